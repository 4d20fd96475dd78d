/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-catalogue.h"
#include "app/fb-new-programme.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-export.h"
#include "rules/fb-eligibility.h"
#include "store/fb-store-log.h"

#include <string.h>

/* An empty workspace in memory. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  office->workspace = fb_workspace_new (store);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, "2026-11-22", NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", &error);
  g_assert_no_error (error);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_clear_object (&office->workspace);
}

static FbProgramme *
make (Office     *office,
      const char *template_code)
{
  const char *values[] = { "name", "Brug naar Werk", NULL };
  g_autoptr(GError) error = NULL;
  FbProgramme *programme = fb_deed_new_programme (office->workspace, template_code, values, &error);

  g_assert_no_error (error);
  return programme;
}

static GPtrArray *
list_parts (Office       *office,
            const FbKind *kind,
            FbProgramme  *programme)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *parts = fb_store_list (office->store, kind, "programme-id",
                                    fb_record_get_id (FB_RECORD (programme)), NULL, &error);

  g_assert_no_error (error);
  return parts;
}

static FbOpenQuestion *
find_question (Office      *office,
               FbProgramme *programme,
               const char  *field)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) questions =
    fb_programme_list_open_questions (office->workspace,
                                      fb_record_get_id (FB_RECORD (programme)), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < questions->len; i++)
    {
      FbOpenQuestion *question = questions->pdata[i];

      if (g_strcmp0 (question->field, field) == 0)
        return g_object_ref (question);
    }

  return NULL;
}

static guint
count (const FbCatalogueFilter *filter)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = fb_catalogue_list (filter, &error);

  g_assert_no_error (error);
  return found->len;
}

static void
test_has_94_programmes (void)
{
  g_assert_cmpuint (count (NULL), ==, 94);
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .country = "BE" }), ==, 49);
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .kind = "classic-mentoring" }), ==, 34);
}

static void
test_eleven_are_complete_and_come_first (void)
{
  static const char *const belgian[] = {
    "bright-future-beface", "duo-for-a-job", "discover-your-talent-follow-up-mentoring", "mentoru",
    "wij-work-immersion-youth"
  };
  g_autoptr(GPtrArray) of_belgium =
    fb_catalogue_list (&(FbCatalogueFilter) { .country = "BE" }, NULL);

  g_assert_cmpuint (count (&(FbCatalogueFilter) { .complete_only = TRUE }), ==, 11);

  for (guint i = 0; i < of_belgium->len; i++)
    {
      FbProgramme *programme = of_belgium->pdata[i];

      g_assert_cmpint (fb_catalogue_is_complete (programme), ==, i < G_N_ELEMENTS (belgian));
      if (i < G_N_ELEMENTS (belgian))
        g_assert_cmpstr (programme->code, ==, belgian[i]);
    }
}

static void
test_search_finds_words_without_accents (void)
{
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .words = "berami" }), ==, 1);
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .words = "duo for a j" }), ==, 1);
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .words = "denmark" }), ==, 2);
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .words = "voka" }), >, 1);
  g_assert_cmpuint (count (&(FbCatalogueFilter) { .words = "voka nosuchword" }), ==, 0);
}

static void
test_other_initiatives_say_what_they_are (void)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (fb_field_get_code_list (
    fb_kind_find_field (&fb_programme_kind, "kind")), &n_codes);

  for (guint i = 0; i < n_codes; i++)
    g_assert_cmpint (fb_programme_kind_get_remark (codes[i].code) == NULL, ==,
                     g_str_has_suffix (codes[i].code, "-mentoring"));

  g_assert_cmpstr (fb_programme_kind_get_remark ("job-coaching"), ==,
                   "This is job coaching, not mentoring.");
}

static void
test_countries_are_those_with_templates (void)
{
  g_autoptr(GPtrArray) countries = fb_catalogue_list_countries (NULL);

  g_assert_cmpuint (countries->len, ==, 11);
  g_assert_cmpstr (countries->pdata[0], ==, "AT");
}

/* Whatever the program cannot read as a rule is for a person to judge; there
 * is no rule of which it can make nothing at all. */
static void
test_every_rule_can_be_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rules =
    fb_store_list (fb_catalogue_get_store (NULL), &fb_rule_kind, NULL, NULL, NULL, &error);
  guint n_decided = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (rules->len, ==, 276);

  for (guint i = 0; i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];
      const FbEligibilityRule read = {
        .side = rule->side, .field = rule->field, .op = rule->operator, .value = rule->value,
        .strength = rule->strength
      };
      FbReason reason = fb_eligibility_rule_read (&read);

      if (reason == FB_REASON_UNREADABLE)
        g_test_message ("%s %s %s", rule->field, rule->operator, rule->value);
      g_assert_cmpint (reason, !=, FB_REASON_UNREADABLE);
      n_decided += reason == FB_REASON_ANSWER || reason == FB_REASON_NOT_REQUIRED;
    }

  g_assert_cmpuint (n_decided, >, 140);
}

