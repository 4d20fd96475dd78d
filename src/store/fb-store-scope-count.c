/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-scope-private.h"

/* How much goes along, and how much stays behind. */

gint64
fb_store_scope_count (FbStoreScope *self,
                      const FbKind *kind)
{
  g_autofree char *where = _fb_scope_dup_where (self->scope, kind);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s%s", kind->table, where);

  if (!_fb_scope_takes_kind (self->scope, kind))
    return 0;

  return _fb_store_number (self->store, sql, -1);
}

gint64
fb_store_scope_count_private (FbStoreScope *self,
                              const FbKind *kind)
{
  g_autoptr(GString) sql = g_string_new ("SELECT sum(0");
  g_autofree char *where = _fb_scope_dup_where (self->scope, kind);

  if (self->scope == FB_SCOPE_WORKSPACE || self->scope == FB_SCOPE_NEW ||
      !_fb_scope_takes_kind (self->scope, kind))
    return 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = fb_field_dup_column (&kind->fields[i]);
      g_autofree char *sent = _fb_scope_dup_column (self->scope, kind, &kind->fields[i]);

      if (kind->fields[i].kind != FB_FIELD_REF && !(kind->fields[i].flags & FB_FIELD_LOCAL))
        g_string_append_printf (sql, " + (%s IS NOT %s)", column, sent);
    }

  g_string_append_printf (sql, ") FROM %s AS self%s", kind->table, where);

  return _fb_store_number (self->store, sql->str, 0);
}

gint64
fb_store_scope_count_protected (FbStoreScope *self)
{
  if (self->scope != FB_SCOPE_PROGRAMME && self->scope != FB_SCOPE_DUO)
    return 0;

  return _fb_store_number (self->store,
                           "SELECT count(*) FROM person WHERE protected_identity = 'yes'"
                           " AND id IN (SELECT scope.id FROM temp.scope WHERE kind = 'person')",
                           0);
}
