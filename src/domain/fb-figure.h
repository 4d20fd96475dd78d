/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_FIGURE (fb_figure_get_type ())
G_DECLARE_FINAL_TYPE (FbFigure, fb_figure, FB, FIGURE, FbRecord)

/* A number that the source gives, with its qualifier (R256). Members are read
 * freely; they change through properties only. */
struct _FbFigure
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *what;
  char     *qualifier;
  gint64    number;
  char     *moment;
};

extern const FbKind fb_figure_kind;

G_END_DECLS
