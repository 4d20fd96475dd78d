/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-note-row"

#include "ui/common/fb-note-row.h"

#include "app/fb-deed-concern.h"
#include "app/fb-deeds.h"
#include "app/fb-language-words.h"
#include "app/fb-readers.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-concern-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-shorten.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define NOTE_KEY "fb-note"

typedef struct
{
  FbWorkspace *workspace;
  FbRecord    *record;
  GtkWidget   *box;
  GtkWidget   *words; /* the text, and what was done */
  GtkWidget   *form; /* (nullable) while it is edited */
} NoteRow;

static void
note_row_free (gpointer data)
{
  NoteRow *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->record);
  g_free (self);
}

static void
append_words (GString    *line,
              const char *words)
{
  if (words != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

/* "Due 22.11.2026 · Anna Example"; a translation says first into what, and who is asked (R304) */
static void
tell_reminder (NoteRow *self,
               GString *line)
{
  FbReminder *reminder = FB_REMINDER (self->record);
  const char *today = fb_workspace_get_today (self->workspace);
  g_autofree char *date =
    fb_date_dup_display (reminder->done_on != NULL ? reminder->done_on : reminder->due_on);
  g_autofree char *staff = fb_workspace_dup_name_of (self->workspace, "staff", reminder->owner_id);

  g_string_printf (line,
                   reminder->done_on != NULL ? _("Done on %s")
                                             : g_strcmp0 (reminder->due_on, today) < 0
                   ? _("Overdue since %s")
                   : _("Due on %s"),
                   date);
  append_words (line, staff);
  if (reminder->language != NULL)
    {
      g_autofree char *asked_of = reminder->asked_of != NULL ? g_strdup_printf (_("asked of %s"), reminder->asked_of) : NULL;
      g_autofree char *translation = fb_translation_dup_words (reminder->language, NULL);

      append_words (line, translation);
      append_words (line, asked_of);
    }
}

/* "Concern: Safety · since 22.11.2026 · Anna Example" */
static void
tell_concern (NoteRow *self,
              GString *line)
{
  FbConcern *concern = FB_CONCERN (self->record);
  const char *day = concern->closed_on != NULL ? concern->closed_on : concern->since;
  g_autofree char *words = fb_concern_dup_words (concern->kind);
  g_autofree char *date = fb_date_dup_display (day);
  g_autofree char *when = g_strdup_printf (concern->closed_on != NULL ? _("closed on %s") : _("since %s"), date);
  g_autofree char *staff = fb_workspace_dup_name_of (self->workspace, "staff", concern->owner_id);

  append_words (line, words);
  append_words (line, when);
  append_words (line, staff);
}

/* "22.11.2026 · Anna Example · Advice"; how long it is to be seen, where somebody said so */
static void
tell_note (NoteRow *self,
           GString *line)
{
  FbNote *note = FB_NOTE (self->record);
  g_autofree char *date = fb_date_dup_display (note->written_on);
  g_autofree char *staff = fb_workspace_dup_name_of (self->workspace, "staff", note->staff_id);

  append_words (line, date);
  append_words (line, staff);
  append_words (line, fb_code_list_get_label (&fb_code_note_kind, note->kind));
  append_words (line, fb_code_list_get_label (&fb_code_note_reader, note->visible_to));
  if (note->visible_until != NULL)
    {
      g_autofree char *last = fb_date_dup_display (note->visible_until);
      gboolean is_over = fb_note_is_over (note, fb_workspace_get_today (self->workspace));
      /* Translators: of a note; %s is a date */
      g_autofree char *until = g_strdup_printf (is_over ? _("was to be seen until %s") : _("to be seen until %s"), last);

      append_words (line, until);
    }
}

static char *
dup_heading (NoteRow *self)
{
  g_autoptr(GString) line = g_string_new (NULL);

  if (FB_IS_REMINDER (self->record))
    tell_reminder (self, line);
  else if (FB_IS_CONCERN (self->record))
    tell_concern (self, line);
  else
    tell_note (self, line);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
close_clicked_cb (GtkWidget *button,
                  NoteRow   *self)
{
  fb_concern_close_present (gtk_widget_get_ancestor (button, ADW_TYPE_BIN), self->workspace, FB_CONCERN (self->record));
}

static void
done_clicked_cb (GtkWidget *button,
                 NoteRow   *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GtkWidget) alive = g_object_ref (button);

  if (fb_deed_finish_reminder (self->workspace, FB_REMINDER (self->record), &error))
    fb_toast_undo (alive, _("Reminder done"));
  else
    fb_toast_error (alive, error);
}

static void
remove_clicked_cb (GtkWidget *button,
                   NoteRow   *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GtkWidget) alive = g_object_ref (button);
  const char *words = FB_IS_NOTE (self->record)      ? _("Note removed")
                      : FB_IS_CONCERN (self->record) ? _("Concern Removed")
                                                     : _("Reminder removed");

  if (fb_store_remove (fb_workspace_get_store (self->workspace), self->record, &error))
    fb_toast_undo (alive, words);
  else
    fb_toast_error (alive, error);
}

/* Who keeps a note to themselves, or means it for the duo, should know how far that goes. */
static void
show_readers_hint (FbFieldRow *row)
{
  const FbNote *note = FB_NOTE (fb_field_row_get_record (row));

  fb_field_row_set_hint (row, fb_note_get_hint (note->visible_to));
}

static GtkWidget *
make_note_form (NoteRow *self)
{
  GtkWidget *form = fb_form_new (self->workspace, self->record, NULL, "text", "written-on", "kind", "how", "minutes",
                                 "tried", "visible-to", "visible-until", NULL);

  show_readers_hint (fb_form_find (form, "visible-to"));
  g_signal_connect_object (self->record, "notify::visible-to", G_CALLBACK (show_readers_hint), fb_form_find (form, "visible-to"),
                           G_CONNECT_SWAPPED);
  fb_field_row_set_hint (fb_form_find (form, "visible-until"),
                         _("After that day its text does not show any more. Edit still opens it, to take it out or keep it."));

  return form;
}

/* Opens the fields below the text, and closes them again. */
static void
edit_toggled_cb (GtkToggleButton *button,
                 NoteRow         *self)
{
  if (self->form != NULL)
    {
      gtk_box_remove (GTK_BOX (self->box), self->form);
      self->form = NULL;
    }
  else if (FB_IS_NOTE (self->record))
    self->form = make_note_form (self);
  else if (FB_IS_CONCERN (self->record))
    self->form = fb_form_new (self->workspace, self->record, NULL, "text", "tried", "kind", "source", "since",
                              "owner-id", "reader-id", "closed-on", NULL);
  else
    self->form = fb_form_new (self->workspace, self->record, NULL, "text", "due-on", "owner-id", "language", "asked-of", NULL);

  if (self->form != NULL)
    gtk_box_append (GTK_BOX (self->box), self->form);
}

static GtkWidget *
make_icon_button (GType       type,
                  const char *icon_name,
                  const char *label)
{
  GtkWidget *button = g_object_new (type, "icon-name", icon_name, "tooltip-text", label,
                                    "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  fb_accessible_set_label (button, label);

  return button;
}

static GtkWidget *
make_head (NoteRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = dup_heading (self);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *edit = make_icon_button (GTK_TYPE_TOGGLE_BUTTON, "document-edit-symbolic", _("Edit"));
  GtkWidget *remove = make_icon_button (GTK_TYPE_BUTTON, "user-trash-symbolic", _("Remove"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fb_shorten_label (label);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (head), label);

  if (FB_IS_REMINDER (self->record) && FB_REMINDER (self->record)->done_on == NULL)
    {
      GtkWidget *done = gtk_button_new_with_label (_("Done"));

      gtk_widget_set_valign (done, GTK_ALIGN_CENTER);
      g_signal_connect (done, "clicked", G_CALLBACK (done_clicked_cb), self);
      gtk_box_append (GTK_BOX (head), done);
    }

  if (FB_IS_CONCERN (self->record) && FB_CONCERN (self->record)->closed_on == NULL)
    {
      GtkWidget *close = fb_accessible_button_new (_("C_lose Concern…"));

      gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
      g_signal_connect (close, "clicked", G_CALLBACK (close_clicked_cb), self);
      gtk_box_append (GTK_BOX (head), close);
    }

  g_signal_connect (edit, "toggled", G_CALLBACK (edit_toggled_cb), self);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_box_append (GTK_BOX (head), edit);
  gtk_box_append (GTK_BOX (head), remove);

  return head;
}

static GtkWidget *
make_text (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);

  return label;
}

static gboolean
is_said (GBinding     *binding,
         const GValue *from,
         GValue       *to,
         gpointer      user_data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);

  return TRUE;
}

/* What was done about a concern or a discriminatory request (R227), below what it is. */
static GtkWidget *
make_tried (NoteRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (_("What Was Done"));
  GtkWidget *text = make_text ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption");
  gtk_widget_add_css_class (heading, "dim-label");
  g_object_bind_property (self->record, "tried", text, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (self->record, "tried", box, "visible", G_BINDING_SYNC_CREATE, is_said, NULL, NULL, NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), text);

  return box;
}

/* A note whose last day is past only says that it is there. */
static void
show_words (NoteRow *self)
{
  gtk_widget_set_visible (self->words, !FB_IS_NOTE (self->record) ||
                          !fb_note_is_over (FB_NOTE (self->record), fb_workspace_get_today (self->workspace)));
}

static void
make_words (NoteRow *self)
{
  GtkWidget *text = make_text ();

  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_object_bind_property (self->record, "text", text, "label", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self->words), text);
  if (!FB_IS_REMINDER (self->record))
    gtk_box_append (GTK_BOX (self->words), make_tried (self));
  show_words (self);
}

static void
until_changed_cb (GtkWidget *row)
{
  show_words (g_object_get_data (G_OBJECT (row), NOTE_KEY));
}

/**
 * fb_note_row_new:
 * @record: a note, a reminder or a concern
 *
 * Returns: (transfer floating): a row of a boxed list
 */
GtkWidget *
fb_note_row_new (FbWorkspace *workspace,
                 FbRecord    *record)
{
  GtkWidget *row = adw_preferences_row_new ();
  NoteRow *self = g_new0 (NoteRow, 1);
  g_autofree char *heading = NULL;

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  g_object_set_data_full (G_OBJECT (row), NOTE_KEY, self, note_row_free);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 10);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 6);
  gtk_box_append (GTK_BOX (self->box), make_head (self));

  make_words (self);
  gtk_box_append (GTK_BOX (self->box), self->words);
  if (FB_IS_NOTE (record))
    g_signal_connect_object (record, "notify::visible-until", G_CALLBACK (until_changed_cb), row, G_CONNECT_SWAPPED);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->box);
  heading = dup_heading (self);
  fb_accessible_set_label (row, heading);

  return row;
}
