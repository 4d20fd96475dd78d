/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-attachments.h"
#include "app/fb-deeds.h"
#include "app/fb-papers.h"
#include "app/fb-report-form.h"
#include "app/fb-report-mail.h"
#include "app/fb-reports.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"

#include <poppler.h>
#include <string.h>

#define TODAY "2026-03-10"

/* --- One cell --- */

/* What is typed, and what is read from it; NULL: nothing can be. */
typedef struct
{
  FbReportCell  cell;
  const char   *typed;
  const char   *read;
} CellCase;

static const CellCase cells[] = {
  { FB_REPORT_DATE, "3.3.2026", "2026-03-03" },
  { FB_REPORT_DATE, "3.3", "2026-03-03" },
  { FB_REPORT_DATE, "12.12", "2025-12-12" },
  { FB_REPORT_DATE, "12.12.2026", "2026-12-12" },
  { FB_REPORT_DATE, "31.31.", NULL },
  { FB_REPORT_DATE, "Tuesday", NULL },
  { FB_REPORT_NEXT, "4.4", "2026-04-04" },
  { FB_REPORT_NEXT, "1.1", "2027-01-01" },
  { FB_REPORT_NEXT, "1.1.2026", "2026-01-01" },
  { FB_REPORT_MINUTES, "60", "60" },
  { FB_REPORT_MINUTES, "1:30", "90" },
  { FB_REPORT_MINUTES, "1h15", "75" },
  { FB_REPORT_MINUTES, "2 h", "120" },
  { FB_REPORT_MINUTES, "45 min", "45" },
  { FB_REPORT_MINUTES, "1441", NULL },
  { FB_REPORT_MINUTES, "-5", NULL },
  { FB_REPORT_MINUTES, "an hour", NULL },
  { FB_REPORT_HOW, "a", "face-to-face" },
  { FB_REPORT_HOW, "E", "message" },
  { FB_REPORT_HOW, "phone", "phone" },
  { FB_REPORT_HOW, "vid", "video" },
  { FB_REPORT_HOW, "F", NULL },
  { FB_REPORT_HOW, "ph", NULL },
  { FB_REPORT_TOPICS, "9, 3", "cv vacancies" },
  { FB_REPORT_TOPICS, "3 3;1", "labour-market vacancies" },
  { FB_REPORT_TOPICS, " , ", "" },
  { FB_REPORT_TOPICS, "16", NULL },
  { FB_REPORT_TOPICS, "0", NULL },
  { FB_REPORT_TOPICS, "cv", NULL },
};

/* (transfer full) (nullable) */
static char *
dup_read (const FbReportLine *line,
          FbReportCell        cell)
{
  switch (cell)
    {
    case FB_REPORT_DATE:
      return g_strdup (line->held_on);
    case FB_REPORT_NEXT:
      return g_strdup (line->next_on);
    case FB_REPORT_HOW:
      return g_strdup (line->how);
    case FB_REPORT_MINUTES:
      return line->minutes != FB_UNSET ? g_strdup_printf ("%d", (int) line->minutes) : NULL;
    case FB_REPORT_TOPICS:
    case FB_REPORT_N_CELLS:
    default:
      return g_strdup (line->topics);
    }
}

static void
test_a_cell_is_read (gconstpointer data)
{
  const CellCase *wanted = data;
  g_autoptr(FbReportLine) line = fb_report_line_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *read = NULL;
  gboolean ok = fb_report_line_read (line, wanted->cell, wanted->typed, TODAY, &error);

  read = dup_read (line, wanted->cell);
  if (wanted->read != NULL)
    g_assert_no_error (error);
  else
    g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_true (ok == (wanted->read != NULL));
  g_assert_cmpstr (read, ==, wanted->read != NULL && *wanted->read != '\0' ? wanted->read : NULL);
}

/* --- A reply by e-mail --- */

typedef struct
{
  const char *name;
  const char *reply;
  const char *lines; /* (nullable) */
} ReplyCase;

