/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-reminder-popover"

#include "ui/common/fb-reminder-popover.h"

#include "base/fb-date-read.h"
#include "base/fb-date.h"
#include "base/fb-text.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-date-button.h"
#include "ui/common/fb-kept-text.h"

#include <glib/gi18n.h>

struct _FbReminderPopover
{
  GtkPopover   parent_instance;

  FbWorkspace *workspace;
  GtkWidget   *text;
  GtkWidget   *date;
  GtkWidget   *calendar;
  GtkWidget   *sentence;
  gboolean     is_kept; /* what is typed stays until it is wanted */
};

G_DEFINE_FINAL_TYPE (FbReminderPopover, fb_reminder_popover, GTK_TYPE_POPOVER)

enum
{
  WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The days that are wanted most often. */
static const struct
{
  const char *label;
  int         days;
} soon[] = {
  { N_("Tomorrow"), 1 },
  { N_("In a Week"), 7 },
  { N_("In Two Weeks"), 14 },
  { N_("In Four Weeks"), 28 },
};

static void
set_sentence (FbReminderPopover *self,
              GtkWidget         *entry,
              const char        *sentence)
{
  gtk_widget_remove_css_class (self->text, "error");
  gtk_widget_remove_css_class (self->date, "error");
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
  if (entry != NULL)
    {
      gtk_widget_add_css_class (entry, "error");
      gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      sentence, -1);
      gtk_widget_grab_focus (entry);
    }
}

static void
show_date (FbReminderPopover *self,
           const char        *date)
{
  g_autofree char *shown = fb_date_dup_display (date);

  gtk_editable_set_text (GTK_EDITABLE (self->date), shown);
  fb_date_button_set_date (FB_DATE_BUTTON (self->calendar), date);
}

static void
soon_clicked_cb (FbReminderPopover *self,
                 GtkWidget         *button)
{
  int days = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "days"));
  g_autofree char *date = fb_date_add_days (fb_workspace_get_today (self->workspace), days);

  show_date (self, date);
}

static void
want (FbReminderPopover *self)
{
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;
  g_autoptr(GError) error = NULL;

  fb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->text)), &text, NULL);
  if (text == NULL)
    {
      set_sentence (self, self->text, _("Say what to remind you of."));
      return;
    }

  if (!fb_date_read (gtk_editable_get_text (GTK_EDITABLE (self->date)), FALSE,
                     fb_workspace_get_today (self->workspace), &date, &error))
    {
      set_sentence (self, self->date, error->message);
      return;
    }

  set_sentence (self, NULL, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  if (self->is_kept)
    fb_kept_text_forget (self->text);
  g_signal_emit (self, signals[WANTED], 0, text, date);
}

static void
fb_reminder_popover_map (GtkWidget *widget)
{
  FbReminderPopover *self = FB_REMINDER_POPOVER (widget);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->date)) == '\0')
    {
      g_autofree char *date = fb_date_add_days (fb_workspace_get_today (self->workspace), 7);

      show_date (self, date);
    }

  GTK_WIDGET_CLASS (fb_reminder_popover_parent_class)->map (widget);

  gtk_widget_grab_focus (self->text);
}

static void
fb_reminder_popover_dispose (GObject *object)
{
  g_clear_object (&FB_REMINDER_POPOVER (object)->workspace);

  G_OBJECT_CLASS (fb_reminder_popover_parent_class)->dispose (object);
}

static void
fb_reminder_popover_class_init (FbReminderPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_reminder_popover_dispose;
  GTK_WIDGET_CLASS (klass)->map = fb_reminder_popover_map;

  signals[WANTED] = g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkWidget *
make_entry (FbReminderPopover *self,
            const char        *label,
            const char        *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_widget_set_hexpand (entry, TRUE);
  fb_accessible_set_label (entry, label);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (want), self);

  return entry;
}

static GtkWidget *
make_soon (FbReminderPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  for (guint i = 0; i < G_N_ELEMENTS (soon); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (_(soon[i].label));

      gtk_widget_add_css_class (button, "flat");
      g_object_set_data (G_OBJECT (button), "days", GINT_TO_POINTER (soon[i].days));
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (soon_clicked_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static void
fb_reminder_popover_init (FbReminderPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *day = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_("Remind Me"));

  self->text = make_entry (self, _("Reminder"), _("What to remind you of"));
  self->date = make_entry (self, _("Due"), NULL);
  self->calendar = fb_date_button_new (_("Due"));
  g_signal_connect_swapped (self->calendar, "chosen", G_CALLBACK (show_date), self);
  gtk_box_append (GTK_BOX (day), self->date);
  gtk_box_append (GTK_BOX (day), self->calendar);

  self->sentence = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_widget_add_css_class (self->sentence, "error");
  gtk_widget_set_visible (self->sentence, FALSE);

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (want), self);

  gtk_box_append (GTK_BOX (box), self->text);
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), make_soon (self));
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
fb_reminder_popover_new (FbWorkspace *workspace)
{
  FbReminderPopover *self = g_object_new (FB_TYPE_REMINDER_POPOVER, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/* What it proposes to remind of. */
void
fb_reminder_popover_set_text (FbReminderPopover *self,
                              const char        *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

/* What is typed here about a stored record is kept until it is wanted, see
 * fb-kept-text.h. To be called once, after what it proposes. */
void
fb_reminder_popover_keep (FbReminderPopover *self,
                          FbRecord          *about)
{
  g_return_if_fail (FB_IS_REMINDER_POPOVER (self));

  self->is_kept = TRUE;
  fb_kept_text_attach (self->text, self->workspace, about, "reminder.text");
}
