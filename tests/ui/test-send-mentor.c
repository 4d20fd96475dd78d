/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-dialog.h"
#include "ui/duos/fb-send-mentor.h"

/* A duo of Amina and Jan. */
static FbDuo *
agree (FbWorkspace *workspace)
{
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (workspace, "Jan Testpersoon", "mentor");
  const char *mentees[] = { FB_ENROLMENT (mentee)->person_id, NULL };
  const char *mentors[] = { FB_ENROLMENT (mentor)->person_id, NULL };
  g_autoptr(GError) error = NULL;
  FbDuo *duo = fb_deed_propose (workspace, FB_ENROLMENT (mentee)->programme_id, mentees, mentors, NULL, NULL, &error);

  g_assert_no_error (error);
  fb_deed_both_said_yes (workspace, duo, &error);
  g_assert_no_error (error);

  return duo;
}

static FbDuoMember *
add_mentor (FbWorkspace *workspace,
            FbDuo       *duo,
            const char  *name)
{
  g_autoptr(FbRecord) mentor = fb_test_add_person (workspace, name);
  FbRecord *member = fb_record_new (&fb_duo_member_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (member, "duo-id", fb_record_get_id (FB_RECORD (duo)), "person-id", fb_record_get_id (mentor), "role", "mentor",
                NULL);
  fb_store_save (fb_workspace_get_store (workspace), member, &error);
  g_assert_no_error (error);

  return FB_DUO_MEMBER (member);
}

static guint
count_choices (GtkWidget *widget)
{
  guint n = GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_visible (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_choices (child);

  return n;
}

static void
check_choices (GtkWidget   *page,
               FbWorkspace *workspace,
               FbDuo       *duo,
               guint        n_choices)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr(GtkWidget) dialog = NULL;

  fb_send_mentor_present (page, workspace, duo);
  fb_test_settle ();
  for (guint i = 0; dialog == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (FB_IS_DIALOG (window))
        dialog = g_steal_pointer (&window);
    }
  g_assert_nonnull (dialog);
  g_assert_cmpuint (count_choices (dialog), ==, n_choices);
  g_assert_true (gtk_widget_get_sensitive (fb_dialog_get_verb (FB_DIALOG (dialog))));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fb_test_settle ();
}

/* Of one mentor there is nothing to choose; who left is not asked about. */
static void
test_send_asks_which_mentor (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  GtkWidget *page = gtk_label_new ("Duo");
  GtkWidget *window = fb_test_show (page);
  g_autoptr(FbDuoMember) second = NULL;

  check_choices (page, place->workspace, duo, 0);
  second = add_mentor (place->workspace, duo, "Els Proefmens");
  check_choices (page, place->workspace, duo, 2);
  g_object_set (second, "until-date", "2020-01-01", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), FB_RECORD (second), NULL));
  check_choices (page, place->workspace, duo, 0);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/send-mentor/asks-which", FbTestPlace, NULL, fb_test_place_set_up, test_send_asks_which_mentor,
              fb_test_place_tear_down);

  return g_test_run ();
}
