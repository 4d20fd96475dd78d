/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-record"

#include "domain/fb-signal-record.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbSignalRecord, fb_signal_record, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbSignalRecord, duo_id, "duo-id", N_("Duo"), FB_FIELD_OWNER, "duo"),
  FB_REF (FbSignalRecord, enrolment_id, "enrolment-id", N_("Enrolment"),
           FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbSignalRecord, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_OWNER, "programme"),
  FB_CODE (FbSignalRecord, kind, "kind", N_("Signal"), FB_FIELD_KEY, fb_code_signal_kind),
  FB_DATE (FbSignalRecord, since, "since", N_("Since"), FB_FIELD_NONE),
  FB_CODE (FbSignalRecord, state, "state", N_("State"), FB_FIELD_KEY, fb_code_signal_state),
  FB_DATE (FbSignalRecord, taken_on, "taken-on", N_("Taken Up On"), FB_FIELD_NONE),
  FB_REF (FbSignalRecord, owner_id, "owner-id", N_("Who"), FB_FIELD_NONE, "staff"),
  FB_DATE (FbSignalRecord, due_on, "due-on", N_("Due"), FB_FIELD_NONE),
  FB_TEXT (FbSignalRecord, tried, "tried", N_("What Was Tried"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_TEXT (FbSignalRecord, all_right_reason, "all-right-reason", N_("All Right Because"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_DATE (FbSignalRecord, closed_on, "closed-on", N_("Closed On"), FB_FIELD_NONE),
};

const FbKind fb_signal_record_kind = {
  .name = "signal",
  .table = "signal",
  .label = N_("Signal"),
  .get_type = fb_signal_record_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_signal_record_class_init (FbSignalRecordClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_signal_record_kind);
}

static void
fb_signal_record_init (FbSignalRecord *self)
{
}
