/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-import"

#include "exchange/fb-import-record.h"

#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-xml-out.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_TEXT_BYTES (1024 * 1024)
#define MAX_BLOB_BYTES (20 * 1024 * 1024)

struct _FbImportRecord
{
  FbImportReport *report;
  const FbKind   *kind;
  FbLoadRow       row;
  const char    **values;
  gsize          *lengths;
  gsize          *offsets;  /* of the values, in text */
  GByteArray     *text;
  GByteArray     *bytes;    /* of the attachment */
  char            id[40];
  char            created[32];
  char            modified[32];
  char            modified_by[40];

  const FbField  *field;    /* that is open, or NULL */
  guint           next;     /* where the search for the next field begins */
  gsize           start;    /* of the open field, in text */
  gboolean        is_too_long;
  gint64          n_findings;
};

static guint
find_most_fields (void)
{
  guint n_kinds, most = 0;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    most = MAX (most, kinds[i]->n_fields);

  return most;
}

FbImportRecord *
fb_import_record_new (FbImportReport *report)
{
  FbImportRecord *self = g_new0 (FbImportRecord, 1);
  guint n_fields = find_most_fields ();

  self->report = report;
  self->values = g_new0 (const char *, n_fields);
  self->lengths = g_new0 (gsize, n_fields);
  self->offsets = g_new0 (gsize, n_fields);
  self->text = g_byte_array_new ();
  self->bytes = g_byte_array_new ();

  return self;
}

void
fb_import_record_free (FbImportRecord *self)
{
  g_free (self->values);
  g_free (self->lengths);
  g_free (self->offsets);
  g_byte_array_unref (self->text);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static void
find_fault (FbImportRecord *self,
            gint64          line,
            char           *text)
{
  fb_import_report_add (self->report, line, FALSE, text);
}

static const char *
keep (char        *room,
      gsize        size,
      const char  *text)
{
  g_strlcpy (room, text, size);

  return room;
}

static void
take_attribute (FbImportRecord *self,
                const char     *name,
                const char     *value)
{
  FbLoadRow *row = &self->row;
  gboolean ok = TRUE;

  if (g_str_equal (name, "id"))
    {
      ok = fb_id_is_valid (value);
      row->id = keep (self->id, sizeof self->id, value);
    }
  else if (g_str_equal (name, "created"))
    {
      ok = fb_stamp_is_valid (value);
      row->created = keep (self->created, sizeof self->created, value);
    }
  else if (g_str_equal (name, "modified"))
    {
      ok = fb_stamp_is_valid (value);
      row->modified = keep (self->modified, sizeof self->modified, value);
    }
  else if (g_str_equal (name, "modified-by"))
    {
      ok = fb_id_is_valid (value);
      row->modified_by = keep (self->modified_by, sizeof self->modified_by, value);
    }
  else if (g_str_equal (name, "revision"))
    ok = g_ascii_string_to_signed (value, 10, 1, G_MAXINT64, &row->revision, NULL);

  if (!ok)
    find_fault (self, row->line,
                g_strdup_printf (_("“%s” cannot be “%.80s”."), name, value));
}

void
fb_import_record_begin (FbImportRecord *self,
                        const FbKind   *kind,
                        xmlNodePtr      node,
                        gint64          line)
{
  self->kind = kind;
  self->field = NULL;
  self->next = 0;
  self->n_findings = self->report->n_findings;
  memset (&self->row, 0, sizeof self->row);
  memset (self->values, 0, sizeof *self->values * kind->n_fields);
  memset (self->lengths, 0, sizeof *self->lengths * kind->n_fields);
  g_byte_array_set_size (self->text, 0);
  g_byte_array_set_size (self->bytes, 0);

  self->row.line = line;
  self->row.values = self->values;
  self->row.lengths = self->lengths;

  for (xmlAttrPtr attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      if (attribute->children != NULL && attribute->children->content != NULL)
        take_attribute (self, (const char *) attribute->name,
                        (const char *) attribute->children->content);
    }
}

void
fb_import_record_open_field (FbImportRecord *self,
                             const char     *name)
{
  self->field = NULL;

  for (guint i = self->next; i < self->kind->n_fields; i++)
    {
      const FbField *field = &self->kind->fields[i];

      if (!g_str_equal (field->name, name) || (field->flags & FB_FIELD_LOCAL))
        continue;

      self->field = field;
      self->next = i + 1;
      self->start = self->text->len;
      self->is_too_long = FALSE;
      return;
    }

  /* Out of order, in that case, or unknown; the grammar has said so. */
  if (self->next > 0)
    {
      self->next = 0;
      fb_import_record_open_field (self, name);
    }
}

void
fb_import_record_add_text (FbImportRecord *self,
                           const char     *text,
                           gint64          line)
{
  gsize length = strlen (text);

  if (self->field == NULL || self->is_too_long)
    return;

  if (self->text->len - self->start + length > MAX_TEXT_BYTES)
    {
      self->is_too_long = TRUE;
      find_fault (self, line,
                  g_strdup_printf (_("“%s” is longer than 1 MiB."), self->field->name));
      return;
    }

  g_byte_array_append (self->text, (const guint8 *) text, (guint) length);
}

/* Ends the text of the open field and returns it. */
static const char *
close_text (FbImportRecord *self)
{
  g_byte_array_append (self->text, (const guint8 *) "", 1);

  return (const char *) self->text->data + self->start;
}

/* What stood between the pieces was white space. */
void
fb_import_record_open_chunk (FbImportRecord *self)
{
  if (self->field != NULL && self->field->kind == FB_FIELD_BLOB)
    g_byte_array_set_size (self->text, (guint) self->start);
}

void
fb_import_record_close_chunk (FbImportRecord *self,
                              gint64          line)
{
  int state = 0;
  guint save = 0;
  gsize length, room, n;
  const char *text;
  guint old;

  if (self->field == NULL || self->field->kind != FB_FIELD_BLOB || self->is_too_long)
    return;

  text = close_text (self);
  length = strlen (text);
  room = length / 4 * 3 + 3;
  old = self->bytes->len;

  if (old + room > MAX_BLOB_BYTES + FB_CHUNK_BYTES)
    {
      self->is_too_long = TRUE;
      find_fault (self, line, g_strdup (_("The attachment is larger than 20 MB.")));
      return;
    }

  g_byte_array_set_size (self->bytes, old + (guint) room);
  n = g_base64_decode_step (text, length, self->bytes->data + old, &state, &save);
  g_byte_array_set_size (self->bytes, old + (guint) n);
  g_byte_array_set_size (self->text, (guint) self->start);

  if (length % 4 != 0 || n == 0)
    find_fault (self, line, g_strdup (_("A part of the attachment cannot be read.")));
}

/* Puts the cleaned text in the place of what was read. */
static const char *
clean_text (FbImportRecord *self,
            const char     *text)
{
  g_autofree char *clean = NULL;

  if (!fb_text_clean (text, &clean, NULL) || clean == NULL)
    return "";

  g_byte_array_set_size (self->text, (guint) self->start);
  g_byte_array_append (self->text, (const guint8 *) clean, (guint) strlen (clean) + 1);

  return (const char *) self->text->data + self->start;
}

void
fb_import_record_close_field (FbImportRecord *self,
                              gint64          line)
{
  const FbField *field = self->field;
  g_autoptr(GError) error = NULL;
  const char *text;
  guint index;

  if (field == NULL)
    return;

  self->field = NULL;
  index = (guint) (field - self->kind->fields);
  self->values[index] = "";

  if (field->kind == FB_FIELD_BLOB)
    {
      self->lengths[index] = self->bytes->len;
      return;
    }

  text = close_text (self);
  self->offsets[index] = self->start;
  if (self->is_too_long)
    return;

  if (field->kind == FB_FIELD_TEXT && !fb_text_is_clean (text, self->text->len - self->start - 1))
    text = clean_text (self, text);

  if (*text == '\0')
    find_fault (self, line, g_strdup_printf (_("“%s” is empty."), field->name));
  else if (!fb_field_check (field, text, &error))
    /* Translators: the name of a field, and a sentence about its value */
    find_fault (self, line, g_strdup_printf (C_("field", "%s: %s"), field->name, error->message));

  self->lengths[index] = self->text->len - self->start - 1;
}

/* The text may have moved while it grew, so places become pointers last. */
static void
point_at_values (FbImportRecord *self)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      if (self->values[i] == NULL)
        continue;
      self->values[i] = self->kind->fields[i].kind == FB_FIELD_BLOB
                          ? (const char *) self->bytes->data
                          : (const char *) self->text->data + self->offsets[i];
    }
}

