/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-staff"

#include "ui/common/fb-accessible.h"
#include "ui/duos/fb-signing-window-private.h"

#include "app/fb-deed-staff.h"
#include "app/fb-papers.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pause.h"
#include "ui/common/fb-print.h"
#include "ui/duos/fb-signing-language.h"

#include <glib/gi18n.h>


/* The pages of who works with the program: before and after the others. */

/* --- Before --- */

static void
language_cb (GtkDropDown   *drop_down,
             GParamSpec    *pspec,
             FbSigningTurn *turn)
{
  fb_signing_set_text (&turn->language, fb_signing_language_get (GTK_WIDGET (drop_down)));
}

static void
text_cb (GtkEditable  *entry,
         char        **member)
{
  fb_signing_set_text (member, gtk_editable_get_text (entry));
}

static GtkWidget *
make_entry (char **member)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), *member != NULL ? *member : "");
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  g_signal_connect (entry, "changed", G_CALLBACK (text_cb), member);

  return entry;
}

static GtkWidget *
make_turn (FbSigningCase *whole,
           FbSigningTurn *turn)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *language = fb_signing_language_new (whole->agreement, turn->language);
  gboolean is_organisation = g_str_equal (turn->party->party, "organisation");

  fb_form_set_title (GTK_WIDGET (group), turn->party->name != NULL ? turn->party->name : _("Name Not Known Yet"),
                     turn->party->is_unsure ? _("Guardian: only the year of birth is known. Leave the name empty if "
                                                "none is needed.")
                                            : fb_code_list_get_label (&fb_code_signing_party, turn->party->party));
  g_signal_connect (language, "notify::selected", G_CALLBACK (language_cb), turn);
  adw_preferences_group_add (group, fb_plain_row_new (_("Reads It In"), language));
  if (is_organisation || turn->party->name == NULL)
    adw_preferences_group_add (group, fb_plain_row_new (_("Who Signs"), make_entry (&turn->name)));
  if (is_organisation)
    adw_preferences_group_add (group, fb_plain_row_new (_("Capacity"), make_entry (&turn->capacity)));
  else
    adw_preferences_group_add (group, fb_plain_row_new (_("Interpreter (Name)"), make_entry (&turn->interpreter)));

  return GTK_WIDGET (group);
}

static void
close_cb (FbSigningWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
say (FbSigningWindow *self,
     const char      *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  gtk_widget_set_visible (self->sentence, TRUE);
}

static void
start_cb (FbSigningWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (fb_signing_case_find_nameless (self->whole) != NULL)
    {
      say (self, _("Who signs? A name is missing."));
      return;
    }
  if (!fb_signing_case_settle (self->whole, &error))
    {
      say (self, error->message);
      return;
    }
  if (self->whole->turns->len == 0)
    {
      _fb_signing_show_copies (self);
      return;
    }

  self->is_handed = TRUE;
  fb_pause_leave_out (GTK_WINDOW (self), TRUE);
  _fb_signing_show_hand (self);
}

static GtkWidget *
make_spacer (void)
{
  GtkWidget *spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (spacer, TRUE);

  return spacer;
}

void
_fb_signing_show_prepare (FbSigningWindow *self)
{
  GtkWidget *title = _fb_signing_make_label (_("Before You Hand Over the Laptop"), self->whole->language, "title-1");
  GtkWidget *content = fb_form_page_new (title, NULL);
  GtkWidget *foot = _fb_signing_make_foot (self, FALSE);
  GtkWidget *place = adw_preferences_group_new ();

  for (guint i = 0; i < self->whole->turns->len; i++)
    fb_form_page_append (content, make_turn (self->whole, self->whole->turns->pdata[i]));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (place),
                             fb_plain_row_new (_("Place"), make_entry (&self->whole->place)));
  fb_form_page_append (content, place);

  self->sentence = _fb_signing_make_label ("", self->whole->language, "error");
  gtk_widget_set_visible (self->sentence, FALSE);
  gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _("Cancel"), G_CALLBACK (close_cb), NULL));
  gtk_box_append (GTK_BOX (foot), make_spacer ());
  gtk_box_append (GTK_BOX (foot), self->sentence);
  gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _("Start Signing"), G_CALLBACK (start_cb),
                                                           "suggested-action"));
  _fb_signing_set_page (self, _fb_signing_make_page (content, foot));
}

/* --- Back --- */

static void
code_cb (FbSigningWindow *self)
{
  FbStaff *staff = fb_workspace_get_staff (self->whole->workspace);

  if (fb_staff_has_code (staff) && !fb_staff_code_fits (staff, gtk_editable_get_text (GTK_EDITABLE (self->code))))
    {
      say (self, _("That is not the code."));
      gtk_editable_set_text (GTK_EDITABLE (self->code), "");
      gtk_widget_grab_focus (self->code);
      return;
    }

  self->is_handed = FALSE;
  fb_pause_leave_out (GTK_WINDOW (self), FALSE);
  if (fb_staff_has_code (staff))
    fb_pause_renew ();
  _fb_signing_show_copies (self);
}

static GtkWidget *
make_code (FbSigningWindow *self)
{
  self->code = gtk_password_entry_new ();
  gtk_widget_set_halign (self->code, GTK_ALIGN_CENTER);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->code), 8);
  fb_accessible_set_label (self->code, _("Code of 4 Digits"));
  g_signal_connect_swapped (self->code, "activate", G_CALLBACK (code_cb), self);

  return self->code;
}

/* The one before, in whose language it says thank you. */
static FbSigningTurn *
get_last_turn (FbSigningCase *whole)
{
  guint last = MIN (whole->current, whole->turns->len);

  return last > 0 ? whole->turns->pdata[last - 1] : NULL;
}

