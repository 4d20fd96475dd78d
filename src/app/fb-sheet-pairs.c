/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-pairs"

#include "app/fb-sheet-plan-private.h"

#include "app/fb-people-alike.h"

#include <glib/gi18n.h>

/* People who are only named: as the other half of somebody in a table about people, or in a duo of
 * those who take no part yet. They come in with the table, once somebody said so. */

static void
set_value (char       **values,
           const char  *name,
           const char  *value)
{
  guint n;
  guint index = (guint) (fb_sheet_columns_find (name) - fb_sheet_columns_get (&n));

  g_free (values[index]);
  values[index] = g_strdup (value);
}

/* (transfer full) (nullable): ids of those who may be meant: of that very name, else of one like it */
static GPtrArray *
list_alike (FbSheetReading *self,
            const char     *name,
            const char     *birth_date,
            GPtrArray      *named)
{
  g_autoptr(GPtrArray) alike = named->len == 0 ? fb_people_find_alike (self->workspace, name, birth_date, NULL, NULL) : NULL;
  GPtrArray *from = named->len > 0 ? named : alike;
  GPtrArray *ids;

  if (from == NULL || from->len == 0)
    return NULL;

  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (ids, g_strdup (fb_record_get_id (from->pdata[i])));

  return ids;
}

FbSheetLine *
_fb_sheet_add_absent (FbSheetReading *self,
                      guint           row,
                      const char     *role,
                      const char     *name,
                      const char     *birth_date,
                      const char     *programme_id,
                      GPtrArray      *named)
{
  g_autofree char *person = _fb_sheet_dup_person_key (name, role);
  g_autofree char *key = g_strjoin ("\n", "absent", person, birth_date != NULL ? birth_date : "", programme_id, NULL);
  FbSheetLine *line = g_hash_table_lookup (self->seen, key);

  if (line != NULL)
    return line;

  line = g_new0 (FbSheetLine, 1);
  line->row = row;
  line->name = g_strdup (name);
  line->role = g_strdup (role);
  line->programme_id = g_strdup (programme_id);
  line->is_absent = TRUE;
  line->values = _fb_sheet_values_new ();
  set_value (line->values, "name-used", name);
  set_value (line->values, "birth-date", birth_date);
  set_value (line->values, "status", "ready"); /* they are in a duo */
  line->alike = list_alike (self, name, birth_date, named);
  line->choice = FB_SHEET_ASK;
  g_ptr_array_add (self->plan->lines, line);
  g_hash_table_insert (self->seen, g_steal_pointer (&key), line);

  return line;
}

char *
_fb_sheet_dup_ambiguous (const char *name,
                         const char *birth_date,
                         guint       n_taking_part)
{
  if (n_taking_part <= 1)
    return NULL;
  if (birth_date == NULL)
    return g_strdup_printf (_("Several people are called “%s”. Add the birth date."), name);

  return g_strdup_printf (_("Several people of that age are called “%s”."), name);
}

/* --- A column that names the other half --- */

/* Of one row. */
typedef struct
{
  FbSheetReading *reading;
  FbSheetKnown   *known;
  FbSheetLine    *line;
  const char     *role;         /* of the other half */
  const char     *birth_column; /* the same */
} Half;

/* The person comes in without a duo, or stays outside, as is chosen for bad cells. */
static void
refuse (Half       *self,
        const char *reason)
{
  self->line->n_bad++;
  _fb_sheet_add_problem_of (self->reading, self->line->row, self->role, reason);
}

/* Somebody of that name in this table, here, or else absent. Returns whether there is one.
 * @id: (out) (transfer full) (nullable); @line: (out) (nullable) */
static gboolean
find_half (Half          *self,
           const char    *name,
           char         **id,
           FbSheetLine  **line)
{
  const char *birth_date = fb_sheet_get_value (self->line->values, self->birth_column);
  const char *programme_id = self->reading->plan->programme_id;
  g_autofree char *key = _fb_sheet_dup_person_key (name, self->role);
  g_autoptr(GPtrArray) named = _fb_sheet_known_list_people (self->known, name, birth_date);
  g_autofree char *reason = NULL;
  guint n = 0;

  *id = NULL;
  *line = g_hash_table_lookup (self->reading->seen, key);
  if (*line != NULL)
    return TRUE;

  for (guint i = 0; i < named->len; i++)
    {
      const char *own = fb_record_get_id (named->pdata[i]);

      if (!_fb_sheet_known_takes_part (self->known, programme_id, own, self->role))
        continue;
      g_free (*id);
      *id = g_strdup (own);
      n++;
    }

  reason = _fb_sheet_dup_ambiguous (name, birth_date, n);
  if (reason != NULL)
    {
      g_clear_pointer (id, g_free);
      refuse (self, reason);
      return FALSE;
    }
  if (n == 0)
    *line = _fb_sheet_add_absent (self->reading, self->line->row, self->role, name, birth_date, programme_id, named);

  return TRUE;
}

static void
add_duo (Half        *self,
         const char  *name,
         char        *id,
         FbSheetLine *line)
{
  FbSheetDuo *duo = g_new0 (FbSheetDuo, 1);
  gboolean is_mentee = g_str_equal (self->role, "mentor"); /* whose row it is */

  duo->row = self->line->row;
  duo->values = _fb_sheet_values_new ();
  duo->programme_id = g_strdup (self->reading->plan->programme_id);
  duo->mentee_line = is_mentee ? self->line : line;
  duo->mentor_line = is_mentee ? line : self->line;
  duo->mentee_id = is_mentee ? NULL : id;
  duo->mentor_id = is_mentee ? id : NULL;
  set_value (duo->values, "mentee", is_mentee ? self->line->name : name);
  set_value (duo->values, "mentor", is_mentee ? name : self->line->name);
  set_value (duo->values, "starts-on", fb_sheet_get_value (self->line->values, "starts-on"));
  g_ptr_array_add (self->reading->plan->duos, duo);
  if (fb_sheet_get_value (self->line->values, "status") == NULL)
    set_value (self->line->values, "status", "ready");
}

static void
read_half (FbSheetReading *reading,
           FbSheetKnown   *known,
           FbSheetLine    *line)
{
  gboolean is_mentor = g_strcmp0 (line->role, "mentor") == 0;
  Half self = { reading, known, line, is_mentor ? "mentee" : "mentor",
                is_mentor ? "mentee-birth-date" : "mentor-birth-date" };
  const char *name = fb_sheet_get_value (line->values, self.role);
  FbSheetLine *other;
  char *id;

  if (!line->is_bad && name != NULL && find_half (&self, name, &id, &other))
    add_duo (&self, name, id, other);
}

gboolean
_fb_sheet_read_pairs (FbSheetReading  *self,
                      GError         **error)
{
  guint n = self->plan->lines->len; /* those who are absent come behind */
  g_autoptr(FbSheetKnown) known = NULL;
  gboolean names_any = FALSE;

  for (guint i = 0; i < self->sheet->n_columns; i++)
    names_any |= self->columns[i] != NULL && self->columns[i]->kind == &fb_person_kind && self->columns[i]->is_of_duo;
  if (!names_any)
    return TRUE;

  known = _fb_sheet_known_new (self->workspace, error);
  for (guint i = 0; known != NULL && i < n; i++)
    read_half (self, known, self->plan->lines->pdata[i]);

  return known != NULL;
}
