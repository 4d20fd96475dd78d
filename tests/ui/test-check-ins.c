/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deed-check-in.h"
#include "app/fb-deeds.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-dialog.h"
#include "ui/contacts/fb-ask-row.h"
#include "ui/contacts/fb-check-in-dialog.h"
#include "ui/contacts/fb-contact-totals.h"
#include "ui/contacts/fb-contact-view.h"
#include "ui/today/fb-signal-list.h"
#include "ui/today/fb-take-up.h"

#include <string.h>

/* (transfer full): a duo that both sides agreed to */
static FbDuo *
make_duo (FbTestPlace *place)
{
  g_autoptr(FbEnrolment) mentee = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Ria Example", "mentee"));
  g_autoptr(FbEnrolment) mentor = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Tom Example", "mentor"));
  FbDuo *duo = fb_deed_propose (place->workspace, mentee->programme_id,
                                (const char *const[]) { mentee->person_id, NULL },
                                (const char *const[]) { mentor->person_id, NULL }, NULL, NULL, NULL);

  g_assert_true (fb_deed_both_said_yes (place->workspace, duo, NULL));

  return duo;
}

/* The rows of @type within, in their order. */
static void
collect (GtkWidget *within,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    g_ptr_array_add (found, within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
test_one_answer_or_none (FbTestPlace   *place,
                         gconstpointer  data)
{
  GtkWidget *row = g_object_ref_sink (fb_ask_row_new ("Is it so?", &fb_code_check_answer));
  g_autoptr(GPtrArray) buttons = g_ptr_array_new ();

  collect (row, GTK_TYPE_TOGGLE_BUTTON, buttons);
  g_assert_cmpuint (buttons->len, ==, 3);
  g_assert_null (fb_ask_row_get (FB_ASK_ROW (row)));
  gtk_toggle_button_set_active (buttons->pdata[0], TRUE);
  gtk_toggle_button_set_active (buttons->pdata[2], TRUE);
  g_assert_cmpstr (fb_ask_row_get (FB_ASK_ROW (row)), ==, "no");
  g_assert_false (gtk_toggle_button_get_active (buttons->pdata[0]));
  gtk_toggle_button_set_active (buttons->pdata[2], FALSE); /* a second tap takes it back */
  g_assert_null (fb_ask_row_get (FB_ASK_ROW (row)));
  g_assert_finalize_object (row);
}

static GtkWidget *
show_parent (void)
{
  return fb_test_show (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

static void
test_kept_whole_with_done (FbTestPlace   *place,
                           gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  GtkWidget *window = show_parent ();
  GtkWidget *dialog = fb_check_in_present (window, place->workspace, id, "mentee");
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autoptr(FbCheckIn) kept = NULL;

  /* who is asked, then seven questions */
  collect (dialog, FB_TYPE_ASK_ROW, rows);
  g_assert_cmpuint (rows->len, ==, 1 + FB_N_ASKED);
  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  fb_test_settle ();
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_check_in_kind, NULL), ==, 0);

  fb_ask_row_set (rows->pdata[1 + FB_ASK_IN_TOUCH], "yes");
  fb_ask_row_set (rows->pdata[1 + FB_ASK_TRAVEL], "no");
  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  fb_test_settle ();
  kept = fb_check_in_find_latest (place->workspace, id, "mentee");
  g_assert_nonnull (kept);
  g_assert_cmpstr (kept->in_touch, ==, "yes");
  g_assert_cmpstr (kept->travel_fine, ==, "no");
  g_assert_null (kept->needs_met);
  g_assert_cmpstr (kept->held_on, ==, "2026-11-22");

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* The other side is asked next; and each question tells what was said before. */
static void
test_the_answer_before_stands_beside (FbTestPlace   *place,
                                      gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbCheckIn) before =
               fb_deed_check_in (place->workspace, &(FbNewCheckIn){ .duo_id = id, .party = "mentee", .answers = { "partly" } }, NULL);
  GtkWidget *window = show_parent ();
  GtkWidget *dialog = fb_check_in_present (window, place->workspace, id, NULL);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  collect (dialog, FB_TYPE_ASK_ROW, rows);
  g_assert_cmpstr (fb_ask_row_get (rows->pdata[0]), ==, "mentor");
  g_assert_cmpstr (adw_action_row_get_subtitle (rows->pdata[1]), ==, "");
  fb_ask_row_set (rows->pdata[0], "mentee");
  g_signal_emit_by_name (rows->pdata[0], "answered");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (rows->pdata[1]), "Partly"));

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static guint
count_rows (GtkWidget *view)
{
  GtkWidget *filter = fb_test_find (view, GTK_TYPE_LIST_BOX);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  g_assert_nonnull (filter);
  collect (view, ADW_TYPE_ACTION_ROW, rows);

  return rows->len;
}

static void
test_timeline_can_be_filtered (FbTestPlace   *place,
                               gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbContact) contact = fb_deed_log_contact (place->workspace, &(FbNewContact) { .duo_id = id, .minutes = 60 }, NULL);
  g_autoptr(FbCheckIn) check_in =
    fb_deed_check_in (place->workspace, &(FbNewCheckIn) { .duo_id = id, .party = "mentor", .note = "Fine" }, NULL);
  g_autoptr(FbIntroduction) door =
    fb_deed_add_introduction (place->workspace, &(FbNewIntroduction) { .duo_id = id, .to_whom = "A colleague" }, NULL);
  GtkWidget *view = g_object_ref_sink (fb_contact_view_new (place->workspace));
  GtkWidget *window = fb_test_show (view);
  g_autoptr(GPtrArray) drops = g_ptr_array_new ();
  static const guint counts[] = { 3, 1, 1, 1 };

  fb_contact_view_set_duo (FB_CONTACT_VIEW (view), id);
  collect (view, GTK_TYPE_DROP_DOWN, drops);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      gtk_drop_down_set_selected (drops->pdata[drops->len - 1], i);
      fb_test_settle ();
      g_assert_cmpuint (count_rows (view), ==, counts[i]);
    }

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (view);
}

