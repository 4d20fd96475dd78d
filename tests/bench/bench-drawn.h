/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include <stdio.h>

/* When a window is on the screen, alike for ours and for the empty one. */

typedef void (*DrawnFunc) (GtkWindow *window);

typedef struct
{
  GtkWindow *window;
  DrawnFunc  func;
  gboolean   has_painted;
} Drawn;

static void
drawn_paint_cb (GdkFrameClock *clock,
                Drawn         *drawn)
{
  drawn->has_painted = TRUE;
}

static void
drawn_after_paint_cb (GdkFrameClock *clock,
                      Drawn         *drawn)
{
  if (drawn->has_painted)
    drawn->func (drawn->window);
  drawn->has_painted = FALSE;
}

static void
drawn_map_cb (GtkWidget *window,
              Drawn     *drawn)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "paint", G_CALLBACK (drawn_paint_cb), drawn);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (drawn_after_paint_cb), drawn);
}

/* Calls @func after each frame of the window that was drawn. */
static inline void
watch_drawn (GtkWindow *window,
             DrawnFunc  func)
{
  Drawn *drawn = g_new0 (Drawn, 1);

  drawn->window = window;
  drawn->func = func;
  g_signal_connect (window, "map", G_CALLBACK (drawn_map_cb), drawn);
}

/* The memory of this process in KiB, what it shares with others in part. */
static inline guint64
read_pss (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    g_error ("This system does not tell the memory of a program.");
  line = strstr (text, "\nPss:");

  return g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10);
}
