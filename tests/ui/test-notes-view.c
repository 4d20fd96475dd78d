/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deeds.h"
#include "app/fb-drafts.h"
#include "app/fb-readers.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-notes-view.h"
#include "ui/common/fb-reminder-popover.h"
#include "ui/common/fb-text-row.h"

static GtkWidget *
find_button (GtkWidget  *within,
             const char *label)
{
  if (GTK_IS_BUTTON (within) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (within)), label) == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
count_rows (GtkWidget *view)
{
  GtkWidget *list = fb_test_find (view, GTK_TYPE_LIST_BOX);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* (nullable): the label that says it */
static GtkWidget *
find_text (GtkWidget  *within,
           const char *text)
{
  if (GTK_IS_LABEL (within) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (within)), text) == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
look_for_choice (GtkWidget *within,
                 guint     *at)
{
  if (GTK_IS_DROP_DOWN (within) && (*at)-- == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = look_for_choice (child, at);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_choice (GtkWidget *view,
             guint      at)
{
  return look_for_choice (view, &at);
}

static void
type_note (GtkWidget  *view,
           const char *text)
{
  GtkWidget *text_view = fb_test_find (view, GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), text, -1);
}

static void
test_note_is_added (FbTestPlace   *place,
                    gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  GtkWidget *view = fb_notes_view_new (place->workspace, person);
  GtkWidget *window = fb_test_show (view);
  GtkWidget *add = find_button (view, "Add Note");
  g_autoptr(GPtrArray) notes = NULL;
  GtkWidget *list;

  g_assert_false (gtk_widget_get_sensitive (add));
  type_note (view, "Rang back. Wants to start in May.");
  g_assert_true (gtk_widget_get_sensitive (add));
  g_signal_emit_by_name (add, "clicked");
  fb_test_settle ();

  notes = fb_store_list (fb_workspace_get_store (place->workspace), &fb_note_kind, "person-id",
                         fb_record_get_id (person), NULL, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (FB_NOTE (notes->pdata[0])->text, ==, "Rang back. Wants to start in May.");
  g_assert_cmpuint (count_rows (view), ==, 1);

  /* how long it took can be said afterwards: effort is counted by it */
  list = fb_test_find (view, GTK_TYPE_LIST_BOX);
  g_assert_null (fb_test_find (list, FB_TYPE_NUMBER_ROW));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (fb_test_find (list, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  g_assert_nonnull (fb_test_find (list, FB_TYPE_NUMBER_ROW));
  g_assert_true (fb_field_row_save (FB_FIELD_ROW (fb_test_find (list, FB_TYPE_NUMBER_ROW)), "45"));
  g_assert_cmpint (FB_NOTE (notes->pdata[0])->minutes, ==, 45);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_half_a_note_is_kept (FbTestPlace   *place,
                          gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  GtkWidget *view = g_object_ref_sink (fb_notes_view_new (place->workspace, person));
  GtkTextIter start, end;
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;

  type_note (view, "The phone rang, so");
  g_assert_finalize_object (view);

  view = g_object_ref_sink (fb_notes_view_new (place->workspace, person));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fb_test_find (view, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (text, ==, "The phone rang, so");
  g_assert_finalize_object (view);
}

static void
test_promises_come_first (FbTestPlace   *place,
                          gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (place->workspace, person, "Send the form",
                                                         "2026-11-30", NULL);
  g_autoptr(FbNote) note = fb_deed_add_note (place->workspace, person, "A first talk", NULL, NULL);
  GtkWidget *view = fb_notes_view_new (place->workspace, person);
  GtkWidget *window = fb_test_show (view);

  g_assert_cmpuint (count_rows (view), ==, 2);
  g_signal_emit_by_name (find_button (view, "Done"), "clicked");
  fb_test_settle ();
  g_assert_cmpstr (reminder->done_on, ==, "2026-11-22");
  g_assert_null (find_button (view, "Done"));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* What a colleague keeps to themselves does not show; of a note whose last day is past the
 * text does not, until somebody edits it. */
static void
test_notes_are_for_some_and_for_a_while (FbTestPlace   *place,
                                         gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbRecord) colleague = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(FbNote) note = fb_deed_add_note (place->workspace, person, "A first talk", NULL, NULL);
  GtkWidget *view = fb_notes_view_new (place->workspace, person);
  GtkWidget *window = fb_test_show (view);
  GtkWidget *list = fb_test_find (view, GTK_TYPE_LIST_BOX);

  g_object_set (note, "visible-until", "2026-11-21", NULL);
  g_assert_true (fb_store_save (store, FB_RECORD (note), NULL));
  fb_test_settle ();
  g_assert_cmpuint (count_rows (view), ==, 1);
  g_assert_false (gtk_widget_get_mapped (find_text (list, "A first talk")));
  g_object_set (note, "visible-until", "2026-11-22", NULL);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (find_text (list, "A first talk"))));

  g_object_set (colleague, "code", "karim", "name", "Karim Exempel", NULL);
  g_assert_true (fb_store_save (store, colleague, NULL));
  g_object_set (note, "visible-to", "me", "staff-id", fb_record_get_id (colleague), NULL);
  g_assert_true (fb_store_save (store, FB_RECORD (note), NULL));
  fb_test_settle ();
  g_assert_cmpuint (count_rows (view), ==, 0);
  g_assert_true (fb_workspace_set_staff (place->workspace, "karim", NULL));
  g_assert_cmpuint (count_rows (view), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* Who writes says before for whom it is; the next note is for staff again. */
static void
test_a_note_is_for_oneself_from_the_start (FbTestPlace   *place,
                                           gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  GtkWidget *view = fb_notes_view_new (place->workspace, person);
  GtkWidget *window = fb_test_show (view);
  GtkWidget *readers = find_choice (view, 1);
  static const char *const for_whom[] = { "me", "staff", "duo" };
  static const char *const texts[] = { "Ask again", "Asked", "Told" };
  g_autoptr(GPtrArray) notes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (for_whom); i++)
    {
      const char *hint = fb_note_get_hint (for_whom[i]);

      type_note (view, texts[i]);
      if (hint != NULL)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (readers), i == 0 ? 2 : 0);
      g_assert_true ((find_text (view, fb_note_get_hint ("me")) != NULL) == (i == 0));
      g_assert_true (hint == NULL || gtk_widget_get_visible (find_text (view, hint)));
      g_signal_emit_by_name (find_button (view, "Add Note"), "clicked");
      fb_test_settle ();
    }

  notes = fb_store_list (store, &fb_note_kind, "person-id", fb_record_get_id (person), "text", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (for_whom); i++)
    g_assert_cmpstr (FB_NOTE (notes->pdata[i])->visible_to, ==, for_whom[i]);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

/* Nothing typed is lost when the window closes before the verb. */
static void
test_half_a_reminder_is_kept (FbTestPlace   *place,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  GtkWidget *view = fb_notes_view_new (place->workspace, person);
  GtkWidget *window = fb_test_show (view);
  GtkWidget *popover = fb_test_find (view, FB_TYPE_REMINDER_POPOVER);
  GtkWidget *text = fb_test_find (popover, GTK_TYPE_ENTRY);
  g_autofree char *draft = NULL;

  gtk_editable_set_text (GTK_EDITABLE (text), "Ring about the train");
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();

  view = fb_notes_view_new (place->workspace, person);
  window = fb_test_show (view);
  popover = fb_test_find (view, FB_TYPE_REMINDER_POPOVER);
  text = fb_test_find (popover, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Ring about the train");

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (gtk_widget_get_next_sibling (text))), "1.12.2026");
  g_signal_emit_by_name (text, "activate");
  fb_test_settle ();
  draft = fb_drafts_dup (place->workspace, person, "reminder.text");
  g_assert_null (draft);
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_reminder_kind, NULL), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add (const char *path,
     void      (*test) (FbTestPlace *, gconstpointer))
{
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, test, fb_test_place_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/notes-view/add", test_note_is_added);
  add ("/notes-view/draft", test_half_a_note_is_kept);
  add ("/notes-view/reminder-draft", test_half_a_reminder_is_kept);
  add ("/notes-view/order", test_promises_come_first);
  add ("/notes-view/only-me", test_a_note_is_for_oneself_from_the_start);
  add ("/notes-view/readers", test_notes_are_for_some_and_for_a_while);

  return g_test_run ();
}
