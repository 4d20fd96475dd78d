/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-lists-private.h"

#include "domain/fb-funding.h"
#include "store/fb-store-facts-sql.h"

#define CURRENT_ENROLMENT "status NOT IN ('completed', 'stopped', 'declined', 'not-admitted')"
#define CURRENT_DUO "status NOT IN ('completed', 'ended-early', 'declined')"
#define AGREED_DUO "status IN ('not-started', 'active', 'paused')"

static const FbListClause enrolment_filters[] = {
  { "current", CURRENT_ENROLMENT },
  { "free", "stored = 'ready' AND n_free > 0" },
  { NULL, NULL },
};

static const FbListClause enrolment_sorts[] = {
  { "name", "sort_name" },
  { "status", "status" },
  { "since", "turn" },
  { "next-word", "next_word_on" },
  { NULL, NULL },
};

#define ENROLMENT_HITS \
  "SELECT id FROM hit WHERE kind = 'enrolment'" \
  " UNION ALL SELECT enrolment_id FROM hit CROSS JOIN enrolment_facts ON person_id = hit.id" \
  " WHERE kind = 'person'" \
  " UNION ALL SELECT enrolment_id FROM hit CROSS JOIN external_number ON external_number.id = hit.id" \
  " CROSS JOIN enrolment_facts USING (person_id) WHERE kind = 'external-number'"

#define ENROLMENT_ROW \
  "SELECT enrolment_facts.name, programme.code AS programme, enrolment_facts.status, since, priority," \
  " enrolment_facts.languages, next_word_on AS \"next-word\", occupation," \
  " n_duos AS \"n-duos\", n_free AS \"n-free\", person_id AS \"person-id\"," \
  " programme_id AS \"programme-id\"" \
  " FROM enrolment_facts JOIN programme ON programme.id = programme_id" \
  " WHERE enrolment_id = :id"

static const FbListClause duo_filters[] = {
  { "current", CURRENT_DUO },
  { "unsigned", AGREED_DUO " AND agreement_state <> 'signed'" },
  { "beyond-funding", AGREED_DUO " AND EXISTS (SELECT 1 FROM funding"
                      " JOIN programme AS its ON its.id = funding.programme_id"
                      " WHERE funding.programme_id = duo_facts.programme_id AND until_date >= :today"
                      " AND until_date <= date (:today,"
                      " ifnull (its.signal_funding, " G_STRINGIFY (FB_FUNDING_DAYS) ") || ' days')"
                      " AND ends_on > until_date)" },
  { NULL, NULL },
};

static const FbListClause duo_sorts[] = {
  { "code", "code" },
  { "name", "sort_name" },
  { "status", "status" },
  { "last-contact", "last_contact_on" },
  { "ends", "ends_on" },
  { NULL, NULL },
};

#define DUO_HITS \
  "SELECT id FROM hit WHERE kind = 'duo'" \
  " UNION ALL SELECT duo_id FROM hit CROSS JOIN duo_member ON person_id = hit.id" \
  " WHERE kind = 'person'"

#define AGREEMENT_HITS \
  "SELECT agreement_id FROM (" DUO_HITS ") AS duo CROSS JOIN agreement_facts ON duo_id = duo.id"

static const FbListClause plan_filters[] = {
  { "current", AGREED_DUO },
  { "no-goal", AGREED_DUO " AND final_objective IS NULL" },
  { "review-due", AGREED_DUO " AND review_due_on <= :today" },
  { "open-actions", AGREED_DUO " AND n_open_actions > 0" },
  { NULL, NULL },
};

static const FbListClause plan_sorts[] = {
  { "code", "code" },
  { "name", "sort_name" },
  { "next-review", "review_due_on" },
  { "open-actions", "n_open_actions" },
  { NULL, NULL },
};

static const FbListClause agreement_filters[] = {
  { "to-sign", "status IN ('draft', 'partly-signed')" },
  { NULL, NULL },
};

static const FbListClause agreement_sorts[] = {
  { "code", "code" },
  { "name", "sort_name" },
  { "status", "status" },
  { "until", "until" },
  { NULL, NULL },
};

static const FbListClause no_filters[] = {
  { NULL, NULL },
};

static const FbListClause programme_sorts[] = {
  { "code", "code" },
  { "name", "search_key (name)" },
  { "status", "status" },
  { NULL, NULL },
};

