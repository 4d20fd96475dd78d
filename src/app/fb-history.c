/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-history"

#include "app/fb-history.h"

#include "app/fb-deed-words.h"
#include "app/fb-event-words.h"
#include "app/fb-history-private.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

#define MOST_DETAILS 12
#define MOST_CHARS 80

void
fb_history_line_free (FbHistoryLine *self)
{
  g_free (self->at);
  g_free (self->who);
  g_free (self->what);
  g_free (self->details);
  g_free (self);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const FbChange *one = *(FbChange **) a, *other = *(FbChange **) b;

  return other->seq > one->seq ? 1 : other->seq < one->seq ? -1 : 0;
}

/* What keeps an agreement safe is not for reading. */
static gboolean
is_shown (const FbField *field)
{
  static const char *const hidden[] = { "salt", "content-digest", "seal", "strokes", "parties",
                                        "replaces-id", NULL };

  return field->kind != FB_FIELD_BLOB && !g_strv_contains (hidden, field->name);
}

/* (transfer full): on one line that is not too long */
static char *
dup_short (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (line, -1) <= MOST_CHARS)
    return g_steal_pointer (&line);

  cut = g_utf8_substring (line, 0, MOST_CHARS);
  return g_strconcat (cut, "…", NULL);
}

/* (transfer full): a value as people read it */
static char *
dup_value (FbWorkspace   *workspace,
           const FbField *field,
           const char    *text)
{
  g_autofree char *shown = NULL;

  if (text == NULL)
    return g_strdup ("—");

  if (field->kind == FB_FIELD_REF)
    shown = fb_workspace_dup_name_of (workspace, fb_field_get_ref_kind (field), text);
  else
    shown = fb_field_dup_display (field, text);

  return shown != NULL ? dup_short (shown) : g_strdup ("—");
}

/* (transfer full) (nullable): what a signal is, in its own words */
static char *
dup_signal (FbWorkspace *workspace,
            const char  *signal_id)
{
  g_autoptr(FbRecord) signal = fb_store_get (fb_workspace_get_store (workspace), &fb_signal_record_kind, signal_id, NULL);

  return signal != NULL
           ? g_strdup (fb_code_list_get_label (&fb_code_signal_kind, FB_SIGNAL_RECORD (signal)->kind)) : NULL;
}

/* (transfer full) (nullable): what changed, as it is called. A signal that closes
 * by itself does so in deeds about something else, so it says which one it is. */
static char *
dup_label (FbWorkspace    *workspace,
           const FbChange *change,
           const FbField  *field)
{
  if (!g_str_equal (change->kind, "signal"))
    return g_strdup (fb_field_get_label (field));
  if (g_str_equal (field->name, "closed-on")) /* the day of the deed */
    return NULL;

  return g_str_equal (field->name, "state") ? dup_signal (workspace, change->record_id)
                                            : g_strdup (fb_field_get_label (field));
}

/* (transfer full) (nullable): what a record had in @field when it was made at
 * @made: what the first later change took away, else what it has now */
static char *
dup_first_value (FbWorkspace   *workspace,
                 GPtrArray     *changes,
                 guint          made,
                 const FbField *field)
{
  const FbChange *creation = changes->pdata[made];
  g_autoptr(FbRecord) record = NULL;

  for (guint i = made; i > 0; i--)
    {
      const FbChange *later = changes->pdata[i - 1];

      if (g_str_equal (later->record_id, creation->record_id) && g_strcmp0 (later->field, field->name) == 0)
        return g_strdup (later->old_value);
    }

  record = fb_store_get (fb_workspace_get_store (workspace), fb_kinds_find (creation->kind), creation->record_id, NULL);

  return record != NULL ? fb_record_dup_text (record, field) : NULL;
}

/* Making a record tells no values, but of a signal and a reminder they are what
 * matters: who, until when, what was tried. */
