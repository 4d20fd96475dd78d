/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-toast"

#include "ui/common/fb-toast.h"

#include "ui/common/fb-settings.h"

#include <glib/gi18n.h>

static gboolean is_quiet;
static GWeakRef newest;

/**
 * fb_toast_get_seconds:
 * @least: for what takes longer to read
 *
 * Who reads slowly lets messages stay longer, in the preferences.
 *
 * Returns: how long a remark stays; 0 until it is closed
 */
guint
fb_toast_get_seconds (guint least)
{
  int seconds = fb_settings_get_int ("message-seconds", 5);

  return seconds > 0 ? MAX ((guint) seconds, least) : 0;
}

/* What still stands there goes too. */
void
fb_toast_set_quiet (gboolean quiet)
{
  g_autoptr(AdwToast) toast = g_weak_ref_get (&newest);

  is_quiet = quiet;
  if (quiet && toast != NULL)
    adw_toast_dismiss (toast);
}

/* One at a time: an older one, shown late, would offer to take back what was
 * done since. */
static void
replace_newest (AdwToast *toast)
{
  g_autoptr(AdwToast) older = g_weak_ref_get (&newest);

  if (older != NULL)
    adw_toast_dismiss (older);
  g_weak_ref_set (&newest, toast);
}

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
      g_debug ("No place for a remark");
      return;
    }

  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_timeout (toast, fb_toast_get_seconds (0));
  replace_newest (toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* A passing remark over the page that @widget is in. */
void
fb_toast (GtkWidget  *widget,
          const char *text)
{
  if (!is_quiet)
    show (widget, text, NULL, NULL);
}

/* What was done, with a button to take it back. */
void
fb_toast_undo (GtkWidget  *widget,
               const char *text)
{
  if (!is_quiet)
    show (widget, text, _("Undo"), "win.undo");
}

void
fb_toast_saved (GtkWidget *widget,
                GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

  fb_toast (widget, text);
}

/* Why something was not done: whole sentences, so they wrap and stay longer. */
void
fb_toast_error (GtkWidget    *widget,
                const GError *error)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *label = gtk_label_new (error != NULL ? error->message : _("That did not work."));
  AdwToast *toast = adw_toast_new ("");

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, fb_toast_get_seconds (12));
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

void
fb_toast_action (GtkWidget  *widget,
                 const char *text,
                 const char *button,
                 const char *action,
                 GVariant   *target)
{
  g_autoptr(GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (overlay == NULL || is_quiet)
    return;

  toast = adw_toast_new (escaped);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, owned);
  adw_toast_set_timeout (toast, fb_toast_get_seconds (15));
  g_weak_ref_set (&newest, toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
