/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-picker"

#include "ui/common/fb-picker.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>

#define WIDTH 360
#define HEIGHT 320

struct _FbPicker
{
  GtkPopover      parent_instance;

  GtkWidget      *entry;
  GtkWidget      *list;
  GtkWidget      *nothing;
  GtkWidget      *stack;

  FbPickerSearch  search;
  gpointer        user_data;
  GPtrArray      *choices;
  char          **chosen;   /* keys */
  gboolean        multiple; /* stays open */
};

G_DEFINE_FINAL_TYPE (FbPicker, fb_picker, GTK_TYPE_POPOVER)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

FbChoice *
fb_choice_new (const char *key,
               const char *label,
               const char *detail)
{
  FbChoice *self = g_new0 (FbChoice, 1);

  self->key = g_strdup (key);
  self->label = g_strdup (label);
  self->detail = g_strdup (detail);

  return self;
}

void
fb_choice_free (FbChoice *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self->detail);
  g_free (self);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fb_shorten_label (label);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_row (FbPicker       *self,
          const FbChoice *choice)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  gboolean is_chosen = self->chosen != NULL &&
                       g_strv_contains ((const char *const *) self->chosen, choice->key);

  gtk_box_append (GTK_BOX (texts), make_label (choice->label, NULL));
  if (choice->detail != NULL)
    gtk_box_append (GTK_BOX (texts), make_label (choice->detail, "caption"));
  gtk_widget_set_opacity (check, is_chosen ? 1 : 0);
  fb_accessible_set_label (check, is_chosen ? _("Chosen") : _("Not Chosen"));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  fb_accessible_set_label (row, choice->label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_chosen, -1);

  return row;
}

static void
clear_list (FbPicker *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
fill (FbPicker *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  clear_list (self);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = self->search (self->user_data, words);

  for (guint i = 0; i < self->choices->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, self->choices->pdata[i]));

  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->choices->len > 0
                                 ? gtk_widget_get_first_child (self->stack)
                                 : self->nothing);
}

static void
choose (FbPicker      *self,
        GtkListBoxRow *row)
{
  const FbChoice *choice = self->choices->pdata[gtk_list_box_row_get_index (row)];
  g_autofree char *key = g_strdup (choice->key);

  if (!self->multiple)
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, key);
  if (self->multiple)
    {
      gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
      fill (self);
    }
}

static void
row_activated_cb (FbPicker      *self,
                  GtkListBoxRow *row)
{
  choose (self, row);
}

/* Enter takes the first that was found. */
static void
entry_activated_cb (FbPicker *self)
{
  GtkListBoxRow *row;

  fill (self);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  if (row != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    choose (self, row);
}

static gboolean
key_pressed_cb (FbPicker        *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (keyval != GDK_KEY_Down || row == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
fb_picker_map (GtkWidget *widget)
{
  FbPicker *self = FB_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);

  GTK_WIDGET_CLASS (fb_picker_parent_class)->map (widget);

  gtk_widget_grab_focus (self->entry);
}

static void
fb_picker_finalize (GObject *object)
{
  FbPicker *self = FB_PICKER (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_strfreev);

  G_OBJECT_CLASS (fb_picker_parent_class)->finalize (object);
}

static void
fb_picker_class_init (FbPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_picker_finalize;
  GTK_WIDGET_CLASS (klass)->map = fb_picker_map;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_list (FbPicker *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
fb_picker_init (FbPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);

  self->nothing = make_label (_("Nothing Found"), "dim-label");
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0.5);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), make_list (self));
  gtk_stack_add_child (GTK_STACK (self->stack), self->nothing);

  gtk_widget_set_size_request (box, WIDTH, HEIGHT);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), self->list);
}

/**
 * fb_picker_new:
 * @search: finds the lines; called for each change of the words
 * @user_data: for @search; has to live as long as the picker
 * @label: what is picked, for the accessible name
 *
 * Returns: (transfer floating): the popover
 */
GtkWidget *
fb_picker_new (FbPickerSearch  search,
               gpointer        user_data,
               const char     *label)
{
  FbPicker *self = g_object_new (FB_TYPE_PICKER, NULL);
  /* Translators: accessible name of a search entry; %s is such as "Wished Occupation" */
  g_autofree char *name = g_strdup_printf (_("Search: %s"), label);

  self->search = search;
  self->user_data = user_data;
  fb_accessible_set_label (self->entry, name);
  fb_accessible_set_label (self->list, label);

  return GTK_WIDGET (self);
}

/**
 * fb_picker_set_chosen:
 * @keys: (nullable): what is chosen now, separated by spaces
 * @multiple: whether several may be, so that it stays open
 */
void
fb_picker_set_chosen (FbPicker   *self,
                      const char *keys,
                      gboolean    multiple)
{
  g_strfreev (self->chosen);
  self->chosen = g_strsplit (keys != NULL ? keys : "", " ", -1);
  self->multiple = multiple;
}
