/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-banner"

#include "ui/common/fb-banner.h"

struct _FbBanner
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkWidget   *box;
  GtkLabel    *label;
  GtkButton   *button;
};

G_DEFINE_FINAL_TYPE (FbBanner, fb_banner, ADW_TYPE_BIN)

static void
fb_banner_class_init (FbBannerClass *klass)
{
}

static void
fb_banner_init (FbBanner *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_justify (self->label, GTK_JUSTIFY_CENTER);

  self->button = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_set_halign (self->box, GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, self->box);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
}

/**
 * fb_banner_show:
 * @style: a style class: "fb-notice", "fb-sample"
 * @button: (nullable): what can be done about it
 * @action: (nullable): the action behind the button
 */
void
fb_banner_show (FbBanner   *self,
                const char *text,
                const char *style,
                const char *button,
                const char *action)
{
  const char *classes[] = { "fb-banner", style, NULL };

  g_return_if_fail (FB_IS_BANNER (self));

  gtk_widget_set_css_classes (self->box, classes);
  gtk_label_set_label (self->label, text);
  gtk_button_set_label (self->button, button != NULL ? button : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
fb_banner_hide (FbBanner *self)
{
  g_return_if_fail (FB_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
}
