/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-care"

#include "ui/window/fb-care.h"

#include "app/fb-agreements.h"
#include "app/fb-backups.h"
#include "store/fb-store-backup.h"

#include <glib/gi18n.h>

#define QUIET 3000 /* milliseconds */
#define SOON 500   /* as soon as the first page is there */
#define FOLLOW 2   /* seconds */
#define HOUR 3600

struct _FbCare
{
  GObject       parent_instance;

  FbWorkspace  *workspace;
  guint         tidy_id;
  guint         look_id;
  guint         follow_id;
  guint         hour_id;
  const char   *day;         /* interned: the one that the window shows */
  const char   *looked_on;   /* interned (nullable): the day of the last look */
  GCancellable *cancellable; /* of the thread */
  gboolean      is_looking;
  char         *no_copy;     /* (nullable) why there is none of today */
  char         *no_draft;    /* (nullable) why what was typed last is not kept */
};

enum
{
  DAMAGED,
  REPLACED,
  TAMPERED,
  TROUBLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbCare, fb_care, G_TYPE_OBJECT)

/* What the thread needs to know, and what it found. */
typedef struct
{
  char     *path;
  char     *today;
  char     *no_copy;
  gboolean  is_news; /* the copy that was made ends what Today says of the one before */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_free (look->today);
  g_free (look->no_copy);
  g_free (look);
}

/* Today says that the newest copy is old, until there is a newer one. */
static void
make_copy (Look    *look,
           FbStore *store)
{
  g_autofree char *old = fb_backups_dup_old (store, look->today);
  g_autoptr(GError) error = NULL;

  if (fb_backups_make (store, look->today, &error))
    look->is_news = old != NULL;
  else
    look->no_copy = g_strdup (error->message);
}

/* (transfer full) (nullable): the file, sound; else @error says that it is
 * damaged. That it could not be looked through (a folder that is away for a
 * while) is no damage: then there is only no copy. */
static FbStore *
open_sound (Look          *look,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(FbStore) store = fb_store_open (look->path, FB_STORE_READ_ONLY, &local_error);

  if (store != NULL)
    {
      /* whoever closes the window does not wait for it */
      fb_store_set_cancellable (store, cancellable);
      if (fb_store_check (store, &local_error))
        return g_steal_pointer (&store);
    }

  if (g_error_matches (local_error, FB_ERROR, FB_ERROR_DAMAGED))
    g_propagate_error (error, g_steal_pointer (&local_error));
  /* gone since: that is told when something is saved */
  else if (look->today != NULL && !g_error_matches (local_error, FB_ERROR, FB_ERROR_NOT_FOUND))
    look->no_copy = g_strdup (local_error->message);

  return NULL;
}

static void
look_work (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = open_sound (look, cancellable, &error);
  g_autoptr(FbWorkspace) workspace = NULL;

  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (store == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  if (look->today != NULL)
    make_copy (look, store);

  workspace = fb_workspace_new (store);
  g_task_return_pointer (task, fb_agreements_find_changed (workspace, cancellable), g_free);
}

/* Takes @reason. */
static void
set_trouble (FbCare  *self,
             char   **what,
             char    *reason)
{
  g_autofree char *sentence = NULL;
  gboolean was_well = self->no_draft == NULL && self->no_copy == NULL;

  g_free (*what);
  *what = reason;

  if (self->no_draft != NULL)
    /* Translators: %s is a sentence that says why */
    sentence = g_strdup_printf (_("What you type is not kept before it is saved. %s"), self->no_draft);
  else if (self->no_copy != NULL)
    /* Translators: %s is a sentence that says why */
    sentence = g_strdup_printf (_("The daily copy of this file was not made. %s It is tried again when you come back to "
                                  "this window."), self->no_copy);

  if (sentence != NULL || !was_well)
    g_signal_emit (self, signals[TROUBLE], 0, sentence);
}

static void
draft_told_cb (FbCare     *self,
               const char *sentence)
{
  if (g_strcmp0 (self->no_draft, sentence) != 0)
    set_trouble (self, &self->no_draft, g_strdup (sentence));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FbCare *self = FB_CARE (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *sentence = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_looking = FALSE;
  if (self->workspace == NULL) /* nobody cares any more */
    return;

  if (look->is_news)
    g_signal_emit_by_name (self->workspace, "copied");
  set_trouble (self, &self->no_copy, g_steal_pointer (&look->no_copy));
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (source, signals[DAMAGED], 0, error->message);
  else if (sentence != NULL)
    g_signal_emit (source, signals[TAMPERED], 0, sentence);
}

static void
look_cb (gpointer user_data)
{
  FbCare *self = user_data;
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GTask) task = g_task_new (self, self->cancellable, looked_cb, NULL);
  Look *look = g_new0 (Look, 1);

  self->look_id = 0;
  self->is_looking = TRUE;
  self->looked_on = g_intern_string (fb_workspace_get_today (self->workspace));
  look->path = g_strdup (fb_store_get_path (store));
  if (!fb_store_is_read_only (store)) /* copies are made by who changes the file */
    look->today = g_strdup (self->looked_on);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_work);
}

