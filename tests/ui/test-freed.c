/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever the window opens goes again, with all that stood in it: pages once nothing leads back to them, dialogs
 * once they are closed, at last the window. While it is open, no text in it is cut: in two languages with long words,
 * and large letters. */

#include "fb-test-text.h"
#include "fb-test-ui.h"

#include "app/fb-sample.h"
#include "domain/fb-kinds.h"
#include "exchange/fb-package.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-concern-dialog.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/contacts/fb-introduction-dialog.h"
#include "ui/duos/fb-draft-dialog.h"
#include "ui/duos/fb-end-duo.h"
#include "ui/duos/fb-send-mentor.h"
#include "ui/duos/fb-signing-start.h"
#include "ui/duos/fb-signing-window.h"
#include "ui/exchange/fb-alike-window.h"
#include "ui/exchange/fb-export-dialog.h"
#include "ui/exchange/fb-import-window.h"
#include "ui/exchange/fb-unlock.h"
#include "ui/matching/fb-areas-window.h"
#include "ui/matching/fb-weights-window.h"
#include "ui/mentor/fb-mentor-guide.h"
#include "ui/mentor/fb-mentor-window.h"
#include "ui/people/fb-cv-dialog.h"
#include "ui/people/fb-enrol-dialog.h"
#include "ui/people/fb-erase-dialog.h"
#include "ui/people/fb-message-text-dialog.h"
#include "ui/people/fb-people.h"
#include "ui/people/fb-status-dialog.h"
#include "ui/contacts/fb-check-in-dialog.h"
#include "ui/plans/fb-review-dialog.h"
#include "ui/preferences/fb-about.h"
#include "ui/programmes/fb-compare-window.h"
#include "ui/programmes/fb-guideline-readers.h"
#include "ui/programmes/fb-quality-window.h"
#include "ui/programmes/fb-programme-elsewhere.h"
#include "ui/programmes/fb-rule-dialog.h"
#include "ui/results/fb-interview-dialog.h"
#include "ui/results/fb-outcome-dialog.h"
#include "ui/today/fb-take-up.h"
#include "ui/window/fb-pages.h"
#include "ui/window/fb-pass-on.h"
#include "ui/window/fb-staff-dialog.h"
#include "ui/window/fb-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* In milliseconds; and how often. */
#define PAUSE 50
#define MOST_TURNS 200

/* --- Watching --- */

/* A widget that has to go. */
typedef struct
{
  gpointer widget; /* weak */
  char *name;
} Watched;

static void
watched_free (gpointer data)
{
  Watched *self = data;

  g_clear_weak_pointer (&self->widget);
  g_free (self->name);
  g_free (self);
}

static GPtrArray *
watched_new (void)
{
  return g_ptr_array_new_with_free_func (watched_free);
}

/* The widget and all that stands in it. */
static void
watch (GPtrArray *watched,
       GtkWidget *widget)
{
  Watched *self;

  /* GTK's own, one for all windows */
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkTooltipWindow"))
    return;

  self = g_new0 (Watched, 1);
  g_set_weak_pointer (&self->widget, widget);
  self->name = g_strdup_printf ("%s in %s", G_OBJECT_TYPE_NAME (widget),
                                gtk_widget_get_parent (widget) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "nothing");
  g_ptr_array_add (watched, self);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    watch (watched, child);
}

/* How many are still there; @first: (out): such as */
static guint
count_left (GPtrArray *watched,
            const char **first)
{
  guint n = 0;

  for (guint i = 0; i < watched->len; i++)
    {
      const Watched *self = g_ptr_array_index (watched, i);

      if (self->widget != NULL && n++ == 0)
        *first = self->name;
    }

  return n;
}

static gboolean
wake_cb (gpointer user_data)
{
  (*(guint *) user_data)++;

  return G_SOURCE_CONTINUE;
}

/* Takes @watched. What is drawn or scrolled at this moment is let go at the next. */
static void
check_gone (GPtrArray *watched,
            const char *what)
{
  const char *first = NULL;
  guint n_left, n_turns = 0;
  guint source = g_timeout_add (PAUSE, wake_cb, &n_turns);

  fb_test_settle ();
  while ((n_left = count_left (watched, &first)) > 0 && n_turns < MOST_TURNS)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);

  if (n_left > 0)
    g_test_message ("%s: %u of %u widgets stay", what, n_left, watched->len);
  if (n_left > 0)
    g_test_fail_printf ("%s: %u of %u widgets stay, such as a %s", what, n_left, watched->len, first);
  g_ptr_array_unref (watched);
}

