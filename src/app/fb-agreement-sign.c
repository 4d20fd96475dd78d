/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreements.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-attachment.h"
#include "domain/fb-strokes.h"
#include "exchange/fb-seal.h"

#include <glib/gi18n.h>
#include <string.h>

#define SALT_BYTES 32
#define MAX_SCAN_BYTES (20 * 1024 * 1024)

static const char *
show_int (gint64 number,
          char   buffer[24])
{
  return number != FB_UNSET ? fb_int_to_text (number, buffer) : NULL;
}

static void
add_pair (GPtrArray  *pairs,
          const char *name,
          const char *text)
{
  if (text == NULL)
    return;

  g_ptr_array_add (pairs, (char *) name);
  g_ptr_array_add (pairs, (char *) text);
}

/* The frozen content of an agreement: names as text, no status, no stamps, no
 * ids of persons, so that joining two persons touches nothing sealed. */
static char *
digest_agreement (FbWorkspace  *workspace,
                  FbAgreement  *agreement,
                  GError      **error)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, agreement, error);
  g_autoptr(GPtrArray) pairs = g_ptr_array_new ();
  char version[24], meetings[24];

  if (texts == NULL)
    return NULL;

  add_pair (pairs, "version", show_int (agreement->version, version));
  add_pair (pairs, "replaces-id", agreement->replaces_id);
  add_pair (pairs, "kind", agreement->kind);
  add_pair (pairs, "parties", agreement->parties);
  add_pair (pairs, "term-from", agreement->term_from);
  add_pair (pairs, "term-until", agreement->term_until);
  add_pair (pairs, "meetings-min", show_int (agreement->meetings_min, meetings));
  add_pair (pairs, "rhythm", agreement->rhythm);
  add_pair (pairs, "objectives-short", agreement->objectives_short);
  add_pair (pairs, "objectives-long", agreement->objectives_long);
  add_pair (pairs, "deciding-language", agreement->deciding_language);
  add_pair (pairs, "salt", agreement->salt);
  for (guint i = 0; i < texts->len; i++)
    {
      FbAgreementText *text = texts->pdata[i];

      add_pair (pairs, "language", text->language);
      add_pair (pairs, "title", text->title);
      add_pair (pairs, "body", text->body);
    }
  g_ptr_array_add (pairs, NULL);

  return fb_seal_digest ("agreement", (const char *const *) pairs->pdata, error);
}

static char *
digest_signature (FbSignature  *signature,
                  GError      **error)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new ();
  char position[24];

  add_pair (pairs, "position", show_int (signature->position, position));
  add_pair (pairs, "party", signature->party);
  add_pair (pairs, "signer-name", signature->signer_name);
  add_pair (pairs, "capacity", signature->capacity);
  add_pair (pairs, "language", signature->language);
  add_pair (pairs, "read-how", signature->read_how);
  add_pair (pairs, "read-language", signature->read_language);
  add_pair (pairs, "signed-at", signature->signed_at);
  add_pair (pairs, "place", signature->place);
  add_pair (pairs, "method", signature->method);
  add_pair (pairs, "strokes", signature->strokes);
  add_pair (pairs, "interpreter-name", signature->interpreter_name);
  add_pair (pairs, "witness-name", signature->witness_name);
  g_ptr_array_add (pairs, NULL);

  return fb_seal_digest ("signature", (const char *const *) pairs->pdata, error);
}

/* (transfer full) (nullable): the last seal of an agreement's chain */
static char *
find_last_seal (FbWorkspace *workspace,
                const char  *agreement_id)
{
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(GPtrArray) signatures = NULL;

  if (agreement_id == NULL)
    return NULL;

  agreement = _fb_deed_get (workspace, &fb_agreement_kind, agreement_id, NULL);
  if (agreement == NULL)
    return NULL;

  signatures = fb_agreement_list_signatures (workspace, agreement, NULL);
  if (signatures != NULL && signatures->len > 0)
    return g_strdup (((FbSignature *) signatures->pdata[signatures->len - 1])->seal);

  return g_strdup (agreement->seal);
}

