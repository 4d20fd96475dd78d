/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

/* The catalogue of the program with another file in the place of its own, so
 * that what it remembers can be forgotten: this object is linked instead of the
 * one in the library. */
static GBytes *catalogue_file;

static GBytes *
lookup_catalogue (GResource            *resource,
                  const char           *path,
                  GResourceLookupFlags  flags,
                  GError              **error)
{
  return g_bytes_ref (catalogue_file);
}

static FbStore *empty; /* what the catalogue is read into */

static FbStore *
open_empty (const char   *path,
            FbStoreMode   mode,
            GError      **error)
{
  return g_object_ref (empty);
}

#undef G_LOG_DOMAIN
#define g_resource_lookup_data lookup_catalogue
#define fb_store_open open_empty
#include "app/fb-catalogue.c"
#undef g_resource_lookup_data
#undef fb_store_open

#include "app/fb-new-programme.h"
#include "app/fb-workspace.h"

#define MAX_MADE 2

static FbStore *store;

void
fuzz_prepare (void)
{
  store = fuzz_store_new ();
  empty = fuzz_store_new ();
}

static void
ask (FbWorkspace    *workspace,
     FbOpenQuestion *question)
{
  g_autofree char *answer = fb_question_dup_answer (workspace, question);
  g_autofree char *remark = fb_question_dup_remark (workspace, question);
  g_autoptr(GPtrArray) choices = fb_question_list_choices (question);
  g_autoptr(GPtrArray) fields = fb_question_list_fields (question);
  const FbQuestionChoice *choice =
    choices != NULL && choices->len > 0 ? choices->pdata[choices->len - 1] : NULL;
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (fb_question_get_words (question));
  fb_question_is_open (workspace, question);
  if (!fb_deed_decide_question (workspace, question, choice != NULL ? choice->values : "12", &error))
    fuzz_check_error (error);
}

static void
make_programme (FbWorkspace *workspace,
                FbProgramme *template)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgramme) made = fb_deed_new_programme (workspace, template->code, NULL, &error);
  g_autoptr(GPtrArray) questions = NULL;
  g_autoptr(GPtrArray) changes = NULL;

  if (made == NULL)
    {
      fuzz_check_error (error);
      return;
    }

  questions = fb_programme_list_open_questions (workspace, fb_record_get_id (FB_RECORD (made)),
                                                &error);
  g_assert_no_error (error);
  for (guint i = 0; i < MIN (questions->len, 12); i++)
    ask (workspace, questions->pdata[i]);

  changes = fb_programme_list_changes (workspace, made, &error);
  g_assert_no_error (error);
}

static void
look_around (void)
{
  const FbCatalogueFilter filter = { "BE", "classic-mentoring", "a", TRUE };
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = fb_catalogue_list (NULL, &error);
  g_autoptr(GPtrArray) some = fb_catalogue_list (&filter, NULL);
  g_autoptr(GPtrArray) countries = fb_catalogue_list_countries (NULL);
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (store);

  if (all == NULL)
    {
      fuzz_check_error (error);
      return;
    }

  for (guint i = 0; i < MIN (all->len, MAX_MADE); i++)
    {
      fb_programme_kind_get_remark (((FbProgramme *) all->pdata[i])->kind);
      make_programme (workspace, all->pdata[i]);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  catalogue_file = g_bytes_new (data, size);
  look_around ();

  g_clear_object (&catalogue);
  g_clear_pointer (&programmes, g_ptr_array_unref);
  g_clear_pointer (&facts, g_hash_table_unref);
  g_clear_pointer (&catalogue_file, g_bytes_unref);
  fuzz_store_empty (store);
  fuzz_store_empty (empty);

  return 0;
}
