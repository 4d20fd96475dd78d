/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A list of records of any length: search, filter, sort, count, and a table
 * of at most six columns. A subclass says what is in it. */
#define FB_TYPE_LIST_PAGE (fb_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbListPage, fb_list_page, FB, LIST_PAGE, FbPage)

/* A line of the Show or the Sort drop-down. */
typedef struct
{
  const char *code;
  const char *label; /* N_() string */
} FbListOption;

typedef struct
{
  const char *title;  /* N_() string */
  int         width;  /* pixels; -1: takes what is left */
} FbListColumn;

/* What a person asked for. */
typedef struct
{
  const char *words;        /* never NULL, may be empty */
  const char *filter;       /* (nullable) code of the option */
  const char *sort;         /* (nullable) */
  const char *programme_id; /* (nullable) */
} FbListQuery;

struct _FbListPageClass
{
  FbPageClass         parent_class;

  const FbListColumn *columns;
  guint               n_columns;
  const FbListOption *filters; /* the first one is shown at the start */
  guint               n_filters;
  const FbListOption *sorts;
  guint               n_sorts;

  /* (transfer full) (nullable): the ids that fit, 16 bytes each, in order.
   * @n_all: (out): how many there are without words and filter */
  GBytes *(*list_ids)  (FbListPage         *self,
                        const FbListQuery  *query,
                        guint              *n_all,
                        GError            **error);
  /* (transfer full): the cells of one line, ended by NULL */
  char  **(*dup_cells) (FbListPage         *self,
                        const char         *id);
  void    (*open)      (FbListPage         *self,
                        const char         *id);

  gpointer            padding[4];
};

/* What stands there when there is nothing yet: words, and the page's verb. */
void        fb_list_page_set_empty    (FbListPage *self,
                                       const char *icon_name,
                                       const char *title,
                                       const char *description);
const char *fb_list_page_get_selected (FbListPage *self);
void        fb_list_page_select       (FbListPage *self,
                                       const char *id);

G_END_DECLS
