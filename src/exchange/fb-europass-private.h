/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-europass.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

/* --- The tree (fb-europass-tree.c). Elements are known by their local name:
 * files disagree on which of four namespaces a part is in. --- */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

/* (transfer full) (nullable): the file as a tree, in whatever encoding it is;
 * FB_ERROR_INVALID, with a sentence, where it is no XML or would do harm */
xmlDoc  *_fb_europass_parse     (const char  *data,
                                 gsize        length,
                                 GError     **error);
/* (nullable): the first child of that name, and the next one; children of NULL are none */
xmlNode *_fb_europass_first     (xmlNode     *node,
                                 const char  *name);
xmlNode *_fb_europass_next      (xmlNode     *node);
/* (nullable): "PersonName/GivenName" */
xmlNode *_fb_europass_at        (xmlNode     *node,
                                 const char  *path);
/* (transfer full) (nullable): what stands there, clean and in one line */
char    *_fb_europass_dup_text  (xmlNode     *node,
                                 const char  *path);
char    *_fb_europass_dup_attribute (xmlNode    *node,
                                     const char *name);

/* --- Codes of Europass in ours, NULL where there is none (fb-europass-codes.c) --- */

/* ISO 639-1, 639-2 or 639-3, also at the end of an address; or a name in words */
char       *_fb_europass_dup_language   (const char *code,
                                         const char *label);
char       *_fb_europass_dup_country    (xmlNode    *node,
                                         const char *path);
char       *_fb_europass_dup_occupation (const char *code,
                                         const char *label);
char       *_fb_europass_dup_sector     (const char *code);
char       *_fb_europass_dup_level      (const char *code);
char       *_fb_europass_dup_gender     (const char *code);
char       *_fb_europass_dup_date       (const char *text);
char       *_fb_europass_dup_cefr       (const char *text);
/* The lower one; takes both. */
char       *_fb_europass_lower_cefr     (char       *level,
                                         char       *other);

/* --- Adding to the lists; both take what they are given --- */

void _fb_europass_add_language (FbEuropass   *self,
                                FbCvLanguage *language,
                                const char   *words);
void _fb_europass_add_period   (GPtrArray    *list,
                                FbCvPeriod   *period);

/* --- The two forms --- */

void _fb_europass_read_candidate (FbEuropass *self,
                                  xmlNode    *root);
void _fb_europass_read_passport  (FbEuropass *self,
                                  xmlNode    *root);

G_END_DECLS
