/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-saved-filters.h"
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
  ADD ("/saved-filters/no-filter", test_what_is_no_filter_is_passed_over);

  return g_test_run ();
}