/* --- A window on the sample --- */

typedef struct
{
  FbTestPlace place;
  FbWorkspace *workspace;
  FbWindow *window;
} Place;

static void
place_set_up (Place *self,
              gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  fb_test_place_set_up (&self->place, data);
  path = g_build_filename (self->place.folder, "sample.footbridge", NULL);
  self->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  fb_sample_fill (self->workspace, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  self->window = fb_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 768);
  fb_window_set_workspace (self->window, self->workspace);
  gtk_window_present (GTK_WINDOW (self->window));
  fb_test_settle ();
}

static void
place_tear_down (Place *self,
                 gconstpointer data)
{
  GPtrArray *watched = watched_new ();

  watch (watched, GTK_WIDGET (self->window));
  gtk_window_destroy (GTK_WINDOW (self->window));
  check_gone (watched, "the window");
  fb_test_close (self->workspace);
  fb_test_place_tear_down (&self->place, data);
}

/* (transfer full): one with that value, or any where @field is NULL */
static gpointer
get_record (Place *self,
            const FbKind *kind,
            const char *field,
            const char *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (self->workspace), kind, field, value, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, >, 0);

  return g_object_ref (records->pdata[0]);
}

static FbPage *
open_page (Place *self,
           const char *name,
           FbRecord *record)
{
  g_assert_true (fb_window_open_page (self->window, name, record != NULL ? fb_record_get_id (record) : NULL, NULL));
  fb_test_settle ();
  fb_test_text_check (GTK_WIDGET (self->window), name);

  return fb_page_stack_get_page (self->window->pages);
}

/* --- Pages --- */

/* What pages of records show. */
static const struct
{
  const char *page;
  const FbKind *kind;
  const char *field;
  const char *value;
} shown[] = {
  { "duo", &fb_duo_kind, "relationship-status", "active" },
  { "propose", &fb_enrolment_kind, "role", "mentee" },
  { "mentee", &fb_enrolment_kind, "role", "mentee" },
  { "mentor", &fb_enrolment_kind, "role", "mentor" },
  { "intake", &fb_enrolment_kind, "role", "mentee" },
  { "mentor-intake", &fb_enrolment_kind, "role", "mentor" },
  { "organisation", &fb_organisation_kind, NULL, NULL },
  { "event", &fb_event_kind, "kind", "company-visit" },
  { "programme", &fb_programme_kind, NULL, NULL },
  { "programme-questions", &fb_programme_kind, NULL, NULL },
};

static FbRecord *
get_shown (Place *self,
           const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      if (g_str_equal (shown[i].page, page))
        return get_record (self, shown[i].kind, shown[i].field, shown[i].value);
    }

  g_test_fail_printf ("No record is known here to show on the page “%s”.", page);
  return NULL;
}

/* Shows every tab there is within. */
static void
show_tabs (GtkWidget *widget)
{
  if (ADW_IS_VIEW_STACK (widget))
    {
      g_autoptr(GtkSelectionModel) tabs = adw_view_stack_get_pages (ADW_VIEW_STACK (widget));

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (tabs)); i++)
        {
          gtk_selection_model_select_item (tabs, i, TRUE);
          fb_test_settle ();
          fb_test_text_check (GTK_WIDGET (gtk_widget_get_root (widget)), "a tab");
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    show_tabs (child);
}

/* Lists stay as long as the file. */
static void
test_lists (Place *self,
            gconstpointer data)
{
  GPtrArray *watched = watched_new ();

  for (const FbPageType *type = fb_pages_list (); type->name != NULL; type++)
    {
      FbPage *page = type->needs_id ? NULL : open_page (self, type->name, NULL);

      if (page == NULL)
        continue;
      show_tabs (GTK_WIDGET (page));
      watch (watched, GTK_WIDGET (page));
    }

  fb_window_set_workspace (self->window, NULL);
  check_gone (watched, "the lists");
}

/* A page of a record stays as long as something leads back to it. */
static void
test_records (Place *self,
              gconstpointer data)
{
  for (const FbPageType *type = fb_pages_list (); type->name != NULL; type++)
    {
      g_autoptr(FbRecord) record = type->needs_id ? get_shown (self, type->name) : NULL;
      GPtrArray *watched;
      FbPage *page;

      if (record == NULL)
        continue;
      watched = watched_new ();
      open_page (self, "today", NULL);
      page = open_page (self, type->name, record);
      show_tabs (GTK_WIDGET (page));
      watch (watched, GTK_WIDGET (page));
      fb_page_stack_go_back (self->window->pages);
      check_gone (watched, type->name);
    }
}

