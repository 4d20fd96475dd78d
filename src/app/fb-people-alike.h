/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "exchange/fb-export.h"

G_BEGIN_DECLS

GPtrArray *fb_people_find_alike (FbWorkspace  *workspace,
                                 const char   *name,
                                 const char   *birth_date,
                                 const char   *postcode,
                                 GError      **error);

/* Somebody who came in, and somebody known here who may be the same person. */
typedef struct
{
  char *came_id;
  char *known_id;
} FbAlike;

void       fb_alike_free        (FbAlike           *self);

/* (transfer full) (element-type FbAlike): for a thread */
GPtrArray *fb_people_find_pairs (FbStore            *store,
                                 const char *const  *came_ids,
                                 GError            **error);

/* (transfer full) (element-type FbAlike): those in the workspace who may be the
 * same, each pair once, without those that a person said are two; for a thread */
GPtrArray *fb_people_find_twice (FbStore            *store,
                                 FbProgressFunc      progress,
                                 gpointer            progress_data,
                                 GCancellable       *cancellable,
                                 GError            **error);
/* Keeps in mind, for everybody who gets the file, that they are two people. */
gboolean   fb_people_are_two    (FbWorkspace        *workspace,
                                 const FbAlike      *pair,
                                 GError            **error);

G_END_DECLS
