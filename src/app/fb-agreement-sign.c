/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreements.h"

#include "app/fb-agreement-private.h"
#include "app/fb-attachments.h"
#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"
#include "domain/fb-person.h"
#include "domain/fb-strokes.h"
#include "exchange/fb-seal.h"

#include <glib/gi18n.h>
#include <string.h>

static char *
list_parties (GPtrArray *signers)
{
  g_autoptr(GString) parties = g_string_new (NULL);

  for (guint i = 0; i < signers->len; i++)
    {
      FbSigningParty *signer = signers->pdata[i];

      g_string_append_printf (parties, "%s%s: %s", i > 0 ? "\n" : "", signer->party,
                              signer->name != NULL ? signer->name : "");
    }

  return g_string_free (g_steal_pointer (&parties), FALSE);
}

static gboolean
freeze_texts (FbWorkspace  *workspace,
              FbAgreement  *agreement,
              GError      **error)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, agreement, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      g_autofree char *body = fb_agreement_dup_body (workspace, agreement, texts->pdata[i]);

      if (body == NULL)
        {
          g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                               _("The text is missing in one of the languages. Add the translation before anyone signs."));
          return FALSE;
        }
      if (fb_agreement_text_needs_check (workspace, agreement, texts->pdata[i]))
        {
          g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
                       _("Nobody has checked the translation into %s. Say who did, and on which day, before anyone signs."),
                       fb_code_list_get_label (&fb_code_languages, FB_AGREEMENT_TEXT (texts->pdata[i])->language));
          return FALSE;
        }
      if (!_fb_deed_save (workspace, texts->pdata[i], error,
                          "draft-body", ((FbAgreementText *) texts->pdata[i])->body,
                          "body", body,
                          NULL))
        return FALSE;
    }

  return texts != NULL;
}

/* Locks the text: what follows is signed as it stands now. */
static gboolean
freeze (FbWorkspace  *workspace,
        FbAgreement  *agreement,
        GPtrArray    *signers,
        GError      **error)
{
  g_autofree char *salt = fb_seal_new_salt (error);
  g_autofree char *parties = list_parties (signers);
  g_autoptr(GPtrArray) texts = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *previous = NULL;
  g_autofree char *seal = NULL;

  if (salt == NULL || !freeze_texts (workspace, agreement, error) ||
      !_fb_deed_save (workspace, agreement, error, "parties", parties, "salt", salt,
                      "frozen-on", fb_workspace_get_today (workspace), NULL) ||
      (texts = fb_agreement_list_texts (workspace, agreement, error)) == NULL ||
      (digest = _fb_agreement_digest (agreement, texts, error)) == NULL)
    return FALSE;

  previous = _fb_agreement_find_seal (workspace, agreement->replaces_id);
  seal = fb_seal_chain (digest, previous);

  return _fb_deed_save (workspace, agreement, error, "content-digest", digest, "seal", seal, NULL);
}

/* This moment with the offset of this place; of a day on paper its noon. */
static char *
make_signed_at (FbWorkspace *workspace,
                const char  *signed_on)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "T%H:%M:%S");
  g_autofree char *offset = g_date_time_format (now, "%:z");

  if (signed_on != NULL)
    return g_strdup_printf ("%sT12:00:00.000%s", signed_on, offset);

  return g_strdup_printf ("%s%s.%03d%s", fb_workspace_get_today (workspace), time,
                          g_date_time_get_microsecond (now) / 1000, offset);
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, sentence);
  return FALSE;
}

static gboolean
check_strokes (const char  *text,
               GError     **error)
{
  g_autoptr(FbStrokes) strokes = NULL;

  if (text == NULL)
    return refuse (error, _("The signature is empty."));

  strokes = fb_strokes_parse (text, error);
  if (strokes == NULL)
    return FALSE;

  return fb_strokes_get_n_points (strokes) > 1 ? TRUE : refuse (error, _("The signature is empty."));
}

