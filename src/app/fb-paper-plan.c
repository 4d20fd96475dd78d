/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper"

#include "app/fb-paper-private.h"

#include <string.h>

#include "app/fb-deed-private.h"
#include "app/fb-paper-words.h"
#include "app/fb-plan-words.h"
#include "documents/fb-plan-document.h"
#include "domain/fb-plan-review.h"
#include "rules/fb-plan-rules.h"

/* Empty rows after the actions that are there: a plan is written on. */
#define BLANK_ROWS 2

/* What an FbPlanContent borrows from while the document is made. */
typedef struct
{
  FbWorkspace   *workspace;
  FbPlanContent  content;
  char         **languages;
  GPtrArray     *records; /* of arrays of FbRecord, which own the texts */
  GPtrArray     *actions; /* of GArray of FbPlanAction, one a goal */
  GArray        *places;  /* of FbPlanPlace, of the goals on the way */
  GArray        *goals;   /* of FbPlanGoal */
  GPtrArray     *reviews; /* days, not owned */
  char          *mentee;
  char          *mentor;
  char          *organisation;
  char          *programme;
} Paper;

static void
clear_paper (Paper *self)
{
  g_strfreev (self->languages);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->goals, g_array_unref);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_free (self->mentee);
  g_free (self->mentor);
  g_free (self->organisation);
  g_free (self->programme);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, clear_paper)

static GPtrArray *
list (Paper        *self,
      const FbKind *kind,
      const char   *field,
      const char   *id,
      const char   *order,
      GError      **error)
{
  GPtrArray *records = fb_store_list (fb_workspace_get_store (self->workspace), kind, field, id, order, error);

  if (records != NULL)
    g_ptr_array_add (self->records, records);

  return records;
}

static gboolean
add_goal (Paper        *self,
          FbGoal       *goal,
          const char   *number,
          GError      **error)
{
  const char *id = fb_record_get_id (FB_RECORD (goal));
  GPtrArray *records = list (self, &fb_action_kind, "goal-id", id, "position", error);
  GArray *actions = g_array_new (FALSE, FALSE, sizeof (FbPlanAction));
  FbPlanGoal line = { number, goal->kind, goal->text, goal->due_on, goal->state, fb_plan_get_waiting (goal), NULL, 0 };

  g_ptr_array_add (self->actions, actions);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const FbAction *action = g_ptr_array_index (records, i);
      FbPlanAction row = { action->text, action->holder, action->due_on, action->done_on };

      if (g_strcmp0 (action->state, "dropped") != 0)
        g_array_append_val (actions, row);
    }
  line.actions = (const FbPlanAction *) (gpointer) actions->data;
  line.n_actions = actions->len;
  g_array_append_val (self->goals, line);

  return TRUE;
}

