/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-areas.h"
#include "app/fb-deed-match.h"
#include "app/fb-deeds.h"
#include "app/fb-match-side-by-side.h"
#include "app/fb-match-words.h"
#include "app/fb-paper-matching.h"
#include "app/fb-sample.h"
#include "domain/fb-area-travel.h"
#include "domain/fb-area.h"
#include "domain/fb-keep-away.h"
#include "domain/fb-language-skill.h"
#include "domain/fb-match-mark.h"
#include "domain/fb-matching-criterion.h"
#include "domain/fb-programme.h"
#include "store/fb-store-log.h"
#include "store/fb-store-match.h"

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  char        *programme_id;
} Office;

static FbEnrolment *
add_person (Office     *self,
            const char *name,
            const char *role,
            const char *sector,
            const char *postcode)
{
  g_autoptr(FbRecord) person = fb_test_add (self->store, &fb_person_kind, "name-used", name, "postcode", postcode, NULL);
  g_autoptr(FbRecord) skill = fb_test_add (self->store, &fb_language_skill_kind, "person-id", fb_record_get_id (person),
                                           "language", "fra", "speaking", "b2", NULL);
  gboolean mentor = g_str_equal (role, "mentor");

  return (FbEnrolment *) fb_test_add (self->store, &fb_enrolment_kind, "programme-id", self->programme_id,
                                      "person-id", fb_record_get_id (person), "role", role, "status", "ready",
                                      "status-since", "2026-10-01", mentor ? "sector" : "sector-wished", sector,
                                      mentor ? "screening-result" : "track", mentor ? "suitable" : "professional", NULL);
}

static void
set_up (Office        *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, &error);
  g_autoptr(FbRecord) programme = NULL, criterion = NULL, other = NULL, area = NULL, far = NULL, travel = NULL;

  g_assert_no_error (error);
  self->workspace = fb_workspace_new (store);
  self->store = store;
  g_assert_true (fb_workspace_set_today (self->workspace, "2026-11-22", NULL));
  fb_workspace_set_up (self->workspace, "Example House", "Anna Example", &error);
  g_assert_no_error (error);
  programme = fb_test_add (self->store, &fb_programme_kind, "code", "bridge", "name", "Bridge to Work", NULL);
  self->programme_id = g_strdup (fb_record_get_id (programme));
  criterion = fb_test_add (self->store, &fb_matching_criterion_kind, "programme-id", self->programme_id, "criterion", "sector",
                           "weight", (gint64) 100, NULL);
  other = fb_test_add (self->store, &fb_matching_criterion_kind, "programme-id", self->programme_id, "criterion", "place", NULL);
  area = fb_test_add (self->store, &fb_area_kind, "name", "Gent", "postcodes", "9000 9040", NULL);
  far = fb_test_add (self->store, &fb_area_kind, "name", "Brussel", "postcodes", "1000", NULL);
  travel = fb_test_add (self->store, &fb_area_travel_kind, "area-id", fb_record_get_id (area), "other-id", fb_record_get_id (far),
                        "minutes", (gint64) 90, NULL);
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_free (self->programme_id);
  g_assert_finalize_object (self->workspace);
}

static FbMatching *
solve (Office *self)
{
  g_autoptr(GError) error = NULL;
  FbMatching *matching = fb_matching_new (self->workspace, self->programme_id, &error);

  g_assert_no_error (error);
  g_assert_true (fb_matching_solve (matching, NULL, NULL));

  return matching;
}

/* "Amina-Jan Dina-Els", in the order of the proposals */
static void
assert_pairs (FbMatching *matching,
              const char *wanted)
{
  GArray *proposals = fb_matching_get_proposals (matching);
  g_autoptr(GString) pairs = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      FbProposal *proposal = &g_array_index (proposals, FbProposal, i);

      g_string_append_printf (pairs, "%s%s-%s", i > 0 ? " " : "",
                              fb_matching_get_person (matching, FB_SIDE_MENTEE, proposal->mentee)->first_name,
                              fb_matching_get_person (matching, FB_SIDE_MENTOR, proposal->mentor)->first_name);
    }
  g_assert_cmpstr (pairs->str, ==, wanted);
}

