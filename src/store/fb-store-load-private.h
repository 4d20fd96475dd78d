/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-load.h"
#include "store/fb-store-private.h"

G_BEGIN_DECLS

/* Whether files of the scope leave a value out although it is set. */
typedef enum
{
  FB_LOAD_ALWAYS_THERE,
  FB_LOAD_NEVER_THERE,  /* private, or a secret of staff */
  FB_LOAD_PROTECTED,    /* not where somebody has a protected identity */
  FB_LOAD_IF_IN_SCOPE,  /* a reference: only to what the file holds */
} FbLoadLeftOut;

/* What is prepared once for all records of a kind. */
typedef struct
{
  const FbKind *kind;
  sqlite3_stmt *insert; /* NULL until the first record */
  sqlite3_stmt *select;
  guint8       *left_out; /* by field: an FbLoadLeftOut */
  int          *sent;     /* by field: the column of select with what we would send, or 0 */
} FbLoadKind;

/* A reference to a record that was not there yet. */
typedef struct
{
  guint8  target[16];
  guint32 line;
  guint8  kind;  /* index in fb_kinds_get_all() */
  guint8  field;
} FbLoadMissing;

struct _FbStoreLoad
{
  FbStore       *store;
  FbScope        scope;      /* of the file */
  gboolean       is_open;
  gboolean       is_bulk;    /* there was little before: indexes and references come last */
  gboolean       has_tombstones;
  FbLoadKind    *kinds;
  guint          n_kinds;
  guint          current;    /* kind of the last record */
  sqlite3_stmt  *log;
  sqlite3_stmt  *taken;
  GArray        *missing;    /* FbLoadMissing */
  char          *now;
  gint64         n_different;
  gint64         n_new;
  gint64         first_seq;  /* of the changes that this load writes */
  GPtrArray     *indexes;    /* that are made anew at the end, or NULL */
  gint64         temp_store; /* as it was */
  GByteArray    *lines;      /* of new records, see note_line() */
  gint64         last_line;
};

/* Keeps what differs until it is decided. */
gboolean _fb_load_keep_difference (FbStoreLoad      *self,
                                   const FbLoadKind *kind,
                                   const FbLoadRow  *row,
                                   const guint8     *differs,
                                   GError          **error);

/* What stays although it was removed elsewhere: fb-store-load-spare.c */
gboolean    _fb_load_bury_deeper (FbStoreLoad   *self,
                                  const char    *id,
                                  GError       **error);
GHashTable *_fb_load_list_spared (FbStoreLoad   *self,
                                  GPtrArray     *keeps);
gboolean    _fb_load_spare       (FbStoreLoad   *self,
                                  const FbKind  *kind,
                                  const char    *id,
                                  GPtrArray     *kept,
                                  GError       **error);

/* Comparing: fb-store-load-compare.c */
gboolean _fb_load_fill_scope      (FbStoreLoad      *self,
                                   const char       *subject_id,
                                   GError          **error);
gboolean _fb_load_prepare_compare (FbStoreLoad      *self,
                                   FbLoadKind       *kind,
                                   GError          **error);
gboolean _fb_load_is_different    (const FbLoadKind *kind,
                                   const FbLoadRow  *row,
                                   guint             index);

gboolean      _fb_load_exists       (FbStoreLoad     *self,
                                     const char      *table,
                                     const char      *id);
const FbKind *_fb_load_get_target   (const FbField   *field);
/* The line of the record that is new; before its row in the log. */
void          _fb_load_note_line    (FbStoreLoad     *self,
                                     gint64           line);
/* The line of the record whose making is change @seq of this load. */
gint64        _fb_load_find_line    (FbStoreLoad     *self,
                                     gint64           seq);
/* Keeps the references of a new record that lead nowhere yet. */
void          _fb_load_note_missing (FbStoreLoad     *self,
                                     const FbKind    *kind,
                                     const FbLoadRow *row);
/* For a workspace in which there is little yet. */
gboolean _fb_load_drop_indexes    (FbStoreLoad      *self,
                                   GError          **error);
gboolean _fb_load_make_indexes    (FbStoreLoad      *self,
                                   gboolean          last,
                                   GError          **error);

G_END_DECLS
