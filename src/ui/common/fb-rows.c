/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-field-row"

#include "ui/common/fb-code-row.h"
#include "ui/common/fb-date-row.h"
#include "ui/common/fb-long-text-row.h"
#include "ui/common/fb-pick-row.h"
#include "ui/common/fb-text-row.h"

#define MAX_CODES 12
#define MAX_CHECKS 18

static gboolean
is_longer_than (const FbField *field,
                guint          n)
{
  const FbCodeList *list = fb_field_get_code_list (field);
  guint n_codes;

  if (list->load != NULL)
    return TRUE;

  fb_code_list_get_codes (list, &n_codes);

  return n_codes > n;
}

static GType
get_row_type (const FbField *field)
{
  switch (field->kind)
    {
    case FB_FIELD_TEXT:
      return field->flags & FB_FIELD_LONG ? FB_TYPE_LONG_TEXT_ROW : FB_TYPE_TEXT_ROW;
    case FB_FIELD_INT:
      return FB_TYPE_NUMBER_ROW;
    case FB_FIELD_CODE:
      return is_longer_than (field, MAX_CODES) ? FB_TYPE_PICK_ROW : FB_TYPE_CODE_ROW;
    case FB_FIELD_CODES:
      return is_longer_than (field, MAX_CHECKS) ? FB_TYPE_PICK_ROW : FB_TYPE_CODES_ROW;
    case FB_FIELD_REF:
      return FB_TYPE_REF_ROW;
    case FB_FIELD_DATE:
      return FB_TYPE_DATE_ROW;
    case FB_FIELD_STAMP:
    case FB_FIELD_BLOB:
    default:
      return G_TYPE_INVALID;
    }
}

/**
 * fb_field_row_new:
 * @record: a stored record, or a new one that is stored with its first field
 * @field: the name of one of its fields; no STAMP or BLOB
 *
 * Returns: (transfer floating): a row that shows and saves it
 */
GtkWidget *
fb_field_row_new (FbWorkspace *workspace,
                  FbRecord    *record,
                  const char  *field)
{
  const FbField *found = fb_kind_find_field (fb_record_get_kind (record), field);
  GType type = found != NULL ? get_row_type (found) : G_TYPE_INVALID;

  if (type == G_TYPE_INVALID)
    g_error ("%s has no field %s to edit", fb_record_get_kind (record)->name, field);

  return g_object_new (type, "workspace", workspace, "record", record, "field", found, NULL);
}
