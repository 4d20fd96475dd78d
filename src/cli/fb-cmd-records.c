/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deeds.h"
#include "app/fb-event-training.h"
#include "app/fb-launch.h"
#include "app/fb-readers.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

static const FbKind *
find_kind (const char  *name,
           GError     **error)
{
  const FbKind *kind = fb_kinds_find (name);

  if (kind == NULL)
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no kind “%s”."), name);

  return kind;
}

/* As one deed, with what follows. @before: how it stood */
static gboolean
store (FbWorkspace      *workspace,
       FbRecord         *record,
       const char       *deed,
       const char       *reason,
       const FbCounted  *before,
       GError          **error)
{
  FbStore *into = fb_workspace_get_store (workspace);

  if (!fb_store_begin (into, deed, reason, FB_GROUP_NONE, error))
    return FALSE;
  if (fb_store_save (into, record, error) && fb_counted_follow (workspace, record, before, error))
    return fb_deed_commit (workspace, error);

  fb_store_rollback (into);
  return FALSE;
}

/* footbridge-cli add: one record; prints its id. */
int
fb_cmd_add (FbCli  *cli,
            int     argc,
            char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  const FbKind *kind;
  FbCounted counted;

  if (!fb_cli_parse (cli, NULL, argc, argv, 3, G_MAXUINT))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (kind = find_kind (cli->arguments[1], &error)) == NULL)
    return fb_cli_fail (error);

  record = fb_record_new (kind, NULL);
  counted = fb_counted_look (record);
  if (!fb_cli_set_values (workspace, record, cli->arguments + 2, &error) ||
      !store (workspace, record, "add", NULL, &counted, &error))
    return fb_cli_fail (error);

  g_print ("%s\n", fb_record_get_id (record));
  return FB_CLI_DONE;
}

/* footbridge-cli set: changes fields of one record, as one deed. */
int
fb_cmd_set (FbCli  *cli,
            int     argc,
            char  **argv)
{
  g_autofree char *reason = NULL;
  g_autofree char *status = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, "TEXT" },
    { NULL }
  };
  FbCounted counted;

  if (!fb_cli_parse (cli, entries, argc, argv, 3, G_MAXUINT))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (record = fb_cli_find (workspace, NULL, cli->arguments[1], &error)) == NULL)
    return fb_cli_fail (error);

  status = FB_IS_PROGRAMME (record) ? g_strdup (FB_PROGRAMME (record)->status) : NULL;
  counted = fb_counted_look (record);
  if (!fb_record_may_be_read (workspace, record, &error) ||
      !fb_cli_set_values (workspace, record, cli->arguments + 2, &error) ||
      (FB_IS_PROGRAMME (record) &&
       !fb_programme_may_start (workspace, FB_PROGRAMME (record), status, reason, &error)) ||
      !store (workspace, record, "set-field", reason, &counted, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

/* footbridge-cli remove: one record with all that is part of it. */
int
fb_cmd_remove (FbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (record = fb_cli_find (workspace, NULL, cli->arguments[1], &error)) == NULL ||
      !fb_record_may_be_read (workspace, record, &error) ||
      !fb_deed_remove (workspace, record, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

/* The columns of a kind: code or id first, then every field but bytes. */
static GStrv
make_columns (const FbKind *kind)
{
  g_autoptr(GStrvBuilder) columns = g_strv_builder_new ();
  gboolean has_code = fb_kind_find_field (kind, "code") != NULL;

  g_strv_builder_add (columns, has_code ? "code" : "id");
  if (has_code)
    g_strv_builder_add (columns, "id");

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].kind != FB_FIELD_BLOB && !g_str_equal (kind->fields[i].name, "code"))
        g_strv_builder_add (columns, kind->fields[i].name);
    }

  return g_strv_builder_end (columns);
}

static void
add_row (FbCliTable *table,
         char      **columns,
         FbRecord   *record)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  const FbKind *kind = fb_record_get_kind (record);

  for (guint i = 0; columns[i] != NULL; i++)
    {
      const FbField *field = fb_kind_find_field (kind, columns[i]);

      g_ptr_array_add (values, field != NULL ? fb_record_dup_text (record, field)
                                             : g_strdup (fb_record_get_id (record)));
    }

  fb_cli_table_add (table, (const char *const *) values->pdata);
}

