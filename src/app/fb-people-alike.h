/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

GPtrArray *fb_people_find_alike (FbWorkspace  *workspace,
                                 const char   *name,
                                 const char   *birth_date,
                                 GError      **error);

gboolean   fb_people_may_be_same_age (const char *birth_date,
                                      const char *other);

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

G_END_DECLS
