/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-benchmark.h"
#include "domain/fb-lesson.h"
#include "domain/fb-quality-check.h"
#include "domain/fb-site.h"

static const struct
{
  const char *standard;
  const char *item;
  const char *state;
  const char *evidence;
} checks[] = {
  { "emcc", "emcc-purpose", "met", "One page says what it is for, and who it is not for." },
  { "emcc", "emcc-training", "met", "Every mentor has had six hours before the first talk." },
  { "emcc", "emcc-ethics", "not-met", "There is no code of conduct in French yet." },
  { "duties", "duty-recruit", "met", NULL },
  { "duties", "duty-peer-events", "not-met", "Mentors have not met since spring." },
};

static void
add_to_programme (FbSample   *self,
                  const char *programme)
{
  _fb_sample_add (self, &fb_site_kind, "programme-id", programme, "kind", "cohort", "name", "Autumn",
                  "from-date", _fb_sample_day (self, -80), "until-date", _fb_sample_day (self, 190),
                  "places", "20", "coordinator-id", self->staff->pdata[0], NULL);
  _fb_sample_add (self, &fb_benchmark_kind, "programme-id", programme, "measure", "duos-started",
                  "target", "60", "from-date", _fb_sample_day (self, -320),
                  "until-date", _fb_sample_day (self, 45), NULL);
  _fb_sample_add (self, &fb_benchmark_kind, "programme-id", programme, "what", "Employers who open their door",
                  "measure", "own-count", "target", "12", "reached", "7", NULL);
  _fb_sample_add (self, &fb_lesson_kind, "programme-id", programme, "learned-on", _fb_sample_day (self, -60),
                  "what", "A first meeting at the office of the mentee's choice starts sooner.",
                  "evidence", "Four of five duos that waited had no place to meet.",
                  "changed", "The place is asked for when both say yes.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    _fb_sample_add (self, &fb_quality_check_kind, "programme-id", programme, "standard", checks[i].standard,
                    "item", checks[i].item, "state", checks[i].state, "evidence", checks[i].evidence,
                    "looked-on", _fb_sample_day (self, -30), NULL);
}

/* What somebody found who looked at the programmes themselves; made last, so
 * that everybody else stays who they are. */
void
_fb_sample_quality (FbSample *self)
{
  for (guint i = 0; i < self->programmes->len && !self->failed; i++)
    add_to_programme (self, self->programmes->pdata[i]);
}
