/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-action-row"

#include "ui/plans/fb-action-row.h"

#include "app/fb-contact-steps.h"
#include "app/fb-deeds.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define WORKSPACE_KEY "fb-workspace"
#define TICK_KEY "fb-tick"

static void
append_words (GString    *line,
              const char *words)
{
  if (words != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static void
tell (FbWorkspace  *workspace,
      FbRecord     *record,
      char        **title,
      char        **subtitle)
{
  FbAction *action = FB_ACTION (record);
  GString *line = g_string_new (NULL);
  const char *day = action->done_on != NULL ? action->done_on : action->due_on;
  g_autofree char *date = day != NULL ? fb_date_dup_display (day) : NULL;
  g_autofree char *when = NULL;
  g_autofree char *agreed = fb_action_dup_agreed_words (workspace, action);

  if (date != NULL)
    when = g_strdup_printf (action->done_on != NULL ? _("Done on %s") : _("Due on %s"), date);
  append_words (line, fb_code_list_get_label (&fb_code_holder, action->holder));
  append_words (line, when);
  append_words (line, agreed);
  if (g_strcmp0 (action->state, "dropped") == 0)
    append_words (line, fb_code_list_get_label (&fb_code_action_state, action->state));

  *title = g_strdup (action->text);
  *subtitle = g_string_free (line, FALSE);
}

static const char *const fields[] = { "text", "holder", "due-on", "state", "done-on", NULL };
static const FbRecordRowType type = { tell, fields, N_("Action Removed"), NULL, NULL };

static void tick_cb (GtkCheckButton *tick,
                     FbRecordRow    *row);

static void
show_tick (FbRecordRow *row)
{
  GtkWidget *tick = g_object_get_data (G_OBJECT (row), TICK_KEY);
  FbAction *action = FB_ACTION (fb_record_row_get_record (row));
  /* Translators: accessible name of a tick box; %s is what is to be done */
  g_autofree char *label = g_strdup_printf (_("Done: %s"), action->text);

  g_signal_handlers_block_by_func (tick, tick_cb, row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), g_strcmp0 (action->state, "done") == 0);
  g_signal_handlers_unblock_by_func (tick, tick_cb, row);
  fb_accessible_set_label (tick, label);
}

static void
tick_cb (GtkCheckButton *tick,
         FbRecordRow    *row)
{
  FbAction *action = FB_ACTION (fb_record_row_get_record (row));
  g_autoptr(GError) error = NULL;

  if (!fb_deed_finish_action (g_object_get_data (G_OBJECT (row), WORKSPACE_KEY), action,
                              gtk_check_button_get_active (tick), &error))
    fb_toast_error (GTK_WIDGET (row), error);
  show_tick (row);
}

/* (transfer floating): an action with a box to tick it off */
GtkWidget *
fb_action_row_new (FbWorkspace *workspace,
                   FbRecord    *action)
{
  GtkWidget *row = fb_record_row_new (workspace, action, &type);
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (tick, !fb_workspace_is_read_only (workspace));
  fb_record_row_add_prefix (FB_RECORD_ROW (row), tick);
  g_object_set_data_full (G_OBJECT (row), WORKSPACE_KEY, g_object_ref (workspace), g_object_unref);
  g_object_set_data (G_OBJECT (row), TICK_KEY, tick);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (tick_cb), row, 0);
  show_tick (FB_RECORD_ROW (row));
  g_signal_connect_object (action, "notify", G_CALLBACK (show_tick), row, G_CONNECT_SWAPPED);

  return row;
}
