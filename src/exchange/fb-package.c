/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-package"

#include "exchange/fb-package.h"

#include "base/fb-error.h"
#include "base/fb-part.h"
#include "exchange/fb-signature-detached.h"
#include "store/fb-store-lock.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#define VERSION "1\n"
#define MAGIC_BYTES (sizeof FB_PACKAGE_MAGIC VERSION - 1)
#define SALT_AT (MAGIC_BYTES + 8)
#define HEAD_AT (SALT_AT + FB_PACKAGE_SALT_BYTES)
#define START_BYTES (HEAD_AT + crypto_secretstream_xchacha20poly1305_HEADERBYTES)

#define PIECE (64 * 1024)
#define MORE crypto_secretstream_xchacha20poly1305_ABYTES

/* What is made (RFC 9106 names it for computers with little memory), and the
 * most that is believed: a file must not ask for a day's work or for all the
 * memory before it is known to be a good one. */
#define PASSES 3
#define MEMORY_KIB (64 * 1024)
#define MAX_PASSES 6
#define MIN_MEMORY_KIB (8 * 1024)
#define MAX_MEMORY_KIB (512 * 1024)

G_STATIC_ASSERT (FB_PACKAGE_SALT_BYTES == crypto_pwhash_SALTBYTES);

/* One file on its way through. */
typedef struct
{
  crypto_secretstream_xchacha20poly1305_state state;
  GInputStream   *in;
  GOutputStream  *out;
  char           *out_path;
  guchar          start[START_BYTES];
  guchar          plain[PIECE];
  guchar          locked[PIECE + MORE];
  goffset         size;
  goffset         n_done;
  FbProgressFunc  progress;
  gpointer        progress_data;
  GCancellable   *cancellable;
} Package;

static void
package_free (Package *self)
{
  g_clear_object (&self->in);
  g_clear_object (&self->out);
  g_free (self->out_path);
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Package, package_free)

static void
put_number (guchar  *bytes,
            guint32  number)
{
  number = GUINT32_TO_LE (number);
  memcpy (bytes, &number, sizeof number);
}

static guint32
get_number (const guchar *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT32_FROM_LE (number);
}

static gboolean
fail (GError      **error,
      FbErrorCode   code,
      const char   *sentence)
{
  g_set_error_literal (error, FB_ERROR, (int) code, sentence);
  return FALSE;
}

static gboolean
fail_changed (GError **error)
{
  return fail (error, FB_ERROR_INVALID,
               _("This file was changed after it was sent. Nothing was taken in. Ask for it again."));
}

static gboolean
fail_cut (GError **error)
{
  return fail (error, FB_ERROR_INVALID,
               _("This file is not whole: its end is missing. Nothing was taken in. Ask for it again."));
}

static Package *
package_new (FbProgressFunc  progress,
             gpointer        progress_data,
             GCancellable   *cancellable)
{
  Package *self = g_new0 (Package, 1);

  self->progress = progress;
  self->progress_data = progress_data;
  self->cancellable = cancellable;

  return self;
}

/* Opens the file to read, whose beginning or end may be another than that of
 * the file before. */
static gboolean
set_in (Package     *self,
        const char  *path,
        GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GStatBuf info;

  g_clear_object (&self->in);
  self->size = g_stat (path, &info) == 0 ? info.st_size : 0;
  self->n_done = 0;
  if (fb_store_check_not_open (path, error))
    self->in = G_INPUT_STREAM (g_file_read (file, self->cancellable, error));

  return self->in != NULL;
}

static gboolean
set_out (Package     *self,
         const char  *path,
         GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_clear_object (&self->out);
  g_free (self->out_path);
  self->out_path = g_strdup (path);
  self->out = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE,
                                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                               self->cancellable, error));

  return self->out != NULL || fb_part_explain (path, error);
}

static gboolean
close_out (Package  *self,
           GError  **error)
{
  gboolean ok = self->out == NULL || g_output_stream_close (self->out, self->cancellable, error);

  g_clear_object (&self->out);
  return ok || fb_part_explain (self->out_path, error);
}

static gboolean
read_bytes (Package  *self,
            gpointer  bytes,
            gsize     length,
            gsize    *n_read,
            GError  **error)
{
  if (!g_input_stream_read_all (self->in, bytes, length, n_read, self->cancellable, error))
    return FALSE;

  self->n_done += (goffset) *n_read;
  if (self->progress != NULL && self->size > 0)
    self->progress ((double) self->n_done / (double) self->size, self->progress_data);

  return TRUE;
}

static gboolean
write_bytes (Package        *self,
             gconstpointer   bytes,
             gsize           length,
             GError        **error)
{
  return g_output_stream_write_all (self->out, bytes, length, NULL, self->cancellable, error) ||
         fb_part_explain (self->out_path, error);
}

