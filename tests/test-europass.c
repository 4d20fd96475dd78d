/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-error.h"
#include "exchange/fb-europass.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define CANDIDATE "<Candidate xmlns=\"http://www.europass.eu/1.0\">"
#define PASSPORT "<SkillsPassport xmlns=\"http://europass.cedefop.europa.eu/Europass\">"
#define MIB (1024 * 1024)

static GBytes *
load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr(GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static FbEuropass *
read_data (const char *name)
{
  g_autoptr(GBytes) bytes = load (name);
  g_autoptr(GError) error = NULL;
  FbEuropass *cv = fb_europass_read (bytes, &error);

  g_assert_no_error (error);

  return cv;
}

static FbEuropass *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  FbEuropass *cv = fb_europass_read (bytes, &error);

  g_assert_no_error (error);

  return cv;
}

static void
assert_refused (GBytes     *bytes,
                int         code,
                const char *words)
{
  g_autoptr(GError) error = NULL;
  FbEuropass *cv = fb_europass_read (bytes, &error);

  g_assert_null (cv);
  g_assert_error (error, FB_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
assert_text_refused (const char *text,
                     int         code,
                     const char *words)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  assert_refused (bytes, code, words);
}

/* --- The two forms --- */

static void
test_candidate_person (void)
{
  g_autoptr(FbEuropass) cv = read_data ("europass-candidate.xml");

  g_assert_cmpstr (cv->given_name, ==, "Amina");
  g_assert_cmpstr (cv->family_name, ==, "Voorbeeld Exemple");
  g_assert_cmpstr (cv->birth_date, ==, "1991-03-07");
  g_assert_cmpstr (cv->gender, ==, "woman");
  g_assert_cmpstr (cv->citizenship, ==, "SY");
  g_assert_cmpstr (cv->email, ==, "amina@example.org");
  g_assert_cmpstr (cv->phone, ==, "+32 470000000");
  g_assert_cmpstr (cv->street, ==, "Sample Street 1");
  g_assert_cmpstr (cv->postcode, ==, "9999");
  g_assert_cmpstr (cv->place, ==, "Voorbeeldstad");
  g_assert_null (cv->wished);
}

static void
test_candidate_work (void)
{
  g_autoptr(FbEuropass) cv = read_data ("europass-candidate.xml");
  const FbCvPeriod *job, *study;

  g_assert_cmpuint (cv->jobs->len, ==, 2);
  job = cv->jobs->pdata[0]; /* the one that goes on, though it stands second */
  g_assert_cmpstr (job->where, ==, "Sample Hospital");
  g_assert_cmpstr (job->code, ==, "2221");
  g_assert_cmpstr (job->sector, ==, "Q");
  g_assert_cmpstr (job->from, ==, "2014-09-01");
  g_assert_null (job->until);
  g_assert_true (job->is_current);
  job = cv->jobs->pdata[1];
  g_assert_null (job->code);
  g_assert_cmpstr (job->until, ==, "2014-06");

  g_assert_cmpuint (cv->studies->len, ==, 1);
  study = cv->studies->pdata[0];
  g_assert_cmpstr (study->title, ==, "Bachelor of Nursing");
  g_assert_cmpstr (study->code, ==, "6");
  g_assert_cmpstr (study->country, ==, "SY");
  g_assert_cmpstr (study->until, ==, "2013-06");
}

static void
assert_language (FbEuropass *cv,
                 guint       index,
                 const char *code,
                 gboolean    is_native,
                 const char *levels)
{
  const FbCvLanguage *language = cv->languages->pdata[index];
  g_autofree char *found = g_strjoin (" ", language->listening != NULL ? language->listening : "-",
                                      language->reading != NULL ? language->reading : "-",
                                      language->speaking != NULL ? language->speaking : "-",
                                      language->writing != NULL ? language->writing : "-", NULL);

  g_assert_cmpstr (language->language, ==, code);
  g_assert_cmpint (language->is_native, ==, is_native);
  g_assert_cmpstr (found, ==, levels);
}

static void
test_candidate_languages (void)
{
  g_autoptr(FbEuropass) cv = read_data ("europass-candidate.xml");

  g_assert_cmpuint (cv->languages->len, ==, 3);
  assert_language (cv, 0, "ara", TRUE, "- - - -");
  assert_language (cv, 1, "nld", FALSE, "b1 b1 a2 a1"); /* in speaking the lower one */
  assert_language (cv, 2, "eng", FALSE, "- - - -");
  g_assert_cmpuint (cv->unknown->len, ==, 1);
  g_assert_cmpstr (cv->unknown->pdata[0], ==, "Elvish");
}

static void
test_passport (void)
{
  g_autoptr(FbEuropass) cv = read_data ("europass-passport.xml");
  const FbCvPeriod *job;

  g_assert_cmpstr (cv->given_name, ==, "Zoë");
  g_assert_cmpstr (cv->birth_date, ==, "1968-02-09");
  g_assert_cmpstr (cv->phone, ==, "+32 2 000 00 00");
  g_assert_cmpstr (cv->place, ==, "Exempleville");
  g_assert_null (cv->citizenship); /* two: which of them is not for us to say */
  g_assert_cmpstr (cv->wished, ==, "Teacher of French");
  g_assert_cmpstr (cv->wished_code, ==, "2330");
  g_assert_cmpuint (cv->languages->len, ==, 2);
  assert_language (cv, 0, "fra", TRUE, "- - - -");
  assert_language (cv, 1, "nld", FALSE, "c1 c1 b1 b1");
  job = cv->jobs->pdata[0];
  g_assert_cmpstr (job->code, ==, "2330");
  g_assert_cmpstr (job->from, ==, "1995-09");
  g_assert_cmpstr (job->until, ==, "2020-06-30");
  g_assert_cmpstr (((FbCvPeriod *) cv->studies->pdata[0])->code, ==, "7");
}

/* Whatever is missing is missing; what makes no sense is as good as missing. */
static void
test_parts_missing (void)
{
  g_autoptr(FbEuropass) empty = read_text (CANDIDATE "</Candidate>");
  g_autoptr(FbEuropass) odd = read_text (
    PASSPORT "<LearnerInfo><Identification><PersonName><FirstName> \n </FirstName></PersonName>"
    "<Demographics><Birthdate year=\"1990\" month=\"--13\"/><Gender><Code>X</Code></Gender></Demographics>"
    "</Identification><Headline><Type><Code>personal_statement</Code></Type>"
    "<Description><Label>Kind</Label></Description></Headline>"
    "<WorkExperienceList><WorkExperience><Period/></WorkExperience></WorkExperienceList>"
    "</LearnerInfo></SkillsPassport>");

  g_assert_null (empty->given_name);
  g_assert_cmpuint (empty->jobs->len, ==, 0);
  g_assert_null (odd->given_name);
  g_assert_null (odd->birth_date);
  g_assert_null (odd->gender);
  g_assert_null (odd->wished);
  g_assert_cmpuint (odd->jobs->len, ==, 0);
}

static void
test_lists_end (void)
{
  g_autoptr(GString) text = g_string_new (CANDIDATE "<CandidatePerson>");
  g_autoptr(FbEuropass) cv = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "<PrimaryLanguageCode>no such language</PrimaryLanguageCode>");
  g_string_append (text, "<PersonName><GivenName>");
  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "é");
  g_string_append (text, "</GivenName></PersonName></CandidatePerson></Candidate>");
  cv = read_text (text->str);

  g_assert_cmpuint (cv->unknown->len, ==, 60);
  g_assert_cmpint (g_utf8_strlen (cv->given_name, -1), ==, 250);
}

