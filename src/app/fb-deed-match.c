/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-match.h"

#include "app/fb-deed-private.h"
#include "app/fb-match-words.h"
#include "domain/fb-match-mark.h"
#include "domain/fb-matching-criterion.h"

#include <glib/gi18n.h>

/* ---- marks ---- */

/* Removes what was said of these two, or of this one alone (@other_id NULL); who joins
 * them may stay. */
static gboolean
remove_marks (FbWorkspace  *workspace,
              const char   *enrolment_id,
              const char   *other_id,
              gboolean      keeps_joins,
              GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) marks = fb_store_list (store, &fb_match_mark_kind, "enrolment-id", enrolment_id, NULL, error);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      FbMatchMark *mark = marks->pdata[i];

      if (g_strcmp0 (mark->other_id, other_id) == 0 && !(keeps_joins && g_str_equal (mark->mark, "join")) &&
          !fb_store_remove (store, marks->pdata[i], error))
        return FALSE;
    }

  return marks != NULL;
}

static gboolean
add_mark (FbWorkspace  *workspace,
          const char   *enrolment_id,
          const char   *other_id,
          const char   *added_id,
          const char   *mark,
          GError      **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_match_mark_kind, NULL);

  return _fb_deed_save (workspace, record, error,
                        "enrolment-id", enrolment_id,
                        "other-id", other_id,
                        "added-id", added_id,
                        "mark", mark,
                        NULL);
}

static gboolean
check_same_programme (FbWorkspace  *workspace,
                      const char   *mentee_id,
                      const char   *mentor_id,
                      GError      **error)
{
  g_autoptr(FbEnrolment) mentee = _fb_deed_get (workspace, &fb_enrolment_kind, mentee_id, error);
  g_autoptr(FbEnrolment) mentor = mentee != NULL ? _fb_deed_get (workspace, &fb_enrolment_kind, mentor_id, error) : NULL;

  if (mentor == NULL)
    return FALSE;
  if (g_str_equal (mentee->programme_id, mentor->programme_id) && g_str_equal (mentee->role, "mentee") &&
      g_str_equal (mentor->role, "mentor"))
    return TRUE;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("A mark is about a mentee and a mentor of one programme."));
  return FALSE;
}

/**
 * fb_deed_mark_pair:
 *
 * Says beforehand that these two belong together, or that they do not; matching
 * keeps to it until the mark is taken away.
 */
gboolean
fb_deed_mark_pair (FbWorkspace  *workspace,
                   const char   *mentee_id,
                   const char   *mentor_id,
                   const char   *mark,
                   GError      **error)
{
  gboolean ok;

  if (!check_same_programme (workspace, mentee_id, mentor_id, error) ||
      !_fb_deed_begin (workspace, "mark-pair", NULL, error))
    return FALSE;

  ok = remove_marks (workspace, mentee_id, mentor_id, g_strcmp0 (mark, "lock") == 0, error) &&
       (mark == NULL || add_mark (workspace, mentee_id, mentor_id, NULL, mark, error));

  return _fb_deed_end (workspace, ok, error);
}

/* (transfer full) (nullable): the marks of those who join these two, FB_ERROR_REFUSED
 * where this one cannot */
static GPtrArray *
list_joins (FbWorkspace  *workspace,
            const char   *mentee_id,
            const char   *mentor_id,
            const char   *added_id,
            GError      **error)
{
  g_autoptr(FbEnrolment) mentee = _fb_deed_get (workspace, &fb_enrolment_kind, mentee_id, error);
  g_autoptr(FbEnrolment) added = mentee != NULL ? _fb_deed_get (workspace, &fb_enrolment_kind, added_id, error) : NULL;
  g_autoptr(GPtrArray) marks = NULL;

  if (added == NULL ||
      (marks = fb_store_list (fb_workspace_get_store (workspace), &fb_match_mark_kind, "enrolment-id", mentee_id, NULL,
                              error)) == NULL)
    return NULL;

  for (guint i = marks->len; i > 0; i--)
    {
      FbMatchMark *mark = marks->pdata[i - 1];

      if (!g_str_equal (mark->mark, "join") || g_strcmp0 (mark->other_id, mentor_id) != 0)
        g_ptr_array_remove_index (marks, i - 1);
    }
  if (g_str_equal (added->programme_id, mentee->programme_id) && g_strcmp0 (added_id, mentee_id) != 0 &&
      g_strcmp0 (added_id, mentor_id) != 0 && marks->len < FB_MOST_ADDED)
    return g_steal_pointer (&marks);

  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                       marks->len < FB_MOST_ADDED ? _("Somebody else of the same programme can join these two.")
                                                  : _("No more people can join this proposal."));
  return NULL;
}

