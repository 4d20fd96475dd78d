/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A code as it stands in database and XML, and its English label: marked with
 * NC_() under the name of its list for our own lists, already translated for
 * published ones. */
typedef struct
{
  const char *code;
  const char *label;
} FbCode;

/* A list of codes. Our own lists are arrays; published ones (languages,
 * countries, occupations, sectors) are loaded once by @load. */
typedef struct
{
  const char    *name; /* also the gettext context of the labels */
  const FbCode  *codes;
  guint          n_codes;
  const FbCode *(*load) (guint *n_codes);
} FbCodeList;

#define FB_CODE_LIST(name, codes) { name, codes, G_N_ELEMENTS (codes), NULL }
#define FB_CODE_LIST_LOADED(name, load) { name, NULL, 0, load }

const FbCode *fb_code_list_get_codes (const FbCodeList *self,
                                      guint            *n_codes);
gboolean      fb_code_list_has       (const FbCodeList *self,
                                      const char       *code);
const char   *fb_code_list_get_label (const FbCodeList *self,
                                      const char       *code);
char         *fb_code_list_dup_labels (const FbCodeList *self,
                                       const char       *codes);

G_END_DECLS
