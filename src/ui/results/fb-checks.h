/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* Several codes of a short list, for a form that is not saved until its verb.
 * (transfer floating) */
GtkWidget *fb_checks_new (const FbCodeList *list);
/* (transfer full) (nullable): what is chosen, as it is stored; NULL for nothing */
char      *fb_checks_dup (GtkWidget        *checks);

G_END_DECLS
