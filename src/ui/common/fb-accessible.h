/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names for a screen reader, where GTK 4.8 would read out names of classes. */
void       fb_accessible_set_label        (GtkWidget  *widget,
                                           const char *label);
void       fb_accessible_name_images      (GtkWidget  *widget,
                                           const char *label);
void       fb_accessible_name_list        (GtkWidget  *widget,
                                           const char *label);
GtkWidget *fb_accessible_button_new       (const char *mnemonic);
GtkWidget *fb_accessible_scroll_new       (const char *label);
void       fb_accessible_name_scroll      (GtkWidget  *scrolled,
                                           const char *label);
void       fb_accessible_name_by_mnemonic (GtkButton  *button);
/* The same for each button in @widget: Adw 1.2 leaves those of a message with an
 * underline for a screen reader. */
void       fb_accessible_name_buttons     (GtkWidget  *widget);

G_END_DECLS
