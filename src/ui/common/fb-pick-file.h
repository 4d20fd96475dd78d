/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  FB_PICK_OPEN,
  FB_PICK_SAVE,
} FbPickMode;

/* A kind of file to choose from; an array of them ends with { NULL }. */
typedef struct
{
  const char *label;    /* N_() string */
  const char *patterns; /* separated by blanks: "*.xml *.fbx.xml" */
} FbFileFilter;

/* Workspaces; and workspaces and exchange files. */
extern const FbFileFilter fb_file_filter_workspace[];
extern const FbFileFilter fb_file_filter_exchange[];

void   fb_pick_file_async  (GtkWidget            *parent,
                            FbPickMode            mode,
                            const char           *title,
                            const char           *name,
                            const FbFileFilter   *filters,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data);
GFile *fb_pick_file_finish (GAsyncResult         *result);

G_END_DECLS
