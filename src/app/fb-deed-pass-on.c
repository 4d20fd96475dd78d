/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-pass-on.h"

#include "app/fb-deed-private.h"
#include "app/fb-stand-ins.h"
#include "domain/fb-concern.h"
#include "rules/fb-retention.h"

#include <glib/gi18n.h>
#include <string.h>

typedef gboolean (*IsOpen) (FbRecord *record);

static gboolean
is_open_duo (FbRecord *record)
{
  FbDuo *duo = FB_DUO (record);

  return g_strcmp0 (duo->match_status, "declined") != 0 && g_strcmp0 (duo->relationship_status, "completed") != 0 &&
         g_strcmp0 (duo->relationship_status, "ended-early") != 0;
}

static gboolean
is_open_enrolment (FbRecord *record)
{
  return !fb_retention_is_over (FB_ENROLMENT (record)->status);
}

static gboolean
is_open_reminder (FbRecord *record)
{
  return FB_REMINDER (record)->done_on == NULL;
}

static gboolean
is_open_concern (FbRecord *record)
{
  return FB_CONCERN (record)->closed_on == NULL;
}

static gboolean
count (FbWorkspace   *workspace,
       const FbKind  *kind,
       const char    *field,
       const char    *staff_id,
       IsOpen         is_open,
       guint         *n,
       GError       **error)
{
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (workspace), kind, field, staff_id, NULL,
                                                error);

  *n = 0;
  for (guint i = 0; records != NULL && i < records->len; i++)
    *n += is_open (records->pdata[i]) ? 1 : 0;

  return records != NULL;
}

gboolean
fb_caseload_count (FbWorkspace  *workspace,
                   const char   *staff_id,
                   FbCaseload   *caseload,
                   GError      **error)
{
  return count (workspace, &fb_duo_kind, "coordinator-id", staff_id, is_open_duo, &caseload->n_duos, error) &&
         count (workspace, &fb_enrolment_kind, "coordinator-id", staff_id, is_open_enrolment, &caseload->n_people,
                error) &&
         count (workspace, &fb_reminder_kind, "owner-id", staff_id, is_open_reminder, &caseload->n_reminders, error) &&
         count (workspace, &fb_concern_kind, "owner-id", staff_id, is_open_concern, &caseload->n_concerns, error);
}

/* (transfer full) (nullable): what is passed on already today; fails only with @error set */
static FbStandIn *
find_mine (FbWorkspace  *workspace,
           GError      **error)
{
  g_autoptr(FbStandIns) all = fb_stand_ins_new (workspace, error);
  FbStandIn *mine = all != NULL ? fb_stand_ins_find (all, fb_workspace_get_staff_id (workspace)) : NULL;

  return mine != NULL ? g_object_ref (mine) : NULL;
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, sentence);

  return FALSE;
}

static gboolean
check (FbWorkspace  *workspace,
       const char   *deputy_id,
       const char   *until,
       GError      **error)
{
  const char *staff_id = fb_workspace_get_staff_id (workspace);

  if (staff_id == NULL)
    return refuse (error, _("Say first who is working."));
  if (deputy_id == NULL || g_str_equal (deputy_id, staff_id))
    return refuse (error, _("Choose a colleague."));
  if (until == NULL)
    return refuse (error, _("Until which day?"));
  if (strcmp (until, fb_workspace_get_today (workspace)) < 0)
    return refuse (error, _("That day is over."));

  return TRUE;
}

FbStandIn *
fb_deed_pass_on (FbWorkspace  *workspace,
                 const char   *deputy_id,
                 const char   *until,
                 GError      **error)
{
  g_autoptr(GError) failed = NULL;
  g_autoptr(FbStandIn) stand_in = NULL;
  gboolean ok;

  if (!check (workspace, deputy_id, until, error))
    return NULL;

  stand_in = find_mine (workspace, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  if (stand_in == NULL)
    {
      stand_in = FB_STAND_IN (fb_record_new (&fb_stand_in_kind, NULL));
      g_object_set (stand_in, "staff-id", fb_workspace_get_staff_id (workspace),
                    "from-date", fb_workspace_get_today (workspace), NULL);
    }
  if (!_fb_deed_begin (workspace, "pass-on", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, stand_in, error, "deputy-id", deputy_id, "until-date", until, NULL);

  return _fb_deed_end (workspace, ok, error) ? g_steal_pointer (&stand_in) : NULL;
}

gboolean
fb_deed_take_back (FbWorkspace  *workspace,
                   GError      **error)
{
  g_autoptr(GError) failed = NULL;
  g_autoptr(FbStandIn) stand_in = find_mine (workspace, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (stand_in == NULL)
    return refuse (error, _("Nobody looks after your work now."));

  return _fb_deed_begin (workspace, "take-back", NULL, error) &&
         _fb_deed_end (workspace, fb_store_remove (fb_workspace_get_store (workspace), FB_RECORD (stand_in), error),
                       error);
}
