/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-saved-filters.h"
#include "app/fb-undo.h"
#include "domain/fb-kinds.h"

#include <string.h>

typedef struct
{
  FbWorkspace *workspace;
  FbRecord    *anna;
  FbRecord    *karim;
} Place;

static FbRecord *
add_staff (Place      *self,
           const char *name)
{
  FbRecord *staff = fb_record_new (&fb_staff_kind, NULL);

  g_object_set (staff, "name", name, "code", name, NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), staff, NULL));

  return staff;
}

static void
work_as (Place    *self,
         FbRecord *staff)
{
  g_autoptr(GError) error = NULL;

  fb_workspace_set_staff (self->workspace, fb_record_get_id (staff), &error);
  g_assert_no_error (error);
}

static void
set_up (Place         *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->workspace = fb_workspace_open (":memory:", FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  self->anna = add_staff (self, "Anna");
  self->karim = add_staff (self, "Karim");
  work_as (self, self->anna);
}

static void
tear_down (Place         *self,
           gconstpointer  data)
{
  g_object_unref (self->anna);
  g_object_unref (self->karim);
  g_assert_finalize_object (self->workspace);
}

static void
keep (Place      *self,
      const char *list,
      const char *name,
      const char *words)
{
  g_autoptr(GError) error = NULL;

  fb_saved_filters_keep (self->workspace,
                         &(FbSavedFilter) { .list = (char *) list, .name = (char *) name, .filter = (char *) "ready",
                                            .sort = (char *) "name", .words = (char *) words },
                         &error);
  g_assert_no_error (error);
}

/* "Zorg, Bouw": those of the list, in order */
static char *
dup_names (Place      *self,
           const char *list)
{
  g_autoptr(GPtrArray) filters = fb_saved_filters_list (self->workspace, list);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < filters->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((FbSavedFilter *) filters->pdata[i])->name);

  return g_string_free (names, FALSE);
}

#define ASSERT_NAMES(self, list, expected) \
  G_STMT_START { \
    g_autofree char *names_ = dup_names (self, list); \
    g_assert_cmpstr (names_, ==, expected); \
  } G_STMT_END

static void
test_each_list_and_each_of_staff_has_its_own (Place         *self,
                                              gconstpointer  data)
{
  ASSERT_NAMES (self, "mentees", "");
  keep (self, "mentees", "Zorg", "zorg");
  keep (self, "mentees", " Bouw = [x]\n", NULL);
  keep (self, "duos", "Zorg", "");
  ASSERT_NAMES (self, "mentees", "Bouw = [x], Zorg");
  ASSERT_NAMES (self, "duos", "Zorg");

  work_as (self, self->karim);
  ASSERT_NAMES (self, "mentees", "");
  work_as (self, self->anna);
  ASSERT_NAMES (self, "mentees", "Bouw = [x], Zorg");
}

static void
test_what_was_kept_comes_back (Place         *self,
                               gconstpointer  data)
{
  g_autoptr(GPtrArray) filters = NULL;
  const FbSavedFilter *filter;

  keep (self, "mentees", "Zorg", "  brugge \"x\" ä");
  filters = fb_saved_filters_list (self->workspace, "mentees");
  filter = filters->pdata[0];
  g_assert_cmpstr (filter->filter, ==, "ready");
  g_assert_cmpstr (filter->sort, ==, "name");
  g_assert_cmpstr (filter->words, ==, "  brugge \"x\" ä");
}

static void
test_names_are_there_once_and_not_empty (Place         *self,
                                         gconstpointer  data)
{
  g_autofree char *wide = g_strnfill (61, 'x');
  const char *const names[] = { "Zorg", "  ", "", wide };

  keep (self, "mentees", "Zorg", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fb_saved_filters_keep (self->workspace, &(FbSavedFilter) { .list = (char *) "mentees",
                                                                                .name = (char *) names[i] }, &error));
      g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
    }
  ASSERT_NAMES (self, "mentees", "Zorg");
}

static void
test_renamed_deleted_and_brought_back (Place         *self,
                                       gconstpointer  data)
{
  g_autoptr(GPtrArray) filters = NULL;
  FbSavedFilter *filter;

  keep (self, "mentees", "Zorg", NULL);
  filters = fb_saved_filters_list (self->workspace, "mentees");
  filter = filters->pdata[0];
  g_free (filter->name);
  filter->name = g_strdup ("Zorg en Welzijn");
  g_assert_true (fb_saved_filters_keep (self->workspace, filter, NULL));
  ASSERT_NAMES (self, "mentees", "Zorg en Welzijn");

  g_assert_true (fb_saved_filters_remove (self->workspace, filter->id, NULL));
  ASSERT_NAMES (self, "mentees", "");
  g_assert_true (fb_saved_filters_keep (self->workspace, filter, NULL));
  ASSERT_NAMES (self, "mentees", "Zorg en Welzijn");
}

/* Also those of somebody else, and what was typed of a name only. */
static void
test_erasing_somebody_forgets_the_name (Place         *self,
                                        gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);

  g_object_set (person, "name-used", "Żulfiqára Testmens", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), person, NULL));
  keep (self, "mentees", "By name", "żulfi");
  keep (self, "mentees", "For ZULFIQARA", NULL);
  keep (self, "mentees", "Others", "te an");
  work_as (self, self->karim);
  keep (self, "duos", "His", "testm brugge");
  keep (self, "duos", "Hers", "brugge");

  g_assert_true (fb_saved_filters_forget (self->workspace, fb_record_get_id (person), NULL));
  ASSERT_NAMES (self, "duos", "Hers");
  work_as (self, self->anna);
  ASSERT_NAMES (self, "mentees", "Others");
}

