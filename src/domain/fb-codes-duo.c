/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static const FbCode match_status_codes[] = {
  { "proposed", NC_("match-status", "Proposed") },
  { "accepted", NC_("match-status", "Accepted") },
  { "agreed", NC_("match-status", "Agreed") },
  { "declined", NC_("match-status", "Declined") },
};
const FbCodeList fb_code_match_status = FB_CODE_LIST ("match-status", match_status_codes);

static const FbCode relationship_status_codes[] = {
  { "not-started", NC_("relationship-status", "Not Started") },
  { "active", NC_("relationship-status", "Active") },
  { "paused", NC_("relationship-status", "Paused") },
  { "completed", NC_("relationship-status", "Completed") },
  { "ended-early", NC_("relationship-status", "Ended Early") },
};
const FbCodeList fb_code_relationship_status = FB_CODE_LIST ("relationship-status", relationship_status_codes);

static const FbCode end_reason_codes[] = {
  { "goal-reached", NC_("end-reason", "Goal Reached") },
  { "found-work", NC_("end-reason", "Found Work") },
  { "term-over", NC_("end-reason", "Term Over") },
  { "no-contact", NC_("end-reason", "No Contact") },
  { "no-fit", NC_("end-reason", "Did Not Fit Together") },
  { "moved", NC_("end-reason", "Moved Away") },
  { "health", NC_("end-reason", "Health") },
  { "no-time", NC_("end-reason", "No Time") },
  { "conditions", NC_("end-reason", "Practical Conditions") },
  { "other", NC_("end-reason", "Other") },
};
const FbCodeList fb_code_end_reason = FB_CODE_LIST ("end-reason", end_reason_codes);

static const FbCode acceptance_codes[] = {
  { "asked", NC_("acceptance", "Asked") },
  { "yes", NC_("acceptance", "Yes") },
  { "rather-not", NC_("acceptance", "Rather Not") },
};
const FbCodeList fb_code_acceptance = FB_CODE_LIST ("acceptance", acceptance_codes);

static const FbCode agreement_kind_codes[] = {
  { "objectives", NC_("agreement-kind", "Agreement With Objectives") },
  { "engagement", NC_("agreement-kind", "Contract of Engagement") },
  { "memorandum", NC_("agreement-kind", "Memorandum") },
  { "extendable", NC_("agreement-kind", "Extendable Contract") },
};
const FbCodeList fb_code_agreement_kind = FB_CODE_LIST ("agreement-kind", agreement_kind_codes);

static const FbCode agreement_status_codes[] = {
  { "draft", NC_("agreement-status", "Draft") },
  { "signed", NC_("agreement-status", "Signed") },
  { "ended", NC_("agreement-status", "Ended") },
  { "replaced", NC_("agreement-status", "Replaced") },
};
const FbCodeList fb_code_agreement_status = FB_CODE_LIST ("agreement-status", agreement_status_codes);

static const FbCode signing_party_codes[] = {
  { "mentee", NC_("signing-party", "Mentee") },
  { "mentor", NC_("signing-party", "Mentor") },
  { "organisation", NC_("signing-party", "Organisation") },
  { "guardian", NC_("signing-party", "Guardian") },
};
const FbCodeList fb_code_signing_party = FB_CODE_LIST ("signing-party", signing_party_codes);

static const FbCode read_how_codes[] = {
  { "read", NC_("read-how", "Read") },
  { "read-out", NC_("read-how", "Read Out") },
};
const FbCodeList fb_code_read_how = FB_CODE_LIST ("read-how", read_how_codes);

static const FbCode signing_method_codes[] = {
  { "strokes", NC_("signing-method", "On Screen") },
  { "name-with-witness", NC_("signing-method", "Confirmed by Name") },
  { "paper", NC_("signing-method", "On Paper") },
};
const FbCodeList fb_code_signing_method = FB_CODE_LIST ("signing-method", signing_method_codes);

static const FbCode copy_form_codes[] = {
  { "paper", NC_("copy-form", "Paper") },
  { "pdf", NC_("copy-form", "PDF") },
  { "none", NC_("copy-form", "No Copy Wanted") },
};
const FbCodeList fb_code_copy_form = FB_CODE_LIST ("copy-form", copy_form_codes);

static const FbCode goal_level_codes[] = {
  { "final", NC_("goal-level", "Final Objective") },
  { "intermediate", NC_("goal-level", "Intermediate Goal") },
};
const FbCodeList fb_code_goal_level = FB_CODE_LIST ("goal-level", goal_level_codes);

