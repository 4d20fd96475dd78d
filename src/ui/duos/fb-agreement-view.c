/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-view"

#include "ui/duos/fb-agreement-view.h"

#include "app/fb-papers.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-scans.h"
#include "ui/common/fb-status-page.h"
#include "ui/common/fb-tall.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/duos/fb-agreement-editor.h"
#include "ui/duos/fb-agreement-reader.h"
#include "ui/duos/fb-agreement-signers.h"
#include "ui/duos/fb-agreement-versions.h"
#include "ui/duos/fb-draft-dialog.h"
#include "ui/duos/fb-extend-dialog.h"
#include "ui/duos/fb-signing-start.h"
#include "ui/receive/fb-print-sheet.h"

#include <glib/gi18n.h>

#define WIDTH 1040

struct _FbAgreementView
{
  AdwBin             parent_instance;

  FbWorkspace       *workspace;
  FbDuo             *duo;
  FbAgreement       *agreement; /* (nullable) */
  char              *shown;     /* (nullable) what the widgets were made for */
  GtkWidget         *changing;  /* (nullable) a box with what is made anew at each change */
  FbAgreementReader *reader;    /* (nullable) */
  GtkWidget         *foot;      /* (nullable) the same, below the text */
  GtkWidget         *aims;      /* (nullable) where objectives are written */
};

G_DEFINE_FINAL_TYPE (FbAgreementView, fb_agreement_view, ADW_TYPE_BIN)

static gboolean
is_locked (FbAgreementView *self)
{
  return g_strcmp0 (self->agreement->status, "draft") != 0 ||
         fb_agreement_has_signatures (self->workspace, self->agreement);
}

static gboolean
can_write (FbAgreementView *self)
{
  return !fb_workspace_is_read_only (self->workspace);
}

/* --- No agreement yet --- */

static void
draft_cb (FbAgreementView *self)
{
  fb_draft_dialog_present (GTK_WIDGET (self), self->workspace, self->duo, self->agreement);
}

static GtkWidget *
make_none (FbAgreementView *self,
           const FbDuoCase *whole)
{
  GtkWidget *status = fb_status_page_new ("fb-agreement-symbolic", _("No Agreement Yet"));
  GtkWidget *draft = fb_accessible_button_new (_("_Draft Agreement"));
  gboolean is_agreed = g_strcmp0 (whole->duo->match_status, "agreed") == 0;

  if (!is_agreed)
    fb_status_page_set_text (ADW_STATUS_PAGE (status), _("It can be drafted once both sides have said yes."));
  else if (g_strcmp0 (whole->programme->agreement_needed, "no") == 0)
    fb_status_page_set_text (ADW_STATUS_PAGE (status), _("This programme asks for none. You may still make one."));
  gtk_widget_set_visible (draft, is_agreed && can_write (self));
  g_signal_connect_swapped (draft, "clicked", G_CALLBACK (draft_cb), self);
  fb_status_page_set_button (ADW_STATUS_PAGE (status), draft);

  return status;
}

/* --- What can be done with it --- */

static void
paper_cb (FbAgreementView *self,
          gboolean         prints)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = fb_paper_new_agreement (self->workspace, self->agreement, &error);
  g_autofree char *name = g_strdup_printf ("%s.pdf", self->duo->code);

  if (document == NULL || (prints && !fb_paper_add_contact_sheet (self->workspace, self->agreement, document, &error)))
    fb_toast_error (GTK_WIDGET (self), error);
  else if (prints)
    fb_print_sheet (GTK_WIDGET (self), self->workspace, self->agreement->duo_id, document, self->duo->code);
  else
    fb_save_pdf (GTK_WIDGET (self), document, name);
}

static void
save_cb (FbAgreementView *self)
{
  paper_cb (self, FALSE);
}

static void
print_cb (FbAgreementView *self)
{
  paper_cb (self, TRUE);
}

