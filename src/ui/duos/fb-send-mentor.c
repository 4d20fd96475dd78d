/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-send-mentor"

#include "ui/duos/fb-send-mentor.h"

#include "app/fb-mentor-file.h"
#include "app/fb-reports.h"
#include "app/fb-sharing.h"
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
#define ID_KEY "fb-mentor-id"
#define ALL_THE_SAME "fb-all-the-same"

/* From the question until the file is there. */
typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *parent; /* weak */
  char        *mentor; /* the name of whom it is for */
  char        *mentor_id;
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_clear_weak_pointer (&self->parent);
  g_free (self->mentor);
  g_free (self->mentor_id);
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
    {
      g_autofree char *mentor_id = g_strdup (self->mentor_id);

      fb_send_to_mentor_async (GTK_WIDGET (source), workspace, duo_id, mentor_id, g_file_peek_path (file), sent_cb,
                               g_steal_pointer (&self));
    }
}

/* (nullable): the button of the one that is chosen */
static GtkWidget *
get_choice (FbDialog *dialog)
{
  const GPtrArray *choices = g_object_get_data (G_OBJECT (dialog), CHOICES);

  for (guint i = 0; i < choices->len; i++)
    {
      if (gtk_check_button_get_active (choices->pdata[i]))
        return choices->pdata[i];
    }

  return NULL;
}

static void
done_cb (FbDialog *dialog,
         Sending  *self)
{
  Sending *next = sending_new (self->parent, self->workspace, self->duo);
  g_autofree char *name = NULL;
  g_autofree char *file = NULL;
  GtkWidget *choice = get_choice (dialog);

  g_return_if_fail (choice != NULL);

  next->mentor = g_strdup (g_object_get_data (G_OBJECT (choice), NAME_KEY));
  next->mentor_id = g_strdup (g_object_get_data (G_OBJECT (choice), ID_KEY));
  /* Translators: the name of a file: the code of a duo, the name of its mentor, a day */
  name = g_strdup_printf (_("%s for %s %s"), self->duo->code, next->mentor, fb_workspace_get_today (self->workspace));
  g_strdelimit (name, "/\\:*?\"<>|", '-');
  file = g_strconcat (name, FB_PACKAGE_SUFFIX, NULL);
  fb_pick_file_async (self->parent, FB_PICK_SAVE, _("Send to Mentor"), file, fb_file_filter_exchange, picked_cb, next);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* A row each; of one there is nothing to choose. */
static GPtrArray *
add_mentors (GtkWidget   *group,
             FbWorkspace *workspace,
             GPtrArray   *mentors)
{
  GPtrArray *choices = g_ptr_array_new ();

  for (guint i = 0; i < mentors->len; i++)
    {
      const char *id = FB_DUO_MEMBER (mentors->pdata[i])->person_id;
      g_autofree char *known = fb_workspace_dup_name_of (workspace, "person", id);
      const char *name = known != NULL ? known : "—";
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_check_button_new ();

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), choices->pdata[0]);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), i == 0);
      gtk_widget_set_visible (button, mentors->len > 1);
      fb_accessible_set_label (button, name);
      g_object_set_data_full (G_OBJECT (button), NAME_KEY, g_strdup (name), g_free);
      g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
      if (mentors->len > 1)
        adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (choices, button);
    }

  return choices;
}

/* --- Who did not say yes --- */

static gboolean
may_go (GtkWidget *dialog)
{
  GtkWidget *all_the_same = g_object_get_data (G_OBJECT (dialog), ALL_THE_SAME);

  return all_the_same == NULL || gtk_switch_get_active (GTK_SWITCH (all_the_same));
}

static void
update (GtkWidget *dialog)
{
  fb_dialog_set_can_do (FB_DIALOG (dialog), get_choice (FB_DIALOG (dialog)) != NULL && may_go (dialog));
}

static FbSharing *
find_sharing (GtkWidget   *dialog,
              FbWorkspace *workspace,
              FbDuo       *duo)
{
  GtkWidget *choice = get_choice (FB_DIALOG (dialog));

  return fb_sharing_find (fb_workspace_get_store (workspace), FB_SCOPE_DUO, fb_record_get_id (FB_RECORD (duo)),
                          "share-mentor", choice != NULL ? g_object_get_data (G_OBJECT (choice), ID_KEY) : NULL, NULL);
}

/* (nullable): that not everybody in it said yes; after a no it takes a decision to go on */
static GtkWidget *
make_unwilling (GtkWidget   *dialog,
                FbWorkspace *workspace,
                FbDuo       *duo)
{
  g_autoptr(FbSharing) sharing = find_sharing (dialog, workspace, duo);
  g_autofree char *names = NULL;
  GtkWidget *group;
  GtkWidget *row;

  if (sharing == NULL || sharing->unwilling->len == 0)
    return NULL;

  names = fb_sharing_dup_names (workspace, sharing);
  group = adw_preferences_group_new ();
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 sharing->n_refused > 0 ? _("Send It All the Same") : _("Not Everybody Said Yes to Sharing"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), names);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  if (sharing->n_refused > 0)
    {
      GtkWidget *all_the_same = gtk_switch_new ();

      gtk_widget_set_valign (all_the_same, GTK_ALIGN_CENTER);
      fb_accessible_set_label (all_the_same, _("Send It All the Same"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), all_the_same);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), all_the_same);
      g_object_set_data (G_OBJECT (dialog), ALL_THE_SAME, all_the_same);
      g_signal_connect_object (all_the_same, "notify::active", G_CALLBACK (update), dialog, G_CONNECT_SWAPPED);
    }

  return group;
}

void
fb_send_mentor_present (GtkWidget   *parent,
                        FbWorkspace *workspace,
                        FbDuo       *duo)
{
  GtkWidget *dialog = fb_dialog_new (parent, _("Send to Mentor"), _("_Make the File…"));
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) mentors = fb_mentor_list_now (workspace, fb_record_get_id (FB_RECORD (duo)));
  GPtrArray *choices = add_mentors (group, workspace, mentors);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *unwilling;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("For a mentor who has Footbridge on a computer at home: a file with this duo alone, "
                                           "to fill in there. It holds the names, the agreement, the plan, the contacts, and what the "
                                           "mentor answered before. What staff noted stays here.\n\nIt opens with six words "
                                           "that you tell by phone. When it comes back, choose Receive in the main menu."));
  g_object_set_data_full (G_OBJECT (dialog), CHOICES, choices, (GDestroyNotify) g_ptr_array_unref);
  gtk_box_append (GTK_BOX (box), group);
  unwilling = make_unwilling (dialog, workspace, duo);
  if (unwilling != NULL)
    gtk_box_append (GTK_BOX (box), unwilling);
  fb_dialog_set_content (FB_DIALOG (dialog), box);
  update (dialog);
  if (choices->len == 0)
    fb_dialog_set_sentence (FB_DIALOG (dialog), _("There is no mentor in this duo now."));
  g_signal_connect_data (dialog, "done", G_CALLBACK (done_cb), sending_new (parent, workspace, duo), closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