/* The file is written as our own export would: same records, same bytes. */
static void
test_is_written_as_an_export (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "catalogue.fbx.xml", NULL);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *file = NULL;
  g_autofree char *written = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &file, NULL, &error);
  g_assert_no_error (error);
  fb_export (fb_catalogue_get_store (NULL), FB_SCOPE_WORKSPACE, NULL, stream, NULL, NULL, NULL, NULL,
             &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_str_equal (strstr (written, "<records>"), strstr (file, "<records>")));
}

static void
test_copies_what_the_template_says (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");
  g_autoptr(GPtrArray) rules = list_parts (office, &fb_rule_kind, programme);
  g_autoptr(GPtrArray) criteria = list_parts (office, &fb_matching_criterion_kind, programme);
  g_autoptr(GPtrArray) points = list_parts (office, &fb_follow_up_point_kind, programme);
  g_autoptr(GPtrArray) notes = list_parts (office, &fb_source_note_kind, programme);
  g_autoptr(GPtrArray) partners = list_parts (office, &fb_programme_partner_kind, programme);

  g_assert_cmpstr (programme->name, ==, "Brug naar Werk");
  g_assert_cmpstr (programme->code, ==, "BNW");
  g_assert_cmpstr (programme->status, ==, "planned");
  g_assert_cmpstr (programme->template_code, ==, "duo-for-a-job");
  g_assert_cmpstr (programme->country, ==, "BE");
  g_assert_cmpint (programme->duration_months_max, ==, 6);
  g_assert_null (programme->place);
  g_assert_nonnull (programme->organisation_id);
  g_assert_cmpuint (rules->len, ==, 11);
  g_assert_cmpstr (FB_RULE (rules->pdata[0])->source, ==, "Duo for a Job");
  g_assert_cmpuint (criteria->len, ==, 0);
  g_assert_cmpuint (points->len, ==, 1);
  g_assert_cmpuint (notes->len, >, 1);
  g_assert_cmpuint (partners->len, ==, 0);
}

static void
test_copies_share_no_id (Office        *office,
                         gconstpointer  data)
{
  g_autoptr(FbProgramme) first = make (office, "mentoru");
  g_autoptr(FbProgramme) second = make (office, "mentoru");
  g_autoptr(GPtrArray) rules = list_parts (office, &fb_rule_kind, first);
  g_autoptr(GPtrArray) others = list_parts (office, &fb_rule_kind, second);

  g_assert_cmpstr (first->code, ==, "BNW");
  g_assert_cmpstr (second->code, ==, "BNW2");
  g_assert_cmpuint (rules->len, ==, others->len);
  for (guint i = 0; i < rules->len; i++)
    for (guint j = 0; j < others->len; j++)
      g_assert_cmpstr (fb_record_get_id (rules->pdata[i]), !=, fb_record_get_id (others->pdata[j]));
}

static void
test_every_template_can_be_used (Office        *office,
                                 gconstpointer  data)
{
  g_autoptr(GPtrArray) templates = fb_catalogue_list (NULL, NULL);

  for (guint i = 0; i < templates->len; i++)
    {
      FbProgramme *template = templates->pdata[i];
      g_autoptr(FbProgramme) programme = make (office, template->code);
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) changes =
        fb_programme_list_changes (office->workspace, programme, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (changes->len, ==, 0);
    }
}

static void
test_a_code_is_used_once (Office        *office,
                          gconstpointer  data)
{
  const char *values[] = { "code", "DUO", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgramme) first = fb_deed_new_programme (office->workspace, NULL, values, &error);
  g_autoptr(FbProgramme) second = NULL;

  g_assert_no_error (error);
  second = fb_deed_new_programme (office->workspace, NULL, values, &error);
  g_assert_null (second);
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpint (fb_store_count (office->store, &fb_programme_kind, NULL), ==, 1);
}

static void
test_no_name_is_made_up (Office        *office,
                         gconstpointer  data)
{
  g_autoptr(FbProgramme) programme =
    fb_deed_new_programme (office->workspace, "duo-for-a-job", NULL, NULL);

  g_assert_null (programme->name);
  g_assert_cmpstr (programme->code, ==, "P1");
}

