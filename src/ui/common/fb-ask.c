/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-ask"

#include "ui/common/fb-ask.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"

#include <glib/gi18n.h>

/* As wide as fits the narrowest question. */
#define HEADING_WIDTH 250

/* A question has its heading twice, large and small, for where the large one does not fit. libadwaita 1.7 measures the
 * large one for the least width of the small one, and GTK complains that it needs more. */
static void
let_heading_shrink (GtkWidget  *widget,
                    const char *heading)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), heading) == 0)
    {
      gtk_widget_set_size_request (widget, HEADING_WIDTH, -1);
      if (!gtk_label_get_wrap (GTK_LABEL (widget)))
        gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    let_heading_shrink (child, heading);
}

static AdwMessageDialog *
make_window (GtkWidget  *parent,
             const char *heading,
             const char *body)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);

  let_heading_shrink (dialog, heading);

  return ADW_MESSAGE_DIALOG (dialog);
}

static AdwMessageDialog *
make_dialog (GtkWidget  *parent,
             const char *heading,
             const char *body,
             const char *other,
             const char *verb,
             FbAskStyle  style)
{
  AdwMessageDialog *dialog = make_window (parent, heading, body);

  adw_message_dialog_add_responses (dialog, "cancel", other, "do", verb, NULL);
  adw_message_dialog_set_close_response (dialog, "cancel");
  if (style == FB_ASK_SUGGESTED)
    adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  else if (style == FB_ASK_DESTRUCTIVE)
    adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_DESTRUCTIVE);
  if (style != FB_ASK_DESTRUCTIVE)
    adw_message_dialog_set_default_response (dialog, "do");
  fb_accessible_name_buttons (GTK_WIDGET (dialog));

  return dialog;
}

/* Closed already, the question outlives its answer a little. Where the answer closes the window that asked, GTK 4.8 would
 * come back to that one when the question goes. */
static void
leave_parent (AdwMessageDialog *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             GTask            *task)
{
  leave_parent (dialog);
  g_task_return_boolean (task, g_str_equal (response, "do"));
  g_object_unref (task);
}

static void
ask (GtkWidget           *parent,
     const char          *heading,
     const char          *body,
     const char          *other,
     const char          *verb,
     FbAskStyle           style,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  AdwMessageDialog *dialog = make_dialog (parent, heading, body, other, verb, style);

  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fb_ask_async:
 * @parent: a widget of the window that asks
 * @heading: the question
 * @body: (nullable): what follows from it
 * @verb: what the button does, with a mnemonic
 */
void
fb_ask_async (GtkWidget           *parent,
              const char          *heading,
              const char          *body,
              const char          *verb,
              FbAskStyle           style,
              GAsyncReadyCallback  callback,
              gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  ask (parent, heading, body, _("_Cancel"), verb, style, callback, user_data);
}

/* Neither verb comes before the other. */
void
fb_ask_between_async (GtkWidget           *parent,
                      const char          *heading,
                      const char          *body,
                      const char          *other,
                      const char          *verb,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  ask (parent, heading, body, other, verb, FB_ASK_PLAIN, callback, user_data);
}

/* %TRUE where the verb was chosen, not the other one */
gboolean
fb_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static AdwMessageDialog *
make_telling (GtkWidget  *parent,
              const char *heading,
              const char *body,
              const char *verb)
{
  AdwMessageDialog *dialog = make_window (parent, heading, body);

  adw_message_dialog_add_response (dialog, "close", verb);
  adw_message_dialog_set_close_response (dialog, "close");
  adw_message_dialog_set_default_response (dialog, "close");
  fb_accessible_name_buttons (GTK_WIDGET (dialog));

  return dialog;
}

/* (nullable) @body */
void
fb_tell (GtkWidget  *parent,
         const char *heading,
         const char *body)
{
  gtk_window_present (GTK_WINDOW (make_telling (parent, heading, body, _("_Close"))));
}

static void
read_cb (AdwMessageDialog *dialog,
         const char       *response,
         GTask            *task)
{
  leave_parent (dialog);
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

/* @callback: called once it is closed */
void
fb_tell_async (GtkWidget           *parent,
               const char          *heading,
               const char          *body,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  AdwMessageDialog *dialog = make_telling (parent, heading, body, _("_Close"));

  g_signal_connect (dialog, "response", G_CALLBACK (read_cb), g_task_new (parent, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* @child: (transfer floating): what stands below the sentence */
void
fb_tell_with_async (GtkWidget           *parent,
                    const char          *heading,
                    const char          *body,
                    GtkWidget           *child,
                    const char          *verb,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  AdwMessageDialog *dialog = make_telling (parent, heading, body, verb);

  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_extra_child (dialog, child);
  g_signal_connect (dialog, "response", G_CALLBACK (read_cb), g_task_new (parent, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
typed_cb (AdwMessageDialog *dialog,
          const char       *response,
          GTask            *task)
{
  GtkEditable *entry = g_task_get_task_data (task);
  char *text = g_str_equal (response, "do") ? g_strdup (gtk_editable_get_text (entry)) : NULL;

  leave_parent (dialog);
  g_task_return_pointer (task, text, g_free);
  g_object_unref (task);
}

static void
entry_changed_cb (GtkEditable      *entry,
                  AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "do", *text != '\0');
}

/**
 * fb_ask_text_async:
 * @label: what to type
 * @text: (nullable): what stands there already
 *
 * The verb can be chosen once something was typed.
 */
void
fb_ask_text_async (GtkWidget           *parent,
                   const char          *heading,
                   const char          *body,
                   const char          *label,
                   const char          *text,
                   const char          *verb,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  AdwMessageDialog *dialog;
  GtkWidget *list, *row, *entry;
  GTask *task;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  task = g_task_new (parent, NULL, callback, user_data);
  dialog = make_dialog (parent, heading, body, _("_Cancel"), verb, FB_ASK_SUGGESTED);

  row = fb_entry_row_new (label, NULL, &entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  g_signal_connect (entry, "changed", G_CALLBACK (entry_changed_cb), dialog);
  entry_changed_cb (GTK_EDITABLE (entry), dialog);

  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  fb_accessible_set_label (list, heading);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_message_dialog_set_extra_child (dialog, list);

  g_task_set_task_data (task, g_object_ref (entry), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (typed_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* (transfer full) (nullable): what was typed; %NULL after Cancel */
char *
fb_ask_text_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
