/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-quick-add"

#include "ui/common/fb-accessible.h"
#include "ui/people/fb-people.h"

#include "app/fb-deeds.h"
#include "app/fb-people-alike.h"
#include "base/fb-date-read.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-cv-dialog.h"
#include "ui/people/fb-cv-pick.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUICK_ADD "fb-quick-add"

/* Quick Add: what is asked before a person exists. Freed with its dialog. */
typedef struct
{
  FbPage    *page; /* not owned: below the dialog */
  FbDialog  *dialog;
  GPtrArray *programmes;
  GtkWidget *stack;
  GtkWidget *name;
  GtkWidget *name_row;
  GtkWidget *role;
  GtkWidget *programme;
  GtkWidget *language;
  GtkWidget *phone;
  GtkWidget *birth;
  GtkWidget *birth_row;
  GtkWidget *postcode;
  GtkWidget *postcode_row;
  GtkWidget *alike;
  char      *clean_name;
  char      *birth_date;
  char      *clean_postcode;
  FbEuropass *cv; /* (nullable) what the form was filled in from */
} QuickAdd;

static void
quick_add_free (gpointer  data,
                GClosure *closure)
{
  QuickAdd *self = data;

  g_ptr_array_unref (self->programmes);
  g_free (self->clean_name);
  g_free (self->birth_date);
  g_free (self->clean_postcode);
  g_clear_pointer (&self->cv, fb_europass_free);
  g_free (self);
}

static const char *
get_programme_id (QuickAdd *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme));

  return index < self->programmes->len ? fb_record_get_id (self->programmes->pdata[index]) : NULL;
}

static void
finish (QuickAdd    *self,
        FbEnrolment *enrolment,
        GError      *error)
{
  FbPage *page = self->page;
  g_autofree char *text = NULL;

  if (enrolment == NULL)
    {
      fb_dialog_set_sentence (self->dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->name);
  fb_kept_text_forget (self->phone);
  fb_kept_text_forget (self->birth);
  fb_kept_text_forget (self->postcode);
  /* Translators: %s is the name of a person */
  text = g_strdup_printf (_("%s added"), self->clean_name);
  fb_people_open (page, fb_record_get_id (FB_RECORD (enrolment)));
  fb_toast_undo (GTK_WIDGET (page), text);
  if (self->cv != NULL) /* the rest of it */
    fb_cv_dialog_present (GTK_WIDGET (page), fb_page_get_workspace (page), enrolment, g_steal_pointer (&self->cv));
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

static void
add_person (QuickAdd *self)
{
  g_autofree char *phone = NULL;
  g_autoptr(FbEnrolment) enrolment = NULL;
  g_autoptr(GError) error = NULL;
  FbNewPerson values = {
    .name_used = self->clean_name,
    .birth_date = self->birth_date,
    .postcode = self->clean_postcode,
    .language = fb_code_button_get (self->language),
    .programme_id = get_programme_id (self),
    .role = fb_code_drop_down_get (self->role),
  };

  fb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->phone)), &phone, NULL);
  values.phone = phone;
  enrolment = fb_deed_add_person (fb_page_get_workspace (self->page), &values, &error);
  finish (self, enrolment, error);
}

static void
same_clicked_cb (GtkWidget *button,
                 QuickAdd  *self)
{
  const char *person_id = g_object_get_data (G_OBJECT (button), "person-id");
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment =
    fb_deed_enrol (fb_page_get_workspace (self->page), person_id, get_programme_id (self),
                   fb_code_drop_down_get (self->role), &error);

  finish (self, enrolment, error);
}

/* "1994 · 1000 · Sample Town · Mentee" */
static char *
dup_marks (QuickAdd *self,
           FbPerson *person)
{
  g_autoptr(GPtrArray) enrolments =
    fb_store_list (fb_page_get_store (self->page), &fb_enrolment_kind, "person-id",
                   fb_record_get_id (FB_RECORD (person)), NULL, NULL);
  g_autoptr(GPtrArray) marks = g_ptr_array_new ();

  if (person->birth_date != NULL)
    g_ptr_array_add (marks, person->birth_date);
  if (person->postcode != NULL)
    g_ptr_array_add (marks, person->postcode);
  if (person->place != NULL)
    g_ptr_array_add (marks, person->place);
  if (person->phone != NULL)
    g_ptr_array_add (marks, person->phone);
  if (enrolments != NULL && enrolments->len > 0)
    g_ptr_array_add (marks, (char *) fb_code_list_get_label (&fb_code_duo_role,
                                                             FB_ENROLMENT (enrolments->pdata[0])->role));
  g_ptr_array_add (marks, NULL);

  return g_strjoinv (" · ", (char **) marks->pdata);
}

