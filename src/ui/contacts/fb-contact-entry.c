/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-entry"

#include "ui/contacts/fb-contact-entry.h"

#include "app/fb-deeds.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"

#include <glib/gi18n.h>

#define USUAL_MINUTES 60

struct _FbContactEntry
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  GtkWidget   *box;
  GtkWidget   *date;
  GtkWidget   *minutes;
  GtkWidget   *how;
};

G_DEFINE_FINAL_TYPE (FbContactEntry, fb_contact_entry, ADW_TYPE_BIN)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_cb (FbContactEntry *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
fb_contact_entry_dispose (GObject *object)
{
  g_clear_object (&FB_CONTACT_ENTRY (object)->workspace);

  G_OBJECT_CLASS (fb_contact_entry_parent_class)->dispose (object);
}

static void
fb_contact_entry_class_init (FbContactEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_contact_entry_dispose;

  /* Enter in a field */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fb_contact_entry_init (FbContactEntry *self)
{
}

static GtkWidget *
add_field (FbContactEntry *self,
           const char     *label,
           GtkWidget      *control)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_label_new (label);
  GtkWidget *child = gtk_widget_get_first_child (control);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  fb_accessible_set_label (control, label);
  if (child != NULL)
    fb_accessible_set_label (child, label);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column), control);
  gtk_box_append (GTK_BOX (self->box), column);

  return column;
}

static GtkWidget *
make_minutes (FbContactEntry *self)
{
  GtkWidget *minutes = gtk_spin_button_new_with_range (0, 1440, 15);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (minutes), USUAL_MINUTES);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (minutes), TRUE);
  gtk_spin_button_set_snap_to_ticks (GTK_SPIN_BUTTON (minutes), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (minutes), 4);

  return minutes;
}

/* Enter in an entry that stands somewhere within @widget. */
static void
connect_entry (FbContactEntry *self,
               GtkWidget      *widget)
{
  if (GTK_IS_TEXT (widget))
    g_signal_connect_object (widget, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    connect_entry (self, child);
}

/* (transfer floating) */
GtkWidget *
fb_contact_entry_new (FbWorkspace *workspace)
{
  FbContactEntry *self = g_object_new (FB_TYPE_CONTACT_ENTRY, NULL);

  self->workspace = g_object_ref (workspace);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->date = fb_date_entry_new (_("Date"), fb_workspace_get_today (workspace));
  /* whoever shows it says what Enter does */
  gtk_entry_set_activates_default (GTK_ENTRY (gtk_widget_get_first_child (self->date)), FALSE);
  self->minutes = make_minutes (self);
  self->how = fb_code_drop_down_new (&fb_code_contact_how, FALSE, "face-to-face");
  gtk_widget_set_hexpand (add_field (self, _("Date"), self->date), TRUE);
  add_field (self, _("Minutes"), self->minutes);
  add_field (self, _("How"), self->how);
  connect_entry (self, self->date);
  connect_entry (self, self->minutes);
  adw_bin_set_child (ADW_BIN (self), self->box);

  return GTK_WIDGET (self);
}

void
fb_contact_entry_start (FbContactEntry *self)
{
  g_return_if_fail (FB_IS_CONTACT_ENTRY (self));

  gtk_widget_grab_focus (gtk_widget_get_first_child (self->date));
}

/* (transfer floating) @widget */
void
fb_contact_entry_add (FbContactEntry *self,
                      GtkWidget      *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->box), widget);
}

/**
 * fb_contact_entry_log:
 *
 * Logs what stands there for a duo; what lies ahead is planned.
 *
 * Returns: (transfer none) (nullable): what was done, in words
 */
const char *
fb_contact_entry_log (FbContactEntry  *self,
                      const char      *duo_id,
                      GError         **error)
{
  g_autofree char *date = NULL;
  g_autoptr(FbContact) contact = NULL;
  FbNewContact values = { .duo_id = duo_id };

  gtk_spin_button_update (GTK_SPIN_BUTTON (self->minutes));
  if (!fb_date_entry_read (self->date, fb_workspace_get_today (self->workspace), &date, error))
    return NULL;

  values.held_on = date;
  values.minutes = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->minutes));
  values.how = fb_code_drop_down_get (self->how);
  /* what lies ahead is an appointment; that they met says who was there */
  if (g_strcmp0 (date, fb_workspace_get_today (self->workspace)) > 0)
    values.state = "planned";
  else
    values.present = "mentee mentor";
  contact = fb_deed_log_contact (self->workspace, &values, error);

  if (contact == NULL)
    return NULL;

  return values.state != NULL ? _("Contact Planned") : _("Contact Logged");
}
