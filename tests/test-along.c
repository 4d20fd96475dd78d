/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-backups.h"
#include "app/fb-deeds.h"
#include "app/fb-exchanges.h"
#include "app/fb-join-people.h"
#include "app/fb-people-alike.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gstdio.h>
#include <string.h>

/* The workspace of the office, the one that was taken along, and the folder
 * with both and with the files between them. */
typedef struct
{
  char        *folder;
  FbWorkspace *office;
  FbWorkspace *laptop;
  char        *programme_id;
} Case;

static FbWorkspace *
make (Case       *self,
      const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  fb_workspace_set_today (workspace, "2026-11-22", NULL);

  return workspace;
}

static void
save (FbWorkspace *workspace,
      FbRecord    *record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (fb_workspace_get_store (workspace), record, &error);
  g_assert_no_error (error);
}

/* (transfer full): the id of the person */
static char *
add_person (Case        *self,
            FbWorkspace *workspace,
            const char  *name,
            const char  *birth_date,
            const char  *language)
{
  const FbNewPerson values = {
    .name_used = name, .programme_id = self->programme_id, .role = "mentee",
    .birth_date = birth_date, .language = language,
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment = fb_deed_add_person (workspace, &values, &error);

  g_assert_no_error (error);
  return g_strdup (enrolment->person_id);
}

static void
add_note (FbWorkspace *workspace,
          const char  *person_id,
          const char  *text)
{
  g_autoptr(FbRecord) note = fb_record_new (&fb_note_kind, NULL);

  g_object_set (note, "person-id", person_id, "written-on", "2026-11-22", "text", text, NULL);
  save (workspace, note);
}

/* (transfer full): the path of the file */
static char *
export (Case        *self,
        FbWorkspace *workspace,
        FbScope      scope,
        const char  *name)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *organisation = scope == FB_SCOPE_ALONG
                                  ? fb_workspace_dup_organisation_id (workspace) : NULL;
  g_autoptr(GError) error = NULL;

  fb_deed_export_file (fb_workspace_get_store (workspace), scope, organisation, path, NULL, NULL,
                       NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

static FbImportReport *
take (FbWorkspace *workspace,
      const char  *path)
{
  const FbImportOptions options = { .take = FB_TAKE_ASK, .file = path };
  FbImportReport *report = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(FbSender) sender = { 0 };

  fb_deed_import_file (fb_workspace_get_store (workspace), path, &options, NULL, NULL, NULL, &report,
                       &sender, &error);
  g_assert_no_error (error);

  return report;
}

static gint64
count (FbWorkspace  *workspace,
       const FbKind *kind)
{
  return fb_store_count (fb_workspace_get_store (workspace), kind, NULL);
}

static void
set_up (Case          *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbImportReport) report = NULL;
  g_autofree char *amina = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  self->office = make (self, "office.footbridge");
  fb_workspace_set_up (self->office, "Example House", "Anna Example", &error);
  g_assert_no_error (error);
  g_object_set (programme, "code", "TEST", "name", "A Test", NULL);
  save (self->office, programme);
  self->programme_id = g_strdup (fb_record_get_id (programme));
  amina = add_person (self, self->office, "Amina Voorbeeld", "1990-05-01", "ara");
  add_note (self->office, amina, "Nur für uns");

  self->laptop = make (self, "laptop.footbridge");
  path = export (self, self->office, FB_SCOPE_ALONG, "along.fbx.xml");
  report = take (self->laptop, path);
  g_assert_cmpstr (report->scope, ==, "along");
}

static void
tear_down (Case          *self,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (self->office);
  g_assert_finalize_object (self->laptop);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->programme_id);
}

