/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where files go. Folders are made when they are first needed, for their
 * owner alone. */

char *fb_places_dup_workspace_folder (GError     **error);
char *fb_places_dup_new_workspace    (const char  *name,
                                      GError     **error);
char *fb_places_dup_sample           (GError     **error);
char *fb_places_dup_title            (const char  *path);

G_END_DECLS
