/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the facts follow from the records, in SQL: of all, or of one with
 * "… = :id" as @where. Nothing here asks which day it is: then the facts would
 * be out of date tomorrow. */

/* ---- duos ---- */

/* Members who have left count only where the whole duo is over. */
#define FB_SQL_NAMES(role) \
  "(SELECT group_concat (name_used, ', ') FROM" \
  " (SELECT name_used FROM duo_member JOIN person ON person.id = person_id" \
  "  WHERE duo_id = duo.id AND duo_member.role = '" role "'" \
  "  AND (until_date IS NULL OR duo.relationship_status IN ('completed', 'ended-early')" \
  "       OR duo.match_status = 'declined')" \
  "  ORDER BY from_date, name_used))"

/* Under 18 when the text was frozen or drafted: then a guardian signs too. */
#define FB_SQL_IS_MINOR \
  "CASE length (birth_date) WHEN 4 THEN birth_date || '-12-31'" \
  " WHEN 7 THEN birth_date || '-28' ELSE birth_date END" \
  " > date (ifnull (agreement.frozen_on, agreement.drafted_on), '-18 years')"

/* In a dual model those who look after mentees or mentors sign too; not who came
 * when all had signed. */
#define FB_SQL_PARTNERS \
  "(SELECT count (DISTINCT partner.organisation_id) FROM programme_partner AS partner" \
  " JOIN programme ON programme.id = partner.programme_id AND programme.model = 'dual'" \
  " WHERE partner.programme_id = duo.programme_id AND partner.until_date IS NULL" \
  " AND partner.role IN ('mentee-side', 'mentor-side')" \
  " AND partner.organisation_id IS NOT duo.organisation_id" \
  " AND (agreement.status = 'draft' OR EXISTS (SELECT 1 FROM signature" \
  "  WHERE agreement_id = agreement.id AND signature.organisation_id = partner.organisation_id)))"

#define FB_SQL_SIGNERS \
  "(SELECT count (*) + ifnull (sum (" FB_SQL_IS_MINOR "), 0)" \
  " FROM duo_member JOIN person ON person.id = person_id" \
  " WHERE duo_id = duo.id AND until_date IS NULL)" \
  " + (duo.organisation_id IS NOT NULL)" \
  " + " FB_SQL_PARTNERS

#define FB_SQL_SIGNED \
  "(SELECT count (*) FROM signature" \
  " WHERE agreement_id = agreement.id AND signed_at IS NOT NULL)"

/* The version that counts: the newest that no other one replaces. */
#define FB_SQL_CURRENT_AGREEMENT \
  "(SELECT id FROM agreement WHERE duo_id = duo.id AND status <> 'replaced'" \
  " ORDER BY version DESC LIMIT 1)"

#define FB_SQL_UNMET(column) "(" column " IS 'needs-solution')"

/* Since when the newest of what is in the way is known: as noted with it, else
 * from the talk in which it was asked. The plus is that of FB_SQL_SECTORS_DIFFER. */
#define FB_SQL_CONDITIONS_ON \
  "(SELECT max (coalesce (enrolment.conditions_on, enrolment.intake_on, enrolment.applied_on," \
  "  substr (enrolment.created, 1, 10)))" \
  "  FROM duo_member JOIN enrolment USING (person_id, role)" \
  "  WHERE duo_id = duo.id AND until_date IS NULL" \
  "  AND +enrolment.programme_id = duo.programme_id" \
  "  AND 'needs-solution' IN (children_state, travel_state, place_state, other_state))"

/* The latest time that a side was asked how it goes, and what of its answers
 * needs a look: the bits of FbCheckFlags. */
#define FB_SQL_LATEST_CHECK_IN(side) \
  " LEFT JOIN check_in AS " side "_check ON " side "_check.id =" \
  "  (SELECT id FROM check_in WHERE duo_id = duo.id AND party = '" side "'" \
  "   ORDER BY held_on DESC, created DESC, id LIMIT 1)"

