/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-staff-menu"

#include "ui/window/fb-staff-menu.h"

#include "app/fb-stand-ins.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-shorten.h"
#include "ui/window/fb-staff-list.h"

#include <glib/gi18n.h>

struct _FbStaffMenu
{
  AdwBin         parent_instance;

  FbWorkspace   *workspace;
  GtkMenuButton *button;
  GtkLabel      *name;
  GtkWidget     *popover;
  FbStaffList   *list;
  GtkLabel      *standing; /* who looks after whose work */
  GtkWidget     *pass_on;
  GtkWidget     *take_back;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbStaffMenu, fb_staff_menu, ADW_TYPE_BIN)

static void
chosen_cb (FbStaffMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  fb_staff_menu_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* To pass work on, somebody must be working and another be there. */
static void
show_standing (FbStaffMenu *self)
{
  const char *me = fb_workspace_get_staff_id (self->workspace);
  g_autoptr(FbStandIns) all = fb_stand_ins_new (self->workspace, NULL);
  g_autofree char *words = all != NULL ? fb_stand_ins_dup_words (all, self->workspace, me) : NULL;
  gboolean writes = me != NULL && !fb_workspace_is_read_only (self->workspace);

  gtk_label_set_label (self->standing, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->standing), words != NULL);
  gtk_widget_set_visible (self->pass_on, writes &&
                          fb_store_count (fb_workspace_get_store (self->workspace), &fb_staff_kind, NULL) > 1);
  gtk_widget_set_visible (self->take_back, writes && all != NULL && fb_stand_ins_find (all, me) != NULL);
}

static void
popover_show_cb (FbStaffMenu *self)
{
  fb_staff_list_load (self->list, self->workspace);
  if (self->workspace != NULL)
    show_standing (self);
}

static void
popdown_cb (FbStaffMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GtkWidget *
make_button (FbStaffMenu *self,
             const char  *mnemonic,
             const char  *action)
{
  GtkWidget *button = fb_accessible_button_new (mnemonic);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (popdown_cb), self);

  return button;
}

static GtkWidget *
make_menu (FbStaffMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->standing = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->standing, TRUE);
  gtk_label_set_xalign (self->standing, 0.0);
  gtk_label_set_max_width_chars (self->standing, 34);
  self->pass_on = make_button (self, _("_Pass On My Work…"), "win.pass-on");
  self->take_back = make_button (self, _("_Take My Work Back"), "win.take-back");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->standing));
  gtk_box_append (GTK_BOX (box), self->pass_on);
  gtk_box_append (GTK_BOX (box), self->take_back);

  return box;
}

static void
fb_staff_menu_dispose (GObject *object)
{
  g_clear_object (&FB_STAFF_MENU (object)->workspace);

  G_OBJECT_CLASS (fb_staff_menu_parent_class)->dispose (object);
}

static void
fb_staff_menu_class_init (FbStaffMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_staff_menu_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
create_content (FbStaffMenu *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->name, 0.0);
  fb_shorten_label (GTK_WIDGET (self->name));
  gtk_label_set_width_chars (self->name, 16);
  gtk_box_append (GTK_BOX (box), fb_icon_new ("avatar-default-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), fb_icon_new ("pan-up-symbolic"));

  return box;
}

static void
fb_staff_menu_init (FbStaffMenu *self)
{
  self->list = FB_STAFF_LIST (fb_staff_list_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->list), 300, -1);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (chosen_cb), self);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), make_menu (self));
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (popover_show_cb), self);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, create_content (self));
  gtk_menu_button_set_popover (self->button, self->popover);
  gtk_menu_button_set_direction (self->button, GTK_ARROW_UP);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Who Is Working"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
fb_staff_menu_set_workspace (FbStaffMenu *self,
                             FbWorkspace *workspace)
{
  g_return_if_fail (FB_IS_STAFF_MENU (self));

  g_set_object (&self->workspace, workspace);
  fb_staff_list_load (self->list, NULL);
  fb_staff_menu_update (self);
}

/* Shows the name of who is working. */
void
fb_staff_menu_update (FbStaffMenu *self)
{
  FbStaff *staff;
  const char *name;
  g_autofree char *label = NULL;

  g_return_if_fail (FB_IS_STAFF_MENU (self));

  staff = self->workspace != NULL ? fb_workspace_get_staff (self->workspace) : NULL;
  name = staff == NULL ? _("Who Is Working?") : staff->name != NULL ? staff->name
                                                                     : staff->code;
  label = staff == NULL ? g_strdup (name) : g_strdup_printf (_("Working Now: %s"), name);
  gtk_label_set_label (self->name, name);
  fb_accessible_set_label (GTK_WIDGET (self->button), label);
}
