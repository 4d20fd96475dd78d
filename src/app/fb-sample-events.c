/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-kinds.h"

/* Nobody brings more people together at once in a sample. */
#define MOST 16

typedef enum
{
  MENTEES,
  MENTORS,
  CONTACTS,
} Who;

/* What is done together; a day below 0 is over. */
static const struct
{
  const char *kind;
  const char *title;
  int         day;
  const char *time;
  const char *minutes;
  const char *place;
  int         organisation; /* by number; -1: none */
  const char *least;        /* (nullable) */
  const char *most;         /* (nullable) */
  const char *counts;       /* (nullable) as training of mentors */
  const char *follow_up;    /* (nullable) */
  Who         who;
  guint       n;
  const char *contents;
} events[] = {
  { "event-day", "A Day at Work", -212, "10:00", "360", "City hall", 5, "30", "100", NULL, "yes", MENTEES, 14,
    "Five workshops, and groups that change rooms every hour: care, logistics, software, building, cooking." },
  { "training", "Listening Before You Advise", -64, "18:30", "150", "Room 2", -1, "6", "12", "no", NULL, MENTORS, 9,
    "What to do with silence. Practised in threes." },
  { "peer-meeting", "Mentors Tell What Worked", -28, "19:00", "120", "Room 2", -1, NULL, NULL, NULL, NULL, MENTORS, 8,
    "How to say no to a loan, and what to do when nobody answers." },
  { "company-visit", "Behind the Doors of a Hospital", 4, "09:30", "120", "Main entrance", 2, "10", "15", NULL, "yes",
    MENTEES, 12, "The kitchen, the laundry, the stores and one ward. Safety shoes are there." },
  { "training", "Training for New Mentors", 12, "18:00", "180", "Room 1", -1, "6", "12", "yes", NULL, MENTORS, 5,
    "What a mentor is and is not, and whom to call." },
  { "champions", "Champions’ Circle", 19, "12:00", "90", "Sample Foundation", 7, NULL, "8", NULL, "no", CONTACTS, 5,
    "Who asks which two directors before summer." },
  { "group-session", "Writing Your Own CV", 26, "13:30", "150", "Library", 5, "8", "12", NULL, "no", MENTEES, 7,
    "Five weeks, each Thursday." },
};

/* The first people of one programme. */
typedef struct
{
  const FbSamplePerson *mentees[MOST];
  const FbSamplePerson *mentors[MOST];
  guint                 n_mentees;
  guint                 n_mentors;
} Group;

static void
add_person (GHashTable           *groups,
            const FbSamplePerson *person,
            gboolean              is_mentor)
{
  Group *group = g_hash_table_lookup (groups, person->programme_id);
  guint *n;

  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      g_hash_table_insert (groups, (char *) person->programme_id, group);
    }
  n = is_mentor ? &group->n_mentors : &group->n_mentees;
  if (*n < MOST)
    (is_mentor ? group->mentors : group->mentees)[(*n)++] = person;
}

static GHashTable *
make_groups (FbSample *self)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < self->mentees->len; i++)
    add_person (groups, self->mentees->pdata[i], FALSE);
  for (guint i = 0; i < self->mentors->len; i++)
    add_person (groups, self->mentors->pdata[i], TRUE);

  return groups;
}

/* Most of those who were invited came. */
static const char *
get_state (guint number,
           int   day)
{
  static const char *const ahead[] = { "invited", "invited", "invited", "excused", "invited" };
  static const char *const over[] = { "came", "came", "excused", "came", "came", "absent", "came" };

  return day >= 0 ? ahead[number % G_N_ELEMENTS (ahead)] : over[number % G_N_ELEMENTS (over)];
}

