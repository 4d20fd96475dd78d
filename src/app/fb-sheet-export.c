/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-export"

#include "app/fb-sheet-export.h"

#include "app/fb-sheet-columns.h"
#include "base/fb-part.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-card.h"

#include <glib/gi18n.h>

/* How many people pass between two words about how far it is. */
#define STEP 50

/* --- People --- */

static char *
dup_languages (FbStore    *store,
               const char *person_id)
{
  g_autoptr(GPtrArray) skills =
    fb_store_list (store, &fb_language_skill_kind, "person-id", person_id, "created", NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                            fb_code_list_get_label (fb_field_get_code_list (&fb_language_skill_kind.fields[1]),
                                                    FB_LANGUAGE_SKILL (skills->pdata[i])->language));

  return g_string_free (names, FALSE);
}

/* Dates and numbers as they are stored, so that the program that reads them
 * can reckon; codes in words. */
static char *
dup_cell (FbStore             *store,
          const FbSheetColumn *column,
          FbRecord            *person,
          FbRecord            *enrolment)
{
  const FbField *field = fb_sheet_column_get_field (column);
  const char *text;

  if (column->is_of_duo)
    return g_strdup ("");
  if (column->kind == &fb_language_skill_kind)
    return dup_languages (store, fb_record_get_id (person));
  if (field->kind != FB_FIELD_CODE && field->kind != FB_FIELD_CODES)
    {
      char *plain = fb_record_dup_text (column->kind == &fb_person_kind ? person : enrolment, field);

      return plain != NULL ? plain : g_strdup ("");
    }

  text = fb_record_peek_text (column->kind == &fb_person_kind ? person : enrolment, field);
  return text != NULL ? fb_code_list_dup_labels (fb_field_get_code_list (field), text) : g_strdup ("");
}

/* All columns, and the programme as the last one. */
static char **
make_row (FbWorkspace *workspace,
          FbRecord    *person,
          FbRecord    *enrolment)
{
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);
  char **cells = g_new0 (char *, n + 2);

  for (guint i = 0; i < n; i++)
    cells[i] = dup_cell (fb_workspace_get_store (workspace), &columns[i], person, enrolment);
  cells[n] = fb_workspace_dup_name_of (workspace, "programme", FB_ENROLMENT (enrolment)->programme_id);
  if (cells[n] == NULL)
    cells[n] = g_strdup ("");

  return cells;
}

/* What a telephone keeps, and nothing of what they take part in. */
static void
add_card (GString  *cards,
          FbPerson *person)
{
  const FbCard card = {
    .name = person->name_used, .given_name = person->given_name, .family_name = person->family_name,
    .phone = person->phone, .email = person->email, .street = person->street, .postcode = person->postcode,
    .place = person->place,
  };
  g_autofree char *text = fb_card_dup_text (&card);

  g_string_append (cards, text);
}

static gboolean
are_cards (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".vcf");
}

/* @cards: (nullable): instead of rows */
static gboolean
add_person (FbWorkspace  *workspace,
            GPtrArray    *rows,
            GString      *cards,
            const char   *enrolment_id,
            GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) enrolment = fb_store_get (store, &fb_enrolment_kind, enrolment_id, error);
  g_autoptr(FbRecord) person = NULL;

  if (enrolment == NULL)
    return FALSE;
  person = fb_store_get (store, &fb_person_kind, FB_ENROLMENT (enrolment)->person_id, error);
  if (person == NULL)
    return FALSE;

  if (cards != NULL)
    add_card (cards, FB_PERSON (person));
  else
    g_ptr_array_add (rows, make_row (workspace, person, enrolment));
  return TRUE;
}

/* Takes out the columns in which nothing stands: all @rows become as much shorter. */
static void
drop_empty (GPtrArray       *rows,
            char           **header,
            FbSheetCellKind *kinds)
{
  guint to = 0;

  for (guint from = 0; header[from] != NULL; from++)
    {
      gboolean has_any = FALSE;

      for (guint i = 0; i < rows->len && !has_any; i++)
        has_any = *((char **) rows->pdata[i])[from] != '\0';

      for (guint i = 0; i < rows->len; i++)
        {
          char **cells = rows->pdata[i];

          if (has_any)
            cells[to] = cells[from];
          else
            g_free (cells[from]);
          if (!has_any || to < from)
            cells[from] = NULL;
        }
      kinds[to] = kinds[from];
      header[to] = header[from];
      to += has_any;
    }
  header[to] = NULL;
}

