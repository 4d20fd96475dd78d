/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "app/fb-contact-goals.h"
#include "app/fb-contact-steps.h"
#include "app/fb-deed-review.h"
#include "app/fb-deeds.h"
#include "app/fb-guidelines.h"
#include "app/fb-mentor-file.h"
#include "app/fb-protected.h"
#include "app/fb-reports.h"
#include "app/fb-sample.h"
#include "app/fb-word-list.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

/* The office, and the mentor of one of its duos with a computer of their own. */
typedef struct
{
  char        *folder;
  FbWorkspace *office;
  FbWorkspace *mentor;
  FbDuo       *duo;
  FbGoal      *goal;    /* of it, with a step */
  FbAction    *action;
  char        *sent;
  char        *back;
  char        *kept;   /* what was said of the last file that brought the copy up to date */
} Place;

static char *
in_folder (Place      *self,
           const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static FbWorkspace *
open_workspace (Place      *self,
                const char *name)
{
  g_autofree char *path = in_folder (self, name);
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return workspace;
}

/* A duo with a step in its plan. */
static void
find_duo (Place *self)
{
  FbStore *store = fb_workspace_get_store (self->office);
  g_autoptr(GPtrArray) actions = fb_store_list (store, &fb_action_kind, NULL, NULL, NULL, NULL);

  g_assert_cmpuint (actions->len, >, 0);
  self->action = g_object_ref (actions->pdata[0]);
  self->goal = FB_GOAL (fb_store_get (store, &fb_goal_kind, self->action->goal_id, NULL));
  self->duo = FB_DUO (fb_store_get (store, &fb_duo_kind, self->goal->duo_id, NULL));
}

static void
set_up (Place         *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) staff = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  self->office = open_workspace (self, "office.footbridge");
  fb_sample_fill (self->office, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  staff = fb_store_list (fb_workspace_get_store (self->office), &fb_staff_kind, NULL, NULL, "code", NULL);
  g_assert_true (fb_workspace_set_staff (self->office, fb_record_get_id (staff->pdata[0]), &error));
  find_duo (self);
  self->sent = in_folder (self, "sent" FB_PACKAGE_SUFFIX);
  self->back = in_folder (self, "back" FB_PACKAGE_SUFFIX);
}

static void
tear_down (Place         *self,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_clear_object (&self->duo);
  g_clear_object (&self->goal);
  g_clear_object (&self->action);
  g_clear_object (&self->mentor);
  g_clear_object (&self->office);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = in_folder (self, name);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->sent);
  g_free (self->back);
  g_free (self->kept);
}

/* The office sends, the mentor opens the file with the words. */
static void
send_and_open (Place      *self,
               const char *name)
{
  g_autofree char *words = NULL;
  g_autofree char *key = NULL;
  g_autofree char *plain = NULL;
  g_autoptr(FbPart) folder = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(FbSender) sender = { 0 };
  FbImportOptions options = { .take = FB_TAKE_ASK, .file = self->sent };

  fb_deed_send_to_mentor (fb_workspace_get_store (self->office), fb_record_get_id (FB_RECORD (self->duo)),
                          (FbRecipient) { 0 }, self->sent, &words, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fb_words_read (words, &key, NULL));
  folder = fb_unlock (self->sent, words, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  plain = fb_unlocked_dup_path (folder);
  options.words = key;
  /* who knows the words got them from the office; of another file that is not so */
  g_assert_true (fb_mentor_is_told (self->sent, plain));
  g_assert_false (fb_mentor_is_told (plain, plain));

  g_clear_object (&self->mentor);
  self->mentor = open_workspace (self, name);
  fb_deed_import_file (fb_workspace_get_store (self->mentor), plain, &options, NULL, NULL, NULL, &report, &sender,
                       &error);
  g_assert_no_error (error);
  g_assert_nonnull (report->ticket);
}

static void
set (FbWorkspace  *workspace,
     const FbKind *kind,
     gpointer      like,
     const char   *field,
     const char   *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), kind,
                                             fb_record_get_id (FB_RECORD (like)), &error);

  g_assert_no_error (error);
  g_object_set (record, field, value, NULL);
  fb_store_save (fb_workspace_get_store (workspace), record, &error);
  g_assert_no_error (error);
}

static void
add (FbWorkspace *workspace,
     FbRecord    *record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (fb_workspace_get_store (workspace), record, &error);
  g_assert_no_error (error);
}

static void
answer (Place      *self,
        const char *party)
{
  g_autoptr(FbRecord) check_in = fb_record_new (&fb_check_in_kind, NULL);

  g_object_set (check_in, "duo-id", fb_record_get_id (FB_RECORD (self->duo)), "held-on", "2026-11-28", "party", party,
                "in-touch", "yes", NULL);
  add (self->mentor, check_in);
}

/* Logs a meeting that nobody here knows of. (transfer full): its id */
static char *
meet (Place *self)
{
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);

  g_object_set (contact, "duo-id", fb_record_get_id (FB_RECORD (self->duo)), "held-on", "2026-11-27", "state", "held",
                "how", "phone", "minutes", (gint64) 35, "remark", "Went well", "moved-to", "2026-12-01", NULL);
  add (self->mentor, contact);
  return g_strdup (fb_record_get_id (contact));
}

