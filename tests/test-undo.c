/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"
#include "store/fb-store-private.h"

typedef struct
{
  FbStore  *store;
  FbRecord *staff;
  FbRecord *other_staff;
  FbRecord *duo;
} Fixture;

static FbRecord *
make (const FbKind *kind,
      const char   *first_property,
      ...)
{
  FbRecord *record = fb_record_new (kind, NULL);
  va_list args;

  va_start (args, first_property);
  g_object_set_valist (G_OBJECT (record), first_property, args);
  va_end (args);

  return record;
}

static void
save (Fixture  *f,
      FbRecord *record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (f->store, record, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = make (&fb_programme_kind, "code", "P1", NULL);

  f->store = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  f->staff = make (&fb_staff_kind, "code", "AB", NULL);
  f->other_staff = make (&fb_staff_kind, "code", "CD", NULL);
  f->duo = make (&fb_duo_kind, "programme-id", fb_record_get_id (programme), "code", "D1",
                 "match-status", "agreed", "relationship-status", "active", NULL);
  save (f, f->staff);
  save (f, f->other_staff);
  save (f, programme);
  save (f, f->duo);

  /* What was before counts as an earlier session. */
  f->store->first_group_of_session = 1 + _fb_store_number (f->store,
                                                           "SELECT max (id) FROM change_group", 0);
  fb_store_set_actor (f->store, fb_record_get_id (f->staff));
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->duo);
  g_clear_object (&f->staff);
  g_clear_object (&f->other_staff);
  g_assert_finalize_object (f->store);
}

static void
undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  fb_store_undo (f->store, 0, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  fb_store_redo (f->store, &error);
  g_assert_no_error (error);
}

static void
assert_nothing_to_undo (Fixture *f)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_store_peek_undo (f->store));
  g_assert_false (fb_store_undo (f->store, 0, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
}

static void
assert_conflict (Fixture *f,
                 gint64   group)
{
  g_autoptr(GError) error = NULL;
  gint64 seq = fb_store_get_seq (f->store);

  g_assert_false (fb_store_undo (f->store, group, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
  g_assert_cmpint (fb_store_get_seq (f->store), ==, seq);
  g_assert_false (fb_store_in_group (f->store));
}

static void
set_code (Fixture    *f,
          const char *code)
{
  g_object_set (f->duo, "code", code, NULL);
  save (f, f->duo);
}

static const char *
get_code (Fixture *f)
{
  return FB_DUO (f->duo)->code;
}

static FbRecord *
add_contact (Fixture *f)
{
  FbRecord *contact = make (&fb_contact_kind, "duo-id", fb_record_get_id (f->duo),
                            "held-on", "2026-11-20", "state", "held", "remark", "a & b", NULL);

  save (f, contact);
  return contact;
}

static void
test_walks_back_and_forth (Fixture       *f,
                           gconstpointer  data)
{
  set_code (f, "D2");
  set_code (f, "D3");
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D2");
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D1");
  assert_nothing_to_undo (f);
  redo (f);
  g_assert_cmpstr (get_code (f), ==, "D2");
  redo (f);
  g_assert_cmpstr (get_code (f), ==, "D3");
  g_assert_null (fb_store_peek_redo (f->store));
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D2");
}

static void
test_an_undo_is_a_group_of_its_own (Fixture       *f,
                                    gconstpointer  data)
{
  g_autoptr(FbChangeGroup) group = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  FbChange *change;

  set_code (f, "D2");
  group = fb_store_peek_undo (f->store);
  g_assert_cmpstr (group->field, ==, "code");
  g_assert_cmpstr (group->kind, ==, "duo");
  g_assert_cmpuint (group->n_changes, ==, 1);
  undo (f);

  changes = fb_store_list_changes (f->store, fb_record_get_id (f->duo), 1, NULL);
  change = changes->pdata[0];
  g_assert_cmpstr (change->deed, ==, "undo");
  g_assert_cmpstr (change->new_value, ==, "D1");
  g_assert_cmpint (fb_store_get_undone_group (f->store, change->group), ==, group->id);
  g_assert_cmpint (fb_record_get_revision (f->duo), ==, 3);
}

static void
test_a_new_deed_ends_redo (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  set_code (f, "D2");
  undo (f);
  set_code (f, "D9");
  g_assert_null (fb_store_peek_redo (f->store));
  g_assert_false (fb_store_redo (f->store, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D1");
  assert_nothing_to_undo (f);
}

/* The record may come back, and goes again, by the same id. */
static void
test_a_new_record_goes_and_comes (Fixture       *f,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f);
  g_autofree char *id = g_strdup (fb_record_get_id (contact));
  g_autoptr(FbRecord) back = NULL;

  g_clear_object (&contact);
  undo (f);
  g_assert_null (fb_store_get (f->store, &fb_contact_kind, id, NULL));
  g_assert_cmpint (fb_store_count (f->store, &fb_tombstone_kind, NULL), ==, 1);

  redo (f);
  back = fb_store_get (f->store, &fb_contact_kind, id, NULL);
  g_assert_cmpstr (FB_CONTACT (back)->remark, ==, "a & b");
  g_assert_cmpint (fb_store_count (f->store, &fb_tombstone_kind, NULL), ==, 0);
  g_clear_object (&back);

  undo (f);
  g_assert_null (fb_store_get (f->store, &fb_contact_kind, id, NULL));
  redo (f);
  back = fb_store_get (f->store, &fb_contact_kind, id, NULL);
  g_assert_nonnull (back);
}

static void
test_a_removed_tree_comes_back (Fixture       *f,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f);
  g_autoptr(FbRecord) goal = make (&fb_goal_kind, "duo-id", fb_record_get_id (f->duo),
                                   "level", "final", "text", "Work", NULL);
  g_autoptr(FbRecord) worked_on = make (&fb_contact_goal_kind,
                                        "contact-id", fb_record_get_id (contact),
                                        "goal-id", fb_record_get_id (goal), NULL);
  g_autofree char *created = g_strdup (fb_record_get_created (contact));
  g_autoptr(FbRecord) back = NULL;

  save (f, goal);
  save (f, worked_on);
  g_assert_true (fb_store_remove (f->store, f->duo, NULL));
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_goal_kind, NULL), ==, 0);

  undo (f);
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_goal_kind, NULL), ==, 1);
  g_assert_cmpint (fb_store_count (f->store, &fb_tombstone_kind, NULL), ==, 0);
  back = fb_store_get (f->store, &fb_contact_kind, fb_record_get_id (contact), NULL);
  g_assert_cmpstr (fb_record_get_modified_by (back), ==, fb_record_get_id (f->staff));
  g_assert_cmpint (fb_record_get_revision (back), ==, 2);

  redo (f);
  g_assert_cmpint (fb_store_count (f->store, &fb_duo_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (f->store, &fb_tombstone_kind, NULL), ==, 4);
}

