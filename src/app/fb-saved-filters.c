/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-saved-filters"

#include "app/fb-saved-filters.h"

#include "app/fb-undo.h"
#include "base/fb-error.h"
#include "base/fb-text.h"
#include "domain/fb-person.h"
#include "store/fb-search-key.h"
#include "store/fb-store-settings.h"

#include <glib/gi18n.h>
#include <string.h>

#define PREFIX "saved-filter."
#define GROUP "filter"
/* What is shorter stands in too many other words. */
#define MIN_LETTERS 3
/* Longer names fit no menu. */
#define MAX_NAME 60

void
fb_saved_filter_free (FbSavedFilter *self)
{
  g_free (self->id);
  g_free (self->list);
  g_free (self->name);
  g_free (self->filter);
  g_free (self->sort);
  g_free (self->words);
  g_free (self);
}

/* One setting a filter: "saved-filter.STAFF.ID" */
static char *
dup_setting (FbWorkspace *workspace,
             const char  *id)
{
  const char *staff = fb_workspace_get_staff_id (workspace);

  return g_strdup_printf (PREFIX "%s.%s", staff != NULL ? staff : "", id);
}

/* (transfer full) (nullable): what a setting says; NULL where that is no filter */
static FbSavedFilter *
read_filter (FbStore    *store,
             const char *setting)
{
  g_autofree char *text = fb_store_dup_setting (store, setting);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(FbSavedFilter) self = g_new0 (FbSavedFilter, 1);

  if (text == NULL || !g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, NULL))
    return NULL;

  self->id = g_strdup (strrchr (setting, '.') + 1);
  self->list = g_key_file_get_string (file, GROUP, "list", NULL);
  self->name = g_key_file_get_string (file, GROUP, "name", NULL);
  self->filter = g_key_file_get_string (file, GROUP, "filter", NULL);
  self->sort = g_key_file_get_string (file, GROUP, "sort", NULL);
  self->words = g_key_file_get_string (file, GROUP, "words", NULL);

  return self->list != NULL && self->name != NULL ? g_steal_pointer (&self) : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const FbSavedFilter *one = *(FbSavedFilter *const *) a;
  const FbSavedFilter *other = *(FbSavedFilter *const *) b;

  return g_utf8_collate (one->name, other->name);
}

/* (transfer full) (element-type FbSavedFilter): those of a list that whoever works here
 * keeps, by name */
GPtrArray *
fb_saved_filters_list (FbWorkspace *workspace,
                       const char  *list)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *prefix = dup_setting (workspace, "");
  g_auto(GStrv) settings = fb_store_list_settings (store, prefix);
  GPtrArray *filters = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_saved_filter_free);

  for (guint i = 0; settings[i] != NULL; i++)
    {
      g_autoptr(FbSavedFilter) filter = read_filter (store, settings[i]);

      if (filter != NULL && g_str_equal (filter->list, list))
        g_ptr_array_add (filters, g_steal_pointer (&filter));
    }
  g_ptr_array_sort (filters, compare_names);

  return filters;
}

static gboolean
check_name (FbWorkspace          *workspace,
            const FbSavedFilter  *filter,
            const char           *name,
            GError              **error)
{
  g_autoptr(GPtrArray) others = fb_saved_filters_list (workspace, filter->list);

  if (name == NULL || g_utf8_strlen (name, -1) > MAX_NAME)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("Give it a name of at most %d letters."), MAX_NAME);
      return FALSE;
    }

  for (guint i = 0; i < others->len; i++)
    {
      const FbSavedFilter *other = others->pdata[i];

      if (g_str_equal (other->name, name) && g_strcmp0 (other->id, filter->id) != 0)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("There is a filter called “%s” already."), name);
          return FALSE;
        }
    }

  return TRUE;
}

static void
set_text (GKeyFile   *file,
          const char *key,
          const char *text)
{
  if (text != NULL && *text != '\0')
    g_key_file_set_string (file, GROUP, key, text);
}

/**
 * fb_saved_filters_keep:
 * @filter: a new one, or another name for one that has an id
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where the name is none or is taken, or
 *   what the store says
 */
gboolean
fb_saved_filters_keep (FbWorkspace          *workspace,
                       const FbSavedFilter  *filter,
                       GError              **error)
{
  g_autofree char *id = filter->id != NULL ? g_strdup (filter->id) : g_uuid_string_random ();
  g_autofree char *setting = dup_setting (workspace, id);
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!fb_text_clean (filter->name, &name, error) || !check_name (workspace, filter, name, error))
    return FALSE;

  set_text (file, "list", filter->list);
  set_text (file, "name", name);
  set_text (file, "filter", filter->filter);
  set_text (file, "sort", filter->sort);
  set_text (file, "words", filter->words);
  text = g_key_file_to_data (file, NULL, NULL);

  return fb_undo_set_setting (workspace, filter->id != NULL ? "rename-filter" : "save-filter", setting, text, error);
}

gboolean
fb_saved_filters_remove (FbWorkspace  *workspace,
                         const char   *id,
                         GError      **error)
{
  g_autofree char *setting = dup_setting (workspace, id);

  return fb_undo_set_setting (workspace, "delete-filter", setting, NULL, error);
}

/* --- Erasing --- */

/* Whether one of the words that were typed may be there for one of the names: what a
 * search takes is how a word begins. */
static gboolean
says_name (const char *typed,
           const char *name)
{
  g_autofree char *typed_key = typed != NULL ? fb_search_key_dup (typed) : NULL;
  g_autofree char *name_key = name != NULL ? fb_search_key_dup (name) : NULL;
  g_auto(GStrv) words = typed_key != NULL ? g_strsplit (typed_key, " ", -1) : NULL;
  g_auto(GStrv) names = name_key != NULL ? g_strsplit (name_key, " ", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      for (guint j = 0; names != NULL && names[j] != NULL; j++)
        {
          if (strlen (words[i]) >= MIN_LETTERS && g_str_has_prefix (names[j], words[i]))
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_about (const FbSavedFilter *filter,
          FbPerson            *person)
{
  const char *names[] = { person->name_used, person->given_name, person->family_name, person->own_script_name };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (says_name (filter->name, names[i]) || says_name (filter->words, names[i]))
        return TRUE;
    }

  return FALSE;
}

/* Of everybody who works here. */
gboolean
fb_saved_filters_forget (FbWorkspace  *workspace,
                         const char   *person_id,
                         GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, person_id, error);
  g_auto(GStrv) settings = person != NULL ? fb_store_list_settings (store, PREFIX) : NULL;

  fb_undo_forget (workspace);
  for (guint i = 0; settings != NULL && settings[i] != NULL; i++)
    {
      g_autoptr(FbSavedFilter) filter = read_filter (store, settings[i]);

      if (filter != NULL && is_about (filter, FB_PERSON (person)) &&
          !fb_store_set_setting (store, settings[i], NULL, error))
        return FALSE;
    }

  return person != NULL;
}
