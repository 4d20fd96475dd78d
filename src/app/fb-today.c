/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today"

#include "app/fb-today.h"

#include "app/fb-backups.h"
#include "app/fb-deed-concern.h"
#include "app/fb-duo-facts.h"
#include "app/fb-event-words.h"
#include "app/fb-funding-signals.h"
#include "app/fb-language-words.h"
#include "app/fb-signal-facts.h"
#include "app/fb-signals-taken.h"
#include "app/fb-stand-ins.h"
#include "app/fb-today-private.h"
#include "base/fb-date.h"
#include "store/fb-store-facts.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is found in a workspace, or only how much of it. */
typedef struct
{
  FbWorkspace    *workspace;
  GPtrArray      *rows;     /* (nullable): only counts */
  guint           n_rows;
  GHashTable     *by_id;    /* id of a duo or person to its row, or to itself */
  GArray         *signals;  /* of the record in hand */
  FbSignalsTaken *taken;
  FbStandIns     *stand_ins;
  gboolean        with_all; /* what was taken up for later too, and what is all right */
  const char     *today;
  const char     *staff_id; /* (nullable): only mine */
} Collector;

static gboolean
is_mine (Collector  *self,
         const char *coordinator_id)
{
  return self->staff_id == NULL || coordinator_id == NULL ||
         g_str_equal (self->staff_id, fb_stand_ins_resolve (self->stand_ins, coordinator_id));
}

/* Words of a signal may belong to the query. They are codes, and the names for the few fundings that
 * end, so there are few. */
static FbSignal
keep_signal (const FbSignal *signal)
{
  FbSignal kept = *signal;

  kept.what = g_intern_string (signal->what);
  kept.who = g_intern_string (signal->who);

  return kept;
}

/* What was taken up is a promise of who did, shown from its day on; what is all
 * right is not shown. */
static gboolean
is_wanted (Collector           *self,
           const FbSignalTaken *taken,
           const char          *coordinator_id)
{
  if (taken == NULL)
    return is_mine (self, coordinator_id);
  if (self->with_all)
    return TRUE;

  return !taken->is_all_right && strcmp (taken->due_on, self->today) <= 0 &&
         is_mine (self, taken->owner_id != NULL ? taken->owner_id : coordinator_id);
}

/* Leaves what is to be seen today; promises first. Returns the first promise. */
static const FbSignalTaken *
sift (Collector  *self,
      const char *id,
      const char *coordinator_id)
{
  const FbSignalTaken *first = NULL;
  guint n_promised = 0;

  for (guint i = 0; i < self->signals->len;)
    {
      FbSignal signal = g_array_index (self->signals, FbSignal, i);
      const FbSignalTaken *taken = fb_signals_taken_find (self->taken, id, signal.code);
      gboolean wanted = is_wanted (self, taken, coordinator_id);

      if (!wanted || (taken != NULL && !taken->is_all_right))
        g_array_remove_index (self->signals, i);
      else
        i++;
      if (!wanted || taken == NULL || taken->is_all_right)
        continue;

      signal.group = FB_SIGNAL_GROUP_PROMISED;
      g_array_insert_val (self->signals, n_promised, signal);
      n_promised++;
      i++;
      if (first == NULL)
        first = taken;
    }

  return first;
}

static gboolean
concerns_me (Collector  *self,
             const char *id,
             const char *coordinator_id)
{
  return is_mine (self, coordinator_id) ||
         fb_signals_taken_has_owner (self->taken, id, self->staff_id);
}

/* (nullable): one row for one duo or person: the first signal is the most
 * important. NULL where there is none, or nobody wants to see it. */
static FbTodayRow *
add_row (Collector  *self,
         const char *kind,
         const char *id,
         const char *coordinator_id)
{
  const FbSignalTaken *taken = sift (self, id, coordinator_id);
  FbTodayRow *row;

  if (self->signals->len == 0)
    return NULL;

  self->n_rows++;
  if (self->rows == NULL)
    {
      g_hash_table_add (self->by_id, g_strdup (id));
      return NULL;
    }

  row = g_new0 (FbTodayRow, 1);
  row->first = keep_signal (&g_array_index (self->signals, FbSignal, 0));
  row->group = row->first.group;
  row->kind = kind;
  g_strlcpy (row->id, id, sizeof row->id);
  row->since = *row->first.since != '\0' ? row->first.since : NULL;
  row->signal = fb_signal_get_code (row->first.code);
  row->days = row->first.days;
  if (taken != NULL)
    g_strlcpy (row->due_on, taken->due_on, sizeof row->due_on);
  row->n_more = row->n_more_signals = self->signals->len - 1;
  if (row->n_more > 0)
    row->more = g_new (FbSignal, row->n_more);
  for (guint i = 0; i < row->n_more; i++)
    row->more[i] = keep_signal (&g_array_index (self->signals, FbSignal, i + 1));
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, g_strdup (id), row);

  return row;
}

