/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-start"

#include "ui/duos/fb-signing-start.h"

#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"
#include "ui/duos/fb-signing-window.h"

#include <glib/gi18n.h>

/* So many signers show at once, each as tall as its row. */
#define EACH_AT_ONCE 6
#define EACH_HEIGHT 56

typedef enum
{
  HOW_NONE,
  HOW_SCREEN,
  HOW_PAPER,
  HOW_EACH,
} How;

typedef struct
{
  FbWorkspace   *workspace;
  FbAgreement   *agreement;
  FbSigningCase *screen;  /* (nullable) those who sign on the screen */
  FbSigningCase *paper;   /* (nullable) those who sign on paper */
  GtkWidget     *parent;  /* weak: below the dialog */
  GtkWidget     *dialog;
  How            how;
  GtkWidget     *each;    /* the list for "some of each" */
  GPtrArray     *choices; /* of toggle buttons "On Paper", one for each who has still to sign */
} Start;

static void
start_free (gpointer  data,
            GClosure *closure)
{
  Start *self = data;

  g_clear_object (&self->workspace);
  g_clear_object (&self->agreement);
  g_clear_pointer (&self->screen, fb_signing_case_free);
  g_clear_pointer (&self->paper, fb_signing_case_free);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_weak_pointer (&self->parent);
  g_free (self);
}

#define HOW_KEY "fb-how"

static void
how_cb (GtkToggleButton *button,
        Start           *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->how = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), HOW_KEY));
  gtk_widget_set_visible (self->each, self->how == HOW_EACH);
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), TRUE);
}

static GtkWidget *
make_how (Start      *self,
          const char *label,
          How         how,
          GtkWidget  *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_widget_set_size_request (button, -1, 64);
  g_object_set_data (G_OBJECT (button), HOW_KEY, GINT_TO_POINTER (how));
  g_signal_connect (button, "toggled", G_CALLBACK (how_cb), self);

  return button;
}

/* Three ways, none before the others. */
static GtkWidget *
make_hows (Start *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *screen = make_how (self, _("On Screen"), HOW_SCREEN, NULL);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), screen);
  gtk_box_append (GTK_BOX (box), make_how (self, _("On Paper"), HOW_PAPER, screen));
  gtk_box_append (GTK_BOX (box), make_how (self, _("Some of Each"), HOW_EACH, screen));

  return box;
}

static GtkWidget *
make_choice (Start                *self,
             const FbSigningParty *party)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *screen = gtk_toggle_button_new_with_label (_("On Screen"));
  GtkWidget *paper = gtk_toggle_button_new_with_label (_("On Paper"));
  const char *name = party->name != NULL ? party->name : _("Name Not Known Yet");
  g_autofree char *on_screen = g_strdup_printf (_("%s: %s"), _("On Screen"), name);
  g_autofree char *on_paper = g_strdup_printf (_("%s: %s"), _("On Paper"), name);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (paper), GTK_TOGGLE_BUTTON (screen));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (screen), TRUE);
  fb_accessible_set_label (screen, on_screen);
  fb_accessible_set_label (paper, on_paper);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), screen);
  gtk_box_append (GTK_BOX (box), paper);
  g_ptr_array_add (self->choices, paper);

  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), fb_code_list_get_label (&fb_code_signing_party, party->party));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);

  return row;
}

static GtkWidget *
make_content (Start *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *list = adw_preferences_group_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *note = gtk_label_new (_("The text locks with the first signature. What is made here is a simple "
                                     "electronic signature."));

  for (guint i = 0; i < self->screen->parties->len; i++)
    {
      const FbSigningParty *party = self->screen->parties->pdata[i];

      if (party->signature == NULL)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (list), make_choice (self, party));
    }
  /* a duo of several has more signers than a small screen has room for */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              (int) MIN (self->choices->len, EACH_AT_ONCE) * EACH_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  self->each = scrolled;
  gtk_widget_set_visible (self->each, FALSE);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "dim-label");

  gtk_box_append (GTK_BOX (box), make_hows (self));
  gtk_box_append (GTK_BOX (box), self->each);
  gtk_box_append (GTK_BOX (box), note);

  return box;
}

/* Gives everybody who has still to sign a turn, on the screen or on paper. */
static void
share_out (Start *self)
{
  guint index = 0;

  for (guint i = 0; i < self->screen->parties->len; i++)
    {
      FbSigningParty *party = self->screen->parties->pdata[i];
      gboolean on_paper;

      if (party->signature != NULL)
        continue;

      on_paper = self->how == HOW_PAPER ||
                 (self->how == HOW_EACH &&
                  gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->choices->pdata[index])));
      if (on_paper)
        fb_signing_case_add (self->paper, self->paper->parties->pdata[i]);
      else
        fb_signing_case_add (self->screen, party);
      index++;
    }
}

typedef struct
{
  GtkWidget     *parent; /* weak */
  FbSigningCase *paper;  /* (nullable) */
} Rest;

