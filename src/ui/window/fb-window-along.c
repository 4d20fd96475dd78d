/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-exchanges.h"
#include "app/fb-places.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-exchange-jobs.h"

#include <glib/gi18n.h>

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
  gboolean is_along = GPOINTER_TO_INT (user_data);
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autofree char *organisation = NULL;

  if (file == NULL || self->workspace == NULL)
    return;

  if (is_along)
    organisation = fb_workspace_dup_organisation_id (self->workspace);
  fb_export_async (GTK_WIDGET (self), self->workspace, is_along ? FB_SCOPE_ALONG : FB_SCOPE_NEW,
                   organisation, g_file_peek_path (file), !is_along, NULL, exported_cb, user_data);
}

static void
pick_file (FbWindow *self,
           gboolean  is_along)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *title = fb_places_dup_title (fb_store_get_path (store));
  const char *today = fb_workspace_get_today (self->workspace);
  /* Translators: the name of a file; the first %s is the name of the workspace, the second a day */
  g_autofree char *name = g_strdup_printf (is_along ? _("%s to take along %s.fbx.xml")
                                                    : _("%s to bring back %s.fbx.locked"),
                                           title, today);

  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_SAVE, is_along ? _("Take Along") : _("Bring Back"),
                      name, fb_file_filter_exchange, export_picked_cb, GINT_TO_POINTER (is_along));
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);

  if (fb_ask_finish (result) && self->workspace != NULL)
    pick_file (self, GPOINTER_TO_INT (user_data));
}

static void
take_along_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  fb_ask_async (widget, _("Take Along?"),
                _("This makes a file with the programmes, rules and texts, and with nobody’s data: "
                  "for intakes on another computer, without a network.\n\nThere, open it as a file "
                  "you received. When you are back, Bring Back takes in the new intakes."),
                _("_Make the File…"), FB_ASK_SUGGESTED, asked_cb, GINT_TO_POINTER (TRUE));
}

/* On the way: a file of what is new. At the office: that file comes in. */
static void
bring_back_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  if (_fb_window_is_along (FB_WINDOW (widget)))
    fb_ask_async (widget, _("Bring Back?"),
                  _("This makes a file with what is new here: the people you met and all you noted "
                    "about them. At the office, choose Bring Back and this file."),
                  _("_Make the File…"), FB_ASK_SUGGESTED, asked_cb, GINT_TO_POINTER (FALSE));
  else
    gtk_widget_activate_action (widget, "win.import", NULL);
}

void
_fb_window_install_along_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.take-along", NULL, take_along_action);
  gtk_widget_class_install_action (widget_class, "win.bring-back", NULL, bring_back_action);
}