static void
assert_left_over (FbMatching  *matching,
                  FbEnrolment *enrolment,
                  const char  *wanted)
{
  g_autofree char *words = NULL;
  FbSide side;
  guint index;

  g_assert_true (fb_matching_find_person (matching, fb_record_get_id (FB_RECORD (enrolment)), &side, &index));
  g_assert_false (fb_matching_is_matched (matching, side, index));
  words = fb_matching_dup_left_over (matching, side, index);
  g_assert_cmpstr (words, ==, wanted);
}

/* Each who is left over hears which of sector, reach and language is missing. */
static void
test_left_over_says_why (Office        *self,
                         gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina Voorbeeld", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) dina = add_person (self, "Dina Voorbeeld", "mentee", "41", "9000");
  g_autoptr(FbEnrolment) rima = add_person (self, "Rima Voorbeeld", "mentee", "62", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan Testpersoon", "mentor", "86", "9040");
  g_autoptr(FbEnrolment) els = add_person (self, "Els Testpersoon", "mentor", "62", "1000");
  g_autoptr(FbMatching) matching = NULL, wider = NULL;

  g_object_set (rima, "travel-minutes-max", (gint64) 30, NULL);
  g_object_set (els, "travel-minutes-max", (gint64) 30, NULL);
  fb_store_save (self->store, FB_RECORD (rima), NULL);
  fb_store_save (self->store, FB_RECORD (els), NULL);

  matching = solve (self);
  assert_pairs (matching, "Amina-Jan");
  assert_left_over (matching, dina, "No mentor in “Construction of buildings”.");
  assert_left_over (matching, rima,
                    "No mentor in “Computer programming, consultancy and related activities” within reach.");
  assert_left_over (matching, els,
                    "No mentee for “Computer programming, consultancy and related activities” within reach.");

  wider = fb_matching_new (self->workspace, self->programme_id, NULL);
  fb_matching_set_within_sector (wider, FALSE);
  fb_matching_solve (wider, NULL, NULL);
  assert_pairs (wider, "Amina-Jan");
  assert_left_over (wider, dina, "1 mentor would fit, and goes with another mentee. Best: Jan (17).");
}

/* Nothing of a person is known: half the points, and it is said. */
static void
test_unknown_counts_half (Office        *self,
                          gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", NULL, NULL);
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbMatching) matching = solve (self);
  g_autofree char *words = NULL;

  assert_pairs (matching, "Amina-Jan");
  words = fb_match_dup_score (&g_array_index (fb_matching_get_proposals (matching), FbProposal, 0).match);
  g_assert_cmpstr (words, ==, "50, rests on 0 of 2");
}

static const char *
id_of (FbEnrolment *enrolment)
{
  return fb_record_get_id (FB_RECORD (enrolment));
}

static gboolean
undo_newest (Office *self)
{
  return fb_store_undo (self->store, 0, NULL);
}

