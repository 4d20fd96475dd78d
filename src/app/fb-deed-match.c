/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-match.h"

#include "app/fb-deed-private.h"
#include "app/fb-match-words.h"
#include "domain/fb-match-mark.h"
#include "domain/fb-matching-criterion.h"

#include <glib/gi18n.h>

/* ---- marks ---- */

/* Removes what was said of these two, or of this one alone (@other_id NULL). */
static gboolean
remove_marks (FbWorkspace  *workspace,
              const char   *enrolment_id,
              const char   *other_id,
              GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) marks = fb_store_list (store, &fb_match_mark_kind, "enrolment-id", enrolment_id, NULL, error);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      if (g_strcmp0 (((FbMatchMark *) marks->pdata[i])->other_id, other_id) == 0 &&
          !fb_store_remove (store, marks->pdata[i], error))
        return FALSE;
    }

  return marks != NULL;
}

static gboolean
add_mark (FbWorkspace  *workspace,
          const char   *enrolment_id,
          const char   *other_id,
          const char   *mark,
          GError      **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_match_mark_kind, NULL);

  return _fb_deed_save (workspace, record, error,
                        "enrolment-id", enrolment_id,
                        "other-id", other_id,
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

  ok = remove_marks (workspace, mentee_id, mentor_id, error) &&
       (mark == NULL || add_mark (workspace, mentee_id, mentor_id, mark, error));

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

  ok = remove_marks (workspace, enrolment_id, NULL, error) &&
       (!is_left_out || add_mark (workspace, enrolment_id, NULL, "leave-out", error));

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
list_persons (FbMatching  *matching,
              FbSide       side,
              const guint *people,
              guint        n)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

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
    return g_strdup_printf ("%s%s%s", fb_match_criterion_get_words (FB_MATCH_CULTURES), C_("list", ", "),
                            fb_match_criterion_get_words (FB_MATCH_GENERATIONS));
  if (ages || cultures)
    return g_strdup (fb_match_criterion_get_words (ages ? FB_MATCH_GENERATIONS : FB_MATCH_CULTURES));

  return NULL;
}

static gboolean
accept_one (FbWorkspace         *workspace,
            FbMatching          *matching,
            const char          *programme_id,
            const FbMatchGroup  *group,
            const char          *exception_reason,
            GError             **error)
{
  g_auto(GStrv) mentees = list_persons (matching, FB_SIDE_MENTEE, group->mentees, group->n_mentees);
  g_auto(GStrv) mentors = list_persons (matching, FB_SIDE_MENTOR, group->mentors, group->n_mentors);
  g_autofree char *reasons = fb_matching_dup_reasons (matching, group->mentees[0], group->mentors[0]);
  g_autofree char *difference = dup_difference (matching, group->mentees[0], group->mentors[0]);
  g_autofree char *score = NULL;
  g_autoptr(FbDuo) duo = NULL;
  FbMatch match;
  gint8 sector;

  fb_matching_judge (matching, group->mentees[0], group->mentors[0], &match);
  sector = match.points[FB_MATCH_SECTOR];
  if (match.is_outside_sector && exception_reason == NULL)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("%s and %s: say why a match outside the sector."),
                   fb_matching_get_person (matching, FB_SIDE_MENTEE, group->mentees[0])->name,
                   fb_matching_get_person (matching, FB_SIDE_MENTOR, group->mentors[0])->name);
      return FALSE;
    }

  duo = fb_deed_propose (workspace, programme_id, (const char *const *) mentees, (const char *const *) mentors,
                         reasons, error);
  score = g_strdup_printf ("%d", match.score);

  return duo != NULL &&
         _fb_deed_save (workspace, duo, error,
                        "match-score", score,
                        "sector-specific", match.is_outside_sector ? "no" : sector > 0 ? "yes" : NULL,
                        "exception-reason", match.is_outside_sector ? exception_reason : NULL,
                        "difference-bridged", difference,
                        NULL) &&
         remove_marks (workspace, fb_matching_get_person (matching, FB_SIDE_MENTEE, group->mentees[0])->enrolment_id,
                       fb_matching_get_person (matching, FB_SIDE_MENTOR, group->mentors[0])->enrolment_id, error);
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
                          const FbMatchGroup  *groups,
                          guint                n_groups,
                          const char          *exception_reason,
                          GError             **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);

  if (!_fb_deed_begin (workspace, "accept-proposals", NULL, error))
    return FALSE;

  for (guint i = 0; i < n_groups && ok; i++)
    ok = accept_one (workspace, matching, programme_id, &groups[i], exception_reason, error);

  return _fb_deed_end (workspace, ok, error);
}
