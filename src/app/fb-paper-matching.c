/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper"

#include "app/fb-paper-matching.h"

#include "app/fb-match-balance.h"
#include "app/fb-match-words.h"
#include "app/fb-paper-private.h"
#include "base/fb-date.h"

#include <glib/gi18n.h>

/* So many at most; the rest is counted. A usual programme fills two pages. */
#define MOST_PROPOSALS 120
#define MOST_LEFT_OVER 60
#define MOST_BALANCES 6

/* "+ Same sector: Health; – No interest in common" */
static char *
dup_reasons (FbMatching       *matching,
             const FbProposal *proposal)
{
  g_autoptr(GPtrArray) good = fb_matching_list_for (matching, proposal->mentee, proposal->mentor, &proposal->match, 2);
  g_autoptr(GPtrArray) bad = fb_matching_list_against (matching, proposal->mentee, proposal->mentor, &proposal->match);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < good->len; i++)
    g_string_append_printf (text, "%s+ %s", i > 0 ? "; " : "", (char *) good->pdata[i]);
  for (guint i = 0; i < MIN (bad->len, 1); i++)
    g_string_append_printf (text, "%s– %s", text->len > 0 ? "; " : "", (char *) bad->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_more (FbDocument *document,
          guint       n_shown,
          guint       n)
{
  g_autofree char *text = NULL;

  if (n <= n_shown)
    return;

  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n - n_shown), n - n_shown);
  fb_document_add_text (document, FB_STYLE_SMALL, text, NULL);
}

static void
add_proposals (FbDocument *document,
               FbMatching *matching)
{
  static const double widths[] = { 0.22, 0.08, 0.48, 0.22 };
  const char *const titles[] = { _("Mentee – Mentor"), _("Score"), _("Reasons"), _("What We Decide") };
  GArray *proposals = fb_matching_get_proposals (matching);

  fb_document_begin_table (document, G_N_ELEMENTS (widths), widths, titles, NULL);
  for (guint i = 0; i < MIN (proposals->len, MOST_PROPOSALS); i++)
    {
      const FbProposal *proposal = &g_array_index (proposals, FbProposal, i);
      g_autofree char *mentees = fb_matching_dup_names (matching, proposal, FB_SIDE_MENTEE, TRUE);
      g_autofree char *mentors = fb_matching_dup_names (matching, proposal, FB_SIDE_MENTOR, TRUE);
      g_autofree char *names = g_strdup_printf ("%s – %s", mentees, mentors);
      g_autofree char *score = g_strdup_printf ("%d", (proposal->match.score + 50) / 100);
      g_autofree char *reasons = dup_reasons (matching, proposal);
      const char *const texts[] = { names, score, reasons, "" };

      fb_document_add_row (document, texts, 0);
    }
  add_more (document, MOST_PROPOSALS, proposals->len);
}

static void
add_left_over (FbDocument *document,
               FbMatching *matching)
{
  static const double widths[] = { 0.2, 0.15, 0.65 };
  const char *const titles[] = { _("Name"), _("Role"), _("Why") };
  guint n = 0;

  fb_document_add_text (document, FB_STYLE_HEADING, _("Left Over"), NULL);
  fb_document_begin_table (document, G_N_ELEMENTS (widths), widths, titles, NULL);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < fb_matching_get_n (matching, (FbSide) side); i++)
      {
        g_autofree char *why = NULL;
        const char *texts[3];

        if (fb_matching_is_matched (matching, (FbSide) side, i) || n++ >= MOST_LEFT_OVER)
          continue;
        why = fb_matching_dup_left_over (matching, (FbSide) side, i);
        texts[0] = fb_matching_get_person (matching, (FbSide) side, i)->first_name;
        texts[1] = side == FB_SIDE_MENTEE ? _("Mentee") : _("Mentor");
        texts[2] = why;
        fb_document_add_row (document, texts, 0);
      }
  add_more (document, MOST_LEFT_OVER, n);
}

static void
add_balance (FbDocument *document,
             FbMatching *matching)
{
  static const double widths[] = { 0.6, 0.2, 0.2 };
  const char *const titles[] = { _("Sector"), _("Who Wait"), _("Free Places") };
  g_autoptr(GPtrArray) balances = fb_matching_list_balance (matching, FALSE);

  fb_document_add_text (document, FB_STYLE_HEADING, _("Who Waits and What Is Free"), NULL);
  fb_document_begin_table (document, G_N_ELEMENTS (widths), widths, titles, NULL);
  for (guint i = 0; i < MIN (balances->len, MOST_BALANCES); i++)
    {
      const FbBalance *balance = balances->pdata[i];
      g_autofree char *waiting = g_strdup_printf ("%u", balance->n_waiting);
      g_autofree char *places = g_strdup_printf ("%u", balance->n_places);
      const char *const texts[] = { balance->label, waiting, places };

      fb_document_add_row (document, texts, 0);
    }
}

/* (transfer full) */
FbDocument *
fb_paper_new_matching (FbWorkspace *workspace,
                       FbMatching  *matching,
                       const char  *programme_id)
{
  g_auto(GStrv) languages = _fb_paper_choose_languages (workspace, NULL, NULL);
  FbDocument *document = fb_document_new (languages[0], NULL);
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *programme = fb_workspace_dup_name_of (workspace, "programme", programme_id);
  g_autofree char *shown = fb_date_dup_display (today);
  g_autofree char *kicker = g_strdup_printf ("%s · %s", programme, shown);

  fb_document_set_properties (document, _("Matching for the Team Meeting"), NULL, today);
  fb_document_set_footer (document, programme, _("Page {page} of {pages}"), NULL);
  fb_document_add_text (document, FB_STYLE_KICKER, kicker, NULL);
  fb_document_add_text (document, FB_STYLE_TITLE, _("Matching for the Team Meeting"), NULL);
  add_proposals (document, matching);
  add_left_over (document, matching);
  add_balance (document, matching);

  return document;
}
