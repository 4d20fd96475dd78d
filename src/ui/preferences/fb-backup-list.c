/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-backup-list"

#include "ui/preferences/fb-backup-list.h"

#include "base/fb-date.h"
#include "ui/common/fb-icon.h"

#include <glib/gi18n.h>

#define BACKUP "fb-backup"

static void check_next (GtkListBox   *list,
                        int           index,
                        GCancellable *cancellable);

const FbBackup *
fb_backup_list_get (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), BACKUP);
}

static void
check_work (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  g_task_return_boolean (task, fb_backup_is_sound (task_data, cancellable));
}

static char *
dup_what (const FbBackup *backup)
{
  if (!backup->before_import)
    return g_strdup ("");

  /* Translators: %s is a time of day, such as 14:32 */
  return g_strdup_printf (_("Before a file was taken in, %s"), backup->time);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  int index = GPOINTER_TO_INT (user_data);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (source), index);
  gboolean is_sound = g_task_propagate_boolean (G_TASK (result), NULL);
  g_autofree char *what = NULL;

  if (row == NULL || g_cancellable_is_cancelled (cancellable))
    return;

  what = dup_what (fb_backup_list_get (row));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               is_sound ? what : _("Damaged, so it cannot be opened"));
  gtk_widget_set_sensitive (GTK_WIDGET (row), is_sound);
  gtk_list_box_row_set_activatable (row, is_sound);
  check_next (GTK_LIST_BOX (source), index + 1, cancellable);
}

/* One after the other: they are large, and the newest is wanted first. */
static void
check_next (GtkListBox   *list,
            int           index,
            GCancellable *cancellable)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, index);
  g_autoptr(GTask) task = NULL;

  if (row == NULL)
    return;

  task = g_task_new (list, cancellable, checked_cb, GINT_TO_POINTER (index));
  g_task_set_task_data (task, fb_backup_copy (fb_backup_list_get (row)),
                        (GDestroyNotify) fb_backup_free);
  g_task_run_in_thread (task, check_work);
}

static GtkWidget *
make_row (const FbBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = fb_date_dup_display (backup->date);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), date);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Being checked…"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
  gtk_widget_set_sensitive (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), BACKUP, fb_backup_copy (backup),
                          (GDestroyNotify) fb_backup_free);

  return row;
}

/* For an empty list. */
void
fb_backup_list_fill (GtkListBox *list,
                     FbStore    *store)
{
  g_autoptr(GPtrArray) backups = fb_backups_list (store);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (list, make_row (backups->pdata[i]));

  g_signal_connect_object (list, "unmap", G_CALLBACK (g_cancellable_cancel), cancellable,
                           G_CONNECT_SWAPPED);
  check_next (list, 0, cancellable);
}
