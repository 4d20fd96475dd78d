/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-places.h"
#include "exchange/fb-package.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-alike-window.h"
#include "ui/exchange/fb-exchange-jobs.h"
#include "ui/exchange/fb-exchange-list.h"
#include "ui/exchange/fb-export-dialog.h"

#include <glib/gi18n.h>

/* --- Import --- */

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *sentence = fb_import_finish (result);
  GPtrArray *pairs = fb_import_get_pairs (result);
  gint64 group = fb_import_get_group (result);

  if (sentence == NULL || self->workspace == NULL)
    return;

  /* who was brought back waits there */
  if (g_strcmp0 (fb_import_get_scope (result), "new") == 0)
    fb_page_stack_open (self->pages, "mentees", NULL, NULL);
  if (group != 0)
    fb_toast_action (GTK_WIDGET (self->pages), sentence, _("Undo This Import"), "win.undo-import",
                     g_variant_new_int64 (group));
  else
    fb_toast (GTK_WIDGET (self->pages), sentence);
  if (pairs != NULL && pairs->len > 0)
    gtk_window_present (GTK_WINDOW (fb_alike_window_new (GTK_WIDGET (self), self->workspace, pairs, FALSE)));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  if (fb_undo_import_finish (result))
    fb_toast (GTK_WIDGET (FB_WINDOW (source)->pages), _("The import was taken back."));
}

static void
undo_import_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace != NULL)
    fb_undo_import_async (widget, self->workspace, g_variant_get_int64 (parameter), undone_cb, NULL);
}

static void
files_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace != NULL)
    gtk_window_present (GTK_WINDOW (fb_exchange_list_new (widget, self->workspace)));
}

static void
import_picked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  if (file != NULL && self->workspace != NULL)
    fb_import_async (GTK_WIDGET (self), self->workspace, g_file_peek_path (file), imported_cb,
                     NULL);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  fb_pick_file_async (widget, FB_PICK_OPEN, _("Import"), NULL, fb_file_filter_exchange, import_picked_cb, NULL);
}

/* --- Export --- */

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *sentence = fb_export_finish (result);

  if (sentence != NULL)
    fb_toast (GTK_WIDGET (self->pages), sentence);
}

static void
export_picked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autoptr(GtkWidget) dialog = user_data;
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  const char *subject_id;
  FbScope scope = fb_export_dialog_get_scope (dialog, &subject_id);
  g_autofree char *reason = fb_export_dialog_dup_reason (dialog);
  g_autofree char *to = fb_export_dialog_dup_recipient (dialog);
  const FbExportChoice choice = {
    .scope = scope,
    .subject_id = subject_id,
    .is_protected = reason == NULL,
    .reason = reason,
    .to = to,
    .everybody = fb_export_dialog_takes_everybody (dialog),
  };

  if (file != NULL && self->workspace != NULL)
    fb_export_async (GTK_WIDGET (self), self->workspace, &choice, g_file_peek_path (file), exported_cb, NULL);
}

static char *
dup_export_name (FbWindow   *self,
                 FbScope     scope,
                 const char *subject_id,
                 gboolean    is_protected)
{
  g_autofree char *title = NULL;

  if (scope == FB_SCOPE_WORKSPACE)
    title = fb_places_dup_title (fb_store_get_path (fb_workspace_get_store (self->workspace)));
  else
    title = fb_workspace_dup_name_of (self->workspace,
                                      scope == FB_SCOPE_DUO ? "duo" : "programme", subject_id);
  g_strdelimit (title, "/\\:*?\"<>|", '-');

  return g_strdup_printf ("%s %s%s", title, fb_workspace_get_today (self->workspace),
                          is_protected ? FB_PACKAGE_SUFFIX : ".fbx.xml");
}

static void
export_chosen_cb (FbWindow  *self,
                  GtkWidget *dialog)
{
  const char *subject_id;
  FbScope scope = fb_export_dialog_get_scope (dialog, &subject_id);
  g_autofree char *reason = fb_export_dialog_dup_reason (dialog);
  g_autofree char *name = dup_export_name (self, scope, subject_id, reason == NULL);

  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_SAVE, _("Export"), name, fb_file_filter_exchange, export_picked_cb, g_object_ref (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  FbPage *page = fb_page_stack_get_page (self->pages);
  gboolean is_duo = g_strcmp0 (fb_page_stack_get_page_name (self->pages), "duo") == 0;
  GtkWidget *dialog;

  if (self->workspace == NULL)
    return;

  dialog = fb_export_dialog_new (widget, self->workspace,
                                 fb_programme_switch_get_programme_id (self->programmes),
                                 is_duo ? fb_page_get_record_id (page) : NULL);
  g_signal_connect_object (dialog, "done", G_CALLBACK (export_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- New workspaces --- */

static void
received_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autofree char *path = g_strdup (fb_receive_get_path (result));

  if (!fb_receive_finish (result))
    {
      _fb_window_leave_again (FB_WINDOW (source));
      return;
    }

  _fb_window_refresh_shown (FB_WINDOW (source), path);
  fb_window_open_file (FB_WINDOW (source), path, FB_STORE_READ_WRITE);
}

/* A file of the exchange becomes a workspace of its own. */
void
_fb_window_receive (FbWindow   *self,
                    const char *from)
{
  g_autofree char *name = g_path_get_basename (from);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  if (g_str_has_suffix (name, ".xml"))
    name[strlen (name) - strlen (".xml")] = '\0';
  if (g_str_has_suffix (name, ".locked"))
    name[strlen (name) - strlen (".locked")] = '\0';
  if (g_str_has_suffix (name, ".fbx"))
    name[strlen (name) - strlen (".fbx")] = '\0';

  path = fb_places_dup_new_workspace (name, &error);
  if (path != NULL)
    fb_receive_async (GTK_WIDGET (self), from, path, received_cb, NULL);
  else
    fb_tell (GTK_WIDGET (self), _("The File Cannot Be Made"), error->message);
}

static void
receive_picked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  if (file != NULL && !_fb_window_go_on (FB_WINDOW (source), g_file_peek_path (file)))
    _fb_window_receive (FB_WINDOW (source), g_file_peek_path (file));
}

static void
receive_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  fb_pick_file_async (widget, FB_PICK_OPEN, _("Open a File I Received"), NULL, fb_file_filter_exchange, receive_picked_cb, NULL);
}

static void
sample_made_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree char *path = user_data;

  if (fb_make_sample_finish (result))
    fb_window_open_file (FB_WINDOW (source), path, FB_STORE_READ_WRITE);
}

/* Made once; what was tried out in it is still there the next time. */
static void
sample_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = fb_places_dup_sample (&error);

  if (path == NULL)
    fb_tell (widget, _("The File Cannot Be Made"), error->message);
  else if (g_file_test (path, G_FILE_TEST_EXISTS))
    fb_window_open_file (FB_WINDOW (widget), path, FB_STORE_READ_WRITE);
  else
    fb_make_sample_async (widget, path, sample_made_cb, g_strdup (path));
}

void
_fb_window_install_exchange_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.undo-import", "x", undo_import_action);
  gtk_widget_class_install_action (widget_class, "win.files", NULL, files_action);
  _fb_window_install_along_actions (widget_class);
  _fb_window_install_sheet_actions (widget_class);
  _fb_window_install_people_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.receive", NULL, receive_action);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_action);
}
