/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the field tables and code lists, for check-xsd.py. */

#include "domain/fb-kinds.h"

static const char *const kind_names[] = {
  "text", "int", "code", "codes", "ref", "date", "stamp", "blob"
};

static void
print_codes (const FbCodeList *list,
             GHashTable       *done)
{
  if (!g_hash_table_add (done, (gpointer) list))
    return;

  if (list->load != NULL)
    {
      g_print ("published\t%s\n", list->name);
      return;
    }

  for (guint i = 0; i < list->n_codes; i++)
    g_print ("code\t%s\t%s\t%s\n", list->name, list->codes[i].code, list->codes[i].label);
}

static char *
dup_of (const FbField *field)
{
  const FbRange *range;

  switch (field->kind)
    {
    case FB_FIELD_CODE:
    case FB_FIELD_CODES:
      return g_strdup (fb_field_get_code_list (field)->name);
    case FB_FIELD_REF:
      return g_strdup (fb_field_get_ref_kind (field));
    case FB_FIELD_INT:
      range = fb_field_get_range (field);
      return range == NULL ? g_strdup ("-")
                           : g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                              range->min, range->max);
    case FB_FIELD_DATE:
      return g_strdup (field->flags & FB_FIELD_PARTIAL ? "partial" : "-");
    case FB_FIELD_TEXT:
    case FB_FIELD_STAMP:
    case FB_FIELD_BLOB:
    default:
      return g_strdup ("-");
    }
}

static char
get_mark (const FbField *field)
{
  if (field->flags & FB_FIELD_LOCAL)
    return 'l';
  if (field->flags & FB_FIELD_PRIVATE)
    return field->flags & FB_FIELD_KEY ? 'P' : 'p';

  return field->flags & FB_FIELD_KEY ? 'k' : '-';
}

int
main (void)
{
  g_autoptr(GHashTable) done = g_hash_table_new (NULL, NULL);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_print ("kind\t%s\n", kinds[i]->name);

      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FbField *field = &kinds[i]->fields[j];
          g_autofree char *of = dup_of (field);

          g_print ("field\t%s\t%s\t%s\t%c\t%s\t%s\n", kinds[i]->name, field->name,
                   kind_names[field->kind], get_mark (field), of, field->label);
          if (field->kind == FB_FIELD_CODE || field->kind == FB_FIELD_CODES)
            print_codes (fb_field_get_code_list (field), done);
        }
    }

  return 0;
}
