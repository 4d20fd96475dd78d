/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-outcome-dialog"

#include "ui/results/fb-outcome-dialog.h"

#include "app/fb-deed-closing.h"
#include "domain/fb-codes-published.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-kept-text-row.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define FORM_HEIGHT 560
#define WIDTH 640
#define MOST_MONTHS 600

/* What has grown, a row each. */
static const char *const growth_fields[] = { "confidence", "network", "language", "knowledge" };
#define N_GROWTH G_N_ELEMENTS (growth_fields)

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  FbRecord    *about;   /* the duo, or one place in a programme */
  GPtrArray   *mentees; /* of FbEnrolment */
  GtkWidget   *who;     /* (nullable) where there is one only */
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *how;
  GtkWidget   *kind;
  GtkWidget   *job;
  GtkWidget   *contract;
  GtkWidget   *contract_row;
  GtkWidget   *suits;
  GtkWidget   *occupation;
  GtkWidget   *sector;
  GtkWidget   *company;
  GtkWidget   *pay;
  GtkWidget   *since;
  GtkWidget   *since_row;
  GtkWidget   *growth[N_GROWTH];
  GtkWidget   *credential;
  GtkWidget   *remark;
} Outcome;

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->about);
  g_ptr_array_unref (self->mentees);
  g_free (self);
}

static FbEnrolment *
get_mentee (Outcome *self)
{
  guint chosen = self->who != NULL ? gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who)) : 0;

  return self->mentees->pdata[chosen];
}

/* Only what is asked about the answer given is asked. */
static void
kind_cb (Outcome *self)
{
  const char *kind = fb_code_drop_down_get (self->kind);

  gtk_widget_set_visible (self->job, fb_outcome_is_work (kind));
  gtk_widget_set_visible (self->contract_row, g_strcmp0 (kind, "fixed-term-job") == 0 ||
                                                g_strcmp0 (kind, "internship") == 0);
}

static void
take_job (Outcome    *self,
          FbRecord   *record,
          const char *since)
{
  int months = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->contract));

  g_object_set (record,
                "suits-level", fb_code_drop_down_get (self->suits),
                "own-occupation", fb_code_drop_down_get (self->occupation),
                "sector", fb_code_button_get (self->sector),
                "company-kind", fb_code_drop_down_get (self->company),
                "pay", fb_code_drop_down_get (self->pay),
                "job-since", since, NULL);
  if (gtk_widget_get_visible (self->contract_row) && months > 0)
    g_object_set (record, "contract-months", (gint64) months, NULL);
}

static gboolean
save (Outcome     *self,
      const char  *measured_on,
      const char  *since,
      GError     **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_outcome_kind, NULL);
  g_autofree char *credential = fb_kept_text_dup (self->credential);
  g_autofree char *remark = fb_kept_text_dup (self->remark);
  const char *kind = fb_code_drop_down_get (self->kind);

  g_object_set (record, FB_IS_DUO (self->about) ? "duo-id" : "enrolment-id", fb_record_get_id (self->about),
                "person-id", get_mentee (self)->person_id, "measured-on", measured_on,
                "how", fb_code_drop_down_get (self->how), "kind", kind,
                "credential", credential, "remark", remark, NULL);
  for (guint i = 0; i < N_GROWTH; i++)
    g_object_set (record, growth_fields[i], fb_code_drop_down_get (self->growth[i]), NULL);
  if (fb_outcome_is_work (kind))
    take_job (self, record, since);

  return fb_deed_note_outcome (self->workspace, FB_OUTCOME (record), error);
}