/* A lock holds, says what it costs, and goes again with undo. */
static void
test_marks_hold_and_are_undone (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) dina = add_person (self, "Dina", "mentee", "87", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbEnrolment) els = add_person (self, "Els", "mentor", "87", "9000");
  g_autoptr(FbMatching) matching = solve (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *change = NULL, *cost = NULL;

  assert_pairs (matching, "Amina-Jan Dina-Els");
  g_assert_true (fb_deed_mark_pair (self->workspace, id_of (amina), id_of (els), "lock", &error));
  g_assert_true (fb_matching_update_marks (matching, self->workspace, &error));
  assert_pairs (matching, "Amina-Els Dina-Jan");
  change = fb_matching_dup_change (matching);
  g_assert_cmpstr (change, ==, "2 pairs are new, 2 are gone; total 200 → 146, pairs 2 → 2");
  cost = fb_matching_dup_lock_cost (matching, 0, 0);
  g_assert_cmpstr (cost, ==, "Without this lock the total would be 53 higher.");
  assert_pairs (matching, "Amina-Els Dina-Jan");

  g_assert_true (fb_deed_mark_pair (self->workspace, id_of (amina), id_of (els), "forbid", &error));
  g_assert_true (fb_deed_leave_out (self->workspace, id_of (jan), TRUE, &error));
  g_assert_true (fb_matching_update_marks (matching, self->workspace, &error));
  assert_pairs (matching, "Dina-Els");
  assert_left_over (matching, jan, "Left out this time.");
  assert_left_over (matching, amina, "Those who would fit are kept apart from this person.");

  g_assert_true (undo_newest (self));
  g_assert_true (undo_newest (self));
  g_assert_true (undo_newest (self));
  g_assert_true (fb_matching_update_marks (matching, self->workspace, &error));
  assert_pairs (matching, "Amina-Jan Dina-Els");
  g_assert_false (fb_deed_mark_pair (self->workspace, id_of (jan), id_of (amina), "lock", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_kept_away (Office        *self,
                gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbRecord) away = fb_test_add (self->store, &fb_keep_away_kind, "enrolment-id", id_of (amina), "person-id",
                                          jan->person_id, NULL);
  g_autoptr(FbMatching) matching = solve (self);
  FbMatch match;

  assert_pairs (matching, "");
  fb_matching_judge (matching, 0, 0, &match);
  g_assert_cmpint (match.hindrance, ==, FB_HINDRANCE_KEEP_AWAY);
}

/* Accepted proposals are duos with score and reasons; one undo takes all back. */
static void
test_accepting_and_undo (Office        *self,
                         gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) dina = add_person (self, "Dina", "mentee", "41", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbEnrolment) els = add_person (self, "Els", "mentor", "85", "9000");
  g_autoptr(FbMatching) matching = fb_matching_new (self->workspace, self->programme_id, NULL);
  const FbProposal groups[] = { { .mentee = 0, .mentor = 1 }, { .mentee = 1, .mentor = 0 } };
  g_autoptr(GPtrArray) duos = NULL;
  g_autoptr(GError) error = NULL;
  FbDuo *duo;

  fb_matching_set_within_sector (matching, FALSE);
  fb_matching_solve (matching, NULL, NULL);
  assert_pairs (matching, "Amina-Jan Dina-Els");
  g_assert_false (fb_deed_accept_proposals (self->workspace, matching, self->programme_id, groups, 2, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (fb_store_count (self->store, &fb_duo_kind, NULL), ==, 0);

  fb_deed_accept_proposals (self->workspace, matching, self->programme_id, groups, 2, "Asked for it", &error);
  g_assert_no_error (error);
  duos = fb_store_list (self->store, &fb_duo_kind, NULL, NULL, "code", NULL);
  g_assert_cmpuint (duos->len, ==, 2);
  duo = duos->pdata[0];
  g_assert_cmpint (duo->match_score, ==, 10000);
  g_assert_cmpstr (duo->sector_specific, ==, "yes");
  g_assert_cmpstr (duo->match_reasons, ==,
                   "100, rests on 2 of 2\n+ Same sector: Human health activities\n+ Both live in Gent");
  duo = duos->pdata[1];
  g_assert_cmpstr (duo->sector_specific, ==, "no");
  g_assert_cmpstr (duo->exception_reason, ==, "Asked for it");
  g_clear_pointer (&matching, fb_matching_free);
  matching = solve (self);
  g_assert_cmpuint (fb_matching_get_n (matching, FB_SIDE_MENTEE), ==, 0);

  g_assert_true (undo_newest (self));
  g_assert_cmpint (fb_store_count (self->store, &fb_duo_kind, NULL), ==, 0);
}

/* Who joins a pair stays with it: the two are kept together, and nobody else gets the
 * place; read anew it is the same, and undo takes it back. */
static void
test_who_joins_stays (Office        *self,
                      gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) dina = add_person (self, "Dina", "mentee", "87", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbEnrolment) els = add_person (self, "Els", "mentor", "87", "9000");
  g_autoptr(FbMatching) matching = solve (self), again = NULL, undone = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *names = NULL;
  const FbProposal *proposal;

  assert_pairs (matching, "Amina-Jan Dina-Els");
  g_assert_true (fb_deed_join_pair (self->workspace, id_of (amina), id_of (jan), id_of (els), TRUE, &error));
  g_assert_true (fb_deed_join_pair (self->workspace, id_of (amina), id_of (jan), id_of (els), TRUE, &error));
  g_assert_true (fb_matching_update_marks (matching, self->workspace, &error));
  assert_pairs (matching, "Amina-Jan");
  assert_left_over (matching, dina, "2 mentors would fit, and all go with other mentees. Best: Els (100).");
  again = solve (self);
  assert_pairs (again, "Amina-Jan");
  proposal = &g_array_index (fb_matching_get_proposals (again), FbProposal, 0);
  g_assert_true (proposal->is_locked);
  names = fb_matching_dup_names (again, proposal, FB_SIDE_MENTOR, FALSE);
  g_assert_cmpstr (names, ==, "Jan, Els");
  g_assert_true (fb_matching_is_matched (again, FB_SIDE_MENTOR, 1));

  g_assert_false (fb_deed_join_pair (self->workspace, id_of (amina), id_of (jan), id_of (jan), TRUE, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_true (fb_deed_leave_out (self->workspace, id_of (els), TRUE, NULL));
  g_assert_true (fb_matching_update_marks (again, self->workspace, NULL));
  g_assert_cmpuint (g_array_index (fb_matching_get_proposals (again), FbProposal, 0).n_added[FB_SIDE_MENTOR], ==, 0);
  g_assert_true (undo_newest (self));
  g_assert_true (undo_newest (self)); /* said twice, and nothing the second time */
  undone = solve (self);
  assert_pairs (undone, "Amina-Jan Dina-Els");
}

static FbDuo *
propose_by_hand (Office       *self,
                 FbEnrolment  *mentee,
                 FbEnrolment  *mentor,
                 FbEnrolment  *second,
                 const char   *reason,
                 GError      **error)
{
  const char *mentees[] = { mentee->person_id, NULL };
  const char *mentors[] = { mentor->person_id, second != NULL ? second->person_id : NULL, NULL };

  return fb_deed_propose (self->workspace, self->programme_id, mentees, mentors, NULL, reason, error);
}

/* By hand, too, a match outside the sector has a reason, which is kept; a second mentor
 * of the sector makes it none, and a programme may have chosen not to look at it. */
static void
test_exception_by_hand (Office        *self,
                        gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina Voorbeeld", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan Testpersoon", "mentor", "41", "9000");
  g_autoptr(FbEnrolment) els = add_person (self, "Els Testpersoon", "mentor", "87", "9000");
  g_autoptr(FbEnrolment) ria = add_person (self, "Ria Testpersoon", "mentor", NULL, "9000");
  g_autoptr(FbDuo) kept = NULL, same = NULL, both = NULL, unknown = NULL, other = NULL;
  guint8 weights[FB_MATCH_N_CRITERIA] = { 0 };
  g_autoptr(GError) error = NULL;

  g_assert_null (propose_by_hand (self, amina, jan, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, "Amina Voorbeeld and Jan Testpersoon: say why a match outside the sector.");
  g_assert_null (propose_by_hand (self, amina, jan, NULL, "", NULL));
  g_assert_cmpint (fb_store_count (self->store, &fb_duo_kind, NULL), ==, 0);
  kept = propose_by_hand (self, amina, jan, NULL, "Both like to build", NULL);
  g_assert_cmpstr (kept->exception_reason, ==, "Both like to build");
  g_assert_cmpstr (kept->sector_specific, ==, "no");

  same = propose_by_hand (self, amina, els, NULL, "Not needed", NULL);
  g_assert_cmpstr (same->exception_reason, ==, NULL);
  g_assert_cmpstr (same->sector_specific, ==, "yes");
  both = propose_by_hand (self, amina, jan, els, NULL, NULL);
  g_assert_cmpstr (both->sector_specific, ==, "yes");
  unknown = propose_by_hand (self, amina, ria, NULL, NULL, NULL);
  g_assert_cmpstr (unknown->sector_specific, ==, NULL);

  weights[FB_MATCH_LANGUAGE] = FB_WEIGHT_VERY;
  g_assert_true (fb_deed_set_weights (self->workspace, self->programme_id, weights, NULL));
  other = propose_by_hand (self, amina, jan, NULL, NULL, NULL);
  g_assert_cmpstr (other->sector_specific, ==, "no");
  g_assert_cmpstr (other->exception_reason, ==, NULL);
}

/* A group of four becomes one duo, and what was said of it is no longer needed. */
static void
test_accepting_a_group (Office        *self,
                        gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) dina = add_person (self, "Dina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbEnrolment) els = add_person (self, "Els", "mentor", "86", "9000");
  g_autoptr(FbMatching) matching = NULL;
  g_autoptr(GPtrArray) members = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_deed_join_pair (self->workspace, id_of (amina), id_of (jan), id_of (els), TRUE, NULL));
  g_assert_true (fb_deed_join_pair (self->workspace, id_of (amina), id_of (jan), id_of (dina), TRUE, NULL));
  matching = solve (self);
  assert_pairs (matching, "Amina-Jan");
  fb_deed_accept_proposals (self->workspace, matching, self->programme_id,
                            (FbProposal *) fb_matching_get_proposals (matching)->data, 1, NULL, &error);
  g_assert_no_error (error);
  members = fb_store_list (self->store, &fb_duo_member_kind, NULL, NULL, "created", NULL);
  g_assert_cmpuint (members->len, ==, 4);
  g_assert_cmpint (fb_store_count (self->store, &fb_duo_kind, NULL), ==, 1);
  g_assert_cmpint (fb_store_count (self->store, &fb_match_mark_kind, NULL), ==, 0);
  g_assert_true (undo_newest (self));
  g_assert_cmpint (fb_store_count (self->store, &fb_match_mark_kind, NULL), ==, 2);
}

/* Stopped at the first step there are no proposals; asked again there are. */
static gboolean
stop_cb (guint    done,
         guint    all,
         gpointer user_data)
{
  return FALSE;
}

static void
test_stops (Office        *self,
            gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "9000");
  g_autoptr(FbMatching) matching = fb_matching_new (self->workspace, self->programme_id, NULL);

  g_assert_false (fb_matching_solve (matching, stop_cb, NULL));
  g_assert_false (fb_matching_is_solved (matching));
  assert_pairs (matching, "");
  g_assert_true (fb_matching_solve (matching, NULL, NULL));
  assert_pairs (matching, "Amina-Jan");
}

/* What is shown before a yes names nobody and tells no way to reach. */
static void
test_introduction (Office        *self,
                   gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina Voorbeeld", "mentee", "86", "9000");
  g_autoptr(FbMatching) matching = solve (self);
  g_autofree char *text = fb_matching_dup_introduction (matching, 0);

  g_assert_cmpstr (text, ==, "Amina\nSector: Human health activities\nLanguage: French (B2)\nPlace: Gent");
}

/* Side by side: what each brings and wants, and a tick before what they share. */
static void
test_side_by_side (Office        *self,
                   gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "87", "9040");
  g_autoptr(FbMatching) matching = NULL;
  static const struct
  {
    FbMatchCriterion  criterion;
    const char       *sides[2];
  } cases[] = {
    { FB_MATCH_LANGUAGE, { "✓ French (B2)", "✓ French (B2)" } },
    { FB_MATCH_PLACE, { "✓ Gent", "✓ Gent" } },
    { FB_MATCH_SECTOR, { "Human health activities", "Residential care activities" } },
    { FB_MATCH_KEYWORDS, { "hospital, ✓ night", "✓ night, care" } },
    { FB_MATCH_EDUCATION, { NULL, NULL } },
  };
  g_autofree char *motives = NULL, *others = NULL, *wishes = NULL, *hopes = NULL, *none = NULL;

  g_object_set (amina, "motives", "language network", "expectations", "A look behind the scenes", "keywords",
                "hospital, night", NULL);
  g_object_set (jan, "motives", "giving-back language", "prefers-gender", "woman", "preferences", "Somebody who calls back",
                "keywords", "Night, care", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (amina), NULL) && fb_store_save (self->store, FB_RECORD (jan), NULL));
  matching = solve (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint side = 0; side < 2; side++)
      {
        g_autofree char *text = fb_matching_dup_beside (matching, 0, 0, (FbSide) side, cases[i].criterion);

        g_assert_cmpstr (text, ==, cases[i].sides[side]);
      }
  motives = fb_matching_dup_view (matching, 0, 0, FB_SIDE_MENTEE, FB_MATCH_VIEW_MOTIVES);
  g_assert_cmpstr (motives, ==, "✓ Practising the Language, Wider Network");
  others = fb_matching_dup_view (matching, 0, 0, FB_SIDE_MENTOR, FB_MATCH_VIEW_MOTIVES);
  g_assert_cmpstr (others, ==, "Giving Something Back, ✓ Practising the Language");
  hopes = fb_matching_dup_view (matching, 0, 0, FB_SIDE_MENTEE, FB_MATCH_VIEW_EXPECTATIONS);
  g_assert_cmpstr (hopes, ==, "A look behind the scenes");
  wishes = fb_matching_dup_view (matching, 0, 0, FB_SIDE_MENTOR, FB_MATCH_VIEW_PREFERENCES);
  g_assert_cmpstr (wishes, ==, "A Woman\nSomebody who calls back");
  none = fb_matching_dup_view (matching, 0, 0, FB_SIDE_MENTEE, FB_MATCH_VIEW_PREFERENCES);
  g_assert_null (none);
}

