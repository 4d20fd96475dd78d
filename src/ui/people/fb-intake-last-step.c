/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-intake-steps"

#include "ui/people/fb-intake-steps.h"

#include "app/fb-answers.h"
#include "app/fb-drafts.h"
#include "app/fb-language-skills.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-form.h"
#include "ui/people/fb-consent-list.h"

#include <glib/gi18n.h>

/* What is read back; nothing that staff write for themselves. */
static const char *const person_fields[] = {
  "name-used", "own-script-name", "birth-date", "gender", "phone", "message-safe", "letter-language", NULL,
};

static const char *const enrolment_fields[] = {
  "occupation-wished", "sector-wished", "level-wished", "employment-status", "occupation-had",
  "education-level", "recognition-status", "right-to-work", "travel-modes", "travel-minutes-max",
  "half-days", "condition-note", "motives", "motive-note", "expectations", NULL,
};

static void
add_line (GtkWidget  *group,
          const char *label,
          const char *value)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

/* What was said, or that it was left open; what was not asked is passed over. */
static void
add_fields (GtkWidget         *group,
            FbWorkspace       *workspace,
            FbRecord          *record,
            const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      const FbField *field = fb_kind_find_field (fb_record_get_kind (record), names[i]);
      g_autofree char *text = fb_record_dup_text (record, field);
      g_autofree char *shown = fb_field_dup_display (field, text);
      g_autofree char *answer = text == NULL ? fb_answers_dup (workspace, record, names[i]) : NULL;

      if (shown != NULL)
        add_line (group, fb_field_get_label (field), shown);
      else if (answer != NULL)
        add_line (group, fb_field_get_label (field),
                  fb_code_list_get_label (&fb_code_answer_state, answer));
    }
}

static void
add_languages (GtkWidget             *group,
               const FbEnrolmentCase *whole)
{
  g_autoptr(GPtrArray) skills =
    fb_language_skills_list (whole->workspace, whole->enrolment->person_id, NULL);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      g_autofree char *skill = fb_language_skill_dup_words (skills->pdata[i]);

      g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", skill);
    }

  if (words->len > 0)
    add_line (group, _("Languages"), words->str);
}

static GtkWidget *
make_summary (const FbEnrolmentCase *whole)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, _("What You Told Us"), _("Read it out. Anything can still be changed."));
  add_fields (group, whole->workspace, FB_RECORD (whole->person), person_fields);
  add_languages (group, whole);
  add_fields (group, whole->workspace, FB_RECORD (whole->enrolment), enrolment_fields);

  return group;
}

static void
add_drafts (GtkWidget   *group,
            FbWorkspace *workspace,
            FbRecord    *record,
            guint       *n)
{
  g_autoptr(GPtrArray) drafts = fb_drafts_list (workspace, fb_record_get_id (record));

  for (guint i = 0; i < drafts->len; i++)
    {
      FbDraft *draft = drafts->pdata[i];
      const FbField *field = fb_kind_find_field (fb_record_get_kind (record), draft->field);

      if (field == NULL)
        continue;
      add_line (group, fb_field_get_label (field), draft->typed);
      (*n)++;
    }
}

/* (nullable): what stands somewhere and could not be read */
static GtkWidget *
make_unfinished (const FbEnrolmentCase *whole)
{
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());
  guint n = 0;

  add_drafts (group, whole->workspace, FB_RECORD (whole->person), &n);
  add_drafts (group, whole->workspace, FB_RECORD (whole->enrolment), &n);
  if (n == 0)
    {
      g_object_unref (group);
      return NULL;
    }

  fb_form_set_title (group, _("Unfinished"), _("This was typed but could not be read, and is not saved yet."));
  return group;
}

GtkWidget *
fb_intake_last_step_new (const FbEnrolmentCase *whole)
{
  GtkWidget *page = fb_form_page_new (NULL, NULL);
  g_autoptr(GtkWidget) unfinished = make_unfinished (whole);

  if (unfinished != NULL)
    fb_form_page_append (page, unfinished);
  fb_form_page_append (page, make_summary (whole));
  fb_form_page_append (page, fb_consent_list_new (whole->workspace, whole->enrolment->person_id));
  fb_form_page_append (page, fb_form_new (whole->workspace, FB_RECORD (whole->enrolment),
                                          _("What Happens Next"), "next-word-on", NULL));

  return page;
}
