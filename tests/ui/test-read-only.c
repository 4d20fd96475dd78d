/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-consents.h"
#include "app/fb-contact-goals.h"
#include "app/fb-contact-steps.h"
#include "app/fb-language-skills.h"
#include "app/fb-sample.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-backup.h"
#include "ui/common/fb-field-row.h"
#include "ui/common/fb-list-page.h"
#include "ui/contacts/fb-contact-goals-list.h"
#include "ui/contacts/fb-contact-steps-list.h"
#include "ui/people/fb-consent-list.h"
#include "ui/people/fb-language-list.h"
#include "ui/window/fb-pages.h"
#include "ui/window/fb-window-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Pages that show one record: of which kind, and where @field is @value. */
static const struct
{
  const char   *page;
  const FbKind *kind;
  const char   *field;
  const char   *value;
} shown[] = {
  { "duo", &fb_duo_kind, "relationship-status", "active" },
  { "mentee", &fb_enrolment_kind, "role", "mentee" },
  { "mentor", &fb_enrolment_kind, "role", "mentor" },
  { "intake", &fb_enrolment_kind, "role", "mentee" },
  { "mentor-intake", &fb_enrolment_kind, "role", "mentor" },
  { "organisation", &fb_organisation_kind, NULL, NULL },
  { "event", &fb_event_kind, "kind", "company-visit" },
  { "programme", &fb_programme_kind, NULL, NULL },
  { "programme-questions", &fb_programme_kind, NULL, NULL },
  { "today", NULL, NULL, NULL },
};

/* What can be worked in a window that only reads, by its class or its label. */
static gboolean
is_harmless (GtkWidget *widget)
{
  static const char *const labels[] = {
    "_Next", "Show How the Rules Look", "Open Duo", "Open", "Open Contact", "Open Plan",
    "Continue Intake", "Month by Month", "_Open the Programme", "_Print…", "_Print a Sheet…",
    "_Save as PDF…", "Print…", "_Try the Rules", "Readers",
    NULL
  };
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  if (gtk_widget_get_ancestor (widget, FB_TYPE_LIST_PAGE) != NULL)
    return TRUE;
  if (GTK_IS_SEARCH_ENTRY (gtk_widget_get_parent (widget)) || GTK_IS_SWITCH (widget))
    return TRUE;
  for (GtkWidget *above = widget; above != NULL; above = gtk_widget_get_parent (above))
    {
      if (g_str_equal (gtk_widget_get_name (above), "timeline-filter"))
        return TRUE; /* what is to be seen of it */
    }
  if (label == NULL) /* a tab, or opens a popover, whose content counts */
    return !GTK_IS_BUTTON (widget) ? FALSE : gtk_button_get_icon_name (GTK_BUTTON (widget)) == NULL;

  /* with how many there are */
  return g_str_has_prefix (label, "Show All") || g_strv_contains (labels, label);
}

static gboolean
can_change (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_editable (GTK_EDITABLE (widget));
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));

  return GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_BUTTON (widget);
}

/* All that is to be seen, now or on another tab; Today has a first page for
 * somebody who starts. Returns how many it looked at. */
static guint
look_through (GtkWidget  *widget,
              const char *page)
{
  guint n = 1;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_sensitive (widget) ||
      (g_str_equal (page, "today") && !gtk_widget_get_child_visible (widget)))
    return 0;

  if (can_change (widget) && !is_harmless (widget))
    {
      g_test_fail_printf ("%s: a %s can be worked, “%s”", page, G_OBJECT_TYPE_NAME (widget),
                          GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : "");
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += look_through (child, page);

  return n;
}