static void
test_weights (Office        *self,
              gconstpointer  data)
{
  g_autoptr(FbMatching) matching = solve (self), after = NULL;
  guint8 weights[FB_MATCH_N_CRITERIA];
  g_autoptr(GError) error = NULL;

  memcpy (weights, fb_matching_get_setup (matching)->weights, sizeof weights);
  g_assert_cmpuint (weights[FB_MATCH_SECTOR], ==, 100);
  g_assert_cmpuint (weights[FB_MATCH_PLACE], ==, 50);
  weights[FB_MATCH_SECTOR] = 0;
  weights[FB_MATCH_LANGUAGE] = FB_WEIGHT_LITTLE;
  g_assert_true (fb_deed_set_weights (self->workspace, self->programme_id, weights, &error));
  after = solve (self);
  g_assert_cmpmem (fb_matching_get_setup (after)->weights, sizeof weights, weights, sizeof weights);
  g_assert_false (fb_matching_get_setup (after)->within_sector);
}

static void
test_time_to_match (Office        *self,
                    gconstpointer  data)
{
  static const int days[] = { 10, 20, 60 };
  FbTimeToMatch time;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(FbEnrolment) mentee = add_person (self, "Amina", "mentee", "86", NULL);
      g_autoptr(FbEnrolment) mentor = add_person (self, "Jan", "mentor", "86", NULL);
      const char *mentees[] = { mentee->person_id, NULL }, *mentors[] = { mentor->person_id, NULL };
      g_autoptr(FbDuo) duo = fb_deed_propose (self->workspace, self->programme_id, mentees, mentors, NULL, NULL, NULL);
      GDate day;
      char applied[11];

      g_date_set_dmy (&day, 22, 11, 2026);
      g_date_subtract_days (&day, (guint) days[i]);
      g_date_strftime (applied, sizeof applied, "%Y-%m-%d", &day);
      g_object_set (mentee, "applied-on", applied, NULL);
      fb_store_save (self->store, FB_RECORD (mentee), NULL);
      g_assert_true (fb_deed_both_said_yes (self->workspace, duo, NULL));
    }

  g_assert_true (fb_store_get_time_to_match (self->store, self->programme_id, "2026-01-01", "2026-12-31", &time, NULL));
  g_assert_cmpint (time.n, ==, 3);
  g_assert_cmpint (time.median, ==, 20);
  g_assert_cmpint (time.longest, ==, 60);
  g_assert_true (fb_store_get_time_to_match (self->store, self->programme_id, "2025-01-01", "2025-12-31", &time, NULL));
  g_assert_cmpint (time.n, ==, 0);
}

