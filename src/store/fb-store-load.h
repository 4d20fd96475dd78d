/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-rows.h"

G_BEGIN_DECLS

/* Taking in many rows as text, without objects: for files that come from
 * elsewhere. One group of changes, one transaction, on a store of its own. */
typedef struct _FbStoreLoad FbStoreLoad;

/* Which side counts where a record is known here with other values. */
typedef enum
{
  FB_TAKE_ASK,
  FB_TAKE_OURS,
  FB_TAKE_THEIRS,
  FB_TAKE_TASK, /* theirs, but of what is no task of the sender */
} FbTake;

/* One record, with values that fb_field_check() takes. */
typedef struct
{
  gint64       line;
  const char  *id;
  const char  *created;     /* (nullable): now */
  const char  *modified;    /* (nullable): as created */
  const char  *modified_by; /* (nullable) */
  gint64       revision;    /* 0: the first */
  const char **values;      /* by field; NULL: unset. May be unset by the load */
  const gsize *lengths;     /* in bytes; all but blobs end in NUL */
} FbLoadRow;

typedef enum
{
  FB_LOAD_NEW,      /* stored */
  FB_LOAD_SAME,     /* known here, with the same values */
  FB_LOAD_DIFFERS,  /* known here, with other values: see fb_store_load_settle() */
  FB_LOAD_GONE,     /* removed here; that counts, and what belongs to it stays away too */
  FB_LOAD_TWICE,    /* its id is taken, by this file or by a record of another kind */
  FB_LOAD_UNFIT,    /* its values do not go together */
  FB_LOAD_SEALED,   /* a text more for an agreement that is signed here */
} FbLoadResult;

/* A record refers to one that is not there. */
typedef void (*FbLoadMissingFunc)    (gint64         line,
                                      const FbKind  *kind,
                                      const FbField *field,
                                      const char    *target_id,
                                      gpointer       data);
/* The id is used by two records. */
typedef void (*FbLoadTakenFunc)      (gint64         line,
                                      const char    *id,
                                      gpointer       data);
/* A record refers to one that cannot be meant; takes @sentence. */
typedef void (*FbLoadAcrossFunc)     (gint64         line,
                                      char          *sentence,
                                      gpointer       data);
/* A field has another value here; (nullable) values: unset. */
typedef void (*FbLoadDifferenceFunc) (const FbKind  *kind,
                                      const char    *id,
                                      const FbField *field,
                                      const char    *ours,
                                      const char    *theirs,
                                      gpointer       data);

/* A record that stays, with what it belongs to, although what it belongs to was removed
 * elsewhere: always, or unless it was removed itself. */
typedef struct
{
  const FbKind *kind;
  char          id[37];
  gboolean      always;
} FbLoadKeep;

/* Whether what is here stays where the answer is FB_TAKE_TASK. */
typedef gboolean (*FbLoadStaysFunc)  (const FbKind  *kind,
                                      const char    *id,
                                      gpointer       data);

FbStoreLoad *fb_store_load_new        (FbStore               *store,
                                       FbScope                scope,
                                       const char            *subject_id,
                                       GError               **error);
/* Takes everything back unless committed. */
void         fb_store_load_free       (FbStoreLoad           *self);
gboolean     fb_store_load_put        (FbStoreLoad           *self,
                                       const FbKind          *kind,
                                       const FbLoadRow       *row,
                                       FbLoadResult          *result,
                                       GError               **error);
gboolean     fb_store_load_check      (FbStoreLoad           *self,
                                       FbLoadMissingFunc      missing,
                                       FbLoadTakenFunc        taken,
                                       gpointer               data,
                                       GError               **error);
gboolean     fb_store_load_check_across (FbStoreLoad        *self,
                                         FbLoadAcrossFunc    func,
                                         gpointer            data,
                                         GError            **error);
/* Tells each difference that needs an answer, then lets @take decide, and with FB_TAKE_TASK
 * @stays (nullable). Returns how many records differ, -1 with an error. */
gint64       fb_store_load_settle     (FbStoreLoad           *self,
                                       FbTake                 take,
                                       FbLoadDifferenceFunc   func,
                                       FbLoadStaysFunc        stays,
                                       gpointer               data,
                                       GError               **error);
/* Removes what others removed. @keeps: (nullable) (element-type FbLoadKeep). @kept:
 * (nullable) (element-type FbLoadKeep): is told what stays because of them. Returns how
 * many were removed, -1 with an error. */
gint64       fb_store_load_bury       (FbStoreLoad           *self,
                                       GPtrArray             *keeps,
                                       GPtrArray             *kept,
                                       GError               **error);
/* Of how many records the file says that they were erased. */
gint64       fb_store_load_count_erased (FbStoreLoad         *self);
gboolean     fb_store_load_commit     (FbStoreLoad           *self,
                                       const char            *replica,
                                       gint64                 seq,
                                       GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbStoreLoad, fb_store_load_free)

G_END_DECLS
