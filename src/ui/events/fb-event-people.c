/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event-people"

#include "ui/events/fb-event-people.h"

#include "app/fb-deed-event.h"
#include "app/fb-event-list.h"
#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "store/fb-search-key.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/events/fb-attendance-row.h"
#include "ui/events/fb-invite-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many rows at once; whoever is not among them is searched for. */
#define MOST_ROWS 120
/* Up to so many nobody needs to search among. */
#define FEW_ROWS 15

struct _FbEventPeople
{
  AdwBin parent_instance;

  FbPage    *page; /* not owned: has this */
  FbEvent   *event;
  GtkWidget *group;
  GtkWidget *warning;
  GtkWidget *carried;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *more;
  GtkWidget *keys;
  GtkWidget *all_came;
};

G_DEFINE_FINAL_TYPE (FbEventPeople, fb_event_people, ADW_TYPE_BIN)

/* --- Who it is --- */

/* (transfer full): those whom @typed is for, no more than fit; @keys: by which each of @all is found */
static GPtrArray *
sift (GPtrArray          *all,
      const char *const  *keys,
      const char         *typed,
      guint              *n_found)
{
  g_auto(GStrv) words = fb_search_words_split (typed);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  *n_found = 0;
  for (guint i = 0; i < all->len; i++)
    {
      if (!fb_search_words_find (words, keys[i]))
        continue;
      ++*n_found;
      if (found->len < MOST_ROWS)
        g_ptr_array_add (found, g_object_ref (all->pdata[i]));
    }

  return found;
}

/* --- Showing them --- */

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  FbEventPeople *self = user_data;

  return fb_attendance_row_new (self->page, FB_ATTENDANCE (record));
}

static void
show_numbers (FbEventPeople      *self,
              const FbEventCount *count)
{
  const char *today = fb_workspace_get_today (fb_page_get_workspace (self->page));
  g_autofree char *places = fb_event_dup_places (fb_event_count_get_taken (count), self->event->places_max);
  g_autofree char *words = fb_event_count_dup_words (count);
  g_autofree char *sentence = count->n > 0 ? g_strdup_printf ("%s · %s", places, words) : g_strdup (words);
  g_autofree char *warning = fb_event_dup_warning (self->event, count, today);
  g_autofree char *carried = fb_event_dup_carried (fb_page_get_workspace (self->page), self->event);

  fb_form_set_title (self->group, _("Who Comes"), sentence);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (self->warning)), warning != NULL ? warning : "");
  gtk_widget_set_visible (self->warning, warning != NULL);
  gtk_label_set_text (GTK_LABEL (self->carried), carried != NULL ? carried : "");
  gtk_widget_set_visible (self->carried, carried != NULL);
  gtk_widget_set_visible (self->all_came, count->n_invited > 0 && strcmp (self->event->held_on, today) <= 0);
}

void
fb_event_people_update (FbEventPeople *self)
{
  g_auto(GStrv) keys = NULL;
  g_autoptr(GPtrArray) all = fb_event_list_attendance (fb_page_get_workspace (self->page),
                                                    fb_record_get_id (FB_RECORD (self->event)), &keys);
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *more = NULL;
  FbEventCount count;
  guint n_found;

  gtk_widget_set_visible (self->search, all->len > FEW_ROWS);
  if (all->len <= FEW_ROWS)
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  found = sift (all, (const char *const *) keys, gtk_editable_get_text (GTK_EDITABLE (self->search)), &n_found);
  fb_record_rows_show (self->list, found, make_row, self);
  gtk_widget_set_visible (self->list, found->len > 0);
  gtk_widget_set_visible (self->keys, found->len > 0 && !fb_store_is_read_only (fb_page_get_store (self->page)));

  if (n_found > found->len)
    /* Translators: how many of a list are shown */
    more = g_strdup_printf (_("%u of %u shown. Search to find the others."), found->len, n_found);
  gtk_label_set_text (GTK_LABEL (self->more), more != NULL ? more : "");
  gtk_widget_set_visible (self->more, more != NULL);

  fb_event_count_all (&count, all);
  show_numbers (self, &count);
}

/* --- What is done with them --- */