/* One deed of several changes, some of the same field, goes as a whole. */
static void
test_a_deed_goes_whole (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(FbRecord) contact = NULL;

  g_assert_true (fb_store_begin (f->store, "end-duo", "moved", FB_GROUP_NONE, NULL));
  g_object_set (f->duo, "relationship-status", "paused", NULL);
  save (f, f->duo);
  g_object_set (f->duo, "relationship-status", "ended-early", "ended-on", "2026-11-22", NULL);
  save (f, f->duo);
  contact = add_contact (f);
  g_assert_true (fb_store_commit (f->store, NULL));

  undo (f);
  g_assert_cmpstr (FB_DUO (f->duo)->relationship_status, ==, "active");
  g_assert_null (FB_DUO (f->duo)->ended_on);
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_kind, NULL), ==, 0);
  redo (f);
  g_assert_cmpstr (FB_DUO (f->duo)->relationship_status, ==, "ended-early");
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_kind, NULL), ==, 1);
}

static void
test_binding_deed_is_never_crossed (Fixture       *f,
                                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 binding;

  set_code (f, "D2");
  g_assert_true (fb_store_begin (f->store, "sign", NULL, FB_GROUP_BINDING, NULL));
  set_code (f, "D3");
  g_assert_true (fb_store_commit (f->store, NULL));
  binding = _fb_store_number (f->store, "SELECT max (id) FROM change_group", 0);
  assert_nothing_to_undo (f);
  g_assert_false (fb_store_undo (f->store, binding, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);

  set_code (f, "D4");
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D3");
  assert_nothing_to_undo (f);
}

static void
test_only_ones_own_deeds_of_this_session (Fixture       *f,
                                          gconstpointer  data)
{
  set_code (f, "D2");
  fb_store_set_actor (f->store, fb_record_get_id (f->other_staff));
  assert_nothing_to_undo (f);
  g_assert_cmpint (fb_store_find_undoable (f->store), >, 0);

  fb_store_set_actor (f->store, fb_record_get_id (f->staff));
  f->store->first_group_of_session = 1000;
  assert_nothing_to_undo (f);
}

/* The command line has no session: any group that is not binding, whoever made
 * it. */
static void
test_command_line_takes_any_group (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 group;

  set_code (f, "D2");
  f->store->first_group_of_session = 1000;
  fb_store_set_actor (f->store, NULL);

  group = fb_store_find_undoable (f->store);
  g_assert_true (fb_store_undo (f->store, group, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_code (f), ==, "D1");
  g_assert_cmpint (fb_store_find_undoable (f->store), <, group);
  g_assert_false (fb_store_undo (f->store, group, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_true (fb_store_redo_group (f->store, fb_store_find_redoable (f->store), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_code (f), ==, "D2");
  g_assert_cmpint (fb_store_find_undoable (f->store), ==, group);
  g_assert_cmpint (fb_store_find_redoable (f->store), ==, 0);
}

static void
test_what_changed_since_stays (Fixture       *f,
                               gconstpointer  data)
{
  g_autoptr(FbChangeGroup) group = NULL;
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(FbChangeGroup) making = NULL;

  set_code (f, "D2");
  group = fb_store_peek_undo (f->store);
  set_code (f, "D3");
  assert_conflict (f, group->id);
  g_assert_cmpstr (get_code (f), ==, "D3");

  contact = add_contact (f);
  making = fb_store_peek_undo (f->store);
  g_object_set (contact, "minutes", (gint64) 30, NULL);
  save (f, contact);
  assert_conflict (f, making->id);

  undo (f);
  undo (f);
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_kind, NULL), ==, 0);
}

static void
test_what_others_refer_to_stays (Fixture       *f,
                                 gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f);
  g_autoptr(FbChangeGroup) making = fb_store_peek_undo (f->store);
  g_autoptr(FbRecord) scan = make (&fb_attachment_kind, "contact-id", fb_record_get_id (contact),
                                   "file-name", "sheet.png", "media-type", "image/png",
                                   "size-bytes", (gint64) 0, "sha256", "00", NULL);

  save (f, scan);
  assert_conflict (f, making->id);
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_kind, NULL), ==, 1);
  g_assert_cmpint (fb_record_get_revision (contact), ==, 1);
}

