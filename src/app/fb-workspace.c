/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-workspace"

#include "app/fb-workspace.h"

#include "app/fb-conditions.h"
#include "app/fb-deed-erase.h"
#include "app/fb-deeds.h"
#include "app/fb-event-training.h"
#include "app/fb-launch.h"
#include "base/fb-date.h"
#include "base/fb-part.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lock.h"

#include <glib/gi18n.h>

#define SETTING_ORGANISATION "organisation-id"
#define SETTING_STAFF "device-staff-id"

struct _FbWorkspace
{
  GObject  parent_instance;

  FbStore *store;
  FbStaff *staff; /* (nullable) nobody said who is working */
  char    *today; /* fixed day, or NULL: the clock's */
};

G_DEFINE_FINAL_TYPE (FbWorkspace, fb_workspace, G_TYPE_OBJECT)

static void
fb_workspace_finalize (GObject *object)
{
  FbWorkspace *self = FB_WORKSPACE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->staff);
  g_clear_pointer (&self->today, g_free);

  G_OBJECT_CLASS (fb_workspace_parent_class)->finalize (object);
}

static void
fb_workspace_class_init (FbWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_workspace_finalize;

  g_signal_new ("drafts-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  /* another one is working: what is only for the one before has to go */
  g_signal_new ("staff-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("undo-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
  g_signal_new ("day-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("draft-told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fb_workspace_init (FbWorkspace *self)
{
  const char *today = g_getenv ("FOOTBRIDGE_TODAY");

  if (today != NULL && fb_date_is_valid (today, FALSE))
    self->today = g_strdup (today);
}

/**
 * fb_workspace_new:
 * @store: (transfer none): an open store
 *
 * Returns: (transfer full): a workspace on it, nobody working yet
 */
FbWorkspace *
fb_workspace_new (FbStore *store)
{
  FbWorkspace *self = g_object_new (FB_TYPE_WORKSPACE, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * fb_workspace_open:
 * @path: a file; with %FB_STORE_CREATE one that does not exist
 *
 * Ends an erasure that was cut short, if it is opened to be changed.
 *
 * Returns: (transfer full): the workspace; see fb_store_open() for the errors
 */
FbWorkspace *
fb_workspace_open (const char   *path,
                   FbStoreMode   mode,
                   GError      **error)
{
  g_autoptr(FbStore) store = fb_store_open (path, mode, error);
  g_autoptr(FbWorkspace) self = store != NULL ? fb_workspace_new (store) : NULL;

  if (self == NULL)
    return NULL;

  /* tried again at the next opening */
  if (mode == FB_STORE_READ_WRITE && fb_store_is_erasure_due (store) &&
      !fb_erasure_finish (store, fb_workspace_get_today (self), NULL))
    g_debug ("An erasure that was cut short was not ended");

  return g_steal_pointer (&self);
}

/**
 * fb_workspace_open_aside:
 * @today: what the window says it is
 * @cancellable: (nullable): stops what is being read
 *
 * The same file once more, for a thread that reads it while the window goes on.
 *
 * Returns: (transfer full): the workspace, open to read
 */
FbWorkspace *
fb_workspace_open_aside (const char    *path,
                         const char    *today,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(FbWorkspace) self = fb_workspace_open (path, FB_STORE_READ_ONLY, error);

  if (self == NULL || !fb_workspace_set_today (self, today, error))
    return NULL;

  if (cancellable != NULL)
    fb_store_set_cancellable (self->store, cancellable);

  return g_steal_pointer (&self);
}

FbStore *
fb_workspace_get_store (FbWorkspace *self)
{
  g_return_val_if_fail (FB_IS_WORKSPACE (self), NULL);

  return self->store;
}

/* Opened to read: nothing can be changed. */
gboolean
fb_workspace_is_read_only (FbWorkspace *self)
{
  g_return_val_if_fail (FB_IS_WORKSPACE (self), TRUE);

  return fb_store_is_read_only (self->store);
}

/**
 * fb_workspace_get_today:
 *
 * The one source of "today": --on, FOOTBRIDGE_TODAY or the clock.
 *
 * Returns: (transfer none): YYYY-MM-DD
 */
const char *
fb_workspace_get_today (FbWorkspace *self)
{
  g_autofree char *today = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (self), NULL);

  if (self->today != NULL)
    return self->today;

  /* Whoever borrowed it a moment ago still holds it, also at midnight. */
  today = fb_date_today ();

  return g_intern_string (today);
}

gboolean
fb_workspace_set_today (FbWorkspace  *self,
                        const char   *date,
                        GError      **error)
{
  g_return_val_if_fail (FB_IS_WORKSPACE (self), FALSE);

  if (!fb_date_is_valid (date, FALSE))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not a date."), date);
      return FALSE;
    }

  g_free (self->today);
  self->today = g_strdup (date);
  return TRUE;
}

/* (transfer none) (nullable): who is working */
FbStaff *
fb_workspace_get_staff (FbWorkspace *self)
{
  g_return_val_if_fail (FB_IS_WORKSPACE (self), NULL);

  return self->staff;
}

/* (transfer none) (nullable): the id of who is working */
const char *
fb_workspace_get_staff_id (FbWorkspace *self)
{
  FbStaff *staff = fb_workspace_get_staff (self);

  return staff != NULL ? fb_record_get_id (FB_RECORD (staff)) : NULL;
}

/**
 * fb_workspace_set_staff:
 * @id_or_code: (nullable): a staff member; %NULL for nobody
 *
 * Says who is working. Every change carries it.
 */
gboolean
fb_workspace_set_staff (FbWorkspace  *self,
                        const char   *id_or_code,
                        GError      **error)
{
  g_autoptr(FbRecord) record = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (self), FALSE);

  if (id_or_code != NULL)
    {
      record = fb_store_find (self->store, id_or_code, error);
      if (record == NULL)
        return FALSE;
      if (!FB_IS_STAFF (record))
        {
          g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                       _("Nobody who works here has the code “%s”."), id_or_code);
          return FALSE;
        }
    }

  fb_store_set_actor (self->store, record != NULL ? fb_record_get_id (record) : NULL);
  if (g_set_object (&self->staff, (FbStaff *) record))
    g_signal_emit_by_name (self, "staff-changed");

  return TRUE;
}

/* (transfer full) (nullable): the id of the organisation whose workspace this is */
char *
fb_workspace_dup_organisation_id (FbWorkspace *self)
{
  return fb_store_dup_setting (self->store, SETTING_ORGANISATION);
}

static gboolean
add_organisation (FbWorkspace  *self,
                  const char   *name,
                  GError      **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_organisation_kind, NULL);

  g_object_set (record, "name", name, "kind", "ngo", NULL);

  return fb_store_save (self->store, record, error) &&
         fb_store_set_setting (self->store, SETTING_ORGANISATION, fb_record_get_id (record), error);
}

static char *
make_staff_code (const char *name)
{
  g_auto(GStrv) words = g_strsplit_set (name, " -", -1);
  g_autoptr(GString) code = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_unichar (code, g_unichar_toupper (g_utf8_get_char (words[i])));
    }

  return g_string_free (g_steal_pointer (&code), FALSE);
}

