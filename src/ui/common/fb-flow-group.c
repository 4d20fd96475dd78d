/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-flow-group"

#include "ui/common/fb-flow-group.h"

#include "app/fb-flow-words.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"

static void
add_line (GtkWidget  *group,
          FbFlowLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s", line->title, line->words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->words);
  fb_accessible_set_label (row, name);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

GtkWidget *
fb_flow_group_new (const char *title,
                   const char *sentence,
                   GPtrArray  *lines)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, title, sentence);
  for (guint i = 0; i < lines->len; i++)
    add_line (group, lines->pdata[i]);

  return group;
}
