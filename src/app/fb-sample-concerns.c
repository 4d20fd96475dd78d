/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-concern.h"

/* So many people for whom nobody worries, for one for whom somebody does. */
#define PEOPLE_A_CONCERN 100

/* What is told of somebody, in turn. */
static const struct
{
  const char *kind;
  const char *source;
  const char *text;
  int         since;
  const char *tried; /* (nullable): it goes on */
} concerns[] = {
  { "safety", "mentee", "Sleeps badly since the neighbours shout at night. Asks not to be called after eight.", -6, NULL },
  { "boundaries", "mentor", "Was asked to lend money, and does not know how to say no.", -20,
    "Talked with both. They agreed that money is no part of it." },
  { "exploitation", "staff", "Works in a kitchen on trial, for three weeks and without pay.", -11, NULL },
};

/* Told last, so that nothing else of a sample comes out differently. */
void
_fb_sample_concerns (FbSample *self)
{
  guint n = self->n_mentees / PEOPLE_A_CONCERN + 1;

  for (guint i = 0; i < n && i < self->mentees->len; i++)
    {
      const FbSamplePerson *person = self->mentees->pdata[(i * PEOPLE_A_CONCERN + 7) % self->mentees->len];
      guint turn = i % G_N_ELEMENTS (concerns);
      const char *staff = self->staff->pdata[i % self->staff->len];

      _fb_sample_add (self, &fb_concern_kind,
                      "person-id", person->id,
                      "kind", concerns[turn].kind,
                      "since", _fb_sample_day (self, concerns[turn].since),
                      "source", concerns[turn].source,
                      "text", concerns[turn].text,
                      "owner-id", staff,
                      "tried", concerns[turn].tried,
                      "closed-on", concerns[turn].tried != NULL ? _fb_sample_day (self, -2) : NULL,
                      NULL);
    }
}