/* --- Dialogs --- */

static void
open_action (Place *self,
             const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), action, NULL));
}

static GtkWidget *
get_page (Place *self)
{
  return GTK_WIDGET (fb_page_stack_get_page (self->window->pages));
}

#define OPEN_BY(name, action) \
  static void open_##name (Place *self) \
  { \
    open_action (self, action); \
  }

OPEN_BY (search, "win.search")
OPEN_BY (shortcuts, "win.shortcuts")
OPEN_BY (help, "win.help")
OPEN_BY (about, "win.about")
OPEN_BY (preferences, "win.preferences")
OPEN_BY (export, "win.export")
OPEN_BY (files, "win.files")
OPEN_BY (take_along, "win.take-along")
OPEN_BY (from_sheet, "win.from-sheet")
OPEN_BY (log_contact, "win.log-contact")

static void
open_note (Place *self)
{
  g_autoptr(FbRecord) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  open_page (self, "programme", programme);
  open_action (self, "win.note");
}

static FbDuo *
get_duo (Place *self)
{
  return get_record (self, &fb_duo_kind, "relationship-status", "active");
}

/* Dialogs about a duo stand over its page. */
static void
open_of_duo (Place *self,
             const char *what)
{
  g_autoptr(FbDuo) duo = get_duo (self);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  const char *const ids[] = { id, NULL };
  GtkWidget *page = GTK_WIDGET (open_page (self, "duo", FB_RECORD (duo)));

  if (g_str_equal (what, "review"))
    fb_review_dialog_present (page, self->workspace, id);
  else if (g_str_equal (what, "check-in"))
    fb_check_in_present (page, self->workspace, id, NULL);
  else if (g_str_equal (what, "introduction"))
    fb_introduction_present (page, self->workspace, id);
  else if (g_str_equal (what, "interview"))
    fb_interview_present (page, self->workspace, id);
  else if (g_str_equal (what, "outcome"))
    fb_outcome_present (page, self->workspace, id);
  else if (g_str_equal (what, "draft"))
    fb_draft_dialog_present (page, self->workspace, duo, NULL);
  else if (g_str_equal (what, "withdraw"))
    fb_withdraw_duo_present (page, self->workspace, duo);
  else if (g_str_equal (what, "history"))
    fb_history_dialog_present (page, self->workspace, "A duo", ids);
  else
    fb_end_duo_present (page, self->workspace, duo, g_str_equal (what, "end-early"));
}

#define OPEN_OF_DUO(name, what) \
  static void open_##name (Place *self) \
  { \
    open_of_duo (self, what); \
  }

OPEN_OF_DUO (review, "review")
OPEN_OF_DUO (check_in, "check-in")
OPEN_OF_DUO (introduction, "introduction")
OPEN_OF_DUO (interview, "interview")
OPEN_OF_DUO (outcome, "outcome")
OPEN_OF_DUO (draft, "draft")
OPEN_OF_DUO (withdraw, "withdraw")
OPEN_OF_DUO (history, "history")
OPEN_OF_DUO (close_duo, "close")
OPEN_OF_DUO (end_early, "end-early")

static void
open_signing_start (Place *self)
{
  g_autoptr(FbAgreement) agreement = get_record (self, &fb_agreement_kind, "status", "draft");

  fb_signing_start (get_page (self), self->workspace, agreement, NULL);
}

static void
open_send_mentor (Place *self)
{
  g_autoptr(FbDuo) duo = get_record (self, &fb_duo_kind, "relationship-status", "active");

  fb_send_mentor_present (get_page (self), self->workspace, duo);
}

static FbSigningCase *
make_signing_case (Place *self)
{
  g_autoptr(FbAgreement) agreement = get_record (self, &fb_agreement_kind, "status", "draft");
  g_autoptr(GError) error = NULL;
  FbSigningCase *whole = fb_signing_case_new (self->workspace, agreement, &error);

  g_assert_no_error (error);

  return whole;
}

