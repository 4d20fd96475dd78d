/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deed-sheet.h"
#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gstdio.h>
#include <string.h>

/* A programme with two of each side, one of them twice by name. */
typedef struct
{
  char        *folder;
  FbWorkspace *workspace;
  FbRecord    *programme;
} Place;

static FbStore *
get_store (Place *self)
{
  return fb_workspace_get_store (self->workspace);
}

static FbRecord *
add_programme (Place      *self,
               const char *name,
               const char *code)
{
  g_autoptr(GError) error = NULL;
  FbRecord *programme = fb_record_new (&fb_programme_kind, NULL);

  g_object_set (programme, "name", name, "code", code, "status", "running", NULL);
  fb_store_save (get_store (self), programme, &error);
  g_assert_no_error (error);

  return programme;
}

static FbSheet *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  FbSheet *sheet = fb_sheet_read (bytes, &error);

  g_assert_no_error (error);

  return sheet;
}

static FbSheetPlan *
plan (Place      *self,
      const char *text,
      const char *role)
{
  g_autoptr(FbSheet) sheet = read_text (text);
  g_autofree const FbSheetColumn **columns = fb_sheet_guess_columns (sheet, role);
  g_autoptr(GError) error = NULL;
  FbSheetPlan *made = fb_sheet_plan_new (self->workspace, sheet, columns, fb_record_get_id (self->programme), role,
                                         &error);

  g_assert_no_error (error);

  return made;
}

static FbSheetResult
take (Place       *self,
      FbSheetPlan *made,
      FbSheetBad   bad)
{
  FbSheetResult result;
  g_autoptr(GError) error = NULL;

  fb_deed_import_sheet (self->workspace, made, bad, "duos.csv", NULL, NULL, NULL, &result, &error);
  g_assert_no_error (error);

  return result;
}

static void
set_up (Place         *self,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr(FbSheetPlan) people = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  path = g_build_filename (self->folder, "office.footbridge", NULL);
  self->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  self->programme = add_programme (self, "Bridge to Work", "BRI");
  people = plan (self, "Name;Role;Birth Date\nAmina Voorbeeld;mentee;1994\nШевченко Оксана;mentee;1990\n"
                       "Jan Beispiel;mentor;1961-04-05\nEva Beispiel;mentor;1970-01-02\nEva Beispiel;mentor;1980-03-04\n",
                 "mentee");
  take (self, people, FB_SHEET_BAD_ASK);
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
  return fb_store_count (get_store (self), kind, NULL);
}

/* (transfer full): the one duo of that code */
static FbDuo *
get_duo (Place      *self,
         const char *code)
{
  g_autoptr(GPtrArray) duos = fb_store_list (get_store (self), &fb_duo_kind, "code", code, NULL, NULL);

  g_assert_cmpuint (duos->len, ==, 1);

  return g_object_ref (duos->pdata[0]);
}

/* What is wrong with the only row of @text */
static const char *
get_reason (FbSheetPlan *made)
{
  g_assert_cmpuint (made->problems->len, ==, 1);

  return ((FbSheetProblem *) made->problems->pdata[0])->reason;
}

