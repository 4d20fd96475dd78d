/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-plan"

#include "app/fb-sheet-plan-private.h"

#include "app/fb-people-alike.h"
#include "domain/fb-code-search.h"
#include "domain/fb-person.h"
#include "rules/fb-alike.h"

#include <glib/gi18n.h>
#include <string.h>

static void
problem_free (gpointer data)
{
  FbSheetProblem *self = data;

  g_free (self->reason);
  g_free (self);
}

char **
_fb_sheet_values_new (void)
{
  guint n;

  fb_sheet_columns_get (&n);
  return g_new0 (char *, n);
}

void
_fb_sheet_values_free (char **values)
{
  guint n;

  fb_sheet_columns_get (&n);
  for (guint i = 0; i < n; i++)
    g_free (values[i]);
  g_free (values);
}

static void
line_free (gpointer data)
{
  FbSheetLine *self = data;

  _fb_sheet_values_free (self->values);
  g_free (self->name);
  g_free (self->role);
  g_free (self->same_id);
  g_free (self->programme_id);
  g_clear_pointer (&self->alike, g_ptr_array_unref);
  g_free (self);
}

void
fb_sheet_plan_free (FbSheetPlan *self)
{
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->duos);
  g_ptr_array_unref (self->problems);
  g_free (self->programme_id);
  g_free (self);
}

/* --- What the columns hold --- */

static gboolean
has (const FbSheetColumn **columns,
     guint                 n,
     const char           *name)
{
  const FbSheetColumn *wanted = fb_sheet_columns_find (name);

  for (guint i = 0; i < n; i++)
    {
      if (columns[i] == wanted)
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_sheet_guess_columns:
 * @role: what a row is
 *
 * Each column of the program is given out once. A "name" beside a given name is
 * the family name.
 *
 * Returns: (transfer full): one for each column of the sheet, %NULL for those
 *   whose name tells nothing
 */
const FbSheetColumn **
fb_sheet_guess_columns (const FbSheet *sheet,
                        const char    *role)
{
  const FbSheetColumn **columns = g_new0 (const FbSheetColumn *, sheet->n_columns + 1);

  for (guint i = 0; i < sheet->n_columns; i++)
    {
      const FbSheetColumn *column = fb_sheet_columns_guess (sheet->header[i], role);

      if (column != NULL && !has (columns, i, column->name))
        columns[i] = column;
    }

  if (has (columns, sheet->n_columns, "given-name") && !has (columns, sheet->n_columns, "family-name"))
    {
      for (guint i = 0; i < sheet->n_columns; i++)
        {
          if (columns[i] == fb_sheet_columns_find ("name-used"))
            columns[i] = fb_sheet_columns_find ("family-name");
        }
    }

  return columns;
}

gboolean
fb_sheet_is_about_duos (const FbSheet *sheet)
{
  g_autofree const FbSheetColumn **columns = fb_sheet_guess_columns (sheet, FB_SHEET_ROW_DUO);

  return has (columns, sheet->n_columns, "mentee") && has (columns, sheet->n_columns, "mentor");
}

/* --- Reading --- */

void
_fb_sheet_add_problem (FbSheetReading *self,
                       guint           row,
                       guint           column,
                       const char     *reason)
{
  FbSheetProblem *problem = g_new0 (FbSheetProblem, 1);

  problem->row = row;
  problem->column = column;
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->plan->problems, problem);
}

void
_fb_sheet_add_problem_of (FbSheetReading *self,
                          guint           row,
                          const char     *name,
                          const char     *reason)
{
  guint column = 0;

  while (column < self->sheet->n_columns &&
         (self->columns[column] == NULL || !g_str_equal (self->columns[column]->name, name)))
    column++;

  _fb_sheet_add_problem (self, row, column, reason);
}

/* The place of a column among those of the program */
static guint
get_index (const FbSheetColumn *column)
{
  guint n;

  return (guint) (column - fb_sheet_columns_get (&n));
}

const char *
fb_sheet_get_value (char *const *values,
                    const char  *name)
{
  return values[get_index (fb_sheet_columns_find (name))];
}

static const char *
get_value (const FbSheetLine *line,
           const char        *name)
{
  return fb_sheet_get_value (line->values, name);
}

guint
_fb_sheet_read_cells (FbSheetReading   *self,
                      const FbSheetRow *row,
                      char            **values)
{
  const char *today = fb_workspace_get_today (self->workspace);
  guint n_bad = 0;

  for (guint i = 0; i < self->sheet->n_columns; i++)
    {
      g_autoptr(GError) error = NULL;

      if (self->columns[i] == NULL ||
          fb_sheet_column_read (self->columns[i], row->cells[i], today,
                                &values[get_index (self->columns[i])], &error))
        continue;

      n_bad++;
      _fb_sheet_add_problem (self, row->number, i, error->message);
    }

  return n_bad;
}

/* (transfer full) (nullable): the name to use, else what the others make */
static char *
dup_name (const FbSheetLine *line)
{
  const char *used = get_value (line, "name-used");
  g_autofree char *whole = NULL;

  if (used != NULL)
    return g_strdup (used);

  whole = g_strjoin (" ", get_value (line, "given-name") != NULL ? get_value (line, "given-name") : "",
                     get_value (line, "family-name") != NULL ? get_value (line, "family-name") : "", NULL);
  g_strstrip (whole);
  if (*whole == '\0')
    return g_strdup (get_value (line, "own-script-name"));

  return g_steal_pointer (&whole);
}

char *
_fb_sheet_dup_person_key (const char *name,
                          const char *role)
{
  g_autofree char *folded = fb_code_fold (name);

  return g_strjoin ("\n", *folded != '\0' ? folded : name, role, NULL);
}

/* The earlier row of somebody who stands in the sheet twice, or 0. */
static guint
find_twin (FbSheetReading *self,
           FbSheetLine    *line)
{
  g_autofree char *key = _fb_sheet_dup_person_key (line->name, line->role);
  const FbSheetLine *other = g_hash_table_lookup (self->seen, key);

  if (other == NULL)
    g_hash_table_insert (self->seen, g_steal_pointer (&key), line);

  return other != NULL && fb_alike_is_same_age (get_value (line, "birth-date"), get_value (other, "birth-date"))
         ? other->row : 0;
}

static gboolean
find_others (FbSheetReading *self,
             FbSheetLine    *line,
             GError        **error)
{
  g_autoptr(GPtrArray) alike =
    fb_people_find_alike (self->workspace, line->name, get_value (line, "birth-date"), get_value (line, "postcode"), error);

  if (alike == NULL)
    return FALSE;

  line->twin = find_twin (self, line);
  if (alike->len > 0)
    line->alike = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < alike->len; i++)
    g_ptr_array_add (line->alike, g_strdup (fb_record_get_id (alike->pdata[i])));
  line->choice = line->alike != NULL || line->twin > 0 ? FB_SHEET_ASK : FB_SHEET_NEW;

  return TRUE;
}

