/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/receive/fb-report-grid.h"

G_BEGIN_DECLS

/* Asks for the reply to a message, reads it, and puts what was understood into
 * the lines of @grid, to be looked at. */
void fb_reply_dialog_present (GtkWidget    *parent,
                              FbReportGrid *grid);

G_END_DECLS
