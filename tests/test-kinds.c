/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-codes.h"
#include "domain/fb-contact.h"
#include "domain/fb-kinds.h"

/* Every table is sound: names are unique, lists and kinds exist, and what
 * belongs to another record says which. */
static void
test_tables_are_sound (void)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FbField *field = &kinds[i]->fields[j];

          g_test_message ("%s %s", kinds[i]->name, field->name);
          g_assert_true (g_hash_table_add (names, (char *) field->name));
          g_assert_null (fb_kinds_find (field->name));
          if (field->kind == FB_FIELD_REF)
            g_assert_nonnull (fb_kinds_find (fb_field_get_ref_kind (field)));
          if (field->kind == FB_FIELD_CODE || field->kind == FB_FIELD_CODES)
            g_assert_nonnull (fb_field_get_code_list (field)->name);
          if (field->flags & FB_FIELD_OWNER)
            g_assert_cmpint (field->kind, ==, FB_FIELD_REF);
        }
    }
}

static void
test_unset_is_not_zero (void)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_contact_kind, NULL);
  const FbField *minutes = fb_kind_find_field (&fb_contact_kind, "minutes");
  g_autofree char *unset = fb_record_dup_text (record, minutes);
  g_autofree char *zero = NULL;

  g_assert_null (unset);
  g_assert_cmpint (FB_CONTACT (record)->minutes, ==, FB_UNSET);
  g_assert_true (fb_record_set_text (record, minutes, "0", NULL));
  zero = fb_record_dup_text (record, minutes);
  g_assert_cmpstr (zero, ==, "0");
  g_assert_true (fb_record_set_text (record, minutes, "", NULL));
  g_assert_false (fb_record_is_set (record, minutes));
}

static void
count_notify (GObject    *object,
              GParamSpec *pspec,
              guint      *n)
{
  (*n)++;
}

static void
test_notify_only_on_change (void)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_contact_kind, NULL);
  guint n = 0;

  g_signal_connect (record, "notify", G_CALLBACK (count_notify), &n);
  g_object_set (record, "minutes", (gint64) 10, "held-on", "2026-11-22", "topics", NULL, NULL);
  g_object_set (record, "held-on", "2026-11-22", NULL);
  g_assert_cmpuint (n, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/kinds/tables-are-sound", test_tables_are_sound);
  g_test_add_func ("/record/unset-is-not-zero", test_unset_is_not_zero);
  g_test_add_func ("/record/notify-only-on-change", test_notify_only_on_change);

  return g_test_run ();
}
