/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* What may still be written once somebody has signed: the state of the
 * agreement, and that a signer got a copy. */
gboolean
_fb_field_outlives_seal (const FbKind  *kind,
                         const FbField *field)
{
  if (kind == &fb_agreement_kind)
    return g_str_equal (field->name, "status");
  if (kind == &fb_signature_kind)
    return g_str_has_prefix (field->name, "copy-") ||
           g_str_equal (field->name, "person-id"); /* two who turn out to be one person */

  return FALSE;
}

/* (nullable): the question whether :id is sealed by a signature */
static const char *
find_question (const FbKind *kind)
{
  if (kind == &fb_agreement_kind)
    return "SELECT 1 FROM signature WHERE agreement_id = :id AND signed_at IS NOT NULL";
  if (kind == &fb_agreement_text_kind)
    return "SELECT 1 FROM agreement_text JOIN signature USING (agreement_id)"
           " WHERE agreement_text.id = :id AND signed_at IS NOT NULL";
  if (kind == &fb_signature_kind)
    return "SELECT 1 FROM signature WHERE id = :id AND signed_at IS NOT NULL";

  return NULL;
}

/**
 * _fb_store_guard_seal:
 * @is_stored: whether the record is stored already
 *
 * After the first signature an agreement, its texts and its signatures stay as
 * they are (R155, decision 16 of the design).
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED where it is sealed
 */
gboolean
_fb_store_guard_seal (FbStore   *self,
                      FbRecord  *record,
                      gboolean   is_stored,
                      GError   **error)
{
  const FbKind *kind = fb_record_get_kind (record);
  const char *question = find_question (kind);
  const char *id = fb_record_get_id (record);
  sqlite3_stmt *stmt;
  gboolean sealed;

  /* A text more is a change of its agreement. */
  if (kind == &fb_agreement_text_kind && !is_stored)
    {
      question = find_question (&fb_agreement_kind);
      id = FB_AGREEMENT_TEXT (record)->agreement_id;
    }
  else if (!is_stored)
    return TRUE;

  if (question == NULL || id == NULL || self->is_erasing)
    return TRUE;

  if (!(stmt = _fb_store_statement (self, question, error)))
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  sealed = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  if (sealed)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("The agreement is signed, so its text stays as it is. "
                           "Make a new version to change it."));
  return !sealed;
}
