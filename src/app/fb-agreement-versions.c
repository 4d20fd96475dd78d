/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreements.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* A copy of @record under a new id. */
static FbRecord *
copy_record (FbRecord *record)
{
  const FbKind *kind = fb_record_get_kind (record);
  FbRecord *copy = fb_record_new (kind, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *text = fb_record_dup_text (record, &kind->fields[i]);

      fb_record_set_text (copy, &kind->fields[i], text, NULL);
    }

  return copy;
}

static gboolean
copy_texts (FbWorkspace  *workspace,
            FbAgreement  *from,
            FbRecord     *to,
            GError      **error)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, from, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      g_autoptr(FbRecord) text = copy_record (texts->pdata[i]);

      /* names and dates are filled in anew, from the text as it was written */
      if (FB_AGREEMENT_TEXT (text)->draft_body != NULL)
        g_object_set (text, "body", FB_AGREEMENT_TEXT (text)->draft_body, "draft-body", NULL, NULL);
      if (!_fb_deed_save (workspace, text, error, "agreement-id", fb_record_get_id (to), NULL))
        return FALSE;
    }

  return texts != NULL;
}

/* @until: (nullable): the new end of the term */
static FbAgreement *
make_next (FbWorkspace  *workspace,
           FbAgreement  *agreement,
           const char   *deed,
           const char   *until,
           GError      **error)
{
  g_autoptr(FbRecord) next = NULL;
  char version[24];
  gboolean ok;

  if (!_fb_deed_begin (workspace, deed, NULL, error))
    return NULL;

  next = copy_record (FB_RECORD (agreement));
  g_object_set (next, "frozen-on", NULL, "salt", NULL, "content-digest", NULL, "seal", NULL,
                "parties", NULL, NULL);
  if (until != NULL)
    g_object_set (next, "term-until", until, NULL);
  ok = _fb_deed_save (workspace, next, error,
                      "version", fb_int_to_text (agreement->version + 1, version),
                      "replaces-id", fb_record_get_id (FB_RECORD (agreement)),
                      "status", "draft",
                      "drafted-on", fb_workspace_get_today (workspace),
                      NULL) &&
       copy_texts (workspace, agreement, next, error) &&
       _fb_deed_save (workspace, agreement, error, "status", "replaced", NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_AGREEMENT (g_steal_pointer (&next)) : NULL;
}

/**
 * fb_deed_amend_agreement:
 *
 * Makes a new version that replaces @agreement once it was signed by anyone,
 * to change its text. The signatures stay with the version they were given to.
 *
 * Returns: (transfer full): the new draft
 */
FbAgreement *
fb_deed_amend_agreement (FbWorkspace  *workspace,
                         FbAgreement  *agreement,
                         GError      **error)
{
  return make_next (workspace, agreement, "amend-agreement", NULL, error);
}

/**
 * fb_deed_extend_agreement:
 * @until: the new end of its term
 *
 * Makes a new version that says the same for longer, and that everybody signs
 * (R157). Once all have, the duo goes on until then.
 *
 * Returns: (transfer full) (nullable): the new draft; %NULL with
 *   %FB_ERROR_REFUSED where the agreement is not signed, or @until is no later
 */
FbAgreement *
fb_deed_extend_agreement (FbWorkspace  *workspace,
                          FbAgreement  *agreement,
                          const char   *until,
                          GError      **error)
{
  const char *sentence = NULL;

  g_return_val_if_fail (fb_date_is_valid (until, FALSE), NULL);

  if (g_strcmp0 (agreement->status, "signed") != 0)
    sentence = _("Only an agreement that everybody signed can be extended.");
  else if (g_strcmp0 (until, agreement->term_until) <= 0 || g_strcmp0 (until, agreement->term_from) <= 0)
    sentence = _("The new date must be later than the one in the agreement.");
  if (sentence != NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, sentence);
      return NULL;
    }

  return make_next (workspace, agreement, "extend-agreement", until, error);
}

/* (transfer full) (nullable): the date to propose when the agreement is
 * extended: half of its term once more, in whole months */
char *
fb_agreement_dup_next_until (FbAgreement *agreement)
{
  int days;

  if (agreement->term_until == NULL)
    return NULL;

  days = agreement->term_from != NULL ? fb_date_days_between (agreement->term_from, agreement->term_until) : 0;

  return fb_date_add_months (agreement->term_until, CLAMP (days / 61, 1, 12));
}
