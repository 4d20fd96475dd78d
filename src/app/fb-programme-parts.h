/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-benchmark.h"
#include "domain/fb-lesson.h"
#include "domain/fb-quality-check.h"
#include "domain/fb-site.h"

G_BEGIN_DECLS

/* What belongs to a programme and is added to it one by one. Each returns
 * (transfer full): the new part, whose fields can then be changed; NULL with
 * an error. */
FbLesson       *fb_deed_add_lesson    (FbWorkspace  *workspace,
                                       const char   *programme_id,
                                       GError      **error);
FbBenchmark    *fb_deed_add_benchmark (FbWorkspace  *workspace,
                                       const char   *programme_id,
                                       GError      **error);
FbQualityCheck *fb_deed_add_own_check (FbWorkspace  *workspace,
                                       const char   *programme_id,
                                       const char   *standard,
                                       GError      **error);
FbSite         *fb_deed_add_site      (FbWorkspace  *workspace,
                                       const char   *programme_id,
                                       GError      **error);

char           *fb_benchmark_dup_title (FbBenchmark *self);
char           *fb_benchmark_dup_words (FbWorkspace *workspace,
                                        FbBenchmark *self);
char           *fb_site_dup_words      (FbWorkspace *workspace,
                                        FbSite      *self);

G_END_DECLS