/**
 * fb_deed_join_pair:
 * @added_id: a second mentor or another mentee of the same programme
 * @joins: %FALSE takes back what was said before
 *
 * Says that somebody joins these two (R137-R139). They stay together until one of the
 * marks is taken away, and whoever joins has a place less for others.
 */
gboolean
fb_deed_join_pair (FbWorkspace  *workspace,
                   const char   *mentee_id,
                   const char   *mentor_id,
                   const char   *added_id,
                   gboolean      joins,
                   GError      **error)
{
  g_autoptr(GPtrArray) marks = NULL;
  gboolean is_there = FALSE, ok = TRUE;

  if (!check_same_programme (workspace, mentee_id, mentor_id, error) ||
      (marks = list_joins (workspace, mentee_id, mentor_id, added_id, error)) == NULL ||
      !_fb_deed_begin (workspace, "join-pair", NULL, error))
    return FALSE;

  for (guint i = 0; i < marks->len && ok; i++)
    {
      if (g_strcmp0 (((FbMatchMark *) marks->pdata[i])->added_id, added_id) != 0)
        continue;
      is_there = TRUE;
      ok = joins || fb_store_remove (fb_workspace_get_store (workspace), marks->pdata[i], error);
    }
  if (joins && !is_there)
    ok = ok && add_mark (workspace, mentee_id, mentor_id, added_id, "join", error);

  return _fb_deed_end (workspace, ok, error);
}

gboolean
fb_deed_leave_out (FbWorkspace  *workspace,
                   const char   *enrolment_id,
                   gboolean      is_left_out,
                   GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "leave-out", NULL, error))
    return FALSE;

  ok = remove_marks (workspace, enrolment_id, NULL, FALSE, error) &&
       (!is_left_out || add_mark (workspace, enrolment_id, NULL, NULL, "leave-out", error));

  return _fb_deed_end (workspace, ok, error);
}

/* ---- weights ---- */

/* Brings what the programme says of one criterion to @weight. */
static gboolean
set_weight (FbWorkspace       *workspace,
            GPtrArray         *criteria,
            const char        *programme_id,
            FbMatchCriterion   criterion,
            guint8             weight,
            GError           **error)
{
  g_autofree char *number = g_strdup_printf ("%u", weight);
  g_autoptr(FbRecord) record = NULL;
  gboolean is_there = FALSE;

  for (guint i = 0; i < criteria->len; i++)
    {
      FbMatchingCriterion *known = criteria->pdata[i];
      FbMatchCriterion which;

      if (!fb_match_criterion_from_code (known->criterion, &which) || which != criterion)
        continue;
      is_there = TRUE;
      if (weight == 0)
        {
          if (!fb_store_remove (fb_workspace_get_store (workspace), FB_RECORD (known), error))
            return FALSE;
        }
      else if (fb_match_weight_from_number (known->weight) != (FbMatchWeight) weight &&
               !_fb_deed_save (workspace, known, error, "weight", number, NULL))
        {
          return FALSE;
        }
    }
  if (is_there || weight == 0)
    return TRUE;

  record = fb_record_new (&fb_matching_criterion_kind, NULL);
  return _fb_deed_save (workspace, record, error,
                        "programme-id", programme_id,
                        "criterion", fb_match_criterion_get_code (criterion),
                        "weight", number,
                        NULL);
}

/**
 * fb_deed_set_weights:
 * @weights: one of the four for each criterion
 *
 * How much each criterion counts in this programme (R135).
 */
gboolean
fb_deed_set_weights (FbWorkspace   *workspace,
                     const char    *programme_id,
                     const guint8  *weights,
                     GError       **error)
{
  g_autoptr(GPtrArray) criteria = fb_store_list (fb_workspace_get_store (workspace), &fb_matching_criterion_kind,
                                                 "programme-id", programme_id, NULL, error);
  gboolean ok = TRUE;

  if (criteria == NULL || !_fb_deed_begin (workspace, "set-weights", NULL, error))
    return FALSE;

  for (guint i = 0; i < FB_MATCH_N_CRITERIA && ok; i++)
    ok = set_weight (workspace, criteria, programme_id, (FbMatchCriterion) i, weights[i], error);

  return _fb_deed_end (workspace, ok, error);
}

