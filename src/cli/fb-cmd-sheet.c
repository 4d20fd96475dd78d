/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-sheet.h"
#include "app/fb-sheet-export.h"
#include "app/fb-sheet-memory.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands on the command line. */
typedef struct
{
  char     *programme;
  char     *role;
  char     *bad;
  char     *alike;
  char     *absent;
  char     *to;
  char    **map; /* COLUMN=FIELD */
  gboolean  everybody;
  gboolean  dry_run;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->programme);
  g_free (self->role);
  g_free (self->bad);
  g_free (self->alike);
  g_free (self->absent);
  g_free (self->to);
  g_strfreev (self->map);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The place of @word in @words, or G_MAXUINT */
static guint
find_word (const char *const *words,
           const char         *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word))
        return i;
    }

  return G_MAXUINT;
}

/* --map "Telefoonnr.=phone"; "Remarks=" leaves a column out. */
static gboolean
map_column (const FbSheet        *sheet,
            const FbSheetColumn **columns,
            const char           *assignment,
            GError              **error)
{
  const char *equals = strrchr (assignment, '=');
  g_autofree char *header = equals != NULL ? g_strndup (assignment, (gsize) (equals - assignment)) : NULL;
  const FbSheetColumn *column = equals != NULL ? fb_sheet_columns_find (equals + 1) : NULL;
  guint index = header != NULL ? find_word ((const char *const *) sheet->header, header) : G_MAXUINT;

  if (index == G_MAXUINT)
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no column “%s”."),
                 header != NULL ? header : assignment);
  else if (column == NULL && equals[1] != '\0')
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no field “%s”."), equals + 1);
  else
    columns[index] = column;

  return index != G_MAXUINT && (column != NULL || equals[1] == '\0');
}

static gboolean
print_columns (FbCli                *cli,
               const FbSheet        *sheet,
               const FbSheetColumn **columns,
               GError              **error)
{
  static const char *const names[] = { "column", "field", "example", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (names);
  const FbSheetRow *first = sheet->rows->pdata[0];

  for (guint i = 0; i < sheet->n_columns; i++)
    fb_cli_table_add (table, (const char *const[]) {
                        sheet->header[i], columns[i] != NULL ? columns[i]->name : NULL, first->cells[i] });

  return fb_cli_table_print (table, cli, error);
}

static void
tell_problems (const FbSheetPlan *plan,
               const FbSheet     *sheet)
{
  for (guint i = 0; i < plan->problems->len; i++)
    {
      g_autofree char *place = fb_sheet_problem_dup_place (plan->problems->pdata[i], sheet);

      g_printerr ("%s: %s\n", place, ((FbSheetProblem *) plan->problems->pdata[i])->reason);
    }
}

static void
tell_alike (FbWorkspace       *workspace,
            const FbSheetPlan *plan)
{
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const FbSheetLine *line = plan->lines->pdata[i];
      g_autofree char *known = line->alike != NULL
                               ? fb_workspace_dup_name_of (workspace, "person", line->alike->pdata[0]) : NULL;

      if (fb_sheet_line_is_unknown (line))
        /* Translators: a row of a spreadsheet, and the name that stands there */
        g_printerr (_("Row %u: %s is not here yet.\n"), line->row, line->name);
      else if (known != NULL)
        /* Translators: a row of a spreadsheet, the name that stands there, and a person of the workspace */
        g_printerr (_("Row %u: %s may be %s, who is known already.\n"), line->row, line->name, known);
      else if (line->twin > 0)
        g_printerr (_("Row %u: %s stands in row %u too.\n"), line->row, line->name, line->twin);
    }
}

static void
choose (FbSheetPlan *plan,
        const char  *alike)
{
  static const char *const words[] = { "new", "same", "out", NULL };
  static const FbSheetChoice choices[] = { FB_SHEET_NEW, FB_SHEET_SAME, FB_SHEET_OUT };

  guint index = alike != NULL ? find_word (words, alike) : G_MAXUINT;

  for (guint i = 0; index < G_N_ELEMENTS (choices) && i < plan->lines->len; i++)
    {
      FbSheetLine *line = plan->lines->pdata[i];

      if (line->choice == FB_SHEET_ASK && !fb_sheet_line_is_unknown (line))
        fb_sheet_line_choose (line, choices[index], NULL);
    }
}

