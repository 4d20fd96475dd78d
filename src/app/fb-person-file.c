/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-person-file"

#include "app/fb-person-file.h"

#include "app/fb-deed-private.h"
#include "app/fb-exchange-words.h"
#include "app/fb-exchanges.h"
#include "app/fb-paper-private.h"
#include "app/fb-readers.h"
#include "app/fb-purposes.h"
#include "app/fb-recipients.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-rows.h"

#include <glib/gi18n.h>

/* Between two records. */
#define GAP_MM 2.0

/* Whoever reads a PDF is helped by names, not by records of the others; the
 * words of an agreement stand in the copy that each party got. */
static gboolean
is_shown (const FbKind *kind)
{
  static const FbKind *const others[] = {
    &fb_organisation_kind, &fb_staff_kind, &fb_area_kind, &fb_programme_kind, &fb_rule_kind, &fb_guideline_kind,
    &fb_data_purpose_kind, &fb_agreement_text_kind, &fb_contact_goal_kind, &fb_tombstone_kind,
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (others[i] == kind)
        return FALSE;
    }

  return TRUE;
}

/* What a machine needs, and says nothing to a person. */
static gboolean
is_for_machines (const FbField *field)
{
  static const char *const names[] = { "salt", "content-digest", "seal", "strokes", "sha256", "position", NULL };

  return field->kind == FB_FIELD_BLOB || g_strv_contains (names, field->name);
}

/* (transfer full) (nullable): what stands on paper; of a reference the name */
static char *
dup_value (FbWorkspace   *workspace,
           const FbField *field,
           const char    *text)
{
  const FbField *told;

  if (text == NULL || is_for_machines (field) || (field->kind == FB_FIELD_REF && g_str_equal (fb_field_get_ref_kind (field), "person")))
    return NULL;
  if (field->kind == FB_FIELD_REF)
    return fb_workspace_dup_name_of (workspace, fb_field_get_ref_kind (field), text);

  /* the answer that is no value names its field */
  told = g_str_equal (field->name, "field") ? fb_kind_find_field (&fb_enrolment_kind, text) : NULL;
  if (told == NULL && g_str_equal (field->name, "field"))
    told = fb_kind_find_field (&fb_person_kind, text);

  return told != NULL ? g_strdup (fb_field_get_label (told)) : fb_field_dup_display (field, text);
}

static void
add_row (FbWorkspace      *workspace,
         FbDocument       *document,
         const FbKind     *kind,
         const FbStoreRow *row)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = dup_value (workspace, &kind->fields[i], row->values[i]);

      if (value != NULL && *value != '\0')
        fb_document_add_field (document, fb_field_get_label (&kind->fields[i]), value, NULL, NULL);
    }
  fb_document_add_space (document, GAP_MM);
}

static gboolean
add_kind (FbWorkspace   *workspace,
          FbDocument    *document,
          FbStoreScope  *scope,
          const FbKind  *kind,
          GError       **error)
{
  g_autoptr(FbStoreRows) rows = NULL;
  g_autoptr(GError) local_error = NULL;
  FbStoreRow row;

  if (fb_store_scope_count (scope, kind) <= 0)
    return TRUE;

  rows = fb_store_rows_new (scope, kind, error);
  if (rows == NULL)
    return FALSE;

  fb_document_add_text (document, FB_STYLE_HEADING, _(kind->label), NULL);
  while (fb_store_rows_next (rows, &row, &local_error))
    add_row (workspace, document, kind, &row);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* --- Who received it --- */

static void
add_recipients (FbWorkspace *workspace,
                FbDocument  *document,
                const char  *person_id)
{
  g_autoptr(GPtrArray) exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace), NULL);
  gboolean has_any = FALSE;

  for (guint i = 0; exchanges != NULL && i < exchanges->len; i++)
    {
      const FbExchange *exchange = exchanges->pdata[i];
      g_autofree char *when = NULL;
      g_autofree char *about = NULL;
      g_autofree char *to = NULL;
      g_autofree char *line = NULL;

      if (!fb_exchange_tells_of (workspace, exchange, person_id))
        continue;
      if (!has_any)
        fb_document_add_text (document, FB_STYLE_HEADING, _("Files That Went Out"), NULL);
      has_any = TRUE;
      when = fb_exchange_dup_when (workspace, exchange);
      about = fb_exchange_dup_about (workspace, exchange);
      to = fb_exchange_dup_to (workspace, exchange);
      line = g_strjoin (" · ", to, about, exchange->file, NULL);
      fb_document_add_field (document, when, line, NULL, NULL);
    }
}

/* --- What is not in it --- */

char *
fb_person_file_dup_left_out (FbWorkspace *workspace,
                             const char  *person_id)
{
  guint n = fb_person_count_unread (workspace, person_id);

  if (n == 0)
    return NULL;

  return g_strdup_printf (ngettext ("%u note that a colleague keeps to themselves is not in here. They can add it.",
                                    "%u notes that colleagues keep to themselves are not in here. They can add them.", n), n);
}

static void
add_left_out (FbWorkspace *workspace,
              FbDocument  *document,
              const char  *person_id)
{
  g_autofree char *sentence = fb_person_file_dup_left_out (workspace, person_id);

  if (sentence != NULL)
    fb_document_add_free_text (document, FB_STYLE_BODY, sentence);
}

