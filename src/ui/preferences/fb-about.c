/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-about"

#include "ui/preferences/fb-about.h"

#include <glib/gi18n.h>

/* Who may be named because their lists are carried: data/codes/README.md. */
GtkWidget *
fb_about_new (GtkWindow *parent)
{
  const char *sources[] = {
    _("This service uses the ESCO classification of the European Commission."),
    _("ISCO-08: International Labour Organization"),
    _("NACE Rev. 2: © European Union, Eurostat"),
    _("iso-codes: Debian iso-codes team"),
    NULL,
  };
  GtkWidget *dialog = gtk_about_dialog_new ();

  g_object_set (dialog,
                "program-name", _("Footbridge"), "version", FB_VERSION, "logo-icon-name", FB_APP_ID, "comments", _("Bring mentors and mentees together, and follow them on the way to work."), "copyright", "© 2026 The Footbridge authors", "license-type", GTK_LICENSE_GPL_3_0, "transient-for", parent, "modal", TRUE, NULL);
  gtk_about_dialog_add_credit_section (GTK_ABOUT_DIALOG (dialog), _("Lists of Codes"), sources);

  return dialog;
}