static const FbListClause organisation_sorts[] = {
  { "name", "search_key (name)" },
  { "kind", "kind" },
  { "place", "search_key (place)" },
  { NULL, NULL },
};

/* Whoever got one ends it too. */
#define OPEN_VACANCY "person_id IS NULL AND (until_date IS NULL OR until_date >= :today)"

static const FbListClause vacancy_filters[] = {
  { "open", OPEN_VACANCY },
  { "job", "kind = 'job' AND " OPEN_VACANCY },
  { "internship", "kind = 'internship' AND " OPEN_VACANCY },
  { "filled", "person_id IS NOT NULL" },
  { "over", "person_id IS NULL AND until_date < :today" },
  { NULL, NULL },
};

static const FbListClause vacancy_sorts[] = {
  { "until", "until_date" },
  { "title", "search_key (title)" },
  { "organisation", "(SELECT search_key (name) FROM organisation WHERE organisation.id = organisation_id)" },
  { "kind", "kind" },
  { NULL, NULL },
};

#define VACANCY_HITS \
  "SELECT id FROM hit WHERE kind = 'vacancy'" \
  " UNION ALL SELECT vacancy.id FROM hit CROSS JOIN vacancy ON organisation_id = hit.id" \
  " WHERE hit.kind = 'organisation'"

/* One that goes on for several days is ahead until the last. */
#define COMING_EVENT "ifnull (until_date, held_on) >= :today"

#define N_ATTEND(states) \
  "(SELECT count (*) FROM attendance WHERE event_id = event.id AND state IN (" states "))"

static const FbListClause event_filters[] = {
  { "coming", COMING_EVENT },
  { "unmarked", "held_on <= :today AND " N_ATTEND ("'invited'") " > 0" },
  { "over", "ifnull (until_date, held_on) < :today" },
  { "full", "places_max <= " N_ATTEND ("'invited', 'came'") },
  { NULL, NULL },
};

static const FbListClause event_sorts[] = {
  { "date", "held_on" },
  { "latest", "julianday ('9999-01-01') - julianday (held_on)" },
  { "title", "search_key (title)" },
  { "kind", "kind" },
  { "programme", "(SELECT code FROM programme WHERE programme.id = programme_id)" },
  { NULL, NULL },
};

/* By its own words, by who was there, and by where it was. */
#define EVENT_HITS \
  "SELECT id FROM hit WHERE kind = 'event'" \
  " UNION SELECT event_id FROM hit CROSS JOIN attendance ON person_id = hit.id WHERE hit.kind = 'person'" \
  " UNION SELECT event_id FROM hit CROSS JOIN attendance ON contact_person_id = hit.id" \
  " WHERE hit.kind = 'contact-person'" \
  " UNION SELECT event.id FROM hit CROSS JOIN event ON organisation_id = hit.id WHERE hit.kind = 'organisation'"

