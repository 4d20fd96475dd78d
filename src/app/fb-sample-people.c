/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-consent.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-language-skill.h"
#include "domain/fb-note.h"
#include "domain/fb-person.h"
#include "domain/fb-reminder.h"

/* Given names by language; family names that nobody takes for real ones. */
static const struct
{
  const char *language;
  const char *country;
  const char *women[8];
  const char *men[8];
} origins[] = {
  { "ara", "SY", { "Amina", "Rima", "Hanan", "Salma", "Lina", "Nour", "Dima", "Yasmin" },
    { "Ahmad", "Samir", "Khaled", "Omar", "Yousef", "Bilal", "Hadi", "Tarek" } },
  { "ukr", "UA", { "Oksana", "Iryna", "Natalia", "Olena", "Yulia", "Halyna", "Svitlana", "Kateryna" },
    { "Andriy", "Oleh", "Taras", "Mykola", "Serhiy", "Dmytro", "Vasyl", "Ivan" } },
  { "tir", "ER", { "Selam", "Rahel", "Feven", "Saba", "Helen", "Winta", "Luwam", "Senait" },
    { "Yonas", "Filmon", "Merhawi", "Samuel", "Dawit", "Haben", "Tesfay", "Robel" } },
  { "fas", "AF", { "Zahra", "Maryam", "Fatima", "Laila", "Shabnam", "Parisa", "Nilofar", "Soraya" },
    { "Reza", "Ali", "Farid", "Navid", "Mirwais", "Jawad", "Hamid", "Omid" } },
  { "tur", "TR", { "Elif", "Zeynep", "Ayse", "Deniz", "Selin", "Melis", "Ebru", "Gul" },
    { "Emre", "Can", "Murat", "Kerem", "Baris", "Ozan", "Cem", "Umut" } },
  { "spa", "VE", { "Lucia", "Camila", "Valeria", "Daniela", "Paola", "Elena", "Rosa", "Ines" },
    { "Diego", "Luis", "Mateo", "Andres", "Pablo", "Jorge", "Hugo", "Rafael" } },
};

static const char *const mentor_women[] = {
  "Els", "Greet", "Marleen", "Chantal", "Hilde", "Ingrid", "Katrien", "Martine", "Nele", "Veerle",
};
static const char *const mentor_men[] = {
  "Jan", "Luc", "Dirk", "Marc", "Pieter", "Wim", "Geert", "Johan", "Stef", "Bart",
};
static const char *const family_names[] = {
  "Voorbeeld", "Proefmens", "Testpersoon", "Muster", "Exemple", "Esempio", "Malli", "Prov",
  "Specimen", "Fictief", "Monster", "Staal", "Oefening", "Denkbeeld", "Schijn", "Model",
};
static const struct
{
  const char *place;
  const char *postcode;
} places[] = {
  { "Gent", "9000" }, { "Gent", "9040" }, { "Antwerpen", "2000" }, { "Antwerpen", "2060" },
  { "Brussel", "1000" }, { "Schaarbeek", "1030" }, { "Leuven", "3000" }, { "Mechelen", "2800" },
};
static const struct
{
  const char *occupation;
  const char *sector;
} work[] = {
  { "2221", "86" }, { "2512", "62" }, { "2142", "41" }, { "2341", "85" }, { "2411", "69" },
  { "4321", "52" }, { "5120", "56" }, { "7411", "43" }, { "5311", "88" }, { "2261", "86" },
};

/* In turn, so that some have much in common and some little; a few were not asked. */
static const char *const half_days[] = {
  "mon-ev thu-ev tue-ev", "tue-pm wed-pm", NULL, "fri-ev weekend", "mon-am thu-am tue-am wed-am", "wed-ev weekend", "fri-am fri-pm",
};
static const char *const leisure[] = {
  "cooking music", "sport", "reading walking", NULL, "crafts gardening", "cooking family", "film music", "games sport",
};
/* What came out of a later talk, of those who had one. */
static const char *const barriers[] = { "networks recognition", "language networks", "application-habits vacancies", "social" };
static const char *const barrier_levels[] = { "person system", "employer", "employer person", "system" };
static const char *const needs[] = { "cultural social", "information", "information social", "economic social" };
static const char *const networks[] = {
  "colleagues employers", "employers", NULL, "associations colleagues", "founders", "services training",
};
static const char *const genders[] = { NULL, "no-preference", NULL, NULL, "woman", "no-preference", NULL };

