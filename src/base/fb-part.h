/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file or a folder that is private and does not stay: what is written beside
 * its final name until it is whole, or is thrown away after use. While it is
 * there a note in the data folder names it. The kernel frees the lock on the
 * note of a program that was killed, so that the next one to start can take
 * the file away. */
typedef struct _FbPart FbPart;

FbPart     *fb_part_new        (const char  *path);
FbPart     *fb_part_new_folder (GError     **error);
void        fb_part_free       (FbPart      *self);
void        fb_part_keep       (FbPart      *self);
const char *fb_part_get_path   (FbPart      *self);
const char *fb_part_get_target (FbPart      *self);
gboolean    fb_part_finish     (FbPart      *self,
                                gboolean     replace,
                                GError     **error);
gboolean    fb_part_write      (const char  *path,
                                const void  *bytes,
                                gsize        length,
                                GError     **error);

gboolean    fb_part_fail       (const char  *path,
                                GError     **error);
gboolean    fb_part_explain    (const char  *path,
                                GError     **error);

void        fb_parts_sweep     (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbPart, fb_part_free)

G_END_DECLS