static void
amend_answered_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  FbAgreementView *self = FB_AGREEMENT_VIEW (source);
  g_autoptr(FbAgreement) next = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_ask_finish (result))
    return;

  next = fb_deed_amend_agreement (self->workspace, self->agreement, &error);
  if (next != NULL)
    fb_toast_undo (GTK_WIDGET (self), _("New version drafted"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* Whose signatures do not count for the new version. */
static void
amend_cb (FbAgreementView *self)
{
  g_autoptr(GPtrArray) signatures = fb_agreement_list_signatures (self->workspace, self->agreement, NULL);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *body = NULL;

  for (guint i = 0; signatures != NULL && i < signatures->len; i++)
    {
      const FbSignature *signature = signatures->pdata[i];

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", signature->signer_name != NULL ? signature->signer_name : "—");
    }

  /* Translators: %s are names */
  body = g_strdup_printf (_("A new version is made, which everybody signs again. These signatures fall away for it: %s. "
                            "They stay with the version they were given to."),
                             names->str);
  fb_ask_async (GTK_WIDGET (self), _("Change the Text?"), body, _("Make a New _Version"), FB_ASK_PLAIN, amend_answered_cb, NULL);
}

static void
extend_cb (FbAgreementView *self)
{
  fb_extend_dialog_present (GTK_WIDGET (self), self->workspace, self->agreement);
}

static GtkWidget *
make_button (FbAgreementView *self,
             const char      *label,
             GCallback        callback)
{
  GtkWidget *button = fb_accessible_button_new (label);

  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_verbs (FbAgreementView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean can_amend = is_locked (self) && can_write (self) &&
                       (g_strcmp0 (self->agreement->status, "draft") == 0 ||
                        g_strcmp0 (self->agreement->status, "signed") == 0);

  if (can_write (self) && fb_agreement_can_draft_again (self->workspace, self->agreement))
    gtk_box_append (GTK_BOX (box), make_button (self, _("_Draft Again…"), G_CALLBACK (draft_cb)));
  if (can_amend && g_strcmp0 (self->agreement->status, "signed") == 0)
    gtk_box_append (GTK_BOX (box), make_button (self, _("E_xtend…"), G_CALLBACK (extend_cb)));
  if (can_amend)
    gtk_box_append (GTK_BOX (box), make_button (self, _("Change the _Text…"), G_CALLBACK (amend_cb)));
  gtk_box_append (GTK_BOX (box), make_button (self, _("_Print…"), G_CALLBACK (print_cb)));
  gtk_box_append (GTK_BOX (box), make_button (self, _("_Save as PDF…"), G_CALLBACK (save_cb)));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

/* (transfer full): "Memorandum · Version 2 · Partly Signed" */
static char *
dup_version (FbAgreementView *self,
             const FbDuoCase *whole)
{
  const char *kind = fb_code_list_get_label (&fb_code_agreement_kind, self->agreement->kind);
  const char *state = fb_code_list_get_label (&fb_code_agreement_state, whole->facts.agreement_state);

  /* Translators: a kind of agreement, the number of a version, and a status such as "Signed" */
  return g_strdup_printf (_("%s · Version %d · %s"), kind != NULL ? kind : _("Agreement"), (int) self->agreement->version,
                          state != NULL ? state : "");
}

static const char *
get_icon (FbSealState seal)
{
  switch (seal)
    {
    case FB_SEAL_INTACT:
    case FB_SEAL_ERASED:
      return "emblem-ok-symbolic";
    case FB_SEAL_CHANGED:
      return "dialog-warning-symbolic";
    case FB_SEAL_PARTIAL:
      return "dialog-information-symbolic";
    case FB_SEAL_OPEN:
    default:
      return "document-edit-symbolic";
    }
}

/* Which version, whether it is as it was signed, and the verbs. */
static GtkWidget *
make_head (FbAgreementView *self,
           const FbDuoCase *whole)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = dup_version (self, whole);
  g_autofree char *sentence = NULL;
  FbSealState seal = fb_agreement_verify (self->workspace, self->agreement, &sentence, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (get_icon (seal));

  fb_accessible_set_label (icon, sentence);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_verbs (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

/* --- A missing translation --- */

static void
paste_cb (GtkWidget *button)
{
  FbAgreementView *self = FB_AGREEMENT_VIEW (gtk_widget_get_ancestor (button, FB_TYPE_AGREEMENT_VIEW));

  fb_translation_dialog_present (GTK_WIDGET (self), self->workspace, g_object_get_data (G_OBJECT (button), "fb-text"));
}

static GtkWidget *
make_missing_row (FbAgreementText *text)
{
  gboolean is_there = text->body != NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *paste = fb_accessible_button_new (is_there ? _("Say _Who Checked It…") : _("_Paste Your Translation…"));
  /* Translators: %s is a language */
  g_autofree char *title = g_strdup_printf (is_there ? _("Nobody has checked the text in %s")
                                                     : _("The text in %s is missing"),
                                            fb_language_get_name (text->language));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_there ? _("Nobody can sign before somebody did.")
                                                               : _("Nobody can sign before it is there."));
  gtk_widget_set_valign (paste, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (paste), "fb-text", g_object_ref (text), g_object_unref);
  g_signal_connect (paste, "clicked", G_CALLBACK (paste_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), paste);

  return row;
}

/* Without a text, or with one that nobody checked. */
static gboolean
is_missing (FbAgreementView *self,
            FbAgreementText *text)
{
  return text->body == NULL || fb_agreement_text_needs_check (self->workspace, self->agreement, text);
}

/* (nullable): a row for each language without a text that can be signed */
static GtkWidget *
make_missing (FbAgreementView *self)
{
  g_autoptr(GPtrArray) texts = fb_agreement_sort_texts (self->workspace, self->agreement, NULL);
  GtkWidget *group = NULL;

  for (guint i = 0; i < texts->len; i++)
    {
      FbAgreementText *text = texts->pdata[i];

      if (!is_missing (self, text))
        continue;
      if (group == NULL)
        group = adw_preferences_group_new ();
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_missing_row (text));
    }

  return group;
}

/* --- The text --- */

static GtkWidget *
make_reader (FbAgreementView *self)
{
  GtkWidget *card = adw_bin_new ();

  self->reader = FB_AGREEMENT_READER (fb_agreement_reader_new ());
  adw_bin_set_child (ADW_BIN (card), GTK_WIDGET (self->reader));
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fb-paper");

  return card;
}

static void
tab_shown_cb (FbAgreementView *self)
{
  if (self->reader != NULL)
    fb_agreement_reader_show (self->reader, self->workspace, self->agreement, NULL);
}

/* A draft is read as it will be signed, or written in. */
static GtkWidget *
make_text (FbAgreementView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *stack, *switcher;

  if (is_locked (self) || !can_write (self))
    return make_reader (self);

  stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  gtk_stack_add_titled (GTK_STACK (stack), fb_tall_page_new (make_reader (self)), "read", _("As It Will Be Signed"));
  gtk_stack_add_titled (GTK_STACK (stack), fb_tall_page_new (fb_agreement_editor_new (self->workspace, self->agreement)),
                        "write", _("Write"));
  g_signal_connect_swapped (stack, "notify::visible-child", G_CALLBACK (tab_shown_cb), self);
  switcher = gtk_stack_switcher_new ();
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (stack));
  fb_view_switcher_set_up (switcher);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), stack);

  return box;
}

static GtkWidget *
make_terms (FbAgreementView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  FbRecord *record = FB_RECORD (self->agreement);
  GtkWidget *terms = fb_form_new (self->workspace, record, _("Term and Rhythm"), "term-from", "term-until", "rhythm", "meetings-min", NULL);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  if (fb_agreement_kind_has_aims (self->agreement->kind))
    self->aims = fb_form_new (self->workspace, record, _("Objectives"), "objectives-short", "objectives-long", NULL);
  gtk_widget_set_valign (terms, GTK_ALIGN_START);
  if (self->aims != NULL)
    {
      gtk_widget_set_valign (self->aims, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), self->aims);
    }
  gtk_box_append (GTK_BOX (box), terms);

  return box;
}

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
fill_changing (FbAgreementView *self,
               const FbDuoCase *whole)
{
  GtkWidget *missing = make_missing (self);
  GtkWidget *versions = fb_agreement_versions_new (self->workspace, self->agreement);

  empty_box (self->changing);
  empty_box (self->foot);

  gtk_box_append (GTK_BOX (self->changing), make_head (self, whole));
  if (missing != NULL)
    gtk_box_append (GTK_BOX (self->changing), missing);
  gtk_box_append (GTK_BOX (self->changing), fb_agreement_signers_new (self->workspace, self->agreement));
  gtk_box_append (GTK_BOX (self->foot),
                  fb_scans_new (self->workspace, FB_RECORD (self->agreement),
                                _("What was signed on paper is kept here as a picture or a PDF.")));
  if (versions != NULL)
    gtk_box_append (GTK_BOX (self->foot), versions);
}

