/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-id-model"

#include "ui/common/fb-id-model.h"

#include "store/fb-store-lists.h"

#include <string.h>

#define ID_BYTES FB_PACKED_ID

/* A table of GTK makes widgets for two hundred lines. Those that a screen has come first, and then some
 * at a time, so that nobody waits long for what they press meanwhile. */
#define FIRST 60
#define NEXT 40
#define WITH_WIDGETS 200

struct _FbIdItem
{
  GObject    parent_instance;

  FbIdModel *model; /* not owned: forgets its items before it goes */
  char       id[37];
  char     **cells; /* (nullable) until somebody looks */
  guint      n_cells;
};

struct _FbIdModel
{
  GObject         parent_instance;

  GBytes         *ids;   /* ID_BYTES each */
  guint           n_told; /* how many of them are told so far */
  guint           tell_id;
  char           *question; /* (nullable) */
  GHashTable     *items; /* id to item that is in use; nothing owned */
  FbIdModelCells  cells;
  gpointer        user_data;
};

G_DEFINE_FINAL_TYPE (FbIdItem, fb_id_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CELLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
fb_id_item_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  g_value_set_boxed (value, FB_ID_ITEM (object)->cells);
}

static void
fb_id_item_finalize (GObject *object)
{
  FbIdItem *self = FB_ID_ITEM (object);

  if (self->model != NULL)
    g_hash_table_remove (self->model->items, self->id);
  g_strfreev (self->cells);

  G_OBJECT_CLASS (fb_id_item_parent_class)->finalize (object);
}