#define FB_SQL_CHECK_FLAGS(side) \
  "((" side "_check.in_touch IS 'no') + (" side "_check.needs_met IS 'no') * 2" \
  " + (" side "_check.expectations_met IS 'no') * 4 + (" side "_check.time_enough IS 'no') * 8" \
  " + (" side "_check.travel_fine IS 'no') * 16 + (" side "_check.helps_objective IS 'no') * 32" \
  " + (" side "_check.network_used IS 'no') * 64" \
  " + (" side "_check.network_used IS NOT 'yes'" \
  "    AND " side "_check.network_obstacle IS 'other-sector') * 128)"

/* The mentee wishes for a sector, and no mentor works in it (R192). A plus keeps
 * SQLite from looking for a person among all of a programme. */
#define FB_SQL_SECTORS_DIFFER \
  "(SELECT count (sector_wished) > 0 AND count (sector) > 0 AND NOT EXISTS (" \
  "  SELECT 1 FROM duo_member AS a JOIN enrolment AS mine ON mine.person_id = a.person_id" \
  "   AND mine.role = a.role AND +mine.programme_id = duo.programme_id" \
  "  JOIN duo_member AS b ON b.duo_id = a.duo_id AND b.role = 'mentor' AND b.until_date IS NULL" \
  "  JOIN enrolment AS theirs ON theirs.person_id = b.person_id AND theirs.role = b.role" \
  "   AND +theirs.programme_id = duo.programme_id" \
  "  WHERE a.duo_id = duo.id AND a.role = 'mentee' AND a.until_date IS NULL" \
  "   AND mine.sector_wished = theirs.sector)" \
  "  FROM duo_member JOIN enrolment USING (person_id, role)" \
  "  WHERE duo_id = duo.id AND until_date IS NULL AND +enrolment.programme_id = duo.programme_id)"

#define FB_SQL_IS_OPEN(column, field) \
  "(" column " IS NULL AND NOT EXISTS (SELECT 1 FROM answer" \
  " WHERE enrolment_id = enrolment.id AND field = '" field "'))"

/* The day of the second check-in with a mentee of whom it is not known yet what is in
 * the way and what is needed, as src/app/fb-later-talk.c says; of several the earliest. */
#define FB_SQL_LATER_TALK_ON \
  "iif (duo.relationship_status IN ('completed', 'ended-early'), NULL, (SELECT min ((SELECT held_on FROM duo_member AS mine" \
  "   JOIN duo AS any_duo ON any_duo.id = mine.duo_id AND +any_duo.programme_id = duo.programme_id" \
  "   JOIN check_in ON check_in.duo_id = mine.duo_id AND check_in.party = 'mentee'" \
  "   WHERE mine.person_id = enrolment.person_id AND mine.role = 'mentee'" \
  "   GROUP BY held_on ORDER BY held_on LIMIT 1 OFFSET 1))" \
  "  FROM duo_member JOIN enrolment USING (person_id, role)" \
  "  WHERE duo_id = duo.id AND role = 'mentee' AND until_date IS NULL" \
  "  AND +enrolment.programme_id = duo.programme_id" \
  "  AND (" FB_SQL_IS_OPEN ("barriers", "barriers") \
  "   OR " FB_SQL_IS_OPEN ("barrier_levels", "barrier-levels") \
  "   OR " FB_SQL_IS_OPEN ("needs", "needs") ")))"

/* From when on every mentee was asked what came of it: the earliest of their
 * latest days; NULL where one was not asked at all. */
#define FB_SQL_OUTCOME_ON \
  "(SELECT iif (count (*) = count (latest), min (latest), NULL) FROM" \
  " (SELECT (SELECT max (measured_on) FROM outcome WHERE outcome.duo_id = duo.id" \
  "   AND outcome.person_id = duo_member.person_id) AS latest" \
  "  FROM duo_member WHERE duo_id = duo.id AND role = 'mentee'))"

/* The first day from which rules/fb-follow-up.c may want to ask; at most three
 * days late, where a month is short. It asks nothing sooner than that. */
