/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-words"

#include "app/fb-match-words.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define FOR_FROM 60     /* points that speak for a pair */
#define AGAINST_UNTIL 40

/* ---- what two have in common ---- */

/* (nullable): of two lists of codes what is in both, in words */
static char *
dup_common (const FbCodeList *list,
            const char       *one,
            const char       *other)
{
  g_auto(GStrv) codes = g_strsplit (one != NULL ? one : "", " ", -1);
  g_auto(GStrv) others = g_strsplit (other != NULL ? other : "", " ", -1);
  g_autoptr(GString) common = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (*codes[i] != '\0' && g_strv_contains ((const char *const *) others, codes[i]))
        g_string_append_printf (common, "%s%s", common->len > 0 ? " " : "", codes[i]);
    }

  return common->len > 0 ? fb_code_list_dup_labels (list, common->str) : NULL;
}

static int
get_level (const char *level,
           const char *is_native)
{
  static const char *const levels[] = { "a1", "a2", "b1", "b2", "c1", "c2", "native" };

  if (g_str_equal (is_native, "yes"))
    return 6;
  for (int i = 0; i < (int) G_N_ELEMENTS (levels); i++)
    {
      if (g_str_equal (level, levels[i]))
        return i;
    }

  return 2;
}

char *
fb_match_dup_level (const char *cefr)
{
  if (cefr == NULL || *cefr == '\0')
    return NULL;
  if (g_str_equal (cefr, "native"))
    return g_strdup (fb_code_list_get_label (&fb_code_cefr, cefr));

  return g_ascii_strup (cefr, -1);
}

/* (nullable): "Dutch (B2)": the best that both speak, at the lower of both levels */
static char *
dup_common_language (const FbPoolPerson *one,
                     const FbPoolPerson *other)
{
  static const char *const levels[] = { "a1", "a2", "b1", "b2", "c1", "c2", "native" };
  g_auto(GStrv) first = g_strsplit (one->languages != NULL ? one->languages : "", " ", -1);
  g_auto(GStrv) second = g_strsplit (other->languages != NULL ? other->languages : "", " ", -1);
  g_autofree char *best = NULL, *level_words = NULL;
  int reached = -1;

  for (guint i = 0; first[i] != NULL; i++)
    for (guint j = 0; second[j] != NULL; j++)
      {
        g_auto(GStrv) a = g_strsplit (first[i], ":", 3);
        g_auto(GStrv) b = g_strsplit (second[j], ":", 3);
        int level;

        if (g_strv_length (a) != 3 || g_strv_length (b) != 3 || !g_str_equal (a[0], b[0]))
          continue;
        level = MIN (get_level (a[1], a[2]), get_level (b[1], b[2]));
        if (level <= reached)
          continue;
        reached = level;
        g_free (best);
        best = g_strdup (a[0]);
      }

  if (best == NULL)
    return NULL;

  level_words = fb_match_dup_level (levels[reached]);
  return g_strdup_printf ("%s (%s)", fb_language_get_name (best), level_words);
}

static const char *
get_label (const FbCodeList *list,
           const char       *code)
{
  const char *label = code != NULL ? fb_code_list_get_label (list, code) : NULL;

  return label != NULL ? label : "?";
}

/* -1 where nobody knows. */
static int
get_minutes (FbMatching *self,
             guint       mentee,
             guint       mentor)
{
  const FbMatchSetup *setup = fb_matching_get_setup (self);
  const FbMatchPerson *one = fb_matching_get_facts (self, FB_SIDE_MENTEE, mentee);
  const FbMatchPerson *other = fb_matching_get_facts (self, FB_SIDE_MENTOR, mentor);

  if (one->area == 0 || other->area == 0)
    return -1;

  return one->area == other->area ? 0 : setup->minutes[(one->area - 1u) * setup->n_areas + other->area - 1u];
}

static char *
dup_place (FbMatching         *self,
           guint               mentee,
           guint               mentor,
           const FbPoolPerson *one)
{
  int minutes = get_minutes (self, mentee, mentor);

  if (minutes == 0)
    return g_strdup_printf (_("Both live in %s"), one->area);
  if (minutes > 0)
    return g_strdup_printf (ngettext ("%d minute apart", "%d minutes apart", (gulong) minutes), minutes);

  return g_strdup (_("Can meet in the same area"));
}

