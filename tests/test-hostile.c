/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "domain/fb-kinds.h"
#include "exchange/fb-import.h"

/* Files as nobody should send them. Each is refused whole, with the line and a
 * sentence for a person. */

#define START \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<footbridge version=\"1.0\" xmlns=\"urn:x-footbridge:exchange:1\">\n" \
  "  <header>\n" \
  "    <scope>workspace</scope>\n" \
  "  </header>\n"
#define OPEN START "  <records>\n" /* six lines */
#define CLOSE "  </records>\n</footbridge>\n"

#define ID_A "aaaaaaaa-0000-4000-8000-000000000001"
#define ID_B "bbbbbbbb-0000-4000-8000-000000000002"
#define ID_C "cccccccc-0000-4000-8000-000000000003"

#define PERSON(id, name) \
  "    <person id=\"" id "\">\n      <name-used>" name "</name-used>\n    </person>\n"
typedef struct
{
  const char *name;
  const char *file;
  gint64      line;
  const char *sentence;
} Case;

static const Case cases[] = {
  { "empty", "", 1, "The file is empty." },
  { "no-xml", "PK\003\004 something else", 1, "This is not a file from Footbridge." },
  { "other-xml", "<?xml version=\"1.0\"?>\n<html/>\n", 2, "This is not a file from Footbridge." },
  { "wrong-namespace",
    "<footbridge version=\"1.0\" xmlns=\"urn:elsewhere\"><header/></footbridge>", 1,
    "This is not a file from Footbridge." },
  { "no-namespace", "<footbridge version=\"1.0\"><header/></footbridge>", 1,
    "This is not a file from Footbridge." },
  { "newer-version",
    "<footbridge version=\"1.7\" xmlns=\"urn:x-footbridge:exchange:1\"><news/></footbridge>", 1,
    "The file was written by a newer version of Footbridge (format 1.7). "
    "Update Footbridge, then take it in." },
  { "newer-namespace",
    "<footbridge version=\"2.0\" xmlns=\"urn:x-footbridge:exchange:2\"><news/></footbridge>", 1,
    "The file was written by a newer version of Footbridge (format 2.0). "
    "Update Footbridge, then take it in." },
  { "document-type",
    "<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE footbridge>\n" START CLOSE, 3,
    "The file has a document type (DTD). Such files are not taken in, because they can do harm." },
  { "document-type-elsewhere",
    "<!DOCTYPE footbridge SYSTEM \"http://example.invalid/a.dtd\">\n" START CLOSE, 1,
    "The file has a document type (DTD). Such files are not taken in, because they can do harm." },
  { "billion-laughs",
    "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>\n"
    "<footbridge>&d;</footbridge>",
    1,
    "The file has a document type (DTD). Such files are not taken in, because they can do harm." },
  { "external-entity",
    "\n<!DOCTYPE l [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<footbridge>&e;</footbridge>", 2,
    "The file has a document type (DTD). Such files are not taken in, because they can do harm." },
  { "external-entity-loopback",
    "<!DOCTYPE l [<!ENTITY e SYSTEM \"http://127.0.0.1:9/\">]>\n<footbridge>&e;</footbridge>", 1,
    "The file has a document type (DTD). Such files are not taken in, because they can do harm." },
  { "parameter-entity",
    "<!DOCTYPE l [<!ENTITY % e SYSTEM \"http://127.0.0.1:9/a.dtd\"> %e;]>\n<footbridge/>", 1,
    "The file has a document type (DTD). Such files are not taken in, because they can do harm." },
  { "document-type-inside", START "<!DOCTYPE l [<!ENTITY e \"a\">]>\n" CLOSE, 6,
    "The file is damaged here and cannot be read any further." },
  { "included-file",
    OPEN "    <include xmlns=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>\n" CLOSE, 7,
    "“include” does not belong here." },
  { "entity-without-type", OPEN PERSON (ID_A, "&who;") CLOSE, 8,
    "The file refers to something outside itself (an entity). Such files are not taken in." },
  { "other-encoding",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" OPEN CLOSE, 1,
    "The file is not in the encoding UTF-8." },
  { "utf-16", "\xff\xfe<\0?\0", 1, "The file is not in the encoding UTF-8." },
  { "invalid-utf-8", OPEN PERSON (ID_A, "A\xff\xfe") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "utf-7",
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n+ADw-footbridge/+AD4-", 1,
    "The file is not in the encoding UTF-8." },
  { "utf-7-in-text", OPEN PERSON (ID_A, "+ADw-<b/>") CLOSE, 8, "“name-used” may hold only text." },
  { "overlong", OPEN PERSON (ID_A, "A\xc0\xbc" "b\xc0\xbe") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "overlong-nul", OPEN PERSON (ID_A, "A\xc0\x80") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "overlong-in-three", OPEN PERSON (ID_A, "A\xe0\x80\xbc") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "beyond-unicode", OPEN PERSON (ID_A, "A\xf4\x90\x80\x80") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "no-character", OPEN PERSON (ID_A, "A\xef\xbf\xbf") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "surrogate", OPEN PERSON (ID_A, "A\xed\xa0\x80") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "control-character", OPEN PERSON (ID_A, "A\001") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "control-reference", OPEN PERSON (ID_A, "A&#1;") CLOSE, 8,
    "There are characters here that cannot be read (not UTF-8, or control characters)." },
  { "not-closed", OPEN "    <person id=\"" ID_A "\">\n      <name-used>A</phone>\n" CLOSE, 8,
    "The file is damaged here: an element is closed that is not open." },
  { "truncated", OPEN PERSON (ID_A, "A") "    <person id=\"" ID_B "\">\n      <name-u", 11,
    "The file ends too early: part of it is missing." },
  { "truncated-between-records", OPEN PERSON (ID_A, "A"), 9,
    "The file ends too early: part of it is missing." },
  { "truncated-in-text", OPEN "    <person id=\"" ID_A "\">\n      <name-used>Ami", 8,
    "The file ends too early: part of it is missing." },
  { "truncated-in-header", "<?xml version=\"1.0\"?>\n<footbridge version=\"1.0\"", 2,
    "The file ends too early: part of it is missing." },
  { "more-behind", START "  <records/>\n</footbridge>\n<footbridge/>\n", 8,
    "The file is damaged here and cannot be read any further." },
  { "unknown-kind", OPEN "    <pirate id=\"" ID_A "\"/>\n" CLOSE, 7,
    "“pirate” does not belong here." },
  { "unknown-field", OPEN "    <person id=\"" ID_A "\">\n      <name-used>A</name-used>\n"
                          "      <shoe-size>43</shoe-size>\n    </person>\n" CLOSE,
    9,
    "“shoe-size” does not belong here." },
  { "fields-out-of-order", OPEN "    <person id=\"" ID_A "\">\n      <phone>1</phone>\n"
                                "      <name-used>A</name-used>\n    </person>\n" CLOSE,
    8,
    "“phone” does not belong here." },
  { "field-twice", OPEN "    <person id=\"" ID_A "\">\n      <name-used>A</name-used>\n"
                        "      <name-used>B</name-used>\n    </person>\n" CLOSE,
    9,
    "“name-used” does not belong here." },
  { "field-missing", OPEN "    <person id=\"" ID_A "\">\n    </person>\n" CLOSE, 8,
    "“person” has no “name-used”." },
  { "local-field", OPEN "    <staff id=\"" ID_A "\">\n      <code>a</code>\n"
                        "      <screen-code>1234</screen-code>\n    </staff>\n" CLOSE,
    9,
    "“screen-code” does not belong here." },
  { "no-id", OPEN "    <person>\n      <name-used>A</name-used>\n    </person>\n" CLOSE, 7,
    "“person” has no “id”." },
  { "bad-id", OPEN PERSON ("AAAAAAAA-0000-4000-8000-000000000001", "A") CLOSE, 7,
    "“id” cannot be “AAAAAAAA-0000-4000-8000-000000000001”." },
  { "bad-attribute", OPEN "    <person id=\"" ID_A "\" colour=\"red\">\n"
                          "      <name-used>A</name-used>\n    </person>\n" CLOSE,
    7,
    "“person” may not have “colour”." },
  { "bad-revision", OPEN "    <person id=\"" ID_A "\" revision=\"0\">\n"
                         "      <name-used>A</name-used>\n    </person>\n" CLOSE,
    7,
    "“revision” cannot be “0”." },
  { "text-between", OPEN "    <person id=\"" ID_A "\">hello\n"
                         "      <name-used>A</name-used>\n    </person>\n" CLOSE,
    8,
    "There is text in “person” where none belongs." },
  { "element-in-text", OPEN PERSON (ID_A, "A<b>c</b>") CLOSE, 8,
    "“name-used” may hold only text." },
  { "empty-field", OPEN PERSON (ID_A, "") CLOSE, 8, "“name-used” is empty." },
  { "blank-field", OPEN PERSON (ID_A, "  ") CLOSE, 8, "“name-used” is empty." },
  { "unknown-code", OPEN "    <person id=\"" ID_A "\">\n      <name-used>A</name-used>\n"
                         "      <gender>pirate</gender>\n    </person>\n" CLOSE,
    9,
    "gender: “pirate” is not a known code." },
  { "unknown-language", OPEN "    <person id=\"" ID_A "\">\n      <name-used>A</name-used>\n"
                             "      <letter-language>qqq</letter-language>\n    </person>\n" CLOSE,
    9,
    "letter-language: “qqq” is not a known code." },
  { "no-such-day", OPEN "    <person id=\"" ID_A "\">\n      <name-used>A</name-used>\n"
                        "      <birth-date>1990-02-30</birth-date>\n    </person>\n" CLOSE,
    9,
    "birth-date: “1990-02-30” is not a date." },
  { "number-out-of-range", OPEN "    <programme id=\"" ID_A "\">\n      <code>P</code>\n"
                                "      <cohort-size>99999999</cohort-size>\n    </programme>\n" CLOSE,
    9,
    "cohort-size: 99999999 is not between 1 and 10000." },
  { "number-of-many-digits", OPEN "    <programme id=\"" ID_A "\">\n      <code>P</code>\n"
                                  "      <places>99999999999999999999999999</places>\n    </programme>\n" CLOSE,
    9,
    "places: “99999999999999999999999999” is not a whole number." },
  { "number-spelt-otherwise", OPEN "    <programme id=\"" ID_A "\">\n      <code>P</code>\n"
                                   "      <places> 007</places>\n    </programme>\n" CLOSE,
    9,
    "places: “ 007” is not a whole number." },
  { "codes-unsorted", OPEN "    <programme id=\"" ID_A "\">\n      <code>P</code>\n"
                           "      <languages>nld ara</languages>\n    </programme>\n" CLOSE,
    9,
    "languages: “nld ara” is not in order." },
  { "id-twice", OPEN PERSON (ID_A, "A") PERSON (ID_A, "A") CLOSE, 10,
    "The id " ID_A " is used by another record already." },
  { "id-twice-unsorted", OPEN PERSON (ID_B, "A") PERSON (ID_A, "A") PERSON (ID_B, "C") CLOSE, 13,
    "The id " ID_B " is used by another record already." },
  { "id-of-another-kind", OPEN PERSON (ID_A, "A") "    <language-skill id=\"" ID_A "\">\n      <person-id>" ID_A "</person-id>\n"
                                                  "      <language>nld</language>\n    </language-skill>\n" CLOSE,
    10,
    "The id " ID_A " is used by another record already." },
  { "dangling-reference", OPEN PERSON (ID_A, "A") "    <language-skill id=\"" ID_B "\">\n      <person-id>" ID_C "</person-id>\n"
                                                  "      <language>nld</language>\n    </language-skill>\n" CLOSE,
    10,
    "“person-id” of “language-skill” refers to " ID_C
    ", which is neither in this file nor in the workspace." },
  { "reference-to-another-kind", OPEN PERSON (ID_A, "A") "    <language-skill id=\"" ID_B "\">\n      <person-id>" ID_B "</person-id>\n"
                                                         "      <language>nld</language>\n    </language-skill>\n" CLOSE,
    10,
    "“person-id” of “language-skill” refers to " ID_B
    ", which is neither in this file nor in the workspace." },
  { "belongs-to-nothing", OPEN "    <note id=\"" ID_A "\">\n"
                               "      <written-on>2026-11-22</written-on>\n      <text>A</text>\n    </note>\n" CLOSE,
    7,
    "“note” must belong to one record, and to one only." },
  { "attachment-unreadable", OPEN PERSON (ID_A, "A") "    <attachment id=\"" ID_B "\">\n"
    "      <person-id>" ID_A "</person-id>\n      <file-name>a</file-name>\n"
    "      <media-type>text/plain</media-type>\n      <size-bytes>3</size-bytes>\n"
    "      <sha256>0</sha256>\n      <data>\n        <chunk>YWJ</chunk>\n      </data>\n"
                                                     "    </attachment>\n" CLOSE,
    17, "A part of the attachment cannot be read." },
  { "attachment-changed", OPEN PERSON (ID_A, "A") "    <attachment id=\"" ID_B "\">\n"
    "      <person-id>" ID_A "</person-id>\n      <file-name>a</file-name>\n"
    "      <media-type>text/plain</media-type>\n      <size-bytes>3</size-bytes>\n"
    "      <sha256>0</sha256>\n      <data>\n        <chunk>YWJj</chunk>\n      </data>\n"
                                                  "    </attachment>\n" CLOSE,
    10,
    "The content of the attachment is not what it should be: size or checksum differ." },
};

