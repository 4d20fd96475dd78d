/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-notes-view"

#include "ui/common/fb-notes-view.h"

#include "app/fb-deeds.h"
#include "app/fb-readers.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-concern-dialog.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-note-row.h"
#include "ui/common/fb-reminder-popover.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define KIND_CHARS 12
/* Who may see it is read whole: it says who else does not. */
#define READERS_CHARS 28

#define DRAFT_FIELD "note.text"

struct _FbNotesView
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  GPtrArray    *sources; /* of FbRecord; new ones are about the first */
  GtkWidget    *view;
  GtkWidget    *kind;
  GtkWidget    *readers;
  guint         for_staff; /* where that is among the readers */
  GtkWidget    *warning;
  GtkWidget    *add;
  GtkWidget    *remind;
  GtkWidget    *list;
};

G_DEFINE_FINAL_TYPE (FbNotesView, fb_notes_view, ADW_TYPE_BIN)

static FbRecord *
get_about (FbNotesView *self)
{
  return self->sources->pdata[0];
}

static void
collect (FbNotesView  *self,
         const FbKind *kind,
         GPtrArray    *records)
{
  FbStore *store = fb_workspace_get_store (self->workspace);

  for (guint i = 0; i < self->sources->len; i++)
    {
      FbRecord *source = self->sources->pdata[i];
      g_autofree char *field = g_strdup_printf ("%s-id", fb_record_get_kind (source)->name);
      g_autoptr(GPtrArray) found = fb_store_list (store, kind, field, fb_record_get_id (source),
                                                  NULL, NULL);

      for (guint j = 0; found != NULL && j < found->len; j++)
        if (fb_record_may_be_read (self->workspace, found->pdata[j], NULL))
          g_ptr_array_add (records, g_object_ref (found->pdata[j]));
    }
}

/* What has to be done still: concerns, then promises. 0 where nothing has. */
static int
get_urgency (FbRecord *record)
{
  if (FB_IS_CONCERN (record))
    return FB_CONCERN (record)->closed_on == NULL ? 2 : 0;

  return FB_IS_REMINDER (record) && FB_REMINDER (record)->done_on == NULL ? 1 : 0;
}

/* The day by which it stands among the others. */
static const char *
get_day (FbRecord *record)
{
  if (FB_IS_NOTE (record))
    return FB_NOTE (record)->written_on;
  if (FB_IS_CONCERN (record))
    return FB_CONCERN (record)->closed_on != NULL ? FB_CONCERN (record)->closed_on : FB_CONCERN (record)->since;

  return FB_REMINDER (record)->done_on != NULL ? FB_REMINDER (record)->done_on : FB_REMINDER (record)->due_on;
}

/* Concerns first, then what is promised, the next one on top; then from new to old. */
static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  FbRecord *one = *(FbRecord **) a, *other = *(FbRecord **) b;
  int order = get_urgency (other) - get_urgency (one);

  if (order == 0 && get_urgency (one) > 0)
    return g_strcmp0 (get_day (one), get_day (other));
  if (order == 0)
    order = g_strcmp0 (get_day (other), get_day (one));

  return order != 0 ? order : g_strcmp0 (fb_record_get_created (other), fb_record_get_created (one));
}

/* A note that is being edited stays; its text follows by itself. */
static gboolean
is_edited (FbNotesView *self)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->list) &&
         gtk_widget_get_ancestor (focus, FB_TYPE_FIELD_ROW) != NULL;
}

static void
show_records (FbNotesView *self)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *row;

  collect (self, &fb_concern_kind, records);
  collect (self, &fb_reminder_kind, records);
  collect (self, &fb_note_kind, records);
  g_ptr_array_sort (records, compare_records);

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < records->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), fb_note_row_new (self->workspace, records->pdata[i]));

  gtk_widget_set_visible (self->list, records->len > 0);
}

static void
fill (GtkWidget *widget)
{
  FbNotesView *self = FB_NOTES_VIEW (widget);

  if (!is_edited (self))
    show_records (self);
}

static void
text_changed_cb (FbNotesView *self)
{
  g_autofree char *typed = fb_kept_text_dup (self->view);

  gtk_widget_set_sensitive (self->add, typed != NULL);
}

static void
readers_changed_cb (FbNotesView *self)
{
  const char *hint = fb_note_get_hint (fb_code_drop_down_get (self->readers));

  gtk_label_set_text (GTK_LABEL (self->warning), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->warning, hint != NULL);
}

/* What was chosen for one note is not for the next. */
static void
choose_nothing (FbNotesView *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->readers), self->for_staff);
}

static void
add_clicked_cb (FbNotesView *self)
{
  g_autofree char *typed = fb_kept_text_dup (self->view);
  g_autoptr(FbNote) note = NULL;
  g_autoptr(GError) error = NULL;

  if (typed == NULL)
    return;

  note = fb_deed_add_note_for (self->workspace, get_about (self), typed, fb_code_drop_down_get (self->kind),
                               fb_code_drop_down_get (self->readers), &error);
  if (note == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "", -1);
  fb_kept_text_forget (self->view);
  choose_nothing (self);
  gtk_widget_grab_focus (self->view);
}

static void
reminder_wanted_cb (FbNotesView *self,
                    const char  *text,
                    const char  *due_on)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbReminder) reminder =
    fb_deed_add_reminder (self->workspace, get_about (self), text, due_on, &error);

  if (reminder == NULL)
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
concern_clicked_cb (FbNotesView *self)
{
  fb_concern_raise_present (GTK_WIDGET (self), self->workspace, get_about (self));
}

