/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-numbers-group"

#include "ui/people/fb-numbers-group.h"

#include "app/fb-external-numbers.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-record-group.h"

#include <glib/gi18n.h>

static void
tell_number (FbWorkspace  *workspace,
             FbRecord     *record,
             char        **title,
             char        **subtitle)
{
  *title = g_strdup (FB_EXTERNAL_NUMBER (record)->number);
  *subtitle = g_strdup (FB_EXTERNAL_NUMBER (record)->system);
}

static FbRecord *
add_number (FbWorkspace       *workspace,
            const char        *person_id,
            const char *const *values,
            GError           **error)
{
  return (FbRecord *) fb_deed_add_number (workspace, person_id, values[0], values[1], error);
}

static const char *const fields[] = { "system", "number", NULL };
static const FbRecordRowType row_type = { tell_number, fields, N_("Number Removed"), NULL, NULL };
static const FbRecordGroupType numbers_type = {
  .title = N_("Numbers Elsewhere"),
  .none = N_("Under which number others know this person, such as an employment service. Never a passport or a "
             "national register number."),
  .add = N_("Add _Number"),
  .new_title = N_("New Number"),
  .added = N_("Number Added"),
  .kind = &fb_external_number_kind,
  .owner_field = "person-id",
  .order = "system, created",
  .row = &row_type,
  .fields = {
    { N_("Whose Number"), FB_ADD_TEXT, NULL, NULL, N_("The organisation or the program that gave it.") },
    { N_("Number"), FB_ADD_TEXT, NULL, NULL, NULL },
  },
  .add_record = add_number,
};

static void
update (GtkWidget *group)
{
  fb_record_group_update (FB_RECORD_GROUP (group));
}

/* (transfer floating) */
GtkWidget *
fb_numbers_group_new (FbWorkspace *workspace,
                      const char  *person_id)
{
  static const char *const kinds[] = { "external-number", NULL };
  GtkWidget *group = fb_record_group_new (workspace, person_id, NULL, &numbers_type);

  fb_follow_store (group, fb_workspace_get_store (workspace), kinds, update);

  return group;
}