static FbRecord *
add_staff (FbWorkspace  *self,
           const char   *name,
           GError      **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_staff_kind, NULL);
  g_autofree char *code = make_staff_code (name);

  g_object_set (record, "code", code, "name", name, "initials", code,
                "role", "coordinator", "active", "yes", NULL);

  return fb_store_save (self->store, record, error) ? g_steal_pointer (&record) : NULL;
}

/**
 * fb_workspace_set_up:
 * @organisation: (nullable): whose workspace it is
 * @staff: (nullable): the name of who is working
 *
 * The first records of a new workspace, as one deed. Without either, none.
 */
gboolean
fb_workspace_set_up (FbWorkspace  *self,
                     const char   *organisation,
                     const char   *staff,
                     GError      **error)
{
  g_autoptr(FbRecord) member = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (self), FALSE);

  if (organisation == NULL && staff == NULL)
    return TRUE;

  if (!fb_store_begin (self->store, "set-up", NULL, FB_GROUP_BINDING, error))
    return FALSE;

  if ((organisation != NULL && !add_organisation (self, organisation, error)) ||
      (staff != NULL && (member = add_staff (self, staff, error)) == NULL))
    {
      fb_store_rollback (self->store);
      return FALSE;
    }

  if (!fb_store_commit (self->store, error))
    return FALSE;

  return member == NULL || fb_workspace_set_staff (self, fb_record_get_id (member), error);
}