static void
open_signing (Place *self)
{
  FbSigningCase *whole = make_signing_case (self);

  for (guint i = 0; i < whole->parties->len; i++)
    fb_signing_case_add (whole, whole->parties->pdata[i]);
  gtk_window_present (GTK_WINDOW (fb_signing_window_new (get_page (self), whole)));
}

static void
open_paper_signing (Place *self)
{
  FbSigningCase *whole = make_signing_case (self);

  for (guint i = 0; i < whole->parties->len; i++)
    fb_signing_case_add (whole, whole->parties->pdata[i]);
  fb_paper_signing_present (get_page (self), whole);
}

static void
open_translation (Place *self)
{
  g_autoptr(FbAgreementText) text = get_record (self, &fb_agreement_text_kind, NULL, NULL);

  fb_translation_dialog_present (get_page (self), self->workspace, text);
}

/* Those about a person. */
static void
open_of_person (Place *self,
                const char *what)
{
  g_autoptr(FbEnrolment) enrolment = get_record (self, &fb_enrolment_kind, "role", "mentee");
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (self->workspace, enrolment, &error);
  FbPage *page = open_page (self, "mentee", FB_RECORD (enrolment));

  g_assert_no_error (error);
  if (g_str_equal (what, "enrol"))
    fb_enrol_dialog_present (page, whole);
  else if (g_str_equal (what, "erase"))
    fb_erase_dialog_present (page, whole);
  else
    fb_status_dialog_present (GTK_WIDGET (page), whole, what);
}

#define OPEN_OF_PERSON(name, what) \
  static void open_##name (Place *self) \
  { \
    open_of_person (self, what); \
  }

OPEN_OF_PERSON (enrol, "enrol")
OPEN_OF_PERSON (erase, "erase")
OPEN_OF_PERSON (stopped, "stopped")

static void
open_quick_add (Place *self)
{
  fb_people_add (open_page (self, "mentees", NULL), "mentee");
}

static void
open_from_cv (Place *self)
{
  static const char text[] = "<Candidate xmlns=\"http://www.europass.eu/1.0\"><CandidatePerson><PersonName>"
                             "<FamilyName>Exempel</FamilyName></PersonName>"
                             "<PrimaryLanguageCode>mlt</PrimaryLanguageCode></CandidatePerson></Candidate>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(FbEnrolment) enrolment = get_record (self, &fb_enrolment_kind, "role", "mentee");
  FbPage *page = open_page (self, "intake", FB_RECORD (enrolment));
  FbEuropass *cv = fb_europass_read (bytes, NULL);

  g_assert_nonnull (cv);
  fb_cv_dialog_present (GTK_WIDGET (page), self->workspace, enrolment, cv);
}

static void
open_of_signal (Place *self,
                gboolean is_all_right)
{
  g_autoptr(FbDuo) duo = get_duo (self);
  const FbSeen seen = { FB_RECORD (duo), "fading", "2026-11-01", "No contact for three weeks" };

  if (is_all_right)
    fb_all_right_present (get_page (self), self->workspace, &seen);
  else
    fb_take_up_present (get_page (self), self->workspace, &seen);
}

static void
open_take_up (Place *self)
{
  open_of_signal (self, FALSE);
}

static void
open_all_right (Place *self)
{
  open_of_signal (self, TRUE);
}

static void
open_concern (Place *self)
{
  g_autoptr(FbRecord) duo = get_record (self, &fb_duo_kind, NULL, NULL);

  fb_concern_raise_present (get_page (self), self->workspace, duo);
}

static void
open_close_concern (Place *self)
{
  g_autoptr(FbRecord) duo = get_record (self, &fb_duo_kind, NULL, NULL);
  g_autoptr(FbConcern) concern = fb_deed_raise_concern (self->workspace, duo, &(FbNewConcern) { .text = "Late" }, NULL);

  fb_concern_close_present (get_page (self), self->workspace, concern);
}

static void
open_pass_on (Place *self)
{
  fb_pass_on_present (get_page (self), self->workspace);
}

static void
open_weights (Place *self)
{
  g_autoptr(FbRecord) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_weights_window_present (get_page (self), self->workspace, fb_record_get_id (programme), FB_OBJECTIVE_SCORE);
}

static void
open_areas (Place *self)
{
  fb_areas_window_present (get_page (self), self->workspace);
}

static void
open_standard (Place *self)
{
  g_autoptr(FbRecord) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_quality_window_present (get_page (self), self->workspace, fb_record_get_id (programme), "memore");
}

