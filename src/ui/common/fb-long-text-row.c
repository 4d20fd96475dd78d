/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-long-text-row"

#include "ui/common/fb-long-text-row.h"

#include <string.h>

#define HEIGHT_MIN 56
#define HEIGHT_MAX 260

struct _FbLongTextRow
{
  FbFieldRow     parent_instance;

  GtkWidget     *view;
  GtkTextBuffer *buffer; /* owned by the view */
};

G_DEFINE_FINAL_TYPE (FbLongTextRow, fb_long_text_row, FB_TYPE_FIELD_ROW)

static char *
dup_buffer (FbLongTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
fb_long_text_row_build (FbFieldRow *row)
{
  FbLongTextRow *self = FB_LONG_TEXT_ROW (row);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 8);
  gtk_widget_set_hexpand (self->view, TRUE);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT_MIN);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT_MAX);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_add_css_class (scrolled, "fb-long-text");

  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (fb_field_row_queue_save), self);
  fb_field_row_set_control (row, scrolled, GTK_ORIENTATION_VERTICAL);
  fb_field_row_name_widget (row, self->view);
}

static void
fb_long_text_row_show_typed (FbFieldRow *row,
                             const char *typed)
{
  FbLongTextRow *self = FB_LONG_TEXT_ROW (row);
  g_autofree char *now = dup_buffer (self);

  if (strcmp (now, typed) != 0)
    gtk_text_buffer_set_text (self->buffer, typed, -1);
}

static void
fb_long_text_row_show (FbFieldRow *row,
                       const char *text)
{
  fb_long_text_row_show_typed (row, text != NULL ? text : "");
}

static char *
fb_long_text_row_dup_typed (FbFieldRow *row)
{
  return dup_buffer (FB_LONG_TEXT_ROW (row));
}

/* Not from within: Shift+Tab leaves the text by way of its row, and would come
 * back to it for ever. */
static gboolean
fb_long_text_row_grab_focus (GtkWidget *widget)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return gtk_widget_grab_focus (FB_LONG_TEXT_ROW (widget)->view);
}

/* The text before the menu of its other answers, which stands above it. */
static gboolean
fb_long_text_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  GtkWidget *text = fb_field_row_get_control (FB_FIELD_ROW (widget));
  GtkWidget *line = gtk_widget_get_prev_sibling (text);
  GtkWidget *frame = gtk_widget_get_parent (text);
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *first = is_back ? line : text;
  GtkWidget *second = is_back ? text : line;

  if (direction != GTK_DIR_TAB_FORWARD && !is_back)
    return GTK_WIDGET_CLASS (fb_long_text_row_parent_class)->focus (widget, direction);
  if ((gtk_widget_get_focus_child (widget) == NULL || gtk_widget_get_focus_child (frame) == first) &&
      gtk_widget_child_focus (first, direction))
    return TRUE;

  return gtk_widget_child_focus (second, direction);
}

static void
fb_long_text_row_class_init (FbLongTextRowClass *klass)
{
  FbFieldRowClass *row_class = FB_FIELD_ROW_CLASS (klass);

  GTK_WIDGET_CLASS (klass)->focus = fb_long_text_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = fb_long_text_row_grab_focus;
  row_class->build = fb_long_text_row_build;
  row_class->show = fb_long_text_row_show;
  row_class->show_typed = fb_long_text_row_show_typed;
  row_class->dup_typed = fb_long_text_row_dup_typed;
}

static void
fb_long_text_row_init (FbLongTextRow *self)
{
}
