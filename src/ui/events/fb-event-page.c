/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event-page"

#include "ui/events/fb-event-page.h"

#include "app/fb-deed-event.h"
#include "app/fb-event-list.h"
#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-heading.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/common/fb-save-calendar.h"
#include "ui/common/fb-shown.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/events/fb-event-people.h"

#include <glib/gi18n.h>

struct _FbEventPage
{
  FbPage parent_instance;

  FbEvent       *event; /* (nullable) until the first look */
  GtkWidget     *heading;
  AdwViewStack  *stack;
  FbEventPeople *people;
};

static void fb_event_page_shown_init (FbShownInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FbEventPage, fb_event_page, FB_TYPE_PAGE,
                               G_IMPLEMENT_INTERFACE (FB_TYPE_SHOWN, fb_event_page_shown_init))

/* --- Showing it --- */

static void
add_tab (FbEventPage *self,
         GtkWidget   *page,
         const char  *name,
         const char  *title,
         const char  *icon_name)
{
  adw_view_stack_add_titled (self->stack, page, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack, page), icon_name);
}

static void
build (FbEventPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  FbRecord *record = FB_RECORD (self->event);
  GtkWidget *when = fb_form_new (workspace, record, _("What and When"), "title", "kind", "held-on", "at-time", "until-date",
                                 "minutes", NULL);
  GtkWidget *where = fb_form_new (workspace, record, _("Where"), "place", "organisation-id", "staff-id", NULL);
  GtkWidget *whom = fb_form_new (workspace, record, _("For Whom"), "places-min", "places-max", "ages", NULL);
  GtkWidget *counts = fb_form_new (workspace, record, _("What Follows From It"), "counts-as-training", "follow-up", NULL);
  GtkWidget *about = fb_form_new (workspace, record, _("What It Is About"), "contents", "staff-note", NULL);

  fb_form_set_title (counts, _("What Follows From It"),
                                _("A training counts for mentors unless it says no here. What came of it is asked some months "
                       "later where the rhythm of the programme says so."));
  self->people = FB_EVENT_PEOPLE (fb_event_people_new (FB_PAGE (self), self->event));
  add_tab (self, fb_form_page_new (GTK_WIDGET (self->people), NULL), "people", _("Who Comes"), "system-users-symbolic");
  add_tab (self, fb_form_page_new (when, where, whom, about, counts, NULL), "about", _("About It"), "view-grid-symbolic");
  fb_view_switcher_set_up (fb_page_get_title_widget (FB_PAGE (self)));
}

static void
update_heading (FbEventPage *self)
{
  const FbEvent *event = self->event;
  g_autofree char *when = fb_event_dup_when (event->held_on, event->until_date, event->at_time, event->minutes);
  g_autofree char *programme = fb_workspace_dup_name_of (fb_page_get_workspace (FB_PAGE (self)), "programme",
                                                         event->programme_id);
  const char *facts[6] = { fb_code_list_get_label (&fb_code_event_kind, event->kind), when };
  guint n = 2;

  if (event->place != NULL)
    facts[n++] = event->place;
  if (event->ages != NULL)
    facts[n++] = fb_code_list_get_label (&fb_code_event_ages, event->ages);
  if (programme != NULL)
    facts[n++] = programme;

  fb_page_set_title (FB_PAGE (self), event->title);
  fb_heading_set (self->heading, event->title, facts);
}

static void
fb_event_page_refresh (FbPage *page)
{
  FbEventPage *self = FB_EVENT_PAGE (page);
  g_autoptr(FbRecord) record = fb_store_get (fb_page_get_store (page), &fb_event_kind, fb_page_get_record_id (page), NULL);

  if (record == NULL)
    {
      fb_page_close (page);
      return;
    }

  if (self->event == NULL)
    {
      self->event = FB_EVENT (g_object_ref (record));
      build (self);
    }
  update_heading (self);
  fb_event_people_update (self->people);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.remove", !fb_store_is_read_only (fb_page_get_store (page)));
}

