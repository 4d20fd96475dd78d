/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-check-in.h"
#include "domain/fb-introduction.h"

/* Each side is asked after a month and after three. What they say goes by
 * number: chance is for what came before. */
static void
add_check_ins (FbSample           *self,
               const FbSampleTalk *duo,
               guint               number)
{
  static const int days[] = { 30, 90 };

  for (guint i = 0; i < G_N_ELEMENTS (days) && duo->start + days[i] < duo->end; i++)
    {
      for (guint side = 0; side < 2; side++)
        {
          gboolean mentee = side == 0;
          gboolean far = mentee && number % 11 == 4;
          gboolean alone = mentee && number % 9 == 2;

          _fb_sample_add (self, &fb_check_in_kind,
                          "duo-id", duo->duo_id,
                          "held-on", _fb_sample_day (self, duo->start + days[i] + (int) side),
                          "party", mentee ? "mentee" : "mentor",
                          "staff-id", self->staff->pdata[number % self->staff->len],
                          "how", "phone",
                          "in-touch", "yes",
                          "needs-met", number % 5 == 3 ? "partly" : "yes",
                          "expectations-met", "yes",
                          "time-enough", i == 0 ? "partly" : "yes",
                          "travel-fine", far ? "no" : "yes",
                          "helps-objective", "yes",
                          "network-used", alone ? "no" : i == 0 ? "partly" : "yes",
                          "network-obstacle", alone ? "fear-to-impose" : NULL,
                          "staff-note", far ? "An hour and a half by bus each way." : NULL,
                          NULL);
        }
    }
}

static void
add_introductions (FbSample           *self,
                   const FbSampleTalk *duo,
                   guint               number)
{
  static const char *const who[] = { "A colleague in the workshop", "The head of a care home",
                                     "A neighbour who hires drivers" };
  static const char *const results[] = { "talk", "waiting", "visit", "interview" };

  if (number % 3 == 0 && duo->start + 45 <= duo->end)
    _fb_sample_add (self, &fb_introduction_kind,
                    "duo-id", duo->duo_id,
                    "made-on", _fb_sample_day (self, duo->start + 45),
                    "made-by", "mentor",
                    "to-whom", who[number / 3 % G_N_ELEMENTS (who)],
                    "kind", "person",
                    "result", results[number / 3 % G_N_ELEMENTS (results)],
                    NULL);
}

void
_fb_sample_talks (FbSample           *self,
                  const FbSampleTalk *duo,
                  guint               number)
{
  add_check_ins (self, duo, number);
  add_introductions (self, duo, number);
}