static const char *
add_person (FbSample   *self,
            const char *given,
            const char *family,
            const char *gender,
            guint       year,
            guint       number,
            const char *letter_language)
{
  guint where = _fb_sample_below (self, G_N_ELEMENTS (places));
  gboolean exact = _fb_sample_chance (self, 60);

  return _fb_sample_add (self, &fb_person_kind,
                         "name-used", _fb_sample_text (self, "%s %s", given, family),
                         "given-name", given,
                         "family-name", family,
                         "birth-date", exact ? _fb_sample_text (self, "%04u-%02u-%02u", year,
                                                                1 + _fb_sample_below (self, 12),
                                                                1 + _fb_sample_below (self, 28))
                                             : _fb_sample_text (self, "%04u", year),
                         "birth-basis", exact ? "exact" : "about",
                         "gender", gender,
                         "phone", _fb_sample_text (self, "0400 %02u %02u %02u", number / 10000 % 100,
                                                   number / 100 % 100, number % 100),
                         "email", _fb_sample_chance (self, 70)
                                    ? _fb_sample_text (self, "person%u@example.org", number) : NULL,
                         "channel", _fb_sample_chance (self, 50) ? "app" : "call",
                         "message-safe", "yes",
                         "postcode", places[where].postcode,
                         "place", places[where].place,
                         "letter-language", letter_language,
                         "reads-comfortably", "yes",
                         NULL);
}

static void
add_language (FbSample   *self,
              const char *person,
              const char *language,
              const char *level)
{
  gboolean native = level == NULL;

  _fb_sample_add (self, &fb_language_skill_kind, "person-id", person, "language", language,
                  "mother-tongue", native ? "yes" : "no",
                  "listening", level, "reading", level, "speaking", level, "writing", level, NULL);
}

static void
add_consents (FbSample   *self,
              const char *person,
              int         days)
{
  _fb_sample_add (self, &fb_consent_kind, "person-id", person, "purpose", "keep", "state", "given",
                  "asked-on", _fb_sample_day (self, days), "decided-on", _fb_sample_day (self, days), NULL);
  if (_fb_sample_chance (self, 50))
    _fb_sample_add (self, &fb_consent_kind, "person-id", person, "purpose", "contact-later",
                    "state", _fb_sample_chance (self, 80) ? "given" : "refused",
                    "asked-on", _fb_sample_day (self, days), "decided-on", _fb_sample_day (self, days), NULL);
}

static void
remember (FbSample   *self,
          GPtrArray  *people,
          const char *id,
          const char *name,
          const char *programme,
          const char *enrolment)
{
  FbSamplePerson *person = g_new0 (FbSamplePerson, 1);

  person->id = id;
  person->name = name;
  person->programme_id = programme;
  person->enrolment_id = enrolment;
  g_ptr_array_add (people, person);
}

/* In a small sample of few trades, so that of the few who wait some go together. */
static guint
draw_trade (FbSample *self)
{
  return _fb_sample_below (self, G_N_ELEMENTS (work)) % MIN (G_N_ELEMENTS (work), self->n_mentees / 8);
}