/* "Bimonthly": both readings lead to the interval that they say. */
static void
test_bimonthly_is_asked (Office        *office,
                         gconstpointer  data)
{
  static const struct
  {
    const char *label;
    gint64      every;
    const char *unit;
  } answers[] = {
    { "Every two weeks", 2, "weeks" },
    { "Every two months", 2, "months" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");
      g_autoptr(FbOpenQuestion) question =
        find_question (office, programme, "review-every review-unit");
      g_autoptr(GPtrArray) choices = fb_question_list_choices (question);
      g_autoptr(FbOpenQuestion) again = NULL;
      g_autoptr(GError) error = NULL;
      FbQuestionChoice *choice = choices->pdata[i];

      g_assert_cmpint (programme->review_every, ==, FB_UNSET);
      g_assert_cmpuint (choices->len, ==, 2);
      g_assert_cmpstr (choice->label, ==, answers[i].label);
      g_assert_true (fb_deed_decide_question (office->workspace, question, choice->values, &error));
      g_assert_no_error (error);
      g_assert_cmpint (programme->review_every, ==, answers[i].every);
      g_assert_cmpstr (programme->review_unit, ==, answers[i].unit);
      g_assert_cmpstr (question->state, ==, "decided");
      g_assert_cmpstr (question->decided_on, ==, "2026-11-22");
      again = find_question (office, programme, "review-every review-unit");
      g_assert_null (again);
    }
}

static void
test_asks_what_the_source_leaves_open (Office        *office,
                                       gconstpointer  data)
{
  static const char *const asked[] = { "meetings-per-month-min meetings-per-month-max",
                                       "mentor-training-needed mentor-training-minutes",
                                       "check-in-first-days check-in-every-days",
                                       "age-counts-on",
                                       "criteria",
                                       "retention-months",
                                       "review-every review-unit" };
  static const char *const said[] = {
    "country",          "kind",      "duration-months-min duration-months-max", "mode",
    "agreement-needed", "mentee.age"
  };
  g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr(FbOpenQuestion) question = find_question (office, programme, asked[i]);

      g_assert_nonnull (question);
    }
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr(FbOpenQuestion) question = find_question (office, programme, said[i]);

      g_assert_null (question);
    }
}

static void
test_remark_gives_the_words_of_the_source (Office        *office,
                                           gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");
  g_autoptr(FbOpenQuestion) question =
    find_question (office, programme, "mentor-training-needed mentor-training-minutes");
  g_autofree char *remark = fb_question_dup_remark (office->workspace, question);

  g_assert_cmpstr (remark, ==, "3 days");
}

/* "Young" becomes a rule that a birthday can answer. */
static void
test_young_gets_its_ages (Office        *office,
                          gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "youth-insertion-priority-areas-wallonia");
  g_autoptr(FbOpenQuestion) question = find_question (office, programme, "mentee.age");
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GPtrArray) rules = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_deed_decide_question (office->workspace, question, "quite young", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpstr (question->state, ==, "open");

  g_assert_true (fb_deed_decide_question (office->workspace, question, "18|25", &error));
  g_assert_no_error (error);

  rules = list_parts (office, &fb_rule_kind, programme);
  for (guint i = 0; i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];

      if (!g_str_equal (rule->field, "age"))
        continue;
      g_assert_cmpstr (rule->operator, ==, "between");
      g_assert_cmpstr (rule->value, ==, "18|25");
    }

  changes = fb_programme_list_changes (office->workspace, programme, NULL);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (changes->pdata[0], ==, "New rule: Mentee: Age: from 18 to 25");
}

static void
test_good_german_gets_a_level (Office        *office,
                               gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "einsteigen-umsteigen-aufsteigen-berami");
  g_autoptr(FbOpenQuestion) question = find_question (office, programme, "mentee.language-level");
  g_autoptr(GPtrArray) choices = fb_question_list_choices (question);
  FbQuestionChoice *choice = choices->pdata[1];
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (choice->label, ==, "German, B2 (Independent)");
  g_assert_true (fb_deed_decide_question (office->workspace, question, choice->values, &error));
  g_assert_no_error (error);
}

/* One deed: a wrong part of an answer leaves all as it was. */
static void
test_half_an_answer_changes_nothing (Office        *office,
                                     gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");
  g_autoptr(FbOpenQuestion) question =
    find_question (office, programme, "review-every review-unit");
  const char *wrong[] = { "2|fortnights", "2|weeks|more", "many|weeks", "", " | " };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fb_deed_decide_question (office->workspace, question, wrong[i], &error));
      g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
      g_assert_cmpint (programme->review_every, ==, FB_UNSET);
      g_assert_null (programme->review_unit);
      g_assert_cmpstr (question->state, ==, "open");
    }
}

