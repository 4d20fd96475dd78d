/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-document"

#include "documents/fb-plan-document.h"

#include <glib/gi18n.h>

#include "documents/fb-document-writer.h"
#include "domain/fb-codes.h"

#define ROW_MM 11.0
#define GOAL_ROW_MM 15.0
#define BLANK_GOALS 4
#define BLANK_ACTIONS 8
#define BLANK_REVIEWS 3

typedef struct
{
  FbWriter             writer;
  const FbPlanContent *content;
} Plan;

static void
add_head (Plan *self)
{
  const FbPlanContent *content = self->content;
  FbWriter *writer = &self->writer;

  if (content->organisation != NULL)
    fb_document_add_free_text (writer->document, FB_STYLE_KICKER, content->organisation);
  _fb_writer_add_text (writer, FB_STYLE_TITLE, N_("Action Plan"));
  fb_document_add_space (writer->document, 2.0);
  _fb_writer_add_code_field (writer, &fb_code_party, "mentee", content->mentee);
  _fb_writer_add_code_field (writer, &fb_code_party, "mentor", content->mentor);
  if (content->programme != NULL)
    _fb_writer_add_field (writer, N_("Programme"), content->programme, content->programme);
}

/* Who has still to say yes to a goal; nothing where both have. */
static void
add_waiting (FbWriter   *writer,
             const char *waiting)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (waiting == NULL)
    return;

  first = _fb_writer_dup_code_in (writer, 0, &fb_code_holder, waiting);
  second = _fb_writer_dup_code_in (writer, 1, &fb_code_holder, waiting);
  _fb_writer_add_field (writer, N_("Has not agreed yet"), first, second);
}

/* What a duo works towards in the end (R158, R161). */
static void
add_final_objective (Plan *self)
{
  const FbPlanContent *content = self->content;
  FbWriter *writer = &self->writer;

  _fb_writer_add_heading (writer, N_("Final Objective"));
  if (content->final_objective != NULL)
    fb_document_add_free_text (writer->document, FB_STYLE_BODY, content->final_objective);
  else
    fb_document_add_lines (writer->document, 2);

  if (content->final_due_on != NULL || content->final_objective == NULL)
    _fb_writer_add_date_field (writer, N_("By When"), content->final_due_on);
  add_waiting (writer, content->final_waiting);
  if (content->steps != NULL)
    {
      g_autofree char *first = _fb_writer_dup_code_in (writer, 0, &fb_code_plan_steps, content->steps);
      g_autofree char *second = _fb_writer_dup_code_in (writer, 1, &fb_code_plan_steps, content->steps);

      _fb_writer_add_field (writer, N_("How We Get There"), first, second);
    }
}

static void
begin_actions (FbWriter *writer)
{
  const char *const titles[] = { N_("Action"), N_("Who"), N_("By When"), N_("Done On") };
  const double widths[] = { 8, 3, 3, 3 };

  _fb_writer_begin_table (writer, G_N_ELEMENTS (titles), widths, titles);
}

static void
add_empty_rows (FbWriter *writer,
                guint     n_rows,
                double    height_mm)
{
  for (guint i = 0; i < n_rows; i++)
    fb_document_add_row (writer->document, (const char *[]) { NULL, NULL, NULL, NULL }, height_mm);
}

static void
add_action (FbWriter           *writer,
            const FbPlanAction *action)
{
  g_autofree char *holder = _fb_writer_dup_code (writer, &fb_code_holder, action->holder);
  g_autofree char *due = _fb_writer_dup_date (writer, action->due_on);
  g_autofree char *done = _fb_writer_dup_date (writer, action->done_on);

  fb_document_add_row (writer->document, (const char *[]) { action->text, holder, due, done }, ROW_MM);
}