#define FB_SQL_FOLLOW_UP_ON \
  "CASE WHEN status NOT IN ('completed', 'ended-early') THEN NULL" \
  " WHEN outcome_on IS NULL OR outcome_on < ended_on THEN ended_on" \
  " ELSE (SELECT min (due) FROM (SELECT months, date (CASE ifnull (anchor, 'end')" \
  "   WHEN 'end' THEN ended_on WHEN 'enrolment' THEN starts_on WHEN 'job-entry' THEN job_since END," \
  "   '+' || months || ' months') AS due FROM follow_up_point" \
  "   WHERE follow_up_point.programme_id = base.programme_id AND months > 0)" \
  "  WHERE due >= ended_on AND outcome_on < date (due, '-' || min (months * 7, 30) || ' days')) END"

/* As _fb_duo_get_first_day() in rules/ says. */
#define FB_SQL_FIRST_DAY \
  "CASE WHEN base.signed_on IS NOT NULL THEN max (base.signed_on, ifnull (base.starts_on, ''))" \
  "  WHEN programme.agreement_needed IS 'no' THEN" \
  "   nullif (max (ifnull (base.agreed_on, ''), ifnull (base.starts_on, '')), '')" \
  "  ELSE base.starts_on END"

/* The day of the next plan review, as fb_duo_dup_review_due() in rules/ says; a
 * shorter month has its last day. NULL once the duo is over. */
#define FB_SQL_REVIEW_DUE_ON \
  "CASE WHEN base.status NOT IN ('not-started', 'active', 'paused') THEN NULL" \
  " WHEN base.next_review_on IS NOT NULL THEN base.next_review_on" \
  " ELSE (SELECT CASE unit" \
  "   WHEN 'days' THEN date (day, '+' || n || ' days')" \
  "   WHEN 'weeks' THEN date (day, '+' || (n * 7) || ' days')" \
  "   WHEN 'months' THEN min (date (day, '+' || n || ' months')," \
  "    date (day, 'start of month', '+' || (n + 1) || ' months', '-1 day')) END" \
  "  FROM (SELECT review_unit AS unit, review_every AS n," \
  "   ifnull (base.last_review_on, " FB_SQL_FIRST_DAY ") AS day" \
  "   FROM programme WHERE programme.id = base.programme_id AND review_every > 0)) END"

/* Open goals that changed after both agreed, as fb_plan_is_changed() in rules/
 * says (R169): how many, or since when. */
#define FB_SQL_GOALS_CHANGED(what) \
  "(SELECT " what " FROM goal WHERE duo_id = duo.id AND agreed_on IS NOT NULL" \
  " AND ifnull (state, '') NOT IN ('reached', 'dropped')" \
  " AND coalesce (agreed_text, agreed_kind, agreed_due_on) IS NOT NULL" \
  " AND (text IS NOT agreed_text OR kind IS NOT agreed_kind OR due_on IS NOT agreed_due_on))"

