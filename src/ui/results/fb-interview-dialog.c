/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-interview-dialog"

#include "ui/results/fb-interview-dialog.h"

#include "app/fb-deed-closing.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-kept-text-row.h"
#include "ui/contacts/fb-ask-row.h"
#include "ui/results/fb-checks.h"

#include <glib/gi18n.h>

#define FORM_HEIGHT 560
#define WIDTH 680

/* The texts, in the order of the themes. */
enum
{
  MOTIVES,
  PROCESS,
  BENEFITS,
  CONDITIONS,
  POSITIVES,
  ISSUES,
  N_TEXTS
};

static const char *const text_fields[N_TEXTS] = {
  "motives-note", "process-note", "benefit-note", "conditions-note", "positives", "issues"
};

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *party;
  GtkWidget   *moment;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *how;
  GtkWidget   *motives;
  GtkWidget   *frequency;
  GtkWidget   *agenda_by;
  GtkWidget   *benefits;
  GtkWidget   *conditions;
  GtkWidget   *opinion;
  GtkWidget   *reached;
  GtkWidget   *recommend;
  GtkWidget   *texts[N_TEXTS];
} Interview;

static void
interview_free (gpointer data)
{
  Interview *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_free (self);
}

/* (transfer full) (nullable): the only person of this side, else nobody in particular */
static char *
dup_person (Interview *self)
{
  g_autoptr(GPtrArray) enrolments = fb_duo_list_enrolments (self->workspace, self->duo, NULL);
  const char *found = NULL;
  guint n = 0;

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      FbEnrolment *one = enrolments->pdata[i];

      if (g_strcmp0 (one->role, fb_ask_row_get_party (FB_ASK_ROW (self->party))) != 0)
        continue;
      found = one->person_id;
      n++;
    }

  return n == 1 ? g_strdup (found) : NULL;
}

static void
take_answers (Interview *self,
              FbRecord  *record)
{
  const struct
  {
    const char *field;
    GtkWidget  *checks;
  } several[] = { { "motives", self->motives }, { "benefits", self->benefits }, { "conditions", self->conditions } };

  for (guint i = 0; i < G_N_ELEMENTS (several); i++)
    {
      g_autofree char *codes = fb_checks_dup (several[i].checks);

      g_object_set (record, several[i].field, codes, NULL);
    }
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autofree char *words = fb_kept_text_dup (self->texts[i]);

      g_object_set (record, text_fields[i], words, NULL);
    }
  g_object_set (record, "frequency", fb_ask_row_get (FB_ASK_ROW (self->frequency)),
                "agenda-by", fb_code_drop_down_get (self->agenda_by),
                "opinion", fb_code_drop_down_get (self->opinion),
                "goals-reached", fb_ask_row_get (FB_ASK_ROW (self->reached)),
                "would-recommend", fb_ask_row_get (FB_ASK_ROW (self->recommend)), NULL);
}

static gboolean
save (Interview   *self,
      const char  *held_on,
      GError     **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_interview_kind, NULL);
  g_autofree char *person_id = dup_person (self);

  g_object_set (record, "duo-id", fb_record_get_id (FB_RECORD (self->duo)), "party", fb_ask_row_get_party (FB_ASK_ROW (self->party)),
                "person-id", person_id, "moment", fb_ask_row_get (FB_ASK_ROW (self->moment)),
                "held-on", held_on, "how", fb_code_drop_down_get (self->how), NULL);
  take_answers (self, record);

  return fb_deed_interview (self->workspace, FB_INTERVIEW (record), error);
}

static void
done_cb (FbDialog  *dialog,
         Interview *self)
{
  g_autofree char *date = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;
  if (!save (self, date, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  for (guint i = 0; i < N_TEXTS; i++)
    fb_kept_text_forget (self->texts[i]);
  fb_dialog_finish (dialog, self->parent, _("Interview Kept"));
}

/* ---- the form ---- */

static GtkWidget *
make_theme (const char *title,
            const char *sentence)
{
  GtkWidget *form = adw_preferences_group_new ();

  fb_form_set_title (form, title, sentence);

  return form;
}

static GtkWidget *
add_row (GtkWidget  *form,
         const char *label,
         GtkWidget  *control)
{
  GtkWidget *row = fb_plain_row_new (label, control);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);

  return row;
}

static void
add_text (Interview  *self,
          GtkWidget  *form,
          guint       which)
{
  const char *label = fb_field_get_label (fb_kind_find_field (&fb_interview_kind, text_fields[which]));
  g_autofree char *name = g_strconcat ("interview.", text_fields[which], NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             fb_kept_text_row_new (label, NULL, self->workspace, FB_RECORD (self->duo), name,
                                                   &self->texts[which]));
}

static GtkWidget *
add_ask (GtkWidget        *form,
         const char       *question,
         const FbCodeList *list)
{
  GtkWidget *row = fb_ask_row_new (question, list);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);

  return row;
}