/* In the order of the tree, numbered where it is more than a list. */
static gboolean
add_goals_on_the_way (Paper      *self,
                      GPtrArray  *goals,
                      GError    **error)
{
  gboolean is_tree = FALSE;

  self->places = fb_plan_list_places (goals);
  for (guint i = 0; i < self->places->len; i++)
    is_tree |= g_array_index (self->places, FbPlanPlace, i).depth > 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const FbPlanPlace *place = &g_array_index (self->places, FbPlanPlace, i);

      if (g_strcmp0 (place->goal->state, "dropped") != 0 &&
          !add_goal (self, place->goal, is_tree ? place->number : NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_goals (Paper       *self,
           const char  *duo_id,
           GError     **error)
{
  GPtrArray *goals = list (self, &fb_goal_kind, "duo-id", duo_id, "position", error);

  if (goals == NULL)
    return FALSE;

  for (guint i = 0; i < goals->len; i++)
    {
      const FbGoal *goal = g_ptr_array_index (goals, i);

      if (g_strcmp0 (goal->state, "dropped") == 0 || !g_str_equal (goal->level, "final"))
        continue;
      self->content.final_objective = goal->text;
      self->content.final_due_on = goal->due_on;
      self->content.final_waiting = fb_plan_get_waiting (goal);
    }
  if (!add_goals_on_the_way (self, goals, error))
    return FALSE;

  self->content.goals = (const FbPlanGoal *) (gpointer) self->goals->data;
  self->content.n_goals = self->goals->len;
  self->content.n_blank_rows = BLANK_ROWS;
  self->content.leans_on_mentor = fb_plan_leans_on_mentor (self->workspace, duo_id);

  return TRUE;
}

/* The days agreed for looking at the plan, and for meeting, that are to come. */
static gboolean
add_days (Paper       *self,
          const char  *duo_id,
          GError     **error)
{
  const char *today = fb_workspace_get_today (self->workspace);
  GPtrArray *reviews = list (self, &fb_plan_review_kind, "duo-id", duo_id, "held_on", error);
  GPtrArray *contacts;

  if (reviews == NULL ||
      (contacts = list (self, &fb_contact_kind, "duo-id", duo_id, "held_on", error)) == NULL)
    return FALSE;

  for (guint i = 0; i < reviews->len; i++)
    {
      const FbPlanReview *review = g_ptr_array_index (reviews, i);

      if (review->next_on != NULL && strcmp (review->next_on, today) >= 0)
        g_ptr_array_add (self->reviews, review->next_on);
    }
  g_ptr_array_add (self->reviews, NULL);
  self->content.reviews = (const char *const *) self->reviews->pdata;

  for (guint i = 0; i < contacts->len && self->content.next_meeting == NULL; i++)
    {
      const FbContact *contact = g_ptr_array_index (contacts, i);

      if (g_strcmp0 (contact->state, "planned") == 0 && contact->held_on != NULL &&
          strcmp (contact->held_on, today) >= 0)
        self->content.next_meeting = contact->held_on;
    }

  return TRUE;
}

static void
begin (Paper       *self,
       FbWorkspace *workspace,
       FbDuo       *duo,
       const char  *languages)
{
  const char *id = fb_record_get_id (FB_RECORD (duo));

  self->workspace = workspace;
  self->languages = _fb_paper_choose_languages (workspace, id, languages);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->goals = g_array_new (FALSE, FALSE, sizeof (FbPlanGoal));
  self->reviews = g_ptr_array_new ();
  self->mentee = _fb_paper_dup_members (workspace, id, "mentee");
  self->mentor = _fb_paper_dup_members (workspace, id, "mentor");
  self->organisation = fb_workspace_dup_name_of (workspace, "organisation", duo->organisation_id);
  self->programme = fb_workspace_dup_name_of (workspace, "programme", duo->programme_id);
  self->content = (FbPlanContent) {
    .languages = { self->languages[0], self->languages[1] },
    .id = duo->code,
    .organisation = self->organisation,
    .programme = self->programme,
    .mentee = self->mentee,
    .mentor = self->mentor,
    .steps = duo->plan_steps,
  };
}

/**
 * fb_paper_new_plan:
 * @languages: (nullable): see fb-papers.h
 *
 * Returns: (transfer full) (nullable): the action plan of the duo as it is now,
 *   with empty rows to go on by hand; a form if there is no goal yet
 */
FbDocument *
fb_paper_new_plan (FbWorkspace  *workspace,
                   const char   *duo_id,
                   const char   *languages,
                   GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_auto(Paper) self = { 0 };

  if (duo == NULL)
    return NULL;

  begin (&self, workspace, duo, languages);
  if (!add_goals (&self, duo_id, error) || !add_days (&self, duo_id, error))
    return NULL;

  return fb_plan_document_new (&self.content, words, fb_workspace_get_today (workspace));
}

/**
 * fb_paper_new_blank_plan:
 *
 * Returns: (transfer full) (nullable): an empty plan with the names of the duo
 */
FbDocument *
fb_paper_new_blank_plan (FbWorkspace  *workspace,
                         const char   *duo_id,
                         const char   *languages,
                         GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_auto(Paper) self = { 0 };

  if (duo == NULL)
    return NULL;

  begin (&self, workspace, duo, languages);

  return fb_plan_document_new (&self.content, words, fb_workspace_get_today (workspace));
}
