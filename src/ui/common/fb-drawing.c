/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-drawing"

#include "ui/common/fb-drawing.h"

#include <adwaita.h>

static PangoLayout *
create_layout (GtkWidget  *widget,
               const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (widget)));

  pango_font_description_set_absolute_size (font, pango_font_description_get_size (font) * 0.9);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  return layout;
}

/* (transfer floating): newer GTK reads no name of what has no role; the name is for the caller to set. */
GtkWidget *
fb_drawing_new (void)
{
  return g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
}

/* How high a number is: more where the letters of the desktop are large. */
int
fb_drawing_get_line_height (GtkWidget *widget)
{
  g_autoptr(PangoLayout) layout = create_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* In the colour that @cr has now. */
void
fb_drawing_show_text (cairo_t    *cr,
                      GtkWidget  *widget,
                      const char *text,
                      double      centre,
                      double      y)
{
  g_autoptr(PangoLayout) layout = create_layout (widget, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, centre - width / 2.0, y);
  pango_cairo_show_layout (cr, layout);
}

/* What is written and framed with, and what bars are filled with. */
void
fb_drawing_get_colors (GtkWidget *widget,
                       GdkRGBA   *ink,
                       GdkRGBA   *fill)
{
#if ADW_CHECK_VERSION(1, 6, 0) && GDK_VERSION_MAX_ALLOWED >= GDK_VERSION_4_10 /* without floors */
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  gtk_widget_get_color (widget, ink);
  *fill = *accent;
#else
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (style, ink);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", fill))
    *fill = *ink;
#endif
}

/* A frame is seen, and steps back behind what is in it. */
void
fb_drawing_set_frame_color (cairo_t       *cr,
                            const GdkRGBA *ink)
{
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha * 0.55);
}
