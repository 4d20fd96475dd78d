/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "documents/fb-document.h"

G_BEGIN_DECLS

/* Sizes and inks of the documents, in one place. */

#define FB_MARGIN       (20.0 / 25.4 * 72.0) /* on all four sides of a page */
#define FB_FOOTER       (10.0 / 25.4 * 72.0) /* of the bottom margin, from the text to the footer */
#define FB_GUTTER       0.045                /* between two columns, as part of the text width */
#define FB_CELL_INSET   4.0
#define FB_SIGNATURE_MM 26.0
#define FB_RULE_RISE    3.0                  /* of a line to write on, above the end of its block */

typedef struct
{
  double      size;
  gboolean    is_bold;
  double      ink;     /* 0 black, 1 white */
  double      before;
  double      after;
  const char *tag;     /* of PDF structure */
} FbStyleSheet;

const FbStyleSheet   *_fb_style_get_sheet (FbStyle  style);
PangoFontDescription *_fb_style_dup_font  (FbStyle  style,
                                           double   scale);

G_END_DECLS