static void
test_nobody_is_taken_along (Case          *self,
                            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (self->folder, "along.fbx.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *along = fb_exchange_dup_along (fb_workspace_get_store (self->laptop));
  g_autofree char *none = fb_exchange_dup_along (fb_workspace_get_store (self->office));
  g_autofree char *here = fb_workspace_dup_organisation_id (self->office);
  g_autofree char *there = fb_workspace_dup_organisation_id (self->laptop);

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_null (strstr (text, "Amina"));
  g_assert_null (strstr (text, "Nur für uns"));
  g_assert_nonnull (strstr (text, "A Test"));
  g_assert_cmpint (count (self->laptop, &fb_person_kind), ==, 0);
  g_assert_cmpint (count (self->laptop, &fb_programme_kind), ==, 1);
  g_assert_cmpint (count (self->laptop, &fb_staff_kind), ==, 1);
  g_assert_nonnull (along);
  g_assert_null (none);
  g_assert_cmpstr (here, ==, there);
}

/* What changed of the rest meanwhile, here or there, asks nobody anything. */
static void
test_only_what_is_new_comes_back (Case          *self,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) ours = fb_store_get (fb_workspace_get_store (self->office),
                                           &fb_programme_kind, self->programme_id, NULL);
  g_autoptr(FbRecord) theirs = fb_store_get (fb_workspace_get_store (self->laptop),
                                             &fb_programme_kind, self->programme_id, NULL);
  g_autofree char *omar = add_person (self, self->laptop, "Omar Beispiel", "1988-02-03", "ara");
  g_autofree char *path = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(FbImportReport) again = NULL;

  add_note (self->laptop, omar, "Call in the morning");
  g_object_set (ours, "name", "Changed Here", NULL);
  save (self->office, ours);
  g_object_set (theirs, "name", "Changed There", NULL);
  save (self->laptop, theirs);

  path = export (self, self->laptop, FB_SCOPE_NEW, "new.fbx.xml");
  report = take (self->office, path);
  g_assert_cmpint (report->n_new, ==, 4); /* person, language, enrolment, note */
  g_assert_cmpint (report->n_same + report->n_different, ==, 0);
  g_assert_cmpint (count (self->office, &fb_person_kind), ==, 2);
  g_assert_cmpint (count (self->office, &fb_note_kind), ==, 2);
  g_assert_cmpstr (FB_PROGRAMME (ours)->name, ==, "Changed Here");

  again = take (self->office, path);
  g_assert_cmpint (again->n_same, ==, 4);
  g_assert_cmpint (again->group, ==, 0);
}

static void
test_there_is_a_copy_from_before (Case          *self,
                                  gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->office);
  g_autofree char *omar = add_person (self, self->laptop, "Omar Beispiel", NULL, NULL);
  g_autofree char *path = export (self, self->laptop, FB_SCOPE_NEW, "new.fbx.xml");
  g_autoptr(FbImportReport) report = take (self->office, path);
  g_autoptr(FbImportReport) again = take (self->office, path);
  g_autoptr(GPtrArray) backups = fb_backups_list (store);
  g_autoptr(FbStore) before = NULL;

  /* none where nothing came in */
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (((FbBackup *) backups->pdata[0])->before_import);
  before = fb_store_open (((FbBackup *) backups->pdata[0])->path, FB_STORE_READ_ONLY, NULL);
  g_assert_cmpint (fb_store_count (before, &fb_person_kind, NULL), ==, 1);
}

