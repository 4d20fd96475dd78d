/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a window shows all that it says, also where the letters are large and the words long. */

#include "fb-test-text.h"

#include "fb-test-ui.h"

#include "base/fb-locale.h"

#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

/* So many frames after the last change all has its place. */
#define N_FRAMES 2
#define FRAME 20 /* ms */
#define MOST_TURNS 200

/* What may end in "…": the widget that it stands in, and why. */
static const struct
{
  const char *type;
  const char *why;
} shortened[] = {
  { "GtkColumnViewTitle", "libadwaita's own, as wide as its column; the list to sort by has the whole name" },
};

static gboolean is_on;
static GHashTable *told;

/**
 * fb_test_text_set_up:
 *
 * In the environment, FB_TEST_TEXT says how large the letters are, in parts of a hundred, and LC_ALL in which
 * language. To be called after gtk_test_init(), which speaks English.
 *
 * Returns: whether texts are looked at
 */
gboolean
fb_test_text_set_up (void)
{
  const char *percent = g_getenv ("FB_TEST_TEXT");

  is_on = percent != NULL;
  if (!is_on)
    return FALSE;

  fb_locale_init (NULL);
  told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-xft-dpi", 96 * PANGO_SCALE * atoi (percent) / 100, NULL);

  return TRUE;
}

/* --- Until all has its place --- */

static gboolean
wake_cb (gpointer user_data)
{
  (*(guint *) user_data)++;

  return G_SOURCE_CONTINUE;
}

static void
wait_for_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 first = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;
  guint n_turns = 0;
  guint source = g_timeout_add (FRAME, wake_cb, &n_turns);

  while (clock != NULL && n_turns < MOST_TURNS && gdk_frame_clock_get_frame_counter (clock) < first + N_FRAMES)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (source);
}

/* What comes in while one waits, such as a number in the sidebar, has its place at the end too: with a frame. */
static void
wait_for_places (GtkWidget *window)
{
  wait_for_frames (window);
  fb_test_settle ();
  wait_for_frames (window);
}

/* --- One label --- */

/* Whether all of @text is to be had by resting on it, or on what it stands in. */
static gboolean
is_in_tooltip (GtkWidget  *label,
               const char *text)
{
  for (GtkWidget *widget = label; widget != NULL && !GTK_IS_ROOT (widget); widget = gtk_widget_get_parent (widget))
    {
      const char *tooltip = gtk_widget_get_tooltip_text (widget);

      if (gtk_widget_get_has_tooltip (widget) && (tooltip == NULL || strstr (tooltip, text) != NULL))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_shortened (GtkWidget *label)
{
  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    for (guint i = 0; i < G_N_ELEMENTS (shortened); i++)
      {
        if (g_str_equal (G_OBJECT_TYPE_NAME (widget), shortened[i].type))
          return TRUE;
      }

  return FALSE;
}

/* What it stands in, from the inside. */
static char *
dup_line (GtkWidget *widget)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < 6 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (line, "%s%s", i > 0 ? " < " : "", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (line, FALSE);
}

static void
tell (const char *where,
      const char *problem)
{
  if (!g_hash_table_add (told, g_strdup (problem)))
    return;

  g_test_message ("%s: %s", where, problem);
  g_test_fail_printf ("%s: %s", where, problem);
}

static void
check_label (GtkWidget  *label,
             const char *where)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  int has_width = gtk_widget_get_width (label), has_height = gtk_widget_get_height (label);
  gboolean is_shortened = pango_layout_is_ellipsized (layout);
  int width, height;
  g_autofree char *line = NULL;
  g_autofree char *problem = NULL;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (*text == '\0' || (!is_shortened && width <= has_width && height <= has_height))
    return;
  if (is_shortened && height <= has_height && (is_in_tooltip (label, text) || may_be_shortened (label)))
    return;

  line = dup_line (label);
  problem = g_strdup_printf ("“%s” is cut (%s%d x %d, and has %d x %d) in %s", text, is_shortened ? "…, " : "", width, height,
                             has_width, has_height, line);
  tell (where, problem);
}

static void
check_within (GtkWidget  *widget,
              const char *where)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (widget, where);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_within (child, where);
}

/* --- The whole window --- */

/* Nothing where texts are not looked at. */
void
fb_test_text_check (GtkWidget  *window,
                    const char *where)
{
  g_autofree char *problem = NULL;

  if (!is_on)
    return;

  wait_for_places (window);
  check_within (window, where);
  if (gtk_widget_get_width (window) <= SCREEN_WIDTH && gtk_widget_get_height (window) <= SCREEN_HEIGHT)
    return;

  problem = g_strdup_printf ("a window of %d x %d does not fit the screen", gtk_widget_get_width (window),
                             gtk_widget_get_height (window));
  tell (where, problem);
}
