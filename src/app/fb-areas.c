/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-areas"

#include "app/fb-areas.h"

#include "app/fb-deed-private.h"
#include "domain/fb-area-travel.h"
#include "domain/fb-enrolment-area.h"
#include "domain/fb-keep-away.h"

GPtrArray *
fb_areas_list (FbWorkspace  *workspace,
               GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_area_kind, NULL, NULL, "name", error);
}

gboolean
fb_deed_add_area (FbWorkspace  *workspace,
                  const char   *name,
                  GError      **error)
{
  g_autoptr(FbRecord) area = fb_record_new (&fb_area_kind, NULL);

  return _fb_deed_begin (workspace, "add", NULL, error) &&
         _fb_deed_end (workspace, _fb_deed_save (workspace, area, error, "name", name, NULL), error);
}

/* (transfer full) (nullable): whichever of both is the first */
static FbAreaTravel *
find_travel (FbWorkspace *workspace,
             const char  *area_id,
             const char  *other_id)
{
  const char *const ids[] = { area_id, other_id };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GPtrArray) travels = fb_store_list (fb_workspace_get_store (workspace), &fb_area_travel_kind, "area-id",
                                                    ids[i], NULL, NULL);

      for (guint j = 0; travels != NULL && j < travels->len; j++)
        {
          if (g_str_equal (((FbAreaTravel *) travels->pdata[j])->other_id, ids[1 - i]))
            return g_object_ref (travels->pdata[j]);
        }
    }

  return NULL;
}

gint64
fb_areas_get_travel (FbWorkspace *workspace,
                     const char  *area_id,
                     const char  *other_id)
{
  g_autoptr(FbAreaTravel) travel = find_travel (workspace, area_id, other_id);

  return travel != NULL ? travel->minutes : FB_UNSET;
}

static gboolean
save_travel (FbWorkspace   *workspace,
             FbAreaTravel  *travel,
             const char    *area_id,
             const char    *other_id,
             gint64         minutes,
             GError       **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, minutes);
  g_autoptr(FbRecord) record = travel != NULL ? g_object_ref (FB_RECORD (travel))
                                              : fb_record_new (&fb_area_travel_kind, NULL);

  return _fb_deed_save (workspace, record, error, "area-id", travel != NULL ? NULL : area_id,
                        "other-id", travel != NULL ? NULL : other_id, "minutes", number, NULL);
}

/**
 * fb_deed_set_travel:
 *
 * Nothing is written where it is as it was.
 */
gboolean
fb_deed_set_travel (FbWorkspace  *workspace,
                    const char   *area_id,
                    const char   *other_id,
                    gint64        minutes,
                    GError      **error)
{
  g_autoptr(FbAreaTravel) travel = find_travel (workspace, area_id, other_id);
  gboolean ok;

  if (minutes == (travel != NULL ? travel->minutes : FB_UNSET))
    return TRUE;
  if (!_fb_deed_begin (workspace, "set-travel", NULL, error))
    return FALSE;

  if (minutes == FB_UNSET)
    ok = fb_store_remove (fb_workspace_get_store (workspace), FB_RECORD (travel), error);
  else
    ok = save_travel (workspace, travel, area_id, other_id, minutes, error);

  return _fb_deed_end (workspace, ok, error);
}

gboolean
fb_deed_add_meeting_area (FbWorkspace  *workspace,
                          const char   *enrolment_id,
                          const char   *area_id,
                          GError      **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_enrolment_area_kind, NULL);

  return _fb_deed_begin (workspace, "add", NULL, error) &&
         _fb_deed_end (workspace,
                       _fb_deed_save (workspace, record, error, "enrolment-id", enrolment_id, "area-id", area_id, NULL),
                       error);
}

gboolean
fb_deed_add_keep_away (FbWorkspace  *workspace,
                       const char   *enrolment_id,
                       const char   *kind,
                       const char   *id,
                       GError      **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_keep_away_kind, NULL);
  g_autofree char *field = g_strconcat (kind, "-id", NULL);

  return _fb_deed_begin (workspace, "add", NULL, error) &&
         _fb_deed_end (workspace,
                       _fb_deed_save (workspace, record, error, "enrolment-id", enrolment_id, field, id, NULL), error);
}
