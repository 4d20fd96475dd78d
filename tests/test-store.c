/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"
#include "store/fb-store-private.h"

#define CLOCK "2026-11-22T09:15:00.123Z"

typedef struct
{
  FbStore  *store;
  FbRecord *staff;
  FbRecord *programme;
  FbRecord *duo;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  f->store = fb_store_open (":memory:", FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_store_set_clock (f->store, CLOCK);
  f->staff = fb_test_add (f->store, &fb_staff_kind, "code", "AB", "name", "Anna Berg", NULL);
  fb_store_set_actor (f->store, fb_record_get_id (f->staff));
  f->programme = fb_test_add (f->store, &fb_programme_kind, "code", "P1", "name", "Harbour", NULL);
  f->duo = fb_test_add (f->store, &fb_duo_kind, "programme-id", fb_record_get_id (f->programme),
                        "code", "D1", "match-status", "agreed", "relationship-status", "active", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->duo);
  g_clear_object (&f->programme);
  g_clear_object (&f->staff);
  g_assert_finalize_object (f->store);
}

static FbRecord *
add_contact (Fixture    *f,
             const char *held_on)
{
  return fb_test_add (f->store, &fb_contact_kind, "duo-id", fb_record_get_id (f->duo),
                      "held-on", held_on, "state", "held", NULL);
}

static void
test_values_come_back (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *id = g_strdup (fb_record_get_id (f->duo));
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);
  g_autoptr(FbRecord) back = NULL;
  g_autofree char *contact_id = g_strdup (fb_record_get_id (contact));

  g_object_set (contact, "duo-id", id, "held-on", "2026-11-20", "state", "held",
                "minutes", (gint64) 0, "remark", "Kaffee & <Kuchen>\n„gut“", NULL);
  g_assert_true (fb_store_save (f->store, contact, NULL));
  g_clear_object (&contact);

  back = fb_store_get (f->store, &fb_contact_kind, contact_id, NULL);
  g_assert_cmpint (FB_CONTACT (back)->minutes, ==, 0);
  g_assert_cmpstr (FB_CONTACT (back)->remark, ==, "Kaffee & <Kuchen>\n„gut“");
  g_assert_null (FB_CONTACT (back)->topics);
  g_assert_cmpstr (fb_record_get_created (back), ==, CLOCK);
  g_assert_cmpstr (fb_record_get_modified_by (back), ==, fb_record_get_id (f->staff));
  g_assert_cmpint (fb_record_get_revision (back), ==, 1);
}

static void
test_two_views_share_one_object (Fixture       *f,
                                 gconstpointer  data)
{
  g_autoptr(FbRecord) one = fb_store_get (f->store, &fb_duo_kind, fb_record_get_id (f->duo), NULL);
  g_autoptr(FbRecord) found = fb_store_find (f->store, "D1", NULL);

  g_assert_true (one == f->duo);
  g_assert_true (found == f->duo);
}

