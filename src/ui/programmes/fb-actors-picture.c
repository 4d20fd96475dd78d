/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-actors-picture"

#include "ui/programmes/fb-actors-picture.h"

#include "app/fb-actors.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-drawing.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

#define MOST_NAMES 6
#define PAD 8
#define GAP 28 /* between the corners, with the programme in the middle */
#define WIDTH 560

struct _FbActorsPicture
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  char        *programme_id;
  FbActors    *actors;  /* (nullable) */
  GtkWidget   *group;
  GtkWidget   *area;
  GtkWidget   *words[FB_PARTY_N];
};

G_DEFINE_FINAL_TYPE (FbActorsPicture, fb_actors_picture, ADW_TYPE_BIN)

/* --- The picture --- */

static guint
count_lines (const FbActorsPicture *self,
             FbParty                party)
{
  guint n = self->actors->parties[party]->len;

  return CLAMP (n, 1, MOST_NAMES) + (n > MOST_NAMES ? 1 : 0);
}

/* How high a row of two corners is: that of the longer one, and its title. */
static int
get_row_height (const FbActorsPicture *self,
                guint                  row,
                int                    line)
{
  guint lines = MAX (count_lines (self, row * 2), count_lines (self, row * 2 + 1));

  return (int) (lines + 1) * line + 2 * PAD;
}

static void
show_line (FbActorsPicture *self,
           cairo_t         *cr,
           const char      *text,
           gboolean         is_title,
           double           x,
           double           y,
           double           width)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (self->area, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  if (is_title)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* A corner: who belongs to that party. Dashed where it is nobody. */
static void
draw_party (FbActorsPicture             *self,
            cairo_t                     *cr,
            FbParty                      party,
            const cairo_rectangle_int_t *box,
            const GdkRGBA               *ink)
{
  GPtrArray *names = self->actors->parties[party];
  int line = fb_drawing_get_line_height (self->area);
  const double dashes[] = { 4.0, 4.0 };
  double y = box->y + PAD;

  fb_drawing_set_frame_color (cr, ink);
  cairo_set_dash (cr, dashes, names->len == 0 ? 2 : 0, 0);
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  gdk_cairo_set_source_rgba (cr, ink);
  show_line (self, cr, fb_party_get_title (party), TRUE, box->x + PAD, y, box->width - 2.0 * PAD);
  if (names->len == 0)
    show_line (self, cr, _("Nobody yet"), FALSE, box->x + PAD, y + line, box->width - 2.0 * PAD);
  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    show_line (self, cr, ((FbActor *) names->pdata[i])->name, FALSE, box->x + PAD, y + (i + 1.0) * line,
               box->width - 2.0 * PAD);
  if (names->len > MOST_NAMES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", names->len - MOST_NAMES),
                                               names->len - MOST_NAMES);

      show_line (self, cr, more, FALSE, box->x + PAD, y + (MOST_NAMES + 1.0) * line, box->width - 2.0 * PAD);
    }
}

/* Where the programme stands: in the middle of a line at @y. */
static cairo_rectangle_int_t
get_programme_box (FbActorsPicture *self,
                   int              width,
                   int              y)
{
  int wide = MIN (width - 2 * PAD, 260), high = fb_drawing_get_line_height (self->area) + PAD;

  return (cairo_rectangle_int_t) { (width - wide) / 2, y - high / 2, wide, high };
}

/* All lead to the programme, and end at its edge. */
static void
draw_ties (FbActorsPicture             *self,
           cairo_t                     *cr,
           const cairo_rectangle_int_t *boxes,
           const cairo_rectangle_int_t *middle,
           int                          width,
           const GdkRGBA               *ink)
{
  double x = middle->x + middle->width / 2.0, y = middle->y + middle->height / 2.0;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, boxes[FB_PARTY_N - 1].y + boxes[FB_PARTY_N - 1].height);
  cairo_rectangle (cr, middle->x, middle->y, middle->width, middle->height);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  fb_drawing_set_frame_color (cr, ink);
  for (guint i = 0; i < FB_PARTY_N; i++)
    {
      if (self->actors->parties[i]->len == 0)
        continue;
      cairo_move_to (cr, x, y);
      cairo_line_to (cr, boxes[i].x + boxes[i].width / 2.0, boxes[i].y + (i < 2 ? boxes[i].height : 0));
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* In a tint of the colour that frames it: white on the colour itself is hard to read. */
static void
draw_programme (FbActorsPicture             *self,
                cairo_t                     *cr,
                const cairo_rectangle_int_t *box,
                const GdkRGBA               *ink,
                const GdkRGBA               *fill)
{
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
  cairo_set_source_rgba (cr, fill->red, fill->green, fill->blue, fill->alpha * 0.15);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, fill);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  show_line (self, cr, self->actors->programme, TRUE, box->x + PAD, box->y + PAD / 2.0, box->width - 2.0 * PAD);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  FbActorsPicture *self = user_data;
  gboolean rtl = gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL;
  int line = fb_drawing_get_line_height (self->area);
  int first = self->actors != NULL ? get_row_height (self, 0, line) : 0;
  int middle = line + 2 * GAP;
  cairo_rectangle_int_t boxes[FB_PARTY_N], programme;
  GdkRGBA ink, fill;

  if (self->actors == NULL)
    return;

  fb_drawing_get_colors (self->area, &ink, &fill);
  cairo_set_line_width (cr, 1.0);
  for (guint i = 0; i < FB_PARTY_N; i++)
    {
      gboolean is_right = (i % 2 == 1) != rtl;
      int wide = (width - GAP) / 2;

      boxes[i] = (cairo_rectangle_int_t) { is_right ? width - wide : 0, i < 2 ? 0 : first + middle, wide,
                                           get_row_height (self, i / 2, line) };
    }
  programme = get_programme_box (self, width, first + middle / 2);
  draw_ties (self, cr, boxes, &programme, width, &ink);
  for (guint i = 0; i < FB_PARTY_N; i++)
    draw_party (self, cr, i, &boxes[i], &ink);
  draw_programme (self, cr, &programme, &ink, &fill);
}

