/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/fb-store-rows.h"

G_BEGIN_DECLS

#define FB_EXCHANGE_NAMESPACE "urn:x-footbridge:exchange:1"
/* The version written is 1.N; the reader takes N up to this one. */
#define FB_EXCHANGE_MINOR 0

/* @part: done so far, 0 to 1, or -1 where the whole is not known */
typedef void (*FbProgressFunc) (double   part,
                                gpointer data);

/* What a file took along, and what it left behind. */
typedef struct
{
  gint64 n_records;
  gint64 n_private;   /* values left out because they are private */
  gint64 n_protected; /* persons without their name, because it is protected */
  gint64 seq;         /* the last change of the workspace */
  gint64 number;      /* of the files about this subject */
  char   written[32];
  gboolean is_signed; /* with the key of this copy */
} FbExportReport;

/* The key that a file is signed with. */
typedef struct
{
  const char *key_path;    /* of the private half */
  const char *certificate; /* PEM */
} FbExportKey;

/* Who gets a file: somebody of whom there is a record, or whoever is named; both
 * NULL where nobody said. */
typedef struct
{
  const char *id;    /* of a person or an organisation */
  const char *words;
} FbRecipient;

/* That a file went out before, for the one whose file this is. */
typedef struct
{
  char     *at;
  char     *file;  /* (nullable) */
  char     *scope; /* as in the header of that file */
  char     *to;    /* (nullable): who got it, in words */
  gboolean  is_protected;
} FbGiven;

void fb_given_free (FbGiven *self);

/* How a file is made, besides what it is about. All may be NULL. */
typedef struct _FbExportOptions FbExportOptions;

/* Writes down that a file was made. */
typedef gboolean (*FbExportNote) (FbStore                *store,
                                  FbScope                 scope,
                                  const char             *subject_id,
                                  const char             *path,
                                  const FbExportOptions  *options,
                                  const FbExportReport   *report,
                                  GError                **error);

struct _FbExportOptions
{
  const FbExportKey *key;    /* NULL: not signed */
  const char        *words;  /* protected by them, as fb_words_read() gives them */
  const guint8      *salt;   /* of FB_PACKAGE_SALT_BYTES, by which an answer is known */
  const char        *ticket; /* with which it comes back */
  const char        *reason; /* why it is not protected, for the log */
  FbRecipient        to;     /* for the log */
  const char *const *without; /* ids of people who are left out, with all that tells of them */
  const GPtrArray   *given;  /* of FbGiven: in a person's own file */
  FbExportNote       note;   /* writes down that there is such a file, once it is
                                whole and before it has its name; where that does
                                not go, there is no file */
};

/* The word of the header. */
const char *fb_scope_get_name (FbScope scope);

gboolean fb_export      (FbStore         *store,
                         FbScope          scope,
                         const char      *subject_id,
                         GOutputStream   *stream,
                         FbProgressFunc   progress,
                         gpointer         progress_data,
                         GCancellable    *cancellable,
                         FbExportReport  *report,
                         GError         **error);
gboolean fb_export_with (FbStore                *store,
                         FbScope                 scope,
                         const char             *subject_id,
                         GOutputStream          *stream,
                         const FbExportOptions  *options,
                         FbProgressFunc          progress,
                         gpointer                progress_data,
                         GCancellable           *cancellable,
                         FbExportReport         *report,
                         GError                **error);
gboolean fb_export_file_with (FbStore                *store,
                              FbScope                 scope,
                              const char             *subject_id,
                              const char             *path,
                              const FbExportOptions  *options,
                              FbProgressFunc          progress,
                              gpointer                progress_data,
                              GCancellable           *cancellable,
                              FbExportReport         *report,
                              GError                **error);
gboolean fb_export_file (FbStore         *store,
                         FbScope          scope,
                         const char      *subject_id,
                         const char      *path,
                         FbProgressFunc   progress,
                         gpointer         progress_data,
                         GCancellable    *cancellable,
                         FbExportReport  *report,
                         GError         **error);

G_END_DECLS
