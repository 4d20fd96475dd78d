/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A signature drawn by hand, as text "x,y x,y x,y;x,y x,y": whole numbers of
 * 1/100 mm from the top left corner of the box, ';' between strokes. Lines
 * only: no speed, no pressure, no time (decision 18). */

#define FB_STROKES_MAX_POINTS 2000
#define FB_STROKES_MAX_COORDINATE 99999

typedef struct
{
  int x;
  int y;
} FbPoint;

typedef struct _FbStrokes FbStrokes;

FbStrokes     *fb_strokes_new           (void);
FbStrokes     *fb_strokes_parse         (const char       *text,
                                         GError          **error);
FbStrokes     *fb_strokes_copy          (const FbStrokes  *self);
void           fb_strokes_free          (FbStrokes        *self);

void           fb_strokes_begin         (FbStrokes        *self);
void           fb_strokes_add_point     (FbStrokes        *self,
                                         double            x_mm,
                                         double            y_mm);
void           fb_strokes_clear         (FbStrokes        *self);
void           fb_strokes_thin          (FbStrokes        *self);

guint          fb_strokes_get_n_strokes (const FbStrokes  *self);
guint          fb_strokes_get_n_points  (const FbStrokes  *self);
const FbPoint *fb_strokes_get_stroke    (const FbStrokes  *self,
                                         guint             index,
                                         guint            *n_points);
gboolean       fb_strokes_get_extents   (const FbStrokes  *self,
                                         FbPoint          *top_left,
                                         FbPoint          *bottom_right);
char          *fb_strokes_to_text       (const FbStrokes  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbStrokes, fb_strokes_free)

G_END_DECLS