static void
test_what_was_removed_since_stays (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f);
  g_autoptr(FbChangeGroup) group = NULL;

  g_object_set (contact, "minutes", (gint64) 30, NULL);
  save (f, contact);
  group = fb_store_peek_undo (f->store);
  g_assert_true (fb_store_remove (f->store, contact, NULL));
  assert_conflict (f, group->id);
}

static void
type (Fixture      *f,
      const char   *code,
      FbGroupFlags  flags)
{
  g_autoptr(GError) error = NULL;

  g_object_set (f->duo, "code", code, NULL);
  g_assert_true (fb_store_begin (f->store, "edit", NULL, flags, &error));
  save (f, f->duo);
  g_assert_true (fb_store_commit (f->store, &error));
}

/* Typing on goes back in one step; the log still knows each value that was
 * stored, for merging. */
static void
test_typing_on_is_one_step (Fixture       *f,
                            gconstpointer  data)
{
  g_autoptr(GPtrArray) changes = NULL;

  type (f, "X", FB_GROUP_EXTEND);
  type (f, "Xy", FB_GROUP_EXTEND);
  type (f, "Xyz", FB_GROUP_EXTEND);
  changes = fb_store_list_changes (f->store, fb_record_get_id (f->duo), 3, NULL);
  g_assert_cmpint (((FbChange *) changes->pdata[0])->group, ==,
                   ((FbChange *) changes->pdata[2])->group);
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D1");
  redo (f);
  g_assert_cmpstr (get_code (f), ==, "Xyz");
}

static void
test_typing_elsewhere_is_another_step (Fixture       *f,
                                       gconstpointer  data)
{
  type (f, "X", FB_GROUP_EXTEND);
  g_object_set (f->duo, "end-note", "note", NULL);
  g_assert_true (fb_store_begin (f->store, "edit", NULL, FB_GROUP_EXTEND, NULL));
  save (f, f->duo);
  g_assert_true (fb_store_commit (f->store, NULL));
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "X");

  /* nor is what was undone typed on */
  undo (f);
  type (f, "Z", FB_GROUP_EXTEND);
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "D1");

  type (f, "A", FB_GROUP_EXTEND);
  type (f, "B", FB_GROUP_NONE);
  undo (f);
  g_assert_cmpstr (get_code (f), ==, "A");
}

#define ADD(name, function) \
  g_test_add ("/undo/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("walks-back-and-forth", test_walks_back_and_forth);
  ADD ("an-undo-is-a-group-of-its-own", test_an_undo_is_a_group_of_its_own);
  ADD ("a-new-deed-ends-redo", test_a_new_deed_ends_redo);
  ADD ("a-new-record-goes-and-comes", test_a_new_record_goes_and_comes);
  ADD ("a-removed-tree-comes-back", test_a_removed_tree_comes_back);
  ADD ("a-deed-goes-whole", test_a_deed_goes_whole);
  ADD ("binding-deed-is-never-crossed", test_binding_deed_is_never_crossed);
  ADD ("only-ones-own-deeds-of-this-session", test_only_ones_own_deeds_of_this_session);
  ADD ("command-line-takes-any-group", test_command_line_takes_any_group);
  ADD ("what-changed-since-stays", test_what_changed_since_stays);
  ADD ("what-others-refer-to-stays", test_what_others_refer_to_stays);
  ADD ("what-was-removed-since-stays", test_what_was_removed_since_stays);
  ADD ("typing-on-is-one-step", test_typing_on_is_one_step);
  ADD ("typing-elsewhere-is-another-step", test_typing_elsewhere_is_another_step);

  return g_test_run ();
}