static void
test_a_table_of_duos_is_told_by_its_columns (void)
{
  static const struct { const char *header; gboolean is; } cases[] = {
    { "Mentee name;Mentor name;Start;Programme\nx;y;;\n", TRUE }, { "Naam mentee;Naam mentor\nx;y\n", TRUE },
    { "Mentoré;Mentor;Début\nx;y;\n", TRUE }, { "Aktori;Mentori\nx;y\n", TRUE },
    { "Name;Role\nx;mentor\n", FALSE }, { "Name;Mentor\nx;y\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FbSheet) sheet = read_text (cases[i].header);

      g_assert_cmpint (fb_sheet_is_about_duos (sheet), ==, cases[i].is);
    }
}

static void
test_duos_come_in_as_one_deed_and_go_as_one (Place         *self,
                                             gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made =
    plan (self, "Mentee;Mentor;Start;Status;End\nVoorbeeld, Amina;jan beispiel;2026-09-15;;2027-03-01\n"
                "Oksana Shevchenko;Jan Beispiel;;paused;\nOksana Sevcenko;Jan Beispiel;2027-01-10;;\n", "duo");
  FbSheetResult result;
  g_autoptr(FbDuo) first = NULL;
  g_autoptr(GPtrArray) members = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (made->duos->len, ==, 3);
  g_assert_cmpuint (made->lines->len, ==, 1); /* written otherwise: it is asked who that is */
  fb_sheet_line_choose (made->lines->pdata[0], FB_SHEET_OUT, NULL);
  result = take (self, made, FB_SHEET_BAD_ASK);
  g_assert_cmpuint (result.n_duos, ==, 2);
  g_assert_cmpuint (result.n_out, ==, 1);

  first = get_duo (self, "BRI-1");
  members = fb_store_list (get_store (self), &fb_duo_member_kind, "duo-id", fb_record_get_id (FB_RECORD (first)), NULL,
                           NULL);
  g_assert_cmpstr (first->match_status, ==, "agreed");
  g_assert_cmpstr (first->relationship_status, ==, "active");
  g_assert_cmpstr (first->starts_on, ==, "2026-09-15");
  g_assert_cmpstr (first->planned_end_on, ==, "2027-03-01");
  g_assert_cmpuint (members->len, ==, 2);
  g_assert_cmpstr (FB_DUO_MEMBER (members->pdata[0])->acceptance, ==, "yes");
  g_assert_cmpstr (FB_DUO_MEMBER (members->pdata[0])->from_date, ==, "2026-09-15");

  fb_store_undo_import (get_store (self), result.group, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count (self, &fb_duo_kind), ==, 0);
  g_assert_cmpint (count (self, &fb_duo_member_kind), ==, 0);
  g_assert_cmpint (count (self, &fb_person_kind), ==, 5);
}

static void
test_what_follows_from_the_dates (Place         *self,
                                  gconstpointer  data)
{
  static const struct { const char *row; const char *status; } cases[] = {
    { "2025-01-01;;;", "active" }, { ";;;", "active" }, { "2027-01-01;;;", "not-started" },
    { "2025-01-01;;2025-06-01;", "completed" }, { "2025-01-01;Stopped;2025-06-01;", "ended-early" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Mentee;Mentor;Start;Status;Ended On;Code\n"
                                               "Amina Voorbeeld;Jan Beispiel;%sX1\n", cases[i].row);
      g_autoptr(FbSheetPlan) made = plan (self, text, "duo");
      FbSheetResult result = take (self, made, FB_SHEET_BAD_ASK);
      g_autoptr(FbDuo) duo = get_duo (self, "X1");

      g_assert_cmpstr (duo->relationship_status, ==, cases[i].status);
      g_assert_true (fb_store_undo_import (get_store (self), result.group, NULL, NULL));
    }
}

/* Each is told with its reason, and the row stays outside whatever is chosen. */
static void
test_who_cannot_be_told_is_named (Place         *self,
                                  gconstpointer  data)
{
  static const struct { const char *row; const char *part; } cases[] = {
    { "Amina Voorbeeld;Eva Beispiel;;;", "Add the birth date" },
    { "Amina Voorbeeld;;;;", "No mentor stands there" }, { ";Jan Beispiel;;;", "No mentee stands there" },
    { "Amina Voorbeeld;Jan Beispiel;;;Nowhere", "No programme is called “Nowhere”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Mentee;Mentor;Birth Date Mentee;Birth Year Mentor;Programme\n%s\n",
                                               cases[i].row);
      g_autoptr(FbSheetPlan) made = plan (self, text, "duo");
      const FbSheetDuo *duo = made->duos->pdata[0];
      const FbSheetProblem *problem = made->problems->pdata[0];

      g_assert_true (duo->is_bad);
      g_assert_cmpuint (problem->row, ==, 2);
      if (cases[i].part != NULL)
        g_assert_nonnull (strstr (problem->reason, cases[i].part));
      g_assert_cmpuint (fb_sheet_plan_count_taken (made, FALSE), ==, 0);
    }
  g_assert_cmpint (count (self, &fb_duo_kind), ==, 0);
}

/* --- Who is not here yet --- */

static void
refuse (Place       *self,
        FbSheetPlan *made,
        const char  *part)
{
  FbSheetResult result;
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_deed_import_sheet (self->workspace, made, FB_SHEET_BAD_ASK, "x.csv", NULL, NULL, NULL, &result, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, part));
}