static const FbCode plan_steps_codes[] = {
  { "full", NC_("plan-steps", "In One Full Step") },
  { "intermediate", NC_("plan-steps", "Through Intermediate Goals") },
};
const FbCodeList fb_code_plan_steps = FB_CODE_LIST ("plan-steps", plan_steps_codes);

static const FbCode goal_kind_codes[] = {
  { "skills", NC_("goal-kind", "Social and Cognitive Skills") },
  { "application", NC_("goal-kind", "Application and Interview Skills") },
  { "network", NC_("goal-kind", "Wider Network") },
  { "confidence", NC_("goal-kind", "Self-Confidence and Self-Reliance") },
  { "labour-market", NC_("goal-kind", "Knowledge of the Labour Market") },
  { "occupation", NC_("goal-kind", "Knowledge of the Occupation") },
  { "reality-check", NC_("goal-kind", "Realistic View of the Labour Market") },
  { "language", NC_("goal-kind", "Language") },
  { "recognition", NC_("goal-kind", "Recognition of Qualifications") },
  { "internship", NC_("goal-kind", "Internship") },
  { "job", NC_("goal-kind", "Good-Quality Job") },
};
const FbCodeList fb_code_goal_kind = FB_CODE_LIST ("goal-kind", goal_kind_codes);

static const FbCode goal_state_codes[] = {
  { "open", NC_("goal-state", "Open") },
  { "in-progress", NC_("goal-state", "In Progress") },
  { "reached", NC_("goal-state", "Reached") },
  { "dropped", NC_("goal-state", "Dropped") },
};
const FbCodeList fb_code_goal_state = FB_CODE_LIST ("goal-state", goal_state_codes);

static const FbCode action_state_codes[] = {
  { "open", NC_("action-state", "Open") },
  { "done", NC_("action-state", "Done") },
  { "dropped", NC_("action-state", "Dropped") },
};
const FbCodeList fb_code_action_state = FB_CODE_LIST ("action-state", action_state_codes);

static const FbCode holder_codes[] = {
  { "mentee", NC_("holder", "Mentee") },
  { "mentor", NC_("holder", "Mentor") },
  { "both", NC_("holder", "Both") },
  { "organisation", NC_("holder", "Organisation") },
};
const FbCodeList fb_code_holder = FB_CODE_LIST ("holder", holder_codes);

static const FbCode party_codes[] = {
  { "mentee", NC_("party", "Mentee") },
  { "mentor", NC_("party", "Mentor") },
  { "organisation", NC_("party", "Organisation") },
};
const FbCodeList fb_code_party = FB_CODE_LIST ("party", party_codes);

static const FbCode contact_how_codes[] = {
  { "face-to-face", NC_("contact-how", "Face to Face") },
  { "video", NC_("contact-how", "Video") },
  { "phone", NC_("contact-how", "Phone") },
  { "email", NC_("contact-how", "E-Mail") },
  { "message", NC_("contact-how", "Message") },
};
const FbCodeList fb_code_contact_how = FB_CODE_LIST ("contact-how", contact_how_codes);

static const FbCode contact_state_codes[] = {
  { "planned", NC_("contact-state", "Planned") },
  { "held", NC_("contact-state", "Held") },
  { "moved", NC_("contact-state", "Moved") },
  { "missed", NC_("contact-state", "Missed") },
};
const FbCodeList fb_code_contact_state = FB_CODE_LIST ("contact-state", contact_state_codes);

static const FbCode place_kind_codes[] = {
  { "mentor-workplace", NC_("place-kind", "Mentor's Workplace") },
  { "organisation", NC_("place-kind", "At the Organisation") },
  { "public-place", NC_("place-kind", "Public Place") },
  { "home", NC_("place-kind", "At Home") },
  { "outdoors", NC_("place-kind", "Outdoors") },
  { "elsewhere", NC_("place-kind", "Elsewhere") },
};
const FbCodeList fb_code_place_kind = FB_CODE_LIST ("place-kind", place_kind_codes);

