/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Write To: a draft in the e-mail program for each, their addresses, or letters;
 * and a note with each. @enrolment_ids: ended by NULL, not empty. */
void fb_write_dialog_present (GtkWidget          *parent,
                              FbWorkspace        *workspace,
                              const char *const  *enrolment_ids);

G_END_DECLS