static void
choose_absent (FbSheetPlan *plan,
               const char  *absent)
{
  if (absent != NULL)
    fb_sheet_plan_choose_absent (plan, g_str_equal (absent, "add") ? FB_SHEET_NEW : FB_SHEET_OUT);
}

static int
take_in (FbCli         *cli,
         FbWorkspace   *workspace,
         FbSheetPlan   *plan,
         const Options *options)
{
  static const char *const words[] = { "ask", "row", "cell", NULL };
  FbSheetBad bad = options->bad != NULL ? (FbSheetBad) find_word (words, options->bad) : FB_SHEET_BAD_ASK;
  g_autofree char *sentence = NULL;
  g_autoptr(GError) error = NULL;
  FbSheetResult result;

  if (options->dry_run && fb_sheet_plan_is_about_duos (plan))
    {
      g_print (g_dngettext (GETTEXT_PACKAGE, "%u duo would be taken in.\n", "%u duos would be taken in.\n",
                            fb_sheet_plan_count_taken (plan, bad != FB_SHEET_BAD_CELL)),
               fb_sheet_plan_count_taken (plan, bad != FB_SHEET_BAD_CELL));
      return FB_CLI_DONE;
    }
  if (options->dry_run)
    {
      g_print (g_dngettext (GETTEXT_PACKAGE, "%u person would be taken in.\n", "%u people would be taken in.\n",
                            fb_sheet_plan_count_taken (plan, bad != FB_SHEET_BAD_CELL)),
               fb_sheet_plan_count_taken (plan, bad != FB_SHEET_BAD_CELL));
      return FB_CLI_DONE;
    }

  if (!fb_deed_import_sheet (workspace, plan, bad, cli->arguments[2], NULL, NULL, NULL, &result, &error))
    return fb_cli_fail (error);

  sentence = fb_sheet_result_dup_words (&result);
  g_print ("%s\n", sentence);
  return FB_CLI_DONE;
}

/* What a row of the table is: what was said, else what its columns tell */
static const char *
get_role (const Options *options,
          const FbSheet *sheet)
{
  if (options->role != NULL)
    return options->role;

  return fb_sheet_is_about_duos (sheet) ? FB_SHEET_ROW_DUO : "mentee";
}

/* (transfer full) (nullable): what each column holds: what was said, else as the last time, else by its name */
static const FbSheetColumn **
map_columns (FbWorkspace    *workspace,
             const FbSheet  *sheet,
             const Options  *options,
             GError        **error)
{
  g_autofree const FbSheetColumn **columns =
    fb_sheet_recall_columns (fb_workspace_get_store (workspace), sheet, get_role (options, sheet), NULL);

  for (guint i = 0; options->map != NULL && options->map[i] != NULL; i++)
    {
      if (!map_column (sheet, columns, options->map[i], error))
        return NULL;
    }

  return g_steal_pointer (&columns);
}

static int
import (FbCli         *cli,
        FbWorkspace   *workspace,
        const Options *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSheet) sheet = fb_sheet_read_file (cli->arguments[2], &error);
  g_autofree const FbSheetColumn **columns = sheet != NULL ? map_columns (workspace, sheet, options, &error) : NULL;
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(FbSheetPlan) plan = NULL;
  int done;

  if (columns == NULL)
    return fb_cli_fail (error);
  if (g_str_equal (cli->arguments[1], "columns"))
    return print_columns (cli, sheet, columns, &error) ? FB_CLI_DONE : fb_cli_fail (error);

  programme = fb_cli_find (workspace, "programme", options->programme, &error);
  if (programme == NULL)
    return fb_cli_fail (error);

  plan = fb_sheet_plan_new (workspace, sheet, columns, fb_record_get_id (programme), get_role (options, sheet), &error);
  if (plan == NULL)
    return fb_cli_fail (error);

  tell_problems (plan, sheet);
  tell_alike (workspace, plan);
  choose (plan, options->alike);
  choose_absent (plan, options->absent);
  done = take_in (cli, workspace, plan, options);
  /* it is as well taken in where that cannot be kept */
  if (done == FB_CLI_DONE && !options->dry_run)
    fb_sheet_remember_columns (fb_workspace_get_store (workspace), sheet, get_role (options, sheet), columns, NULL);

  return done;
}