static void
done_cb (FbDialog *dialog,
         Outcome  *self)
{
  g_autofree char *date = NULL;
  g_autofree char *since = NULL;
  g_autoptr(GError) error = NULL;

  const char *today = fb_workspace_get_today (self->workspace);

  if (!fb_plain_row_read_date (self->date_row, self->date, today, &date) ||
      !fb_plain_row_read_date (self->since_row, self->since, today, &since))
    return;
  if (!save (self, date, since, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->credential);
  fb_kept_text_forget (self->remark);
  fb_dialog_finish (dialog, self->parent, _("Outcome Noted"));
}

/* ---- the form ---- */

static GtkWidget *
add_row (GtkWidget  *form,
         const char *label,
         GtkWidget  *control)
{
  GtkWidget *row = fb_plain_row_new (label, control);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);

  return row;
}

static GtkWidget *
add_choice (GtkWidget        *form,
            const char       *label,
            const FbCodeList *list,
            const char       *code)
{
  GtkWidget *control = fb_code_drop_down_new (list, TRUE, code);

  add_row (form, label, control);

  return control;
}

/* Of several mentees each is asked. */
static void
add_who (Outcome   *self,
         GtkWidget *form)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->mentees->len; i++)
    {
      g_autofree char *name =
        fb_workspace_dup_name_of (self->workspace, "person", FB_ENROLMENT (self->mentees->pdata[i])->person_id);

      gtk_string_list_append (names, name != NULL ? name : "—");
    }
  self->who = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_widget_set_valign (self->who, GTK_ALIGN_CENTER);
  add_row (form, _("Mentee"), self->who);
}

/* (transfer full): for which time it is, in words */
static char *
dup_time (Outcome *self)
{
  const char *id = fb_record_get_id (self->about);
  FbFollowUp due;

  if (FB_IS_DUO (self->about) ? !fb_duo_is_follow_up_due (self->workspace, id, &due)
                              : !fb_enrolment_is_follow_up_due (self->workspace, id, &due))
    return g_strdup (_("How it is today. Not known and not reached are answers too."));
  if (due.months == 0)
    return g_strdup (_("How it is at the end. Not known and not reached are answers too."));

  return g_strdup_printf (ngettext ("How it is %d month later. Not known and not reached are answers too.",
                                    "How it is %d months later. Not known and not reached are answers too.",
                                    (gulong) due.months), due.months);
}

static GtkWidget *
make_answer (Outcome *self)
{
  GtkWidget *form = adw_preferences_group_new ();
  g_autofree char *time = dup_time (self);

  fb_form_set_title (form, _("What Came of It"), time);
  if (self->mentees->len > 1)
    add_who (self, form);
  self->kind = add_choice (form, _("What Came of It"), &fb_code_outcome_kind, NULL);
  self->date = fb_date_entry_new (_("Asked On"), fb_workspace_get_today (self->workspace));
  self->date_row = add_row (form, _("Asked On"), self->date);
  self->how = add_choice (form, _("How"), &fb_code_contact_how, "phone");
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (kind_cb), self);

  return form;
}

static GtkWidget *
make_job (Outcome *self)
{
  GtkWidget *form = adw_preferences_group_new ();

  fb_form_set_title (form, _("The Work"), NULL);
  self->contract = gtk_spin_button_new_with_range (0, MOST_MONTHS, 1);
  gtk_widget_set_valign (self->contract, GTK_ALIGN_CENTER);
  self->contract_row = add_row (form, _("Months of the Contract"), self->contract);
  fb_plain_row_set_hint (self->contract_row, _("0 where it is not known"));
  self->suits = add_choice (form, _("Suits the Person’s Level"), &fb_code_outcome_answer, NULL);
  self->occupation = add_choice (form, _("Own Occupation"), &fb_code_outcome_answer, NULL);
  self->sector = fb_code_button_new (&fb_code_sectors, _("Sector"));
  add_row (form, _("Sector"), self->sector);
  self->company = add_choice (form, _("Kind of Company"), &fb_code_company_kind, NULL);
  self->pay = add_choice (form, _("Pay Compared With the Start"), &fb_code_pay_compared, NULL);
  self->since = fb_date_entry_new (_("In This Job Since"), NULL);
  self->since_row = add_row (form, _("In This Job Since"), self->since);

  return form;
}

