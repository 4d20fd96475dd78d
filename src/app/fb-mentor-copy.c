/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "base/fb-date.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>
#include <string.h>

/* All changes of one record. */
#define ALL_CHANGES 100000

/* At the mentor's: what may be changed there, and what has become of it. */

gboolean
fb_mentor_is_copy (FbStore *store)
{
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;

  return fb_mentor_find_ticket (store, &ticket, &duo_id);
}

gboolean
fb_mentor_may_fill (FbStore      *store,
                    const FbKind *kind,
                    const char   *name)
{
  const FbField *field = fb_kind_find_field (kind, name);

  return !fb_mentor_is_copy (store) || (field != NULL && (field->flags & FB_FIELD_MENTOR) != 0);
}

gboolean
fb_mentor_may_change (FbStore  *store,
                      FbRecord *record)
{
  return !fb_mentor_is_copy (store) || _fb_mentor_takes_kind (fb_record_get_kind (record));
}

gboolean
_fb_mentor_is_own (FbStore  *store,
                   FbRecord *record)
{
  g_autoptr(GPtrArray) changes = fb_store_list_changes (store, fb_record_get_id (record), ALL_CHANGES, NULL);
  const FbChange *first = changes != NULL && changes->len > 0 ? changes->pdata[changes->len - 1] : NULL;

  return first != NULL && !g_str_equal (first->deed, "import");
}

gboolean
fb_mentor_may_remove (FbStore  *store,
                      FbRecord *record)
{
  return !fb_mentor_is_copy (store) ||
         (_fb_mentor_takes_kind (fb_record_get_kind (record)) && _fb_mentor_is_own (store, record));
}

const FbExchange *
_fb_mentor_find_sent_back (FbStore   *store,
                           GPtrArray *log)
{
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;

  if (!fb_mentor_find_ticket (store, &ticket, &duo_id))
    return NULL;

  for (guint i = 0; log != NULL && i < log->len; i++)
    {
      const FbExchange *entry = log->pdata[i];

      if (entry->direction == FB_EXCHANGE_OUT && g_strcmp0 (entry->ticket, ticket) == 0)
        return entry;
    }

  return NULL;
}

char *
fb_mentor_dup_state (FbStore *store)
{
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, NULL);
  const FbExchange *sent = _fb_mentor_find_sent_back (store, log);
  g_autofree char *at = sent != NULL ? fb_stamp_dup_display (sent->at) : NULL;

  if (sent == NULL)
    return g_strdup (_("What you write here is saved at once, on this computer. Nothing was sent back yet."));
  if (fb_store_get_seq (store) > sent->seq)
    /* Translators: %s is a day and a time */
    return g_strdup_printf (_("Sent back on %s. You wrote more since then, which is not in that file."), at);

  /* Translators: %s is a day and a time */
  return g_strdup_printf (_("Sent back on %s, with all that stands here."), at);
}

/* --- Which workspace a file belongs to --- */

typedef enum
{
  NO_HOME,
  SENDER,
  COPY,
} Home;

static Home
judge (const char   *path,
       const guint8 *salt)
{
  g_autoptr(FbStore) store = fb_store_open (path, FB_STORE_READ_ONLY, NULL);
  g_autoptr(GPtrArray) log = NULL;
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  guint8 own[FB_PACKAGE_SALT_BYTES];

  if (store == NULL)
    return NO_HOME;
  if (fb_mentor_find_ticket (store, &ticket, &duo_id))
    {
      _fb_mentor_make_salt (ticket, own);
      return memcmp (own, salt, sizeof own) == 0 ? COPY : NO_HOME;
    }

  log = fb_store_list_exchanges (store, NULL);
  return log != NULL && _fb_mentor_find_sent (log, salt, NULL) != NULL ? SENDER : NO_HOME;
}

char *
fb_mentor_find_home (const char        *package,
                     const char *const *paths,
                     gboolean          *is_sender)
{
  guint8 salt[FB_PACKAGE_SALT_BYTES];
  const char *sender = NULL;

  *is_sender = FALSE;
  if (!fb_package_read_salt (package, salt))
    return NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      Home home = g_file_test (paths[i], G_FILE_TEST_EXISTS) ? judge (paths[i], salt) : NO_HOME;

      if (home == COPY)
        return g_strdup (paths[i]);
      if (home == SENDER && sender == NULL)
        sender = paths[i];
    }

  *is_sender = sender != NULL;
  return g_strdup (sender);
}
