/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-totals"

#include "ui/contacts/fb-contact-totals.h"

#include "app/fb-duo-case.h"

#include <glib/gi18n.h>

static void
append_words (GString *line,
              char    *words)
{
  g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
  g_free (words);
}

/* What was agreed for the time so far: how many meetings. Adds up @minutes, where
 * hours a month were agreed (R181). */
static int
count_expected (const FbRhythm *rhythm,
                int            *minutes)
{
  int n = 0;

  *minutes = 0;
  for (guint i = 0; i < rhythm->periods->len; i++)
    {
      const FbRhythmPeriod *period = &g_array_index (rhythm->periods, FbRhythmPeriod, i);

      if (period->verdict != FB_RHYTHM_FUTURE && period->verdict != FB_RHYTHM_RUNNING &&
          period->verdict != FB_RHYTHM_BEFORE)
        {
          n += period->n_expected;
          *minutes += period->minutes_expected;
        }
    }

  return n;
}

static char *
dup_words (const FbRhythm *rhythm)
{
  GString *line = g_string_new (NULL);
  const FbRhythmCount *held = &rhythm->held;
  int minutes;
  int n_expected = count_expected (rhythm, &minutes);

  append_words (line, g_strdup_printf (ngettext ("%d face to face", "%d face to face",
                                                 (gulong) held->n_face_to_face),
                                       held->n_face_to_face));
  append_words (line, g_strdup_printf (ngettext ("%d remote", "%d remote", (gulong) held->n_remote),
                                       held->n_remote));
  /* Translators: hours and minutes, short */
  append_words (line, g_strdup_printf (_("%d h %02d min"), held->minutes / 60, held->minutes % 60));
  if (minutes > 0)
    /* Translators: hours and minutes, short */
    append_words (line, g_strdup_printf (_("%d h %02d min were agreed until this month"), minutes / 60, minutes % 60));
  if (held->n_missed > 0)
    append_words (line, g_strdup_printf (ngettext ("%d missed", "%d missed", (gulong) held->n_missed),
                                         held->n_missed));
  if (n_expected > 0)
    append_words (line, g_strdup_printf (ngettext ("%d meeting was agreed until this month",
                                                   "%d meetings were agreed until this month",
                                                   (gulong) n_expected),
                                         n_expected));
  if (rhythm->n_least > 0)
    append_words (line, g_strdup_printf (ngettext ("%d meeting to go of %d", "%d meetings to go of %d",
                                                   (gulong) rhythm->n_to_go),
                                         rhythm->n_to_go, rhythm->n_least));

  return g_string_free (line, FALSE);
}

/**
 * fb_contact_dup_totals:
 *
 * What a duo held, face to face and remote apart (R172), against what was
 * agreed (R175, R180).
 *
 * Returns: (transfer full) (nullable): in words
 */
char *
fb_contact_dup_totals (FbWorkspace *workspace,
                       const char  *duo_id)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, duo_id, NULL);
  g_autoptr(FbDuoCase) whole = duo != NULL ? fb_duo_case_new (workspace, FB_DUO (duo), NULL) : NULL;
  g_autoptr(FbRhythm) rhythm = whole != NULL ? fb_duo_case_get_rhythm (whole, NULL) : NULL;

  return rhythm != NULL ? dup_words (rhythm) : NULL;
}
