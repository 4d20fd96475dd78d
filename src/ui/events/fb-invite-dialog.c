/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-invite-dialog"

#include "ui/events/fb-invite-dialog.h"

#include "app/fb-deed-event.h"
#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-enrolment.h"
#include "store/fb-search-key.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* So many at once; who is not among them is searched for. */
#define MOST_ROWS 40

typedef enum
{
  MENTEES,
  MENTORS,
  CONTACTS,
} Who;

/* Somebody who can be invited. */
typedef struct
{
  char *id;   /* of an enrolment or a contact person */
  char *name;
  char *line; /* (nullable) */
} Guest;

typedef struct
{
  GtkWidget   *parent; /* not owned */
  GtkWidget   *dialog; /* not owned: owns this */
  FbWorkspace *workspace;
  FbEvent     *event;
  GHashTable  *known;  /* ids of persons and contact persons who are invited */
  GHashTable  *chosen; /* ids of guests */
  GPtrArray   *found;  /* of Guest: all of them */
  GtkWidget   *who;
  GtkWidget   *search;
  GtkWidget   *all;
  GtkWidget   *list;
  GtkWidget   *count;
} Inviting;

static void
guest_free (gpointer data)
{
  Guest *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->line);
  g_free (self);
}

static void
inviting_free (gpointer data)
{
  Inviting *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->event);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->chosen);
  g_ptr_array_unref (self->found);
  g_free (self);
}

/* --- Who can be invited --- */

static void
read_known (Inviting *self)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (self->workspace), &fb_attendance_kind, "event-id",
                                             fb_record_get_id (FB_RECORD (self->event)), NULL, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FbAttendance *one = all->pdata[i];

      g_hash_table_add (self->known, g_strdup (one->person_id != NULL ? one->person_id : one->contact_person_id));
    }
}

static void
add_guest (Inviting   *self,
           const char *id,
           const char *name,
           const char *line)
{
  Guest *guest = g_new0 (Guest, 1);

  guest->id = g_strdup (id);
  guest->name = g_strdup (name);
  guest->line = g_strdup (line);
  g_ptr_array_add (self->found, guest);
}

static void
find_people (Inviting   *self,
             FbListKind  list,
             const char *words)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const FbStoreQuery query = { .list = list, .programme_id = self->event->programme_id, .filter = "current",
                               .words = words, .sort = "name" };
  g_autoptr(GBytes) ids = fb_store_list_ids (store, &query, NULL);
  gsize size = 0;
  const guint8 *packed = ids != NULL ? g_bytes_get_data (ids, &size) : NULL;

  for (gsize i = 0; i < size / FB_PACKED_ID; i++)
    {
      char id[37];
      g_autoptr(FbListRow) row = NULL;
      const char *person_id;

      fb_id_unpack (packed + i * FB_PACKED_ID, id);
      row = fb_store_get_list_row (store, list, id, NULL);
      person_id = row != NULL ? fb_list_row_get (row, "person-id") : NULL;
      if (person_id != NULL && !g_hash_table_contains (self->known, person_id))
        add_guest (self, id, fb_list_row_get (row, "name"),
                   fb_code_list_get_label (&fb_code_enrolment_state, fb_list_row_get (row, "status")));
    }
}

static void
find_contacts (Inviting   *self,
               const char *words)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (self->workspace), &fb_contact_person_kind, NULL, NULL,
                                             "name", NULL);
  g_auto(GStrv) wanted = fb_search_words_split (words);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const FbContactPerson *contact = all->pdata[i];
      const char *id = fb_record_get_id (all->pdata[i]);
      g_autofree char *organisation = NULL;
      g_autofree char *both = NULL;

      if (g_hash_table_contains (self->known, id))
        continue;
      organisation = fb_workspace_dup_name_of (self->workspace, "organisation", contact->organisation_id);
      both = g_strdup_printf ("%s %s", contact->name, organisation != NULL ? organisation : "");
      if (fb_search_words_find (wanted, both))
        add_guest (self, id, contact->name, organisation);
    }
}

static void
find (Inviting *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint who = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who));

  g_ptr_array_set_size (self->found, 0);
  if (who == CONTACTS)
    find_contacts (self, words);
  else
    find_people (self, who == MENTORS ? FB_LIST_MENTORS : FB_LIST_MENTEES, words);
}

/* --- Showing them --- */