static FbStore *
open_memory (void)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (":memory:", FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static gint64
count_all (FbStore *store)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);
  gint64 n = 0;

  for (guint i = 0; i < n_kinds; i++)
    n += fb_store_count (store, kinds[i], NULL);

  return n;
}

/* Says that @file is refused for @sentence at @line and for nothing else, and
 * that nothing of it stays. */
static void
assert_refused (const char *file,
                gsize       length,
                gint64      line,
                const char *sentence)
{
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(GInputStream) stream =
    g_memory_input_stream_new_from_data (file, (gssize) length, NULL);
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  const FbFinding *finding;

  g_assert_false (fb_import (store, stream, 0, NULL, NULL, NULL, NULL, &report, &error));
  g_assert_nonnull (error);

  for (guint i = 0; i < report->findings->len; i++)
    {
      finding = report->findings->pdata[i];
      g_test_message ("%" G_GINT64_FORMAT ": %s", finding->line, finding->text);
    }

  g_assert_cmpuint (report->findings->len, ==, 1);
  finding = report->findings->pdata[0];
  g_assert_cmpstr (finding->text, ==, sentence);
  g_assert_cmpint (finding->line, ==, line);
  g_assert_cmpint (fb_store_get_seq (store), ==, 0);
  g_assert_cmpint (count_all (store), ==, 0);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  /* this one holds a NUL */
  gsize length = g_str_equal (test->name, "utf-16") ? 6 : strlen (test->file);

  assert_refused (test->file, length, test->line, test->sentence);
}

