/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-exchanges.h"
#include "app/fb-sample.h"
#include "app/fb-workspace.h"
#include "exchange/fb-export.h"
#include "exchange/fb-import.h"

G_BEGIN_DECLS

/* Files that come and go, with a window that shows how far it is. What goes
 * wrong is told to the person; the callback learns the rest by finish. */

void      fb_import_async         (GtkWidget            *parent,
                                   FbWorkspace          *workspace,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/* (transfer full) (nullable): what came of it, in a sentence; NULL: nothing */
char     *fb_import_finish        (GAsyncResult         *result);

/* The changes that it brought about, 0 for none; what the file was, (nullable);
 * and who in it may be known here already, (nullable) (element-type FbAlike). */
gint64      fb_import_get_group   (GAsyncResult         *result);
const char *fb_import_get_scope   (GAsyncResult         *result);
GPtrArray  *fb_import_get_pairs   (GAsyncResult         *result);

/* Whether the sender reads the same four words; ended by fb_ask_finish(). */
void      fb_ask_about_sender_async (GtkWidget           *parent,
                                     const FbSender      *sender,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);

/* Takes back what came in with a file. */
void      fb_undo_import_async    (GtkWidget            *parent,
                                   FbWorkspace          *workspace,
                                   gint64                group,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  fb_undo_import_finish   (GAsyncResult         *result);

/* What goes out, how, and to whom. Strings may be NULL. */
typedef struct
{
  FbScope     scope;
  const char *subject_id;   /* the programme or duo that it is about */
  gboolean    is_protected;
  const char *reason;       /* why it is not, as somebody gave it */
  const char *to;           /* who gets it, as somebody typed it */
  gboolean    everybody;    /* also those who did not say yes to it */
} FbExportChoice;

void      fb_export_async         (GtkWidget            *parent,
                                   FbWorkspace          *workspace,
                                   const FbExportChoice *choice,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
/* @mentor_id: (nullable): the person who gets it */
void      fb_send_to_mentor_async (GtkWidget            *parent,
                                   FbWorkspace          *workspace,
                                   const char           *duo_id,
                                   const char           *mentor_id,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
char     *fb_export_finish        (GAsyncResult         *result);

/* A new workspace at @path, filled from an exchange file, or made up. */
void      fb_receive_async        (GtkWidget            *parent,
                                   const char           *from,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  fb_receive_finish       (GAsyncResult         *result);
/* The workspace that holds it now: @path, or one that an earlier file for the same duo
 * had made at the mentor's. */
const char *fb_receive_get_path   (GAsyncResult         *result);
void      fb_make_sample_async    (GtkWidget            *parent,
                                   const char           *path,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gboolean  fb_make_sample_finish   (GAsyncResult         *result);

G_END_DECLS
