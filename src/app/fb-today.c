/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today"

#include "app/fb-today.h"

#include "app/fb-duo-facts.h"
#include "base/fb-date.h"
#include "store/fb-store-facts.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>
#include <string.h>

/* How many changes of today are looked through for "Done today". */
#define DONE_LIMIT 2000

void
fb_today_row_free (FbTodayRow *self)
{
  g_free (self->name);
  g_free (self->code);
  g_free (self->text);
  g_free (self->about_id);
  g_free (self->more);
  g_free (self);
}

/* What was seen, or what somebody wanted to be reminded of. */
char *
fb_today_row_dup_fact (const FbTodayRow *self)
{
  return self->text != NULL ? g_strdup (self->text) : fb_signal_dup_words (&self->first);
}

/* (transfer full) (nullable): what else was seen, a line each */
char *
fb_today_row_dup_more (const FbTodayRow *self)
{
  g_autoptr(GString) more = g_string_new (NULL);

  for (guint i = 0; i < self->n_more; i++)
    {
      g_autofree char *words = fb_signal_dup_words (&self->more[i]);

      g_string_append_printf (more, "%s%s", i > 0 ? "\n" : "", words);
    }

  return more->len > 0 ? g_string_free (g_steal_pointer (&more), FALSE) : NULL;
}

/* What is found in a workspace, or only how much of it. */
typedef struct
{
  FbWorkspace *workspace;
  GPtrArray   *rows;     /* (nullable): only counts */
  guint        n_rows;
  GArray      *signals;  /* of the record in hand */
  const char  *today;
  const char  *staff_id; /* (nullable): only mine */
} Collector;

static gboolean
is_mine (Collector  *self,
         const char *coordinator_id)
{
  return self->staff_id == NULL || coordinator_id == NULL ||
         g_str_equal (self->staff_id, coordinator_id);
}

/* Words of a signal may belong to the query. They are codes, so there are few. */
static FbSignal
keep_signal (const FbSignal *signal)
{
  FbSignal kept = *signal;

  kept.what = g_intern_string (signal->what);

  return kept;
}

/* (nullable): one row for one duo or person: the first signal is the most
 * important. NULL where there is none, or nobody wants to see it. */
static FbTodayRow *
add_row (Collector  *self,
         const char *kind,
         const char *id)
{
  FbTodayRow *row;

  if (self->signals->len == 0)
    return NULL;

  self->n_rows++;
  if (self->rows == NULL)
    return NULL;

  row = g_new0 (FbTodayRow, 1);
  row->first = keep_signal (&g_array_index (self->signals, FbSignal, 0));
  row->group = row->first.group;
  row->kind = kind;
  g_strlcpy (row->id, id, sizeof row->id);
  row->since = *row->first.since != '\0' ? row->first.since : NULL;
  row->signal = fb_signal_get_code (row->first.code);
  row->days = row->first.days;
  row->n_more = self->signals->len - 1;
  if (row->n_more > 0)
    row->more = g_new (FbSignal, row->n_more);
  for (guint i = 0; i < row->n_more; i++)
    row->more[i] = keep_signal (&g_array_index (self->signals, FbSignal, i + 1));
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_duo (const FbDuoRow *from,
         gpointer        user_data)
{
  Collector *self = user_data;
  FbDuoFacts facts;
  FbTodayRow *row;

  if (!is_mine (self, from->staff_id))
    return;

  g_array_set_size (self->signals, 0);
  fb_duo_facts_fill (&facts, from);
  fb_duo_find_signals (&facts, &fb_signal_thresholds_default, self->today, self->signals);
  row = add_row (self, "duo", from->duo_id);
  if (row == NULL)
    return;

  row->name = fb_duo_join_names (from->mentees, from->mentors, from->code);
  row->code = g_strdup (from->code);
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
  row = add_row (self, "enrolment", from->enrolment_id);
  if (row != NULL)
    row->name = g_strdup (from->name);
}

/* Reminders are open until they are done, and show from their day on. */
static void
add_reminder (const FbReminderRow *from,
              gpointer             user_data)
{
  Collector *self = user_data;
  FbTodayRow *row;

  if (!is_mine (self, from->owner_id))
    return;

  self->n_rows++;
  if (self->rows == NULL)
    return;

  row = g_new0 (FbTodayRow, 1);
  row->group = FB_SIGNAL_GROUP_PROMISED;
  row->kind = "reminder";
  g_strlcpy (row->id, from->reminder_id, sizeof row->id);
  row->about_kind = g_intern_string (from->about_kind);
  row->about_id = g_strdup (from->about_id);
  row->name = from->name != NULL ? g_strdup (from->name)
              : fb_workspace_dup_name_of (self->workspace, from->about_kind, from->about_id);
  row->text = g_strdup (from->text);
  g_strlcpy (row->first.since, from->due_on, sizeof row->first.since);
  row->since = row->first.since;
  row->signal = "reminder";
  row->days = fb_date_days_between (from->due_on, self->today);
  g_ptr_array_add (self->rows, row);
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

static gboolean
collect (Collector   *self,
         const char  *programme_id,
         GError     **error)
{
  FbStore *store = fb_workspace_get_store (self->workspace);

  self->today = fb_workspace_get_today (self->workspace);

  return fb_store_each_duo (store, programme_id, self->today, add_duo, self, error) &&
         fb_store_each_enrolment (store, programme_id, add_enrolment, self, error) &&
         fb_store_each_reminder (store, programme_id, self->today, add_reminder, self, error);
}

/**
 * fb_today_list:
 * @programme_id: (nullable): only this programme, and reminders of none
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
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_row_free);
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  Collector self = { workspace, .rows = rows, .signals = signals, .staff_id = staff_id };

  if (!collect (&self, programme_id, error))
    return NULL;

  g_ptr_array_sort (rows, compare_rows);

  return g_steal_pointer (&rows);
}

/* How many rows fb_today_list() has; 0 where the workspace cannot be read. */
guint
fb_today_count (FbWorkspace *workspace,
                const char  *programme_id,
                const char  *staff_id)
{
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  Collector self = { workspace, .signals = signals, .staff_id = staff_id };

  return collect (&self, programme_id, NULL) ? self.n_rows : 0;
}

/* (transfer full) (element-type FbTodayRow): at most one row */
GPtrArray *
fb_today_list_duo (FbWorkspace  *workspace,
                   const char   *duo_id,
                   GError      **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_row_free);
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  Collector self = { workspace, .rows = rows, .signals = signals,
                     .today = fb_workspace_get_today (workspace) };

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
  const char *staff_id = fb_workspace_get_staff_id (workspace);
  gint64 last = 0;
  int n = 0;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      FbChange *change = changes->pdata[i];

      if (!g_str_has_prefix (change->at, fb_workspace_get_today (workspace)))
        break;
      if (change->group == last || g_str_equal (change->deed, "undo") || g_str_equal (change->deed, "sample") ||
          (staff_id != NULL && g_strcmp0 (change->staff_id, staff_id) != 0))
        continue;
      last = change->group;
      n++;
    }

  return n;
}
