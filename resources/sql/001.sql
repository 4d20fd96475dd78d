-- Schema 1. One table a kind of record: columns as in the field tables of
-- src/domain, compared by tests/test-schema.c. Codes are checked by the store,
-- not here: a released step never changes, lists of codes grow.

-- A third actor, partner, funder, employer, school or service (R49-R67,
-- R217-R236).
CREATE TABLE organisation (
  id                  TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created             TEXT NOT NULL,
  modified            TEXT NOT NULL,
  modified_by         TEXT,
  revision            INTEGER NOT NULL,
  name                TEXT NOT NULL CHECK (name <> ''),
  kind                TEXT,
  sector              TEXT,
  size                TEXT,
  street              TEXT CHECK (street <> ''),
  postcode            TEXT CHECK (postcode <> ''),
  place               TEXT CHECK (place <> ''),
  country             TEXT,
  phone               TEXT CHECK (phone <> ''),
  email               TEXT CHECK (email <> ''),
  website             TEXT CHECK (website <> ''),
  service_languages   TEXT,
  in_house_training   TEXT,
  network_type        TEXT,
  host_places         TEXT,
  management_support  TEXT,
  tie_sectors         TEXT,
  needs_survey        TEXT CHECK (needs_survey <> ''),
  needs_surveyed_on   TEXT CHECK (needs_surveyed_on IS date (needs_surveyed_on)),
  diversity_plan      TEXT,
  diversity_label     TEXT CHECK (diversity_label <> ''),
  diversity_review_on TEXT CHECK (diversity_review_on IS date (diversity_review_on)),
  diversity_extensions INTEGER CHECK (diversity_extensions BETWEEN 0 AND 20),
  specialisation      TEXT,
  services            TEXT,
  works_in            TEXT CHECK (works_in <> ''),
  still_needed        TEXT
) STRICT;

