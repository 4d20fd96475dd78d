/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-calendars.h"

G_BEGIN_DECLS

/* Asks for a place, then saves what lies ahead of one duo or event, or of the duos of
 * one member of staff, for a calendar; each (nullable), both: of all. */
void fb_save_calendar (GtkWidget   *parent,
                       FbWorkspace *workspace,
                       const char  *about_id,
                       const char  *staff_id,
                       const char  *name);

G_END_DECLS
