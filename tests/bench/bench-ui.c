/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of Footbridge on a workspace, measured from inside:
 *
 *   bench-ui start WORKSPACE
 *     ends when the first page is drawn
 *   bench-ui memory WORKSPACE STAFF
 *     scrolls every list from end to end, then says how much memory it has
 *   bench-ui stalls WORKSPACE STAFF
 *     opens every page, types, filters and sorts; says for each step how long
 *     the window was deaf at most, in milliseconds of processor time */

#include "bench-drawn.h"

#include "ui/common/fb-page.h"
#include "ui/fb-application.h"
#include "ui/window/fb-window.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

#define QUIET 600 /* milliseconds after which nothing more comes by itself */

static const char *const lists[] = {
  "mentees", "mentors", "duos", "plans", "agreements", "programmes", "organisations",
};

static const char *what;
static GtkWindow *shown;
static guint n_frames;

/* ---- how long the window is deaf ---- */

static double awake_since;
static double longest;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n;

  longest = MAX (longest, now () - awake_since);
  n = g_poll (fds, n_fds, timeout);
  awake_since = now ();

  return n;
}

static void
tell_longest (const char *page,
              const char *step)
{
  g_print ("%.1f %s, %s\n", longest * 1e3, page, step);
  longest = 0;
}

/* ---- waiting ---- */

static void
iterate (void)
{
  g_main_context_iteration (NULL, TRUE);
}

/* Until one more frame is on the screen. */
static void
wait_frame (void)
{
  guint before = n_frames;

  gtk_widget_queue_draw (GTK_WIDGET (shown));
  while (n_frames == before)
    iterate ();
}

static void
set_true (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
wait_quiet (void)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (QUIET, set_true, &is_over);
  while (!is_over)
    iterate ();
}

/* ---- what is on the screen ---- */

/* (transfer none) (nullable): the first one of that type that can be seen */
static GtkWidget *
find (GtkWidget *within,
      GType      type)
{
  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (within), type))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
open_page (const char *name)
{
  if (!fb_window_open_page (FB_WINDOW (shown), name, NULL, NULL))
    g_error ("There is no page %s.", name);
  wait_frame ();

  return find (GTK_WIDGET (shown), FB_TYPE_PAGE);
}

static GtkAdjustment *
get_scroll (GtkWidget *page)
{
  GtkWidget *table = find (page, GTK_TYPE_SCROLLABLE);

  return table != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table)) : NULL;
}

/* A screenful at a time, so that each line was on the screen. */
static void
scroll_to_end (GtkWidget *page)
{
  GtkAdjustment *scroll = get_scroll (page);
  double last = -1;

  while (scroll != NULL && gtk_adjustment_get_value (scroll) > last)
    {
      last = gtk_adjustment_get_value (scroll);
      gtk_adjustment_set_value (scroll, last + gtk_adjustment_get_page_size (scroll));
      wait_frame ();
    }
}

/* ---- what is measured ---- */

static void
measure_memory (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    scroll_to_end (open_page (lists[i]));

  g_print ("%" G_GUINT64_FORMAT "\n", read_pss ());
}

static void
type_and_erase (GtkWidget  *page,
                const char *name)
{
  static const char *const typed[] = { "a", "am", "ami", "ami v", "ami vo", "x", "" };
  GtkWidget *search = find (page, GTK_TYPE_SEARCH_ENTRY);

  for (guint i = 0; search != NULL && i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (search), typed[i]);
      wait_quiet ();
    }
  tell_longest (name, "search");
}

static void
choose_each (GtkWidget  *page,
             const char *name)
{
  GtkWidget *first = find (page, GTK_TYPE_DROP_DOWN);

  for (GtkWidget *w = first; w != NULL; w = gtk_widget_get_next_sibling (w))
    {
      guint n = GTK_IS_DROP_DOWN (w)
                ? g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (w))) : 0;

      for (guint i = n; i > 0; i--)
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (w), i - 1);
          wait_frame ();
        }
    }
  tell_longest (name, "filter and sort");
}

static void
scroll_about (GtkWidget  *page,
              const char *name)
{
  GtkAdjustment *scroll = get_scroll (page);
  double end;

  for (guint i = 0; scroll != NULL && i <= 20; i++)
    {
      end = gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll);
      gtk_adjustment_set_value (scroll, end * i / 20);
      wait_frame ();
    }
  tell_longest (name, "scroll");
}

static void
measure_stalls (void)
{
  tell_longest ("today", "open");
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GtkWidget *page = open_page (lists[i]);

      wait_quiet ();
      tell_longest (lists[i], "open");
      scroll_about (page, lists[i]);
      type_and_erase (page, lists[i]);
      choose_each (page, lists[i]);
    }
  open_page ("today");
  wait_quiet ();
  tell_longest ("today", "open again");
}

static void
measure (gpointer data)
{
  wait_quiet ();
  if (g_str_equal (what, "memory"))
    measure_memory ();
  else
    measure_stalls ();
  fflush (stdout);
  _exit (0);
}

/* ---- */

static void
drawn_cb (GtkWindow *window)
{
  n_frames++;
  if (shown != NULL || find (GTK_WIDGET (window), FB_TYPE_PAGE) == NULL)
    return;

  if (g_str_equal (what, "start"))
    _exit (0); /* putting away is not part of a start */
  shown = window;
  g_idle_add_once (measure, NULL);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window)
{
  if (FB_IS_WINDOW (window))
    watch_drawn (window, drawn_cb);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FbApplication) application = NULL;
  char *words[] = { argv[0], NULL, NULL, NULL, NULL };
  int n_words = 0;

  if (argc < 3)
    {
      g_printerr ("usage: bench-ui start|memory|stalls WORKSPACE [STAFF]\n");
      return 2;
    }

  what = argv[1];
  words[++n_words] = argv[2];
  if (argc > 3)
    {
      words[++n_words] = (char *) "--staff";
      words[++n_words] = argv[3];
    }

  awake_since = now ();
  g_main_context_set_poll_func (NULL, poll_cb);
  application = fb_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) |
                           G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), n_words + 1, words);
}
