/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "ui/common/fb-save-list.h"
#include "ui/common/fb-shown.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-sheet-dialog.h"

#include <glib/gi18n.h>

/* The list of what is in a row of such a table */
static const char *
get_page (const char *role)
{
  if (g_str_equal (role, FB_SHEET_ROW_DUO))
    return "duos";

  return g_str_equal (role, "mentor") ? "mentors" : "mentees";
}

/* Whoever came in stands in the list that opens. */
static void
taken_cb (GObject      *source,
          GAsyncResult *task,
          gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *sentence = NULL;
  FbSheetResult result;
  const char *role;

  if (!fb_sheet_import_finish (task, &result, &role) || self->workspace == NULL)
    return;

  sentence = fb_sheet_result_dup_words (&result);
  fb_page_stack_open (self->pages, get_page (role), NULL, NULL);
  fb_toast_action (GTK_WIDGET (self->pages), sentence, _("Undo This Import"), "win.undo-import",
                   g_variant_new_int64 (result.group));
}

static void
from_sheet_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  const char *page = fb_page_stack_get_page_name (self->pages);
  const char *role = g_strcmp0 (page, "mentors") == 0 ? "mentor" : g_strcmp0 (page, "duos") == 0 ? FB_SHEET_ROW_DUO
                                                                                                 : "mentee";

  if (self->workspace != NULL)
    fb_sheet_import_async (widget, self->workspace, fb_programme_switch_get_programme_id (self->programmes),
                           role, taken_cb, NULL);
}

static void
save_list_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  FbPage *page = fb_page_stack_get_page (FB_WINDOW (widget)->pages);

  if (FB_IS_LIST_PAGE (page))
    fb_save_list (FB_LIST_PAGE (page));
  else if (FB_IS_SHOWN (page))
    fb_shown_save (FB_SHOWN (page));
}

void
_fb_window_install_sheet_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.from-sheet", NULL, from_sheet_action);
  gtk_widget_class_install_action (widget_class, "win.save-list", NULL, save_list_action);
}
