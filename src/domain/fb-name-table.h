/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The codes of one published list with their names in several languages. Never
 * freed by its owner: published lists stay for the life of the process. */
typedef struct _FbNameTable FbNameTable;

extern const char *const fb_name_languages[]; /* en nl fr de sv fi, NULL */

FbNameTable  *fb_name_table_new        (const char  *file,
                                        const char  *standard);
void          fb_name_table_free       (FbNameTable *self);
guint         fb_name_table_get_length (FbNameTable *self);
const char   *fb_name_table_get_code   (FbNameTable *self,
                                        guint        position);
const char  **fb_name_table_list_names (FbNameTable *self,
                                        const char  *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbNameTable, fb_name_table_free)

G_END_DECLS