/* One intermediate goal: its kind as heading, its text, its actions. */
static void
add_goal (Plan             *self,
          const FbPlanGoal *goal)
{
  FbWriter *writer = &self->writer;

  if (goal->kind != NULL)
    _fb_writer_add_code (writer, FB_STYLE_SUBHEADING, &fb_code_goal_kind, goal->kind);
  else
    _fb_writer_add_text (writer, FB_STYLE_SUBHEADING, N_("Goal"));

  if (goal->text != NULL && goal->number != NULL)
    {
      g_autofree char *numbered = g_strdup_printf ("%s  %s", goal->number, goal->text);

      fb_document_add_free_text (writer->document, FB_STYLE_BODY, numbered);
    }
  else if (goal->text != NULL)
    fb_document_add_free_text (writer->document, FB_STYLE_BODY, goal->text);
  else
    fb_document_add_lines (writer->document, 1);
  if (goal->due_on != NULL)
    _fb_writer_add_date_field (writer, N_("By When"), goal->due_on);
  if (goal->state != NULL)
    {
      g_autofree char *first = _fb_writer_dup_code_in (writer, 0, &fb_code_goal_state, goal->state);
      g_autofree char *second = _fb_writer_dup_code_in (writer, 1, &fb_code_goal_state, goal->state);

      _fb_writer_add_field (writer, N_("State"), first, second);
    }

  add_waiting (writer, goal->waiting);

  if (goal->n_actions + self->content->n_blank_rows == 0)
    return;
  begin_actions (writer);
  for (guint i = 0; i < goal->n_actions; i++)
    add_action (writer, &goal->actions[i]);
  add_empty_rows (writer, self->content->n_blank_rows, ROW_MM);
}

/* The plan to fill in by hand: goals, then the actions of all of them. */
static void
add_blank_goals (Plan *self)
{
  FbWriter *writer = &self->writer;
  const char *const titles[] = { N_("Goal"), N_("Kind"), N_("By When") };
  const double widths[] = { 8, 6, 3 };

  _fb_writer_begin_table (writer, G_N_ELEMENTS (titles), widths, titles);
  add_empty_rows (writer, BLANK_GOALS, GOAL_ROW_MM);

  _fb_writer_add_heading (writer, N_("Actions"));
  begin_actions (writer);
  add_empty_rows (writer, BLANK_ACTIONS, ROW_MM);
}

static void
add_reviews (Plan *self)
{
  const FbPlanContent *content = self->content;
  FbWriter *writer = &self->writer;
  const char *const titles[] = { N_("Review On"), N_("What Helps"), N_("What Hinders"), N_("Agreed Changes") };
  const double widths[] = { 3, 5, 5, 5 };
  guint n_reviews = 0;

  _fb_writer_add_heading (writer, N_("Plan Reviews"));
  _fb_writer_begin_table (writer, G_N_ELEMENTS (titles), widths, titles);
  for (; content->reviews != NULL && content->reviews[n_reviews] != NULL; n_reviews++)
    {
      g_autofree char *day = _fb_writer_dup_date (writer, content->reviews[n_reviews]);

      fb_document_add_row (writer->document, (const char *[]) { day, NULL, NULL, NULL }, GOAL_ROW_MM);
    }
  if (n_reviews == 0)
    add_empty_rows (writer, BLANK_REVIEWS, GOAL_ROW_MM);

  fb_document_add_space (writer->document, 3.0);
  _fb_writer_add_date_field (writer, N_("Next Meeting"), content->next_meeting);
}

/**
 * fb_plan_document_new:
 * @words: what the document prints of its own, in its languages
 * @today: the day that stands in the PDF as the day of writing
 *
 * The action plan of a duo (R158-R166), as far as it is filled in: what is
 * missing can be written by hand, and a plan without goals is a form.
 *
 * Returns: (transfer full): the document
 */
FbDocument *
fb_plan_document_new (const FbPlanContent   *content,
                      const FbDocumentWords *words,
                      const char            *today)
{
  Plan self = { .content = content };
  FbDocument *document;

  g_return_val_if_fail (content != NULL && content->languages[0] != NULL, NULL);

  _fb_writer_init (&self.writer, words, content->languages);
  document = self.writer.document;
  fb_document_set_properties (document, fb_document_words_get (words, content->languages[0], N_("Action Plan")),
                              content->organisation, today);
  _fb_writer_set_footer (&self.writer, content->id);

  add_head (&self);
  add_final_objective (&self);
  _fb_writer_add_heading (&self.writer, N_("Intermediate Goals"));
  for (guint i = 0; i < content->n_goals; i++)
    add_goal (&self, &content->goals[i]);
  if (content->n_goals == 0)
    add_blank_goals (&self);
  if (content->leans_on_mentor)
    _fb_writer_add_steps_hint (&self.writer);
  add_reviews (&self);

  return document;
}