static char *
make_salt (void)
{
  g_autoptr(GString) salt = g_string_new (NULL);

  /* g_uuid_string_random() draws from the system's random source. */
  while (salt->len < SALT_BYTES * 2)
    {
      g_autofree char *uuid = g_uuid_string_random ();

      for (const char *p = uuid; *p != '\0' && salt->len < SALT_BYTES * 2; p++)
        {
          /* leaves out the digits that are the same in every UUID */
          if (*p != '-' && p - uuid != 14 && p - uuid != 19)
            g_string_append_c (salt, *p);
        }
    }

  return g_string_free (g_steal_pointer (&salt), FALSE);
}

static char *
list_parties (GPtrArray *signers)
{
  g_autoptr(GString) parties = g_string_new (NULL);

  for (guint i = 0; i < signers->len; i++)
    {
      FbSigner *signer = signers->pdata[i];

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
      if (!_fb_deed_save (workspace, texts->pdata[i], error, "body", body, NULL))
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
  g_autofree char *salt = make_salt ();
  g_autofree char *parties = list_parties (signers);
  g_autofree char *digest = NULL;
  g_autofree char *previous = NULL;
  g_autofree char *seal = NULL;

  if (!freeze_texts (workspace, agreement, error) ||
      !_fb_deed_save (workspace, agreement, error, "parties", parties, "salt", salt,
                      "frozen-on", fb_workspace_get_today (workspace), NULL) ||
      (digest = digest_agreement (workspace, agreement, error)) == NULL)
    return FALSE;

  previous = find_last_seal (workspace, agreement->replaces_id);
  seal = fb_seal_chain (digest, previous);

  return _fb_deed_save (workspace, agreement, error, "content-digest", digest, "seal", seal, NULL);
}

/* This moment with the offset of this place. */
static char *
make_signed_at (FbWorkspace *workspace)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "T%H:%M:%S");
  g_autofree char *offset = g_date_time_format (now, "%:z");

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