static const ReplyCase replies[] = {
  { "numbered", "1. 3/2, 60 min, video, 1 9\n2. 17/3\n3. no\n4. All goes well", "3/2\t60\tB\t1 9\t17/3\t\tAll goes well\n" },
  { "two-meetings", "1. 3/2 90 minutes in person\n10/2: 1:30, phone", "3/2\t90\tA\t\t\t\t\n10/2\t1:30\tC\t\t\t\t\n" },
  { "no-numbers", "Hi!\nWe met on 3-2-2026 for 2 hours (zoom).\nBye", "3-2-2026\t2 h\tB\t\t\t\t\n" },
  { "quoted", "3/2, 45 min\n\n> 1. When did you meet? A line for each time: the date, how many\n> minutes, how\n"
              "> 2. When do you meet next?\n17/3\n> 3. Would you like us to call you?\nYes please\n> 1 Local Labour Market",
    "3/2\t45\t\t\t17/3\tx\t\n" },
  { "not-quoted", "3/2, 45 min\n1. When did you meet? A line for each time: the date\n2. When do you meet next?\n"
                  "3. Would you like us to call you?\n4. What else would you like to tell us?", "3/2\t45\t\t\t\t\t\n" },
  { "finnish-dates", "1. 3. 2. 2026 60 min kasvokkain", "3. 2. 2026\t60\tA\t\t\t\t\n" },
  { "dutch", "1) 3/2 persoonlijk, 1 uur, 3\n3) ja", "3/2\t1 h\tA\t3\t\tx\t\n" },
  { "no-marks", "1. 3/2 60 min pa plats\n3. Kylla", "3/2\t60\tA\t\t\tx\t\n" },
  { "marks", "1. 3/2 60 min persönlich\n3. KYLLÄ", "3/2\t60\tA\t\t\tx\t\n" },
  { "only-a-call", "3. yes", "\t\t\t\t\tx\t\n" },
  { "signature", "1. 3/2\n--\nJan, tel 0470 12 34 56", "3/2\t\t\t\t\t\t\n" },
  { "nothing", "Thank you for your message.", NULL },
  { "empty", "", NULL },
};

static void
test_a_reply_is_read (gconstpointer data)
{
  const ReplyCase *wanted = data;
  g_autofree char *lines = fb_report_read_reply (wanted->reply);

  g_assert_cmpstr (lines, ==, wanted->lines);
}

/* --- A whole sheet --- */

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbDuo       *duo;
  const char  *id;
  GPtrArray   *lines;
} Office;

static FbEnrolment *
add_person (Office     *office,
            const char *programme_id,
            const char *name,
            const char *role)
{
  g_autoptr(GError) error = NULL;
  FbEnrolment *enrolment = fb_deed_add_person (office->workspace,
                                               &(FbNewPerson) { .name_used = name, .role = role,
                                                                .programme_id = programme_id }, &error);

  g_assert_no_error (error);
  return enrolment;
}

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbEnrolment) mentee = NULL;
  g_autoptr(FbEnrolment) mentor = NULL;
  g_autoptr(GError) error = NULL;
  const char *id = fb_record_get_id (programme);

  office->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, TODAY, NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", NULL);
  g_object_set (programme, "code", "DUO", NULL);
  g_assert_true (fb_store_save (office->store, programme, NULL));
  mentee = add_person (office, id, "Amina Testpersoon", "mentee");
  mentor = add_person (office, id, "Jan Proefmens", "mentor");
  office->duo = fb_deed_propose (office->workspace, id, (const char *[]) { mentee->person_id, NULL },
                                 (const char *[]) { mentor->person_id, NULL }, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fb_deed_both_said_yes (office->workspace, office->duo, NULL));
  office->id = fb_record_get_id (FB_RECORD (office->duo));
  office->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_report_line_free);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_ptr_array_unref (office->lines);
  g_object_unref (office->duo);
  g_assert_finalize_object (office->workspace);
}

