/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-deeds.h"
#include "app/fb-workspace.h"
#include "domain/fb-kinds.h"
#include "store/fb-store.h"

/* What tests put into a workspace of their own, which is in memory and gone with them. */

/* A record of `kind` with these properties, saved; the caller owns it. */
G_GNUC_UNUSED G_GNUC_NULL_TERMINATED static gpointer
fb_test_add (FbStore      *store,
             const FbKind *kind,
             const char   *first_property,
             ...)
{
  g_autoptr(GError) error = NULL;
  FbRecord *record = fb_record_new (kind, NULL);
  va_list values;

  va_start (values, first_property);
  g_object_set_valist (G_OBJECT (record), first_property, values);
  va_end (values);
  fb_store_save (store, record, &error);
  g_assert_no_error (error);

  return record;
}

/* An empty workspace in which it is `today`; the caller owns it. */
G_GNUC_UNUSED static FbWorkspace *
fb_test_workspace (const char *today)
{
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, &error);

  g_assert_no_error (error);
  g_assert_true (fb_workspace_set_today (workspace, today, NULL));

  return workspace;
}

/* With the files that stand in it. */
G_GNUC_UNUSED static void
fb_test_remove_folder (const char *path)
{
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autoptr(GFileEnumerator) files = g_file_enumerate_children (folder, "standard::name", 0, NULL, NULL);
  GFile *child;

  while (g_file_enumerator_iterate (files, NULL, &child, NULL, NULL) && child != NULL)
    g_file_delete (child, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

/* An empty workspace in which it is `today`, with an organisation, in which Anna works. */
G_GNUC_UNUSED static FbWorkspace *
fb_test_office (const char *today)
{
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_test_workspace (today);

  fb_workspace_set_up (workspace, "Brug vzw", "Anna Voorbeeld", &error);
  g_assert_no_error (error);

  return workspace;
}

/* The key of a new person enrolled in that programme; free with g_free(). */
G_GNUC_UNUSED static char *
fb_test_add_person (FbWorkspace *workspace,
                    const char  *programme_id,
                    const char  *name,
                    const char  *role)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment =
    fb_deed_add_person (workspace, &(FbNewPerson) { .name_used = name, .role = role, .programme_id = programme_id }, &error);

  g_assert_no_error (error);
  return g_strdup (enrolment->person_id);
}

/* Amina and Jan as a duo of that programme, to which both said yes; the caller owns it. */
G_GNUC_UNUSED static FbDuo *
fb_test_add_duo (FbWorkspace *workspace,
                 const char  *programme_id)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *amina = fb_test_add_person (workspace, programme_id, "Amina Testperson", "mentee");
  g_autofree char *jan = fb_test_add_person (workspace, programme_id, "Jan Proefmens", "mentor");
  FbDuo *duo = fb_deed_propose (workspace, programme_id, (const char *const[]) { amina, NULL },
                                (const char *const[]) { jan, NULL }, NULL, NULL, &error);

  g_assert_no_error (error);
  fb_deed_both_said_yes (workspace, duo, &error);
  g_assert_no_error (error);

  return duo;
}
