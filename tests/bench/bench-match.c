/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What matching.py measures, in seconds of this process:
 *
 *   bench-match solve FILE N   the best pairs by N x N scores in a file; "seconds total bytes"
 *   bench-match lock FILE N    the same, then again after a lock: "seconds" of the second
 *   bench-match score N        the scores of all pairs, every criterion in use
 *   bench-match passes N       one pass over as much memory for every criterion */

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static FbAssignment *
read_scores (const char *path,
             guint       n)
{
  gint16 *scores = g_new (gint16, (gsize) n * n);
  FILE *file = fopen (path, "rb");

  if (file == NULL || fread (scores, sizeof *scores, (gsize) n * n, file) != (gsize) n * n)
    g_error ("%s has no %u x %u scores", path, n, n);
  fclose (file);

  return fb_assignment_new (n, n, scores, FB_OBJECTIVE_SCORE);
}

static void
solve (const char *path,
       guint       n)
{
  g_autoptr(FbAssignment) assignment = read_scores (path, n);
  double start = now ();

  fb_assignment_solve (assignment, NULL, NULL);
  printf ("%.6f %" G_GINT64_FORMAT " %" G_GSIZE_FORMAT "\n", now () - start, fb_assignment_get_total (assignment).score,
          fb_assignment_get_memory (assignment));
}

/* The first lock turns the scores for the mentors, which every later one has. */
static void
lock (const char *path,
      guint       n)
{
  g_autoptr(FbAssignment) assignment = read_scores (path, n);
  double taken = 0;

  fb_assignment_solve (assignment, NULL, NULL);
  for (guint i = 0; i < 11; i++)
    {
      const guint *partners;
      double start = now ();

      fb_assignment_get_partners (assignment, FB_SIDE_MENTEE, (i * 31 + 6) % n, &partners);
      fb_assignment_lock (assignment, (i * 31 + 5) % n, *partners);
      fb_assignment_solve (assignment, NULL, NULL);
      if (i > 0)
        taken += now () - start;
    }
  printf ("%.6f\n", taken / 10);
}

/* At most @n of so many, as people tick them. */
static guint32
pick_some (GRand *random,
           int    of,
           int    n)
{
  guint32 bits = 0;

  for (int i = g_rand_int_range (random, 0, n + 1); i > 0; i--)
    bits |= 1u << g_rand_int_range (random, 0, of);

  return bits;
}

static void
fill_person (FbMatchPerson *person,
             GRand         *random)
{
  static const char *const sectors[] = { "86", "87", "41", "85", "62", "56", "69", "49", "10", "01" };
  static const char *const levels[] = { "a2", "b1", "b2", "c1" };
  g_autofree char *isco = g_strdup_printf ("%d", 1111 + 71 * g_rand_int_range (random, 0, 120));

  fb_match_person_set_sector (person, sectors[g_rand_int_range (random, 0, 10)]);
  fb_match_person_set_occupation (person, isco);
  fb_match_person_add_language (person, (guint) g_rand_int_range (random, 1, 20), NULL, TRUE);
  fb_match_person_add_language (person, 0, levels[g_rand_int_range (random, 0, 4)], FALSE);
  person->education = (guint8) g_rand_int_range (random, 1, 9);
  person->experience = (guint8) g_rand_int_range (random, 1, 40);
  person->gender = (guint8) g_rand_int_range (random, 1, 3);
  person->prefers_gender = (guint8) g_rand_int_range (random, 0, 4);
  person->birth_year = (guint16) g_rand_int_range (random, 1950, 2005);
  person->area = (guint16) g_rand_int_range (random, 1, 21);
  person->travel_max = (guint16) (15 * g_rand_int_range (random, 1, 7) + 1);
  person->half_days = pick_some (random, 16, 3);
  person->leisure = pick_some (random, 14, 2);
  person->network = pick_some (random, 8, 2);
  person->keywords.bits[0] = pick_some (random, 30, 2);
}

static void
score (guint n)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  g_autofree FbMatchPerson *mentees = g_new0 (FbMatchPerson, n), *mentors = g_new0 (FbMatchPerson, n);
  g_autofree gint16 *minutes = g_new (gint16, 20 * 20), *scores = NULL;
  FbMatchSetup setup = { .minutes = minutes, .n_areas = 20 };
  double start;

  for (guint i = 0; i < 20 * 20; i++)
    minutes[i] = (gint16) g_rand_int_range (random, -1, 60);
  for (guint i = 0; i < n; i++)
    {
      fill_person (&mentees[i], random);
      fill_person (&mentors[i], random);
    }
  memset (setup.weights, FB_WEIGHT_IMPORTANT, sizeof setup.weights);

  start = now ();
  scores = fb_match_score_all (&setup, mentees, n, mentors, n, NULL, NULL);
  printf ("%.6f\n", now () - start);
}

static void
passes (guint n)
{
  g_autofree gint16 *scores = g_new0 (gint16, (gsize) n * n);
  double start = now ();

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      for (gsize j = 0; j < (gsize) n * n; j++)
        scores[j] = (gint16) (scores[j] + (gint16) i + 1);
      __asm__ volatile ("" : : "r" (scores) : "memory"); /* each pass for itself */
    }
  printf ("%.6f\n", now () - start);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "solve"))
    solve (argv[2], (guint) atoi (argv[3]));
  else if (argc == 4 && g_str_equal (argv[1], "lock"))
    lock (argv[2], (guint) atoi (argv[3]));
  else if (argc == 3 && g_str_equal (argv[1], "score"))
    score ((guint) atoi (argv[2]));
  else if (argc == 3 && g_str_equal (argv[1], "passes"))
    passes ((guint) atoi (argv[2]));
  else
    return 2;

  return 0;
}
