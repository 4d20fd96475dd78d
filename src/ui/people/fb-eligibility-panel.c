/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility-panel"

#include "ui/people/fb-eligibility-panel.h"

#include "app/fb-eligibility-words.h"
#include "app/fb-enrolment-case.h"
#include "app/fb-organisation-words.h"
#include "app/fb-parties-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbEligibilityPanel
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbEnrolment *enrolment;
};

G_DEFINE_FINAL_TYPE (FbEligibilityPanel, fb_eligibility_panel, ADW_TYPE_BIN)

static void
fb_eligibility_panel_dispose (GObject *object)
{
  FbEligibilityPanel *self = FB_ELIGIBILITY_PANEL (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->enrolment);

  G_OBJECT_CLASS (fb_eligibility_panel_parent_class)->dispose (object);
}

static void
fb_eligibility_panel_class_init (FbEligibilityPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_eligibility_panel_dispose;
}

static void
fb_eligibility_panel_init (FbEligibilityPanel *self)
{
}

static void
judge (FbEligibilityPanel *self,
       GtkWidget          *button,
       gboolean            fits)
{
  const char *rule_id = g_object_get_data (G_OBJECT (button), "rule-id");
  g_autoptr(FbEligibilityPanel) alive = g_object_ref (self);
  g_autoptr(GError) error = NULL;

  if (!fb_deed_judge (self->workspace, self->enrolment, rule_id, fits, &error))
    fb_toast_error (GTK_WIDGET (self), error);
  else
    fb_eligibility_panel_refresh (self);
}

static void
fits_clicked_cb (FbEligibilityPanel *self,
                 GtkWidget          *button)
{
  judge (self, button, TRUE);
}

static void
fits_not_clicked_cb (FbEligibilityPanel *self,
                     GtkWidget          *button)
{
  judge (self, button, FALSE);
}

static GtkWidget *
make_judge_button (FbEligibilityPanel *self,
                   FbEligibilityLine  *line,
                   FbFit               fit)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (fb_fit_get_label (fit));
  /* Translators: accessible name of a button: a rule, and "Fits" or "Does Not Fit" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), line->rule, fb_fit_get_label (fit));

  fb_accessible_set_label (button, name);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), line->fit == fit);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "rule-id", g_strdup (line->rule_id), g_free);
  g_signal_connect_swapped (button, "clicked",
                            G_CALLBACK (fit == FB_FITS ? fits_clicked_cb : fits_not_clicked_cb), self);

  return button;
}

/* A word and a mark, never a colour alone. */
static GtkWidget *
make_fit_mark (FbEligibilityLine *line)
{
  static const char *const icons[] = {
    [FB_FITS] = "object-select-symbolic",
    [FB_FITS_NOT] = "process-stop-symbolic",
    [FB_NOT_KNOWN_YET] = "content-loading-symbolic",
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (icons[line->fit]);

  fb_accessible_set_label (icon, fb_fit_get_label (line->fit));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), gtk_label_new (fb_fit_get_label (line->fit)));

  return box;
}

static GtkWidget *
make_row (FbEligibilityPanel *self,
          FbEligibilityLine  *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle =
    line->weight == FB_RULE_SOFT
      /* Translators: why a rule fits or not; it is a wish of the programme, not a condition */
    ? g_strdup_printf (_("%s (a wish, not a condition)"), line->reason)
      : g_strdup (line->reason);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->rule);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);

  if (line->judged_by_person)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (box, "linked");
      gtk_box_append (GTK_BOX (box), make_judge_button (self, line, FB_FITS));
      gtk_box_append (GTK_BOX (box), make_judge_button (self, line, FB_FITS_NOT));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
    }
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_fit_mark (line));

  return row;
}

/* "3 fit, 1 does not fit, 2 are not known yet" */
static char *
dup_summary (const FbEligibility *overall,
             guint                n_lines)
{
  if (n_lines == 0)
    return g_strdup (_("This programme has no rules for this side."));

  /* Translators: of the conditions of a programme, how many fit, do not fit, are not known */
  return g_strdup_printf (_("Fit: %u. Do not fit: %u. Not known yet: %u."),
                          overall->n_hard[FB_FITS], overall->n_hard[FB_FITS_NOT],
                          overall->n_hard[FB_NOT_KNOWN_YET]);
}

/* And who referred, or who cannot help in a language of this person (R66, R303). */
static char *
dup_summary_with_doubts (FbEligibilityPanel  *self,
                         const FbEligibility *overall,
                         guint                n_lines)
{
  g_autofree char *rules = dup_summary (overall, n_lines);
  g_autofree char *referral = fb_enrolment_dup_referral_doubt (self->workspace, self->enrolment);
  g_autofree char *language = fb_enrolment_dup_language_doubt (self->workspace, self->enrolment);
  const char *parts[4] = { rules };
  guint n = 1;

  if (referral != NULL)
    parts[n++] = referral;
  if (language != NULL)
    parts[n++] = language;

  return g_strjoinv (" ", (char **) parts);
}

/* What was decided, by whom and why. */
static GtkWidget *
make_decision_row (FbEligibilityPanel *self,
                   FbEligibilityCheck *check)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = fb_date_dup_display (check->checked_on);
  g_autofree char *staff = fb_workspace_dup_name_of (self->workspace, "staff", check->staff_id);
  g_autofree char *title =
    /* Translators: a decision such as "Admitted", and a date */
    g_strdup_printf (_("%s on %s"), fb_code_list_get_label (&fb_code_admission, check->decision), date);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               check->reason != NULL ? check->reason : staff != NULL ? staff
                                                                                     : "");
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

/* Judges anew and shows the rows. */
void
fb_eligibility_panel_refresh (FbEligibilityPanel *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (self->workspace, self->enrolment, &error);
  g_autoptr(GPtrArray) lines = NULL;
  g_autofree char *summary = NULL;
  GtkWidget *group;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  FbEligibility overall;

  if (whole != NULL)
    lines = fb_eligibility_explain (self->workspace, self->enrolment, &overall, &error);
  if (lines == NULL) /* the old rows stay */
    {
      g_warning ("%s", error->message);
      return;
    }

  group = adw_preferences_group_new ();
  summary = dup_summary_with_doubts (self, &overall, lines->len);
  fb_form_set_title (group, _("Rules of the Programme"), summary);
  for (guint i = 0; i < lines->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, lines->pdata[i]));
  if (whole->check != NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_decision_row (self, whole->check));

  adw_bin_set_child (ADW_BIN (self), group);
  if (had_focus)
    gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
fb_eligibility_panel_new (FbWorkspace *workspace,
                          FbEnrolment *enrolment)
{
  FbEligibilityPanel *self = g_object_new (FB_TYPE_ELIGIBILITY_PANEL, NULL);

  self->workspace = g_object_ref (workspace);
  self->enrolment = g_object_ref (enrolment);
  fb_eligibility_panel_refresh (self);

  return GTK_WIDGET (self);
}
