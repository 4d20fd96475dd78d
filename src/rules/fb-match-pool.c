/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match"

#include "rules/fb-match-private.h"

#include <string.h>

/* All pairs of a pool. Most people look alike to one criterion, so each criterion
 * sorts them into classes and judges one of each class; a pair then costs one look
 * into a table for each criterion. What is in the tables is what fb_match_judge()
 * adds up: the points times the weight, and marks in the bits above. */

#define HINDERED (1u << 24) /* leaves room for all criteria to add one */
#define OUTSIDE  (1u << 29)
#define POINTS   (HINDERED - 1)

/* A larger table is made row by row: there are hardly two of a class then. */
#define MOST_CELLS 4000000

typedef struct
{
  FbMatchCriterion  criterion;
  guint            *classes;    /* of mentors */
  guint            *of_mentees;
  guint            *examples;   /* a mentor of each class */
  guint             n_classes;
  guint             n_of_mentees;
  guint32         **rows;       /* by class of mentees; NULL until needed */
  guint32          *row;        /* where rows are not kept */
} Table;

/* What this criterion sees of a person. */
static void
read_parts (const FbMatchRule   *rule,
            const FbMatchPerson *person,
            guint8              *bytes)
{
  for (guint i = 0; i < FB_MATCH_MOST_PARTS && rule->parts[i].size > 0; i++)
    {
      memcpy (bytes, (const guint8 *) person + rule->parts[i].offset, rule->parts[i].size);
      bytes += rule->parts[i].size;
    }
}

static gsize
get_parts_size (const FbMatchRule *rule)
{
  gsize size = 0;

  for (guint i = 0; i < FB_MATCH_MOST_PARTS; i++)
    size += rule->parts[i].size;

  return size;
}

/* (transfer full): the class of each; @examples: (out) (optional): one of each */
static guint *
sort_into_classes (const FbMatchRule    *rule,
                   const FbMatchPerson  *people,
                   guint                 n,
                   guint                *n_classes,
                   guint               **examples)
{
  gsize size = get_parts_size (rule);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                       (GDestroyNotify) g_bytes_unref, NULL);
  guint *classes = g_new (guint, MAX (n, 1));

  *n_classes = 0;
  if (examples != NULL)
    *examples = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      guint8 bytes[sizeof (FbMatchPerson)];
      g_autoptr(GBytes) key = NULL;
      gpointer found;

      read_parts (rule, &people[i], bytes);
      key = g_bytes_new (bytes, size);
      if (!g_hash_table_lookup_extended (known, key, NULL, &found))
        {
          found = GUINT_TO_POINTER (*n_classes);
          if (examples != NULL)
            (*examples)[*n_classes] = i;
          g_hash_table_insert (known, g_bytes_ref (key), found);
          (*n_classes)++;
        }
      classes[i] = GPOINTER_TO_UINT (found);
    }

  return classes;
}

static void
init_table (Table               *self,
            FbMatchCriterion     criterion,
            const FbMatchPerson *mentees,
            guint                n_mentees,
            const FbMatchPerson *mentors,
            guint                n_mentors)
{
  const FbMatchRule *rule = &_fb_match_rules[criterion];

  self->criterion = criterion;
  self->classes = sort_into_classes (rule, mentors, n_mentors, &self->n_classes, &self->examples);
  self->of_mentees = sort_into_classes (rule, mentees, n_mentees, &self->n_of_mentees, NULL);
  if ((gsize) self->n_classes * self->n_of_mentees <= MOST_CELLS)
    self->rows = g_new0 (guint32 *, MAX (self->n_of_mentees, 1));
  else
    self->row = g_new (guint32, self->n_classes);
}

static void
clear_table (Table *self)
{
  for (guint i = 0; self->rows != NULL && i < self->n_of_mentees; i++)
    g_free (self->rows[i]);
  g_free (self->rows);
  g_free (self->row);
  g_free (self->classes);
  g_free (self->of_mentees);
  g_free (self->examples);
}