static void
test_depth (void)
{
  g_autoptr(GString) file = g_string_new (OPEN "<person id=\"" ID_A "\">");
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(FbImportReport) report = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < 100; i++)
    g_string_append (file, "\n<a>");
  for (guint i = 0; i < 100; i++)
    g_string_append (file, "\n</a>");
  g_string_append (file, "</person>" CLOSE);

  stream = g_memory_input_stream_new_from_data (file->str, (gssize) file->len, NULL);
  g_assert_false (fb_import (store, stream, 0, NULL, NULL, NULL, NULL, &report, NULL));
  for (guint i = 0; i < report->findings->len; i++)
    {
      const FbFinding *finding = report->findings->pdata[i];

      g_test_message ("%" G_GINT64_FORMAT ": %s", finding->line, finding->text);
      if (g_str_equal (finding->text, "The file is nested too deeply."))
        found = finding->line == 8 + 62;
    }
  g_assert_true (found);
}

static void
test_long_text (void)
{
  g_autofree char *long_text = g_strnfill (1024 * 1024 + 1, 'a');
  g_autofree char *file = g_strconcat (OPEN "    <person id=\"" ID_A "\">\n      <name-used>",
                                       long_text, "</name-used>\n    </person>\n" CLOSE, NULL);

  assert_refused (file, strlen (file), 8, "“name-used” is longer than 1 MiB.");
}

