/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-intake-steps"

#include "ui/people/fb-intake-steps.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-print.h"
#include "ui/people/fb-language-list.h"

#include <glib/gi18n.h>

#define ENROLMENT_KEY "fb-enrolment"
#define WORKSPACE_KEY "fb-workspace"

#define MAX_FORMS 3
#define MAX_FIELDS 9

/* A form of a step; the record it asks about. */
typedef struct
{
  const char *title;     /* (nullable) */
  gboolean    of_person; /* else of the enrolment */
  const char *fields[MAX_FIELDS];
} StepForm;

typedef struct
{
  const char *title;
  const char *sentence; /* (nullable) */
  StepForm    forms[MAX_FORMS];
} Step;

static const Step steps[FB_INTAKE_N_STEPS] = {
  { N_("Before We Start"), N_("You may skip any question."), { { NULL, FALSE, { "talk-language", "interpreter-used", "information-given-on", "information-language", "information-read-aloud", "own-choice" } }, { NULL, TRUE, { "interpreter-preference", "interpreter-language" } } } },
    { N_("Who"), N_("A year of birth is enough. The name may be in any script."), { { NULL, TRUE, { "name-used", "given-name", "family-name", "own-script-name", "birth-date", "gender", "phone", "message-safe" } } } },
  { N_("Languages"), NULL,
    { { N_("Letters"), TRUE, { "letter-language", "letter-script", "reads-comfortably" } } } },
  { N_("The Work You Want"), NULL,
              { { NULL, FALSE, { "occupation-wished", "sector-wished", "level-wished", "readiness", "network-wanted", "leisure", "interests" } } } },
  { N_("Work and Study So Far"), NULL,
                { { NULL, FALSE, { "employment-status", "employment-since", "occupation-had", "education-level", "education-origin", "recognition-status", "right-to-work", "registered-with" } } } },
  { N_("Practical"), N_("How something in the way is solved can be written down at the end."),
    { { NULL, TRUE, { "place" } },
      { NULL, FALSE, { "travel-modes", "travel-minutes-max", "half-days" } },
      { N_("Is Something in the Way of Meeting Every Week?"), FALSE,
        { "children-state", "travel-state", "place-state", "other-state" } } } },
  { N_("Why, and What You Hope For"), NULL,
    { { NULL, FALSE, { "motives", "motive-note", "expectations" } } } },
  { N_("Only for This Programme"), NULL, { { NULL, FALSE, { NULL } } } },
  { N_("Read Back and What Happens Next"), NULL, { { NULL, FALSE, { NULL } } } },
};

const char *
fb_intake_step_get_title (guint step)
{
  g_return_val_if_fail (step < FB_INTAKE_N_STEPS, NULL);

  return _(steps[step].title);
}

/* (nullable): said at the top of the step */
const char *
fb_intake_step_get_sentence (guint step)
{
  g_return_val_if_fail (step < FB_INTAKE_N_STEPS, NULL);

  return steps[step].sentence != NULL ? _(steps[step].sentence) : NULL;
}

guint
fb_intake_count_questions (void)
{
  guint n = 1; /* languages are a list of their own */

  for (guint step = 0; step < FB_INTAKE_N_STEPS; step++)
    {
      for (guint i = 0; i < MAX_FORMS; i++)
        {
          for (guint j = 0; j < MAX_FIELDS && steps[step].forms[i].fields[j] != NULL; j++)
            n++;
        }
    }

  return n;
}

static void
print_information_cb (GtkWidget *button)
{
  FbEnrolment *enrolment = g_object_get_data (G_OBJECT (button), ENROLMENT_KEY);
  FbWorkspace *workspace = g_object_get_data (G_OBJECT (button), WORKSPACE_KEY);

  fb_print_information (button, workspace, enrolment->programme_id,
                        enrolment->information_language != NULL ? enrolment->information_language
                                                                : enrolment->talk_language);
}

/* The sheet that is handed over, at hand where it is asked for. */
static GtkWidget *
make_information (const FbEnrolmentCase *whole)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *print = fb_accessible_button_new (_("_Print…"));

  g_object_set_data_full (G_OBJECT (print), ENROLMENT_KEY, g_object_ref (whole->enrolment), g_object_unref);
  g_object_set_data_full (G_OBJECT (print), WORKSPACE_KEY, g_object_ref (whole->workspace), g_object_unref);
  g_signal_connect (print, "clicked", G_CALLBACK (print_information_cb), NULL);
  gtk_widget_set_valign (print, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Information Sheet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("What we keep, and why."));
  fb_accessible_set_label (row, _("Information Sheet"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), print);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  fb_accessible_name_list (group, _("Information Sheet"));

  return group;
}

/**
 * fb_intake_step_new:
 *
 * Returns: (transfer floating): the questions of a step, each saved when it is
 *   answered
 */
GtkWidget *
fb_intake_step_new (const FbEnrolmentCase *whole,
                    guint                  step,
                    guint                  part)
{
  GtkWidget *page;

  g_return_val_if_fail (step < FB_INTAKE_N_STEPS, NULL);

  if (step == 7)
    return fb_intake_rule_step_new (whole, part);
  if (step == 8)
    return fb_intake_last_step_new (whole);

  page = fb_form_page_new (NULL, NULL);
  if (step == 2)
    fb_form_page_append (page, fb_language_list_new (whole->workspace,
                                                     fb_record_get_id (FB_RECORD (whole->person))));

  for (guint i = 0; i < MAX_FORMS && steps[step].forms[i].fields[0] != NULL; i++)
    {
      const StepForm *form = &steps[step].forms[i];
      FbRecord *record = form->of_person ? FB_RECORD (whole->person) : FB_RECORD (whole->enrolment);

      GtkWidget *group = fb_form_new_strv (whole->workspace, record,
                                           form->title != NULL ? _(form->title) : NULL, form->fields);

      if (form->title == NULL)
        fb_accessible_name_list (group, _(steps[step].title));
      fb_form_page_append (page, group);
    }

  if (step == 0) /* last: the keyboard begins at the first question */
    fb_form_page_append (page, make_information (whole));

  return page;
}

guint
fb_intake_step_count_parts (const FbEnrolmentCase *whole,
                            guint                  step)
{
  guint n;

  g_return_val_if_fail (step < FB_INTAKE_N_STEPS, 1);

  n = step == 7 ? fb_intake_count_special (whole) : 0;
  return MAX (1, (n + FB_INTAKE_MAX_QUESTIONS - 1) / FB_INTAKE_MAX_QUESTIONS);
}
