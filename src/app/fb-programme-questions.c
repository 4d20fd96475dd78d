/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-programme"

#include "app/fb-new-programme-private.h"

#include "app/fb-deed-private.h"
#include "app/fb-eligibility-words.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* What every programme has to know, in the order in which it is asked; after
 * these come questions that only some templates have. */
static const struct
{
  const char *field;
  const char *question;
  const char *choices;
} table[] = {
  { "country", N_("In which country does the programme run?"), NULL },
  { "kind", N_("What kind of programme is it?"),
    "classic-mentoring\ngroup-mentoring\nentrepreneur-mentoring\nschool-mentoring" },
  { "duration-months-min duration-months-max", N_("How many months does a duo stay together?"),
    "6|6\n9|9\n12|12" },
  { "meetings-per-month-min meetings-per-month-max", N_("How often does a duo meet?"),
    "4|4\n2|2\n1|1" },
  { "mode", N_("Who is brought together?"),
    "one-to-one\ntwo-mentors\ntwo-mentees\ngroup\nindividual-and-group" },
  { "mentor-training-needed mentor-training-minutes",
    N_("How long is the training of a mentor before the start?"),
    "no\nyes|360\nyes|720\nyes|1080\nyes|1440" },
  { "agreement-needed", N_("Do mentor, mentee and organisation sign an agreement?"), "yes\nno" },
  { "review-every review-unit", N_("How often is the plan looked at together?"),
    "1|months\n2|months\n3|months" },
  { "check-in-first-days check-in-every-days", N_("When does the organisation ask how it goes?"),
    "14|30\n14|60\n30|90" },
  { "mentee.age", N_("The source names an age of mentees only in words. Which ages does the programme mean?"),
    "15|25\n16|25\n18|25\n18|30" },
  { "mentor.age", N_("The source names an age of mentors only in words. Which ages does the programme mean?"),
    NULL },
  { "age-counts-on", N_("On which day does the age count?"), "intake\nstart" },
  { "criteria", N_("What should mentor and mentee have in common?"),
    "occupation\nlanguage occupation\nlanguage occupation place" },
  { "retention-months", N_("How long is what you know about people kept after the end?"),
    "12\n24\n60" },
};

/* Questions that stand in the catalogue, so that they can be translated. */
static const char *const catalogue_questions[] G_GNUC_UNUSED = {
  N_("The source says that the plan is looked at “bimonthly”. Does that mean every two weeks or every two months?"),
  N_("The source asks for “good German”. Which level does the programme mean?"),
};

static guint
find_row (const char *field)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (table) && g_strcmp0 (table[i].field, field) != 0)
    i++;

  return i;
}

static gboolean
is_asked (GPtrArray  *questions,
          const char *field)
{
  for (guint i = 0; i < questions->len; i++)
    {
      if (g_strcmp0 (FB_OPEN_QUESTION (questions->pdata[i])->field, field) == 0)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list_questions (FbWorkspace  *workspace,
                const char   *programme_id,
                GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_open_question_kind, "programme-id",
                        programme_id, NULL, error);
}

gboolean
_fb_programme_ask (FbWorkspace  *workspace,
                   FbProgramme  *programme,
                   GError      **error)
{
  const char *id = fb_record_get_id (FB_RECORD (programme));
  g_autoptr(GPtrArray) questions = list_questions (workspace, id, error);

  if (questions == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(FbRecord) question = NULL;

      if (is_asked (questions, table[i].field) ||
          !_fb_question_is_open (workspace, programme, table[i].field))
        continue;

      question = fb_record_new (&fb_open_question_kind, NULL);
      if (!_fb_deed_save (workspace, question, error,
                          "programme-id", id,
                          "field", table[i].field,
                          "question", table[i].question,
                          "choices", table[i].choices,
                          "state", "open",
                          NULL))
        return FALSE;
    }

  return TRUE;
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b)
{
  FbOpenQuestion *first = *(FbOpenQuestion *const *) a;
  FbOpenQuestion *second = *(FbOpenQuestion *const *) b;

  return (int) find_row (first->field) - (int) find_row (second->field);
}

/**
 * fb_programme_list_open_questions:
 *
 * What a programme still has to decide, in the order in which it is asked: what
 * the source says in two ways, and what it does not say. Questions put off are
 * among them; those decided are not, nor those answered otherwise since.
 *
 * Returns: (transfer container) (element-type FbOpenQuestion): the questions;
 *   %NULL with an error
 */
GPtrArray *
fb_programme_list_open_questions (FbWorkspace  *workspace,
                                  const char   *programme_id,
                                  GError      **error)
{
  g_autoptr(GPtrArray) questions = list_questions (workspace, programme_id, error);
  g_autoptr(FbProgramme) programme = NULL;
  GPtrArray *open = NULL;

  if (questions == NULL)
    return NULL;
  programme = _fb_deed_get (workspace, &fb_programme_kind, programme_id, error);
  if (programme == NULL)
    return NULL;

  open = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < questions->len; i++)
    {
      FbOpenQuestion *question = questions->pdata[i];

      if (g_strcmp0 (question->state, "decided") != 0 &&
          _fb_question_is_open (workspace, programme, question->field))
        g_ptr_array_add (open, g_object_ref (question));
    }
  g_ptr_array_sort (open, compare_questions);

  return open;
}

/* The question in the reader's language; in its own if nobody translated it. */
const char *
fb_question_get_words (FbOpenQuestion *question)
{
  return _(question->question);
}

/**
 * fb_question_dup_remark:
 *
 * Returns: (transfer full) (nullable): what the source does say, in its words
 */
char *
fb_question_dup_remark (FbWorkspace    *workspace,
                        FbOpenQuestion *question)
{
  g_autoptr(FbProgramme) programme =
    _fb_deed_get (workspace, &fb_programme_kind, question->programme_id, NULL);
  g_autoptr(GPtrArray) rules =
    _fb_question_list_rules (workspace, question->programme_id, question->field, NULL);

  if (rules != NULL && rules->len > 0)
    return fb_rule_dup_words (rules->pdata[0]);
  if (programme == NULL || question->field == NULL)
    return NULL;
  if (g_str_has_prefix (question->field, "review-every"))
    return g_strdup (programme->review_notes);
  if (g_str_has_prefix (question->field, "mentor-training"))
    return g_strdup (programme->mentor_training);

  return NULL;
}