static gboolean
check_signature (FbAgreement           *agreement,
                 const FbNewSignature  *values,
                 GError               **error)
{
  if (!g_str_equal (agreement->status, "draft"))
    return refuse (error, _("This version of the agreement cannot be signed any more."));
  if (values->name == NULL)
    return refuse (error, _("Who signs? The name is missing."));
  if (g_str_equal (values->method, "strokes") && !check_strokes (values->strokes, error))
    return FALSE;
  if (g_str_equal (values->method, "name-with-witness") && values->witness == NULL)
    return refuse (error, _("A second person confirms as witness. Their name is missing."));

  return TRUE;
}

static FbSigningParty *
find_open_signer (GPtrArray             *signers,
                  const FbNewSignature  *values,
                  GError               **error)
{
  for (guint i = 0; i < signers->len; i++)
    {
      FbSigningParty *signer = signers->pdata[i];

      if (signer->signature == NULL && g_str_equal (signer->party, values->party) &&
          (values->person_id == NULL || g_strcmp0 (signer->person_id, values->person_id) == 0) &&
          (values->organisation_id == NULL || g_strcmp0 (signer->organisation_id, values->organisation_id) == 0))
        return signer;
    }

  refuse (error, _("Nobody with this part has still to sign."));
  return NULL;
}

static gboolean
attach_scan (FbWorkspace  *workspace,
             FbAgreement  *agreement,
             const char   *path,
             GError      **error)
{
  g_autoptr(FbAttachment) scan = NULL;

  if (path == NULL)
    return TRUE;

  scan = fb_deed_attach (workspace, FB_RECORD (agreement), path, "scan", error);

  return scan != NULL;
}

static FbRecord *
make_signature (FbWorkspace           *workspace,
                FbAgreement           *agreement,
                FbSigningParty              *signer,
                const FbNewSignature  *values,
                GError               **error)
{
  g_autoptr(FbRecord) signature = fb_record_new (&fb_signature_kind, NULL);
  g_autoptr(GPtrArray) others = fb_agreement_list_signatures (workspace, agreement, error);
  g_autofree char *signed_at = make_signed_at (workspace, values->signed_on);
  g_autofree char *previous = _fb_agreement_find_seal (workspace, fb_record_get_id (FB_RECORD (agreement)));
  g_autofree char *digest = NULL;
  g_autofree char *seal = NULL;
  char position[24];

  if (others == NULL)
    return NULL;

  if (!_fb_deed_fill (signature, error,
                      "agreement-id", fb_record_get_id (FB_RECORD (agreement)),
                      "position", fb_int_to_text ((gint64) others->len + 1, position),
                      "party", values->party,
                      "person-id", signer->person_id,
                      "organisation-id", signer->organisation_id,
                      "signer-name", values->name,
                      "capacity", values->capacity,
                      "language", values->language,
                      "read-how", values->read_how,
                      "read-language", values->read_language,
                      "signed-at", signed_at,
                      "place", values->place,
                      "method", values->method,
                      "strokes", values->strokes,
                      "interpreter-name", values->interpreter,
                      "witness-name", values->witness,
                      NULL))
    return NULL;

  digest = _fb_signature_digest (FB_SIGNATURE (signature), error);
  if (digest == NULL)
    return NULL;
  seal = fb_seal_chain (digest, previous);

  return _fb_deed_save (workspace, signature, error, "content-digest", digest, "seal", seal, NULL)
         ? g_steal_pointer (&signature) : NULL;
}

static gboolean
everybody_signed (FbWorkspace *workspace,
                  FbAgreement *agreement)
{
  g_autoptr(GPtrArray) signers = fb_agreement_list_parties (workspace, agreement, NULL);

  for (guint i = 0; signers != NULL && i < signers->len; i++)
    {
      const FbSigningParty *signer = signers->pdata[i];

      /* by the year of birth alone nobody is held back for a guardian */
      if (signer->signature == NULL && !signer->is_unsure)
        return FALSE;
    }

  return signers != NULL;
}