static void
test_found_by_the_first_digits (Fixture       *f,
                                gconstpointer  data)
{
  g_autofree char *prefix = g_strndup (fb_record_get_id (f->staff), 8);
  g_autoptr(FbRecord) found = fb_store_find (f->store, prefix, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (found == f->staff);
  prefix[7] = '\0';
  g_assert_null (fb_store_find (f->store, prefix, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
}

static void
test_a_code_used_twice_is_asked_back (Fixture       *f,
                                      gconstpointer  data)
{
  g_autoptr(FbRecord) other = fb_test_add (f->store, &fb_staff_kind, "code", "D1", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_store_find (f->store, "D1", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

/* Creating is one row without values, updating one row for each field,
 * removing one row with the record's XML. */
static void
test_log_tells_what_happened (Fixture       *f,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f, "2026-11-20");
  g_autofree char *id = g_strdup (fb_record_get_id (contact));
  g_autoptr(GPtrArray) changes = NULL;
  FbChange *change;

  g_assert_true (fb_store_begin (f->store, "log-contact", "told by phone", FB_GROUP_NONE, NULL));
  g_object_set (contact, "minutes", (gint64) 45, "held-on", "2026-11-21", NULL);
  g_assert_true (fb_store_save (f->store, contact, NULL));
  g_assert_true (fb_store_commit (f->store, NULL));
  g_assert_true (fb_store_remove (f->store, contact, NULL));

  changes = fb_store_list_changes (f->store, id, 0, NULL);
  g_assert_cmpuint (changes->len, ==, 4);
  change = changes->pdata[0];
  g_assert_cmpint (change->op, ==, 'd');
  g_assert_true (g_str_has_prefix (change->old_value, "<contact id=\""));
  change = changes->pdata[1];
  g_assert_cmpstr (change->field, ==, "minutes");
  g_assert_null (change->old_value);
  g_assert_cmpstr (change->new_value, ==, "45");
  g_assert_cmpstr (change->deed, ==, "log-contact");
  g_assert_cmpstr (change->reason, ==, "told by phone");
  g_assert_cmpstr (change->staff_id, ==, fb_record_get_id (f->staff));
  change = changes->pdata[2];
  g_assert_cmpstr (change->field, ==, "held-on");
  g_assert_cmpstr (change->old_value, ==, "2026-11-20");
  change = changes->pdata[3];
  g_assert_cmpint (change->op, ==, 'c');
  g_assert_null (change->new_value);
}

static void
test_saving_the_same_writes_nothing (Fixture       *f,
                                     gconstpointer  data)
{
  gint64 seq = fb_store_get_seq (f->store);
  gint64 groups = _fb_store_number (f->store, "SELECT count (*) FROM change_group", 0);

  g_assert_true (fb_store_save (f->store, f->duo, NULL));
  g_assert_true (fb_store_begin (f->store, "nothing", NULL, FB_GROUP_NONE, NULL));
  g_assert_true (fb_store_commit (f->store, NULL));

  g_assert_cmpint (fb_store_get_seq (f->store), ==, seq);
  g_assert_cmpint (fb_record_get_revision (f->duo), ==, 1);
  g_assert_cmpint (_fb_store_number (f->store, "SELECT count (*) FROM change_group", 0), ==,
                   groups);
}

static void
assert_refused (Fixture    *f,
                FbRecord   *record,
                const char *word)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_store_save (f->store, record, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_false (fb_store_in_group (f->store));
}

static void
test_bad_values_are_refused (Fixture       *f,
                             gconstpointer  data)
{
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);
  g_autoptr(FbRecord) note = fb_record_new (&fb_note_kind, NULL);

  g_object_set (contact, "duo-id", fb_record_get_id (f->duo), "state", "held", NULL);
  assert_refused (f, contact, "Date");
  g_object_set (contact, "held-on", "2026-11-31", NULL);
  assert_refused (f, contact, "2026-11-31");
  g_object_set (contact, "held-on", "2026-11-30", "how", "telepathy", NULL);
  assert_refused (f, contact, "telepathy");
  g_object_set (contact, "how", NULL, "duo-id", fb_record_get_id (f->staff), NULL);
  assert_refused (f, contact, "refers to a record");

  g_object_set (note, "text", "Called", "written-on", "2026-11-22", NULL);
  assert_refused (f, note, "one record");
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_kind, NULL), ==, 0);
}

/* What a form holds stays in the form, so that it can be mended and saved. */
static void
test_refused_values_stay_with_the_record (Fixture       *f,
                                          gconstpointer  data)
{
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_kind, NULL);

  g_object_set (contact, "duo-id", fb_record_get_id (f->staff), "held-on", "2026-11-20",
                "state", "held", NULL);
  assert_refused (f, contact, "refers");
  g_assert_cmpint (fb_record_get_revision (contact), ==, 0);
  g_assert_cmpstr (FB_CONTACT (contact)->held_on, ==, "2026-11-20");

  g_object_set (contact, "duo-id", fb_record_get_id (f->duo), NULL);
  g_assert_true (fb_store_save (f->store, contact, NULL));
}

static void
test_rollback_takes_everything_back (Fixture       *f,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) contact = NULL;
  gint64 seq = fb_store_get_seq (f->store);

  g_assert_true (fb_store_begin (f->store, "end-duo", NULL, FB_GROUP_NONE, NULL));
  g_object_set (f->duo, "relationship-status", "completed", NULL);
  g_assert_true (fb_store_save (f->store, f->duo, NULL));
  contact = add_contact (f, "2026-11-20");
  fb_store_rollback (f->store);

  g_assert_cmpstr (FB_DUO (f->duo)->relationship_status, ==, "active");
  g_assert_cmpint (fb_record_get_revision (f->duo), ==, 1);
  g_assert_cmpint (fb_record_get_revision (contact), ==, 0);
  g_assert_cmpint (fb_store_count (f->store, &fb_contact_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_get_seq (f->store), ==, seq);
}

static void
test_removing_takes_the_parts_along (Fixture       *f,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) goal = fb_test_add (f->store, &fb_goal_kind, "duo-id", fb_record_get_id (f->duo),
                                          "level", "final", NULL);
  g_autoptr(FbRecord) action = fb_test_add (f->store, &fb_action_kind,
                                            "goal-id", fb_record_get_id (goal), "text", "Write", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) tombstone = NULL;

  g_assert_true (fb_store_remove (f->store, f->duo, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (f->store, &fb_action_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (f->store, &fb_tombstone_kind, NULL), ==, 3);

  tombstone = fb_store_get (f->store, &fb_tombstone_kind, fb_record_get_id (action), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (FB_TOMBSTONE (tombstone)->record_kind, ==, "action");
  g_assert_cmpstr (FB_TOMBSTONE (tombstone)->reason, ==, "deleted");
}

static void
test_what_is_in_use_stays (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add (f->store, &fb_person_kind, "name-used", "Nadia", NULL);
  g_autoptr(FbRecord) member = fb_test_add (f->store, &fb_duo_member_kind,
                                            "duo-id", fb_record_get_id (f->duo),
                                            "person-id", fb_record_get_id (person),
                                            "role", "mentee", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_store_remove (f->store, person, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpint (fb_store_count (f->store, &fb_person_kind, NULL), ==, 1);
}

static void
test_saving_what_is_gone_is_a_conflict (Fixture       *f,
                                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_store_remove (f->store, f->duo, NULL));
  g_object_set (f->duo, "code", "D2", NULL);
  g_assert_false (fb_store_save (f->store, f->duo, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
}

static FbRecord *
add_agreement (Fixture   *f,
               FbRecord **text)
{
  FbRecord *agreement = fb_test_add (f->store, &fb_agreement_kind, "duo-id", fb_record_get_id (f->duo),
                                     "version", (gint64) 1, "status", "draft", NULL);

  *text = fb_test_add (f->store, &fb_agreement_text_kind, "agreement-id", fb_record_get_id (agreement),
                       "language", "nld", "body", "Wij", NULL);

  return agreement;
}

static void
assert_sealed (gboolean   result,
               GError   **error)
{
  g_assert_false (result);
  g_assert_error (*error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (error);
}

/* After the first signature nothing changes but the status. */
static void
test_signed_text_stays (Fixture       *f,
                        gconstpointer  data)
{
  g_autoptr(FbRecord) text = NULL;
  g_autoptr(FbRecord) agreement = add_agreement (f, &text);
  g_autoptr(FbRecord) more = fb_record_new (&fb_agreement_text_kind, NULL);
  g_autoptr(FbRecord) signature = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (agreement, "rhythm", "weekly", NULL);
  g_assert_true (fb_store_save (f->store, agreement, NULL));
  signature = fb_test_add (f->store, &fb_signature_kind, "agreement-id", fb_record_get_id (agreement),
                           "position", (gint64) 1, "party", "mentee", "signed-at", CLOCK, NULL);

  g_object_set (agreement, "rhythm", "monthly", NULL);
  assert_sealed (fb_store_save (f->store, agreement, &error), &error);
  g_object_set (text, "body", "Jullie", NULL);
  assert_sealed (fb_store_save (f->store, text, &error), &error);
  g_object_set (more, "agreement-id", fb_record_get_id (agreement), "language", "fra", NULL);
  assert_sealed (fb_store_save (f->store, more, &error), &error);
  g_object_set (signature, "signer-name", "Somebody", NULL);
  assert_sealed (fb_store_save (f->store, signature, &error), &error);
  assert_sealed (fb_store_remove (f->store, f->duo, &error), &error);

  g_object_set (agreement, "rhythm", "weekly", "status", "signed", NULL);
  g_assert_true (fb_store_save (f->store, agreement, NULL));
  g_object_set (signature, "signer-name", NULL, "copy-form", "pdf", NULL);
  g_assert_true (fb_store_save (f->store, signature, NULL));
}

static void
count_cb (FbStore    *store,
          const char *kind,
          const char *id,
          GString    *heard)
{
  g_string_append_printf (heard, "%s ", kind != NULL ? kind : "all");
}

static void
test_changes_are_told_after_the_commit (Fixture       *f,
                                        gconstpointer  data)
{
  g_autoptr(GString) heard = g_string_new (NULL);
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(FbRecord) other = NULL;

  g_signal_connect (f->store, "changed", G_CALLBACK (count_cb), heard);

  g_assert_true (fb_store_begin (f->store, "log-contact", NULL, FB_GROUP_NONE, NULL));
  contact = add_contact (f, "2026-11-20");
  g_object_set (f->duo, "code", "D7", NULL);
  g_assert_true (fb_store_save (f->store, f->duo, NULL));
  g_assert_cmpstr (heard->str, ==, "");
  g_assert_true (fb_store_commit (f->store, NULL));
  g_assert_cmpstr (heard->str, ==, "contact duo ");

  g_assert_true (fb_store_begin (f->store, "import", NULL, FB_GROUP_QUIET, NULL));
  other = add_contact (f, "2026-11-21");
  g_assert_true (fb_store_commit (f->store, NULL));
  g_assert_cmpstr (heard->str, ==, "contact duo all ");
}

static void
test_list_keeps_to_field_and_order (Fixture       *f,
                                    gconstpointer  data)
{
  g_autoptr(FbRecord) early = add_contact (f, "2026-11-01");
  g_autoptr(FbRecord) late = add_contact (f, "2026-11-20");
  g_autoptr(GPtrArray) list = fb_store_list (f->store, &fb_contact_kind, "duo-id",
                                             fb_record_get_id (f->duo), "held_on DESC", NULL);
  g_autoptr(GPtrArray) none = fb_store_list (f->store, &fb_contact_kind, "duo-id",
                                             fb_record_get_id (f->staff), NULL, NULL);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (list->pdata[0] == late);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_settings_are_kept (Fixture       *f,
                        gconstpointer  data)
{
  g_autofree char *none = fb_store_dup_setting (f->store, "seed");
  g_autofree char *value = NULL;

  g_assert_null (none);
  g_assert_true (fb_store_set_setting (f->store, "seed", "1", NULL));
  g_assert_true (fb_store_set_setting (f->store, "seed", "2", NULL));
  value = fb_store_dup_setting (f->store, "seed");
  g_assert_cmpstr (value, ==, "2");
  g_assert_true (fb_store_set_setting (f->store, "seed", NULL, NULL));
  none = fb_store_dup_setting (f->store, "seed");
  g_assert_null (none);
}

static void
test_xml_of_a_record_reads_back (Fixture       *f,
                                 gconstpointer  data)
{
  static const guint8 bytes[] = { 0, 1, 2, 0xff };
  g_autoptr(GBytes) blob = g_bytes_new_static (bytes, sizeof bytes);
  g_autoptr(FbRecord) scan = fb_test_add (f->store, &fb_attachment_kind,
                                          "duo-id", fb_record_get_id (f->duo), "file-name", "a & <b>.png",
                                          "media-type", "image/png", "size-bytes", (gint64) 4,
                                          "sha256", "00", "data", blob, NULL);
  g_autofree char *xml = _fb_record_to_xml (scan);
  g_autoptr(FbRecord) back = _fb_record_from_xml (xml, NULL);
  g_autofree char *again = _fb_record_to_xml (back);

  g_assert_cmpstr (again, ==, xml);
  g_assert_true (g_bytes_equal (FB_ATTACHMENT (back)->data, blob));
}

#define ADD(name, function) \
  g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("values-come-back", test_values_come_back);
  ADD ("two-views-share-one-object", test_two_views_share_one_object);
  ADD ("found-by-the-first-digits", test_found_by_the_first_digits);
  ADD ("a-code-used-twice-is-asked-back", test_a_code_used_twice_is_asked_back);
  ADD ("log-tells-what-happened", test_log_tells_what_happened);
  ADD ("saving-the-same-writes-nothing", test_saving_the_same_writes_nothing);
  ADD ("bad-values-are-refused", test_bad_values_are_refused);
  ADD ("refused-values-stay-with-the-record", test_refused_values_stay_with_the_record);
  ADD ("rollback-takes-everything-back", test_rollback_takes_everything_back);
  ADD ("removing-takes-the-parts-along", test_removing_takes_the_parts_along);
  ADD ("what-is-in-use-stays", test_what_is_in_use_stays);
  ADD ("saving-what-is-gone-is-a-conflict", test_saving_what_is_gone_is_a_conflict);
  ADD ("signed-text-stays", test_signed_text_stays);
  ADD ("changes-are-told-after-the-commit", test_changes_are_told_after_the_commit);
  ADD ("list-keeps-to-field-and-order", test_list_keeps_to_field_and_order);
  ADD ("settings-are-kept", test_settings_are_kept);
  ADD ("xml-of-a-record-reads-back", test_xml_of_a_record_reads_back);

  return g_test_run ();
}
