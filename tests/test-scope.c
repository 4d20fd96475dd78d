/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include <string.h>

#include "exchange/fb-import.h"
#include "exchange/fb-mentions.h"
#include "full-workspace.h"

/* Files of part of a workspace: what goes along, and what does not. */

typedef struct
{
  FbStore    *store;
  GHashTable *ids;    /* of the full workspace */
  FbRecord   *shy;    /* a mentor with a protected identity, in the duo */
  FbRecord   *other;  /* a person of another programme */
} Office;

static const char *
id_of (Office       *self,
       const FbKind *kind)
{
  return g_hash_table_lookup (self->ids, kind->name);
}

static void
set_up (Office        *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(FbRecord) enrolment = NULL;
  g_autoptr(FbRecord) member = NULL;
  g_autoptr(FbRecord) person = NULL;
  g_autoptr(FbRecord) agreement = NULL;
  g_autoptr(FbRecord) text = NULL;

  self->store = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  self->ids = fill_workspace (self->store);

  person = fb_store_get (self->store, &fb_person_kind, id_of (self, &fb_person_kind), NULL);
  g_object_set (person, "name-used", "Ada Open", "phone", "+32 555 0101",
                "protected-identity", NULL, NULL);
  g_assert_true (fb_store_save (self->store, person, NULL));

  self->shy = fb_test_add (self->store, &fb_person_kind, "name-used", "Zelda Hidden",
                           "family-name", "Hiddenname", "protected-identity", "yes", NULL);
  member = fb_test_add (self->store, &fb_duo_member_kind, "duo-id", id_of (self, &fb_duo_kind),
                        "person-id", fb_record_get_id (self->shy), "role", "mentor", NULL);

  agreement = fb_test_add (self->store, &fb_agreement_kind, "duo-id", id_of (self, &fb_duo_kind),
                           "version", (gint64) 2, "status", "draft", NULL);
  text = fb_test_add (self->store, &fb_agreement_text_kind, "agreement-id",
                      fb_record_get_id (agreement), "language", "nld",
                      "body", "Zelda Hidden and Ada Open agree.", NULL);

  programme = fb_test_add (self->store, &fb_programme_kind, "code", "OTHER", NULL);
  self->other = fb_test_add (self->store, &fb_person_kind, "name-used", "Otto Elsewhere", NULL);
  enrolment = fb_test_add (self->store, &fb_enrolment_kind, "programme-id", fb_record_get_id (programme),
                           "person-id", fb_record_get_id (self->other), "role", "mentee",
                           "status", "applied", NULL);
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_clear_object (&self->shy);
  g_clear_object (&self->other);
  g_clear_object (&self->store);
  g_hash_table_unref (self->ids);
}

static char *export(FbStore *store,
        FbScope         scope,
        const char     *subject_id,
        FbExportReport *report)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  fb_export (store, scope, subject_id, stream, NULL, NULL, NULL, report, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
export_programme (Office         *self,
                  FbExportReport *report)
{
  return export(self->store, FB_SCOPE_PROGRAMME, id_of (self, &fb_programme_kind), report);
}

static char *
export_duo (Office         *self,
            FbExportReport *report)
{
  return export(self->store, FB_SCOPE_DUO, id_of (self, &fb_duo_kind), report);
}

static void
take_well (FbStore         *store,
           const char      *file,
           FbImportReport **report)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr(GError) error = NULL;

  fb_import (store, stream, 0, NULL, NULL, NULL, NULL, report, &error);
  g_assert_no_error (error);
}

/* The kinds in a file, in its order, separated by spaces. */
static char *
list_kinds (const char *file)
{
  g_autoptr(GString) kinds = g_string_new (NULL);
  g_auto(GStrv) lines = g_strsplit (file, "\n", -1);
  guint n_kinds;
  const FbKind *const *all = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *start = g_strdup_printf ("    <%s id=", all[i]->name);
      gboolean found = FALSE;

      for (guint j = 0; lines[j] != NULL; j++)
        found |= g_str_has_prefix (lines[j], start);
      if (found)
        g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? " " : "", all[i]->name);
    }

  return g_string_free (g_steal_pointer (&kinds), FALSE);
}

static const char *
body (const char *file)
{
  return strstr (file, "  <records>");
}

static void
test_programme_there_and_back (Office        *self,
                               gconstpointer  data)
{
  g_autoptr(FbStore) there = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autofree char *first = export_programme (self, NULL);
  g_autofree char *second = NULL;
  g_autoptr(FbImportReport) report = NULL;

  take_well (there, first, &report);
  second = export(there, FB_SCOPE_PROGRAMME, id_of (self, &fb_programme_kind), NULL);

  g_assert_cmpstr (body (first), ==, body (second));
  g_assert_cmpstr (report->scope, ==, "programme");
  g_assert_cmpstr (report->subject, ==, id_of (self, &fb_programme_kind));
}

