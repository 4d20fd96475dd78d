/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-places.h"
#include "base/fb-date.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-file-jobs.h"

#include <glib/gi18n.h>

/* A file that cannot be used any more, and what stands in for it. */
typedef struct
{
  char     *path;
  char     *heading;
  char     *sentence;
  FbBackup *backup;
} Offer;

static void
offer_free (Offer *self)
{
  g_free (self->path);
  g_free (self->heading);
  g_free (self->sentence);
  g_clear_pointer (&self->backup, fb_backup_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

/* --- Save a Copy --- */

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  if (fb_save_copy_finish (result))
    fb_toast (GTK_WIDGET (FB_WINDOW (source)->pages),
              _("The copy was saved. You go on working in the original."));
}

static void
copy_picked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(GFile) original = NULL;
  FbStore *store;

  if (file == NULL || self->workspace == NULL)
    return;

  store = fb_workspace_get_store (self->workspace);
  original = g_file_new_for_path (fb_store_get_path (store));
  if (g_file_equal (file, original))
    fb_toast (GTK_WIDGET (self->pages), _("That is the file you are working in."));
  else
    fb_save_copy_async (GTK_WIDGET (self), store, g_file_peek_path (file), copied_cb, NULL);
}

static void
save_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (self->workspace == NULL)
    return;

  title = fb_places_dup_title (fb_store_get_path (fb_workspace_get_store (self->workspace)));
  /* Translators: the name of a file: %s is the name of the original */
  name = g_strdup_printf (_("%s (copy).footbridge"), title);
  fb_pick_file_async (widget, FB_PICK_SAVE, _("Save a Copy"), name, fb_file_filter_workspace, copy_picked_cb, NULL);
}

/* --- A copy instead of a file that is damaged or gone --- */

/* Where the damaged file was, so that nobody goes on in the wrong one. */
static void
brought_back_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  g_autofree char *path = fb_bring_back_finish (result);

  if (path == NULL)
    return;

  if (self->workspace != NULL) /* the damaged one */
    fb_window_set_workspace (self, NULL);
  fb_window_open_file (self, path, FB_STORE_READ_WRITE);
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Offer) offer = user_data;
  g_autofree char *title = fb_places_dup_title (offer->path);

  if (fb_ask_finish (result))
    fb_bring_back_async (GTK_WIDGET (source), offer->backup, title, brought_back_cb, NULL);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Offer) offer = user_data;
  g_autofree char *day = NULL;
  g_autofree char *body = NULL;
  const char *heading = offer->heading;

  offer->backup = fb_find_backup_finish (result);
  if (offer->backup == NULL)
    {
      fb_tell (GTK_WIDGET (source), heading, offer->sentence);
      return;
    }

  day = fb_date_dup_display (offer->backup->date);
  /* Translators: the first %s is a sentence about the file, the second a day */
  body = g_strdup_printf (_("%s\n\nThe copy of %s is whole. It opens as a file of its own; the "
                            "other one stays as it is."), offer->sentence, day);
  fb_ask_async (GTK_WIDGET (source), heading, body, _("_Open the Copy"), FB_ASK_SUGGESTED,
                accepted_cb, g_steal_pointer (&offer));
}

/* Tells what is wrong with the file, and offers its newest sound copy if there
 * is one. */
void
_fb_window_offer_copy (FbWindow   *self,
                       const char *path,
                       const char *heading,
                       const char *sentence)
{
  Offer *offer = g_new0 (Offer, 1);

  offer->path = g_strdup (path);
  offer->heading = g_strdup (heading);
  offer->sentence = g_strdup (sentence);
  fb_find_backup_async (GTK_WIDGET (self), path, found_cb, offer);
}

static void
open_copy_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace != NULL)
    _fb_window_offer_copy (self, fb_store_get_path (fb_workspace_get_store (self->workspace)),
                           _("The File Is Damaged"),
                           _("What can still be read of it shows here. Nothing more is written "
                             "to it."));
}

/* Opens the file of this window anew, to read. */
static gboolean
reopen_to_read (FbWindow *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *path = g_strdup (fb_store_get_path (store));
  g_autoptr(FbWorkspace) workspace = NULL;

  workspace = fb_workspace_open (path, FB_STORE_READ_ONLY, NULL);
  fb_window_set_workspace (self, workspace);

  return workspace != NULL;
}

/* Nothing is written to a damaged file any more: that could only make it
 * worse. */
void
_fb_window_guard_damaged (FbWindow *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *path = g_strdup (fb_store_get_path (store));
  gboolean is_open = fb_store_is_read_only (store);

  if (!is_open)
    {
      gtk_window_set_focus (GTK_WINDOW (self), NULL); /* saves what is being typed */
      fb_store_leave_alone (store);
      is_open = reopen_to_read (self);
    }
  if (is_open)
    {
      fb_care_rest (self->care); /* it is known */
      fb_banner_show (self->banner, _("This file is damaged. It is open to read, so that nothing "
                                      "gets worse."), "fb-damaged", _("Open a Copy…"),
                      "win.open-copy");
    }
  _fb_window_offer_copy (self, path, _("The File Is Damaged"),
                         _("Not all of it can be read. Nothing more is written to it."));
}

/* Somebody put another file in the place of the one that is open to read. */
void
_fb_window_follow_replaced (FbWindow *self)
{
  g_autofree char *path = g_strdup (fb_store_get_path (fb_workspace_get_store (self->workspace)));

  if (reopen_to_read (self))
    fb_toast (GTK_WIDGET (self->pages), _("The file was replaced. This is the new one."));
  else
    fb_tell (GTK_WIDGET (self), _("The File Is Gone"),
             _("It was moved or deleted while it was open to read."));
}

void
_fb_window_install_copy_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.open-copy", NULL, open_copy_action);
}