static void
send_back (Place *self)
{
  g_autofree char *told = NULL;
  g_autoptr(GError) error = NULL;

  fb_deed_send_back (fb_workspace_get_store (self->mentor), self->back, &told, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (told); /* the words are known on both sides */
}

static FbMentorReturn *
read_back (FbWorkspace *workspace,
           const char  *path)
{
  g_autoptr(GError) error = NULL;
  FbMentorReturn *found = fb_mentor_return_read (workspace, path, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static void
refuses (FbWorkspace *workspace,
         const char  *path,
         const char  *why)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_mentor_return_read (workspace, path, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, why));
}

static gint64
get_last_seq (FbWorkspace *workspace)
{
  return fb_store_get_seq (fb_workspace_get_store (workspace));
}

/* Nothing but the duo goes along, and of what was asked only what the mentor said. */
static void
test_holds_one_duo (Place         *self,
                    gconstpointer  data)
{
  FbStore *store;
  g_autoptr(GPtrArray) check_ins = NULL;
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;

  send_and_open (self, "mentor.footbridge");
  store = fb_workspace_get_store (self->mentor);
  g_assert_cmpint (fb_store_count (store, &fb_duo_kind, NULL), ==, 1);
  g_assert_cmpint (fb_store_count (store, &fb_note_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (store, &fb_enrolment_kind, NULL), ==, 0);
  check_ins = fb_store_list (store, &fb_check_in_kind, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < check_ins->len; i++)
    g_assert_cmpstr (((FbCheckIn *) check_ins->pdata[i])->party, ==, "mentor");
  g_assert_true (fb_mentor_find_ticket (store, &ticket, &duo_id));
  g_assert_cmpstr (duo_id, ==, fb_record_get_id (FB_RECORD (self->duo)));
  g_assert_false (fb_mentor_find_ticket (fb_workspace_get_store (self->office), &ticket, &duo_id));
}

static FbRecord *
get (FbWorkspace  *workspace,
     const FbKind *kind,
     const char   *id)
{
  g_autoptr(GError) error = NULL;
  FbRecord *record = fb_store_get (fb_workspace_get_store (workspace), kind, id, &error);

  g_assert_no_error (error);
  return record;
}

/* Only what the office takes in can be written there; in the office, anything. */
static void
test_may_change (Place         *self,
                 gconstpointer  data)
{
  FbStore *office = fb_workspace_get_store (self->office);
  FbStore *mentor;
  g_autofree char *contact_id = NULL;
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(FbRecord) action = NULL;

  send_and_open (self, "mentor.footbridge");
  mentor = fb_workspace_get_store (self->mentor);
  contact_id = meet (self);
  contact = get (self->mentor, &fb_contact_kind, contact_id);
  action = get (self->mentor, &fb_action_kind, fb_record_get_id (FB_RECORD (self->action)));

  g_assert_true (fb_mentor_is_copy (mentor));
  g_assert_true (fb_mentor_may_fill (mentor, &fb_contact_kind, "remark"));
  g_assert_false (fb_mentor_may_fill (mentor, &fb_contact_kind, "staff-note"));
  g_assert_true (fb_mentor_may_change (mentor, action));
  g_assert_false (fb_mentor_may_change (mentor, FB_RECORD (self->duo)));
  g_assert_true (fb_mentor_may_remove (mentor, contact));
  g_assert_false (fb_mentor_may_remove (mentor, action));

  g_assert_false (fb_mentor_is_copy (office));
  g_assert_true (fb_mentor_may_fill (office, &fb_contact_kind, "staff-note"));
  g_assert_true (fb_mentor_may_change (office, FB_RECORD (self->duo)));
  g_assert_true (fb_mentor_may_remove (office, FB_RECORD (self->action)));
}

static void
says (Place      *self,
      const char *part)
{
  g_autofree char *state = fb_mentor_dup_state (fb_workspace_get_store (self->mentor));

  g_assert_nonnull (strstr (state, part));
}

static void
test_tells_state (Place         *self,
                  gconstpointer  data)
{
  send_and_open (self, "mentor.footbridge");
  says (self, "Nothing was sent back yet");
  send_back (self);
  says (self, "with all that stands here");
  g_free (meet (self));
  says (self, "You wrote more");
  send_back (self);
  says (self, "with all that stands here");
}

static void
is_at_home (Place             *self,
            const char        *file,
            const char *const *paths,
            const char        *home,
            gboolean           sends)
{
  gboolean is_sender = !sends;
  g_autofree char *found = fb_mentor_find_home (file, paths, &is_sender);

  g_assert_cmpstr (found, ==, home);
  g_assert_true (is_sender == sends);
}

/* Opened again it goes on where it was; what comes back belongs to the office. */
static void
test_finds_home (Place         *self,
                 gconstpointer  data)
{
  g_autoptr(FbWorkspace) other = open_workspace (self, "other.footbridge");
  g_autofree char *office = in_folder (self, "office.footbridge");
  g_autofree char *mentor = in_folder (self, "mentor.footbridge");
  g_autofree char *stranger = in_folder (self, "other.footbridge");
  g_autofree char *gone = in_folder (self, "gone.footbridge");
  const char *const all[] = { gone, office, stranger, mentor, NULL };
  const char *const without_mentor[] = { stranger, office, NULL };
  const char *const nobody[] = { stranger, NULL };

  send_and_open (self, "mentor.footbridge");
  send_back (self);
  is_at_home (self, self->sent, all, mentor, FALSE);
  is_at_home (self, self->back, without_mentor, office, TRUE);
  is_at_home (self, self->back, nobody, NULL, FALSE);
  is_at_home (self, office, all, NULL, FALSE);
}

/* The file that went out is no answer; once one came, none is awaited. */
static void
test_is_awaited (Place         *self,
                 gconstpointer  data)
{
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(GError) error = NULL;

  send_and_open (self, "mentor.footbridge");
  g_assert_true (fb_deed_ask_report (self->office, fb_record_get_id (FB_RECORD (self->duo)), "duo-file", &error));
  refuses (self->office, self->sent, "went to the mentor");
  g_assert_nonnull (self->duo->report_asked_on);
  g_free (meet (self));
  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_null (self->duo->report_asked_on);
  g_assert_null (self->duo->report_asked_how);
}

/* Taken once, of it only what a mentor may change; one undo takes it back. */
static void
test_comes_back (Place         *self,
                 gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->office);
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(FbMentorReturn) again = NULL;
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *contact_id = NULL;
  g_autofree char *code = g_strdup (self->duo->code);
  gint64 n_check_ins = fb_store_count (store, &fb_check_in_kind, NULL);

  send_and_open (self, "mentor.footbridge");
  contact_id = meet (self);
  answer (self, "mentor");
  answer (self, "mentee");
  set (self->mentor, &fb_action_kind, self->action, "text", "Ring the school");
  set (self->mentor, &fb_goal_kind, self->goal, "text", "As the mentor says");
  set (self->mentor, &fb_duo_kind, self->duo, "code", "D-HOSTILE");
  send_back (self);

  /* both changed it: a person decides */
  set (self->office, &fb_goal_kind, self->goal, "text", "As the office says");
  found = read_back (self->office, self->back);
  g_assert_cmpuint (found->lines->len, ==, 4);
  for (guint i = 0; i < found->lines->len; i++)
    {
      const FbMentorLine *line = found->lines->pdata[i];
      gboolean is_goal = fb_record_get_kind (line->theirs) == &fb_goal_kind;
      g_autofree char *words = fb_mentor_line_dup_words (line);

      g_assert_true (line->is_twice == is_goal);
      g_assert_true (line->is_taken == !is_goal);
      if (is_goal)
        g_assert_nonnull (strstr (words, "As the mentor says (here: As the office says)"));
    }
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, &error), ==, 3);
  g_assert_no_error (error);

  contact = fb_store_get (store, &fb_contact_kind, contact_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (FB_CONTACT (contact)->minutes, ==, 35);
  g_assert_cmpstr (FB_CONTACT (contact)->entered_how, ==, "duo-file");
  g_assert_null (FB_CONTACT (contact)->moved_to); /* not for a mentor to say */
  g_assert_cmpstr (self->action->text, ==, "Ring the school");
  g_assert_cmpstr (self->goal->text, ==, "As the office says");
  g_assert_cmpstr (self->duo->code, ==, code);
  g_assert_cmpint (fb_store_count (store, &fb_check_in_kind, NULL), ==, n_check_ins + 1);

  refuses (self->office, self->back, "came back before");
  g_assert_true (fb_store_undo (store, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (self->action->text, !=, "Ring the school");
  g_assert_cmpint (fb_store_count (store, &fb_check_in_kind, NULL), ==, n_check_ins);
  again = read_back (self->office, self->back);
  g_assert_cmpuint (again->lines->len, ==, 4);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, again, &error), ==, 3);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (store, &fb_check_in_kind, NULL), ==, n_check_ins + 1);
}