static void
test_programme_takes_its_own (Office        *self,
                              gconstpointer  data)
{
  g_autofree char *file = export_programme (self, NULL);
  g_autofree char *kinds = list_kinds (file);

  g_assert_cmpstr (kinds, ==,
                   "organisation staff area programme programme-partner site rule matching-criterion "
                   "follow-up-point building-block quality-check benchmark lesson funding figure programme-outcome relation "
                   "open-question source-note guideline person event attendance language-skill consent acknowledgement enrolment "
                   "enrolment-area match-mark "
                   "rule-judgement eligibility-check rule-result duo duo-member "
                   "agreement-template message-text agreement agreement-text signature goal action plan-review "
                   "goal-review contact contact-goal check-in introduction interview outcome signal attachment "
                   "tombstone");
  g_assert_null (strstr (file, fb_record_get_id (self->other)));
  g_assert_null (strstr (file, "Otto Elsewhere"));
  g_assert_nonnull (strstr (file, "Ada Open"));
}

static void
test_private_stays_behind (Office        *self,
                           gconstpointer  data)
{
  FbExportReport report;
  g_autofree char *file = export_programme (self, &report);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  g_assert_cmpint (report.n_private, >, 5);
  g_assert_null (strstr (file, "<note "));
  g_assert_null (strstr (file, "<keep-away "));
  g_assert_null (strstr (file, "<concern "));

  for (guint i = 0; i < n_kinds; i++)
    {
      /* its other fields share their names with fields that may go */
      if (kinds[i] == &fb_staff_kind || kinds[i] == &fb_note_kind || kinds[i] == &fb_keep_away_kind ||
          kinds[i] == &fb_concern_kind)
        continue;
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          g_autofree char *tag = g_strdup_printf ("<%s>", kinds[i]->fields[j].name);

          if (kinds[i]->fields[j].flags & FB_FIELD_PRIVATE)
            g_assert_null (strstr (file, tag));
        }
    }
}

static void
test_staff_is_code_and_name (Office        *self,
                             gconstpointer  data)
{
  g_autofree char *file = export_programme (self, NULL);
  const char *staff = strstr (file, "    <staff ");
  g_autofree char *record = g_strndup (staff, (gsize) (strstr (staff, "</staff>") - staff));

  g_assert_nonnull (strstr (record, "<code>"));
  g_assert_nonnull (strstr (record, "<name>"));
  g_assert_null (strstr (record, "<role>"));
  g_assert_null (strstr (record, "<languages>"));
}

static void
test_protected_name_stays_behind (Office        *self,
                                  gconstpointer  data)
{
  FbExportReport report;
  g_autofree char *programme = export_programme (self, &report);
  g_autofree char *duo = NULL;
  g_autofree char *workspace = export(self->store, FB_SCOPE_WORKSPACE, NULL, NULL);

  g_assert_cmpint (report.n_protected, ==, 1);
  duo = export_duo (self, &report);
  g_assert_cmpint (report.n_protected, ==, 1);

  g_assert_nonnull (strstr (programme, fb_record_get_id (self->shy)));
  g_assert_nonnull (strstr (duo, fb_record_get_id (self->shy)));
  g_assert_null (strstr (programme, "Hidden"));
  g_assert_null (strstr (duo, "Hidden"));
  g_assert_nonnull (strstr (workspace, "Zelda Hidden"));
}

