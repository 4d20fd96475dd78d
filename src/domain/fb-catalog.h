/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A translation catalogue of another package (a gettext .mo file), read in one
 * language of our choice. dgettext() answers in the language of the process
 * only, and not at all where its locale is not generated. */
typedef struct _FbCatalog FbCatalog;

FbCatalog  *fb_catalog_open   (const char *domain,
                               const char *language);
void        fb_catalog_free   (FbCatalog  *self);
const char *fb_catalog_lookup (FbCatalog  *self,
                               const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbCatalog, fb_catalog_free)

G_END_DECLS
