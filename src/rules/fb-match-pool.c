/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match"

#include "rules/fb-match-private.h"

#include <string.h>

/* All pairs of a pool. Most people look alike to one criterion, so each criterion
 * sorts both sides into classes and judges one of each. For a class of mentees it
 * keeps a line: what every mentor gets. A mentee's row is the sum of such lines, one
 * for each criterion, and one look into a table makes a score of each sum. What is in
 * the lines is what fb_match_judge() adds up: points times weight, and marks in the
 * bits above. */

#define OUTSIDE  0x2000u
#define HINDERED 0x4000u /* up to three criteria add one */
#define POINTS   (OUTSIDE - 1)

/* More lines than that are made anew for each mentee: hardly two are of a class. */
#define MOST_CELLS 16000000

typedef struct
{
  FbMatchCriterion  criterion;
  guint            *classes;      /* of mentors */
  guint            *of_mentees;
  guint            *examples;     /* a mentor of each class */
  guint             n_classes;
  guint             n_of_mentees;
  guint16          *row;          /* by class of mentors, of one class of mentees */
  guint16         **lines;        /* by class of mentees, for each mentor; NULL until needed */
  guint16          *line;         /* where lines are not kept */
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
  self->row = g_new (guint16, MAX (self->n_classes, 1));
  if ((gsize) self->n_of_mentees * n_mentors <= MOST_CELLS)
    self->lines = g_new0 (guint16 *, MAX (self->n_of_mentees, 1));
  else
    self->line = g_new (guint16, n_mentors);
}

static void
clear_table (Table *self)
{
  for (guint i = 0; self->lines != NULL && i < self->n_of_mentees; i++)
    g_free (self->lines[i]);
  g_free (self->lines);
  g_free (self->line);
  g_free (self->row);
  g_free (self->classes);
  g_free (self->of_mentees);
  g_free (self->examples);
}

static void
fill_line (const Table         *self,
           const FbMatchSetup  *setup,
           const FbMatchPerson *mentee,
           const FbMatchPerson *mentors,
           guint                n_mentors,
           guint16             *line)
{
  guint weight = fb_match_get_weight (setup, self->criterion);
  gboolean marks_sector = self->criterion == FB_MATCH_SECTOR && weight > 0;

  for (guint i = 0; i < self->n_classes; i++)
    {
      const FbMatchPerson *mentor = &mentors[self->examples[i]];
      gint8 points = _fb_match_rules[self->criterion].judge (setup, mentee, mentor);
      guint cell = weight * (points == FB_POINTS_UNKNOWN ? 50u : (guint) points);

      if (points == FB_POINTS_HINDER)
        cell = HINDERED;
      if (marks_sector && fb_match_is_outside_sector (mentee, mentor))
        cell |= OUTSIDE;
      self->row[i] = (guint16) cell;
    }
  for (guint i = 0; i < n_mentors; i++)
    line[i] = self->row[self->classes[i]];
}

static const guint16 *
get_line (Table               *self,
          const FbMatchSetup  *setup,
          const FbMatchPerson *mentees,
          guint                mentee,
          const FbMatchPerson *mentors,
          guint                n_mentors)
{
  guint class = self->of_mentees[mentee];

  if (self->lines == NULL)
    {
      fill_line (self, setup, &mentees[mentee], mentors, n_mentors, self->line);
      return self->line;
    }

  if (self->lines[class] == NULL)
    {
      self->lines[class] = g_new (guint16, n_mentors);
      fill_line (self, setup, &mentees[mentee], mentors, n_mentors, self->lines[class]);
    }

  return self->lines[class];
}

static void
add_line (guint16       *sums,
          const guint16 *line,
          guint          n)
{
  for (guint i = 0; i < n; i++)
    sums[i] = (guint16) (sums[i] + line[i]);
}

/* What each sum means as a score. */
static gint16 *
make_scores (guint weights)
{
  gint16 *scores = g_new (gint16, 0x10000);

  for (guint i = 0; i < 0x10000; i++)
    scores[i] = i >= HINDERED ? FB_NO_PAIR
                              : _fb_match_make_score (MIN (i & POINTS, weights * 100), weights, (i & OUTSIDE) != 0);

  return scores;
}

/* FB_NO_PAIR, which is all bits, for each mentor with a hindrance; else no bit. */
static gint16 *
make_bars (const FbMatchPerson *mentors,
           guint                n)
{
  gint16 *bars = g_new0 (gint16, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    bars[i] = mentors[i].hindrance != FB_HINDRANCE_NONE ? FB_NO_PAIR : 0;

  return bars;
}

static void
write_scores (const guint16 *sums,
              const gint16  *of_sums,
              const gint16  *bars,
              gint16         bar,
              gint16        *scores,
              guint          n)
{
  for (guint i = 0; i < n; i++)
    scores[i] = (gint16) (of_sums[sums[i]] | bars[i] | bar);
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
  g_autofree gint16 *bars = make_bars (mentors, n_mentors);
  g_autofree guint16 *sums = g_new (guint16, MAX (n_mentors, 1));
  g_autofree gint16 *of_sums = make_scores (_fb_match_get_weights (setup));
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
        add_line (sums, get_line (&tables[j], setup, mentees, i, mentors, n_mentors), n_mentors);
      write_scores (sums, of_sums, bars, mentees[i].hindrance != FB_HINDRANCE_NONE ? FB_NO_PAIR : 0,
                    scores + (gsize) i * n_mentors, n_mentors);
      if (i % 64 == 0 && progress != NULL && !progress (i, n_mentees, user_data))
        g_clear_pointer (&scores, g_free);
    }

  for (guint i = 0; i < n_tables; i++)
    clear_table (&tables[i]);

  return scores;
}
