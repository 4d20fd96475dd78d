/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-assignment.h"

G_BEGIN_DECLS

/* How well a mentee and a mentor go together (R132-R136, R143-R144), as a formula
 * that can be done by hand:
 *
 *   Each criterion gives a pair 0 to 100 points. What is not known yet gives 50.
 *   Score = the points, each times its weight, added up, divided by the weights
 *   added up. It is kept in hundredths: 8,214 is shown as 82.
 *   Outside the mentee's sector the score counts half, so that those within come
 *   first (R132); a programme that has said so proposes no such pair at all (R133).
 *
 *   Sector        same division 100, a section with one of its divisions 80, two
 *                 divisions of one section 60, else 0
 *   Occupation    by how many digits of the two ISCO codes are alike, from the left:
 *                 four 100, three 80, two 60, one 30, none 0
 *   Language      the best language that both speak, at the lower of their levels:
 *                 A1 15, A2 40, B1 70, B2 85, C1 95, C2 or native 100
 *   Place         same area 100; else, where the minutes between the areas are known,
 *                 100 less 50 x minutes / the longer way that one of them would go;
 *                 else 80 where they can meet in one area
 *   Times free    half-days in common: one 60, two 85, three 100, none 0
 *   Education     levels of ISCED apart: none 100, one 75, two 50, three 25, else 0
 *   Ambitions     the level wished and that of the mentor's occupation, as steps of
 *                 four: none apart 100, one 60, two 20, three 0
 *   Experience    the mentor's years: under 2 20, under 5 50, under 10 80, else 100
 *   Contacts      the share of the contacts wanted that are offered; 60 where the
 *                 mentor uses the own network and has not said how; 0 if not willing
 *   Interests     in common: one 60, two 85, three 100, none 0; keywords likewise
 *   Preferences   the share of what either side prefers that the other one is
 *   Generations   20 years apart 100, 10 years 50, else 0 (an aim in itself, R147)
 *   Cultures      no mother tongue in common 100, else 0 (R147)
 *
 * A pair that has a hindrance has no score. Nothing here knows a clock, a file or a
 * sentence; the words are made in app/. */

typedef enum
{
  FB_MATCH_SECTOR,
  FB_MATCH_OCCUPATION,
  FB_MATCH_LANGUAGE,
  FB_MATCH_PLACE,
  FB_MATCH_TIMES,
  FB_MATCH_EDUCATION,
  FB_MATCH_AMBITIONS,
  FB_MATCH_EXPERIENCE,
  FB_MATCH_NETWORK,
  FB_MATCH_INTERESTS,
  FB_MATCH_KEYWORDS,
  FB_MATCH_PREFERENCES,
  FB_MATCH_GENERATIONS,
  FB_MATCH_CULTURES,
  FB_MATCH_N_CRITERIA,
} FbMatchCriterion;

/* Weights in four words; other numbers are read as the nearest one. */
typedef enum
{
  FB_WEIGHT_NOT_USED = 0,
  FB_WEIGHT_LITTLE = 25,
  FB_WEIGHT_IMPORTANT = 50,
  FB_WEIGHT_VERY = 100,
} FbMatchWeight;

/* Why two people cannot be a pair, or one in none. */
typedef enum
{
  FB_HINDRANCE_NONE,
  FB_HINDRANCE_TRAINING,   /* the mentor has not had it */
  FB_HINDRANCE_SCREENING,  /* not done, or not suitable */
  FB_HINDRANCE_LEFT_OUT,   /* staff said so, this time */
  FB_HINDRANCE_KEEP_AWAY,
  FB_HINDRANCE_FORBIDDEN,  /* staff said so */
  FB_HINDRANCE_LANGUAGE,   /* none in common */
  FB_HINDRANCE_TRAVEL,     /* further than either would go */
  FB_HINDRANCE_SECTOR,     /* outside, and the programme wants none of that */
} FbHindrance;

/* A small set: languages, areas or words, numbered by whoever fills it. */
#define FB_MATCH_SET_SIZE 128

typedef struct
{
  guint64 bits[2];
} FbMatchSet;

#define FB_MATCH_N_LEVELS 7 /* a1 a2 b1 b2 c1 c2 native */

/* One person as matching sees them; all zero means that nothing is known. Years,
 * levels and minutes are kept with 1 added, so that 0 is not known. */