static FbWorkspace *
open_sample (FbTestPlace *place,
             FbStoreMode  mode)
{
  g_autofree char *path = g_build_filename (place->folder, "sample.footbridge", NULL);
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_workspace_open (path, mode, &error);

  g_assert_no_error (error);
  fb_workspace_set_today (workspace, "2026-11-22", NULL);
  if (mode == FB_STORE_CREATE)
    fb_sample_fill (workspace, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return workspace;
}

static char *
dup_record_id (FbWorkspace *workspace,
               guint        index)
{
  g_autoptr(GPtrArray) records = NULL;

  if (shown[index].kind == NULL)
    return NULL;

  records = fb_store_list (fb_workspace_get_store (workspace), shown[index].kind,
                           shown[index].field, shown[index].value, NULL, NULL);
  g_assert_cmpuint (records->len, >, 0);

  return g_strdup (fb_record_get_id (records->pdata[0]));
}

static void
test_nothing_can_be_changed (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  FbWindow *window = g_object_new (FB_TYPE_WINDOW, NULL);

  fb_window_set_workspace (window, reader);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *id = dup_record_id (reader, i);
      guint n;

      g_assert_true (fb_window_open_page (window, shown[i].page, id, NULL));
      fb_test_settle ();
      n = look_through (GTK_WIDGET (fb_page_stack_get_page (window->pages)), shown[i].page);
      g_test_message ("%s: %u widgets", shown[i].page, n);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is written can be gone to and copied; what is chosen is told by its row, which can be gone to. */
static void
test_fields_are_read_by_keyboard (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  g_autoptr(GPtrArray) mentees = fb_store_list (fb_workspace_get_store (reader), &fb_enrolment_kind, "role", "mentee",
                                                 NULL, NULL);
  static const char *const written[] = { "interests", "expectations", "capacity", "intake-on" };
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row, *window;

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      GtkWidget *text;

      row = fb_field_row_new (reader, mentees->pdata[0], written[i]);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      text = fb_test_find (row, GTK_TYPE_TEXT_VIEW);
      if (text == NULL)
        text = fb_test_find (row, GTK_TYPE_TEXT);
      g_assert_true (gtk_widget_is_sensitive (text) && gtk_widget_get_focusable (text));
      g_assert_false (can_change (text));
      g_assert_false (gtk_widget_get_focusable (row));
    }

  row = fb_field_row_new (reader, mentees->pdata[0], "role");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  window = fb_test_show (list);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Role: Mentee");
  g_assert_true (gtk_widget_get_focusable (row));
  g_assert_cmpuint (look_through (row, "role"), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A wheel or a key moves nothing in what is insensitive as a whole. */
static void
assert_scrolls (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return; /* what opens it may not be pressed */
  g_assert_true (!GTK_IS_SCROLLED_WINDOW (widget) || gtk_widget_is_sensitive (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_scrolls (child);
}

static void
test_pages_scroll (FbTestPlace   *place,
                   gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  FbWindow *window = g_object_new (FB_TYPE_WINDOW, NULL);

  fb_window_set_workspace (window, reader);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *id = dup_record_id (reader, i);

      g_assert_true (fb_window_open_page (window, shown[i].page, id, NULL));
      fb_test_settle ();
      assert_scrolls (GTK_WIDGET (fb_page_stack_get_page (window->pages)));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where nothing can be done but to change something no way leads, not even the one of last time or of the command line. */
static void
test_no_way_leads_to_pages_to_write (FbTestPlace   *place,
                                     gconstpointer  data)
{
  static const char *const to_write[] = { "receive", "propose", "templates" };
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  g_autoptr(GPtrArray) programmes = fb_store_list (fb_workspace_get_store (reader), &fb_programme_kind, NULL, NULL, NULL,
                                                   NULL);
  const char *id = fb_record_get_id (programmes->pdata[0]);
  FbWindow *window = g_object_new (FB_TYPE_WINDOW, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (to_write); i++)
    {
      FbPage *page;

      fb_window_set_workspace (window, writer);
      g_assert_true (fb_window_open_page (window, to_write[i], id, NULL));
      g_assert_cmpstr (fb_page_stack_get_page_name (window->pages), ==, to_write[i]);

      fb_window_set_workspace (window, reader);
      page = fb_page_stack_get_page (window->pages);
      g_assert_nonnull (page);
      g_assert_false (fb_window_open_page (window, to_write[i], id, NULL));
      fb_test_settle ();
      g_assert_true (fb_page_stack_get_page (window->pages) == page);
      g_assert_cmpstr (fb_page_stack_get_page_name (window->pages), !=, to_write[i]);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* (transfer none): the row in @within that tells @label */
static GtkWidget *
find_told (GtkWidget  *within,
           const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX_ROW (within) && gtk_test_accessible_has_property (GTK_ACCESSIBLE (within), GTK_ACCESSIBLE_PROPERTY_LABEL))
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (within), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

      if (wrong == NULL)
        return within;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_told (child, label);

  return found;
}

static void
assert_told (GtkWidget  *within,
             const char *label)
{
  GtkWidget *row = find_told (within, label);

  g_test_message ("%s", label);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_sensitive (row) && gtk_widget_get_focusable (row));
  /* of a row that unfolds, the outer one passes the keyboard on */
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (row)) == row);
}

/* What is pressed or ticked cannot be; the row can be gone to, and tells it. */
static void
test_rows_tell_what_is_chosen (FbTestPlace   *place,
                               gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbPerson) person = g_object_new (FB_TYPE_PERSON, "name-used", "Testa", NULL);
  g_autoptr(FbLanguageSkill) skill = NULL;
  g_autoptr(FbWorkspace) reader = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *languages, *window;
  g_autofree char *day = NULL;
  g_autofree char *refused = NULL;
  const char *id;

  fb_store_save (fb_workspace_get_store (writer), FB_RECORD (person), &error);
  g_assert_no_error (error);
  id = fb_record_get_id (FB_RECORD (person));
  skill = fb_deed_add_language (writer, id, "nld", &error);
  g_assert_no_error (error);
  fb_deed_set_language_level (writer, skill, "b1", &error);
  g_assert_no_error (error);
  fb_deed_set_consent (writer, id, "share-partner", "refused", &error);
  g_assert_no_error (error);

  reader = open_sample (place, FB_STORE_READ_ONLY);
  languages = fb_language_list_new (reader, id);
  gtk_box_append (GTK_BOX (box), languages);
  gtk_box_append (GTK_BOX (box), fb_consent_list_new (reader, id));
  window = fb_test_show (box);
  day = fb_date_dup_display ("2026-11-22");
  refused = g_strdup_printf ("Sharing With the Partner Organisation: Refused on %s", day);
  assert_told (box, refused);
  assert_told (box, "Dutch: B1 (Everyday Life)");
  gtk_widget_activate (find_told (languages, "Dutch: B1 (Everyday Life)"));
  fb_test_settle ();
  assert_told (languages, "Speaking: B1 (Everyday Life)");
  g_assert_cmpuint (look_through (box, "lists of a person"), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_goals_told (FbWorkspace *reader,
                   FbContact   *contact,
                   GtkWidget   *within)
{
  const char *contact_id = fb_record_get_id (FB_RECORD (contact));
  g_autoptr(GPtrArray) goals = fb_store_list (fb_workspace_get_store (reader), &fb_goal_kind, "duo-id",
                                              contact->duo_id, NULL, NULL);

  g_assert_cmpuint (goals->len, >, 0);
  for (guint i = 0; i < goals->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (reader, goals->pdata[i]);
      gboolean worked_on = fb_contact_has_goal (reader, contact_id, fb_record_get_id (goals->pdata[i]));
      g_autofree char *told = g_strconcat (name, worked_on ? ": Yes" : ": No", NULL);

      if (worked_on || g_strcmp0 (FB_GOAL (goals->pdata[i])->state, "dropped") != 0)
        assert_told (within, told);
    }
}

static void
assert_ticks_told (FbWorkspace *reader,
                   FbContact   *contact,
                   GtkWidget   *within)
{
  const char *contact_id = fb_record_get_id (FB_RECORD (contact));
  g_autoptr(GPtrArray) steps = fb_contact_list_step_choices (reader, contact, NULL);

  assert_goals_told (reader, contact, within);
  g_assert_cmpuint (steps->len, >, 0);
  for (guint i = 0; i < steps->len; i++)
    {
      FbAction *step = steps->pdata[i];
      g_autofree char *told =
        g_strconcat (step->text, g_strcmp0 (step->contact_id, contact_id) == 0 ? ": Yes" : ": No", NULL);

      assert_told (within, told);
    }
}

/* (transfer full): a contact in which one step was agreed and one goal worked on */
static FbContact *
add_ticks (FbWorkspace *writer)
{
  FbStore *store = fb_workspace_get_store (writer);
  g_autoptr(GPtrArray) contacts = fb_store_list (store, &fb_contact_kind, NULL, NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < contacts->len; i++)
    {
      FbContact *contact = contacts->pdata[i];
      g_autoptr(GPtrArray) steps = fb_contact_list_step_choices (writer, contact, NULL);

      if (steps->len < 2)
        continue;
      fb_deed_set_contact_step (writer, contact, steps->pdata[0], TRUE, &error);
      g_assert_no_error (error);
      fb_deed_set_contact_goal (writer, fb_record_get_id (FB_RECORD (contact)), FB_ACTION (steps->pdata[0])->goal_id,
                                TRUE, &error);
      g_assert_no_error (error);
      return g_object_ref (contact);
    }

  g_assert_not_reached ();
}

static void
test_ticks_of_a_contact (FbTestPlace   *place,
                         gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbContact) contact = add_ticks (writer);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *window;

  gtk_box_append (GTK_BOX (box), fb_contact_goals_list_new (reader, contact));
  gtk_box_append (GTK_BOX (box), fb_contact_steps_list_new (reader, contact));
  window = fb_test_show (box);
  assert_ticks_told (reader, contact, box);
  g_assert_cmpuint (look_through (box, "ticks of a contact"), >, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
says (GtkWidget  *within,
      const char *text)
{
  gboolean found = GTK_IS_LABEL (within) && gtk_widget_get_mapped (within) &&
                   g_str_equal (gtk_label_get_text (GTK_LABEL (within)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);

  return found;
}

/* Of a plan without steps nobody could have agreed on one. */
static void
test_plan_without_steps (FbTestPlace   *place,
                         gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbContact) contact = add_ticks (writer);
  g_autoptr(GPtrArray) steps = fb_contact_list_step_choices (writer, contact, NULL);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  g_autoptr(GPtrArray) all = NULL;
  GtkWidget *list = fb_contact_steps_list_new (reader, contact);
  GtkWidget *window = fb_test_show (list);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      g_assert_false (says (list, "None agreed"));
      g_object_set (steps->pdata[i], "contact-id", NULL, "state", "done", NULL);
      fb_store_save (fb_workspace_get_store (writer), steps->pdata[i], &error);
      g_assert_no_error (error);
    }
  fb_store_refresh (fb_workspace_get_store (reader));
  fb_test_settle ();
  g_assert_true (says (list, "None agreed"));

  all = fb_store_list (fb_workspace_get_store (writer), &fb_action_kind, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      fb_store_remove (fb_workspace_get_store (writer), all->pdata[i], &error);
      g_assert_no_error (error);
    }
  fb_store_refresh (fb_workspace_get_store (reader));
  fb_test_settle ();
  g_assert_true (says (list, "The plan of this duo has no steps yet."));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What somebody else ticks, drops or takes out of the plan meanwhile. */
static void
test_goals_follow (FbTestPlace   *place,
                   gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbContact) contact = add_ticks (writer);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  g_autoptr(GPtrArray) goals = fb_store_list (fb_workspace_get_store (writer), &fb_goal_kind, "duo-id", contact->duo_id,
                                              NULL, NULL);
  GtkWidget *list = fb_contact_goals_list_new (reader, contact);
  GtkWidget *window = fb_test_show (list);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < goals->len; i++)
    {
      const char *id = fb_record_get_id (goals->pdata[i]);
      gboolean worked_on = fb_contact_has_goal (writer, fb_record_get_id (FB_RECORD (contact)), id);

      fb_deed_set_contact_goal (writer, fb_record_get_id (FB_RECORD (contact)), id, !worked_on, &error);
      g_assert_no_error (error);
    }
  fb_store_refresh (fb_workspace_get_store (reader));
  fb_test_settle ();
  assert_goals_told (reader, contact, list);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is opened to read is told so; what another connection writes shows. */
static void
test_banner_says_so (FbTestPlace   *place,
                     gconstpointer  data)
{
  g_autoptr(FbWorkspace) writer = open_sample (place, FB_STORE_CREATE);
  g_autoptr(FbWorkspace) reader = open_sample (place, FB_STORE_READ_ONLY);
  FbWindow *window = g_object_new (FB_TYPE_WINDOW, NULL);
  GtkWidget *label;

  fb_window_set_workspace (window, reader);
  label = fb_test_find (GTK_WIDGET (window->banner), GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Opened to read. Nothing can be changed here. What others change shows "
                   "within seconds.");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What stands over the pages of the workspace, and what can be done about it. */
static void
assert_banner (FbWorkspace *workspace,
               const char  *begins,
               const char  *button)
{
  FbWindow *window = g_object_new (FB_TYPE_WINDOW, NULL);
  GtkWidget *banner, *label, *verb;

  fb_window_set_workspace (window, workspace);
  banner = GTK_WIDGET (window->banner);
  label = fb_test_find (banner, GTK_TYPE_LABEL);
  verb = fb_test_find (banner, GTK_TYPE_BUTTON);
  g_test_message ("%s", gtk_label_get_text (GTK_LABEL (label)));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), begins));
  g_assert_true (gtk_widget_get_visible (verb));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (verb)), ==, button);
  g_assert_nonnull (gtk_actionable_get_action_name (GTK_ACTIONABLE (verb)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A folder that cannot be written: what is shown is as old as the file, and can
 * be copied. */
static void
test_banner_of_a_fixed_file (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "fixed.footbridge", NULL);
  g_autoptr(FbWorkspace) reader = NULL;
  gboolean is_root = geteuid () == 0;

  g_assert_true (fb_store_backup (fb_workspace_get_store (place->workspace), path, NULL));
  g_assert_cmpint (g_chmod (path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  /* nothing is forbidden to the administrator: for a moment it is somebody else who asks what is allowed */
  g_assert_true (!is_root || setreuid (65534, 0) == 0);
  reader = fb_workspace_open (path, FB_STORE_READ_ONLY, NULL);
  g_assert_true (!is_root || setreuid (0, 0) == 0);
  g_assert_cmpint (g_chmod (place->folder, 0700), ==, 0);

  g_assert_nonnull (reader);
  g_assert_true (fb_store_is_fixed (fb_workspace_get_store (reader)));
  assert_banner (reader, "Opened to read, as the file was on ", "Save a Copy…");
}

static void
test_banner_of_a_shared_folder (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autofree char *mark = g_build_filename (place->folder, ".sync_1f2e3d4c5b6a.db", NULL);

  g_assert_true (g_file_set_contents (mark, "", 0, NULL));
  assert_banner (place->workspace, "This file lies in a folder that others share.", "Take Out…");
}

#define ADD(path, func) \
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/read-only/pages", test_nothing_can_be_changed);
  ADD ("/read-only/fields", test_fields_are_read_by_keyboard);
  ADD ("/read-only/scroll", test_pages_scroll);
  ADD ("/read-only/to-write", test_no_way_leads_to_pages_to_write);
  ADD ("/read-only/rows", test_rows_tell_what_is_chosen);
  ADD ("/read-only/ticks", test_ticks_of_a_contact);
  ADD ("/read-only/no-steps", test_plan_without_steps);
  ADD ("/read-only/goals-follow", test_goals_follow);
  ADD ("/read-only/banner", test_banner_says_so);
  ADD ("/read-only/fixed", test_banner_of_a_fixed_file);
  ADD ("/read-only/shared", test_banner_of_a_shared_folder);

  return g_test_run ();
}
