/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

/* All changes of one record. */
#define ALL_CHANGES 100000

/* What a mentor may add to or change; parts after what they belong to. */
static const FbKind *const kinds[] = {
  &fb_goal_kind,
  &fb_contact_kind,
  &fb_action_kind,
  &fb_contact_goal_kind,
  &fb_plan_review_kind,
  &fb_goal_review_kind,
  &fb_introduction_kind,
  &fb_check_in_kind,
  &fb_acknowledgement_kind,
};

const FbKind *const *
_fb_mentor_get_kinds (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

gboolean
_fb_mentor_takes_kind (const FbKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (kinds[i] == kind)
        return TRUE;
    }

  return FALSE;
}

/* What came back, on its way to be compared. */
typedef struct
{
  FbStore        *here;
  FbStore        *there;
  gint64          sent_seq;
  FbMentorReturn *found;
} Comparing;

static void
change_free (gpointer data)
{
  FbMentorChange *self = data;

  g_free (self->ours);
  g_free (self->theirs);
  g_free (self->ours_name);
  g_free (self->theirs_name);
  g_free (self);
}

static const char *
peek (FbRecord   *record,
      const char *name)
{
  const FbField *field = fb_kind_find_field (fb_record_get_kind (record), name);

  return field != NULL ? fb_record_peek_text (record, field) : NULL;
}

