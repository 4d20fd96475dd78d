/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "app/fb-agreement-private.h"
#include "domain/fb-action.h"
#include "domain/fb-contact.h"
#include "domain/fb-duo.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-goal.h"
#include "domain/fb-goal-review.h"
#include "domain/fb-plan-review.h"
#include "exchange/fb-seal.h"

/* One duo in the making. */
typedef struct
{
  const char     *id;
  FbSamplePerson *mentee;
  FbSamplePerson *mentor;
  const char     *status;     /* relationship-status; NULL: proposed only */
  int             start;      /* days from today, negative */
  int             end;        /* the last day of contact */
  gboolean        signed_all;
} SampleDuo;

static const char *const intermediate_goals[][2] = {
  { "network", "Know five people who work in the field" },
  { "application", "A CV and a letter that employers here understand" },
  { "language", "Speak Dutch on the phone without fear" },
  { "labour-market", "Know which employers look for people and how they recruit" },
  { "recognition", "Papers for the recognition of the diploma are complete" },
  { "confidence", "Tell in two minutes what I am good at" },
  { "reality-check", "Know which steps my wished job asks for here" },
};

static const char *const actions[] = {
  "Rewrite the CV", "Call the school about evening classes", "Visit a workplace together",
  "Practise an interview", "Make a profile on a vacancy site", "Ask for the recognition file",
  "Meet a colleague of the mentor", "List ten employers nearby", "Write to two employers",
};

static const char *const topics[] = {
  "cv letter", "interview", "labour-market vacancies", "language", "confidence support", "sector-habits",
  "application", "workplace-codes",
};

static void
plan_duo (FbSample  *self,
          SampleDuo *duo,
          guint      number)
{
  guint chance = _fb_sample_below (self, 100);

  duo->mentee = self->mentees->pdata[number];
  duo->mentor = self->mentors->pdata[number % self->mentors->len];
  duo->signed_all = TRUE;
  duo->end = 0;

  if (self->n_duos > self->n_mentors && number < self->n_duos - self->n_mentors)
    chance = 70; /* the mentor has another duo now */

  if (number % 20 == 19)
    duo->status = NULL;
  else if (chance < 65)
    duo->status = "active";
  else if (chance < 88)
    duo->status = "completed";
  else if (chance < 96)
    duo->status = "ended-early";
  else
    duo->status = "paused";

  if (g_strcmp0 (duo->status, "completed") == 0)
    duo->end = -10 - (int) _fb_sample_below (self, 200);
  else if (g_strcmp0 (duo->status, "ended-early") == 0)
    duo->end = -20 - (int) _fb_sample_below (self, 150);

  duo->start = duo->end - (duo->status == NULL ? (int) _fb_sample_below (self, 25)
                           : g_str_equal (duo->status, "completed") ? 180
                           : 20 + (int) _fb_sample_below (self, 150));
  if (g_strcmp0 (duo->status, "active") == 0 && number % 11 == 5)
    {
      duo->start = -8;
      duo->signed_all = FALSE;
    }
}

static void
add_member (FbSample       *self,
            SampleDuo      *duo,
            FbSamplePerson *person,
            const char     *role)
{
  _fb_sample_add (self, &fb_duo_member_kind,
                  "duo-id", duo->id,
                  "person-id", person->id,
                  "role", role,
                  "acceptance", duo->status != NULL ? "yes" : "asked",
                  "accepted-on", duo->status != NULL ? _fb_sample_day (self, duo->start - 3) : NULL,
                  "from-date", duo->status != NULL ? _fb_sample_day (self, duo->start) : NULL,
                  NULL);
}

