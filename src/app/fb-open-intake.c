/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-open-intake"

#include "app/fb-open-intake.h"

#include "domain/fb-enrolment.h"

#define SETTING_OPEN_INTAKE "open-intake"

/* (transfer full) (nullable): the id of an enrolment whose intake goes on */
char *
fb_open_intake_dup (FbWorkspace *workspace)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *id = fb_store_dup_setting (store, SETTING_OPEN_INTAKE);
  g_autoptr(FbRecord) record = id != NULL ? fb_store_get (store, &fb_enrolment_kind, id, NULL) : NULL;

  if (record == NULL || FB_ENROLMENT (record)->intake_on != NULL ||
      g_strcmp0 (FB_ENROLMENT (record)->status, "in-intake") != 0)
    return NULL;

  return g_steal_pointer (&id);
}

/* (nullable) @enrolment_id: NULL once it is finished */
void
fb_open_intake_set (FbWorkspace *workspace,
                    const char  *enrolment_id)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *now = fb_store_dup_setting (store, SETTING_OPEN_INTAKE);
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (now, enrolment_id) == 0 || fb_store_is_read_only (store))
    return;

  if (!fb_store_set_setting (store, SETTING_OPEN_INTAKE, enrolment_id, &error))
    g_warning ("%s", error->message);
}