/* What was removed here stays so; what the mentor left alone stays as it is here. */
static void
test_what_changed_here_stays (Place         *self,
                              gconstpointer  data)
{
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(GError) error = NULL;

  send_and_open (self, "mentor.footbridge");
  send_back (self);
  set (self->office, &fb_goal_kind, self->goal, "text", "As the office says");
  g_assert_true (fb_store_remove (fb_workspace_get_store (self->office), FB_RECORD (self->action), &error));
  g_assert_no_error (error);

  found = read_back (self->office, self->back);
  g_assert_cmpuint (found->lines->len, ==, 0);
}

/* By another office, as a common import, and after a later one. */
static void
test_refused (Place         *self,
              gconstpointer  data)
{
  g_autoptr(FbWorkspace) other = open_workspace (self, "other.footbridge");
  g_autofree char *first = in_folder (self, "first" FB_PACKAGE_SUFFIX);
  g_autofree char *garbage = in_folder (self, "garbage");
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(GError) error = NULL;
  gint64 seq;

  send_and_open (self, "mentor.footbridge");
  send_back (self);
  g_rename (self->back, first);
  refuses (other, first, "does not answer");
  g_assert_true (g_file_set_contents (garbage, "garbage", -1, NULL));
  g_assert_null (fb_mentor_return_read (self->office, garbage, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);

  send_and_open (self, "again.footbridge");
  g_free (meet (self));
  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, NULL), ==, 1);
  seq = get_last_seq (self->office);
  refuses (self->office, first, "older than the one");
  g_assert_cmpint (get_last_seq (self->office), ==, seq);
}

/* What is not protected is judged in the same way, and never as another office's file. */
static void
test_not_by_import (Place         *self,
                    gconstpointer  data)
{
  const FbImportOptions options = { .take = FB_TAKE_THEIRS };
  g_autofree char *plain = in_folder (self, "plain.fbx.xml");
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  FbExportOptions back = { 0 };

  send_and_open (self, "mentor.footbridge");
  g_assert_true (fb_mentor_find_ticket (fb_workspace_get_store (self->mentor), &ticket, &duo_id));
  back.ticket = ticket;
  fb_deed_export_file_with (fb_workspace_get_store (self->mentor), FB_SCOPE_DUO, duo_id, plain, &back, NULL, NULL, NULL,
                            NULL, &error);
  g_assert_no_error (error);

  g_assert_false (fb_import_file (fb_workspace_get_store (self->office), plain, &options, NULL, NULL, NULL, &report,
                                  &error));
  g_assert_cmpint (report->n_findings, ==, 1);
  g_assert_nonnull (strstr (((FbFinding *) report->findings->pdata[0])->text, "Receive"));
}

/* (transfer full): the line of that kind, and only one */
static const FbMentorLine *
find_line (const FbMentorReturn *found,
           const FbKind         *kind)
{
  const FbMentorLine *only = NULL;

  for (guint i = 0; i < found->lines->len; i++)
    {
      const FbMentorLine *line = found->lines->pdata[i];

      if (fb_record_get_kind (line->theirs) != kind)
        continue;
      g_assert_null (only);
      only = line;
    }

  return only;
}

static void
says_line (const FbMentorReturn *found,
           const FbKind         *kind,
           const char           *part)
{
  const FbMentorLine *line = find_line (found, kind);
  g_autofree char *words = NULL;

  g_assert_nonnull (line);
  words = fb_mentor_line_dup_words (line);
  if (strstr (words, part) == NULL)
    g_error ("“%s” is not in “%s”", part, words);
}

/* On which goal a meeting worked, what was agreed there, and how the plan stood come
 * back too, each as a line; what hangs on a meeting that stays out stays out. */
