/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-pages"

#include "ui/common/fb-accessible.h"
#include "ui/duos/fb-signing-window-private.h"

#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/duos/fb-agreement-reader.h"

#include <glib/gi18n.h>
#include <string.h>

/* The pages of who signs, in the language of that person. */

#define TEXT_WIDTH 1300

/* --- Handing over --- */

static void
append_hand (GtkWidget     *box,
             FbSigningCase *whole,
             const char    *language,
             const char    *name,
             const char    *css_class)
{
  g_autofree char *text = fb_signing_text_dup (whole->words, language, FB_SIGNING_HAND_TO, "name", name);

  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (text, language, css_class));
}

/* "Thank you. Please hand the laptop to Jan", in the language of who has it
 * and of who gets it. The button is the name. */
void
_fb_signing_show_hand (FbSigningWindow *self)
{
  FbSigningCase *whole = self->whole;
  FbSigningTurn *turn = fb_signing_case_get_turn (whole);
  FbSigningTurn *last = whole->current > 0 ? whole->turns->pdata[whole->current - 1] : NULL;
  const char *from = last != NULL ? last->language : whole->language;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *button = _fb_signing_make_button (self, turn->name, G_CALLBACK (_fb_signing_show_text),
                                               "suggested-action");

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (last != NULL && last->signature != NULL)
    gtk_box_append (GTK_BOX (box), _fb_signing_make_label (
      fb_signing_text_get (whole->words, from, FB_SIGNING_THANK_YOU), from, "title-1"));
  append_hand (box, whole, from, turn->name, "title-1");
  if (g_strcmp0 (from, turn->language) != 0)
    append_hand (box, whole, turn->language, turn->name, "title-2");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);

  _fb_signing_set_page (self, _fb_signing_make_page (box, NULL));
}

/* --- The text --- */

static void
read_cb (FbSigningWindow *self)
{
  self->read_how = "read";
  _fb_signing_show_pad (self);
}

static void
read_out_cb (FbSigningWindow *self)
{
  self->read_how = "read-out";
  _fb_signing_show_pad (self);
}

/* Each button, and the one that a menu button is made of: a screen reader is told of what is set
 * itself, and not of what stands in that. */
static void
set_answers_sensitive (GtkWidget *answers,
                       gboolean   is_sensitive)
{
  for (GtkWidget *answer = gtk_widget_get_first_child (answers); answer != NULL;
       answer = gtk_widget_get_next_sibling (answer))
    {
      if (GTK_IS_BOX (answer))
        set_answers_sensitive (answer, is_sensitive);
      else
        gtk_widget_set_sensitive (answer, is_sensitive);
      if (GTK_IS_MENU_BUTTON (answer))
        gtk_widget_set_sensitive (gtk_widget_get_first_child (answer), is_sensitive);
    }
}

/* Whoever is at the end may say so. */
static void
scrolled_cb (GtkAdjustment *adjustment,
             GtkWidget     *answers)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_page_size (adjustment) > 1 && gtk_adjustment_get_value (adjustment) >= end - 24)
    set_answers_sensitive (answers, TRUE);
}

static void
label_read_out (FbSigningWindow *self,
                GtkWidget       *button)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  g_autofree char *name = fb_document_words_dup_language (self->whole->words, turn->language, turn->read_in);
  g_autofree char *text = fb_signing_text_dup (self->whole->words, turn->language, FB_SIGNING_READ_TO_ME, "language",
                                               name);

  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE); /* with large letters */
}

static void
read_in_cb (GtkWidget  *button,
            const char *language)
{
  FbSigningWindow *self = FB_SIGNING_WINDOW (gtk_widget_get_root (button));

  fb_signing_set_text (&fb_signing_case_get_turn (self->whole)->read_in, language);
  label_read_out (self, button);
}