/* Five hours a month, for the two months that are over. */
static void
test_hours_are_set_against_what_was_agreed (FbTestPlace   *place,
                                            gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  g_autoptr(FbRecord) programme =
    fb_store_get (fb_workspace_get_store (place->workspace), &fb_programme_kind, duo->programme_id, NULL);
  g_autofree char *back = fb_date_add_months (fb_workspace_get_today (place->workspace), -2);
  g_autofree char *first = g_strdup_printf ("%.7s-01", back);
  g_autofree char *words = NULL;

  fb_workspace_set_field (place->workspace, programme, "minutes-per-month", "300", NULL, NULL);
  fb_workspace_set_field (place->workspace, FB_RECORD (duo), "starts-on", first, NULL, NULL);
  words = fb_contact_dup_totals (place->workspace, fb_record_get_id (FB_RECORD (duo)));
  g_assert_nonnull (strstr (words, "10 h 00 min were agreed"));
}

/* Taken up, the list of the duo says by whom; gone, it stands under Earlier. */
static void
test_signals_of_a_duo_and_what_came_of_them (FbTestPlace   *place,
                                             gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbCheckIn) far =
               fb_deed_check_in (place->workspace, &(FbNewCheckIn){ .duo_id = id, .party = "mentee", .answers = { [FB_ASK_TRAVEL] = "no" } }, NULL);
  GtkWidget *list = g_object_ref_sink (fb_signal_list_new (place->workspace, FB_RECORD (duo)));
  GtkWidget *window = fb_test_show (list);
  const FbSeen seen = { FB_RECORD (duo), "conditions-unmet", NULL, "Too far to travel" };
  GtkWidget *dialog = fb_take_up_present (window, place->workspace, &seen);
  g_autoptr(GPtrArray) before = g_ptr_array_new ();
  g_autoptr(FbCheckIn) near = NULL;
  GtkWidget *expander;

  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  fb_test_settle ();
  fb_signal_list_fill (FB_SIGNAL_LIST (list));
  collect (list, ADW_TYPE_ACTION_ROW, before);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (before->pdata[0]), "Anna"));
  g_assert_null (fb_test_find (list, ADW_TYPE_EXPANDER_ROW));

  near = fb_deed_check_in (place->workspace, &(FbNewCheckIn){ .duo_id = id, .party = "mentee", .answers = { [FB_ASK_TRAVEL] = "yes" } }, NULL);
  fb_signal_list_fill (FB_SIGNAL_LIST (list));
  expander = fb_test_find (list, ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (expander);
  g_assert_true (gtk_widget_get_visible (list));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (list);
}

#define ADD(path, test) \
  g_test_add ("/ui/check-ins/" path, FbTestPlace, NULL, fb_test_place_set_up, test, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("one-answer", test_one_answer_or_none);
  ADD ("kept-whole", test_kept_whole_with_done);
  ADD ("answer-before", test_the_answer_before_stands_beside);
  ADD ("filter", test_timeline_can_be_filtered);
  ADD ("hours", test_hours_are_set_against_what_was_agreed);
  ADD ("signals", test_signals_of_a_duo_and_what_came_of_them);

  return g_test_run ();
}
