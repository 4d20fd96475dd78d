/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/fb-heading.h"

#include "ui/common/fb-shorten.h"

static void
add_line (GtkWidget  *heading,
          const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  fb_shorten_label (label);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (heading), label);
}

GtkWidget *
fb_heading_new (void)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (heading, "fb-page-header");
  add_line (heading, "title-2");
  add_line (heading, "dim-label");

  return heading;
}

void
fb_heading_set (GtkWidget         *heading,
                const char        *title,
                const char *const *facts)
{
  GtkWidget *first = gtk_widget_get_first_child (heading);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  g_autofree char *words = g_strjoinv (" · ", (char **) facts);

  gtk_label_set_text (GTK_LABEL (first), title);
  gtk_label_set_text (GTK_LABEL (second), words);
  gtk_widget_set_visible (second, *words != '\0');
}
