/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-import"

#include "exchange/fb-import.h"

#include "base/fb-error.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-import-record.h"
#include "exchange/fb-xml-in.h"

#include <glib/gi18n.h>
#include <string.h>

/* Nodes between two calls of the progress function. */
#define STRIDE 20000

typedef enum
{
  IN_NOTHING,
  IN_HEADER,
  IN_RECORDS,
} Section;

typedef struct
{
  FbStore               *store;
  const FbImportOptions *options;
  FbProgressFunc         progress;
  gpointer               progress_data;
  goffset                size;
  FbImportReport        *report;
  FbXmlIn               *in;
  FbImportRecord        *record;
  FbStoreLoad           *load;     /* NULL before <records> */
  GError                *error;    /* of the workspace */
  Section                section;
  const FbKind          *kind;     /* of the open record, or NULL */
  const FbKind          *last_kind;
  char                 **header;   /* where the open header element goes, or NULL */
  char                  *seq;
  char                  *number;
} Import;

static void
find_fault (Import *self,
            gint64  line,
            char   *text)
{
  fb_import_report_add (self->report, line, FALSE, text);
}

/* A file that is none of ours has one mistake, not a thousand. */
static void
refuse_root (Import     *self,
             const char *text)
{
  g_ptr_array_set_size (self->report->findings, 0);
  self->report->n_findings = 0;
  find_fault (self, fb_xml_in_get_line (self->in), g_strdup (text));
  fb_xml_in_stop (self->in);
}

static void
refuse_version (Import     *self,
                const char *version)
{
  g_autofree char *text =
    g_strdup_printf (_("The file was written by a newer version of Footbridge (format %s). "
                       "Update Footbridge, then take it in."),
                        version);

  refuse_root (self, text);
  if (self->error == NULL)
    self->error = g_error_new_literal (FB_ERROR, FB_ERROR_TOO_NEW, text);
}

static void
check_root (Import *self)
{
  static const char family[] = "urn:x-footbridge:exchange:";
  xmlTextReader *reader = fb_xml_in_get_reader (self->in);
  const char *name = (const char *) xmlTextReaderConstLocalName (reader);
  const char *space = (const char *) xmlTextReaderConstNamespaceUri (reader);
  xmlChar *version = xmlTextReaderGetAttribute (reader, BAD_CAST "version");
  const char *minor = version != NULL && g_str_has_prefix ((const char *) version, "1.")
                        ? (const char *) version + 2
                        : NULL;

  if (space != NULL && g_str_has_prefix (space, family) &&
      g_ascii_strtoull (space + strlen (family), NULL, 10) > 1)
    refuse_version (self, version != NULL ? (const char *) version : space + strlen (family));
  else if (g_strcmp0 (space, FB_EXCHANGE_NAMESPACE) != 0 || !g_str_equal (name, "footbridge"))
    refuse_root (self, _("This is not a file from Footbridge."));
  else if (minor != NULL && g_ascii_isdigit (*minor) &&
           g_ascii_strtoull (minor, NULL, 10) > FB_EXCHANGE_MINOR)
    refuse_version (self, (const char *) version);

  xmlFree (version);
}

static FbScope
get_scope (Import *self)
{
  for (FbScope scope = FB_SCOPE_WORKSPACE; scope <= FB_SCOPE_PERSON; scope++)
    {
      if (g_strcmp0 (self->report->scope, fb_scope_get_name (scope)) == 0)
        return scope;
    }

  return FB_SCOPE_WORKSPACE;
}

static void
begin_section (Import     *self,
               const char *name)
{
  self->section = IN_NOTHING;

  if (g_str_equal (name, "header"))
    self->section = IN_HEADER;
  else if (g_str_equal (name, "records") && self->load == NULL)
    {
      self->section = IN_RECORDS;
      self->report->seq = self->seq != NULL ? g_ascii_strtoll (self->seq, NULL, 10) : 0;
      self->report->number = self->number != NULL ? g_ascii_strtoll (self->number, NULL, 10) : 0;
      self->load = fb_store_load_new (self->store, get_scope (self), self->report->subject, &self->error);
      fb_import_report_judge_ticket (self->report, self->store);
    }
}