static void
invite_cb (FbEventPeople *self)
{
  fb_invite_dialog_present (GTK_WIDGET (self), fb_page_get_workspace (self->page), self->event);
}

static void
all_came_cb (FbEventPeople *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  guint n = 0;

  if (!fb_deed_all_came (fb_page_get_workspace (self->page), fb_record_get_id (FB_RECORD (self->event)), &n, &error))
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  words = g_strdup_printf (ngettext ("%u person came", "%u people came", n), n);
  fb_toast_undo (GTK_WIDGET (self), words);
}

/* (nullable): the row in which the keyboard is */
static GtkWidget *
find_row (FbEventPeople *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (focus != NULL && gtk_widget_get_parent (focus) != self->list)
    focus = gtk_widget_get_parent (focus);

  return focus;
}

/* Whoever types in a field of a row types. */
static gboolean
is_typing (FbEventPeople *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
go_to (GtkWidget *row)
{
  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  fb_attendance_row_focus (row);
  return GDK_EVENT_STOP;
}

/* Down and up go from one to the next, 1 to 4 say what became of them. */
static gboolean
key_cb (FbEventPeople   *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  GtkWidget *row = find_row (self);
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_attendance_state, &n_codes);
  guint number = keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9 ? keyval - GDK_KEY_KP_1 : keyval - GDK_KEY_1;

  if (row == NULL || is_typing (self) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Down)
    return go_to (gtk_widget_get_next_sibling (row));
  if (keyval == GDK_KEY_Up)
    return go_to (gtk_widget_get_prev_sibling (row));
  if (number >= n_codes || fb_store_is_read_only (fb_page_get_store (self->page)))
    return GDK_EVENT_PROPAGATE;

  fb_attendance_row_mark (row, codes[number].code);
  go_to (gtk_widget_get_next_sibling (row));
  return GDK_EVENT_STOP;
}

/* --- Making it --- */

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
make_warning (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), fb_icon_new ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_verbs (FbEventPeople *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (self->page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *invite = fb_accessible_button_new (_("_Invite People…"));

  self->all_came = fb_accessible_button_new (_("All _Came"));
  gtk_widget_add_css_class (self->all_came, "flat");
  gtk_widget_add_css_class (invite, "suggested-action");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->all_came, "clicked", G_CALLBACK (all_came_cb), self);
  g_signal_connect_swapped (invite, "clicked", G_CALLBACK (invite_cb), self);
  fb_hold_for_readers (self->all_came, workspace);
  fb_hold_for_readers (invite, workspace);
  gtk_box_append (GTK_BOX (box), self->all_came);
  gtk_box_append (GTK_BOX (box), invite);

  return box;
}

static void
build (FbEventPeople *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), make_verbs (self));
  self->warning = make_warning ();
  self->carried = make_label (NULL);
  self->search = gtk_search_entry_new ();
  fb_accessible_set_label (self->search, _("Search Among Those Invited"));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fb_event_people_update), self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Who Comes"));
  self->more = make_label (NULL);
  self->keys = make_label (_("With the keyboard: the arrows go from one to the next, the space bar says who came, "
                             "and 1 to 4 stand for the choices of the menu."));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->list, keys);
  gtk_box_append (GTK_BOX (box), self->warning);
  gtk_box_append (GTK_BOX (box), self->carried);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_box_append (GTK_BOX (box), self->keys);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), box);
  adw_bin_set_child (ADW_BIN (self), self->group);
}

static void
fb_event_people_dispose (GObject *object)
{
  g_clear_object (&FB_EVENT_PEOPLE (object)->event);

  G_OBJECT_CLASS (fb_event_people_parent_class)->dispose (object);
}

static void
fb_event_people_class_init (FbEventPeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_event_people_dispose;
}

static void
fb_event_people_init (FbEventPeople *self)
{
}

/* Returns: (transfer floating): empty until fb_event_people_update() */
GtkWidget *
fb_event_people_new (FbPage  *page,
                     FbEvent *event)
{
  FbEventPeople *self = g_object_new (FB_TYPE_EVENT_PEOPLE, NULL);

  self->page = page;
  self->event = g_object_ref (event);
  build (self);

  return GTK_WIDGET (self);
}
