/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "base/fb-part.h"
#include "store/fb-store.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

#define FB_APPLICATION_ID 0x46425247
#define FB_BUSY_MS 5000
#define FB_STORE_CACHE "-4000" /* KiB, as SQLite takes it; more only while many records are touched */

/* A file of ours that this process has open, see fb-store-file.c. */
typedef struct _FbStoreFile FbStoreFile;

/* A record that the open group made ('c'), changed ('u') or removed ('d'). */
typedef struct
{
  FbRecord *record;
  char      op;
  char     *created;     /* origin before, for a rollback */
  char     *modified;
  char     *modified_by;
  gint64    revision;
} FbTouch;

typedef enum
{
  FB_OPEN_PLAIN     = 0,
  FB_OPEN_PUTS_BACK = 1 << 0, /* for the one whom a note beside the file names */
  FB_OPEN_AS_IS     = 1 << 1, /* of whatever earlier version: to be copied, and for nothing else */
  FB_OPEN_UNNAMED   = 1 << 2, /* nobody else knows the file: no lock, and no copy before its steps */
} FbOpenFlags;

struct _FbStore
{
  GObject      parent_instance;

  sqlite3     *db;
  char        *path;
  char        *replica;
  char        *actor;
  char        *clock;      /* fixed stamp, or NULL */
  gboolean     read_only;
  gboolean     was_left_open; /* by a program that ended in the midst of work */
  FbOpenFlags  flags;
  gboolean     is_fixed;   /* in a folder that nobody can write */
  gboolean     no_checkpoint; /* not ours to write: leave every byte */
  FbStoreFile *file;       /* NULL: in memory */
  guint64      identity[2]; /* device and number of the file */
  gint64       data_version; /* counts what other connections wrote */

  GHashTable  *statements; /* SQL text to sqlite3_stmt, prepared once */
  GHashTable  *columns;    /* kind to the list of its columns */
  GHashTable  *programmes; /* (nullable) what they say, see fb-store-facts.c */
  int          programmes_at; /* how much was written by then */
  GHashTable  *alive;      /* id to FbRecord, not owned: two views share one object */

  gboolean     in_group;
  gboolean     is_erasing; /* what is sealed gives way */
  gint64       group;      /* the row of the open group; 0 until it writes */
  FbGroupFlags group_flags;
  char        *deed;
  char        *reason;
  gboolean     unmakes_import; /* what goes was never really here: no tombstones */
  gint64       undoes;     /* the group that the open one takes back, or 0 */
  gint64       first_group_of_session;
  GPtrArray   *touched;    /* FbTouch of the open group, in order */
  gboolean     has_logged; /* the open group wrote to the log of files */

