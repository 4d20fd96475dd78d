/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-report"

#include "app/fb-report-mail.h"

#include "app/fb-language-words.h"
#include "app/fb-plan-words.h"
#include "app/fb-reports.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-person.h"
#include "domain/fb-staff.h"
#include "store/fb-search-key.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_QUESTIONS 4

enum
{
  ASKED_MEETINGS = 1,
  ASKED_NEXT,
  ASKED_CALL,
  ASKED_ELSE,
};

/* None has a digit, or a word of yes: quoted in a reply it is not an answer. */
static const char *const questions[N_QUESTIONS] = {
  N_("When did you meet? A line for each time: the date, how many minutes, how (in person, video, phone), and the "
     "numbers of the topics."),
  N_("When do you meet next?"),
  N_("Would you like us to call you?"),
  N_("What else would you like to tell us?"),
};

static const char *const languages[] = { "nld", "fra", "deu", "swe", "fin", "eng", NULL };

/* What people write besides the words of the program, as fb_search_key_dup() has it. */
static const struct
{
  const char *code;
  const char *word;
} ways[] = {
  { "face-to-face", "in person" }, { "face-to-face", "persoonlijk" }, { "face-to-face", "fysiek" },
  { "face-to-face", "in het echt" }, { "face-to-face", "en personne" },
  { "face-to-face", "personlich" }, { "face-to-face", "kasvokkain" },
  { "face-to-face", "pa plats" }, { "video", "zoom" }, { "video", "teams" }, { "video", "skype" },
  { "phone", "tel" }, { "phone", "called" }, { "phone", "gebeld" }, { "phone", "puhel" },
  { "phone", "angerufen" }, { "phone", "ringde" }, { "message", "whatsapp" }, { "message", "sms" },
  { "message", "signal" }, { "email", "mail" },
};

static const char *const yes[] = { "yes", "ja", "oui", "kylla", "joo", NULL };

const char *const *
fb_report_list_languages (void)
{
  return languages;
}

/* (transfer full): "3 Where Vacancies Are", a line each */
static char *
list_topics (const char *language)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_topic, &n_codes);
  g_autoptr(GString) list = g_string_new (NULL);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *msgid = g_strdup_printf ("topic\004%s", codes[i].label);

      g_string_append_printf (list, "%u %s\n", i + 1, fb_language_words (language, msgid));
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
is_mentor (FbWorkspace *workspace,
           const char  *duo_id,
           const char  *person_id)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_member_kind, "duo-id",
                                                duo_id, NULL, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];

      if (g_strcmp0 (member->person_id, person_id) == 0 && g_strcmp0 (member->role, "mentor") == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_report_dup_message:
 * @language: ISO 639-3, one of fb_report_list_languages()
 *
 * A message that asks mentor or mentee how it goes, with numbered questions. It
 * names nobody but the reader, by the first name, and whoever asks. A mentor
 * with whom most steps are reads so, and is asked which the mentee could take (R168).
 *
 * Returns: (transfer full): the text of the message
 */
char *
fb_report_dup_message (FbWorkspace *workspace,
                       const char  *duo_id,
                       const char  *person_id,
                       const char  *language)
{
  g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), &fb_person_kind, person_id, NULL);
  FbPerson *person = record != NULL ? FB_PERSON (record) : NULL;
  FbStaff *staff = fb_workspace_get_staff (workspace);
  g_autofree char *topics = list_topics (language);
  g_autoptr(GString) text = g_string_new (fb_language_words (language, N_("Hello {name},")));
  g_autofree char *name = person != NULL ? fb_person_dup_first_name (person->given_name, person->name_used) : NULL;

  g_string_replace (text, "{name}", name != NULL ? name : "", 0);
  g_string_append_printf (text, "\n\n%s\n\n",
                          fb_language_words (language, N_("How is it going? Please answer by replying to this message. "
                                                          "A few words are enough.")));
  if (is_mentor (workspace, duo_id, person_id) && fb_plan_leans_on_mentor (workspace, duo_id))
    g_string_append_printf (text, "%s\n\n",
                            fb_language_words (language, N_("Most steps of your plan are with you. Which could your "
                                                            "mentee take?")));
  for (guint i = 0; i < N_QUESTIONS; i++)
    g_string_append_printf (text, "%u. %s\n\n", i + 1, fb_language_words (language, questions[i]));
  g_string_append_printf (text, "%s\n%s", fb_language_words (language, N_("Topics")), topics);
  if (staff != NULL)
    g_string_append_printf (text, "\n%s\n", staff->name);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full): with the code of the duo, so that the reply finds its way */