static void
add_duo (FbSample  *self,
         SampleDuo *duo,
         guint      number)
{
  gboolean over = g_strcmp0 (duo->status, "completed") == 0 || g_strcmp0 (duo->status, "ended-early") == 0;
  guint programme = number % self->programmes->len;

  duo->id = _fb_sample_add (self, &fb_duo_kind,
                            "programme-id", duo->mentee->programme_id,
                            "code", _fb_sample_text (self, "P%02u-%u", programme + 1,
                                                     number / self->programmes->len + 1),
                            "organisation-id", self->organisations->pdata[0],
                            "coordinator-id", _fb_sample_pick_id (self, self->staff),
                            "match-status", duo->status != NULL ? "agreed" : "proposed",
                            "relationship-status", duo->status != NULL ? duo->status : "not-started",
                            "proposed-on", _fb_sample_day (self, duo->start - 9),
                            "agreed-on", duo->status != NULL ? _fb_sample_day (self, duo->start - 3) : NULL,
                            "first-meeting-on", duo->status != NULL ? _fb_sample_day (self, duo->start) : NULL,
                            "first-meeting-place", duo->status != NULL ? "At the organisation" : NULL,
                            "starts-on", duo->status != NULL ? _fb_sample_day (self, duo->start) : NULL,
                            "planned-end-on", duo->status != NULL ? _fb_sample_day (self, duo->start + 183) : NULL,
                            "ended-on", over ? _fb_sample_day (self, duo->end) : NULL,
                            "end-reason", !over ? NULL : _fb_sample_chance (self, 50) ? "found-work" : "term-over",
                            "sector-specific", _fb_sample_chance (self, 75) ? "yes" : "no",
                            "match-reasons", "Same sector, a language in common, live near each other.",
                            "plan-steps", duo->status != NULL ? "intermediate" : NULL,
                            NULL);
  add_member (self, duo, duo->mentee, "mentee");
  add_member (self, duo, duo->mentor, "mentor");
}

static const char *
make_strokes (FbSample *self)
{
  g_autoptr(GString) strokes = g_string_new (NULL);
  int x = 500 + (int) _fb_sample_below (self, 500);

  for (guint stroke = 0; stroke < 2; stroke++)
    {
      if (stroke > 0)
        g_string_append_c (strokes, ';');
      for (guint i = 0; i < 12; i++)
        {
          g_string_append_printf (strokes, "%s%d,%u", i > 0 ? " " : "", x,
                                  600 + (i % 2) * 700 + _fb_sample_below (self, 400));
          x += 120 + (int) _fb_sample_below (self, 160);
        }
      x -= 900;
    }

  return _fb_sample_text (self, "%s", strokes->str);
}

