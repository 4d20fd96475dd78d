/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-export"

#include "exchange/fb-export.h"

#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-xml-out.h"
#include "store/fb-store-exchange.h"

#include <string.h>

/* Records between two looks at progress and cancellation. */
#define STRIDE 1000

typedef struct
{
  FbStore        *store;
  FbStoreScope   *scope;
  FbXmlOut       *out;
  FbProgressFunc  progress;
  gpointer        progress_data;
  GCancellable   *cancellable;
  gint64          n_records;
  gint64          n_done;
} Export;

/* The tags of a field, made once for all records of a kind. */
typedef struct
{
  char     *open;
  char     *close;
  gsize     open_length;
  gsize     close_length;
  gboolean  is_plain; /* its values hold nothing that must be escaped */
  gboolean  is_blob;
} Tags;

static Tags *
make_tags (const FbKind *kind)
{
  Tags *tags = g_new0 (Tags, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];

      tags[i].is_blob = field->kind == FB_FIELD_BLOB;
      tags[i].is_plain = field->kind != FB_FIELD_TEXT;
      tags[i].open = g_strdup_printf ("\n      <%s>", field->name);
      tags[i].close = g_strdup_printf ("%s</%s>", tags[i].is_blob ? "\n      " : "", field->name);
      tags[i].open_length = strlen (tags[i].open);
      tags[i].close_length = strlen (tags[i].close);
    }

  return tags;
}

static void
free_tags (Tags         *tags,
           const FbKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_free (tags[i].open);
      g_free (tags[i].close);
    }

  g_free (tags);
}

static void
write_element (FbXmlOut   *out,
               const char *indent,
               const char *name,
               const char *text)
{
  if (text == NULL)
    return;

  fb_xml_out_string (out, indent);
  fb_xml_out_string (out, "<");
  fb_xml_out_string (out, name);
  fb_xml_out_string (out, ">");
  fb_xml_out_text (out, text, strlen (text));
  fb_xml_out_string (out, "</");
  fb_xml_out_string (out, name);
  fb_xml_out_string (out, ">\n");
}

static void
write_attribute (FbXmlOut   *out,
                 const char *start,
                 const char *value)
{
  if (value == NULL)
    return;

  fb_xml_out_string (out, start);
  fb_xml_out_text (out, value, strlen (value));
  fb_xml_out_string (out, "\"");
}

/* What this copy of the workspace has seen of others, for merging later. */
static gboolean
write_known (Export  *self,
             GError **error)
{
  g_autoptr(GPtrArray) replicas = fb_store_list_replicas (self->store, error);

  if (replicas == NULL)
    return FALSE;

  for (guint i = 0; i < replicas->len; i++)
    {
      FbReplica *replica = replicas->pdata[i];
      g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, replica->seq);

      fb_xml_out_string (self->out, "    <known");
      write_attribute (self->out, " replica=\"", replica->id);
      write_attribute (self->out, " seq=\"", seq);
      fb_xml_out_string (self->out, "/>\n");
    }

  return TRUE;
}

const char *
fb_scope_get_name (FbScope scope)
{
  static const char *const names[] = { "workspace", "programme", "duo", "along", "new", "person" };

  return names[scope];
}

void
fb_given_free (FbGiven *self)
{
  g_free (self->at);
  g_free (self->file);
  g_free (self->scope);
  g_free (self->to);
  g_free (self);
}

/* @given: (nullable): files that went out, for the one whose own file this is */
static void
write_given (FbXmlOut        *out,
             const GPtrArray *given)
{
  for (guint i = 0; given != NULL && i < given->len; i++)
    {
      const FbGiven *file = given->pdata[i];

      fb_xml_out_string (out, "    <given");
      write_attribute (out, " at=\"", file->at);
      write_attribute (out, " scope=\"", file->scope);
      write_attribute (out, " to=\"", file->to);
      write_attribute (out, " protected=\"", file->is_protected ? "yes" : "no");
      write_attribute (out, " file=\"", file->file);
      fb_xml_out_string (out, "/>\n");
    }
}

static gboolean
write_header (Export                 *self,
              FbScope                 scope,
              const char             *subject_id,
              const FbExportOptions  *options,
              FbExportReport         *report,
              GError                **error)
{
  g_autofree char *start =
    g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<footbridge version=\"1.%d\" xmlns=\"" FB_EXCHANGE_NAMESPACE "\">\n"
                     "  <header>\n",
                     FB_EXCHANGE_MINOR);
  g_autofree char *now = fb_stamp_now ();
  const char *subject = scope != FB_SCOPE_WORKSPACE ? subject_id : NULL;
  g_autofree char *seq = NULL;
  g_autofree char *number = NULL;

  report->seq = fb_store_get_seq (self->store);
  report->number = fb_store_next_exchange_number (self->store, fb_scope_get_name (scope), subject);
  g_strlcpy (report->written, now, sizeof report->written);
  seq = g_strdup_printf ("%" G_GINT64_FORMAT, report->seq);
  number = g_strdup_printf ("%" G_GINT64_FORMAT, report->number);

  fb_xml_out_string (self->out, start);
  write_element (self->out, "    ", "scope", fb_scope_get_name (scope));
  write_element (self->out, "    ", "subject", subject);
  write_element (self->out, "    ", "program", "Footbridge " FB_VERSION);
  write_element (self->out, "    ", "written", now);
  write_element (self->out, "    ", "replica", fb_store_get_replica (self->store));
  write_element (self->out, "    ", "seq", seq);
  write_element (self->out, "    ", "number", number);
  write_element (self->out, "    ", "ticket", options->ticket);
  if (!write_known (self, error))
    return FALSE;
  write_given (self->out, options->given);
  fb_xml_out_string (self->out, "  </header>\n");

  return TRUE;
}