static void
test_what_ties_together_comes_back (Place         *self,
                                    gconstpointer  data)
{
  FbStore *office = fb_workspace_get_store (self->office);
  const char *goal_id = fb_record_get_id (FB_RECORD (self->goal));
  const char *action_id = fb_record_get_id (FB_RECORD (self->action));
  g_autofree char *contact_id = NULL;
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(FbRecord) action = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(FbMentorReturn) again = NULL;
  g_autoptr(FbPlanReview) review = NULL;
  g_autoptr(GError) error = NULL;
  const FbPlanStanding standing = { .goal_id = (char *) goal_id, .state = (char *) "open", .progress = 70 };
  gint64 n_links = fb_store_count (office, &fb_contact_goal_kind, NULL);
  gint64 n_reviews = fb_store_count (office, &fb_goal_review_kind, NULL);

  send_and_open (self, "mentor.footbridge");
  contact_id = meet (self);
  fb_deed_set_contact_goal (self->mentor, contact_id, goal_id, TRUE, &error);
  g_assert_no_error (error);
  contact = get (self->mentor, &fb_contact_kind, contact_id);
  action = get (self->mentor, &fb_action_kind, action_id);
  fb_deed_set_contact_step (self->mentor, FB_CONTACT (contact), FB_ACTION (action), TRUE, &error);
  g_assert_no_error (error);
  review = fb_deed_review_plan (self->mentor, &(FbNewReview) { .duo_id = (char *) fb_record_get_id (FB_RECORD (self->duo)),
                                                               .held_on = (char *) "2026-11-27", .helps = (char *) "Her sister",
                                                               .standings = (FbPlanStanding *) &standing, .n_standings = 1 },
                                &error);
  g_assert_no_error (error);
  send_back (self);

  found = read_back (self->office, self->back);
  says_line (found, &fb_contact_goal_kind, self->goal->text);
  says_line (found, &fb_action_kind, "Agreed In: ");
  says_line (found, &fb_plan_review_kind, "Her sister");
  for (guint i = 0; i < found->lines->len; i++)
    {
      FbMentorLine *line = found->lines->pdata[i];

      if (fb_record_get_kind (line->theirs) == &fb_contact_kind)
        line->is_taken = FALSE;
    }
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, &error), >, 1);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (office, &fb_contact_goal_kind, NULL), ==, n_links);
  g_assert_null (self->action->contact_id);
  g_assert_cmpint (fb_store_count (office, &fb_goal_review_kind, NULL), >, n_reviews);
  g_assert_cmpint (self->goal->progress, ==, 70);

  g_assert_true (fb_store_undo (office, 0, &error));
  again = read_back (self->office, self->back);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, again, &error), ==, (int) again->lines->len);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (office, &fb_contact_goal_kind, NULL), ==, n_links + 1);
  g_assert_cmpstr (self->action->contact_id, ==, contact_id);
}

/* What the programme gives its mentors to read goes along, whether or not they have read it, with the
 * names of this duo; what it gives its mentees does not. */
static void
test_mentor_can_read_the_guide (Place         *self,
                                gconstpointer  data)
{
  static const char *const roles[] = { "mentor", "mentee" };
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = NULL;
  g_autoptr(GPtrArray) there = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr(FbGuideline) own = fb_deed_write_guideline (self->office, self->duo->programme_id, roles[i], "nld", "How We Do It",
                                                            "Ask {coordinator} of {organisation}.", NULL);

      g_assert_nonnull (own);
    }
  send_and_open (self, "mentor.footbridge");
  there = fb_store_list (fb_workspace_get_store (self->mentor), &fb_guideline_kind, "role", "mentee", NULL, NULL);
  for (guint i = 0; i < there->len; i++)
    g_assert_cmpstr (FB_GUIDELINE (there->pdata[i])->title, !=, "How We Do It");

  body = fb_guideline_dup_for_mentor (self->mentor, fb_record_get_id (FB_RECORD (self->duo)), &title, &language);
  g_assert_cmpstr (title, ==, "How We Do It");
  g_assert_cmpstr (language, ==, "nld"); /* as the mentor reads */
  g_assert_true (g_str_has_prefix (body, "Ask "));
  g_assert_null (strchr (body, '{'));
  g_assert_null (strstr (body, "____"));
}

/* At the mentor's: the mentor of the duo has read what they are given. */
static void
read_guide (Place *self)
{
  const char *duo_id = fb_record_get_id (FB_RECORD (self->duo));
  g_autoptr(GPtrArray) mentors = fb_mentor_list_now (self->mentor, duo_id);
  g_autoptr(FbEnrolment) place = fb_guideline_new_place (self->mentor, duo_id, FB_DUO_MEMBER (mentors->pdata[0])->person_id,
                                                         NULL);
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = fb_guideline_dup_for_mentor (self->mentor, duo_id, &title, &language);
  g_autoptr(FbAcknowledgement) read = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_guideline_is_read (self->mentor, place));
  read = fb_deed_read_guideline (self->mentor, place, language, NULL, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (fb_guideline_is_read (self->mentor, place));
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (self->mentor), &fb_enrolment_kind, NULL), ==, 0);
}

/* Writes the guide for mentors of the programme, as it is given to this one, anew. */
static gint64
write_guide (Place      *self,
             const char *body)
{
  g_autoptr(FbGuideline) own = fb_deed_write_guideline (self->office, self->duo->programme_id, "mentor", "nld", "Our Guide", body,
                                                        NULL);

  g_assert_nonnull (own);
  return own->version;
}

/* (transfer full): the version that the mentor has read, as the office knows it */
static char *
dup_read (Place *self)
{
  g_autoptr(GPtrArray) mentors = fb_mentor_list_now (self->office, fb_record_get_id (FB_RECORD (self->duo)));
  g_autoptr(FbEnrolment) place = fb_guideline_new_place (self->office, fb_record_get_id (FB_RECORD (self->duo)),
                                                         FB_DUO_MEMBER (mentors->pdata[0])->person_id, NULL);

  return fb_guideline_dup_read (self->office, place);
}

/* No guideline of the programme, and nobody who has read one. */
static void
forget_guides (Place *self)
{
  static const FbKind *const kinds[] = { &fb_acknowledgement_kind, &fb_guideline_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (self->office), kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; j < all->len; j++)
        g_assert_true (fb_store_remove (fb_workspace_get_store (self->office), all->pdata[j], NULL));
    }
}

static FbMentorLine *
get_only_line (FbMentorReturn *found)
{
  g_assert_cmpuint (found->lines->len, ==, 1);
  g_assert_true (FB_IS_ACKNOWLEDGEMENT (((FbMentorLine *) found->lines->pdata[0])->theirs));

  return found->lines->pdata[0];
}

