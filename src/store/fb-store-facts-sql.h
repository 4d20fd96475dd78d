/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How the facts follow from the records, in SQL. Each select is followed by
 * nothing, or by "WHERE … = :id". Nothing here asks which day it is: then the
 * facts would be out of date tomorrow. */

/* Members who have left count only where the whole duo is over. */
#define FB_SQL_IS_MEMBER \
  "(until_date IS NULL OR duo.relationship_status IN ('completed', 'ended-early')" \
  " OR duo.match_status = 'declined')"

#define FB_SQL_NAMES(role) \
  "(SELECT group_concat (name_used, ', ') FROM" \
  " (SELECT name_used FROM duo_member JOIN person ON person.id = person_id" \
  "  WHERE duo_id = duo.id AND duo_member.role = '" role "' AND " FB_SQL_IS_MEMBER \
  "  ORDER BY from_date, name_used))"

/* As fb_contact_counts() in rules/ says (R172). */
#define FB_SQL_COUNTS \
  "(how IS NULL OR how = 'face-to-face'" \
  " OR (how = 'video' AND programme.remote_counts IS NOT 'no'))"

#define FB_SQL_HELD "state = 'held' AND " FB_SQL_COUNTS

/* Nothing but papers for an application (R191). */
#define FB_SQL_APPLICATION_ONLY \
  "topics IS NOT NULL AND trim (replace (replace (replace (replace (" \
  "' ' || replace (topics, ' ', '  ') || ' '," \
  " ' application ', ''), ' cv ', ''), ' letter ', ''), ' interview ', '')) = ''"

#define FB_SQL_CONTACTS "FROM contact WHERE duo_id = duo.id"

/* Under 18 when the text was frozen or drafted: then a guardian signs too. */
#define FB_SQL_IS_MINOR \
  "CASE length (birth_date) WHEN 4 THEN birth_date || '-12-31'" \
  " WHEN 7 THEN birth_date || '-28' ELSE birth_date END" \
  " > date (ifnull (agreement.frozen_on, agreement.drafted_on), '-18 years')"

#define FB_SQL_SIGNERS \
  "(SELECT count (*) + ifnull (sum (" FB_SQL_IS_MINOR "), 0)" \
  " FROM duo_member JOIN person ON person.id = person_id" \
  " WHERE duo_id = duo.id AND until_date IS NULL)" \
  " + (duo.organisation_id IS NOT NULL)"

#define FB_SQL_SIGNED \
  "(SELECT count (*) FROM signature" \
  " WHERE agreement_id = agreement.id AND signed_at IS NOT NULL)"

/* The version that counts: the newest that no other one replaces. */
#define FB_SQL_CURRENT_AGREEMENT \
  "(SELECT id FROM agreement WHERE duo_id = duo.id AND status <> 'replaced'" \
  " ORDER BY version DESC LIMIT 1)"

/* Missed since the last meeting. */
#define FB_SQL_MISSED \
  FB_SQL_CONTACTS " AND state = 'missed' AND held_on >" \
  " ifnull ((SELECT max (held_on) " FB_SQL_CONTACTS " AND " FB_SQL_HELD "), '')"

#define FB_SQL_ACTIONS \
  "FROM goal JOIN action ON goal_id = goal.id WHERE duo_id = duo.id" \
  " AND ifnull (action.state, 'open') = 'open' AND done_on IS NULL"

