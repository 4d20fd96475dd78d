/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today"

#include "app/fb-today.h"

#include "base/fb-date.h"
#include "domain/fb-reminder.h"
#include "store/fb-store-facts.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many changes of today are looked through for "Done today". */
#define DONE_LIMIT 2000

void
fb_today_row_free (FbTodayRow *self)
{
  g_free (self->kind);
  g_free (self->id);
  g_free (self->name);
  g_free (self->code);
  g_free (self->coordinator_id);
  g_free (self->fact);
  g_free (self->since);
  g_free (self->signal);
  g_free (self->about_kind);
  g_free (self->about_id);
  g_free (self->more);
  g_free (self);
}

typedef struct
{
  GPtrArray  *rows;
  GArray     *signals; /* of the record in hand */
  const char *today;
  const char *staff_id; /* (nullable): only mine */
} Collector;

static gboolean
is_mine (Collector  *self,
         const char *coordinator_id)
{
  return self->staff_id == NULL || coordinator_id == NULL ||
         g_str_equal (self->staff_id, coordinator_id);
}

/* One row for one duo or person: the first signal is the most important. */
static FbTodayRow *
add_row (Collector  *self,
         const char *kind,
         const char *id,
         const char *name)
{
  const FbSignal *first = &g_array_index (self->signals, FbSignal, 0);
  FbTodayRow *row = g_new0 (FbTodayRow, 1);
  g_autoptr(GString) more = g_string_new (NULL);

  row->group = first->group;
  row->kind = g_strdup (kind);
  row->id = g_strdup (id);
  row->name = g_strdup (name);
  row->fact = fb_signal_dup_words (first);
  row->since = *first->since != '\0' ? g_strdup (first->since) : NULL;
  row->signal = g_strdup (fb_signal_get_code (first->code));
  row->days = first->days;
  row->n_more = self->signals->len - 1;

  for (guint i = 1; i < self->signals->len; i++)
    {
      g_autofree char *words = fb_signal_dup_words (&g_array_index (self->signals, FbSignal, i));

      g_string_append_printf (more, "%s%s", i > 1 ? "\n" : "", words);
    }
  row->more = more->len > 0 ? g_string_free (g_steal_pointer (&more), FALSE) : NULL;
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
fill_duo_facts (const FbDuoRow *from,
                FbDuoFacts     *facts)
{
  *facts = (FbDuoFacts) {
    .match_status = from->match_status,
    .relationship_status = from->relationship_status,
    .proposed_on = from->proposed_on,
    .agreed_on = from->agreed_on,
    .n_unanswered = from->n_unanswered,
    .agreement_needed = from->agreement_needed,
    .agreement_state = from->agreement_state,
    .drafted_on = from->drafted_on,
    .signed_on = from->signed_on,
    .n_to_sign = from->n_to_sign,
    .starts_on = from->starts_on,
    .ends_on = from->ends_on,
    .cadence = { from->meetings_per_month_min, from->meetings_per_month_max,
                 from->minutes_per_meeting_min, from->minutes_per_meeting_max,
                 from->minutes_per_month, from->meetings_total_min, from->months },
    .n_held = from->n_held,
    .n_held_90 = from->n_held_90,
    .minutes_90 = from->minutes_90,
    .n_without_minutes_90 = from->n_without_minutes_90,
    .last_held_on = from->last_held_on,
    .next_planned_on = from->next_planned_on,
    .n_missed_in_row = from->n_missed_in_row,
    .missed_since = from->missed_since,
    .missed_by = from->missed_by,
    .n_application_only = from->n_application_only,
    .n_conditions = from->n_conditions,
    .last_review_on = from->last_review_on,
    .next_review_on = from->next_review_on,
    .review_every = from->review_every,
    .review_unit = from->review_unit,
    .n_goals = from->n_goals,
    .n_open_actions = from->n_open_actions,
    .n_open_mentor = from->n_open_mentor,
  };
}

static void
add_duo (const FbDuoRow *from,
         gpointer        user_data)
{
  Collector *self = user_data;
  FbDuoFacts facts;
  FbTodayRow *row;
  g_autofree char *name = NULL;

  if (!is_mine (self, from->staff_id))
    return;

  g_array_set_size (self->signals, 0);
  fill_duo_facts (from, &facts);
  fb_duo_find_signals (&facts, &fb_signal_thresholds_default, self->today, self->signals);
  if (self->signals->len == 0)
    return;

  name = g_strdup_printf ("%s – %s", from->mentees != NULL ? from->mentees : "",
                          from->mentors != NULL ? from->mentors : "");
  row = add_row (self, "duo", from->duo_id, name);
  row->code = g_strdup (from->code);
  row->coordinator_id = g_strdup (from->staff_id);
}

static void
add_enrolment (const FbEnrolmentRow *from,
               gpointer              user_data)
{
  Collector *self = user_data;
  FbTodayRow *row;
  FbEnrolmentFacts facts = {
    .role = from->role,
    .status = from->status,
    .status_since = from->status_since,
    .applied_on = from->applied_on,
    .n_duos = from->n_duos,
    .n_proposed = from->n_proposed,
    .capacity = FB_UNSET,
    .last_word_on = from->last_word_on,
    .next_word_on = from->next_word_on,
    .training_needed = from->training_needed,
    .training_on = from->training_on,
  };

  if (!is_mine (self, from->staff_id))
    return;

  g_array_set_size (self->signals, 0);
  fb_enrolment_find_signals (&facts, &fb_signal_thresholds_default, self->today, self->signals);
  if (self->signals->len == 0)
    return;

  row = add_row (self, "enrolment", from->enrolment_id, from->name);
  row->coordinator_id = g_strdup (from->staff_id);
}

/* What a reminder is about: the one reference that is set. */
static void
find_about (FbReminder  *reminder,
            const char **kind,
            const char **id)
{
  *kind = reminder->duo_id != NULL ? "duo" : reminder->enrolment_id != NULL ? "enrolment"
          : reminder->person_id != NULL ? "person" : reminder->programme_id != NULL ? "programme"
          : "organisation";
  *id = reminder->duo_id != NULL ? reminder->duo_id : reminder->enrolment_id != NULL ? reminder->enrolment_id
        : reminder->person_id != NULL ? reminder->person_id
        : reminder->programme_id != NULL ? reminder->programme_id : reminder->organisation_id;
}

static void
add_reminder (Collector   *self,
              FbWorkspace *workspace,
              FbReminder  *reminder)
{
  FbTodayRow *row = g_new0 (FbTodayRow, 1);
  const char *kind, *id;

  find_about (reminder, &kind, &id);
  row->group = FB_SIGNAL_GROUP_PROMISED;
  row->kind = g_strdup ("reminder");
  row->id = g_strdup (fb_record_get_id (FB_RECORD (reminder)));
  row->name = fb_workspace_dup_name_of (workspace, kind, id);
  row->coordinator_id = g_strdup (reminder->owner_id);
  row->fact = g_strdup (reminder->text);
  row->since = g_strdup (reminder->due_on);
  row->signal = g_strdup ("reminder");
  row->about_kind = g_strdup (kind);
  row->about_id = g_strdup (id);
  row->days = fb_date_days_between (reminder->due_on, self->today);
  g_ptr_array_add (self->rows, row);
}

/* Reminders are open until they are done, and show from their day on. */
static gboolean
add_reminders (Collector    *self,
               FbWorkspace  *workspace,
               const char   *programme_id,
               GError      **error)
{
  g_autoptr(GPtrArray) reminders = fb_store_list (fb_workspace_get_store (workspace), &fb_reminder_kind,
                                                  NULL, NULL, "due_on", error);

  for (guint i = 0; reminders != NULL && i < reminders->len; i++)
    {
      FbReminder *reminder = reminders->pdata[i];

      if (reminder->done_on != NULL || strcmp (reminder->due_on, self->today) > 0 ||
          !is_mine (self, reminder->owner_id))
        continue;
      add_reminder (self, workspace, reminder);
    }

  return reminders != NULL;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const FbTodayRow *x = *(FbTodayRow *const *) a;
  const FbTodayRow *y = *(FbTodayRow *const *) b;
  int order = (int) x->group - (int) y->group;

  if (order == 0)
    order = y->days - x->days; /* longest first */
  if (order == 0)
    order = g_strcmp0 (x->name, y->name);

  return order != 0 ? order : strcmp (x->id, y->id);
}

/**
 * fb_today_list:
 * @programme_id: (nullable): only this programme
 * @staff_id: (nullable): only what this member of staff looks after, or nobody
 *
 * Everything that needs a person today (R189-R194), one row for a duo or
 * person, in the order of the page.
 *
 * Returns: (transfer full) (element-type FbTodayRow): the rows
 */
GPtrArray *
fb_today_list (FbWorkspace  *workspace,
               const char   *programme_id,
               const char   *staff_id,
               GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_row_free);
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  Collector self = { rows, signals, fb_workspace_get_today (workspace), staff_id };

  if (!fb_store_each_duo (store, programme_id, self.today, add_duo, &self, error) ||
      !fb_store_each_enrolment (store, programme_id, add_enrolment, &self, error) ||
      !add_reminders (&self, workspace, programme_id, error))
    return NULL;

  g_ptr_array_sort (rows, compare_rows);

  return g_steal_pointer (&rows);
}