static gboolean
read_person (FbSheetReading    *self,
             const FbSheetRow  *row,
             GError           **error)
{
  FbSheetLine *line = g_new0 (FbSheetLine, 1);

  line->row = row->number;
  line->values = _fb_sheet_values_new ();
  line->choice = FB_SHEET_NEW;
  g_ptr_array_add (self->plan->lines, line);

  line->n_bad = _fb_sheet_read_cells (self, row, line->values);
  line->role = g_strdup (get_value (line, "role") != NULL ? get_value (line, "role") : self->role);
  line->name = dup_name (line);
  if (line->name == NULL)
    {
      line->is_bad = TRUE;
      _fb_sheet_add_problem (self, row->number, self->sheet->n_columns, _("No name stands there."));
      return TRUE;
    }

  return find_others (self, line, error);
}

/**
 * fb_sheet_plan_new:
 * @columns: by column of the sheet what it holds, %NULL for nothing
 * @programme_id: in which all of them take part, where no column says so
 * @role: what a row is: "mentee" or "mentor", where no column says so, or
 *   FB_SHEET_ROW_DUO
 *
 * Reads every cell, and looks for those who may be known, or of whom a duo is to
 * be. Changes nothing.
 *
 * Returns: (transfer full): what would come in, and what could not; only an
 *   unreadable workspace is an error
 */