static void
rest_free (gpointer  data,
           GClosure *closure)
{
  Rest *self = data;

  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->paper, fb_signing_case_free);
  g_free (self);
}

/* After those on the screen come those on paper. */
static void
finished_cb (FbSigningWindow *window,
             Rest            *rest)
{
  if (rest->parent != NULL && rest->paper != NULL && rest->paper->turns->len > 0)
    fb_paper_signing_present (rest->parent, g_steal_pointer (&rest->paper));
}

static void
go_on_cb (FbDialog *dialog,
          Start    *self)
{
  GtkWidget *parent = self->parent;
  FbSigningCase *screen, *paper;
  GtkWidget *window;
  Rest *rest;

  if (self->how == HOW_NONE || parent == NULL)
    return;

  share_out (self);
  screen = g_steal_pointer (&self->screen);
  paper = g_steal_pointer (&self->paper);
  gtk_window_destroy (GTK_WINDOW (dialog));

  if (screen->turns->len == 0)
    {
      fb_signing_case_free (screen);
      fb_paper_signing_present (parent, paper);
      return;
    }

  rest = g_new0 (Rest, 1);
  g_set_weak_pointer (&rest->parent, parent);
  rest->paper = paper;
  window = fb_signing_window_new (parent, screen);
  g_signal_connect_data (window, "finished", G_CALLBACK (finished_cb), rest, rest_free, 0);
  gtk_window_present (GTK_WINDOW (window));
}

/* Every language has its text, and everybody a name. */
static gboolean
is_ready (GtkWidget     *parent,
          FbWorkspace   *workspace,
          FbAgreement   *agreement)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, agreement, NULL);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      FbAgreementText *text = texts->pdata[i];
      g_autofree char *sentence = NULL;

      if (text->body != NULL)
        continue;
      /* Translators: %s is a language */
      sentence = g_strdup_printf (_("The text in %s is missing. Add the translation before anyone signs."),
                                  fb_language_get_name (text->language));
      fb_tell (parent, _("Not Ready to Be Signed"), sentence);
      return FALSE;
    }

  return texts != NULL;
}

static void
present (GtkWidget   *parent,
         FbWorkspace *workspace,
         FbAgreement *agreement)
{
  g_autoptr(GError) error = NULL;
  Start *self = g_new0 (Start, 1);

  self->workspace = g_object_ref (workspace);
  self->agreement = g_object_ref (agreement);
  g_set_weak_pointer (&self->parent, parent);
  self->choices = g_ptr_array_new ();
  self->screen = fb_signing_case_new (workspace, agreement, &error);
  self->paper = self->screen != NULL ? fb_signing_case_new (workspace, agreement, &error) : NULL;
  if (self->paper == NULL)
    {
      fb_toast_error (parent, error);
      start_free (self, NULL);
      return;
    }

  self->dialog = fb_dialog_new (parent, _("How Will They Sign?"), _("_Go On"));
  fb_dialog_set_content (FB_DIALOG (self->dialog), make_content (self));
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), FALSE);
  g_signal_connect_data (self->dialog, "done", G_CALLBACK (go_on_cb), self, start_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

/* What is to be signed without objectives. */
typedef struct
{
  FbWorkspace *workspace;
  FbAgreement *agreement;
  GtkWidget   *aims; /* weak, (nullable): the form with them */
} WithoutAims;

static void
without_aims_free (WithoutAims *self)
{
  g_object_unref (self->workspace);
  g_object_unref (self->agreement);
  g_clear_weak_pointer (&self->aims);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WithoutAims, without_aims_free)

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(WithoutAims) self = user_data;
  FbFieldRow *row = self->aims != NULL ? fb_form_find (self->aims, "objectives-short") : NULL;

  if (fb_ask_finish (result))
    present (GTK_WIDGET (source), self->workspace, self->agreement);
  else if (row != NULL)
    gtk_widget_child_focus (fb_field_row_get_control (row), GTK_DIR_TAB_FORWARD);
}

/* A warning: who wants to may sign all the same (R153). */
static void
ask_about_aims (GtkWidget   *parent,
                FbWorkspace *workspace,
                FbAgreement *agreement,
                GtkWidget   *aims)
{
  WithoutAims *self = g_new0 (WithoutAims, 1);

  self->workspace = g_object_ref (workspace);
  self->agreement = g_object_ref (agreement);
  g_set_weak_pointer (&self->aims, aims);
  fb_ask_between_async (parent, _("No Objective Is Written Yet"),
                        _("This agreement says nothing about what the duo wants to reach, and after the first "
                          "signature it cannot be added."),
                        _("_Write Them First"), _("_Sign All the Same"), answered_cb, self);
}

void
fb_signing_start (GtkWidget   *parent,
                  FbWorkspace *workspace,
                  FbAgreement *agreement,
                  GtkWidget   *aims)
{
  if (!is_ready (parent, workspace, agreement))
    return;

  if (fb_agreement_misses_aims (workspace, agreement))
    ask_about_aims (parent, workspace, agreement, aims);
  else
    present (parent, workspace, agreement);
}