/* ---- one criterion ---- */

static char *
dup_for (FbMatching       *self,
         guint             mentee,
         guint             mentor,
         FbMatchCriterion  criterion,
         int               points)
{
  const FbPoolPerson *one = fb_matching_get_person (self, FB_SIDE_MENTEE, mentee);
  const FbPoolPerson *other = fb_matching_get_person (self, FB_SIDE_MENTOR, mentor);
  g_autofree char *common = NULL;
  int years;

  switch (criterion)
    {
    case FB_MATCH_SECTOR:
      return g_strdup_printf (_("Same sector: %s"), get_label (&fb_code_sectors, other->sector));
    case FB_MATCH_OCCUPATION:
      return g_strdup_printf (points == 100 ? _("Same occupation: %s") : _("Related occupation: %s"),
                              get_label (&fb_code_occupations, other->occupation));
    case FB_MATCH_LANGUAGE:
      common = dup_common_language (one, other);
      return g_strdup_printf (_("Both speak %s"), common != NULL ? common : "?");
    case FB_MATCH_PLACE:
      return dup_place (self, mentee, mentor, one);
    case FB_MATCH_TIMES:
      common = dup_common (&fb_code_half_day, one->half_days, other->half_days);
      return g_strdup_printf (_("Both are free: %s"), common != NULL ? common : "?");
    case FB_MATCH_EDUCATION:
      return g_strdup (_("Similar level of education"));
    case FB_MATCH_AMBITIONS:
      return g_strdup (_("Works at the level that is wished"));
    case FB_MATCH_EXPERIENCE:
      years = fb_matching_get_facts (self, FB_SIDE_MENTOR, mentor)->experience - 1;
      return g_strdup_printf (ngettext ("%d year of experience", "%d years of experience", (gulong) years), years);
    case FB_MATCH_NETWORK:
      common = dup_common (&fb_code_network_kind, one->network, other->network);
      return common != NULL ? g_strdup_printf (_("Has the contacts that are wanted: %s"), common)
                            : g_strdup (_("Is willing to use the own network"));
    case FB_MATCH_INTERESTS:
      common = dup_common (&fb_code_leisure, one->leisure, other->leisure);
      return g_strdup_printf (_("Both like: %s"), common != NULL ? common : "?");
    case FB_MATCH_KEYWORDS:
      return g_strdup (_("Keywords in common"));
    case FB_MATCH_PREFERENCES:
      return g_strdup (_("As both prefer it"));
    case FB_MATCH_GENERATIONS:
      return g_strdup (_("Of different generations"));
    case FB_MATCH_CULTURES:
      return g_strdup (_("From different cultures"));
    case FB_MATCH_N_CRITERIA:
    default:
      return NULL;
    }
}

static char *
dup_against (FbMatching       *self,
             guint             mentee,
             guint             mentor,
             FbMatchCriterion  criterion)
{
  const FbPoolPerson *one = fb_matching_get_person (self, FB_SIDE_MENTEE, mentee);
  const FbPoolPerson *other = fb_matching_get_person (self, FB_SIDE_MENTOR, mentor);
  g_autofree char *common = NULL;

  switch (criterion)
    {
    case FB_MATCH_SECTOR:
      return g_strdup_printf (_("Another sector: %s, not %s"), get_label (&fb_code_sectors, other->sector),
                              get_label (&fb_code_sectors, one->sector));
    case FB_MATCH_OCCUPATION:
      return g_strdup_printf (_("Another occupation: %s"), get_label (&fb_code_occupations, other->occupation));
    case FB_MATCH_LANGUAGE:
      common = dup_common_language (one, other);
      return common != NULL ? g_strdup_printf (_("Little language in common: %s"), common)
                            : g_strdup (_("No language in common"));
    case FB_MATCH_PLACE:
      return dup_place (self, mentee, mentor, one);
    case FB_MATCH_TIMES:
      return g_strdup (_("No half-day on which both are free"));
    case FB_MATCH_EDUCATION:
      return g_strdup (_("Their levels of education are far apart"));
    case FB_MATCH_AMBITIONS:
      return g_strdup (_("Works at another level than is wished"));
    case FB_MATCH_EXPERIENCE:
      return g_strdup (_("Little experience yet"));
    case FB_MATCH_NETWORK:
      return g_strdup (fb_matching_get_facts (self, FB_SIDE_MENTOR, mentor)->uses_network == 1
                         ? _("Would rather not use the own network")
                         : _("Has few of the contacts that are wanted"));
    case FB_MATCH_INTERESTS:
      return g_strdup (_("No interest in common"));
    case FB_MATCH_KEYWORDS:
      return g_strdup (_("No keyword in common"));
    case FB_MATCH_PREFERENCES:
      return g_strdup (_("Not as they prefer it"));
    case FB_MATCH_GENERATIONS:
      return g_strdup (_("Of the same generation"));
    case FB_MATCH_CULTURES:
      return g_strdup (_("The same mother tongue"));
    case FB_MATCH_N_CRITERIA:
    default:
      return NULL;
    }
}