static FbSigner *
find_open_signer (GPtrArray             *signers,
                  const FbNewSignature  *values,
                  GError               **error)
{
  for (guint i = 0; i < signers->len; i++)
    {
      FbSigner *signer = signers->pdata[i];

      if (signer->signature == NULL && g_str_equal (signer->party, values->party) &&
          (values->person_id == NULL || g_strcmp0 (signer->person_id, values->person_id) == 0))
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
  g_autoptr(FbRecord) attachment = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *name = NULL;
  g_autofree char *type = NULL;
  g_autofree char *media = NULL;
  g_autofree char *checksum = NULL;
  char size[24];
  gsize length;

  if (path == NULL)
    return TRUE;
  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  if (length == 0 || length > MAX_SCAN_BYTES)
    return refuse (error, _("The scan is empty or larger than 20 MB."));

  bytes = g_bytes_new_take (g_steal_pointer (&contents), length);
  name = g_path_get_basename (path);
  type = g_content_type_guess (name, g_bytes_get_data (bytes, NULL), length, NULL);
  media = g_content_type_get_mime_type (type);
  checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  attachment = fb_record_new (&fb_attachment_kind, NULL);
  g_object_set (attachment, "data", bytes, NULL);

  return _fb_deed_save (workspace, attachment, error,
                        "agreement-id", fb_record_get_id (FB_RECORD (agreement)),
                        "file-name", name,
                        "media-type", media != NULL ? media : "application/octet-stream",
                        "used-as", "scan",
                        "size-bytes", fb_int_to_text ((gint64) length, size),
                        "sha256", checksum,
                        NULL);
}

static FbRecord *
make_signature (FbWorkspace           *workspace,
                FbAgreement           *agreement,
                FbSigner              *signer,
                const FbNewSignature  *values,
                GError               **error)
{
  g_autoptr(FbRecord) signature = fb_record_new (&fb_signature_kind, NULL);
  g_autoptr(GPtrArray) others = fb_agreement_list_signatures (workspace, agreement, error);
  g_autofree char *signed_at = make_signed_at (workspace);
  g_autofree char *previous = find_last_seal (workspace, fb_record_get_id (FB_RECORD (agreement)));
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

  digest = digest_signature (FB_SIGNATURE (signature), error);
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
  g_autoptr(GPtrArray) signers = fb_agreement_list_signers (workspace, agreement, NULL);

  for (guint i = 0; signers != NULL && i < signers->len; i++)
    {
      if (((FbSigner *) signers->pdata[i])->signature == NULL)
        return FALSE;
    }

  return signers != NULL;
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
  FbSigner *signer;
  gboolean ok;

  if (!check_signature (agreement, values, error) ||
      (signers = fb_agreement_list_signers (workspace, agreement, error)) == NULL ||
      (signer = find_open_signer (signers, values, error)) == NULL ||
      !fb_store_begin (store, "sign", NULL, FB_GROUP_BINDING, error))
    return NULL;

  ok = (agreement->frozen_on != NULL || freeze (workspace, agreement, signers, error)) &&
       (signature = make_signature (workspace, agreement, signer, values, error)) != NULL &&
       attach_scan (workspace, agreement, values->paper_scan, error);
  if (ok && everybody_signed (workspace, agreement))
    ok = _fb_deed_save (workspace, agreement, error, "status", "signed", NULL);

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

/* Checks one link: the digest of what is there, and the seal over it. */
static gboolean
is_intact (const char *digest,
           const char *stored_digest,
           const char *stored_seal,
           const char *previous)
{
  g_autofree char *seal = stored_digest != NULL ? fb_seal_chain (stored_digest, previous) : NULL;

  return g_strcmp0 (digest, stored_digest) == 0 && g_strcmp0 (seal, stored_seal) == 0;
}

static FbSealState
verify_signatures (FbWorkspace *workspace,
                   FbAgreement *agreement)
{
  g_autoptr(GPtrArray) signatures = fb_agreement_list_signatures (workspace, agreement, NULL);
  const char *previous = agreement->seal;

  if (signatures == NULL)
    return FB_SEAL_CHANGED;
  if (signatures->len == 0)
    return FB_SEAL_OPEN;

  for (guint i = 0; i < signatures->len; i++)
    {
      FbSignature *signature = signatures->pdata[i];
      g_autofree char *digest = digest_signature (signature, NULL);

      if (signature->position != (gint64) i + 1 ||
          !is_intact (digest, signature->content_digest, signature->seal, previous))
        return FB_SEAL_CHANGED;
      previous = signature->seal;
    }

  return FB_SEAL_INTACT;
}

/**
 * fb_agreement_verify:
 * @sentence: (out) (transfer full) (optional): the answer in words
 *
 * Whether the agreement and its signatures are as they were when signed. It
 * shows every change that does not recompute the seals as well.
 *
 * Returns: the answer
 */
FbSealState
fb_agreement_verify (FbWorkspace  *workspace,
                     FbAgreement  *agreement,
                     char        **sentence,
                     GError      **error)
{
  g_autofree char *digest = NULL;
  g_autofree char *previous = find_last_seal (workspace, agreement->replaces_id);
  FbSealState state = FB_SEAL_OPEN;

  if (agreement->frozen_on != NULL)
    {
      digest = digest_agreement (workspace, agreement, error);
      state = is_intact (digest, agreement->content_digest, agreement->seal, previous)
              ? verify_signatures (workspace, agreement) : FB_SEAL_CHANGED;
    }

  if (sentence != NULL)
    *sentence = g_strdup (state == FB_SEAL_OPEN ? _("Nobody has signed this agreement yet.")
                          : state == FB_SEAL_INTACT
                            ? _("The agreement and its signatures are as they were when they were signed.")
                            : _("This agreement was changed after it was signed."));

  return state;
}
