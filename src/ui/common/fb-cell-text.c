/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cell-text"

#include "ui/common/fb-cell-text.h"

#include <string.h>

struct _FbCellText
{
  GtkWidget    parent_instance;

  char        *text;    /* never NULL */
  int          n_chars; /* that there is to be room for at least */
  PangoLayout *layout;  /* (nullable) until it is drawn */
};

G_DEFINE_FINAL_TYPE (FbCellText, fb_cell_text, GTK_TYPE_WIDGET)

/* (nullable): from the end of the first line on */
static const char *
find_second (FbCellText *self)
{
  return strchr (self->text, '\n');
}

static PangoAttrList *
make_attributes (guint second)
{
  PangoAttrList *list = pango_attr_list_new ();
  PangoAttribute *attributes[] = {
    pango_attr_scale_new (PANGO_SCALE_SMALL),
    pango_attr_foreground_alpha_new (G_MAXUINT16 * 6 / 10),
  };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = second;
      pango_attr_list_insert (list, attributes[i]);
    }

  return list;
}

static PangoLayout *
get_layout (FbCellText *self)
{
  const char *second = find_second (self);
  PangoAttrList *attributes;

  if (self->layout != NULL)
    return self->layout;

  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  if (second != NULL)
    {
      attributes = make_attributes ((guint) (second - self->text));
      pango_layout_set_attributes (self->layout, attributes);
      pango_attr_list_unref (attributes);
    }

  return self->layout;
}

/* Of the font, so that no text is shaped. */
static void
fb_cell_text_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  FbCellText *self = FB_CELL_TEXT (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  double size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    size = (double) self->n_chars * MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                         pango_font_metrics_get_approximate_digit_width (metrics));
  else
    size = pango_font_metrics_get_height (metrics) * (find_second (self) != NULL ? 1 + PANGO_SCALE_SMALL : 1.0);
  pango_font_metrics_unref (metrics);

  *minimum = *natural = PANGO_PIXELS_CEIL (size);
}

static void
get_ink (GtkWidget *widget,
         GdkRGBA   *ink)
{
#if defined (GDK_VERSION_4_10) && GDK_VERSION_MAX_ALLOWED >= GDK_VERSION_4_10
  gtk_widget_get_color (widget, ink);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), ink);
#endif
}

static void
fb_cell_text_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  PangoLayout *layout = get_layout (FB_CELL_TEXT (widget));
  int height, top;
  GdkRGBA ink;

  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_alignment (layout, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? PANGO_ALIGN_RIGHT
                                                                                           : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  get_ink (widget, &ink);

  gtk_snapshot_save (snapshot);
  top = (gtk_widget_get_height (widget) - height) / 2; /* letters stand on whole pixels */
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) top));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* Where the column is too narrow for it, all of the text. */
static gboolean
fb_cell_text_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    by_keyboard,
                            GtkTooltip *tooltip)
{
  FbCellText *self = FB_CELL_TEXT (widget);

  if (!pango_layout_is_ellipsized (get_layout (self)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->text);

  return TRUE;
}

/* Another font, or another language. */
static void
fb_cell_text_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fb_cell_text_parent_class)->css_changed (widget, change);

  g_clear_object (&FB_CELL_TEXT (widget)->layout);
}

static void
fb_cell_text_finalize (GObject *object)
{
  FbCellText *self = FB_CELL_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (fb_cell_text_parent_class)->finalize (object);
}

static void
fb_cell_text_class_init (FbCellTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fb_cell_text_finalize;
  widget_class->measure = fb_cell_text_measure;
  widget_class->snapshot = fb_cell_text_snapshot;
  widget_class->query_tooltip = fb_cell_text_query_tooltip;
  widget_class->css_changed = fb_cell_text_css_changed;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
fb_cell_text_init (FbCellText *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* @n_chars: so many characters there is to be room for, however narrow the table */
GtkWidget *
fb_cell_text_new (int n_chars)
{
  FbCellText *self = g_object_new (FB_TYPE_CELL_TEXT, NULL);

  self->n_chars = n_chars;

  return GTK_WIDGET (self);
}

/* @text: (nullable): a second line comes after a line break; without any text the
 * widget hides, for it has no name then */
void
fb_cell_text_set_text (FbCellText *self,
                       const char *text)
{
  gboolean had_second;
  char *before;

  g_return_if_fail (FB_IS_CELL_TEXT (self));

  if (g_strcmp0 (self->text, text != NULL ? text : "") == 0)
    return;

  had_second = find_second (self) != NULL;
  before = g_steal_pointer (&self->text);
  self->text = g_strdup (text != NULL ? text : "");
  g_free (before); /* of which @text may have been a part */
  if (g_str_has_suffix (self->text, "\n")) /* the second line is empty */
    self->text[strlen (self->text) - 1] = '\0';
  g_clear_object (&self->layout);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->text != '\0');
  if (had_second != (find_second (self) != NULL))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* (transfer none) */
const char *
fb_cell_text_get_text (FbCellText *self)
{
  g_return_val_if_fail (FB_IS_CELL_TEXT (self), NULL);

  return self->text;
}
