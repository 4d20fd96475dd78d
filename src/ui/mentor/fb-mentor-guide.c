/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-guide"

#include "ui/mentor/fb-mentor-guide.h"

#include "app/fb-guidelines.h"
#include "app/fb-mentor-file.h"
#include "domain/fb-duo-member.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"
#include "ui/duos/fb-agreement-reader.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define HEIGHT 640
#define READER_KEY "fb-reader"

gboolean
fb_mentor_guide_is_there (FbWorkspace *workspace,
                          const char  *duo_id)
{
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = fb_guideline_dup_for_mentor (workspace, duo_id, &title, &language);

  return body != NULL;
}

/* --- Whether it was read --- */

/* One mentor of the duo; as long as the row. */
typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *place;
  char        *language;
  GtkWidget   *row;
  GtkWidget   *button;
} Reader;

static void
reader_free (gpointer data)
{
  Reader *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->place);
  g_free (self->language);
  g_free (self);
}

static void
fill (GtkWidget *row)
{
  Reader *self = g_object_get_data (G_OBJECT (row), READER_KEY);
  g_autofree char *words = fb_guideline_dup_read (self->workspace, self->place);
  gboolean is_read = fb_guideline_is_read (self->workspace, self->place);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_visible (self->button,
                          !is_read && !fb_workspace_is_read_only (self->workspace));
}

static void
read_cb (Reader *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbAcknowledgement) read = fb_deed_read_guideline (self->workspace, self->place, self->language, NULL, FALSE,
                                                              &error);

  if (read == NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), error->message);
}

/* Where there are two, each says so for themselves. */
static GtkWidget *
make_reader (FbWorkspace *workspace,
             const char  *duo_id,
             const char  *person_id,
             const char  *language,
             gboolean     has_others)
{
  static const char *const kinds[] = { "acknowledgement", "guideline", NULL };
  Reader *self = g_new0 (Reader, 1);
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", person_id);

  self->workspace = g_object_ref (workspace);
  self->place = fb_guideline_new_place (workspace, duo_id, person_id, NULL);
  self->language = g_strdup (language);
  self->row = adw_action_row_new ();
  self->button = fb_accessible_button_new (_("I Have _Read It"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (self->row, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), name != NULL ? name : "—");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->button);
  g_object_set_data_full (G_OBJECT (self->row), READER_KEY, self, reader_free);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (read_cb), self);
  if (has_others)
    {
      g_autofree char *label = g_strdup_printf ("%s: %s", _("I Have Read It"), name);

      fb_accessible_set_label (self->button, label);
    }
  fb_follow_store (self->row, fb_workspace_get_store (workspace), kinds, fill);
  fb_follow_fill (self->row);

  return self->row;
}

static GtkWidget *
make_readers (FbWorkspace *workspace,
              const char  *duo_id,
              const char  *language)
{
  g_autoptr(GPtrArray) mentors = fb_mentor_list_now (workspace, duo_id);
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, _("Have You Read It?"), _("It goes back with the file, so that nobody needs to ask you."));
  for (guint i = 0; i < mentors->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_reader (workspace, duo_id, FB_DUO_MEMBER (mentors->pdata[i])->person_id, language,
                                            mentors->len > 1));
  gtk_widget_set_visible (group, mentors->len > 0);

  return group;
}

/**
 * fb_mentor_guide_present:
 *
 * A window with the guide for mentors (R149, R150), and below it whether it was read (R151).
 * Escape closes it.
 *
 * Returns: (transfer none) (nullable): the window; %NULL where there is no guide
 */
GtkWidget *
fb_mentor_guide_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         const char  *duo_id)
{
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = fb_guideline_dup_for_mentor (workspace, duo_id, &title, &language);
  GtkWidget *window, *box, *card, *reader, *page;

  if (body == NULL)
    return NULL;

  window = fb_over_window_new (parent, _("Guide for Mentors"), WIDTH, HEIGHT);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  card = adw_bin_new ();
  reader = fb_agreement_reader_new ();
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fb-paper");
  adw_bin_set_child (ADW_BIN (card), reader);
  fb_agreement_reader_show_text (FB_AGREEMENT_READER (reader), title, body, language);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  page = fb_form_page_new (card, make_readers (workspace, duo_id, language), NULL);
  fb_accessible_name_scroll (page, _("Guide for Mentors"));
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  /* it opens at its beginning, and nothing says that it was read before it was */
  gtk_window_set_focus (GTK_WINDOW (window), page);

  return window;
}