/* @expected: (nullable): what was taken back or done again in words; NULL for nothing */
static void
undo (Place      *self,
      gboolean    is_undo,
      const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = fb_undo_run (self->workspace, is_undo, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, expected);
}

static void
rename_first (Place      *self,
              const char *name)
{
  g_autoptr(GPtrArray) filters = fb_saved_filters_list (self->workspace, "mentees");
  FbSavedFilter *filter = filters->pdata[0];

  g_free (filter->name);
  filter->name = g_strdup (name);
  g_assert_true (fb_saved_filters_keep (self->workspace, filter, NULL));
}

static void
delete_first (Place *self)
{
  g_autoptr(GPtrArray) filters = fb_saved_filters_list (self->workspace, "mentees");

  g_assert_true (fb_saved_filters_remove (self->workspace, ((FbSavedFilter *) filters->pdata[0])->id, NULL));
}

/* What is in the change log and what is not are taken back in the order in which they were done. */
static void
test_undo_knows_filters_between_other_deeds (Place         *self,
                                             gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  FbStore *store = fb_workspace_get_store (self->workspace);

  keep (self, "mentees", "Zorg", NULL);
  rename_first (self, "Bouw");
  g_object_set (person, "name-used", "Amina", NULL);
  g_assert_true (fb_store_save (store, person, NULL));
  delete_first (self);
  ASSERT_NAMES (self, "mentees", "");

  undo (self, TRUE, "Undo: Deleted Filter");
  ASSERT_NAMES (self, "mentees", "Bouw");
  g_assert_cmpint (fb_store_count (store, &fb_person_kind, NULL), ==, 1);
  undo (self, TRUE, "Undo: Changed Person");
  g_assert_cmpint (fb_store_count (store, &fb_person_kind, NULL), ==, 0);
  undo (self, TRUE, "Undo: Renamed Filter");
  ASSERT_NAMES (self, "mentees", "Zorg");

  undo (self, FALSE, "Redo: Renamed Filter");
  undo (self, FALSE, "Redo: Changed Person");
  undo (self, FALSE, "Redo: Deleted Filter");
  undo (self, FALSE, NULL);
  ASSERT_NAMES (self, "mentees", "");
  undo (self, TRUE, "Undo: Deleted Filter");
  ASSERT_NAMES (self, "mentees", "Bouw");
}

/* Each one's own, and nothing that was undone before something else was done. */
static void
test_undo_is_each_ones_own (Place         *self,
                            gconstpointer  data)
{
  g_autofree char *label = NULL;
  gboolean can;

  keep (self, "mentees", "Zorg", NULL);
  work_as (self, self->karim);
  label = fb_undo_dup_label (self->workspace, TRUE, &can);
  g_assert_false (can);
  undo (self, TRUE, NULL);

  work_as (self, self->anna);
  undo (self, TRUE, "Undo: Saved Filter");
  keep (self, "mentees", "Bouw", NULL);
  undo (self, FALSE, NULL);
  ASSERT_NAMES (self, "mentees", "Bouw");
}

/* A name that was erased does not come back with the filter that had it. */
static void
test_undo_brings_back_nothing_erased (Place         *self,
                                      gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);

  g_object_set (person, "name-used", "Zulfiqara", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (self->workspace), person, NULL));
  keep (self, "mentees", "About Zulfiqara", NULL);
  delete_first (self);
  g_assert_true (fb_saved_filters_forget (self->workspace, fb_record_get_id (person), NULL));
  undo (self, TRUE, "Undo: Changed Person");
  ASSERT_NAMES (self, "mentees", "");
}

static void
test_what_is_no_filter_is_passed_over (Place         *self,
                                       gconstpointer  data)
{
  g_autofree char *setting = g_strdup_printf ("saved-filter.%s.x", fb_record_get_id (self->anna));

  fb_store_set_setting (fb_workspace_get_store (self->workspace), setting, "nonsense", NULL);
  keep (self, "mentees", "Zorg", NULL);
  ASSERT_NAMES (self, "mentees", "Zorg");
}

#define ADD(name, test) g_test_add (name, Place, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/saved-filters/own", test_each_list_and_each_of_staff_has_its_own);
  ADD ("/saved-filters/come-back", test_what_was_kept_comes_back);
  ADD ("/saved-filters/names", test_names_are_there_once_and_not_empty);
  ADD ("/saved-filters/renamed-and-deleted", test_renamed_deleted_and_brought_back);
  ADD ("/saved-filters/erased", test_erasing_somebody_forgets_the_name);
  ADD ("/saved-filters/undo", test_undo_knows_filters_between_other_deeds);
  ADD ("/saved-filters/undo-own", test_undo_is_each_ones_own);
  ADD ("/saved-filters/undo-erased", test_undo_brings_back_nothing_erased);
  ADD ("/saved-filters/no-filter", test_what_is_no_filter_is_passed_over);

  return g_test_run ();
}
