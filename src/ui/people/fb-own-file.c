/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-own-file"

#include "ui/people/fb-own-file.h"

#include "app/fb-person-file.h"
#include "app/fb-sheet-export.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

static const FbFileFilter own_filter[] = {
  { N_("To Read (PDF)"), "*.pdf" },
  { N_("To Take Elsewhere (XML)"), "*.xml" },
  { NULL },
};

static const FbFileFilter card_filter[] = {
  { N_("Contacts for a Phone (VCF)"), "*.vcf" },
  { NULL },
};

/* Of whom, and how. */
typedef gboolean (*SaveFunc) (FbWorkspace  *workspace,
                              const char   *id,
                              const char   *path,
                              GError      **error);

typedef struct
{
  FbWorkspace *workspace;
  char        *id;
  SaveFunc     save;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->workspace);
  g_free (self->id);
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
  if (!self->save (self->workspace, self->id, g_file_peek_path (file), &error))
    {
      fb_toast_error (GTK_WIDGET (source), error);
      return;
    }

  fb_toast_saved (GTK_WIDGET (source), file);
}

/* @name: becomes the name of the file, as far as a file may be called so */
static void
pick (GtkWidget          *parent,
      FbWorkspace        *workspace,
      const char         *id,
      SaveFunc            save,
      const char         *title,
      const char         *name,
      const FbFileFilter *filter)
{
  Saving *self = g_new0 (Saving, 1);
  g_autofree char *file_name = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');

  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (id);
  self->save = save;
  fb_pick_file_async (parent, FB_PICK_SAVE, title, file_name, filter, picked_cb, self);
}

void
fb_own_file_save (GtkWidget   *parent,
                  FbWorkspace *workspace,
                  const char  *person_id)
{
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", person_id);
  g_autofree char *file_name = g_strdup_printf ("%s %s.pdf", name, fb_workspace_get_today (workspace));

  pick (parent, workspace, person_id, fb_person_file_save, _("The Person’s Own File"), file_name, own_filter);
}

static gboolean
save_card (FbWorkspace  *workspace,
           const char   *enrolment_id,
           const char   *path,
           GError      **error)
{
  const char *const ids[] = { enrolment_id, NULL };
  FbSheetExport saved;

  return fb_sheet_export_people (workspace, ids, "", path, NULL, NULL, NULL, NULL, &saved, error);
}

void
fb_own_card_save (GtkWidget             *parent,
                  const FbEnrolmentCase *whole)
{
  g_autofree char *file_name = g_strconcat (whole->person->name_used, ".vcf", NULL);

  if (g_strcmp0 (whole->person->protected_identity, "yes") == 0)
    fb_toast (parent, _("Whose identity is protected is saved in no file of contacts."));
  else
    pick (parent, whole->workspace, fb_record_get_id (FB_RECORD (whole->enrolment)), save_card,
          _("Save as a Contact"), file_name, card_filter);
}