/* ---- accepting ---- */

/* (transfer full): ids of persons, ended by NULL */
static GStrv
list_persons (FbMatching       *matching,
              const FbProposal *proposal,
              FbSide            side)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  guint people[FB_MOST_ADDED + 1];
  guint n = fb_proposal_list_people (proposal, side, people);

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (ids, fb_matching_get_person (matching, side, people[i])->person_id);

  return g_strv_builder_end (ids);
}

/* (nullable): what lies between these two (R148) */
static char *
dup_difference (FbMatching *matching,
                guint       mentee,
                guint       mentor)
{
  FbMatchSetup setup = *fb_matching_get_setup (matching);
  FbMatch match;
  gboolean ages, cultures;

  setup.weights[FB_MATCH_GENERATIONS] = setup.weights[FB_MATCH_CULTURES] = FB_WEIGHT_LITTLE;
  fb_match_judge (&setup, fb_matching_get_facts (matching, FB_SIDE_MENTEE, mentee),
                  fb_matching_get_facts (matching, FB_SIDE_MENTOR, mentor), &match);
  ages = match.points[FB_MATCH_GENERATIONS] == 100;
  cultures = match.points[FB_MATCH_CULTURES] == 100;

  if (ages && cultures)
    return g_strdup_printf ("%s%s%s", fb_match_criterion_get_words (FB_MATCH_CULTURES), C_("list", ", "), fb_match_criterion_get_words (FB_MATCH_GENERATIONS));
  if (ages || cultures)
    return g_strdup (fb_match_criterion_get_words (ages ? FB_MATCH_GENERATIONS : FB_MATCH_CULTURES));

  return NULL;
}

static gboolean
accept_one (FbWorkspace         *workspace,
            FbMatching          *matching,
            const char          *programme_id,
            const FbProposal    *proposal,
            const char          *exception_reason,
            GError             **error)
{
  g_auto(GStrv) mentees = list_persons (matching, proposal, FB_SIDE_MENTEE);
  g_auto(GStrv) mentors = list_persons (matching, proposal, FB_SIDE_MENTOR);
  g_autofree char *reasons = fb_matching_dup_reasons (matching, proposal->mentee, proposal->mentor);
  g_autofree char *difference = dup_difference (matching, proposal->mentee, proposal->mentor);
  g_autofree char *score = NULL;
  g_autoptr(FbDuo) duo = NULL;
  FbMatch match;

  fb_matching_judge (matching, proposal->mentee, proposal->mentor, &match);
  duo = fb_deed_propose (workspace, programme_id, (const char *const *) mentees, (const char *const *) mentors,
                         reasons, exception_reason, error);
  score = g_strdup_printf ("%d", match.score);

  return duo != NULL &&
         _fb_deed_save (workspace, duo, error,
                        "match-score", score,
                        "difference-bridged", difference,
                        NULL) &&
         remove_marks (workspace, fb_matching_get_person (matching, FB_SIDE_MENTEE, proposal->mentee)->enrolment_id,
                       fb_matching_get_person (matching, FB_SIDE_MENTOR, proposal->mentor)->enrolment_id, FALSE, error);
}

/**
 * fb_deed_accept_proposals:
 *
 * A person decided on these (R142): each becomes a proposed duo with its score and
 * its reasons, and both sides are asked. One step of undo takes all of them back.
 */
gboolean
fb_deed_accept_proposals (FbWorkspace         *workspace,
                          FbMatching          *matching,
                          const char          *programme_id,
                          const FbProposal    *proposals,
                          guint                n_proposals,
                          const char          *exception_reason,
                          GError             **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);

  if (!_fb_deed_begin (workspace, "accept-proposals", NULL, error))
    return FALSE;

  for (guint i = 0; i < n_proposals && ok; i++)
    ok = accept_one (workspace, matching, programme_id, &proposals[i], exception_reason, error);

  return _fb_deed_end (workspace, ok, error);
}