/* --- Encodings --- */

static void
assert_name_in (const char *encoding,
                const char *declared)
{
  g_autofree char *text = g_strdup_printf ("<?xml version='1.0' encoding='%s'?>\n" PASSPORT "<LearnerInfo>"
                                           "<Identification><PersonName><FirstName>Zoë</FirstName></PersonName>"
                                           "</Identification></LearnerInfo></SkillsPassport>", declared);
  gsize length;
  char *converted = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_take (converted, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEuropass) cv = fb_europass_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (cv->given_name, ==, "Zoë");
}

static void
test_encodings (void)
{
  assert_name_in ("UTF-8", "utf-8");
  assert_name_in ("ISO-8859-1", "ISO-8859-1");
  assert_name_in ("WINDOWS-1252", "windows-1252");
  assert_name_in ("UTF-16", "UTF-16"); /* with a mark before it */
  assert_name_in ("UTF-16LE", "UTF-16");
  assert_name_in ("UTF-16BE", "UTF-16");
  assert_text_refused ("<?xml version='1.0' encoding='UTF-8'?>" PASSPORT "\xe9</SkillsPassport>",
                       FB_ERROR_INVALID, "not a Europass CV");
}

/* --- What is something else, broken, or does harm --- */

static void
test_something_else (void)
{
  assert_text_refused ("", FB_ERROR_INVALID, "empty");
  assert_text_refused ("Dear Sir or Madam", FB_ERROR_INVALID, "not a Europass CV");
  assert_text_refused ("<html><body/></html>", FB_ERROR_NOT_FOUND, "not a Europass CV");
  assert_text_refused ("<Candidate/>", FB_ERROR_NOT_FOUND, "not a Europass CV");
  assert_text_refused ("<Candidate xmlns='urn:else'/>", FB_ERROR_NOT_FOUND, "not a Europass CV");
  assert_text_refused (CANDIDATE "<CandidatePerson>", FB_ERROR_INVALID, "damaged");
  assert_text_refused (CANDIDATE "</SkillsPassport>", FB_ERROR_INVALID, "damaged");
}

