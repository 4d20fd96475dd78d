/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-read-back"

#include "app/fb-read-back.h"

#include "app/fb-agreements.h"
#include "app/fb-answers.h"
#include "app/fb-language-skills.h"
#include "app/fb-language-words.h"
#include "documents/fb-language.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

/* The languages of the program: labels and lists are translated into these. */
static const char *const languages[] = { "nld", "fra", "deu", "swe", "fin", "eng" };

/* What is read back; nothing that staff write for themselves. */
static const char *const person_fields[] = {
  "name-used", "own-script-name", "birth-date", "gender", "phone", "message-safe", "letter-language", NULL,
};

static const char *const enrolment_fields[] = {
  "occupation-wished", "sector-wished", "level-wished", "employment-status", "occupation-had",
  "education-level", "recognition-status", "right-to-work", "travel-modes", "travel-minutes-max",
  "half-days", "condition-note", "motives", "motive-note", "expectations", NULL,
};

void
fb_read_back_line_free (FbReadBackLine *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self);
}

/* (nullable): the languages in which can be read back, ISO 639-3; %NULL after
 * the last */
const char *
fb_read_back_get_languages (guint i)
{
  return i < G_N_ELEMENTS (languages) ? languages[i] : NULL;
}

static gboolean
is_spoken (const char *language)
{
  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      if (g_str_equal (languages[i], language))
        return TRUE;
    }

  return FALSE;
}

/* The one of the program, which staff read. */
static char *
dup_ours (void)
{
  g_autofree char *tag = g_strndup (g_get_language_names ()[0], 2);
  g_autofree char *ours = fb_language_from_tag (tag);

  return g_strdup (is_spoken (ours) ? ours : "eng");
}

/* (nullable): what the person reads, speaks at this talk, or speaks best */
static char *
dup_of_person (const FbEnrolmentCase *whole,
               gboolean               only_spoken)
{
  g_autoptr(GPtrArray) skills =
    fb_language_skills_list (whole->workspace, whole->enrolment->person_id, NULL);
  const char *first[] = { whole->person->letter_language, whole->enrolment->talk_language };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      if (first[i] != NULL && (!only_spoken || is_spoken (first[i])))
        return g_strdup (first[i]);
    }

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      const char *language = FB_LANGUAGE_SKILL (skills->pdata[i])->language;

      if (!only_spoken || is_spoken (language))
        return g_strdup (language);
    }

  return NULL;
}

/* (transfer full) (nullable): the language that the person would like best */
char *
fb_read_back_dup_wanted (const FbEnrolmentCase *whole)
{
  return dup_of_person (whole, FALSE);
}

/* (transfer full): the best one that the program speaks, else its own */
char *
fb_read_back_dup_language (const FbEnrolmentCase *whole)
{
  char *language = dup_of_person (whole, TRUE);

  return language != NULL ? language : dup_ours ();
}

/* (nullable): a label of a published list in @language */
static const char *
find_published (FbNameTable *table,
                const char  *language,
                const char  *code)
{
  g_autofree const char **names = fb_name_table_list_names (table, fb_language_get_tag (language));

  for (guint i = 0; names != NULL && i < fb_name_table_get_length (table); i++)
    {
      if (g_str_equal (fb_name_table_get_code (table, i), code))
        return names[i];
    }

  return NULL;
}

static const char *
find_label (const FbCodeList *list,
            const char       *language,
            const char       *code)
{
  FbNameTable *table = fb_code_list_get_names (list);
  const char *published = table != NULL ? find_published (table, language, code) : NULL;
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);

  if (table != NULL)
    return published != NULL ? published : fb_code_list_get_label (list, code);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *key = g_strconcat (list->name, "\004", codes[i].label, NULL);
      const char *text;

      if (!g_str_equal (codes[i].code, code))
        continue;

      text = fb_language_words (language, key);

      /* without a translation it is a part of the key, which goes away */
      return text >= key && text <= key + strlen (key) ? codes[i].label : text;
    }

  return code;
}

static char *
dup_labels (const FbCodeList *list,
            const char       *language,
            const char       *codes)
{
  g_auto(GStrv) parts = g_strsplit (codes, " ", -1);
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", find_label (list, language, parts[i]));

  return g_string_free (g_steal_pointer (&labels), FALSE);
}

static char *
dup_value (const FbField *field,
           const char    *language,
           const char    *text)
{
  if (field->kind == FB_FIELD_CODE || field->kind == FB_FIELD_CODES)
    return dup_labels (fb_field_get_code_list (field), language, text);

  return field->kind == FB_FIELD_DATE ? fb_language_dup_date (language, text) : g_strdup (text);
}

static void
add_line (GPtrArray  *lines,
          const char *label,
          char       *value)
{
  FbReadBackLine *line = g_new (FbReadBackLine, 1);

  line->label = g_strdup (label);
  line->value = value;
  g_ptr_array_add (lines, line);
}

/* What was said, or that it was left open; what was not asked is passed over. */
static void
add_fields (GPtrArray         *lines,
            FbWorkspace       *workspace,
            FbRecord          *record,
            const char        *language,
            const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const FbField *field = fb_kind_find_field (fb_record_get_kind (record), names[i]);
      const char *label = fb_language_words (language, field->label);
      g_autofree char *text = fb_record_dup_text (record, field);
      g_autofree char *answer = text == NULL ? fb_answers_dup (workspace, record, names[i]) : NULL;

      if (text != NULL)
        add_line (lines, label, dup_value (field, language, text));
      else if (answer != NULL)
        add_line (lines, label, dup_labels (&fb_code_answer_state, language, answer));
    }
}

static void
add_skills (GPtrArray             *lines,
            const FbEnrolmentCase *whole,
            const char            *language)
{
  g_autoptr(GPtrArray) skills =
    fb_language_skills_list (whole->workspace, whole->enrolment->person_id, NULL);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      FbLanguageSkill *skill = skills->pdata[i];
      const char *level = fb_language_skill_get_level (skill);

      if (level == NULL)
        level = skill->speaking;
      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                              find_label (&fb_code_languages, language, skill->language));
      if (level != NULL)
        g_string_append_printf (words, ": %s", find_label (&fb_code_cefr, language, level));
    }

  if (words->len > 0)
    add_line (lines, fb_language_words (language, N_("Languages")), g_strdup (words->str));
}

/**
 * fb_read_back_list:
 * @language: ISO 639-3, one of fb_read_back_get_languages()
 *
 * Returns: (transfer full) (element-type FbReadBackLine): what the person told,
 *   in that language; own words stay as they were said
 */
GPtrArray *
fb_read_back_list (const FbEnrolmentCase *whole,
                   const char            *language)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_read_back_line_free);

  add_fields (lines, whole->workspace, FB_RECORD (whole->person), language, person_fields);
  add_skills (lines, whole, language);
  add_fields (lines, whole->workspace, FB_RECORD (whole->enrolment), language, enrolment_fields);

  return lines;
}
