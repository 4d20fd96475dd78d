/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-words"

#include "app/fb-match-words.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

/* One person of a pool in words: what they bring, and why they are left over. */

static char *
dup_label (const FbCodeList *list,
           const char       *code)
{
  return code != NULL ? g_strdup (fb_code_list_get_label (list, code)) : NULL;
}

char *
fb_match_dup_language (const char *token)
{
  g_auto(GStrv) parts = g_strsplit (token, ":", 3);
  g_autofree char *level = NULL;
  const char *name;

  if (g_strv_length (parts) != 3)
    return NULL;

  level = fb_match_dup_level (g_str_equal (parts[2], "yes") ? "native" : parts[1]);
  name = fb_code_list_get_label (&fb_code_languages, parts[0]);

  return level != NULL ? g_strdup_printf ("%s (%s)", name, level) : g_strdup (name);
}

/* (nullable): "Arabic (Native), Dutch (B1)" */
static char *
dup_languages (const FbPoolPerson *person)
{
  g_auto(GStrv) tokens = g_strsplit (person->languages != NULL ? person->languages : "", " ", -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autofree char *words = fb_match_dup_language (tokens[i]);

      if (words != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? C_("list", ", ") : "", words);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
dup_preferences (const FbMatchPerson *facts)
{
  guint n;
  const FbCode *genders = fb_code_list_get_codes (&fb_code_gender_preference, &n);
  const FbCode *ages = fb_code_list_get_codes (&fb_code_age_preference, &n);
  const char *gender = facts->prefers_gender > 0
                         ? fb_code_list_get_label (&fb_code_gender_preference, genders[facts->prefers_gender - 1].code)
                         : NULL;
  const char *age = facts->prefers_age > 0
                      ? fb_code_list_get_label (&fb_code_age_preference, ages[facts->prefers_age - 1].code)
                      : NULL;

  if (gender != NULL && age != NULL)
    return g_strdup_printf ("%s%s%s", gender, C_("list", ", "), age);

  return g_strdup (gender != NULL ? gender : age);
}

static char *
dup_network (const FbPoolPerson  *person,
             const FbMatchPerson *facts)
{
  if (person->network != NULL)
    return fb_code_list_dup_labels (&fb_code_network_kind, person->network);
  if (person->side == FB_SIDE_MENTOR && facts->uses_network > 0)
    return g_strdup (facts->uses_network == 2 ? _("Is willing to use the own network")
                                              : _("Would rather not use the own network"));

  return NULL;
}

static char *
dup_number (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : NULL;
}

char *
fb_matching_dup_value (FbMatching       *self,
                       FbSide            side,
                       guint             index,
                       FbMatchCriterion  criterion)
{
  const FbPoolPerson *person = fb_matching_get_person (self, side, index);
  const FbMatchPerson *facts = fb_matching_get_facts (self, side, index);

  switch (criterion)
    {
    case FB_MATCH_SECTOR:
      return dup_label (&fb_code_sectors, person->sector);
    case FB_MATCH_OCCUPATION:
      return dup_label (&fb_code_occupations, person->occupation);
    case FB_MATCH_LANGUAGE:
    case FB_MATCH_CULTURES:
      return dup_languages (person);
    case FB_MATCH_PLACE:
      return g_strdup (person->area);
    case FB_MATCH_TIMES:
      return fb_code_list_dup_labels (&fb_code_half_day, person->half_days);
    case FB_MATCH_EDUCATION:
      return dup_label (&fb_code_isced, person->education_level);
    case FB_MATCH_AMBITIONS:
      return dup_label (&fb_code_job_level, person->job_level);
    case FB_MATCH_EXPERIENCE:
      if (side == FB_SIDE_MENTEE || facts->experience == 0)
        return NULL;
      return g_strdup_printf (ngettext ("%d year", "%d years", (gulong) (facts->experience - 1)), facts->experience - 1);
    case FB_MATCH_NETWORK:
      return dup_network (person, facts);
    case FB_MATCH_INTERESTS:
      return fb_code_list_dup_labels (&fb_code_leisure, person->leisure);
    case FB_MATCH_KEYWORDS:
      return g_strdup (person->keywords);
    case FB_MATCH_PREFERENCES:
      return dup_preferences (facts);
    case FB_MATCH_GENERATIONS:
      return dup_number (facts->birth_year);
    case FB_MATCH_N_CRITERIA:
    default:
      return NULL;
    }
}

char *
fb_matching_dup_names (FbMatching       *self,
                       const FbProposal *proposal,
                       FbSide            side,
                       gboolean          is_short)
{
  guint people[FB_MOST_ADDED + 1];
  guint n = fb_proposal_list_people (proposal, side, people);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const FbPoolPerson *person = fb_matching_get_person (self, side, people[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "", is_short ? person->first_name : person->name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* ---- left over ---- */

/* How many of the other side still come into question, one hindrance after the
 * other: in the sector, within reach, with a language. */
typedef struct
{
  guint n_there;    /* not left out, trained, screened */
  guint n_sector;
  guint n_reach;
  guint n_language;
  guint n_allowed;
  guint best;       /* of the allowed ones; G_MAXUINT where there is none */
  gint16 best_score;
} Sieve;

static void
sift_one (FbMatching *self,
          Sieve      *sieve,
          FbSide      side,
          guint       index,
          guint       other)
{
  const FbMatchSetup *setup = fb_matching_get_setup (self);
  const FbMatchPerson *one = fb_matching_get_facts (self, side, index);
  const FbMatchPerson *two = fb_matching_get_facts (self, !side, other);
  guint mentee = side == FB_SIDE_MENTEE ? index : other, mentor = side == FB_SIDE_MENTEE ? other : index;
  FbMatchSetup alone = { .minutes = setup->minutes, .n_areas = setup->n_areas };
  FbMatch match;

  if (two->hindrance != FB_HINDRANCE_NONE || fb_matching_get_person (self, !side, other)->is_left_out)
    return;
  sieve->n_there++;
  if (setup->within_sector && one->section != 0 && two->section != 0 && one->section != two->section)
    return;
  sieve->n_sector++;

  fb_match_judge (&alone, fb_matching_get_facts (self, FB_SIDE_MENTEE, mentee),
                  fb_matching_get_facts (self, FB_SIDE_MENTOR, mentor), &match);
  if (match.hindrance == FB_HINDRANCE_TRAVEL)
    return;
  sieve->n_reach++;
  if (match.hindrance == FB_HINDRANCE_LANGUAGE)
    return;
  sieve->n_language++;

  fb_matching_judge (self, mentee, mentor, &match);
  if (match.hindrance != FB_HINDRANCE_NONE)
    return;
  sieve->n_allowed++;
  if (sieve->best == G_MAXUINT || match.score > sieve->best_score)
    {
      sieve->best = other;
      sieve->best_score = match.score;
    }
}

/* (transfer full): "Dutch, French"; without levels */
static char *
dup_language_names (const FbPoolPerson *person)
{
  g_auto(GStrv) tokens = g_strsplit (person->languages != NULL ? person->languages : "", " ", -1);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_strdelimit (tokens[i], ":", '\0');
      if (*tokens[i] == '\0')
        continue;
      if (text->len > 0)
        /* Translators: between the last two of which one is enough: "Dutch or French" */
        g_string_append (text, tokens[i + 1] == NULL ? C_("list", " or ") : C_("list", ", "));
      g_string_append (text, fb_language_get_name (tokens[i]));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_mentee_left_over (FbMatching         *self,
                      const FbPoolPerson *person,
                      const Sieve        *sieve)
{
  gboolean within = fb_matching_get_setup (self)->within_sector && person->sector != NULL;
  const char *sector = within ? fb_code_list_get_label (&fb_code_sectors, person->sector) : NULL;
  g_autofree char *languages = dup_language_names (person);

  if (sieve->n_there == 0)
    return g_strdup (_("No mentor has a free place."));
  if (sieve->n_sector == 0)
    return g_strdup_printf (_("No mentor in “%s”."), sector);
  if (sieve->n_reach == 0)
    return within ? g_strdup_printf (_("No mentor in “%s” within reach."), sector)
                  : g_strdup (_("No mentor within reach."));
  if (sieve->n_language == 0)
    return within ? g_strdup_printf (_("No mentor in “%s” within reach who speaks %s."), sector, languages)
                  : g_strdup_printf (_("No mentor within reach who speaks %s."), languages);

  return NULL;
}

static char *
dup_mentor_left_over (FbMatching         *self,
                      const FbPoolPerson *person,
                      const Sieve        *sieve)
{
  gboolean within = fb_matching_get_setup (self)->within_sector && person->sector != NULL;
  const char *sector = within ? fb_code_list_get_label (&fb_code_sectors, person->sector) : NULL;
  g_autofree char *languages = dup_language_names (person);

  if (sieve->n_there == 0)
    return g_strdup (_("No mentee waits."));
  if (sieve->n_sector == 0)
    return g_strdup_printf (_("No mentee who waits wishes “%s”."), sector);
  if (sieve->n_reach == 0)
    return within ? g_strdup_printf (_("No mentee for “%s” within reach."), sector)
                  : g_strdup (_("No mentee within reach."));
  if (sieve->n_language == 0)
    return within ? g_strdup_printf (_("No mentee for “%s” within reach who speaks %s."), sector, languages)
                  : g_strdup_printf (_("No mentee within reach who speaks %s."), languages);

  return NULL;
}

/* There is somebody who fits, but everybody goes with another one. */
static char *
dup_taken (FbMatching  *self,
           FbSide       side,
           const Sieve *sieve)
{
  const FbPoolPerson *best;

  if (sieve->n_allowed == 0)
    return g_strdup (_("Those who would fit are kept apart from this person."));

  best = fb_matching_get_person (self, !side, sieve->best);
  if (side == FB_SIDE_MENTEE)
    return g_strdup_printf (ngettext ("%u mentor would fit, and goes with another mentee. Best: %s (%u).",
                                      "%u mentors would fit, and all go with other mentees. Best: %s (%u).",
                                      sieve->n_allowed),
                            sieve->n_allowed, best->first_name, ((guint) sieve->best_score + 50) / 100);

  return g_strdup_printf (ngettext ("%u mentee would fit, and goes with another mentor. Best: %s (%u).",
                                    "%u mentees would fit, and all go with other mentors. Best: %s (%u).",
                                    sieve->n_allowed),
                          sieve->n_allowed, best->first_name, ((guint) sieve->best_score + 50) / 100);
}

char *
fb_matching_dup_left_over (FbMatching *self,
                           FbSide      side,
                           guint       index)
{
  const FbPoolPerson *person = fb_matching_get_person (self, side, index);
  FbHindrance own = (FbHindrance) fb_matching_get_facts (self, side, index)->hindrance;
  Sieve sieve = { .best = G_MAXUINT };
  char *words;

  if (own != FB_HINDRANCE_NONE)
    return fb_hindrance_dup_words (own);
  if (person->is_left_out)
    return fb_hindrance_dup_words (FB_HINDRANCE_LEFT_OUT);

  for (guint i = 0; i < fb_matching_get_n (self, !side); i++)
    sift_one (self, &sieve, side, index, i);
  words = side == FB_SIDE_MENTEE ? dup_mentee_left_over (self, person, &sieve)
                                 : dup_mentor_left_over (self, person, &sieve);

  return words != NULL ? words : dup_taken (self, side, &sieve);
}

/* ---- before the mentor says yes ---- */

static void
add_line (GString    *text,
          const char *label,
          const char *value)
{
  if (value != NULL)
    g_string_append_printf (text, "%s: %s\n", label, value);
}

char *
fb_matching_dup_introduction (FbMatching *self,
                              guint       mentee)
{
  static const FbMatchCriterion told[] = { FB_MATCH_OCCUPATION, FB_MATCH_SECTOR, FB_MATCH_LANGUAGE, FB_MATCH_PLACE,
                                           FB_MATCH_TIMES, FB_MATCH_NETWORK, FB_MATCH_INTERESTS };
  const FbPoolPerson *person = fb_matching_get_person (self, FB_SIDE_MENTEE, mentee);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *motives = fb_code_list_dup_labels (&fb_code_motive, person->motives);

  g_string_append_printf (text, "%s\n", person->first_name);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *value = fb_matching_dup_value (self, FB_SIDE_MENTEE, mentee, told[i]);

      add_line (text, fb_match_criterion_get_words (told[i]), value);
    }
  add_line (text, _("Hopes for"), motives);
  g_string_truncate (text, text->len - 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
