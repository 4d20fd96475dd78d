/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deed-sheet.h"
#include "app/fb-deeds.h"
#include "app/fb-sheet-memory.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-sheet-out.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-log.h"

#include <glib/gstdio.h>
#include <string.h>

/* --- Reading --- */

static FbSheet *
read_bytes (const void  *data,
            gsize        length,
            GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);

  return fb_sheet_read (bytes, error);
}

static FbSheet *
read_text (const char *text)
{
  g_autoptr(GError) error = NULL;
  FbSheet *sheet = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);

  return sheet;
}

static const FbSheetRow *
get_row (const FbSheet *sheet,
         guint          index)
{
  g_assert_cmpuint (index, <, sheet->rows->len);

  return sheet->rows->pdata[index];
}

static void
test_mark_between_cells_is_found (void)
{
  static const char *const marks[] = { ",", ";", "\t", "|" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *text = g_strdup_printf ("Name%1$sPlace%1$sNote\nAmina%1$sSample Town%1$s\"a%1$s b, c; d\"\n"
                                               "Jan%1$s%1$s\n", marks[i]);
      g_autoptr(FbSheet) sheet = read_text (text);

      g_assert_cmpint (sheet->delimiter, ==, *marks[i]);
      g_assert_cmpuint (sheet->n_columns, ==, 3);
      g_assert_cmpuint (sheet->rows->len, ==, 2);
      g_assert_cmpstr (get_row (sheet, 0)->cells[1], ==, "Sample Town");
      g_assert_nonnull (strstr (get_row (sheet, 0)->cells[2], " b, c; d"));
    }
}

static void
test_told_mark_wins (void)
{
  g_autoptr(FbSheet) sheet = read_text ("sep=|\nName, all|Place\nA, B, C|D, E, F\n");

  g_assert_cmpuint (sheet->n_columns, ==, 2);
  g_assert_cmpstr (sheet->header[0], ==, "Name, all");
  g_assert_cmpuint (get_row (sheet, 0)->number, ==, 3);
}

static void
test_encoding_is_found (void)
{
  static const char latin[] = "Pr\351nom;Ville\nAm\351lie;Li\350ge\n";
  static const char marked[] = "\357\273\277Pr\303\251nom;Ville\nAm\303\251lie;Li\303\250ge\n";
  g_autofree char *wide = NULL;
  gsize length;
  struct { const char *data; gsize length; const char *encoding; } cases[3] = {
    { latin, strlen (latin), "Windows-1252" }, { marked, strlen (marked), "UTF-8" },
  };

  wide = g_convert (marked, (gssize) strlen (marked), "UTF-16LE", "UTF-8", NULL, &length, NULL);
  cases[2].data = wide;
  cases[2].length = length;
  cases[2].encoding = "UTF-16";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FbSheet) sheet = read_bytes (cases[i].data, cases[i].length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (sheet->encoding, ==, cases[i].encoding);
      g_assert_cmpstr (sheet->header[0], ==, "Prénom");
      g_assert_cmpstr (get_row (sheet, 0)->cells[1], ==, "Liège");
    }
}

/* As the spreadsheet counts: a cell of two lines is one row, an empty row one too. */
static void
test_rows_are_counted_as_the_spreadsheet_does (void)
{
  g_autoptr(FbSheet) sheet = read_text ("Name;Note\r\n\r\nAmina;\"two\r\nlines\"\r\n;\r\nJan\r\nEva;a;more than the header\r\n");

  g_assert_cmpuint (sheet->rows->len, ==, 3);
  g_assert_cmpuint (get_row (sheet, 0)->number, ==, 3);
  g_assert_cmpstr (get_row (sheet, 0)->cells[1], ==, "two\nlines");
  g_assert_cmpuint (get_row (sheet, 1)->number, ==, 5);
  g_assert_cmpstr (get_row (sheet, 1)->cells[1], ==, "");
  g_assert_cmpuint (sheet->n_columns, ==, 3);
  g_assert_cmpstr (sheet->header[2], ==, "");
}

/* Bytes and how many, which may be 0 inside. */
#define TEXT(text) text, sizeof (text) - 1

