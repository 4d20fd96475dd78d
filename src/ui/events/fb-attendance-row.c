/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-attendance-row"

#include "ui/events/fb-attendance-row.h"

#include "app/fb-deed-event.h"
#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-event.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* What stands in a row besides what each record has; lives as long as the row. */
typedef struct
{
  FbPage        *page;     /* not owned: has the row */
  FbAttendance  *attendance;
  GtkWidget     *row;      /* not owned */
  GtkWidget     *came;
  GtkWidget     *menu;
  GSimpleAction *state;
  gboolean       is_shown; /* what stands is being shown, nobody chose */
} Line;

#define LINE_KEY "fb-attendance-line"

static void
line_free (gpointer data)
{
  Line *self = data;

  g_object_unref (self->attendance);
  g_object_unref (self->state);
  g_free (self);
}

/* --- In words --- */

/* (transfer full) (nullable): the place in the programme of the event, a current one first */
static FbEnrolment *
find_enrolment (FbWorkspace  *workspace,
                FbAttendance *attendance)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) event = fb_store_get (store, &fb_event_kind, attendance->event_id, NULL);
  g_autoptr(GPtrArray) all = attendance->person_id != NULL
                                ? fb_store_list (store, &fb_enrolment_kind, "person-id", attendance->person_id, "created", NULL)
                                : NULL;
  FbEnrolment *found = NULL;

  for (guint i = 0; event != NULL && all != NULL && i < all->len; i++)
    {
      FbEnrolment *one = all->pdata[i];

      if (found == NULL || g_strcmp0 (one->programme_id, FB_EVENT (event)->programme_id) == 0)
        found = one;
    }

  return found != NULL ? g_object_ref (found) : NULL;
}

static void
append (GString    *line,
        const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static void
tell (FbWorkspace  *workspace,
      FbRecord     *record,
      char        **title,
      char        **subtitle)
{
  FbAttendance *attendance = FB_ATTENDANCE (record);
  g_autoptr(FbEnrolment) enrolment = find_enrolment (workspace, attendance);
  g_autoptr(GString) line = g_string_new (NULL);

  *title = fb_attendance_dup_who (workspace, attendance);
  append (line, enrolment != NULL ? fb_code_list_get_label (&fb_code_duo_role, enrolment->role) : NULL);
  append (line, attendance->contact_person_id != NULL ? _(fb_contact_person_kind.label) : NULL);
  append (line, attendance->group_name);
  if (attendance->counted_minutes != FB_UNSET)
    {
      g_autofree char *counted =
        g_strdup_printf (ngettext ("%d minute counted as training", "%d minutes counted as training",
                                   (gulong) attendance->counted_minutes),
                         (int) attendance->counted_minutes);

      append (line, counted);
    }
  append (line, attendance->staff_note);
  *subtitle = g_string_free (g_steal_pointer (&line), FALSE);
}

static const char *const fields[] = { "group-name", "minutes", "staff-note", NULL };

static gboolean
take_out (FbWorkspace  *workspace,
          FbRecord     *record,
          GError      **error)
{
  return fb_deed_remove_attendance (workspace, FB_ATTENDANCE (record), error);
}

static const FbRecordRowType row_type = {
  .words = tell,
  .fields = fields,
  .removed = N_("Taken off the List"),
  .remove = take_out,
};

/* --- Who came --- */

static void
show (Line *self)
{
  const char *state = self->attendance->state;
  const char *label = fb_code_list_get_label (&fb_code_attendance_state, state);

  self->is_shown = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->came), g_strcmp0 (state, "came") == 0);
  g_simple_action_set_state (self->state, g_variant_new_string (state != NULL ? state : ""));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu), label != NULL ? label : "");
  self->is_shown = FALSE;
}

static void
state_notify_cb (GtkWidget *row)
{
  show (g_object_get_data (G_OBJECT (row), LINE_KEY));
}

static void
mark (Line       *self,
      const char *state)
{
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (self->attendance->state, state) == 0)
    return;

  if (!fb_deed_set_attendance (fb_page_get_workspace (self->page), self->attendance, state, &error))
    fb_toast_error (self->row, error);
  show (self);
}