/* What the sender had last seen of this copy of the workspace. */
static void
note_known (Import *self)
{
  xmlTextReader *reader = fb_xml_in_get_reader (self->in);
  xmlChar *replica = xmlTextReaderGetAttribute (reader, BAD_CAST "replica");
  xmlChar *seq = xmlTextReaderGetAttribute (reader, BAD_CAST "seq");

  if (seq != NULL && g_strcmp0 ((const char *) replica, fb_store_get_replica (self->store)) == 0)
    self->report->known_seq = g_ascii_strtoll ((const char *) seq, NULL, 10);

  xmlFree (replica);
  xmlFree (seq);
}

static void
begin_header_element (Import     *self,
                      const char *name)
{
  FbImportReport *report = self->report;
  const struct
  {
    const char *name;
    char **value;
  } elements[] = {
    { "scope", &report->scope },
    { "subject", &report->subject },
    { "program", &report->program },
    { "written", &report->written },
    { "replica", &report->replica },
    { "ticket", &report->ticket },
    { "seq", &self->seq },
    { "number", &self->number },
  };

  self->header = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name))
      self->header = elements[i].value;

  if (g_str_equal (name, "known"))
    note_known (self);
}

/* Records of a kind stand together, so the kind is mostly the last one. */
static void
begin_record (Import     *self,
              const char *name)
{
  if (self->last_kind == NULL || !g_str_equal (self->last_kind->name, name))
    self->last_kind = fb_kinds_find (name);

  self->kind = self->last_kind;
  if (self->kind != NULL)
    fb_import_record_begin (self->record, self->kind,
                            xmlTextReaderCurrentNode (fb_xml_in_get_reader (self->in)),
                            fb_xml_in_get_line (self->in));
}

static void
find_taken (Import     *self,
            gint64      line,
            const char *id)
{
  find_fault (self, line, g_strdup_printf (_("The id %s is used by another record already."), id));
}

static void
judge_result (Import          *self,
              const FbLoadRow *row,
              FbLoadResult     result)
{
  switch (result)
    {
    case FB_LOAD_NEW:
      self->report->n_new++;
      break;
    case FB_LOAD_SAME:
      self->report->n_same++;
      break;
    case FB_LOAD_GONE:
      self->report->n_gone++;
      break;
    case FB_LOAD_TWICE:
      find_taken (self, row->line, row->id);
      break;
    case FB_LOAD_UNFIT:
      find_fault (self, row->line,
                  g_strdup_printf (_("The values of “%s” do not go together."), self->kind->name));
      break;
    case FB_LOAD_SEALED:
      find_fault (self, row->line,
                  g_strdup (_("The agreement is signed here, so no text can be added to it.")));
      break;
    case FB_LOAD_DIFFERS:
    default:
      break;
    }
}

static void
end_record (Import *self)
{
  const FbLoadRow *row = fb_import_record_end (self->record, fb_xml_in_get_line (self->in));
  FbLoadResult result;

  self->report->n_records++;

  /* After the first finding nothing will be stored, only looked at. */
  if (row != NULL && self->report->n_findings == 0 && self->load != NULL && self->error == NULL &&
      fb_store_load_put (self->load, self->kind, row, &result, &self->error))
    judge_result (self, row, result);

  self->kind = NULL;
}

static void
begin_element (Import *self,
               int     depth)
{
  const char *name =
    (const char *) xmlTextReaderConstLocalName (fb_xml_in_get_reader (self->in));

  if (depth == 0)
    check_root (self);
  else if (depth == 1)
    begin_section (self, name);
  else if (depth == 2 && self->section == IN_HEADER)
    begin_header_element (self, name);
  else if (depth == 2 && self->section == IN_RECORDS)
    begin_record (self, name);
  else if (depth == 3 && self->kind != NULL)
    fb_import_record_open_field (self->record, name);
  else if (depth == 4 && self->kind != NULL)
    fb_import_record_open_chunk (self->record);
}

static void
end_element (Import *self,
             int     depth)
{
  gint64 line = fb_xml_in_get_line (self->in);

  if (depth == 2)
    self->header = NULL;
  if (self->kind == NULL)
    return;

  if (depth == 2)
    end_record (self);
  else if (depth == 3)
    fb_import_record_close_field (self->record, line);
  else if (depth == 4)
    fb_import_record_close_chunk (self->record, line);
}