static void
test_bombs (void)
{
  const char *bomb = "<!DOCTYPE Candidate [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                     CANDIDATE "&b;</Candidate>";
  const char *outside = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                        CANDIDATE "<CandidatePerson>&f;</CandidatePerson></Candidate>";
  gsize length;
  g_autofree char *wide = g_convert (bomb, -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (wide, length);

  assert_text_refused (bomb, FB_ERROR_INVALID, "DTD");
  assert_text_refused (outside, FB_ERROR_INVALID, "DTD");
  assert_refused (bytes, FB_ERROR_INVALID, "DTD");
  assert_text_refused (CANDIDATE "&unknown;</Candidate>", FB_ERROR_INVALID, "outside itself");
}

/* @n times @piece between the tags of a file */
static GBytes *
make_many (const char *start,
           const char *piece,
           guint       n,
           const char *end)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, end);

  return g_string_free_to_bytes (text);
}

static void
test_large (void)
{
  g_autoptr(GBytes) deep = make_many (CANDIDATE, "<a>", 100, "");
  g_autoptr(GBytes) wide = make_many (CANDIDATE, "<a/>", 200000, "</Candidate>");
  g_autoptr(GBytes) attributes = make_many ("<Candidate ", "a='' ", 20000, "/>");
  g_autoptr(GBytes) text = make_many (CANDIDATE, "0123456789abcdef", MIB, "</Candidate>");

  assert_refused (deep, FB_ERROR_INVALID, "nested");
  assert_refused (wide, FB_ERROR_INVALID, "too long");
  assert_refused (attributes, FB_ERROR_INVALID, "too long");
  assert_refused (text, FB_ERROR_INVALID, "too long");
}

