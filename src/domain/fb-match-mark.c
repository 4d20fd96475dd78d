/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-mark"

#include "domain/fb-match-mark.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbMatchMark, fb_match_mark, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbMatchMark, enrolment_id, "enrolment-id", N_("Enrolment"), FB_FIELD_KEY | FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbMatchMark, other_id, "other-id", N_("Mentor"), FB_FIELD_NONE, "enrolment"),
  FB_REF (FbMatchMark, added_id, "added-id", N_("Who Joins Them"), FB_FIELD_NONE, "enrolment"),
  FB_CODE (FbMatchMark, mark, "mark", N_("Mark"), FB_FIELD_KEY, fb_code_match_mark),
};

const FbKind fb_match_mark_kind = {
  .name = "match-mark",
  .table = "match_mark",
  .label = N_("Mark for Matching"),
  .get_type = fb_match_mark_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_match_mark_class_init (FbMatchMarkClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_match_mark_kind);
}

static void
fb_match_mark_init (FbMatchMark *self)
{
}