static void
open_compare (Place *self)
{
  g_autoptr(FbRecord) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_compare_window_present (get_page (self), self->workspace, fb_record_get_id (programme));
}

static void
open_related (Place *self)
{
  g_autoptr(FbRecord) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_programme_relations_type.ask (get_page (self), self->workspace, fb_record_get_id (programme));
}

static void
open_readers (Place *self)
{
  g_autoptr(FbRecord) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_guideline_readers_present (get_page (self), self->workspace, fb_record_get_id (programme), "mentor");
}

static void
open_rule (Place *self)
{
  g_autoptr(FbProgramme) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_rule_dialog_present (get_page (self), self->workspace, programme, "mentee", NULL);
}

static void
open_changed_rule (Place *self)
{
  g_autoptr(FbProgramme) programme = get_record (self, &fb_programme_kind, NULL, NULL);
  g_autoptr(FbRule) rule = get_record (self, &fb_rule_kind, "programme-id", fb_record_get_id (FB_RECORD (programme)));

  fb_rule_dialog_present (get_page (self), self->workspace, programme, rule->side, rule);
}

static void
open_staff (Place *self)
{
  gtk_window_present (GTK_WINDOW (fb_staff_dialog_new (GTK_WINDOW (self->window), self->workspace)));
}

static void
open_question (Place *self)
{
  fb_ask_async (get_page (self), "Sure?", "Nothing happens.", "_Yes", FB_ASK_PLAIN, NULL, NULL);
}

static void
open_choice (Place *self)
{
  fb_ask_between_async (get_page (self), "Which?", "Nothing happens.", "_One", "The _Other", NULL, NULL);
}

static void
open_text_question (Place *self)
{
  fb_ask_text_async (get_page (self), "Why?", "Nothing happens.", "Reason", NULL, "_Keep", NULL, NULL);
}

static void
open_alike (Place *self)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_alike_free);
  g_autoptr(GPtrArray) persons = fb_store_list (fb_workspace_get_store (self->workspace), &fb_person_kind, NULL, NULL, NULL, NULL);
  FbAlike *pair = g_new0 (FbAlike, 1);

  pair->came_id = g_strdup (fb_record_get_id (persons->pdata[0]));
  pair->known_id = g_strdup (fb_record_get_id (persons->pdata[1]));
  g_ptr_array_add (pairs, pair);
  gtk_window_present (GTK_WINDOW (fb_alike_window_new (get_page (self), self->workspace, pairs, FALSE)));
}

static void
open_write_to (Place *self)
{
  fb_window_open_page (self->window, "mentees", NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.write-to", NULL);
}

static void
open_save_list (Place *self)
{
  fb_window_open_page (self->window, "mentees", NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save-list", NULL);
}

static void
open_own_words (Place *self)
{
  g_autoptr(FbProgramme) programme = get_record (self, &fb_programme_kind, NULL, NULL);

  fb_message_text_present (get_page (self), self->workspace, fb_record_get_id (FB_RECORD (programme)), "invitation", "nld",
                           NULL, NULL);
}

static void
words_noted_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
}

static void
open_tell_words (Place *self)
{
  fb_tell_words_async (get_page (self), "bridge.fbx", "harbour – lemon – seven – bridge – paper – cloud", words_noted_cb, NULL);
}

/* The start of a protected file is enough to be asked. */
static void
open_ask_words (Place *self)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  int file = g_file_open_tmp ("footbridge-XXXXXX.fbx", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, NULL));
  g_assert_true (g_file_set_contents (path, FB_PACKAGE_MAGIC, -1, NULL));
  fb_unlock_async (get_page (self), path, words_noted_cb, NULL);
  g_unlink (path);
}

