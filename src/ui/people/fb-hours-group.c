/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-hours-group"

#include "ui/people/fb-hours-group.h"

#include "app/fb-deed-employer.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-record-group.h"

#include <glib/gi18n.h>

static void
tell_hours (FbWorkspace  *workspace,
            FbRecord     *record,
            char        **title,
            char        **subtitle)
{
  *title = fb_date_dup_display (FB_VOLUNTEER_HOURS (record)->given_on);
  *subtitle = fb_hours_dup_words (workspace, FB_VOLUNTEER_HOURS (record));
}

static FbRecord *
add_hours (FbWorkspace       *workspace,
           const char        *person_id,
           const char *const *values,
           GError           **error)
{
  return (FbRecord *) fb_deed_add_hours (workspace, person_id, values[1], values[0], values[2], error);
}

static const char *const fields[] = { "given-on", "minutes", "time", "organisation-id", "programme-id", "remark", NULL };
static const FbRecordRowType row_type = { tell_hours, fields, N_("Hours Removed"), NULL, NULL };
static const FbRecordGroupType hours_type = {
  .title = N_("Volunteer Hours"),
  .none = N_("Time given beside the meetings of a duo: training, events, help in the office."),
  .add = N_("Add H_ours"),
  .new_title = N_("New Volunteer Hours"),
  .added = N_("Hours Added"),
  .kind = &fb_volunteer_hours_kind,
  .owner_field = "person-id",
  .order = "given_on DESC",
  .row = &row_type,
  .fields = {
    { N_("Minutes"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("Date"), FB_ADD_DATE, NULL, NULL, NULL },
    { N_("Whose Time"), FB_ADD_CODE, &fb_code_hours_time, "private", NULL },
  },
  .add_record = add_hours,
};

static void
update (GtkWidget *group)
{
  fb_record_group_update (FB_RECORD_GROUP (group));
}

/* (transfer floating) */
GtkWidget *
fb_hours_group_new (FbWorkspace *workspace,
                    const char  *person_id)
{
  static const char *const kinds[] = { "volunteer-hours", NULL };
  GtkWidget *group = fb_record_group_new (workspace, person_id, NULL, &hours_type);

  fb_follow_store (group, fb_workspace_get_store (workspace), kinds, update);

  return group;
}