/* What the record must have, and the one record to which it belongs. */
static void
check_fields (FbImportRecord *self,
              gint64          line)
{
  guint n_possible = 0, n_owners = 0;

  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      const FbField *field = &self->kind->fields[i];

      if ((field->flags & FB_FIELD_KEY) && self->values[i] == NULL)
        find_fault (self, line,
                    g_strdup_printf (_("“%s” has no “%s”."), self->kind->name, field->name));
      if ((field->flags & FB_FIELD_OWNER) && !(field->flags & FB_FIELD_KEY))
        {
          n_possible++;
          n_owners += self->values[i] != NULL;
        }
    }

  if (n_possible > 1 && n_owners != 1)
    find_fault (self, self->row.line,
                g_strdup_printf (_("“%s” must belong to one record, and to one only."),
                                 self->kind->name));
}

static const char *
get_value (FbImportRecord *self,
           const char     *name)
{
  const FbField *field = fb_kind_find_field (self->kind, name);

  return self->values[field - self->kind->fields];
}

static void
check_attachment (FbImportRecord *self)
{
  g_autofree char *digest = NULL;
  const char *size = get_value (self, "size-bytes");

  if (self->bytes->len == 0 || size == NULL)
    return;

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, self->bytes->data, self->bytes->len);
  if (g_ascii_strtoull (size, NULL, 10) != self->bytes->len ||
      g_strcmp0 (get_value (self, "sha256"), digest) != 0)
    find_fault (self, self->row.line,
                g_strdup (_("The content of the attachment is not what it should be: "
                            "size or checksum differ.")));
}

const FbLoadRow *
fb_import_record_end (FbImportRecord *self,
                      gint64          line)
{
  point_at_values (self);
  check_fields (self, line);
  if (self->kind == &fb_attachment_kind && self->report->n_findings == self->n_findings)
    check_attachment (self);

  /* Without an id there is a finding from the grammar. */
  return self->row.id != NULL && self->report->n_findings == self->n_findings ? &self->row : NULL;
}