static void
test_large_file (void)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "large.xml", NULL);
  g_autoptr(GBytes) bytes = make_many ("", "0123456789abcdef", 21 * MIB / 16, "");
  g_autoptr(GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  g_assert_null (fb_europass_read_file (path, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (fb_europass_read_file (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* --- In a PDF --- */

static void
begin_object (GString *pdf,
              GArray  *places)
{
  g_array_append_val (places, pdf->len);
  g_string_append_printf (pdf, "%u 0 obj\n", places->len);
}

static void
add_file (GString    *pdf,
          GArray     *places,
          const char *bytes,
          gsize       length)
{
  guint at = places->len + 1;

  begin_object (pdf, places);
  g_string_append_printf (pdf, "<</Type/Filespec/F(attachment)/UF(attachment)/EF<</F %u 0 R>>>>\nendobj\n", at + 1);
  begin_object (pdf, places);
  g_string_append_printf (pdf, "<</Type/EmbeddedFile/Length %" G_GSIZE_FORMAT ">>\nstream\n", length);
  g_string_append_len (pdf, bytes, (gssize) length);
  g_string_append (pdf, "\nendstream\nendobj\n");
}

static void
add_end (GString *pdf,
         GArray  *places)
{
  gsize at = pdf->len;

  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", places->len + 1);
  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (pdf, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (places, gsize, i));
  g_string_append_printf (pdf, "trailer\n<</Size %u/Root 1 0 R>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          places->len + 1, at);
}

/* An empty page, with a note and, where given, @xml attached to it. */
static GBytes *
make_pdf (GBytes *xml)
{
  GString *pdf = g_string_new ("%PDF-1.7\n");
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize length;
  const char *data = xml != NULL ? g_bytes_get_data (xml, &length) : NULL;

  begin_object (pdf, places);
  g_string_append_printf (pdf, "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a) 4 0 R%s]>>>>>>\nendobj\n",
                          data != NULL ? "(b) 6 0 R" : "");
  begin_object (pdf, places);
  g_string_append (pdf, "<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
  begin_object (pdf, places);
  g_string_append (pdf, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\n");
  add_file (pdf, places, "a note", 6);
  if (data != NULL)
    add_file (pdf, places, data, length);
  add_end (pdf, places);

  return g_string_free_to_bytes (pdf);
}

static void
test_pdf (void)
{
  static const char *const names[][2] = {
    { "europass-candidate.xml", "Amina" },
    { "europass-passport.xml", "Zoë" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GBytes) xml = load (names[i][0]);
      g_autoptr(GBytes) pdf = make_pdf (xml);
      g_autoptr(GError) error = NULL;
      g_autoptr(FbEuropass) cv = fb_europass_read (pdf, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (cv->given_name, ==, names[i][1]);
    }
}

static void
test_other_pdf (void)
{
  const char *bomb = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>";
  g_autoptr(GBytes) without = make_pdf (NULL);
  g_autoptr(GBytes) html_text = g_bytes_new ("<html/>", 7);
  g_autoptr(GBytes) html = make_pdf (html_text);
  g_autoptr(GBytes) bomb_text = g_bytes_new (bomb, strlen (bomb));
  g_autoptr(GBytes) harm = make_pdf (bomb_text);

  assert_refused (without, FB_ERROR_NOT_FOUND, "no Europass data in this PDF");
  assert_refused (html, FB_ERROR_NOT_FOUND, "no Europass data in this PDF");
  assert_refused (harm, FB_ERROR_INVALID, "DTD");
  assert_text_refused ("%PDF-1.7 and nothing", FB_ERROR_INVALID, "no PDF that can be read");
}

/* A file that unpacks to more than may be kept. */
static void
test_pdf_too_large (void)
{
  g_autoptr(GBytes) large = make_many (CANDIDATE, "0123456789abcdef", 21 * MIB / 16, "</Candidate>");
  g_autoptr(GBytes) pdf = make_pdf (large);

  assert_refused (pdf, FB_ERROR_REFUSED, "20 MB");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/europass/candidate/person", test_candidate_person);
  g_test_add_func ("/europass/candidate/work", test_candidate_work);
  g_test_add_func ("/europass/candidate/languages", test_candidate_languages);
  g_test_add_func ("/europass/passport", test_passport);
  g_test_add_func ("/europass/parts-missing", test_parts_missing);
  g_test_add_func ("/europass/lists-end", test_lists_end);
  g_test_add_func ("/europass/encodings", test_encodings);
  g_test_add_func ("/europass/something-else", test_something_else);
  g_test_add_func ("/europass/bombs", test_bombs);
  g_test_add_func ("/europass/large", test_large);
  g_test_add_func ("/europass/large-file", test_large_file);
  g_test_add_func ("/europass/pdf", test_pdf);
  g_test_add_func ("/europass/pdf/other", test_other_pdf);
  g_test_add_func ("/europass/pdf/too-large", test_pdf_too_large);

  return g_test_run ();
}