/* R151: that it was read comes back and counts for the text that was read, once; undo takes it back. */
static void
test_reading_comes_back (Place         *self,
                         gconstpointer  data)
{
  FbStore *office = fb_workspace_get_store (self->office);
  gboolean is_own = data != NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autofree char *read = NULL;
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  forget_guides (self);
  if (is_own)
    write_guide (self, "Ring every week.");
  before = dup_read (self);
  g_assert_cmpstr (before, ==, "Not read yet");
  send_and_open (self, "mentor.footbridge");
  read_guide (self);
  send_back (self);

  found = read_back (self->office, self->back);
  words = fb_mentor_line_dup_words (get_only_line (found));
  g_assert_true (g_str_has_prefix (words, "Guideline Read: "));
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, &error), ==, 1);
  g_assert_no_error (error);
  read = dup_read (self);
  g_assert_true (g_str_has_prefix (read, "Version 1 ("));
  g_assert_cmpint (fb_store_count (office, &fb_guideline_kind, NULL), ==, 1);
  g_assert_true (fb_store_undo (office, 0, &error));
  g_assert_cmpint (fb_store_count (office, &fb_acknowledgement_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (office, &fb_guideline_kind, NULL), ==, is_own ? 1 : 0);
}

/* What went out is not changed any more: the mentor has read the old version, and there is a new one. */
static void
test_what_was_sent_is_a_version (Place         *self,
                                 gconstpointer  data)
{
  g_autoptr(FbMentorReturn) found = NULL;
  g_autofree char *read = NULL;

  forget_guides (self);
  g_assert_cmpint (write_guide (self, "Ring every week."), ==, 1);
  g_assert_cmpint (write_guide (self, "Ring every month."), ==, 1);
  send_and_open (self, "mentor.footbridge");
  read_guide (self);
  send_back (self);
  g_assert_cmpint (write_guide (self, "Ring every two weeks."), ==, 2);
  g_assert_cmpint (write_guide (self, "Ring, or write."), ==, 2);

  found = read_back (self->office, self->back);
  g_assert_true (get_only_line (found)->is_taken);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, NULL), ==, 1);
  read = dup_read (self);
  g_assert_true (g_str_has_prefix (read, "Version 1 ("));
  g_assert_true (g_str_has_suffix (read, "There is a newer version."));
}

/* A file brings no text: neither a new guideline nor another body of one that is known. */
static void
test_reading_of_another_text_is_void (Place         *self,
                                      gconstpointer  data)
{
  FbStore *office = fb_workspace_get_store (self->office);
  gboolean is_own = data != NULL;
  g_autoptr(GPtrArray) guides = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autofree char *words = NULL;
  gint64 n;

  forget_guides (self);
  if (is_own)
    write_guide (self, "Ring every week.");
  send_and_open (self, "mentor.footbridge");
  read_guide (self);
  guides = fb_store_list (fb_workspace_get_store (self->mentor), &fb_guideline_kind, "role", "mentor", NULL, NULL);
  set (self->mentor, &fb_guideline_kind, guides->pdata[0], "body", "Never mind.");
  send_back (self);

  n = fb_store_count (office, &fb_guideline_kind, NULL);
  found = read_back (self->office, self->back);
  g_assert_true (get_only_line (found)->is_void);
  words = fb_mentor_line_dup_words (get_only_line (found));
  g_assert_nonnull (strstr (words, "send the mentor a new file"));
  get_only_line (found)->is_taken = TRUE; /* whoever insists */
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (office, &fb_acknowledgement_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (office, &fb_guideline_kind, NULL), ==, n);
}

/* Under the id of another guideline that is here the text of the program comes back: both are kept. */
static void
test_reading_overwrites_nothing (Place         *self,
                                 gconstpointer  data)
{
  FbStore *office = fb_workspace_get_store (self->office);
  g_autoptr(FbGuideline) other = NULL;
  g_autoptr(FbRecord) false_one = NULL;
  g_autoptr(GPtrArray) guides = NULL;
  g_autoptr(GPtrArray) readings = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  const FbGuideline *guide;

  forget_guides (self);
  other = fb_deed_write_guideline (self->office, self->duo->programme_id, "mentee", "nld", "For Mentees", "Ring us.", NULL);
  send_and_open (self, "mentor.footbridge");
  read_guide (self);
  guides = fb_store_list (fb_workspace_get_store (self->mentor), &fb_guideline_kind, "role", "mentor", NULL, NULL);
  readings = fb_store_list (fb_workspace_get_store (self->mentor), &fb_acknowledgement_kind, NULL, NULL, NULL, NULL);
  guide = guides->pdata[0];
  false_one = fb_record_new (&fb_guideline_kind, fb_record_get_id (FB_RECORD (other)));
  g_object_set (false_one, "programme-id", guide->programme_id, "role", "mentor", "language", guide->language, "version",
                (gint64) 1, "title", guide->title, "body", guide->body, NULL);
  add (self->mentor, false_one);
  set (self->mentor, &fb_acknowledgement_kind, readings->pdata[0], "guideline-id", fb_record_get_id (false_one));
  send_back (self);

  found = read_back (self->office, self->back);
  g_assert_true (get_only_line (found)->is_taken);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, NULL), ==, 1);
  g_assert_cmpstr (other->body, ==, "Ring us.");
  g_assert_cmpstr (other->role, ==, "mentee");
  g_assert_cmpint (fb_store_count (office, &fb_guideline_kind, NULL), ==, 2);
}

/* Nobody says that the mentee has read something, nor that it is the guide for mentees. */
static void
test_reading_is_of_the_mentor (Place         *self,
                               gconstpointer  data)
{
  FbStore *mentor;
  g_autoptr(GPtrArray) readings = NULL;
  g_autoptr(GPtrArray) members = NULL;
  g_autoptr(FbMentorReturn) found = NULL;

  forget_guides (self);
  send_and_open (self, "mentor.footbridge");
  read_guide (self);
  mentor = fb_workspace_get_store (self->mentor);
  readings = fb_store_list (mentor, &fb_acknowledgement_kind, NULL, NULL, NULL, NULL);
  members = fb_store_list (mentor, &fb_duo_member_kind, "role", "mentee", NULL, NULL);
  g_assert_cmpuint (readings->len, ==, 1);
  set (self->mentor, &fb_acknowledgement_kind, readings->pdata[0], "person-id", FB_DUO_MEMBER (members->pdata[0])->person_id);
  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpuint (found->lines->len, ==, 0);
}

