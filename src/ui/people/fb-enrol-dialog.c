/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrol-dialog"

#include "ui/people/fb-enrol-dialog.h"

#include "app/fb-deeds.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-people.h"

#include <glib/gi18n.h>

typedef struct
{
  FbPage    *page;       /* not owned: below the dialog */
  char      *person_id;
  GPtrArray *programmes; /* (element-type FbProgramme): those that go on */
  GtkWidget *programme;
  GtkWidget *role;
} EnrolDialog;

static void
enrol_dialog_free (gpointer  data,
                   GClosure *closure)
{
  EnrolDialog *self = data;

  g_ptr_array_unref (self->programmes);
  g_free (self->person_id);
  g_free (self);
}

static void
done_cb (FbDialog    *dialog,
         EnrolDialog *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme));
  FbPage *page = self->page;
  g_autoptr(FbEnrolment) enrolment = NULL;
  g_autoptr(GError) error = NULL;

  if (selected >= self->programmes->len)
    return;

  enrolment = fb_deed_enrol (fb_page_get_workspace (page), self->person_id,
                             fb_record_get_id (self->programmes->pdata[selected]),
                             fb_code_drop_down_get (self->role), &error);
  if (enrolment == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (GTK_WIDGET (page), _("Enrolled"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fb_people_open (page, fb_record_get_id (FB_RECORD (enrolment)));
}

static GPtrArray *
list_programmes (FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (workspace), &fb_programme_kind, NULL, NULL, "name, code", NULL);
  GPtrArray *programmes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (g_strcmp0 (FB_PROGRAMME (all->pdata[i])->status, "ended") != 0)
        g_ptr_array_add (programmes, g_object_ref (all->pdata[i]));
    }

  return programmes;
}

/* Another programme than the one they are in is chosen at first. */
static GtkWidget *
make_programmes (EnrolDialog           *self,
                 const FbEnrolmentCase *whole)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint first = 0;

  for (guint i = self->programmes->len; i > 0; i--)
    {
      if (!g_str_equal (fb_record_get_id (self->programmes->pdata[i - 1]), whole->enrolment->programme_id))
        first = i - 1;
    }
  for (guint i = 0; i < self->programmes->len; i++)
    gtk_string_list_take (names, fb_workspace_dup_name (whole->workspace, self->programmes->pdata[i]));

  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), first);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);

  return drop_down;
}

/**
 * fb_enrol_dialog_present:
 * @page: the page of the person, which then leads to the new one
 *
 * Asks in which other programme the person takes part too, and as what. Who is
 * known is not asked for a name again.
 */
void
fb_enrol_dialog_present (FbPage                *page,
                         const FbEnrolmentCase *whole)
{
  EnrolDialog *self = g_new0 (EnrolDialog, 1);
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (page), _("Take Part in Another Programme"), _("_Enrol"));
  GtkWidget *form = adw_preferences_group_new ();
  /* Translators: %s is a person */
  g_autofree char *sentence =
    g_strdup_printf (_("What is known about %s stays. Intake and admission begin anew."), whole->person->name_used);

  self->page = page;
  self->person_id = g_strdup (whole->enrolment->person_id);
  self->programmes = list_programmes (whole->workspace);
  self->programme = make_programmes (self, whole);
  self->role = fb_code_drop_down_new (&fb_code_duo_role, FALSE, whole->enrolment->role);
  fb_form_set_title (form, NULL, sentence);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Programme"), self->programme));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Role"), self->role));
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_signal_connect_data (dialog, "done", G_CALLBACK (done_cb), self, enrol_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