char *
fb_report_dup_subject (const char *code,
                       const char *language)
{
  return g_strdup_printf ("%s: %s", code, fb_language_words (language, N_("How is it going?")));
}

/* --- Reading a reply --- */

/* A reply while it is read. */
typedef struct
{
  GPtrArray *lines;  /* of FbReportCell texts: char *[FB_REPORT_N_CELLS] */
  char      *next;   /* (nullable) */
  gboolean   calls;
  GString   *remark;
} Reply;

static GRegex *
get_date_regex (void)
{
  static GRegex *regex;

  if (regex == NULL)
    regex = g_regex_new ("(?<!\\d)(\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\s?[./-]\\s?\\d{1,2}"
                         "(?:\\s?[./-]\\s?\\d{4}|[./-]\\d{2})?)\\.?(?!\\d)", 0, 0, NULL);

  return regex;
}

/* (transfer full) (nullable): the first date of @text; @rest is what follows */
static char *
find_date (const char  *text,
           const char **rest)
{
  g_autoptr(GMatchInfo) match = NULL;
  int end = 0;

  if (!g_regex_match (get_date_regex (), text, 0, &match))
    return NULL;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  *rest = text + end;

  return g_match_info_fetch (match, 1);
}

/* (nullable): how they met, by the words of any language of ours */
static const char *
find_how (const char *key)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_contact_how, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *msgid = g_strdup_printf ("contact-how\004%s", codes[i].label);

      for (guint k = 0; languages[k] != NULL; k++)
        {
          g_autofree char *label = fb_search_key_dup (fb_language_words (languages[k], msgid));

          if (strstr (key, label) != NULL)
            return codes[i].code;
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (strstr (key, ways[i].word) != NULL)
        return ways[i].code;
    }

  return NULL;
}

/* A time has its unit, or is a number that no topic has; what is left of the
 * numbers are topics. */
static void
read_numbers (const char *rest,
              char      **minutes,
              char      **topics)
{
  static const char pattern[] = "(\\d{1,2}:\\d{2}|\\d{1,2}\\s*[hu](?:\\s*\\d{2})?\\b|\\d{1,4})\\s*(min\\w*|m\\b|'|h\\w*|u\\w*|t\\w*)?";
  g_autoptr(GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GString) numbers = g_string_new (NULL);
  guint n_topics;

  fb_code_list_get_codes (&fb_code_topic, &n_topics);
  g_regex_match (regex, rest, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);
      g_autofree char *unit = g_match_info_fetch (match, 2);
      gboolean is_plain = strspn (number, "0123456789") == strlen (number);
      gboolean has_unit = unit != NULL && *unit != '\0';
      gboolean is_hours = has_unit && g_ascii_tolower (*unit) != 'm' && *unit != '\'';

      if (is_plain && !has_unit && g_ascii_strtoull (number, NULL, 10) <= n_topics)
        g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? " " : "", number);
      else if (*minutes == NULL)
        *minutes = is_plain && is_hours ? g_strdup_printf ("%s h", number) : g_strdup (number);
    }

  *topics = numbers->len > 0 ? g_string_free (g_steal_pointer (&numbers), FALSE) : NULL;
}

static char
get_letter (const char *how)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_contact_how, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      if (g_strcmp0 (codes[i].code, how) == 0)
        return (char) ('A' + i);
    }

  return '\0';
}

static void
read_meeting (Reply      *self,
              const char *text)
{
  const char *rest = NULL;
  g_autofree char *date = find_date (text, &rest);
  g_autofree char *key = fb_search_key_dup (text);
  char **cells;
  char letter;

  if (date == NULL)
    return;

  letter = get_letter (find_how (key));
  cells = g_new0 (char *, FB_REPORT_N_CELLS + 1);
  cells[FB_REPORT_DATE] = g_steal_pointer (&date);
  read_numbers (rest, &cells[FB_REPORT_MINUTES], &cells[FB_REPORT_TOPICS]);
  cells[FB_REPORT_HOW] = letter != '\0' ? g_strdup_printf ("%c", letter) : NULL;
  g_ptr_array_add (self->lines, cells);
}

