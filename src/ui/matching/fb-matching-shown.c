/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching-page"

#include "ui/matching/fb-matching-private.h"

#include "app/fb-match-words.h"
#include "base/fb-date.h"

#include <glib/gi18n.h>

static gboolean
shows_proposals (FbMatchingPage *self)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), "proposals") == 0;
}

/* ---- writing to them ---- */

static void
add_pair (FbMatchingPage   *self,
          const FbProposal *proposal,
          FbWhom           *whom)
{
  guint people[FB_MOST_ADDED + 1];

  for (guint side = 0; side < 2; side++)
    {
      guint n = fb_proposal_list_people (proposal, (FbSide) side, people);

      for (guint i = 0; i < n; i++)
        fb_whom_add (whom, "enrolment", fb_matching_get_person (self->matching, (FbSide) side, people[i])->enrolment_id);
    }
}

static void
add_pool (FbMatchingPage *self,
          FbWhom         *whom)
{
  for (guint side = 0; side < 2; side++)
    {
      for (guint i = 0; i < fb_matching_get_n (self->matching, (FbSide) side); i++)
        {
          const FbPoolPerson *person = fb_matching_get_person (self->matching, (FbSide) side, i);

          if (!person->is_left_out && !fb_whom_add (whom, "enrolment", person->enrolment_id))
            return;
        }
    }
}

/* Those in the proposals that are chosen, else in the one that is selected; where the pool shows,
 * those who are in it. */
void
_fb_matching_page_list_whom (FbPage *page,
                             FbWhom *whom)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (page);
  g_autoptr(GArray) chosen = NULL;
  const FbProposal *selected;

  if (self->matching == NULL)
    return;
  if (!shows_proposals (self))
    {
      add_pool (self, whom);
      return;
    }

  chosen = fb_match_list_get_chosen (self->list);
  selected = fb_match_list_get_selected (self->list);
  for (guint i = 0; i < chosen->len; i++)
    add_pair (self, &g_array_index (fb_matching_get_proposals (self->matching), FbProposal,
                                    g_array_index (chosen, guint, i)), whom);
  if (chosen->len == 0 && selected != NULL)
    add_pair (self, selected, whom);
}

/* ---- saving them as a table ---- */

static void
add_proposal (FbShownTable     *table,
              FbMatchingPage   *self,
              const FbProposal *proposal)
{
  g_autofree char *mentees = fb_matching_dup_names (self->matching, proposal, FB_SIDE_MENTEE, FALSE);
  g_autofree char *mentors = fb_matching_dup_names (self->matching, proposal, FB_SIDE_MENTOR, FALSE);
  g_autofree char *score = fb_match_dup_score (&proposal->match);
  g_autofree char *reasons = fb_matching_dup_reasons (self->matching, proposal->mentee, proposal->mentor);
  const char *cells[] = { mentees, mentors, score, proposal->is_locked ? _("Locked") : NULL, reasons };

  fb_shown_table_add (table, fb_matching_get_person (self->matching, FB_SIDE_MENTEE, proposal->mentee)->enrolment_id, cells);
}

static void
add_person (FbShownTable   *table,
            FbMatchingPage *self,
            FbSide          side,
            guint           index)
{
  const FbPoolPerson *person = fb_matching_get_person (self->matching, side, index);
  g_autofree char *since = person->since != NULL ? fb_date_dup_display (person->since) : NULL;
  g_autofree char *work = fb_matching_dup_value (self->matching, side, index, FB_MATCH_OCCUPATION);
  g_autofree char *languages = fb_matching_dup_value (self->matching, side, index, FB_MATCH_LANGUAGE);
  g_autofree char *place = fb_matching_dup_value (self->matching, side, index, FB_MATCH_PLACE);
  g_autofree char *left_over = fb_matching_is_matched (self->matching, side, index)
                               ? NULL : fb_matching_dup_left_over (self->matching, side, index);
  const char *cells[] = { person->name, side == FB_SIDE_MENTEE ? _("Mentee") : _("Mentor"), since, work, languages, place,
                          left_over };

  fb_shown_table_add (table, person->enrolment_id, cells);
}

/* The proposals, or where another part shows everybody in the pool. */
FbShownTable *
_fb_matching_page_dup_table (FbShown *shown)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (shown);
  const char *const pairs[] = { _("Mentee"), _("Mentor"), _("Score"), _("Mark"), _("Reasons"), NULL };
  const char *const people[] = { _("Name"), _("Role"), _("Since"), _("Occupation"), _("Languages"), _("Place"),
                                 _("Why Without a Match"), NULL };
  GArray *proposals = self->matching != NULL ? fb_matching_get_proposals (self->matching) : NULL;
  FbShownTable *table = fb_shown_table_new (shows_proposals (self) ? pairs : people);

  if (proposals == NULL)
    return table;
  for (guint i = 0; shows_proposals (self) && i < proposals->len; i++)
    add_proposal (table, self, &g_array_index (proposals, FbProposal, i));
  for (guint side = 0; side < 2 && !shows_proposals (self); side++)
    {
      for (guint i = 0; i < fb_matching_get_n (self->matching, (FbSide) side); i++)
        add_person (table, self, (FbSide) side, i);
    }

  return table;
}
