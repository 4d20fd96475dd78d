/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrolment-header"

#include "ui/people/fb-enrolment-header.h"

#include "app/fb-step-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-shorten.h"
#include "ui/people/fb-status-dialog.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

struct _FbEnrolmentHeader
{
  GtkBox     parent_instance;

  GtkWidget *avatar;
  GtkWidget *name;
  GtkWidget *words;
  GtkWidget *step;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (FbEnrolmentHeader, fb_enrolment_header, GTK_TYPE_BOX)

enum
{
  STEP,
  DECIDE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
decide_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[DECIDE], 0, g_variant_get_string (parameter, NULL));
}

static void
step_clicked_cb (FbEnrolmentHeader *self)
{
  g_signal_emit (self, signals[STEP], 0);
}

static void
fb_enrolment_header_class_init (FbEnrolmentHeaderClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "enrolment.decide", "s", decide_action);

  signals[STEP] = g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[DECIDE] = g_signal_new ("decide", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fb_shorten_label (label);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
fb_enrolment_header_init (FbEnrolmentHeader *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "fb-page-header");

  self->avatar = adw_avatar_new (48, NULL, TRUE);
  gtk_widget_set_valign (self->avatar, GTK_ALIGN_CENTER);
  fb_accessible_set_label (self->avatar, _("Initials"));
  self->name = make_label ("title-2");
  self->words = make_label ("dim-label");
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->words);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);

  self->step = gtk_button_new ();
  gtk_widget_add_css_class (self->step, "suggested-action");
  gtk_widget_set_valign (self->step, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->step, "clicked", G_CALLBACK (step_clicked_cb), self);

  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->menu, _("Decisions"));
  fb_accessible_set_label (self->menu, _("Decisions"));

  gtk_box_append (GTK_BOX (self), self->avatar);
  gtk_box_append (GTK_BOX (self), texts);
  gtk_box_append (GTK_BOX (self), self->step);
  gtk_box_append (GTK_BOX (self), self->menu);
}

GtkWidget *
fb_enrolment_header_new (void)
{
  return g_object_new (FB_TYPE_ENROLMENT_HEADER, NULL);
}

static void
append_deed (GMenu      *menu,
             const char *status)
{
  g_autofree char *action = g_strdup_printf ("enrolment.decide::%s", status);
  /* Translators: a menu entry that opens a dialog; %s is such as "Pause" */
  g_autofree char *label = g_strdup_printf (_("%s…"), fb_status_get_verb (status));

  g_menu_append (menu, label, action);
}

/* What can be decided where a person stands now. */
static GMenuModel *
make_menu (const FbEnrolmentCase *whole)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) elsewhere = NULL;
  g_autoptr(GMenu) person = g_menu_new ();

  switch (whole->state)
    {
    case FB_ENROLMENT_APPLIED:
    case FB_ENROLMENT_IN_INTAKE:
      append_deed (menu, "ready");
      append_deed (menu, "not-admitted");
      append_deed (menu, "declined");
      break;
    case FB_ENROLMENT_PAUSED:
      g_menu_append (menu, _("Resume"), "enrolment.decide::resume");
      append_deed (menu, "stopped");
      append_deed (menu, "completed");
      break;
    case FB_ENROLMENT_WAITING:
    case FB_ENROLMENT_AVAILABLE:
    case FB_ENROLMENT_PROPOSED:
    case FB_ENROLMENT_IN_A_DUO:
      append_deed (menu, "paused");
      append_deed (menu, "stopped");
      append_deed (menu, "completed");
      break;
    case FB_ENROLMENT_COMPLETED:
    case FB_ENROLMENT_STOPPED:
    case FB_ENROLMENT_DECLINED:
    case FB_ENROLMENT_NOT_ADMITTED:
    case FB_ENROLMENT_N_STATES:
    default:
      g_menu_append (menu, _("Take Up Again"), "enrolment.decide::again");
      break;
    }

  g_menu_append (person, _("Save as a Contact…"), "enrolment.decide::own-card");
  g_menu_append (person, _("Save the Person’s Own File…"), "enrolment.decide::own-file");
  g_menu_append (person, _("Erase Personal Data…"), "enrolment.decide::erase");
  elsewhere = g_menu_new ();
  g_menu_append (elsewhere, _("Write To…"), "win.write-to");
  g_menu_append (elsewhere, _("Take Part in Another Programme…"), "enrolment.decide::enrol");
  g_menu_append (elsewhere, _("History"), "enrolment.decide::history");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (elsewhere));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (person));

  return G_MENU_MODEL (menu);
}

/* (nullable): the words of the blue button; NULL where nothing can be done */
static const char *
get_step_label (const FbEnrolmentCase *whole)
{
  FbStep step = fb_enrolment_get_next_step (&whole->facts);

  if (step != FB_STEP_OPEN_DUO && fb_workspace_is_read_only (whole->workspace))
    return NULL;
  if ((step == FB_STEP_PROPOSE && fb_pages_find ("propose") == NULL) ||
      (step == FB_STEP_OPEN_DUO && fb_pages_find ("duo") == NULL))
    return NULL;

  return fb_step_get_label (step, whole->enrolment->role);
}

void
fb_enrolment_header_show (FbEnrolmentHeader     *self,
                          const FbEnrolmentCase *whole)
{
  g_autoptr(GMenuModel) menu = make_menu (whole);
  g_autofree char *state = fb_enrolment_case_dup_words (whole);
  g_autofree char *programme = fb_workspace_dup_name (whole->workspace, FB_RECORD (whole->programme));
  /* Translators: "Mentee in Bridge to Work · Waiting since 12/10/2026, 41 days" */
  g_autofree char *words =
    g_strdup_printf (_("%s in %s · %s"),
                     fb_code_list_get_label (&fb_code_duo_role, whole->enrolment->role), programme, state);
  const char *step = get_step_label (whole);

  adw_avatar_set_text (ADW_AVATAR (self->avatar), whole->person->name_used);
  gtk_label_set_text (GTK_LABEL (self->name), whole->person->name_used);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_button_set_label (GTK_BUTTON (self->step), step != NULL ? step : "");
  gtk_widget_set_visible (self->step, step != NULL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  fb_hold_for_readers (self->menu, whole->workspace);
}

/* (transfer none): what gets the focus at first sight: the next step */
GtkWidget *
fb_enrolment_header_get_focus (FbEnrolmentHeader *self)
{
  return gtk_widget_get_visible (self->step) ? self->step : self->menu;
}
