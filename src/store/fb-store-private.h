/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/fb-store.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

struct _FbStore
{
  GObject      parent_instance;

  sqlite3     *db;
  char        *path;
  char        *replica;
  char        *actor;
  char        *clock;      /* fixed stamp, or NULL */
  gboolean     read_only;
  int          lock_fd;    /* -1: none */

  GHashTable  *statements; /* SQL text to sqlite3_stmt, prepared once */
  GHashTable  *alive;      /* id to weak FbRecord: two views share one object */

  gint64       group;      /* open group, 0 for none */
  FbGroupFlags group_flags;
  gint64       first_group_of_session;
  GPtrArray   *touched;    /* records of the open group, for "changed" */
};

/* Runs SQL without results. Sets FB_ERROR_FAILED with the reason. */
gboolean      _fb_store_exec      (FbStore       *self,
                                   const char    *sql,
                                   GError       **error);
/* (transfer full): a statement of the caller's own */
sqlite3_stmt *_fb_store_prepare   (FbStore       *self,
                                   const char    *sql,
                                   GError       **error);
/* (transfer none): a statement kept by the store, reset and without bindings */
sqlite3_stmt *_fb_store_statement (FbStore       *self,
                                   const char    *sql,
                                   GError       **error);
/* Binds text (or NULL) by the name of the parameter, ":name". */
void          _fb_bind_text       (sqlite3_stmt  *stmt,
                                   const char    *parameter,
                                   const char    *text);
void          _fb_bind_int        (sqlite3_stmt  *stmt,
                                   const char    *parameter,
                                   gint64         number);
gboolean      _fb_store_fail      (FbStore       *self,
                                   GError       **error);

G_END_DECLS