/* "It was read to me in Dari", and a button for another language. */
static GtkWidget *
make_read_out (FbSigningWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = _fb_signing_make_button (self, "", G_CALLBACK (read_out_cb), NULL);
  GtkWidget *other = fb_code_button_new (&fb_code_languages, _("Language"));

  label_read_out (self, button);
  fb_code_button_set (other, fb_signing_case_get_turn (self->whole)->read_in);
  g_signal_connect_object (gtk_menu_button_get_popover (GTK_MENU_BUTTON (other)), "chosen", G_CALLBACK (read_in_cb),
                           button, G_CONNECT_SWAPPED);
  fb_accessible_set_label (other, _("Language"));
  gtk_widget_set_size_request (other, 130, -1);
  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static GtkWidget *
make_answers (FbSigningWindow *self)
{
  GtkWidget *answers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (answers), make_read_out (self));
  gtk_box_append (GTK_BOX (answers), _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_I_READ),
                                                              G_CALLBACK (read_cb), "suggested-action"));
  set_answers_sensitive (answers, FALSE);

  return answers;
}

static GtkWidget *
make_text (FbSigningWindow *self)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  GtkWidget *scrolled = fb_accessible_scroll_new (_fb_signing_get_text (self, FB_SIGNING_READ_ALL));
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *reader = fb_agreement_reader_new ();

  fb_agreement_reader_show (FB_AGREEMENT_READER (reader), self->whole->workspace, self->whole->agreement, turn->language);
  gtk_widget_add_css_class (reader, "fb-large-text");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), TEXT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), reader);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  /* by key too */
  gtk_widget_set_focusable (scrolled, TRUE);

  return scrolled;
}

void
_fb_signing_show_text (FbSigningWindow *self)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  GtkWidget *text = make_text (self);
  GtkWidget *foot = _fb_signing_make_foot (self, TRUE);
  GtkWidget *answers = make_answers (self);
  GtkWidget *hint = _fb_signing_make_label (_fb_signing_get_text (self, FB_SIGNING_READ_ALL), turn->language, "dim-label");
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (text));

  gtk_widget_set_hexpand (hint, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (hint), 16);
  gtk_box_append (GTK_BOX (foot), hint);
  gtk_box_append (GTK_BOX (foot), answers);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), answers, 0);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), answers, 0);

  _fb_signing_set_page (self, _fb_signing_make_page (text, foot));
  gtk_widget_grab_focus (text);
}

/* --- A question --- */

void
_fb_signing_show_question (FbSigningWindow *self)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *back = _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_BACK),
                                             G_CALLBACK (_fb_signing_show_text), "suggested-action");

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (_fb_signing_get_text (self, FB_SIGNING_ASK_NOW),
                                                         turn->language, "title-2"));
  gtk_box_append (GTK_BOX (buttons), _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_NOT_NOW),
                                                              G_CALLBACK (_fb_signing_next), NULL));
  gtk_box_append (GTK_BOX (buttons), back);
  gtk_box_append (GTK_BOX (box), buttons);

  _fb_signing_set_page (self, _fb_signing_make_page (box, NULL));
  gtk_widget_grab_focus (back);
}

/* --- Signing --- */

/* What kind of signature it is, and which text decides. */
static void
append_notes (FbSigningWindow *self,
              GtkWidget       *box)
{
  FbSigningCase *whole = self->whole;
  FbSigningTurn *turn = fb_signing_case_get_turn (whole);
  g_autofree char *named = fb_document_words_dup_language (whole->words, turn->language,
                                                           whole->agreement->deciding_language);
  g_autofree char *decides = fb_signing_text_dup (whole->words, turn->language, FB_SIGNING_DECIDES, "language", named);

  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (_fb_signing_get_text (self, FB_SIGNING_SIMPLE), turn->language,
                                                         "dim-label"));
  if (whole->agreement->languages != NULL && strchr (whole->agreement->languages, ' ') != NULL)
    gtk_box_append (GTK_BOX (box), _fb_signing_make_label (decides, turn->language, "dim-label"));

  self->sentence = _fb_signing_make_label ("", whole->language, "error");
  gtk_widget_set_visible (self->sentence, FALSE);
  gtk_box_append (GTK_BOX (box), self->sentence);
}

static GtkWidget *
make_signing_box (FbSigningWindow *self,
                  const char      *title)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);
  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (turn->name, self->whole->language, "title-1"));
  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (title, turn->language, "title-4"));

  return box;
}

