/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cover"

#include "ui/window/fb-cover.h"

#include "app/fb-deed-staff.h"

struct _FbCover
{
  AdwBin     parent_instance;

  FbStaff   *staff; /* (nullable) whose code takes the cover off */

  GtkWidget *code;
  GtkWidget *wrong;
  GtkWidget *button;
};

enum
{
  UNCOVERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbCover, fb_cover, ADW_TYPE_BIN)

static void
uncover_cb (FbCover *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->code));
  gboolean fits = fb_staff_code_fits (self->staff, typed);

  gtk_widget_set_visible (self->wrong, !fits);
  gtk_editable_set_text (GTK_EDITABLE (self->code), "");
  if (fits)
    g_signal_emit (self, signals[UNCOVERED], 0);
  else
    gtk_widget_grab_focus (self->code);
}

static void
fb_cover_dispose (GObject *object)
{
  g_clear_object (&FB_COVER (object)->staff);
  gtk_widget_dispose_template (GTK_WIDGET (object), FB_TYPE_COVER);

  G_OBJECT_CLASS (fb_cover_parent_class)->dispose (object);
}

static void
fb_cover_class_init (FbCoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_cover_dispose;

  signals[UNCOVERED] = g_signal_new ("uncovered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-cover.ui");
  gtk_widget_class_bind_template_child (widget_class, FbCover, code);
  gtk_widget_class_bind_template_child (widget_class, FbCover, wrong);
  gtk_widget_class_bind_template_child (widget_class, FbCover, button);
  gtk_widget_class_bind_template_callback (widget_class, uncover_cb);
}

static void
fb_cover_init (FbCover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fb_cover_start:
 * @staff: (nullable): who is working; with a code, only that takes it off
 */
void
fb_cover_start (FbCover *self,
                FbStaff *staff)
{
  gboolean needs_code = fb_staff_has_code (staff);

  g_return_if_fail (FB_IS_COVER (self));

  g_set_object (&self->staff, staff);
  gtk_widget_set_visible (self->code, needs_code);
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_grab_focus (needs_code ? self->code : self->button);
}
