/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-person"

#include "domain/fb-person.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbPerson, fb_person, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_TEXT (FbPerson, name_used, "name-used", N_("Name to Use"),
           FB_FIELD_KEY | FB_FIELD_SEARCH | FB_FIELD_PERSONAL | FB_FIELD_MENTOR),
  FB_TEXT (FbPerson, given_name, "given-name", N_("Given Name"),
           FB_FIELD_SEARCH | FB_FIELD_PERSONAL),
  FB_TEXT (FbPerson, family_name, "family-name", N_("Family Name"),
           FB_FIELD_SEARCH | FB_FIELD_PERSONAL),
  FB_TEXT (FbPerson, own_script_name, "own-script-name", N_("Name in Own Script"),
           FB_FIELD_SEARCH | FB_FIELD_PERSONAL),
  FB_DATE (FbPerson, birth_date, "birth-date", N_("Birth Date"),
           FB_FIELD_PERSONAL | FB_FIELD_PARTIAL),
  FB_CODE (FbPerson, birth_basis, "birth-basis", N_("Birth Date Is"),
           FB_FIELD_NONE, fb_code_birth_basis),
  FB_CODE (FbPerson, gender, "gender", N_("Gender"), FB_FIELD_NONE, fb_code_gender),
  FB_TEXT (FbPerson, phone, "phone", N_("Phone"), FB_FIELD_PERSONAL | FB_FIELD_SEARCH),
  FB_TEXT (FbPerson, email, "email", N_("E-Mail"), FB_FIELD_PERSONAL | FB_FIELD_SEARCH),
  FB_CODE (FbPerson, channel, "channel", N_("Best Way to Reach"), FB_FIELD_NONE, fb_code_channel),
  FB_TEXT (FbPerson, channel_through, "channel-through", N_("Through"), FB_FIELD_PERSONAL),
  FB_CODE (FbPerson, message_safe, "message-safe", N_("Safe to Leave a Message"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_TEXT (FbPerson, call_not_before, "call-not-before", N_("Do Not Call Before"), FB_FIELD_NONE),
  FB_TEXT (FbPerson, call_not_after, "call-not-after", N_("Do Not Call After"), FB_FIELD_NONE),
  FB_TEXT (FbPerson, street, "street", N_("Street"), FB_FIELD_PERSONAL),
  FB_TEXT (FbPerson, postcode, "postcode", N_("Postcode"), FB_FIELD_PERSONAL),
  FB_TEXT (FbPerson, place, "place", N_("Place"), FB_FIELD_SEARCH),
  FB_DATE (FbPerson, place_until, "place-until", N_("Address Temporary Until"), FB_FIELD_NONE),
  FB_CODE (FbPerson, letter_language, "letter-language", N_("Language for Letters"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbPerson, letter_script, "letter-script", N_("Script for Letters"),
           FB_FIELD_NONE, fb_code_script),
  FB_CODE (FbPerson, reads_comfortably, "reads-comfortably", N_("Reads Comfortably"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbPerson, interpreter_language, "interpreter-language", N_("Interpreter's Language"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbPerson, interpreter_preference, "interpreter-preference", N_("Interpreter"),
           FB_FIELD_NONE, fb_code_interpreter_preference),
  FB_TEXT (FbPerson, guardian_name, "guardian-name", N_("Guardian"), FB_FIELD_PERSONAL),
  FB_TEXT (FbPerson, guardian_phone, "guardian-phone", N_("Guardian's Phone"), FB_FIELD_PERSONAL),
  FB_CODE (FbPerson, protected_identity, "protected-identity", N_("Protected Identity"),
           FB_FIELD_PRIVATE, fb_code_yes_no),
  FB_CODE (FbPerson, citizenship, "citizenship", N_("Citizenship"),
           FB_FIELD_SENSITIVE | FB_FIELD_PERSONAL, fb_code_countries),
  FB_CODE (FbPerson, birth_country, "birth-country", N_("Country of Birth"),
           FB_FIELD_SENSITIVE | FB_FIELD_PERSONAL, fb_code_countries),
  FB_INT (FbPerson, arrival_year, "arrival-year", N_("Year of Arrival"),
           FB_FIELD_SENSITIVE, FB_RANGE (1900, 2200)),
  FB_CODE (FbPerson, refugee_status, "refugee-status", N_("Refugee Status"),
           FB_FIELD_SENSITIVE, fb_code_refugee_status),
  FB_CODE (FbPerson, migrant_background, "migrant-background", N_("Migrant Background"),
           FB_FIELD_SENSITIVE, fb_code_yes_no),
  FB_CODE (FbPerson, disability, "disability", N_("Disability"),
           FB_FIELD_SENSITIVE, fb_code_yes_no),
  FB_CODE (FbPerson, minority, "minority", N_("Minority"), FB_FIELD_SENSITIVE, fb_code_yes_no),
  FB_CODE (FbPerson, housing_exclusion, "housing-exclusion", N_("Without a Home of Their Own"),
           FB_FIELD_SENSITIVE, fb_code_yes_no),
  FB_CODE (FbPerson, household, "household", N_("Household"),
           FB_FIELD_SENSITIVE, fb_code_household),
};

const FbKind fb_person_kind = {
  .name = "person",
  .table = "person",
  .label = N_("Person"),
  .get_type = fb_person_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_person_class_init (FbPersonClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_person_kind);
}

static void
fb_person_init (FbPerson *self)
{
}

/**
 * fb_person_dup_first_name:
 * @given_name: (nullable):
 * @name_used: (nullable): "Amina Testpersoon"
 *
 * Returns: (transfer full) (nullable): what to say where nobody else is to learn the
 *   family name; %NULL where there is no name
 */
char *
fb_person_dup_first_name (const char *given_name,
                          const char *name_used)
{
  g_auto(GStrv) words = NULL;

  if (given_name != NULL)
    return g_strdup (given_name);

  words = g_strsplit (name_used != NULL ? name_used : "", " ", 2);
  return words[0] != NULL && *words[0] != '\0' ? g_strdup (words[0]) : NULL;
}