/* (transfer full): the only enrolment of somebody with that name */
static FbEnrolment *
get_enrolment (Place      *self,
               const char *name)
{
  g_autoptr(GPtrArray) people = fb_store_list (get_store (self), &fb_person_kind, "name-used", name, NULL, NULL);
  g_autoptr(GPtrArray) enrolments = NULL;

  g_assert_cmpuint (people->len, ==, 1);
  enrolments = fb_store_list (get_store (self), &fb_enrolment_kind, "person-id", fb_record_get_id (people->pdata[0]), NULL,
                              NULL);
  g_assert_cmpuint (enrolments->len, ==, 1);

  return g_object_ref (enrolments->pdata[0]);
}

/* Two rows name one mentor who is not here: one person, with both duos, once somebody said so. */
static void
test_who_is_absent_is_added_with_the_duo (Place         *self,
                                          gconstpointer  data)
{
  static const char text[] = "Mentee;Mentor;Birth Year Mentor\nAmina Voorbeeld;Zzz Qqq;1950\nOksana Sevcenko;Zzz Qqq;1950\n";
  g_autoptr(FbSheetPlan) made = plan (self, text, "duo");
  g_autoptr(FbSheetPlan) again = NULL;
  g_autoptr(FbEnrolment) enrolment = NULL;
  FbSheetResult result;

  g_assert_cmpuint (made->problems->len, ==, 0);
  g_assert_cmpuint (made->lines->len, ==, 1);
  g_assert_cmpuint (fb_sheet_plan_count_absent (made), ==, 1);
  g_assert_cmpuint (fb_sheet_plan_count_taken (made, FALSE), ==, 0);
  refuse (self, made, "not here yet");

  fb_sheet_plan_choose_absent (made, FB_SHEET_NEW);
  g_assert_cmpuint (fb_sheet_plan_count_taken (made, FALSE), ==, 2);
  result = take (self, made, FB_SHEET_BAD_ASK);
  g_assert_cmpuint (result.n_new, ==, 1);
  g_assert_cmpuint (result.n_duos, ==, 2);
  enrolment = get_enrolment (self, "Zzz Qqq");
  g_assert_cmpstr (enrolment->role, ==, "mentor");
  g_assert_cmpstr (enrolment->status, ==, "ready");

  again = plan (self, text, "duo");
  g_assert_cmpuint (again->problems->len, ==, 2); /* both are here already */
  g_assert_true (fb_store_undo_import (get_store (self), result.group, NULL, NULL));
  g_assert_cmpint (count (self, &fb_person_kind), ==, 5);
  g_assert_cmpint (count (self, &fb_duo_kind), ==, 0);
}

static void
test_who_is_left_out_takes_the_duo_along (Place         *self,
                                          gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made = plan (self, "Mentee;Mentor\nZzz Qqq;Jan Beispiel\nAmina Voorbeeld;Jan Beispiel\n", "duo");
  FbSheetResult result;

  fb_sheet_plan_choose_absent (made, FB_SHEET_OUT);
  result = take (self, made, FB_SHEET_BAD_ASK);
  g_assert_cmpuint (result.n_new, ==, 0);
  g_assert_cmpuint (result.n_duos, ==, 1);
  g_assert_cmpuint (result.n_out, ==, 1);
  g_assert_cmpint (count (self, &fb_person_kind), ==, 5);
}

/* A name like one that is here, and somebody who takes part on the other side alone. */
static void
test_who_may_be_known_is_asked (Place         *self,
                                gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made = plan (self, "Mentee;Mentor\nAmina Vorbeld;Jan Beispiel\nJan Beispiel;Eva Nieuw\n", "duo");
  FbSheetResult result;

  g_assert_cmpuint (made->lines->len, ==, 3);
  g_assert_cmpuint (fb_sheet_plan_count_absent (made), ==, 1);
  fb_sheet_plan_choose_absent (made, FB_SHEET_NEW);
  refuse (self, made, "may be known already");
  fb_sheet_line_choose (made->lines->pdata[0], FB_SHEET_SAME, NULL);
  fb_sheet_line_choose (made->lines->pdata[1], FB_SHEET_SAME, NULL);
  result = take (self, made, FB_SHEET_BAD_ASK);
  g_assert_cmpuint (result.n_new, ==, 1);
  g_assert_cmpuint (result.n_joined, ==, 2);
  g_assert_cmpuint (result.n_duos, ==, 2);
  g_assert_cmpint (count (self, &fb_person_kind), ==, 6);
  g_assert_cmpint (count (self, &fb_enrolment_kind), ==, 7); /* Jan on both sides, and Eva */
}

