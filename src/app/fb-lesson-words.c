/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-lesson-words"

#include "app/fb-lesson-words.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static gboolean
is_for (FbLesson   *lesson,
        const char *audience)
{
  g_auto(GStrv) codes = g_strsplit (lesson->audience != NULL ? lesson->audience : "", " ", -1);

  return g_strv_contains ((const char *const *) codes, audience);
}

/* (nullable): "for Policy Makers, not passed on yet" */
static char *
dup_passing (FbLesson *lesson)
{
  g_autofree char *audience = fb_code_list_dup_labels (&fb_code_lesson_audience, lesson->audience);
  g_autofree char *day = lesson->passed_on != NULL ? fb_date_dup_display (lesson->passed_on) : NULL;

  if (lesson->passed_on != NULL && lesson->passed_to != NULL)
    /* Translators: to whom a lesson was passed on, and on which day */
    return g_strdup_printf (_("passed on to %s, %s"), lesson->passed_to, day);
  if (lesson->passed_on != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (_("passed on, %s"), day);
  if (lesson->audience == NULL || g_str_equal (lesson->audience, "team"))
    return NULL;

  /* Translators: %s is who should hear of a lesson, such as "Policy Makers" */
  return g_strdup_printf (_("not passed on yet: %s"), audience);
}

char *
fb_lesson_dup_words (FbLesson *lesson)
{
  g_autofree char *day = fb_date_dup_display (lesson->learned_on);
  g_autofree char *passing = dup_passing (lesson);
  const char *parts[] = { day, lesson->evidence, lesson->changed, passing };
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", parts[i]);
    }

  return g_string_free (line, FALSE);
}

GPtrArray *
fb_programme_list_audiences (FbWorkspace *workspace,
                             const char  *programme_id)
{
  g_autoptr(GPtrArray) lessons = fb_store_list (fb_workspace_get_store (workspace), &fb_lesson_kind, "programme-id",
                                                programme_id, NULL, NULL);
  GPtrArray *lines = fb_flow_lines_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_lesson_audience, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      guint n = 0, n_passed = 0;
      g_autofree char *words = NULL;

      for (guint k = 0; lessons != NULL && k < lessons->len; k++)
        {
          FbLesson *lesson = lessons->pdata[k];

          if (!is_for (lesson, codes[i].code))
            continue;
          n++;
          n_passed += lesson->passed_on != NULL;
        }
      if (n == 0 || g_str_equal (codes[i].code, "team"))
        continue;

      words = g_strdup_printf (ngettext ("%u of %u lesson passed on", "%u of %u lessons passed on", n), n_passed, n);
      fb_flow_lines_add (lines, fb_code_list_get_label (&fb_code_lesson_audience, codes[i].code), words);
    }

  return lines;
}