static void
add_duo (const FbDuoRow *from,
         gpointer        user_data)
{
  Collector *self = user_data;
  FbTodayRow *row;

  if (!concerns_me (self, from->duo_id, from->staff_id))
    return;

  fb_signals_of_duo (from, self->today, self->signals);
  row = add_row (self, "duo", from->duo_id, from->staff_id);
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

  if (!concerns_me (self, from->enrolment_id, from->staff_id))
    return;

  fb_signals_of_enrolment (from, self->today, self->signals);
  row = add_row (self, "enrolment", from->enrolment_id, from->staff_id);
  if (row != NULL)
    row->name = g_strdup (from->name);
}

/* One of several fundings of a programme is on its row: the one that ends first. */
static void
add_funding (const char     *programme_id,
             const FbSignal *signal,
             gpointer        user_data)
{
  Collector *self = user_data;
  FbTodayRow *row;

  if (g_hash_table_contains (self->by_id, programme_id))
    return;

  g_array_set_size (self->signals, 0);
  g_array_append_val (self->signals, *signal);
  row = add_row (self, "programme", programme_id, NULL);
  if (row != NULL)
    row->name = fb_workspace_dup_name_of (self->workspace, "programme", programme_id);
}

/* One line about the whole workspace, which is of no record. */
static void
add_line (Collector  *self,
          const char *kind,
          const char *name,
          char       *text)
{
  FbTodayRow *row;

  self->n_rows++;
  if (self->rows == NULL)
    {
      g_free (text);
      return;
    }

  row = g_new0 (FbTodayRow, 1);
  row->kind = row->signal = kind;
  row->group = FB_SIGNAL_GROUP_THIS_MONTH;
  row->first.code = FB_SIGNAL_N;
  row->name = g_strdup (name);
  row->text = text;
  g_ptr_array_add (self->rows, row);
}

/* Whose copies have become old, where all programmes show. */
static void
add_old_backup (Collector  *self,
                const char *programme_id)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *date = programme_id == NULL ? fb_backups_dup_old (store, self->today) : NULL;
  g_autofree char *day = date != NULL ? fb_date_dup_display (date) : NULL;

  if (day == NULL)
    return;

  /* Translators: %s is a date */
  add_line (self, "backup", _("Copy of This File"),
            g_strdup_printf (_("The newest copy is of %s. Save one yourself."), day));
}

/* One line for everybody who is kept too long, where all programmes show. */
static gboolean
add_retained (Collector   *self,
              const char  *programme_id,
              GError     **error)
{
  int n = programme_id == NULL ? fb_store_count_retained (fb_workspace_get_store (self->workspace), self->today, error)
                               : 0;

  if (n > 0)
    add_line (self, "protection", _("Data Protection"),
              g_strdup_printf (ngettext ("%d person is kept longer than was promised",
                                         "%d people are kept longer than was promised", (gulong) n), n));

  return n >= 0;
}

/* Events of one programme, or of all: soon, or over and nobody noted who came. */
static void
add_event (const FbEventRow *from,
           gpointer          user_data)
{
  Collector *self = user_data;
  FbTodayRow *row;

  if (!is_mine (self, from->staff_id))
    return;

  add_line (self, "event", from->title, fb_event_row_dup_words (from, self->today));
  if (self->rows == NULL)
    return;

  row = self->rows->pdata[self->rows->len - 1];
  g_strlcpy (row->id, from->event_id, sizeof row->id);
  row->days = fb_date_days_between (from->held_on, self->today);
  row->group = row->days > 0 ? FB_SIGNAL_GROUP_WAITING_FOR_US : FB_SIGNAL_GROUP_THIS_WEEK;
}

/* What stands on a row for something else: a reminder or a concern. */
typedef struct
{
  const char *kind;
  const char *id;
  const char *about_kind;
  const char *about_id;
  const char *name; /* (nullable) */
} Standing;

/* (nullable): the row of what it is about, made where there is none; NULL where
 * only their number is asked for */
static FbTodayRow *
get_row (Collector      *self,
         const Standing *from)
{
  FbTodayRow *row = g_hash_table_lookup (self->by_id, from->about_id);

  self->n_rows += row == NULL;
  if (self->rows == NULL)
    {
      g_hash_table_add (self->by_id, g_strdup (from->about_id));
      return NULL;
    }
  if (row != NULL)
    {
      row->n_more++;
      return row;
    }

  row = g_new0 (FbTodayRow, 1);
  row->kind = g_intern_string (from->about_kind);
  g_strlcpy (row->id, from->about_id, sizeof row->id);
  row->first.code = FB_SIGNAL_N;
  row->name = from->name != NULL ? g_strdup (from->name)
              : fb_workspace_dup_name_of (self->workspace, from->about_kind, from->about_id);
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, g_strdup (from->about_id), row);

  return row;
}

/* The row is now that of @from; what it was about, it still is. */
static void
stand_for (FbTodayRow     *row,
           const Standing *from,
           char           *text)
{
  if (row->about_kind == NULL)
    {
      row->about_kind = row->kind;
      row->about_id = g_strdup (row->id);
    }
  row->kind = row->signal = from->kind;
  g_strlcpy (row->id, from->id, sizeof row->id);
  row->text = text;
}