static void
take_text (Import *self,
           int     depth)
{
  const char *text = (const char *) xmlTextReaderConstValue (fb_xml_in_get_reader (self->in));

  if (self->header != NULL && depth == 3 && *self->header == NULL)
    *self->header = g_strdup (text);
  else if (self->kind != NULL && depth >= 4)
    fb_import_record_add_text (self->record, text, fb_xml_in_get_line (self->in));
}

static void
take_node (Import *self)
{
  xmlTextReader *reader = fb_xml_in_get_reader (self->in);
  int depth = xmlTextReaderDepth (reader);

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      begin_element (self, depth);
      if (xmlTextReaderIsEmptyElement (reader))
        end_element (self, depth);
      break;
    case XML_READER_TYPE_END_ELEMENT:
      end_element (self, depth);
      break;
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      take_text (self, depth);
      break;
    default:
      break;
    }
}

static void
tell_progress (Import *self)
{
  if (self->progress != NULL)
    self->progress (self->size > 0
                      ? MIN (1.0, (double) fb_xml_in_get_offset (self->in) / (double) self->size)
                      : -1.0,
                    self->progress_data);
}

/* The grammar is some lines ahead; its last finding waits for a better sentence. */
static gboolean
has_enough_findings (Import *self)
{
  GPtrArray *findings = self->report->findings;

  return findings->len == FB_MAX_FINDINGS &&
         ((const FbFinding *) findings->pdata[findings->len - 1])->line <
           fb_xml_in_get_line (self->in);
}

static gboolean
read_nodes (Import  *self,
            GError **error)
{
  for (guint n = 1; fb_xml_in_next (self->in); n++)
    {
      take_node (self);
      if (n % STRIDE == 0)
        tell_progress (self);
      if (self->error != NULL || has_enough_findings (self))
        fb_xml_in_stop (self->in);
    }

  if (!fb_xml_in_finish (self->in, error))
    return FALSE;

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  return TRUE;
}

static void
missing_cb (gint64         line,
            const FbKind  *kind,
            const FbField *field,
            const char    *target_id,
            gpointer       data)
{
  Import *self = data;

  find_fault (self, line,
              g_strdup_printf (_("“%s” of “%s” refers to %s, which is neither in this file "
                                 "nor in the workspace."),
                                  field->name, kind->name, target_id));
}

static void
taken_cb (gint64      line,
          const char *id,
          gpointer    data)
{
  find_taken (data, line, id);
}

static void
across_cb (gint64    line,
           char     *sentence,
           gpointer  data)
{
  find_fault (data, line, sentence);
}

static void
difference_cb (const FbKind  *kind,
               const char    *id,
               const FbField *field,
               const char    *ours,
               const char    *theirs,
               gpointer       data)
{
  Import *self = data;

  fb_import_report_add_difference (self->report, &(FbDifference) { kind, (char *) id, field, (char *) ours, (char *) theirs });
}

static gboolean
refuse_findings (Import  *self,
                 GError **error)
{
  const FbFinding *first = self->report->findings->pdata[0];

  if (first->line > 0)
    g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("Line %d: %s"), (int) first->line, first->text);
  else
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, first->text);

  return FALSE;
}

static gboolean
refuse_differences (Import  *self,
                    GError **error)
{
  g_set_error (error, FB_ERROR, FB_ERROR_CONFLICT,
               g_dngettext (GETTEXT_PACKAGE,
                            "%d record is not the same here and in the file. Nothing was changed. "
                            "Say which side counts.",
                            "%d records are not the same here and in the file. Nothing was "
                            "changed. Say which side counts.",
                            (gulong) self->report->n_different),
               (int) self->report->n_different);
  return FALSE;
}

/* In the transaction of the import, so that the two never differ. */
static gboolean
log_file (Import  *self,
          GError **error)
{
  FbImportReport *report = self->report;
  g_autofree char *name = NULL;
  FbExchange entry = {
    .direction = FB_EXCHANGE_IN,
    .scope = report->scope,
    .subject_id = report->subject,
    .replica = report->replica,
    .seq = report->seq,
    .number = report->number,
    .written = report->written,
    .seal = self->options->key != NULL ? (char *) "intact" : NULL,
    .key = (char *) self->options->key,
    .sealed_by = (char *) self->options->owner,
  };

  if (self->options->file == NULL || report->scope == NULL)
    return TRUE;

  name = g_path_get_basename (self->options->file);
  entry.file = name;
  fb_exchange_place_clear (&report->place);
  fb_store_place_exchange (self->store, &entry, &report->place);

  return self->options->dry_run || fb_store_log_exchange (self->store, &entry, error);
}

