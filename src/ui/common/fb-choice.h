/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One line of a picker. */
typedef struct
{
  char *key;    /* a code or an id */
  char *label;
  char *detail; /* (nullable) */
} FbChoice;

FbChoice *fb_choice_new  (const char *key,
                          const char *label,
                          const char *detail);
void      fb_choice_free (FbChoice   *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbChoice, fb_choice_free)

G_END_DECLS
