/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-external-number.h"
#include "domain/fb-figure.h"
#include "domain/fb-note.h"
#include "domain/fb-programme-outcome.h"
#include "domain/fb-relation.h"
#include "domain/fb-vacancy.h"
#include "domain/fb-volunteer-hours.h"

/* One of so many mentors gave hours beside the meetings; one of so many mentees has a number
 * elsewhere. */
#define MENTORS_AN_HOUR 4
#define MENTEES_A_NUMBER 8

/* What was done beside the duos. By number of the organisation; without one, of the programme. */
static const struct
{
  const char *kind;
  int         day;
  const char *minutes; /* (nullable) */
  int         organisation;
  const char *text;
  const char *tried;   /* (nullable) */
} notes[] = {
  { "outreach", -18, "150", -1, "Coffee morning in the community house. Nine people, four took a leaflet home.", NULL },
  { "outreach", -75, "120", -1, "Stood at the gate of the language school. Talked with two families.", NULL },
  { "outreach", -390, "480", -1, "Went by tram with somebody who knows the neighbourhood. Rang at eleven doors.", NULL },
  { "family", -66, "75", -1, "Tea with a father who wanted to know who would talk with his daughter. She starts in spring.", NULL },
  { "recruiting", -25, "90", -1, "Told the staff meeting of a hospital about it. Three want to know more.", NULL },
  { "recruiting", -140, "60", -1, "Wrote to mentors of last year and asked whom they know.", NULL },
  { "campaign", -50, "180", -1, "A page in the paper of the city, with two duos who wanted to be in it.", NULL },
  { "exchange", -34, "120", -1, "Half a day with the council and the employment service on who does what.", NULL },
  { "champions", -57, "90", -1, "Three directors at one table. Each asks two others before summer.", NULL },
  { "peers", -28, "120", -1, "Nine mentors told each other what worked. Most talk: how to say no to a loan.", NULL },
  { "reflection", -90, "60", -1, "Looked back on the duos that ended early. In three of four the way was too long.",
    "The way is asked for before a match is proposed." },
  { "barrier", -33, "45", 1, "The form for a bicycle loan asks for a contract. That keeps out whoever looks for work.",
    "The service takes our letter instead, from next month on." },
  { "hr-advice", -41, "60", -1, "Which parts of the job can be learned on the floor, and which ask for Dutch at once.", NULL },
  { "learning", -12, NULL, 2, "The head of the ward had thought that foreign diplomas are never recognised.", NULL },
  { "request", -62, "20", 4, "Asked for “somebody who does not pray at work”.",
    "Said why we do not choose by that. They came back with what the work asks for." },
};

static const struct
{
  const char *minutes;
  const char *time;
  int         day;
  const char *remark;
} hours[] = {
  { "180", "private", -20, "Evening for new mentors" },
  { "120", "company", -48, "Told colleagues about it at work" },
  { "240", "private", -210, "Helped at the open day" },
  { "90", "company", -400, "Practised interviews with four mentees" },
};

/* What organisations offer; days from today. */
static const struct
{
  int         organisation;
  const char *kind;
  const char *title;
  const char *occupation;
  const char *weeks; /* (nullable) */
  int         from;
  int         until;
  int         mentee; /* who got it; below 0: nobody yet */
  const char *remark; /* (nullable) */
} vacancies[] = {
  { 2, "job", "Nurse, by day", "2221", NULL, -20, 34, -1, "Dutch at B2; the rest is learned on the ward." },
  { 2, "internship", "Look after guests at the desk", "4226", "6", -9, 20, -1, NULL },
  { 2, "job", "Cleaning, mornings", "9112", NULL, -95, -30, -1, NULL },
  { 3, "internship", "Test a program for phones", "2519", "8", -40, 62, -1, "English is enough to begin with." },
  { 3, "job", "Programmer, half-time", "2512", NULL, -130, -52, 4, NULL },
  { 4, "job", "Warehouse, evenings", "9333", NULL, -5, 55, -1, "The bus goes until 22:30." },
  { 4, "visit", "A morning at the depot", "4323", NULL, 12, 12, -1, "At most twelve people, in strong shoes." },
};

