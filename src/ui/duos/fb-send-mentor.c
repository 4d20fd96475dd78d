/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-send-mentor"

#include "ui/duos/fb-send-mentor.h"

#include "app/fb-reports.h"
#include "domain/fb-duo-member.h"
#include "exchange/fb-package.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-exchange-jobs.h"

#include <glib/gi18n.h>

#define CHOICES "fb-mentor-choices"
#define NAME_KEY "fb-mentor-name"

/* From the question until the file is there. */
typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *parent; /* weak */
  char        *mentor; /* the name of whom it is for */
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_clear_weak_pointer (&self->parent);
  g_free (self->mentor);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static void
closure_free (gpointer  data,
              GClosure *closure)
{
  sending_free (data);
}

static Sending *
sending_new (GtkWidget   *parent,
             FbWorkspace *workspace,
             FbDuo       *duo)
{
  Sending *self = g_new0 (Sending, 1);

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  g_set_weak_pointer (&self->parent, parent);

  return self;
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Sending) self = user_data;
  g_autofree char *sentence = fb_export_finish (result);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (sentence == NULL)
    return;
  if (!fb_deed_ask_report (self->workspace, fb_record_get_id (FB_RECORD (self->duo)), "duo-file", &error))
    g_warning ("It is not noted that the file went out: %s", error->message);
  if (self->parent == NULL)
    return;

  /* Translators: %s is the name of a mentor */
  words = g_strdup_printf (_("The file is there. Send it to %s, who opens it in Footbridge and sends it back."), self->mentor);
  fb_toast (self->parent, words);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Sending) self = user_data;
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  FbWorkspace *workspace = self->workspace;
  const char *duo_id = fb_record_get_id (FB_RECORD (self->duo));

  if (file != NULL && self->parent != NULL)
    fb_send_to_mentor_async (GTK_WIDGET (source), workspace, duo_id, g_file_peek_path (file), sent_cb,
                             g_steal_pointer (&self));
}

/* (transfer none): of the one that is chosen */
static const char *
get_mentor (FbDialog *dialog)
{
  const GPtrArray *choices = g_object_get_data (G_OBJECT (dialog), CHOICES);

  for (guint i = 0; i < choices->len; i++)
    {
      if (gtk_check_button_get_active (choices->pdata[i]))
        return g_object_get_data (choices->pdata[i], NAME_KEY);
    }

  return "";
}

static void
done_cb (FbDialog *dialog,
         Sending  *self)
{
  Sending *next = sending_new (self->parent, self->workspace, self->duo);
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;

  next->mentor = g_strdup (get_mentor (dialog));
  /* Translators: the name of a file: the code of a duo, the name of its mentor, a day */
  name = g_strdup_printf (_("%s for %s %s"), self->duo->code, next->mentor, fb_workspace_get_today (self->workspace));
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  file = g_strconcat (name, FB_PACKAGE_SUFFIX, NULL);
  fb_pick_file_async (self->parent, FB_PICK_SAVE, _("Send to Mentor"), file, fb_file_filter_exchange, picked_cb, next);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* (transfer full): the names of the mentors who are in it now */
static GPtrArray *
list_mentors (FbWorkspace *workspace,
              FbDuo       *duo)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), NULL, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];

      if (g_strcmp0 (member->role, "mentor") == 0 &&
          (member->until_date == NULL || g_strcmp0 (member->until_date, fb_workspace_get_today (workspace)) >= 0))
        g_ptr_array_add (names, fb_workspace_dup_name_of (workspace, "person", member->person_id));
    }

  return names;
}

/* A row each; of one there is nothing to choose. */
static GPtrArray *
add_mentors (GtkWidget *group,
             GPtrArray *names)
{
  GPtrArray *choices = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i] != NULL ? names->pdata[i] : "—";
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_check_button_new ();

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), choices->pdata[0]);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), i == 0);
      gtk_widget_set_visible (button, names->len > 1);
      fb_accessible_set_label (button, name);
      g_object_set_data_full (G_OBJECT (button), NAME_KEY, g_strdup (name), g_free);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
      if (names->len > 1)
        adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (choices, button);
    }

  return choices;
}

void
fb_send_mentor_present (GtkWidget   *parent,
                        FbWorkspace *workspace,
                        FbDuo       *duo)
{
  GtkWidget *dialog = fb_dialog_new (parent, _("Send to Mentor"), _("_Make the File…"));
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) names = list_mentors (workspace, duo);
  GPtrArray *choices = add_mentors (group, names);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("For a mentor who has Footbridge on a computer at home: a file with this duo alone, "
                                           "to fill in there. It holds the names, the agreement, the plan, the contacts, and what the "
                                           "mentor answered before. What staff noted stays here.\n\nIt opens with six words "
                                           "that you tell by phone. When it comes back, choose Receive in the main menu."));
  g_object_set_data_full (G_OBJECT (dialog), CHOICES, choices, (GDestroyNotify) g_ptr_array_unref);
  fb_dialog_set_content (FB_DIALOG (dialog), group);
  fb_dialog_set_can_do (FB_DIALOG (dialog), choices->len > 0);
  if (choices->len == 0)
    fb_dialog_set_sentence (FB_DIALOG (dialog), _("There is no mentor in this duo now."));
  g_signal_connect_data (dialog, "done", G_CALLBACK (done_cb), sending_new (parent, workspace, duo), closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