/* Adds a line of the sheet, set beside what is known. */
static FbReportLine *
write_line (Office     *office,
            const char *date,
            const char *minutes,
            const char *how,
            const char *next)
{
  FbReportLine *line = fb_report_line_new ();
  g_autoptr(GPtrArray) known = fb_report_list_known (office->workspace, office->id);
  const char *const typed[FB_REPORT_N_CELLS] = { date, minutes, how, NULL, next };

  for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
    g_assert_true (fb_report_line_read (line, (FbReportCell) cell, typed[cell], TODAY, NULL));
  fb_report_line_compare (line, known, TODAY);
  g_ptr_array_add (office->lines, line);

  return line;
}

static int
receive (Office *office)
{
  g_autoptr(GError) error = NULL;
  int n = fb_deed_receive_report (office->workspace, office->id, office->lines, "sheet", NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_set_size (office->lines, 0);

  return n;
}

/* (transfer full) (nullable) */
static FbContact *
find_contact (Office     *office,
              const char *date)
{
  g_autoptr(GPtrArray) known = fb_report_list_known (office->workspace, office->id);

  for (guint i = 0; i < known->len; i++)
    {
      if (g_strcmp0 (FB_CONTACT (known->pdata[i])->held_on, date) == 0)
        return g_object_ref (known->pdata[i]);
    }

  return NULL;
}

static void
test_new_lines_come_in (Office        *office,
                        gconstpointer  data)
{
  g_autoptr(FbContact) first = NULL;
  g_autoptr(FbContact) next = NULL;
  g_autoptr(GPtrArray) known = NULL;

  write_line (office, "12.12", "60", "A", "1.1");
  write_line (office, "1.1", "1:30", "B", "4.4");
  write_line (office, NULL, NULL, NULL, NULL);
  g_assert_cmpint (receive (office), ==, 2);

  first = find_contact (office, "2025-12-12");
  g_assert_cmpstr (first->state, ==, "held");
  g_assert_cmpstr (first->present, ==, "mentee mentor");
  g_assert_cmpstr (first->entered_how, ==, "sheet");
  g_assert_cmpint (first->minutes, ==, 60);
  next = find_contact (office, "2026-04-04");
  g_assert_cmpstr (next->state, ==, "planned");
  /* the next date of the first line is the second line */
  known = fb_report_list_known (office->workspace, office->id);
  g_assert_cmpuint (known->len, ==, 3);
}

static void
test_what_was_planned_was_held (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(FbContact) planned =
    fb_deed_log_contact (office->workspace, &(FbNewContact) { .duo_id = office->id, .held_on = "2026-03-03",
                                                              .minutes = 60, .state = "planned" }, NULL);
  FbReportLine *line = write_line (office, "3.3", "45", "C", NULL);

  g_assert_cmpint (line->verdict, ==, FB_REPORT_PLANNED);
  g_assert_cmpint (receive (office), ==, 1);
  g_assert_cmpstr (planned->state, ==, "held");
  g_assert_cmpstr (planned->how, ==, "phone");
  g_assert_cmpint (planned->minutes, ==, 45);
}

/* Taken in all the same, it fills in what was missing and changes nothing. */
static void
test_what_is_known_stays (Office        *office,
                          gconstpointer  data)
{
  g_autoptr(FbContact) held =
    fb_deed_log_contact (office->workspace, &(FbNewContact) { .duo_id = office->id, .held_on = "2026-03-03",
                                                              .minutes = 60, .how = "video" }, NULL);
  FbReportLine *line = write_line (office, "3.3", "45", "B", NULL);
  g_autoptr(GPtrArray) known = NULL;

  g_assert_cmpint (line->verdict, ==, FB_REPORT_KNOWN);
  g_assert_false (line->is_taken);
  line->is_taken = TRUE;
  line->topics = g_strdup ("cv");
  g_assert_cmpint (receive (office), ==, 1);
  g_assert_cmpint (held->minutes, ==, 60);
  g_assert_cmpstr (held->topics, ==, "cv");
  known = fb_report_list_known (office->workspace, office->id);
  g_assert_cmpuint (known->len, ==, 1);
}

static void
test_another_way_on_that_day_is_new (Office        *office,
                                     gconstpointer  data)
{
  g_autoptr(FbContact) held =
    fb_deed_log_contact (office->workspace, &(FbNewContact) { .duo_id = office->id, .held_on = "2026-03-03",
                                                              .minutes = 60, .how = "video" }, NULL);
  FbReportLine *line = write_line (office, "3.3", "10", "C", NULL);

  g_assert_nonnull (held);
  g_assert_cmpint (line->verdict, ==, FB_REPORT_NEW);
}

/* Not even the photo stays, and undo takes everything back at once. */
static void
test_a_report_is_one_step (Office        *office,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) known = NULL;

  g_assert_cmpint (fb_deed_receive_report (office->workspace, office->id, office->lines, "sheet", NULL, &error), ==, -1);
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);

  write_line (office, "2.2", "60", "A", "4.4");
  g_assert_cmpint (fb_deed_receive_report (office->workspace, office->id, office->lines, "sheet", "/nowhere/at-all.png",
                                           &error), ==, -1);
  g_assert_nonnull (error);
  known = fb_report_list_known (office->workspace, office->id);
  g_assert_cmpuint (known->len, ==, 0);
}

