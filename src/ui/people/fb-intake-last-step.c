/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-intake-steps"

#include "ui/people/fb-intake-steps.h"

#include "app/fb-drafts.h"
#include "app/fb-language-words.h"
#include "app/fb-read-back.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/people/fb-consent-list.h"

#include <glib/gi18n.h>

/* The summary, which is made anew in another language; as long as its group. */
typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *enrolment;
  GtkWidget   *group;
  GPtrArray   *rows;
} Summary;

static void
summary_free (gpointer data)
{
  Summary *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->enrolment);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static GtkWidget *
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

  return row;
}

/* Where the program does not speak the person's language, somebody else does. */
static char *
dup_sentence (const FbEnrolmentCase *whole,
              const char            *language)
{
  g_autofree char *wanted = fb_read_back_dup_wanted (whole);
  const char *read_out = _("Read it out. Anything can still be changed.");

  if (wanted == NULL || g_str_equal (wanted, language))
    return g_strdup (read_out);

  /* Translators: %s is the sentence "Read it out…", then the language of the person */
  return g_strdup_printf (_("%s Best in the language of the person: %s."), read_out,
                          fb_language_get_name (wanted));
}

static void
show_summary (Summary    *self,
              const char *language)
{
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (self->workspace, self->enrolment, NULL);
  g_autoptr(GPtrArray) lines = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (whole == NULL)
    return;

  lines = fb_read_back_list (whole, language);
  for (guint i = 0; i < lines->len; i++)
    {
      const FbReadBackLine *line = lines->pdata[i];

      g_ptr_array_add (self->rows, add_line (self->group, line->label, line->value));
    }

  sentence = dup_sentence (whole, language);
  fb_form_set_title (self->group, fb_language_words (language, N_("What You Told Us")), sentence);
}

static void
language_selected_cb (GtkDropDown *languages,
                      GParamSpec  *pspec,
                      Summary     *self)
{
  show_summary (self, fb_read_back_get_languages (gtk_drop_down_get_selected (languages)));
}

/* Each language by its own name, so that the person finds it. */
static GtkWidget *
make_languages (Summary    *self,
                const char *language)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *languages;
  guint selected = 0;

  for (guint i = 0; fb_read_back_get_languages (i) != NULL; i++)
    {
      const char *code = fb_read_back_get_languages (i);

      gtk_string_list_take (names, fb_language_dup_name (code, code));
      if (g_str_equal (code, language))
        selected = i;
    }

  languages = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (languages), selected);
  gtk_widget_set_valign (languages, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (languages, _("Language to Read Back In"));
  fb_accessible_set_label (languages, _("Language to Read Back In"));
  g_signal_connect (languages, "notify::selected", G_CALLBACK (language_selected_cb), self);

  return languages;
}

static GtkWidget *
make_summary (const FbEnrolmentCase *whole)
{
  Summary *self = g_new0 (Summary, 1);
  g_autofree char *language = fb_read_back_dup_language (whole);

  self->workspace = g_object_ref (whole->workspace);
  self->enrolment = g_object_ref (whole->enrolment);
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  g_object_set_data_full (G_OBJECT (self->group), "fb-summary", self, summary_free);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group),
                                           make_languages (self, language));
  show_summary (self, language);

  return self->group;
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

/* How it is solved is asked where something is in the way, or was. */
static GtkWidget *
make_next (const FbEnrolmentCase *whole)
{
  const FbEnrolment *enrolment = whole->enrolment;
  const char *states[] = { enrolment->children_state, enrolment->travel_state, enrolment->place_state,
                           enrolment->other_state };
  gboolean asks = enrolment->condition_note != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    asks |= states[i] != NULL && !g_str_equal (states[i], "fine");

  return fb_form_new (whole->workspace, FB_RECORD (whole->enrolment), _("What Happens Next"), "next-word-on",
                      asks ? "condition-note" : NULL, NULL);
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
  fb_form_page_append (page, make_next (whole));

  return page;
}
