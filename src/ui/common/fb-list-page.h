/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-lists.h"
#include "ui/common/fb-list-drop-down.h"
#include "ui/common/fb-list-table.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A list of records of any length: search, filter, sort, count, and a table
 * of at most six columns. A subclass says what is in it. A part of it, see
 * fb_page_open_part(), is one of its filters. */
#define FB_TYPE_LIST_PAGE (fb_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (FbListPage, fb_list_page, FB, LIST_PAGE, FbPage)

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

  FbListKind          list; /* of the store: what the lines are */
  const char         *whom; /* (nullable): the kind of the lines, where it says who is written to */

  /* (transfer full) (nullable): the ids that fit, 16 bytes each, in order.
   * @n_all: (out): how many there are without words and filter.
   * Without this vfunc those of the list above; the filter "all" takes all. */
  GBytes *(*list_ids)  (FbListPage         *self,
                        const FbListQuery  *query,
                        guint              *n_all,
                        GError            **error);
  /* (transfer full): the cells of one line, ended by NULL; without this vfunc
   * those that fill_cells makes */
  char  **(*dup_cells) (FbListPage         *self,
                        const char         *id);
  /* @cells: one a column, all NULL, which shows nothing */
  void    (*fill_cells) (FbListPage        *self,
                         FbListRow         *row,
                         const char        *id,
                         char             **cells);
  void    (*open)      (FbListPage         *self,
                        const char         *id);

  gpointer            padding[3];
};

/* What stands there when there is nothing yet: words, and the page's verb. */
void        fb_list_page_set_empty    (FbListPage *self,
                                       const char *icon_name,
                                       const char *title,
                                       const char *description);
FbListRow  *fb_list_page_read_row     (FbListPage *self,
                                       const char *id);
/* What every list of people or duos can do with what it shows. */
void        fb_list_page_append_verbs (FbListPage *self,
                                       GMenu      *menu);
GListModel *fb_list_page_get_model    (FbListPage *self);
const char *fb_list_page_get_selected (FbListPage *self);
void        fb_list_page_select       (FbListPage *self,
                                       const char *id);
/* What the selected line points to. */
FbRecord   *fb_list_page_dup_record   (FbListPage   *self,
                                       const FbKind *kind,
                                       const char   *column);

/* How the list is looked at: words, filter and sort of the query. */
void        fb_list_page_get_view     (FbListPage        *self,
                                       FbListQuery       *view);
void        fb_list_page_set_view     (FbListPage        *self,
                                       const FbListQuery *view);

/* --- Cells --- */

char       *fb_list_row_dup_date      (FbListRow  *row,
                                       const char *column);

G_END_DECLS