/* (transfer full) (element-type FbTodayRow): at most one row */
GPtrArray *
fb_today_list_duo (FbWorkspace  *workspace,
                   const char   *duo_id,
                   GError      **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_row_free);
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  Collector self = { rows, signals, fb_workspace_get_today (workspace), NULL };

  if (!fb_store_each_duo_by_id (fb_workspace_get_store (workspace), duo_id, self.today,
                                add_duo, &self, error))
    return NULL;

  return g_steal_pointer (&rows);
}

/**
 * fb_today_count_done:
 *
 * How many deeds were done today, by whoever is working, or by anybody where
 * that is not known; looking and undoing do not count.
 */
int
fb_today_count_done (FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) changes = fb_store_list_changes (fb_workspace_get_store (workspace), NULL,
                                                        DONE_LIMIT, NULL);
  FbStaff *staff = fb_workspace_get_staff (workspace);
  gint64 last = 0;
  int n = 0;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      FbChange *change = changes->pdata[i];

      if (!g_str_has_prefix (change->at, fb_workspace_get_today (workspace)))
        break;
      if (change->group == last || g_str_equal (change->deed, "undo") || g_str_equal (change->deed, "sample") ||
          (staff != NULL && g_strcmp0 (change->staff_id, fb_record_get_id (FB_RECORD (staff))) != 0))
        continue;
      last = change->group;
      n++;
    }

  return n;
}