static gboolean
says_yes (const char *text)
{
  g_auto(GStrv) words = fb_search_words_split (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_strv_contains (yes, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* What we asked ourselves is no answer. */
static gboolean
is_question (const char *text)
{
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      for (guint k = 0; languages[k] != NULL; k++)
        {
          const char *question = fb_language_words (languages[k], questions[i]);

          if (strlen (text) > 8 && (strstr (question, text) != NULL || strstr (text, question) != NULL))
            return TRUE;
        }
    }

  return FALSE;
}

static void
read_answer (Reply      *self,
             int         asked,
             const char *text)
{
  const char *rest;

  switch (asked)
    {
    case ASKED_NEXT:
      if (self->next == NULL)
        self->next = find_date (text, &rest);
      break;
    case ASKED_CALL:
      self->calls |= says_yes (text);
      break;
    case ASKED_ELSE:
      g_string_append_printf (self->remark, "%s%s", self->remark->len > 0 ? " " : "", text);
      break;
    default:
      read_meeting (self, text);
      break;
    }
}

/* The number of the question that @line begins with, and what follows it; a
 * date begins with a number too. */
static int
find_asked (const char  *line,
            const char **answer)
{
  g_autoptr(GRegex) regex = g_regex_new ("^(?!\\d\\.\\s?\\d{1,2}\\.\\s?\\d{4})([1-4])\\s*[.):]\\s+", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  int end = 0;

  *answer = line;
  if (strlen (line) == 2 && line[0] >= '1' && line[0] <= '4' && strchr (".):", line[1]) != NULL)
    {
      *answer = "";
      return line[0] - '0';
    }
  if (!g_regex_match (regex, line, 0, &match))
    return 0;

  g_match_info_fetch_pos (match, 0, NULL, &end);
  *answer = line + end;

  return line[0] - '0';
}

static void
read_lines (Reply      *self,
            const char *reply)
{
  g_auto(GStrv) lines = g_strsplit (reply, "\n", -1);
  int asked = ASKED_MEETINGS;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_quoted = FALSE;
      const char *answer;
      char *line = g_strstrip (lines[i]);
      int number;

      if (strcmp (line, "--") == 0)
        break;
      for (; *line == '>' || *line == ' '; line++)
        is_quoted = TRUE;
      number = find_asked (line, &answer);
      if (number != 0)
        asked = number;
      if (!is_quoted && *answer != '\0' && !is_question (answer))
        read_answer (self, asked, answer);
    }
}

static void
free_cells (gpointer cells)
{
  for (guint i = 0; i < FB_REPORT_N_CELLS; i++)
    g_free (((char **) cells)[i]);
  g_free (cells);
}

/**
 * fb_report_read_reply:
 * @reply: what came back, with or without the questions quoted
 *
 * Reads the answers to fb_report_dup_message(), in whichever of its languages.
 *
 * Returns: (transfer full) (nullable): lines as of a sheet, cells apart by tabs,
 *   then whether to call and a remark; %NULL where nothing was understood
 */
char *
fb_report_read_reply (const char *reply)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (free_cells);
  g_autoptr(GString) remark = g_string_new (NULL);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *next = NULL;
  Reply self = { .lines = lines, .remark = remark };

  read_lines (&self, reply);
  next = self.next;
  if (lines->len == 0 && (next != NULL || self.calls || remark->len > 0))
    g_ptr_array_add (lines, g_new0 (char *, FB_REPORT_N_CELLS + 1));

  for (guint i = 0; i < lines->len; i++)
    {
      char **cells = lines->pdata[i];
      gboolean is_last = i + 1 == lines->len;

      for (guint cell = 0; cell < FB_REPORT_N_CELLS; cell++)
        {
          const char *typed = cell == FB_REPORT_NEXT && is_last ? next : cells[cell];

          g_string_append_printf (text, "%s\t", typed != NULL ? typed : "");
        }
      g_string_append_printf (text, "%s\t%s\n", is_last && self.calls ? "x" : "", is_last ? g_strdelimit (remark->str, "\t\r", ' ') : "");
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