static void
test_what_is_no_table_is_refused (void)
{
  g_autoptr(GString) wide = g_string_new (NULL);
  const struct { const char *data; gsize length; const char *part; } cases[] = {
    { TEXT ("PK\003\004 and so on"), "save it as CSV" },
    { TEXT (""), "no row below" },
    { TEXT ("Name;Place\n\n;\n"), "no row below" },
    { TEXT ("a\0b\nc\n"), "not a table" },
    { TEXT ("Name;Place\n\"Amina;Sample Town\nJan;\n"), "quotation mark" },
  };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) own = NULL;

      g_assert_null (read_bytes (cases[i].data, cases[i].length, &own));
      g_assert_error (own, FB_ERROR, FB_ERROR_INVALID);
      g_assert_nonnull (strstr (own->message, cases[i].part));
    }

  for (guint i = 0; i <= FB_SHEET_MAX_COLUMNS; i++)
    g_string_append (wide, "x,");
  g_string_append (wide, "x\n1\n");
  g_assert_null (read_bytes (wide->str, wide->len, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

/* Bytes of which tables are made, in any order: read with all its rows of one
 * width, or refused in a sentence. */
static void
test_any_bytes_are_read_or_refused (void)
{
  static const char bytes[] = "\"\"\",;\t|\r\n\n a=sep\303\251\351\377\376\0";
  g_autoptr(GRand) dice = g_rand_new_with_seed (7);

  for (guint n = 0; n < 3000; n++)
    {
      char data[64];
      gsize length = (gsize) g_rand_int_range (dice, 0, sizeof data);
      g_autoptr(GError) error = NULL;
      g_autoptr(FbSheet) sheet = NULL;

      for (gsize i = 0; i < length; i++)
        data[i] = bytes[g_rand_int_range (dice, 0, sizeof bytes)];
      sheet = read_bytes (data, length, &error);
      g_assert_true ((sheet == NULL) == (error != NULL));
      for (guint i = 0; sheet != NULL && i < sheet->rows->len; i++)
        g_assert_cmpuint (g_strv_length (get_row (sheet, i)->cells), ==, sheet->n_columns);
    }
}

static void
test_nothing_that_is_written_is_a_formula (void)
{
  static const char *const cells[] = { "=1+1", "+32 000", "-x", "@a", "plain \"x\"", "'quoted", "" };
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  char *header[] = { (char *) "Value", NULL };
  g_autofree char *text = NULL;
  g_autoptr(FbSheet) sheet = NULL;
  char *lines[G_N_ELEMENTS (cells)][2];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      lines[i][0] = (char *) cells[i];
      lines[i][1] = NULL;
      g_ptr_array_add (rows, lines[i]);
    }
  text = fb_sheet_dup_csv (&(FbSheetTable) { "Values", header, NULL, rows });
  g_assert_null (strstr (text, "\"=1"));
  g_assert_nonnull (strstr (text, "\"'=1+1\""));

  sheet = read_text (text);
  for (guint i = 0; i < sheet->rows->len; i++)
    g_assert_cmpstr (fb_sheet_skip_safe (get_row (sheet, i)->cells[0]), ==, cells[i]);
  g_assert_cmpuint (sheet->rows->len, ==, G_N_ELEMENTS (cells) - 1);
}

/* --- Columns and cells --- */

static void
test_columns_are_known_by_their_names (void)
{
  static const struct { const char *header; const char *name; } cases[] = {
    { "Birth Date", "birth-date" }, { "birth-date", "birth-date" }, { "Geboortedatum", "birth-date" },
    { "Né(e) le", "birth-date" }, { "Sähköposti", "email" }, { "FÖRNAMN", "given-name" }, { "Tel.", "phone" },
    { "Muttersprache", "languages" }, { "Something else", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FbSheetColumn *column = fb_sheet_columns_guess (cases[i].header, NULL);

      g_assert_cmpstr (column != NULL ? column->name : NULL, ==, cases[i].name);
    }
}

static void
test_name_beside_given_name_is_the_family_name (void)
{
  g_autoptr(FbSheet) both = read_text ("Nom;Prénom;Nom\nVoorbeeld;Amina;x\n");
  g_autoptr(FbSheet) alone = read_text ("Nom;Ville\nAmina;Sample Town\n");
  g_autofree const FbSheetColumn **of_both = fb_sheet_guess_columns (both, "mentee");
  g_autofree const FbSheetColumn **of_alone = fb_sheet_guess_columns (alone, "mentee");

  g_assert_cmpstr (of_both[0]->name, ==, "family-name");
  g_assert_null (of_both[2]);
  g_assert_cmpstr (of_alone[0]->name, ==, "name-used");
}

static void
test_cells_are_read_as_people_write (void)
{
  static const struct { const char *column; const char *cell; const char *value; } cases[] = {
    { "birth-date", "1994", "1994" }, { "birth-date", " 1994-03-12 ", "1994-03-12" }, { "birth-date", "31.02.1990", "!" },
    { "applied-on", "1994", "!" }, { "gender", "V", "woman" }, { "gender", "Man", "man" }, { "gender", "?", "!" },
    { "languages", "Dutch, arabe / Englisch", "ara eng nld" }, { "languages", "Klingon", "!" },
    { "languages", " , ", NULL }, { "role", "MENTOR", "mentor" }, { "capacity", "2", "2" }, { "capacity", "99", "!" },
    { "minutes-per-week", "1 200", "1200" }, { "capacity", "two", "!" }, { "email", "a@example.org", "a@example.org" },
    { "email", "amina at example", "!" }, { "email", "a@b@c", "!" }, { "phone", "'+32 000", "+32 000" },
    { "phone", "   ", NULL }, { "half-days", "mon-am; Weekend", "mon-am weekend" },
    { "education-level", "Nothing of the kind", "!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;
      gboolean ok = fb_sheet_column_read (fb_sheet_columns_find (cases[i].column), cases[i].cell, "2026-11-22",
                                          &text, &error);

      if (g_strcmp0 (cases[i].value, "!") == 0)
        g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
      else
        g_assert_no_error (error);
      g_assert_cmpint (ok, ==, error == NULL);
      g_assert_cmpstr (ok ? text : "!", ==, cases[i].value);
    }
}

/* --- Taking in --- */

typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
  FbRecord    *programme;
} Place;

static void
set_up (Place         *self,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  path = g_build_filename (self->folder, "office.footbridge", NULL);
  self->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  self->programme = fb_record_new (&fb_programme_kind, NULL);
  g_object_set (self->programme, "name", "Bridge", "code", "BRI", "status", "running", NULL);
  fb_store_save (fb_workspace_get_store (self->workspace), self->programme, &error);
  g_assert_no_error (error);
}

static void
tear_down (Place         *self,
           gconstpointer  data)
{
  g_object_unref (self->programme);
  g_assert_finalize_object (self->workspace);
  fb_test_remove_folder (self->folder);
  g_free (self->folder);
}

static gint64
count (Place        *self,
       const FbKind *kind)
{
  return fb_store_count (fb_workspace_get_store (self->workspace), kind, NULL);
}

static FbSheetPlan *
plan (Place      *self,
      const char *text)
{
  g_autoptr(FbSheet) sheet = read_text (text);
  g_autofree const FbSheetColumn **columns = fb_sheet_guess_columns (sheet, "mentee");
  g_autoptr(GError) error = NULL;
  FbSheetPlan *made = fb_sheet_plan_new (self->workspace, sheet, columns, fb_record_get_id (self->programme), "mentee",
                                         &error);

  g_assert_no_error (error);

  return made;
}

static FbSheetLine *
get_line (FbSheetPlan *made,
          guint        index)
{
  g_assert_cmpuint (index, <, made->lines->len);

  return made->lines->pdata[index];
}

static FbSheetResult
take (Place       *self,
      FbSheetPlan *made,
      FbSheetBad   bad)
{
  FbSheetResult result;
  g_autoptr(GError) error = NULL;

  fb_deed_import_sheet (self->workspace, made, bad, "people.csv", NULL, NULL, NULL, &result, &error);
  g_assert_no_error (error);

  return result;
}

static void
test_people_come_in_as_one_deed_and_go_as_one (Place         *self,
                                               gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made =
    plan (self, "Name;Born;Languages;Role;Capacity;Status;Wished Occupation\n"
                "Amina Voorbeeld;1994;Arabic, English;;;ready;\nJan Beispiel;;Dutch;mentor;2;;\n");
  FbStore *store = fb_workspace_get_store (self->workspace);
  FbSheetResult result = take (self, made, FB_SHEET_BAD_ASK);
  g_autoptr(GPtrArray) mentors = fb_store_list (store, &fb_enrolment_kind, "role", "mentor", NULL, NULL);
  g_autoptr(GPtrArray) mentees = fb_store_list (store, &fb_enrolment_kind, "role", "mentee", NULL, NULL);
  g_autoptr(GPtrArray) files = fb_store_list_exchanges (store, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (result.n_new, ==, 2);
  g_assert_cmpint (count (self, &fb_language_skill_kind), ==, 3);
  g_assert_cmpint (FB_ENROLMENT (mentors->pdata[0])->capacity, ==, 2);
  g_assert_cmpstr (FB_ENROLMENT (mentors->pdata[0])->status, ==, "applied");
  g_assert_cmpstr (FB_ENROLMENT (mentors->pdata[0])->applied_on, ==, "2026-11-22");
  g_assert_cmpstr (FB_ENROLMENT (mentees->pdata[0])->status, ==, "ready");
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (((FbExchange *) files->pdata[0])->file, ==, "people.csv");

  fb_store_undo_import (store, result.group, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (self, &fb_person_kind), ==, 0);
  g_assert_cmpint (count (self, &fb_enrolment_kind), ==, 0);
}

static void
test_nothing_comes_in_before_bad_cells_are_decided (Place         *self,
                                                    gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made =
    plan (self, "Name;Birth Date;Phone\nAmina Voorbeeld;31.02.1990;1\nJan Beispiel;1961;2\n;1970;3\n");
  FbSheetResult result;
  g_autoptr(GError) error = NULL;
  const FbSheetProblem *first = made->problems->pdata[0];

  g_assert_cmpuint (made->problems->len, ==, 2);
  g_assert_cmpuint (first->row, ==, 2);
  g_assert_cmpuint (first->column, ==, 1);
  g_assert_nonnull (strstr (first->reason, "31.02.1990"));

  g_assert_false (fb_deed_import_sheet (self->workspace, made, FB_SHEET_BAD_ASK, "x.csv", NULL, NULL, NULL, &result,
                                        &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpint (count (self, &fb_person_kind), ==, 0);

  g_assert_cmpuint (fb_sheet_plan_count_taken (made, TRUE), ==, 1);
  g_assert_cmpuint (fb_sheet_plan_count_taken (made, FALSE), ==, 2);
  result = take (self, made, FB_SHEET_BAD_CELL);
  g_assert_cmpuint (result.n_new, ==, 2);
  g_assert_cmpuint (result.n_out, ==, 1);
}

static void
test_a_row_that_is_bad_stays_outside (Place         *self,
                                      gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made = plan (self, "Name;Birth Date\nAmina;31.02.1990\nJan;1961\n");
  FbSheetResult result = take (self, made, FB_SHEET_BAD_ROW);
  g_autoptr(GPtrArray) people =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_person_kind, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (result.n_out, ==, 1);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (FB_PERSON (people->pdata[0])->name_used, ==, "Jan");
}

static void
test_who_may_be_known_is_asked_about (Place         *self,
                                      gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbSheetPlan) first = plan (self, "Name;Phone\nAmina Voorbeeld;1\n");
  g_autoptr(FbSheetPlan) second = NULL;
  g_autoptr(GPtrArray) people = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetResult result = take (self, first, FB_SHEET_BAD_ASK);

  second = plan (self, "Name;Phone;Place\nAmina Voorbeeld;2;Sample Town\n");
  g_assert_cmpuint (fb_sheet_plan_count_asked (second), ==, 1);
  g_assert_false (fb_deed_import_sheet (self->workspace, second, FB_SHEET_BAD_ASK, "x.csv", NULL, NULL, NULL, &result,
                                        &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);

  fb_sheet_line_choose (get_line (second, 0), FB_SHEET_SAME, NULL);
  result = take (self, second, FB_SHEET_BAD_ASK);
  people = fb_store_list (store, &fb_person_kind, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (result.n_joined, ==, 1);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (FB_PERSON (people->pdata[0])->phone, ==, "1");
  g_assert_cmpstr (FB_PERSON (people->pdata[0])->place, ==, "Sample Town");
  g_assert_cmpint (count (self, &fb_enrolment_kind), ==, 1);
}

static void
test_who_stands_there_twice_is_asked_about (Place         *self,
                                            gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made =
    plan (self, "Name;Birth Date\nAmélie Exemple;1990\nOmar;1980\namelie exemple;1990-05\nAmélie Exemple;1971\n");

  g_assert_cmpuint (get_line (made, 2)->twin, ==, 2);
  g_assert_cmpuint (get_line (made, 3)->twin, ==, 0);
  g_assert_cmpuint (fb_sheet_plan_count_asked (made), ==, 1);
  fb_sheet_line_choose (get_line (made, 2), FB_SHEET_SAME, NULL);
  g_assert_cmpint (get_line (made, 2)->choice, ==, FB_SHEET_OUT);
}

static void
test_stopped_halfway_leaves_nothing (Place         *self,
                                     gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made = plan (self, "Name\nAmina\nJan\n");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  FbSheetResult result;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (fb_deed_import_sheet (self->workspace, made, FB_SHEET_BAD_ASK, "x.csv", NULL, NULL, cancellable,
                                        &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (count (self, &fb_person_kind), ==, 0);
}

static void
test_template_is_read_back_whole (Place         *self,
                                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "template.csv", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSheet) sheet = NULL;
  g_autofree const FbSheetColumn **columns = NULL;
  g_autoptr(FbSheetPlan) made = NULL;

  fb_sheet_write_template (path, NULL, &error);
  g_assert_no_error (error);
  sheet = fb_sheet_read_file (path, &error);
  g_assert_no_error (error);
  columns = fb_sheet_guess_columns (sheet, "mentee");
  for (guint i = 0; i < sheet->n_columns; i++)
    g_assert_nonnull (columns[i]);

  made = fb_sheet_plan_new (self->workspace, sheet, columns, fb_record_get_id (self->programme), "mentee", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made->problems->len, ==, 0);
  g_assert_cmpuint (take (self, made, FB_SHEET_BAD_ASK).n_new, ==, 2);
  g_assert_cmpint (count (self, &fb_language_skill_kind), ==, 3);
}

/* A table with the same columns holds what it held the last time; one with others is guessed. */
static void
test_columns_are_remembered (Place         *self,
                             gconstpointer  data)
{
  g_autoptr(FbSheet) sheet = read_text ("Name,Code,Nonsense\nAmina,7,x\n");
  g_autoptr(FbSheet) again = read_text ("Name,Code,Nonsense\nJan,8,y\n");
  g_autoptr(FbSheet) other = read_text ("Code,Name,Nonsense\n7,Amina,x\n");
  FbStore *store = fb_workspace_get_store (self->workspace);
  const FbSheetColumn *phone = fb_sheet_columns_find ("phone");
  gboolean is_known = TRUE;
  g_autofree const FbSheetColumn **first = fb_sheet_recall_columns (store, sheet, "mentee", &is_known);
  g_autofree const FbSheetColumn **second = NULL;
  g_autofree const FbSheetColumn **third = NULL;

  g_assert_false (is_known);
  g_assert_nonnull (first[0]);
  first[0] = NULL;
  first[1] = phone;
  g_assert_true (fb_sheet_remember_columns (store, sheet, "mentee", first, NULL));
  second = fb_sheet_recall_columns (store, again, "mentee", &is_known);
  g_assert_true (is_known);
  g_assert_null (second[0]);
  g_assert_true (second[1] == phone);
  g_assert_null (second[2]);
  third = fb_sheet_recall_columns (store, other, "mentee", &is_known);
  g_assert_false (is_known);
  g_assert_true (third[1] == fb_sheet_columns_guess ("Name", "mentee"));
}

#define ADD(name, test) g_test_add (name, Place, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/sheet/columns-are-remembered", test_columns_are_remembered);
  g_test_add_func ("/sheet/mark-between-cells-is-found", test_mark_between_cells_is_found);
  g_test_add_func ("/sheet/told-mark-wins", test_told_mark_wins);
  g_test_add_func ("/sheet/encoding-is-found", test_encoding_is_found);
  g_test_add_func ("/sheet/rows-are-counted-as-the-spreadsheet-does", test_rows_are_counted_as_the_spreadsheet_does);
  g_test_add_func ("/sheet/what-is-no-table-is-refused", test_what_is_no_table_is_refused);
  g_test_add_func ("/sheet/any-bytes", test_any_bytes_are_read_or_refused);
  g_test_add_func ("/sheet/nothing-that-is-written-is-a-formula", test_nothing_that_is_written_is_a_formula);
  g_test_add_func ("/sheet/columns-are-known-by-their-names", test_columns_are_known_by_their_names);
  g_test_add_func ("/sheet/name-beside-given-name", test_name_beside_given_name_is_the_family_name);
  g_test_add_func ("/sheet/cells-are-read-as-people-write", test_cells_are_read_as_people_write);
  ADD ("/sheet/people-come-in-as-one-deed", test_people_come_in_as_one_deed_and_go_as_one);
  ADD ("/sheet/nothing-before-bad-cells-are-decided", test_nothing_comes_in_before_bad_cells_are_decided);
  ADD ("/sheet/bad-row-stays-outside", test_a_row_that_is_bad_stays_outside);
  ADD ("/sheet/who-may-be-known", test_who_may_be_known_is_asked_about);
  ADD ("/sheet/who-stands-there-twice", test_who_stands_there_twice_is_asked_about);
  ADD ("/sheet/stopped-halfway", test_stopped_halfway_leaves_nothing);
  ADD ("/sheet/template-is-read-back", test_template_is_read_back_whole);

  return g_test_run ();
}
