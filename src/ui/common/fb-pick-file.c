/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-pick-file"

#include "ui/common/fb-pick-file.h"

#include <glib/gi18n.h>

const FbFileFilter fb_file_filter_workspace[] = {
  { N_("Footbridge Files"), "*.footbridge" },
  { NULL },
};

const FbFileFilter fb_file_filter_exchange[] = {
  { N_("Files From Footbridge"), "*.xml *.fbx.locked" },
  { NULL },
};

static void
add_filters (GtkFileChooser     *chooser,
             const FbFileFilter *filters)
{
  for (const FbFileFilter *f = filters; f != NULL && f->label != NULL; f++)
    {
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
      g_auto(GStrv) patterns = g_strsplit (f->patterns, " ", -1);

      gtk_file_filter_set_name (filter, _(f->label));
      for (guint i = 0; patterns[i] != NULL; i++)
        gtk_file_filter_add_pattern (filter, patterns[i]);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             GTask           *task)
{
  GFile *file = response == GTK_RESPONSE_ACCEPT
                ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  g_task_return_pointer (task, file, g_object_unref);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (task);
}

/**
 * fb_pick_file_async:
 * @parent: a widget of the window that asks
 * @name: (nullable): the name to propose when saving
 * @filters: (nullable): the kinds of file, ended by one without a label
 *
 * When saving, the person was asked before a file is replaced.
 */
void
fb_pick_file_async (GtkWidget           *parent,
                    FbPickMode           mode,
                    const char          *title,
                    const char          *name,
                    const FbFileFilter  *filters,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkFileChooserNative *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  task = g_task_new (parent, NULL, callback, user_data);
  dialog = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        mode == FB_PICK_SAVE ? GTK_FILE_CHOOSER_ACTION_SAVE
                                                             : GTK_FILE_CHOOSER_ACTION_OPEN,
                                        NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (mode == FB_PICK_SAVE && name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filters (GTK_FILE_CHOOSER (dialog), filters);

  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* (transfer full) (nullable): the file; %NULL where none was chosen */
GFile *
fb_pick_file_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