static GtkWidget *
make_page (FbAgreementView *self)
{
  GtkWidget *page = fb_accessible_scroll_new (_("Agreement"));
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (box, "fb-page-header");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), clamp);

  self->changing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), self->changing);
  if (!is_locked (self) && can_write (self))
    gtk_box_append (GTK_BOX (box), make_terms (self));
  gtk_box_append (GTK_BOX (box), make_text (self));
  self->foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (box), self->foot);

  return page;
}

static void
fb_agreement_view_dispose (GObject *object)
{
  FbAgreementView *self = FB_AGREEMENT_VIEW (object);

  self->reader = NULL;
  self->changing = NULL;
  self->foot = NULL;
  self->aims = NULL;
  g_clear_object (&self->workspace);
  g_clear_object (&self->duo);
  g_clear_object (&self->agreement);

  G_OBJECT_CLASS (fb_agreement_view_parent_class)->dispose (object);
}

static void
fb_agreement_view_finalize (GObject *object)
{
  g_free (FB_AGREEMENT_VIEW (object)->shown);

  G_OBJECT_CLASS (fb_agreement_view_parent_class)->finalize (object);
}

static void
fb_agreement_view_class_init (FbAgreementViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_agreement_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_agreement_view_finalize;
}

static void
fb_agreement_view_init (FbAgreementView *self)
{
}

