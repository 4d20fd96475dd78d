/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-private.h"

#include "app/fb-deed-event.h"

static gboolean
set_fields (FbRecord  *record,
            va_list    arguments,
            GError   **error)
{
  const char *name;

  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      const char *typed = va_arg (arguments, const char *);
      const FbField *field = fb_kind_find_field (fb_record_get_kind (record), name);
      g_autofree char *text = NULL;

      g_assert (field != NULL);
      if (typed == NULL)
        continue;
      if (!fb_field_read (field, typed, &text, error) ||
          !fb_record_set_text (record, field, text, error))
        {
          g_prefix_error (error, "%s: ", fb_field_get_label (field));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
_fb_deed_fill (gpointer   record,
               GError   **error,
               ...)
{
  va_list arguments;
  gboolean ok;

  va_start (arguments, error);
  ok = set_fields (record, arguments, error);
  va_end (arguments);

  return ok;
}

gboolean
_fb_deed_save (FbWorkspace  *workspace,
               gpointer      record,
               GError      **error,
               ...)
{
  va_list arguments;
  gboolean ok;

  va_start (arguments, error);
  ok = set_fields (record, arguments, error);
  va_end (arguments);

  return ok && fb_store_save (fb_workspace_get_store (workspace), record, error);
}

/* How many deeds are inside the one that opened the group. */
#define DEPTH_KEY "fb-deed-depth"

static guint
get_depth (FbWorkspace *workspace)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (workspace), DEPTH_KEY));
}

static void
set_depth (FbWorkspace *workspace,
           guint        depth)
{
  g_object_set_data (G_OBJECT (workspace), DEPTH_KEY, GUINT_TO_POINTER (depth));
}

/* A deed that is part of another one joins its group. */
gboolean
_fb_deed_begin (FbWorkspace  *workspace,
                const char   *deed,
                const char   *reason,
                GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);

  if (fb_store_in_group (store))
    {
      set_depth (workspace, get_depth (workspace) + 1);
      return TRUE;
    }

  return fb_store_begin (store, deed, reason, FB_GROUP_NONE, error);
}

gboolean
_fb_deed_end (FbWorkspace  *workspace,
              gboolean      ok,
              GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  guint depth = get_depth (workspace);

  if (depth > 0)
    {
      set_depth (workspace, depth - 1);
      return ok;
    }

  if (ok)
    return fb_deed_commit (workspace, error);

  fb_store_rollback (store);
  return FALSE;
}

gboolean
fb_deed_commit (FbWorkspace  *workspace,
                GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);

  if (_fb_deed_close_signals (workspace, error))
    return fb_store_commit (store, error);

  fb_store_rollback (store);
  return FALSE;
}

gpointer
_fb_deed_get (FbWorkspace   *workspace,
              const FbKind  *kind,
              const char    *id,
              GError       **error)
{
  return fb_store_get (fb_workspace_get_store (workspace), kind, id, error);
}

gboolean
fb_deed_remove (FbWorkspace  *workspace,
                FbRecord     *record,
                GError      **error)
{
  if (FB_IS_ATTENDANCE (record))
    return fb_deed_remove_attendance (workspace, FB_ATTENDANCE (record), error);
  if (FB_IS_EVENT (record))
    return fb_deed_remove_event (workspace, FB_EVENT (record), error);

  return _fb_deed_begin (workspace, "remove", NULL, error) &&
         _fb_deed_end (workspace, fb_store_remove (fb_workspace_get_store (workspace), record, error), error);
}
