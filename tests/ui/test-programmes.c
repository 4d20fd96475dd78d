/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-new-programme.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"
#include "ui/common/fb-code-row.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-long-text-row.h"
#include "ui/common/fb-page.h"
#include "ui/common/fb-record-row.h"
#include "ui/programmes/fb-programme-page.h"
#include "ui/programmes/fb-programme-quality.h"
#include "ui/programmes/fb-programmes-page.h"
#include "ui/programmes/fb-question-row.h"
#include "ui/programmes/fb-questions-page.h"
#include "ui/programmes/fb-rule-dialog.h"
#include "ui/programmes/fb-rule-value.h"
#include "ui/programmes/fb-template-view.h"
#include "ui/programmes/fb-templates-page.h"

/* Where a page asked to go. */
typedef struct
{
  char *name;
  char *id;
} Visit;

static void
open_cb (FbPage     *page,
         const char *name,
         const char *id,
         const char *part,
         Visit      *visit)
{
  g_free (visit->name);
  g_free (visit->id);
  visit->name = g_strdup (name);
  visit->id = g_strdup (id);
}

static FbPage *
make_page (FbTestPlace *place,
           GType        type,
           const char  *id)
{
  return g_object_ref_sink (
    g_object_new (type, "workspace", place->workspace, "record-id", id, NULL));
}

static FbProgramme *
make_programme (FbTestPlace *place)
{
  g_autoptr(GError) error = NULL;
  FbProgramme *programme = fb_deed_new_programme (place->workspace, "duo-for-a-job", NULL, &error);

  g_assert_no_error (error);
  return programme;
}

static guint
count_rows (GtkWidget *within,
            GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (within), type);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, type);

  return n;
}

