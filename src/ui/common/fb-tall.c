/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-tall"

#include "ui/common/fb-tall.h"

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A scrolled window asks how tall its child is at least, and for that GTK 4.8
 * sets every text again for each width it tries, several hundred times for a
 * dozen rows; then it forgets the answer, as it scrolls. */
static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  *natural = 0;
  if (child != NULL && (orientation == GTK_ORIENTATION_HORIZONTAL || for_size >= 0))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* A stack asks how wide a page is at its least height. A text is then a line of its whole length,
 * which with large letters is wider than a screen; here a page says what it needs at any height. */
static void
measure_page (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

/**
 * fb_tall_new:
 * @child: (transfer floating): a page of rows, say, that does not say how tall it is on its own
 *
 * Returns: (transfer floating): to be shown in the place of @child in a window
 * that scrolls up and down and does not grow with it
 */
GtkWidget *
fb_tall_new (GtkWidget *child)
{
  GtkWidget *self = adw_bin_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (child), self);

  adw_bin_set_child (ADW_BIN (self), child);
  gtk_widget_set_layout_manager (self, gtk_custom_layout_new (get_request_mode, measure, allocate));

  return self;
}

/* (transfer floating) @child: what the page shows */
GtkWidget *
fb_tall_page_new (GtkWidget *child)
{
  GtkWidget *page = adw_bin_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (child), page);

  adw_bin_set_child (ADW_BIN (page), child);
  gtk_widget_set_layout_manager (page, gtk_custom_layout_new (get_request_mode, measure_page, allocate));

  return page;
}