static GtkWidget *
make_growth (Outcome *self)
{
  GtkWidget *form = adw_preferences_group_new ();

  fb_form_set_title (form, _("What Has Grown Since the Start"), NULL);
  for (guint i = 0; i < N_GROWTH; i++)
    self->growth[i] = add_choice (form, fb_field_get_label (fb_kind_find_field (&fb_outcome_kind, growth_fields[i])),
                                  &fb_code_growth, NULL);
  self->credential = gtk_entry_new ();
  gtk_widget_set_valign (self->credential, GTK_ALIGN_CENTER);
  fb_kept_text_attach (self->credential, self->workspace, self->about, "outcome.credential");
  add_row (form, _("Diploma or Licence Obtained"), self->credential);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             fb_kept_text_row_new (_("Remark"), NULL, self->workspace, self->about,
                                                   "outcome.remark", &self->remark));

  return form;
}

/* (transfer full): mentees only */
static GPtrArray *
list_mentees (FbWorkspace *workspace,
              FbDuo       *duo)
{
  g_autoptr(GPtrArray) all = fb_duo_list_enrolments (workspace, duo, NULL);
  GPtrArray *mentees = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (g_str_equal (FB_ENROLMENT (all->pdata[i])->role, "mentee"))
        g_ptr_array_add (mentees, g_object_ref (all->pdata[i]));
    }

  return mentees;
}

static GtkWidget *
build (Outcome   *self,
       GtkWidget *parent)
{
  GtkWidget *dialog = fb_dialog_new (parent, _("Note Outcome"), _("_Done"));
  GtkWidget *answer = make_answer (self);
  GtkWidget *page;

  self->job = make_job (self);
  page = fb_form_page_new (answer, self->job, make_growth (self), NULL);
  kind_cb (self);

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), FORM_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (dialog), "fb-outcome", self, outcome_free);
  fb_dialog_set_content (FB_DIALOG (dialog), page);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->who != NULL ? self->who : self->kind);

  return dialog;
}

static GtkWidget *
present (GtkWidget   *parent,
         FbWorkspace *workspace,
         FbRecord    *about,
         GPtrArray   *mentees)
{
  Outcome *self = g_new0 (Outcome, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->about = g_object_ref (about);
  self->mentees = g_ptr_array_ref (mentees);

  return build (self, parent);
}

/**
 * fb_outcome_present:
 *
 * Asks what came of a duo for its mentee, at the end or some months later
 * (R199, R237-R248). Kept with Done, whole.
 *
 * Returns: (transfer none) (nullable): the dialog; %NULL where there is no mentee
 */
GtkWidget *
fb_outcome_present (GtkWidget   *parent,
                    FbWorkspace *workspace,
                    const char  *duo_id)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, duo_id, NULL);
  g_autoptr(GPtrArray) mentees = duo != NULL ? list_mentees (workspace, FB_DUO (duo)) : NULL;

  if (mentees == NULL || mentees->len == 0)
    {
      fb_toast (parent, _("Nobody of this duo can be asked: there is no mentee in it."));
      return NULL;
    }

  return present (parent, workspace, duo, mentees);
}

/**
 * fb_outcome_present_of_event:
 *
 * Asks the same about an event at which a mentee was, some months later (R199).
 *
 * Returns: (transfer none) (nullable): the dialog; %NULL where they do not take part any more
 */
GtkWidget *
fb_outcome_present_of_event (GtkWidget   *parent,
                             FbWorkspace *workspace,
                             const char  *enrolment_id)
{
  g_autoptr(FbRecord) enrolment = fb_store_get (fb_workspace_get_store (workspace), &fb_enrolment_kind, enrolment_id, NULL);
  g_autoptr(GPtrArray) mentees = g_ptr_array_new_with_free_func (g_object_unref);

  if (enrolment == NULL)
    return NULL;

  g_ptr_array_add (mentees, g_object_ref (enrolment));

  return present (parent, workspace, enrolment, mentees);
}