static void
fill_row (const Table         *self,
          const FbMatchSetup  *setup,
          const FbMatchPerson *mentee,
          const FbMatchPerson *mentors,
          guint32             *row)
{
  guint weight = setup->weights[self->criterion];
  gboolean marks_sector = self->criterion == FB_MATCH_SECTOR && weight > 0;

  for (guint i = 0; i < self->n_classes; i++)
    {
      const FbMatchPerson *mentor = &mentors[self->examples[i]];
      gint8 points = _fb_match_rules[self->criterion].judge (setup, mentee, mentor);

      if (points == FB_POINTS_HINDER)
        row[i] = HINDERED;
      else
        row[i] = weight * (points == FB_POINTS_UNKNOWN ? 50u : (guint) points);
      if (marks_sector && fb_match_is_outside_sector (mentee, mentor))
        row[i] |= OUTSIDE;
    }
}

static const guint32 *
get_row (Table               *self,
         const FbMatchSetup  *setup,
         const FbMatchPerson *mentees,
         guint                mentee,
         const FbMatchPerson *mentors)
{
  guint class = self->of_mentees[mentee];

  if (self->rows == NULL)
    {
      fill_row (self, setup, &mentees[mentee], mentors, self->row);
      return self->row;
    }

  if (self->rows[class] == NULL)
    {
      self->rows[class] = g_new (guint32, self->n_classes);
      fill_row (self, setup, &mentees[mentee], mentors, self->rows[class]);
    }

  return self->rows[class];
}

static void
add_row (guint32       *sums,
         const guint32 *row,
         const guint   *classes,
         guint          n)
{
  for (guint i = 0; i < n; i++)
    sums[i] += row[classes[i]];
}

static void
write_scores (const guint32       *sums,
              const FbMatchPerson *mentors,
              gboolean             is_hindered,
              guint                weights,
              gint16              *scores,
              guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean hindered = is_hindered || mentors[i].hindrance != FB_HINDRANCE_NONE ||
                          (sums[i] & ~(POINTS | OUTSIDE)) != 0;
      gint16 score = _fb_match_make_score (sums[i] & POINTS, weights, (sums[i] & OUTSIDE) != 0);

      scores[i] = hindered ? FB_NO_PAIR : score;
    }
}

/**
 * fb_match_score_all:
 * @progress: (nullable): asked now and then whether to go on
 *
 * What fb_match_judge() says of every pair, for fb_assignment_new().
 *
 * Returns: (transfer full) (nullable) (array): a row of scores for each mentee,
 *   %FB_NO_PAIR where there is a hindrance; %NULL where @progress said no
 */
gint16 *
fb_match_score_all (const FbMatchSetup   *setup,
                    const FbMatchPerson  *mentees,
                    guint                 n_mentees,
                    const FbMatchPerson  *mentors,
                    guint                 n_mentors,
                    FbAssignmentProgress  progress,
                    gpointer              user_data)
{
  Table tables[FB_MATCH_N_CRITERIA] = { 0 };
  gint16 *scores = g_new (gint16, MAX ((gsize) n_mentees * n_mentors, 1));
  g_autofree guint32 *sums = g_new (guint32, MAX (n_mentors, 1));
  guint weights = _fb_match_get_weights (setup);
  guint n_tables = 0;

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      if (setup->weights[i] > 0 || _fb_match_rules[i].hindrance != FB_HINDRANCE_NONE)
        init_table (&tables[n_tables++], (FbMatchCriterion) i, mentees, n_mentees, mentors, n_mentors);
    }

  for (guint i = 0; i < n_mentees && scores != NULL; i++)
    {
      memset (sums, 0, n_mentors * sizeof *sums);
      for (guint j = 0; j < n_tables; j++)
        add_row (sums, get_row (&tables[j], setup, mentees, i, mentors), tables[j].classes, n_mentors);
      write_scores (sums, mentors, mentees[i].hindrance != FB_HINDRANCE_NONE, weights,
                    scores + (gsize) i * n_mentors, n_mentors);
      if (i % 64 == 0 && progress != NULL && !progress (i, n_mentees, user_data))
        g_clear_pointer (&scores, g_free);
    }

  for (guint i = 0; i < n_tables; i++)
    clear_table (&tables[i]);

  return scores;
}