/* A remark with a meeting stays with it; one without becomes a note. */
static void
test_a_remark_is_kept (Office        *office,
                       gconstpointer  data)
{
  FbReportLine *with = write_line (office, "3.3", "60", "A", NULL);
  FbReportLine *without = write_line (office, NULL, NULL, NULL, NULL);
  g_autoptr(FbContact) contact = NULL;
  g_autoptr(GPtrArray) notes = NULL;

  fb_report_line_set_rest (with, NULL, "It went well");
  fb_report_line_set_rest (without, NULL, "We need a room");
  fb_report_line_compare (without, office->lines, TODAY);
  g_assert_cmpint (receive (office), ==, 2);
  contact = find_contact (office, "2026-03-03");
  g_assert_cmpstr (contact->remark, ==, "It went well");
  notes = fb_store_list (office->store, &fb_note_kind, "duo-id", office->id, NULL, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (FB_NOTE (notes->pdata[0])->text, ==, "We need a room");
}

/* Nobody but the reader is named: a message may be read by others. */
static void
test_a_message_names_only_its_reader (Office        *office,
                                      gconstpointer  data)
{
  g_autoptr(GPtrArray) people = fb_store_list (office->store, &fb_person_kind, "name-used", "Amina Testpersoon", NULL, NULL);
  const char *id = fb_record_get_id (people->pdata[0]);
  g_autofree char *text = NULL;

  text = fb_report_dup_message (office->workspace, office->id, id, "eng");
  g_assert_true (g_str_has_prefix (text, "Hello Amina,"));
  g_assert_null (strstr (text, "Testpersoon"));
  g_free (text);
  fb_workspace_set_field (office->workspace, people->pdata[0], "given-name", "Amina Noor", NULL, NULL);
  text = fb_report_dup_message (office->workspace, office->id, id, "eng");
  g_assert_true (g_str_has_prefix (text, "Hello Amina Noor,"));
  g_assert_null (strstr (text, "Testpersoon"));
  g_assert_null (strstr (text, "Jan"));
  g_assert_nonnull (strstr (text, "4. What else"));
  g_assert_nonnull (strstr (text, "\n15 Other"));
}

/* Only who holds most of the steps is asked, and in no word that sounds like a
 * reproach (R168). */
static void
test_a_mentor_reads_who_has_the_steps (Office        *office,
                                       gconstpointer  data)
{
  const char *const hint = "Most steps of your plan are with you. Which could your mentee take?";
  g_autoptr(GPtrArray) mentees = fb_store_list (office->store, &fb_person_kind, "name-used", "Amina Testpersoon", NULL, NULL);
  g_autoptr(GPtrArray) mentors = fb_store_list (office->store, &fb_person_kind, "name-used", "Jan Proefmens", NULL, NULL);
  g_autoptr(FbGoal) goal =
    fb_deed_add_goal (office->workspace, office->id, "intermediate", "network", "Know five people", "mentee", NULL);

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(FbAction) action = fb_deed_add_action (office->workspace, fb_record_get_id (FB_RECORD (goal)), "Call",
                                                       i < 3 ? "mentor" : "mentee", NULL, NULL);
      g_autofree char *to_mentor =
        fb_report_dup_message (office->workspace, office->id, fb_record_get_id (mentors->pdata[0]), "eng");
      g_autofree char *to_mentee =
        fb_report_dup_message (office->workspace, office->id, fb_record_get_id (mentees->pdata[0]), "eng");

      g_assert_nonnull (action);
      g_assert_true ((strstr (to_mentor, hint) != NULL) == (i >= 2)); /* fewer steps say nothing */
      g_assert_null (strstr (to_mentee, "Most steps"));
    }
}

