/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One line of a list: the id of a record, and its cells once it is on screen. */
#define FB_TYPE_ID_ITEM (fb_id_item_get_type ())
G_DECLARE_FINAL_TYPE (FbIdItem, fb_id_item, FB, ID_ITEM, GObject)

const char        *fb_id_item_get_id    (FbIdItem *self);
/* (nullable): the text of column @column; "\n" starts a second, smaller line.
 * Property "cells" is notified when they are to be shown anew. */
const char        *fb_id_item_get_cell  (FbIdItem *self,
                                         guint     column);

/* The ids of a query in order, 16 bytes each. Items are made when somebody
 * looks, and dropped when nobody does. A list that is new tells a screenful of its
 * lines first, and all once that is drawn. */
#define FB_TYPE_ID_MODEL (fb_id_model_get_type ())
G_DECLARE_FINAL_TYPE (FbIdModel, fb_id_model, FB, ID_MODEL, GObject)

/* (transfer full) (array zero-terminated=1): the cells of one line */
typedef char    **(*FbIdModelCells) (gpointer    user_data,
                                     const char *id);

FbIdModel         *fb_id_model_new      (FbIdModelCells  cells,
                                         gpointer        user_data);
void               fb_id_model_set_ids  (FbIdModel      *self,
                                         GBytes         *ids,
                                         const char     *question,
                                         gboolean        holds_still);
void               fb_id_model_tell_all (FbIdModel      *self);
guint              fb_id_model_get_n    (FbIdModel      *self);
gboolean           fb_id_model_find     (FbIdModel      *self,
                                         const char     *id,
                                         guint          *position);

G_END_DECLS