/* All but what follows from contacts and actions. */
#define FB_SQL_DUO_FACTS(where) \
  "WITH base AS MATERIALIZED (" \
  "SELECT duo.id AS duo_id, duo.programme_id, duo.code," \
  " CASE duo.match_status WHEN 'agreed' THEN duo.relationship_status ELSE duo.match_status END" \
  "  AS status," \
  " " FB_SQL_NAMES ("mentee") " AS mentees," \
  " " FB_SQL_NAMES ("mentor") " AS mentors," \
  " duo.coordinator_id AS staff_id, duo.proposed_on, duo.agreed_on, duo.first_meeting_on," \
  " duo.report_asked_on, duo.report_asked_how," \
  " duo.starts_on, ifnull (duo.extended_until_on, duo.planned_end_on) AS ends_on," \
  " (SELECT count (*) FROM duo_member WHERE duo_id = duo.id AND until_date IS NULL" \
  "  AND ifnull (acceptance, 'asked') = 'asked') AS n_unanswered," \
  " (SELECT ifnull (sum (" FB_SQL_UNMET ("children_state") " + " FB_SQL_UNMET ("travel_state") \
  "  + " FB_SQL_UNMET ("place_state") " + " FB_SQL_UNMET ("other_state") "), 0)" \
  "  FROM duo_member JOIN enrolment USING (person_id, role)" \
  "  WHERE duo_id = duo.id AND until_date IS NULL" \
  "  AND enrolment.programme_id = duo.programme_id) AS n_conditions," \
  " " FB_SQL_CONDITIONS_ON " AS conditions_on," \
  " agreement.id AS agreement_id, agreement.status AS agreement_status," \
  " agreement.meetings_min," \
  " " FB_SQL_SIGNED " AS n_signed, " FB_SQL_SIGNERS " AS n_signers," \
  " agreement.drafted_on," \
  " CASE WHEN agreement.status IN ('signed', 'ended') THEN" \
  "  (SELECT substr (max (signed_at), 1, 10) FROM signature" \
  "   WHERE agreement_id = agreement.id) END AS signed_on," \
  " (SELECT text FROM goal WHERE duo_id = duo.id AND level = 'final'" \
  "  ORDER BY position IS NULL, position, id LIMIT 1) AS final_objective," \
  " (SELECT count (*) FROM goal WHERE duo_id = duo.id) AS n_goals," \
  " " FB_SQL_GOALS_CHANGED ("count (*)") " AS n_goals_changed," \
  " " FB_SQL_GOALS_CHANGED ("min (substr (modified, 1, 10))") " AS goals_changed_on," \
  " review.held_on AS last_review_on, review.next_on AS next_review_on," \
  " mentee_check.held_on AS mentee_checked_on," \
  " " FB_SQL_CHECK_FLAGS ("mentee") " AS mentee_check_flags," \
  " mentor_check.held_on AS mentor_checked_on," \
  " " FB_SQL_CHECK_FLAGS ("mentor") " AS mentor_check_flags," \
  " (SELECT max (made_on) FROM introduction WHERE duo_id = duo.id) AS introduced_on," \
  " " FB_SQL_LATER_TALK_ON " AS later_talk_on," \
  " " FB_SQL_SECTORS_DIFFER " AS sectors_differ," \
  " duo.ended_on, " FB_SQL_OUTCOME_ON " AS outcome_on," \
  " (SELECT max (outcome.job_since) FROM outcome WHERE outcome.duo_id = duo.id) AS job_since" \
  " FROM duo" \
  " LEFT JOIN agreement ON agreement.id = " FB_SQL_CURRENT_AGREEMENT \
  " LEFT JOIN plan_review AS review ON review.id =" \
  "  (SELECT id FROM plan_review WHERE duo_id = duo.id ORDER BY held_on DESC, id LIMIT 1)" \
  FB_SQL_LATEST_CHECK_IN ("mentee") \
  FB_SQL_LATEST_CHECK_IN ("mentor") \
  " " where ")" \
  " INSERT INTO duo_facts (duo_id, programme_id, code, status, mentees, mentors, sort_name," \
  " staff_id, proposed_on, agreed_on, first_meeting_on, starts_on, ends_on," \
  " n_unanswered, n_conditions, conditions_on, agreement_id, meetings_min, agreement_state, n_signed," \
  " n_signers, drafted_on, signed_on, final_objective, n_goals, n_goals_changed, goals_changed_on," \
  " last_review_on, next_review_on," \
  " mentee_checked_on, mentee_check_flags, mentor_checked_on, mentor_check_flags," \
  " introduced_on, later_talk_on, sectors_differ, ended_on, outcome_on, job_since, report_asked_on," \
  " report_asked_how," \
  " follow_up_on, review_due_on, has_plan)" \
  " SELECT duo_id, programme_id, code, status, mentees, mentors, search_key (mentees, mentors)," \
  " staff_id, proposed_on, agreed_on, first_meeting_on, starts_on, ends_on," \
  " n_unanswered, n_conditions, conditions_on, agreement_id, meetings_min," \
  " CASE WHEN agreement_id IS NULL THEN 'none'" \
  "  WHEN agreement_status = 'draft' AND n_signed > 0 THEN 'partly-signed'" \
  "  ELSE agreement_status END," \
  " n_signed, n_signers, drafted_on, signed_on, final_objective, n_goals, n_goals_changed," \
  " goals_changed_on, last_review_on, next_review_on, mentee_checked_on, mentee_check_flags, mentor_checked_on," \
  " mentor_check_flags, introduced_on, later_talk_on, sectors_differ, ended_on, outcome_on, job_since," \
  " report_asked_on, report_asked_how," \
  " " FB_SQL_FOLLOW_UP_ON ", " FB_SQL_REVIEW_DUE_ON "," \
  " n_goals > 0 OR status IN ('not-started', 'active', 'paused') FROM base"

