/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-own-file"

#include "ui/people/fb-own-file.h"

#include "app/fb-person-file.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

static const FbFileFilter file_filter[] = {
  { N_("To Read (PDF)"), "*.pdf" },
  { N_("To Take Elsewhere (XML)"), "*.xml" },
  { NULL },
};

typedef struct
{
  FbWorkspace *workspace;
  char        *person_id;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->workspace);
  g_free (self->person_id);
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
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;
  if (!fb_person_file_save (self->workspace, self->person_id, g_file_peek_path (file), &error))
    {
      fb_toast_error (GTK_WIDGET (source), error);
      return;
    }

  fb_toast_saved (GTK_WIDGET (source), file);
}

void
fb_own_file_save (GtkWidget   *parent,
                  FbWorkspace *workspace,
                  const char  *person_id)
{
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", person_id);
  g_autofree char *file_name = NULL;

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  file_name = g_strdup_printf ("%s %s.pdf", name, fb_workspace_get_today (workspace));
  self->workspace = g_object_ref (workspace);
  self->person_id = g_strdup (person_id);
  fb_pick_file_async (parent, FB_PICK_SAVE, _("The Person’s Own File"), file_name, file_filter, picked_cb, self);
}
