/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreement-private.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-seal.h"
#include "store/fb-store-erase.h"

#include <glib/gi18n.h>

/* So many are named in one sentence. */
#define MANY 5

/* One version of an agreement with all that is sealed, and what was found. */
typedef struct
{
  FbWorkspace *workspace;
  FbAgreement *agreement;
  GPtrArray   *texts;
  GPtrArray   *signatures;
  gboolean     is_withheld; /* left out in part when the file was made */
  FbSealState  state;
  char        *erased_on;   /* (nullable): the last day */
  gboolean     in_earlier;  /* the change is in a version before */
  gboolean     in_signature; /* the text is as it was, a signature is not */
  gboolean     is_lost;     /* a signature was taken out */
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->signatures, g_ptr_array_unref);
  g_clear_pointer (&self->erased_on, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

/* Whether the content of the record was erased; notes the last day. */
static gboolean
is_erased (Check    *self,
           FbRecord *record)
{
  char *day = fb_store_dup_erased_on (fb_workspace_get_store (self->workspace), fb_record_get_id (record));

  if (day == NULL)
    return FALSE;

  if (g_strcmp0 (day, self->erased_on) > 0)
    {
      g_free (self->erased_on);
      self->erased_on = g_steal_pointer (&day);
    }
  g_free (day);

  return TRUE;
}

/* One link: what is there gives the digest, and digest and seal before give
 * the seal. Where the content is gone (@erased: it is blank, and that it was
 * erased is known), the seals still follow one another. */
static gboolean
check_link (Check      *self,
            const char *digest,
            const char *stored_digest,
            const char *stored_seal,
            const char *previous,
            gboolean    erased,
            gboolean    incomplete)
{
  g_autofree char *seal = stored_digest != NULL ? fb_seal_chain (stored_digest, previous) : NULL;

  if (seal == NULL || g_strcmp0 (seal, stored_seal) != 0)
    return FALSE;
  if (g_strcmp0 (digest, stored_digest) == 0)
    return TRUE;

  if (erased)
    self->state = MAX (self->state, FB_SEAL_ERASED);
  else if (incomplete && self->is_withheld)
    self->state = MAX (self->state, FB_SEAL_PARTIAL);

  return erased || (incomplete && self->is_withheld);
}

static gboolean
check_content (Check      *self,
               const char *previous)
{
  g_autofree char *digest = _fb_agreement_digest (self->agreement, self->texts, NULL);
  gboolean erased = is_erased (self, FB_RECORD (self->agreement));
  gboolean incomplete = self->agreement->parties == NULL;
  gboolean blank = incomplete && self->agreement->salt == NULL;

  for (guint i = 0; i < self->texts->len; i++)
    {
      FbAgreementText *text = self->texts->pdata[i];

      erased |= is_erased (self, FB_RECORD (text));
      incomplete |= text->body == NULL;
      blank &= text->body == NULL;
    }

  return check_link (self, digest, self->agreement->content_digest, self->agreement->seal, previous, erased && blank,
                     incomplete);
}

static gboolean
check_signatures (Check *self)
{
  const char *previous = self->agreement->seal;

  for (guint i = 0; i < self->signatures->len; i++)
    {
      FbSignature *signature = self->signatures->pdata[i];
      g_autofree char *digest = _fb_signature_digest (signature, NULL);
      gboolean erased = is_erased (self, FB_RECORD (signature)) &&
                        signature->signer_name == NULL && signature->strokes == NULL;

      if (signature->position != (gint64) i + 1 ||
          !check_link (self, digest, signature->content_digest, signature->seal, previous, erased,
                       signature->signer_name == NULL))
        return FALSE;
      previous = signature->seal;
    }

  return TRUE;
}

/* A protected name came as the beginning of the person's id. */
static gboolean
has_protected_party (Check *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "duo-id",
                                                self->agreement->duo_id, NULL, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, member->person_id, NULL);

      if (person != NULL && g_str_has_prefix (member->person_id, FB_PERSON (person)->name_used))
        return TRUE;
    }

  return FALSE;
}

/* Whatever says that somebody signed, not one field alone. */
static gboolean
is_sealed (Check *self)
{
  return self->agreement->frozen_on != NULL || self->agreement->content_digest != NULL ||
         self->agreement->seal != NULL || self->signatures->len > 0;
}

static void verify (Check        *self,
                    FbWorkspace  *workspace,
                    FbAgreement  *agreement,
                    GError      **error);

/* The versions before it, whose last seal it continues. */
static gboolean
check_earlier (Check  *self,
               char  **previous)
{
  g_autoptr(FbAgreement) earlier = NULL;
  g_auto(Check) check = { 0 };

  if (self->agreement->replaces_id == NULL)
    return TRUE;

  earlier = _fb_deed_get (self->workspace, &fb_agreement_kind, self->agreement->replaces_id, NULL);
  if (earlier == NULL || earlier->version >= self->agreement->version)
    return FALSE;

  verify (&check, self->workspace, earlier, NULL);
  self->in_earlier = check.state == FB_SEAL_CHANGED;
  *previous = _fb_agreement_find_seal (self->workspace, self->agreement->replaces_id);

  return !self->in_earlier;
}

