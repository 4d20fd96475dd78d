/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed-staff"

#include "app/fb-deed-staff.h"

#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

static gboolean
is_code_taken (FbWorkspace *workspace,
               const char  *code)
{
  g_autoptr(GPtrArray) found = fb_store_list (fb_workspace_get_store (workspace), &fb_staff_kind,
                                              "code", code, NULL, NULL);

  return found != NULL && found->len > 0;
}

/* The initials, with a number where somebody has them already. */
static char *
make_code (FbWorkspace *workspace,
           const char  *name)
{
  g_auto(GStrv) words = g_strsplit_set (name, " -", -1);
  g_autoptr(GString) code = g_string_new (NULL);
  gsize length;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_unichar (code, g_unichar_toupper (g_utf8_get_char (words[i])));
    }

  length = code->len;
  for (guint i = 2; is_code_taken (workspace, code->str); i++)
    {
      g_string_truncate (code, length);
      g_string_append_printf (code, "%u", i);
    }

  return g_string_free (g_steal_pointer (&code), FALSE);
}

/**
 * fb_deed_add_staff:
 * @name: what was typed; not empty
 *
 * Returns: (transfer full): the new member of staff, with initials for a code
 */
FbStaff *
fb_deed_add_staff (FbWorkspace  *workspace,
                   const char   *name,
                   GError      **error)
{
  g_autoptr(FbRecord) staff = NULL;
  g_autofree char *trimmed = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  trimmed = g_strstrip (g_strdup (name));
  if (*trimmed == '\0')
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("A name is needed."));
      return NULL;
    }

  code = make_code (workspace, trimmed);
  staff = fb_record_new (&fb_staff_kind, NULL);
  if (!_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;
  if (!_fb_deed_end (workspace,
                     _fb_deed_save (workspace, staff, error, "code", code, "name", trimmed,
                                    "initials", code, "active", "yes", NULL),
                     error))
    return NULL;

  return FB_STAFF (g_steal_pointer (&staff));
}

/* Somebody of whom nothing is said works here. */
GPtrArray *
fb_staff_find_all (FbWorkspace  *workspace,
                   gboolean      also_left,
                   GError      **error)
{
  g_autoptr(GPtrArray) staff = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);

  staff = fb_store_list (fb_workspace_get_store (workspace), &fb_staff_kind, NULL, NULL, "name",
                         error);
  for (guint i = staff != NULL && !also_left ? staff->len : 0; i > 0; i--)
    {
      const FbStaff *member = g_ptr_array_index (staff, i - 1);

      if (g_strcmp0 (member->active, "no") == 0)
        g_ptr_array_remove_index (staff, i - 1);
    }

  return g_steal_pointer (&staff);
}

gboolean
fb_staff_has_code (FbStaff *staff)
{
  return staff != NULL && staff->screen_code != NULL;
}

/* Somebody without a code needs none. */
gboolean
fb_staff_code_fits (FbStaff    *staff,
                    const char *typed)
{
  return !fb_staff_has_code (staff) || g_strcmp0 (staff->screen_code, typed) == 0;
}

/**
 * fb_staff_set_code:
 * @typed: (nullable): four digits; nothing takes the code away
 *
 * The code uncovers the screen and ends a hand-over. It keeps the curious
 * out and is no security.
 */
gboolean
fb_staff_set_code (FbWorkspace  *workspace,
                   FbStaff      *staff,
                   const char   *typed,
                   GError      **error)
{
  gboolean ok = typed == NULL || *typed == '\0' || strlen (typed) == 4;

  for (const char *c = typed; ok && c != NULL && *c != '\0'; c++)
    ok = g_ascii_isdigit (*c);

  if (!ok)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("The code has four digits."));
      return FALSE;
    }

  return fb_workspace_set_field (workspace, FB_RECORD (staff), "screen-code", typed, NULL, error);
}
