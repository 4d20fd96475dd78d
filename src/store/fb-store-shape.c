/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"
#include "store/fb-store-shape.h"

#include <glib/gi18n.h>

/* What the tables promise (that an id is there, that a number is one) is relied
 * on everywhere. A file whose tables say less was made by somebody else. */

/* (transfer full) (nullable): a digest of all tables, indexes and triggers.
 * Their texts depend on nothing but the steps that every file went through. */
static char *
dup_shape (FbStore  *self,
           GError  **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self, "SELECT name, coalesce (sql, '') FROM sqlite_schema"
                             " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name, type",
                       error);
  int rc;

  if (stmt == NULL)
    return NULL;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      for (int i = 0; i < 2; i++)
        {
          const guchar *text = sqlite3_column_text (stmt, i);

          /* with the NUL, so that no two texts run together */
          if (text != NULL)
            g_checksum_update (checksum, text, sqlite3_column_bytes (stmt, i) + 1);
        }
    }

  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      return NULL;
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* (transfer none): the shape of a new workspace, of the SQLite at hand. */
static const char *
get_shape (void)
{
  static gsize shape;

  if (g_once_init_enter (&shape))
    {
      g_autoptr(FbStore) blank = fb_store_open (":memory:", FB_STORE_CREATE, NULL);

      g_once_init_leave (&shape, (gsize) dup_shape (blank, NULL));
    }

  return (const char *) shape;
}

/**
 * _fb_store_fail_shape:
 *
 * Says that the file is not as we make them.
 *
 * Returns: %FALSE
 */
gboolean
_fb_store_fail_shape (FbStore  *self,
                      GError  **error)
{
  g_set_error (error, FB_ERROR, FB_ERROR_FAILED,
               _("“%s” is damaged, or another program changed its tables."), self->path);
  return FALSE;
}

/**
 * _fb_store_check_shape:
 *
 * After migration. A workspace in memory is new, so nothing is asked of it.
 *
 * Returns: %FALSE with %FB_ERROR_FAILED where the tables are not ours
 */
gboolean
_fb_store_check_shape (FbStore  *self,
                       GError  **error)
{
  g_autofree char *shape = NULL;

  if (self->file == NULL)
    return TRUE;

  shape = dup_shape (self, error);
  if (shape == NULL)
    return FALSE;
  if (g_str_equal (shape, FB_SHAPE) || g_str_equal (shape, get_shape ()))
    return TRUE;

  return _fb_store_fail_shape (self, error);
}

/* Whether the build knew the shape, so that no start has to find it out. */
gboolean
_fb_shape_was_built (void)
{
  return g_str_equal (FB_SHAPE, get_shape ());
}