static void
verify (Check        *self,
        FbWorkspace  *workspace,
        FbAgreement  *agreement,
        GError      **error)
{
  g_autofree char *previous = NULL;

  self->workspace = workspace;
  self->agreement = agreement;
  self->state = FB_SEAL_CHANGED;
  self->texts = fb_agreement_list_texts (workspace, agreement, error);
  self->signatures = self->texts != NULL ? fb_agreement_list_signatures (workspace, agreement, error) : NULL;
  if (self->signatures == NULL)
    return;

  if (!is_sealed (self))
    {
      self->state = FB_SEAL_OPEN;
      return;
    }

  self->is_withheld = has_protected_party (self);
  self->state = FB_SEAL_INTACT;
  self->is_lost = fb_store_misses_signature_of (fb_workspace_get_store (workspace),
                                                fb_record_get_id (FB_RECORD (agreement)));
  if (!check_earlier (self, &previous) || !check_content (self, previous) || self->is_lost)
    self->state = FB_SEAL_CHANGED;
  else if (!check_signatures (self))
    {
      self->state = FB_SEAL_CHANGED;
      self->in_signature = TRUE;
    }
}

static char *
dup_sentence (const Check *self)
{
  g_autofree char *day = NULL;

  switch (self->state)
    {
    case FB_SEAL_OPEN:
      return g_strdup (_("Nobody has signed this agreement yet."));
    case FB_SEAL_INTACT:
      return g_strdup (_("The agreement and its signatures are as they were when they were signed."));
    case FB_SEAL_ERASED:
      day = self->erased_on != NULL ? fb_date_dup_display (self->erased_on) : g_strdup ("");
      /* Translators: %s is a day */
      return g_strdup_printf (_("Personal data in this agreement was erased on %s, so it can no longer be compared "
                                "with what was signed. The chain of its seals is intact."), day);
    case FB_SEAL_PARTIAL:
      return g_strdup (_("To protect somebody, part of this agreement was left out of the file that it came "
                         "in. So it cannot be compared here with what was signed."));
    case FB_SEAL_CHANGED:
    default:
      if (self->is_lost)
        return g_strdup (_("A signature was taken out of this agreement by another program."));
      if (self->in_signature)
        return g_strdup (_("A signature of this agreement was changed after it was given."));
      return g_strdup (self->in_earlier
                         ? _("An earlier version of this agreement was changed after it was signed.")
                         : _("This agreement was changed after it was signed."));
    }
}

/**
 * fb_agreement_verify:
 * @sentence: (out) (transfer full) (optional): the answer in words
 *
 * Whether the agreement, its signatures and the versions before it are as they
 * were when signed. It shows every change that does not recompute the seals as
 * well (R155).
 *
 * Returns: the answer
 */
FbSealState
fb_agreement_verify (FbWorkspace  *workspace,
                     FbAgreement  *agreement,
                     char        **sentence,
                     GError      **error)
{
  g_auto(Check) check = { 0 };

  verify (&check, workspace, agreement, error);
  if (sentence != NULL)
    *sentence = dup_sentence (&check);

  return check.state;
}

static char *
dup_duo_code (FbWorkspace *workspace,
              FbAgreement *agreement)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, NULL);

  return g_strdup (duo != NULL && duo->code != NULL ? duo->code : agreement->duo_id);
}

/* One sentence of what was found; NULL for nothing. */
static char *
dup_findings (GPtrArray *codes,
              guint      n_changed)
{
  g_autofree char *names = NULL;

  if (n_changed == 0)
    return NULL;

  if (n_changed > codes->len)
    g_ptr_array_add (codes, g_strdup_printf ("+%u", n_changed - codes->len));
  g_ptr_array_add (codes, NULL);
  names = g_strjoinv (", ", (char **) codes->pdata);

  /* Translators: %s are codes of duos: "DUO-1, DUO-7" */
  return g_strdup_printf (ngettext ("%u agreement was changed after it was signed: %s.",
                                    "%u agreements were changed after they were signed: %s.", n_changed),
                          n_changed, names);
}

char *
fb_agreements_find_changed (FbWorkspace  *workspace,
                            GCancellable *cancellable)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) ids = fb_store_list_sealed (store);
  g_autoptr(GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  guint n_changed = 0;

  for (guint i = 0; i < ids->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr(FbAgreement) agreement = _fb_deed_get (workspace, &fb_agreement_kind, ids->pdata[i], NULL);

      if (agreement == NULL || fb_agreement_verify (workspace, agreement, NULL, NULL) != FB_SEAL_CHANGED)
        continue;
      if (n_changed++ < MANY)
        g_ptr_array_add (codes, dup_duo_code (workspace, agreement));
    }

  if (n_changed == 0 && fb_store_misses_signature (store))
    return g_strdup (_("A signature was taken out of this file by another program."));

  return dup_findings (codes, n_changed);
}