static void
came_toggled_cb (Line *self)
{
  if (!self->is_shown)
    mark (self, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->came)) ? "came" : "invited");
}

static void
state_changed_cb (Line     *self,
                  GVariant *value)
{
  mark (self, g_variant_get_string (value, NULL));
}

static void
open_cb (Line *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (self->page);
  g_autoptr(FbEnrolment) enrolment = find_enrolment (workspace, self->attendance);
  g_autoptr(FbRecord) contact = NULL;

  if (enrolment != NULL)
    {
      fb_page_open (self->page, enrolment->role, fb_record_get_id (FB_RECORD (enrolment)));
      return;
    }

  contact = self->attendance->contact_person_id != NULL
              ? fb_store_get (fb_workspace_get_store (workspace), &fb_contact_person_kind,
                              self->attendance->contact_person_id, NULL)
              : NULL;
  if (contact != NULL)
    fb_page_open (self->page, "organisation", FB_CONTACT_PERSON (contact)->organisation_id);
}

/* --- Making it --- */

static void
name_control (GtkWidget  *widget,
              const char *format,
              const char *who)
{
  g_autofree char *label = g_strdup_printf (format, who);

  fb_accessible_set_label (widget, label);
}

static GMenuModel *
make_choices (void)
{
  GMenu *menu = g_menu_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_attendance_state, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr(GMenuItem) item =
                   g_menu_item_new (fb_code_list_get_label (&fb_code_attendance_state, codes[i].code), NULL);

      g_menu_item_set_action_and_target (item, "attendance.state", "s", codes[i].code);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
make_menu (Line *self)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GMenuModel) menu = make_choices ();

  self->state = g_simple_action_new_stateful ("state", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect_swapped (self->state, "change-state", G_CALLBACK (state_changed_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->state));
  self->menu = gtk_menu_button_new ();
  gtk_widget_insert_action_group (self->menu, "attendance", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->menu), TRUE);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
}

static GtkWidget *
make_open (Line       *self,
           const char *who)
{
  GtkWidget *open = gtk_button_new_with_label (_("Open"));

  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  /* Translators: accessible name of a button; %s is a person */
  name_control (open, _("Open %s"), who);
  g_signal_connect_swapped (open, "clicked", G_CALLBACK (open_cb), self);

  return open;
}

GtkWidget *
fb_attendance_row_new (FbPage       *page,
                       FbAttendance *attendance)
{
  FbWorkspace *workspace = fb_page_get_workspace (page);
  GtkWidget *row = fb_record_row_new (workspace, FB_RECORD (attendance), &row_type);
  g_autofree char *who = fb_attendance_dup_who (workspace, attendance);
  Line *self = g_new0 (Line, 1);

  self->page = page;
  self->attendance = g_object_ref (attendance);
  self->row = row;
  self->came = gtk_check_button_new ();
  gtk_widget_set_valign (self->came, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->came, _("Came"));
  make_menu (self);
  /* Translators: accessible names of a tick and of a menu; %s is a person */
  name_control (self->came, _("%s Came"), who);
  name_control (self->menu, _("Came or Not: %s"), who);
  g_object_set_data_full (G_OBJECT (row), LINE_KEY, self, line_free);
  show (self);
  g_signal_connect_swapped (self->came, "toggled", G_CALLBACK (came_toggled_cb), self);
  g_signal_connect_object (attendance, "notify::state", G_CALLBACK (state_notify_cb), row, G_CONNECT_SWAPPED);
  fb_hold_for_readers (self->came, workspace);
  fb_hold_for_readers (self->menu, workspace);
  fb_record_row_add_prefix (FB_RECORD_ROW (row), self->came);
  fb_record_row_add_verb (FB_RECORD_ROW (row), self->menu);
  fb_record_row_add_verb (FB_RECORD_ROW (row), make_open (self, who));

  return row;
}

void
fb_attendance_row_focus (GtkWidget *row)
{
  Line *self = g_object_get_data (G_OBJECT (row), LINE_KEY);

  gtk_widget_grab_focus (self->came);
}

void
fb_attendance_row_mark (GtkWidget  *row,
                        const char *state)
{
  mark (g_object_get_data (G_OBJECT (row), LINE_KEY), state);
}
