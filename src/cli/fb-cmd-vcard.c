/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-sheet-export.h"
#include "store/fb-store-lists.h"

/* Those of a programme who have not stopped, of one side or both. */
static gboolean
add_programme (FbWorkspace  *workspace,
               const char   *programme,
               const char   *role,
               GPtrArray    *ids,
               GError      **error)
{
  static const struct { const char *role; FbListKind list; } sides[] = { { "mentee", FB_LIST_MENTEES },
                                                                         { "mentor", FB_LIST_MENTORS } };
  g_autoptr(FbRecord) record = fb_cli_find (workspace, "programme", programme, error);

  if (record == NULL)
    return FALSE;

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      const FbStoreQuery query = { .list = sides[side].list, .programme_id = fb_record_get_id (record), .filter = "current" };
      g_autoptr(GBytes) packed = NULL;
      gsize size;
      const guint8 *at;

      if (role != NULL && !g_str_equal (role, sides[side].role))
        continue;
      packed = fb_store_list_ids (fb_workspace_get_store (workspace), &query, error);
      if (packed == NULL)
        return FALSE;
      at = g_bytes_get_data (packed, &size);
      for (gsize i = 0; i < size; i += FB_PACKED_ID)
        {
          char *id = g_malloc (37);

          fb_id_unpack (at + i, id);
          g_ptr_array_add (ids, id);
        }
    }

  return TRUE;
}

static gboolean
add_named (FbCli        *cli,
           FbWorkspace  *workspace,
           GPtrArray    *ids,
           GError      **error)
{
  for (guint i = 2; i < cli->n_arguments; i++)
    {
      g_autoptr(FbRecord) enrolment = fb_cli_find (workspace, "enrolment", cli->arguments[i], error);

      if (enrolment == NULL)
        return FALSE;
      g_ptr_array_add (ids, g_strdup (fb_record_get_id (enrolment)));
    }

  return TRUE;
}

static int
print_cards (FbWorkspace     *workspace,
             GPtrArray       *ids,
             const FbSheetTo *to)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = fb_sheet_export_dup_cards (workspace, (const char *const *) ids->pdata, to, &error);

  if (text == NULL)
    return fb_cli_fail (error);

  g_print ("%s", text);
  return FB_CLI_DONE;
}

static int
write_cards (FbCli           *cli,
             FbWorkspace     *workspace,
             GPtrArray       *ids,
             const FbSheetTo *to)
{
  const char *path = cli->arguments[1];
  g_autofree char *named = g_str_has_suffix (path, ".vcf") ? g_strdup (path) : g_strconcat (path, ".vcf", NULL);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetExport result;

  if (!fb_sheet_export_people (workspace, (const char *const *) ids->pdata, "", named, to, NULL, NULL, NULL, &result,
                               &error))
    return fb_cli_fail (error);

  words = fb_sheet_export_dup_words (&result, named);
  g_print ("%s\n", words);
  return FB_CLI_DONE;
}

/* (transfer full): all of one programme, where one is named */
static FbSheetTo *
read_to (FbWorkspace *workspace,
         const char  *programme,
         const char  *typed,
         gboolean     everybody)
{
  g_autoptr(FbRecord) record = programme != NULL ? fb_cli_find (workspace, "programme", programme, NULL) : NULL;

  return fb_sheet_to_new (workspace, record != NULL ? fb_record_get_id (record) : NULL, typed, everybody);
}

/* footbridge-cli vcard: people as contacts for a telephone. */
int
fb_cmd_vcard (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autofree char *programme = NULL;
  g_autofree char *role = NULL;
  g_autofree char *typed = NULL;
  gboolean everybody = FALSE;
  g_autoptr(FbSheetTo) to = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) ids = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autoptr(GError) error = NULL;
  gboolean is_printed;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &role, NULL, "ROLE" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &typed, NULL, "RECIPIENT" },
    { "everybody", 0, 0, G_OPTION_ARG_NONE, &everybody, NULL, NULL },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 1000))
    return FB_CLI_USAGE;
  if ((programme != NULL) == (cli->n_arguments > 2) ||
      (role != NULL && (programme == NULL || (!g_str_equal (role, "mentee") && !g_str_equal (role, "mentor")))))
    return fb_cli_misused (cli);

  is_printed = g_str_equal (cli->arguments[1], "-");
  workspace = fb_cli_open (cli, is_printed ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      !(programme != NULL ? add_programme (workspace, programme, role, ids, &error)
                          : add_named (cli, workspace, ids, &error)))
    return fb_cli_fail (error);

  to = read_to (workspace, programme, typed, everybody);

  return is_printed ? print_cards (workspace, ids, to) : write_cards (cli, workspace, ids, to);
}
