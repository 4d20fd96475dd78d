/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-date-button"

#include "ui/common/fb-date-button.h"

#include "base/fb-date.h"
#include "ui/common/fb-accessible.h"

#include <glib/gi18n.h>

struct _FbDateButton
{
  AdwBin     parent_instance;

  GtkWidget *button;
  GtkWidget *calendar; /* (nullable) made at the first look */
  char      *date;
  gboolean   turning;  /* the calendar is turned by us, nobody chose */
};

G_DEFINE_FINAL_TYPE (FbDateButton, fb_date_button, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
turn_calendar (FbDateButton *self)
{
  GDate day;

  if (self->calendar == NULL || !fb_date_to_gdate (self->date, &day))
    return;

  self->turning = TRUE;
  g_object_set (self->calendar, "day", 1, NULL); /* no month is too short for it */
  g_object_set (self->calendar, "year", g_date_get_year (&day),
                "month", (int) g_date_get_month (&day) - 1, NULL);
  g_object_set (self->calendar, "day", (int) g_date_get_day (&day), NULL);
  self->turning = FALSE;
}

static void
take_day (FbDateButton *self)
{
  g_autoptr(GDateTime) moment = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *date = g_date_time_format (moment, "%Y-%m-%d");

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[CHOSEN], 0, date);
}

/* A click on a day, not the turning of a page. */
static void
day_selected_cb (FbDateButton *self)
{
  g_autoptr(GDateTime) moment = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  GDate day;

  if (self->turning)
    return;

  if (fb_date_to_gdate (self->date, &day) &&
      (g_date_get_month (&day) != (GDateMonth) g_date_time_get_month (moment) ||
       g_date_get_year (&day) != g_date_time_get_year (moment)) &&
      g_date_get_day (&day) == g_date_time_get_day_of_month (moment))
    return;

  take_day (self);
}

static gboolean
key_pressed_cb (FbDateButton    *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  take_day (self);
  return GDK_EVENT_STOP;
}

static void
make_popover (GtkMenuButton *button,
              gpointer       user_data)
{
  FbDateButton *self = user_data;
  GtkWidget *popover;
  GtkEventController *keys;

  if (self->calendar == NULL)
    {
      popover = gtk_popover_new ();
      keys = gtk_event_controller_key_new ();
      self->calendar = gtk_calendar_new ();
      fb_accessible_set_label (self->calendar, _("Calendar"));
      gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
      gtk_menu_button_set_popover (button, popover);
      gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
      g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
      gtk_widget_add_controller (self->calendar, keys);
      g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self);
    }

  turn_calendar (self);
}

static void
fb_date_button_dispose (GObject *object)
{
  FbDateButton *self = FB_DATE_BUTTON (object);

  if (self->button != NULL)
    gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), NULL, NULL, NULL);
  self->button = NULL;
  self->calendar = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->date, g_free);

  G_OBJECT_CLASS (fb_date_button_parent_class)->dispose (object);
}

static void
fb_date_button_class_init (FbDateButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_date_button_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fb_date_button_init (FbDateButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "x-office-calendar-symbolic");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), make_popover, self, NULL);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/* @label: which date it is, for the accessible name */
GtkWidget *
fb_date_button_new (const char *label)
{
  FbDateButton *self = g_object_new (FB_TYPE_DATE_BUTTON, NULL);
  /* Translators: accessible name of a button that opens a calendar; %s is such as "Due" */
  g_autofree char *name = g_strdup_printf (_("Choose From Calendar: %s"), label);

  gtk_widget_set_tooltip_text (self->button, _("Choose From Calendar"));
  fb_accessible_set_label (self->button, name);

  return GTK_WIDGET (self);
}

/* @date: the page at which the calendar opens; a partial one is passed over */
void
fb_date_button_set_date (FbDateButton *self,
                         const char   *date)
{
  char *copy = g_strdup (date);

  g_free (self->date);
  self->date = copy;
  turn_calendar (self);
}