static void
test_import_is_taken_back (Case          *self,
                           gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->office);
  g_autofree char *omar = add_person (self, self->laptop, "Omar Beispiel", NULL, "ara");
  g_autofree char *path = export (self, self->laptop, FB_SCOPE_NEW, "new.fbx.xml");
  g_autoptr(FbImportReport) report = take (self->office, path);
  g_autoptr(FbImportReport) again = NULL;
  g_autoptr(GError) error = NULL;

  /* Ctrl+Z does not do it */
  g_assert_false (fb_store_undo (store, report->group, NULL));
  g_assert_true (fb_store_can_undo_import (store, report->group));
  g_assert_true (fb_store_undo_import (store, report->group, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (self->office, &fb_person_kind), ==, 1);
  g_assert_cmpint (count (self->office, &fb_language_skill_kind), ==, 1);
  /* a tombstone would remove them at the sender's */
  g_assert_cmpint (count (self->office, &fb_tombstone_kind), ==, 0);
  g_assert_false (fb_store_undo_import (store, report->group, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);

  again = take (self->office, path);
  g_assert_cmpint (again->n_new, ==, 3);
  g_assert_cmpint (count (self->office, &fb_person_kind), ==, 2);
}

static void
test_import_stays_where_work_went_on (Case          *self,
                                      gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->office);
  g_autofree char *omar = add_person (self, self->laptop, "Omar Beispiel", NULL, NULL);
  g_autofree char *path = export (self, self->laptop, FB_SCOPE_NEW, "new.fbx.xml");
  g_autoptr(FbImportReport) report = take (self->office, path);
  g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, omar, NULL);
  g_autoptr(GError) error = NULL;

  add_note (self->office, omar, "Rang this morning");
  g_assert_false (fb_store_undo_import (store, report->group, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
  g_assert_cmpint (count (self->office, &fb_person_kind), ==, 2);
  g_assert_cmpint (count (self->office, &fb_enrolment_kind), ==, 2);
  g_assert_nonnull (person);
}

static void
assert_pair (Case       *self,
             const char *name,
             const char *birth_date,
             guint       n)
{
  g_autofree char *id = add_person (self, self->office, name, birth_date, NULL);
  const char *came[] = { id, NULL };
  g_autoptr(GPtrArray) pairs = fb_people_find_pairs (fb_workspace_get_store (self->office), came,
                                                     NULL);

  g_test_message ("%s %s", name, birth_date != NULL ? birth_date : "");
  g_assert_cmpuint (pairs->len, ==, n);
  if (n > 0)
    g_assert_cmpstr (((FbAlike *) pairs->pdata[0])->came_id, ==, id);
}

static void
test_who_is_alike (Case          *self,
                   gconstpointer  data)
{
  assert_pair (self, "Voorbeeld Amina", "1990", 1);
  assert_pair (self, "Omar Beispiel", NULL, 0);
  assert_pair (self, "Amina Voorbeeld", "1975-01-01", 0);
}

static void
test_two_records_become_one_person (Case          *self,
                                    gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (self->office);
  g_autofree char *again = add_person (self, self->laptop, "Amina Voorbeeld", NULL, "ara");
  g_autofree char *path = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (self->laptop),
                                             &fb_person_kind, again, NULL);
  g_autoptr(FbRecord) kept = NULL;
  g_autoptr(GPtrArray) known = fb_store_list (store, &fb_person_kind, NULL, NULL, NULL, NULL);
  g_autoptr(GPtrArray) notes = NULL;
  g_autofree char *kept_id = g_strdup (fb_record_get_id (known->pdata[0]));
  g_autoptr(GError) error = NULL;

  g_object_set (person, "place", "Antwerpen", NULL);
  save (self->laptop, person);
  add_note (self->laptop, again, "Second");
  path = export (self, self->laptop, FB_SCOPE_NEW, "new.fbx.xml");
  report = take (self->office, path);

  g_assert_true (fb_deed_join_people (self->office, kept_id, again, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (self->office, &fb_person_kind), ==, 1);
  g_assert_cmpint (count (self->office, &fb_enrolment_kind), ==, 1);
  g_assert_cmpint (count (self->office, &fb_language_skill_kind), ==, 1);
  kept = fb_store_get (store, &fb_person_kind, kept_id, NULL);
  g_assert_cmpstr (FB_PERSON (kept)->place, ==, "Antwerpen");
  g_assert_cmpstr (FB_PERSON (kept)->birth_date, ==, "1990-05-01");
  notes = fb_store_list (store, &fb_note_kind, "person-id", kept_id, NULL, NULL);
  g_assert_cmpuint (notes->len, ==, 2);

  /* and are two again */
  g_assert_true (fb_store_undo (store, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (self->office, &fb_person_kind), ==, 2);
  g_assert_cmpint (count (self->office, &fb_enrolment_kind), ==, 2);
  g_assert_null (FB_PERSON (kept)->place);
}

#define ADD(name, function) g_test_add ("/along/" name, Case, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("nobody", test_nobody_is_taken_along);
  ADD ("back", test_only_what_is_new_comes_back);
  ADD ("copy", test_there_is_a_copy_from_before);
  ADD ("undo", test_import_is_taken_back);
  ADD ("undo-not", test_import_stays_where_work_went_on);
  ADD ("alike", test_who_is_alike);
  ADD ("join", test_two_records_become_one_person);

  return g_test_run ();
}
