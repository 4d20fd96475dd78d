/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static const FbCode commitment_reason_codes[] = {
  { "business-case", NC_("commitment-reason", "Good for the Business") },
  { "responsibility", NC_("commitment-reason", "Social Responsibility") },
  { "staff", NC_("commitment-reason", "Good for Its Staff") },
  { "other", NC_("commitment-reason", "Other") },
};
const FbCodeList fb_code_commitment_reason = FB_CODE_LIST ("commitment-reason", commitment_reason_codes);

static const FbCode withdrawal_reason_codes[] = {
  { "gap", NC_("withdrawal-reason", "A Gap Between Two Phases") },
  { "no-time", NC_("withdrawal-reason", "No Time") },
  { "no-candidates", NC_("withdrawal-reason", "No Candidates Came") },
  { "other-people", NC_("withdrawal-reason", "The People We Knew Left") },
  { "reorganisation", NC_("withdrawal-reason", "Reorganisation") },
  { "no-gain", NC_("withdrawal-reason", "It Brought Too Little") },
  { "done", NC_("withdrawal-reason", "What Was Promised Is Done") },
  { "other", NC_("withdrawal-reason", "Other") },
};
const FbCodeList fb_code_withdrawal_reason = FB_CODE_LIST ("withdrawal-reason", withdrawal_reason_codes);

static const FbCode hours_time_codes[] = {
  { "private", NC_("hours-time", "Own Time") },
  { "company", NC_("hours-time", "Time of the Company") },
};
const FbCodeList fb_code_hours_time = FB_CODE_LIST ("hours-time", hours_time_codes);

static const FbCode vacancy_kind_codes[] = {
  { "job", NC_("vacancy-kind", "Job") },
  { "internship", NC_("vacancy-kind", "Internship") },
  { "visit", NC_("vacancy-kind", "A Look at Work") },
  { "other", NC_("vacancy-kind", "Other") },
};
const FbCodeList fb_code_vacancy_kind = FB_CODE_LIST ("vacancy-kind", vacancy_kind_codes);

static const FbCode funding_source_codes[] = {
  { "european", NC_("funding-source", "European") },
  { "national", NC_("funding-source", "National") },
  { "regional", NC_("funding-source", "Regional") },
  { "local", NC_("funding-source", "Local") },
  { "private", NC_("funding-source", "Private Sponsor") },
  { "own", NC_("funding-source", "Own Means") },
  { "other", NC_("funding-source", "Other") },
};
const FbCodeList fb_code_funding_source = FB_CODE_LIST ("funding-source", funding_source_codes);