  /* What has to be made anew before COMMIT, see fb-store-kept.h. */
  gboolean     marked_all;
  GHashTable  *marked_search; /* id to kind */
  GHashTable  *marked_duos;
  GHashTable  *marked_enrolments;
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
/* Steps a statement that gives no rows, and resets it. */
gboolean      _fb_store_run       (FbStore       *self,
                                   sqlite3_stmt  *stmt,
                                   GError       **error);
/* The same for SQL about one record, its :id. */
gboolean      _fb_store_run_for   (FbStore       *self,
                                   const char    *sql,
                                   const char    *id,
                                   GError       **error);
/* The first column of the first row as number; @fallback without one. */
gint64        _fb_store_number    (FbStore       *self,
                                   const char    *sql,
                                   gint64         fallback);
/* Binds text (or NULL) by the name of the parameter, ":name". */
void          _fb_bind_text       (sqlite3_stmt  *stmt,
                                   const char    *parameter,
                                   const char    *text);
void          _fb_bind_int        (sqlite3_stmt  *stmt,
                                   const char    *parameter,
                                   gint64         number);
/* (transfer none): the text of a column that is never NULL, which in a damaged
 * file it is all the same; then "" */
const char   *_fb_column_text     (sqlite3_stmt  *stmt,
                                   int            column);
/* (nullable): NULL where nothing is stored */
const char   *_fb_column_known    (sqlite3_stmt  *stmt,
                                   int            column);
/* Sets an error that says what SQLite said. Always FALSE. */
gboolean      _fb_store_fail      (FbStore       *self,
                                   GError       **error);
gboolean      _fb_database_is_full (sqlite3      *db);
gboolean      _fb_database_fail   (sqlite3       *db,
                                   GError       **error);

/* The file: header, lock */
gboolean      _fb_store_claim     (FbStore       *self,
                                   FbStoreMode    mode,
                                   GError       **error);
void          _fb_store_release   (FbStore       *self);
gboolean      _fb_store_has_journal (const char  *path);
void          _fb_store_remember_file (FbStore   *self);
gboolean      _fb_store_migrate   (FbStore       *self,
                                   GError       **error);
/* Says that the file is not as we make them; FALSE. */
gboolean      _fb_store_fail_shape  (FbStore     *self,
                                     GError     **error);
/* FALSE with an error where the tables are not as this program makes them. */
gboolean      _fb_store_check_shape (FbStore     *self,
                                     GError     **error);
gboolean      _fb_shape_was_built (void);
/* For tests: @steps are SQL texts, the first brings a file to version 1. */
gboolean      _fb_store_run_steps (FbStore           *self,
                                   const char *const *steps,
                                   guint              n_steps,
                                   GError           **error);
guint         _fb_schema_version  (void);
/* For tests: a step more than this version has; NULL takes it away again. */
void          _fb_schema_set_next (const char    *sql);
/* Makes this file a replica of its own; what it was until now becomes a known
 * one, seen up to @seq. */
char         *_fb_store_new_replica_sql (const char *id,
                                         gint64      seq);
gboolean      _fb_store_new_replica (FbStore     *self,
                                     gint64       seq,
                                     GError     **error);

/* Records */
/* (transfer none): "id, created, modified, modified_by, revision, …": the
 * columns of @kind, the fields from FB_FIRST_FIELD on in the order of its table */
#define FB_FIRST_FIELD 5
const char   *_fb_store_columns   (FbStore       *self,
                                   const FbKind  *kind);
/* (transfer full): the shared object of the row on which @stmt stands, its
 * columns those of _fb_store_columns() */
FbRecord     *_fb_store_read      (FbStore       *self,
                                   const FbKind  *kind,
                                   sqlite3_stmt  *stmt);
/* (transfer none): stands on the row of the record; NULL without error: none */
sqlite3_stmt *_fb_store_row       (FbStore       *self,
                                   const FbKind  *kind,
                                   const char    *id,
                                   GError       **error);
/* (transfer full) (nullable): the value of column @index in canonical form,
 * blobs as base64 */
char         *_fb_dup_column      (sqlite3_stmt  *stmt,
                                   const FbField *field,
                                   int            index);
void          _fb_store_remember  (FbStore       *self,
                                   FbRecord      *record);
void          _fb_store_forget    (FbStore       *self,
                                   FbRecord      *record);
void          _fb_store_forget_all (FbStore      *self);
/* Fills the object with what is stored. */
void          _fb_store_reload    (FbStore       *self,
                                   FbRecord      *record);

/* Locks: fb-store-lock.c */
/* FALSE where the folder of the open file keeps none. */
gboolean      _fb_lock_is_kept    (int            fd);
gboolean      _fb_lock_refuse     (const char    *path,
                                   GError       **error);
int           _fb_lock_take       (const char    *path,
                                   GError       **error);
gboolean      _fb_lock_take_place (const char    *path,
                                   int           *fd,
                                   gboolean      *is_new,
                                   GError       **error);
void          _fb_lock_leave_place (const char   *path,
                                   int            fd,
                                   gboolean       is_new);
void          _fb_lock_drop       (const char    *path,
                                   int            fd);
/* Who works at this computer. */
const char   *_fb_store_get_holder (void);
/* FALSE with an error that says who has taken the file out. */
gboolean      _fb_store_check_taken (const char  *path,
                                     GError     **error);
gboolean      _fb_taken_out_mark  (const char    *path,
                                   gint64         seq,
                                   GError       **error);
FbStore      *_fb_store_open_with (const char    *path,
                                   FbStoreMode    mode,
                                   FbOpenFlags    flags,
                                   GError       **error);

/* Where a file lies: fb-store-place.c */
gboolean      _fb_place_is_shared (const char    *path);
gboolean      _fb_place_is_fixed  (const char    *path);

/* A copy at @path, where there must be nothing, with @then (nullable) run in it. */
gboolean      _fb_store_write_copy (FbStore               *self,
                                    FbPart                *part,
                                    const char            *then,
                                    GFileProgressCallback  progress,
                                    gpointer               progress_data,
                                    GCancellable          *cancellable,
                                    GError               **error);

/* Groups and log */
char         *_fb_store_now       (FbStore       *self);
/* Opens a group if none is open; @own says whether the caller must close it. */
gboolean      _fb_store_join      (FbStore       *self,
                                   const char    *deed,
                                   gboolean      *own,
                                   GError       **error);
gboolean      _fb_store_leave     (FbStore       *self,
                                   gboolean       own,
                                   gboolean       ok,
                                   GError       **error);
/* Takes the open group back but leaves the values of its records. */
void          _fb_store_abandon   (FbStore       *self);
/* Like fb_store_commit(), but where it fails the records hold again what is
 * stored. */
gboolean      _fb_store_commit_or_restore (FbStore *self,
                                           GError **error);
void          _fb_touch_free      (gpointer       touch);
void          _fb_store_touch     (FbStore       *self,
                                   FbRecord      *record,
                                   char           op);
/* Makes sure that the open group has a row. */
gboolean      _fb_store_write_group (FbStore     *self,
                                     GError     **error);
gboolean      _fb_store_log       (FbStore       *self,
                                   char           op,
                                   FbRecord      *record,
                                   const FbField *field,
                                   const char    *old_value,
                                   const char    *new_value,
                                   GError       **error);
/* The record as XML, as exchange writes it but without namespace. */
char         *_fb_record_to_xml   (FbRecord      *record);
FbRecord     *_fb_record_from_xml (const char    *xml,
                                   GError       **error);
gboolean      _fb_field_outlives_seal (const FbKind *kind,
                                       const FbField *field);
gboolean      _fb_store_guard_seal (FbStore      *self,
                                    FbRecord     *record,
                                    gboolean      is_stored,
                                    GError      **error);
gboolean      _fb_store_guard_across (FbStore    *self,
                                    FbRecord     *record,
                                    GError      **error);
/* A value as the change log keeps it: blobs as base64. */
char         *_fb_record_dup_logged (FbRecord      *record,
                                     const FbField *field);
gboolean      _fb_record_set_logged (FbRecord     *record,
                                     const FbField *field,
                                     const char   *value,
                                     GError      **error);
typedef enum
{
  FB_GROUP_IS_UNKNOWN,
  FB_GROUP_IS_BINDING,
  FB_GROUP_IS_UNDONE,
  FB_GROUP_IS_LIVE,
} FbGroupState;

FbGroupState  _fb_store_judge_group (FbStore      *self,
                                     gint64        group);
gint64        _fb_store_find_extendable (FbStore       *self,
                                         FbRecord      *record,
                                         const FbField *field);
/* (transfer full) (element-type FbChange): newest first */
GPtrArray    *_fb_store_changes_of (FbStore      *self,
                                    gint64        group,
                                    GError      **error);
gboolean      _fb_store_delete    (FbStore       *self,
                                   FbRecord      *record,
                                   const char    *reason,
                                   GError       **error);
gboolean      _fb_store_insert    (FbStore       *self,
                                   FbRecord      *record,
                                   gint64         revision,
                                   GError       **error);

G_END_DECLS