static void
test_undo_opens_the_question_again (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");
  g_autoptr(FbOpenQuestion) question = find_question (office, programme, "criteria");
  g_autoptr(GPtrArray) criteria = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (
    fb_deed_decide_question (office->workspace, question, "language occupation", &error));
  g_assert_no_error (error);
  criteria = list_parts (office, &fb_matching_criterion_kind, programme);
  g_assert_cmpuint (criteria->len, ==, 2);
  g_clear_pointer (&criteria, g_ptr_array_unref);

  g_assert_true (fb_store_undo (office->store, 0, &error));
  g_assert_no_error (error);
  left = list_parts (office, &fb_matching_criterion_kind, programme);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpstr (question->state, ==, "open");
}

static void
test_put_off_stays_in_the_list (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, NULL);
  g_autoptr(FbOpenQuestion) question = find_question (office, programme, "mode");
  g_autoptr(FbOpenQuestion) again = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_deed_put_off_question (office->workspace, question, &error));
  g_assert_no_error (error);
  again = find_question (office, programme, "mode");
  g_assert_true (again == question);
  g_assert_cmpstr (again->state, ==, "later");
}

/* Answered elsewhere, such as in a field of the programme. */
static void
test_a_field_filled_in_answers (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, NULL);
  g_autoptr(FbOpenQuestion) before = find_question (office, programme, "mode");
  g_autoptr(FbOpenQuestion) after = NULL;

  g_assert_nonnull (before);
  g_assert_true (
    fb_workspace_set_field (office->workspace, FB_RECORD (programme), "mode", "group", NULL, NULL));
  after = find_question (office, programme, "mode");
  g_assert_null (after);
}

static void
test_changes_are_told (Office        *office,
                       gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make (office, "duo-for-a-job");
  g_autoptr(GPtrArray) changes = NULL;

  fb_workspace_set_field (office->workspace, FB_RECORD (programme), "duration-months-max", "9",
                          NULL, NULL);
  fb_workspace_set_field (office->workspace, FB_RECORD (programme), "meetings-per-month-min", "2",
                          NULL, NULL);
  changes = fb_programme_list_changes (office->workspace, programme, NULL);

  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpstr (changes->pdata[0], ==, "Months, at Most: 9. In the template: 6.");
  g_assert_cmpstr (changes->pdata[1], ==,
                   "Meetings a Month, at Least: 2. The template leaves it open.");
}

/* People read what a document is called, not the name of a file. */
static void
test_documents_have_titles (void)
{
  g_autoptr(GPtrArray) notes =
    fb_store_list (fb_catalogue_get_store (NULL), &fb_source_note_kind, "kind", "source", NULL, NULL);

  g_assert_cmpuint (notes->len, ==, 94);
  for (guint i = 0; i < notes->len; i++)
    {
      const char *document = FB_SOURCE_NOTE (notes->pdata[i])->document;

      g_assert_null (strstr (fb_catalogue_get_document_title (document), ".txt"));
    }
  g_assert_cmpstr (fb_catalogue_get_document_title ("A report"), ==, "A report");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/94-programmes", test_has_94_programmes);
  g_test_add_func ("/catalogue/complete-first", test_eleven_are_complete_and_come_first);
  g_test_add_func ("/catalogue/search", test_search_finds_words_without_accents);
  g_test_add_func ("/catalogue/other-initiatives", test_other_initiatives_say_what_they_are);
  g_test_add_func ("/catalogue/countries", test_countries_are_those_with_templates);
  g_test_add_func ("/catalogue/written-as-an-export", test_is_written_as_an_export);
  g_test_add_func ("/catalogue/rules-can-be-read", test_every_rule_can_be_read);
  g_test_add_func ("/catalogue/titles-of-documents", test_documents_have_titles);

#define ADD(path, func) g_test_add ("/new-programme/" path, Office, NULL, set_up, func, tear_down)
  ADD ("copies", test_copies_what_the_template_says);
  ADD ("no-id-twice", test_copies_share_no_id);
  ADD ("every-template", test_every_template_can_be_used);
  ADD ("code-once", test_a_code_is_used_once);
  ADD ("no-name", test_no_name_is_made_up);
  ADD ("bimonthly", test_bimonthly_is_asked);
  ADD ("open-questions", test_asks_what_the_source_leaves_open);
  ADD ("remark", test_remark_gives_the_words_of_the_source);
  ADD ("young", test_young_gets_its_ages);
  ADD ("good-german", test_good_german_gets_a_level);
  ADD ("half-an-answer", test_half_an_answer_changes_nothing);
  ADD ("undo", test_undo_opens_the_question_again);
  ADD ("put-off", test_put_off_stays_in_the_list);
  ADD ("field-answers", test_a_field_filled_in_answers);
  ADD ("changes", test_changes_are_told);
#undef ADD

  return g_test_run ();
}