/* The criteria that move the score most come first. */
static void
sort_criteria (FbMatching    *self,
               const FbMatch *match,
               guint         *order)
{
  const FbMatchSetup *setup = fb_matching_get_setup (self);

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    order[i] = i;
  for (guint i = 1; i < FB_MATCH_N_CRITERIA; i++)
    for (guint j = i; j > 0; j--)
      {
        int one = setup->weights[order[j - 1]] * ABS (match->points[order[j - 1]] - 50);
        int other = setup->weights[order[j]] * ABS (match->points[order[j]] - 50);
        guint held = order[j];

        if (one >= other)
          break;
        order[j] = order[j - 1];
        order[j - 1] = held;
      }
}

GPtrArray *
fb_matching_list_for (FbMatching    *self,
                      guint          mentee,
                      guint          mentor,
                      const FbMatch *match,
                      guint          n)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (g_free);
  guint order[FB_MATCH_N_CRITERIA];

  sort_criteria (self, match, order);
  for (guint i = 0; i < FB_MATCH_N_CRITERIA && reasons->len < n; i++)
    {
      if (match->points[order[i]] >= FOR_FROM)
        g_ptr_array_add (reasons, dup_for (self, mentee, mentor, (FbMatchCriterion) order[i], match->points[order[i]]));
    }

  return reasons;
}

GPtrArray *
fb_matching_list_against (FbMatching    *self,
                          guint          mentee,
                          guint          mentor,
                          const FbMatch *match)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (g_free);
  const FbPoolPerson *one = fb_matching_get_person (self, FB_SIDE_MENTEE, mentee);
  const FbPoolPerson *other = fb_matching_get_person (self, FB_SIDE_MENTOR, mentor);
  guint order[FB_MATCH_N_CRITERIA];

  if (match->hindrance != FB_HINDRANCE_NONE)
    g_ptr_array_add (reasons, fb_hindrance_dup_words (match->hindrance));
  sort_criteria (self, match, order);
  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      gint8 points = match->points[order[i]];

      if (points >= 0 && points <= AGAINST_UNTIL)
        g_ptr_array_add (reasons, dup_against (self, mentee, mentor, (FbMatchCriterion) order[i]));
    }
  if (match->is_outside_sector && fb_matching_get_facts (self, FB_SIDE_MENTEE, mentee)->network != 0)
    g_ptr_array_add (reasons, g_strdup (_("Can hardly open doors in the sector that is wished")));
  if (one->keep_away_from != NULL)
    g_ptr_array_add (reasons, g_strdup_printf (_("Keep away from: %s"), one->keep_away_from));
  if (other->keep_away_from != NULL)
    g_ptr_array_add (reasons, g_strdup_printf (_("Keep away from: %s"), other->keep_away_from));

  return reasons;
}

/* ---- the pair as a whole ---- */

char *
fb_match_dup_score (const FbMatch *match)
{
  guint score = ((guint) MAX (match->score, 0) + 50) / 100;

  if (match->n_used == 0)
    return g_strdup (_("Nothing is weighed"));

  /* Translators: a score of 0 to 100, then of how many criteria something is known */
  return g_strdup_printf (_("%u, rests on %u of %u"), score, match->n_known, match->n_used);
}