static const char *
add_mentee_enrolment (FbSample   *self,
                      const char *person,
                      const char *programme,
                      guint       number,
                      int         days)
{
  static const char *const statuses[] = { "ready", "in-intake", "applied", "paused", "stopped", "completed" };
  static const char *const employment[] = { "unemployed", "long-term-unemployed", "unemployed", "employed-below-level" };
  static const char *const motives[] = { "network work", "application network", "language work", "labour-market" };
  static const char *const channels[] = { "employment-service", "word-of-mouth", "migrant-organisation", "school" };
  guint had = draw_trade (self);
  guint wished = _fb_sample_chance (self, 70) ? had : draw_trade (self);
  gboolean in_duo = number < self->n_duos;
  const char *status = in_duo ? "ready" : statuses[_fb_sample_below (self, G_N_ELEMENTS (statuses))];
  gboolean taken_in = !g_str_equal (status, "applied");
  gboolean had_talk = in_duo && number % 6 != 1;

  return _fb_sample_add (self, &fb_enrolment_kind,
                         "programme-id", programme,
                         "person-id", person,
                         "role", "mentee",
                         "status", status,
                         "status-since", _fb_sample_day (self, days + 7),
                         "status-reason", g_str_equal (status, "completed") ? "found-work"
                                          : g_str_equal (status, "stopped") ? "moved" : NULL,
                         "applied-on", _fb_sample_day (self, days),
                         "coordinator-id", _fb_sample_pick_id (self, self->staff),
                         "referral-organisation-id", _fb_sample_chance (self, 50) ? self->organisations->pdata[1] : NULL,
                         "referral-channel", _fb_sample_pick (self, channels),
                         "intake-on", taken_in ? _fb_sample_day (self, days + 5) : NULL,
                         "intake-staff-id", taken_in ? _fb_sample_pick_id (self, self->staff) : NULL,
                         "information-given-on", taken_in ? _fb_sample_day (self, days + 5) : NULL,
                         "own-choice", taken_in ? "yes" : NULL,
                         "motives", _fb_sample_pick (self, motives),
                         "motivation", taken_in ? "yes" : NULL,
                         "expectations", _fb_sample_chance (self, 40) ? "To meet people who work in my field." : NULL,
                         "minutes-per-week", _fb_sample_chance (self, 50) ? "120" : NULL,
                         "travel-minutes-max", "45",
                         "travel-modes", _fb_sample_chance (self, 50) ? "bicycle public-transport" : "public-transport",
                         "next-word-on", taken_in && !in_duo ? _fb_sample_day (self, (int) _fb_sample_below (self, 40) - 12) : NULL,
                         "employment-status", _fb_sample_pick (self, employment),
                         "employment-since", _fb_sample_text (self, "20%02u", 20 + _fb_sample_below (self, 6)),
                         "right-to-work", _fb_sample_chance (self, 90) ? "unlimited" : "limited",
                         "education-level", _fb_sample_text (self, "%u", 3 + _fb_sample_below (self, 5)),
                         "education-origin", "abroad",
                         "recognition-status", _fb_sample_chance (self, 40) ? "recognised" : "applied",
                         "occupation-had", work[had].occupation,
                         "occupation-wished", work[wished].occupation,
                         "sector-wished", work[wished].sector,
                         "readiness", _fb_sample_chance (self, 60) ? "nearly" : "ready",
                         "half-days", _fb_sample_turn (half_days, number, 5),
                         "leisure", _fb_sample_turn (leisure, number, 7),
                         "network-wanted", _fb_sample_turn (networks, number, 4),
                         "prefers-gender", _fb_sample_turn (genders, number, 4),
                         "barriers", had_talk ? _fb_sample_turn (barriers, number, 5) : NULL,
                         "barrier-levels", had_talk ? _fb_sample_turn (barrier_levels, number, 7) : NULL,
                         "needs", had_talk ? _fb_sample_turn (needs, number, 4) : NULL,
                         "children-state", _fb_sample_chance (self, 80) ? "fine" : "needs-solution",
                         "travel-state", "fine",
                         NULL);
}

/* Whoever waits has heard from us lately; a few have not. */
static void
add_note (FbSample   *self,
          const char *enrolment,
          guint       number,
          int         days)
{
  static const char *const texts[] = {
    "Called: still interested, has time in the evening.",
    "Asked to be called after school hours.",
    "Told that we look for somebody in the same field.",
    "Sent the dates of the next meeting by message.",
  };
  gboolean waits = number >= self->n_duos;
  int day = -1 - (int) _fb_sample_below (self, 13);

  if (!_fb_sample_chance (self, waits ? 85 : 10))
    return;

  _fb_sample_add (self, &fb_note_kind, "enrolment-id", enrolment,
                  "written-on", _fb_sample_day (self, waits ? day : days + 6),
                  "staff-id", _fb_sample_pick_id (self, self->staff), "kind", "talk",
                  "text", _fb_sample_pick (self, texts), "visible-to", "staff", NULL);
}