static void
test_longest_text (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');
  g_autofree char *file = g_strconcat (OPEN "    <person id=\"" ID_A "\">\n      <name-used>",
                                       text, "</name-used>\n    </person>\n" CLOSE, NULL);
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_import (store, stream, 0, NULL, NULL, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_endless_text (void)
{
  g_autofree char *text = g_strnfill (12 * 1024 * 1024, 'a');
  g_autofree char *file = g_strconcat (OPEN "    <person id=\"" ID_A "\">\n      <name-used>",
                                       text, "</name-used>\n    </person>\n" CLOSE, NULL);

  assert_refused (file, strlen (file), 8, "A part of the file is too long.");
}

static void
test_large_attachment (void)
{
  g_autoptr(GString) file = g_string_new (OPEN PERSON (ID_A, "A") "    <attachment id=\"" ID_B "\">\n      <person-id>" ID_A "</person-id>\n"
    "      <file-name>a</file-name>\n      <media-type>text/plain</media-type>\n"
    "      <size-bytes>20971520</size-bytes>\n      <sha256>0</sha256>\n      <data>\n");
  g_autofree char *chunk = g_strnfill (65536, 'A');

  /* 427 pieces of 48 KiB are just more than 20 MiB */
  for (guint i = 0; i < 500; i++)
    g_string_append_printf (file, "        <chunk>%s</chunk>\n", chunk);
  g_string_append (file, "      </data>\n    </attachment>\n" CLOSE);

  assert_refused (file->str, file->len, 16 + 428, "The attachment is larger than 20 MB.");
}

/* Three lines each: more than 100,000 lines. */
#define MANY_PEOPLE 34000

/* What stands in the line: one that we find, then three that libxml2 finds and tells the line of. */
static const struct
{
  const char *text;
  const char *sentence;
} far_down[] = {
  { "      <gender>pirate</gender>", "gender: “pirate” is not a known code." },
  { "      <shoe-size>43</shoe-size>", "“shoe-size” does not belong here." },
  { "      <gender>other</phone>", "The file is damaged here: an element is closed that is not open." },
  { "      <gender>\xff</gender>", "There are characters here that cannot be read (not UTF-8, or control characters)." },
};

/* Lines above 65,535 do not fit in what libxml2 keeps of an element. */
static void
test_line_seventy_thousand (void)
{
  const gint64 line = 70000;

  for (guint n = 0; n < G_N_ELEMENTS (far_down); n++)
    {
      g_autoptr(GString) file = g_string_new (OPEN "    <!-- one line more -->\n");

      for (guint i = 0; i < MANY_PEOPLE; i++)
        g_string_append_printf (file, "    <person id=\"%08x-0000-4000-8000-000000000000\">\n"
                                "      <name-used>A</name-used>\n%s%s    </person>\n",
                                i, 7 + 3 * i + 3 == line ? far_down[n].text : "", 7 + 3 * i + 3 == line ? "\n" : "");
      g_string_append (file, CLOSE);

      assert_refused (file->str, file->len, line, far_down[n].sentence);
    }
}

static void
test_twice_at_line_seventy_thousand (void)
{
  g_autoptr(GString) file = g_string_new (OPEN "    <!-- one line more -->\n");

  for (guint i = 0; i < MANY_PEOPLE; i++)
    g_string_append_printf (file, "    <person id=\"%08x-0000-4000-8000-000000000000\">\n"
                            "      <name-used>A</name-used>\n    </person>\n",
                            i == 23331 ? i - 1 : i);
  g_string_append (file, CLOSE);

  assert_refused (file->str, file->len, 7 + 3 * 23331 + 1,
                  "The id 00005b22-0000-4000-8000-000000000000 is used by another record already.");
}

static void
test_many_mistakes_are_counted (void)
{
  g_autoptr(GString) file = g_string_new (OPEN);
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(FbImportReport) report = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (file, "    <person id=\"%08x-0000-4000-8000-000000000000\">\n"
                                  "      <name-used/>\n    </person>\n",
                            i);
  g_string_append (file, CLOSE);

  stream = g_memory_input_stream_new_from_data (file->str, (gssize) file->len, NULL);
  g_assert_false (fb_import (store, stream, 0, NULL, NULL, NULL, NULL, &report, NULL));
  g_assert_cmpuint (report->findings->len, ==, FB_MAX_FINDINGS);
  for (guint i = 0; i < report->findings->len; i++)
    {
      const FbFinding *finding = report->findings->pdata[i];

      g_assert_cmpint (finding->line, ==, 8 + 3 * i);
      g_assert_cmpstr (finding->text, ==, "“name-used” is empty.");
    }
}

/* A file cut at any byte is refused, and never crashes. */
static void
test_cut_anywhere (void)
{
  static const char file[] = OPEN PERSON (ID_A, "Am&amp;na é") PERSON (ID_B, "<![CDATA[B]]>") CLOSE;
  g_autoptr(FbStore) store = open_memory ();

  for (gsize length = 0; length < sizeof file - 2; length++)
    {
      g_autoptr(GInputStream) stream =
        g_memory_input_stream_new_from_data (file, (gssize) length, NULL);
      g_autoptr(FbImportReport) report = NULL;

      g_assert_false (fb_import (store, stream, 0, NULL, NULL, NULL, NULL, &report, NULL));
      g_assert_cmpuint (report->findings->len, >=, 1);
    }
  g_assert_cmpint (count_all (store), ==, 0);
}

/* Bytes changed at random are refused or taken whole; never half, never with a
 * crash. */
static void
test_flipped_anywhere (void)
{
  static const char file[] = OPEN PERSON (ID_A, "Amina") PERSON (ID_B, "Bo") "    <language-skill id=\"" ID_C "\">\n      <person-id>" ID_A "</person-id>\n"
    "      <language>nld</language>\n    </language-skill>\n" CLOSE;
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  g_autoptr(FbStore) store = open_memory ();
  guint n_taken = 0;

  for (guint i = 0; i < 1200; i++)
    {
      g_autofree char *copy = g_memdup2 (file, sizeof file);
      g_autoptr(GInputStream) stream =
        g_memory_input_stream_new_from_data (copy, sizeof file - 1, NULL);
      const FbImportOptions options = { .dry_run = TRUE, .take = FB_TAKE_ASK };
      g_autoptr(FbImportReport) report = NULL;

      for (gint32 n = g_rand_int_range (random, 1, 4); n > 0; n--)
        copy[g_rand_int_range (random, 0, sizeof file - 1)] =
          (char) g_rand_int_range (random, 0, 256);

      if (fb_import (store, stream, 0, &options, NULL, NULL, NULL, &report, NULL))
        {
          n_taken++;
          g_assert_cmpint (report->n_new, ==, report->n_records);
          g_assert_cmpint (report->n_findings, ==, 0);
        }
    }

  g_test_message ("%u of 1200 were taken", n_taken);
  g_assert_cmpint (count_all (store), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  g_test_add_func ("/hostile/depth", test_depth);
  g_test_add_func ("/hostile/long-text", test_long_text);
  g_test_add_func ("/hostile/longest-text", test_longest_text);
  g_test_add_func ("/hostile/endless-text", test_endless_text);
  g_test_add_func ("/hostile/large-attachment", test_large_attachment);
  g_test_add_func ("/hostile/line-seventy-thousand", test_line_seventy_thousand);
  g_test_add_func ("/hostile/twice-at-line-seventy-thousand", test_twice_at_line_seventy_thousand);
  g_test_add_func ("/hostile/many-mistakes-are-counted", test_many_mistakes_are_counted);
  g_test_add_func ("/hostile/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/hostile/flipped-anywhere", test_flipped_anywhere);

  return g_test_run ();
}
