/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-exchanges.h"
#include "app/fb-places.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-exchange-jobs.h"
#include "ui/common/fb-recipient-row.h"

#include <glib/gi18n.h>

#define IS_ALONG "fb-is-along"
#define RECIPIENT "fb-recipient"

gboolean
_fb_window_is_along (FbWindow *self)
{
  g_autofree char *along = self->workspace != NULL
                           ? fb_exchange_dup_along (fb_workspace_get_store (self->workspace)) : NULL;

  return along != NULL;
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  gboolean is_along = GPOINTER_TO_INT (user_data);
  g_autofree char *sentence = fb_export_finish (result);

  if (sentence != NULL)
    fb_toast (GTK_WIDGET (self->pages),
              is_along ? _("The file is there. Open it on the other computer as a file you received.")
                       : _("The file is there. At the office, choose Bring Back and this file."));
}

static void
export_picked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autoptr(GtkWidget) dialog = user_data;
  gboolean is_along = g_object_get_data (G_OBJECT (dialog), IS_ALONG) != NULL;
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autofree char *organisation = NULL;
  g_autofree char *to = fb_recipient_row_dup (g_object_get_data (G_OBJECT (dialog), RECIPIENT));
  FbExportChoice choice = { .scope = is_along ? FB_SCOPE_ALONG : FB_SCOPE_NEW, .is_protected = !is_along, .to = to };

  if (file == NULL || self->workspace == NULL)
    return;

  if (is_along)
    organisation = fb_workspace_dup_organisation_id (self->workspace);
  choice.subject_id = organisation;
  fb_export_async (GTK_WIDGET (self), self->workspace, &choice, g_file_peek_path (file), exported_cb,
                   GINT_TO_POINTER (is_along));
}

static void
chosen_cb (FbWindow  *self,
           GtkWidget *dialog)
{
  gboolean is_along = g_object_get_data (G_OBJECT (dialog), IS_ALONG) != NULL;
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *title = fb_places_dup_title (fb_store_get_path (store));
  const char *today = fb_workspace_get_today (self->workspace);
  /* Translators: the name of a file; the first %s is the name of the workspace, the second a day */
  g_autofree char *name = g_strdup_printf (is_along ? _("%s to take along %s.fbx.xml")
                                                    : _("%s to bring back %s.fbx.locked"),
                                           title, today);

  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_SAVE, is_along ? _("Take Along") : _("Bring Back"),
                      name, fb_file_filter_exchange, export_picked_cb, g_object_ref (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
}

/* What the file is, and who gets it. */
static void
ask (FbWindow   *self,
     gboolean    is_along,
     const char *title,
     const char *sentence)
{
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (self), title, _("_Make the File…"));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *recipient = fb_recipient_row_new (self->workspace, NULL,
                                               is_along ? _("Who Takes It Along") : _("Who Gets the File"));

  fb_form_set_title (group, NULL, sentence);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), recipient);
  g_object_set_data (G_OBJECT (dialog), IS_ALONG, is_along ? dialog : NULL);
  g_object_set_data_full (G_OBJECT (dialog), RECIPIENT, g_object_ref (recipient), g_object_unref);
  fb_dialog_set_content (FB_DIALOG (dialog), group);
  g_signal_connect_object (dialog, "done", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (fb_recipient_row_get_entry (recipient));
}

static void
take_along_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace != NULL)
    ask (self, TRUE, _("Take Along?"),
         _("This makes a file with the programmes, rules and texts, and with nobody’s data: "
           "for intakes on another computer, without a network.\n\nThere, open it as a file "
           "you received. When you are back, Bring Back takes in the new intakes."));
}

/* On the way: a file of what is new. At the office: that file comes in. */
static void
bring_back_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  if (_fb_window_is_along (FB_WINDOW (widget)))
    ask (FB_WINDOW (widget), FALSE, _("Bring Back?"),
         _("This makes a file with what is new here: the people you met and all you noted "
           "about them. At the office, choose Bring Back and this file."));
  else
    gtk_widget_activate_action (widget, "win.import", NULL);
}

void
_fb_window_install_along_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.take-along", NULL, take_along_action);
  gtk_widget_class_install_action (widget_class, "win.bring-back", NULL, bring_back_action);
}