static void
add_mentee (FbSample *self,
            guint     number)
{
  guint origin = _fb_sample_below (self, G_N_ELEMENTS (origins));
  gboolean woman = _fb_sample_chance (self, 55);
  const char *given = woman ? _fb_sample_pick (self, origins[origin].women)
                            : _fb_sample_pick (self, origins[origin].men);
  const char *family = _fb_sample_pick (self, family_names);
  const char *programme = self->programmes->pdata[number % self->programmes->len];
  int days = -30 - (int) _fb_sample_below (self, 400);
  static const char *const levels[] = { "a2", "b1", "b1", "b2", "c1" };
  const char *id = add_person (self, given, family, woman ? "woman" : "man",
                               1970 + _fb_sample_below (self, 36), number + 1, origins[origin].language);
  const char *enrolment;

  add_language (self, id, origins[origin].language, NULL);
  add_language (self, id, "nld", _fb_sample_pick (self, levels));
  if (_fb_sample_chance (self, 60))
    add_language (self, id, "eng", _fb_sample_pick (self, levels));
  add_consents (self, id, days + 5);
  enrolment = add_mentee_enrolment (self, id, programme, number, days);
  remember (self, self->mentees, id, _fb_sample_text (self, "%s %s", given, family), programme, enrolment);

  add_note (self, enrolment, number, days);
  if (_fb_sample_chance (self, 5))
    _fb_sample_add (self, &fb_reminder_kind, "enrolment-id", enrolment,
                    "text", "Send the list of language courses", "owner-id", _fb_sample_pick_id (self, self->staff),
                    "due-on", _fb_sample_day (self, (int) _fb_sample_below (self, 20) - 6), NULL);
}

static void
add_mentor (FbSample *self,
            guint     number)
{
  gboolean woman = _fb_sample_chance (self, 50);
  const char *given = woman ? _fb_sample_pick (self, mentor_women) : _fb_sample_pick (self, mentor_men);
  const char *family = _fb_sample_pick (self, family_names);
  const char *programme = self->programmes->pdata[number % self->programmes->len];
  guint job = draw_trade (self);
  int days = -60 - (int) _fb_sample_below (self, 500);
  gboolean retired = _fb_sample_chance (self, 40);
  gboolean trained = number < self->n_duos || _fb_sample_chance (self, 80);
  const char *id = add_person (self, given, family, woman ? "woman" : "man",
                               retired ? 1952 + _fb_sample_below (self, 12) : 1964 + _fb_sample_below (self, 32),
                               50000 + number, "nld");
  const char *enrolment;

  add_language (self, id, "nld", NULL);
  add_language (self, id, _fb_sample_chance (self, 50) ? "fra" : "eng", "c1");
  add_consents (self, id, days);
  enrolment = _fb_sample_add (self, &fb_enrolment_kind,
                              "programme-id", programme,
                              "person-id", id,
                              "role", "mentor",
                              "status", trained ? "ready" : "in-intake",
                              "status-since", _fb_sample_day (self, days + 20),
                              "applied-on", _fb_sample_day (self, days),
                              "coordinator-id", _fb_sample_pick_id (self, self->staff),
                              "referral-channel", _fb_sample_chance (self, 50) ? "company" : "word-of-mouth",
                              "intake-on", _fb_sample_day (self, days + 4),
                              "motives", "giving-back",
                              "own-choice", "yes",
                              "mentor-status", retired ? "retired" : "active",
                              "occupation", work[job].occupation,
                              "sector", work[job].sector,
                              "insider", "yes",
                              "experience-years", _fb_sample_text (self, "%u", 4 + _fb_sample_below (self, 30)),
                              "knows-better", "both",
                              "uses-network", _fb_sample_chance (self, 70) ? "yes" : "no",
                              "capacity", _fb_sample_chance (self, 85) ? "1" : "2",
                              "volunteer", "yes",
                              "insured", "yes",
                              "half-days", _fb_sample_turn (half_days, number, 4),
                              "leisure", _fb_sample_turn (leisure, number, 5),
                              "network-offered", _fb_sample_turn (networks, number, 7),
                              "education-level", _fb_sample_text (self, "%u", 4 + number / 2 % 4),
                              "minutes-per-week", "90",
                              "travel-minutes-max", "30",
                              "screening-result", "suitable",
                              "screening-on", _fb_sample_day (self, days + 10),
                              "screening-staff-id", _fb_sample_pick_id (self, self->staff),
                              "training-minutes", trained ? "360" : NULL,
                              "training-on", trained ? _fb_sample_day (self, days + 20) : NULL,
                              NULL);
  add_note (self, enrolment, number, days);
  remember (self, self->mentors, id, _fb_sample_text (self, "%s %s", given, family), programme, enrolment);
}

void
_fb_sample_people (FbSample *self)
{
  for (guint i = 0; i < self->n_mentees && !self->failed; i++)
    add_mentee (self, i);
  for (guint i = 0; i < self->n_mentors && !self->failed; i++)
    add_mentor (self, i);
}
