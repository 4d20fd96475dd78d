/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What scrolls up and down is as tall as it needs to be for its width; asked before that is known, it costs nothing. */
GtkWidget *fb_tall_new      (GtkWidget *child);
/* A page of a stack that says what it needs at any height. */
GtkWidget *fb_tall_page_new (GtkWidget *child);

G_END_DECLS
