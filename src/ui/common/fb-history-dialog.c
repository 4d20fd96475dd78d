/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-history-dialog"

#include "ui/common/fb-history-dialog.h"

#include "app/fb-history.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"
#include "ui/common/fb-shown.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define MOST_LINES 200
/* A table for a spreadsheet program may be longer than what is read on the screen. */
#define MOST_ROWS 100000

/* What the window shows, as long as it. */
typedef struct
{
  FbWorkspace *workspace;
  GStrv        record_ids;
} History;

static void
history_free (gpointer data)
{
  History *self = data;

  g_object_unref (self->workspace);
  g_strfreev (self->record_ids);
  g_free (self);
}

static GtkWidget *
make_row (const FbHistoryLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *when = gtk_label_new (line->at);
  g_autofree char *subtitle = NULL;

  if (line->who != NULL && line->details != NULL)
    subtitle = g_strdup_printf ("%s\n%s", line->who, line->details);
  else
    subtitle = g_strdup (line->who != NULL ? line->who : line->details);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  fb_accessible_set_label (row, line->what);
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), when);

  return row;
}

static GtkWidget *
make_list (GPtrArray *lines)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  fb_accessible_set_label (list, _("History"));
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (lines->pdata[i]));

  return fb_form_page_new (list, NULL);
}

static void
save_cb (GtkWidget *button,
         History   *self)
{
  const char *const titles[] = { _("When"), _("Who"), _("What Was Done"), _("Details"), NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = fb_history_list (self->workspace, (const char *const *) self->record_ids, MOST_ROWS, &error);
  FbShownTable *table;

  if (lines == NULL)
    {
      fb_toast_error (button, error);
      return;
    }

  table = fb_shown_table_new (titles);
  for (guint i = 0; i < lines->len; i++)
    {
      const FbHistoryLine *line = lines->pdata[i];
      const char *cells[] = { line->at, line->who, line->what, line->details };

      fb_shown_table_add (table, self->record_ids[0], cells);
    }
  fb_shown_table_save (table, button, self->workspace, NULL, _("History"));
}

/**
 * fb_history_dialog_present:
 * @parent: a widget of the page below
 * @about: whose history it is, such as the names of a duo
 * @record_ids: the record and what belongs to it, ended by %NULL
 */
void
fb_history_dialog_present (GtkWidget         *parent,
                           FbWorkspace       *workspace,
                           const char        *about,
                           const char *const *record_ids)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = fb_history_list (workspace, record_ids, MOST_LINES, &error);
  GtkWidget *window, *save;
  History *self;

  if (lines == NULL)
    {
      fb_toast_error (parent, error);
      return;
    }

  self = g_new0 (History, 1);
  self->workspace = g_object_ref (workspace);
  self->record_ids = g_strdupv ((char **) record_ids);
  window = fb_over_window_new (parent, _("History"), 720, 560);
  save = fb_shown_save_button_new ();
  g_object_set_data_full (G_OBJECT (window), "fb-history", self, history_free);
  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), self);
  fb_over_window_set_content (window, adw_window_title_new (_("History"), about), make_list (lines), save);

  gtk_window_present (GTK_WINDOW (window));
}