/* (transfer full): where a protected name goes along, "kind field name" each */
static char *
mentions (Office     *self,
          FbScope     scope,
          const char *subject_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) found = fb_mentions_find (self->store, scope, subject_id, NULL, NULL, &error);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      const FbMention *mention = found->pdata[i];

      g_string_append_printf (text, "%s %s %s\n", mention->kind->name, mention->field->name, mention->name);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_protected_name_in_words_is_told (Office        *self,
                                      gconstpointer  data)
{
  const char *duo = id_of (self, &fb_duo_kind);
  const char *programme = id_of (self, &fb_programme_kind);
  g_autofree char *none = mentions (self, FB_SCOPE_DUO, duo);
  g_autoptr(FbRecord) inside = fb_test_add (self->store, &fb_goal_kind, "duo-id", duo, "level", "final", "text",
                                            "Zeldas and unhidden things, ZeldaHidden", NULL);
  g_autoptr(FbRecord) goal = NULL;
  g_autoptr(FbRecord) contact = NULL;
  g_autoptr(FbRecord) review = NULL;
  g_autoptr(FbRecord) note = NULL;
  g_autofree char *still_none = mentions (self, FB_SCOPE_DUO, duo);
  g_autofree char *of_duo = NULL;
  g_autofree char *of_programme = NULL;
  g_autofree char *of_all = NULL;

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (still_none, ==, "");

  goal = fb_test_add (self->store, &fb_goal_kind, "duo-id", duo, "level", "final", "text", "Work for ZELDA HIDDEN.", NULL);
  review = fb_test_add (self->store, &fb_plan_review_kind, "duo-id", duo, "held-on", "2026-11-03", "helps", "“zelda”, she rings", NULL);
  /* notes of staff are private, and what stays here needs no warning */
  note = fb_test_add (self->store, &fb_note_kind, "duo-id", duo, "written-on", "2026-11-03", "text", "Zelda Hidden rang", NULL);
  contact = fb_test_add (self->store, &fb_contact_kind, "duo-id", duo, "held-on", "2026-11-03", "state", "held", "staff-note", "with Hiddenname", NULL);

  of_duo = mentions (self, FB_SCOPE_DUO, duo);
  g_assert_cmpstr (of_duo, ==, "goal text Zelda Hidden\nplan-review helps Zelda\n");
  of_programme = mentions (self, FB_SCOPE_PROGRAMME, programme);
  g_assert_nonnull (strstr (of_programme, "goal text Zelda Hidden\n"));
  of_all = mentions (self, FB_SCOPE_WORKSPACE, NULL);
  g_assert_cmpstr (of_all, ==, "");
}

/* What somebody read for another programme is nothing to this duo. */
static void
test_duo_leaves_what_was_read_elsewhere (Office        *self,
                                         gconstpointer  data)
{
  g_autoptr(FbRecord) elsewhere = fb_test_add (self->store, &fb_programme_kind, "code", "ELSE", NULL);
  g_autoptr(FbRecord) guideline = fb_test_add (self->store, &fb_guideline_kind, "programme-id", fb_record_get_id (elsewhere),
                                               "role", "mentee", "language", "nld", "version", (gint64) 1,
                                               "title", "Read elsewhere", NULL);
  g_autoptr(FbRecord) read = fb_test_add (self->store, &fb_acknowledgement_kind, "person-id", id_of (self, &fb_person_kind),
                                          "guideline-id", fb_record_get_id (guideline), "read-on", "2026-11-03", NULL);
  g_autofree char *file = export_duo (self, NULL);

  g_assert_nonnull (strstr (file, "<acknowledgement "));
  g_assert_null (strstr (file, fb_record_get_id (read)));
  g_assert_null (strstr (file, "Read elsewhere"));
}

static void
test_duo_takes_what_a_mentor_may_see (Office        *self,
                                      gconstpointer  data)
{
  g_autofree char *file = export_duo (self, NULL);
  g_autofree char *kinds = list_kinds (file);
  static const char *const secrets[] = {
    "<phone>", "<email>", "<birth-date>", "<citizenship>", "<refugee-status>", "<street>",
    "<acceptance>", "<match-reasons>", "<exception-reason>", "<end-note>", "<staff-note>",
    "+32 555 0101"
  };

  /* the organisation's own address is no secret */
  g_assert_cmpstr (kinds, ==,
                   "organisation staff programme guideline person language-skill consent acknowledgement "
                   "duo duo-member agreement-template agreement agreement-text signature goal action plan-review "
                   "goal-review contact contact-goal introduction");
  g_assert_nonnull (strstr (file, "Ada Open"));
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      const char *found = strstr (strstr (file, "    <staff "), secrets[i]);

      g_test_message ("%s", secrets[i]);
      g_assert_null (found);
    }
}

static void
test_duo_there_and_back (Office        *self,
                         gconstpointer  data)
{
  g_autoptr(FbStore) there = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autofree char *first = export_duo (self, NULL);
  g_autofree char *second = NULL;

  take_well (there, first, NULL);
  second = export(there, FB_SCOPE_DUO, id_of (self, &fb_duo_kind), NULL);
  g_assert_cmpstr (body (first), ==, body (second));
}

