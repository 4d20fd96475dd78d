/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-reports.h"
#include "domain/fb-duo.h"

G_BEGIN_DECLS

/* The lines of a paper sheet to key in, each beside what is known of that day.
 * What is typed stays with the workspace until it is taken in. Signals
 * "changed", and "finished": Enter in the last cell. */
#define FB_TYPE_REPORT_GRID (fb_report_grid_get_type ())
G_DECLARE_FINAL_TYPE (FbReportGrid, fb_report_grid, FB, REPORT_GRID, AdwBin)

GtkWidget *fb_report_grid_new       (FbWorkspace  *workspace);
void       fb_report_grid_set_duo   (FbReportGrid *self,
                                     FbDuo        *duo);
/* (transfer none) (element-type FbReportLine) */
GPtrArray *fb_report_grid_get_lines (FbReportGrid *self);
guint      fb_report_grid_count     (FbReportGrid *self);
/* Whether something stands there that cannot be read. */
gboolean   fb_report_grid_has_error (FbReportGrid *self);
void       fb_report_grid_clear     (FbReportGrid *self);
gboolean   fb_report_grid_fill      (FbReportGrid *self,
                                     const char   *text,
                                     const char   *route);
const char *fb_report_grid_get_route (FbReportGrid *self);
GtkWidget *fb_report_grid_get_first (FbReportGrid *self);

G_END_DECLS
