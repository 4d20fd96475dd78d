/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "documents/fb-document.h"
#include "domain/fb-strokes.h"

G_BEGIN_DECLS

#define MM(mm) ((mm) / 25.4 * 72.0)

typedef enum
{
  FB_CELL_TEXT,
  FB_CELL_RULE,      /* a line to write on */
  FB_CELL_CHECK,     /* a small square, ticked if there is a text */
  FB_CELL_SIGNATURE, /* a frame for a signature, with its strokes */
} FbCellKind;

typedef enum
{
  FB_BLOCK_NONE      = 0,
  FB_BLOCK_KEEP_NEXT = 1 << 0, /* never the last on its page */
  FB_BLOCK_WHOLE     = 1 << 1, /* never split */
  FB_BLOCK_STACK     = 1 << 2, /* cells of the same place stand below each other */
  FB_BLOCK_TABLE     = 1 << 3, /* row of a table: insets, a hair line below */
  FB_BLOCK_HEADER    = 1 << 4, /* the row that comes again on each page */
  FB_BLOCK_BREAK     = 1 << 5, /* begins a page */
  FB_BLOCK_GATHER    = 1 << 6, /* on one page with the next, if one page can hold them */
} FbBlockFlags;

/* One piece of text, or a shape, in a row. */
typedef struct
{
  FbCellKind      kind;
  FbStyle         style;
  double          x;         /* left edge and width, as part of the text width */
  double          width;
  PangoAlignment  alignment; /* left, right or centre, whatever the direction */
  gboolean        rtl;       /* base direction of the text */
  char           *language;  /* NULL: not known */
  char           *text;
  FbStrokes      *strokes;
} FbCell;

/* Cells side by side: a paragraph has one, a pair of paragraphs two. */
typedef struct _FbBlock FbBlock;
struct _FbBlock
{
  FbBlockFlags    flags;
  FbStyle         style;      /* what kind of text it is as a whole, for spacing and outline */
  double          before;     /* least distance to the block above and below */
  double          after;
  double          min_height;
  GPtrArray      *cells;
  FbBlock        *header;     /* row of a table: its header, else NULL */
};

typedef struct _FbLayout FbLayout;

struct _FbDocument
{
  GObject    parent_instance;

  char      *languages[2];    /* the second is NULL in a document of one language */
  gboolean   rtl;             /* the first language decides which column is which */
  char      *title;
  char      *author;
  char      *created;
  char      *id;
  char      *pages[2];        /* "Page {page} of {pages}" */

  GPtrArray *blocks;
  FbBlock   *header;          /* of the table begun last */

  FbLayout  *layout;          /* NULL until asked for, and after each change */
};

GByteArray *_fb_document_make_pdf (FbDocument  *self,
                                   GError     **error);
char    *_fb_document_join_texts (FbDocument   *self,
                                  const char   *text,
                                  const char   *second_text);
FbBlock *_fb_document_add_block (FbDocument    *self,
                                 FbBlockFlags   flags,
                                 FbStyle        style);
void     _fb_document_get_column (FbDocument   *self,
                                  guint         index,
                                  double       *x,
                                  double       *width);
FbCell  *_fb_block_add_cell     (FbBlock       *self,
                                 FbCellKind     kind,
                                 double         x,
                                 double         width);
void     _fb_cell_set_text      (FbCell        *self,
                                 FbStyle        style,
                                 const char    *language,
                                 const char    *text);
void     _fb_cell_set_value     (FbCell        *self,
                                 FbStyle        style,
                                 const char    *language,
                                 const char    *text);

G_END_DECLS
