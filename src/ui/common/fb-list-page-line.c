/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-page"

#include "ui/common/fb-list-page-private.h"

#include "base/fb-date.h"
#include "ui/common/fb-id-model.h"

/* One line of a list: what stands in it, which one is selected, and what that is about. */

/* --- What stands in it --- */

/* (transfer full) (nullable): what the list knows about a line; %NULL where it
 * is gone */
FbListRow *
fb_list_page_read_row (FbListPage *self,
                       const char *id)
{
  return fb_store_get_list_row (fb_page_get_store (FB_PAGE (self)), FB_LIST_PAGE_GET_CLASS (self)->list, id, NULL);
}

/* (transfer full) (nullable): the day that stands in a column of a list */
char *
fb_list_row_dup_date (FbListRow  *row,
                      const char *column)
{
  const char *date = fb_list_row_get (row, column);

  return date != NULL ? fb_date_dup_display (date) : NULL;
}

char **
_fb_list_page_dup_cells (FbListPage *self,
                         const char *id)
{
  FbListPageClass *klass = FB_LIST_PAGE_GET_CLASS (self);
  g_autoptr(FbListRow) row = fb_list_page_read_row (self, id);
  char **cells = g_new0 (char *, klass->n_columns + 1);

  if (row != NULL)
    klass->fill_cells (self, row, id, cells);
  for (guint i = 0; i < klass->n_columns; i++)
    {
      if (cells[i] == NULL)
        cells[i] = g_strdup ("");
    }

  return cells;
}

void
_fb_list_page_open_line (FbListPage *self,
                         guint       position)
{
  g_autoptr(FbIdItem) item = g_list_model_get_item (fb_list_page_get_model (self), position);

  if (item != NULL)
    FB_LIST_PAGE_GET_CLASS (self)->open (self, fb_id_item_get_id (item));
}

/* --- Which is selected --- */

/* (transfer none) (nullable): the id of the line that is selected */
const char *
fb_list_page_get_selected (FbListPage *self)
{
  FbIdItem *item = gtk_single_selection_get_selected_item (_fb_list_page_get_selection (self));

  return item != NULL ? fb_id_item_get_id (item) : NULL;
}

/* Selects the line of a record, where the list has it. */
void
fb_list_page_select (FbListPage *self,
                     const char *id)
{
  guint position;

  if (fb_id_model_find (FB_ID_MODEL (fb_list_page_get_model (self)), id, &position))
    gtk_single_selection_set_selected (_fb_list_page_get_selection (self), position);
}

/* --- What that is about --- */

FbRecord *
_fb_list_page_dup_about (FbPage *page)
{
  const FbKind *kind = FB_PAGE_GET_CLASS (page)->about_kind;
  const char *id = fb_list_page_get_selected (FB_LIST_PAGE (page));

  return kind != NULL && id != NULL ? fb_store_get (fb_page_get_store (page), kind, id, NULL) : NULL;
}

/* (transfer full) (nullable) @column: of the list, where the id of a record stands: that of
 * the line that is selected */
FbRecord *
fb_list_page_dup_record (FbListPage   *self,
                         const FbKind *kind,
                         const char   *column)
{
  const char *selected = fb_list_page_get_selected (self);
  g_autoptr(FbListRow) row = selected != NULL ? fb_list_page_read_row (self, selected) : NULL;
  const char *id = row != NULL ? fb_list_row_get (row, column) : NULL;

  return id != NULL ? fb_store_get (fb_page_get_store (FB_PAGE (self)), kind, id, NULL) : NULL;
}
