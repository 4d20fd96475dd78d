/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static const FbCode check_answer_codes[] = {
  { "yes", NC_("check-answer", "Yes") },
  { "partly", NC_("check-answer", "Partly") },
  { "no", NC_("check-answer", "No") },
};
const FbCodeList fb_code_check_answer = FB_CODE_LIST ("check-answer", check_answer_codes);

static const FbCode network_obstacle_codes[] = {
  { "unclear-task", NC_("network-obstacle", "The Task Is Not Clear") },
  { "other-sector", NC_("network-obstacle", "Another Sector") },
  { "no-trust", NC_("network-obstacle", "Not Enough Trust") },
  { "fear-to-impose", NC_("network-obstacle", "Afraid to Impose") },
  { "no-contacts", NC_("network-obstacle", "Knows Nobody Who Fits") },
  { "other", NC_("network-obstacle", "Other") },
};
const FbCodeList fb_code_network_obstacle = FB_CODE_LIST ("network-obstacle", network_obstacle_codes);

static const FbCode introduction_kind_codes[] = {
  { "person", NC_("introduction-kind", "Person in the Field") },
  { "employer", NC_("introduction-kind", "Employer") },
  { "internship", NC_("introduction-kind", "Internship") },
  { "vacancy", NC_("introduction-kind", "Vacancy") },
  { "event", NC_("introduction-kind", "Event or Club") },
  { "other", NC_("introduction-kind", "Other") },
};
const FbCodeList fb_code_introduction_kind = FB_CODE_LIST ("introduction-kind", introduction_kind_codes);

static const FbCode introduction_result_codes[] = {
  { "waiting", NC_("introduction-result", "Waiting for an Answer") },
  { "talk", NC_("introduction-result", "A Talk") },
  { "visit", NC_("introduction-result", "A Visit at Work") },
  { "interview", NC_("introduction-result", "A Job Interview") },
  { "internship", NC_("introduction-result", "An Internship") },
  { "job", NC_("introduction-result", "A Job") },
  { "nothing", NC_("introduction-result", "Nothing") },
};
const FbCodeList fb_code_introduction_result = FB_CODE_LIST ("introduction-result", introduction_result_codes);

static const FbCode signal_kind_codes[] = {
  { "word-due", NC_("signal-kind", "Word Promised") },
  { "meeting-today", NC_("signal-kind", "Meeting Today") },
  { "agreement-unsigned", NC_("signal-kind", "Agreement Not Signed") },
  { "proposal-unanswered", NC_("signal-kind", "Proposal Not Answered") },
  { "no-word", NC_("signal-kind", "No Word From Us") },
  { "intake-unfinished", NC_("signal-kind", "Intake Not Finished") },
  { "planned-passed", NC_("signal-kind", "Was It Held?") },
  { "report-awaited", NC_("signal-kind", "No Report Yet") },
  { "never-started", NC_("signal-kind", "Never Really Started") },
  { "fading", NC_("signal-kind", "Contact Fades") },
  { "sporadic", NC_("signal-kind", "Contact Only Now and Then") },
  { "not-in-touch", NC_("signal-kind", "Not in Touch") },
  { "missed-twice", NC_("signal-kind", "Meetings Missed") },
  { "conditions-unmet", NC_("signal-kind", "Conditions Not Met") },
  { "needs-unmet", NC_("signal-kind", "Needs or Expectations Not Met") },
  { "other-sector", NC_("signal-kind", "Mentor From Another Sector") },
  { "network-absent", NC_("signal-kind", "Hoped-For Network Does Not Come") },
  { "no-help", NC_("signal-kind", "Does Not Help the Objective") },
  { "application-only", NC_("signal-kind", "Only Advice on Applications") },
  { "check-in-due", NC_("signal-kind", "Check-In Due") },
  { "later-talk", NC_("signal-kind", "Time for a Later Talk") },
  { "review-overdue", NC_("signal-kind", "Plan Review Due") },
  { "goal-changed", NC_("signal-kind", "Goal to Be Agreed Again") },
  { "end-passed", NC_("signal-kind", "Not Closed Yet") },
  { "ending-soon", NC_("signal-kind", "Ending Soon") },
  { "outcome-open", NC_("signal-kind", "Outcome Not Noted") },
  { "follow-up-due", NC_("signal-kind", "Follow-Up Due") },
  { "mentor-holds-most-actions", NC_("signal-kind", "Most Steps Are With the Mentor") },
  { "training-due", NC_("signal-kind", "Mentor Training Due") },
  { "funding-ends", NC_("signal-kind", "Funding Ends") },
};
const FbCodeList fb_code_signal_kind = FB_CODE_LIST ("signal-kind", signal_kind_codes);

static const FbCode signal_state_codes[] = {
  { "taken-up", NC_("signal-state", "Taken Up") },
  { "all-right", NC_("signal-state", "All Right") },
  { "gone", NC_("signal-state", "The Reason Is Gone") },
};
const FbCodeList fb_code_signal_state = FB_CODE_LIST ("signal-state", signal_state_codes);

static const FbCode concern_kind_codes[] = {
  { "safety", NC_("concern-kind", "Safety") },
  { "boundaries", NC_("concern-kind", "Boundaries") },
  { "exploitation", NC_("concern-kind", "Exploitation") },
  { "other", NC_("concern-kind", "Other") },
};
const FbCodeList fb_code_concern_kind = FB_CODE_LIST ("concern-kind", concern_kind_codes);

static const FbCode concern_source_codes[] = {
  { "mentee", NC_("concern-source", "The Mentee") },
  { "mentor", NC_("concern-source", "The Mentor") },
  { "staff", NC_("concern-source", "Staff") },
  { "family", NC_("concern-source", "Family or Friends") },
  { "partner", NC_("concern-source", "A Partner Organisation") },
  { "other", NC_("concern-source", "Somebody Else") },
};
const FbCodeList fb_code_concern_source = FB_CODE_LIST ("concern-source", concern_source_codes);

static const FbCode message_kind_codes[] = {
  { "invitation", NC_("message-kind", "Invitation") },
  { "waiting", NC_("message-kind", "Still Waiting") },
  { "proposal", NC_("message-kind", "Proposal") },
  { "reminder", NC_("message-kind", "Reminder") },
  { "end", NC_("message-kind", "Thanks at the End") },
  /* the last one: it is offered only where there is an event */
  { "event", NC_("message-kind", "Invitation to an Event") },
};
const FbCodeList fb_code_message_kind = FB_CODE_LIST ("message-kind", message_kind_codes);
