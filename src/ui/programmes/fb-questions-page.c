/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-questions-page"

#include "ui/programmes/fb-questions-page.h"

#include "app/fb-catalogue.h"
#include "app/fb-new-programme.h"
#include "domain/fb-person.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/programmes/fb-question-row.h"

#include <glib/gi18n.h>

struct _FbQuestionsPage
{
  FbPage        parent_instance;

  FbProgramme  *programme; /* (nullable) until the first look */
  GPtrArray    *rows;      /* of FbQuestionRow */
  GtkWidget    *questions;
  FbFieldRow   *name;
  GtkWidget    *done;
};

G_DEFINE_FINAL_TYPE (FbQuestionsPage, fb_questions_page, FB_TYPE_PAGE)

/* Where nobody was added yet, Today says what comes next. */
static gboolean
leads_to_first_steps (FbQuestionsPage *self)
{
  return fb_store_count (fb_page_get_store (FB_PAGE (self)), &fb_person_kind, NULL) == 0;
}

static void
done_cb (FbQuestionsPage *self)
{
  if (leads_to_first_steps (self))
    fb_page_open (FB_PAGE (self), "today", NULL);
  else
    fb_page_open (FB_PAGE (self), "programme", fb_page_get_record_id (FB_PAGE (self)));
}

static GtkWidget *
make_name_form (FbQuestionsPage *self)
{
  GtkWidget *form = fb_form_new (fb_page_get_workspace (FB_PAGE (self)),
                                 FB_RECORD (self->programme), NULL, "name", NULL);

  fb_accessible_name_list (form, _("New Programme"));
  self->name = fb_form_find (form, "name");
  fb_field_row_set_hint (self->name, _("Your own name for it, not that of the template."));

  return form;
}

static GtkWidget *
make_done (FbQuestionsPage *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (done_cb), self);
  self->done = button;

  return button;
}

static void
add_rows (FbQuestionsPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GPtrArray) questions =
    fb_programme_list_open_questions (workspace, fb_page_get_record_id (FB_PAGE (self)), NULL);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      GtkWidget *row = fb_question_row_new (workspace, questions->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->questions), row);
      g_ptr_array_add (self->rows, row);
    }
}

static gboolean
build (FbQuestionsPage *self)
{
  self->programme =
    FB_PROGRAMME (fb_store_get (fb_page_get_store (FB_PAGE (self)), &fb_programme_kind,
                                fb_page_get_record_id (FB_PAGE (self)), NULL));
  if (self->programme == NULL)
    return FALSE;

  self->questions = adw_preferences_group_new ();
  add_rows (self);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (make_name_form (self), self->questions,
                                                       make_done (self), NULL));

  return TRUE;
}

/* Making the programme may be undone. */
static gboolean
is_gone (FbQuestionsPage *self)
{
  g_autoptr(FbRecord) programme =
    fb_store_get (fb_page_get_store (FB_PAGE (self)), &fb_programme_kind,
                  fb_page_get_record_id (FB_PAGE (self)), NULL);

  return programme == NULL;
}

static void
update_done (FbQuestionsPage *self)
{
  gtk_button_set_label (GTK_BUTTON (self->done),
                        leads_to_first_steps (self) ? _("_Go On to Today") : _("_Open the Programme"));
  fb_accessible_name_by_mnemonic (GTK_BUTTON (self->done));
}

/* How many are left, and where they come from. */
static void
update_heading (FbQuestionsPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GPtrArray) open =
    fb_programme_list_open_questions (workspace, fb_page_get_record_id (FB_PAGE (self)), NULL);
  g_autoptr(FbProgramme) template = self->programme->template_code != NULL
                                       ? fb_catalogue_find (self->programme->template_code, NULL)
                                       : NULL;
  guint n = open != NULL ? open->len : 0;
  g_autofree char *sentence = NULL;

  if (n > 0 && template != NULL)
    /* Translators: %s is the name of a programme, %u how many things it leaves open */
    sentence =
      g_strdup_printf (ngettext ("“%s” leaves %u thing open. Decide it now or later.",
                                 "“%s” leaves %u things open. Decide them now or later.", n),
                       template->name, n);
  else if (n > 0)
    sentence = g_strdup_printf (ngettext ("%u thing is open. Decide it now or later.",
                                          "%u things are open. Decide them now or later.", n),
                                n);

  fb_form_set_title (self->questions, n > 0 ? _("To Decide") : _("Everything Is Decided"), sentence);
}

static void
fb_questions_page_refresh (FbPage *page)
{
  FbQuestionsPage *self = FB_QUESTIONS_PAGE (page);

  if (is_gone (self) || (self->programme == NULL && !build (self)))
    {
      fb_page_close (page);
      return;
    }

  fb_page_set_title (page, self->programme->name != NULL ? self->programme->name : _("New Programme"));
  for (guint i = 0; i < self->rows->len; i++)
    fb_question_row_update (self->rows->pdata[i]);
  update_heading (self);
  update_done (self);
}

static gboolean
fb_questions_page_concerns (FbPage     *page,
                            const char *kind,
                            const char *id)
{
  static const char *const kinds[] = { "programme", "open-question", "rule", "matching-criterion", "person", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

static GtkWidget *
fb_questions_page_get_focus_hint (FbPage *page)
{
  FbQuestionsPage *self = FB_QUESTIONS_PAGE (page);

  return self->name != NULL ? fb_field_row_get_control (self->name) : NULL;
}

static void
fb_questions_page_dispose (GObject *object)
{
  g_clear_object (&FB_QUESTIONS_PAGE (object)->programme);

  G_OBJECT_CLASS (fb_questions_page_parent_class)->dispose (object);
}

static void
fb_questions_page_finalize (GObject *object)
{
  g_ptr_array_unref (FB_QUESTIONS_PAGE (object)->rows);

  G_OBJECT_CLASS (fb_questions_page_parent_class)->finalize (object);
}

static void
fb_questions_page_class_init (FbQuestionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_questions_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_questions_page_finalize;
  FB_PAGE_CLASS (klass)->about_kind = &fb_programme_kind;
  FB_PAGE_CLASS (klass)->refresh = fb_questions_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_questions_page_concerns;
  FB_PAGE_CLASS (klass)->get_focus_hint = fb_questions_page_get_focus_hint;
}

static void
fb_questions_page_init (FbQuestionsPage *self)
{
  self->rows = g_ptr_array_new ();
}