/* (transfer floating): fb_agreement_view_show() fills it */
GtkWidget *
fb_agreement_view_new (FbWorkspace *workspace,
                       FbDuo       *duo)
{
  FbAgreementView *self = g_object_new (FB_TYPE_AGREEMENT_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);

  return GTK_WIDGET (self);
}

/* (transfer full): what would need other widgets; typing needs none */
static char *
dup_shape (FbAgreementView *self,
           const FbDuoCase *whole)
{
  g_autoptr(GPtrArray) texts = NULL;
  g_autoptr(GString) shape = g_string_new (NULL);

  if (self->agreement == NULL)
    return g_strdup_printf ("none %s", whole->duo->match_status);

  texts = fb_agreement_list_texts (self->workspace, self->agreement, NULL);
  g_string_append_printf (shape, "%s %s %s %s %d", fb_record_get_id (FB_RECORD (self->agreement)),
                          self->agreement->status, self->agreement->kind, self->agreement->deciding_language,
                          is_locked (self));
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    g_string_append_printf (shape, " %s", fb_record_get_id (texts->pdata[i]));

  return g_string_free (g_steal_pointer (&shape), FALSE);
}

void
fb_agreement_view_show (FbAgreementView *self,
                        const FbDuoCase *whole)
{
  g_autofree char *shape = NULL;

  g_return_if_fail (FB_IS_AGREEMENT_VIEW (self));

  g_set_object (&self->agreement, whole->agreement);
  shape = dup_shape (self, whole);
  if (g_strcmp0 (shape, self->shown) != 0)
    {
      self->reader = NULL;
      self->changing = NULL;
      self->aims = NULL;
      adw_bin_set_child (ADW_BIN (self), self->agreement != NULL ? make_page (self) : make_none (self, whole));
      g_free (self->shown);
      self->shown = g_steal_pointer (&shape);
    }

  if (self->agreement == NULL)
    return;

  fill_changing (self, whole);
  fb_agreement_reader_show (self->reader, self->workspace, self->agreement, NULL);
}

/* (transfer full) (nullable): the first language without a text that can be signed */
static FbAgreementText *
find_missing (FbAgreementView *self)
{
  g_autoptr(GPtrArray) texts = fb_agreement_sort_texts (self->workspace, self->agreement, NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (is_missing (self, texts->pdata[i]))
        return g_object_ref (texts->pdata[i]);
    }

  return NULL;
}

void
fb_agreement_view_step (FbAgreementView *self)
{
  g_autoptr(FbAgreementText) missing = NULL;

  g_return_if_fail (FB_IS_AGREEMENT_VIEW (self));

  missing = self->agreement != NULL ? find_missing (self) : NULL;
  if (self->agreement == NULL)
    draft_cb (self);
  else if (missing != NULL)
    fb_translation_dialog_present (GTK_WIDGET (self), self->workspace, missing);
  else
    fb_signing_start (GTK_WIDGET (self), self->workspace, self->agreement, self->aims);
}
