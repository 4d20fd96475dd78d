/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* How somebody looks at a list, under a name. They are settings of the
 * workspace, of the one who works here: neither the change log nor an export
 * knows them, but Undo does, see fb-undo.h. Erasing a person removes those that
 * have the name in them. */
typedef struct
{
  char *id;     /* (nullable): of a new one */
  char *list;   /* of which list; never NULL, as the name */
  char *name;
  char *filter; /* (nullable), as the other two */
  char *sort;
  char *words;  /* searched for */
} FbSavedFilter;

void       fb_saved_filter_free    (FbSavedFilter        *self);
GPtrArray *fb_saved_filters_list   (FbWorkspace          *workspace,
                                    const char           *list);
gboolean   fb_saved_filters_keep   (FbWorkspace          *workspace,
                                    const FbSavedFilter  *filter,
                                    GError              **error);
gboolean   fb_saved_filters_remove (FbWorkspace          *workspace,
                                    const char           *id,
                                    GError              **error);
/* Within the group that erases the person, while the names still stand. */
gboolean   fb_saved_filters_forget (FbWorkspace          *workspace,
                                    const char           *person_id,
                                    GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSavedFilter, fb_saved_filter_free)

G_END_DECLS