/* Plain text is for eyes: code or id, and the name. */
static void
add_short_row (FbCliTable  *table,
               FbWorkspace *workspace,
               FbRecord    *record)
{
  const FbField *code = fb_kind_find_field (fb_record_get_kind (record), "code");
  const FbField *status = fb_kind_find_field (fb_record_get_kind (record), "status");
  g_autofree char *name = fb_workspace_dup_name (workspace, record);

  fb_cli_table_add (table, (const char *const[]) {
                      code != NULL && fb_record_is_set (record, code)
                        ? fb_record_peek_text (record, code) : fb_record_get_id (record),
                      name,
                      status != NULL ? fb_record_peek_text (record, status) : NULL });
}

static gboolean
is_wanted (FbRecord   *record,
           const char *programme_id,
           const char *status)
{
  const FbKind *kind = fb_record_get_kind (record);
  const FbField *programme = fb_kind_find_field (kind, "programme-id");
  const char *const status_fields[] = { "status", "relationship-status", "match-status", "state" };

  if (programme_id != NULL &&
      (programme == NULL || g_strcmp0 (fb_record_peek_text (record, programme), programme_id) != 0))
    return FALSE;

  if (status == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (status_fields); i++)
    {
      const FbField *field = fb_kind_find_field (kind, status_fields[i]);

      if (field != NULL && g_strcmp0 (fb_record_peek_text (record, field), status) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
resolve_programme (FbWorkspace  *workspace,
                   char        **programme,
                   GError      **error)
{
  g_autoptr(FbRecord) record = NULL;

  if (*programme == NULL)
    return TRUE;

  record = fb_cli_find (workspace, "programme", *programme, error);
  if (record == NULL)
    return FALSE;

  g_free (*programme);
  *programme = g_strdup (fb_record_get_id (record));
  return TRUE;
}

/* footbridge-cli list: the records of one kind. */
int
fb_cmd_list (FbCli  *cli,
             int     argc,
             char  **argv)
{
  static const char *const short_columns[] = { "id", "name", "status", NULL };
  g_autofree char *programme = NULL;
  g_autofree char *status = NULL;
  gint64 limit = G_MAXINT64;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = NULL;
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) columns = NULL;
  gboolean is_short;
  const FbKind *kind;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &status, NULL, "S" },
    { "limit", 0, 0, G_OPTION_ARG_INT64, &limit, NULL, "N" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (kind = find_kind (cli->arguments[1], &error)) == NULL ||
      !resolve_programme (workspace, &programme, &error) ||
      (records = fb_store_list (fb_workspace_get_store (workspace), kind, NULL, NULL, NULL, &error)) == NULL)
    return fb_cli_fail (error);

  is_short = cli->format == NULL || g_str_equal (cli->format, "text");
  columns = make_columns (kind);
  table = fb_cli_table_new (is_short ? short_columns : (const char *const *) columns);

  for (guint i = 0; i < records->len && limit > 0; i++)
    {
      if (!is_wanted (records->pdata[i], programme, status) || !fb_record_may_be_read (workspace, records->pdata[i], NULL))
        continue;
      if (is_short)
        add_short_row (table, workspace, records->pdata[i]);
      else
        add_row (table, columns, records->pdata[i]);
      limit--;
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* footbridge-cli show: the fields of one record that have a value. */
int
fb_cmd_show (FbCli  *cli,
             int     argc,
             char  **argv)
{
  static const char *const columns[] = { "field", "value", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  const FbKind *kind;

  if (!fb_cli_parse (cli, NULL, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (record = fb_cli_find (workspace, NULL, cli->arguments[1], &error)) == NULL ||
      !fb_record_may_be_read (workspace, record, &error))
    return fb_cli_fail (error);

  kind = fb_record_get_kind (record);
  table = fb_cli_table_new (columns);
  fb_cli_table_add (table, (const char *const[]) { "kind", kind->name });
  fb_cli_table_add (table, (const char *const[]) { "id", fb_record_get_id (record) });

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (kind->fields[i].kind == FB_FIELD_BLOB || !fb_record_is_set (record, &kind->fields[i]))
        continue;
      text = fb_record_dup_text (record, &kind->fields[i]);
      fb_cli_table_add (table, (const char *const[]) { kind->fields[i].name, text });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