/* While a thread reads, not all of the journal can go. */
static void
tidy_cb (gpointer user_data)
{
  FbCare *self = user_data;

  self->tidy_id = fb_store_tidy (fb_workspace_get_store (self->workspace))
                  ? 0 : g_timeout_add_once (QUIET, tidy_cb, self);
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

/* Nobody may come back to a window that is never left; while the computer sleeps, no hour passes. */
static gboolean
hour_cb (gpointer user_data)
{
  fb_care_wake (user_data);

  return G_SOURCE_CONTINUE;
}

static void
fb_care_dispose (GObject *object)
{
  FbCare *self = FB_CARE (object);

  g_clear_handle_id (&self->tidy_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_handle_id (&self->hour_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (fb_care_parent_class)->dispose (object);
}

static void
fb_care_finalize (GObject *object)
{
  FbCare *self = FB_CARE (object);

  g_free (self->no_copy);
  g_free (self->no_draft);

  G_OBJECT_CLASS (fb_care_parent_class)->finalize (object);
}

static void
fb_care_class_init (FbCareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_care_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_care_finalize;

  signals[DAMAGED] = g_signal_new ("damaged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REPLACED] = g_signal_new ("replaced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TROUBLE] = g_signal_new ("trouble", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
  self->day = g_intern_string (fb_workspace_get_today (workspace));
  self->hour_id = g_timeout_add_seconds (HOUR, hour_cb, self);
  if (g_str_equal (fb_store_get_path (store), ":memory:"))
    return self;

  if (!fb_store_is_read_only (store))
    g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  else if (!fb_store_is_fixed (store))
    self->follow_id = g_timeout_add_seconds (FOLLOW, follow_cb, self);

  g_signal_connect_object (workspace, "draft-told", G_CALLBACK (draft_told_cb), self, G_CONNECT_SWAPPED);
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

/* The window has the focus again: whoever was away may have made room, and it may be another
 * day. */
void
fb_care_wake (FbCare *self)
{
  const char *today;

  g_return_if_fail (FB_IS_CARE (self));

  today = g_intern_string (fb_workspace_get_today (self->workspace));
  if (self->day != today)
    {
      self->day = today;
      g_signal_emit_by_name (self->workspace, "day-changed");
    }

  if (self->looked_on != NULL && !self->is_looking && (self->no_copy != NULL || self->looked_on != today))
    look_cb (self);
}

/* The file is known to be damaged, so it is not looked through. */
void
fb_care_rest (FbCare *self)
{
  g_return_if_fail (FB_IS_CARE (self));

  g_clear_handle_id (&self->look_id, g_source_remove);
  self->looked_on = NULL;
}

/* Another file is open now: what a thread still finds in this one is told to nobody. */
void
fb_care_end (FbCare *self)
{
  g_return_if_fail (FB_IS_CARE (self));

  g_object_run_dispose (G_OBJECT (self));
}
