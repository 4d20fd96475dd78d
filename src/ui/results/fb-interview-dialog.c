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

typedef enum
{
  CONTROL_CHECKS, /* several */
  CONTROL_ASK,    /* one tap */
  CONTROL_CHOICE, /* one of more than fit side by side */
  CONTROL_TEXT,
} Control;

/* The sides that a question is for. */
typedef enum
{
  FOR_ALL,
  FOR_PEOPLE,
  FOR_ORGANISATION,
} Side;

static const struct
{
  const char *title;
  const char *people; /* (nullable): a sentence, as the side is asked */
  const char *organisation;
} themes[] = {
  { N_("1. Motives"), N_("Why they take part. All questions may be skipped."),
    N_("Why the organisation takes part. All questions may be skipped.") },
  { N_("2. How It Goes"), N_("How often they meet, what they do, who sets the agenda."),
    N_("How mentors and mentees are found, chosen, matched and followed.") },
  { N_("3. Benefits"), N_("What it brings to the one who is asked."), N_("What it brings to the organisation.") },
  { N_("4. What Is Needed for Success"), NULL, NULL },
  { N_("5. How It Is on the Whole"), NULL, NULL },
};
#define N_THEMES G_N_ELEMENTS (themes)

/* Mentee and mentor are asked the same, an organisation has questions of its own
 * (R196). */
static const struct
{
  guint       theme;
  const char *field;
  const char *label; /* (nullable): that of the field */
  Control     control;
  Side        side;
} questions[] = {
  { 0, "motives", NULL, CONTROL_CHECKS, FOR_PEOPLE },
  { 0, "organisation-motives", NULL, CONTROL_CHECKS, FOR_ORGANISATION },
  { 0, "motives-note", NULL, CONTROL_TEXT, FOR_ALL },
  { 1, "frequency", N_("Do they meet often enough?"), CONTROL_ASK, FOR_PEOPLE },
  { 1, "agenda-by", N_("Who Sets the Agenda"), CONTROL_CHOICE, FOR_PEOPLE },
  { 1, "recruiting", N_("Do enough mentors and mentees come?"), CONTROL_ASK, FOR_ORGANISATION },
  { 1, "screening", N_("Does the screening find who fits?"), CONTROL_ASK, FOR_ORGANISATION },
  { 1, "matching", N_("Is this match a good one?"), CONTROL_ASK, FOR_ORGANISATION },
  { 1, "following", N_("Is there enough time to follow the duo?"), CONTROL_ASK, FOR_ORGANISATION },
  { 1, "process-note", NULL, CONTROL_TEXT, FOR_ALL },
  { 2, "benefits", NULL, CONTROL_CHECKS, FOR_PEOPLE },
  { 2, "organisation-benefits", NULL, CONTROL_CHECKS, FOR_ORGANISATION },
  { 2, "benefit-note", NULL, CONTROL_TEXT, FOR_ALL },
  { 3, "conditions", N_("What Is Needed"), CONTROL_CHECKS, FOR_ALL },
  { 3, "organisation-conditions", NULL, CONTROL_CHECKS, FOR_ORGANISATION },
  { 3, "conditions-note", NULL, CONTROL_TEXT, FOR_ALL },
  { 4, "opinion", N_("How It Is"), CONTROL_CHOICE, FOR_ALL },
  { 4, "goals-reached", N_("Is what was wanted reached?"), CONTROL_ASK, FOR_ALL },
  { 4, "would-recommend", N_("Would they recommend it?"), CONTROL_ASK, FOR_ALL },
  { 4, "positives", NULL, CONTROL_TEXT, FOR_ALL },
  { 4, "issues", NULL, CONTROL_TEXT, FOR_ALL },
};
#define N_QUESTIONS G_N_ELEMENTS (questions)

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *party;
  GtkWidget   *who;     /* which one of several */
  GtkWidget   *who_row;
  GPtrArray   *who_ids; /* persons or organisations, as the side is */
  GtkWidget   *moment;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *how;
  GtkWidget   *themes[N_THEMES];
  GtkWidget   *controls[N_QUESTIONS];
  GtkWidget   *rows[N_QUESTIONS];
} Interview;

