/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-attachments"

#include "app/fb-attachments.h"

#include "app/fb-deed-private.h"
#include "base/fb-part.h"
#include "base/fb-text.h"
#include "store/fb-store-lock.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

static char *
dup_owner_field (FbRecord *owner)
{
  return g_strconcat (fb_record_get_kind (owner)->name, "-id", NULL);
}

/* What the file is, by its name and its first bytes. */
static char *
dup_media_type (const char *name,
                GBytes     *bytes)
{
  gsize length;
  const guchar *start = g_bytes_get_data (bytes, &length);
  g_autofree char *type = g_content_type_guess (name, start, length, NULL);
  char *media = g_content_type_get_mime_type (type);

  return media != NULL ? media : g_strdup ("application/octet-stream");
}

static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autofree char *contents = NULL;
  gsize length;

  if (!fb_store_check_not_open (path, error) || !g_file_get_contents (path, &contents, &length, error))
    return NULL;

  if (length == 0 || length > FB_ATTACHMENT_MAX_BYTES)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("The file is empty or larger than 20 MB."));
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

FbAttachment *
fb_deed_attach (FbWorkspace  *workspace,
                FbRecord     *owner,
                const char   *path,
                const char   *used_as,
                GError      **error)
{
  g_autoptr(GBytes) bytes = read_file (path, error);
  g_autoptr(FbRecord) attachment = NULL;
  g_autofree char *field = dup_owner_field (owner);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *media = NULL;
  g_autofree char *checksum = NULL;
  char size[24];
  gboolean ok;

  if (bytes == NULL || !_fb_deed_begin (workspace, "attach", NULL, error))
    return NULL;

  media = dup_media_type (name, bytes);
  checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  attachment = fb_record_new (&fb_attachment_kind, NULL);
  g_object_set (attachment, "data", bytes, NULL);
  ok = _fb_deed_save (workspace, attachment, error,
                      field, fb_record_get_id (owner),
                      "file-name", name,
                      "media-type", media,
                      "used-as", used_as,
                      "size-bytes", fb_int_to_text ((gint64) g_bytes_get_size (bytes), size),
                      "sha256", checksum,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_ATTACHMENT (g_steal_pointer (&attachment)) : NULL;
}

GPtrArray *
fb_attachments_list (FbWorkspace  *workspace,
                     FbRecord     *owner,
                     GError      **error)
{
  g_autofree char *field = dup_owner_field (owner);

  return fb_store_list (fb_workspace_get_store (workspace), &fb_attachment_kind, field,
                        fb_record_get_id (owner), "created", error);
}

char *
fb_attachment_unpack (FbAttachment  *attachment,
                      GError       **error)
{
  g_autoptr(FbPart) folder = NULL;
  g_autofree char *name = g_path_get_basename (attachment->file_name);
  g_autofree char *path = NULL;
  const char *bytes;
  gsize length = 0;

  if (attachment->data == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("The content of this file was erased."));
      return NULL;
    }

  folder = fb_part_new_folder (error);
  if (folder == NULL)
    return NULL;

  path = g_build_filename (fb_part_get_path (folder), name, NULL);
  bytes = g_bytes_get_data (attachment->data, &length);
  if (!fb_part_write (path, bytes, length, error))
    return NULL;

  fb_part_keep (g_steal_pointer (&folder));
  return g_steal_pointer (&path);
}