/* Returns the button that leads to the other way of signing. */
static GtkWidget *
append_verbs (FbSigningWindow *self,
              GtkWidget       *foot,
              FbSigningText    other,
              GCallback        show_other,
              GCallback        sign)
{
  GtkWidget *spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = _fb_signing_make_button (self, _fb_signing_get_text (self, other), show_other, NULL);

  gtk_widget_set_hexpand (spacer, TRUE);
  gtk_box_append (GTK_BOX (foot), spacer);
  gtk_box_append (GTK_BOX (foot), _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_BACK),
                                                           G_CALLBACK (_fb_signing_show_text), NULL));
  gtk_box_append (GTK_BOX (foot), button);
  self->verb = _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_SIGN), sign, "suggested-action");
  gtk_widget_set_sensitive (self->verb, FALSE);
  gtk_box_append (GTK_BOX (foot), self->verb);

  return button;
}

static void
drawn_cb (FbSigningWindow *self)
{
  gtk_widget_set_sensitive (self->verb, !fb_signing_pad_is_empty (FB_SIGNING_PAD (self->pad)));
}

static void
clear_cb (FbSigningWindow *self)
{
  fb_signing_pad_clear (FB_SIGNING_PAD (self->pad));
}

static void
sign_strokes_cb (FbSigningWindow *self)
{
  g_autofree char *strokes = fb_signing_pad_dup_text (FB_SIGNING_PAD (self->pad));

  _fb_signing_sign (self, "strokes", strokes, NULL);
}

void
_fb_signing_show_pad (FbSigningWindow *self)
{
  const char *title = _fb_signing_get_text (self, FB_SIGNING_SIGN_HERE);
  GtkWidget *box = make_signing_box (self, title);
  GtkWidget *foot = _fb_signing_make_foot (self, TRUE);
  GtkWidget *clear = _fb_signing_make_button (self, _fb_signing_get_text (self, FB_SIGNING_CLEAR), G_CALLBACK (clear_cb),
                                              NULL);
  GtkWidget *by_name;

  self->pad = fb_signing_pad_new (title);
  g_signal_connect_swapped (self->pad, "changed", G_CALLBACK (drawn_cb), self);
  gtk_widget_set_halign (clear, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->pad);
  gtk_box_append (GTK_BOX (box), clear);
  append_notes (self, box);
  by_name = append_verbs (self, foot, FB_SIGNING_BY_NAME, G_CALLBACK (_fb_signing_show_by_name),
                          G_CALLBACK (sign_strokes_cb));

  _fb_signing_set_page (self, _fb_signing_make_page (box, foot));
  /* never "Not Now": whoever has no pen goes on by key */
  gtk_widget_grab_focus (by_name);
}

/* --- Without a pen --- */

static void
witness_cb (FbSigningWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->witness))));

  gtk_widget_set_sensitive (self->verb, *name != '\0');
}

static void
sign_by_name_cb (FbSigningWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->witness))));

  _fb_signing_sign (self, "name-with-witness", NULL, name);
}

void
_fb_signing_show_by_name (FbSigningWindow *self)
{
  FbSigningTurn *turn = fb_signing_case_get_turn (self->whole);
  g_autofree char *agrees = fb_signing_text_dup (self->whole->words, turn->language, FB_SIGNING_AGREES, "name", turn->name);
  GtkWidget *box = make_signing_box (self, agrees);
  GtkWidget *foot = _fb_signing_make_foot (self, TRUE);
  const char *label = _fb_signing_get_text (self, FB_SIGNING_WITNESS);

  self->witness = gtk_entry_new ();
  gtk_widget_set_size_request (self->witness, 420, -1);
  gtk_widget_set_halign (self->witness, GTK_ALIGN_CENTER);
  fb_accessible_set_label (self->witness, label);
  g_signal_connect_swapped (self->witness, "changed", G_CALLBACK (witness_cb), self);
  gtk_box_append (GTK_BOX (box), _fb_signing_make_label (label, turn->language, NULL));
  gtk_box_append (GTK_BOX (box), self->witness);
  append_notes (self, box);
  append_verbs (self, foot, FB_SIGNING_BY_PEN, G_CALLBACK (_fb_signing_show_pad), G_CALLBACK (sign_by_name_cb));

  _fb_signing_set_page (self, _fb_signing_make_page (box, foot));
  gtk_widget_grab_focus (self->witness);
}
