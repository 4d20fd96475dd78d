/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* One line of the change log: a record made ("c"), one field changed ("u"),
 * or a record removed ("d"). Words are made from it when it is shown. */
typedef struct
{
  gint64  seq;
  gint64  group;
  char   *at;       /* stamp */
  char   *staff_id; /* (nullable) */
  char   *deed;
  char   *reason;   /* (nullable) */
  char    op;
  char   *kind;
  char   *record_id;
  char   *field;     /* (nullable) */
  char   *old_value; /* (nullable) */
  char   *new_value; /* (nullable) */
} FbChange;

/* One group of changes: one deed. */
typedef struct
{
  gint64    id;
  char     *at;
  char     *staff_id;
  char     *deed;
  char     *reason;
  char     *kind;      /* of its first change */
  char     *record_id; /* of its first change */
  char     *field;     /* (nullable) of its first change, where it changed one field only */
  guint     n_changes;
  gboolean  binding;
} FbChangeGroup;

void           fb_change_free         (FbChange       *self);
void           fb_change_group_free   (FbChangeGroup  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbChange, fb_change_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbChangeGroup, fb_change_group_free)

/* (transfer full) (element-type FbChange): newest first; @record_id NULL: all */
GPtrArray     *fb_store_list_changes  (FbStore        *self,
                                       const char     *record_id,
                                       guint           limit,
                                       GError        **error);
/* (transfer full) (nullable): what a record was before it was removed, not stored any
 * more; NULL where it was erased, came back, or was never removed */
FbRecord      *fb_store_get_removed   (FbStore        *self,
                                       const FbKind   *kind,
                                       const char     *id);
/* How many deeds were done on @day, but for undoing and the sample; @staff_id NULL:
 * by anybody. */
int            fb_store_count_deeds   (FbStore        *self,
                                       const char     *day,
                                       const char     *staff_id);
/* (transfer full) (nullable): the day of the newest change, YYYY-MM-DD; NULL where there is none */
char          *fb_store_dup_last_day  (FbStore        *self);
/* What Ctrl+Z would take back: the newest group of this staff made since this
 * store was opened and after the last binding one. (transfer full) (nullable) */
FbChangeGroup *fb_store_peek_undo     (FbStore        *self);
FbChangeGroup *fb_store_peek_redo     (FbStore        *self);
/* @group 0: the one that peek tells. FB_ERROR_CONFLICT with a sentence where
 * a field no longer holds what the group wrote. */
gboolean       fb_store_undo          (FbStore        *self,
                                       gint64          group,
                                       GError        **error);
gboolean       fb_store_redo          (FbStore        *self,
                                       GError        **error);
/* Whether the group was not taken back. */
gboolean       fb_store_group_counts  (FbStore        *self,
                                       gint64          group);
/* All that came in with a file, as if it had never come. */
gboolean       fb_store_can_undo_import (FbStore       *self,
                                         gint64         group);
gboolean       fb_store_undo_import   (FbStore         *self,
                                       gint64           group,
                                       GCancellable    *cancellable,
                                       GError         **error);
/* (transfer full): the ids of records of @kind that the group made */
char         **fb_store_list_made     (FbStore         *self,
                                       gint64           group,
                                       const FbKind    *kind);
/* The newest group that an import brought about; 0 for none. */
gint64         fb_store_find_import   (FbStore         *self);
/* For the command line, which has no session: the newest group that may be
 * undone, whoever made it; 0 for none. */
gint64         fb_store_find_undoable (FbStore        *self);
gint64         fb_store_find_redoable (FbStore        *self);
gboolean       fb_store_redo_group    (FbStore        *self,
                                       gint64          group,
                                       GError        **error);
/* (transfer full) (nullable) */
FbChangeGroup *fb_store_get_group     (FbStore        *self,
                                       gint64          group);
/* The group that @group, an undo or redo, takes back; 0 for none. */
gint64         fb_store_get_undone_group (FbStore     *self,
                                          gint64       group);

G_END_DECLS
