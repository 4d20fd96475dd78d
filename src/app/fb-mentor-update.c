/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

/* All changes of one record. */
#define ALL_CHANGES 100000

/* A newer file for a duo that is at the mentor's already: what the office has comes
 * in, and what the mentor wrote and they have not seen stays. */

/* A field that the mentor filled in or changed since the last file came. */
typedef struct
{
  const FbKind  *kind;
  char          *id;
  const FbField *field;
  char          *ours; /* (nullable) */
  char          *base; /* (nullable): as it came */
  gint64         seq;  /* of the last change */
} Own;

static void
own_free (gpointer data)
{
  Own *self = data;

  g_free (self->id);
  g_free (self->ours);
  g_free (self->base);
  g_free (self);
}

/* --- Which file is newer --- */

static gboolean
is_for_duo (const char *plain,
            const char *duo_id)
{
  g_autofree char *ticket = _fb_mentor_read_head (plain, "ticket");
  g_autofree char *scope = _fb_mentor_read_head (plain, "scope");
  g_autofree char *subject = _fb_mentor_read_head (plain, "subject");

  return ticket != NULL && g_strcmp0 (scope, fb_scope_get_name (FB_SCOPE_DUO)) == 0 &&
         g_strcmp0 (subject, duo_id) == 0;
}

/* (transfer full) (nullable): when the newest file that came in was written */
static char *
dup_last_written (FbStore *store)
{
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, NULL);

  for (guint i = 0; log != NULL && i < log->len; i++)
    {
      const FbExchange *entry = log->pdata[i];

      if (entry->direction == FB_EXCHANGE_IN)
        return g_strdup (entry->written);
    }

  return NULL;
}

gboolean
fb_mentor_is_newer (FbStore    *store,
                    const char *plain)
{
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  g_autofree char *written = NULL;
  g_autofree char *last = NULL;

  if (!fb_mentor_find_ticket (store, &ticket, &duo_id) || !is_for_duo (plain, duo_id))
    return FALSE;

  written = _fb_mentor_read_head (plain, "written");
  last = dup_last_written (store);
  return g_strcmp0 (written, last) > 0;
}

static gboolean
is_copy_of (const char *path,
            const char *plain,
            gboolean   *is_newer)
{
  g_autoptr(FbStore) store = fb_store_open (path, FB_STORE_READ_ONLY, NULL);
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;

  if (store == NULL || !fb_mentor_find_ticket (store, &ticket, &duo_id) || !is_for_duo (plain, duo_id))
    return FALSE;

  *is_newer = fb_mentor_is_newer (store, plain);
  return TRUE;
}

char *
fb_mentor_find_copy (const char        *plain,
                     const char *const *paths,
                     gboolean          *is_newer)
{
  *is_newer = FALSE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (g_file_test (paths[i], G_FILE_TEST_EXISTS) && is_copy_of (paths[i], plain, is_newer))
        return g_strdup (paths[i]);
    }

  return NULL;
}

/* --- What the mentor wrote --- */

/* The change log of a record goes back to the last file that wrote to it. */
static void
list_fields (FbStore   *store,
             FbRecord  *record,
             GPtrArray *all)
{
  const FbKind *kind = fb_record_get_kind (record);
  g_autoptr(GPtrArray) changes = fb_store_list_changes (store, fb_record_get_id (record), ALL_CHANGES, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const FbChange *change = changes->pdata[i];
      const FbField *field = change->field != NULL ? fb_kind_find_field (kind, change->field) : NULL;
      Own *own;

      if (g_str_equal (change->deed, "import"))
        return;
      if (field == NULL || change->op != 'u')
        continue;

      own = g_hash_table_lookup (seen, field->name);
      if (own == NULL)
        {
          own = g_new0 (Own, 1);
          own->kind = kind;
          own->id = g_strdup (fb_record_get_id (record));
          own->field = field;
          own->ours = fb_record_dup_text (record, field);
          own->seq = change->seq;
          g_hash_table_insert (seen, (char *) field->name, own);
          g_ptr_array_add (all, own);
        }
      g_free (own->base);
      own->base = g_strdup (change->old_value);
    }
}

GPtrArray *
_fb_mentor_list_own (FbStore *store)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (own_free);
  guint n_kinds;
  const FbKind *const *kinds = _fb_mentor_get_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (store, kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; records != NULL && j < records->len; j++)
        list_fields (store, records->pdata[j], all);
    }

  return all;
}

/* How far what the mentor wrote was sent back. */
gint64
_fb_mentor_get_sent_seq (FbStore *store)
{
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, NULL);
  const FbExchange *sent = _fb_mentor_find_sent_back (store, log);

  return sent != NULL ? sent->seq : 0;
}

/* What was sent and came back as it was before was not taken in yet. */
static gboolean
stays (const Own  *own,
       const char *theirs,
       gint64      sent_seq)
{
  return g_strcmp0 (theirs, own->ours) != 0 && (own->seq > sent_seq || g_strcmp0 (theirs, own->base) == 0);
}

/* A reference to what they removed is not put back. */
static gboolean
leads_nowhere (FbStore   *store,
               const Own *own)
{
  g_autoptr(FbRecord) target = NULL;

  if (own->field->kind != FB_FIELD_REF || own->ours == NULL)
    return FALSE;

  target = fb_store_get (store, fb_kinds_find (fb_field_get_ref_kind (own->field)), own->ours, NULL);
  return target == NULL;
}

static gboolean
put_back (FbStore    *store,
          const Own  *own,
          gint64      sent_seq,
          GError    **error)
{
  g_autoptr(FbRecord) record = fb_store_get (store, own->kind, own->id, NULL);
  g_autofree char *theirs = record != NULL ? fb_record_dup_text (record, own->field) : NULL;

  return record == NULL || !stays (own, theirs, sent_seq) || leads_nowhere (store, own) ||
         (fb_record_set_text (record, own->field, own->ours, error) && fb_store_save (store, record, error));
}

gboolean
_fb_mentor_keep_own (FbStore    *store,
                     GPtrArray  *all,
                     gint64      sent_seq,
                     GError    **error)
{
  if (!fb_store_begin (store, "merge", NULL, FB_GROUP_NONE, error))
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      if (!put_back (store, all->pdata[i], sent_seq, error))
        {
          fb_store_rollback (store);
          return FALSE;
        }
    }

  return fb_store_commit (store, error);
}
