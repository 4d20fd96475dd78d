/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-status-dialog"

#include "ui/people/fb-status-dialog.h"

#include "app/fb-deed-admission.h"
#include "app/fb-eligibility-words.h"
#include "app/fb-step-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* What a person can decide about an enrolment. */
static const struct
{
  const char *status;
  const char *verb;     /* on the button */
  const char *title;
  const char *sentence;
  gboolean    asks_reason;
} deeds[] = {
  { "ready", N_("_Admit"), NC_("decision", "Admit"),
    N_("From this day on, this person is part of the programme and can be matched."), FALSE },
  { "decide", N_("_Decide"), NC_("decision", "Decide on Admission"),
    N_("A rule does not fit. Admit all the same, and say why; or do not admit."), FALSE },
  { "not-admitted", N_("Do _Not Admit"), NC_("decision", "Do Not Admit"),
    N_("Our decision. Say why, and where this person was referred to."), TRUE },
  { "paused", N_("_Pause"), NC_("decision", "Pause"), N_("Keeps the place on the list. Nobody proposes a match meanwhile."), TRUE },
  { "stopped", N_("_Stopped"), NC_("decision", "Stopped by Them"),
    N_("Their decision, after they took part."), TRUE },
  { "declined", N_("_Declined"), NC_("decision", "Declined by Them"),
    N_("Their decision, before they took part."), TRUE },
  { "completed", N_("_Completed"), NC_("decision", "Completed"),
    N_("Also when it was early, because somebody found work."), TRUE },
};

typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *enrolment;
  FbDialog    *dialog;
  GtkWidget   *parent; /* not owned: below the dialog */
  const char  *status;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *decision; /* (nullable) where a rule does not fit: admit or not */
  GtkWidget   *reason;   /* (nullable) */
  GtkWidget   *remark;
} StatusDialog;

static void
status_dialog_free (gpointer  data,
                    GClosure *closure)
{
  StatusDialog *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->enrolment);
  g_free (self);
}

static guint
find_deed (const char *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      if (g_str_equal (deeds[i].status, status))
        return i;
    }

  g_return_val_if_reached (0);
}

/* (transfer none): what a menu calls it */
const char *
fb_status_get_verb (const char *status)
{
  return g_dpgettext2 (NULL, "decision", deeds[find_deed (status)].title);
}

/* What is decided now; NULL: it stays open. */
static const char *
get_status (StatusDialog *self)
{
  const char *admission = self->decision != NULL ? fb_code_drop_down_get (self->decision) : NULL;

  if (admission == NULL)
    return self->status;
  if (g_str_equal (admission, "admitted"))
    return "ready";

  return g_str_equal (admission, "not-admitted") ? "not-admitted" : NULL;
}

/* What the rules say is kept, the status stays. */
static gboolean
keep_open (StatusDialog  *self,
           const char    *remark,
           GError       **error)
{
  g_autoptr(FbEligibilityCheck) check =
    fb_deed_check_eligibility (self->workspace, self->enrolment, "open", remark, error);

  return check != NULL;
}

/* How the person stands now; @status: (nullable): it stays open */
static char *
dup_told (StatusDialog *self,
          const char   *status)
{
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (self->workspace), &fb_person_kind,
                                             self->enrolment->person_id, NULL);
  g_autofree char *name = person != NULL ? fb_workspace_dup_name (self->workspace, person) : NULL;
  gboolean is_mentor = g_strcmp0 (self->enrolment->role, "mentor") == 0;
  const char *now;

  if (name == NULL || status == NULL)
    return g_strdup (fb_status_get_verb (self->status));

  now = g_str_equal (status, "ready")
        ? fb_enrolment_state_get_label (is_mentor ? FB_ENROLMENT_AVAILABLE : FB_ENROLMENT_WAITING)
        : fb_code_list_get_label (&fb_code_enrolment_status, status);

  return g_strdup_printf (_("%s: %s"), name, now);
}

static void
done_cb (FbDialog     *dialog,
         StatusDialog *self)
{
  g_autofree char *date = NULL;
  g_autofree char *remark =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->remark))));
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;
  FbEnrolmentDecision decision = { .status = get_status (self) };
  GtkWidget *parent = self->parent;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;

  decision.on = date;
  decision.reason = self->reason != NULL ? fb_code_drop_down_get (self->reason) : NULL;
  decision.remark = *remark != '\0' ? remark : NULL;

  if (decision.status != NULL ? !fb_deed_decide (self->workspace, self->enrolment, &decision, &error)
                              : !keep_open (self, decision.remark, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      gtk_widget_grab_focus (self->remark);
      return;
    }

  fb_kept_text_forget (self->remark);
  told = dup_told (self, decision.status);
  fb_toast_undo (parent, told);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
make_form (StatusDialog *self)
{
  guint deed = find_deed (self->status);
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (form, _(deeds[deed].sentence));
  if (g_str_equal (self->status, "decide"))
    {
      self->decision = fb_code_drop_down_new (&fb_code_admission, FALSE, "admitted");
      adw_preferences_group_add (form, fb_plain_row_new (_("Decision"), self->decision));
    }

  self->date = fb_date_entry_new (_("Since"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Since"), self->date);
  adw_preferences_group_add (form, self->date_row);

  if (deeds[deed].asks_reason)
    {
      self->reason = fb_code_drop_down_new (&fb_code_enrolment_reason, TRUE, NULL);
      adw_preferences_group_add (form, fb_plain_row_new (_("Reason"), self->reason));
    }

  self->remark = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->remark), TRUE);
  gtk_widget_set_valign (self->remark, GTK_ALIGN_CENTER);
  fb_kept_text_attach (self->remark, self->workspace, FB_RECORD (self->enrolment), "enrolment.status-note");
  adw_preferences_group_add (form, fb_plain_row_new (deeds[deed].asks_reason ? _("About the Reason")
                                                                             : _("Why"), self->remark));

  return GTK_WIDGET (form);
}

/**
 * fb_status_dialog_present:
 * @parent: a widget of the page below
 * @status: what is decided: ready, not-admitted, paused, stopped, declined, completed
 *
 * Asks for day and reason, then does it.
 */
void
fb_status_dialog_present (GtkWidget             *parent,
                          const FbEnrolmentCase *whole,
                          const char            *status)
{
  StatusDialog *self = g_new0 (StatusDialog, 1);
  gboolean is_against_rules = g_str_equal (status, "ready") && whole->eligibility.fit == FB_FITS_NOT;
  guint deed = find_deed (is_against_rules ? "decide" : status);

  self->workspace = g_object_ref (whole->workspace);
  self->enrolment = g_object_ref (whole->enrolment);
  self->parent = parent;
  self->status = deeds[deed].status;
  self->dialog = FB_DIALOG (fb_dialog_new (parent, g_dpgettext2 (NULL, "decision", deeds[deed].title), _(deeds[deed].verb)));
  fb_dialog_set_content (self->dialog, make_form (self));
  g_signal_connect_data (self->dialog, "done", G_CALLBACK (done_cb), self, status_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (self->reason != NULL ? self->reason : self->remark);
}
