/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-places.h"
#include "base/fb-date.h"
#include "store/fb-store-taken.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-file-jobs.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

static FbStore *
get_store (FbWindow *self)
{
  return self->workspace != NULL ? fb_workspace_get_store (self->workspace) : NULL;
}

/* (transfer full) (nullable): where the original is of what is open here */
static char *
dup_taken_from (FbWindow *self)
{
  return get_store (self) != NULL ? fb_store_dup_taken_from (get_store (self)) : NULL;
}

gboolean
_fb_window_is_taken_out (FbWindow *self)
{
  g_autofree char *from = dup_taken_from (self);

  return from != NULL;
}

/* --- Take Out --- */

static void
taken_out_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *path = user_data;

  if (!fb_take_out_finish (result))
    return;

  fb_window_set_workspace (self, NULL);
  fb_window_open_file (self, path, FB_STORE_READ_WRITE);
}

static void
take_out_asked_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_ask_finish (result) || get_store (self) == NULL)
    return;

  title = fb_places_dup_title (fb_store_get_path (get_store (self)));
  path = fb_places_dup_new_workspace (title, &error);
  if (path == NULL)
    {
      fb_tell (GTK_WIDGET (self), _("The File Is Not Taken Out"), error->message);
      return;
    }

  gtk_window_set_focus (GTK_WINDOW (self), NULL); /* saves what is being typed */
  fb_take_out_async (GTK_WIDGET (self), get_store (self), path, taken_out_cb, g_strdup (path));
}

static void
take_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  fb_ask_async (widget, _("Take Out?"),
                _("You go on in a copy on this computer. Beside the file in the shared folder stays "
                  "a note with your name; the others can open it to read. When you are done, put "
                  "it back."),
                _("_Take Out"), FB_ASK_SUGGESTED, take_out_asked_cb, NULL);
}

/* --- Put Back --- */

/* All of it is in the shared folder now. */
static void
remove_copy (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lock = g_strdup_printf ("%s/.%s.lock", folder, name);

  g_unlink (path);
  g_unlink (lock);
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *path = NULL;
  g_autofree char *from = dup_taken_from (self);
  g_autofree char *title = from != NULL ? fb_places_dup_title (from) : NULL;
  g_autofree char *body = NULL;

  if (!fb_put_back_finish (result) || get_store (self) == NULL)
    return;

  path = g_strdup (fb_store_get_path (get_store (self)));
  fb_window_set_workspace (self, NULL);
  remove_copy (path);
  /* Translators: %s is the name of a workspace */
  body = g_strdup_printf (_("“%s” is in the shared folder again. Others can work in it now."), title);
  fb_tell (GTK_WIDGET (self), _("Put Back"), body);
}

static void
put_back_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (!_fb_window_is_taken_out (self))
    return;

  gtk_window_set_focus (GTK_WINDOW (self), NULL); /* saves what is being typed */
  fb_put_back_async (widget, get_store (self), put_back_cb, NULL);
}

/* --- Take It Over --- */

static void
take_over_asked_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_ask_finish (result) || get_store (self) == NULL)
    return;

  path = g_strdup (fb_store_get_path (get_store (self)));
  if (!fb_taken_out_give_up (path, &error))
    {
      fb_tell (GTK_WIDGET (self), _("The Folder Cannot Be Written"), error->message);
      return;
    }

  fb_window_set_workspace (self, NULL);
  fb_window_open_file (self, path, FB_STORE_READ_WRITE);
}

static void
take_over_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  g_autoptr(FbTakenOut) note = get_store (self) != NULL
                               ? fb_taken_out_read (fb_store_get_path (get_store (self))) : NULL;
  g_autofree char *body = NULL;

  if (note == NULL)
    return;

  /* Translators: %s is a person */
  body = g_strdup_printf (_("You go on with what is here. The copy that %s has cannot be put back "
                            "then; what is new in it has to be exported and imported. Ask first, "
                            "unless that copy is lost."), note->name != NULL ? note->name : "?");
  fb_ask_async (widget, _("Take It Over?"), body, _("_Take It Over"), FB_ASK_DESTRUCTIVE,
                take_over_asked_cb, NULL);
}

/* --- What stands over the pages --- */

/* Whether there is something to say about it. */
gboolean
_fb_window_show_taken (FbWindow *self)
{
  FbStore *store = get_store (self);
  g_autofree char *from = dup_taken_from (self);
  g_autoptr(FbTakenOut) note = NULL;
  g_autofree char *text = NULL;
  g_autofree char *at = NULL;

  if (from != NULL && !fb_store_is_read_only (store))
    {
      /* Translators: %s is a file */
      text = g_strdup_printf (_("Taken out of “%s”. Put it back when you are done."), from);
      fb_banner_show (self->banner, text, "fb-notice", _("Put Back"), "win.put-back");
      return TRUE;
    }

  note = fb_store_is_read_only (store) ? fb_taken_out_read (fb_store_get_path (store)) : NULL;
  if (note == NULL)
    return FALSE;

  at = fb_stamp_is_valid (note->at) ? fb_stamp_dup_display (note->at) : g_strdup ("?");
  /* Translators: a person, a computer, a day and a time */
  text = g_strdup_printf (_("Taken out by %s on %s, %s. This is how it was then."),
                          note->name != NULL ? note->name : "?",
                          note->host != NULL ? note->host : "?", at);
  fb_banner_show (self->banner, text, "fb-notice", _("Take It Over…"), "win.take-over");
  return TRUE;
}

void
_fb_window_install_taken_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.take-out", NULL, take_out_action);
  gtk_widget_class_install_action (widget_class, "win.put-back", NULL, put_back_action);
  gtk_widget_class_install_action (widget_class, "win.take-over", NULL, take_over_action);
}
