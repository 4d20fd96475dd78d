/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-duos"

#include "app/fb-sheet-plan-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A row while it is read: what is missing makes its duo bad. */
typedef struct
{
  FbSheetReading *reading;
  FbSheetKnown   *known;
  FbSheetDuo     *duo;
} Row;

void
_fb_sheet_duo_free (gpointer data)
{
  FbSheetDuo *self = data;

  _fb_sheet_values_free (self->values);
  g_free (self->programme_id);
  g_free (self->mentee_id);
  g_free (self->mentor_id);
  g_free (self);
}

/* Nothing of the row can be taken, because of the cell of that column. */
static void
refuse (Row        *self,
        const char *column,
        const char *reason)
{
  self->duo->n_bad++;
  self->duo->is_bad = TRUE;
  _fb_sheet_add_problem_of (self->reading, self->duo->row, column, reason);
}

static void
find_programme (Row *self)
{
  FbSheetPlan *plan = self->reading->plan;
  const char *title = fb_sheet_get_value (self->duo->values, "programme");
  FbProgramme *programme = title != NULL ? _fb_sheet_known_find_programme (self->known, title) : NULL;
  g_autofree char *reason = NULL;

  if (programme != NULL || title == NULL)
    {
      self->duo->programme_id = g_strdup (programme != NULL ? fb_record_get_id (FB_RECORD (programme))
                                                            : plan->programme_id);
      return;
    }

  reason = g_strdup_printf (_("No programme is called “%s”."), title);
  refuse (self, "programme", reason);
}

/* Who stands there as @role: the id of somebody who takes part already, or else a line for who is to
 * be added; with a problem where that cannot be told.
 * @line: (out) (nullable)
 * (transfer full) (nullable) */
static char *
find_person (Row          *self,
             const char   *role,
             const char   *birth_column,
             FbSheetLine **line)
{
  const char *name = fb_sheet_get_value (self->duo->values, role);
  const char *birth_date = fb_sheet_get_value (self->duo->values, birth_column);
  g_autoptr(GPtrArray) named = NULL;
  g_autofree char *reason = NULL;
  const char *id = NULL;
  guint n = 0;

  if (name == NULL)
    {
      refuse (self, role, g_str_equal (role, "mentee") ? _("No mentee stands there.") : _("No mentor stands there."));
      return NULL;
    }
  if (self->duo->programme_id == NULL) /* of an unknown programme nobody can take part */
    return NULL;

  named = _fb_sheet_known_list_people (self->known, name, birth_date);
  for (guint i = 0; i < named->len; i++)
    {
      const char *own = fb_record_get_id (named->pdata[i]);

      if (_fb_sheet_known_takes_part (self->known, self->duo->programme_id, own, role))
        {
          id = own;
          n++;
        }
    }
  if (n == 1)
    return g_strdup (id);

  reason = _fb_sheet_dup_ambiguous (name, birth_date, n);
  if (reason != NULL)
    refuse (self, role, reason);
  else
    *line = _fb_sheet_add_absent (self->reading, self->duo->row, role, name, birth_date, self->duo->programme_id, named);

  return NULL;
}

/* Who it is, for comparing: somebody here by the id, somebody who comes in by the line. */
static char *
dup_member (const char        *id,
            const FbSheetLine *line)
{
  return id != NULL ? g_strdup (id) : g_strdup_printf ("line %p", (gconstpointer) line);
}

/* Which of the two are a duo already, here or further up in the table */
static void
check_pair (Row *self)
{
  FbSheetDuo *duo = self->duo;
  const char *starts_on = fb_sheet_get_value (duo->values, "starts-on");
  FbDuo *known = duo->mentee_id != NULL && duo->mentor_id != NULL
                 ? _fb_sheet_known_find_duo (self->known, duo->programme_id, duo->mentee_id, duo->mentor_id, starts_on,
                                             fb_sheet_get_value (duo->values, "ended-on"))
                 : NULL;
  g_autofree char *mentee = dup_member (duo->mentee_id, duo->mentee_line);
  g_autofree char *mentor = dup_member (duo->mentor_id, duo->mentor_line);
  g_autofree char *key = g_strjoin ("\n", duo->programme_id, mentee, mentor, starts_on != NULL ? starts_on : "", NULL);
  const FbSheetDuo *twin = g_hash_table_lookup (self->reading->seen, key);
  g_autofree char *reason = NULL;

  if (g_str_equal (mentee, mentor))
    reason = g_strdup (_("Nobody can be mentee and mentor of the same duo."));
  else if (known != NULL)
    /* Translators: %s is the code of a duo */
    reason = g_strdup_printf (_("This duo is here already: %s."), known->code);
  else if (twin != NULL)
    reason = g_strdup_printf (_("The same duo stands in row %u."), twin->row);
  else
    g_hash_table_insert (self->reading->seen, g_steal_pointer (&key), duo);

  if (reason != NULL)
    refuse (self, "", reason);
}

/* Codes and dates: cells that can be left empty. */
static void
drop (Row        *self,
      const char *column,
      const char *reason)
{
  guint n;

  self->duo->n_bad++;
  g_clear_pointer (&self->duo->values[fb_sheet_columns_find (column) - fb_sheet_columns_get (&n)], g_free);
  _fb_sheet_add_problem_of (self->reading, self->duo->row, column, reason);
}

static void
check_code (Row *self)
{
  const char *code = fb_sheet_get_value (self->duo->values, "code");
  g_autofree char *key = code != NULL ? g_strconcat ("code\n", code, NULL) : NULL;
  g_autofree char *reason = NULL;

  if (code == NULL)
    return;

  if (!_fb_sheet_known_has_code (self->known, code) && !g_hash_table_contains (self->reading->seen, key))
    {
      g_hash_table_insert (self->reading->seen, g_steal_pointer (&key), self->duo);
      return;
    }

  reason = g_strdup_printf (_("Another duo has the code “%s”."), code);
  drop (self, "code", reason);
}

static void
check_end (Row        *self,
           const char *column)
{
  const char *starts_on = fb_sheet_get_value (self->duo->values, "starts-on");
  const char *ends_on = fb_sheet_get_value (self->duo->values, column);

  if (starts_on != NULL && ends_on != NULL && strcmp (ends_on, starts_on) < 0)
    drop (self, column, _("The end is before the start."));
}

static void
read_duo (FbSheetReading   *reading,
          FbSheetKnown     *known,
          const FbSheetRow *row)
{
  FbSheetDuo *duo = g_new0 (FbSheetDuo, 1);
  Row self = { reading, known, duo };

  duo->row = row->number;
  duo->values = _fb_sheet_values_new ();
  g_ptr_array_add (reading->plan->duos, duo);

  duo->n_bad = _fb_sheet_read_cells (reading, row, duo->values);
  find_programme (&self);
  duo->mentee_id = find_person (&self, "mentee", "mentee-birth-date", &duo->mentee_line);
  duo->mentor_id = find_person (&self, "mentor", "mentor-birth-date", &duo->mentor_line);
  check_end (&self, "planned-end-on");
  check_end (&self, "ended-on");
  if (!duo->is_bad)
    check_pair (&self);
  if (!duo->is_bad)
    check_code (&self);
}

gboolean
_fb_sheet_read_duos (FbSheetReading  *self,
                     GError         **error)
{
  g_autoptr(FbSheetKnown) known = _fb_sheet_known_new (self->workspace, error);

  if (known == NULL)
    return FALSE;

  for (guint i = 0; i < self->sheet->rows->len; i++)
    read_duo (self, known, self->sheet->rows->pdata[i]);

  return TRUE;
}
