/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <libxml/xmlwriter.h>
#include <string.h>

#include "exchange/fb-import.h"
#include "exchange/fb-xml-out.h"
#include "full-workspace.h"
#include "store/fb-store-log.h"

static FbStore *
open_memory (void)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (":memory:", FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
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

static const char *
body (const char *file)
{
  return strstr (file, "  <records>");
}

static gboolean
take (FbStore         *store,
      const char      *file,
      FbTake           side,
      FbImportReport **report,
      GError         **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  FbImportOptions options = { .take = side };

  return fb_import (store, stream, (goffset) strlen (file), &options, NULL, NULL, NULL, report,
                    error);
}

static void
take_well (FbStore         *store,
           const char      *file,
           FbTake           side,
           FbImportReport **report)
{
  g_autoptr(GError) error = NULL;
  gboolean ok = take (store, file, side, report, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
}

static void
test_same_bytes_after_the_way_there_and_back (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autoptr(FbStore) there = open_memory ();
  g_autoptr(GHashTable) ids = fill_workspace (here);
  g_autofree char *first = export(here, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_autofree char *second = NULL;
  g_autoptr(FbImportReport) report = NULL;

  take_well (there, first, FB_TAKE_ASK, &report);
  second = export(there, FB_SCOPE_WORKSPACE, NULL, NULL);

  g_assert_cmpstr (body (first), ==, body (second));
  g_assert_cmpint (report->n_records, ==, report->n_new);
  g_assert_cmpint (report->n_records, ==, g_hash_table_size (ids));
  g_assert_cmpstr (report->scope, ==, "workspace");
  g_assert_cmpstr (report->replica, ==, fb_store_get_replica (here));
  g_assert_cmpint (report->seq, ==, fb_store_get_seq (here));
}

static void
test_nothing_local_leaves (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autoptr(GHashTable) ids = fill_workspace (here);
  g_autofree char *file = export(here, FB_SCOPE_WORKSPACE, NULL, NULL);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          g_autofree char *tag = g_strdup_printf ("<%s>", kinds[i]->fields[j].name);

          if (kinds[i]->fields[j].flags & FB_FIELD_LOCAL)
            g_assert_null (strstr (file, tag));
        }
    }
}

static void
test_twice_is_once (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autoptr(FbStore) there = open_memory ();
  g_autoptr(GHashTable) ids = fill_workspace (here);
  g_autofree char *file = export(here, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_autoptr(FbImportReport) again = NULL;
  gint64 seq;

  take_well (there, file, FB_TAKE_ASK, NULL);
  seq = fb_store_get_seq (there);
  take_well (there, file, FB_TAKE_ASK, &again);

  g_assert_cmpint (fb_store_get_seq (there), ==, seq);
  g_assert_cmpint (again->n_same, ==, again->n_records);
  g_assert_cmpint (again->n_new + again->n_different + again->n_removed, ==, 0);
}

static void
test_import_is_one_group (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autoptr(FbStore) there = open_memory ();
  g_autoptr(GHashTable) ids = fill_workspace (here);
  g_autofree char *file = export(here, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_autoptr(GPtrArray) changes = NULL;
  const FbChange *first;

  take_well (there, file, FB_TAKE_ASK, NULL);
  changes = fb_store_list_changes (there, NULL, 0, NULL);
  first = changes->pdata[0];

  /* tombstones are no records that somebody made */
  g_assert_cmpuint (changes->len, ==, g_hash_table_size (ids) - 1);
  g_assert_cmpstr (first->deed, ==, "import");
  g_assert_cmpint (first->op, ==, 'c');
  g_assert_cmpint (((FbChange *) changes->pdata[changes->len - 1])->group, ==, first->group);
  g_assert_cmpint (fb_store_find_undoable (there), ==, 0);
}

/* Two copies of one workspace, in the second of which a goal reads otherwise. */
typedef struct
{
  FbStore    *here;
  FbStore    *there;
  GHashTable *ids;
  FbRecord   *goal; /* there */
  char       *file; /* from there */
} Copies;

static void
copies_set_up (Copies        *self,
               gconstpointer  data)
{
  g_autofree char *file = NULL;
  const char *id;

  self->here = open_memory ();
  self->there = open_memory ();
  self->ids = fill_workspace (self->here);
  file = export(self->here, FB_SCOPE_WORKSPACE, NULL, NULL);
  take_well (self->there, file, FB_TAKE_ASK, NULL);

  id = g_hash_table_lookup (self->ids, "goal");
  self->goal = fb_store_get (self->there, &fb_goal_kind, id, NULL);
  g_object_set (self->goal, "text", "Something else", NULL);
  g_assert_true (fb_store_save (self->there, self->goal, NULL));
  self->file = export(self->there, FB_SCOPE_WORKSPACE, NULL, NULL);
}

static void
copies_tear_down (Copies        *self,
                  gconstpointer  data)
{
  g_clear_object (&self->goal);
  g_clear_object (&self->here);
  g_clear_object (&self->there);
  g_hash_table_unref (self->ids);
  g_free (self->file);
}

static char *
goal_text (FbStore *store,
           Copies  *self)
{
  g_autoptr(FbRecord) goal = fb_store_get (store, &fb_goal_kind,
                                           g_hash_table_lookup (self->ids, "goal"), NULL);

  return fb_record_dup_text (goal, fb_kind_find_field (&fb_goal_kind, "text"));
}

static void
test_difference_is_asked (Copies        *self,
                          gconstpointer  data)
{
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 seq = fb_store_get_seq (self->here);
  const FbDifference *difference;

  g_assert_false (take (self->here, self->file, FB_TAKE_ASK, &report, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);

  g_assert_cmpint (report->n_different, ==, 1);
  g_assert_cmpuint (report->differences->len, ==, 1);
  difference = report->differences->pdata[0];
  g_assert_cmpstr (difference->kind->name, ==, "goal");
  g_assert_cmpstr (difference->field->name, ==, "text");
  g_assert_cmpstr (difference->ours, ==, FULL_TEXT);
  g_assert_cmpstr (difference->theirs, ==, "Something else");
  g_assert_cmpint (fb_store_get_seq (self->here), ==, seq);
  text = goal_text (self->here, self);
  g_assert_cmpstr (text, ==, FULL_TEXT);
}

static void
test_difference_stays_ours (Copies        *self,
                            gconstpointer  data)
{
  g_autofree char *text = NULL;
  gint64 seq = fb_store_get_seq (self->here);

  take_well (self->here, self->file, FB_TAKE_OURS, NULL);
  text = goal_text (self->here, self);
  g_assert_cmpstr (text, ==, FULL_TEXT);
  g_assert_cmpint (fb_store_get_seq (self->here), ==, seq);
}

static void
test_difference_becomes_theirs (Copies        *self,
                                gconstpointer  data)
{
  g_autofree char *after = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  const FbChange *change;

  take_well (self->here, self->file, FB_TAKE_THEIRS, NULL);
  after = export(self->here, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_assert_cmpstr (body (after), ==, body (self->file));

  changes = fb_store_list_changes (self->here, fb_record_get_id (self->goal), 1, NULL);
  change = changes->pdata[0];
  g_assert_cmpint (change->op, ==, 'u');
  g_assert_cmpstr (change->deed, ==, "import");
  g_assert_cmpstr (change->old_value, ==, FULL_TEXT);
  g_assert_cmpstr (change->new_value, ==, "Something else");
}

static FbRecord *
get_one (FbStore      *store,
         const FbKind *kind,
         GHashTable   *ids)
{
  return fb_store_get (store, kind, g_hash_table_lookup (ids, kind->name), NULL);
}

static void
test_removed_there_is_removed_here (Copies        *self,
                                    gconstpointer  data)
{
  g_autoptr(FbRecord) review = get_one (self->there, &fb_goal_review_kind, self->ids);
  g_autofree char *file = NULL;
  g_autofree char *after = NULL;
  g_autoptr(FbImportReport) report = NULL;

  g_assert_true (fb_store_remove (self->there, review, NULL));
  file = export(self->there, FB_SCOPE_WORKSPACE, NULL, NULL);
  take_well (self->here, file, FB_TAKE_THEIRS, &report);

  g_assert_cmpint (report->n_removed, ==, 1);
  after = export(self->here, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_assert_cmpstr (body (after), ==, body (file));
}

static void
test_removed_here_stays_removed (Copies        *self,
                                 gconstpointer  data)
{
  g_autoptr(FbRecord) review = get_one (self->here, &fb_plan_review_kind, self->ids);
  g_autoptr(FbImportReport) report = NULL;
  gint64 n_reviews;

  /* takes its goal-review along */
  g_assert_true (fb_store_remove (self->here, review, NULL));
  take_well (self->here, self->file, FB_TAKE_OURS, &report);

  g_assert_cmpint (report->n_gone, ==, 2);
  n_reviews = fb_store_count (self->here, &fb_plan_review_kind, NULL) +
              fb_store_count (self->here, &fb_goal_review_kind, NULL);
  g_assert_cmpint (n_reviews, ==, 0);
}

static void
test_part_of_the_removed_stays_away (Copies        *self,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) review = get_one (self->here, &fb_plan_review_kind, self->ids);
  g_autoptr(FbRecord) more = NULL;
  g_autofree char *file = NULL;
  g_autoptr(FbImportReport) report = NULL;

  more = full_record (&fb_goal_review_kind, self->ids);
  g_assert_true (fb_store_save (self->there, more, NULL));
  file = export(self->there, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_assert_true (fb_store_remove (self->here, review, NULL));
  take_well (self->here, file, FB_TAKE_OURS, &report);

  g_assert_cmpint (report->n_gone, ==, 3);
}

static void
test_erased_there_is_erased_here (Copies        *self,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) person = get_one (self->there, &fb_person_kind, self->ids);
  g_autoptr(FbRecord) ours = NULL;
  g_autoptr(FbRecord) tombstone = fb_record_new (&fb_tombstone_kind, fb_record_get_id (person));
  g_autoptr(GPtrArray) changes = NULL;
  g_autofree char *file = NULL;
  g_autofree char *left = g_strndup (fb_record_get_id (person), 8);

  g_object_set (person, "name-used", left, "phone", NULL, NULL);
  g_assert_true (fb_store_save (self->there, person, NULL));
  g_object_set (tombstone, "record-kind", "person", "reason", "erased",
                "removed-at", "2026-11-22T10:00:00.000Z", NULL);
  g_assert_true (fb_store_save (self->there, tombstone, NULL));
  g_object_set (self->goal, "text", FULL_TEXT, NULL);
  g_assert_true (fb_store_save (self->there, self->goal, NULL));
  file = export(self->there, FB_SCOPE_WORKSPACE, NULL, NULL);
  take_well (self->here, file, FB_TAKE_ASK, NULL);

  ours = get_one (self->here, &fb_person_kind, self->ids);
  g_assert_cmpstr (FB_PERSON (ours)->name_used, ==, left);
  g_assert_null (FB_PERSON (ours)->phone);
  changes = fb_store_list_changes (self->here, fb_record_get_id (ours), 0, NULL);
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpstr (((FbChange *) changes->pdata[i])->old_value, !=, FULL_TEXT);
}

/* Beside that, whoever says so may have changed something else: that is a difference like any other. */
static void
test_erased_is_no_leave_to_write (Copies        *self,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) person = get_one (self->there, &fb_person_kind, self->ids);
  g_autoptr(FbRecord) ours = NULL;
  g_autoptr(FbRecord) tombstone = fb_record_new (&fb_tombstone_kind, fb_record_get_id (person));
  g_autofree char *before = g_strdup (FB_PERSON (person)->name_used);
  g_autofree char *file = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (person, "name-used", "Somebody Else", "phone", NULL, NULL);
  g_assert_true (fb_store_save (self->there, person, NULL));
  g_object_set (tombstone, "record-kind", "person", "reason", "erased",
                "removed-at", "2026-11-22T10:00:00.000Z", NULL);
  g_assert_true (fb_store_save (self->there, tombstone, NULL));
  g_object_set (self->goal, "text", FULL_TEXT, NULL);
  g_assert_true (fb_store_save (self->there, self->goal, NULL));
  file = export(self->there, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_assert_false (take (self->here, file, FB_TAKE_ASK, &report, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
  g_assert_cmpint (report->n_different, ==, 1);
  g_clear_pointer (&report, fb_import_report_free);
  take_well (self->here, file, FB_TAKE_OURS, &report);

  ours = get_one (self->here, &fb_person_kind, self->ids);
  g_assert_cmpstr (FB_PERSON (ours)->name_used, ==, before);
  g_assert_null (FB_PERSON (ours)->phone);
}

/* The escapes that we write are those of libxml2. */
static void
test_escapes_are_those_of_libxml (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (22);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(FbXmlOut) out = fb_xml_out_new (stream, NULL);
      xmlBufferPtr buffer = xmlBufferCreate ();
      xmlTextWriterPtr writer = xmlNewTextWriterMemory (buffer, 0);
      gpointer ours;

      for (gint32 n = g_rand_int_range (random, 1, 60); n > 0; n--)
        {
          gunichar c = (gunichar) g_rand_int_range (random, 0x20, round % 2 ? 0x7f : 0x2fff);

          g_string_append_unichar (text, n % 17 == 0 ? '\n' : n % 19 == 0 ? '\r'
                                                                          : c);
        }

      fb_xml_out_string (out, "<a>");
      fb_xml_out_text (out, text->str, text->len);
      fb_xml_out_string (out, "</a>");
      g_assert_true (fb_xml_out_flush (out, NULL));
      g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
      ours = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream));

      xmlTextWriterWriteElement (writer, BAD_CAST "a", BAD_CAST text->str);
      xmlFreeTextWriter (writer);
      g_assert_cmpstr (ours, ==, (const char *) xmlBufferContent (buffer));
      xmlBufferFree (buffer);
    }
}

static void
cancel_cb (double   part,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled_is_unchanged (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autoptr(FbStore) there = open_memory ();
  g_autoptr(GHashTable) ids = fill_workspace (here);
  g_autofree char *file = export(here, FB_SCOPE_WORKSPACE, NULL, NULL);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_export (here, FB_SCOPE_WORKSPACE, NULL, out, cancel_cb, cancellable,
                             cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_false (fb_import (there, stream, 0, NULL, NULL, NULL, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fb_store_get_seq (there), ==, 0);
}

static void
test_file_is_replaced_at_once (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autofree char *folder = g_dir_make_tmp ("test-exchange-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.fbx.xml", NULL);
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = NULL;
  GStatBuf info;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_false (fb_export_file (here, FB_SCOPE_DUO, "no-such-duo", path, NULL, NULL, NULL, NULL,
                                  &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "before");

  g_assert_true (fb_export_file (here, FB_SCOPE_WORKSPACE, NULL, path, NULL, NULL, NULL, NULL,
                                 NULL));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "a.fbx.xml");
  g_assert_null (g_dir_read_name (dir));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_full_disk_is_told (void)
{
  g_autoptr(FbStore) here = open_memory ();
  g_autoptr(GHashTable) ids = fill_workspace (here);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_export_file (here, FB_SCOPE_WORKSPACE, NULL, "/dev/full", NULL, NULL, NULL,
                                  NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add_func ("/exchange/" name, func)
#define ADD_COPIES(name, func) \
  g_test_add ("/exchange/" name, Copies, NULL, copies_set_up, func, copies_tear_down)

  ADD ("same-bytes-after-the-way-there-and-back", test_same_bytes_after_the_way_there_and_back);
  ADD ("nothing-local-leaves", test_nothing_local_leaves);
  ADD ("twice-is-once", test_twice_is_once);
  ADD ("import-is-one-group", test_import_is_one_group);
  ADD_COPIES ("difference-is-asked", test_difference_is_asked);
  ADD_COPIES ("difference-stays-ours", test_difference_stays_ours);
  ADD_COPIES ("difference-becomes-theirs", test_difference_becomes_theirs);
  ADD_COPIES ("removed-there-is-removed-here", test_removed_there_is_removed_here);
  ADD_COPIES ("removed-here-stays-removed", test_removed_here_stays_removed);
  ADD_COPIES ("part-of-the-removed-stays-away", test_part_of_the_removed_stays_away);
  ADD_COPIES ("erased-there-is-erased-here", test_erased_there_is_erased_here);
  ADD_COPIES ("erased-is-no-leave-to-write", test_erased_is_no_leave_to_write);
  ADD ("escapes-are-those-of-libxml", test_escapes_are_those_of_libxml);
  ADD ("cancelled-is-unchanged", test_cancelled_is_unchanged);
  ADD ("file-is-replaced-at-once", test_file_is_replaced_at_once);
  ADD ("full-disk-is-told", test_full_disk_is_told);

  return g_test_run ();
}
