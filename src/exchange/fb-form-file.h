/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) (nullable) (element-type utf8 utf8): what stands in the fields
 * of a PDF, by name; a box that is ticked has "x". FB_ERROR_INVALID where it is
 * no PDF that can be read. */
GHashTable *fb_form_file_read (const char  *path,
                               GError     **error);

G_END_DECLS
