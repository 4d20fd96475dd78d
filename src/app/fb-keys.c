/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-keys"

#include "app/fb-keys.h"

#include "app/fb-places.h"
#include "app/fb-word-list.h"
#include "domain/fb-organisation.h"
#include "exchange/fb-key.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

void
fb_key_pair_clear (FbKeyPair *self)
{
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->certificate, g_free);
}

static char *
dup_setting_name (FbStore *store)
{
  return g_strconcat ("certificate-", fb_store_get_replica (store), NULL);
}

/* (transfer full): named after this copy, so that two never share one */
static char *
dup_key_path (FbStore *store)
{
  g_autofree char *name = g_strconcat (fb_store_get_replica (store), ".pem", NULL);

  return g_build_filename (g_get_user_data_dir (), "footbridge", "keys", name, NULL);
}

/* Whose key it is, as partners will read it. */
static char *
dup_owner (FbStore *store)
{
  g_autofree char *id = fb_store_dup_setting (store, "organisation-id");
  g_autoptr(FbRecord) organisation = id != NULL ? fb_store_get (store, &fb_organisation_kind, id, NULL) : NULL;

  if (organisation != NULL)
    return g_strdup (FB_ORGANISATION (organisation)->name);

  return fb_places_dup_title (fb_store_get_path (store));
}

static gboolean
make_key (FbStore    *store,
          FbKeyPair  *pair,
          GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (pair->path);
  g_autofree char *owner = dup_owner (store);
  g_autofree char *setting = dup_setting_name (store);

  /* a key that was left behind without its certificate is of no use */
  g_unlink (pair->path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("The folder “%s” cannot be made: %s"), folder,
                   g_strerror (errno));
      return FALSE;
    }

  return fb_key_make (pair->path, owner, &pair->certificate, error) &&
         fb_store_set_setting (store, setting, pair->certificate, error);
}

/* Whether it may have a key of its own. */
static gboolean
may_make (FbStore *store)
{
  return !fb_store_is_read_only (store) && fb_store_get_replica (store) != NULL;
}

gboolean
fb_keys_find (FbStore   *store,
              FbKeyPair *pair)
{
  g_autofree char *setting = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (FB_IS_STORE (store), FALSE);

  setting = dup_setting_name (store);
  pair->path = dup_key_path (store);
  pair->certificate = fb_store_dup_setting (store, setting);

  if (pair->certificate != NULL)
    return g_file_test (pair->path, G_FILE_TEST_IS_REGULAR);

  if (!may_make (store))
    return FALSE;
  if (make_key (store, pair, &error))
    return TRUE;

  g_warning ("No key: %s", error->message);
  return FALSE;
}

gboolean
fb_keys_renew (FbStore  *store,
               GError  **error)
{
  g_auto(FbKeyPair) pair = { 0 };

  g_return_val_if_fail (FB_IS_STORE (store), FALSE);

  if (!may_make (store))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_READ_ONLY, _("The file is open to read."));
      return FALSE;
    }

  pair.path = dup_key_path (store);
  return make_key (store, &pair, error);
}

gboolean
fb_keys_is_missing (FbStore *store)
{
  g_autofree char *setting = dup_setting_name (store);
  g_autofree char *certificate = fb_store_dup_setting (store, setting);
  g_autofree char *path = dup_key_path (store);

  return certificate != NULL && !g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

char *
fb_keys_dup_fingerprint (FbStore *store)
{
  g_autofree char *setting = dup_setting_name (store);
  g_autofree char *certificate = fb_store_dup_setting (store, setting);

  return certificate != NULL ? fb_key_dup_fingerprint (certificate) : NULL;
}

char *
fb_keys_dup_words (const char *fingerprint)
{
  guint8 numbers[FB_KEY_WORDS];

  if (fingerprint == NULL || !fb_key_get_numbers (fingerprint, numbers))
    return g_strdup ("");

  return fb_words_dup_list (numbers, FB_KEY_WORDS);
}

const char *
fb_keys_get_missing_words (void)
{
  return _("The words of this file were made on another computer, so files from here do not prove who made them. "
           "New words mend that.");
}
