/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* (transfer floating): a row of two lines that leads to the page @name of the record @id, and
 * there to @part. @title, @subtitle, @part: (nullable); @name, @part: static */
GtkWidget *fb_link_row_new (FbPage     *page,
                            const char *title,
                            const char *subtitle,
                            const char *name,
                            const char *id,
                            const char *part);

G_END_DECLS
