/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-saved-filters.h"
#include "store/fb-store-lists.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char   *show;
  char   *sort;
  char   *words;
  char   *programme;
  gint64  limit;
} Options;

/* (transfer full) (element-type FbSavedFilter): of every list */
static GPtrArray *
list_all (FbWorkspace *workspace)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_saved_filter_free);

  for (guint i = 0; i < FB_LIST_N; i++)
    {
      g_autoptr(GPtrArray) filters = fb_saved_filters_list (workspace, fb_list_kind_get_code (i));

      g_ptr_array_extend_and_steal (all, g_steal_pointer (&filters));
    }

  return all;
}

/* (transfer full): by its id, the beginning of it, or its name */
static FbSavedFilter *
find (FbWorkspace  *workspace,
      const char   *wanted,
      GError      **error)
{
  g_autoptr(GPtrArray) all = list_all (workspace);
  guint n = 0, found = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const FbSavedFilter *filter = all->pdata[i];

      if (!g_str_equal (filter->name, wanted) && (strlen (wanted) < 8 || !g_str_has_prefix (filter->id, wanted)))
        continue;
      found = i;
      n++;
    }

  if (n == 1)
    return g_ptr_array_steal_index (all, found);
  if (n == 0)
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no filter “%s”."), wanted);
  else
    g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("Several filters are called “%s”. Say which by its id."), wanted);

  return NULL;
}