static void
add_made (FbWorkspace *workspace,
          GPtrArray   *changes,
          guint        made,
          GPtrArray   *details)
{
  static const char *const fields[] = { "owner-id", "due-on", "tried", "all-right-reason" };
  const FbChange *creation = changes->pdata[made];
  const FbKind *kind = fb_kinds_find (creation->kind);

  if (creation->op != 'c' || (kind != &fb_signal_record_kind && kind != &fb_reminder_kind))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const FbField *field = fb_kind_find_field (kind, fields[i]);
      g_autofree char *text = field != NULL ? dup_first_value (workspace, changes, made, field) : NULL;
      g_autofree char *value = text != NULL ? dup_value (workspace, field, text) : NULL;

      if (value != NULL)
        /* Translators: a field and what stands in it */
        g_ptr_array_add (details, g_strdup_printf (_("%s: %s"), fb_field_get_label (field), value));
    }
}

static void
add_detail (FbWorkspace    *workspace,
            const FbChange *change,
            GPtrArray      *details)
{
  const FbKind *kind = fb_kinds_find (change->kind);
  const FbField *field = kind != NULL && change->field != NULL ? fb_kind_find_field (kind, change->field) : NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  if (change->op != 'u' || field == NULL || !is_shown (field) ||
      (label = dup_label (workspace, change, field)) == NULL)
    return;

  before = dup_value (workspace, field, change->old_value);
  after = dup_value (workspace, field, change->new_value);
  /* Translators: a field, what it was, and what it is now */
  g_ptr_array_add (details, g_strdup_printf (_("%s: %s → %s"), label, before, after));
}

/* (transfer full) (nullable): what has words of its own; a goal that a contact names
 * has those of the goal */
static char *
dup_named (FbWorkspace    *workspace,
           const FbChange *change)
{
  FbStore *store = fb_workspace_get_store (workspace);
  const FbKind *kind = fb_kinds_find (change->kind);
  g_autoptr(FbRecord) record = fb_store_get (store, kind, change->record_id, NULL);
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (record == NULL)
    return NULL;

  name = FB_IS_CONTACT_GOAL (record)
           ? fb_workspace_dup_name_of (workspace, "goal", FB_CONTACT_GOAL (record)->goal_id)
           : fb_workspace_dup_name (workspace, record);
  shown = name != NULL ? dup_short (name) : NULL;

  /* Translators: the words of a goal or of a step, within a sentence */
  return shown != NULL ? g_strdup_printf (_("“%s”"), shown) : NULL;
}

/* (transfer full) (nullable): who was invited to an event */
static char *
dup_guest (FbWorkspace *workspace,
           const char  *attendance_id)
{
  g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), &fb_attendance_kind, attendance_id, NULL);

  return record != NULL ? fb_attendance_dup_who (workspace, FB_ATTENDANCE (record)) : NULL;
}

/* (transfer full) (nullable): the goal, step, contact, signal, note or reminder that a
 * deed is about, as people call it; the owner of other records is what the whole
 * history is of */
static char *
dup_subject (FbWorkspace    *workspace,
             const FbChange *change)
{
  static const char *const named[] = { "goal", "action", "note", "reminder", "contact-goal", NULL };
  g_autoptr(FbRecord) record = NULL;

  if (g_strv_contains (named, change->kind))
    return dup_named (workspace, change);
  if (g_str_equal (change->kind, "signal"))
    return dup_signal (workspace, change->record_id);
  if (g_str_equal (change->kind, "attendance"))
    return dup_guest (workspace, change->record_id);
  if (!g_str_equal (change->kind, "contact"))
    return NULL;

  record = fb_store_get (fb_workspace_get_store (workspace), &fb_contact_kind, change->record_id, NULL);

  return record != NULL ? fb_date_dup_display (FB_CONTACT (record)->held_on) : NULL;
}

/* What goes along with another record in a deed that is about that one. */
static gboolean
goes_along (const char *kind)
{
  static const char *const kinds[] = { "contact-goal", "goal-review", "signal", NULL };

  return g_strv_contains (kinds, kind);
}

