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

static const FbCode specialisation_codes[] = {
  { "youth", NC_("specialisation", "Young People") },
  { "over-45", NC_("specialisation", "People Over 45") },
  { "little-schooling", NC_("specialisation", "People With Little Schooling") },
  { "highly-skilled", NC_("specialisation", "Highly Skilled Newcomers") },
  { "refugees", NC_("specialisation", "Refugees") },
  { "newcomers", NC_("specialisation", "Newcomers") },
  { "women", NC_("specialisation", "Women") },
  { "long-term", NC_("specialisation", "Long-Term Unemployed") },
  { "disability", NC_("specialisation", "People With a Disability") },
  { "starters", NC_("specialisation", "People Who Start a Business") },
  { "everybody", NC_("specialisation", "Everybody") },
};
const FbCodeList fb_code_specialisation = FB_CODE_LIST ("specialisation", specialisation_codes);

static const FbCode service_codes[] = {
  { "finding-work", NC_("service", "Finding Work") },
  { "language-courses", NC_("service", "Language Courses") },
  { "integration", NC_("service", "Integration Courses") },
  { "recognition", NC_("service", "Recognition of Diplomas") },
  { "training", NC_("service", "Vocational Training") },
  { "right-to-work", NC_("service", "Right to Work") },
  { "business-start", NC_("service", "Starting a Business") },
  { "childcare", NC_("service", "Childcare") },
  { "housing", NC_("service", "Housing") },
  { "social-help", NC_("service", "Social Assistance") },
  { "legal-advice", NC_("service", "Legal Advice") },
  { "interpreting", NC_("service", "Interpreting and Translation") },
  { "discrimination", NC_("service", "Help Against Discrimination") },
};
const FbCodeList fb_code_service = FB_CODE_LIST ("service", service_codes);

static const FbCode mainstream_state_codes[] = {
  { "not-looked-for", NC_("mainstream-state", "Not Looked For") },
  { "looking", NC_("mainstream-state", "Looking for One") },
  { "in-talks", NC_("mainstream-state", "In Talks") },
  { "agreed", NC_("mainstream-state", "Agreed") },
  { "taken-over", NC_("mainstream-state", "Taken Over") },
};
const FbCodeList fb_code_mainstream_state = FB_CODE_LIST ("mainstream-state", mainstream_state_codes);

static const FbCode funding_role_codes[] = {
  { "main", NC_("funding-role", "Main Funder") },
  { "co-funder", NC_("funding-role", "Co-Funder") },
  { "in-kind", NC_("funding-role", "In Kind") },
};
const FbCodeList fb_code_funding_role = FB_CODE_LIST ("funding-role", funding_role_codes);
