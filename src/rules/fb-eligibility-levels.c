/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "rules/fb-eligibility-private.h"

/* Lowest first; 0 is no knowledge at all. */
static const char *const levels[] = { "a1", "a2", "b1", "b2", "c1", "c2", "native" };

static int
get_rank (const char *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      if (g_strcmp0 (levels[i], level) == 0)
        return (int) i + 1;
    }

  return 0;
}

/* deu|b2, or several such pairs: any one of them (R76) */
FbReason
_fb_rule_level_read (const FbRuleCase *self)
{
  if (self->n_parts % 2 != 0)
    return FB_REASON_NEEDS_JUDGEMENT;
  if (self->op == FB_RULE_BETWEEN)
    return FB_REASON_UNREADABLE;

  for (guint i = 0; i < self->n_parts; i += 2)
    {
      if (g_utf8_strlen (self->parts[i], -1) != 3 || get_rank (self->parts[i + 1]) == 0)
        return FB_REASON_NEEDS_JUDGEMENT;
    }

  return FB_REASON_ANSWER;
}

/* A level asked is the least one: nobody is sent away for speaking better. */
static gboolean
fits_rank (FbRuleOp op,
           int      rank,
           int      asked)
{
  switch ((int) op)
    {
    case FB_RULE_LESS:
      return rank < asked;
    case FB_RULE_MORE:
      return rank > asked;
    case FB_RULE_AT_MOST:
      return rank <= asked;
    default:
      return rank >= asked;
    }
}

/* A language that a person does not name among those spoken is not spoken. */
static FbReason
judge_pair (const FbRuleCase  *self,
            const char        *code,
            const char        *level,
            gboolean          *fits,
            const char       **has)
{
  int rank = 0;

  *fits = FALSE;
  *has = NULL;

  for (guint i = 0; i < self->facts->n_languages; i++)
    {
      const FbLanguageFact *language = &self->facts->languages[i];

      if (g_strcmp0 (language->code, code) != 0)
        continue;

      rank = get_rank (language->level);
      *has = rank > 0 ? language->level : language->code;
      if (rank == 0)
        return FB_REASON_NO_LEVEL;
      break;
    }

  *fits = fits_rank (self->op, rank, get_rank (level));

  return FB_REASON_ANSWER;
}

void
_fb_rule_level_judge (const FbRuleCase     *self,
                      FbEligibilityFinding *finding)
{
  const char *without_level = NULL;

  if (_fb_rule_level_read (self) != FB_REASON_ANSWER)
    {
      _fb_finding_unknown (finding, FB_REASON_NEEDS_JUDGEMENT);
      return;
    }
  if (self->facts->n_languages == 0)
    {
      _fb_finding_unknown (finding, FB_REASON_NO_ANSWER);
      return;
    }

  _fb_finding_decide (finding, FALSE, NULL);

  for (guint i = 0; i < self->n_parts && finding->fit != FB_FITS; i += 2)
    {
      gboolean fits;
      const char *has;

      if (judge_pair (self, self->parts[i], self->parts[i + 1], &fits, &has) == FB_REASON_NO_LEVEL)
        without_level = has;
      else
        _fb_finding_decide (finding, fits, has);
    }

  if (finding->fit != FB_FITS && without_level != NULL)
    {
      _fb_finding_unknown (finding, FB_REASON_NO_LEVEL);
      finding->has = without_level;
    }
}