/* What all have signed holds for the duo too: it goes on until then (R157). */
static gboolean
extend_duo (FbWorkspace  *workspace,
            FbAgreement  *agreement,
            GError      **error)
{
  g_autoptr(FbDuo) duo = NULL;
  const char *end;

  if (agreement->replaces_id == NULL || agreement->term_until == NULL)
    return TRUE;

  duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, error);
  if (duo == NULL)
    return FALSE;

  end = duo->extended_until_on != NULL ? duo->extended_until_on : duo->planned_end_on;
  if (end == NULL || strcmp (agreement->term_until, end) <= 0)
    return TRUE;

  return _fb_deed_save (workspace, duo, error, "extended-until-on", agreement->term_until, NULL);
}

/* Whoever signs as guardian is named with the person guarded, before that name
 * is sealed; one that is known stays. */
static gboolean
name_guardian (FbWorkspace  *workspace,
               const char   *person_id,
               const char   *name,
               GError      **error)
{
  g_autoptr(FbPerson) person = _fb_deed_get (workspace, &fb_person_kind, person_id, error);

  if (person == NULL)
    return FALSE;

  return person->guardian_name != NULL || _fb_deed_save (workspace, person, error, "guardian-name", name, NULL);
}

/**
 * fb_deed_name_guardian:
 *
 * Keeps who the guardian is, where that is not known yet; so the agreement can
 * name everybody who signs before the first one does.
 */
gboolean
fb_deed_name_guardian (FbWorkspace  *workspace,
                       const char   *person_id,
                       const char   *name,
                       GError      **error)
{
  if (!_fb_deed_begin (workspace, "set-field", NULL, error))
    return FALSE;

  return _fb_deed_end (workspace, name_guardian (workspace, person_id, name, error), error);
}

/* The name of a guardian that comes with the first signature. */
static gboolean
prepare_guardian (FbWorkspace     *workspace,
                  FbSigningParty  *signer,
                  const char      *name,
                  GError         **error)
{
  if (!g_str_equal (signer->party, "guardian") || signer->name != NULL)
    return TRUE;

  signer->name = g_strdup (name);

  return name_guardian (workspace, signer->person_id, name, error);
}

/**
 * fb_deed_sign:
 * @values: who signs, how, and in which language it was read
 *
 * One signature. The first one locks the text and seals it; the last one
 * makes the agreement signed. Never undone: a change makes a new version.
 *
 * Returns: (transfer full): the signature
 */
FbSignature *
fb_deed_sign (FbWorkspace           *workspace,
              FbAgreement           *agreement,
              const FbNewSignature  *values,
              GError               **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) signers = NULL;
  g_autoptr(FbRecord) signature = NULL;
  FbSigningParty *signer;
  gboolean ok;

  if (!check_signature (agreement, values, error) ||
      (signers = fb_agreement_list_parties (workspace, agreement, error)) == NULL ||
      (signer = find_open_signer (signers, values, error)) == NULL ||
      !fb_store_begin (store, "sign", NULL, FB_GROUP_BINDING, error))
    return NULL;

  ok = prepare_guardian (workspace, signer, values->name, error) &&
       (agreement->frozen_on != NULL || freeze (workspace, agreement, signers, error)) &&
       (signature = make_signature (workspace, agreement, signer, values, error)) != NULL &&
       attach_scan (workspace, agreement, values->paper_scan, error);
  if (ok && everybody_signed (workspace, agreement))
    ok = _fb_deed_save (workspace, agreement, error, "status", "signed", NULL) &&
         extend_duo (workspace, agreement, error);

  return _fb_deed_end (workspace, ok, error) ? FB_SIGNATURE (g_steal_pointer (&signature)) : NULL;
}

/* Who got a copy, in which language and how; no part of what is sealed. */
gboolean
fb_deed_set_copy (FbWorkspace  *workspace,
                  FbSignature  *signature,
                  const char   *language,
                  const char   *form,
                  GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "set-field", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, signature, error, "copy-language", language, "copy-form", form, NULL);

  return _fb_deed_end (workspace, ok, error);
}