static const struct
{
  const char *name;
  void (*open) (Place *self);
} dialogs[] = {
  { "search", open_search },
  { "shortcuts", open_shortcuts },
  { "help", open_help },
  { "about", open_about },
  { "preferences", open_preferences },
  { "export", open_export },
  { "files in and out", open_files },
  { "take along", open_take_along },
  { "from a spreadsheet", open_from_sheet },
  { "write to", open_write_to },
  { "save list", open_save_list },
  { "own words", open_own_words },
  { "words to tell", open_tell_words },
  { "words asked for", open_ask_words },
  { "log contact", open_log_contact },
  { "note", open_note },
  { "review", open_review },
  { "check-in", open_check_in },
  { "introduction", open_introduction },
  { "interview", open_interview },
  { "outcome", open_outcome },
  { "draft", open_draft },
  { "withdraw", open_withdraw },
  { "history", open_history },
  { "close duo", open_close_duo },
  { "end early", open_end_early },
  { "send to mentor", open_send_mentor },
  { "how to sign", open_signing_start },
  { "signing on the screen", open_signing },
  { "signing on paper", open_paper_signing },
  { "translation", open_translation },
  { "enrol", open_enrol },
  { "erase", open_erase },
  { "stopped", open_stopped },
  { "quick add", open_quick_add },
  { "from a CV", open_from_cv },
  { "take up", open_take_up },
  { "all right", open_all_right },
  { "concern", open_concern },
  { "close concern", open_close_concern },
  { "pass on", open_pass_on },
  { "weights", open_weights },
  { "areas", open_areas },
  { "standard", open_standard }, { "compare", open_compare }, { "related", open_related },
  { "readers", open_readers },
  { "rule", open_rule },
  { "changed rule", open_changed_rule },
  { "who is working", open_staff },
  { "question", open_question },
  { "choice", open_choice },
  { "question with a text", open_text_question },
  { "alike", open_alike },
};

/* (transfer container): the windows but the first */
static GList *
list_dialogs (Place *self)
{
  GList *windows = gtk_window_list_toplevels ();

  return g_list_remove (windows, self->window);
}

/* What hangs open keeps the mouse: as people do, it is closed first. */
static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_visible (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

static void
close_dialogs (Place *self,
               GPtrArray *watched)
{
  g_autoptr(GList) windows = list_dialogs (self);

  for (GList *each = windows; each != NULL; each = each->next)
    {
      watch (watched, each->data);
      close_popovers (each->data);
    }
  for (GList *each = windows; each != NULL; each = each->next)
    {
      /* who signs cannot close it */
      if (FB_IS_SIGNING_WINDOW (each->data))
        gtk_window_destroy (each->data);
      else
        gtk_window_close (each->data);
    }
}

static void
check_texts (Place *self,
             const char *name)
{
  g_autoptr(GList) windows = list_dialogs (self);

  for (GList *each = windows; each != NULL; each = each->next)
    {
      if (gtk_widget_get_mapped (each->data))
        fb_test_text_check (each->data, name);
    }
}

static void
test_dialogs (Place *self,
              gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GPtrArray *watched = watched_new ();

      dialogs[i].open (self);
      fb_test_settle ();
      check_texts (self, dialogs[i].name);
      close_dialogs (self, watched);
      if (watched->len == 0)
        g_test_fail_printf ("%s: nothing opened", dialogs[i].name);
      check_gone (watched, dialogs[i].name);
    }
}

/* As if a file for a mentor had made this workspace. */
static void
test_at_mentor (Place *self,
                gconstpointer data)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbRecord) duo = get_record (self, &fb_duo_kind, "relationship-status", "active");
  GPtrArray *watched = watched_new ();
  FbMentorWindow *window;
  GtkWidget *guide;

  g_assert_null (fb_mentor_window_new (NULL, self->workspace));
  g_assert_true (fb_store_set_setting (store, "mentor-ticket", "01975d5a-0000-7000-8000-000000000000", NULL));
  g_assert_true (fb_store_set_setting (store, "mentor-duo", fb_record_get_id (duo), NULL));
  window = fb_mentor_window_new (NULL, self->workspace);
  g_assert_nonnull (window);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();
  fb_test_text_check (GTK_WIDGET (window), "at the mentor's");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.log-contact", NULL);
  fb_test_settle ();
  guide = fb_mentor_guide_present (GTK_WIDGET (window), self->workspace, fb_record_get_id (duo));
  g_assert_nonnull (guide);
  fb_test_settle ();
  fb_test_text_check (guide, "the guide");
  watch (watched, guide);
  watch (watched, GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (guide));
  gtk_window_destroy (GTK_WINDOW (window));
  check_gone (watched, "the window of the mentor");
}

#define ADD(path, func) g_test_add (path, Place, NULL, place_set_up, func, place_tear_down)

int
main (int argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fb_test_text_set_up ();

  ADD ("/freed/lists", test_lists);
  ADD ("/freed/records", test_records);
  ADD ("/freed/dialogs", test_dialogs);
  ADD ("/freed/at-mentor", test_at_mentor);

  return g_test_run ();
}
