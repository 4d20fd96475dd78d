/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-save-calendar"

#include "ui/common/fb-save-calendar.h"

#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

static const FbFileFilter calendar_filter[] = {
  { N_("Calendars"), "*.ics" },
  { NULL },
};

typedef struct
{
  FbWorkspace *workspace;
  char        *about_id;
  char        *staff_id;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->workspace);
  g_free (self->about_id);
  g_free (self->staff_id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Saving) self = user_data;
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  if (file == NULL)
    return;
  if (!fb_calendar_save (self->workspace, self->about_id, self->staff_id, g_file_peek_path (file), &n, &error))
    {
      fb_toast_error (GTK_WIDGET (source), error);
      return;
    }

  name = g_file_get_basename (file);
  /* Translators: the first %s is the name of a file */
  text = g_strdup_printf (ngettext ("%s is saved, with %u date", "%s is saved, with %u dates", n), name, n);
  fb_toast (GTK_WIDGET (source), text);
}

void
fb_save_calendar (GtkWidget   *parent,
                  FbWorkspace *workspace,
                  const char  *about_id,
                  const char  *staff_id,
                  const char  *name)
{
  g_autofree char *file_name = g_strconcat (name, ".ics", NULL);
  Saving *self = g_new0 (Saving, 1);

  self->workspace = g_object_ref (workspace);
  self->about_id = g_strdup (about_id);
  self->staff_id = g_strdup (staff_id);
  fb_pick_file_async (parent, FB_PICK_SAVE, _("Save the Calendar"), file_name, calendar_filter, picked_cb, self);
}
