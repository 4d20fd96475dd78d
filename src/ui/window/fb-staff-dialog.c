/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-staff-dialog"

#include "ui/window/fb-staff-dialog.h"

#include "ui/common/fb-settings.h"
#include "ui/window/fb-staff-list.h"

#include <glib/gi18n.h>

struct _FbStaffDialog
{
  AdwWindow    parent_instance;

  FbStaffList *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbStaffDialog, fb_staff_dialog, ADW_TYPE_WINDOW)

static void
chosen_cb (FbStaffDialog *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
fb_staff_dialog_class_init (FbStaffDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fb_staff_dialog_init (FbStaffDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *text = gtk_label_new (_("Every change carries a name, so that others know whom to ask."));

  gtk_widget_add_css_class (header, "flat");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0.0);
  gtk_widget_add_css_class (text, "dim-label");

  self->list = FB_STAFF_LIST (fb_staff_list_new ());
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (chosen_cb), self);

  gtk_widget_set_margin_start (content, 18);
  gtk_widget_set_margin_end (content, 18);
  gtk_widget_set_margin_bottom (content, 18);
  gtk_box_append (GTK_BOX (content), text);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (self), box);

  gtk_window_set_title (GTK_WINDOW (self), _("Who Is Working?"));
  gtk_window_set_default_size (GTK_WINDOW (self), 400, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

GtkWidget *
fb_staff_dialog_new (GtkWindow   *parent,
                     FbWorkspace *workspace)
{
  FbStaffDialog *self = g_object_new (FB_TYPE_STAFF_DIALOG, "transient-for", parent, NULL);
  g_autofree char *last = fb_settings_dup_string ("staff");

  fb_staff_list_load (self->list, workspace);
  fb_staff_list_focus (self->list, last);

  return GTK_WIDGET (self);
}
