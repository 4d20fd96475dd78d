/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* Reading rows as text, without objects: for files that leave the workspace. */

typedef enum
{
  FB_SCOPE_WORKSPACE,
  FB_SCOPE_PROGRAMME,
  FB_SCOPE_DUO,
  FB_SCOPE_ALONG, /* programmes, rules and texts, and nobody's data: for a computer on the way */
  FB_SCOPE_NEW,   /* what was made here, without what came in: from there back again */
  FB_SCOPE_PERSON, /* what is kept about one person, for that person */
} FbScope;

/* What a file holds, as it stood at one moment: a read transaction and, for
 * less than a workspace, a table of the ids that go along. */
typedef struct _FbStoreScope FbStoreScope;

FbStoreScope *fb_store_scope_new           (FbStore       *store,
                                            FbScope        scope,
                                            const char    *subject_id,
                                            GError       **error);
/* @without: (nullable): ids of people who are left out of a programme or a duo, with
 * whatever tells of them: their part in it, and the duos they are in. */
FbStoreScope *fb_store_scope_new_without   (FbStore       *store,
                                            FbScope        scope,
                                            const char    *subject_id,
                                            const char *const *without,
                                            GError       **error);
void          fb_store_scope_free          (FbStoreScope  *self);
/* How many records of @kind go along; -1 where the workspace cannot be read. */
gint64        fb_store_scope_count         (FbStoreScope  *self,
                                            const FbKind  *kind);
/* How many values of @kind stay behind because they are private. */
gint64        fb_store_scope_count_private (FbStoreScope  *self,
                                            const FbKind  *kind);
/* How many persons go along without their name. */
gint64        fb_store_scope_count_protected (FbStoreScope *self);

/* Somebody in such a file who did not say yes to it. */
typedef struct
{
  char     *person_id;
  gboolean  is_refused; /* said no, or took it back; else nobody asked, or no answer came */
} FbUnwilling;

/* (transfer full) (element-type FbUnwilling): of the people in a file of @scope those who did
 * not say yes to @purpose, a code of consent-purpose. @n_people: (out): all of them */
GPtrArray    *fb_store_list_unwilling      (FbStore       *store,
                                            FbScope        scope,
                                            const char    *subject_id,
                                            const char    *purpose,
                                            guint         *n_people,
                                            GError       **error);
void          fb_unwilling_free            (FbUnwilling   *self);

/* One record; everything is borrowed until the next step. */
typedef struct
{
  const char  *id;
  const char  *created;
  const char  *modified;
  const char  *modified_by; /* (nullable) */
  const char  *revision;
  const char **values;      /* by field; NULL: unset, or not for this file */
  gsize       *lengths;     /* in bytes */
} FbStoreRow;

typedef struct _FbStoreRows FbStoreRows;

/* The records of @kind in @scope, by id. */
FbStoreRows  *fb_store_rows_new            (FbStoreScope  *scope,
                                            const FbKind  *kind,
                                            GError       **error);
void          fb_store_rows_free           (FbStoreRows   *self);
/* FALSE after the last one, or with an error. */
gboolean      fb_store_rows_next           (FbStoreRows   *self,
                                            FbStoreRow    *row,
                                            GError       **error);

/* Another copy of this workspace, and its last change that is known here. */
typedef struct
{
  char   *id;
  gint64  seq;
} FbReplica;

/* (transfer full) (element-type FbReplica): the others, by id */
GPtrArray    *fb_store_list_replicas       (FbStore       *store,
                                            GError       **error);
void          fb_replica_free              (FbReplica     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbStoreScope, fb_store_scope_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbStoreRows, fb_store_rows_free)

G_END_DECLS