-- A person at an organisation.
CREATE TABLE contact_person (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name            TEXT NOT NULL CHECK (name <> ''),
  role            TEXT,
  phone           TEXT CHECK (phone <> ''),
  email           TEXT CHECK (email <> ''),
  works_for_id    TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_person_by_organisation ON contact_person (organisation_id);
CREATE INDEX contact_person_by_works_for ON contact_person (works_for_id) WHERE works_for_id IS NOT NULL;

-- What an organisation promised to do, from when, and why it withdrew (R222, R223).
CREATE TABLE commitment (
  id                TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created           TEXT NOT NULL,
  modified          TEXT NOT NULL,
  modified_by       TEXT,
  revision          INTEGER NOT NULL,
  organisation_id   TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id      TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  text              TEXT CHECK (text <> ''),
  mentors           INTEGER CHECK (mentors BETWEEN 0 AND 10000),
  reasons           TEXT,
  from_date         TEXT CHECK (from_date IS date (from_date)),
  until_date        TEXT CHECK (until_date IS date (until_date)),
  withdrawal_reason TEXT,
  remark            TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX commitment_by_organisation ON commitment (organisation_id);
CREATE INDEX commitment_by_programme ON commitment (programme_id) WHERE programme_id IS NOT NULL;

-- Somebody who works with the program on this workspace; every change carries
-- one.
CREATE TABLE staff (
  id             TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created        TEXT NOT NULL,
  modified       TEXT NOT NULL,
  modified_by    TEXT,
  revision       INTEGER NOT NULL,
  code           TEXT NOT NULL CHECK (code <> ''),
  name           TEXT CHECK (name <> ''),
  role           TEXT,
  initials       TEXT CHECK (initials <> ''),
  languages      TEXT,
  area_ties      TEXT CHECK (area_ties <> ''),
  strengths      TEXT,
  caseload_limit INTEGER CHECK (caseload_limit BETWEEN 0 AND 1000),
  screen_code    TEXT CHECK (screen_code <> ''),
  active         TEXT
) STRICT;

-- A group of postcodes that the coordinator made: travel cannot be computed
-- offline (R136).
CREATE TABLE area (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  name        TEXT NOT NULL CHECK (name <> ''),
  postcodes   TEXT CHECK (postcodes <> '')
) STRICT;

-- How long the way between two areas takes, in either direction. No record: not known.
CREATE TABLE area_travel (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  area_id     TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  other_id    TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
  minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600)
) STRICT;
CREATE INDEX area_travel_by_area ON area_travel (area_id);
CREATE INDEX area_travel_by_other ON area_travel (other_id);

-- A programme of mentoring and what it asks for (R1-R48, R86).
CREATE TABLE programme (
  id                      TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created                 TEXT NOT NULL,
  modified                TEXT NOT NULL,
  modified_by             TEXT,
  revision                INTEGER NOT NULL,
  code                    TEXT NOT NULL CHECK (code <> ''),
  name                    TEXT CHECK (name <> ''),
  name_local              TEXT CHECK (name_local <> ''),
  country                 TEXT,
  place                   TEXT CHECK (place <> ''),
  kind                    TEXT,
  application_field       TEXT,
  target_group            TEXT CHECK (target_group <> ''),
  mentor_types            TEXT,
  status                  TEXT,
  template_code           TEXT CHECK (template_code <> ''),
  template_changes        TEXT CHECK (template_changes <> ''),
  organisation_id         TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  matching_owner_id       TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  purpose                 TEXT CHECK (purpose <> ''),
  activities              TEXT CHECK (activities <> ''),
  reach_mentees           TEXT CHECK (reach_mentees <> ''),
  reach_mentors           TEXT CHECK (reach_mentors <> ''),
  impact_assessment       TEXT CHECK (impact_assessment <> ''),
  challenges              TEXT CHECK (challenges <> ''),
  aim_types               TEXT,
  selection_stance        TEXT,
  standardisation         TEXT,
  spectrum_position       INTEGER CHECK (spectrum_position BETWEEN 1 AND 6),
  definition_version      TEXT CHECK (definition_version <> ''),
  duration_months_min     INTEGER CHECK (duration_months_min BETWEEN 0 AND 120),
  duration_months_max     INTEGER CHECK (duration_months_max BETWEEN 0 AND 120),
  meetings_per_month_min  INTEGER CHECK (meetings_per_month_min BETWEEN 0 AND 60),
  meetings_per_month_max  INTEGER CHECK (meetings_per_month_max BETWEEN 0 AND 60),
  minutes_per_meeting_min INTEGER CHECK (minutes_per_meeting_min BETWEEN 0 AND 1440),
  minutes_per_meeting_max INTEGER CHECK (minutes_per_meeting_max BETWEEN 0 AND 1440),
  minutes_per_month       INTEGER CHECK (minutes_per_month BETWEEN 0 AND 44640),
  meetings_total_min      INTEGER CHECK (meetings_total_min BETWEEN 0 AND 1000),
  mode                    TEXT,
  group_size_min          INTEGER CHECK (group_size_min BETWEEN 1 AND 1000),
  group_size_max          INTEGER CHECK (group_size_max BETWEEN 1 AND 1000),
  remote_counts           TEXT,
  mentor_training_needed  TEXT,
  mentor_training_minutes INTEGER CHECK (mentor_training_minutes BETWEEN 0 AND 100000),
  mentor_training         TEXT CHECK (mentor_training <> ''),
  agreement_needed        TEXT,
  agreement_kind          TEXT,
  agreement_notes         TEXT CHECK (agreement_notes <> ''),
  guideline_version       TEXT CHECK (guideline_version <> ''),
  review_every            INTEGER CHECK (review_every BETWEEN 1 AND 365),
  review_unit             TEXT,
  review_notes            TEXT CHECK (review_notes <> ''),
  check_in_first_days     INTEGER CHECK (check_in_first_days BETWEEN 1 AND 365),
  check_in_every_days     INTEGER CHECK (check_in_every_days BETWEEN 1 AND 365),
  model                   TEXT,
  serves                  TEXT,
  cohort_size             INTEGER CHECK (cohort_size BETWEEN 1 AND 10000),
  cohort_from             TEXT CHECK (cohort_from IS date (cohort_from)),
  cohort_until            TEXT CHECK (cohort_until IS date (cohort_until)),
  places                  INTEGER CHECK (places BETWEEN 0 AND 100000),
  positive_outcomes       TEXT,
  retention_months        INTEGER CHECK (retention_months BETWEEN 0 AND 240),
  languages               TEXT,
  age_counts_on           TEXT,
  funder_questions        TEXT,
  module_of               TEXT CHECK (module_of <> ''),
  stages                  TEXT CHECK (stages <> ''),
  local_variation         TEXT CHECK (local_variation <> ''),
  support_length          TEXT,
  professional_border     TEXT CHECK (professional_border <> ''),
  for_volunteers          TEXT,
  embedding               TEXT,
  stays_after_funding     TEXT CHECK (stays_after_funding <> ''),
  mainstream_state        TEXT,
  mainstream_id           TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  own_income              TEXT CHECK (own_income <> ''),
  consultation_log        TEXT CHECK (consultation_log <> ''),
  internship_weeks_min    INTEGER CHECK (internship_weeks_min BETWEEN 0 AND 520),
  internship_weeks_max    INTEGER CHECK (internship_weeks_max BETWEEN 0 AND 520),
  year_start              INTEGER CHECK (year_start BETWEEN 1900 AND 2200),
  year_end                INTEGER CHECK (year_end BETWEEN 1900 AND 2200),
  signal_never_started    INTEGER CHECK (signal_never_started BETWEEN 1 AND 365),
  signal_fading           INTEGER CHECK (signal_fading BETWEEN 1 AND 365),
  signal_sporadic         INTEGER CHECK (signal_sporadic BETWEEN 1 AND 100),
  signal_missed           INTEGER CHECK (signal_missed BETWEEN 1 AND 20),
  signal_application      INTEGER CHECK (signal_application BETWEEN 1 AND 20),
  signal_unsigned         INTEGER CHECK (signal_unsigned BETWEEN 1 AND 365),
  signal_unanswered       INTEGER CHECK (signal_unanswered BETWEEN 1 AND 365),
  signal_no_word          INTEGER CHECK (signal_no_word BETWEEN 1 AND 365),
  signal_ending           INTEGER CHECK (signal_ending BETWEEN 1 AND 365),
  signal_planned          INTEGER CHECK (signal_planned BETWEEN 1 AND 365),
  signal_planned_within   INTEGER CHECK (signal_planned_within BETWEEN 0 AND 365),
  signal_report           INTEGER CHECK (signal_report BETWEEN 1 AND 365),
  signal_sheet            INTEGER CHECK (signal_sheet BETWEEN 1 AND 365),
  signal_intake           INTEGER CHECK (signal_intake BETWEEN 0 AND 365),
  signal_sporadic_after   INTEGER CHECK (signal_sporadic_after BETWEEN 1 AND 365),
  signal_actions          INTEGER CHECK (signal_actions BETWEEN 1 AND 100),
  signal_due              INTEGER CHECK (signal_due BETWEEN 0 AND 31),
  signal_training         INTEGER CHECK (signal_training BETWEEN 1 AND 365),
  signal_funding          INTEGER CHECK (signal_funding BETWEEN 1 AND 730),
  launch_complete         TEXT
) STRICT;
CREATE INDEX programme_by_organisation ON programme (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX programme_by_mainstream ON programme (mainstream_id) WHERE mainstream_id IS NOT NULL;
CREATE INDEX programme_by_matching_owner ON programme (matching_owner_id) WHERE matching_owner_id IS NOT NULL;

-- An organisation in a programme, in one role (R60).
CREATE TABLE programme_partner (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  programme_id    TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role            TEXT NOT NULL,
  side            TEXT,
  exclusive       TEXT,
  caseload_limit  INTEGER CHECK (caseload_limit BETWEEN 0 AND 100000),
  from_date       TEXT CHECK (from_date IS date (from_date)),
  until_date      TEXT CHECK (until_date IS date (until_date)),
  shared_direction TEXT,
  strengths       TEXT,
  remark          TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX programme_partner_by_programme ON programme_partner (programme_id);
CREATE INDEX programme_partner_by_organisation ON programme_partner (organisation_id);

-- A part of a programme: a place, one intake of a year, a team of an area, with
-- its own target group and places (R31-R33, R61-R63, R102).
CREATE TABLE site (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  programme_id    TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT NOT NULL,
  name            TEXT CHECK (name <> ''),
  place           TEXT CHECK (place <> ''),
  from_date       TEXT CHECK (from_date IS date (from_date)),
  until_date      TEXT CHECK (until_date IS date (until_date)),
  places          INTEGER CHECK (places BETWEEN 0 AND 100000),
  target_group    TEXT CHECK (target_group <> ''),
  local_variation TEXT CHECK (local_variation <> ''),
  coordinator_id  TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  team_roles      TEXT,
  team            TEXT CHECK (team <> '')
) STRICT;
CREATE INDEX site_by_programme ON site (programme_id);
CREATE INDEX site_by_coordinator ON site (coordinator_id) WHERE coordinator_id IS NOT NULL;
CREATE INDEX site_by_organisation ON site (organisation_id) WHERE organisation_id IS NOT NULL;

-- One condition or target of a programme for mentees or mentors (R69-R86).
-- Lists in the value are separated by "|".
CREATE TABLE rule (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  side         TEXT NOT NULL,
  field        TEXT NOT NULL,
  operator     TEXT NOT NULL,
  value        TEXT CHECK (value <> ''),
  strength     TEXT NOT NULL,
  valid_from   TEXT CHECK (valid_from IS date (valid_from)),
  valid_until  TEXT CHECK (valid_until IS date (valid_until)),
  source       TEXT CHECK (source <> '')
) STRICT;
CREATE INDEX rule_by_programme ON rule (programme_id);

-- What matching looks at, and how much it counts, 0 to 100 (R135).
CREATE TABLE matching_criterion (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  criterion    TEXT NOT NULL,
  weight       INTEGER CHECK (weight BETWEEN 0 AND 100),
  remark       TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX matching_criterion_by_programme ON matching_criterion (programme_id);

-- When a programme asks again how people fare (R199).
CREATE TABLE follow_up_point (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  months       INTEGER CHECK (months BETWEEN 0 AND 240),
  anchor       TEXT,
  what         TEXT CHECK (what <> '')
) STRICT;
CREATE INDEX follow_up_point_by_programme ON follow_up_point (programme_id);

-- One of the seven building blocks of mentoring to work, with evidence (R1).
CREATE TABLE building_block (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  block        TEXT NOT NULL,
  state        TEXT,
  evidence     TEXT CHECK (evidence <> ''),
  looked_on    TEXT CHECK (looked_on IS date (looked_on))
) STRICT;
CREATE INDEX building_block_by_programme ON building_block (programme_id);

-- One criterion that a programme was held against, with evidence and day: of a
-- published list, or in own words (R2, R47, R49, R52).
CREATE TABLE quality_check (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  standard     TEXT NOT NULL,
  item         TEXT,
  own_words    TEXT CHECK (own_words <> ''),
  state        TEXT,
  evidence     TEXT CHECK (evidence <> ''),
  looked_on    TEXT CHECK (looked_on IS date (looked_on))
) STRICT;
CREATE INDEX quality_check_by_programme ON quality_check (programme_id);

-- How much of an aim is to be reached, and by when (R25).
CREATE TABLE benchmark (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  what         TEXT CHECK (what <> ''),
  measure      TEXT NOT NULL,
  target       INTEGER CHECK (target BETWEEN 0 AND 1000000000),
  reached      INTEGER CHECK (reached BETWEEN 0 AND 1000000000),
  from_date    TEXT CHECK (from_date IS date (from_date)),
  until_date   TEXT CHECK (until_date IS date (until_date))
) STRICT;
CREATE INDEX benchmark_by_programme ON benchmark (programme_id);

-- What a programme learned, beside its results (R46).
CREATE TABLE lesson (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  learned_on   TEXT NOT NULL CHECK (learned_on IS date (learned_on)),
  what         TEXT CHECK (what <> ''),
  evidence     TEXT CHECK (evidence <> ''),
  changed      TEXT CHECK (changed <> ''),
  audience     TEXT,
  passed_on    TEXT CHECK (passed_on IS date (passed_on)),
  passed_to    TEXT CHECK (passed_to <> '')
) STRICT;
CREATE INDEX lesson_by_programme ON lesson (programme_id);

-- Money behind a programme (R274-R288).
CREATE TABLE funding (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  programme_id    TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  role            TEXT,
  support         TEXT,
  source          TEXT,
  text            TEXT CHECK (text <> ''),
  amount_cents    INTEGER CHECK (amount_cents BETWEEN 0 AND 100000000000000),
  currency        TEXT CHECK (currency <> ''),
  from_date       TEXT CHECK (from_date IS date (from_date)),
  until_date      TEXT CHECK (until_date IS date (until_date)),
  renewal_months  INTEGER CHECK (renewal_months BETWEEN 1 AND 240),
  criteria        TEXT CHECK (criteria <> ''),
  priority        TEXT CHECK (priority <> ''),
  goals           TEXT CHECK (goals <> ''),
  frame_until     TEXT CHECK (frame_until IS date (frame_until)),
  keep_until      TEXT CHECK (keep_until IS date (keep_until))
) STRICT;
CREATE INDEX funding_by_programme ON funding (programme_id);
CREATE INDEX funding_by_organisation ON funding (organisation_id) WHERE organisation_id IS NOT NULL;

-- A number that the source gives, with its qualifier (R256).
CREATE TABLE figure (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  what         TEXT NOT NULL CHECK (what <> ''),
  qualifier    TEXT,
  number       INTEGER CHECK (number BETWEEN 0 AND 1000000000),
  moment       TEXT CHECK (moment <> '')
) STRICT;
CREATE INDEX figure_by_programme ON figure (programme_id);

-- A result that the source reports; neither percent nor count means it is told
-- in words.
CREATE TABLE programme_outcome (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  what         TEXT NOT NULL CHECK (what <> ''),
  qualifier    TEXT,
  percent      INTEGER CHECK (percent BETWEEN 0 AND 100),
  count        INTEGER CHECK (count BETWEEN 0 AND 1000000000),
  moment       TEXT CHECK (moment <> '')
) STRICT;
CREATE INDEX programme_outcome_by_programme ON programme_outcome (programme_id);

-- Two programmes that have to do with each other (R42).
CREATE TABLE relation (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  related_id   TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX relation_by_programme ON relation (programme_id);
CREATE INDEX relation_by_related ON relation (related_id);

-- What a source leaves open and is asked when a programme is made (R166).
-- Choices stand one a line, their values separated by "|".
CREATE TABLE open_question (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  field        TEXT CHECK (field <> ''),
  question     TEXT NOT NULL CHECK (question <> ''),
  choices      TEXT CHECK (choices <> ''),
  state        TEXT,
  decided_on   TEXT CHECK (decided_on IS date (decided_on))
) STRICT;
CREATE INDEX open_question_by_programme ON open_question (programme_id);

-- Where a programme is described, and what to check before use.
CREATE TABLE source_note (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind         TEXT NOT NULL,
  text         TEXT NOT NULL CHECK (text <> ''),
  document     TEXT CHECK (document <> ''),
  position     INTEGER CHECK (position BETWEEN 0 AND 1000)
) STRICT;
CREATE INDEX source_note_by_programme ON source_note (programme_id);

-- What one group of personal data is kept for, in the organisation's own words.
CREATE TABLE data_purpose (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  data_group  TEXT NOT NULL,
  text        TEXT NOT NULL CHECK (text <> '')
) STRICT;

-- A human being, once, whatever the roles.
CREATE TABLE person (
  id                     TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created                TEXT NOT NULL,
  modified               TEXT NOT NULL,
  modified_by            TEXT,
  revision               INTEGER NOT NULL,
  name_used              TEXT NOT NULL CHECK (name_used <> ''),
  given_name             TEXT CHECK (given_name <> ''),
  family_name            TEXT CHECK (family_name <> ''),
  own_script_name        TEXT CHECK (own_script_name <> ''),
  birth_date             TEXT,
  birth_basis            TEXT,
  gender                 TEXT,
  phone                  TEXT CHECK (phone <> ''),
  email                  TEXT CHECK (email <> ''),
  channel                TEXT,
  channel_through        TEXT CHECK (channel_through <> ''),
  message_safe           TEXT,
  call_not_before        TEXT CHECK (call_not_before <> ''),
  call_not_after         TEXT CHECK (call_not_after <> ''),
  street                 TEXT CHECK (street <> ''),
  postcode               TEXT CHECK (postcode <> ''),
  place                  TEXT CHECK (place <> ''),
  place_until            TEXT CHECK (place_until IS date (place_until)),
  letter_language        TEXT,
  letter_script          TEXT,
  reads_comfortably      TEXT,
  interpreter_language   TEXT,
  interpreter_preference TEXT,
  guardian_name          TEXT CHECK (guardian_name <> ''),
  guardian_phone         TEXT CHECK (guardian_phone <> ''),
  protected_identity     TEXT,
  citizenship            TEXT,
  birth_country          TEXT,
  arrival_year           INTEGER CHECK (arrival_year BETWEEN 1900 AND 2200),
  refugee_status         TEXT,
  migrant_background     TEXT,
  disability             TEXT,
  minority               TEXT,
  housing_exclusion      TEXT,
  household              TEXT
) STRICT;

-- A job, an internship or a look at work that an organisation offers (R205, R206, R225), and who
-- got it (R232). Open to employers and counsellors, not shown to mentees.
CREATE TABLE vacancy (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT NOT NULL,
  title           TEXT NOT NULL CHECK (title <> ''),
  sector          TEXT,
  occupation      TEXT,
  weeks           INTEGER CHECK (weeks BETWEEN 1 AND 520),
  from_date       TEXT CHECK (from_date IS date (from_date)),
  until_date      TEXT CHECK (until_date IS date (until_date)),
  person_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  remark          TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX vacancy_by_organisation ON vacancy (organisation_id);
CREATE INDEX vacancy_by_person ON vacancy (person_id) WHERE person_id IS NOT NULL;

-- What a programme does for several people at once: a training, mentors who meet, a workshop, a
-- visit to a firm, speed meetings (R127, R201-R216, R218, R292).
CREATE TABLE event (
  id                 TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created            TEXT NOT NULL,
  modified           TEXT NOT NULL,
  modified_by        TEXT,
  revision           INTEGER NOT NULL,
  programme_id       TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind               TEXT NOT NULL,
  title              TEXT NOT NULL CHECK (title <> ''),
  held_on            TEXT NOT NULL CHECK (held_on IS date (held_on)),
  at_time            TEXT CHECK (at_time <> ''),
  until_date         TEXT CHECK (until_date IS date (until_date)),
  minutes            INTEGER CHECK (minutes BETWEEN 1 AND 60000),
  place              TEXT CHECK (place <> ''),
  organisation_id    TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  staff_id           TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  places_min         INTEGER CHECK (places_min BETWEEN 1 AND 10000),
  places_max         INTEGER CHECK (places_max BETWEEN 1 AND 10000),
  ages               TEXT,
  counts_as_training TEXT,
  follow_up          TEXT,
  contents           TEXT CHECK (contents <> ''),
  staff_note         TEXT CHECK (staff_note <> '')
) STRICT;
CREATE INDEX event_by_programme ON event (programme_id, held_on);
CREATE INDEX event_by_day ON event (held_on);
CREATE INDEX event_by_organisation ON event (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX event_by_staff ON event (staff_id) WHERE staff_id IS NOT NULL;

-- Who was invited to an event, and whether they came: a person of a programme, or a contact person
-- of an organisation. Minutes counted as training are in those of the enrolment too.
CREATE TABLE attendance (
  id                TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created           TEXT NOT NULL,
  modified          TEXT NOT NULL,
  modified_by       TEXT,
  revision          INTEGER NOT NULL,
  event_id          TEXT NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
  person_id         TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  contact_person_id TEXT REFERENCES contact_person (id) DEFERRABLE INITIALLY DEFERRED,
  state             TEXT NOT NULL,
  group_name        TEXT CHECK (group_name <> ''),
  minutes           INTEGER CHECK (minutes BETWEEN 1 AND 60000),
  counted_minutes   INTEGER CHECK (counted_minutes BETWEEN 0 AND 60000),
  staff_note        TEXT CHECK (staff_note <> ''),
  CHECK ((person_id IS NOT NULL) + (contact_person_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX attendance_by_event ON attendance (event_id, state);
CREATE INDEX attendance_by_person ON attendance (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX attendance_by_contact_person ON attendance (contact_person_id) WHERE contact_person_id IS NOT NULL;

-- The number that another system gives a person.
CREATE TABLE external_number (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  person_id   TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  system      TEXT NOT NULL CHECK (system <> ''),
  number      TEXT NOT NULL CHECK (number <> '')
) STRICT;
CREATE INDEX external_number_by_person ON external_number (person_id);
CREATE INDEX external_number_by_number ON external_number (number);

-- Somebody looked at these two who seem alike, and they are not the same person.
CREATE TABLE distinct_people (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  person_id   TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  other_id    TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX distinct_people_by_person ON distinct_people (person_id);
CREATE INDEX distinct_people_by_other ON distinct_people (other_id);

-- One language of a person, CEFR level for each skill.
CREATE TABLE language_skill (
  id            TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created       TEXT NOT NULL,
  modified      TEXT NOT NULL,
  modified_by   TEXT,
  revision      INTEGER NOT NULL,
  person_id     TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  language      TEXT NOT NULL,
  mother_tongue TEXT,
  listening     TEXT,
  reading       TEXT,
  speaking      TEXT,
  writing       TEXT
) STRICT;
CREATE INDEX language_skill_by_person ON language_skill (person_id, language);

-- What a person allowed or refused, for one purpose.
CREATE TABLE consent (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  person_id   TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  purpose     TEXT NOT NULL,
  state       TEXT NOT NULL,
  asked_on    TEXT CHECK (asked_on IS date (asked_on)),
  decided_on  TEXT CHECK (decided_on IS date (decided_on)),
  remark      TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX consent_by_person ON consent (person_id);

-- What one side gets to read before it starts, in one language (R149, R150).
CREATE TABLE guideline (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  role         TEXT NOT NULL,
  language     TEXT NOT NULL,
  version      INTEGER NOT NULL CHECK (version BETWEEN 1 AND 10000),
  title        TEXT CHECK (title <> ''),
  body         TEXT CHECK (body <> ''),
  issued_on    TEXT CHECK (issued_on IS date (issued_on))
) STRICT;
CREATE INDEX guideline_by_programme ON guideline (programme_id);

-- Who has read which version of a guideline (R151).
CREATE TABLE acknowledgement (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  person_id    TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  guideline_id TEXT NOT NULL REFERENCES guideline (id) DEFERRABLE INITIALLY DEFERRED,
  read_on      TEXT NOT NULL CHECK (read_on IS date (read_on)),
  read_aloud   TEXT
) STRICT;
CREATE INDEX acknowledgement_by_person ON acknowledgement (person_id);
CREATE INDEX acknowledgement_by_guideline ON acknowledgement (guideline_id);

-- Time that a volunteer gave on one day, of the company or their own (R126).
CREATE TABLE volunteer_hours (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  person_id       TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id    TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  given_on        TEXT NOT NULL CHECK (given_on IS date (given_on)),
  minutes         INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  time            TEXT,
  remark          TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX volunteer_hours_by_person ON volunteer_hours (person_id);
CREATE INDEX volunteer_hours_by_programme ON volunteer_hours (programme_id, given_on) WHERE programme_id IS NOT NULL;
CREATE INDEX volunteer_hours_by_organisation ON volunteer_hours (organisation_id) WHERE organisation_id IS NOT NULL;

-- A person in a programme in one role, with everything asked for that
-- (R69-R131).
CREATE TABLE enrolment (
  id                       TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created                  TEXT NOT NULL,
  modified                 TEXT NOT NULL,
  modified_by              TEXT,
  revision                 INTEGER NOT NULL,
  programme_id             TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  person_id                TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role                     TEXT NOT NULL,
  status                   TEXT NOT NULL,
  status_since             TEXT CHECK (status_since IS date (status_since)),
  status_reason            TEXT,
  status_note              TEXT CHECK (status_note <> ''),
  priority_since           TEXT CHECK (priority_since IS date (priority_since)),
  applied_on               TEXT CHECK (applied_on IS date (applied_on)),
  coordinator_id           TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  site_id                  TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  referral_organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  referral_channel         TEXT,
  intake_on                TEXT CHECK (intake_on IS date (intake_on)),
  intake_staff_id          TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  intake_place             TEXT CHECK (intake_place <> ''),
  talk_language            TEXT,
  interpreter_used         TEXT,
  information_given_on     TEXT CHECK (information_given_on IS date (information_given_on)),
  information_language     TEXT,
  information_read_aloud   TEXT,
  own_choice               TEXT,
  track                    TEXT,
  motives                  TEXT,
  motive_note              TEXT CHECK (motive_note <> ''),
  motivation               TEXT,
  motivation_judged_on     TEXT CHECK (motivation_judged_on IS date (motivation_judged_on)),
  motivation_judged_by_id  TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  expectations             TEXT CHECK (expectations <> ''),
  half_days                TEXT,
  minutes_per_week         INTEGER CHECK (minutes_per_week BETWEEN 0 AND 10080),
  available_from           TEXT CHECK (available_from IS date (available_from)),
  interests                TEXT CHECK (interests <> ''),
  travel_modes             TEXT,
  travel_minutes_max       INTEGER CHECK (travel_minutes_max BETWEEN 0 AND 600),
  keep_away_from           TEXT CHECK (keep_away_from <> ''),
  next_word_on             TEXT CHECK (next_word_on IS date (next_word_on)),
  professional_coach       TEXT CHECK (professional_coach <> ''),
  advocate_id              TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  prepared_on              TEXT CHECK (prepared_on IS date (prepared_on)),
  keywords                 TEXT CHECK (keywords <> ''),
  sees_gap                 TEXT,
  employment_status        TEXT,
  employment_since         TEXT,
  right_to_work            TEXT,
  right_to_work_limits     TEXT CHECK (right_to_work_limits <> ''),
  right_to_work_until      TEXT CHECK (right_to_work_until IS date (right_to_work_until)),
  right_to_work_seen_by_id TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  right_to_work_seen_on    TEXT CHECK (right_to_work_seen_on IS date (right_to_work_seen_on)),
  registered_with          TEXT CHECK (registered_with <> ''),
  education_level          TEXT,
  education_years          INTEGER CHECK (education_years BETWEEN 0 AND 40),
  education_origin         TEXT,
  recognition_status       TEXT,
  qualification_proof      TEXT,
  licence_status           TEXT,
  occupation_had           TEXT,
  occupation_wished        TEXT,
  sector_wished            TEXT,
  level_wished             TEXT,
  readiness                TEXT,
  children_state           TEXT,
  travel_state             TEXT,
  place_state              TEXT,
  other_state              TEXT,
  conditions_on            TEXT CHECK (conditions_on IS date (conditions_on)),
  condition_note           TEXT CHECK (condition_note <> ''),
  barriers                 TEXT,
  barrier_levels           TEXT,
  needs                    TEXT,
  need_note                TEXT CHECK (need_note <> ''),
  mentor_status            TEXT,
  occupation               TEXT,
  sector                   TEXT,
  insider                  TEXT,
  is_employer              TEXT,
  experience_years         INTEGER CHECK (experience_years BETWEEN 0 AND 80),
  knows_better             TEXT,
  mentor_framing           TEXT,
  uses_network             TEXT,
  network_how              TEXT CHECK (network_how <> ''),
  employer_id              TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  capacity                 INTEGER CHECK (capacity BETWEEN 0 AND 20),
  volunteer                TEXT,
  insured                  TEXT,
  training_minutes         INTEGER CHECK (training_minutes BETWEEN 0 AND 100000),
  training_on              TEXT CHECK (training_on IS date (training_on)),
  screening_result         TEXT,
  screening_on             TEXT CHECK (screening_on IS date (screening_on)),
  screening_staff_id       TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  screening_note           TEXT CHECK (screening_note <> ''),
  screening_overruled      TEXT CHECK (screening_overruled <> ''),
  conduct_seen_on          TEXT CHECK (conduct_seen_on IS date (conduct_seen_on)),
  conduct_seen_by_id       TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  preferences              TEXT CHECK (preferences <> ''),
  prefers_gender           TEXT,
  prefers_age              TEXT,
  leisure                  TEXT,
  network_wanted           TEXT,
  network_offered          TEXT
) STRICT;
CREATE INDEX enrolment_by_programme ON enrolment (programme_id);
CREATE INDEX enrolment_by_person ON enrolment (person_id);
CREATE INDEX enrolment_by_coordinator ON enrolment (coordinator_id) WHERE coordinator_id IS NOT NULL;
CREATE INDEX enrolment_by_referral_organisation ON enrolment (referral_organisation_id) WHERE referral_organisation_id IS NOT NULL;
CREATE INDEX enrolment_by_intake_staff ON enrolment (intake_staff_id) WHERE intake_staff_id IS NOT NULL;
CREATE INDEX enrolment_by_motivation_judged_by ON enrolment (motivation_judged_by_id) WHERE motivation_judged_by_id IS NOT NULL;
CREATE INDEX enrolment_by_right_to_work_seen_by ON enrolment (right_to_work_seen_by_id) WHERE right_to_work_seen_by_id IS NOT NULL;
CREATE INDEX enrolment_by_employer ON enrolment (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX enrolment_by_screening_staff ON enrolment (screening_staff_id) WHERE screening_staff_id IS NOT NULL;
CREATE INDEX enrolment_by_conduct_seen_by ON enrolment (conduct_seen_by_id) WHERE conduct_seen_by_id IS NOT NULL;
CREATE INDEX enrolment_by_site ON enrolment (site_id) WHERE site_id IS NOT NULL;
CREATE INDEX enrolment_by_advocate ON enrolment (advocate_id) WHERE advocate_id IS NOT NULL;

-- An area in which somebody is willing to meet, beside the own one.
CREATE TABLE enrolment_area (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  area_id      TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX enrolment_area_by_enrolment ON enrolment_area (enrolment_id);
CREATE INDEX enrolment_area_by_area ON enrolment_area (area_id);

-- Whom or what somebody must not meet: a person, a firm or an area; never why. In no
-- file but that of a whole workspace.
CREATE TABLE keep_away (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  enrolment_id    TEXT NOT NULL REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  person_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  area_id         TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX keep_away_by_enrolment ON keep_away (enrolment_id);
CREATE INDEX keep_away_by_person ON keep_away (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX keep_away_by_organisation ON keep_away (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX keep_away_by_area ON keep_away (area_id) WHERE area_id IS NOT NULL;

-- What staff said beforehand about matching: these two belong together, these two
-- do not, this one is left out, this one joins those two. The enrolment is the
-- mentee's where there are two.
CREATE TABLE match_mark (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  other_id     TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  added_id     TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  mark         TEXT NOT NULL
) STRICT;
CREATE INDEX match_mark_by_enrolment ON match_mark (enrolment_id);
CREATE INDEX match_mark_by_other ON match_mark (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX match_mark_by_added ON match_mark (added_id) WHERE added_id IS NOT NULL;

-- Stands in place of a value: not asked, prefers not to say, does not know.
CREATE TABLE answer (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  person_id    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  field        TEXT NOT NULL CHECK (field <> ''),
  state        TEXT NOT NULL,
  asked_on     TEXT CHECK (asked_on IS date (asked_on)),
  staff_id     TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((person_id IS NOT NULL) + (enrolment_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX answer_by_person ON answer (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX answer_by_enrolment ON answer (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX answer_by_staff ON answer (staff_id) WHERE staff_id IS NOT NULL;

-- What a person says of a rule that the program cannot read.
CREATE TABLE rule_judgement (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  rule_id      TEXT NOT NULL REFERENCES rule (id) DEFERRABLE INITIALLY DEFERRED,
  fits         TEXT NOT NULL,
  judged_on    TEXT CHECK (judged_on IS date (judged_on)),
  staff_id     TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  remark       TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX rule_judgement_by_enrolment ON rule_judgement (enrolment_id);
CREATE INDEX rule_judgement_by_rule ON rule_judgement (rule_id);
CREATE INDEX rule_judgement_by_staff ON rule_judgement (staff_id) WHERE staff_id IS NOT NULL;

-- What the rules said on a day, and what a person decided (R85).
CREATE TABLE eligibility_check (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  enrolment_id TEXT NOT NULL REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  checked_on   TEXT NOT NULL CHECK (checked_on IS date (checked_on)),
  decision     TEXT,
  reason       TEXT CHECK (reason <> ''),
  staff_id     TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX eligibility_check_by_enrolment ON eligibility_check (enrolment_id);
CREATE INDEX eligibility_check_by_staff ON eligibility_check (staff_id) WHERE staff_id IS NOT NULL;

-- What one rule said in an eligibility check.
CREATE TABLE rule_result (
  id                   TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created              TEXT NOT NULL,
  modified             TEXT NOT NULL,
  modified_by          TEXT,
  revision             INTEGER NOT NULL,
  eligibility_check_id TEXT NOT NULL REFERENCES eligibility_check (id) DEFERRABLE INITIALLY DEFERRED,
  rule_id              TEXT NOT NULL REFERENCES rule (id) DEFERRABLE INITIALLY DEFERRED,
  result               TEXT NOT NULL,
  overruled            TEXT CHECK (overruled <> '')
) STRICT;
CREATE INDEX rule_result_by_eligibility_check ON rule_result (eligibility_check_id);
CREATE INDEX rule_result_by_rule ON rule_result (rule_id);

-- One or more mentors, one or more mentees and one organisation (R50-R51,
-- R137-R140).
CREATE TABLE duo (
  id                  TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created             TEXT NOT NULL,
  modified            TEXT NOT NULL,
  modified_by         TEXT,
  revision            INTEGER NOT NULL,
  programme_id        TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  code                TEXT NOT NULL CHECK (code <> ''),
  organisation_id     TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  coordinator_id      TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  match_status        TEXT NOT NULL,
  relationship_status TEXT NOT NULL,
  proposed_on         TEXT CHECK (proposed_on IS date (proposed_on)),
  agreed_on           TEXT CHECK (agreed_on IS date (agreed_on)),
  first_meeting_on    TEXT CHECK (first_meeting_on IS date (first_meeting_on)),
  first_meeting_place TEXT CHECK (first_meeting_place <> ''),
  introduced_by       TEXT CHECK (introduced_by <> ''),
  starts_on           TEXT CHECK (starts_on IS date (starts_on)),
  planned_end_on      TEXT CHECK (planned_end_on IS date (planned_end_on)),
  extended_until_on   TEXT CHECK (extended_until_on IS date (extended_until_on)),
  ended_on            TEXT CHECK (ended_on IS date (ended_on)),
  end_reason          TEXT,
  ended_by            TEXT,
  end_note            TEXT CHECK (end_note <> ''),
  difference_bridged  TEXT CHECK (difference_bridged <> ''),
  sector_specific     TEXT,
  exception_reason    TEXT CHECK (exception_reason <> ''),
  match_score         INTEGER CHECK (match_score BETWEEN 0 AND 10000),
  match_reasons       TEXT CHECK (match_reasons <> ''),
  report_asked_on     TEXT CHECK (report_asked_on IS date (report_asked_on)), -- while no answer came in
  report_asked_how    TEXT,
  plan_steps          TEXT
) STRICT;
CREATE INDEX duo_by_programme ON duo (programme_id);
CREATE INDEX duo_by_organisation ON duo (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX duo_by_coordinator ON duo (coordinator_id) WHERE coordinator_id IS NOT NULL;

-- A person in a duo.
CREATE TABLE duo_member (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  duo_id      TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  person_id   TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role        TEXT NOT NULL,
  acceptance  TEXT,
  accepted_on TEXT CHECK (accepted_on IS date (accepted_on)),
  from_date   TEXT CHECK (from_date IS date (from_date)),
  until_date  TEXT CHECK (until_date IS date (until_date))
) STRICT;
CREATE INDEX duo_member_by_duo ON duo_member (duo_id);
CREATE INDEX duo_member_by_person ON duo_member (person_id, duo_id);

-- A text from which agreements are drafted; without programme, for all.
CREATE TABLE agreement_template (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL CHECK (name <> ''),
  version      INTEGER CHECK (version BETWEEN 1 AND 10000)
) STRICT;
CREATE INDEX agreement_template_by_programme ON agreement_template (programme_id) WHERE programme_id IS NOT NULL;

-- The words of a programme for one kind of message in one language, instead of those of the
-- program (R306).
CREATE TABLE message_text (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL,
  modified_by  TEXT,
  revision     INTEGER NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind         TEXT NOT NULL,
  language     TEXT NOT NULL,
  title        TEXT NOT NULL CHECK (title <> ''),
  body         TEXT NOT NULL CHECK (body <> '')
) STRICT;
CREATE INDEX message_text_by_programme ON message_text (programme_id);

-- What the parties of a duo sign (R149-R157).
CREATE TABLE agreement (
  id                    TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created               TEXT NOT NULL,
  modified              TEXT NOT NULL,
  modified_by           TEXT,
  revision              INTEGER NOT NULL,
  duo_id                TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  version               INTEGER NOT NULL CHECK (version BETWEEN 1 AND 10000),
  replaces_id           TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  agreement_template_id TEXT REFERENCES agreement_template (id) DEFERRABLE INITIALLY DEFERRED,
  kind                  TEXT,
  status                TEXT NOT NULL,
  languages             TEXT,
  deciding_language     TEXT,
  objectives_short      TEXT CHECK (objectives_short <> ''),
  objectives_long       TEXT CHECK (objectives_long <> ''),
  term_from             TEXT CHECK (term_from IS date (term_from)),
  term_until            TEXT CHECK (term_until IS date (term_until)),
  meetings_min          INTEGER CHECK (meetings_min BETWEEN 0 AND 1000),
  rhythm                TEXT CHECK (rhythm <> ''),
  parties               TEXT CHECK (parties <> ''),
  drafted_on            TEXT CHECK (drafted_on IS date (drafted_on)),
  frozen_on             TEXT CHECK (frozen_on IS date (frozen_on)),
  salt                  TEXT CHECK (salt <> ''),
  content_digest        TEXT CHECK (content_digest <> ''),
  seal                  TEXT CHECK (seal <> '')
) STRICT;
CREATE INDEX agreement_by_duo ON agreement (duo_id);
CREATE INDEX agreement_by_replaces ON agreement (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX agreement_by_agreement_template ON agreement (agreement_template_id) WHERE agreement_template_id IS NOT NULL;

-- The text of a template or an agreement in one language.
CREATE TABLE agreement_text (
  id                    TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created               TEXT NOT NULL,
  modified              TEXT NOT NULL,
  modified_by           TEXT,
  revision              INTEGER NOT NULL,
  agreement_template_id TEXT REFERENCES agreement_template (id) DEFERRABLE INITIALLY DEFERRED,
  agreement_id          TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  language              TEXT NOT NULL,
  title                 TEXT CHECK (title <> ''),
  body                  TEXT CHECK (body <> ''),
  draft_body            TEXT CHECK (draft_body <> ''),
  checked_by            TEXT CHECK (checked_by <> ''),
  checked_on            TEXT CHECK (checked_on IS date (checked_on)),
  CHECK ((agreement_template_id IS NOT NULL) + (agreement_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX agreement_text_by_agreement_template ON agreement_text (agreement_template_id) WHERE agreement_template_id IS NOT NULL;
CREATE INDEX agreement_text_by_agreement ON agreement_text (agreement_id) WHERE agreement_id IS NOT NULL;

-- One signer on one version of an agreement.
CREATE TABLE signature (
  id               TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created          TEXT NOT NULL,
  modified         TEXT NOT NULL,
  modified_by      TEXT,
  revision         INTEGER NOT NULL,
  agreement_id     TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  position         INTEGER NOT NULL CHECK (position BETWEEN 1 AND 1000),
  party            TEXT NOT NULL,
  person_id        TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id  TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  signer_name      TEXT CHECK (signer_name <> ''),
  capacity         TEXT CHECK (capacity <> ''),
  language         TEXT,
  read_how         TEXT,
  read_language    TEXT,
  signed_at        TEXT,
  place            TEXT CHECK (place <> ''),
  method           TEXT,
  strokes          TEXT CHECK (strokes <> ''),
  interpreter_name TEXT CHECK (interpreter_name <> ''),
  witness_name     TEXT CHECK (witness_name <> ''),
  copy_language    TEXT,
  copy_form        TEXT,
  content_digest   TEXT CHECK (content_digest <> ''),
  seal             TEXT CHECK (seal <> '')
) STRICT;
CREATE INDEX signature_by_agreement ON signature (agreement_id, signed_at);
CREATE INDEX signature_by_person ON signature (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX signature_by_organisation ON signature (organisation_id) WHERE organisation_id IS NOT NULL;

-- A goal of a duo, in a tree under the final objective (R158-R165).
CREATE TABLE goal (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  duo_id      TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id   TEXT REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  level       TEXT NOT NULL,
  kind        TEXT,
  text        TEXT CHECK (text <> ''),
  proposed_by TEXT,
  agreed_on   TEXT CHECK (agreed_on IS date (agreed_on)),
  agreed_text TEXT CHECK (agreed_text <> ''), -- what both agreed to on that day
  agreed_kind TEXT,
  agreed_due_on TEXT CHECK (agreed_due_on IS date (agreed_due_on)),
  due_on      TEXT CHECK (due_on IS date (due_on)),
  state       TEXT,
  progress    INTEGER CHECK (progress BETWEEN 0 AND 100),
  position    INTEGER CHECK (position BETWEEN 0 AND 1000)
) STRICT;
CREATE INDEX goal_by_duo ON goal (duo_id);
CREATE INDEX goal_by_parent ON goal (parent_id) WHERE parent_id IS NOT NULL;

-- A step towards a goal, and who takes it (R168).
CREATE TABLE action (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  goal_id     TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  text        TEXT NOT NULL CHECK (text <> ''),
  holder      TEXT,
  due_on      TEXT CHECK (due_on IS date (due_on)),
  done_on     TEXT CHECK (done_on IS date (done_on)),
  state       TEXT,
  position    INTEGER CHECK (position BETWEEN 0 AND 1000),
  contact_id  TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX action_by_goal ON action (goal_id);
CREATE INDEX action_by_contact ON action (contact_id);

-- A look at the whole plan (R166-R167).
CREATE TABLE plan_review (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  duo_id      TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  held_on     TEXT NOT NULL CHECK (held_on IS date (held_on)),
  present     TEXT,
  helps       TEXT CHECK (helps <> ''),
  hinders     TEXT CHECK (hinders <> ''),
  changes     TEXT CHECK (changes <> ''),
  next_on     TEXT CHECK (next_on IS date (next_on))
) STRICT;
CREATE INDEX plan_review_by_duo ON plan_review (duo_id);

-- How far a goal had come at a review.
CREATE TABLE goal_review (
  id             TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created        TEXT NOT NULL,
  modified       TEXT NOT NULL,
  modified_by    TEXT,
  revision       INTEGER NOT NULL,
  plan_review_id TEXT NOT NULL REFERENCES plan_review (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id        TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  state          TEXT,
  progress       INTEGER CHECK (progress BETWEEN 0 AND 100),
  remark         TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX goal_review_by_plan_review ON goal_review (plan_review_id);
CREATE INDEX goal_review_by_goal ON goal_review (goal_id);

-- A planned or held meeting, call or message of a duo (R171-R183).
CREATE TABLE contact (
  id             TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created        TEXT NOT NULL,
  modified       TEXT NOT NULL,
  modified_by    TEXT,
  revision       INTEGER NOT NULL,
  duo_id         TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  held_on        TEXT NOT NULL CHECK (held_on IS date (held_on)),
  at_time        TEXT CHECK (at_time <> ''),
  minutes        INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  how            TEXT,
  state          TEXT NOT NULL,
  missed_by      TEXT,
  moved_to       TEXT CHECK (moved_to IS date (moved_to)),
  present        TEXT,
  place_kind     TEXT,
  topics         TEXT,
  agenda_by      TEXT,
  mentee_brought TEXT CHECK (mentee_brought <> ''),
  mentor_brought TEXT CHECK (mentor_brought <> ''),
  mentee_learned TEXT CHECK (mentee_learned <> ''),
  mentor_learned TEXT CHECK (mentor_learned <> ''),
  remark         TEXT CHECK (remark <> ''),
  staff_note     TEXT CHECK (staff_note <> ''),
  entered_how    TEXT
) STRICT;
CREATE INDEX contact_by_duo ON contact (duo_id, held_on, state, how, minutes);

-- A goal worked on in a contact (R174).
CREATE TABLE contact_goal (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  contact_id  TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id     TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX contact_goal_by_contact ON contact_goal (contact_id);
CREATE INDEX contact_goal_by_goal ON contact_goal (goal_id);

-- The organisation asks one side how it goes (R184-R188, R197).
CREATE TABLE check_in (
  id               TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created          TEXT NOT NULL,
  modified         TEXT NOT NULL,
  modified_by      TEXT,
  revision         INTEGER NOT NULL,
  duo_id           TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  held_on          TEXT NOT NULL CHECK (held_on IS date (held_on)),
  party            TEXT NOT NULL,
  staff_id         TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  how              TEXT,
  in_touch         TEXT,
  needs_met        TEXT,
  expectations_met TEXT,
  time_enough      TEXT,
  travel_fine      TEXT,
  helps_objective  TEXT,
  network_used     TEXT,
  network_obstacle TEXT,
  staff_note       TEXT CHECK (staff_note <> '')
) STRICT;
CREATE INDEX check_in_by_duo ON check_in (duo_id, party, held_on);
CREATE INDEX check_in_by_staff ON check_in (staff_id) WHERE staff_id IS NOT NULL;

-- A door opened for the mentee (R178, R250).
CREATE TABLE introduction (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  duo_id          TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  made_on         TEXT NOT NULL CHECK (made_on IS date (made_on)),
  made_by         TEXT,
  to_whom         TEXT CHECK (to_whom <> ''),
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT,
  result          TEXT,
  remark          TEXT CHECK (remark <> '')
) STRICT;
CREATE INDEX introduction_by_duo ON introduction (duo_id);
CREATE INDEX introduction_by_organisation ON introduction (organisation_id) WHERE organisation_id IS NOT NULL;

-- A talk about five themes with one side: motives, process, benefits, what is needed, how it was (R195-R196, R198).
CREATE TABLE interview (
  id                      TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created                 TEXT NOT NULL,
  modified                TEXT NOT NULL,
  modified_by             TEXT,
  revision                INTEGER NOT NULL,
  duo_id                  TEXT NOT NULL REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  held_on                 TEXT NOT NULL CHECK (held_on IS date (held_on)),
  party                   TEXT NOT NULL,
  moment                  TEXT NOT NULL,
  person_id               TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  staff_id                TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  how                     TEXT,
  organisation_id         TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  motives                 TEXT,
  organisation_motives    TEXT,
  motives_note            TEXT CHECK (motives_note <> ''),
  frequency               TEXT,
  agenda_by               TEXT,
  recruiting              TEXT,
  screening               TEXT,
  matching                TEXT,
  following               TEXT,
  process_note            TEXT CHECK (process_note <> ''),
  benefits                TEXT,
  organisation_benefits   TEXT,
  benefit_note            TEXT CHECK (benefit_note <> ''),
  conditions              TEXT,
  organisation_conditions TEXT,
  conditions_note         TEXT CHECK (conditions_note <> ''),
  opinion                 TEXT,
  goals_reached           TEXT,
  would_recommend         TEXT,
  positives               TEXT CHECK (positives <> ''),
  issues                  TEXT CHECK (issues <> '')
) STRICT;
CREATE INDEX interview_by_duo ON interview (duo_id, held_on);
CREATE INDEX interview_by_person ON interview (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX interview_by_staff ON interview (staff_id) WHERE staff_id IS NOT NULL;
CREATE INDEX interview_by_organisation ON interview (organisation_id) WHERE organisation_id IS NOT NULL;

-- What came of it for one person, at a point in time (R237-R252): of a duo, or of an event (R199),
-- with their place in the programme.
CREATE TABLE outcome (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  duo_id          TEXT REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id    TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  person_id       TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  measured_on     TEXT NOT NULL CHECK (measured_on IS date (measured_on)),
  months          INTEGER CHECK (months BETWEEN 0 AND 240),
  staff_id        TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  how             TEXT,
  kind            TEXT,
  contract_months INTEGER CHECK (contract_months BETWEEN 1 AND 600),
  suits_level     TEXT,
  own_occupation  TEXT,
  sector          TEXT,
  company_kind    TEXT,
  pay             TEXT,
  job_since       TEXT CHECK (job_since IS date (job_since)),
  job_lost_on     TEXT CHECK (job_lost_on IS date (job_lost_on)),
  confidence      TEXT,
  network         TEXT,
  language        TEXT,
  knowledge       TEXT,
  credential      TEXT CHECK (credential <> ''),
  mentor_gains    TEXT,
  remark          TEXT CHECK (remark <> ''),
  CHECK ((duo_id IS NOT NULL) + (enrolment_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX outcome_by_duo ON outcome (duo_id, measured_on);
CREATE INDEX outcome_by_enrolment ON outcome (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX outcome_by_person ON outcome (person_id, measured_on);
CREATE INDEX outcome_by_staff ON outcome (staff_id) WHERE staff_id IS NOT NULL;

-- What staff and a person or organisation said. About exactly one record.
CREATE TABLE note (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  person_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id    TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  duo_id          TEXT REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id    TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  written_on      TEXT NOT NULL CHECK (written_on IS date (written_on)),
  staff_id        TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  how             TEXT,
  kind            TEXT,
  minutes         INTEGER CHECK (minutes BETWEEN 0 AND 1440),
  text            TEXT NOT NULL CHECK (text <> ''),
  tried           TEXT CHECK (tried <> ''),
  visible_to      TEXT,
  visible_until   TEXT CHECK (visible_until IS date (visible_until)),
  CHECK ((person_id IS NOT NULL) + (enrolment_id IS NOT NULL) + (duo_id IS NOT NULL) + (programme_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX note_by_person ON note (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX note_by_enrolment ON note (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX note_by_duo ON note (duo_id) WHERE duo_id IS NOT NULL;
CREATE INDEX note_by_programme ON note (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX note_by_organisation ON note (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX note_by_staff ON note (staff_id) WHERE staff_id IS NOT NULL;

-- A promise with a day. About exactly one record.
CREATE TABLE reminder (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  person_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id    TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  duo_id          TEXT REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id    TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  text            TEXT NOT NULL CHECK (text <> ''),
  owner_id        TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  due_on          TEXT NOT NULL CHECK (due_on IS date (due_on)),
  done_on         TEXT CHECK (done_on IS date (done_on)),
  language        TEXT, -- into which something is to be translated
  asked_of        TEXT CHECK (asked_of <> ''),
  CHECK ((person_id IS NOT NULL) + (enrolment_id IS NOT NULL) + (duo_id IS NOT NULL) + (programme_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX reminder_open ON reminder (due_on) WHERE done_on IS NULL;
CREATE INDEX reminder_by_person ON reminder (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX reminder_by_enrolment ON reminder (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX reminder_by_duo ON reminder (duo_id) WHERE duo_id IS NOT NULL;
CREATE INDEX reminder_by_programme ON reminder (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX reminder_by_organisation ON reminder (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX reminder_by_owner ON reminder (owner_id) WHERE owner_id IS NOT NULL;

-- Something about safety, boundaries or exploitation that somebody looks after until it is closed.
-- About exactly one record; read by the staff named in it, in no duo file or report.
CREATE TABLE concern (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  person_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id    TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  duo_id          TEXT REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id    TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT,
  since           TEXT NOT NULL CHECK (since IS date (since)),
  source          TEXT,
  text            TEXT NOT NULL CHECK (text <> ''),
  tried           TEXT CHECK (tried <> ''),
  owner_id        TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  reader_id       TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  closed_on       TEXT CHECK (closed_on IS date (closed_on)),
  CHECK ((person_id IS NOT NULL) + (enrolment_id IS NOT NULL) + (duo_id IS NOT NULL) + (programme_id IS NOT NULL) + (organisation_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX concern_by_person ON concern (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX concern_by_enrolment ON concern (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX concern_by_duo ON concern (duo_id) WHERE duo_id IS NOT NULL;
CREATE INDEX concern_by_programme ON concern (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX concern_by_organisation ON concern (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX concern_by_owner ON concern (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX concern_by_reader ON concern (reader_id) WHERE reader_id IS NOT NULL;
CREATE INDEX concern_open ON concern (since) WHERE closed_on IS NULL;

-- Who looks after the work of somebody who is away, from one day to another.
CREATE TABLE stand_in (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  staff_id    TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  deputy_id   TEXT NOT NULL REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  from_date   TEXT NOT NULL CHECK (from_date IS date (from_date)),
  until_date  TEXT NOT NULL CHECK (until_date IS date (until_date))
) STRICT;
CREATE INDEX stand_in_by_staff ON stand_in (staff_id);
CREATE INDEX stand_in_by_deputy ON stand_in (deputy_id);

-- Something that needs a person, once somebody took it up (R189-R194).
CREATE TABLE signal (
  id               TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created          TEXT NOT NULL,
  modified         TEXT NOT NULL,
  modified_by      TEXT,
  revision         INTEGER NOT NULL,
  duo_id           TEXT REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  enrolment_id     TEXT REFERENCES enrolment (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id     TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  kind             TEXT NOT NULL,
  since            TEXT CHECK (since IS date (since)),
  state            TEXT NOT NULL,
  taken_on         TEXT CHECK (taken_on IS date (taken_on)),
  owner_id         TEXT REFERENCES staff (id) DEFERRABLE INITIALLY DEFERRED,
  due_on           TEXT CHECK (due_on IS date (due_on)),
  tried            TEXT CHECK (tried <> ''),
  all_right_reason TEXT CHECK (all_right_reason <> ''),
  closed_on        TEXT CHECK (closed_on IS date (closed_on)),
  CHECK ((duo_id IS NOT NULL) + (enrolment_id IS NOT NULL) + (programme_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX signal_open ON signal (duo_id, enrolment_id, programme_id, kind) WHERE closed_on IS NULL;
CREATE INDEX signal_by_duo ON signal (duo_id) WHERE duo_id IS NOT NULL;
CREATE INDEX signal_by_enrolment ON signal (enrolment_id) WHERE enrolment_id IS NOT NULL;
CREATE INDEX signal_by_programme ON signal (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX signal_by_owner ON signal (owner_id) WHERE owner_id IS NOT NULL;

-- A scan, CV or certificate. Belongs to exactly one record.
CREATE TABLE attachment (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created         TEXT NOT NULL,
  modified        TEXT NOT NULL,
  modified_by     TEXT,
  revision        INTEGER NOT NULL,
  person_id       TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  programme_id    TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  duo_id          TEXT REFERENCES duo (id) DEFERRABLE INITIALLY DEFERRED,
  agreement_id    TEXT REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id      TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  file_name       TEXT NOT NULL CHECK (file_name <> ''),
  media_type      TEXT NOT NULL CHECK (media_type <> ''),
  used_as         TEXT,
  size_bytes      INTEGER NOT NULL CHECK (size_bytes BETWEEN 0 AND 20971520),
  sha256          TEXT NOT NULL CHECK (sha256 <> ''),
  data            BLOB,
  CHECK ((person_id IS NOT NULL) + (organisation_id IS NOT NULL) + (programme_id IS NOT NULL) + (duo_id IS NOT NULL) + (agreement_id IS NOT NULL) + (contact_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX attachment_by_person ON attachment (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX attachment_by_organisation ON attachment (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX attachment_by_programme ON attachment (programme_id) WHERE programme_id IS NOT NULL;
CREATE INDEX attachment_by_duo ON attachment (duo_id) WHERE duo_id IS NOT NULL;
CREATE INDEX attachment_by_agreement ON attachment (agreement_id) WHERE agreement_id IS NOT NULL;
CREATE INDEX attachment_by_contact ON attachment (contact_id) WHERE contact_id IS NOT NULL;

-- A record that was removed; its id is the id of that record. Never removed,
-- and it wins over older copies.
CREATE TABLE tombstone (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  created     TEXT NOT NULL,
  modified    TEXT NOT NULL,
  modified_by TEXT,
  revision    INTEGER NOT NULL,
  record_kind TEXT NOT NULL CHECK (record_kind <> ''),
  reason      TEXT NOT NULL,
  merged_into TEXT CHECK (merged_into <> ''),
  removed_at  TEXT NOT NULL
) STRICT;

-- What is no record: it belongs to this copy of the workspace, not to its
-- content.

-- The copies of this workspace: this one (own), and those seen in files, with
-- the last change of each that is known here.
CREATE TABLE replica (
  id  TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
  seq INTEGER NOT NULL DEFAULT 0 CHECK (seq >= 0)
) STRICT;
CREATE UNIQUE INDEX replica_own ON replica (own) WHERE own = 1;

-- The files that left this copy and that came in. Never leaves it. The number
-- counts the files that a copy wrote about one subject.
CREATE TABLE exchange (
  id         INTEGER NOT NULL PRIMARY KEY,
  at         TEXT NOT NULL,
  staff_id   TEXT,
  direction  TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  file       TEXT CHECK (file <> ''),
  scope      TEXT NOT NULL,
  subject_id TEXT,
  replica    TEXT, -- that wrote the file
  seq        INTEGER NOT NULL DEFAULT 0,
  number     INTEGER NOT NULL DEFAULT 0,
  written    TEXT,
  seal       TEXT NOT NULL DEFAULT 'none' CHECK (seal IN ('none', 'intact')),
  key        TEXT, -- SHA-256 of the key that sealed it
  sealed_by  TEXT,
  group_id   INTEGER REFERENCES change_group (id), -- that it brought about
  protected  TEXT NOT NULL DEFAULT 'no' CHECK (protected IN ('yes', 'no')),
  reason     TEXT CHECK (reason <> ''), -- why not
  recipient  TEXT CHECK (recipient <> ''), -- who got it, where no record is meant
  recipient_id TEXT, -- a person or an organisation
  left_out   TEXT CHECK (left_out <> ''), -- ids of people who did not say yes, a space between
  ticket     TEXT, -- with which it is to come back, or came back
  words      TEXT -- that protect it, while it is out
) STRICT;
CREATE INDEX exchange_by_replica ON exchange (replica, direction);

CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  value TEXT NOT NULL CHECK (value <> '')
) STRICT, WITHOUT ROWID;

-- One deed. Never pruned: merging rebuilds old values from it.
CREATE TABLE change_group (
  id       INTEGER NOT NULL PRIMARY KEY,
  at       TEXT NOT NULL,
  staff_id TEXT,
  deed     TEXT NOT NULL CHECK (deed <> ''),
  reason   TEXT CHECK (reason <> ''),
  origin   TEXT,
  undoes   INTEGER REFERENCES change_group (id),
  binding  INTEGER NOT NULL DEFAULT 0 CHECK (binding IN (0, 1))
) STRICT;
CREATE INDEX change_group_by_undoes ON change_group (undoes) WHERE undoes IS NOT NULL;

-- A record made ('c': no values), one field changed ('u'), or a record removed
-- ('d': old_value is its XML). Blobs are base64.
CREATE TABLE change (
  seq       INTEGER NOT NULL PRIMARY KEY,
  group_id  INTEGER NOT NULL REFERENCES change_group (id) DEFERRABLE INITIALLY DEFERRED,
  op        TEXT NOT NULL CHECK (op IN ('c', 'u', 'd')),
  kind      TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field     TEXT,
  old_value TEXT,
  new_value TEXT,
  CHECK ((op = 'u') = (field IS NOT NULL))
) STRICT;
CREATE INDEX change_by_group ON change (group_id);
CREATE INDEX change_by_record ON change (record_id);

-- What is called by its code.
CREATE INDEX programme_by_code ON programme (code);
CREATE INDEX staff_by_code ON staff (code);
CREATE INDEX duo_by_code ON duo (code);

-- What follows is made from the records and can be made anew from them at any
-- time; the store keeps it in the transaction that saves.

-- What a record is found by: its words in plain Latin letters.
CREATE TABLE search_entry (
  entry      INTEGER NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,
  record_id  TEXT NOT NULL UNIQUE,
  search_key TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  search_key,
  content = 'search_entry', content_rowid = 'entry',
  prefix = '1 2 3', detail = 'none', columnsize = 0
);

-- What the words of a person's names sound like, by which likely duplicates are
-- found.
CREATE TABLE person_sound (
  sound     TEXT NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (sound, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_sound_by_person ON person_sound (person_id);

-- What the list of mentees or mentors shows and sorts by.
CREATE TABLE enrolment_facts (
  enrolment_id TEXT NOT NULL PRIMARY KEY,
  programme_id TEXT NOT NULL,
  person_id    TEXT NOT NULL,
  role         TEXT NOT NULL,
  name         TEXT NOT NULL,
  sort_name    TEXT NOT NULL,
  status       TEXT NOT NULL, -- as stored, or proposed, waiting, available, in-a-duo
  since        TEXT,
  priority     TEXT,          -- goes first in the queue since then
  turn         TEXT,          -- the order of the queue: "0" with priority, else "1", and since
  n_duos       INTEGER NOT NULL,
  n_proposed   INTEGER NOT NULL,
  n_free       INTEGER,       -- mentors only
  languages    TEXT,
  next_word_on TEXT,
  last_word_on TEXT,          -- latest talk or note
  occupation   TEXT,
  stored       TEXT NOT NULL, -- the status as stored
  status_since TEXT,
  applied_on   TEXT,
  training_on  TEXT,
  staff_id     TEXT,
  attended     TEXT,          -- days of events after which what came of them is asked
  asked_on     TEXT,          -- the latest day on which it was
  follow_up_on TEXT           -- the first day on which it may be asked
) STRICT, WITHOUT ROWID;
-- Each ends in what filters ask for, so that the rows need not be read.
CREATE INDEX enrolment_facts_by_name ON enrolment_facts (role, sort_name, enrolment_id, status);
CREATE INDEX enrolment_facts_by_status ON enrolment_facts (role, status, sort_name);
CREATE INDEX enrolment_facts_by_since ON enrolment_facts (role, turn, enrolment_id, status);
CREATE INDEX enrolment_facts_by_person ON enrolment_facts (person_id);
CREATE INDEX enrolment_facts_by_word ON enrolment_facts (role, next_word_on, enrolment_id, status);
-- All that Today reads, of those it may have something to say about.
CREATE INDEX enrolment_facts_open ON enrolment_facts (
  programme_id, enrolment_id, person_id, name, staff_id, role, stored, status, status_since,
  applied_on, n_duos, n_proposed, last_word_on, next_word_on, training_on, attended, asked_on
) WHERE status NOT IN ('completed', 'stopped', 'declined', 'not-admitted')
  AND (n_duos = 0 OR next_word_on IS NOT NULL OR stored <> 'ready'
       OR (role = 'mentor' AND training_on IS NULL));
CREATE INDEX enrolment_facts_ended ON enrolment_facts (status_since)
  WHERE status IN ('completed', 'stopped', 'declined', 'not-admitted');
CREATE INDEX enrolment_facts_by_follow_up ON enrolment_facts (follow_up_on) WHERE follow_up_on IS NOT NULL;
CREATE INDEX enrolment_facts_by_programme ON enrolment_facts (programme_id, role, status, sort_name);

-- What lists and signals tell about a duo. Contacts that count are those that
-- are meetings for the programme.
CREATE TABLE duo_facts (
  duo_id             TEXT NOT NULL PRIMARY KEY,
  programme_id       TEXT NOT NULL,
  code               TEXT NOT NULL,
  status             TEXT NOT NULL, -- relationship status once agreed, else match status
  mentees            TEXT,
  mentors            TEXT,
  sort_name          TEXT NOT NULL,
  staff_id           TEXT,
  proposed_on        TEXT,
  agreed_on          TEXT,
  first_meeting_on   TEXT,
  starts_on          TEXT,
  ends_on            TEXT,
  n_unanswered       INTEGER NOT NULL,
  n_conditions       INTEGER NOT NULL,
  conditions_on      TEXT,          -- since when the newest of them is known
  agreement_id       TEXT,
  meetings_min       INTEGER,
  agreement_state    TEXT NOT NULL,
  n_signed           INTEGER NOT NULL,
  n_signers          INTEGER NOT NULL,
  drafted_on         TEXT,
  signed_on          TEXT,
  n_held             INTEGER NOT NULL DEFAULT 0,
  last_held_on       TEXT,
  recent_held        TEXT,          -- meetings up to the last: "2026-10-05:60 2026-10-19:"
  last_contact_on    TEXT,
  next_planned_on    TEXT,          -- the earliest that nobody has said more about
  report_asked_on    TEXT,          -- while the answer has not come in
  report_asked_how   TEXT,
  n_missed_in_row    INTEGER NOT NULL DEFAULT 0,
  missed_since       TEXT,
  missed_by          TEXT,
  n_application_only INTEGER NOT NULL DEFAULT 0,
  final_objective    TEXT,
  n_goals            INTEGER NOT NULL,
  n_goals_changed    INTEGER NOT NULL, -- after both agreed, and not agreed again
  goals_changed_on   TEXT,          -- since when the first of them is
  n_open_actions     INTEGER NOT NULL DEFAULT 0,
  n_open_mentor      INTEGER NOT NULL DEFAULT 0,
  n_open_mentee      INTEGER NOT NULL DEFAULT 0,
  mentor_steps_on    TEXT,          -- since when the newest of the mentor is
  last_review_on     TEXT,
  next_review_on     TEXT,          -- as agreed at the last review
  review_due_on      TEXT,          -- the same, or by the rhythm of the programme
  mentee_checked_on  TEXT,          -- the latest check-in of each side
  mentee_check_flags INTEGER NOT NULL,
  mentor_checked_on  TEXT,
  mentor_check_flags INTEGER NOT NULL,
  introduced_on      TEXT,          -- the latest introduction
  later_talk_on      TEXT,          -- the second check-in of a mentee whose barriers and needs are open
  ended_on           TEXT,          -- once it is over
  outcome_on         TEXT,          -- from then on all mentees were asked what came of it
  job_since          TEXT,          -- of the latest outcome with a job
  follow_up_on       TEXT,          -- what came of it is to be asked from then on
  sectors_differ     INTEGER NOT NULL,
  has_plan           INTEGER NOT NULL -- agreed on and not over, or with goals
) STRICT, WITHOUT ROWID;
CREATE INDEX duo_facts_by_programme ON duo_facts (programme_id, status, code);
CREATE INDEX duo_facts_by_code ON duo_facts (code, duo_id, status);
CREATE INDEX duo_facts_by_name ON duo_facts (sort_name, duo_id, status);
CREATE INDEX duo_facts_by_status ON duo_facts (status, code);
CREATE INDEX duo_facts_by_last_contact ON duo_facts (last_contact_on, duo_id, status);
CREATE INDEX duo_facts_by_end ON duo_facts (ends_on, duo_id, status);
CREATE INDEX duo_facts_by_plan_actions ON duo_facts (has_plan, n_open_actions, duo_id, status);
CREATE INDEX duo_facts_by_plan_code ON duo_facts (has_plan, code, duo_id, status);
CREATE INDEX duo_facts_by_plan_name ON duo_facts (has_plan, sort_name, duo_id, status);
CREATE INDEX duo_facts_by_plan_review ON duo_facts (has_plan, review_due_on, duo_id, status);

-- Every version of an agreement, as the list of agreements sorts and filters.
CREATE TABLE agreement_facts (
  agreement_id TEXT NOT NULL PRIMARY KEY,
  duo_id       TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  code         TEXT NOT NULL, -- of the duo
  sort_name    TEXT NOT NULL,
  status       TEXT NOT NULL, -- as stored, or partly-signed
  until        TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_facts_by_duo ON agreement_facts (duo_id);
CREATE INDEX agreement_facts_by_code ON agreement_facts (code);
CREATE INDEX agreement_facts_by_name ON agreement_facts (sort_name);
CREATE INDEX agreement_facts_by_status ON agreement_facts (status, code);
CREATE INDEX agreement_facts_by_until ON agreement_facts (until);
CREATE INDEX agreement_facts_by_programme ON agreement_facts (programme_id, status);
CREATE INDEX contact_planned ON contact (held_on) WHERE state = 'planned';
