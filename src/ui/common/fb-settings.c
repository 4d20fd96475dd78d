/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-settings"

#include "ui/common/fb-settings.h"

#define MAX_RECENT 8
#define VIEWS_TYPE G_VARIANT_TYPE ("a{ss}")

static GHashTable *memory; /* key to GVariant, where there is no schema */

/* (nullable): GSettings ends the program over a missing schema, so look first. */
static GSettings *
get_settings (void)
{
  static GSettings *settings;
  static gboolean looked;
  GSettingsSchemaSource *source;
  GSettingsSchema *schema;

  if (looked)
    return settings;

  looked = TRUE;
  source = g_settings_schema_source_get_default ();
  schema = source != NULL ? g_settings_schema_source_lookup (source, FB_APP_ID, TRUE) : NULL;
  if (schema != NULL)
    {
      settings = g_settings_new_full (schema, NULL, NULL);
      g_settings_schema_unref (schema);
    }
  else
    {
      memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_variant_unref);
    }

  return settings;
}

/**
 * fb_settings_get:
 * @type: what the caller reads
 *
 * Returns: (transfer full) (nullable): %NULL where it was never set and there
 *   is no schema to tell a default
 */
GVariant *
fb_settings_get (const char         *key,
                 const GVariantType *type)
{
  GSettings *settings = get_settings ();
  GVariant *value;

  g_return_val_if_fail (key != NULL, NULL);

  if (settings != NULL)
    return g_settings_get_value (settings, key);

  value = g_hash_table_lookup (memory, key);
  return value != NULL && g_variant_is_of_type (value, type) ? g_variant_ref (value) : NULL;
}

/* Takes a floating @value. */
void
fb_settings_set (const char *key,
                 GVariant   *value)
{
  GSettings *settings = get_settings ();
  g_autoptr(GVariant) owned = g_variant_ref_sink (value);

  g_return_if_fail (key != NULL);

  if (settings != NULL)
    g_settings_set_value (settings, key, owned);
  else
    g_hash_table_insert (memory, g_strdup (key), g_steal_pointer (&owned));
}

/* (transfer full): "" where it was never set */
char *
fb_settings_dup_string (const char *key)
{
  g_autoptr(GVariant) value = fb_settings_get (key, G_VARIANT_TYPE_STRING);

  return value != NULL ? g_variant_dup_string (value, NULL) : g_strdup ("");
}

/* @text NULL: as if it were never set */
void
fb_settings_set_string (const char *key,
                        const char *text)
{
  fb_settings_set (key, g_variant_new_string (text != NULL ? text : ""));
}

int
fb_settings_get_int (const char *key,
                     int         fallback)
{
  g_autoptr(GVariant) value = fb_settings_get (key, G_VARIANT_TYPE_INT32);

  return value != NULL ? g_variant_get_int32 (value) : fallback;
}

gboolean
fb_settings_get_boolean (const char *key)
{
  g_autoptr(GVariant) value = fb_settings_get (key, G_VARIANT_TYPE_BOOLEAN);

  return value != NULL && g_variant_get_boolean (value);
}

/* (transfer full): paths of workspaces, the one opened last first */
char **
fb_settings_dup_recent (void)
{
  g_autoptr(GVariant) value = fb_settings_get ("recent-workspaces", G_VARIANT_TYPE_STRING_ARRAY);

  return value != NULL ? g_variant_dup_strv (value, NULL) : g_new0 (char *, 1);
}

void
fb_settings_add_recent (const char *path)
{
  g_auto(GStrv) before = fb_settings_dup_recent ();
  g_autoptr(GPtrArray) paths = g_ptr_array_new ();

  g_return_if_fail (path != NULL);

  g_ptr_array_add (paths, (gpointer) path);
  for (guint i = 0; before[i] != NULL && paths->len < MAX_RECENT; i++)
    {
      if (!g_str_equal (before[i], path))
        g_ptr_array_add (paths, before[i]);
    }

  fb_settings_set ("recent-workspaces",
                   g_variant_new_strv ((const char *const *) paths->pdata, paths->len));
  fb_settings_set_string ("last-workspace", path);
}

/**
 * fb_settings_dup_view:
 * @name: a page and a part of it, such as "FbDuosPage.sort"
 *
 * Returns: (transfer full) (nullable): what it was last set to
 */
char *
fb_settings_dup_view (const char *name)
{
  g_autoptr(GVariant) views = fb_settings_get ("views", VIEWS_TYPE);
  char *code = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (views != NULL)
    g_variant_lookup (views, name, "s", &code);

  return code;
}

/* (nullable) @code: %NULL as if it were never set */
void
fb_settings_set_view (const char *name,
                      const char *code)
{
  g_autoptr(GVariant) views = fb_settings_get ("views", VIEWS_TYPE);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *other, *value;

  g_return_if_fail (name != NULL);

  g_variant_builder_init (&builder, VIEWS_TYPE);
  if (views != NULL)
    {
      g_variant_iter_init (&iter, views);
      while (g_variant_iter_next (&iter, "{&s&s}", &other, &value))
        {
          if (!g_str_equal (other, name))
            g_variant_builder_add (&builder, "{ss}", other, value);
        }
    }
  if (code != NULL)
    g_variant_builder_add (&builder, "{ss}", name, code);

  fb_settings_set ("views", g_variant_builder_end (&builder));
}