static const FbCode topic_codes[] = {
  { "labour-market", NC_("topic", "Local Labour Market") },
  { "sector-habits", NC_("topic", "Habits of the Sector") },
  { "vacancies", NC_("topic", "Where Vacancies Are") },
  { "training", NC_("topic", "Advice on Training") },
  { "application", NC_("topic", "Advice on Applications") },
  { "language", NC_("topic", "Language Practice") },
  { "confidence", NC_("topic", "Confidence") },
  { "support", NC_("topic", "Moral Support") },
  { "cv", NC_("topic", "CV") },
  { "letter", NC_("topic", "Motivation Letter") },
  { "interview", NC_("topic", "Interview") },
  { "presentation", NC_("topic", "Presentation") },
  { "social-media", NC_("topic", "Social Media") },
  { "workplace-codes", NC_("topic", "Workplace Codes") },
  { "other", NC_("topic", "Other") },
};
const FbCodeList fb_code_topic = FB_CODE_LIST ("topic", topic_codes);

static const FbCode entered_how_codes[] = {
  { "typed", NC_("entered-how", "Typed") },
  { "sheet", NC_("entered-how", "Paper Sheet") },
  { "email", NC_("entered-how", "E-Mail") },
  { "pdf", NC_("entered-how", "PDF") },
  { "duo-file", NC_("entered-how", "Duo File") },
};
const FbCodeList fb_code_entered_how = FB_CODE_LIST ("entered-how", entered_how_codes);

static const FbCode note_kind_codes[] = {
  { "talk", NC_("note-kind", "Talk") },
  { "outreach", NC_("note-kind", "Outreach") },
  { "family", NC_("note-kind", "Outreach With the Family") },
  { "recruiting", NC_("note-kind", "Recruiting") },
  { "advice", NC_("note-kind", "Advice") },
  { "request", NC_("note-kind", "Discriminatory Request") },
  { "hr-advice", NC_("note-kind", "Advice to an Employer") },
  { "learning", NC_("note-kind", "What an Employer Learned") },
  { "campaign", NC_("note-kind", "Public Awareness") },
  { "barrier", NC_("note-kind", "Step Against a Shared Barrier") },
  { "exchange", NC_("note-kind", "Exchange of Views") },
  { "champions", NC_("note-kind", "Meeting of Champions") },
  { "peers", NC_("note-kind", "Meeting of Mentors") },
  { "reflection", NC_("note-kind", "Looking Back as a Team") },
  { "other", NC_("note-kind", "Other") },
};
const FbCodeList fb_code_note_kind = FB_CODE_LIST ("note-kind", note_kind_codes);

static const FbCode note_reader_codes[] = {
  { "duo", NC_("note-reader", "Staff; the Duo May Be Told") },
  { "staff", NC_("note-reader", "Staff") },
  { "me", NC_("note-reader", "Only Me") },
};
const FbCodeList fb_code_note_reader = FB_CODE_LIST ("note-reader", note_reader_codes);

static const FbCode media_use_codes[] = {
  { "scan", NC_("media-use", "Scan") },
  { "cv", NC_("media-use", "CV") },
  { "certificate", NC_("media-use", "Certificate") },
  { "other", NC_("media-use", "Other") },
};
const FbCodeList fb_code_media_use = FB_CODE_LIST ("media-use", media_use_codes);

static const FbCode removal_codes[] = {
  { "deleted", NC_("removal", "Deleted") },
  { "erased", NC_("removal", "Erased") },
  { "merged", NC_("removal", "Joined") },
};
const FbCodeList fb_code_removal = FB_CODE_LIST ("removal", removal_codes);

/* States that are derived, and stored nowhere but in the facts behind lists. */
static const FbCode duo_state_codes[] = {
  { "proposed", NC_("duo-state", "Proposed") },
  { "accepted", NC_("duo-state", "Accepted") },
  { "declined", NC_("duo-state", "Declined") },
  { "not-started", NC_("duo-state", "Not Started") },
  { "active", NC_("duo-state", "Active") },
  { "paused", NC_("duo-state", "Paused") },
  { "completed", NC_("duo-state", "Completed") },
  { "ended-early", NC_("duo-state", "Ended Early") },
};
const FbCodeList fb_code_duo_state = FB_CODE_LIST ("duo-state", duo_state_codes);

static const FbCode agreement_state_codes[] = {
  { "none", NC_("agreement-state", "None") },
  { "draft", NC_("agreement-state", "Draft") },
  { "partly-signed", NC_("agreement-state", "Partly Signed") },
  { "signed", NC_("agreement-state", "Signed") },
  { "ended", NC_("agreement-state", "Ended") },
  { "replaced", NC_("agreement-state", "Replaced") },
};
const FbCodeList fb_code_agreement_state = FB_CODE_LIST ("agreement-state", agreement_state_codes);
