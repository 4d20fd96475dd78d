/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-care"

#include "ui/window/fb-care.h"

#include "app/fb-agreements.h"
#include "app/fb-backups.h"
#include "store/fb-store-backup.h"

#define QUIET 3000 /* milliseconds */
#define SOON 500   /* as soon as the first page is there */
#define FOLLOW 2   /* seconds */

struct _FbCare
{
  GObject       parent_instance;

  FbWorkspace  *workspace;
  guint         tidy_id;
  guint         look_id;
  guint         follow_id;
  GCancellable *cancellable; /* of the thread */
};

enum
{
  DAMAGED,
  REPLACED,
  TAMPERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbCare, fb_care, G_TYPE_OBJECT)

/* What the thread needs to know. */
typedef struct
{
  char *path;
  char *today;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_free (look->today);
  g_free (look);
}

static void
look_work (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (look->path, FB_STORE_READ_ONLY, NULL);
  g_autoptr(FbWorkspace) workspace = NULL;

  if (store == NULL) /* gone since: that is told when something is saved */
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  if (!fb_store_check (store, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (!fb_backups_make (store, look->today, &error))
    g_warning ("No copy of today: %s", error->message);

  workspace = fb_workspace_new (store);
  g_task_return_pointer (task, fb_agreements_find_changed (workspace, cancellable), g_free);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (source, signals[DAMAGED], 0, error->message);
  else if (sentence != NULL)
    g_signal_emit (source, signals[TAMPERED], 0, sentence);
}

static void
look_cb (gpointer user_data)
{
  FbCare *self = user_data;
  const char *path = fb_store_get_path (fb_workspace_get_store (self->workspace));
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, looked_cb, NULL);
  Look *look = g_new0 (Look, 1);

  self->look_id = 0;
  look->path = g_strdup (path);
  look->today = g_strdup (fb_workspace_get_today (self->workspace));
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_work);
}

static void
tidy_cb (gpointer user_data)
{
  FbCare *self = user_data;

  self->tidy_id = 0;
  fb_store_tidy (fb_workspace_get_store (self->workspace));
}

static void
store_changed_cb (FbCare *self)
{
  g_clear_handle_id (&self->tidy_id, g_source_remove);
  self->tidy_id = g_timeout_add_once (QUIET, tidy_cb, self);
}

/* What somebody else changes in a file that is open to read. */
static gboolean
follow_cb (gpointer user_data)
{
  FbCare *self = user_data;
  FbStore *store = fb_workspace_get_store (self->workspace);

  if (!fb_store_is_still_there (store, NULL))
    {
      self->follow_id = 0;
      g_signal_emit (self, signals[REPLACED], 0);
      return G_SOURCE_REMOVE;
    }

  if (fb_store_is_behind (store))
    fb_store_refresh (store);

  return G_SOURCE_CONTINUE;
}

static void
fb_care_dispose (GObject *object)
{
  FbCare *self = FB_CARE (object);

  g_clear_handle_id (&self->tidy_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (fb_care_parent_class)->dispose (object);
}

static void
fb_care_class_init (FbCareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_care_dispose;

  signals[DAMAGED] = g_signal_new ("damaged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REPLACED] = g_signal_new ("replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAMPERED] = g_signal_new ("tampered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fb_care_init (FbCare *self)
{
  self->cancellable = g_cancellable_new ();
}

FbCare *
fb_care_new (FbWorkspace *workspace)
{
  FbCare *self = g_object_new (FB_TYPE_CARE, NULL);
  FbStore *store = fb_workspace_get_store (workspace);

  self->workspace = g_object_ref (workspace);
  if (g_str_equal (fb_store_get_path (store), ":memory:"))
    return self;

  if (fb_store_is_read_only (store))
    {
      if (!fb_store_is_fixed (store))
        self->follow_id = g_timeout_add_seconds (FOLLOW, follow_cb, self);
      return self;
    }

  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->look_id = g_timeout_add_once (fb_store_was_left_open (store) ? SOON : QUIET, look_cb, self);

  return self;
}

/* Now: the window lost the focus. */
void
fb_care_tidy (FbCare *self)
{
  g_return_if_fail (FB_IS_CARE (self));

  if (self->tidy_id != 0)
    {
      g_clear_handle_id (&self->tidy_id, g_source_remove);
      tidy_cb (self);
    }
}