/* (transfer full) (element-type FbGiven): the same for who reads XML */
static GPtrArray *
list_given (FbWorkspace *workspace,
            const char  *person_id)
{
  g_autoptr(GPtrArray) exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace), NULL);
  GPtrArray *given = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_given_free);

  for (guint i = 0; exchanges != NULL && i < exchanges->len; i++)
    {
      const FbExchange *exchange = exchanges->pdata[i];
      FbGiven *file;

      if (!fb_exchange_tells_of (workspace, exchange, person_id))
        continue;
      file = g_new0 (FbGiven, 1);
      file->at = g_strdup (exchange->at);
      file->file = g_strdup (exchange->file);
      file->scope = g_strdup (exchange->scope);
      file->to = fb_exchange_dup_recipient (workspace, exchange);
      file->is_protected = exchange->is_protected;
      g_ptr_array_add (given, file);
    }

  return given;
}

/* --- What it is kept for --- */

static gboolean
add_purposes (FbWorkspace  *workspace,
              FbDocument   *document,
              GError      **error)
{
  g_autoptr(GPtrArray) purposes = fb_purposes_list (workspace, error);

  if (purposes == NULL)
    return FALSE;

  fb_document_add_text (document, FB_STYLE_HEADING, _("What It Is Kept For"), NULL);
  for (guint i = 0; i < purposes->len; i++)
    {
      const FbPurpose *purpose = purposes->pdata[i];

      fb_document_add_field (document, purpose->label, purpose->text, NULL, NULL);
    }

  return TRUE;
}

/* --- The paper --- */

static FbDocument *
begin_document (FbWorkspace *workspace,
                const char  *name)
{
  g_auto(GStrv) languages = _fb_paper_choose_languages (workspace, NULL, NULL);
  FbDocument *document = fb_document_new (languages[0], NULL);
  g_autofree char *organisation_id = fb_workspace_dup_organisation_id (workspace);
  g_autofree char *organisation = fb_workspace_dup_name_of (workspace, "organisation", organisation_id);
  /* Translators: the title of a document; %s is a person */
  g_autofree char *title = g_strdup_printf (_("What We Keep About %s"), name);

  fb_document_set_properties (document, title, organisation, fb_workspace_get_today (workspace));
  fb_document_set_footer (document, NULL, _("Page {page} of {pages}"), NULL);
  if (organisation != NULL)
    fb_document_add_free_text (document, FB_STYLE_KICKER, organisation);
  fb_document_add_free_text (document, FB_STYLE_TITLE, title);
  fb_document_add_text (document, FB_STYLE_BODY,
                        _("You may have what is wrong put right, and may ask us to erase it. What others told us in "
                          "confidence is not in here. The agreements that you signed you have in full."), NULL);

  return document;
}

/**
 * fb_paper_new_person_file:
 *
 * In the language of the program, as the records name things.
 *
 * Returns: (transfer full) (nullable): the paper; %FB_ERROR_NOT_FOUND
 */
FbDocument *
fb_paper_new_person_file (FbWorkspace  *workspace,
                          const char   *person_id,
                          GError      **error)
{
  g_autoptr(FbRecord) person = _fb_deed_get (workspace, &fb_person_kind, person_id, error);
  g_autoptr(FbStoreScope) scope = NULL;
  g_autoptr(FbDocument) document = NULL;
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  if (person == NULL)
    return NULL;

  document = begin_document (workspace, FB_PERSON (person)->name_used);
  scope = fb_store_scope_new (fb_workspace_get_store (workspace), FB_SCOPE_PERSON, person_id, error);
  if (scope == NULL)
    return NULL;

  for (guint i = 0; i < n_kinds; i++)
    {
      if (is_shown (kinds[i]) && !add_kind (workspace, document, scope, kinds[i], error))
        return NULL;
    }
  if (!add_purposes (workspace, document, error))
    return NULL;
  add_recipients (workspace, document, person_id);
  add_left_out (workspace, document, person_id);

  return g_steal_pointer (&document);
}

static gboolean
note (FbStore     *store,
      const char  *person_id,
      const char  *path,
      GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  const FbExchange entry = {
    .direction = FB_EXCHANGE_OUT,
    .file = name,
    .scope = (char *) "person",
    .subject_id = (char *) person_id,
    .recipient_id = (char *) person_id,
    .seq = fb_store_get_seq (store),
    .seal = (char *) "none",
  };

  return fb_store_is_read_only (store) || fb_store_log_exchange (store, &entry, error);
}

static gboolean
save_xml (FbWorkspace  *workspace,
          const char   *person_id,
          const char   *path,
          GError      **error)
{
  g_autoptr(GPtrArray) given = list_given (workspace, person_id);
  const FbExportOptions options = { .to.id = person_id, .given = given };

  return fb_deed_export_file_with (fb_workspace_get_store (workspace), FB_SCOPE_PERSON, person_id, path, &options,
                                   NULL, NULL, NULL, NULL, error);
}

gboolean
fb_person_file_save (FbWorkspace  *workspace,
                     const char   *person_id,
                     const char   *path,
                     GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autoptr(FbDocument) document = NULL;

  if (!g_str_has_suffix (lower, ".pdf"))
    return save_xml (workspace, person_id, path, error);

  document = fb_paper_new_person_file (workspace, person_id, error);
  return document != NULL && fb_document_write_pdf (document, path, error) && note (store, person_id, path, error);
}