/* What only the whole file shows. */
static gboolean
check_references (Import  *self,
                  GError **error)
{
  if (self->load == NULL || self->report->n_findings > 0)
    return TRUE;

  return fb_store_load_check (self->load, missing_cb, taken_cb, self, error) &&
         (self->report->n_findings > 0 ||
          fb_store_load_check_across (self->load, across_cb, self, error));
}

static gboolean
stays_cb (const FbKind *kind,
         const char   *id,
         gpointer      data)
{
  Import *self = data;

  return self->options->stays != NULL && self->options->stays (self->store, self->report, self->options->owner, kind, id);
}

static gboolean
settle (Import  *self,
        GError **error)
{
  FbImportReport *report = self->report;

  if (!check_references (self, error))
    return FALSE;
  if (report->n_findings > 0 || self->load == NULL)
    return refuse_findings (self, error);

  report->n_different = fb_store_load_settle (self->load, self->options->take, difference_cb,
                                              stays_cb, self, error);
  if (report->n_different < 0)
    return FALSE;
  if (report->n_different > 0 && self->options->take == FB_TAKE_ASK)
    return refuse_differences (self, error);

  report->n_removed = fb_store_load_bury (self->load, self->options->keeps, report->kept, error);
  if (report->n_removed < 0)
    return FALSE;

  report->n_erased = fb_store_load_count_erased (self->load);
  if (!log_file (self, error))
    return FALSE;
  if (self->options->dry_run)
    return TRUE;

  return (self->options->finish == NULL ||
          self->options->finish (self->store, report, self->options->finish_data, error)) &&
         fb_store_load_commit (self->load,
                               g_strcmp0 (report->replica, fb_store_get_replica (self->store)) != 0 ? report->replica : NULL,
                               report->seq, error);
}

/**
 * fb_import:
 * @store: opened to change, on this thread, without an open group
 * @size: of the stream in bytes; 0 where it is not known
 * @progress: (nullable) (scope call): called on this thread
 * @report: (out) (optional) (transfer full): what the file is, what is wrong
 *   with it, what came of it; set in any case
 *
 * Takes in an exchange file: what is unknown here is stored, what is the same
 * stays, what differs is decided by @options or refused. All of it, or nothing.
 * Memory does not grow with the file.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID (findings), %FB_ERROR_CONFLICT
 *   (differences), %FB_ERROR_TOO_NEW, %G_IO_ERROR_CANCELLED or what the disk says;
 *   nothing is then changed
 */
gboolean
fb_import (FbStore                *store,
           GInputStream           *stream,
           goffset                 size,
           const FbImportOptions  *options,
           FbProgressFunc          progress,
           gpointer                progress_data,
           GCancellable           *cancellable,
           FbImportReport        **report,
           GError                **error)
{
  static const FbImportOptions defaults = { .take = FB_TAKE_ASK };
  g_autoptr(FbImportReport) own_report = fb_import_report_new ();
  g_autoptr(FbXmlIn) in = NULL;
  g_autoptr(FbImportRecord) record = NULL;
  Import self = { 0 };
  gboolean ok;

  g_return_val_if_fail (FB_IS_STORE (store), FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (!fb_store_in_group (store), FALSE);

  in = fb_xml_in_new (stream, own_report, cancellable);
  record = fb_import_record_new (own_report);

  self.store = store;
  self.options = options != NULL ? options : &defaults;
  self.progress = progress;
  self.progress_data = progress_data;
  self.size = size;
  self.report = own_report;
  self.in = in;
  self.record = record;

  ok = read_nodes (&self, error) && settle (&self, error);
  if (ok)
    tell_progress (&self);

  g_clear_pointer (&self.load, fb_store_load_free);
  g_clear_error (&self.error);
  g_free (self.seq);
  g_free (self.number);

  if (report != NULL)
    *report = g_steal_pointer (&own_report);

  return ok;
}