const FbListTable _fb_list_tables[FB_LIST_N] = {
  [FB_LIST_MENTEES] = {
    "mentees", "enrolment_id", "enrolment_facts", "role = 'mentee'", "status",
    ENROLMENT_HITS, enrolment_filters, enrolment_sorts, ENROLMENT_ROW,
  },
  [FB_LIST_MENTORS] = {
    "mentors", "enrolment_id", "enrolment_facts", "role = 'mentor'", "status",
    ENROLMENT_HITS, enrolment_filters, enrolment_sorts, ENROLMENT_ROW,
  },
  [FB_LIST_DUOS] = {
    "duos", "duo_id", "duo_facts", "TRUE", "status",
    DUO_HITS, duo_filters, duo_sorts,
    "SELECT duo_facts.code, mentees, mentors, programme.code AS programme,"
    " ifnull (programme.name, programme.code) AS \"programme-name\", duo_facts.status,"
    " last_contact_on AS \"last-contact\", next_planned_on AS \"next-planned\","
    " n_held AS \"n-held\", agreement_state AS agreement, n_signed AS \"n-signed\","
    " n_signers AS \"n-signers\", ends_on AS ends, review_due_on AS \"next-review\","
    " n_open_actions AS \"n-open-actions\", programme_id AS \"programme-id\""
    " FROM duo_facts JOIN programme ON programme.id = programme_id WHERE duo_id = :id",
  },
  [FB_LIST_PLANS] = {
    "plans", "duo_id", "duo_facts", "has_plan = 1", "status",
    DUO_HITS, plan_filters, plan_sorts,
    "SELECT code, mentees, mentors, status, final_objective AS \"final-objective\","
    " n_goals AS \"n-goals\", n_open_actions AS \"n-open-actions\","
    " n_open_mentee AS \"n-open-mentee\", n_open_mentor AS \"n-open-mentor\","
    " last_review_on AS \"last-review\", review_due_on AS \"next-review\","
    " programme_id AS \"programme-id\" FROM duo_facts WHERE duo_id = :id",
  },
  [FB_LIST_AGREEMENTS] = {
    "agreements", "agreement_id", "agreement_facts", "TRUE", "status",
    AGREEMENT_HITS, agreement_filters, agreement_sorts,
    "SELECT duo_facts.code, mentees, mentors, agreement.version, agreement.kind,"
    " agreement_facts.status, " FB_SQL_SIGNED " AS \"n-signed\", n_signers AS \"n-signers\","
    " term_from AS \"from\", until, duo_facts.duo_id AS \"duo-id\","
    " duo_facts.programme_id AS \"programme-id\""
    " FROM agreement_facts JOIN agreement ON agreement.id = agreement_facts.agreement_id"
    " JOIN duo_facts ON duo_facts.duo_id = agreement_facts.duo_id"
    " WHERE agreement_facts.agreement_id = :id",
  },
  [FB_LIST_PROGRAMMES] = {
    "programmes", "id", "programme", "TRUE", "status",
    "SELECT id FROM hit WHERE kind = 'programme'", no_filters, programme_sorts,
    "SELECT code, name, status, country,"
    " (SELECT count (*) FROM enrolment_facts WHERE programme_id = programme.id"
    "  AND role = 'mentee' AND " CURRENT_ENROLMENT ") AS \"n-mentees\","
    " (SELECT count (*) FROM enrolment_facts WHERE programme_id = programme.id"
    "  AND role = 'mentor' AND " CURRENT_ENROLMENT ") AS \"n-mentors\","
    " (SELECT count (*) FROM duo_facts WHERE programme_id = programme.id"
    "  AND " AGREED_DUO ") AS \"n-duos\""
    " FROM programme WHERE id = :id",
  },
  [FB_LIST_ORGANISATIONS] = {
    "organisations", "id", "organisation", "TRUE", "kind",
    "SELECT id FROM hit WHERE kind = 'organisation'", no_filters, organisation_sorts,
    "SELECT name, kind, place, sector, phone,"
    " (SELECT count (DISTINCT programme_id) FROM programme_partner"
    "  WHERE organisation_id = organisation.id) AS \"n-programmes\""
    " FROM organisation WHERE id = :id",
  },
  [FB_LIST_VACANCIES] = {
    "vacancies", "id", "vacancy", "TRUE", "kind",
    VACANCY_HITS, vacancy_filters, vacancy_sorts,
    "SELECT title, vacancy.kind, organisation.name AS organisation, organisation_id AS \"organisation-id\","
    " vacancy.sector, vacancy.occupation, weeks, from_date AS \"from\", until_date AS until,"
    " person.name_used AS person, person_id AS \"person-id\""
    " FROM vacancy JOIN organisation ON organisation.id = organisation_id LEFT JOIN person ON person.id = person_id"
    " WHERE vacancy.id = :id",
  },
  [FB_LIST_EVENTS] = {
    "events", "id", "event", "TRUE", "kind",
    EVENT_HITS, event_filters, event_sorts,
    "SELECT title, event.kind, held_on AS date, at_time AS time, until_date AS until, minutes,"
    " programme.code AS programme, programme_id AS \"programme-id\", event.place, organisation.name AS organisation,"
    " places_max AS places, " N_ATTEND ("'invited'") " AS \"n-invited\", " N_ATTEND ("'came'") " AS \"n-came\","
    " " N_ATTEND ("'excused'") " AS \"n-excused\", " N_ATTEND ("'absent'") " AS \"n-absent\""
    " FROM event JOIN programme ON programme.id = programme_id"
    " LEFT JOIN organisation ON organisation.id = event.organisation_id WHERE event.id = :id",
  },
};
