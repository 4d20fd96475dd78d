/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-building-block.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-follow-up-point.h"
#include "domain/fb-matching-criterion.h"
#include "domain/fb-organisation.h"
#include "domain/fb-programme.h"
#include "domain/fb-programme-partner.h"
#include "domain/fb-rule.h"

static const struct
{
  const char *name;
  const char *kind;
  const char *sector;
  const char *place;
  const char *services;
  const char *specialisation;
  const char *languages;
} organisations[] = {
  { "De Voetbrug (sample)", "ngo", "88", "Gent", "finding-work", "highly-skilled newcomers", "eng fra nld" },
  { "Sample Employment Service", "public-employment-service", "84", "Gent", "finding-work training", "everybody", "nld" },
  { "Sample Hospital", "employer", "86", "Gent", NULL, NULL, NULL },
  { "Sample Software", "employer", "62", "Antwerpen", NULL, NULL, NULL },
  { "Sample Logistics", "employer", "52", "Antwerpen", NULL, NULL, NULL },
  { "Sample City Council", "local-authority", "84", "Gent", "integration social-help", "newcomers", "eng nld" },
  { "Sample Welcome House", "migrant-organisation", "94", "Brussel", "housing language-courses", "refugees", "ara fra nld" },
  { "Sample Foundation", "foundation", "94", "Brussel", NULL, NULL, NULL },
};

static const struct
{
  const char *name;
  const char *place;
  const char *aim;
} programmes[] = {
  { "Bridge to Work", "Gent", "employment" },
  { "First Steps in Care", "Antwerpen", "reality-check" },
  { "Engineers Together", "Leuven", "employment" },
  { "Women at Work", "Brussel", "empowerment" },
  { "Young and New Here", "Mechelen", "reality-check" },
};

static const char *const staff_names[] = {
  "Anna Voorbeeld", "Karim Specimen", "Lotte Sample", "Mehdi Exemple", "Sofie Muster",
};

static void
add_organisations (FbSample *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    {
      const char *id = _fb_sample_add (self, &fb_organisation_kind,
                                       "name", organisations[i].name,
                                       "kind", organisations[i].kind,
                                       "sector", organisations[i].sector,
                                       "place", organisations[i].place,
                                       "services", organisations[i].services,
                                       "specialisation", organisations[i].specialisation,
                                       "service-languages", organisations[i].languages,
                                       "country", "BE",
                                       "email", _fb_sample_text (self, "office%u@example.org", i + 1),
                                       NULL);

      g_ptr_array_add (self->organisations, (char *) id);
      _fb_sample_add (self, &fb_contact_person_kind,
                      "organisation-id", id,
                      "name", _fb_sample_text (self, "Contact %u (sample)", i + 1),
                      "role", i < 2 ? "counsellor" : "internal-coordinator",
                      "email", _fb_sample_text (self, "contact%u@example.org", i + 1),
                      NULL);
    }
}

static void
add_staff (FbSample *self)
{
  guint n = self->n_programmes > 3 ? G_N_ELEMENTS (staff_names) : 3;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->staff,
                     (char *) _fb_sample_add (self, &fb_staff_kind,
                                              "code", _fb_sample_text (self, "S%u", i + 1),
                                              "name", staff_names[i],
                                              "role", i == 1 ? "intake-worker" : "coordinator",
                                              "initials", _fb_sample_text (self, "S%u", i + 1),
                                              "languages", i % 2 == 0 ? "eng nld" : "eng fra nld",
                                              "active", "yes",
                                              NULL));
}

static void
add_rule (FbSample   *self,
          const char *programme,
          const char *side,
          const char *field,
          const char *operator,
          const char *value,
          const char *strength)
{
  _fb_sample_add (self, &fb_rule_kind, "programme-id", programme, "side", side, "field", field,
                  "operator", operator, "value", value, "strength", strength, NULL);
}

static void
add_rules (FbSample   *self,
           const char *programme,
           guint       index)
{
  add_rule (self, programme, "mentee", "unemployed", "equals", "yes", "criterion");
  add_rule (self, programme, "mentee", "language", "in", "eng|fra|nld", "criterion");
  add_rule (self, programme, "mentee", "right-to-work", "equals", "yes", "criterion");
  add_rule (self, programme, "mentee", "migrant-background", "not-required", NULL, "criterion");
  if (index % 5 == 3)
    add_rule (self, programme, "mentee", "gender", "equals", "woman", "criterion");
  if (index % 5 == 4)
    add_rule (self, programme, "mentee", "age", "between", "18|25", "criterion");
  add_rule (self, programme, "mentor", "volunteer", "equals", "yes", "criterion");
  add_rule (self, programme, "mentor", "age", "at-least", "21", "criterion");
  add_rule (self, programme, "mentor", "experience", "at-least", "3", "target");
}