static gboolean
is_seen (Office       *office,
         FbSignalCode  code)
{
  g_autoptr(GPtrArray) rows = fb_today_list_duo (office->workspace, office->id, NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];

      found = found || row->first.code == code;
      for (guint j = 0; j < row->n_more_signals; j++)
        found = found || row->more[j].code == code;
    }

  return found;
}

static void
assert_awaited (Office     *office,
                const char *today,
                gboolean    expected)
{
  g_assert_true (fb_workspace_set_today (office->workspace, today, NULL));
  g_assert_cmpint (is_seen (office, FB_SIGNAL_REPORT_AWAITED), ==, expected);
}

/* Who was asked and does not answer is seen, until the answer comes in. */
static void
test_an_answer_is_awaited (Office        *office,
                           gconstpointer  data)
{
  assert_awaited (office, "2026-04-20", FALSE);
  g_assert_true (fb_workspace_set_today (office->workspace, "2026-04-01", NULL));
  g_assert_true (fb_deed_ask_report (office->workspace, office->id, "email", NULL));
  assert_awaited (office, "2026-04-14", FALSE);
  assert_awaited (office, "2026-04-15", TRUE);
  write_line (office, "3.3", "60", "A", NULL);
  g_assert_cmpint (receive (office), ==, 1);
  assert_awaited (office, "2026-06-15", FALSE);
}

/* What was planned for a day that passed is asked for, until one says what
 * became of it. */
static void
test_a_planned_day_that_passed (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(FbContact) planned =
    fb_deed_log_contact (office->workspace,
                         &(FbNewContact) { .duo_id = office->id, .held_on = "2026-05-04", .minutes = FB_UNSET,
                                           .state = "planned" }, NULL);
  static const struct
  {
    const char *today;
    gboolean    asked;
  } cases[] = { { "2026-05-04", FALSE }, { "2026-05-06", FALSE }, { "2026-05-07", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (fb_workspace_set_today (office->workspace, cases[i].today, NULL));
      g_assert_cmpint (is_seen (office, FB_SIGNAL_PLANNED_PASSED), ==, cases[i].asked);
    }
  g_assert_true (fb_deed_hold_contact (office->workspace, planned, NULL));
  g_assert_false (is_seen (office, FB_SIGNAL_PLANNED_PASSED));
}

/* Fills in the first line of a form, as its reader would. */
static void
fill_in (const char *path,
         const char *filled)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *to = g_filename_to_uri (filled, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, NULL);
  PopplerPage *page = poppler_document_get_page (document, 0);
  GList *fields = poppler_page_get_form_field_mapping (page);

  for (GList *l = fields; l != NULL; l = l->next)
    {
      PopplerFormField *field = ((PopplerFormFieldMapping *) l->data)->field;
      g_autofree char *name = poppler_form_field_get_name (field);

      if (g_str_equal (name, "date1"))
        poppler_form_field_text_set_text (field, "3.3");
      else if (g_str_equal (name, "topics1"))
        poppler_form_field_text_set_text (field, "1\t2\n3");
      else if (g_str_equal (name, "call1"))
        poppler_form_field_button_set_state (field, TRUE);
      else if (g_str_equal (name, "date8"))
        poppler_form_field_text_set_text (field, "4.4");
    }
  g_assert_cmpuint (g_list_length (fields), ==, 1 + 6 * FB_REPORT_SHEET_LINES);
  poppler_page_free_form_field_mapping (fields);
  g_assert_true (poppler_document_save (document, to, NULL));
  g_object_unref (page);
  g_object_unref (document);
}

