/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-taken.h"

#include "base/fb-date.h"
#include "base/fb-field.h"
#include "base/fb-part.h"
#include "store/fb-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define NOTE ".taken-out.txt"
#define GROUP "Taken Out"
#define PUTTING "Putting Back" /* the last change of what takes the place of the original */
#define SETTING_FROM "taken-from"
#define SETTING_TOKEN "taken-token"

void
fb_taken_out_free (FbTakenOut *self)
{
  g_free (self->name);
  g_free (self->host);
  g_free (self->at);
  g_free (self->token);
  g_free (self);
}

static char *
dup_note_path (const char *path)
{
  return g_strconcat (path, NOTE, NULL);
}

FbTakenOut *
fb_taken_out_read (const char *path)
{
  g_autofree char *note_path = dup_note_path (path);
  g_autoptr(GKeyFile) note = g_key_file_new ();
  FbTakenOut *self;

  if (!g_key_file_load_from_file (note, note_path, G_KEY_FILE_NONE, NULL) ||
      !g_key_file_has_key (note, GROUP, "Token", NULL))
    return NULL;

  self = g_new0 (FbTakenOut, 1);
  self->name = g_key_file_get_string (note, GROUP, "Name", NULL);
  self->host = g_key_file_get_string (note, GROUP, "Computer", NULL);
  self->at = g_key_file_get_string (note, GROUP, "At", NULL);
  self->token = g_key_file_get_string (note, GROUP, "Token", NULL);
  self->seq = g_key_file_get_int64 (note, GROUP, "Change", NULL);
  self->next_seq = g_key_file_has_key (note, GROUP, PUTTING, NULL) ? g_key_file_get_int64 (note, GROUP, PUTTING, NULL)
                                                                   : self->seq;

  return self;
}

/* others have to read who it is */
static gboolean
save_note (const char  *note_path,
           GKeyFile    *note,
           GError     **error)
{
  gsize length;
  g_autofree char *text = g_key_file_to_data (note, &length, NULL);

  return fb_part_write (note_path, text, length, error) &&
         (g_chmod (note_path, 0644) == 0 || fb_part_fail (note_path, error));
}

static gboolean
write_note (const char  *path,
            const char  *token,
            gint64       seq,
            GError     **error)
{
  g_autofree char *note_path = dup_note_path (path);
  g_autofree char *now = fb_stamp_now ();
  g_autoptr(GKeyFile) note = g_key_file_new ();

  g_key_file_set_string (note, GROUP, "Name", _fb_store_get_holder ());
  g_key_file_set_string (note, GROUP, "Computer", g_get_host_name ());
  g_key_file_set_string (note, GROUP, "At", now);
  g_key_file_set_string (note, GROUP, "Token", token);
  g_key_file_set_int64 (note, GROUP, "Change", seq);

  return save_note (note_path, note, error);
}

/* Whoever is stopped between putting the file in its place and taking the note away has to know
 * that file again. */
gboolean
_fb_taken_out_mark (const char  *path,
                    gint64       seq,
                    GError     **error)
{
  g_autofree char *note_path = dup_note_path (path);
  g_autoptr(GKeyFile) note = g_key_file_new ();

  if (!g_key_file_load_from_file (note, note_path, G_KEY_FILE_NONE, error))
    return FALSE;

  g_key_file_set_int64 (note, GROUP, PUTTING, seq);
  return save_note (note_path, note, error);
}

gboolean
fb_taken_out_give_up (const char  *path,
                      GError     **error)
{
  g_autofree char *note_path = dup_note_path (path);

  if (g_unlink (note_path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("“%s” cannot be removed: %s"), note_path,
               g_strerror (errno));
  return FALSE;
}

/* Who opens the original to change it hears who has it. */
gboolean
_fb_store_check_taken (const char  *path,
                       GError     **error)
{
  g_autoptr(FbTakenOut) note = fb_taken_out_read (path);
  g_autofree char *at = NULL;

  if (note == NULL)
    return TRUE;

  at = fb_stamp_is_valid (note->at) ? fb_stamp_dup_display (note->at) : g_strdup ("?");
  /* Translators: a file, a person, a computer, a day and a time */
  g_set_error (error, FB_ERROR, FB_ERROR_LOCKED,
               _("“%s” was taken out by %s on %s, %s. Until it is put back it can be opened to "
                 "read."),
               path, note->name != NULL ? note->name : "?", note->host != NULL ? note->host : "?", at);
  return FALSE;
}

static char *
dup_settings_sql (const char *from,
                  const char *token)
{
  char *text = sqlite3_mprintf ("INSERT OR REPLACE INTO setting (name, value)"
                                " VALUES ('" SETTING_FROM "', %Q), ('" SETTING_TOKEN "', %Q)",
                                from, token);
  char *sql = g_strdup (text);

  sqlite3_free (text);
  return sql;
}

/**
 * fb_store_take_out:
 * @self: the original, opened to change
 * @local_path: where the copy goes; there must be no file yet
 * @progress: (nullable) (scope call): called on this thread
 *
 * Afterwards close the original and work in the copy.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED (there is a file), %FB_ERROR_FAILED or
 *   %G_IO_ERROR_CANCELLED; then nothing is taken out
 */
gboolean
fb_store_take_out (FbStore                *self,
                   const char             *local_path,
                   GFileProgressCallback   progress,
                   gpointer                progress_data,
                   GCancellable           *cancellable,
                   GError                **error)
{
  g_autofree char *from = g_canonicalize_filename (self->path, NULL);
  g_autofree char *token = fb_id_new ();
  g_autofree char *sql = dup_settings_sql (from, token);
  g_autoptr(FbPart) part = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->read_only && !self->in_group, FALSE);

  if (g_file_test (local_path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("There is a file “%s” already."), local_path);
      return FALSE;
    }

  part = fb_part_new (local_path);
  if (!_fb_store_write_copy (self, part, sql, progress, progress_data,
                             cancellable, error) ||
      !write_note (self->path, token, fb_store_get_seq (self), error))
    return FALSE;

  if (fb_part_finish (part, FALSE, error))
    return TRUE;

  fb_taken_out_give_up (self->path, NULL);
  return FALSE;
}

