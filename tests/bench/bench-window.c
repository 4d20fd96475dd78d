/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An empty libadwaita window, against which start and memory are measured:
 *
 *   bench-window [memory]
 *
 * Ends when it is drawn; says how much memory it has where that is asked for. */

#include "bench-drawn.h"

#include <string.h>
#include <unistd.h>

static gboolean tells_memory;

static void
drawn_cb (GtkWindow *window)
{
  if (tells_memory)
    {
      g_print ("%" G_GUINT64_FORMAT "\n", read_pss ());
      fflush (stdout);
    }
  _exit (0); /* putting away is not part of a start */
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 700);
  watch_drawn (GTK_WINDOW (window), drawn_cb);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AdwApplication) application =
    adw_application_new ("org.footbridge.Bench", G_APPLICATION_NON_UNIQUE);

  tells_memory = argc > 1 && g_str_equal (argv[1], "memory");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