/* Minutes are one record whichever way round they are asked for; none is not known. */
static void
test_travel (Office        *self,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) areas = fb_areas_list (self->workspace, NULL);
  const char *far = fb_record_get_id (areas->pdata[0]), *near = fb_record_get_id (areas->pdata[1]);
  gint64 seq = fb_store_get_seq (self->store);

  g_assert_cmpint (fb_areas_get_travel (self->workspace, far, near), ==, 90);
  g_assert_true (fb_deed_set_travel (self->workspace, far, near, 90, NULL));
  g_assert_cmpint (fb_store_get_seq (self->store), ==, seq);
  g_assert_true (fb_deed_set_travel (self->workspace, far, near, 45, NULL));
  g_assert_cmpint (fb_areas_get_travel (self->workspace, near, far), ==, 45);
  g_assert_cmpint (fb_store_count (self->store, &fb_area_travel_kind, NULL), ==, 1);
  g_assert_true (fb_deed_set_travel (self->workspace, near, far, FB_UNSET, NULL));
  g_assert_cmpint (fb_areas_get_travel (self->workspace, near, far), ==, FB_UNSET);
  g_assert_cmpint (fb_store_count (self->store, &fb_area_travel_kind, NULL), ==, 0);
}

/* Somebody far away fits after all, where they can meet; and not where that is barred. */
static void
test_where_they_meet (Office        *self,
                      gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = add_person (self, "Amina", "mentee", "86", "9000");
  g_autoptr(FbEnrolment) jan = add_person (self, "Jan", "mentor", "86", "1000");
  g_autoptr(GPtrArray) areas = fb_areas_list (self->workspace, NULL);
  g_autoptr(FbMatching) far = NULL, near = NULL, barred = NULL;

  g_object_set (amina, "travel-minutes-max", (gint64) 30, NULL);
  fb_store_save (self->store, FB_RECORD (amina), NULL);
  far = solve (self);
  assert_pairs (far, "");
  g_assert_true (fb_deed_add_meeting_area (self->workspace, id_of (jan), fb_record_get_id (areas->pdata[1]), NULL));
  near = solve (self);
  assert_pairs (near, "Amina-Jan");
  g_assert_true (fb_deed_add_keep_away (self->workspace, id_of (amina), "area", fb_record_get_id (areas->pdata[0]), NULL));
  barred = solve (self);
  assert_pairs (barred, "");
}

