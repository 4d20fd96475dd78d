/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-course"

#include "app/fb-plan-course.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "rules/fb-plan-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- how far a goal has come ---- */

static void
add_point (GArray     *points,
           const char *day,
           gint64      progress,
           gboolean    is_now)
{
  FbPlanPoint point = { .progress = (int) progress, .is_now = is_now };

  if (progress == FB_UNSET || day == NULL)
    return;

  g_strlcpy (point.day, day, sizeof point.day);
  g_array_append_val (points, point);
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const FbPlanPoint *x = a;
  const FbPlanPoint *y = b;
  int order = strcmp (x->day, y->day);

  return order != 0 ? order : (x->is_now ? 1 : 0) - (y->is_now ? 1 : 0);
}

/**
 * fb_plan_list_points:
 *
 * Returns: (transfer full) (nullable) (element-type FbPlanPoint): how far @goal
 *   had come at each review, and how far it is now, oldest first; a review at
 *   which nobody said so has none
 */
GArray *
fb_plan_list_points (FbWorkspace  *workspace,
                     FbGoal       *goal,
                     GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (FbPlanPoint));
  g_autoptr(GPtrArray) lines = NULL;

  g_return_val_if_fail (FB_IS_GOAL (goal), NULL);

  lines = fb_store_list (store, &fb_goal_review_kind, "goal-id", fb_record_get_id (FB_RECORD (goal)), NULL, error);
  if (lines == NULL)
    return NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      FbGoalReview *line = lines->pdata[i];
      g_autoptr(FbRecord) review = fb_store_get (store, &fb_plan_review_kind, line->plan_review_id, NULL);

      if (review != NULL)
        add_point (points, FB_PLAN_REVIEW (review)->held_on, line->progress, FALSE);
    }
  add_point (points, fb_workspace_get_today (workspace), goal->progress, TRUE);
  g_array_sort (points, compare_points);

  return g_steal_pointer (&points);
}

/* (transfer full): "22.09.2026: 10 % · now: 60 %" */
char *
fb_plan_dup_points_words (const GArray *points)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const FbPlanPoint *point = &g_array_index (points, FbPlanPoint, i);
      g_autofree char *date = fb_date_dup_display (point->day);

      if (i > 0)
        g_string_append (words, " · ");
      if (point->is_now)
        /* Translators: how far a goal has come, in percent */
        g_string_append_printf (words, _("now: %d %%"), point->progress);
      else
        /* Translators: a date, and how far a goal had come, in percent */
        g_string_append_printf (words, _("%s: %d %%"), date, point->progress);
    }

  return g_string_free (words, FALSE);
}

/* ---- what changed since a review ---- */

typedef struct
{
  FbStore    *store;
  GPtrArray  *goals;
  GPtrArray  *reviews; /* oldest first */
  GPtrArray  *lines;   /* of records that standings borrow from */
  const char *from;    /* (nullable): the day of the review before, or of the start */
  const char *until;
} Span;

static void
span_clear (Span *self)
{
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->reviews, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Span, span_clear)

static void
add_standing (GArray     *standings,
              GPtrArray  *lines,
              const char *goal_id)
{
  for (guint i = 0; i < lines->len; i++)
    {
      FbGoalReview *line = lines->pdata[i];
      const FbPlanStanding standing = { line->goal_id, line->state, line->progress };

      if (g_str_equal (line->goal_id, goal_id))
        g_array_append_val (standings, standing);
    }
}

/* In the order of the plan; a goal that is gone stands nowhere any more. */
static GArray *
list_standings_at (Span         *self,
                   FbPlanReview *review)
{
  GArray *standings = g_array_new (FALSE, FALSE, sizeof (FbPlanStanding));
  GPtrArray *lines = fb_store_list (self->store, &fb_goal_review_kind, "plan-review-id",
                                    fb_record_get_id (FB_RECORD (review)), NULL, NULL);

  if (lines == NULL)
    return standings;

  g_ptr_array_add (self->lines, lines);
  for (guint i = 0; i < self->goals->len; i++)
    add_standing (standings, lines, fb_record_get_id (self->goals->pdata[i]));

  return standings;
}

static GArray *
list_standings_now (Span *self)
{
  GArray *standings = g_array_new (FALSE, FALSE, sizeof (FbPlanStanding));

  for (guint i = 0; i < self->goals->len; i++)
    {
      FbGoal *goal = self->goals->pdata[i];
      const FbPlanStanding standing = { fb_record_get_id (FB_RECORD (goal)), goal->state, goal->progress };

      g_array_append_val (standings, standing);
    }

  return standings;
}

/* (nullable): what stands for a goal; NULL where it is gone */
static const char *
find_goal_name (Span       *self,
                const char *goal_id)
{
  for (guint i = 0; i < self->goals->len; i++)
    {
      FbGoal *goal = self->goals->pdata[i];

      if (g_str_equal (fb_record_get_id (FB_RECORD (goal)), goal_id))
        return goal->text != NULL ? goal->text : fb_code_list_get_label (&fb_code_goal_kind, goal->kind);
    }

  return NULL;
}

