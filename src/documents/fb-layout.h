/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "documents/fb-document-private.h"

G_BEGIN_DECLS

/* The blocks of a document, measured and broken into pages. */

/* One line of a text, in coordinates of its cell. */
typedef struct
{
  double x;
  double width;
  double top;
  double baseline;
  double bottom;
} FbLine;

typedef struct
{
  const FbCell *cell;
  PangoLayout  *layout; /* NULL if there is no text */
  GArray       *lines;  /* of FbLine */
  double        x;      /* in points, from the left margin */
  double        y;      /* from the top of the block */
  double        width;
  double        height;
} FbPlacedCell;

typedef struct
{
  const FbBlock *block;
  GArray        *cells; /* of FbPlacedCell */
  double         inset; /* above and below the cells */
  double         height;
} FbPlacedBlock;

/* What stands of one block on one page: for each cell the lines from first
 * up to, but without, last. */
typedef struct
{
  const FbPlacedBlock *placed;
  double               y; /* from the top of the paper */
  double               height;
  guint               *first;
  guint               *last;
  gboolean             begins;
} FbFragment;

struct _FbLayout
{
  FbDocument   *document; /* not owned: the document owns the layout */
  double        width;
  double        height;
  GPtrArray    *placed;   /* of FbPlacedBlock */
  GPtrArray    *pages;    /* of GPtrArray of FbFragment */
  GString      *missing;
};

FbLayout     *_fb_layout_new                (FbDocument    *document,
                                             double         width,
                                             double         height);
void          _fb_layout_free               (FbLayout      *self);
guint         _fb_layout_get_n_pages        (FbLayout      *self);
const char   *_fb_layout_get_missing_glyphs (FbLayout      *self);
PangoLayout  *_fb_layout_create_text        (FbLayout      *self,
                                             const FbCell  *cell,
                                             double         width);
void          _fb_layout_break_pages        (FbLayout      *self);
void          _fb_layout_draw_page          (FbLayout      *self,
                                             cairo_t       *cr,
                                             guint          page);

G_END_DECLS