char *
fb_store_dup_taken_from (FbStore *self)
{
  return fb_store_dup_setting (self, SETTING_FROM);
}

/* As it was when it was taken out, or as it was about to be put back. */
static gboolean
is_known (FbStore          *original,
          const FbTakenOut *note)
{
  gint64 seq = fb_store_get_seq (original);

  return seq == note->seq || seq == note->next_seq;
}

/* Whether the note is ours and nobody went on in the original. Closing it brings
 * its journal into it. */
static gboolean
check_original (FbStore     *self,
                const char  *from,
                GError     **error)
{
  g_autofree char *token = fb_store_dup_setting (self, SETTING_TOKEN);
  g_autoptr(FbTakenOut) note = NULL;
  g_autoptr(FbStore) original = NULL;

  if (!g_file_test (from, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                   _("“%s” cannot be reached. Your copy stays as it is; try again when the folder "
                     "is there."), from);
      return FALSE;
    }

  note = fb_taken_out_read (from);
  original = note != NULL && g_strcmp0 (note->token, token) == 0
             ? _fb_store_open_with (from, FB_STORE_READ_WRITE, FB_OPEN_PUTS_BACK, error) : NULL;
  if (original != NULL && is_known (original, note))
    return TRUE;

  if (original != NULL || (error != NULL && *error == NULL))
    {
      g_clear_error (error);
      g_set_error (error, FB_ERROR, FB_ERROR_CONFLICT,
                   _("Others went on in “%s”, so your copy does not take its place. It stays as it "
                     "is. Export it, and import that file there."), from);
    }
  return FALSE;
}

/* Whoever could read the original can read what takes its place. */
static void
take_mode (const char *from,
           const char *path)
{
  GStatBuf info;

  if (g_stat (from, &info) != 0)
    return;

  if (chown (path, (uid_t) -1, info.st_gid) != 0)
    g_debug ("%s keeps its group", path);
  g_chmod (path, info.st_mode & 0777);
}

/**
 * fb_store_put_back:
 * @self: the copy, opened to change
 * @progress: (nullable) (scope call): called on this thread
 *
 * Afterwards close the copy and remove it.
 *
 * Returns: %FALSE with %FB_ERROR_NOT_FOUND (the folder is not there),
 *   %FB_ERROR_CONFLICT (others went on in the original), %FB_ERROR_LOCKED,
 *   %FB_ERROR_FAILED or %G_IO_ERROR_CANCELLED; both files are then as they were
 */
gboolean
fb_store_put_back (FbStore                *self,
                   GFileProgressCallback   progress,
                   gpointer                progress_data,
                   GCancellable           *cancellable,
                   GError                **error)
{
  g_autofree char *from = fb_store_dup_taken_from (self);
  g_autoptr(FbPart) part = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->read_only && !self->in_group, FALSE);
  g_return_val_if_fail (from != NULL, FALSE);

  if (!check_original (self, from, error))
    return FALSE;

  part = fb_part_new (from);
  if (!_fb_store_write_copy (self, part,
                             "DELETE FROM setting WHERE name IN ('" SETTING_FROM "', '"
                             SETTING_TOKEN "')",
                             progress, progress_data, cancellable, error))
    return FALSE;

  take_mode (from, fb_part_get_path (part));

  return _fb_taken_out_mark (from, fb_store_get_seq (self), error) && fb_part_finish (part, TRUE, error) &&
         fb_taken_out_give_up (from, error);
}