#define FB_SQL_DUO_FACTS \
  "INSERT INTO duo_facts (duo_id, programme_id, code, status, mentees, mentors, sort_name," \
  " ends_on, n_unanswered, n_conditions," \
  " agreement_id, agreement_state, n_signed, n_signers, drafted_on, signed_on," \
  " n_held, last_held_on, last_contact_on, next_planned_on," \
  " n_missed_in_row, missed_since, missed_by, n_application_only," \
  " final_objective, n_goals, n_open_actions, n_open_mentor, n_open_mentee," \
  " last_review_on, next_review_on)" \
  " SELECT duo.id, duo.programme_id, duo.code," \
  " CASE duo.match_status WHEN 'agreed' THEN duo.relationship_status ELSE duo.match_status END," \
  " " FB_SQL_NAMES ("mentee") "," \
  " " FB_SQL_NAMES ("mentor") "," \
  " search_key (" FB_SQL_NAMES ("mentee") ", " FB_SQL_NAMES ("mentor") ")," \
  " ifnull (duo.extended_until_on, duo.planned_end_on)," \
  " (SELECT count (*) FROM duo_member WHERE duo_id = duo.id AND until_date IS NULL" \
  "  AND ifnull (acceptance, 'asked') = 'asked')," \
  " (SELECT ifnull (sum ((children_state IS 'needs-solution') + (travel_state IS 'needs-solution')" \
  "  + (place_state IS 'needs-solution') + (other_state IS 'needs-solution')), 0)" \
  "  FROM duo_member JOIN enrolment USING (person_id, role)" \
  "  WHERE duo_id = duo.id AND until_date IS NULL" \
  "  AND enrolment.programme_id = duo.programme_id)," \
  " agreement.id," \
  " CASE WHEN agreement.id IS NULL THEN 'none'" \
  "  WHEN agreement.status = 'draft' AND " FB_SQL_SIGNED " > 0 THEN 'partly-signed'" \
  "  ELSE agreement.status END," \
  " " FB_SQL_SIGNED "," \
  " " FB_SQL_SIGNERS "," \
  " agreement.drafted_on," \
  " CASE WHEN agreement.status IN ('signed', 'ended') THEN" \
  "  (SELECT substr (max (signed_at), 1, 10) FROM signature WHERE agreement_id = agreement.id) END," \
  " (SELECT count (*) " FB_SQL_CONTACTS " AND " FB_SQL_HELD ")," \
  " (SELECT max (held_on) " FB_SQL_CONTACTS " AND " FB_SQL_HELD ")," \
  " (SELECT max (held_on) " FB_SQL_CONTACTS " AND state = 'held')," \
  " (SELECT min (held_on) " FB_SQL_CONTACTS " AND state = 'planned')," \
  " (SELECT count (*) " FB_SQL_MISSED ")," \
  " (SELECT min (held_on) " FB_SQL_MISSED ")," \
  " (SELECT CASE WHEN min (missed_by) = max (missed_by) AND count (missed_by) = count (*)" \
  "  THEN min (missed_by) END " FB_SQL_MISSED ")," \
  " (SELECT count (*) " FB_SQL_CONTACTS " AND " FB_SQL_HELD " AND held_on >" \
  "  ifnull ((SELECT max (held_on) " FB_SQL_CONTACTS " AND " FB_SQL_HELD \
  "           AND NOT (" FB_SQL_APPLICATION_ONLY ")), ''))," \
  " (SELECT text FROM goal WHERE duo_id = duo.id AND level = 'final'" \
  "  ORDER BY position IS NULL, position, id LIMIT 1)," \
  " (SELECT count (*) FROM goal WHERE duo_id = duo.id)," \
  " (SELECT count (*) " FB_SQL_ACTIONS ")," \
  " (SELECT count (*) " FB_SQL_ACTIONS " AND holder = 'mentor')," \
  " (SELECT count (*) " FB_SQL_ACTIONS " AND holder = 'mentee')," \
  " review.held_on, review.next_on" \
  " FROM duo JOIN programme ON programme.id = duo.programme_id" \
  " LEFT JOIN agreement ON agreement.id = " FB_SQL_CURRENT_AGREEMENT \
  " LEFT JOIN plan_review AS review ON review.id =" \
  "  (SELECT id FROM plan_review WHERE duo_id = duo.id ORDER BY held_on DESC, id LIMIT 1)"

#define FB_SQL_ENROLMENT_FACTS \
  "INSERT INTO enrolment_facts (enrolment_id, programme_id, person_id, role, name, sort_name," \
  " status, since, n_duos, n_free, languages, next_word_on, occupation)" \
  " SELECT id, programme_id, person_id, role, name, search_key (name)," \
  " CASE WHEN status <> 'ready' THEN status" \
  "  WHEN role = 'mentor' AND n_duos + n_proposed < capacity THEN 'available'" \
  "  WHEN n_duos > 0 THEN 'in-a-duo'" \
  "  WHEN n_proposed > 0 THEN 'proposed'" \
  "  WHEN role = 'mentor' THEN 'paused'" \
  "  ELSE 'waiting' END," \
  " since, n_duos," \
  " CASE role WHEN 'mentor' THEN max (capacity - n_duos, 0) END," \
  " languages, next_word_on, occupation" \
  " FROM (SELECT enrolment.id, programme_id, person_id, role, person.name_used AS name, status," \
  "  ifnull (capacity, 1) AS capacity, next_word_on," \
  "  ifnull (status_since, applied_on) AS since," \
  "  CASE role WHEN 'mentor' THEN occupation ELSE occupation_wished END AS occupation," \
  "  (SELECT group_concat (language, ' ') FROM (SELECT language FROM language_skill" \
  "   WHERE language_skill.person_id = enrolment.person_id ORDER BY language)) AS languages," \
  "  " FB_SQL_COUNT_DUOS ("match_status = 'agreed' AND relationship_status IN" \
                          " ('not-started', 'active', 'paused')") " AS n_duos," \
  "  " FB_SQL_COUNT_DUOS ("match_status IN ('proposed', 'accepted')") " AS n_proposed" \
  "  FROM enrolment JOIN person ON person.id = person_id"

#define FB_SQL_COUNT_DUOS(condition) \
  "(SELECT count (*) FROM duo_member AS member JOIN duo ON duo.id = duo_id" \
  " WHERE member.person_id = enrolment.person_id AND member.role = enrolment.role" \
  " AND member.until_date IS NULL AND duo.programme_id = enrolment.programme_id" \
  " AND " condition ")"