static void
add_alike (QuickAdd *self,
           FbPerson *person)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Same Person"));
  g_autofree char *marks = dup_marks (self, person);
  /* Translators: accessible name of a button; %s is the name of a person */
  g_autofree char *name = g_strdup_printf (_("Same Person: %s"), person->name_used);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name_used);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), marks);
  fb_accessible_set_label (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "person-id",
                          g_strdup (fb_record_get_id (FB_RECORD (person))), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (same_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->alike), row);
}

static void
show_alike (QuickAdd  *self,
            GPtrArray *persons)
{
  for (guint i = 0; i < persons->len; i++)
    add_alike (self, persons->pdata[i]);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "alike");
  gtk_button_set_label (GTK_BUTTON (fb_dialog_get_verb (self->dialog)), _("_Somebody Else"));
  fb_accessible_name_by_mnemonic (GTK_BUTTON (fb_dialog_get_verb (self->dialog)));
}

static gboolean
read_form (QuickAdd *self)
{
  g_autofree char *typed =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->birth))));
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->clean_name, g_free);
  g_clear_pointer (&self->birth_date, g_free);
  g_clear_pointer (&self->clean_postcode, g_free);
  fb_plain_row_set_error (self->birth_row, NULL);
  fb_plain_row_set_error (self->postcode_row, NULL);
  fb_plain_row_set_error (self->name_row, NULL);

  if (!fb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)), &self->clean_name, &error) ||
      self->clean_name == NULL)
    {
      fb_plain_row_set_error (self->name_row, error != NULL ? error->message : _("A name is needed."));
      return FALSE;
    }

  if (*typed != '\0' &&
      !fb_date_read (typed, TRUE, fb_workspace_get_today (fb_page_get_workspace (self->page)),
                     &self->birth_date, &error))
    {
      fb_plain_row_set_error (self->birth_row, error->message);
      return FALSE;
    }

  if (!fb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->postcode)), &self->clean_postcode, &error))
    {
      fb_plain_row_set_error (self->postcode_row, error->message);
      return FALSE;
    }

  return TRUE;
}

static void
done_cb (FbDialog *dialog,
         QuickAdd *self)
{
  g_autoptr(GPtrArray) alike = NULL;
  g_autoptr(GError) error = NULL;

  if (g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "alike"))
    {
      add_person (self);
      return;
    }

  if (!read_form (self))
    return;

  alike = fb_people_find_alike (fb_page_get_workspace (self->page), self->clean_name,
                                self->birth_date, self->clean_postcode, &error);
  if (alike == NULL)
    fb_dialog_set_sentence (dialog, error->message);
  else if (alike->len > 0)
    show_alike (self, alike);
  else
    add_person (self);
}

static GtkWidget *
make_entry (GtkInputPurpose purpose)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), purpose);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);

  return entry;
}

/* The window's programme, if one is chosen there, stands first. */
static GtkWidget *
make_programmes (QuickAdd *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const char *wanted = fb_page_get_programme_id (self->page);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; i < self->programmes->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (fb_page_get_workspace (self->page),
                                                     self->programmes->pdata[i]);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (fb_record_get_id (self->programmes->pdata[i]), wanted) == 0)
        selected = i;
    }

  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);

  return drop_down;
}

/* What Quick Add asks; the rest of the CV is looked at once the person is there. */
static void
fill_form (QuickAdd *self)
{
  g_autofree char *name = fb_cv_dup_name (self->cv);
  g_autofree char *year = self->cv->birth_date != NULL ? g_strndup (self->cv->birth_date, strlen ("1994")) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->phone), self->cv->phone != NULL ? self->cv->phone : "");
  gtk_editable_set_text (GTK_EDITABLE (self->birth), year != NULL ? year : "");
  gtk_editable_set_text (GTK_EDITABLE (self->postcode), self->cv->postcode != NULL ? self->cv->postcode : "");
  if (fb_cv_get_language (self->cv) != NULL)
    fb_code_button_set (self->language, fb_cv_get_language (self->cv));
  gtk_widget_grab_focus (self->name);
}