/* --- A table of people that names the other half --- */

static const char mentees[] = "Name;Phone;Mentor;Start\nNieuwe Een;1;Jan Beispiel;2026-02-01\nNieuwe Twee;2;Zzz Qqq;\n"
                              "Nieuwe Drie;3;;2026-02-01\n";

static void
test_a_column_names_the_mentor (Place         *self,
                                gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made = plan (self, mentees, "mentee");
  g_autoptr(FbEnrolment) with = NULL, without = NULL;
  g_autoptr(FbDuo) duo = NULL;
  FbSheetResult result;

  g_assert_false (fb_sheet_plan_is_about_duos (made));
  g_assert_cmpuint (made->lines->len, ==, 4);
  g_assert_cmpuint (made->duos->len, ==, 2);
  refuse (self, made, "not here yet");
  fb_sheet_plan_choose_absent (made, FB_SHEET_NEW);
  g_assert_cmpuint (fb_sheet_plan_count_taken (made, FALSE), ==, 3);
  result = take (self, made, FB_SHEET_BAD_ASK);
  g_assert_cmpuint (result.n_new, ==, 4);
  g_assert_cmpuint (result.n_duos, ==, 2);
  g_assert_cmpuint (result.n_out, ==, 0);
  duo = get_duo (self, "BRI-1");
  g_assert_cmpstr (duo->starts_on, ==, "2026-02-01");
  with = get_enrolment (self, "Nieuwe Een");
  without = get_enrolment (self, "Nieuwe Drie");
  g_assert_cmpstr (with->status, ==, "ready");
  g_assert_cmpstr (without->status, ==, "applied");
}

static void
test_a_second_table_of_mentees_makes_no_duo_twice (Place         *self,
                                                   gconstpointer  data)
{
  g_autoptr(FbSheetPlan) first = plan (self, mentees, "mentee");
  g_autoptr(FbSheetPlan) second = NULL;
  FbSheetResult result;

  fb_sheet_plan_choose_absent (first, FB_SHEET_NEW);
  take (self, first, FB_SHEET_BAD_ASK);
  second = plan (self, mentees, "mentee");
  g_assert_cmpuint (second->lines->len, ==, 3);
  for (guint i = 0; i < second->lines->len; i++)
    fb_sheet_line_choose (second->lines->pdata[i], FB_SHEET_SAME, NULL);
  result = take (self, second, FB_SHEET_BAD_ASK);
  g_assert_cmpuint (result.n_joined, ==, 3);
  g_assert_cmpuint (result.n_duos, ==, 0);
  g_assert_cmpint (count (self, &fb_duo_kind), ==, 2);
}

/* The mentor cannot be told: the person comes in alone, or stays outside. */
static void
test_a_mentor_who_cannot_be_told_is_a_bad_cell (Place         *self,
                                                gconstpointer  data)
{
  static const char text[] = "Name;Mentor\nNieuwe Een;Eva Beispiel\nNieuwe Twee;Jan Beispiel\n";
  g_autoptr(FbSheetPlan) made = plan (self, text, "mentee");
  FbSheetResult result;

  g_assert_nonnull (strstr (get_reason (made), "Add the birth date"));
  g_assert_cmpuint (((FbSheetProblem *) made->problems->pdata[0])->column, ==, 1);
  result = take (self, made, FB_SHEET_BAD_CELL);
  g_assert_cmpuint (result.n_new, ==, 2);
  g_assert_cmpuint (result.n_duos, ==, 1);
  g_assert_true (fb_store_undo_import (get_store (self), result.group, NULL, NULL));
  result = take (self, made, FB_SHEET_BAD_ROW);
  g_assert_cmpuint (result.n_new, ==, 1);
  g_assert_cmpuint (result.n_out, ==, 1);
}

