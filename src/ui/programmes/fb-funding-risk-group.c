/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-funding-risk-group"

#include "ui/programmes/fb-funding-risk-group.h"

#include "app/fb-funding-risk.h"
#include "base/fb-date.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-page.h"

#include <glib/gi18n.h>

/* The others stand in the list of duos. */
#define MAX_ROWS 10

#define DUO_ID "fb-duo-id"

static FbPage *
get_page (GtkWidget *widget)
{
  return FB_PAGE (gtk_widget_get_ancestor (widget, FB_TYPE_PAGE));
}

static void
open_cb (GtkWidget *row)
{
  fb_page_open (get_page (row), "duo", g_object_get_data (G_OBJECT (row), DUO_ID));
}

static void
show_all_cb (GtkWidget *button)
{
  fb_page_open_part (get_page (button), "duos", NULL, "beyond-funding");
}

static void
add_duo (GtkWidget   *group,
         FbDuoAtRisk *duo)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = fb_duo_at_risk_dup_words (duo);
  g_autofree char *words = g_strdup_printf ("%s · %s", duo->code, when);
  g_autofree char *name = g_strdup_printf ("%s, %s", duo->name, words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), duo->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), DUO_ID, g_strdup (duo->duo_id), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), NULL);
  fb_accessible_set_label (row, name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

GtkWidget *
fb_funding_risk_group_new (FbWorkspace *workspace,
                           const char  *programme_id)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *until = NULL;
  g_autoptr(GPtrArray) duos = fb_programme_list_at_risk (workspace, programme_id, &until, NULL);
  g_autofree char *day = until != NULL ? fb_date_dup_display (until) : NULL;
  g_autofree char *sentence = NULL;

  if (duos == NULL || duos->len == 0)
    {
      gtk_widget_set_visible (group, FALSE);
      return group;
    }

  /* Translators: %s is a day */
  sentence = g_strdup_printf (_("A funding ends on %s, and these are planned to go on after it."), day);
  fb_form_set_title (group, _("Duos at Risk"), sentence);
  for (guint i = 0; i < MIN (duos->len, MAX_ROWS); i++)
    add_duo (group, duos->pdata[i]);
  if (duos->len > MAX_ROWS)
    {
      g_autofree char *label = g_strdup_printf (_("Show All %u"), duos->len);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_widget_set_margin_top (button, 6);
      g_signal_connect (button, "clicked", G_CALLBACK (show_all_cb), NULL);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
    }

  return group;
}