static void
add_people (FbSample    *self,
            const char  *event,
            const Group *group,
            guint        kind)
{
  gboolean is_mentors = events[kind].who == MENTORS;
  const FbSamplePerson *const *people = is_mentors ? group->mentors : group->mentees;
  guint n = MIN (events[kind].n, is_mentors ? group->n_mentors : group->n_mentees);

  for (guint i = 0; i < n && !self->failed; i++)
    _fb_sample_add (self, &fb_attendance_kind, "event-id", event, "person-id", people[i]->id,
                    "state", get_state (i, events[kind].day),
                    "group-name", events[kind].who == MENTEES && n > 10 ? (i % 2 == 0 ? "A" : "B") : NULL, NULL);
}

/* One programme asks half a year later what came of its day (R199): of most it is known. */
static void
add_outcomes (FbSample    *self,
              const char  *programme,
              const Group *group)
{
  static const char *const came[] = { "internship", "none", "training", "fixed-term-job" };

  _fb_sample_add (self, &fb_follow_up_point_kind, "programme-id", programme, "months", "7", "anchor", "event",
                  "what", "Work, training, and whom they met there", NULL);
  for (guint i = 0; i < MIN (events[0].n, group->n_mentees) && !self->failed; i++)
    {
      if (!g_str_equal (get_state (i, events[0].day), "came") || i % 5 == 4)
        continue;

      _fb_sample_add (self, &fb_outcome_kind, "enrolment-id", group->mentees[i]->enrolment_id,
                      "person-id", group->mentees[i]->id, "measured-on", _fb_sample_day (self, -1 - (int) i % 6),
                      "months", "7", "how", "phone", "kind", _fb_sample_turn (came, i, 3), NULL);
    }
}

static void
add_contacts (FbSample   *self,
              const char *event,
              guint       kind)
{
  g_autoptr(GPtrArray) contacts = fb_store_list (self->store, &fb_contact_person_kind, NULL, NULL, "name", NULL);

  for (guint i = 0; contacts != NULL && i < MIN (events[kind].n, contacts->len) && !self->failed; i++)
    _fb_sample_add (self, &fb_attendance_kind, "event-id", event, "contact-person-id",
                    fb_record_get_id (contacts->pdata[i]), "state", get_state (i, events[kind].day), NULL);
}

static void
add_event (FbSample    *self,
           const char  *programme,
           const Group *group,
           guint        number,
           guint        kind)
{
  const char *event =
    _fb_sample_add (self, &fb_event_kind,
                    "programme-id", programme,
                    "kind", events[kind].kind,
                    "title", events[kind].title,
                    "held-on", _fb_sample_day (self, events[kind].day + (int) number % 3),
                    "at-time", events[kind].time,
                    "minutes", events[kind].minutes,
                    "place", events[kind].place,
                    "organisation-id", events[kind].organisation >= 0
                                       ? self->organisations->pdata[events[kind].organisation] : NULL,
                    "staff-id", self->staff->pdata[(number + kind) % self->staff->len],
                    "places-min", events[kind].least,
                    "places-max", events[kind].most,
                    "counts-as-training", events[kind].counts,
                    "follow-up", events[kind].follow_up,
                    "contents", events[kind].contents,
                    NULL);

  if (events[kind].who == CONTACTS)
    add_contacts (self, event, kind);
  else if (group != NULL)
    add_people (self, event, group, kind);
}

#define ASKS_LATER 1 /* the number of the programme */

/* What each programme does for several people at once; told last, so that nothing else
 * of a sample comes out differently. */
void
_fb_sample_events (FbSample *self)
{
  g_autoptr(GHashTable) groups = make_groups (self);

  for (guint i = 0; i < self->programmes->len; i++)
    {
      const char *programme = self->programmes->pdata[i];
      const Group *group = g_hash_table_lookup (groups, programme);

      for (guint j = 0; j < G_N_ELEMENTS (events) && !self->failed; j++)
        add_event (self, programme, group, i, j);
      if (i == ASKS_LATER && group != NULL)
        add_outcomes (self, programme, group);
    }
}