/* Takes what the office sends now into the workspace that is there. */
static void
send_again (Place      *self,
            const char *name)
{
  g_autofree char *words = NULL;
  g_autofree char *key = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *path = in_folder (self, name);
  g_autofree char *home = NULL;
  const char *const paths[] = { path, NULL };
  g_autoptr(FbPart) folder = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(FbSender) sender = { 0 };
  FbImportOptions options = { .take = FB_TAKE_ASK, .file = self->sent };
  gboolean is_newer = FALSE;

  g_usleep (2000); /* files of one moment are one file */
  fb_deed_send_to_mentor (fb_workspace_get_store (self->office), fb_record_get_id (FB_RECORD (self->duo)),
                          (FbRecipient) { 0 }, self->sent, &words, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fb_words_read (words, &key, NULL));
  folder = fb_unlock (self->sent, words, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  plain = fb_unlocked_dup_path (folder);
  options.words = key;

  home = fb_mentor_find_copy (plain, paths, &is_newer);
  g_assert_cmpstr (home, ==, path);
  g_assert_true (is_newer);
  fb_deed_import_file (fb_workspace_get_store (self->mentor), plain, &options, NULL, NULL, NULL, &report, &sender,
                       &error);
  g_assert_no_error (error);
  g_assert_false (fb_mentor_is_newer (fb_workspace_get_store (self->mentor), plain));
  g_free (self->kept);
  self->kept = fb_mentor_dup_kept (fb_workspace_get_store (self->mentor), report);
}

static char *
dup_text (FbWorkspace  *workspace,
          const FbKind *kind,
          gpointer      like,
          const char   *field)
{
  g_autoptr(FbRecord) record = get (workspace, kind, fb_record_get_id (FB_RECORD (like)));

  return fb_record_dup_text (record, fb_kind_find_field (kind, field));
}

/* A second file updates what the first one made: what the office changed comes in, what
 * the mentor wrote stays, and comes back with the new ticket and the new words. */
static void
test_second_file_updates (Place         *self,
                          gconstpointer  data)
{
  g_autofree char *contact_id = NULL;
  g_autofree char *text = NULL;
  g_autofree char *holder = NULL;
  g_autofree char *goal = NULL;
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(GError) error = NULL;

  send_and_open (self, "mentor.footbridge");
  contact_id = meet (self);
  set (self->mentor, &fb_action_kind, self->action, "text", "Ring the school");
  set (self->mentor, &fb_goal_kind, self->goal, "text", "As the mentor says");
  set (self->office, &fb_goal_kind, self->goal, "text", "As the office says");
  set (self->office, &fb_action_kind, self->action, "holder", "mentor");
  send_again (self, "mentor.footbridge");

  text = dup_text (self->mentor, &fb_action_kind, self->action, "text");
  holder = dup_text (self->mentor, &fb_action_kind, self->action, "holder");
  goal = dup_text (self->mentor, &fb_goal_kind, self->goal, "text");
  g_assert_cmpstr (text, ==, "Ring the school");
  g_assert_cmpstr (holder, ==, "mentor");
  g_assert_cmpstr (goal, ==, "As the mentor says"); /* they have not seen it yet */
  contact = get (self->mentor, &fb_contact_kind, contact_id);
  says (self, "Nothing was sent back yet");
  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpuint (found->lines->len, ==, 3);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, &error), ==, 3);
  g_assert_no_error (error);
}

/* What was sent back and decided at the office comes as decided; what they had not
 * taken in yet stays. */
static void
test_second_file_after_an_answer (Place         *self,
                                  gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *goal = NULL;

  send_and_open (self, "mentor.footbridge");
  set (self->mentor, &fb_action_kind, self->action, "text", "Ring the school");
  set (self->mentor, &fb_goal_kind, self->goal, "text", "As the mentor says");
  send_back (self);
  set (self->office, &fb_goal_kind, self->goal, "text", "As the office decided");
  send_again (self, "mentor.footbridge");

  text = dup_text (self->mentor, &fb_action_kind, self->action, "text");
  goal = dup_text (self->mentor, &fb_goal_kind, self->goal, "text");
  g_assert_cmpstr (text, ==, "Ring the school");
  g_assert_cmpstr (goal, ==, "As the office decided");
}

static gboolean
is_there (FbWorkspace  *workspace,
          const FbKind *kind,
          const char   *id)
{
  g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), kind, id, NULL);

  return record != NULL;
}

static void
remove_at_office (Place        *self,
                  const FbKind *kind,
                  const char   *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) record = get (self->office, kind, id);

  g_assert_true (fb_store_remove (fb_workspace_get_store (self->office), record, &error));
  g_assert_no_error (error);
}

/* Adds a goal with a step at the office. (transfer full): the id of the goal; @step_id: (out) (transfer full) */
static char *
plan (Place  *self,
      char  **step_id)
{
  g_autoptr(FbGoal) goal = fb_deed_add_goal (self->office, fb_record_get_id (FB_RECORD (self->duo)), "intermediate", NULL,
                                             "Join a choir", "mentee", NULL);
  g_autoptr(FbAction) step = fb_deed_add_action (self->office, fb_record_get_id (FB_RECORD (goal)), "Ring the choir", NULL, NULL,
                                                 NULL);

  *step_id = g_strdup (fb_record_get_id (FB_RECORD (step)));
  return g_strdup (fb_record_get_id (FB_RECORD (goal)));
}

/* (transfer full): an own step of the mentor's */
static char *
add_step (Place      *self,
          const char *goal_id,
          const char *text)
{
  g_autoptr(FbAction) step = fb_deed_add_action (self->mentor, goal_id, text, NULL, NULL, NULL);

  g_assert_nonnull (step);
  return g_strdup (fb_record_get_id (FB_RECORD (step)));
}