/* Hands the laptop back to who works with the program. */
void
_fb_signing_show_back (FbSigningWindow *self)
{
  FbSigningCase *whole = self->whole;
  FbSigningTurn *last = get_last_turn (whole);
  FbStaff *staff = fb_workspace_get_staff (whole->workspace);
  const char *language = last != NULL ? last->language : whole->language;
  const char *name = staff != NULL && staff->name != NULL ? staff->name : _("who works with this program");
  g_autofree char *hand = fb_signing_text_dup (whole->words, language, FB_SIGNING_HAND_TO, "name", name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (last != NULL && last->signature != NULL)
    gtk_box_append (GTK_BOX (box), _fb_signing_make_label (
      fb_signing_text_get (whole->words, language, FB_SIGNING_THANK_YOU), language, "title-1"));
  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (hand, language, "title-2"));

  if (fb_staff_has_code (staff))
    {
      self->sentence = _fb_signing_make_label ("", whole->language, "error");
      gtk_widget_set_visible (self->sentence, FALSE);
      gtk_box_append (GTK_BOX (box), _fb_signing_make_label (
        _("Code of 4 Digits. It keeps the curious out; it is no security."), whole->language, "dim-label"));
      gtk_box_append (GTK_BOX (box), make_code (self));
      gtk_box_append (GTK_BOX (box), self->sentence);
    }
  self->verb = _fb_signing_make_button (self, name, G_CALLBACK (code_cb), "suggested-action");
  gtk_widget_set_halign (self->verb, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->verb);

  _fb_signing_set_page (self, _fb_signing_make_page (box, NULL));
}

/* --- After --- */

static GtkWidget *
make_copy (FbSigningWindow *self,
           FbSigningTurn   *turn)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *language = fb_signing_language_new (self->whole->agreement, turn->language);
  GtkWidget *form = fb_code_drop_down_new (&fb_code_copy_form, FALSE, "paper");

  fb_form_set_title (GTK_WIDGET (group), turn->name, NULL);
  adw_preferences_group_add (group, fb_plain_row_new (_("Copy"), form));
  adw_preferences_group_add (group, fb_plain_row_new (_("Copy In"), language));
  g_ptr_array_add (self->copies, language);
  g_ptr_array_add (self->copies, form);

  return GTK_WIDGET (group);
}

static void
paper_cb (FbSigningWindow *self,
          gboolean         prints)
{
  FbSigningCase *whole = self->whole;
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = fb_paper_new_agreement (whole->workspace, whole->agreement, &error);
  g_autofree char *duo = fb_workspace_dup_name_of (whole->workspace, "duo", whole->agreement->duo_id);
  g_autofree char *name = g_strdup_printf ("%s.pdf", duo);

  if (document == NULL)
    say (self, error->message);
  else if (prints)
    fb_print_document (GTK_WIDGET (self), document, duo);
  else
    fb_save_pdf (GTK_WIDGET (self), document, name);
}

static void
print_cb (FbSigningWindow *self)
{
  paper_cb (self, TRUE);
}

static void
save_cb (FbSigningWindow *self)
{
  paper_cb (self, FALSE);
}

static gboolean
save_copies (FbSigningWindow  *self,
             GError          **error)
{
  guint index = 0;

  for (guint i = 0; i < self->whole->turns->len; i++)
    {
      FbSigningTurn *turn = self->whole->turns->pdata[i];
      GtkWidget *language, *form;

      if (turn->signature == NULL)
        continue;

      language = self->copies->pdata[index++];
      form = self->copies->pdata[index++];
      if (!fb_deed_set_copy (self->whole->workspace, turn->signature, fb_signing_language_get (language),
                             fb_code_drop_down_get (form), error))
        return FALSE;
    }

  return TRUE;
}

static void
done_cb (FbSigningWindow *self)
{
  g_autoptr(GError) error = NULL;

  if (save_copies (self, &error))
    {
      _fb_signing_finish (self);
      return;
    }

  say (self, error->message);
}

static guint
count_signed (FbSigningCase *whole)
{
  guint n = 0;

  for (guint i = 0; i < whole->turns->len; i++)
    n += ((FbSigningTurn *) whole->turns->pdata[i])->signature != NULL;

  return n;
}

/* Who got a copy, in which language, on paper or as PDF. */
void
_fb_signing_show_copies (FbSigningWindow *self)
{
  FbSigningCase *whole = self->whole;
  guint n_signed = count_signed (whole);
  GtkWidget *title = _fb_signing_make_label (n_signed > 0 ? _("Who Got a Copy?") : _("Nobody Signed Now"), whole->language, "title-1");
  GtkWidget *content = fb_form_page_new (title, NULL);
  GtkWidget *foot = _fb_signing_make_foot (self, FALSE);
  GPtrArray *copies = g_ptr_array_new ();

  self->copies = copies;
  for (guint i = 0; i < whole->turns->len; i++)
    {
      FbSigningTurn *turn = whole->turns->pdata[i];

      if (turn->signature != NULL)
        fb_form_page_append (content, make_copy (self, turn));
    }

  self->sentence = _fb_signing_make_label ("", whole->language, "error");
  gtk_widget_set_visible (self->sentence, FALSE);
  if (n_signed > 0)
    {
      gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _("Print…"), G_CALLBACK (print_cb), NULL));
      gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _("Save as PDF…"), G_CALLBACK (save_cb), NULL));
    }
  gtk_box_append (GTK_BOX (foot), make_spacer ());
  gtk_box_append (GTK_BOX (foot), self->sentence);
  gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _("Done"), G_CALLBACK (done_cb), "suggested-action"));

  self->copies = NULL;
  _fb_signing_set_page (self, _fb_signing_make_page (content, foot));
  self->copies = copies;
}