FbSheetPlan *
fb_sheet_plan_new (FbWorkspace                *workspace,
                   const FbSheet              *sheet,
                   const FbSheetColumn *const *columns,
                   const char                 *programme_id,
                   const char                 *role,
                   GError                    **error)
{
  g_autoptr(FbSheetPlan) plan = g_new0 (FbSheetPlan, 1);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FbSheetReading self = { plan, workspace, sheet, columns, role, seen };

  plan->lines = g_ptr_array_new_with_free_func (line_free);
  plan->duos = g_ptr_array_new_with_free_func (_fb_sheet_duo_free);
  plan->problems = g_ptr_array_new_with_free_func (problem_free);
  plan->programme_id = g_strdup (programme_id);

  if (g_str_equal (role, FB_SHEET_ROW_DUO))
    return _fb_sheet_read_duos (&self, error) ? g_steal_pointer (&plan) : NULL;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      if (!read_person (&self, sheet->rows->pdata[i], error))
        return NULL;
    }

  return _fb_sheet_read_pairs (&self, error) ? g_steal_pointer (&plan) : NULL;
}

/* --- Choosing --- */

/* How many rows wait for somebody to say who they are about. */
guint
fb_sheet_plan_count_asked (const FbSheetPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((FbSheetLine *) self->lines->pdata[i])->choice == FB_SHEET_ASK;

  return n;
}

gboolean
fb_sheet_line_is_unknown (const FbSheetLine *self)
{
  return self->is_absent && self->alike == NULL;
}

guint
fb_sheet_plan_count_absent (const FbSheetPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const FbSheetLine *line = self->lines->pdata[i];

      n += line->choice == FB_SHEET_ASK && fb_sheet_line_is_unknown (line);
    }

  return n;
}

void
fb_sheet_plan_choose_absent (FbSheetPlan   *self,
                             FbSheetChoice  choice)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      FbSheetLine *line = self->lines->pdata[i];

      if (fb_sheet_line_is_unknown (line))
        line->choice = choice;
    }
}

gboolean
fb_sheet_line_is_taken (const FbSheetLine *self,
                        gboolean           without_bad_rows)
{
  return !self->is_bad && (self->n_bad == 0 || !without_bad_rows) &&
         (self->choice == FB_SHEET_NEW || self->choice == FB_SHEET_SAME);
}

gboolean
fb_sheet_duo_is_taken (const FbSheetDuo *self,
                       gboolean          without_bad_rows)
{
  return !self->is_bad && (self->n_bad == 0 || !without_bad_rows) &&
         (self->mentee_line == NULL || fb_sheet_line_is_taken (self->mentee_line, without_bad_rows)) &&
         (self->mentor_line == NULL || fb_sheet_line_is_taken (self->mentor_line, without_bad_rows));
}

gboolean
fb_sheet_plan_is_about_duos (const FbSheetPlan *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (!((FbSheetLine *) self->lines->pdata[i])->is_absent)
        return FALSE;
    }

  return self->duos->len > 0;
}

/* How many people would be taken in, or filled in; in a table of duos how many of these. */
guint
fb_sheet_plan_count_taken (const FbSheetPlan *self,
                           gboolean           without_bad_rows)
{
  guint n_people = 0, n_duos = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const FbSheetLine *line = self->lines->pdata[i];

      n_people += !line->is_absent && fb_sheet_line_is_taken (line, without_bad_rows);
    }
  for (guint i = 0; i < self->duos->len; i++)
    n_duos += fb_sheet_duo_is_taken (self->duos->pdata[i], without_bad_rows);

  return fb_sheet_plan_is_about_duos (self) ? n_duos : n_people;
}

/* @same_id: (nullable): who it is, where @choice is FB_SHEET_SAME; the
 * likeliest one where it is NULL. With nobody alike, SAME is OUT. */
void
fb_sheet_line_choose (FbSheetLine   *self,
                      FbSheetChoice  choice,
                      const char    *same_id)
{
  g_clear_pointer (&self->same_id, g_free);
  if (choice == FB_SHEET_SAME && self->alike == NULL)
    choice = FB_SHEET_OUT;
  self->choice = choice;
  if (choice == FB_SHEET_SAME)
    self->same_id = g_strdup (same_id != NULL ? same_id : self->alike->pdata[0]);
}

char *
fb_sheet_problem_dup_place (const FbSheetProblem *self,
                            const FbSheet        *sheet)
{
  if (self->column >= sheet->n_columns)
    /* Translators: a row of a spreadsheet */
    return g_strdup_printf (_("Row %u"), self->row);

  /* Translators: a row of a spreadsheet and the name of a column: "Row 5, Birth Date" */
  return g_strdup_printf (_("Row %u, %s"), self->row, sheet->header[self->column]);
}
