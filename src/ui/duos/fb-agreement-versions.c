/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-versions"

#include "ui/duos/fb-agreement-versions.h"

#include "app/fb-papers.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define WORKSPACE_KEY "fb-workspace"
#define RECORD_KEY "fb-record"

static void
save_cb (GtkWidget *button)
{
  FbWorkspace *workspace = g_object_get_data (G_OBJECT (button), WORKSPACE_KEY);
  FbAgreement *agreement = g_object_get_data (G_OBJECT (button), RECORD_KEY);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = fb_paper_new_agreement (workspace, agreement, &error);
  g_autofree char *name = g_strdup_printf ("%d.pdf", (int) agreement->version);

  if (document != NULL)
    fb_save_pdf (button, document, name);
  else
    fb_toast_error (button, error);
}

static GtkWidget *
make_row (FbWorkspace *workspace,
          FbAgreement *agreement)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *save = gtk_button_new_with_label (_("Save as PDF…"));
  g_autoptr(GPtrArray) signatures = fb_agreement_list_signatures (workspace, agreement, NULL);
  guint n = signatures != NULL ? signatures->len : 0;
  g_autofree char *title = g_strdup_printf (_("Version %d"), (int) agreement->version);
  g_autofree char *words = g_strdup_printf (ngettext ("%u signature", "%u signatures", n), n);
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), _("Save as PDF…"), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_valign (save, GTK_ALIGN_CENTER);
  fb_accessible_set_label (save, spoken);
  g_object_set_data_full (G_OBJECT (save), WORKSPACE_KEY, g_object_ref (workspace), g_object_unref);
  g_object_set_data_full (G_OBJECT (save), RECORD_KEY, g_object_ref (agreement), g_object_unref);
  g_signal_connect (save, "clicked", G_CALLBACK (save_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), save);

  return row;
}

GtkWidget *
fb_agreement_versions_new (FbWorkspace *workspace,
                           FbAgreement *agreement)
{
  g_autoptr(GPtrArray) versions = fb_store_list (fb_workspace_get_store (workspace), &fb_agreement_kind, "duo-id",
                                                 agreement->duo_id, "version", NULL);
  GtkWidget *group = NULL;

  for (guint i = versions != NULL ? versions->len : 0; i > 0; i--)
    {
      FbAgreement *version = versions->pdata[i - 1];

      if (version->version >= agreement->version)
        continue;
      if (group == NULL)
        group = adw_preferences_group_new ();
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (workspace, version));
    }

  if (group != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Earlier Versions"));

  return group;
}
