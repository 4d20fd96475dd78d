/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-undo-buttons"

#include "ui/window/fb-undo-buttons.h"

#include "app/fb-undo.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbUndoButtons
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  GtkWidget   *undo;
  GtkWidget   *redo;
  gboolean     can_undo;
  gboolean     can_redo;
  gulong       changed_id;
  gulong       local_id;
  guint        update_id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbUndoButtons, fb_undo_buttons, ADW_TYPE_BIN)

static GtkWidget *
add_button (GtkWidget  *box,
            const char *icon_name,
            const char *action_name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
set_label (GtkWidget  *button,
           const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  fb_accessible_set_label (button, label);
}

static void
update_cb (gpointer user_data)
{
  FbUndoButtons *self = user_data;

  self->update_id = 0;
  fb_undo_buttons_update (self);
}

static void
store_changed_cb (FbUndoButtons *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_once (update_cb, self);
}

static void
disconnect (FbUndoButtons *self)
{
  if (self->workspace == NULL)
    return;

  g_clear_signal_handler (&self->changed_id, fb_workspace_get_store (self->workspace));
  g_clear_signal_handler (&self->local_id, self->workspace);
}

static void
fb_undo_buttons_dispose (GObject *object)
{
  FbUndoButtons *self = FB_UNDO_BUTTONS (object);

  disconnect (self);
  g_clear_object (&self->workspace);
  g_clear_handle_id (&self->update_id, g_source_remove);

  G_OBJECT_CLASS (fb_undo_buttons_parent_class)->dispose (object);
}

static void
fb_undo_buttons_class_init (FbUndoButtonsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_undo_buttons_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fb_undo_buttons_init (FbUndoButtons *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->undo = add_button (box, "edit-undo-symbolic", "win.undo");
  self->redo = add_button (box, "edit-redo-symbolic", "win.redo");
  adw_bin_set_child (ADW_BIN (self), box);
  set_label (self->undo, _("Undo"));
  set_label (self->redo, _("Redo"));
}

void
fb_undo_buttons_set_workspace (FbUndoButtons *self,
                               FbWorkspace   *workspace)
{
  g_return_if_fail (FB_IS_UNDO_BUTTONS (self));

  disconnect (self);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      self->changed_id = g_signal_connect_swapped (fb_workspace_get_store (workspace), "changed",
                                                   G_CALLBACK (store_changed_cb), self);
      self->local_id = g_signal_connect_swapped (workspace, "undo-changed", G_CALLBACK (store_changed_cb), self);
    }
  fb_undo_buttons_update (self);
}

/* Also to be called when somebody else works: undo is each one's own. */
void
fb_undo_buttons_update (FbUndoButtons *self)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_return_if_fail (FB_IS_UNDO_BUTTONS (self));

  self->can_undo = self->can_redo = FALSE;
  if (self->workspace != NULL)
    {
      undo_label = fb_undo_dup_label (self->workspace, TRUE, &self->can_undo);
      redo_label = fb_undo_dup_label (self->workspace, FALSE, &self->can_redo);
    }
  set_label (self->undo, undo_label != NULL ? undo_label : _("Undo"));
  set_label (self->redo, redo_label != NULL ? redo_label : _("Redo"));
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
fb_undo_buttons_can_undo (FbUndoButtons *self)
{
  g_return_val_if_fail (FB_IS_UNDO_BUTTONS (self), FALSE);

  return self->can_undo;
}

gboolean
fb_undo_buttons_can_redo (FbUndoButtons *self)
{
  g_return_val_if_fail (FB_IS_UNDO_BUTTONS (self), FALSE);

  return self->can_redo;
}

void
fb_undo_buttons_run (FbUndoButtons *self,
                     GtkWidget     *place,
                     gboolean       is_undo)
{
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (FB_IS_UNDO_BUTTONS (self));
  g_return_if_fail (self->workspace != NULL);

  words = fb_undo_run (self->workspace, is_undo, &error);
  fb_undo_buttons_update (self);
  if (words != NULL)
    fb_toast (place, words);
  else if (error != NULL)
    fb_toast_error (place, error);
  else
    fb_toast (place, is_undo ? _("There is nothing to take back.") : _("There is nothing to do again."));
}

/* Undo of the window is not for somebody who is typing: there the keys undo
 * typing, also when nothing was typed yet. */
static gboolean
undo_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));
  const char *action = g_variant_get_string (arguments, NULL);

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  return gtk_widget_activate_action (widget, action, NULL);
}

void
fb_undo_keys_add (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                undo_key_cb, "s", "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                undo_key_cb, "s", "win.redo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK,
                                undo_key_cb, "s", "win.redo");
}