/* After the duos: it takes their names from there. */
#define FB_SQL_AGREEMENT_FACTS(where) \
  "INSERT INTO agreement_facts (agreement_id, duo_id, programme_id, code, sort_name, status," \
  " until)" \
  " SELECT agreement.id, duo_id, programme_id, code, sort_name," \
  " CASE WHEN agreement.status = 'draft' AND " FB_SQL_SIGNED " > 0 THEN 'partly-signed'" \
  "  ELSE agreement.status END," \
  " term_until FROM agreement JOIN duo_facts USING (duo_id) " where

/* Whether it is a meeting, as fb_contact_counts() in rules/ says (R172). */
#define FB_SQL_COUNTS \
  "(how IS NULL OR how = 'face-to-face'" \
  " OR (how = 'video' AND programme.remote_counts IS NOT 'no'))"

/* Nothing but papers for an application (R191). */
#define FB_SQL_APPLICATION_ONLY \
  "(topics IS NOT NULL AND trim (replace (replace (replace (replace (" \
  "' ' || replace (topics, ' ', '  ') || ' '," \
  " ' application ', ''), ' cv ', ''), ' letter ', ''), ' interview ', '')) = '')"

#define FB_SQL_CONTACT_FACTS(where) \
  "UPDATE duo_facts SET n_held = counted.n_held, last_held_on = counted.last_held_on," \
  " last_contact_on = counted.last_contact_on, next_planned_on = counted.next_planned_on," \
  " n_missed_in_row = counted.n_missed, missed_since = counted.missed_since," \
  " missed_by = iif (counted.missed_from = counted.missed_to" \
  "  AND counted.n_blamed = counted.n_missed, counted.missed_from, NULL)," \
  " n_application_only = counted.n_application_only" \
  " FROM (SELECT duo_id," \
  "  count (*) FILTER (WHERE is_meeting) AS n_held," \
  "  last_meeting AS last_held_on," \
  "  max (held_on) FILTER (WHERE state = 'held') AS last_contact_on," \
  "  min (held_on) FILTER (WHERE state = 'planned') AS next_planned_on," \
  "  count (*) FILTER (WHERE is_missed) AS n_missed," \
  "  min (held_on) FILTER (WHERE is_missed) AS missed_since," \
  "  min (missed_by) FILTER (WHERE is_missed) AS missed_from," \
  "  max (missed_by) FILTER (WHERE is_missed) AS missed_to," \
  "  count (missed_by) FILTER (WHERE is_missed) AS n_blamed," \
  "  count (*) FILTER (WHERE is_meeting AND held_on > ifnull (last_other, ''))" \
  "   AS n_application_only" \
  "  FROM (SELECT *, state = 'missed' AND held_on > ifnull (last_meeting, '') AS is_missed" \
  "   FROM (SELECT duo_id, held_on, state, missed_by, is_meeting," \
  "    max (held_on) FILTER (WHERE is_meeting) OVER one AS last_meeting," \
  "    max (held_on) FILTER (WHERE is_meeting AND NOT application_only) OVER one AS last_other" \
  "    FROM (SELECT duo_id, held_on, state, missed_by," \
  "     state = 'held' AND " FB_SQL_COUNTS " AS is_meeting," \
  "     " FB_SQL_APPLICATION_ONLY " AS application_only" \
  "     FROM contact JOIN duo ON duo.id = duo_id" \
  "     JOIN programme ON programme.id = duo.programme_id " where ")" \
  "    WINDOW one AS (PARTITION BY duo_id)))" \
  "  GROUP BY duo_id) AS counted WHERE counted.duo_id = duo_facts.duo_id"