static gboolean
make_part (FbPart      *part,
           const char  *organisation,
           const char  *staff,
           char       **staff_id,
           GError     **error)
{
  g_autoptr(FbWorkspace) self = fb_workspace_open (fb_part_get_path (part), FB_STORE_CREATE, error);

  if (self == NULL || !fb_workspace_set_up (self, organisation, staff, error))
    return FALSE;

  if (self->staff != NULL)
    *staff_id = g_strdup (fb_record_get_id (FB_RECORD (self->staff)));

  return (*staff_id == NULL || fb_store_set_setting (self->store, SETTING_STAFF, *staff_id, error)) &&
         fb_store_make_whole (self->store, error);
}

/**
 * fb_workspace_make:
 * @path: where there is no file yet
 * @organisation: (nullable): whose workspace it is
 * @staff: (nullable): the name of who is working, on this computer too
 *
 * Makes a workspace with its first records: all of it, or no file.
 *
 * Returns: (transfer full): the workspace, or %NULL with %FB_ERROR_REFUSED
 *   (there is a file) or another error
 */
FbWorkspace *
fb_workspace_make (const char  *path,
                   const char  *organisation,
                   const char  *staff,
                   GError     **error)
{
  g_autoptr(FbPart) part = NULL;
  g_autoptr(FbWorkspace) self = NULL;
  g_autofree char *staff_id = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("There is a file “%s” already."), path);
      return NULL;
    }
  if (!fb_store_check_folder (path, error))
    return NULL;

  part = fb_part_new (path);
  if (!make_part (part, organisation, staff, &staff_id, error) || !fb_part_finish (part, FALSE, error))
    return NULL;

  self = fb_workspace_open (path, FB_STORE_READ_WRITE, error);
  if (self == NULL || (staff_id != NULL && !fb_workspace_set_staff (self, staff_id, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * fb_workspace_set_field:
 * @record: a stored record, or a new one that is stored now
 * @field: the name of one of its fields
 * @typed: (nullable): what was typed; nothing unsets
 * @reason: (nullable): why, where asked for
 *
 * The deed behind every form row: reads, stores and logs one value. On error
 * the record keeps what it had.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where @typed cannot be read
 */
gboolean
fb_workspace_set_field (FbWorkspace  *self,
                        FbRecord     *record,
                        const char   *field,
                        const char   *typed,
                        const char   *reason,
                        GError      **error)
{
  const FbField *found;
  FbConditions conditions;
  FbCounted counted;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *status = FB_IS_PROGRAMME (record) ? g_strdup (FB_PROGRAMME (record)->status) : NULL;
  gboolean ok;

  g_return_val_if_fail (FB_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (FB_IS_RECORD (record), FALSE);

  conditions = fb_conditions_look (record);
  counted = fb_counted_look (record);
  found = fb_kind_find_field (fb_record_get_kind (record), field);
  if (found == NULL)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no field “%s”."), field);
      return FALSE;
    }

  if (!fb_field_read (found, typed, &text, error))
    return FALSE;

  before = fb_record_dup_text (record, found);
  if (g_strcmp0 (before, text) == 0 && fb_record_get_revision (record) > 0)
    return TRUE;

  if (!fb_store_begin (self->store, "set-field", reason, FB_GROUP_EXTEND, error))
    return FALSE;

  ok = fb_record_set_text (record, found, text, error) &&
       (!FB_IS_PROGRAMME (record) || fb_programme_may_start (self, FB_PROGRAMME (record), status, reason, error));
  if (ok)
    fb_conditions_follow (record, &conditions, fb_workspace_get_today (self));
  if (!ok || !fb_store_save (self->store, record, error) || !fb_counted_follow (self, record, &counted, error))
    {
      fb_store_rollback (self->store);
      fb_record_set_text (record, found, before, NULL);
      fb_conditions_restore (record, &conditions);
      return FALSE;
    }

  return fb_deed_commit (self, error);
}
