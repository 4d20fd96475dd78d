/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-check-in.h"
#include "domain/fb-interview.h"
#include "domain/fb-introduction.h"
#include "domain/fb-outcome.h"

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

/* What came of it: by number again, with answers that are none among them. */
static void
add_outcome (FbSample           *self,
             const FbSampleTalk *duo,
             guint               number,
             int                 day,
             const char         *months)
{
  static const char *const kinds[] = { "permanent-job", "fixed-term-job", "training", "internship", "none",
                                       "education", "not-reached", "further-help", "self-employed", "not-known" };
  static const char *const sectors[] = { "Q", "I", "F", "G", "H" };
  guint turn = duo->is_early ? 4 + number % 6 : number % G_N_ELEMENTS (kinds);
  const char *kind = kinds[turn];
  gboolean works = turn < 2 || g_str_equal (kind, "self-employed");
  gboolean knows = !g_str_equal (kind, "not-reached") && !g_str_equal (kind, "not-known");

  _fb_sample_add (self, &fb_outcome_kind,
                  "duo-id", duo->duo_id,
                  "person-id", duo->mentee_id,
                  "measured-on", _fb_sample_day (self, day),
                  "months", months,
                  "staff-id", self->staff->pdata[number % self->staff->len],
                  "how", "phone",
                  "kind", kind,
                  "contract-months", turn == 1 ? (number % 2 == 0 ? "12" : "4") : NULL,
                  "suits-level", !works ? NULL : number % 3 == 0 ? "partly" : "yes",
                  "own-occupation", !works ? NULL : number % 4 == 0 ? "no" : "yes",
                  "sector", works ? sectors[number / 2 % G_N_ELEMENTS (sectors)] : NULL,
                  "company-kind", !works ? NULL : turn > 1 ? "own" : number % 3 == 1 ? "non-profit" : "private",
                  "pay", !works ? NULL : number % 5 == 0 ? "no-answer" : "none-before",
                  "job-since", works ? _fb_sample_day (self, day - 12) : NULL,
                  "confidence", knows ? "grew" : NULL,
                  "network", !knows ? NULL : number % 3 == 0 ? "same" : "grew",
                  "language", !knows ? NULL : "grew",
                  "knowledge", !knows ? NULL : "grew",
                  NULL);
}

/* How it was, for each of both. */
static void
add_opinions (FbSample           *self,
              const FbSampleTalk *duo,
              guint               number)
{
  static const char *const opinions[] = { "very-good", "good", "good", "fair" };
  static const char *const words[] = { "I know whom to ask now.", "We still write to each other.",
                                       "It took a while to find a day." };

  for (guint side = 0; side < 2; side++)
    _fb_sample_add (self, &fb_interview_kind,
                    "duo-id", duo->duo_id,
                    "held-on", _fb_sample_day (self, duo->end),
                    "party", side == 0 ? "mentee" : "mentor",
                    "moment", "end",
                    "person-id", side == 0 ? duo->mentee_id : duo->mentor_id,
                    "staff-id", self->staff->pdata[number % self->staff->len],
                    "how", "face-to-face",
                    "frequency", duo->is_early ? "too-few" : "right",
                    "benefits", side == 0 ? "confidence labour-market" : "cultures meaning",
                    "opinion", duo->is_early ? "fair" : opinions[(number + side) % G_N_ELEMENTS (opinions)],
                    "goals-reached", duo->is_early ? "no" : number % 3 == 1 ? "partly" : "yes",
                    "would-recommend", duo->is_early ? "partly" : "yes",
                    "positives", words[(number + side) % G_N_ELEMENTS (words)],
                    NULL);
}

/* The organisation that looks after every third duo was asked too. */
static void
add_organisation (FbSample           *self,
                  const FbSampleTalk *duo,
                  guint               number)
{
  if (number % 3 != 0)
    return;

  _fb_sample_add (self, &fb_interview_kind,
                  "duo-id", duo->duo_id,
                  "held-on", _fb_sample_day (self, duo->end),
                  "party", "organisation",
                  "moment", "end",
                  "staff-id", self->staff->pdata[number % self->staff->len],
                  "how", "phone",
                  "organisation-id", self->organisations->pdata[0],
                  "organisation-motives", "people-meet way-to-work",
                  "recruiting", number % 2 == 0 ? "yes" : "partly",
                  "screening", "yes",
                  "matching", duo->is_early ? "partly" : "yes",
                  "following", "partly",
                  "organisation-benefits", "better-work volunteers",
                  "conditions", "clear-goal time trust",
                  "organisation-conditions", "lasting-funding staff-time",
                  "opinion", duo->is_early ? "fair" : "good",
                  "would-recommend", "yes",
                  NULL);
}

/* Every ninth has still to be asked; some were asked once more, months later. */
static void
add_end (FbSample           *self,
         const FbSampleTalk *duo,
         guint               number)
{
  if (duo->end >= 0 || number % 9 == 8)
    return;

  add_opinions (self, duo, number);
  add_organisation (self, duo, number);
  add_outcome (self, duo, number, duo->end, "0");
  if (duo->end < -190 && number % 4 != 3)
    add_outcome (self, duo, number / 2, duo->end + 184, "6");
}

void
_fb_sample_talks (FbSample           *self,
                  const FbSampleTalk *duo,
                  guint               number)
{
  add_check_ins (self, duo, number);
  add_introductions (self, duo, number);
  add_end (self, duo, number);
}
