/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document.h"

G_BEGIN_DECLS

/* A PDF whose table can be filled in on a screen. */

gboolean fb_document_write_fillable (FbDocument         *self,
                                     const char *const  *columns,
                                     const char         *id,
                                     const char         *path,
                                     GError            **error);

G_END_DECLS
