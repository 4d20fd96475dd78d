/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-kinds.h"
#include "store/fb-store.h"

/* A workspace with one record of every kind, every field of it set. */

#define FULL_TEXT "Fictional \"text\" & <b>more</b> é 漢字 ]]> \t.\nA second line."

static inline char *
full_codes (const FbCodeList *list)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);
  const char *a = codes[0].code, *b = codes[n_codes - 1].code;

  if (n_codes == 1)
    return g_strdup (a);

  return strcmp (a, b) < 0 ? g_strdup_printf ("%s %s", a, b) : g_strdup_printf ("%s %s", b, a);
}

static inline char *
full_value (const FbField *field,
            GHashTable    *ids)
{
  const FbRange *range;
  guint n_codes;

  switch (field->kind)
    {
    case FB_FIELD_INT:
      range = fb_field_get_range (field);
      return g_strdup_printf ("%" G_GINT64_FORMAT, range != NULL ? range->max : G_MAXINT64);
    case FB_FIELD_CODE:
      return g_strdup (fb_code_list_get_codes (fb_field_get_code_list (field), &n_codes)->code);
    case FB_FIELD_CODES:
      return full_codes (fb_field_get_code_list (field));
    case FB_FIELD_REF:
      return g_strdup (g_hash_table_lookup (ids, fb_field_get_ref_kind (field)));
    case FB_FIELD_DATE:
      return g_strdup (field->flags & FB_FIELD_PARTIAL ? "2026" : "2026-02-28");
    case FB_FIELD_STAMP:
      return g_strdup ("2026-01-02T03:04:05.678Z");
    case FB_FIELD_TEXT:
    case FB_FIELD_BLOB:
    default:
      return g_strdup (FULL_TEXT);
    }
}

static inline void
full_attachment (FbRecord *record)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GBytes) data = NULL;
  g_autofree char *digest = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      guint8 byte = (guint8) (i * 7 ^ i >> 8);

      g_byte_array_append (bytes, &byte, 1);
    }

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  g_object_set (record, "size-bytes", (gint64) bytes->len, "sha256", digest, NULL);
  data = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_object_set (record, "data", data, NULL);
}

static inline FbRecord *
full_record (const FbKind *kind,
             GHashTable   *ids)
{
  FbRecord *record = fb_record_new (kind, NULL);
  gboolean has_owner = FALSE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *value = full_value (field, ids);
      gboolean is_one_of_several;

      if (field->kind == FB_FIELD_BLOB || value == NULL)
        continue;
      is_one_of_several = (field->flags & FB_FIELD_OWNER) && !(field->flags & FB_FIELD_KEY);
      if (is_one_of_several && has_owner)
        continue;
      has_owner |= is_one_of_several;
      g_assert_true (fb_record_set_text (record, field, value, NULL));
    }

  if (kind == &fb_attachment_kind)
    full_attachment (record);
  if (kind == &fb_tombstone_kind)
    g_object_set (record, "record-kind", "goal", "reason", "deleted", NULL);

  return record;
}

/* (transfer full): name of the kind to the id of its record */
static inline GHashTable *
fill_workspace (FbStore *store)
{
  g_autoptr(GError) error = NULL;
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  g_assert_true (fb_store_begin (store, "sample", NULL, FB_GROUP_QUIET, &error));
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(FbRecord) record = full_record (kinds[i], ids);

      g_test_message ("%s", kinds[i]->name);
      fb_store_save (store, record, &error);
      g_assert_no_error (error);
      g_hash_table_insert (ids, (char *) kinds[i]->name, g_strdup (fb_record_get_id (record)));
    }
  fb_store_commit (store, &error);
  g_assert_no_error (error);

  return ids;
}
