/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/fb-error.h"
#include "base/fb-record.h"

G_BEGIN_DECLS

/* A workspace: one SQLite file. The only way to read or change one.
 *
 * Signal "changed" (const char *kind, const char *id): after a commit, once
 * for each record made, changed or removed; kind NULL means everything. */
#define FB_TYPE_STORE (fb_store_get_type ())
G_DECLARE_FINAL_TYPE (FbStore, fb_store, FB, STORE, GObject)

typedef enum
{
  FB_STORE_READ_WRITE,
  FB_STORE_READ_ONLY,
  FB_STORE_CREATE, /* the file must not exist yet; made with mode 0600 */
} FbStoreMode;

typedef enum
{
  FB_GROUP_NONE    = 0,
  FB_GROUP_BINDING = 1 << 0, /* sign, erase, merge of files, send: undo never crosses it */
  FB_GROUP_QUIET   = 1 << 1, /* many records at once: one "changed" for all */
  FB_GROUP_EXTEND  = 1 << 2, /* typing on: continues the newest group if it has the same deed,
                              * staff, record and field */
} FbGroupFlags;

FbStore    *fb_store_open          (const char    *path,
                                    FbStoreMode    mode,
                                    GError       **error);
const char *fb_store_get_path      (FbStore       *self);
gboolean    fb_store_is_read_only  (FbStore       *self);
gboolean    fb_store_is_shared     (FbStore       *self);
gboolean    fb_store_is_fixed      (FbStore       *self);
/* Whether the program that changed it last ended without closing it. */
gboolean    fb_store_was_left_open (FbStore       *self);
/* FALSE where the name stands for another file by now, or for none. */
gboolean    fb_store_is_still_there (FbStore      *self,
                                     GError      **error);
/* No byte of the file changes any more, not even when it is closed. */
void        fb_store_leave_alone   (FbStore       *self);
void        fb_store_set_cancellable (FbStore     *self,
                                      GCancellable *cancellable);
const char *fb_store_get_replica   (FbStore       *self);
/* The number of the last SQL step that the file went through. */
guint       fb_store_get_version   (FbStore       *self);
gint64      fb_store_get_seq       (FbStore       *self);

/* Who acts; (nullable) nobody known. Every change carries it. */
void        fb_store_set_actor     (FbStore       *self,
                                    const char    *staff_id);
const char *fb_store_get_actor     (FbStore       *self);
/* Fixes the clock, for samples and tests; NULL: the system's clock. */
void        fb_store_set_clock     (FbStore       *self,
                                    const char    *stamp);

/* One deed is one group of changes and one transaction. Saving outside a
 * group makes a group of its own. @deed is a code such as "log-contact". */
gboolean    fb_store_begin         (FbStore       *self,
                                    const char    *deed,
                                    const char    *reason,
                                    FbGroupFlags   flags,
                                    GError       **error);
gboolean    fb_store_commit        (FbStore       *self,
                                    GError       **error);
void        fb_store_rollback      (FbStore       *self);
gboolean    fb_store_in_group      (FbStore       *self);

/* After another connection wrote to the file, as an import in a thread does:
 * fills the records in use anew and tells everybody. */
void        fb_store_refresh       (FbStore       *self);
/* Brings the journal into the file. For quiet moments. */
gboolean    fb_store_tidy          (FbStore       *self);
gboolean    fb_store_make_whole    (FbStore       *self,
                                    GError       **error);

FbRecord   *fb_store_get           (FbStore       *self,
                                    const FbKind  *kind,
                                    const char    *id,
                                    GError       **error);
FbRecord   *fb_store_find          (FbStore       *self,
                                    const char    *id_or_code,
                                    GError       **error);
/* Records of @kind whose @field is @value; NULL field: all. In the order of
 * the columns in @order (SQL names of fields, ", " between), then id. */
GPtrArray  *fb_store_list          (FbStore       *self,
                                    const FbKind  *kind,
                                    const char    *field,
                                    const char    *value,
                                    const char    *order,
                                    GError       **error);
gint64      fb_store_count         (FbStore       *self,
                                    const FbKind  *kind,
                                    GError       **error);
gboolean    fb_store_save          (FbStore       *self,
                                    FbRecord      *record,
                                    GError       **error);
/* Removes the record and everything it owns (FB_FIELD_OWNER); leaves
 * tombstones. Refused while others refer to any of them. */
gboolean    fb_store_remove        (FbStore       *self,
                                    FbRecord      *record,
                                    GError       **error);

gboolean    fb_store_remove_joined (FbStore       *self,
                                    FbRecord      *record,
                                    const char    *into,
                                    GError       **error);

/* Settings of this workspace that are no records and never exported. */
char       *fb_store_dup_setting   (FbStore       *self,
                                    const char    *name);
gboolean    fb_store_set_setting   (FbStore       *self,
                                    const char    *name,
                                    const char    *value,
                                    GError       **error);

G_END_DECLS