static gboolean
write_people (FbWorkspace  *workspace,
              GPtrArray    *rows,
              const char   *title,
              const FbWithheld *withheld,
              const char   *path,
              GError      **error)
{
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);
  g_autofree char **header = g_new0 (char *, n + 2);
  g_autofree FbSheetCellKind *kinds = g_new0 (FbSheetCellKind, n + 1);

  for (guint i = 0; i < n; i++)
    {
      FbFieldKind kind = fb_sheet_column_get_field (&columns[i])->kind;

      header[i] = (char *) fb_sheet_column_get_label (&columns[i]);
      kinds[i] = kind == FB_FIELD_DATE ? FB_SHEET_DATE : kind == FB_FIELD_INT ? FB_SHEET_NUMBER : FB_SHEET_TEXT;
    }
  header[n] = _("Programme");
  drop_empty (rows, header, kinds);

  return fb_sheet_export_table (workspace, &(FbSheetTable) { title, header, kinds, rows }, withheld, path, error);
}

/**
 * fb_sheet_export_people:
 * @enrolment_ids: (array zero-terminated=1): in the order of the rows
 * @title: what the list is called
 * @path: ends with .xlsx for a workbook, with .vcf for the cards of a
 *   telephone, else CSV
 * @to: (nullable): who gets it; %NULL: it stays with us
 *
 * Columns in which nothing stands are left away.
 *
 * Returns: %FALSE with an error; there is then no new file
 */
gboolean
fb_sheet_export_people (FbWorkspace        *workspace,
                        const char *const  *enrolment_ids,
                        const char         *title,
                        const char         *path,
                        const FbSheetTo    *to,
                        FbProgressFunc      progress,
                        gpointer            progress_data,
                        GCancellable       *cancellable,
                        FbSheetExport      *result,
                        GError            **error)
{
  guint n = g_strv_length ((char **) enrolment_ids);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GString) cards = are_cards (path) ? g_string_new (NULL) : NULL;
  g_autoptr(FbWithheld) withheld = fb_withheld_new (workspace, to, error);

  *result = (FbSheetExport) { 0 };
  if (withheld == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (i % STEP == 0 && progress != NULL)
        progress ((double) i / n, progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (fb_withheld_keeps (withheld, enrolment_ids[i], result))
        continue;
      if (!add_person (workspace, rows, cards, enrolment_ids[i], error))
        return FALSE;
      result->n_rows++;
    }

  if (cards != NULL)
    return fb_part_write (path, cards->str, cards->len, error) && fb_withheld_note (withheld, workspace, path, error);

  return write_people (workspace, rows, title, withheld, path, error);
}

char *
fb_sheet_export_dup_cards (FbWorkspace        *workspace,
                           const char *const  *enrolment_ids,
                           const FbSheetTo    *to,
                           GError            **error)
{
  g_autoptr(GString) cards = g_string_new (NULL);
  g_autoptr(FbWithheld) withheld = fb_withheld_new (workspace, to, error);
  FbSheetExport result = { 0 };

  for (guint i = 0; withheld != NULL && enrolment_ids[i] != NULL; i++)
    {
      if (!fb_withheld_keeps (withheld, enrolment_ids[i], &result) &&
          !add_person (workspace, NULL, cards, enrolment_ids[i], error))
        return NULL;
    }

  return withheld != NULL ? g_string_free (g_steal_pointer (&cards), FALSE) : NULL;
}

gboolean
fb_sheet_export_table (FbWorkspace         *workspace,
                       const FbSheetTable  *table,
                       const FbWithheld    *withheld,
                       const char          *path,
                       GError             **error)
{
  return fb_sheet_write (path, table, error) && fb_withheld_note (withheld, workspace, path, error);
}

char *
fb_sheet_export_dup_words (const FbSheetExport *self,
                           const char          *path)
{
  g_autofree char *name = g_path_get_basename (path);
  GString *words = g_string_new (NULL);

  /* Translators: the first %s is the name of a file */
  g_string_append_printf (words, ngettext ("%s is saved, with %u row.", "%s is saved, with %u rows.", self->n_rows),
                          name, self->n_rows);
  if (self->n_protected > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u row of somebody whose identity is protected was left out.",
                                               "%u rows of people whose identity is protected were left out.",
                                               self->n_protected), self->n_protected);
    }
  if (self->n_unwilling > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u row of somebody who did not say yes to sharing was left out.",
                                               "%u rows of people who did not say yes to sharing were left out.",
                                               self->n_unwilling), self->n_unwilling);
    }

  return g_string_free (words, FALSE);
}
