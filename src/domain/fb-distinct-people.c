/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-distinct-people"

#include "domain/fb-distinct-people.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbDistinctPeople, fb_distinct_people, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbDistinctPeople, person_id, "person-id", N_("Person"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "person"),
  FB_REF (FbDistinctPeople, other_id, "other-id", N_("Other Person"), FB_FIELD_KEY, "person"),
};

const FbKind fb_distinct_people_kind = {
  .name = "distinct-people",
  .table = "distinct_people",
  .label = N_("Two Different People"),
  .get_type = fb_distinct_people_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_distinct_people_class_init (FbDistinctPeopleClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_distinct_people_kind);
}

static void
fb_distinct_people_init (FbDistinctPeople *self)
{
}