/* --- The same in words --- */

static GtkWidget *
make_words (FbActorsPicture *self)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("In Words"));
  fb_accessible_set_label (expander, _("In Words"));
  for (guint i = 0; i < FB_PARTY_N; i++)
    {
      self->words[i] = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->words[i]), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words[i]), fb_party_get_title (i));
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->words[i]), 0);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), self->words[i]);
    }
  fb_accessible_name_images (expander, _("In Words"));
  fb_accessible_name_list (expander, _("In Words"));

  return expander;
}

/* Not a row of the list below: a first row that takes no keyboard would keep Tab from the others. */
static GtkWidget *
make_picture (FbActorsPicture *self)
{
  GtkWidget *card = adw_bin_new ();

  self->area = fb_drawing_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area), WIDTH);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  gtk_widget_set_margin_top (self->area, 12);
  gtk_widget_set_margin_bottom (self->area, 12);
  gtk_widget_set_margin_start (self->area, 12);
  gtk_widget_set_margin_end (self->area, 12);
  adw_bin_set_child (ADW_BIN (card), self->area);
  gtk_widget_add_css_class (card, "card");
  fb_accessible_set_label (self->area, _("The Actors Round This Programme"));

  return card;
}

static void
fb_actors_picture_dispose (GObject *object)
{
  g_clear_object (&FB_ACTORS_PICTURE (object)->workspace);

  G_OBJECT_CLASS (fb_actors_picture_parent_class)->dispose (object);
}

static void
fb_actors_picture_finalize (GObject *object)
{
  FbActorsPicture *self = FB_ACTORS_PICTURE (object);

  g_clear_pointer (&self->actors, fb_actors_free);
  g_free (self->programme_id);

  G_OBJECT_CLASS (fb_actors_picture_parent_class)->finalize (object);
}

static void
fb_actors_picture_class_init (FbActorsPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_actors_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_actors_picture_finalize;
}

static void
fb_actors_picture_init (FbActorsPicture *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *words = adw_preferences_group_new ();

  self->group = adw_preferences_group_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), make_picture (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (words), make_words (self));
  gtk_box_append (GTK_BOX (box), self->group);
  gtk_box_append (GTK_BOX (box), words);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* (transfer floating) */
GtkWidget *
fb_actors_picture_new (FbWorkspace *workspace,
                       const char  *programme_id)
{
  FbActorsPicture *self = g_object_new (FB_TYPE_ACTORS_PICTURE, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  fb_actors_picture_update (self);

  return GTK_WIDGET (self);
}

/* Reads who takes part anew. */
void
fb_actors_picture_update (FbActorsPicture *self)
{
  int line = fb_drawing_get_line_height (self->area);
  g_autofree char *verdict = NULL;

  g_return_if_fail (FB_IS_ACTORS_PICTURE (self));

  g_clear_pointer (&self->actors, fb_actors_free);
  self->actors = fb_actors_new (self->workspace, self->programme_id, NULL);
  if (self->actors == NULL)
    return;

  verdict = fb_actors_dup_verdict (self->actors);
  fb_form_set_title (self->group, _("The Actors Round This Programme"), verdict);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area),
                                       get_row_height (self, 0, line) + line + 2 * GAP + get_row_height (self, 1, line));
  gtk_widget_queue_draw (self->area);
  for (guint i = 0; i < FB_PARTY_N; i++)
    {
      g_autofree char *words = fb_actors_dup_party (self->actors, i);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->words[i]), words);
    }
}
