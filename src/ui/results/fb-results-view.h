/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-duo.h"

G_BEGIN_DECLS

/* The tab Results of a duo: how it ended and who goes on, what came of it, and
 * what each side says. Signal "open" (page, id): somebody is to be matched anew. */
#define FB_TYPE_RESULTS_VIEW (fb_results_view_get_type ())
G_DECLARE_FINAL_TYPE (FbResultsView, fb_results_view, FB, RESULTS_VIEW, AdwBin)

GtkWidget *fb_results_view_new   (FbWorkspace   *workspace,
                                  FbDuo         *duo);
/* Asks what came of it. */
void       fb_results_view_start (FbResultsView *self);

G_END_DECLS
