/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* How a row of a form is laid out: label and control side by side, or the
 * control below where it needs room, and a sentence under both. */
#define FB_TYPE_ROW_FRAME (fb_row_frame_get_type ())
G_DECLARE_FINAL_TYPE (FbRowFrame, fb_row_frame, FB, ROW_FRAME, GtkBox)

GtkWidget *fb_row_frame_new          (void);
void       fb_row_frame_set_control  (FbRowFrame     *self,
                                      GtkWidget      *control,
                                      GtkOrientation  orientation);
GtkWidget *fb_row_frame_get_control  (FbRowFrame     *self);
void       fb_row_frame_add_suffix   (FbRowFrame     *self,
                                      GtkWidget      *widget);
void       fb_row_frame_set_label    (FbRowFrame     *self,
                                      const char     *label);
void       fb_row_frame_set_sentence (FbRowFrame     *self,
                                      const char     *sentence);
void       fb_row_frame_set_marked   (FbRowFrame     *self,
                                      gboolean        marked);
void       fb_row_frame_name_widget  (FbRowFrame     *self,
                                      GtkWidget      *widget);

G_END_DECLS