static GtkWidget *
make_about (Interview *self)
{
  GtkWidget *form = make_theme (NULL, NULL);
  gboolean is_over = self->duo->ended_on != NULL;

  self->party = add_ask (form, _("Who Is Asked"), &fb_code_party);
  self->moment = add_ask (form, _("When"), &fb_code_interview_moment);
  self->date = fb_date_entry_new (_("Date"), fb_workspace_get_today (self->workspace));
  self->date_row = add_row (form, _("Date"), self->date);
  self->how = fb_code_drop_down_new (&fb_code_contact_how, TRUE, "face-to-face");
  add_row (form, _("How"), self->how);
  fb_ask_row_set (FB_ASK_ROW (self->party), "mentee");
  fb_ask_row_set (FB_ASK_ROW (self->moment), is_over ? "end" : "middle");

  return form;
}

static GtkWidget *
make_motives (Interview *self)
{
  GtkWidget *form = make_theme (_("1. Motives"), _("Why they take part. All questions may be skipped."));

  self->motives = fb_checks_new (&fb_code_motive);
  add_row (form, _("Motives"), self->motives);
  add_text (self, form, MOTIVES);

  return form;
}

static GtkWidget *
make_process (Interview *self)
{
  GtkWidget *form = make_theme (_("2. How It Goes"), _("How often they meet, what they do, who sets the agenda."));

  self->frequency = add_ask (form, _("Do they meet often enough?"), &fb_code_meeting_frequency);
  self->agenda_by = fb_code_drop_down_new (&fb_code_holder, TRUE, NULL);
  add_row (form, _("Who Sets the Agenda"), self->agenda_by);
  add_text (self, form, PROCESS);

  return form;
}

static GtkWidget *
make_benefits (Interview *self)
{
  GtkWidget *form = make_theme (_("3. Benefits"), _("What it brings to the one who is asked."));

  self->benefits = fb_checks_new (&fb_code_benefit);
  add_row (form, _("Benefits"), self->benefits);
  add_text (self, form, BENEFITS);

  return form;
}

static GtkWidget *
make_conditions (Interview *self)
{
  GtkWidget *form = make_theme (_("4. What Is Needed for Success"), NULL);

  self->conditions = fb_checks_new (&fb_code_success_condition);
  add_row (form, _("What Is Needed"), self->conditions);
  add_text (self, form, CONDITIONS);

  return form;
}

static GtkWidget *
make_opinion (Interview *self)
{
  GtkWidget *form = make_theme (_("5. How It Is on the Whole"), NULL);

  self->opinion = fb_code_drop_down_new (&fb_code_opinion, TRUE, NULL);
  add_row (form, _("How It Is"), self->opinion);
  self->reached = add_ask (form, _("Is what was wanted reached?"), &fb_code_check_answer);
  self->recommend = add_ask (form, _("Would they recommend it?"), &fb_code_check_answer);
  add_text (self, form, POSITIVES);
  add_text (self, form, ISSUES);

  return form;
}

/**
 * fb_interview_present:
 *
 * Asks one side about the five themes: motives, process, benefits, what is
 * needed, and how it is on the whole (R195, R196). Kept with Done, whole.
 *
 * Returns: (transfer none) (nullable): the dialog; %NULL where the duo is gone
 */
GtkWidget *
fb_interview_present (GtkWidget   *parent,
                      FbWorkspace *workspace,
                      const char  *duo_id)
{
  FbRecord *duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, duo_id, NULL);
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "duo", duo_id);
  g_autofree char *title = g_strdup_printf (_("Interview: %s"), name);
  Interview *self;
  GtkWidget *dialog;
  GtkWidget *page;

  if (duo == NULL)
    return NULL;

  self = g_new0 (Interview, 1);
  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->duo = FB_DUO (duo);
  dialog = fb_dialog_new (parent, title, _("_Done"));
  page = fb_form_page_new (make_about (self), make_motives (self), make_process (self), make_benefits (self),
                           make_conditions (self), make_opinion (self), NULL);

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), FORM_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (dialog), "fb-interview", self, interview_free);
  fb_dialog_set_content (FB_DIALOG (dialog), page);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  fb_ask_row_focus (FB_ASK_ROW (self->party));

  return dialog;
}