static void
logs_meeting (Place       *self,
              FbWorkspace *workspace,
              char       **id)
{
  g_autoptr(FbContact) contact =
    fb_deed_log_contact (workspace, &(FbNewContact) { .duo_id = fb_record_get_id (FB_RECORD (self->duo)),
                                                      .held_on = "2026-11-20", .minutes = 60 }, NULL);

  *id = g_strdup (fb_record_get_id (FB_RECORD (contact)));
}

/* A goal with its step, a contact and what ties it to a goal go from the copy too, and nothing of
 * another duo is told of. */
static void
test_what_was_removed_goes (Place         *self,
                            gconstpointer  data)
{
  g_autofree char *goal_id = NULL, *step_id = NULL, *contact_id = NULL, *other_id = NULL, *tied_id = NULL;
  g_autoptr(GPtrArray) links = NULL;
  g_autoptr(GPtrArray) others = fb_store_list (fb_workspace_get_store (self->office), &fb_contact_kind, NULL, NULL, NULL, NULL);
  gint64 n_tombstones;

  goal_id = plan (self, &step_id);
  logs_meeting (self, self->office, &contact_id);
  logs_meeting (self, self->office, &tied_id);
  fb_deed_set_contact_goal (self->office, tied_id, fb_record_get_id (FB_RECORD (self->goal)), TRUE, NULL);
  send_and_open (self, "mentor.footbridge");
  g_assert_true (is_there (self->mentor, &fb_action_kind, step_id));
  g_assert_true (is_there (self->mentor, &fb_contact_kind, contact_id));

  for (guint i = 0; other_id == NULL; i++)
    if (g_strcmp0 (FB_CONTACT (others->pdata[i])->duo_id, fb_record_get_id (FB_RECORD (self->duo))) != 0)
      other_id = g_strdup (fb_record_get_id (others->pdata[i]));
  remove_at_office (self, &fb_contact_kind, other_id);
  remove_at_office (self, &fb_goal_kind, goal_id);
  remove_at_office (self, &fb_contact_kind, contact_id);
  links = fb_store_list (fb_workspace_get_store (self->office), &fb_contact_goal_kind, "contact-id", tied_id, NULL, NULL);
  g_assert_cmpuint (links->len, ==, 1);
  remove_at_office (self, &fb_contact_goal_kind, fb_record_get_id (links->pdata[0]));
  send_again (self, "mentor.footbridge");

  g_assert_false (is_there (self->mentor, &fb_goal_kind, goal_id));
  g_assert_false (is_there (self->mentor, &fb_action_kind, step_id));
  g_assert_false (is_there (self->mentor, &fb_contact_kind, contact_id));
  g_assert_true (is_there (self->mentor, &fb_contact_kind, tied_id));
  g_assert_false (is_there (self->mentor, &fb_contact_goal_kind, fb_record_get_id (links->pdata[0])));
  n_tombstones = fb_store_count (fb_workspace_get_store (self->mentor), &fb_tombstone_kind, NULL);
  g_assert_cmpint (n_tombstones, ==, 4);
  send_again (self, "mentor.footbridge"); /* once more changes nothing */
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (self->mentor), &fb_tombstone_kind, NULL), ==, n_tombstones);
}

/* What the mentor wrote and has not sent stays, with the goal that it belongs to; both sides are told,
 * and the office decides. */
static void
test_unsent_stays_where_it_was_removed (Place         *self,
                                        gconstpointer  data)
{
  g_autofree char *goal_id = NULL, *step_id = NULL, *own_id = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(GError) error = NULL;

  goal_id = plan (self, &step_id);
  send_and_open (self, "mentor.footbridge");
  own_id = add_step (self, goal_id, "Sing along once");
  remove_at_office (self, &fb_goal_kind, goal_id);
  send_again (self, "mentor.footbridge");

  g_assert_true (is_there (self->mentor, &fb_action_kind, own_id));
  g_assert_true (is_there (self->mentor, &fb_goal_kind, goal_id));
  g_assert_false (is_there (self->mentor, &fb_action_kind, step_id));
  g_assert_nonnull (strstr (self->kept, "removed something"));
  g_assert_nonnull (strstr (self->kept, "Goal: Join a choir"));

  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpuint (found->lines->len, ==, 2);
  says_line (found, &fb_goal_kind, "removed here since it was sent");
  says_line (found, &fb_action_kind, "Sing along once");
  g_assert_false (find_line (found, &fb_goal_kind)->is_taken); /* unless somebody says so */
  for (guint i = 0; i < found->lines->len; i++)
    ((FbMentorLine *) found->lines->pdata[i])->is_taken = TRUE;
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_true (is_there (self->office, &fb_action_kind, own_id));
  g_assert_true (is_there (self->office, &fb_goal_kind, goal_id));
}

/* What was sent, taken in and removed there goes; what they had not taken in yet stays, and so does
 * what was changed since. */
static void
test_what_was_sent_goes_once_they_had_it (Place         *self,
                                          gconstpointer  data)
{
  g_autofree char *taken_id = NULL, *waiting_id = NULL, *changed_id = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(FbRecord) changed = NULL;

  send_and_open (self, "mentor.footbridge");
  logs_meeting (self, self->mentor, &taken_id);
  logs_meeting (self, self->mentor, &changed_id);
  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, NULL), ==, 2);
  logs_meeting (self, self->mentor, &waiting_id);
  send_back (self);
  changed = get (self->mentor, &fb_contact_kind, changed_id);
  set (self->mentor, &fb_contact_kind, changed, "remark", "We sang");
  remove_at_office (self, &fb_contact_kind, taken_id);
  remove_at_office (self, &fb_contact_kind, changed_id);
  send_again (self, "mentor.footbridge");

  g_assert_false (is_there (self->mentor, &fb_contact_kind, taken_id));
  g_assert_true (is_there (self->mentor, &fb_contact_kind, waiting_id));
  g_assert_true (is_there (self->mentor, &fb_contact_kind, changed_id));
  g_assert_nonnull (strstr (self->kept, "Contact: "));
  send_again (self, "mentor.footbridge"); /* and still, the next time */
  g_assert_true (is_there (self->mentor, &fb_contact_kind, changed_id));
}