static gboolean
fb_event_page_concerns (FbPage     *page,
                        const char *kind,
                        const char *id)
{
  static const char *const kinds[] = { "event", "attendance", "person", "enrolment", "duo", "duo-member", "contact-person", "organisation",
                                       "programme", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

static void
fb_event_page_show_part (FbPage     *page,
                         const char *part)
{
  FbEventPage *self = FB_EVENT_PAGE (page);

  if (self->event == NULL)
    fb_page_refresh (page);
  if (part != NULL && adw_view_stack_get_child_by_name (self->stack, part) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, part);
}

/* --- Whom it is about --- */

/* A note is about the programme. */
static FbRecord *
fb_event_page_dup_about (FbPage *page)
{
  FbEvent *event = FB_EVENT_PAGE (page)->event;

  return event != NULL ? fb_store_get (fb_page_get_store (page), &fb_programme_kind, event->programme_id, NULL) : NULL;
}

static void
fb_event_page_list_whom (FbPage *page,
                         FbWhom *whom)
{
  FbEventPage *self = FB_EVENT_PAGE (page);

  if (self->event != NULL)
    fb_event_list_whom (fb_page_get_workspace (page), self->event, whom);
}

static FbShownTable *
dup_table (FbShown *shown)
{
  FbEventPage *self = FB_EVENT_PAGE (shown);
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  const char *const titles[] = { _("Name"), _("Came or Not"), _("Group"), NULL };
  FbShownTable *table = fb_shown_table_new (titles);
  g_autoptr(GPtrArray) all = fb_event_list_attendance (workspace, fb_page_get_record_id (FB_PAGE (self)), NULL);

  for (guint i = 0; i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];
      g_autofree char *who = fb_attendance_dup_who (workspace, one);
      g_autofree char *enrolment = fb_attendance_dup_enrolment_id (workspace, self->event, one);
      const char *const cells[] = { who, fb_code_list_get_label (&fb_code_attendance_state, one->state), one->group_name };

      fb_shown_table_add (table, enrolment, cells);
    }

  return table;
}

static void
fb_event_page_shown_init (FbShownInterface *iface)
{
  iface->dup_table = dup_table;
}

/* --- What is done with it --- */

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  FbPage *page = FB_PAGE (widget);
  g_autoptr(GPtrArray) all = fb_event_list_attendance (fb_page_get_workspace (page), fb_page_get_record_id (page), NULL);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  g_ptr_array_add (ids, (char *) fb_page_get_record_id (page));
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (ids, (char *) fb_record_get_id (all->pdata[i]));
  g_ptr_array_add (ids, NULL);
  fb_history_dialog_present (widget, fb_page_get_workspace (page), fb_page_get_title (page),
                             (const char *const *) ids->pdata);
}

static void
calendar_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  fb_save_calendar (widget, fb_page_get_workspace (FB_PAGE (widget)), fb_page_get_record_id (FB_PAGE (widget)), NULL,
                    fb_page_get_title (FB_PAGE (widget)));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  FbEventPage *self = FB_EVENT_PAGE (widget);
  g_autoptr(GtkWidget) parent = g_object_ref (gtk_widget_get_parent (widget));
  g_autoptr(FbEvent) event = self->event != NULL ? g_object_ref (self->event) : NULL;
  g_autoptr(GError) error = NULL;

  if (event == NULL)
    return;

  if (fb_deed_remove_event (fb_page_get_workspace (FB_PAGE (self)), event, &error))
    fb_toast_undo (parent, _("Event Removed"));
  else
    fb_toast_error (parent, error);
}

static void
fb_event_page_dispose (GObject *object)
{
  g_clear_object (&FB_EVENT_PAGE (object)->event);

  G_OBJECT_CLASS (fb_event_page_parent_class)->dispose (object);
}

static void
fb_event_page_class_init (FbEventPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_event_page_dispose;
  FB_PAGE_CLASS (klass)->refresh = fb_event_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_event_page_concerns;
  FB_PAGE_CLASS (klass)->show_part = fb_event_page_show_part;
  FB_PAGE_CLASS (klass)->dup_about = fb_event_page_dup_about;
  FB_PAGE_CLASS (klass)->list_whom = fb_event_page_list_whom;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "event.history", NULL, history_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "event.save-calendar", NULL, calendar_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "event.remove", NULL, remove_action);
}

static void
fb_event_page_init (FbEventPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) last = g_menu_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_menu_append (menu, _("_Write To Those Invited…"), "win.write-to");
  g_menu_append (menu, _("Save This List…"), "win.save-list");
  g_menu_append (menu, _("Save for a Calendar…"), "win.on-page::event.save-calendar");
  g_menu_append (menu, _("_History"), "win.on-page::event.history");
  g_menu_append (last, _("_Remove Event"), "win.on-page::event.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  fb_page_set_menu (FB_PAGE (self), G_MENU_MODEL (menu));
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  fb_page_set_title_widget (FB_PAGE (self), fb_view_switcher_new (self->stack));
  fb_page_follow_part (FB_PAGE (self), GTK_WIDGET (self->stack));
  self->heading = fb_heading_new ();
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}
