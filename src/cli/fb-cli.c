/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-conditions.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * fb_cli_parse:
 * @entries: (nullable): the options of this command, ended by an empty one
 * @argv: the command's name and what follows it
 *
 * Reads the options into @cli and leaves the arguments in it. Says what is
 * wrong on standard error.
 *
 * Returns: %FALSE if the command was misused
 */
gboolean
fb_cli_parse (FbCli               *cli,
              const GOptionEntry  *entries,
              int                  argc,
              char               **argv,
              guint                min_arguments,
              guint                max_arguments)
{
  const GOptionEntry common[] = {
    { "staff", 0, 0, G_OPTION_ARG_STRING, &cli->staff, NULL, "CODE" },
    { "on", 0, 0, G_OPTION_ARG_STRING, &cli->on, NULL, "DATE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &cli->format, NULL, "text|csv|json|xml" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &cli->seed, NULL, "N" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &cli->arguments, NULL, NULL },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) copy = g_new0 (char *, argc + 1);
  int n = argc;

  for (int i = 0; i < argc; i++)
    copy[i] = g_strdup (argv[i]);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, common, NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);

  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      g_printerr ("%s\n", error->message);
      fb_cli_misused (cli);
      return FALSE;
    }

  n = cli->arguments != NULL ? (int) g_strv_length (cli->arguments) : 0;
  cli->n_arguments = (guint) n;

  if (cli->n_arguments < min_arguments || cli->n_arguments > max_arguments ||
      (cli->format != NULL &&
       !g_strv_contains ((const char *const[]) { "text", "csv", "json", "xml", NULL }, cli->format)))
    {
      fb_cli_misused (cli);
      return FALSE;
    }

  return TRUE;
}

/* Prints how the command is used; the exit status for that. */
int
fb_cli_misused (FbCli *cli)
{
  g_autofree char *usage = g_strjoin (" ", "footbridge-cli", cli->command, cli->usage, NULL);

  g_printerr (_("Usage: %s\n"), usage);

  return FB_CLI_USAGE;
}

/* Prints the sentence of @error; the exit status for that. */
int
fb_cli_fail (GError *error)
{
  g_printerr ("%s\n", error != NULL ? error->message : _("That did not work."));

  return FB_CLI_REFUSED;
}

void
fb_cli_clear (FbCli *cli)
{
  g_clear_pointer (&cli->staff, g_free);
  g_clear_pointer (&cli->on, g_free);
  g_clear_pointer (&cli->format, g_free);
  g_clear_pointer (&cli->arguments, g_strfreev);
}

/* Who reads: the same, where it is known. */
static gboolean
set_reader (FbCli        *cli,
            FbWorkspace  *workspace,
            GError      **error)
{
  g_autofree char *device = NULL;

  if (cli->staff != NULL)
    return fb_workspace_set_staff (workspace, cli->staff, error);

  device = fb_store_dup_setting (fb_workspace_get_store (workspace), "device-staff-id");
  if (device != NULL)
    fb_workspace_set_staff (workspace, device, NULL);

  return TRUE;
}

/* Who acts: --staff, else the staff member of this device. */
static gboolean
set_staff (FbCli        *cli,
           FbWorkspace  *workspace,
           GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *device = NULL;

  if (cli->staff != NULL)
    return fb_workspace_set_staff (workspace, cli->staff, error);

  device = fb_store_dup_setting (store, "device-staff-id");
  if (device != NULL)
    return fb_workspace_set_staff (workspace, device, error);

  /* The first staff member of a workspace has nobody to be added by. */
  if (cli->needs_no_staff || fb_store_is_read_only (store) || fb_store_count (store, &fb_staff_kind, NULL) == 0)
    return TRUE;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                       _("Who is acting? Say so with --staff CODE."));
  return FALSE;
}

/**
 * fb_cli_open:
 *
 * Opens the workspace that is the first argument, as --on and --staff say.
 *
 * Returns: (transfer full): the workspace
 */
FbWorkspace *
fb_cli_open (FbCli        *cli,
             FbStoreMode   mode,
             GError      **error)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (cli->arguments[0], mode, error);

  if (workspace == NULL)
    return NULL;

  if (cli->on != NULL && !fb_workspace_set_today (workspace, cli->on, error))
    return NULL;

  if (!(mode == FB_STORE_READ_WRITE ? set_staff (cli, workspace, error) : set_reader (cli, workspace, error)))
    return NULL;

  return g_steal_pointer (&workspace);
}

/**
 * fb_cli_find:
 * @kind: (nullable): the kind it must be
 * @id: an id, a prefix of 8 or more characters, or a code
 *
 * Returns: (transfer full): the record
 */
FbRecord *
fb_cli_find (FbWorkspace  *workspace,
             const char   *kind,
             const char   *id,
             GError      **error)
{
  g_autoptr(FbRecord) record = fb_store_find (fb_workspace_get_store (workspace), id, error);

  if (record != NULL && kind != NULL && !g_str_equal (fb_record_get_kind (record)->name, kind))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("“%s” is not a “%s”."), id, kind);
      return NULL;
    }

  return g_steal_pointer (&record);
}

/**
 * fb_cli_find_staff:
 * @code: (nullable): nobody was named
 * @id: (out) (transfer full) (nullable): who it is
 *
 * Returns: %FALSE where somebody was named who is not there
 */
gboolean
fb_cli_find_staff (FbWorkspace  *workspace,
                   const char   *code,
                   char        **id,
                   GError      **error)
{
  g_autoptr(FbRecord) staff = code != NULL ? fb_cli_find (workspace, "staff", code, error) : NULL;

  *id = staff != NULL ? g_strdup (fb_record_get_id (staff)) : NULL;

  return code == NULL || staff != NULL;
}

/* A reference may be typed as a code or a prefix. */
static char *
resolve_reference (FbWorkspace   *workspace,
                   const FbField *field,
                   const char    *typed,
                   GError       **error)
{
  g_autoptr(FbRecord) target = NULL;

  if (field->kind != FB_FIELD_REF || *typed == '\0')
    return g_strdup (typed);

  target = fb_cli_find (workspace, fb_field_get_ref_kind (field), typed, error);

  return target != NULL ? g_strdup (fb_record_get_id (target)) : NULL;
}

static gboolean
set_value (FbWorkspace  *workspace,
           FbRecord     *record,
           const char   *assignment,
           GError      **error)
{
  const char *equals = strchr (assignment, '=');
  g_autofree char *name = NULL;
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  const FbField *field;

  if (equals == NULL)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not FIELD=VALUE."), assignment);
      return FALSE;
    }

  name = g_strndup (assignment, (gsize) (equals - assignment));
  field = fb_kind_find_field (fb_record_get_kind (record), name);
  if (field == NULL)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no field “%s”."), name);
      return FALSE;
    }

  typed = resolve_reference (workspace, field, equals + 1, error);
  if (typed == NULL ||
      !fb_field_read (field, typed, &text, error) ||
      !fb_record_set_text (record, field, text, error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  return TRUE;
}

/**
 * fb_cli_set_values:
 * @assignments: (array zero-terminated=1): FIELD=VALUE
 *
 * Sets the fields of @record, which is not stored by this.
 */
gboolean
fb_cli_set_values (FbWorkspace  *workspace,
                   FbRecord     *record,
                   char        **assignments,
                   GError      **error)
{
  const FbConditions before = fb_conditions_look (record);

  for (guint i = 0; assignments[i] != NULL; i++)
    {
      if (!set_value (workspace, record, assignments[i], error))
        return FALSE;
    }
  fb_conditions_follow (record, &before, fb_workspace_get_today (workspace));

  return TRUE;
}
