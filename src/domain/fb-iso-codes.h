/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One entry of a standard; members that it lacks are NULL. */
typedef struct
{
  const char *alpha_2;
  const char *alpha_3;
  const char *name;
  const char *common_name;
  const char *type;        /* of a language: "L" is living */
} FbIsoEntry;

typedef void (*FbIsoEntryFunc) (const FbIsoEntry *entry,
                                gpointer          user_data);

gboolean fb_iso_codes_read  (const char     *standard,
                             FbIsoEntryFunc  func,
                             gpointer        user_data);
void     fb_iso_codes_parse (const char     *text,
                             gsize           length,
                             FbIsoEntryFunc  func,
                             gpointer        user_data);

G_END_DECLS