/* What came from the mentor, and the mentor took back, is a line like others; what the office made
 * is not theirs to remove. */
static void
test_mentor_takes_back (Place         *self,
                        gconstpointer  data)
{
  g_autofree char *goal_id = NULL, *step_id = NULL, *contact_id = NULL, *kept_id = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(FbMentorReturn) again = NULL;
  g_autoptr(FbRecord) contact = NULL, kept = NULL, goal = NULL;
  g_autoptr(GError) error = NULL;

  goal_id = plan (self, &step_id);
  send_and_open (self, "mentor.footbridge");
  logs_meeting (self, self->mentor, &contact_id);
  logs_meeting (self, self->mentor, &kept_id);
  fb_deed_set_contact_goal (self->mentor, contact_id, goal_id, TRUE, NULL);
  send_back (self);
  found = read_back (self->office, self->back);
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, found, NULL), ==, 3);
  send_again (self, "mentor.footbridge");

  contact = get (self->mentor, &fb_contact_kind, contact_id);
  kept = get (self->mentor, &fb_contact_kind, kept_id);
  goal = get (self->mentor, &fb_goal_kind, goal_id);
  g_assert_true (fb_store_remove (fb_workspace_get_store (self->mentor), contact, NULL));
  g_assert_true (fb_store_remove (fb_workspace_get_store (self->mentor), kept, NULL));
  g_assert_true (fb_store_remove (fb_workspace_get_store (self->mentor), goal, NULL)); /* by other means than ours */
  set (self->office, &fb_contact_kind, kept, "staff-note", "Well done");
  send_back (self);
  again = read_back (self->office, self->back);
  g_assert_cmpuint (again->lines->len, ==, 2);
  for (guint i = 0; i < again->lines->len; i++)
    {
      const FbMentorLine *line = again->lines->pdata[i];
      g_autofree char *words = fb_mentor_line_dup_words (line);

      g_assert_nonnull (strstr (words, "Removed by the Mentor"));
      g_assert_true (line->is_taken == (g_strcmp0 (fb_record_get_id (line->ours), contact_id) == 0));
    }
  g_assert_cmpint (fb_deed_take_mentor_return (self->office, again, &error), ==, 1);
  g_assert_no_error (error);
  g_assert_false (is_there (self->office, &fb_contact_kind, contact_id));
  g_assert_true (is_there (self->office, &fb_contact_kind, kept_id));
  g_assert_true (is_there (self->office, &fb_goal_kind, goal_id));
  g_assert_true (fb_store_undo (fb_workspace_get_store (self->office), 0, &error));
  g_assert_true (is_there (self->office, &fb_contact_kind, contact_id));
}

/* Opened elsewhere its words are not known: others protect what goes back, each time
 * the same, and the office asks for them. */
static void
test_back_is_protected_all_the_same (Place         *self,
                                     gconstpointer  data)
{
  g_autofree char *told = NULL;
  g_autofree char *again = NULL;
  g_autoptr(FbMentorReturn) found = NULL;
  g_autoptr(GError) error = NULL;
  gboolean needs_words = FALSE;

  send_and_open (self, "mentor.footbridge");
  g_assert_true (fb_store_set_setting (fb_workspace_get_store (self->mentor), "mentor-words", NULL, NULL));
  g_free (meet (self));
  fb_deed_send_back (fb_workspace_get_store (self->mentor), self->back, &told, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (told);
  g_assert_true (fb_package_is (self->back));
  fb_deed_send_back (fb_workspace_get_store (self->mentor), self->back, &again, NULL, NULL, NULL, &error);
  g_assert_cmpstr (told, ==, again);

  g_assert_null (fb_mentor_return_read (self->office, self->back, NULL, &needs_words, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_true (needs_words);
  g_clear_error (&error);
  g_assert_null (fb_mentor_return_read (self->office, self->back, "apple apple apple apple apple apple", &needs_words,
                                        NULL, &error));
  g_assert_true (needs_words);
  g_clear_error (&error);
  found = fb_mentor_return_read (self->office, self->back, told, &needs_words, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (needs_words);
  g_assert_cmpuint (found->lines->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/mentor-file/" name, Place, NULL, set_up, func, tear_down)
/* the same where the programme has a guide of its own */
#define ADD_OWN(name, func) g_test_add ("/mentor-file/" name, Place, "own", set_up, func, tear_down)
  ADD ("one-duo", test_holds_one_duo);
  ADD ("comes-back", test_comes_back);
  ADD ("ties-together", test_what_ties_together_comes_back);
  ADD ("guide", test_mentor_can_read_the_guide);
  ADD ("reading/of-program", test_reading_comes_back);
  ADD_OWN ("reading/own", test_reading_comes_back);
  ADD ("reading/version", test_what_was_sent_is_a_version);
  ADD ("reading/void", test_reading_of_another_text_is_void);
  ADD_OWN ("reading/own-void", test_reading_of_another_text_is_void);
  ADD ("reading/overwrites-nothing", test_reading_overwrites_nothing);
  ADD ("reading/of-mentor", test_reading_is_of_the_mentor);
  ADD ("removed/goes", test_what_was_removed_goes);
  ADD ("removed/unsent", test_unsent_stays_where_it_was_removed);
  ADD ("removed/by-mentor", test_mentor_takes_back);
  ADD ("removed/sent", test_what_was_sent_goes_once_they_had_it);
  ADD ("second-file", test_second_file_updates);
  ADD ("second-file-after-answer", test_second_file_after_an_answer);
  ADD ("back-is-protected", test_back_is_protected_all_the_same);
  ADD ("stays", test_what_changed_here_stays);
  ADD ("refused", test_refused);
  ADD ("may-change", test_may_change);
  ADD ("state", test_tells_state);
  ADD ("home", test_finds_home);
  ADD ("awaited", test_is_awaited);
  ADD ("not-by-import", test_not_by_import);

  return g_test_run ();
}