static void
show_count (Inviting *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *chosen = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);
  g_autofree char *more = NULL;
  g_autofree char *text = NULL;

  if (self->found->len > MOST_ROWS)
    more = g_strdup_printf (_("%u of %u shown. Search to find the others."), MOST_ROWS, self->found->len);
  if (self->found->len == 0 && n == 0)
    text = g_strdup (_("Nobody else is here."));
  else
    text = more != NULL ? g_strdup_printf ("%s · %s", chosen, more) : g_strdup (chosen);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), n > 0);
  gtk_widget_set_sensitive (self->all, self->found->len > 0);
}

static void
toggled_cb (GtkCheckButton *check,
            Inviting       *self)
{
  const char *id = g_object_get_data (G_OBJECT (check), "fb-id");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, g_strdup (id));
  else
    g_hash_table_remove (self->chosen, id);
  show_count (self);
}

static GtkWidget *
make_row (Inviting    *self,
          const Guest *guest)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), guest->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), guest->line);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->chosen, guest->id));
  g_object_set_data_full (G_OBJECT (check), "fb-id", g_strdup (guest->id), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  fb_accessible_set_label (check, guest->name);
  fb_accessible_set_label (row, guest->name);

  return row;
}

static void
show (Inviting *self)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < MIN (self->found->len, MOST_ROWS); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, self->found->pdata[i]));
  gtk_widget_set_visible (self->list, self->found->len > 0);
  show_count (self);
}

static void
fill (Inviting *self)
{
  find (self);
  show (self);
}

static void
choose_all_cb (Inviting *self)
{
  for (guint i = 0; i < self->found->len; i++)
    g_hash_table_add (self->chosen, g_strdup (((Guest *) self->found->pdata[i])->id));
  show (self);
}

static void
done_cb (Inviting *self)
{
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (self->chosen, NULL);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  if (!fb_deed_invite (self->workspace, fb_record_get_id (FB_RECORD (self->event)), (const char *const *) ids, &n, &error))
    {
      fb_dialog_set_sentence (FB_DIALOG (self->dialog), error->message);
      return;
    }

  words = g_strdup_printf (ngettext ("%u person invited", "%u people invited", n), n);
  fb_dialog_finish (FB_DIALOG (self->dialog), self->parent, words);
}

/* --- Making it --- */

static GtkWidget *
make_who (Inviting *self)
{
  const char *const labels[] = { _("Mentees"), _("Mentors"), _("Contact Persons"), NULL };
  static const char *const of_mentors[] = { "training", "peer-meeting", "reflection", NULL };
  GtkWidget *who = gtk_drop_down_new_from_strings (labels);

  if (g_strv_contains (of_mentors, self->event->kind))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (who), MENTORS);
  else if (g_str_equal (self->event->kind, "champions"))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (who), CONTACTS);
  fb_accessible_set_label (who, _("Whom to Invite"));
  g_signal_connect_swapped (who, "notify::selected", G_CALLBACK (fill), self);

  return who;
}

static GtkWidget *
make_content (Inviting *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  fb_accessible_set_label (self->search, _("Search People"));
  self->all = fb_accessible_button_new (_("Choose A_ll"));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("People Who Can Be Invited"));
  self->count = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->count), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_widget_add_css_class (self->count, "dim-label");
  self->who = make_who (self);

  gtk_box_append (GTK_BOX (tools), self->who);
  gtk_box_append (GTK_BOX (tools), self->search);
  gtk_box_append (GTK_BOX (tools), self->all);
  gtk_box_append (GTK_BOX (box), tools);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->list);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  g_signal_connect_swapped (self->all, "clicked", G_CALLBACK (choose_all_cb), self);

  return box;
}

GtkWidget *
fb_invite_dialog_present (GtkWidget   *parent,
                          FbWorkspace *workspace,
                          FbEvent     *event)
{
  Inviting *self = g_new0 (Inviting, 1);

  self->parent = parent;
  self->workspace = g_object_ref (workspace);
  self->event = g_object_ref (event);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->found = g_ptr_array_new_with_free_func (guest_free);
  self->dialog = fb_dialog_new (parent, _("Invite People"), _("_Invite"));
  read_known (self);
  fb_dialog_set_content (FB_DIALOG (self->dialog), make_content (self));
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-inviting", self, inviting_free);
  g_signal_connect_swapped (self->dialog, "done", G_CALLBACK (done_cb), self);
  fill (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (self->search);

  return self->dialog;
}
