/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-attendance.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* (transfer floating): one who was invited to the event that @page shows: a tick for who came,
 * a menu for what else became of it, and the way to their own page. */
GtkWidget *fb_attendance_row_new   (FbPage       *page,
                                    FbAttendance *attendance);
void       fb_attendance_row_focus (GtkWidget    *row);
/* @state: a code of attendance-state */
void       fb_attendance_row_mark  (GtkWidget    *row,
                                    const char   *state);

G_END_DECLS
