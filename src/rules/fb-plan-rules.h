/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The action plan of a duo. Days are YYYY-MM-DD. */

char *fb_plan_dup_review_after (const char *from,
                                gint64      every,
                                const char *unit);

const char *fb_plan_get_waiting (const char *proposed_by,
                                 const char *agreed_on,
                                 const char *state);

G_END_DECLS
