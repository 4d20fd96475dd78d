/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-row-frame"

#include "ui/common/fb-row-frame.h"

/* The same for all rows, in letters, so that what they hold stands in one line also in large text. */
#define LABEL_CHARS 20

struct _FbRowFrame
{
  GtkBox     parent_instance;

  GtkWidget *line;
  GtkWidget *label;
  GtkWidget *control;
  GtkWidget *sentence;
};

G_DEFINE_FINAL_TYPE (FbRowFrame, fb_row_frame, GTK_TYPE_BOX)

static void
label_pressed_cb (FbRowFrame *self)
{
  gtk_widget_child_focus (self->control, GTK_DIR_TAB_FORWARD);
}

static void
fb_row_frame_class_init (FbRowFrameClass *klass)
{
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* Texts that may wrap ask for more width where they know how little height there is: here they do not. A line of GTK 4.18
 * is at least as tall as they are at their least width, and else as low as they would be with all of its width: so they
 * say what they need at the width that they would like. */
static void
measure_column (GtkWidget      *column,
                GtkOrientation  orientation,
                int             for_size,
                int            *minimum,
                int            *natural,
                int            *minimum_baseline,
                int            *natural_baseline)
{
  GtkWidget *texts = gtk_widget_get_first_child (column);
  int width;

  gtk_widget_measure (texts, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  width = for_size < 0 ? *natural : MIN (for_size, *natural);
  gtk_widget_measure (texts, GTK_ORIENTATION_VERTICAL, width, minimum, natural, NULL, NULL);
}

static void
allocate_column (GtkWidget *column,
                 int        width,
                 int        height,
                 int        baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (column), width, height, baseline, NULL);
}

static GtkSizeRequestMode
get_column_mode (GtkWidget *column)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
make_column (GtkWidget *texts)
{
  GtkWidget *column = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (column), texts);
  gtk_widget_set_layout_manager (column, gtk_custom_layout_new (get_column_mode, measure_column, allocate_column));

  return column;
}

static void
fb_row_frame_init (FbRowFrame *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 8);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 8);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self), 12);

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = make_label ();
  gtk_label_set_width_chars (GTK_LABEL (self->label), LABEL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), LABEL_CHARS);
  gtk_box_append (GTK_BOX (self->line), make_column (self->label));
  gtk_box_append (GTK_BOX (self), self->line);

  self->sentence = make_label ();
  gtk_widget_add_css_class (self->sentence, "caption");
  gtk_widget_add_css_class (self->sentence, "dim-label");
  gtk_widget_set_visible (self->sentence, FALSE);
  gtk_box_append (GTK_BOX (self), self->sentence);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (label_pressed_cb), self);
  gtk_widget_add_controller (self->label, GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
fb_row_frame_new (void)
{
  return g_object_new (FB_TYPE_ROW_FRAME, NULL);
}

/**
 * fb_row_frame_name_widget:
 * @widget: a part of the row that gets the focus
 *
 * Gives it, and what GTK builds it of, the label as accessible name.
 */
void
fb_row_frame_name_widget (FbRowFrame *self,
                          GtkWidget  *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->label, NULL, -1);
  if (child != NULL && (GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget) ||
                        GTK_IS_MENU_BUTTON (widget)))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    self->label, NULL, -1);
}

/* (transfer floating) @control: what takes the value; once */
void
fb_row_frame_set_control (FbRowFrame     *self,
                          GtkWidget      *control,
                          GtkOrientation  orientation)
{
  g_return_if_fail (self->control == NULL);

  self->control = control;
  gtk_widget_set_hexpand (control, TRUE);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_box_append (GTK_BOX (self->line), GTK_IS_GRID (control) ? make_column (control) : control);
  else
    {
      gtk_widget_set_hexpand (self->label, TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (self->label), -1);
      gtk_box_insert_child_after (GTK_BOX (self), control, self->line);
    }

  fb_row_frame_name_widget (self, control);
}

GtkWidget *
fb_row_frame_get_control (FbRowFrame *self)
{
  return self->control;
}

/* At the end of the line. */
void
fb_row_frame_add_suffix (FbRowFrame *self,
                         GtkWidget  *widget)
{
  gtk_box_append (GTK_BOX (self->line), widget);
}

void
fb_row_frame_set_label (FbRowFrame *self,
                        const char *label)
{
  gtk_label_set_text (GTK_LABEL (self->label), label);
}

/* (nullable) @sentence: a hint, or what is wrong */
void
fb_row_frame_set_sentence (FbRowFrame *self,
                           const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

/* Whether the sentence says what is wrong: for the eye and for the ear. */
void
fb_row_frame_set_marked (FbRowFrame *self,
                         gboolean    marked)
{
  if (marked)
    {
      gtk_widget_add_css_class (self->control, "error");
      gtk_widget_add_css_class (self->sentence, "error");
      gtk_widget_remove_css_class (self->sentence, "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (self->control, "error");
      gtk_widget_remove_css_class (self->sentence, "error");
      gtk_widget_add_css_class (self->sentence, "dim-label");
    }

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->control), GTK_ACCESSIBLE_STATE_INVALID,
                               marked ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}