static void
cv_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  QuickAdd *self = g_object_get_data (source, QUICK_ADD);
  FbEuropass *cv = fb_cv_pick_finish (result);

  if (cv == NULL)
    return;

  if (!gtk_widget_get_visible (GTK_WIDGET (source)))
    {
      fb_europass_free (cv);
      return;
    }

  g_clear_pointer (&self->cv, fb_europass_free);
  self->cv = cv;
  fill_form (self);
}

static void
from_cv_cb (QuickAdd *self)
{
  fb_cv_pick_async (GTK_WIDGET (self->dialog), cv_read_cb, NULL);
}

static GtkWidget *
make_cv_button (QuickAdd *self)
{
  GtkWidget *button = fb_accessible_button_new (_("From a _Europass CV…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (from_cv_cb), self);

  return button;
}

static GtkWidget *
make_form (QuickAdd   *self,
           const char *role)
{
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->name = make_entry (GTK_INPUT_PURPOSE_NAME);
  self->name_row = fb_plain_row_new (_("Name to Use"), self->name);
  self->role = fb_code_drop_down_new (&fb_code_duo_role, FALSE, role);
  self->programme = make_programmes (self);
  self->language = fb_code_button_new (&fb_code_languages, _("Best Language"));
  self->phone = make_entry (GTK_INPUT_PURPOSE_PHONE);
  self->birth = make_entry (GTK_INPUT_PURPOSE_FREE_FORM);
  self->birth_row = fb_plain_row_new (_("Year of Birth"), self->birth);
  self->postcode = make_entry (GTK_INPUT_PURPOSE_FREE_FORM);
  self->postcode_row = fb_plain_row_new (_("Postcode"), self->postcode);

  adw_preferences_group_add (form, self->name_row);
  adw_preferences_group_add (form, fb_plain_row_new (_("Role"), self->role));
  adw_preferences_group_add (form, fb_plain_row_new (_("Programme"), self->programme));
  adw_preferences_group_add (form, fb_plain_row_new (_("Best Language"), self->language));
  adw_preferences_group_add (form, fb_plain_row_new (_("Phone"), self->phone));
  adw_preferences_group_add (form, self->birth_row);
  adw_preferences_group_add (form, self->postcode_row);

  return GTK_WIDGET (form);
}

/* Who is being added is nobody yet, so the programme keeps what is typed, for each side. */
static void
keep_texts (QuickAdd   *self,
            const char *role)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme));
  FbRecord *programme = self->programmes->pdata[chosen];
  FbWorkspace *workspace = fb_page_get_workspace (self->page);
  const struct
  {
    GtkWidget  *text;
    const char *field;
  } texts[] = { { self->name, "name-used" }, { self->phone, "phone" }, { self->birth, "birth-date" },
                { self->postcode, "postcode" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("person.%s.%s", texts[i].field, role);

      fb_kept_text_attach (texts[i].text, workspace, programme, name);
    }
}

static GtkWidget *
make_stack (QuickAdd   *self,
            const char *role)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_form (self, role));
  gtk_box_append (GTK_BOX (box), make_cv_button (self));
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), box, "form");
  keep_texts (self, role);

  self->alike = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->alike), _("Is This the Same Person?"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->alike),
                                         _("Somebody with a name like this is known already."));
  gtk_stack_add_named (GTK_STACK (self->stack), self->alike, "alike");

  return self->stack;
}

/**
 * fb_people_add:
 * @role: "mentee" or "mentor"
 *
 * Asks for a new person, and whether it is one who is known already; then goes
 * there.
 */
void
fb_people_add (FbPage     *page,
               const char *role)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) programmes = fb_store_list (fb_page_get_store (page), &fb_programme_kind,
                                                   NULL, NULL, "code", &error);
  QuickAdd *self;

  if (programmes == NULL || programmes->len == 0)
    {
      if (error != NULL)
        fb_toast_error (GTK_WIDGET (page), error);
      else
        fb_toast (GTK_WIDGET (page), _("First make a programme: people take part in one."));
      return;
    }

  self = g_new0 (QuickAdd, 1);
  self->page = page;
  self->programmes = g_steal_pointer (&programmes);
  self->dialog = FB_DIALOG (fb_dialog_new (GTK_WIDGET (page),
                                           g_str_equal (role, "mentor") ? _("New Mentor") : _("New Mentee"), _("_Add")));
  g_object_set_data (G_OBJECT (self->dialog), QUICK_ADD, self);
  fb_dialog_set_content (self->dialog, make_stack (self, role));
  g_signal_connect_data (self->dialog, "done", G_CALLBACK (done_cb), self, quick_add_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (self->name);
}