typedef struct
{
  guint8     section;      /* NACE: 1 is A */
  guint8     division;     /* NACE: 1 to 99 */
  guint16    occupation;   /* ISCO digits; wished by a mentee, done by a mentor */
  guint8     n_digits;
  guint8     job_level;    /* 1 elementary, 2 skilled, 3 higher, 4 leading */
  guint8     education;    /* ISCED, and 1 */
  guint8     experience;   /* years, and 1 */
  guint8     uses_network; /* 1 no, 2 yes */
  guint8     gender;       /* 1 woman, 2 man, 3 other */
  guint8     prefers_gender; /* 1 no preference, 2 woman, 3 man */
  guint8     prefers_age;    /* 1 no preference, 2 younger, 3 near, 4 older */
  guint8     hindrance;    /* FbHindrance, in any pair */
  guint16    birth_year;
  guint16    area;         /* where the person lives; the number, and 1 */
  guint16    travel_max;   /* minutes, and 1 */
  guint32    half_days;
  guint32    leisure;
  guint32    network;      /* wanted by a mentee, offered by a mentor */
  FbMatchSet keywords;
  FbMatchSet meets_in;     /* areas, the own one beside */
  FbMatchSet mother_tongues;
  FbMatchSet speaks[FB_MATCH_N_LEVELS]; /* at this level or better */
} FbMatchPerson;

/* What a programme wants. */
typedef struct
{
  guint8        weights[FB_MATCH_N_CRITERIA]; /* FbMatchWeight */
  gboolean      within_sector; /* propose no pair outside (R133) */
  const gint16 *minutes;       /* n_areas x n_areas; -1: not known */
  guint         n_areas;
} FbMatchSetup;

#define FB_POINTS_UNKNOWN ((gint8) -1)
#define FB_POINTS_UNUSED  ((gint8) -2)

typedef struct
{
  gint16      score;   /* as if there were no hindrance */
  FbHindrance hindrance;
  gboolean    is_outside_sector;
  guint       n_used;  /* criteria with a weight */
  guint       n_known; /* of those */
  gint8       points[FB_MATCH_N_CRITERIA];
} FbMatch;

/* How the sectors of two sides go together. */
typedef enum
{
  FB_SECTOR_UNKNOWN,
  FB_SECTOR_SAME,  /* each mentee has a mentor in the sector that is wished */
  FB_SECTOR_OTHER, /* some mentee has none, and all of them are known (R133) */
} FbSectorFit;

/* Two people by their numbers. */
typedef struct
{
  guint       mentee;
  guint       mentor;
  FbHindrance hindrance;
} FbMatchBar;

void         fb_match_person_set_sector     (FbMatchPerson        *self,
                                             const char           *nace);
void         fb_match_person_set_occupation (FbMatchPerson        *self,
                                             const char           *isco);
void         fb_match_person_add_language   (FbMatchPerson        *self,
                                             guint                 number,
                                             const char           *level,
                                             gboolean              is_mother_tongue);
void         fb_match_set_add               (FbMatchSet           *self,
                                             guint                 number);
gboolean     fb_match_set_has               (const FbMatchSet     *self,
                                             guint                 number);

gboolean     fb_match_criterion_from_code   (const char           *code,
                                             FbMatchCriterion     *criterion);
const char  *fb_match_criterion_get_code    (FbMatchCriterion      criterion);
FbMatchWeight fb_match_weight_from_number   (gint64                number);
const char  *fb_hindrance_get_code          (FbHindrance           hindrance);

FbSectorFit  fb_match_compare_sectors       (const FbMatchPerson *const *mentees,
                                             guint                 n_mentees,
                                             const FbMatchPerson *const *mentors,
                                             guint                 n_mentors);
void         fb_match_judge                 (const FbMatchSetup   *setup,
                                             const FbMatchPerson  *mentee,
                                             const FbMatchPerson  *mentor,
                                             FbMatch              *match);
gint16      *fb_match_score_all             (const FbMatchSetup   *setup,
                                             const FbMatchPerson  *mentees,
                                             guint                 n_mentees,
                                             const FbMatchPerson  *mentors,
                                             guint                 n_mentors,
                                             FbAssignmentProgress  progress,
                                             gpointer              user_data);

G_END_DECLS