static void
interview_free (gpointer data)
{
  Interview *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_ptr_array_unref (self->who_ids);
  g_free (self);
}

static const char *
get_party (Interview *self)
{
  return fb_ask_row_get_party (FB_ASK_ROW (self->party));
}

static gboolean
asks_organisation (Interview *self)
{
  return g_str_equal (get_party (self), "organisation");
}

static gboolean
is_asked (Interview *self,
          guint      which)
{
  return questions[which].side == FOR_ALL ||
         (questions[which].side == FOR_ORGANISATION) == asks_organisation (self);
}

/* (nullable): the one who is asked, where it can be told */
static const char *
get_who (Interview *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who));

  return chosen < self->who_ids->len ? self->who_ids->pdata[chosen] : NULL;
}

/* ---- the verb ---- */

/* (transfer full) (nullable) */
static char *
dup_answer (Interview *self,
            guint      which)
{
  GtkWidget *control = self->controls[which];

  switch (questions[which].control)
    {
    case CONTROL_CHECKS:
      return fb_checks_dup (control);
    case CONTROL_ASK:
      return g_strdup (fb_ask_row_get (FB_ASK_ROW (control)));
    case CONTROL_CHOICE:
      return g_strdup (fb_code_drop_down_get (control));
    case CONTROL_TEXT:
    default:
      return fb_kept_text_dup (control);
    }
}

static gboolean
save (Interview   *self,
      const char  *held_on,
      GError     **error)
{
  g_autoptr(FbRecord) record = fb_record_new (&fb_interview_kind, NULL);

  g_object_set (record, "duo-id", fb_record_get_id (FB_RECORD (self->duo)), "party", get_party (self),
                asks_organisation (self) ? "organisation-id" : "person-id", get_who (self),
                "moment", fb_ask_row_get (FB_ASK_ROW (self->moment)),
                "held-on", held_on, "how", fb_code_drop_down_get (self->how), NULL);
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      g_autofree char *answer = is_asked (self, i) ? dup_answer (self, i) : NULL;

      g_object_set (record, questions[i].field, answer, NULL);
    }

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

  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      if (questions[i].control == CONTROL_TEXT)
        fb_kept_text_forget (self->controls[i]);
    }
  fb_dialog_finish (dialog, self->parent, _("Interview Kept"));
}

/* ---- who is asked ---- */

/* Who of this side can be asked. */
static void
list_who (Interview *self)
{
  g_autoptr(GPtrArray) enrolments = NULL;

  g_clear_pointer (&self->who_ids, g_ptr_array_unref);
  if (asks_organisation (self))
    {
      self->who_ids = fb_duo_list_organisations (self->workspace, self->duo);
      return;
    }

  self->who_ids = g_ptr_array_new_with_free_func (g_free);
  enrolments = fb_duo_list_enrolments (self->workspace, self->duo, NULL);
  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      const FbEnrolment *one = enrolments->pdata[i];

      if (g_strcmp0 (one->role, get_party (self)) == 0)
        g_ptr_array_add (self->who_ids, g_strdup (one->person_id));
    }
}

/* A side of several people or organisations is asked one by one. */
static void
show_who (Interview *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  const char *kind = asks_organisation (self) ? "organisation" : "person";

  list_who (self);
  for (guint i = 0; i < self->who_ids->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name_of (self->workspace, kind, self->who_ids->pdata[i]);

      gtk_string_list_append (names, name != NULL ? name : "—");
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->who), G_LIST_MODEL (names));
  gtk_widget_set_visible (self->who_row, self->who_ids->len > 1);
}

