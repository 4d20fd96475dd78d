/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-export.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-load.h"

G_BEGIN_DECLS

/* So many findings and differences are told in words; the rest is counted. */
#define FB_MAX_FINDINGS 200

/* Something in a file that cannot be taken as it is, as a whole sentence. */
typedef struct
{
  gint64    line;     /* 0: none */
  char     *text;
  gboolean  is_rough; /* from the grammar; gives way to a better sentence */
} FbFinding;

/* A field that is not the same here and there; unset is NULL. */
typedef struct
{
  const FbKind  *kind;
  char          *id;
  const FbField *field;
  char          *ours;
  char          *theirs;
} FbDifference;

/* What a file is and what came of it. */
typedef struct
{
  char      *scope;       /* (nullable) as the header says: "workspace", "duo", … */
  char      *subject;     /* (nullable) */
  char      *program;     /* (nullable) */
  char      *written;     /* (nullable) */
  char      *replica;     /* (nullable) */
  char      *ticket;      /* (nullable): of a file that goes to a mentor, or comes back */
  gint64     seq;
  gint64     number;      /* of the files of that copy about this subject; 0: not told */
  gint64     known_seq;   /* our last change that the sender had seen; 0: none */

  FbExchangePlace place;  /* among the files that came before it */

  GPtrArray *findings;    /* FbFinding, by line */
  gint64     n_findings;
  GPtrArray *differences; /* FbDifference */
  gint64     n_different; /* records */

  gint64     n_records;
  gint64     n_new;
  gint64     n_same;
  gint64     n_gone;      /* removed here before, so not taken */
  gint64     n_removed;   /* removed here because they were removed there */
  GPtrArray *kept;        /* FbLoadKeep: removed there, but not here, as the options say */
  gint64     n_erased;    /* erased here because they were erased there */
  gboolean   is_update;   /* it brought a mentor's copy up to date */
  gint64     group;       /* of changes that it brought about; 0: none, or not told */
} FbImportReport;

/* Whether a record of the file is no task of who sent it: what is here stays, see FB_TAKE_TASK. */
typedef gboolean (*FbImportStaysFunc) (FbStore              *store,
                                      const FbImportReport *report,
                                      const char           *owner,
                                      const FbKind         *kind,
                                      const char           *id);

/* What is written together with what was taken in, or not at all. */
typedef gboolean (*FbImportFinishFunc) (FbStore               *store,
                                        const FbImportReport  *report,
                                        gpointer               data,
                                        GError               **error);

typedef struct
{
  gboolean    dry_run;
  FbTake      take;
  FbImportStaysFunc stays; /* (nullable) */
  FbImportFinishFunc finish; /* (nullable); not on a dry run */
  gpointer    finish_data;
  const char *file;      /* (nullable): what the log is to call it; NULL: not logged */
  const char *key;       /* (nullable): the key that signed the file, for the log */
  const char *owner;     /* (nullable): whose key that is */
  const char *words;     /* (nullable): that opened the file, as it knows them */
  GPtrArray  *keeps;     /* (nullable) FbLoadKeep: what stays, whatever was removed there */
} FbImportOptions;

gboolean fb_import         (FbStore                *store,
                            GInputStream           *stream,
                            goffset                 size,
                            const FbImportOptions  *options,
                            FbProgressFunc          progress,
                            gpointer                progress_data,
                            GCancellable           *cancellable,
                            FbImportReport        **report,
                            GError                **error);
gboolean fb_import_file    (FbStore                *store,
                            const char             *path,
                            const FbImportOptions  *options,
                            FbProgressFunc          progress,
                            gpointer                progress_data,
                            GCancellable           *cancellable,
                            FbImportReport        **report,
                            GError                **error);
gboolean fb_exchange_check (GInputStream           *stream,
                            goffset                 size,
                            FbProgressFunc          progress,
                            gpointer                progress_data,
                            GCancellable           *cancellable,
                            FbImportReport        **report,
                            GError                **error);

FbImportReport *fb_import_report_new  (void);
void            fb_import_report_free (FbImportReport *self);
/* Takes @text; @is_rough says that a better sentence may come for the line. */
void            fb_import_report_add  (FbImportReport *self,
                                       gint64          line,
                                       gboolean        is_rough,
                                       char           *text);
/* Copies @difference; the first ones are kept. */
void            fb_import_report_add_difference (FbImportReport     *self,
                                                 const FbDifference *difference);

/* Whether a mentor sent the file back: then it is not to come in by an import. */
void            fb_import_report_judge_ticket (FbImportReport *self,
                                               FbStore        *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbImportReport, fb_import_report_free)

G_END_DECLS