/* (transfer full) */
static char *
dup_change (const FbPlanChange *change,
            const char         *name)
{
  if (change->kind == FB_PLAN_CHANGE_NEW)
    /* Translators: %s is a goal that came into a plan */
    return g_strdup_printf (_("new goal: “%s”"), name);
  if (change->kind == FB_PLAN_CHANGE_STATE)
    /* Translators: a goal, and how it stands now: "Reached" */
    return g_strdup_printf (_("“%s”: %s"), name, fb_code_list_get_label (&fb_code_goal_state, change->state));
  if (change->from == FB_UNSET)
    /* Translators: how far a goal has come, in percent */
    return g_strdup_printf (_("“%s”: %d %%"), name, (int) change->to);

  /* Translators: how far a goal has come, in percent */
  return g_strdup_printf (_("“%s”: from %d %% to %d %%"), name, (int) change->from, (int) change->to);
}

static void
append (GString    *words,
        const char *more)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", more);
}

static void
append_goals (GString      *words,
              Span         *self,
              FbPlanReview *before,
              FbPlanReview *until)
{
  g_autoptr(GArray) old = list_standings_at (self, before);
  g_autoptr(GArray) new = until != NULL ? list_standings_at (self, until) : list_standings_now (self);
  g_autoptr(GArray) changes = fb_plan_list_changes ((const FbPlanStanding *) (gpointer) old->data, old->len,
                                                    (const FbPlanStanding *) (gpointer) new->data, new->len);

  for (guint i = 0; i < changes->len; i++)
    {
      const FbPlanChange *change = &g_array_index (changes, FbPlanChange, i);
      const char *name = find_goal_name (self, change->goal_id);
      g_autofree char *one = name != NULL ? dup_change (change, name) : NULL;

      if (one != NULL)
        append (words, one);
    }
}

static gboolean
is_within (Span       *self,
           const char *day)
{
  return day != NULL && (self->from == NULL || strcmp (day, self->from) > 0) && strcmp (day, self->until) <= 0;
}

static guint
count_steps (Span *self)
{
  guint n = 0;

  for (guint i = 0; i < self->goals->len; i++)
    {
      g_autoptr(GPtrArray) actions = fb_store_list (self->store, &fb_action_kind, "goal-id",
                                                    fb_record_get_id (self->goals->pdata[i]), NULL, NULL);

      for (guint j = 0; actions != NULL && j < actions->len; j++)
        n += is_within (self, FB_ACTION (actions->pdata[j])->done_on);
    }

  return n;
}

static guint
count_contacts (Span       *self,
                const char *duo_id)
{
  g_autoptr(GPtrArray) contacts = fb_store_list (self->store, &fb_contact_kind, "duo-id", duo_id, NULL, NULL);
  guint n = 0;

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    {
      FbContact *contact = contacts->pdata[i];

      n += g_strcmp0 (contact->state, "held") == 0 && is_within (self, contact->held_on);
    }

  return n;
}

static void
append_counts (GString    *words,
               Span       *self,
               const char *duo_id)
{
  guint n_steps = count_steps (self);
  guint n_contacts = count_contacts (self, duo_id);
  g_autofree char *steps = g_strdup_printf (ngettext ("%u step done", "%u steps done", n_steps), n_steps);
  g_autofree char *contacts = g_strdup_printf (ngettext ("in touch %u time", "in touch %u times", n_contacts),
                                               n_contacts);

  if (n_steps > 0)
    append (words, steps);
  if (n_contacts > 0)
    append (words, contacts);
}

/* (nullable): the review before @until, or the last one */
static FbPlanReview *
find_before (Span         *self,
             FbPlanReview *until)
{
  FbPlanReview *before = NULL;

  for (guint i = 0; i < self->reviews->len; i++)
    {
      FbPlanReview *review = self->reviews->pdata[i];

      if (until != NULL && g_str_equal (fb_record_get_id (FB_RECORD (review)), fb_record_get_id (FB_RECORD (until))))
        break;
      before = review;
    }

  return before;
}

/**
 * fb_plan_dup_changes:
 * @until: (nullable): a review of the plan; %NULL: until now
 *
 * What changed since the review before, or since the start where there was
 * none: goals, steps done, how often the two were in touch.
 *
 * Returns: (transfer full) (nullable): in words, of one line; %NULL where
 *   nothing can be read
 */
char *
fb_plan_dup_changes (FbWorkspace  *workspace,
                     const char   *duo_id,
                     FbPlanReview *until)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) duo = fb_store_get (store, &fb_duo_kind, duo_id, NULL);
  g_autoptr(GString) words = g_string_new (NULL);
  g_autofree char *date = NULL;
  g_auto(Span) self = {
    .store = store,
    .goals = fb_store_list (store, &fb_goal_kind, "duo-id", duo_id, "position", NULL),
    .reviews = fb_store_list (store, &fb_plan_review_kind, "duo-id", duo_id, "held_on", NULL),
    .lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref),
    .until = until != NULL ? until->held_on : fb_workspace_get_today (workspace),
  };
  FbPlanReview *before;

  if (duo == NULL || self.goals == NULL || self.reviews == NULL || self.until == NULL)
    return NULL;

  before = find_before (&self, until);
  self.from = before != NULL ? before->held_on : FB_DUO (duo)->starts_on;
  if (before != NULL)
    append_goals (words, &self, before, until);
  append_counts (words, &self, duo_id);
  if (words->len == 0)
    append (words, _("nothing changed"));
  if (before == NULL)
    /* Translators: what changed in a plan since the duo began */
    return g_strdup_printf (_("Since the start: %s"), words->str);

  date = fb_date_dup_display (before->held_on);
  /* Translators: a date, and what changed in a plan since then */
  return g_strdup_printf (_("Since %s: %s"), date, words->str);
}