static void
fb_id_item_class_init (FbIdItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fb_id_item_get_property;
  object_class->finalize = fb_id_item_finalize;

  properties[PROP_CELLS] = g_param_spec_boxed ("cells", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fb_id_item_init (FbIdItem *self)
{
}

const char *
fb_id_item_get_id (FbIdItem *self)
{
  return self->id;
}

const char *
fb_id_item_get_cell (FbIdItem *self,
                     guint     column)
{
  if (self->cells == NULL && self->model != NULL)
    {
      self->cells = self->model->cells (self->model->user_data, self->id);
      self->n_cells = self->cells != NULL ? g_strv_length (self->cells) : 0;
    }

  return self->cells != NULL && column < self->n_cells ? self->cells[column] : NULL;
}

static const guint8 *
get_packed (FbIdModel *self,
            guint     *n)
{
  gsize size = 0;
  const guint8 *packed = self->ids != NULL ? g_bytes_get_data (self->ids, &size) : NULL;

  *n = (guint) (size / ID_BYTES);

  return packed;
}

static GType
get_item_type (GListModel *list)
{
  return FB_TYPE_ID_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return FB_ID_MODEL (list)->n_told;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  FbIdModel *self = FB_ID_MODEL (list);
  guint n;
  const guint8 *packed = get_packed (self, &n);
  char id[37];
  FbIdItem *item;

  if (position >= self->n_told)
    return NULL;

  fb_id_unpack (packed + (gsize) position * ID_BYTES, id);
  item = g_hash_table_lookup (self->items, id);
  if (item != NULL)
    return g_object_ref (item);

  item = g_object_new (FB_TYPE_ID_ITEM, NULL);
  item->model = self;
  memcpy (item->id, id, sizeof id);
  g_hash_table_insert (self->items, item->id, item);

  return item;
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FbIdModel, fb_id_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
fb_id_model_finalize (GObject *object)
{
  FbIdModel *self = FB_ID_MODEL (object);
  GHashTableIter iter;
  gpointer item;

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    FB_ID_ITEM (item)->model = NULL;
  g_hash_table_unref (self->items);
  g_clear_pointer (&self->ids, g_bytes_unref);
  g_free (self->question);

  G_OBJECT_CLASS (fb_id_model_parent_class)->finalize (object);
}

static void
fb_id_model_class_init (FbIdModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_id_model_finalize;
}

static void
fb_id_model_init (FbIdModel *self)
{
  self->items = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * fb_id_model_new:
 * @cells: makes the cells of a line when it is first seen
 * @user_data: for @cells; has to live as long as the model
 *
 * Returns: (transfer full): an empty model
 */
FbIdModel *
fb_id_model_new (FbIdModelCells  cells,
                 gpointer        user_data)
{
  FbIdModel *self = g_object_new (FB_TYPE_ID_MODEL, NULL);

  self->cells = cells;
  self->user_data = user_data;

  return self;
}

/* (transfer full) (element-type FbIdItem): those in use, without their cells */
static GPtrArray *
forget_cells (FbIdModel *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      g_clear_pointer (&FB_ID_ITEM (item)->cells, g_strfreev);
      FB_ID_ITEM (item)->n_cells = 0;
      g_ptr_array_add (items, g_object_ref (item));
    }

  return items;
}

/* How many ids are the same from the beginning, or from the end backwards. */
static guint
count_same (const guint8 *a,
            const guint8 *b,
            guint         n,
            gboolean      backwards)
{
  guint same = 0;

  g_assert (n == 0 || (a != NULL && b != NULL));

  while (same < n && memcmp (backwards ? a - (gsize) (same + 1) * ID_BYTES : a + (gsize) same * ID_BYTES,
                             backwards ? b - (gsize) (same + 1) * ID_BYTES : b + (gsize) same * ID_BYTES,
                             ID_BYTES) == 0)
    same++;

  return same;
}

static void
tell (FbIdModel *self,
      guint      n)
{
  guint n_before = self->n_told;

  self->n_told = n;
  if (n > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

static gboolean
tell_rest_cb (gpointer user_data)
{
  FbIdModel *self = user_data;

  if (self->n_told < WITH_WIDGETS && self->n_told + NEXT < fb_id_model_get_n (self))
    {
      tell (self, self->n_told + NEXT);
      return G_SOURCE_CONTINUE;
    }

  self->tell_id = 0;
  fb_id_model_tell_all (self);

  return G_SOURCE_REMOVE;
}

/* Tells only what lies between the common beginning and the common end. */
static void
replace_ids (FbIdModel *self,
             GBytes    *ids,
             gboolean   is_new)
{
  g_autoptr(GBytes) old = g_steal_pointer (&self->ids);
  gsize size = 0;
  const guint8 *a = old != NULL ? g_bytes_get_data (old, NULL) : NULL;
  const guint8 *b = g_bytes_get_data (ids, &size);
  guint n_old = self->n_told, n_new = (guint) (size / ID_BYTES);
  guint before, after;

  self->ids = g_bytes_ref (ids);
  before = count_same (a, b, MIN (n_old, n_new), FALSE);
  if (is_new && n_new > MAX (before, FIRST))
    {
      n_new = MAX (before, FIRST);
      if (self->tell_id == 0)
        self->tell_id = g_idle_add_full (G_PRIORITY_LOW, tell_rest_cb, self, NULL);
    }
  self->n_told = n_new;
  after = count_same (a + (gsize) n_old * ID_BYTES, b + (gsize) n_new * ID_BYTES,
                      MIN (n_old, n_new) - before, TRUE);

  if (n_old - before - after > 0 || n_new - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, n_old - before - after,
                                n_new - before - after);
}

/* Does not wait until the first lines are drawn. */
void
fb_id_model_tell_all (FbIdModel *self)
{
  g_clear_handle_id (&self->tell_id, g_source_remove);
  tell (self, fb_id_model_get_n (self));
}

/* How many there are, told or not. */
guint
fb_id_model_get_n (FbIdModel *self)
{
  guint n;

  get_packed (self, &n);

  return n;
}

/**
 * fb_id_model_set_ids:
 * @ids: (transfer none): packed ids in their new order
 * @question: what they are the answer to: another one makes a list that is seen
 *   from its beginning
 * @holds_still: not so, for a line is selected
 *
 * Selection and scrolling hold still as far as lines stay where they are. Those
 * on screen read their cells anew.
 */
void
fb_id_model_set_ids (FbIdModel  *self,
                     GBytes     *ids,
                     const char *question,
                     gboolean    holds_still)
{
  g_autoptr(GPtrArray) items = forget_cells (self);
  g_autofree char *before = g_steal_pointer (&self->question);

  self->question = g_strdup (question);
  replace_ids (self, ids, !holds_still && g_strcmp0 (before, question) != 0);
  for (guint i = 0; i < items->len; i++)
    {
      if (G_OBJECT (items->pdata[i])->ref_count > 1) /* still shown */
        g_object_notify_by_pspec (items->pdata[i], properties[PROP_CELLS]);
    }
}

/* Where @id stands, which is told then; FALSE if it is not in the list. */
gboolean
fb_id_model_find (FbIdModel  *self,
                  const char *id,
                  guint      *position)
{
  guint8 wanted[ID_BYTES] = { 0 };
  guint n;
  const guint8 *packed = get_packed (self, &n);

  fb_id_pack (id, wanted);
  for (guint i = 0; i < n; i++)
    {
      if (memcmp (packed + (gsize) i * ID_BYTES, wanted, ID_BYTES) == 0)
        {
          if (i >= self->n_told)
            fb_id_model_tell_all (self);
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}