static void
test_template_makes_a_programme (FbTestPlace   *place,
                                 gconstpointer  data)
{
  g_autoptr(FbPage) page = make_page (place, FB_TYPE_TEMPLATES_PAGE, NULL);
  GtkWidget *window = fb_test_show (GTK_WIDGET (page));
  GtkWidget *view = fb_test_find (GTK_WIDGET (page), FB_TYPE_TEMPLATE_VIEW);
  g_autoptr(FbRecord) programme = NULL;
  Visit visit = { NULL, NULL };

  g_signal_connect (page, "open", G_CALLBACK (open_cb), &visit);
  g_assert_nonnull (fb_template_view_get_template (FB_TEMPLATE_VIEW (view)));
  g_signal_emit_by_name (view, "use");

  g_assert_cmpstr (visit.name, ==, "programme-questions");
  programme =
    fb_store_get (fb_workspace_get_store (place->workspace), &fb_programme_kind, visit.id, NULL);
  g_assert_cmpstr (FB_PROGRAMME (programme)->template_code, ==,
                   fb_template_view_get_template (FB_TEMPLATE_VIEW (view))->code);
  g_assert_null (FB_PROGRAMME (programme)->name);

  g_free (visit.name);
  g_free (visit.id);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_every_open_question_has_a_row (FbTestPlace   *place,
                                    gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  const char *id = fb_record_get_id (FB_RECORD (programme));
  g_autoptr(FbPage) page = make_page (place, FB_TYPE_QUESTIONS_PAGE, id);
  GtkWidget *window = fb_test_show (GTK_WIDGET (page));
  g_autoptr(GPtrArray) questions = fb_programme_list_open_questions (place->workspace, id, NULL);

  g_assert_cmpuint (count_rows (GTK_WIDGET (page), FB_TYPE_QUESTION_ROW), ==, questions->len);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_choosing_decides (FbTestPlace   *place,
                       gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  g_autoptr(GPtrArray) questions = fb_programme_list_open_questions (
    place->workspace, fb_record_get_id (FB_RECORD (programme)), NULL);
  FbOpenQuestion *question = questions->pdata[0];
  GtkWidget *row = g_object_ref_sink (fb_question_row_new (place->workspace, question));
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window = fb_test_show (list);
  GtkWidget *drop_down = fb_test_find (row, GTK_TYPE_DROP_DOWN);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_assert_cmpstr (question->field, ==, "meetings-per-month-min meetings-per-month-max");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 2);
  g_assert_cmpstr (question->state, ==, "decided");
  g_assert_cmpint (programme->meetings_per_month_min, ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (row);
}

static void
test_pages_are_freed (FbTestPlace   *place,
                      gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  const char *id = fb_record_get_id (FB_RECORD (programme));
  const struct { GType type; const char *id; } pages[] = {
    { FB_TYPE_PROGRAMMES_PAGE, NULL },
    { FB_TYPE_TEMPLATES_PAGE, NULL },
    { FB_TYPE_QUESTIONS_PAGE, id },
    { FB_TYPE_PROGRAMME_PAGE, id },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      FbPage *page = make_page (place, pages[i].type, pages[i].id);
      GtkWidget *window = fb_test_show (GTK_WIDGET (page));

      gtk_window_destroy (GTK_WINDOW (window));
      fb_test_settle ();
      g_assert_finalize_object (page);
    }
}

/* The value takes the form of what the rule is about, and comes back the same. */
static void
test_each_value_has_its_form (FbTestPlace   *place,
                              gconstpointer  data)
{
  static const struct { const char *field; const char *value; gboolean is_range; } cases[] = {
    { "age", "18|25", TRUE },
    { "age", "30", FALSE },
    { "unemployed", "yes", FALSE },
    { "gender", "woman", FALSE },
    { "education-level", "higher-2", FALSE },
    { "language", "eng|fra|nld", FALSE },
    { "language-level", "deu|b2", FALSE },
    { "right-to-work", "valid for Belgium", FALSE },
    { "experience", "business leader", FALSE },
    { "employer-sector", "private|public", FALSE },
    { "employer-sector", "C|62", FALSE },
    { "occupation", "2221|3256", FALSE },
    { "occupation", "2221|3256|2330|2211", FALSE },
    { "occupation", "2221|nurse", FALSE },
    { "unemployed", "employed-below-level|unemployed", FALSE },
    { "barrier", "language|economic", FALSE },
    { "qualification-proof", "yes", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbRuleValue *value = FB_RULE_VALUE (g_object_ref_sink (fb_rule_value_new ()));
      g_autofree char *back = NULL;

      fb_rule_value_set_range (value, cases[i].is_range);
      fb_rule_value_set_field (value, cases[i].field, cases[i].value);
      back = fb_rule_value_dup (value);
      g_assert_cmpstr (back, ==, cases[i].value);
      g_assert_finalize_object (value);
    }
}

static void
test_dialog_changes_a_rule (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  g_autoptr(GPtrArray) rules = fb_store_list (fb_workspace_get_store (place->workspace),
                                               &fb_rule_kind, "field", "age", "side", NULL);
  FbRule *rule = rules->pdata[0];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = fb_test_show (box);
  GtkWidget *dialog, *value;

  g_assert_cmpstr (rule->value, ==, "30");
  fb_rule_dialog_present (box, place->workspace, programme, "mentee", rule);
  fb_test_settle ();
  dialog = fb_test_find_window (FB_TYPE_DIALOG);
  value = fb_test_find (dialog, FB_TYPE_RULE_VALUE);

  fb_rule_value_set_field (FB_RULE_VALUE (value), "age", "young");
  g_signal_emit_by_name (dialog, "done");
  g_assert_cmpstr (rule->value, ==, "30");

  fb_rule_value_set_field (FB_RULE_VALUE (value), "age", "35");
  g_signal_emit_by_name (dialog, "done");
  fb_test_settle ();
  g_assert_cmpstr (rule->value, ==, "35");
  g_assert_null (fb_test_find_window (FB_TYPE_DIALOG));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Evidence of the first block is left empty: nothing is stored. Once a state
 * is chosen it is; undo takes it back, and the row can be used again. */
static void
test_a_block_is_stored_when_somebody_looked (FbTestPlace   *place,
                                             gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  FbStore *store = fb_workspace_get_store (place->workspace);
  GtkWidget *quality = fb_programme_quality_new (place->workspace, programme);
  GtkWidget *window = fb_test_show (quality);
  gint64 before = fb_store_count (store, &fb_building_block_kind, NULL);

  for (guint i = 0; i < 2; i++)
    {
      FbFieldRow *state;

      fb_programme_quality_update (FB_PROGRAMME_QUALITY (quality));
      state = FB_FIELD_ROW (fb_test_find (quality, FB_TYPE_CODE_ROW));
      g_assert_cmpint (fb_store_count (store, &fb_building_block_kind, NULL), ==, before);
      g_assert_true (fb_field_row_save (state, "met"));
      g_assert_cmpint (fb_store_count (store, &fb_building_block_kind, NULL), ==, before + 1);
      g_assert_true (fb_store_undo (store, 0, NULL));
      fb_test_settle ();
    }

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* A lesson that is added opens, so that it can be written down at once; undo
 * takes it out of the list again. */
static void
test_a_lesson_is_added_and_opened (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  FbStore *store = fb_workspace_get_store (place->workspace);
  GtkWidget *quality = fb_programme_quality_new (place->workspace, programme);
  GtkWidget *window = fb_test_show (quality);
  GtkWidget *add = NULL;

  fb_programme_quality_update (FB_PROGRAMME_QUALITY (quality));
  add = fb_test_find_button (quality, "Add _Lesson");
  g_assert_nonnull (add);
  g_assert_null (fb_test_find (quality, FB_TYPE_RECORD_ROW));
  g_signal_emit_by_name (add, "clicked");

  g_assert_nonnull (fb_test_find (quality, FB_TYPE_RECORD_ROW));
  g_assert_nonnull (fb_test_find (fb_test_find (quality, FB_TYPE_RECORD_ROW), FB_TYPE_LONG_TEXT_ROW));
  g_assert_true (fb_store_undo (store, 0, NULL));
  fb_programme_quality_update (FB_PROGRAMME_QUALITY (quality));
  g_assert_null (fb_test_find (quality, FB_TYPE_RECORD_ROW));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* Related programmes are noted and taken out: there is nothing in the row to edit.
 * Who is named sees by whom. */
static void
test_programmes_are_related (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  g_autoptr(FbProgramme) other = make_programme (place);
  FbStore *store = fb_workspace_get_store (place->workspace);
  GtkWidget *quality = fb_programme_quality_new (place->workspace, programme);
  GtkWidget *window = fb_test_show (quality);
  GtkWidget *row;

  fb_programme_quality_update (FB_PROGRAMME_QUALITY (quality));
  g_signal_emit_by_name (fb_test_find_button (quality, "Add Related _Programme"), "clicked");
  fb_test_settle ();
  g_signal_emit_by_name (fb_test_find_window (FB_TYPE_DIALOG), "done");
  fb_test_settle ();
  g_assert_null (fb_test_find_window (FB_TYPE_DIALOG));
  g_assert_cmpint (fb_store_count (store, &fb_relation_kind, NULL), ==, 1);

  fb_programme_quality_update (FB_PROGRAMME_QUALITY (quality));
  row = fb_test_find (quality, FB_TYPE_RECORD_ROW);
  g_assert_nonnull (row);
  g_assert_false (gtk_widget_get_visible (fb_test_find (row, GTK_TYPE_TOGGLE_BUTTON)));
  g_assert_true (fb_store_undo (store, 0, NULL));
  g_assert_cmpint (fb_store_count (store, &fb_relation_kind, NULL), ==, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_a_programme_that_is_gone_closes_its_page (FbTestPlace   *place,
                                               gconstpointer  data)
{
  g_autoptr(FbProgramme) programme = make_programme (place);
  g_autoptr(FbPage) page =
    make_page (place, FB_TYPE_PROGRAMME_PAGE, fb_record_get_id (FB_RECORD (programme)));
  GtkWidget *window = fb_test_show (GTK_WIDGET (page));
  g_autoptr(GError) error = NULL;
  gboolean closed = FALSE;

  g_signal_connect_swapped (page, "close", G_CALLBACK (g_atomic_int_inc), &closed);
  fb_store_remove (fb_workspace_get_store (place->workspace), FB_RECORD (programme), &error);
  g_assert_no_error (error);
  fb_test_settle ();
  g_assert_true (closed);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) \
  g_test_add ("/programmes/" path, FbTestPlace, NULL, fb_test_place_set_up, func, \
              fb_test_place_tear_down)
  ADD ("template", test_template_makes_a_programme);
  ADD ("questions", test_every_open_question_has_a_row);
  ADD ("choosing", test_choosing_decides);
  ADD ("rule-value", test_each_value_has_its_form);
  ADD ("rule-dialog", test_dialog_changes_a_rule);
  ADD ("blocks", test_a_block_is_stored_when_somebody_looked);
  ADD ("lessons", test_a_lesson_is_added_and_opened);
  ADD ("related", test_programmes_are_related);
  ADD ("freed", test_pages_are_freed);
  ADD ("gone", test_a_programme_that_is_gone_closes_its_page);
#undef ADD

  return g_test_run ();
}