/* Whether the file makes that record. */
static gboolean
is_new (const FbMentorReturn *found,
        const char           *id)
{
  for (guint i = 0; i < found->lines->len; i++)
    {
      const FbMentorLine *line = found->lines->pdata[i];

      if (line->ours == NULL && g_strcmp0 (fb_record_get_id (line->theirs), id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether what the record is a part of, or ties together, belongs to the duo. */
static gboolean
is_owner_of_duo (Comparing     *self,
                 const FbField *field,
                 const char    *id)
{
  const FbKind *kind = fb_kinds_find (fb_field_get_ref_kind (field));
  g_autoptr(FbRecord) owner = NULL;

  if (is_new (self->found, id))
    return TRUE;

  owner = fb_store_get (self->here, kind, id, NULL);
  return owner != NULL && g_strcmp0 (peek (owner, "duo-id"), self->found->duo_id) == 0;
}

/* Whether the record belongs to the duo, wherever else it says it does. */
static gboolean
is_of_duo (Comparing *self,
           FbRecord  *record)
{
  const FbKind *kind = fb_record_get_kind (record);

  if (kind == &fb_acknowledgement_kind)
    return _fb_mentor_reads_in_duo (self->here, self->there, self->found->duo_id, FB_ACKNOWLEDGEMENT (record));
  if (fb_kind_find_field (kind, "duo-id") != NULL)
    return g_strcmp0 (peek (record, "duo-id"), self->found->duo_id) == 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];

      if (field->kind == FB_FIELD_REF && (field->flags & FB_FIELD_KEY) != 0 &&
          !is_owner_of_duo (self, field, fb_record_peek_text (record, field)))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) (nullable): a contact or review by its day, a goal by its words */
static char *
dup_name (FbStore      *store,
          const FbKind *kind,
          const char   *id)
{
  g_autoptr(FbRecord) record = id != NULL ? fb_store_get (store, kind, id, NULL) : NULL;
  const char *text = record != NULL ? peek (record, "text") : NULL;

  if (text != NULL)
    return g_strdup (text);

  return record != NULL ? fb_date_dup_display (peek (record, "held-on")) : NULL;
}

/* (transfer full) (nullable): who has read the guide, and when */
static char *
dup_reading (Comparing         *self,
             FbAcknowledgement *reading)
{
  g_autoptr(FbRecord) person = fb_store_get (self->here, &fb_person_kind, reading->person_id, NULL);
  g_autofree char *day = fb_date_dup_display (reading->read_on);

  return person != NULL ? g_strdup_printf ("%s · %s", FB_PERSON (person)->name_used, day) : NULL;
}

/* (transfer full) (nullable): what a record without words of its own ties together:
 * "12 Nov 2026 · Work in a bakery" */
static char *
dup_subject (Comparing *self,
             FbRecord  *theirs)
{
  const FbKind *kind = fb_record_get_kind (theirs);
  g_autoptr(GString) words = g_string_new (NULL);

  if (kind == &fb_acknowledgement_kind)
    return dup_reading (self, FB_ACKNOWLEDGEMENT (theirs));
  if (kind != &fb_contact_goal_kind && kind != &fb_goal_review_kind)
    return NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *name = NULL;

      if (field->kind != FB_FIELD_REF)
        continue;
      name = dup_name (self->there, fb_kinds_find (fb_field_get_ref_kind (field)), fb_record_peek_text (theirs, field));
      if (name != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", name);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* Whether it was removed here: that counts. What was only taken back with all
 * that came with it may come again. */
static gboolean
was_removed (Comparing  *self,
             const char *id)
{
  g_autoptr(GPtrArray) changes = fb_store_list_changes (self->here, id, 1, NULL);
  const FbChange *last = changes != NULL && changes->len > 0 ? changes->pdata[0] : NULL;

  return last != NULL && last->op == 'd' && !g_str_equal (last->deed, "undo");
}

/* Whether the mentor changed what was removed here. */
static gboolean
was_changed (Comparing *self,
             FbRecord  *theirs)
{
  const FbKind *kind = fb_record_get_kind (theirs);
  g_autoptr(FbRecord) removed = fb_store_get_removed (self->here, kind, fb_record_get_id (theirs));

  for (guint i = 0; removed != NULL && i < kind->n_fields; i++)
    {
      g_autofree char *before = fb_record_dup_text (removed, &kind->fields[i]);
      g_autofree char *now = fb_record_dup_text (theirs, &kind->fields[i]);

      if ((kind->fields[i].flags & FB_FIELD_MENTOR) != 0 && g_strcmp0 (before, now) != 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether the record is a part of @whole_id and known nowhere here. */
static gboolean
is_new_part (Comparing  *self,
             FbRecord   *record,
             const char *whole_id)
{
  const FbKind *kind = fb_record_get_kind (record);
  gboolean is_part = FALSE;
  g_autoptr(FbRecord) ours = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];

      is_part |= field->kind == FB_FIELD_REF &&
                 ((field->flags & FB_FIELD_KEY) != 0 || g_str_equal (field->name, "parent-id")) &&
                 g_strcmp0 (fb_record_peek_text (record, field), whole_id) == 0;
    }
  if (!is_part || was_removed (self, fb_record_get_id (record)))
    return FALSE;

  ours = fb_store_get (self->here, kind, fb_record_get_id (record), NULL);
  return ours == NULL;
}

/* Whether the mentor added something to what was removed here. */
static gboolean
has_new_parts (Comparing  *self,
               const char *whole_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (self->there, kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; records != NULL && j < records->len; j++)
        {
          if (is_new_part (self, records->pdata[j], whole_id))
            return TRUE;
        }
    }

  return FALSE;
}

/* A new record is a whole one; of one that is known only what a mentor may change counts. */
static gboolean
counts (const FbMentorLine *line,
        const FbField      *field)
{
  if (field->flags & FB_FIELD_MENTOR)
    return TRUE;

  return line->ours == NULL && ((field->flags & FB_FIELD_KEY) || g_str_equal (field->name, "parent-id"));
}

/* (transfer full) (nullable): what stood there when the file was sent */
static char *
dup_sent (Comparing          *self,
          const FbMentorLine *line,
          const FbField      *field,
          GPtrArray          *changes)
{
  g_autofree char *now = fb_record_dup_text (line->ours, field);
  const char *value = now;

  for (guint i = 0; i < changes->len; i++)
    {
      const FbChange *change = changes->pdata[i];

      if (change->seq > self->sent_seq && g_strcmp0 (change->field, field->name) == 0)
        value = change->old_value;
    }

  return g_strdup (value);
}

static void
add_change (Comparing     *self,
            FbMentorLine  *line,
            const FbField *field,
            const char    *sent)
{
  char *ours = line->ours != NULL ? fb_record_dup_text (line->ours, field) : NULL;
  char *theirs = fb_record_dup_text (line->theirs, field);
  FbMentorChange *change;

  /* what the mentor left alone, or what both have */
  if (g_strcmp0 (theirs, sent) == 0 || g_strcmp0 (theirs, ours) == 0)
    {
      g_free (ours);
      g_free (theirs);
      return;
    }

  change = g_new0 (FbMentorChange, 1);
  change->field = field;
  change->ours = ours;
  change->theirs = theirs;
  if (field->kind == FB_FIELD_REF)
    {
      const FbKind *kind = fb_kinds_find (fb_field_get_ref_kind (field));

      change->ours_name = dup_name (self->here, kind, ours);
      change->theirs_name = dup_name (self->there, kind, theirs);
    }
  change->is_twice = g_strcmp0 (ours, sent) != 0;
  line->is_twice |= change->is_twice;
  g_ptr_array_add (line->changes, change);
}

static void
compare_fields (Comparing    *self,
                FbMentorLine *line)
{
  const FbKind *kind = fb_record_get_kind (line->theirs);
  g_autoptr(GPtrArray) changes = NULL;

  if (line->ours != NULL)
    changes = fb_store_list_changes (self->here, fb_record_get_id (line->ours), ALL_CHANGES, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *sent = NULL;

      if (!counts (line, &kind->fields[i]))
        continue;
      if (changes != NULL)
        sent = dup_sent (self, line, &kind->fields[i], changes);
      add_change (self, line, &kind->fields[i], sent);
    }
}

/* Of a reading: what was read, and whether that is known here. */
static void
judge_reading (Comparing    *self,
               FbMentorLine *line)
{
  if (!FB_IS_ACKNOWLEDGEMENT (line->theirs))
    return;

  line->read = _fb_mentor_get_read (self->here, self->there, FB_ACKNOWLEDGEMENT (line->theirs));
  line->is_void = !_fb_mentor_knows_text (self->here, line->read);
}

static void
compare (Comparing *self,
         FbRecord  *theirs)
{
  const FbKind *kind = fb_record_get_kind (theirs);
  gboolean is_removed = was_removed (self, fb_record_get_id (theirs));
  FbMentorLine *line;

  if (!is_of_duo (self, theirs) ||
      (kind == &fb_check_in_kind && g_strcmp0 (peek (theirs, "party"), "mentor") != 0) ||
      (is_removed && !was_changed (self, theirs) && !has_new_parts (self, fb_record_get_id (theirs))))
    return;

  line = g_new0 (FbMentorLine, 1);
  line->theirs = g_object_ref (theirs);
  line->ours = fb_store_get (self->here, kind, fb_record_get_id (theirs), NULL);
  line->subject = dup_subject (self, theirs);
  line->changes = g_ptr_array_new_with_free_func (change_free);
  if (line->ours == NULL || is_of_duo (self, line->ours))
    compare_fields (self, line);
  line->is_removed = is_removed;
  line->is_twice |= is_removed;
  judge_reading (self, line);
  line->is_taken = !line->is_twice && !line->is_void;
  g_ptr_array_add (self->found->lines, line);
  if (line->changes->len == 0)
    g_ptr_array_remove_index (self->found->lines, self->found->lines->len - 1);
}

/* Whether the record came from the mentor; @is_twice: (out): whether it was changed here
 * since the file was sent */
static gboolean
came_from_mentor (Comparing  *self,
                  const char *id,
                  gboolean   *is_twice)
{
  g_autoptr(GPtrArray) changes = fb_store_list_changes (self->here, id, ALL_CHANGES, NULL);
  const FbChange *first = changes != NULL && changes->len > 0 ? changes->pdata[changes->len - 1] : NULL;
  const FbChange *last = first != NULL ? changes->pdata[0] : NULL;

  *is_twice = last != NULL && last->seq > self->sent_seq;
  return first != NULL && g_str_equal (first->deed, "receive-report");
}

/* Whether it goes with something that the mentor removed. */
static gboolean
goes_with_removed (Comparing *self,
                   FbRecord  *ours)
{
  const FbKind *kind = fb_record_get_kind (ours);

  for (guint i = 0; i < self->found->lines->len; i++)
    {
      const FbMentorLine *line = self->found->lines->pdata[i];

      for (guint j = 0; line->is_removal && j < kind->n_fields; j++)
        {
          if ((kind->fields[j].flags & FB_FIELD_OWNER) != 0 &&
              g_strcmp0 (fb_record_peek_text (ours, &kind->fields[j]), fb_record_get_id (line->theirs)) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* What came from the mentor, and the mentor removed since. */
static void
compare_removed (Comparing    *self,
                 const FbKind *kind,
                 const char   *id)
{
  g_autoptr(FbRecord) ours = fb_store_get (self->here, kind, id, NULL);
  gboolean is_twice;
  FbMentorLine *line;

  if (ours == NULL || !is_of_duo (self, ours) || goes_with_removed (self, ours) || !came_from_mentor (self, id, &is_twice))
    return;

  line = g_new0 (FbMentorLine, 1);
  line->theirs = g_object_ref (ours);
  line->ours = g_object_ref (ours);
  line->subject = dup_subject (self, ours);
  line->changes = g_ptr_array_new_with_free_func (change_free);
  line->is_removal = TRUE;
  line->is_twice = is_twice;
  line->is_taken = !is_twice;
  g_ptr_array_add (self->found->lines, line);
}

static void
compare_all_removed (Comparing *self)
{
  g_autoptr(GPtrArray) removed = fb_store_list (self->there, &fb_tombstone_kind, NULL, NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; removed != NULL && j < removed->len; j++)
        {
          if (g_strcmp0 (FB_TOMBSTONE (removed->pdata[j])->record_kind, kinds[i]->name) == 0)
            compare_removed (self, kinds[i], fb_record_get_id (removed->pdata[j]));
        }
    }
}

void
_fb_mentor_compare (FbStore        *here,
                    FbStore        *there,
                    gint64          sent_seq,
                    FbMentorReturn *found)
{
  Comparing self = { here, there, sent_seq, found };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (there, kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; records != NULL && j < records->len; j++)
        compare (&self, records->pdata[j]);
    }
  compare_all_removed (&self);
}