/* Ctrl+Enter adds what is written. */
static gboolean
key_pressed_cb (FbNotesView     *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  add_clicked_cb (self);
  return GDK_EVENT_STOP;
}

static void
fb_notes_view_dispose (GObject *object)
{
  FbNotesView *self = FB_NOTES_VIEW (object);

  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (fb_notes_view_parent_class)->dispose (object);
}

static void
fb_notes_view_class_init (FbNotesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_notes_view_dispose;
}

static GtkWidget *
make_text (FbNotesView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 8);
  fb_accessible_set_label (self->view, _("New Note"));
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                            G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->view, keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 72);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 200);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "fb-long-text");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);

  return scrolled;
}

static GtkWidget *
make_hint (const char *words)
{
  GtkWidget *hint = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");

  return hint;
}

static GtkWidget *
make_buttons (FbNotesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *popover = fb_reminder_popover_new (self->workspace);
  GtkWidget *concern;

  self->remind = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->remind), _("Remind Me On…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->remind), popover);
  fb_accessible_set_label (self->remind, _("Remind Me On…"));
  g_signal_connect_swapped (popover, "wanted", G_CALLBACK (reminder_wanted_cb), self);
  fb_reminder_popover_keep (FB_REMINDER_POPOVER (popover), get_about (self));

  self->add = gtk_button_new_with_label (_("Add Note"));
  gtk_widget_set_sensitive (self->add, FALSE);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);

  concern = fb_accessible_button_new (_("Raise _Concern…"));
  g_signal_connect_swapped (concern, "clicked", G_CALLBACK (concern_clicked_cb), self);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), concern);
  gtk_box_append (GTK_BOX (box), self->remind);
  gtk_box_append (GTK_BOX (box), self->add);

  return box;
}

static void
add_choice (GtkWidget  *box,
            const char *label,
            GtkWidget  *choice,
            int         min_chars)
{
  GtkWidget *words = gtk_label_new (label);

  gtk_widget_add_css_class (words, "dim-label");
  fb_drop_down_shorten (choice, min_chars);
  fb_accessible_set_label (choice, label);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), choice);
}

/* What the note is about in a word, and for whom it is: said before it is there. */
static GtkWidget *
make_choices (FbNotesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->kind = fb_code_drop_down_new (&fb_code_note_kind, TRUE, NULL);
  self->readers = fb_code_drop_down_new (&fb_code_note_reader, FALSE, "staff");
  self->for_staff = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->readers));
  g_signal_connect_swapped (self->readers, "notify::selected", G_CALLBACK (readers_changed_cb), self);
  add_choice (box, _("Kind"), self->kind, KIND_CHARS);
  add_choice (box, _("Who May See It"), self->readers, READERS_CHARS);
  gtk_widget_set_halign (box, GTK_ALIGN_END);

  return box;
}

static GtkWidget *
make_write_box (FbNotesView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->warning = make_hint ("");
  gtk_widget_set_visible (self->warning, FALSE);
  gtk_box_append (GTK_BOX (box), make_text (self));
  gtk_box_append (GTK_BOX (box), make_hint (_("People may ask to read what is written about them. Leave out health, "
                                              "faith, politics and why somebody fled.")));
  gtk_box_append (GTK_BOX (box), make_choices (self));
  gtk_box_append (GTK_BOX (box), self->warning);
  gtk_box_append (GTK_BOX (box), make_buttons (self));

  return box;
}

static void
fb_notes_view_init (FbNotesView *self)
{
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
build (FbNotesView *self)
{
  GtkWidget *write = make_write_box (self);

  gtk_widget_set_visible (write, !fb_workspace_is_read_only (self->workspace));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Notes and Reminders"));

  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (write, self->list, NULL));
  fb_kept_text_attach (self->view, self->workspace, get_about (self), DRAFT_FIELD);
}

/**
 * fb_notes_view_new:
 * @about: a stored person, enrolment, duo, programme or organisation
 *
 * Returns: (transfer floating): its notes and reminders
 */
GtkWidget *
fb_notes_view_new (FbWorkspace *workspace,
                   FbRecord    *about)
{
  static const char *const kinds[] = { "note", "reminder", "concern", "stand-in", NULL };
  FbNotesView *self = g_object_new (FB_TYPE_NOTES_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  g_ptr_array_add (self->sources, g_object_ref (about));
  build (self);
  fb_follow_store (GTK_WIDGET (self), fb_workspace_get_store (workspace), kinds, fill);
  /* whoever works now may not read all that who worked before may */
  g_signal_connect_object (workspace, "staff-changed", G_CALLBACK (show_records), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Shows what is noted about another record too, such as the person of an
 * enrolment. */
void
fb_notes_view_add_source (FbNotesView *self,
                          FbRecord    *about)
{
  g_ptr_array_add (self->sources, g_object_ref (about));
}

/**
 * fb_notes_view_start:
 * @is_reminder: whether Ctrl+Shift+R began it, and not Ctrl+Shift+N
 *
 * Puts the keyboard where a note is written, or asks for a reminder.
 */
void
fb_notes_view_start (FbNotesView *self,
                     gboolean     is_reminder)
{
  if (!is_reminder)
    gtk_widget_grab_focus (self->view);
  else if (gtk_widget_get_mapped (self->remind))
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->remind));
}
