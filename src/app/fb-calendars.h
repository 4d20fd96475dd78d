/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What lies ahead of one duo (@about_id), of the duos that one member of staff
 * coordinates (@staff_id), or of all: planned contacts, reviews of the plan,
 * check-ins, the end; and events, one (@about_id), those somebody prepares, or all. First names and codes alone, and only the code where
 * somebody's identity is protected: calendars live on phones and with firms. */

/* (transfer full): an iCalendar file */
char     *fb_calendar_dup_text (FbWorkspace  *workspace,
                                const char   *about_id,
                                const char   *staff_id,
                                GError      **error);
/* @n_events: (out) (optional) */
gboolean  fb_calendar_save     (FbWorkspace  *workspace,
                                const char   *about_id,
                                const char   *staff_id,
                                const char   *path,
                                guint        *n_events,
                                GError      **error);

G_END_DECLS