/* Reminders are open until they are done, and show from their day on. A promise
 * goes before what else was seen. */
static void
add_reminder (const FbReminderRow *from,
              gpointer             user_data)
{
  Collector *self = user_data;
  const Standing standing = { "reminder", from->reminder_id, from->about_kind, from->about_id, from->name };
  FbTodayRow *row = is_mine (self, from->owner_id) ? get_row (self, &standing) : NULL;
  g_autofree char *text = from->language != NULL ? fb_translation_dup_words (from->language, from->text)
                                                 : g_strdup (from->text);

  if (row == NULL)
    return;
  if (row->text != NULL)
    {
      _fb_today_row_add_more (row, "reminder", from->due_on, text, FALSE);
      return;
    }

  stand_for (row, &standing, g_steal_pointer (&text));
  row->group = FB_SIGNAL_GROUP_PROMISED;
  g_strlcpy (row->due_on, from->due_on, sizeof row->due_on);
  row->since = row->due_on;
  row->days = fb_date_days_between (from->due_on, self->today);
}

/* Whoever may read it sees it. Mine is also what a colleague shares, but not what was
 * passed on. */
static gboolean
may_read (Collector          *self,
          const FbConcernRow *from)
{
  const char *me = fb_workspace_get_staff_id (self->workspace);

  if (from->owner_id == NULL && from->reader_id == NULL)
    return TRUE;

  return me != NULL && (g_strcmp0 (from->reader_id, me) == 0 ||
                        g_strcmp0 (fb_stand_ins_resolve (self->stand_ins, from->owner_id), me) == 0 ||
                        (self->staff_id == NULL && g_strcmp0 (from->owner_id, me) == 0));
}

/* Before everything else. What worries us is not read over somebody's shoulder:
 * the row says only what it is about. */
static void
add_concern (const FbConcernRow *from,
             gpointer            user_data)
{
  Collector *self = user_data;
  const Standing standing = { "concern", from->concern_id, from->about_kind, from->about_id, from->name };
  FbTodayRow *row = may_read (self, from) ? get_row (self, &standing) : NULL;
  g_autofree char *text = row != NULL ? fb_concern_dup_words (from->kind) : NULL;

  if (row == NULL)
    return;
  if (row->text != NULL && row->group == FB_SIGNAL_GROUP_CONCERN)
    {
      _fb_today_row_add_more (row, "concern", from->since, text, TRUE);
      return;
    }
  if (row->text != NULL)
    _fb_today_row_add_more (row, row->signal, row->since, row->text, TRUE);

  g_free (row->text);
  stand_for (row, &standing, g_steal_pointer (&text));
  row->group = FB_SIGNAL_GROUP_CONCERN;
  *row->due_on = '\0';
  g_strlcpy (row->since_on, from->since, sizeof row->since_on);
  row->since = row->since_on;
  row->days = fb_date_days_between (from->since, self->today);
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
  g_autoptr(FbSignalsTaken) taken = fb_signals_taken_new (self->workspace, error);
  g_autoptr(FbStandIns) stand_ins = taken != NULL ? fb_stand_ins_new (self->workspace, error) : NULL;
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->today = fb_workspace_get_today (self->workspace);
  self->taken = taken;
  self->stand_ins = stand_ins;
  self->by_id = by_id;

  add_old_backup (self, programme_id);

  return stand_ins != NULL &&
         fb_store_each_duo (store, programme_id, self->today, add_duo, self, error) &&
         fb_store_each_enrolment (store, programme_id, add_enrolment, self, error) &&
         fb_funding_each_signal (self->workspace, programme_id, add_funding, self, error) &&
         add_retained (self, programme_id, error) &&
         fb_store_each_near_event (store, programme_id, self->today, add_event, self, error) &&
         fb_store_each_reminder (store, programme_id, self->today, add_reminder, self, error) &&
         fb_store_each_concern (store, programme_id, add_concern, self, error);
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

/* (transfer full) (element-type FbTodayRow): at most one row, with all that was
 * seen, whatever was said about it */
GPtrArray *
fb_today_list_duo (FbWorkspace  *workspace,
                   const char   *duo_id,
                   GError      **error)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_today_row_free);
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  g_autoptr(FbSignalsTaken) taken = fb_signals_taken_new (workspace, error);
  g_autoptr(FbStandIns) stand_ins = taken != NULL ? fb_stand_ins_new (workspace, error) : NULL;
  g_autoptr(GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector self = { workspace, .rows = rows, .signals = signals, .taken = taken, .stand_ins = stand_ins, .by_id = by_id,
                     .with_all = TRUE, .today = fb_workspace_get_today (workspace) };

  if (stand_ins == NULL ||
      !fb_store_each_duo_by_id (fb_workspace_get_store (workspace), duo_id, self.today,
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
  return fb_store_count_deeds (fb_workspace_get_store (workspace), fb_workspace_get_today (workspace),
                               fb_workspace_get_staff_id (workspace));
}
