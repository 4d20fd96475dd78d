/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-print"

#include "ui/plans/fb-plan-print.h"

#include "app/fb-papers.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  FbWorkspace *workspace;
  char        *duo_id;
  GtkWidget   *button;
} PlanPrint;

static void
plan_print_free (gpointer data)
{
  PlanPrint *self = data;

  g_object_unref (self->workspace);
  g_free (self->duo_id);
  g_free (self);
}

static void
paper_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  PlanPrint *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  gboolean is_blank = g_str_has_suffix (name, "-blank");
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document =
    is_blank ? fb_paper_new_blank_plan (self->workspace, self->duo_id, NULL, &error)
             : fb_paper_new_plan (self->workspace, self->duo_id, NULL, &error);

  if (document == NULL)
    fb_toast_error (self->button, error);
  else if (g_str_has_prefix (name, "print"))
    fb_print_document (self->button, document, _("Action Plan"));
  else
    fb_save_pdf (self->button, document, _("Action Plan"));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) filled = g_menu_new ();
  g_autoptr(GMenu) blank = g_menu_new ();

  g_menu_append (filled, _("_Print…"), "plan.print");
  g_menu_append (filled, _("_Save as PDF…"), "plan.save");
  g_menu_append (blank, _("Print a _Blank Plan…"), "plan.print-blank");
  g_menu_append (blank, _("Save a Blank Plan as P_DF…"), "plan.save-blank");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (filled));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (blank));

  return G_MENU_MODEL (menu);
}

/* (transfer floating): a button with the papers of a plan, filled or blank */
GtkWidget *
fb_plan_print_new (FbWorkspace *workspace,
                   const char  *duo_id)
{
  const GActionEntry entries[] = {
    { .name = "print", .activate = paper_action },
    { .name = "save", .activate = paper_action },
    { .name = "print-blank", .activate = paper_action },
    { .name = "save-blank", .activate = paper_action },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GMenuModel) menu = make_menu ();
  PlanPrint *self = g_new0 (PlanPrint, 1);

  self->workspace = g_object_ref (workspace);
  self->duo_id = g_strdup (duo_id);
  self->button = gtk_menu_button_new ();
  g_object_set_data_full (G_OBJECT (self->button), "fb-plan-print", self, plan_print_free);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->button, "plan", G_ACTION_GROUP (actions));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("On Paper"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  fb_accessible_set_label (self->button, _("On Paper"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");

  return self->button;
}
