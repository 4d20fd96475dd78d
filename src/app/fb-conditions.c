/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-conditions"

#include "app/fb-conditions.h"

FbConditions
fb_conditions_look (FbRecord *record)
{
  FbConditions conditions = { 0 };
  FbEnrolment *enrolment;

  g_return_val_if_fail (FB_IS_RECORD (record), conditions);

  if (fb_record_get_kind (record) != &fb_enrolment_kind)
    return conditions;

  enrolment = FB_ENROLMENT (record);
  conditions.n_unmet = (g_strcmp0 (enrolment->children_state, "needs-solution") == 0) +
                       (g_strcmp0 (enrolment->travel_state, "needs-solution") == 0) +
                       (g_strcmp0 (enrolment->place_state, "needs-solution") == 0) +
                       (g_strcmp0 (enrolment->other_state, "needs-solution") == 0);
  g_strlcpy (conditions.on, enrolment->conditions_on != NULL ? enrolment->conditions_on : "", sizeof conditions.on);

  return conditions;
}

/**
 * fb_conditions_follow:
 * @before: how it stood
 *
 * One more in the way is in the way since @today, and none left has no day. A
 * day that was set with it, or stands in a record that changed in other ways,
 * is left as it is.
 */
void
fb_conditions_follow (FbRecord           *record,
                      const FbConditions *before,
                      const char         *today)
{
  FbConditions now = fb_conditions_look (record);

  g_return_if_fail (before != NULL && today != NULL);

  if (!g_str_equal (now.on, before->on))
    return;
  if (now.n_unmet > before->n_unmet)
    g_object_set (record, "conditions-on", today, NULL);
  else if (now.n_unmet == 0 && before->n_unmet > 0)
    g_object_set (record, "conditions-on", NULL, NULL);
}

void
fb_conditions_restore (FbRecord           *record,
                       const FbConditions *before)
{
  if (fb_record_get_kind (record) == &fb_enrolment_kind)
    g_object_set (record, "conditions-on", *before->on != '\0' ? before->on : NULL, NULL);
}