static int
print_all (FbCli       *cli,
           FbWorkspace *workspace)
{
  static const char *const columns[] = { "id", "list", "name", "show", "sort", "words", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) all = list_all (workspace);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const FbSavedFilter *filter = all->pdata[i];

      fb_cli_table_add (table, (const char *const[]) { filter->id, filter->list, filter->name, filter->filter, filter->sort,
                                                       filter->words });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static int
save (FbCli         *cli,
      FbWorkspace   *workspace,
      const Options *options)
{
  const FbSavedFilter filter = { .list = cli->arguments[2], .name = cli->arguments[3], .filter = options->show,
                                 .sort = options->sort, .words = options->words };
  g_autoptr(GError) error = NULL;

  if (fb_list_kind_find (filter.list) == FB_LIST_N)
    {
      g_set_error (&error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no list “%s”."), filter.list);
      return fb_cli_fail (error);
    }

  return fb_saved_filters_keep (workspace, &filter, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static int
change (FbCli       *cli,
        FbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSavedFilter) filter = find (workspace, cli->arguments[2], &error);
  gboolean ok = filter != NULL;

  if (ok && g_str_equal (cli->arguments[1], "remove"))
    ok = fb_saved_filters_remove (workspace, filter->id, &error);
  else if (ok)
    {
      g_free (filter->name);
      filter->name = g_strdup (cli->arguments[3]);
      ok = fb_saved_filters_keep (workspace, filter, &error);
    }

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}

/* --- What it shows --- */

/* @table: (inout): made with the first row */
static gboolean
add_line (FbWorkspace    *workspace,
          FbListKind      list,
          const char     *id,
          FbCliTable    **table,
          GError        **error)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_workspace_get_store (workspace), list, id, error);
  g_autoptr(GPtrArray) cells = g_ptr_array_new ();

  if (row == NULL)
    return FALSE;

  if (*table == NULL)
    {
      g_autoptr(GPtrArray) columns = g_ptr_array_new ();

      g_ptr_array_add (columns, (char *) "id");
      for (guint i = 0; i < row->n_columns; i++)
        g_ptr_array_add (columns, (char *) row->columns[i]);
      g_ptr_array_add (columns, NULL);
      *table = fb_cli_table_new ((const char *const *) columns->pdata);
    }

  g_ptr_array_add (cells, (char *) id);
  for (guint i = 0; i < row->n_columns; i++)
    g_ptr_array_add (cells, row->values[i]);
  fb_cli_table_add (*table, (const char *const *) cells->pdata);

  return TRUE;
}

static int
use (FbCli         *cli,
     FbWorkspace   *workspace,
     const Options *options)
{
  static const char *const no_columns[] = { "id", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSavedFilter) filter = find (workspace, cli->arguments[2], &error);
  g_autoptr(FbRecord) programme = filter != NULL && options->programme != NULL
                                  ? fb_cli_find (workspace, "programme", options->programme, &error) : NULL;
  FbStoreQuery query = { .today = fb_workspace_get_today (workspace) };
  g_autoptr(FbCliTable) table = NULL;
  g_autoptr(GBytes) ids = NULL;
  const guint8 *at;
  gsize size;

  if (filter == NULL || (options->programme != NULL && programme == NULL))
    return fb_cli_fail (error);

  query.list = fb_list_kind_find (filter->list);
  query.programme_id = programme != NULL ? fb_record_get_id (programme) : NULL;
  query.filter = g_strcmp0 (filter->filter, "all") == 0 ? NULL : filter->filter;
  query.sort = filter->sort;
  query.words = filter->words;
  ids = fb_store_list_ids (fb_workspace_get_store (workspace), &query, &error);
  if (ids == NULL)
    return fb_cli_fail (error);

  at = g_bytes_get_data (ids, &size);
  for (gint64 i = 0; i < (gint64) (size / FB_PACKED_ID) && i < options->limit; i++)
    {
      char id[37];

      fb_id_unpack (at + i * FB_PACKED_ID, id);
      if (!add_line (workspace, query.list, id, &table, &error))
        return fb_cli_fail (error);
    }
  if (table == NULL)
    table = fb_cli_table_new (no_columns);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static gboolean
is_well_used (const FbCli *cli)
{
  const char *verb = cli->n_arguments > 1 ? cli->arguments[1] : NULL;

  return verb == NULL || (g_str_equal (verb, "save") && cli->n_arguments == 4) ||
         (g_str_equal (verb, "rename") && cli->n_arguments == 4) ||
         (g_strv_contains ((const char *const[]) { "remove", "use", NULL }, verb) && cli->n_arguments == 3);
}

static int
run (FbCli         *cli,
     const Options *options)
{
  const char *verb = cli->n_arguments > 1 ? cli->arguments[1] : NULL;
  g_autoptr(GError) error = NULL;
  /* to read too: whose filters these are is who acts, which only who may write is known to be */
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);

  if (workspace == NULL)
    return fb_cli_fail (error);
  if (verb == NULL)
    return print_all (cli, workspace);
  if (g_str_equal (verb, "use"))
    return use (cli, workspace, options);

  return g_str_equal (verb, "save") ? save (cli, workspace, options) : change (cli, workspace);
}

/* footbridge-cli filter: how whoever acts looks at lists, and what these then show. */
int
fb_cmd_filter (FbCli  *cli,
               int     argc,
               char  **argv)
{
  Options options = { .limit = G_MAXINT64 };
  const GOptionEntry entries[] = {
    { "show", 0, 0, G_OPTION_ARG_STRING, &options.show, NULL, "CODE" },
    { "sort", 0, 0, G_OPTION_ARG_STRING, &options.sort, NULL, "CODE" },
    { "words", 0, 0, G_OPTION_ARG_STRING, &options.words, NULL, "WORDS" },
    { "programme", 0, 0, G_OPTION_ARG_STRING, &options.programme, NULL, "CODE" },
    { "limit", 0, 0, G_OPTION_ARG_INT64, &options.limit, NULL, "N" },
    { NULL }
  };
  int status = FB_CLI_USAGE;

  if (fb_cli_parse (cli, entries, argc, argv, 1, 4))
    status = is_well_used (cli) ? run (cli, &options) : fb_cli_misused (cli);

  g_free (options.show);
  g_free (options.sort);
  g_free (options.words);
  g_free (options.programme);
  return status;
}
