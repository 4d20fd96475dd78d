/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "domain/fb-kinds.h"
#include "exchange/fb-import.h"

/* References to records that are there but cannot be meant: round in a circle,
 * into another duo, into another programme. */

#define OPEN \
  "<footbridge version=\"1.0\" xmlns=\"urn:x-footbridge:exchange:1\">\n" \
  "  <header>\n    <scope>workspace</scope>\n  </header>\n  <records>\n"
#define CLOSE "  </records>\n</footbridge>\n"
#define ID(n) "00000000-0000-4000-8000-0000000000" n
#define REC(kind, n, fields) "<" kind " id=\"" ID (n) "\">" fields "</" kind ">\n"
#define REF(name, n) "<" name "-id>" ID (n) "</" name "-id>"

/* Two programmes, each with a rule, somebody enrolled, a template and a duo. */
#define PROGRAMMES REC ("programme", "10", "<code>P</code>") REC ("programme", "20", "<code>Q</code>")
#define A_RULE "<side>mentee</side><field>age</field><operator>at-least</operator>"
#define RULES \
  REC ("rule", "11", REF ("programme", "10") A_RULE "<strength>criterion</strength>") \
  REC ("rule", "21", REF ("programme", "20") A_RULE "<strength>criterion</strength>")
#define PERSON REC ("person", "30", "<name-used>Amina</name-used>")
#define ENROLMENT \
  REC ("enrolment", "12", \
       REF ("programme", "10") REF ("person", "30") "<role>mentee</role><status>ready</status>")
#define A_DUO "<match-status>agreed</match-status><relationship-status>active</relationship-status>"
#define DUOS \
  REC ("duo", "13", REF ("programme", "10") "<code>P-1</code>" A_DUO) \
  REC ("duo", "23", REF ("programme", "20") "<code>Q-1</code>" A_DUO)
#define TEMPLATE \
  REC ("agreement-template", "24", REF ("programme", "20") "<kind>objectives</kind><name>A</name>")
#define AGREEMENT(n, duo, more) \
  REC ("agreement", n, REF ("duo", duo) "<version>1</version>" more "<status>draft</status>")
#define GOAL(n, duo, parent) \
  REC ("goal", n, REF ("duo", duo) parent "<level>intermediate</level>")
#define UNDER(n) REF ("parent", n)
#define REPLACES(n) REF ("replaces", n)

#define HEAD PROGRAMMES RULES PERSON ENROLMENT

typedef struct
{
  const char *name;
  const char *records;
  const char *at; /* the record that is told; (nullable): all is well */
  const char *sentence;
} Case;

#define CIRCLE(field, kind) \
  "“" field "” of “" kind "” leads back to itself, or through too many records."
#define OF_ANOTHER(field, kind, n, what) \
  "“" field "” of “" kind "” refers to " ID (n) ", which belongs to another " what "."

static const Case cases[] = {
  { "all-well",
    HEAD REC ("rule-judgement", "41", REF ("enrolment", "12") REF ("rule", "11") "<fits>yes</fits>")
    DUOS TEMPLATE
    AGREEMENT ("51", "23", REF ("agreement-template", "24"))
    AGREEMENT ("52", "23", REPLACES ("51") REF ("agreement-template", "24"))
    GOAL ("61", "13", "") GOAL ("62", "13", UNDER ("61")) GOAL ("63", "13", UNDER ("62"))
    REC ("action", "73", REF ("goal", "62") "<text>Call</text>" REF ("contact", "71"))
    REC ("contact", "71", REF ("duo", "13") "<held-on>2026-11-02</held-on><state>held</state>")
    REC ("contact-goal", "72", REF ("contact", "71") REF ("goal", "62")), NULL, NULL },
  { "goal-of-itself", HEAD DUOS GOAL ("61", "13", UNDER ("61")), ID ("61"), CIRCLE ("parent-id", "goal") },
  { "goals-in-a-circle",
    HEAD DUOS GOAL ("61", "13", UNDER ("62")) GOAL ("62", "13", UNDER ("63")) GOAL ("63", "13", UNDER ("61")),
    ID ("61"), CIRCLE ("parent-id", "goal") },
  { "agreement-of-itself", HEAD DUOS AGREEMENT ("51", "13", REPLACES ("51")), ID ("51"),
    CIRCLE ("replaces-id", "agreement") },
  { "goal-of-another-duo", HEAD DUOS GOAL ("61", "13", "") GOAL ("62", "23", UNDER ("61")), ID ("62"),
    OF_ANOTHER ("parent-id", "goal", "61", "duo") },
  { "agreement-of-another-duo", HEAD DUOS AGREEMENT ("51", "13", "") AGREEMENT ("52", "23", REPLACES ("51")),
    ID ("52"), OF_ANOTHER ("replaces-id", "agreement", "51", "duo") },
  { "template-of-another-programme",
    HEAD DUOS TEMPLATE AGREEMENT ("51", "13", REF ("agreement-template", "24")), ID ("51"),
    OF_ANOTHER ("agreement-template-id", "agreement", "24", "programme") },
  { "rule-of-another-programme",
    HEAD REC ("rule-judgement", "41", REF ("enrolment", "12") REF ("rule", "21") "<fits>yes</fits>"),
    ID ("41"), OF_ANOTHER ("rule-id", "rule-judgement", "21", "programme") },
  { "contact-about-the-goal-of-another",
    HEAD DUOS GOAL ("61", "13", "")
    REC ("contact", "71", REF ("duo", "23") "<held-on>2026-11-02</held-on><state>held</state>")
    REC ("contact-goal", "72", REF ("contact", "71") REF ("goal", "61")),
    ID ("72"), OF_ANOTHER ("goal-id", "contact-goal", "61", "duo") },
  { "step-agreed-in-the-contact-of-another",
    HEAD DUOS GOAL ("61", "13", "")
    REC ("action", "73", REF ("goal", "61") "<text>Call</text>" REF ("contact", "71"))
    REC ("contact", "71", REF ("duo", "23") "<held-on>2026-11-02</held-on><state>held</state>"),
    ID ("73"), OF_ANOTHER ("contact-id", "action", "71", "duo") },
  { "review-of-the-goal-of-another",
    HEAD DUOS GOAL ("61", "13", "")
    REC ("plan-review", "71", REF ("duo", "23") "<held-on>2026-11-02</held-on>")
    REC ("goal-review", "72", REF ("plan-review", "71") REF ("goal", "61")),
    ID ("72"), OF_ANOTHER ("goal-id", "goal-review", "61", "duo") },
};

