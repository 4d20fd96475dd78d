/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-draft-dialog"

#include "ui/duos/fb-draft-dialog.h"

#include "app/fb-agreements.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  FbAgreement *draft;  /* (nullable) what is drafted again */
  GtkWidget   *parent; /* not owned: below the dialog */
  GtkWidget   *kind;
  GtkWidget   *kind_row;
  GtkWidget   *first;
  GtkWidget   *first_row;
  GtkWidget   *is_two;
  GtkWidget   *second;
  GtkWidget   *second_row;
} DraftDialog;

static void
draft_dialog_free (gpointer  data,
                   GClosure *closure)
{
  DraftDialog *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_clear_object (&self->draft);
  g_free (self);
}

static gboolean
has_starter_text (const char *language)
{
  g_autofree char *title = NULL;
  g_autofree char *body = language != NULL ? fb_starter_text_load ("agreement", NULL, language, &title) : NULL;

  return body != NULL;
}

static void
hint_row (GtkWidget  *row,
          const char *language)
{
  fb_plain_row_set_hint (row, language == NULL || has_starter_text (language)
                                ? NULL
                                : _("The program brings no text in this language. If the programme has none "
                                    "either, paste a translation afterwards."));
}

static void
chosen_cb (DraftDialog *self)
{
  hint_row (self->first_row, fb_code_button_get (self->first));
  hint_row (self->second_row, fb_code_button_get (self->second));
}

static void
draft_cb (FbDialog    *dialog,
          DraftDialog *self)
{
  const char *first = fb_code_button_get (self->first);
  const char *second = gtk_switch_get_active (GTK_SWITCH (self->is_two)) ? fb_code_button_get (self->second) : NULL;
  g_autofree char *languages = NULL;
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *parent = self->parent;

  if (first == NULL || (second == NULL && gtk_switch_get_active (GTK_SWITCH (self->is_two))))
    {
      fb_dialog_set_sentence (dialog, _("Choose the language."));
      return;
    }

  languages = second != NULL && g_strcmp0 (first, second) != 0 ? g_strdup_printf ("%s %s", first, second)
                                                              : g_strdup (first);
  agreement = fb_deed_draft_agreement (self->workspace, fb_record_get_id (FB_RECORD (self->duo)),
                                       fb_code_drop_down_get (self->kind), languages, &error);
  if (agreement == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (parent, _("Agreement drafted"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What the chosen kind of agreement says that the others do not. */
static void
kind_cb (DraftDialog *self)
{
  const char *kind = fb_code_drop_down_get (self->kind);
  const char *words = _("Mentee, mentor and organisation agree on what they want to reach, and how they meet.");

  if (g_strcmp0 (kind, "engagement") == 0)
    words = _("Everybody commits to a term and a least number of meetings. What they want to reach stands in the plan.");
  else if (g_strcmp0 (kind, "memorandum") == 0)
    words = _("Goes together with the plan: objectives in the short and in the long term, each under its heading.");
  else if (g_strcmp0 (kind, "extendable") == 0)
    words = _("Has objectives and a term, and says how it is extended: with a new date that everybody signs.");
  fb_plain_row_set_hint (self->kind_row, words);
}

/* (transfer full): that of the draft, else the one that the programme uses */
static char *
dup_kind (DraftDialog *self)
{
  g_autoptr(FbRecord) programme = fb_store_get (fb_workspace_get_store (self->workspace), &fb_programme_kind,
                                                self->duo->programme_id, NULL);
  const char *kind = self->draft != NULL ? self->draft->kind : programme != NULL ? FB_PROGRAMME (programme)->agreement_kind
                                                                                 : NULL;

  return g_strdup (kind != NULL ? kind : "objectives");
}

static void
add_kind (DraftDialog         *self,
          AdwPreferencesGroup *form,
          const char          *kind)
{
  self->kind = fb_code_drop_down_new (&fb_code_agreement_kind, FALSE, kind);
  self->kind_row = fb_plain_row_new (_("Kind of Agreement"), self->kind);
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (kind_cb), self);
  adw_preferences_group_add (form, self->kind_row);
  kind_cb (self);
}

static void
is_two_cb (DraftDialog *self)
{
  gtk_widget_set_visible (self->second_row, gtk_switch_get_active (GTK_SWITCH (self->is_two)));
}

/* (nullable): of the languages of the draft, the one that counts */
static const char *
find_deciding (DraftDialog       *self,
               const char *const *codes)
{
  const char *deciding = self->draft != NULL ? self->draft->deciding_language : NULL;

  return codes[0] != NULL && g_strcmp0 (codes[1], deciding) == 0 && deciding != NULL ? codes[1] : codes[0];
}

static GtkWidget *
make_form (DraftDialog *self)
{
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *kind = dup_kind (self);
  g_autofree char *languages = self->draft != NULL && self->draft->languages != NULL
                                 ? g_strdup (self->draft->languages)
                                 : fb_agreement_dup_languages (self->workspace, self->duo, kind);
  g_auto(GStrv) codes = g_strsplit (languages, " ", 2);
  const char *first = find_deciding (self, (const char *const *) codes);
  const char *second = codes[0] == NULL ? NULL : first == codes[0] ? codes[1] : codes[0];
  gboolean two = second != NULL;

  adw_preferences_group_set_description (form, self->draft == NULL
                                                 ? _("In two languages both texts stand side by side. If they "
                                                     "differ, the first language decides.")
                                                 : _("What was written stays, in the languages that stay. Another kind "
                                                     "of agreement brings another text."));
  self->first = fb_code_button_new (&fb_code_languages, _("First Language"));
  fb_code_button_set (self->first, first);
  self->first_row = fb_plain_row_new (_("First Language"), self->first);
  self->is_two = gtk_switch_new ();
  gtk_widget_set_valign (self->is_two, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->is_two, GTK_ALIGN_END);
  gtk_switch_set_active (GTK_SWITCH (self->is_two), two);
  self->second = fb_code_button_new (&fb_code_languages, _("Second Language"));
  if (two)
    fb_code_button_set (self->second, second);
  self->second_row = fb_plain_row_new (_("Second Language"), self->second);

  add_kind (self, form, kind);
  adw_preferences_group_add (form, self->first_row);
  adw_preferences_group_add (form, fb_plain_row_new (_("In Two Languages"), self->is_two));
  adw_preferences_group_add (form, self->second_row);
  g_signal_connect_swapped (self->is_two, "notify::active", G_CALLBACK (is_two_cb), self);
  g_signal_connect_data (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->first)), "chosen",
                         G_CALLBACK (chosen_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_data (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->second)), "chosen",
                         G_CALLBACK (chosen_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  is_two_cb (self);
  chosen_cb (self);

  return GTK_WIDGET (form);
}

/**
 * fb_draft_dialog_present:
 * @draft: (nullable): what is drafted again, in other languages or of another kind
 */
void
fb_draft_dialog_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         FbDuo       *duo,
                         FbAgreement *draft)
{
  DraftDialog *self = g_new0 (DraftDialog, 1);
  GtkWidget *dialog = fb_dialog_new (parent, draft == NULL ? _("Draft Agreement") : _("Draft Again"), _("_Draft"));

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  g_set_object (&self->draft, draft);
  self->parent = parent;
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_signal_connect_data (dialog, "done", G_CALLBACK (draft_cb), self, draft_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
