/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cv-dialog"

#include "ui/people/fb-cv-dialog.h"

#include "app/fb-enrolment-case.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-cv-pick.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define HEIGHT 640
#define OURS_CHARS 28
#define ACTION "enrolment.from-cv"
#define LINE "fb-cv-line"

/* The dialog, and what it shows. Freed with it. */
typedef struct
{
  GtkWidget   *parent; /* below the dialog */
  FbWorkspace *workspace;
  FbCvPlan    *plan;
  FbDialog    *dialog;
} CvDialog;

static void
cv_dialog_free (gpointer  data,
                GClosure *closure)
{
  CvDialog *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  fb_cv_plan_free (self->plan);
  g_free (self);
}

static void
done_cb (FbDialog *dialog,
         CvDialog *self)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_take_cv (self->workspace, self->plan, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (self->parent, _("Taken from the CV"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
toggled_cb (CvDialog       *self,
            GtkCheckButton *check)
{
  FbCvLine *line = g_object_get_data (G_OBJECT (check), LINE);

  line->is_taken = gtk_check_button_get_active (check);
  fb_dialog_set_can_do (self->dialog, fb_cv_plan_count_taken (self->plan) > 0);
}

/* --- What stands in it --- */

static char *
dup_spoken (const FbCvLine *line)
{
  if (line->ours == NULL)
    return g_strdup_printf (_("%s: %s"), line->label, line->theirs);

  return g_strdup_printf (_("%s: %s (here: %s)"), line->label, line->theirs, line->ours);
}

static GtkWidget *
make_ours (const char *ours)
{
  /* Translators: %s is the value that the program has, beside another one */
  g_autofree char *text = g_strdup_printf (_("Here: %s"), ours);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1), OURS_CHARS)); /* else it is cut into words */
  gtk_label_set_max_width_chars (GTK_LABEL (label), OURS_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
make_row (CvDialog *self,
          FbCvLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *spoken = dup_spoken (line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->theirs);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), line->is_taken);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), LINE, line);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  if (line->ours != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_ours (line->ours));
  fb_accessible_set_label (row, spoken);
  fb_accessible_set_label (check, spoken);

  return row;
}

/* What cannot be ticked: remarks, and how much is the same. */
static char *
dup_sentences (const FbCvPlan *plan)
{
  GString *text = g_string_new (NULL);

  if (!plan->is_of_another)
    g_string_append (text, _("What is not known here yet is ticked. Nothing comes in before you take it."));
  for (guint i = 0; i < plan->remarks->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (char *) plan->remarks->pdata[i]);
  if (plan->n_same > 0)
    {
      g_autofree char *same = g_strdup_printf (ngettext ("%u more value is the same here.",
                                                         "%u more values are the same here.", plan->n_same),
                                               plan->n_same);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", same);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_content (CvDialog *self)
{
  GtkWidget *page = fb_form_page_new (NULL, NULL);
  GtkWidget *group = NULL;
  const char *heading = NULL;
  g_autofree char *sentences = dup_sentences (self->plan);

  for (guint i = 0; i < self->plan->lines->len; i++)
    {
      FbCvLine *line = self->plan->lines->pdata[i];

      if (g_strcmp0 (line->group, heading) != 0)
        {
          group = adw_preferences_group_new ();
          fb_form_set_title (group, _(line->group), heading == NULL ? sentences : NULL);
          fb_accessible_name_list (group, _(line->group));
          fb_form_page_append (page, group);
          heading = line->group;
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, line));
    }
  gtk_widget_set_vexpand (page, TRUE);

  return page;
}

/* There may be nothing to choose from. */
static void
tell_nothing (GtkWidget      *parent,
              const FbCvPlan *plan)
{
  g_autoptr(GString) text = g_string_new (plan->n_same > 0
                                          ? _("All that the CV tells is known here already.")
                                          : _("The CV tells nothing that is asked here."));

  for (guint i = 0; i < plan->remarks->len; i++)
    g_string_append_printf (text, "\n%s", (char *) plan->remarks->pdata[i]);
  fb_tell (parent, _("Nothing New"), text->str);
}

void
fb_cv_dialog_present (GtkWidget   *parent,
                      FbWorkspace *workspace,
                      FbEnrolment *enrolment,
                      FbEuropass  *cv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbCvPlan) plan = fb_cv_plan_new (workspace, enrolment, cv, &error);
  GtkWidget *content;
  CvDialog *self;

  if (plan == NULL)
    {
      fb_toast_error (parent, error);
      return;
    }
  if (plan->lines->len == 0)
    {
      tell_nothing (parent, plan);
      return;
    }

  self = g_new0 (CvDialog, 1);
  self->parent = g_object_ref (parent);
  self->workspace = g_object_ref (workspace);
  self->plan = g_steal_pointer (&plan);
  self->dialog = FB_DIALOG (fb_dialog_new (parent, _("From a Europass CV"), _("_Take These")));
  content = make_content (self);
  fb_dialog_set_content (self->dialog, content);
  fb_dialog_set_can_do (self->dialog, fb_cv_plan_count_taken (self->plan) > 0);
  g_signal_connect_data (self->dialog, "done", G_CALLBACK (done_cb), self, cv_dialog_free, 0);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

/* --- From the menu of a page --- */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  FbPage *page = FB_PAGE (source);
  FbEuropass *cv = fb_cv_pick_finish (result);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment = NULL;

  if (cv == NULL)
    return;

  enrolment = fb_enrolment_find (fb_page_get_workspace (page), fb_page_get_record_id (page), &error);
  if (enrolment != NULL)
    fb_cv_dialog_present (GTK_WIDGET (page), fb_page_get_workspace (page), enrolment, cv);
  else
    {
      fb_europass_free (cv);
      fb_toast_error (GTK_WIDGET (page), error);
    }
}

static void
from_cv_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  fb_cv_pick_async (widget, read_cb, NULL);
}

void
fb_cv_install_action (GtkWidgetClass *page_class)
{
  gtk_widget_class_install_action (page_class, ACTION, NULL, from_cv_action);
}

/* Nothing can be taken in where the workspace is open to read. */
void
fb_cv_update_menu (FbPage *page)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("From a Europass CV…"), "win.on-page::" ACTION);
  fb_page_set_menu (page, fb_store_is_read_only (fb_page_get_store (page)) ? NULL : G_MENU_MODEL (menu));
}
