/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/fb-store-rows.h"

G_BEGIN_DECLS

/* A protected name in the words of a record that would go along. */
typedef struct
{
  const FbKind  *kind;
  char          *id;
  const FbField *field;
  char          *name; /* as it is kept for the person */
} FbMention;

/* More are not looked for. */
#define FB_MENTIONS_MAX 200

GPtrArray *fb_mentions_find (FbStore            *store,
                             FbScope             scope,
                             const char         *subject_id,
                             const char *const  *without,
                             GCancellable       *cancellable,
                             GError            **error);
void       fb_mention_free  (FbMention          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbMention, fb_mention_free)

G_END_DECLS
