/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_BENCHMARK (fb_benchmark_get_type ())
G_DECLARE_FINAL_TYPE (FbBenchmark, fb_benchmark, FB, BENCHMARK, FbRecord)

/* How much of an aim is to be reached, and by when (R25). Members are read freely;
 * they change through properties only. */
struct _FbBenchmark
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *what;
  char     *measure;
  gint64    target;
  gint64    reached;
  char     *from_date;
  char     *until_date;
};

extern const FbKind fb_benchmark_kind;

G_END_DECLS