static void
write_record (FbXmlOut         *out,
              const FbKind     *kind,
              const Tags       *tags,
              const FbStoreRow *row)
{
  fb_xml_out_string (out, "    <");
  fb_xml_out_string (out, kind->name);
  write_attribute (out, " id=\"", row->id);
  write_attribute (out, " created=\"", row->created);
  write_attribute (out, " modified=\"", row->modified);
  write_attribute (out, " modified-by=\"", row->modified_by);
  write_attribute (out, " revision=\"", row->revision);
  fb_xml_out_string (out, ">");

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (row->values[i] == NULL)
        continue;

      fb_xml_out_raw (out, tags[i].open, tags[i].open_length);
      if (tags[i].is_blob)
        fb_xml_out_chunks (out, row->values[i], row->lengths[i]);
      else if (tags[i].is_plain)
        fb_xml_out_raw (out, row->values[i], row->lengths[i]);
      else
        fb_xml_out_text (out, row->values[i], row->lengths[i]);
      fb_xml_out_raw (out, tags[i].close, tags[i].close_length);
    }

  fb_xml_out_string (out, "\n    </");
  fb_xml_out_string (out, kind->name);
  fb_xml_out_string (out, ">\n");
}

/* Says how far it is, and FALSE if it should not go on. */
static gboolean
report_progress (Export  *self,
                 GError **error)
{
  if (self->progress != NULL)
    self->progress ((double) self->n_done / (double) MAX (self->n_records, 1), self->progress_data);

  return self->out->error == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
write_kind (Export        *self,
            const FbKind  *kind,
            GError       **error)
{
  g_autoptr(FbStoreRows) rows = fb_store_rows_new (self->scope, kind, error);
  g_autoptr(GError) local_error = NULL;
  FbStoreRow row;
  Tags *tags;
  gboolean ok = rows != NULL;

  if (!ok)
    return FALSE;

  tags = make_tags (kind);

  while (ok && fb_store_rows_next (rows, &row, &local_error))
    {
      write_record (self->out, kind, tags, &row);
      if (++self->n_done % STRIDE == 0)
        ok = report_progress (self, &local_error);
    }

  free_tags (tags, kind);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_records (Export          *self,
               FbExportReport  *report,
               GError         **error)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    self->n_records += fb_store_scope_count (self->scope, kinds[i]);

  fb_xml_out_string (self->out, "  <records>\n");

  for (guint i = 0; i < n_kinds && self->out->error == NULL; i++)
    {
      if (fb_store_scope_count (self->scope, kinds[i]) == 0)
        continue;
      if (!write_kind (self, kinds[i], error))
        return FALSE;
      report->n_private += fb_store_scope_count_private (self->scope, kinds[i]);
    }

  fb_xml_out_string (self->out, "  </records>\n</footbridge>\n");

  report->n_records = self->n_done;
  report->n_protected = fb_store_scope_count_protected (self->scope);

  return fb_xml_out_flush (self->out, error) && report_progress (self, error);
}

/**
 * fb_export_with:
 * @store: opened on this thread; nothing of it changes
 * @subject_id: (nullable): the programme or duo that the file is about
 * @options: of these the ticket, who is left out and what was given count here
 * @progress: (nullable) (scope call): called on this thread
 * @report: (out caller-allocates) (optional): what went along and what not
 *
 * Writes an exchange file (data/footbridge.xsd). Same records, same bytes
 * between <records> and </records>. Memory does not grow with the workspace.
 *
 * Returns: %FALSE with an error; @stream then holds part of a file
 */
gboolean
fb_export_with (FbStore                *store,
                FbScope                 scope,
                const char             *subject_id,
                GOutputStream          *stream,
                const FbExportOptions  *options,
                FbProgressFunc          progress,
                gpointer                progress_data,
                GCancellable           *cancellable,
                FbExportReport         *report,
                GError                **error)
{
  g_autoptr(FbStoreScope) rows = NULL;
  g_autoptr(FbXmlOut) out = NULL;
  FbExportReport unwanted;
  Export self = { 0 };

  g_return_val_if_fail (FB_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (report == NULL)
    report = &unwanted;
  memset (report, 0, sizeof *report);

  rows = fb_store_scope_new_without (store, scope, subject_id, options->without, error);
  if (rows == NULL)
    return FALSE;

  out = fb_xml_out_new (stream, cancellable);
  self.store = store;
  self.scope = rows;
  self.out = out;
  self.progress = progress;
  self.progress_data = progress_data;
  self.cancellable = cancellable;

  return write_header (&self, scope, subject_id, options, report, error) &&
         write_records (&self, report, error);
}

/* fb_export_with() without options. */
gboolean
fb_export (FbStore         *store,
           FbScope          scope,
           const char      *subject_id,
           GOutputStream   *stream,
           FbProgressFunc   progress,
           gpointer         progress_data,
           GCancellable    *cancellable,
           FbExportReport  *report,
           GError         **error)
{
  const FbExportOptions none = { 0 };

  return fb_export_with (store, scope, subject_id, stream, &none, progress, progress_data, cancellable, report,
                         error);
}