/* After the contacts. The facts keep the meetings of so many days up to the
 * last one, which is all that any later day asks for. */
#define FB_RECENT_DAYS 90

#define FB_SQL_RECENT_FACTS(where) \
  "UPDATE duo_facts SET recent_held = recent.held" \
  " FROM (SELECT duo_id, group_concat (held_on || ':' || ifnull (minutes, ''), ' ') AS held" \
  "  FROM (SELECT contact.duo_id, held_on, minutes FROM duo_facts" \
  "   JOIN programme ON programme.id = programme_id" \
  "   JOIN contact ON contact.duo_id = duo_facts.duo_id" \
  "   WHERE held_on > date (last_held_on, '-" G_STRINGIFY (FB_RECENT_DAYS) " days')" \
  "    AND held_on <= last_held_on AND state = 'held' AND " FB_SQL_COUNTS " " where \
  "   ORDER BY contact.duo_id, held_on, minutes)" \
  "  GROUP BY duo_id) AS recent WHERE recent.duo_id = duo_facts.duo_id"

/* A step is with the mentor since the contact in which it was agreed, else since
 * it was last changed. */
#define FB_SQL_ACTION_FACTS(where) \
  "UPDATE duo_facts SET n_open_actions = counted.n, n_open_mentor = counted.mentor," \
  " n_open_mentee = counted.mentee, mentor_steps_on = counted.since" \
  " FROM (SELECT goal.duo_id, count (*) AS n, sum (holder IS 'mentor') AS mentor," \
  "  sum (holder IS 'mentee') AS mentee," \
  "  max (ifnull (contact.held_on, substr (action.modified, 1, 10)))" \
  "   FILTER (WHERE holder IS 'mentor') AS since" \
  "  FROM goal JOIN action ON goal_id = goal.id LEFT JOIN contact ON contact.id = contact_id" \
  "  WHERE (action.state IS NULL OR action.state = 'open') AND done_on IS NULL " where \
  "  GROUP BY goal.duo_id) AS counted WHERE counted.duo_id = duo_facts.duo_id"

/* ---- enrolments ---- */

/* Where the programme asks what came of its events (R199): the days of those at which a mentee
 * was, and that are not left out. */
#define FB_SQL_ATTENDED \
  "(SELECT DISTINCT ifnull (until_date, held_on) AS day FROM attendance JOIN event ON event.id = event_id" \
  "  WHERE attendance.person_id = enrolment.person_id AND state = 'came'" \
  "  AND event.programme_id = enrolment.programme_id AND event.follow_up IS NOT 'no')"

#define FB_SQL_ASKS_OF_EVENTS \
  "(role = 'mentee' AND EXISTS (SELECT 1 FROM follow_up_point AS point" \
  "  WHERE point.programme_id = enrolment.programme_id AND point.anchor = 'event' AND point.months > 0))"

/* The latest day on which it was asked of somebody what came of anything in the programme. */
#define FB_SQL_ASKED_ON \
  "(SELECT max (measured_on) FROM outcome LEFT JOIN duo ON duo.id = duo_id" \
  "  WHERE outcome.person_id = enrolment.person_id" \
  "  AND (enrolment_id = enrolment.id OR duo.programme_id = enrolment.programme_id))"

/* The first day from which rules/fb-follow-up.c may want to ask after an event. */
#define FB_SQL_ASK_OF_EVENT_ON \
  "(SELECT min (due) FROM (SELECT months, date (day, '+' || months || ' months') AS due" \
  "   FROM " FB_SQL_ATTENDED " CROSS JOIN follow_up_point AS point" \
  "   WHERE point.programme_id = enrolment.programme_id AND point.anchor = 'event' AND months > 0)" \
  "  WHERE ifnull (" FB_SQL_ASKED_ON ", '') < date (due, '-' || min (months * 7, 30) || ' days'))"

