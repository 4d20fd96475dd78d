/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreement-private.h"

#include "app/fb-deed-private.h"
#include "app/fb-keys.h"
#include "base/fb-part.h"
#include "base/fb-text.h"
#include "exchange/fb-seal.h"
#include "exchange/fb-signature-file.h"

#include <glib/gi18n.h>
#include <string.h>

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

  g_ptr_array_add (pairs, g_strdup (name));
  g_ptr_array_add (pairs, g_strdup (text));
}

/* The frozen content of an agreement: names as text, no status, no stamps, no
 * ids of persons, so that joining two persons touches nothing sealed. */
static void
add_agreement (GPtrArray   *pairs,
               FbAgreement *agreement,
               GPtrArray   *texts)
{
  char version[24], meetings[24];

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
      add_pair (pairs, "checked-by", text->checked_by);
      add_pair (pairs, "checked-on", text->checked_on);
    }
}

char *
_fb_agreement_digest (FbAgreement  *agreement,
                      GPtrArray    *texts,
                      GError      **error)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);

  add_agreement (pairs, agreement, texts);
  g_ptr_array_add (pairs, NULL);

  return fb_seal_digest ("agreement", (const char *const *) pairs->pdata, error);
}

static void
add_signature (GPtrArray   *pairs,
               FbSignature *signature)
{
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
}

char *
_fb_signature_digest (FbSignature  *signature,
                      GError      **error)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);

  add_signature (pairs, signature);
  g_ptr_array_add (pairs, NULL);

  return fb_seal_digest ("signature", (const char *const *) pairs->pdata, error);
}

/* (transfer full) (nullable): the last seal of an agreement's chain */
char *
_fb_agreement_find_seal (FbWorkspace *workspace,
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

/**
 * fb_agreement_write_xml:
 * @path: the file; replaced if it is there
 *
 * Writes what was signed as a file that proves itself: an XML Signature of this
 * workspace around the frozen content and each signature, with their digests.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED where nobody signed yet, or where
 *   there is no key on this computer
 */
gboolean
fb_agreement_write_xml (FbWorkspace  *workspace,
                        FbAgreement  *agreement,
                        const char   *path,
                        GError      **error)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, agreement, error);
  g_autoptr(GPtrArray) signatures = texts != NULL ? fb_agreement_list_signatures (workspace, agreement, error) : NULL;
  g_auto(FbKeyPair) key = { 0 };
  g_autofree char *text = NULL;

  if (signatures == NULL)
    return FALSE;
  if (signatures->len == 0 || !fb_keys_find (fb_workspace_get_store (workspace), &key))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           signatures->len == 0 ? _("Nobody has signed this agreement yet.")
                                                : _("There is no key on this computer."));
      return FALSE;
    }

  add_agreement (pairs, agreement, texts);
  add_pair (pairs, "content-digest", agreement->content_digest);
  add_pair (pairs, "seal", agreement->seal);
  for (guint i = 0; i < signatures->len; i++)
    {
      FbSignature *signature = signatures->pdata[i];

      add_signature (pairs, signature);
      add_pair (pairs, "content-digest", signature->content_digest);
      add_pair (pairs, "seal", signature->seal);
    }
  g_ptr_array_add (pairs, NULL);

  text = fb_signature_wrap ("agreement", (const char *const *) pairs->pdata, key.path, key.certificate, error);

  return text != NULL && fb_part_write (path, text, strlen (text), error);
}
