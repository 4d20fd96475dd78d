/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-exchanges.h"
#include "base/fb-date.h"

#include <glib/gi18n.h>

/* (transfer full): when the file in a folder that cannot be written was
 * changed last */
static char *
dup_age (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                                 G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr(GDateTime) changed = info != NULL ? g_file_info_get_modification_date_time (info)
                                              : NULL;
  g_autoptr(GDateTime) local = changed != NULL ? g_date_time_to_local (changed) : NULL;

  return local != NULL ? g_date_time_format (local, "%x, %R") : g_strdup ("?");
}

static void
show_reading (FbWindow *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *age = NULL;
  g_autofree char *text = NULL;

  if (!fb_store_is_fixed (store))
    {
      fb_banner_show (self->banner,
                      _("Opened to read. Nothing can be changed here. What others change shows "
                        "within seconds."),
                      "fb-notice", NULL, NULL);
      return;
    }

  age = dup_age (fb_store_get_path (store));
  /* Translators: %s is a day and a time */
  text = g_strdup_printf (_("Opened to read, as the file was on %s. Its folder cannot be written; "
                            "save a copy to work in it."), age);
  fb_banner_show (self->banner, text, "fb-notice", _("Save a Copy…"), "win.save-copy");
}

static void
show_along (FbWindow   *self,
            const char *stamp)
{
  g_autofree char *at = fb_stamp_dup_display (stamp);
  /* Translators: %s is a day and a time */
  g_autofree char *text = g_strdup_printf (_("Taken along on %s. What is new here goes back to the "
                                             "office."), at);

  fb_banner_show (self->banner, text, "fb-notice", _("Bring Back…"), "win.bring-back");
}

static void
show_tampered (FbWindow *self)
{
  fb_banner_show (self->banner, self->tampered, "fb-damaged", _("Show Agreements"), "win.agreements");
}

/* Of what there is to say about the file, what matters most. */
void
_fb_window_update_banner (FbWindow *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autofree char *sample = fb_store_dup_setting (store, "sample");
  g_autofree char *along = fb_exchange_dup_along (store);

  if (self->tampered != NULL)
    show_tampered (self);
  else if (_fb_window_show_taken (self))
    return;
  else if (fb_store_is_read_only (store))
    show_reading (self);
  else if (sample != NULL)
    fb_banner_show (self->banner, _("Sample data: everybody in this file is made up."),
                    "fb-sample", NULL, NULL);
  else if (along != NULL)
    show_along (self, along);
  else if (fb_store_is_shared (store))
    fb_banner_show (self->banner,
                    _("This file lies in a folder that others share. One person at a time can "
                      "change it. It is safer to take it out while you work."),
                       "fb-notice", _("Take Out…"), "win.take-out");
  else
    fb_banner_hide (self->banner);
}

/* Signed agreements are not as they were: @sentence says which. */
void
_fb_window_show_tampered (FbWindow   *self,
                          const char *sentence)
{
  g_free (self->tampered);
  self->tampered = g_strdup (sentence);
  show_tampered (self);
}

/* @sentence: (nullable): what cannot be kept on the disk; %NULL once it can */
void
_fb_window_show_trouble (FbWindow   *self,
                         const char *sentence)
{
  if (sentence != NULL)
    fb_banner_show (self->banner, sentence, "fb-damaged", NULL, NULL);
  else
    _fb_window_update_banner (self);
}