/* (transfer full): the ids of those who take part, by name */
static char **
list_enrolments (FbWorkspace    *workspace,
                 const char     *programme_id,
                 const char     *role,
                 GError        **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "programme-id",
                                            programme_id, "applied_on", error);
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (role == NULL || g_strcmp0 (FB_ENROLMENT (all->pdata[i])->role, role) == 0)
        g_ptr_array_add (ids, g_strdup (fb_record_get_id (all->pdata[i])));
    }
  g_ptr_array_add (ids, NULL);

  return all != NULL ? (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE) : NULL;
}

static int
export (FbCli         *cli,
        FbWorkspace   *workspace,
        const Options *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) programme = fb_cli_find (workspace, "programme", options->programme, &error);
  g_auto(GStrv) ids = programme != NULL
                      ? list_enrolments (workspace, fb_record_get_id (programme), options->role, &error) : NULL;
  g_autofree char *title = programme != NULL ? fb_workspace_dup_name (workspace, programme) : NULL;
  g_autoptr(FbSheetTo) to = programme != NULL ? fb_sheet_to_new (workspace, fb_record_get_id (programme), options->to,
                                                                 options->everybody) : NULL;
  g_autofree char *words = NULL;
  FbSheetExport result;

  if (ids == NULL ||
      !fb_sheet_export_people (workspace, (const char *const *) ids, title, cli->arguments[2], to, NULL, NULL, NULL,
                               &result, &error))
    return fb_cli_fail (error);

  words = fb_sheet_export_dup_words (&result, cli->arguments[2]);
  g_print ("%s\n", words);
  return FB_CLI_DONE;
}

static gboolean
is_used_well (FbCli         *cli,
              const Options *options)
{
  const char *verb = cli->arguments[1];

  return (g_str_equal (verb, "template") || g_str_equal (verb, "columns") ||
          ((g_str_equal (verb, "import") || g_str_equal (verb, "export")) && options->programme != NULL)) &&
         ((options->to == NULL && !options->everybody) || g_str_equal (verb, "export")) &&
         (options->role == NULL || fb_code_list_has (&fb_code_duo_role, options->role) ||
          (g_str_equal (options->role, FB_SHEET_ROW_DUO) && !g_str_equal (verb, "export"))) &&
         (options->bad == NULL ||
          g_strv_contains ((const char *const[]) { "row", "cell", NULL }, options->bad)) &&
         (options->alike == NULL ||
          g_strv_contains ((const char *const[]) { "new", "same", "out", NULL }, options->alike)) &&
         (options->absent == NULL ||
          g_strv_contains ((const char *const[]) { "add", "out", NULL }, options->absent));
}

/* footbridge-cli sheet: people and duos from a spreadsheet, saved as CSV, and back. */
int
fb_cmd_sheet (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_auto(Options) options = { 0 };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &options.programme, NULL, "CODE" },
    { "role", 0, 0, G_OPTION_ARG_STRING, &options.role, NULL, "mentee|mentor|duo" },
    { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.map, NULL, "COLUMN=FIELD" },
    { "bad", 0, 0, G_OPTION_ARG_STRING, &options.bad, NULL, "row|cell" },
    { "alike", 0, 0, G_OPTION_ARG_STRING, &options.alike, NULL, "new|same|out" },
    { "absent", 0, 0, G_OPTION_ARG_STRING, &options.absent, NULL, "add|out" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, NULL, "RECIPIENT" },
    { "everybody", 0, 0, G_OPTION_ARG_NONE, &options.everybody, NULL, NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, NULL, NULL },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 3))
    return FB_CLI_USAGE;
  if (!is_used_well (cli, &options))
    return fb_cli_misused (cli);

  if (g_str_equal (cli->arguments[1], "template"))
    return fb_sheet_write_template (cli->arguments[2], options.role, &error) ? FB_CLI_DONE : fb_cli_fail (error);

  workspace = fb_cli_open (cli, g_str_equal (cli->arguments[1], "columns") || options.dry_run
                           ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  if (workspace != NULL && g_str_equal (cli->arguments[1], "export"))
    return export (cli, workspace, &options);

  return workspace != NULL ? import (cli, workspace, &options) : fb_cli_fail (error);
}