static char *
fill_body (FbSample   *self,
           SampleDuo  *duo,
           const char *body)
{
  g_autoptr(GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *programme = fb_workspace_dup_name_of (self->workspace, "programme", duo->mentee->programme_id);
  const struct
  {
    const char *name;
    const char *text;
  } pairs[] = {
    { "mentee", duo->mentee->name }, { "mentor", duo->mentor->name },
    { "organisation", "De Voetbrug (sample)" }, { "programme", programme },
    { "from", _fb_sample_day (self, duo->start) }, { "until", _fb_sample_day (self, duo->start + 183) },
    { "rhythm", "2 / 4 weeks" }, { "meetings-min", "10" },
    { "objectives-short", "A CV and a letter" }, { "objectives-long", "Work that suits" },
    { "coordinator", "Anna Voorbeeld" }, { "phone", "0400 00 00 00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_hash_table_insert (values, (char *) pairs[i].name, (char *) pairs[i].text);

  return _fb_agreement_fill (body, values);
}

/* In the order of language, as they are sealed. */
static GPtrArray *
make_texts (FbSample  *self,
            SampleDuo *duo,
            FbRecord  *agreement)
{
  static const char *const languages[] = { "eng", "nld" };
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *title = NULL;
      g_autofree char *starter = fb_starter_text_load ("agreement", "objectives", languages[i], &title);
      g_autofree char *body = fill_body (self, duo, starter);

      g_ptr_array_add (texts, _fb_sample_make (self, &fb_agreement_text_kind,
                                               "agreement-id", fb_record_get_id (agreement),
                                               "language", languages[i],
                                               "title", title,
                                               "body", body, NULL));
    }

  return texts;
}

static void
seal_agreement (FbSample    *self,
                FbRecord    *agreement,
                GPtrArray   *texts,
                const char  *previous)
{
  g_autofree char *digest = _fb_agreement_digest (FB_AGREEMENT (agreement), texts, NULL);
  g_autofree char *seal = fb_seal_chain (digest, previous);

  g_object_set (agreement, "content-digest", digest, "seal", seal, NULL);
}

static char *
add_signature (FbSample   *self,
               FbRecord   *agreement,
               SampleDuo  *duo,
               guint       position,
               const char *previous)
{
  static const char *const parties[] = { "mentee", "mentor", "organisation" };
  const char *names[] = { duo->mentee->name, duo->mentor->name, "Anna Voorbeeld" };
  const char *persons[] = { duo->mentee->id, duo->mentor->id, NULL };
  gboolean paper = _fb_sample_chance (self, 20);
  g_autoptr(FbRecord) signature = NULL;
  g_autofree char *digest = NULL;
  char *seal;

  g_assert (position < G_N_ELEMENTS (parties));
  signature =
    _fb_sample_make (self, &fb_signature_kind,
                     "agreement-id", fb_record_get_id (agreement),
                     "position", _fb_sample_text (self, "%u", position + 1),
                     "party", parties[position],
                     "person-id", persons[position],
                     "organisation-id", position == 2 ? self->organisations->pdata[0] : NULL,
                     "signer-name", names[position],
                     "language", position == 0 ? "eng" : "nld",
                     "read-how", "read",
                     "signed-at", _fb_sample_text (self, "%sT14:%02u:00.000+01:00",
                                                   _fb_sample_day (self, duo->start), position * 5),
                     "place", "Gent",
                     "method", paper ? "paper" : "strokes",
                     "strokes", paper ? NULL : make_strokes (self),
                     "copy-language", position == 0 ? "eng" : "nld",
                     "copy-form", paper ? "paper" : "pdf",
                     NULL);
  digest = _fb_signature_digest (FB_SIGNATURE (signature), NULL);
  seal = fb_seal_chain (digest, previous);
  g_object_set (signature, "content-digest", digest, "seal", seal, NULL);
  _fb_sample_store (self, signature);

  return seal;
}

static const char *
make_salt (FbSample *self)
{
  g_autoptr(GString) salt = g_string_new (NULL);

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (salt, "%08x", g_rand_int (self->random));

  return _fb_sample_text (self, "%s", salt->str);
}

/* One version with its texts and signatures; the id, and the last seal. */
static const char *
add_agreement (FbSample   *self,
               SampleDuo  *duo,
               guint       version,
               const char *replaces,
               char      **seal)
{
  gboolean over = duo->end < 0;
  gboolean replaced = version == 0;
  guint number = MAX (version, 1);
  guint n_signed = duo->signed_all ? 3 : _fb_sample_below (self, 3);
  g_autoptr(GPtrArray) texts = NULL;
  g_autoptr(FbRecord) agreement =
    _fb_sample_make (self, &fb_agreement_kind,
                     "duo-id", duo->id,
                     "version", _fb_sample_text (self, "%u", number),
                     "replaces-id", replaces,
                     "kind", "objectives",
                     "status", replaced ? "replaced" : over ? "ended" : n_signed == 3 ? "signed" : "draft",
                     "languages", "eng nld",
                     "deciding-language", "nld",
                     "objectives-short", "A CV and a letter that employers here understand",
                     "objectives-long", "Work that suits",
                     "term-from", _fb_sample_day (self, duo->start),
                     "term-until", _fb_sample_day (self, duo->start + 183),
                     "meetings-min", "10",
                     "drafted-on", _fb_sample_day (self, duo->start - 2),
                     NULL);

  texts = make_texts (self, duo, agreement);
  if (n_signed > 0)
    {
      g_object_set (agreement, "salt", make_salt (self), "frozen-on", _fb_sample_day (self, duo->start),
                    "parties", _fb_sample_text (self, "mentee: %s\nmentor: %s\norganisation: De Voetbrug (sample)",
                                                duo->mentee->name, duo->mentor->name), NULL);
      seal_agreement (self, agreement, texts, *seal);
      g_free (*seal);
      *seal = g_strdup (FB_AGREEMENT (agreement)->seal);
    }

  _fb_sample_store (self, agreement);
  for (guint i = 0; i < texts->len; i++)
    _fb_sample_store (self, texts->pdata[i]);
  for (guint i = 0; i < n_signed && !self->failed; i++)
    {
      char *next = add_signature (self, agreement, duo, i, *seal);

      g_free (*seal);
      *seal = next;
    }

  return _fb_sample_text (self, "%s", fb_record_get_id (agreement));
}

static void
add_agreements (FbSample  *self,
                SampleDuo *duo,
                guint      number)
{
  g_autofree char *seal = NULL;
  const char *first = NULL;

  if (duo->status == NULL)
    return;

  /* Some were extended: an earlier version, replaced by the next. */
  if (number % 20 == 0 && duo->signed_all)
    first = add_agreement (self, duo, 0, NULL, &seal);
  add_agreement (self, duo, first != NULL ? 2 : 1, first, &seal);
}

static void
add_actions (FbSample   *self,
             SampleDuo  *duo,
             const char *goal,
             guint       n)
{
  static const char *const holders[] = { "mentee", "mentee", "mentee", "mentor", "both" };

  for (guint i = 0; i < n; i++)
    {
      gboolean done = duo->end < 0 || _fb_sample_chance (self, 45);

      _fb_sample_add (self, &fb_action_kind,
                      "goal-id", goal,
                      "text", _fb_sample_pick (self, actions),
                      "holder", _fb_sample_pick (self, holders),
                      "due-on", _fb_sample_day (self, duo->start + 14 + (int) _fb_sample_below (self, 120)),
                      "done-on", done ? _fb_sample_day (self, MIN (0, duo->start + 20)) : NULL,
                      "state", done ? "done" : "open",
                      "position", _fb_sample_text (self, "%u", i),
                      NULL);
    }
}

static void
add_review (FbSample       *self,
            SampleDuo      *duo,
            FbSampleReview *review)
{
  review->review_id = _fb_sample_add (self, &fb_plan_review_kind,
                                      "duo-id", duo->id,
                                      "held-on", _fb_sample_day (self, duo->start + 60),
                                      "present", "mentee mentor",
                                      "helps", "We meet at the same hour each time.",
                                      "hinders", "The recognition takes longer than we thought.",
                                      "next-on", _fb_sample_day (self, duo->start + 121), NULL);
  g_array_append_val (self->reviews, *review);
}

/* Not as far as now. */
void
_fb_sample_plan_courses (FbSample *self)
{
  for (guint i = 0; i < self->reviews->len && !self->failed; i++)
    {
      const FbSampleReview *review = &g_array_index (self->reviews, FbSampleReview, i);

      for (guint j = 0; j < FB_SAMPLE_PLAN_GOALS; j++)
        _fb_sample_add (self, &fb_goal_review_kind,
                        "plan-review-id", review->review_id, "goal-id", review->goal_ids[j],
                        "state", "in-progress",
                        "progress", _fb_sample_text (self, "%u", review->progress[j] / 20 * 10), NULL);
    }
}

static void
add_plan (FbSample  *self,
          SampleDuo *duo)
{
  FbSampleReview review = { NULL };
  const char **goals = review.goal_ids;
  guint *progress = review.progress;
  const char *state;

  progress[0] = 10 * _fb_sample_below (self, 10);
  state = duo->end < 0 && _fb_sample_chance (self, 50) ? "reached" : "in-progress";
  goals[0] = _fb_sample_add (self, &fb_goal_kind,
                             "duo-id", duo->id, "level", "final", "kind", "job",
                             "text", "A job that suits my training", "proposed-by", "mentee",
                             "agreed-on", _fb_sample_day (self, duo->start + 7),
                             "agreed-text", "A job that suits my training", "agreed-kind", "job", "state", state,
                             "progress", _fb_sample_text (self, "%u", progress[0]),
                             "position", "0", NULL);

  for (guint i = 1; i < FB_SAMPLE_PLAN_GOALS; i++)
    {
      guint kind = _fb_sample_below (self, G_N_ELEMENTS (intermediate_goals));

      gboolean is_agreed = i == 1 || duo->start % 3 != 0;
      int agreed_due = duo->start % 11 == 0 ? 60 : 90; /* some put the day off since */

      progress[i] = 10 * _fb_sample_below (self, 10);
      goals[i] = _fb_sample_add (self, &fb_goal_kind,
                                 "duo-id", duo->id, "level", "intermediate",
                                 "parent-id", goals[i > 1 && duo->start % 2 == 0 ? i - 1 : 0],
                                 "kind", intermediate_goals[kind][0], "text", intermediate_goals[kind][1],
                                 "proposed-by", i == 1 ? "mentee" : "mentor",
                                 "agreed-on", is_agreed ? _fb_sample_day (self, duo->start + 7) : NULL,
                                 "agreed-text", is_agreed ? intermediate_goals[kind][1] : NULL,
                                 "agreed-kind", is_agreed ? intermediate_goals[kind][0] : NULL,
                                 "agreed-due-on", is_agreed ? _fb_sample_day (self, duo->start + agreed_due) : NULL,
                                 "due-on", _fb_sample_day (self, duo->start + 90), "state", "in-progress",
                                 "progress", _fb_sample_text (self, "%u", progress[i]),
                                 "position", _fb_sample_text (self, "%u", i), NULL);
      add_actions (self, duo, goals[i], 2);
    }

  if (duo->start < -62)
    add_review (self, duo, &review);
}

static void
add_contacts (FbSample  *self,
              SampleDuo *duo,
              guint      n)
{
  int days = MAX (duo->end - duo->start, 1);
  gboolean fading = g_strcmp0 (duo->status, "active") == 0 && _fb_sample_chance (self, 12);

  for (guint i = 0; i < n; i++)
    {
      int day = duo->start + (int) (i + 1) * (fading ? days * 6 / 10 : days) / (int) (n + 1);
      gboolean missed = _fb_sample_chance (self, 6);
      gboolean remote = _fb_sample_chance (self, 30);

      _fb_sample_add (self, &fb_contact_kind,
                      "duo-id", duo->id,
                      "held-on", _fb_sample_day (self, MIN (day, 0)),
                      "minutes", missed ? NULL : _fb_sample_text (self, "%u", 30 + 15 * _fb_sample_below (self, 7)),
                      "how", remote ? (_fb_sample_chance (self, 50) ? "video" : "phone") : "face-to-face",
                      "state", missed ? "missed" : "held",
                      "missed-by", missed ? "mentee" : NULL,
                      "present", missed ? NULL : "mentee mentor",
                      "place-kind", remote || missed ? NULL : _fb_sample_chance (self, 50) ? "public-place" : "organisation",
                      "topics", missed ? NULL : _fb_sample_pick (self, topics),
                      "agenda-by", missed ? NULL : _fb_sample_chance (self, 60) ? "mentee" : "both",
                      "entered-how", _fb_sample_chance (self, 70) ? "typed" : "sheet",
                      NULL);
    }
}

void
_fb_sample_duos (FbSample *self)
{
  g_autoptr(GArray) talks = g_array_new (FALSE, FALSE, sizeof (FbSampleTalk));
  guint with_contact = 0;

  for (guint i = 0; i < self->n_duos && !self->failed; i++)
    {
      SampleDuo duo = { 0 };
      guint proposed = self->n_duos / 20;
      guint share = self->n_contacts / (self->n_duos - proposed);
      guint rest = self->n_contacts % (self->n_duos - proposed);

      plan_duo (self, &duo, i);
      add_duo (self, &duo, i);
      if (duo.status == NULL)
        continue;

      add_agreements (self, &duo, i);
      add_plan (self, &duo);
      add_contacts (self, &duo, share + (with_contact < rest ? 1 : 0));
      with_contact++;
      g_array_append_vals (talks, &(FbSampleTalk) { duo.id, duo.mentee->id, duo.mentor->id, duo.start, duo.end,
                                                   g_str_equal (duo.status, "ended-early") }, 1);
    }
  for (guint i = 0; i < talks->len && !self->failed; i++)
    _fb_sample_talks (self, &g_array_index (talks, FbSampleTalk, i), i);
}