/* The key that belongs to the words, with the cost and salt of the start. */
static gboolean
make_key (const Package  *self,
          const char     *words,
          guchar          key[crypto_secretstream_xchacha20poly1305_KEYBYTES],
          GError        **error)
{
  guint64 passes = get_number (self->start + MAGIC_BYTES);
  gsize memory = (gsize) get_number (self->start + MAGIC_BYTES + 4) * 1024;

  if (sodium_init () >= 0 &&
      crypto_pwhash (key, crypto_secretstream_xchacha20poly1305_KEYBYTES, words, strlen (words), self->start + SALT_AT,
                     passes, memory, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  return fail (error, FB_ERROR_FAILED, _("There is not enough memory. Close other programs and try again."));
}

/* Numbers that nobody can guess, each of a word. */
void
fb_package_draw (guint8 numbers[FB_PACKAGE_WORDS])
{
  g_return_if_fail (sodium_init () >= 0);

  randombytes_buf (numbers, FB_PACKAGE_WORDS);
}

/* --- Out --- */

static gboolean
push (Package  *self,
      gsize     length,
      guchar    tag,
      gboolean  is_first,
      GError  **error)
{
  guchar number[4];

  crypto_secretstream_xchacha20poly1305_push (&self->state, self->locked, NULL, self->plain, length,
                                              is_first ? self->start : NULL, is_first ? START_BYTES : 0, tag);
  put_number (number, (guint32) (length + MORE));

  return write_bytes (self, number, sizeof number, error) &&
         write_bytes (self, self->locked, length + MORE, error);
}

/* All of a file as one set, that ends with @last. */
static gboolean
push_file (Package     *self,
           const char  *path,
           guchar       last,
           GError     **error)
{
  gsize length = PIECE;

  if (!set_in (self, path, error))
    return FALSE;

  /* a file that is a whole number of pieces ends with an empty one */
  while (length == PIECE)
    {
      if (!read_bytes (self, self->plain, PIECE, &length, error) ||
          !push (self, length, length < PIECE ? last : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, FALSE,
                 error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
start_out (Package       *self,
           const char    *words,
           const guint8  *salt,
           GError       **error)
{
  guchar key[crypto_secretstream_xchacha20poly1305_KEYBYTES];

  memcpy (self->start, FB_PACKAGE_MAGIC VERSION, MAGIC_BYTES);
  put_number (self->start + MAGIC_BYTES, PASSES);
  put_number (self->start + MAGIC_BYTES + 4, MEMORY_KIB);
  if (salt != NULL)
    memcpy (self->start + SALT_AT, salt, FB_PACKAGE_SALT_BYTES);
  else
    randombytes_buf (self->start + SALT_AT, FB_PACKAGE_SALT_BYTES);
  if (!make_key (self, words, key, error))
    return FALSE;

  crypto_secretstream_xchacha20poly1305_init_push (&self->state, self->start + HEAD_AT, key);
  sodium_memzero (key, sizeof key);

  return write_bytes (self, self->start, START_BYTES, error) && push (self, 0, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE, TRUE, error);
}

/**
 * fb_package_lock:
 * @plain: an exchange file, whose detached signature may lie beside it
 * @path: the protected file to make; a file that is there is replaced
 * @words: as fb_words_read() gives them
 * @salt: (nullable): so that a file that answers this one may be known by it
 *
 * Returns: %FALSE with an error; @path is then of no use
 */
gboolean
fb_package_lock (const char      *plain,
                 const char      *path,
                 const char      *words,
                 const guint8    *salt,
                 FbProgressFunc   progress,
                 gpointer         progress_data,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr(Package) self = package_new (progress, progress_data, cancellable);
  g_autofree char *signature = fb_signature_dup_detached_path (plain);
  gboolean is_signed = g_file_test (signature, G_FILE_TEST_EXISTS);

  if (!set_out (self, path, error) || !start_out (self, words, salt, error) ||
      !push_file (self, plain, is_signed ? crypto_secretstream_xchacha20poly1305_TAG_PUSH
                                         : crypto_secretstream_xchacha20poly1305_TAG_FINAL, error))
    return FALSE;

  return (!is_signed || push_file (self, signature, crypto_secretstream_xchacha20poly1305_TAG_FINAL, error)) &&
         close_out (self, error);
}

/* --- In --- */

/* How much of the beginning of a file is there; 0 for another kind of file. */
static gsize
read_start (const char *path,
            guchar      start[START_BYTES])
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) in = NULL;
  gsize length = 0;

  /* what is no file could keep us waiting */
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || fb_store_is_open (path))
    return 0;

  in = g_file_read (file, NULL, NULL);
  if (in == NULL || !g_input_stream_read_all (G_INPUT_STREAM (in), start, START_BYTES, &length, NULL, NULL) ||
      length < strlen (FB_PACKAGE_MAGIC) || memcmp (start, FB_PACKAGE_MAGIC, strlen (FB_PACKAGE_MAGIC)) != 0)
    return 0;

  return length;
}

gboolean
fb_package_is (const char *path)
{
  guchar start[START_BYTES];

  return read_start (path, start) > 0;
}

/* FALSE where it is no protected file. */
gboolean
fb_package_read_salt (const char *path,
                      guint8      salt[FB_PACKAGE_SALT_BYTES])
{
  guchar start[START_BYTES];

  if (read_start (path, start) < START_BYTES)
    return FALSE;

  memcpy (salt, start + SALT_AT, FB_PACKAGE_SALT_BYTES);
  return TRUE;
}

/* Looks at the start before it costs anything. */
static gboolean
judge_start (const guchar  *start,
             gsize          length,
             GError       **error)
{
  guint32 passes, memory;

  if (length < strlen (FB_PACKAGE_MAGIC) || memcmp (start, FB_PACKAGE_MAGIC, strlen (FB_PACKAGE_MAGIC)) != 0)
    return fail (error, FB_ERROR_INVALID, _("This is not a file that Footbridge protected with words."));
  if (length >= MAGIC_BYTES && memcmp (start, FB_PACKAGE_MAGIC VERSION, MAGIC_BYTES) != 0)
    return fail (error, FB_ERROR_TOO_NEW, _("The file was made with a later version of Footbridge."));
  if (length < START_BYTES)
    return fail_cut (error);

  passes = get_number (start + MAGIC_BYTES);
  memory = get_number (start + MAGIC_BYTES + 4);

  return (passes >= 1 && passes <= MAX_PASSES && memory >= MIN_MEMORY_KIB && memory <= MAX_MEMORY_KIB) ||
         fail_changed (error);
}

/* The next piece, into plain. */
static gboolean
pull (Package  *self,
      gsize    *length,
      guchar   *tag,
      gboolean  is_first,
      GError  **error)
{
  guchar number[4];
  unsigned long long n_plain;
  gsize n_read, n_locked;

  if (!read_bytes (self, number, sizeof number, &n_read, error))
    return FALSE;
  if (n_read < sizeof number)
    return fail_cut (error);

  n_locked = get_number (number);
  if (n_locked < MORE || n_locked > sizeof self->locked)
    return fail_changed (error);
  if (!read_bytes (self, self->locked, n_locked, &n_read, error))
    return FALSE;
  if (n_read < n_locked)
    return fail_cut (error);

  if (crypto_secretstream_xchacha20poly1305_pull (&self->state, self->plain, &n_plain, tag, self->locked, n_locked,
                                                  is_first ? self->start : NULL, is_first ? START_BYTES : 0) != 0)
    return is_first ? fail (error, FB_ERROR_REFUSED,
                            _("These words do not open the file. Ask for them again, one by one."))
                    : fail_changed (error);

  *length = (gsize) n_plain;
  return TRUE;
}

static gboolean
start_in (Package     *self,
          const char  *path,
          const char  *words,
          GError     **error)
{
  guchar key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  guchar tag;
  gsize length;
  gboolean ok;

  if (!set_in (self, path, error) || !read_bytes (self, self->start, START_BYTES, &length, error) ||
      !judge_start (self->start, length, error) || !make_key (self, words, key, error))
    return FALSE;

  ok = crypto_secretstream_xchacha20poly1305_init_pull (&self->state, self->start + HEAD_AT, key) == 0;
  sodium_memzero (key, sizeof key);

  return (ok || fail_changed (error)) && pull (self, &length, &tag, TRUE, error);
}

/* Nothing may follow what says that it is the end. */
static gboolean
is_at_end (Package  *self,
           GError  **error)
{
  gsize n_read;

  return read_bytes (self, self->plain, 1, &n_read, error) && (n_read == 0 || fail_changed (error));
}

static gboolean
pull_all (Package     *self,
          const char  *plain,
          GError     **error)
{
  g_autofree char *signature = fb_signature_dup_detached_path (plain);
  guchar tag = crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
  gboolean has_signature = FALSE;
  gsize length;

  if (!set_out (self, plain, error))
    return FALSE;

  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    {
      if (!pull (self, &length, &tag, FALSE, error) || !write_bytes (self, self->plain, length, error))
        return FALSE;
      if (tag != crypto_secretstream_xchacha20poly1305_TAG_PUSH)
        continue;
      if (has_signature)
        return fail_changed (error);

      has_signature = TRUE;
      if (!close_out (self, error) || !set_out (self, signature, error))
        return FALSE;
    }

  return close_out (self, error) && is_at_end (self, error);
}

/**
 * fb_package_unlock:
 * @path: a protected file
 * @plain: the exchange file to make, in a private folder, as all of it is known
 *   to be good only at the end; its detached signature is put beside it
 * @words: as fb_words_read() gives them
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED for other words, %FB_ERROR_INVALID
 *   for a file that was changed or cut off, or what the disk says; @plain is
 *   then of no use
 */
gboolean
fb_package_unlock (const char      *path,
                   const char      *plain,
                   const char      *words,
                   FbProgressFunc   progress,
                   gpointer         progress_data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr(Package) self = package_new (progress, progress_data, cancellable);

  return start_in (self, path, words, error) && pull_all (self, plain, error);
}
