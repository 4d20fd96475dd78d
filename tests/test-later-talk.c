/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-answers.h"
#include "app/fb-external-numbers.h"
#include "app/fb-later-talk.h"
#include "app/fb-signal-facts.h"
#include "store/fb-store-log.h"
#include "store/fb-store-search.h"

#include <string.h>

/* A duo of a programme, with whom the organisation talks. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *programme;
  FbRecord    *duo;
  FbEnrolment *mentee;
  FbEnrolment *mentor;
} Office;

static FbEnrolment *
add_member (Office     *office,
            const char *name,
            const char *role)
{
  g_autoptr(FbRecord) person = fb_test_add (office->store, &fb_person_kind, "name-used", name, NULL);
  g_autoptr(FbRecord) member = fb_test_add (office->store, &fb_duo_member_kind, "duo-id", fb_record_get_id (office->duo),
                                            "person-id", fb_record_get_id (person), "role", role, NULL);

  g_assert_nonnull (member);
  return fb_test_add (office->store, &fb_enrolment_kind, "programme-id", fb_record_get_id (office->programme), "person-id",
                      fb_record_get_id (person), "role", role, "status", "ready", NULL);
}

static void
set_up (Office        *office,
        gconstpointer  data)
{
  office->workspace = fb_test_workspace ("2026-11-22");
  office->store = fb_workspace_get_store (office->workspace);
  office->programme = fb_test_add (office->store, &fb_programme_kind, "code", "BNW", NULL);
  office->duo = fb_test_add (office->store, &fb_duo_kind, "programme-id", fb_record_get_id (office->programme), "code", "B-1",
                             "match-status", "agreed", "relationship-status", "active", NULL);
  office->mentee = add_member (office, "Amina Testpersoon", "mentee");
  office->mentor = add_member (office, "Jan Proefmens", "mentor");
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_clear_object (&office->mentor);
  g_clear_object (&office->mentee);
  g_clear_object (&office->duo);
  g_clear_object (&office->programme);
  g_clear_object (&office->workspace);
}

static void
talk (Office     *office,
      const char *day,
      const char *party)
{
  g_autoptr(FbRecord) check_in = fb_test_add (office->store, &fb_check_in_kind, "duo-id", fb_record_get_id (office->duo),
                                              "held-on", day, "party", party, NULL);

  g_assert_nonnull (check_in);
}

static gboolean
is_wanted (Office *office)
{
  return fb_later_talk_is_wanted (office->workspace, office->mentee);
}

/* Talks with the mentor do not count, nor two reports of one day. */
static void
test_it_is_offered_after_the_second_check_in (Office        *office,
                                              gconstpointer  data)
{
  g_autofree char *before = fb_later_talk_dup_sentence (office->workspace, office->mentee);
  g_autofree char *since = NULL;
  g_autofree char *of_mentor = NULL;

  talk (office, "2026-03-01", "mentee");
  talk (office, "2026-03-01", "mentee");
  talk (office, "2026-03-02", "mentor");
  talk (office, "2026-06-02", "mentor");
  g_assert_false (is_wanted (office));
  g_assert_nonnull (strstr (before, "after the second check-in"));

  talk (office, "2026-09-01", "mentee");
  talk (office, "2026-06-01", "mentee");
  since = fb_later_talk_dup_since (office->workspace, office->mentee);
  of_mentor = fb_later_talk_dup_since (office->workspace, office->mentor);
  g_assert_cmpstr (since, ==, "2026-06-01");
  g_assert_null (of_mentor);
  g_assert_true (is_wanted (office));
}

/* Prefers not to say is an answer; so the offer ends without one word being typed. */
static void
test_it_ends_when_everything_was_asked (Office        *office,
                                        gconstpointer  data)
{
  g_autoptr(FbDuoCase) whole = NULL;
  g_autoptr(FbEnrolment) asked = NULL;
  g_autoptr(FbEnrolment) nobody = NULL;

  talk (office, "2026-03-01", "mentee");
  talk (office, "2026-06-01", "mentee");
  whole = fb_duo_case_new (office->workspace, FB_DUO (office->duo), NULL);
  asked = fb_later_talk_find (whole);
  g_assert_true (asked == office->mentee);

  g_object_set (office->mentee, "barriers", "language", "needs", "social", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->mentee), NULL));
  g_assert_true (is_wanted (office));
  g_assert_true (fb_answers_take (office->workspace, FB_RECORD (office->mentee), "barrier-levels", "prefers-not-to-say", NULL));
  g_assert_false (is_wanted (office));
  nobody = fb_later_talk_find (whole);
  g_assert_null (nobody);
}

/* Another programme is another beginning. */
static void
test_check_ins_count_in_their_programme (Office        *office,
                                         gconstpointer  data)
{
  g_autoptr(FbRecord) other = fb_test_add (office->store, &fb_programme_kind, "code", "TWO", NULL);
  g_autoptr(FbEnrolment) second = fb_test_add (office->store, &fb_enrolment_kind, "programme-id", fb_record_get_id (other),
                                               "person-id", office->mentee->person_id, "role", "mentee", "status",
                                               "applied", NULL);

  talk (office, "2026-03-01", "mentee");
  talk (office, "2026-06-01", "mentee");
  g_assert_true (is_wanted (office));
  g_assert_false (fb_later_talk_is_wanted (office->workspace, second));
}

