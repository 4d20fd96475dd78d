/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include "base/fb-text.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

static void
append_attribute (GString    *xml,
                  const char *name,
                  const char *value)
{
  g_autofree char *escaped = value != NULL ? g_markup_escape_text (value, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (xml, " %s=\"%s\"", name, escaped);
}

char *
_fb_record_dup_logged (FbRecord      *record,
                       const FbField *field)
{
  GBytes *bytes;

  if (field->kind != FB_FIELD_BLOB)
    return fb_record_dup_text (record, field);

  bytes = fb_record_get_bytes (record, field);
  return bytes != NULL ? g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : NULL;
}

/* The whole record, as the exchange file writes it but without namespace: what
 * the change log keeps of a removed one. */
char *
_fb_record_to_xml (FbRecord *record)
{
  const FbKind *kind = fb_record_get_kind (record);
  g_autoptr(GString) xml = g_string_new (NULL);
  char digits[24];

  g_string_append_printf (xml, "<%s", kind->name);
  append_attribute (xml, "id", fb_record_get_id (record));
  append_attribute (xml, "created", fb_record_get_created (record));
  append_attribute (xml, "modified", fb_record_get_modified (record));
  append_attribute (xml, "modified-by", fb_record_get_modified_by (record));
  append_attribute (xml, "revision", fb_int_to_text (fb_record_get_revision (record), digits));
  g_string_append_c (xml, '>');

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = _fb_record_dup_logged (record, &kind->fields[i]);
      g_autofree char *escaped = value != NULL ? g_markup_escape_text (value, -1) : NULL;

      if (escaped != NULL)
        g_string_append_printf (xml, "<%s>%s</%s>", kind->fields[i].name, escaped,
                                kind->fields[i].name);
    }

  g_string_append_printf (xml, "</%s>", kind->name);
  return g_string_free (g_steal_pointer (&xml), FALSE);
}

typedef struct
{
  FbRecord      *record;
  const FbField *field;
  GString       *text;
} Reading;

static const char *
find_attribute (const char **names,
                const char **values,
                const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return values[i];
    }

  return NULL;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Reading *reading = data;
  const char *id = find_attribute (names, values, "id");
  const char *revision = find_attribute (names, values, "revision");
  const FbKind *kind;

  if (reading->record != NULL)
    {
      /* A field that is gone since is left out. */
      reading->field = fb_kind_find_field (fb_record_get_kind (reading->record), element);
      g_string_truncate (reading->text, 0);
      return;
    }

  kind = fb_kinds_find (element);
  if (kind == NULL || id == NULL)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("There is no kind of record “%s”."),
                   element);
      return;
    }

  reading->record = fb_record_new (kind, id);
  fb_record_set_origin (reading->record,
                        find_attribute (names, values, "created"),
                        find_attribute (names, values, "modified"),
                        find_attribute (names, values, "modified-by"),
                        revision != NULL ? g_ascii_strtoll (revision, NULL, 10) : 0);
}

gboolean
_fb_record_set_logged (FbRecord       *record,
                       const FbField  *field,
                       const char     *value,
                       GError        **error)
{
  g_autoptr(GBytes) bytes = NULL;

  if (field->kind != FB_FIELD_BLOB)
    return fb_record_set_text (record, field, value, error);

  if (value != NULL)
    {
      gsize size;
      guchar *data = g_base64_decode (value, &size);

      bytes = g_bytes_new_take (data, size);
    }
  g_object_set (record, field->name, bytes, NULL);

  return TRUE;
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              data,
        GError              **error)
{
  Reading *reading = data;

  if (reading->field != NULL)
    _fb_record_set_logged (reading->record, reading->field, reading->text->str, error);
  reading->field = NULL;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reading *reading = data;

  if (reading->field != NULL)
    g_string_append_len (reading->text, text, length);
}

/* (transfer full): the record as it was when it was removed */
FbRecord *
_fb_record_from_xml (const char  *xml,
                     GError     **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr(GString) text = g_string_new (NULL);
  Reading reading = { NULL, NULL, text };
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);

  if (!g_markup_parse_context_parse (context, xml, -1, error) ||
      !g_markup_parse_context_end_parse (context, error))
    g_clear_object (&reading.record);

  return reading.record;
}

FbRecord *
fb_store_get_removed (FbStore      *self,
                      const FbKind *kind,
                      const char   *id)
{
  sqlite3_stmt *stmt;
  g_autofree char *xml = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_statement (self,
                              "SELECT old_value FROM change JOIN tombstone ON tombstone.id = record_id"
                              " WHERE record_id = :id AND kind = :kind AND op = 'd' ORDER BY seq DESC LIMIT 1",
                              NULL);
  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  _fb_bind_text (stmt, ":kind", kind->name);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    xml = g_strdup (_fb_column_text (stmt, 0));
  sqlite3_reset (stmt);

  return xml != NULL ? _fb_record_from_xml (xml, NULL) : NULL;
}
