/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* One line of the sidebar. It appears when there is a page of its name. */
typedef struct
{
  const char *name;
  const char *label;     /* N_() string */
  const char *icon_name;
  guint       group;     /* a gap between groups */
  /* (nullable) a number behind it: what waits there for whoever is working;
   * fb_today_count_finish() has the answer */
  void      (*count_async) (FbWorkspace         *workspace,
                            const char          *programme_id,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data);
} FbSidebarEntry;

/* A page by its name. It lights up @entry in the sidebar, which leads to it;
 * record pages need an id. */
typedef struct
{
  const char *name;
  GType     (*get_type) (void);
  const char *entry;    /* the sidebar entry it belongs to */
  gboolean    needs_id;
  gboolean    is_to_write; /* no way leads there in a file that is open to read */
} FbPageType;

const FbSidebarEntry *fb_pages_get_sidebar (guint            *n_entries);
const FbPageType     *fb_pages_list        (void);
const FbPageType     *fb_pages_find        (const char       *name);
void                  fb_pages_add         (const FbPageType *type);

G_END_DECLS
