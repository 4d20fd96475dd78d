/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-dialog"

#include "ui/common/fb-dialog.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-focus-chain.h"
#include "ui/common/fb-letters.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define WIDTH 620

struct _FbDialog
{
  AdwWindow  parent_instance;

  GtkWidget *title;
  GtkWidget *verb;
  GtkWidget *sentence;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (FbDialog, fb_dialog, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
verb_clicked_cb (FbDialog *self)
{
  fb_dialog_set_sentence (self, NULL);
  g_signal_emit (self, signals[DONE], 0);
}

/* Large letters take more room: what it is called stands between two buttons. */
static void
fb_dialog_show (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (widget);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (!gtk_widget_get_realized (widget))
    gtk_window_set_default_size (window, fb_letters_scale (width), height);

  GTK_WIDGET_CLASS (fb_dialog_parent_class)->show (widget);
}

static void
fb_dialog_class_init (FbDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->show = fb_dialog_show;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_header (FbDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = fb_accessible_button_new (_("_Cancel"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->verb = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->verb), TRUE);
  gtk_widget_add_css_class (self->verb, "suggested-action");
  g_signal_connect_swapped (self->verb, "clicked", G_CALLBACK (verb_clicked_cb), self);

  self->title = adw_window_title_new (NULL, NULL);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->verb);

  return header;
}

static void
fb_dialog_init (FbDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fb_focus_chain_watch_popovers (GTK_WINDOW (self));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 18);
  gtk_widget_set_margin_start (self->box, 18);
  gtk_widget_set_margin_end (self->box, 18);

  self->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_add_css_class (self->sentence, "error");
  gtk_widget_set_visible (self->sentence, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->sentence);

  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), self->box);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->verb);
}

/**
 * fb_dialog_new:
 * @parent: a widget of the window below
 * @verb: what the button does, with a mnemonic
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWidget *
fb_dialog_new (GtkWidget  *parent,
               const char *title,
               const char *verb)
{
  FbDialog *self = g_object_new (FB_TYPE_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  gtk_button_set_label (GTK_BUTTON (self->verb), verb);
  fb_accessible_name_by_mnemonic (GTK_BUTTON (self->verb));
  fb_accessible_set_label (GTK_WIDGET (self), title);

  return GTK_WIDGET (self);
}

/* (transfer floating) @content: above what is missing */
void
fb_dialog_set_content (FbDialog  *self,
                       GtkWidget *content)
{
  gtk_box_prepend (GTK_BOX (self->box), content);
}

/* (nullable) @sentence: what is missing, or what went wrong */
void
fb_dialog_set_sentence (FbDialog   *self,
                        const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
}

void
fb_dialog_set_can_do (FbDialog *self,
                      gboolean  can_do)
{
  gtk_widget_set_sensitive (self->verb, can_do);
}

/* (transfer none): the button */
GtkWidget *
fb_dialog_get_verb (FbDialog *self)
{
  return self->verb;
}

void
fb_dialog_finish (FbDialog   *self,
                  GtkWidget  *parent,
                  const char *words)
{
  g_return_if_fail (FB_IS_DIALOG (self));

  if (parent != NULL)
    fb_toast_undo (parent, words);
  gtk_window_close (GTK_WINDOW (self));
}