#define FB_SQL_ENROLMENT_FACTS(where) \
  "INSERT INTO enrolment_facts (enrolment_id, programme_id, person_id, role, name, sort_name," \
  " status, since, priority, turn, n_duos, n_proposed, n_free, languages, next_word_on, last_word_on, occupation," \
  " stored, status_since, applied_on, training_on, staff_id, attended, asked_on, follow_up_on)" \
  " SELECT id, programme_id, person_id, role, name, search_key (name)," \
  /* As fb_enrolment_get_state() and _get_free_places() in rules/ say. */ \
  " CASE WHEN status IN ('paused', 'completed', 'stopped', 'declined', 'not-admitted')" \
  "   THEN status" \
  "  WHEN n_duos > 0 THEN 'in-a-duo'" \
  "  WHEN n_proposed > 0 THEN 'proposed'" \
  "  WHEN status <> 'ready' THEN status" \
  "  WHEN role = 'mentor' THEN 'available'" \
  "  ELSE 'waiting' END," \
  " ifnull (status_since, applied_on), priority_since," \
  " iif (priority_since IS NULL, '1', '0') || ifnull (status_since, applied_on), n_duos," \
  " n_proposed, CASE role WHEN 'mentor' THEN max (capacity - n_duos - n_proposed, 0) END," \
  " languages, next_word_on, last_word_on, occupation," \
  " status, status_since, applied_on, training_on, staff_id, attended, asked_on, follow_up_on" \
  " FROM (SELECT enrolment.id, programme_id, enrolment.person_id, role," \
  "  person.name_used AS name, status, ifnull (capacity, 1) AS capacity, next_word_on," \
  "  status_since, applied_on, training_on, priority_since, coordinator_id AS staff_id," \
  "  nullif (max (ifnull (intake_on, ''), ifnull (screening_on, '')," \
  "   ifnull ((SELECT max (written_on) FROM note WHERE enrolment_id = enrolment.id), '')," \
  "   ifnull ((SELECT max (written_on) FROM note" \
  "            WHERE note.person_id = enrolment.person_id), ''))," \
  "   '') AS last_word_on," \
  "  CASE role WHEN 'mentor' THEN occupation ELSE occupation_wished END AS occupation," \
  "  (SELECT group_concat (language, ' ') FROM (SELECT language FROM language_skill" \
  "   WHERE language_skill.person_id = enrolment.person_id ORDER BY language)) AS languages," \
  "  iif (" FB_SQL_ASKS_OF_EVENTS ", (SELECT group_concat (day, ' ') FROM (SELECT day FROM " FB_SQL_ATTENDED \
  "   ORDER BY day)), NULL) AS attended," \
  "  iif (" FB_SQL_ASKS_OF_EVENTS ", " FB_SQL_ASKED_ON ", NULL) AS asked_on," \
  "  iif (" FB_SQL_ASKS_OF_EVENTS ", " FB_SQL_ASK_OF_EVENT_ON ", NULL) AS follow_up_on," \
  "  ifnull (counted.n_duos, 0) AS n_duos, ifnull (counted.n_proposed, 0) AS n_proposed" \
  "  FROM enrolment JOIN person ON person.id = enrolment.person_id" \
  "  LEFT JOIN (SELECT enrolment.id," \
  "   sum (match_status = 'agreed'" \
  "        AND relationship_status IN ('not-started', 'active', 'paused')) AS n_duos," \
  "   sum (match_status IN ('proposed', 'accepted')) AS n_proposed" \
  "   FROM duo_member JOIN duo ON duo.id = duo_id" \
  "   JOIN enrolment USING (person_id, role, programme_id)" \
  "   WHERE until_date IS NULL " where " GROUP BY enrolment.id) AS counted" \
  "  ON counted.id = enrolment.id WHERE TRUE " where ")"
