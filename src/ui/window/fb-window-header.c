/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "ui/common/fb-accessible.h"

#include <glib/gi18n.h>
#include <string.h>

#define FILE_SUFFIX ".footbridge"

/* (transfer full) (nullable): what people call the file that is open */
static char *
dup_file_name (FbWindow *self)
{
  g_autofree char *name = NULL;

  if (self->workspace == NULL)
    return NULL;

  name = g_filename_display_basename (fb_store_get_path (fb_workspace_get_store (self->workspace)));
  if (g_str_has_suffix (name, FILE_SUFFIX))
    name[strlen (name) - strlen (FILE_SUFFIX)] = '\0';

  return g_steal_pointer (&name);
}

/* Several windows may be open: each says which file it shows. */
static void
update_title (FbWindow   *self,
              const char *page)
{
  g_autofree char *file = dup_file_name (self);
  /* Translators: title of a window: a page, then the name of a file */
  g_autofree char *title = page != NULL && file != NULL ? g_strdup_printf (_("%s – %s"), page, file) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Footbridge"));
}

void
_fb_window_show_file (FbWindow *self)
{
  g_autofree char *name = dup_file_name (self);
  g_autofree char *path =
    self->workspace != NULL ? g_filename_display_name (fb_store_get_path (fb_workspace_get_store (self->workspace)))
                            : NULL;

  gtk_label_set_label (self->file, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file), path);
}

void
_fb_window_update_header (FbWindow *self)
{
  FbPage *page = fb_page_stack_get_page (self->pages);
  GtkWidget *widget = page != NULL ? fb_page_get_title_widget (page) : NULL;
  GMenuModel *menu = page != NULL ? fb_page_get_menu (page) : NULL;
  const char *name = page != NULL ? fb_page_get_title (page) : NULL;

  adw_window_title_set_title (self->title, name != NULL ? name : "");
  adw_header_bar_set_title_widget (self->header,
                                   widget != NULL ? widget : GTK_WIDGET (self->title));
  update_title (self, name);
  gtk_menu_button_set_menu_model (self->page_menu, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->page_menu), menu != NULL);
  _fb_window_update_actions (self);
}

void
_fb_window_tell_saved (FbWindow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%R");
  gboolean reads = fb_workspace_is_read_only (self->workspace);
  /* Translators: %s is a time of day, such as 14:32; what shows is as old as that */
  g_autofree char *text = reads ? g_strdup_printf (_("As of %s"), time)
  /* Translators: %s is a time of day, such as 14:32 */
                                : g_strdup_printf (_("Saved %s"), time);

  gtk_label_set_label (self->saved, text);
  if (self->n_unfinished > 0) /* a record may be gone with what was typed into it */
    _fb_window_show_unfinished (self);
  fb_sidebar_queue_count (self->sidebar);
}

/* Beside when it was last saved: what is not. */
void
_fb_window_show_unfinished (FbWindow *self)
{
  g_autofree char *label = NULL;

  self->n_unfinished = fb_unfinished_list_fill (self->unfinished_list, self->workspace);
  /* Translators: how much was typed that is not saved; stands after "Saved 14:32" */
  label = g_strdup_printf (ngettext ("%u unfinished", "%u unfinished", self->n_unfinished), self->n_unfinished);
  gtk_menu_button_set_label (self->unfinished, label);
  fb_accessible_set_label (GTK_WIDGET (self->unfinished), label);
  if (self->n_unfinished == 0)
    gtk_popover_popdown (GTK_POPOVER (self->unfinished_list));
  gtk_widget_set_visible (GTK_WIDGET (self->unfinished), self->n_unfinished > 0);
}
