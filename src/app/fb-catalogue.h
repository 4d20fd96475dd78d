/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-programme.h"
#include "store/fb-store.h"

G_BEGIN_DECLS

/* The programmes that the sources describe, as templates for new ones (R41).
 * Read from the program's own exchange file at the first question and kept;
 * nothing of it changes. For the main thread. */

/* Which templates to list; all zero means all of them. */
typedef struct
{
  const char *country;       /* (nullable) */
  const char *kind;          /* (nullable): a code of programme-kind */
  const char *words;         /* (nullable): as typed into a search box */
  gboolean    complete_only;
} FbCatalogueFilter;

FbStore     *fb_catalogue_get_store      (GError                  **error);
GPtrArray   *fb_catalogue_list           (const FbCatalogueFilter  *filter,
                                          GError                  **error);
FbProgramme *fb_catalogue_find           (const char               *code,
                                          GError                  **error);
gboolean     fb_catalogue_is_complete    (FbProgramme              *programme);
GPtrArray   *fb_catalogue_list_countries (GError                  **error);

gboolean     fb_programme_kind_is_mentoring (const char *kind);
const char  *fb_programme_kind_get_remark   (const char *kind);

/* What a document of the sources is called, or itself where it is none of them. */
const char  *fb_catalogue_get_document_title (const char *document);

G_END_DECLS