static void
add_building_blocks (FbSample   *self,
                     const char *programme)
{
  static const char *const blocks[] = {
    "experience-gap", "growth", "goal", "relationship", "voluntary", "reciprocity", "third-actor",
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    _fb_sample_add (self, &fb_building_block_kind, "programme-id", programme, "block", blocks[i],
                    "state", i == 5 ? "unknown" : "met",
                    "evidence", i == 5 ? NULL : "Described in the plan of the programme.", NULL);
}

static void
add_criteria (FbSample   *self,
              const char *programme)
{
  static const struct
  {
    const char *criterion;
    const char *weight;
  } criteria[] = { { "sector", "100" }, { "language", "50" }, { "place", "50" }, { "interests", "25" } };

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    _fb_sample_add (self, &fb_matching_criterion_kind, "programme-id", programme,
                    "criterion", criteria[i].criterion, "weight", criteria[i].weight, NULL);
}

static void
add_programme (FbSample *self,
               guint     index)
{
  guint kind = index % G_N_ELEMENTS (programmes);
  const char *suffix = index < G_N_ELEMENTS (programmes) ? ""
                       : _fb_sample_text (self, " %u", index / (guint) G_N_ELEMENTS (programmes) + 1);
  const char *id = _fb_sample_add (self, &fb_programme_kind,
                                   "code", _fb_sample_text (self, "P%02u", index + 1),
                                   "name", _fb_sample_text (self, "%s%s", programmes[kind].name, suffix),
                                   "country", "BE",
                                   "place", programmes[kind].place,
                                   "kind", "classic-mentoring",
                                   "status", "running",
                                   "target-group", "People who came to Belgium and look for work at their level.",
                                   "organisation-id", self->organisations->pdata[0],
                                   "matching-owner-id", self->organisations->pdata[0],
                                   "aim-types", programmes[kind].aim,
                                   "purpose", "Work that suits what people can do.",
                                   "duration-months-min", "6",
                                   "duration-months-max", index % 2 == 0 ? "9" : "6",
                                   "meetings-per-month-min", "2",
                                   "meetings-per-month-max", index % 2 == 0 ? "4" : "2",
                                   "minutes-per-meeting-min", "60",
                                   "minutes-per-meeting-max", "120",
                                   "mode", "one-to-one",
                                   "remote-counts", "yes",
                                   "mentor-training-needed", "yes",
                                   "mentor-training-minutes", "360",
                                   "agreement-needed", "yes",
                                   "agreement-kind", "objectives",
                                   "review-every", "2",
                                   "review-unit", "months",
                                   "check-in-first-days", "30",
                                   "check-in-every-days", "60",
                                   "model", "centralised",
                                   "places", "60",
                                   "languages", "eng fra nld",
                                   "age-counts-on", "intake",
                                   "retention-months", "24",
                                   "signal-sheet", "60",
                                   "signal-funding", "90",
                                   NULL);

  g_ptr_array_add (self->programmes, (char *) id);
  _fb_sample_add (self, &fb_programme_partner_kind, "programme-id", id,
                  "organisation-id", self->organisations->pdata[0], "role", "implementer", NULL);
  _fb_sample_add (self, &fb_programme_partner_kind, "programme-id", id,
                  "organisation-id", self->organisations->pdata[1], "role", "referrer", NULL);
  _fb_sample_add (self, &fb_programme_partner_kind, "programme-id", id,
                  "organisation-id", self->organisations->pdata[7], "role", "funder", NULL);
  _fb_sample_add (self, &fb_follow_up_point_kind, "programme-id", id, "months", "6",
                  "anchor", "end", "what", "Work, training and contact with the mentor", NULL);
  add_rules (self, id, index);
  add_building_blocks (self, id);
  add_criteria (self, id);
}

void
_fb_sample_programmes (FbSample *self)
{
  add_organisations (self);
  add_staff (self);
  for (guint i = 0; i < self->n_programmes && !self->failed; i++)
    add_programme (self, i);
}