/* @since: when Today begins to say so; "" where it does not. The facts made anew tell the same. */
static void
assert_on_today (Office     *office,
                 const char *since)
{
  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
      const char *found = "";

      g_assert_true (fb_signals_of_record (office->workspace, "duo", fb_record_get_id (office->duo), signals, NULL));
      for (guint i = 0; i < signals->len; i++)
        {
          if (g_array_index (signals, FbSignal, i).code == FB_SIGNAL_LATER_TALK)
            found = g_array_index (signals, FbSignal, i).since;
        }
      g_assert_cmpstr (found, ==, since);
      g_assert_true (fb_store_rebuild (office->store, NULL));
    }
}

/* What its page offers stands on Today, in the week, until each question was asked. */
static void
test_it_stands_on_today (Office        *office,
                         gconstpointer  data)
{
  talk (office, "2026-03-01", "mentee");
  talk (office, "2026-03-01", "mentee");
  assert_on_today (office, "");
  talk (office, "2026-06-01", "mentee");
  assert_on_today (office, "2026-06-01");

  g_object_set (office->mentee, "barriers", "language", "needs", "social", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->mentee), NULL));
  assert_on_today (office, "2026-06-01");
  g_assert_true (fb_answers_take (office->workspace, FB_RECORD (office->mentee), "barrier-levels", "prefers-not-to-say", NULL));
  assert_on_today (office, "");
  g_assert_true (fb_store_undo (office->store, 0, NULL));
  assert_on_today (office, "2026-06-01");

  g_object_set (office->duo, "relationship-status", "paused", NULL);
  g_assert_true (fb_store_save (office->store, office->duo, NULL));
  assert_on_today (office, "");
  g_assert_cmpint (fb_signal_get_group (FB_SIGNAL_LATER_TALK), ==, FB_SIGNAL_GROUP_THIS_WEEK);
}

/* After one duo the next one need not begin anew, whichever day comes in last. */
static void
test_check_ins_of_an_earlier_duo_count (Office        *office,
                                        gconstpointer  data)
{
  g_autoptr(FbRecord) earlier = fb_test_add (office->store, &fb_duo_kind, "programme-id", fb_record_get_id (office->programme),
                                             "code", "B-0", "match-status", "agreed", "relationship-status",
                                             "ended-early", NULL);
  g_autoptr(FbRecord) member = fb_test_add (office->store, &fb_duo_member_kind, "duo-id", fb_record_get_id (earlier),
                                            "person-id", office->mentee->person_id, "role", "mentee", NULL);
  g_autoptr(FbRecord) check_in = NULL;

  g_assert_nonnull (member);
  talk (office, "2026-06-01", "mentee");
  assert_on_today (office, "");
  check_in = fb_test_add (office->store, &fb_check_in_kind, "duo-id", fb_record_get_id (earlier), "held-on", "2026-02-01",
                          "party", "mentee", NULL);
  g_assert_nonnull (check_in);
  assert_on_today (office, "2026-06-01");
}

/* One number of one service is of one person; the sentence names who has it. */
static void
test_a_number_is_of_one_person (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(GError) taken = NULL, half = NULL;
  g_autoptr(FbExternalNumber) first =
    fb_deed_add_number (office->workspace, office->mentee->person_id, " Service ", "A-17", NULL);
  g_autoptr(FbExternalNumber) elsewhere =
    fb_deed_add_number (office->workspace, office->mentor->person_id, "School", "A-17", NULL);

  g_assert_cmpstr (first->system, ==, "Service");
  g_assert_nonnull (elsewhere);
  g_assert_null (fb_deed_add_number (office->workspace, office->mentor->person_id, "Service", "A-17", &taken));
  g_assert_error (taken, FB_ERROR, FB_ERROR_INVALID);
  g_assert_nonnull (strstr (taken->message, "Amina Testpersoon"));
  g_assert_null (fb_deed_add_number (office->workspace, office->mentor->person_id, "Service", " ", &half));
  g_assert_error (half, FB_ERROR, FB_ERROR_INVALID);

  g_assert_true (fb_store_undo (office->store, 0, NULL));
  g_assert_cmpint (fb_store_count (office->store, &fb_external_number_kind, NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/later-talk/" path, Office, NULL, set_up, func, tear_down)
  ADD ("offered", test_it_is_offered_after_the_second_check_in);
  ADD ("asked", test_it_ends_when_everything_was_asked);
  ADD ("programme", test_check_ins_count_in_their_programme);
  ADD ("today", test_it_stands_on_today);
  ADD ("earlier-duo", test_check_ins_of_an_earlier_duo_count);
  ADD ("number", test_a_number_is_of_one_person);
#undef ADD

  return g_test_run ();
}