/* Only what is asked of this side. */
static void
party_cb (Interview *self)
{
  gboolean is_organisation = asks_organisation (self);

  show_who (self);
  for (guint i = 0; i < N_THEMES; i++)
    {
      const char *sentence = is_organisation ? themes[i].organisation : themes[i].people;

      fb_form_set_title (self->themes[i], _(themes[i].title), sentence != NULL ? _(sentence) : NULL);
    }
  for (guint i = 0; i < N_QUESTIONS; i++)
    gtk_widget_set_visible (self->rows[i], is_asked (self, i));
}

/* ---- the form ---- */

static GtkWidget *
add_row (GtkWidget  *form,
         const char *label,
         GtkWidget  *control)
{
  GtkWidget *row = fb_plain_row_new (label, control);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);

  return row;
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
  GtkWidget *form = adw_preferences_group_new ();
  gboolean is_over = self->duo->ended_on != NULL;

  self->party = add_ask (form, _("Who Is Asked"), &fb_code_party);
  fb_ask_row_keep (FB_ASK_ROW (self->party));
  fb_ask_row_set (FB_ASK_ROW (self->party), "mentee");
  self->who = gtk_drop_down_new (NULL, NULL);
  fb_drop_down_shorten (self->who, 8);
  gtk_widget_set_valign (self->who, GTK_ALIGN_CENTER);
  self->who_row = add_row (form, _("Which One"), self->who);
  self->moment = add_ask (form, _("When"), &fb_code_interview_moment);
  fb_ask_row_keep (FB_ASK_ROW (self->moment));
  fb_ask_row_set (FB_ASK_ROW (self->moment), is_over ? "end" : "middle");
  self->date = fb_date_entry_new (_("Date"), fb_workspace_get_today (self->workspace));
  self->date_row = add_row (form, _("Date"), self->date);
  self->how = fb_code_drop_down_new (&fb_code_contact_how, TRUE, "face-to-face");
  add_row (form, _("How"), self->how);
  g_signal_connect_swapped (self->party, "answered", G_CALLBACK (party_cb), self);

  return form;
}

static void
add_question (Interview *self,
              guint      which)
{
  const FbField *field = fb_kind_find_field (&fb_interview_kind, questions[which].field);
  const char *label = questions[which].label != NULL ? _(questions[which].label) : fb_field_get_label (field);
  GtkWidget *form = self->themes[questions[which].theme];
  g_autofree char *draft = g_strconcat ("interview.", field->name, NULL);

  switch (questions[which].control)
    {
    case CONTROL_CHECKS:
      self->controls[which] = fb_checks_new (fb_field_get_code_list (field));
      self->rows[which] = add_row (form, label, self->controls[which]);
      break;
    case CONTROL_ASK:
      self->controls[which] = self->rows[which] = add_ask (form, label, fb_field_get_code_list (field));
      break;
    case CONTROL_CHOICE:
      self->controls[which] = fb_code_drop_down_new (fb_field_get_code_list (field), TRUE, NULL);
      self->rows[which] = add_row (form, label, self->controls[which]);
      break;
    case CONTROL_TEXT:
    default:
      self->rows[which] = fb_kept_text_row_new (label, NULL, self->workspace, FB_RECORD (self->duo), draft,
                                                &self->controls[which]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->rows[which]);
      break;
    }
}

static GtkWidget *
make_page (Interview *self)
{
  GtkWidget *page = fb_form_page_new (make_about (self), NULL);

  for (guint i = 0; i < N_THEMES; i++)
    {
      self->themes[i] = adw_preferences_group_new ();
      fb_form_page_append (page, self->themes[i]);
    }
  for (guint i = 0; i < N_QUESTIONS; i++)
    add_question (self, i);
  party_cb (self);

  return page;
}

/**
 * fb_interview_present:
 *
 * Asks one side about the five themes: motives, process, benefits, what is
 * needed, and how it is on the whole (R195); mentee and mentor the same, an
 * organisation in its own way (R196). Kept with Done, whole.
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
  page = make_page (self);

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), FORM_HEIGHT);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (dialog), "fb-interview", self, interview_free);
  fb_dialog_set_content (FB_DIALOG (dialog), page);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  fb_ask_row_focus (FB_ASK_ROW (self->party));

  return dialog;
}
