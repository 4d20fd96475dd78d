/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-toast"

#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

static void
show (GtkWidget  *widget,
      const char *text,
      const char *button,
      const char *action)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL)
    {
      g_debug ("No place for: %s", text);
      return;
    }

  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* A passing remark over the page that @widget is in. */
void
fb_toast (GtkWidget  *widget,
          const char *text)
{
  show (widget, text, NULL, NULL);
}

/* What was done, with a button to take it back. */
void
fb_toast_undo (GtkWidget  *widget,
               const char *text)
{
  show (widget, text, _("Undo"), "win.undo");
}

/* Why something was not done. */
void
fb_toast_error (GtkWidget    *widget,
                const GError *error)
{
  show (widget, error != NULL ? error->message : _("That did not work."), NULL, NULL);
}
