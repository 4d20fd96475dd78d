/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-guideline-readers"

#include "ui/programmes/fb-guideline-readers.h"

#include "app/fb-guidelines.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define HEIGHT 600
/* So many rows a group: the others are on their own pages, and counted. */
#define MOST_ROWS 100

static GtkWidget *
make_row (const FbGuidelineReader *reader)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = fb_guideline_reader_dup_words (reader);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reader->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  fb_accessible_set_label (row, reader->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return row;
}

/* Who has read the text that is given now, or has not. */
static GtkWidget *
make_group (GPtrArray  *readers,
            gboolean    is_read,
            const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < readers->len; i++)
    {
      const FbGuidelineReader *reader = readers->pdata[i];

      if ((reader->guideline != NULL && !reader->is_old) != is_read)
        continue;
      if (n++ < MOST_ROWS)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (reader));
    }
  if (n > MOST_ROWS)
    /* Translators: how many of a list are shown */
    sentence = g_strdup_printf (_("%u of %u shown."), (guint) MOST_ROWS, n);
  else
    sentence = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  fb_form_set_title (group, title, sentence);
  fb_accessible_name_list (group, title);

  return group;
}

/**
 * fb_guideline_readers_present:
 * @role: whose guide, "mentor" or "mentee"
 *
 * A window with who has read which version of the guide of one side (R151), and
 * who not yet. Escape closes it.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fb_guideline_readers_present (GtkWidget   *parent,
                              FbWorkspace *workspace,
                              const char  *programme_id,
                              const char  *role)
{
  g_autoptr(GPtrArray) readers = fb_guideline_list_readers (workspace, programme_id, role, NULL);
  g_autoptr(GPtrArray) nobody = g_ptr_array_new ();
  GPtrArray *found = readers != NULL ? readers : nobody;
  GtkWidget *window = fb_over_window_new (parent, g_str_equal (role, "mentor") ? _("Guide for Mentors")
                                                                                : _("Guide for Mentees"),
                                          WIDTH, HEIGHT);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), fb_form_page_new (make_group (found, FALSE, _("Still To Read What Is Given Now")),
                                                   make_group (found, TRUE, _("Have Read It")), NULL));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