static void
test_a_birth_year_tells_two_people_apart (Place         *self,
                                          gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made =
    plan (self, "Mentee;Mentor;Birth Year Mentor;Code\nAmina Voorbeeld;Eva Beispiel;1980;X1\n", "duo");
  g_autoptr(GPtrArray) members = NULL;
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(FbRecord) mentor = NULL;

  take (self, made, FB_SHEET_BAD_ASK);
  duo = get_duo (self, "X1");
  members = fb_store_list (get_store (self), &fb_duo_member_kind, "role", "mentor", NULL, NULL);
  mentor = fb_store_get (get_store (self), &fb_person_kind, FB_DUO_MEMBER (members->pdata[0])->person_id, NULL);
  g_assert_cmpstr (FB_PERSON (mentor)->birth_date, ==, "1980-03-04");
}

static void
test_a_second_time_changes_nothing (Place         *self,
                                    gconstpointer  data)
{
  static const char text[] = "Mentee;Mentor;Start;Ended On\nAmina Voorbeeld;Jan Beispiel;2025-01-01;2025-06-01\n"
                             "Amina Voorbeeld;Jan Beispiel;2026-01-01;\n";
  g_autoptr(FbSheetPlan) first = plan (self, text, "duo");
  g_autoptr(FbSheetPlan) second = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetResult result;
  gint64 group;

  g_assert_cmpuint (take (self, first, FB_SHEET_BAD_ASK).n_duos, ==, 2);
  group = fb_store_find_import (get_store (self));

  second = plan (self, text, "duo");
  g_assert_cmpuint (second->problems->len, ==, 2);
  g_assert_nonnull (strstr (((FbSheetProblem *) second->problems->pdata[0])->reason, "is here already: BRI-1"));
  g_assert_false (fb_deed_import_sheet (self->workspace, second, FB_SHEET_BAD_CELL, "x.csv", NULL, NULL, NULL, &result,
                                        &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpint (count (self, &fb_duo_kind), ==, 2);
  g_assert_cmpint (fb_store_find_import (get_store (self)), ==, group);
}

static void
test_cells_that_are_bad_can_be_left_empty (Place         *self,
                                           gconstpointer  data)
{
  g_autoptr(FbSheetPlan) earlier = plan (self, "Mentee;Mentor;Code\nAmina Voorbeeld;Jan Beispiel;BRI-1\n", "duo");
  g_autoptr(FbSheetPlan) made = NULL;
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetResult result;

  take (self, earlier, FB_SHEET_BAD_ASK);
  made = plan (self, "Mentee;Mentor;Start;End;Code\nOksana Sevcenko;Jan Beispiel;2026-02-01;2026-01-01;BRI-1\n",
               "duo");
  g_assert_cmpuint (made->problems->len, ==, 2);
  g_assert_cmpuint (((FbSheetProblem *) made->problems->pdata[0])->column, ==, 3);
  g_assert_cmpuint (((FbSheetProblem *) made->problems->pdata[1])->column, ==, 4);
  g_assert_false (fb_deed_import_sheet (self->workspace, made, FB_SHEET_BAD_ASK, "x.csv", NULL, NULL, NULL, &result,
                                        &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);

  take (self, made, FB_SHEET_BAD_CELL);
  duo = get_duo (self, "BRI-2");
  g_assert_null (duo->planned_end_on);
  g_assert_cmpstr (duo->starts_on, ==, "2026-02-01");
}

static void
test_unreadable_dates_name_their_cell (Place         *self,
                                       gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made = plan (self, "Start;Mentee;Mentor\n31.02.2026;Amina Voorbeeld;Jan Beispiel\n", "duo");

  g_assert_nonnull (strstr (get_reason (made), "31.02.2026"));
  g_assert_cmpuint (((FbSheetProblem *) made->problems->pdata[0])->column, ==, 0);
  g_assert_cmpuint (fb_sheet_plan_count_taken (made, TRUE), ==, 0);
  g_assert_cmpuint (fb_sheet_plan_count_taken (made, FALSE), ==, 1);
}

static void
test_nothing_stands_alone_in_a_row (Place         *self,
                                    gconstpointer  data)
{
  g_autoptr(FbSheetPlan) made =
    plan (self, "Mentee;Mentor;Code\nAmina Voorbeeld;Jan Beispiel;X1\nVoorbeeld Amina;Jan Beispiel;\n"
                "Oksana Sevcenko;Jan Beispiel;X1\n", "duo");

  g_assert_cmpuint (made->problems->len, ==, 2);
  g_assert_nonnull (strstr (((FbSheetProblem *) made->problems->pdata[0])->reason, "stands in row 2"));
  g_assert_nonnull (strstr (((FbSheetProblem *) made->problems->pdata[1])->reason, "has the code “X1”"));
}

static void
test_many_rows_come_in_with_codes_of_their_own (Place         *self,
                                                gconstpointer  data)
{
  g_autoptr(GString) people = g_string_new ("Name;Role\n");
  g_autoptr(GString) duos = g_string_new ("Mentee;Mentor\n");
  g_autoptr(FbSheetPlan) first = NULL;
  g_autoptr(FbSheetPlan) second = NULL;
  g_autoptr(FbDuo) last = NULL;

  for (guint i = 0; i < 120; i++)
    {
      g_string_append_printf (people, "Somebody%u Exempel;mentee\n", i);
      g_string_append_printf (duos, "Somebody%u Exempel;Jan Beispiel\n", i);
    }
  first = plan (self, people->str, "mentee");
  for (guint i = 0; i < first->lines->len; i++)
    fb_sheet_line_choose (first->lines->pdata[i], FB_SHEET_NEW, NULL);
  take (self, first, FB_SHEET_BAD_ASK);

  second = plan (self, duos->str, "duo");
  g_assert_cmpuint (second->problems->len, ==, 0);
  g_assert_cmpuint (take (self, second, FB_SHEET_BAD_ASK).n_duos, ==, 120);
  last = get_duo (self, "BRI-120");
  g_assert_cmpint (count (self, &fb_duo_member_kind), ==, 240);
}

static void
test_template_of_duos_is_read_back (Place         *self,
                                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "duos.csv", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSheet) sheet = NULL;
  g_autofree const FbSheetColumn **columns = NULL;
  g_autoptr(FbSheetPlan) made = NULL;

  fb_sheet_write_template (path, FB_SHEET_ROW_DUO, &error);
  g_assert_no_error (error);
  sheet = fb_sheet_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_true (fb_sheet_is_about_duos (sheet));
  g_assert_cmpuint (sheet->rows->len, ==, 1);
  columns = fb_sheet_guess_columns (sheet, FB_SHEET_ROW_DUO);
  for (guint i = 0; i < sheet->n_columns; i++)
    g_assert_nonnull (columns[i]);

  made = fb_sheet_plan_new (self->workspace, sheet, columns, fb_record_get_id (self->programme), FB_SHEET_ROW_DUO,
                            &error);
  g_assert_cmpuint (made->problems->len, ==, 0);
}

#define ADD(name, test) g_test_add (name, Place, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sheet-duos/told-by-columns", test_a_table_of_duos_is_told_by_its_columns);
  ADD ("/sheet-duos/one-deed", test_duos_come_in_as_one_deed_and_go_as_one);
  ADD ("/sheet-duos/what-follows-from-the-dates", test_what_follows_from_the_dates);
  ADD ("/sheet-duos/who-cannot-be-told", test_who_cannot_be_told_is_named);
  ADD ("/sheet-duos/absent-added", test_who_is_absent_is_added_with_the_duo);
  ADD ("/sheet-duos/absent-left-out", test_who_is_left_out_takes_the_duo_along);
  ADD ("/sheet-duos/may-be-known", test_who_may_be_known_is_asked);
  ADD ("/sheet-duos/column-mentor", test_a_column_names_the_mentor);
  ADD ("/sheet-duos/column-mentor-again", test_a_second_table_of_mentees_makes_no_duo_twice);
  ADD ("/sheet-duos/column-mentor-bad", test_a_mentor_who_cannot_be_told_is_a_bad_cell);
  ADD ("/sheet-duos/birth-year", test_a_birth_year_tells_two_people_apart);
  ADD ("/sheet-duos/second-time", test_a_second_time_changes_nothing);
  ADD ("/sheet-duos/bad-cells", test_cells_that_are_bad_can_be_left_empty);
  ADD ("/sheet-duos/unreadable-dates", test_unreadable_dates_name_their_cell);
  ADD ("/sheet-duos/twice-in-the-table", test_nothing_stands_alone_in_a_row);
  ADD ("/sheet-duos/many-rows", test_many_rows_come_in_with_codes_of_their_own);
  ADD ("/sheet-duos/template", test_template_of_duos_is_read_back);

  return g_test_run ();
}