static void
add_notes (FbSample   *self,
           const char *programme,
           guint       number)
{
  for (guint i = 0; i < G_N_ELEMENTS (notes) && !self->failed; i++)
    {
      gboolean is_of_programme = notes[i].organisation < 0;

      /* what was said to an organisation is said once, and not for every programme */
      if (!is_of_programme && number > 0)
        continue;

      _fb_sample_add (self, &fb_note_kind,
                      "programme-id", is_of_programme ? programme : NULL,
                      "organisation-id", is_of_programme ? NULL : self->organisations->pdata[notes[i].organisation],
                      "written-on", _fb_sample_day (self, notes[i].day - (int) number % 9),
                      "staff-id", self->staff->pdata[(i + number) % self->staff->len],
                      "kind", notes[i].kind,
                      "how", "face-to-face",
                      "minutes", notes[i].minutes,
                      "text", notes[i].text,
                      "tried", notes[i].tried,
                      "visible-to", "staff",
                      NULL);
    }
}

/* What an evaluation told, and which programme it has to do with. */
static void
add_reported (FbSample   *self,
              const char *programme,
              guint       number)
{
  _fb_sample_add (self, &fb_figure_kind, "programme-id", programme, "what", "Mentors since the start",
                  "qualifier", "about", "number", "110", "moment", "2025", NULL);
  _fb_sample_add (self, &fb_programme_outcome_kind, "programme-id", programme, "what", "At work six months after the end",
                  "qualifier", "almost", "percent", "60", "moment", "2025", NULL);
  if (number > 0)
    _fb_sample_add (self, &fb_relation_kind, "programme-id", programme, "related-id", self->programmes->pdata[0], NULL);
}

static void
add_hours (FbSample *self)
{
  for (guint i = 0; i < self->mentors->len && !self->failed; i += MENTORS_AN_HOUR)
    {
      const FbSamplePerson *mentor = self->mentors->pdata[i];
      guint turn = i / MENTORS_AN_HOUR % G_N_ELEMENTS (hours);

      _fb_sample_add (self, &fb_volunteer_hours_kind,
                      "person-id", mentor->id,
                      "programme-id", mentor->programme_id,
                      "given-on", _fb_sample_day (self, hours[turn].day),
                      "minutes", hours[turn].minutes,
                      "time", hours[turn].time,
                      "remark", hours[turn].remark,
                      NULL);
    }
}

static void
add_numbers (FbSample *self)
{
  for (guint i = 0; i < self->mentees->len && !self->failed; i += MENTEES_A_NUMBER)
    {
      const FbSamplePerson *mentee = self->mentees->pdata[i];

      _fb_sample_add (self, &fb_external_number_kind, "person-id", mentee->id, "system", "Sample Employment Service",
                      "number", _fb_sample_text (self, "SES-%06u", i + 1), NULL);
    }
}

static void
add_vacancies (FbSample *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (vacancies) && !self->failed; i++)
    {
      const FbSamplePerson *got = vacancies[i].mentee < 0 ? NULL : self->mentees->pdata[vacancies[i].mentee];

      _fb_sample_add (self, &fb_vacancy_kind,
                      "organisation-id", self->organisations->pdata[vacancies[i].organisation],
                      "kind", vacancies[i].kind,
                      "title", vacancies[i].title,
                      "occupation", vacancies[i].occupation,
                      "weeks", vacancies[i].weeks,
                      "from-date", _fb_sample_day (self, vacancies[i].from),
                      "until-date", _fb_sample_day (self, vacancies[i].until),
                      "person-id", got != NULL ? got->id : NULL,
                      "remark", vacancies[i].remark,
                      NULL);
    }
}

/* What goes on beside the duos; told last, so that nothing else of a sample comes out
 * differently. */
void
_fb_sample_beside (FbSample *self)
{
  for (guint i = 0; i < self->programmes->len && !self->failed; i++)
    {
      add_notes (self, self->programmes->pdata[i], i);
      add_reported (self, self->programmes->pdata[i], i);
    }
  add_hours (self);
  add_numbers (self);
  add_vacancies (self);
}
