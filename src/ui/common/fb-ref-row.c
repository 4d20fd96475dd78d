/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-ref-row"

#include "ui/common/fb-pick-row.h"

#include "domain/fb-kinds.h"
#include "ui/common/fb-picker.h"

#include <glib/gi18n.h>
#include <string.h>

struct _FbRefRow
{
  FbPickRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FbRefRow, fb_ref_row, FB_TYPE_PICK_ROW)

static gboolean
is_offered (FbRecord   *record,
            const char *name,
            const char *folded_words)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  if (FB_IS_STAFF (record) && g_strcmp0 (FB_STAFF (record)->active, "no") == 0)
    return FALSE;

  return strstr (folded, folded_words) != NULL;
}

/* Staff and organisations are few; persons are found by their names. */
static const char *
get_order (const char *kind)
{
  return g_str_equal (kind, "person") ? "name_used" : "name";
}

static GPtrArray *
search_records (FbPickRow  *row,
                const char *words)
{
  FbWorkspace *workspace = fb_field_row_get_workspace (FB_FIELD_ROW (row));
  const char *kind = fb_field_get_ref_kind (fb_field_row_get_field (FB_FIELD_ROW (row)));
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (workspace), fb_kinds_find (kind),
                                                NULL, NULL, get_order (kind), NULL);
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  g_autofree char *folded = g_utf8_casefold (words, -1);

  for (guint i = 0; records != NULL && i < records->len && choices->len < FB_PICKER_MAX; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (workspace, records->pdata[i]);

      if (is_offered (records->pdata[i], name, folded))
        g_ptr_array_add (choices, fb_choice_new (fb_record_get_id (records->pdata[i]), name, NULL));
    }

  return choices;
}

static char *
dup_name (FbPickRow  *row,
          const char *text)
{
  FbWorkspace *workspace = fb_field_row_get_workspace (FB_FIELD_ROW (row));
  const char *kind = fb_field_get_ref_kind (fb_field_row_get_field (FB_FIELD_ROW (row)));

  return fb_workspace_dup_name_of (workspace, kind, text);
}

static void
fb_ref_row_class_init (FbRefRowClass *klass)
{
  FB_PICK_ROW_CLASS (klass)->search = search_records;
  FB_PICK_ROW_CLASS (klass)->dup_shown = dup_name;
}

static void
fb_ref_row_init (FbRefRow *self)
{
}