static gint64
find_line (const char *file,
           const char *id)
{
  g_autofree char *mark = g_strdup_printf (" id=\"%s\"", id);
  const char *place = strstr (file, mark);
  gint64 line = 1;

  g_assert_nonnull (place);
  for (const char *p = file; p < place; p++)
    line += *p == '\n';

  return line;
}

static FbImportReport *
take (FbStore    *store,
      const char *file,
      gboolean    expected)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (file, -1, NULL);
  FbImportReport *report = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_import (store, stream, 0, NULL, NULL, NULL, NULL, &report, &error);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const FbFinding *finding = report->findings->pdata[i];

      g_test_message ("%" G_GINT64_FORMAT ": %s", finding->line, finding->text);
    }
  if (error != NULL)
    g_test_message ("%s", error->message);
  g_assert_true (ok == expected);

  return report;
}

static FbStore *
open_memory (void)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (":memory:", FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *file = g_strconcat (OPEN, test->records, CLOSE, NULL);
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(FbImportReport) report = take (store, file, test->at == NULL);
  const FbFinding *finding;

  if (test->at == NULL)
    return;

  finding = report->findings->pdata[0];
  g_assert_cmpstr (finding->text, ==, test->sentence);
  g_assert_cmpint (finding->line, ==, find_line (file, test->at));
  g_assert_cmpint (fb_store_get_seq (store), ==, 0);
}

/* A way through thirty thousand goals is told without walking all of it from
 * each of them. */
static void
test_long_way (void)
{
  g_autoptr(GString) file = g_string_new (OPEN HEAD DUOS);
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(FbImportReport) report = NULL;
  const FbFinding *finding;

  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (file, "<goal id=\"%08x-0000-4000-8000-000000000000\">" REF ("duo", "13")
                                  "<parent-id>%08x-0000-4000-8000-000000000000</parent-id>"
                                  "<level>intermediate</level></goal>\n",
                            i + 1, i + 2 > 30000 ? 1 : i + 2);
  g_string_append (file, CLOSE);

  report = take (store, file->str, FALSE);
  g_assert_cmpint (report->n_findings, ==, 30000);
  finding = report->findings->pdata[0];
  g_assert_cmpstr (finding->text, ==, CIRCLE ("parent-id", "goal"));
  g_assert_cmpint (finding->line, ==, find_line (file->str, "00000001-0000-4000-8000-000000000000"));
}

/* Nor can it be made here, or come with a file that changes what is known. */
static void
test_not_made_here (void)
{
  static const char circle[] = OPEN HEAD DUOS GOAL ("61", "13", UNDER ("62")) GOAL ("62", "13", UNDER ("61"))
    CLOSE;
  const FbImportOptions options = { .take = FB_TAKE_THEIRS };
  g_autoptr(FbStore) store = open_memory ();
  g_autoptr(FbImportReport) report =
    take (store, OPEN HEAD DUOS GOAL ("61", "13", "") GOAL ("62", "13", UNDER ("61")) CLOSE, TRUE);
  g_autoptr(FbRecord) goal = fb_store_get (store, &fb_goal_kind, ID ("61"), NULL);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (circle, -1, NULL);
  g_autoptr(GError) error = NULL;
  gint64 seq = fb_store_get_seq (store);

  g_object_set (goal, "parent-id", ID ("62"), NULL);
  g_assert_false (fb_store_save (store, goal, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, CIRCLE ("parent-id", "goal"));
  g_clear_error (&error);
  g_clear_object (&goal);

  g_assert_false (fb_import (store, stream, 0, &options, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpint (fb_store_get_seq (store), ==, seq);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/across/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/across/long-way", test_long_way);
  g_test_add_func ("/across/not-made-here", test_not_made_here);

  return g_test_run ();
}
