/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-agreements.h"
#include "app/fb-flow-words.h"
#include "app/fb-sample.h"
#include "domain/fb-kinds.h"

static FbWorkspace *
make_sample (gint64 seed)
{
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, &error);

  g_assert_no_error (error);
  fb_workspace_set_today (workspace, "2026-11-22", NULL);
  fb_sample_fill (workspace, FB_SAMPLE_DEMO, seed, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return workspace;
}

/* Every record with every value, as text. */
static char *
write_down (FbWorkspace *workspace)
{
  GString *text = g_string_new (NULL);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (workspace), kinds[i],
                                                    NULL, NULL, NULL, NULL);

      for (guint j = 0; j < records->len; j++)
        {
          g_string_append_printf (text, "%s %s", kinds[i]->name, fb_record_get_id (records->pdata[j]));
          for (guint k = 0; k < kinds[i]->n_fields; k++)
            {
              g_autofree char *value = kinds[i]->fields[k].kind != FB_FIELD_BLOB
                                       ? fb_record_dup_text (records->pdata[j], &kinds[i]->fields[k]) : NULL;

              g_string_append_printf (text, "|%s", value != NULL ? value : "");
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_same_seed_same_records (void)
{
  g_autoptr(FbWorkspace) a = make_sample (7);
  g_autoptr(FbWorkspace) b = make_sample (7);
  g_autoptr(FbWorkspace) c = make_sample (8);
  g_autofree char *first = write_down (a);
  g_autofree char *second = write_down (b);
  g_autofree char *other = write_down (c);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, other);
}

static void
test_agreements_are_intact (void)
{
  g_autoptr(FbWorkspace) workspace = make_sample (1);
  g_autoptr(GPtrArray) agreements = fb_store_list (fb_workspace_get_store (workspace),
                                                   &fb_agreement_kind, NULL, NULL, NULL, NULL);
  guint n_intact = 0;

  g_assert_cmpuint (agreements->len, >=, 14);
  for (guint i = 0; i < agreements->len; i++)
    {
      FbSealState state = fb_agreement_verify (workspace, agreements->pdata[i], NULL, NULL);

      g_assert_cmpint (state, !=, FB_SEAL_CHANGED);
      n_intact += state == FB_SEAL_INTACT;
    }
  g_assert_cmpuint (n_intact, >, 10);
}

/* No box of a programme's page is empty for want of a fictional office. */
static void
test_work_beside_the_duos_is_told (void)
{
  static const FbFlow flows[] = { FB_FLOW_EFFORT, FB_FLOW_YEARS, FB_FLOW_NETWORK, FB_FLOW_HOURS };
  static const char *const kinds[] = { "volunteer-hours", "external-number", "figure", "programme-outcome", "relation",
                                       "vacancy" };
  g_autoptr(FbWorkspace) workspace = make_sample (1);
  g_autoptr(GPtrArray) programmes = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind, NULL, NULL,
                                                   "code", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (flows); i++)
    {
      g_autoptr(GPtrArray) lines = fb_programme_list_flow (workspace, fb_record_get_id (programmes->pdata[0]), flows[i]);

      g_assert_cmpuint (lines->len, >=, 2);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (fb_store_count (fb_workspace_get_store (workspace), fb_kinds_find (kinds[i]), NULL), >, 0);
}

static void
test_only_into_an_empty_workspace (void)
{
  g_autoptr(FbWorkspace) workspace = make_sample (1);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_sample_fill (workspace, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
cancel (goffset  done,
        goffset  all,
        gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled_leaves_nothing (void)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_sample_fill (workspace, FB_SAMPLE_OFFICE, 1, cancel, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (workspace), fb_kinds_find ("person"), NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/sample/same-seed", test_same_seed_same_records);
  g_test_add_func ("/sample/agreements-intact", test_agreements_are_intact);
  g_test_add_func ("/sample/beside", test_work_beside_the_duos_is_told);
  g_test_add_func ("/sample/only-empty", test_only_into_an_empty_workspace);
  g_test_add_func ("/sample/cancelled", test_cancelled_leaves_nothing);

  return g_test_run ();
}