char *
fb_hindrance_dup_words (FbHindrance hindrance)
{
  switch (hindrance)
    {
    case FB_HINDRANCE_TRAINING:
      return g_strdup (_("The mentor has not had the training yet."));
    case FB_HINDRANCE_SCREENING:
      return g_strdup (_("The mentor’s screening is not done, or did not say “suitable”."));
    case FB_HINDRANCE_LEFT_OUT:
      return g_strdup (_("Left out this time."));
    case FB_HINDRANCE_KEEP_AWAY:
      return g_strdup (_("They are to be kept apart."));
    case FB_HINDRANCE_FORBIDDEN:
      return g_strdup (_("You marked: not these two."));
    case FB_HINDRANCE_LANGUAGE:
      return g_strdup (_("They have no language in common."));
    case FB_HINDRANCE_TRAVEL:
      return g_strdup (_("It is further than either of them would travel."));
    case FB_HINDRANCE_SECTOR:
      return g_strdup (_("Outside the sector that is wished."));
    case FB_HINDRANCE_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
join_lines (GPtrArray *lines)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (char *) lines->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
fb_matching_dup_reasons (FbMatching *self,
                         guint       mentee,
                         guint       mentor)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) good = NULL, bad = NULL;
  FbMatch match;

  fb_matching_judge (self, mentee, mentor, &match);
  g_ptr_array_add (lines, fb_match_dup_score (&match));
  good = fb_matching_list_for (self, mentee, mentor, &match, 3);
  bad = fb_matching_list_against (self, mentee, mentor, &match);
  for (guint i = 0; i < good->len; i++)
    g_ptr_array_add (lines, g_strdup_printf ("+ %s", (char *) good->pdata[i]));
  for (guint i = 0; i < bad->len; i++)
    g_ptr_array_add (lines, g_strdup_printf ("– %s", (char *) bad->pdata[i]));

  return join_lines (lines);
}

/* ---- what changed, and what a lock costs ---- */

char *
fb_matching_dup_change (FbMatching *self)
{
  FbMatchingChange change = fb_matching_get_change (self);
  g_autofree char *fresh = NULL, *gone = NULL;

  if (change.n_new == 0 && change.n_gone == 0)
    return NULL;

  fresh = g_strdup_printf (ngettext ("%u pair is new", "%u pairs are new", change.n_new), change.n_new);
  gone = g_strdup_printf (ngettext ("%u is gone", "%u are gone", change.n_gone), change.n_gone);

  /* Translators: "3 pairs are new, 2 are gone; total 812 → 790, pairs 12 → 12" */
  return g_strdup_printf (_("%s, %s; total %d → %d, pairs %u → %u"), fresh, gone, (int) (change.score_before / 100),
                          (int) (change.score_after / 100), change.pairs_before, change.pairs_after);
}

char *
fb_matching_dup_lock_cost (FbMatching *self,
                           guint       mentee,
                           guint       mentor)
{
  gint64 score;
  int pairs;

  fb_matching_get_lock_cost (self, mentee, mentor, &score, &pairs);
  if (pairs > 0)
    return g_strdup_printf (ngettext ("Without this lock %d more pair could be made.",
                                      "Without this lock %d more pairs could be made.", (gulong) pairs), pairs);
  if (score < 50)
    return NULL;

  return g_strdup_printf (_("Without this lock the total would be %d higher."), (int) ((score + 50) / 100));
}

/* ---- weights ---- */

const char *
fb_match_weight_get_words (FbMatchWeight weight)
{
  switch (weight)
    {
    case FB_WEIGHT_LITTLE:
      return C_("weight", "A Little");
    case FB_WEIGHT_IMPORTANT:
      return C_("weight", "Important");
    case FB_WEIGHT_VERY:
      return C_("weight", "Very Important");
    case FB_WEIGHT_NOT_USED:
    default:
      return C_("weight", "Not Used");
    }
}

const char *
fb_match_criterion_get_words (FbMatchCriterion criterion)
{
  return fb_code_list_get_label (&fb_code_criterion, fb_match_criterion_get_code (criterion));
}
