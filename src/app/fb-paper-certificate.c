/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper"

#include "app/fb-paper-private.h"

#include "app/fb-deed-private.h"
#include "app/fb-paper-words.h"
#include "base/fb-date.h"
#include "documents/fb-certificate-document.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whole months, and the begun one where more than half of it has passed. */
static int
count_months (const char *from,
              const char *until)
{
  int months = 0;
  g_autofree char *whole = NULL;

  if (from == NULL || until == NULL)
    return 0;

  while (months < 240)
    {
      g_autofree char *next = fb_date_add_months (from, months + 1);

      if (strcmp (next, until) > 0)
        break;
      months++;
    }
  whole = fb_date_add_months (from, months);

  return months + (fb_date_days_between (whole, until) >= 16 ? 1 : 0);
}

/* -1 with an error */
static int
count_minutes (FbWorkspace  *workspace,
               const char   *duo_id,
               GError      **error)
{
  g_autoptr(GPtrArray) contacts = fb_store_list (fb_workspace_get_store (workspace), &fb_contact_kind, "duo-id",
                                                 duo_id, NULL, error);
  int minutes = 0;

  if (contacts == NULL)
    return -1;

  for (guint i = 0; i < contacts->len; i++)
    {
      const FbContact *contact = contacts->pdata[i];

      if (g_strcmp0 (contact->state, "held") == 0 && contact->minutes != FB_UNSET)
        minutes += (int) contact->minutes;
    }

  return minutes;
}

/**
 * fb_paper_new_certificate:
 * @languages: (nullable): see fb-papers.h; %NULL: that of the program alone
 *
 * Returns: (transfer full) (nullable): what the mentor of this duo can show
 *   afterwards; with several mentors it names them all
 */
FbDocument *
fb_paper_new_certificate (FbWorkspace  *workspace,
                          const char   *duo_id,
                          const char   *languages,
                          GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_auto(GStrv) codes = _fb_paper_choose_languages (workspace, NULL, languages);
  g_autofree char *mentor = _fb_paper_dup_members (workspace, duo_id, "mentor");
  g_autofree char *organisation = NULL;
  g_autofree char *programme = NULL;
  FbStaff *staff = fb_workspace_get_staff (workspace);
  int minutes = duo != NULL ? count_minutes (workspace, duo_id, error) : -1;
  FbCertificateContent content;

  if (minutes < 0)
    return NULL;
  if (duo->ended_on == NULL || mentor == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("A certificate is made once the duo has ended, for its mentor."));
      return NULL;
    }

  organisation = fb_workspace_dup_name_of (workspace, "organisation", duo->organisation_id);
  programme = fb_workspace_dup_name_of (workspace, "programme", duo->programme_id);
  content = (FbCertificateContent) {
    .languages = { codes[0], codes[1] }, .organisation = organisation, .programme = programme, .duo = duo->code,
    .mentor = mentor, .from = duo->starts_on, .until = duo->ended_on,
    .months = count_months (duo->starts_on, duo->ended_on), .minutes = minutes,
    .signer = staff != NULL ? staff->name : NULL,
  };

  return fb_certificate_new (&content, words, fb_workspace_get_today (workspace));
}