/* What was left out is no difference when the file comes home. */
static void
test_home_again_is_the_same (Office        *self,
                             gconstpointer  data)
{
  g_autofree char *programme = export_programme (self, NULL);
  g_autofree char *duo = export_duo (self, NULL);
  g_autofree char *before = export(self->store, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_autofree char *after = NULL;
  gint64 seq = fb_store_get_seq (self->store);

  take_well (self->store, programme, NULL);
  take_well (self->store, duo, NULL);
  after = export(self->store, FB_SCOPE_WORKSPACE, NULL, NULL);

  g_assert_cmpint (fb_store_get_seq (self->store), ==, seq);
  g_assert_cmpstr (body (before), ==, body (after));
}

/* What the partner emptied is a difference like any other: a value, and a
 * reference to somebody whom the file holds. */
static void
test_emptied_there_is_asked (Office        *self,
                             gconstpointer  data)
{
  g_autoptr(FbStore) there = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autofree char *file = export_programme (self, NULL);
  g_autofree char *back = NULL;
  g_autoptr(FbRecord) person = NULL, duo = NULL, ours = NULL;
  g_autoptr(GInputStream) stream = NULL, again = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  const FbImportOptions options = { .take = FB_TAKE_THEIRS };

  take_well (there, file, NULL);
  person = fb_store_get (there, &fb_person_kind, id_of (self, &fb_person_kind), NULL);
  duo = fb_store_get (there, &fb_duo_kind, id_of (self, &fb_duo_kind), NULL);
  g_assert_nonnull (FB_PERSON (person)->phone);
  g_assert_nonnull (FB_DUO (duo)->coordinator_id);
  g_object_set (person, "phone", NULL, NULL);
  g_object_set (duo, "coordinator-id", NULL, NULL);
  g_assert_true (fb_store_save (there, person, NULL) && fb_store_save (there, duo, NULL));
  back = export(there, FB_SCOPE_PROGRAMME, id_of (self, &fb_programme_kind), NULL);

  stream = g_memory_input_stream_new_from_data (back, -1, NULL);
  g_assert_false (fb_import (self->store, stream, 0, NULL, NULL, NULL, NULL, &report, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
  g_assert_cmpint (report->n_different, ==, 2);

  again = g_memory_input_stream_new_from_data (back, -1, NULL);
  g_assert_true (fb_import (self->store, again, 0, &options, NULL, NULL, NULL, NULL, NULL));
  ours = fb_store_get (self->store, &fb_person_kind, id_of (self, &fb_person_kind), NULL);
  g_assert_null (FB_PERSON (ours)->phone);
}

/* A partner's change comes home without taking away what was private. */
static void
test_change_comes_home (Office        *self,
                        gconstpointer  data)
{
  g_autoptr(FbStore) there = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autofree char *file = export_programme (self, NULL);
  g_autofree char *back = NULL;
  g_autoptr(FbRecord) theirs = NULL;
  g_autoptr(FbRecord) ours = NULL;
  g_autoptr(GInputStream) stream = NULL;
  const FbImportOptions options = { .take = FB_TAKE_THEIRS };

  take_well (there, file, NULL);
  theirs = fb_store_get (there, &fb_contact_kind, id_of (self, &fb_contact_kind), NULL);
  g_object_set (theirs, "minutes", (gint64) 45, NULL);
  g_assert_true (fb_store_save (there, theirs, NULL));
  back = export(there, FB_SCOPE_PROGRAMME, id_of (self, &fb_programme_kind), NULL);

  stream = g_memory_input_stream_new_from_data (back, -1, NULL);
  g_assert_true (fb_import (self->store, stream, 0, &options, NULL, NULL, NULL, NULL, NULL));
  ours = fb_store_get (self->store, &fb_contact_kind, id_of (self, &fb_contact_kind), NULL);
  g_assert_cmpint (FB_CONTACT (ours)->minutes, ==, 45);
  g_assert_cmpstr (FB_CONTACT (ours)->staff_note, ==, FULL_TEXT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/scope/" name, Office, NULL, set_up, func, tear_down)

  ADD ("programme-there-and-back", test_programme_there_and_back);
  ADD ("programme-takes-its-own", test_programme_takes_its_own);
  ADD ("private-stays-behind", test_private_stays_behind);
  ADD ("staff-is-code-and-name", test_staff_is_code_and_name);
  ADD ("protected-name-stays-behind", test_protected_name_stays_behind);
  ADD ("protected-name-in-words-is-told", test_protected_name_in_words_is_told);
  ADD ("duo-takes-what-a-mentor-may-see", test_duo_takes_what_a_mentor_may_see);
  ADD ("duo-there-and-back", test_duo_there_and_back);
  ADD ("duo-leaves-what-was-read-elsewhere", test_duo_leaves_what_was_read_elsewhere);
  ADD ("home-again-is-the-same", test_home_again_is_the_same);
  ADD ("emptied-there-is-asked", test_emptied_there_is_asked);
  ADD ("change-comes-home", test_change_comes_home);

  return g_test_run ();
}
