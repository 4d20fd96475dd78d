/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings of this device, by key of the settings schema. Where the schema
 * is not installed they last as long as the program. */

GVariant  *fb_settings_get         (const char         *key,
                                    const GVariantType *type);
void       fb_settings_set         (const char         *key,
                                    GVariant           *value);

char      *fb_settings_dup_string  (const char         *key);
void       fb_settings_set_string  (const char         *key,
                                    const char         *text);
int        fb_settings_get_int     (const char         *key,
                                    int                 fallback);
gboolean   fb_settings_get_boolean (const char         *key);
char     **fb_settings_dup_recent  (void);
void       fb_settings_add_recent  (const char         *path);

/* How a page was last looked at, such as the filter of a list. */
char      *fb_settings_dup_view    (const char         *name);
void       fb_settings_set_view    (const char         *name,
                                    const char         *code);

G_END_DECLS