static void
test_a_form_comes_back_filled_in (Office        *office,
                                  gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("fb-reports-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "form.pdf", NULL);
  g_autofree char *filled = g_build_filename (folder, "filled.pdf", NULL);
  g_autofree char *duo_id = NULL;
  g_autofree char *lines = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_report_write_form (office->workspace, office->id, path, &error));
  g_assert_no_error (error);
  g_assert_null (fb_report_read_form (office->workspace, path, &duo_id, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_clear_error (&error);

  fill_in (path, filled);
  lines = fb_report_read_form (office->workspace, filled, &duo_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (duo_id, ==, office->id);
  g_assert_cmpstr (lines, ==, "3.3\t\t\t1 2 3\t\tx\t\n4.4\t\t\t\t\t\t\n");
}

/* Another office, another program, no PDF at all. */
static void
test_what_is_no_sheet_of_ours (Office        *office,
                               gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("fb-reports-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "form.pdf", NULL);
  g_autofree char *duo_id = NULL;
  g_autoptr(FbDocument) sheet = fb_paper_new_contact_sheet (office->workspace, office->id, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_report_write_form (office->workspace, office->id, path, NULL));
  fb_workspace_set_field (office->workspace, FB_RECORD (office->duo), "code", "OTHER-1", NULL, NULL);
  g_assert_null (fb_report_read_form (office->workspace, path, &duo_id, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (fb_document_write_pdf (sheet, path, NULL));
  g_assert_null (fb_report_read_form (office->workspace, path, &duo_id, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "%PDF-1.4 but not really", -1, NULL));
  g_assert_null (fb_report_read_form (office->workspace, path, &duo_id, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_null (duo_id);
}

static void
test_who_asks_is_called (Office        *office,
                         gconstpointer  data)
{
  FbReportLine *line = write_line (office, NULL, NULL, NULL, NULL);
  g_autoptr(GPtrArray) reminders = NULL;

  line->calls = TRUE;
  fb_report_line_compare (line, office->lines, TODAY);
  g_assert_cmpint (receive (office), ==, 1);
  reminders = fb_store_list (office->store, &fb_reminder_kind, "duo-id", office->id, NULL, NULL);
  g_assert_cmpuint (reminders->len, ==, 1);
  g_assert_cmpstr (FB_REMINDER (reminders->pdata[0])->due_on, ==, TODAY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *name = g_strdup_printf ("/cell/%d/%s", cells[i].cell, cells[i].typed);

      g_strdelimit (name + strlen ("/cell/0/"), "/", '-');
      g_test_add_data_func (name, &cells[i], test_a_cell_is_read);
    }
  for (guint i = 0; i < G_N_ELEMENTS (replies); i++)
    {
      g_autofree char *name = g_strdup_printf ("/reply/%s", replies[i].name);

      g_test_add_data_func (name, &replies[i], test_a_reply_is_read);
    }
#define ADD(path, test) g_test_add (path, Office, NULL, set_up, test, tear_down)
  ADD ("/report/new", test_new_lines_come_in);
  ADD ("/report/planned", test_what_was_planned_was_held);
  ADD ("/report/known", test_what_is_known_stays);
  ADD ("/report/other-way", test_another_way_on_that_day_is_new);
  ADD ("/report/one-step", test_a_report_is_one_step);
  ADD ("/report/remark", test_a_remark_is_kept);
  ADD ("/report/message", test_a_message_names_only_its_reader);
  ADD ("/report/awaited", test_an_answer_is_awaited);
  ADD ("/report/planned-passed", test_a_planned_day_that_passed);
  ADD ("/report/message-to-mentor", test_a_mentor_reads_who_has_the_steps);
  ADD ("/report/form", test_a_form_comes_back_filled_in);
  ADD ("/report/no-form", test_what_is_no_sheet_of_ours);
  ADD ("/report/call", test_who_asks_is_called);
#undef ADD

  return g_test_run ();
}
