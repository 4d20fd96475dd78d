/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-timeline-talks"

#include "ui/contacts/fb-timeline-row.h"

#include "app/fb-deed-check-in.h"
#include "app/fb-mentor-file.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* ---- check-ins ---- */

static const char *const check_in_fields[] = { "party", "held-on", "how", "staff-id", NULL };
static const char *const answer_fields[] = { "in-touch", "needs-met", "expectations-met", "time-enough",
                                             "travel-fine", "helps-objective", "network-used",
                                             "network-obstacle", NULL };
static const char *const note_fields[] = { "staff-note", NULL };

static const FbRecordForm check_in_forms[] = {
  { N_("When and With Whom"), check_in_fields },
  { N_("Answers"), answer_fields },
  { N_("For Staff"), note_fields },
  { NULL, NULL },
};

/* "22.11.2026 · Check-In: Mentee · Phone" */
static char *
dup_check_in_title (FbRecord *record)
{
  FbCheckIn *check_in = FB_CHECK_IN (record);
  GString *line = g_string_new (NULL);
  g_autofree char *date = fb_date_dup_display (check_in->held_on);
  /* Translators: %s is "Mentee", "Mentor" or "Organisation" */
  g_autofree char *who = g_strdup_printf (_("Check-In: %s"),
                                          fb_code_list_get_label (&fb_code_party, check_in->party));

  fb_timeline_append (line, date);
  fb_timeline_append (line, who);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_contact_how, check_in->how));

  return g_string_free (line, FALSE);
}

/* What is not simply in order goes before what is. */
static char *
dup_check_in_subtitle (FbWorkspace *workspace,
                       FbRecord    *record)
{
  FbCheckIn *check_in = FB_CHECK_IN (record);
  gboolean is_mentors = fb_mentor_is_copy (fb_workspace_get_store (workspace));
  GString *line = g_string_new (NULL);
  guint n_yes = 0;
  guint n_answers = 0;

  for (guint i = 0; i < FB_N_ASKED; i++)
    {
      const FbField *field = fb_kind_find_field (&fb_check_in_kind, fb_asked_get_field (i));
      const char *code = fb_record_peek_text (record, field);
      g_autofree char *words = NULL;

      if (code == NULL)
        continue;
      n_answers++;
      if (g_str_equal (code, "yes"))
        {
          n_yes++;
          continue;
        }
      words = g_strdup_printf ("%s %s", is_mentors ? fb_asked_get_question_to_mentor (i) : fb_asked_get_question (i),
                               fb_code_list_get_label (&fb_code_check_answer, code));
      fb_timeline_append (line, words);
    }

  fb_timeline_append (line, fb_code_list_get_label (&fb_code_network_obstacle, check_in->network_obstacle));
  if (n_yes > 0)
    {
      /* Translators: so many of the answers given are "yes" */
      g_autofree char *words = g_strdup_printf (_("Yes: %u of %u"), n_yes, n_answers);

      fb_timeline_append (line, words);
    }
  fb_timeline_append (line, check_in->staff_note);

  return g_string_free (line, FALSE);
}

const FbTimelineType fb_timeline_check_in = {
  .kind = &fb_check_in_kind,
  .dup_title = dup_check_in_title,
  .dup_subtitle = dup_check_in_subtitle,
  .forms = check_in_forms,
  .title = N_("Check-In"),
  .removed = N_("Check-In Removed"),
  .icon_name = "fb-check-in-symbolic",
};

/* ---- introductions ---- */

static const char *const introduction_fields[] = { "made-on", "made-by", "kind", "to-whom",
                                                   "organisation-id", "result", "remark", NULL };

static const FbRecordForm introduction_forms[] = {
  { N_("The Door That Was Opened"), introduction_fields },
  { NULL, NULL },
};

/* "22.11.2026 · Introduction · Employer · The head of a care home" */
static char *
dup_introduction_title (FbRecord *record)
{
  FbIntroduction *introduction = FB_INTRODUCTION (record);
  GString *line = g_string_new (NULL);
  g_autofree char *date = fb_date_dup_display (introduction->made_on);

  fb_timeline_append (line, date);
  fb_timeline_append (line, _("Introduction"));
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_introduction_kind, introduction->kind));
  fb_timeline_append (line, introduction->to_whom);

  return g_string_free (line, FALSE);
}

static char *
dup_introduction_subtitle (FbWorkspace *workspace,
                           FbRecord    *record)
{
  FbIntroduction *introduction = FB_INTRODUCTION (record);
  GString *line = g_string_new (NULL);

  if (introduction->made_by != NULL)
    {
      /* Translators: %s is "Mentor", "Mentee", "Both" or "Organisation" */
      g_autofree char *by = g_strdup_printf (_("By: %s"),
                                             fb_code_list_get_label (&fb_code_holder, introduction->made_by));

      fb_timeline_append (line, by);
    }
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_introduction_result, introduction->result));
  fb_timeline_append (line, introduction->remark);

  return g_string_free (line, FALSE);
}

const FbTimelineType fb_timeline_introduction = {
  .kind = &fb_introduction_kind,
  .dup_title = dup_introduction_title,
  .dup_subtitle = dup_introduction_subtitle,
  .forms = introduction_forms,
  .title = N_("Introduction"),
  .removed = N_("Introduction Removed"),
  .icon_name = "fb-introduction-symbolic",
};
