/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-exchange"

#include "exchange/fb-mentions.h"

#include "domain/fb-kinds.h"

#include <string.h>

/* What is shorter is part of too many other names: "de", "El". */
#define LEAST_LETTERS 3
#define STRIDE 1000

/* What a protected person is called, and how it is compared. */
typedef struct
{
  char *name;
  char *key;
} Name;

static void
name_free (gpointer data)
{
  Name *self = data;

  g_free (self->name);
  g_free (self->key);
  g_free (self);
}

void
fb_mention_free (FbMention *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

/* (transfer full): the same for one name however it is typed */
static char *
dup_key (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

static void
add_name (GPtrArray  *names,
          const char *text)
{
  Name *name;

  if (text == NULL || g_utf8_strlen (text, -1) < LEAST_LETTERS)
    return;

  name = g_new0 (Name, 1);
  name->name = g_strdup (text);
  name->key = dup_key (text);
  g_ptr_array_add (names, name);
}

/* The whole names first, so that those are told; people write the first name. */
static void
add_person (GPtrArray      *names,
            const FbPerson *person)
{
  g_auto(GStrv) words = g_strsplit (person->name_used, " ", 2);

  add_name (names, person->name_used);
  add_name (names, person->own_script_name);
  add_name (names, person->family_name);
  add_name (names, person->given_name);
  add_name (names, words[0]);
}

/* (transfer full) (element-type Name) (nullable) */
static GPtrArray *
list_names (FbStore  *store,
            GError  **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (name_free);
  g_autoptr(GPtrArray) people = fb_store_list (store, &fb_person_kind, "protected-identity", "yes", NULL, error);

  if (people == NULL)
    return NULL;

  for (guint i = 0; i < people->len; i++)
    add_person (names, people->pdata[i]);

  return g_steal_pointer (&names);
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Whether @key stands in @text, and no letter beside it. */
static gboolean
has_word (const char *text,
          const char *key)
{
  gsize length = strlen (key);

  for (const char *p = strstr (text, key); p != NULL; p = strstr (g_utf8_next_char (p), key))
    {
      gboolean begins = p == text || !is_letter (g_utf8_get_char (g_utf8_prev_char (p)));
      gboolean ends = p[length] == '\0' || !is_letter (g_utf8_get_char (p + length));

      if (begins && ends)
        return TRUE;
    }

  return FALSE;
}

/* Names of others are theirs; the protected one is left out of such fields. */
static gboolean
is_name_kind (const FbKind *kind)
{
  return kind == &fb_person_kind || kind == &fb_signature_kind || kind == &fb_staff_kind ||
         kind == &fb_contact_person_kind;
}

static gboolean
is_free_text (const FbKind  *kind,
              const FbField *field)
{
  static const char *const harmless[] = { "code", "content-digest", "seal", "salt", "field", "media-type",
                                          "sha256", "at-time", NULL };

  return field->kind == FB_FIELD_TEXT && !g_strv_contains (harmless, field->name) &&
         !(is_name_kind (kind) && (field->flags & (FB_FIELD_PERSONAL | FB_FIELD_KEY)) != 0);
}

static void
find_in_row (GPtrArray        *found,
             GPtrArray        *names,
             const FbKind     *kind,
             const FbStoreRow *row)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (row->values[i] == NULL || !is_free_text (kind, &kind->fields[i]))
        continue;

      text = dup_key (row->values[i]);
      for (guint j = 0; text != NULL && j < names->len; j++)
        {
          const Name *name = names->pdata[j];
          FbMention *mention;

          if (!has_word (text, name->key))
            continue;

          mention = g_new0 (FbMention, 1);
          mention->kind = kind;
          mention->id = g_strdup (row->id);
          mention->field = &kind->fields[i];
          mention->name = g_strdup (name->name);
          g_ptr_array_add (found, mention);
          break;
        }
    }
}

static gboolean
find_in_kind (GPtrArray     *found,
              GPtrArray     *names,
              FbStoreScope  *rows_of,
              const FbKind  *kind,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr(FbStoreRows) rows = fb_store_rows_new (rows_of, kind, error);
  g_autoptr(GError) local_error = NULL;
  FbStoreRow row;
  guint n = 0;

  if (rows == NULL)
    return FALSE;

  while (found->len < FB_MENTIONS_MAX && fb_store_rows_next (rows, &row, &local_error))
    {
      find_in_row (found, names, kind, &row);
      if (++n % STRIDE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
has_text (const FbKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (is_free_text (kind, &kind->fields[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_mentions_find:
 * @store: opened on this thread
 * @scope: what would be exported
 * @subject_id: (nullable): as for fb_export()
 * @without: (nullable): ids of people who are left out
 *
 * Looks through the words that a file would take along for the names of those
 * whose identity is protected, as whole words. Where the whole workspace goes,
 * or what was new on the way, names go too, so nothing is looked for.
 *
 * Returns: (transfer full) (element-type FbMention): the places, the first
 *   FB_MENTIONS_MAX of them, each once
 */
GPtrArray *
fb_mentions_find (FbStore            *store,
                  FbScope             scope,
                  const char         *subject_id,
                  const char *const  *without,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_mention_free);
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(FbStoreScope) rows = NULL;
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  g_return_val_if_fail (FB_IS_STORE (store), NULL);

  if (scope == FB_SCOPE_WORKSPACE || scope == FB_SCOPE_NEW)
    return g_steal_pointer (&found);

  names = list_names (store, error);
  if (names == NULL)
    return NULL;
  if (names->len == 0)
    return g_steal_pointer (&found);

  rows = fb_store_scope_new_without (store, scope, subject_id, without, error);
  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < n_kinds && found->len < FB_MENTIONS_MAX; i++)
    {
      if (has_text (kinds[i]) && fb_store_scope_count (rows, kinds[i]) > 0 &&
          !find_in_kind (found, names, rows, kinds[i], cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&found);
}