/* The sheet for the team: two pages for each programme of an office. */
static void
test_paper_has_two_pages (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, &error);
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (store);
  g_autoptr(GPtrArray) programmes = NULL;

  g_assert_true (fb_workspace_set_today (workspace, "2026-11-22", NULL));
  g_assert_true (fb_sample_fill (workspace, FB_SAMPLE_OFFICE, 1, NULL, NULL, NULL, &error));
  programmes = fb_store_list (store, &fb_programme_kind, NULL, NULL, "code", &error);
  for (guint i = 0; i < programmes->len; i++)
    {
      const char *id = fb_record_get_id (programmes->pdata[i]);
      g_autoptr(FbMatching) matching = fb_matching_new (workspace, id, &error);
      g_autoptr(FbDocument) document = NULL;

      g_assert_no_error (error);
      fb_matching_solve (matching, NULL, NULL);
      g_assert_cmpuint (fb_matching_get_proposals (matching)->len, >, 0);
      document = fb_paper_new_matching (workspace, matching, id);
      fb_document_layout (document, FB_A4_WIDTH, FB_A4_HEIGHT);
      g_assert_cmpuint (fb_document_get_n_pages (document), ==, 2);
      g_assert_cmpstr (fb_document_get_missing_glyphs (document), ==, "");
    }
}

#define add_test(name, func) g_test_add (name, Office, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  add_test ("/matching/left-over", test_left_over_says_why);
  add_test ("/matching/unknown", test_unknown_counts_half);
  add_test ("/matching/marks", test_marks_hold_and_are_undone);
  add_test ("/matching/kept-away", test_kept_away);
  add_test ("/matching/accepting", test_accepting_and_undo);
  add_test ("/matching/who-joins-stays", test_who_joins_stays);
  add_test ("/matching/exception-by-hand", test_exception_by_hand);
  add_test ("/matching/group", test_accepting_a_group);
  add_test ("/matching/stops", test_stops);
  add_test ("/matching/introduction", test_introduction);
  add_test ("/matching/side-by-side", test_side_by_side);
  add_test ("/matching/weights", test_weights);
  add_test ("/matching/time-to-match", test_time_to_match);
  add_test ("/matching/travel", test_travel);
  add_test ("/matching/where-they-meet", test_where_they_meet);
  g_test_add_func ("/matching/paper", test_paper_has_two_pages);

  return g_test_run ();
}