/* Whether the changes from @first up to, but without, @last are of one record. */
static gboolean
are_of_one (GPtrArray *changes,
            guint      first,
            guint      last)
{
  const FbChange *oldest = changes->pdata[last - 1];

  for (guint i = first; i < last; i++)
    {
      const FbChange *change = changes->pdata[i];

      if (!g_str_equal (change->record_id, oldest->record_id) && !goes_along (change->kind))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full): "Finished Step: “Call the school”"; a deed that changed more than
 * one record is about none of them */
static char *
dup_deed (FbWorkspace    *workspace,
          const FbChange *oldest,
          gboolean        is_alone,
          const char     *field)
{
  g_autofree char *words = fb_deed_dup_words (oldest->deed, oldest->kind, field);
  g_autofree char *subject = is_alone ? dup_subject (workspace, oldest) : NULL;

  /* Translators: what was done, and to which goal, step or contact */
  return subject != NULL ? g_strdup_printf (_("%s: %s"), words, subject) : g_steal_pointer (&words);
}

/* One deed: the changes from @first up to, but without, @last. */
static FbHistoryLine *
make_line (FbWorkspace *workspace,
           GPtrArray   *changes,
           guint        first,
           guint        last)
{
  const FbChange *newest = changes->pdata[first];
  const FbChange *oldest = changes->pdata[last - 1];
  FbHistoryLine *line = g_new0 (FbHistoryLine, 1);
  g_autoptr(GPtrArray) details = g_ptr_array_new_with_free_func (g_free);
  line->group = newest->group;
  line->seq = newest->seq;
  line->at = fb_stamp_dup_display (newest->at);
  line->who = fb_workspace_dup_name_of (workspace, "staff", newest->staff_id);
  line->what = dup_deed (workspace, oldest, are_of_one (changes, first, last), last - first == 1 ? newest->field : NULL);

  for (guint i = last; i > first && details->len < MOST_DETAILS; i--)
    {
      add_made (workspace, changes, i - 1, details);
      add_detail (workspace, changes->pdata[i - 1], details);
    }
  if (newest->reason != NULL)
    g_ptr_array_add (details, g_strdup_printf (_("Reason: %s"), newest->reason));

  if (details->len > 0)
    {
      g_ptr_array_add (details, NULL);
      line->details = g_strjoinv ("\n", (char **) details->pdata);
    }

  return line;
}

static GPtrArray *
list_changes (FbWorkspace        *workspace,
              const char *const  *record_ids,
              guint               limit,
              GError            **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_change_free);

  for (guint i = 0; record_ids[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) some = fb_store_list_changes (fb_workspace_get_store (workspace), record_ids[i],
                                                         limit * 8, error);

      if (some == NULL)
        return NULL;
      while (some->len > 0)
        g_ptr_array_add (all, g_ptr_array_steal_index (some, some->len - 1));
    }

  g_ptr_array_sort (all, compare_changes);

  return g_steal_pointer (&all);
}

GPtrArray *
fb_history_list (FbWorkspace        *workspace,
                 const char *const  *record_ids,
                 guint               limit,
                 GError            **error)
{
  g_autoptr(GPtrArray) changes = list_changes (workspace, record_ids, limit, error);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_history_line_free);
  guint first = 0;

  if (changes == NULL)
    return NULL;

  for (guint i = 1; i <= changes->len && lines->len < limit; i++)
    {
      if (i < changes->len &&
          ((FbChange *) changes->pdata[i])->group == ((FbChange *) changes->pdata[first])->group)
        continue;

      g_ptr_array_add (lines, make_line (workspace, changes, first, i));
      first = i;
    }

  if (!_fb_history_add_files (workspace, changes, lines, error))
    return NULL;
  if (lines->len > limit)
    g_ptr_array_set_size (lines, limit);

  return g_steal_pointer (&lines);
}
