/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-exchange-list"

#include "ui/exchange/fb-exchange-list.h"

#include "app/fb-exchange-words.h"
#include "app/fb-recipients.h"
#include "store/fb-store-log.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-over-window.h"
#include "ui/common/fb-shown.h"
#include "ui/common/fb-status-page.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-exchange-jobs.h"

#include <glib/gi18n.h>

#define GROUP "fb-exchange-group"
/* More is a matter for the command line. */
#define MAX_SHOWN 200

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) button = user_data;

  if (fb_undo_import_finish (result))
    gtk_widget_set_visible (button, FALSE);
}

static void
undo_cb (GtkWidget   *button,
         FbWorkspace *workspace)
{
  gint64 *group = g_object_get_data (G_OBJECT (button), GROUP);

  fb_undo_import_async (button, workspace, *group, undone_cb, g_object_ref (button));
}

static GtkWidget *
make_undo (FbWorkspace      *workspace,
           const FbExchange *exchange)
{
  GtkWidget *button = gtk_button_new_with_label (_("Undo This Import"));
  g_autofree char *name = g_strdup_printf (_("Undo This Import: %s"), exchange->file);
  gint64 *group = g_new0 (gint64, 1);

  *group = exchange->group;
  g_object_set_data_full (G_OBJECT (button), GROUP, group, g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fb_accessible_set_label (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo_cb), workspace, 0);

  return button;
}

/* (transfer full): all that is known of it, a line each */
static char *
dup_lines (FbWorkspace      *workspace,
           const FbExchange *exchange)
{
  g_autofree char *about = fb_exchange_dup_about (workspace, exchange);
  g_autofree char *when = fb_exchange_dup_when (workspace, exchange);
  g_autofree char *number = fb_exchange_dup_number (exchange);
  g_autofree char *proof = fb_exchange_dup_proof (exchange);
  g_autofree char *protection = fb_exchange_dup_protection (exchange);
  g_autofree char *to = exchange->direction == FB_EXCHANGE_OUT ? fb_exchange_dup_to (workspace, exchange) : NULL;
  g_autofree char *left_out = fb_exchange_dup_left_out (exchange);
  g_autofree char *first = number != NULL ? g_strjoin (" · ", about, number, NULL) : g_strdup (about);

  g_autoptr(GPtrArray) lines = g_ptr_array_new ();

  g_ptr_array_add (lines, when);
  if (to != NULL)
    g_ptr_array_add (lines, to);
  g_ptr_array_add (lines, first);
  if (left_out != NULL)
    g_ptr_array_add (lines, left_out);
  g_ptr_array_add (lines, proof);
  if (protection != NULL)
    g_ptr_array_add (lines, protection);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static GtkWidget *
make_row (FbWorkspace      *workspace,
          const FbExchange *exchange)
{
  FbStore *store = fb_workspace_get_store (workspace);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = fb_icon_new (exchange->direction == FB_EXCHANGE_IN ? "document-save-symbolic" : "document-send-symbolic");
  g_autofree char *lines = dup_lines (workspace, exchange);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 exchange->file != NULL ? exchange->file : _("A file without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lines);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (!fb_store_is_read_only (store) && fb_store_can_undo_import (store, exchange->group))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_undo (workspace, exchange));

  return row;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *empty = fb_status_page_new ("document-send-symbolic", _("No Files Yet"));

  fb_status_page_set_text (ADW_STATUS_PAGE (empty),
                           _("Each file that goes out or comes in stands here: about whom it is, when, and "
                             "by whose hand."));
  fb_accessible_name_images (empty, _("No Files Yet"));

  return empty;
}

/* (transfer full): every file, also what does not fit the window */
static FbShownTable *
make_table (FbWorkspace *workspace,
            GPtrArray   *exchanges)
{
  const char *const titles[] = { _("File"), _("When"), _("Who Got It"), _("About"), _("Number"), _("Left Out"), _("Proof"),
                                 _("Protection"), NULL };
  FbShownTable *table = fb_shown_table_new (titles);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const FbExchange *exchange = exchanges->pdata[i];
      g_autofree char *when = fb_exchange_dup_when (workspace, exchange);
      g_autofree char *to = exchange->direction == FB_EXCHANGE_OUT ? fb_exchange_dup_to (workspace, exchange) : NULL;
      g_autofree char *about = fb_exchange_dup_about (workspace, exchange);
      g_autofree char *number = fb_exchange_dup_number (exchange);
      g_autofree char *left_out = fb_exchange_dup_left_out (exchange);
      g_autofree char *proof = fb_exchange_dup_proof (exchange);
      g_autofree char *protection = fb_exchange_dup_protection (exchange);
      const char *cells[] = { exchange->file, when, to, about, number, left_out, proof, protection };

      fb_shown_table_add (table, exchange->subject_id, cells);
    }

  return table;
}

static void
save_cb (GtkWidget   *button,
         FbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace), &error);

  if (exchanges != NULL)
    fb_shown_table_save (make_table (workspace, exchanges), button, workspace, NULL, _("Files In and Out"));
  else
    fb_toast_error (button, error);
}

static GtkWidget *
make_page (FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace),
                                                            NULL);
  GtkWidget *page;
  GtkWidget *group;

  if (exchanges == NULL || exchanges->len == 0)
    return make_empty ();

  page = adw_preferences_page_new ();
  group = adw_preferences_group_new ();
  for (guint i = 0; i < MIN (exchanges->len, MAX_SHOWN); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (workspace, exchanges->pdata[i]));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         exchanges->len <= MAX_SHOWN
                                         ? _("On this computer, the newest first.")
                                         : _("On this computer, the newest 200. “footbridge-cli exchanges” lists all."));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  fb_accessible_name_list (group, _("Files In and Out"));

  return page;
}

/* Returns: (transfer none): to be presented */
GtkWidget *
fb_exchange_list_new (GtkWidget   *parent,
                      FbWorkspace *workspace)
{
  GtkWidget *window = fb_over_window_new (parent, _("Files In and Out"), 640, 560);
  GtkWidget *page = make_page (workspace);
  GtkWidget *save = NULL;

  if (!ADW_IS_STATUS_PAGE (page))
    {
      save = fb_shown_save_button_new ();
      g_signal_connect_object (save, "clicked", G_CALLBACK (save_cb), workspace, 0);
    }
  fb_over_window_set_content (window, NULL, page, save);

  return window;
}
