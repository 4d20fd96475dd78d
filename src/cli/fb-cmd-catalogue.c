/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-catalogue.h"
#include "domain/fb-kinds.h"

/* Parts of a template, in the order in which they are printed. */
static const FbKind *const part_kinds[] = {
  &fb_programme_partner_kind,
  &fb_rule_kind,
  &fb_matching_criterion_kind,
  &fb_follow_up_point_kind,
  &fb_funding_kind,
  &fb_figure_kind,
  &fb_programme_outcome_kind,
  &fb_relation_kind,
  &fb_open_question_kind,
  &fb_source_note_kind,
};

static int
list_templates (FbCli                   *cli,
                const FbCatalogueFilter *filter)
{
  static const char *const columns[] = { "code", "name", "country", "kind", "complete", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) templates = fb_catalogue_list (filter, &error);

  if (templates == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < templates->len; i++)
    {
      FbProgramme *template = templates->pdata[i];

      fb_cli_table_add (table, (const char *const[]) {
                          template->code, template->name, template->country, template->kind,
                          fb_catalogue_is_complete (template) ? "yes" : "no" });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* What stands in a field; of a reference the name or code of what it names. */
static char *
dup_value (FbStore       *store,
           FbRecord      *record,
           const FbField *field)
{
  g_autofree char *text = fb_record_dup_text (record, field);
  g_autoptr(FbRecord) target = NULL;

  if (text == NULL || field->kind != FB_FIELD_REF)
    return g_steal_pointer (&text);

  target = fb_store_find (store, text, NULL);
  if (FB_IS_ORGANISATION (target))
    return g_strdup (FB_ORGANISATION (target)->name);

  return FB_IS_PROGRAMME (target) ? g_strdup (FB_PROGRAMME (target)->code)
                                  : g_steal_pointer (&text);
}

static void
add_record (FbCliTable *table,
            FbStore    *store,
            FbRecord   *record,
            guint       number)
{
  const FbKind *kind = fb_record_get_kind (record);
  g_autofree char *what =
    number > 0 ? g_strdup_printf ("%s %u", kind->name, number) : g_strdup (kind->name);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *value = dup_value (store, record, &kind->fields[i]);

      if (value != NULL && !(kind->fields[i].flags & FB_FIELD_OWNER))
        fb_cli_table_add (table, (const char *const[]) { what, kind->fields[i].name, value });
    }
}

static int
show_template (FbCli      *cli,
               const char *code)
{
  static const char *const columns[] = { "record", "field", "value", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgramme) template = fb_catalogue_find (code, &error);
  FbStore *store = fb_catalogue_get_store (NULL);

  if (template == NULL)
    return fb_cli_fail (error);

  add_record (table, store, FB_RECORD (template), 0);

  for (guint i = 0; i < G_N_ELEMENTS (part_kinds); i++)
    {
      g_autoptr(GPtrArray) parts =
        fb_store_list (store, part_kinds[i], "programme-id",
                       fb_record_get_id (FB_RECORD (template)), NULL, &error);

      if (parts == NULL)
        return fb_cli_fail (error);
      for (guint j = 0; j < parts->len; j++)
        add_record (table, store, parts->pdata[j], j + 1);
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* footbridge-cli catalogue: the programmes that ship with the program, the
 * complete ones first; or all that is known of one. */
int
fb_cmd_catalogue (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  g_autofree char *country = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *words = NULL;
  gboolean complete = FALSE;
  const GOptionEntry entries[] = {
    { "country", 0, 0, G_OPTION_ARG_STRING, &country, NULL, "CODE" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, "KIND" },
    { "search", 0, 0, G_OPTION_ARG_STRING, &words, NULL, "WORDS" },
    { "complete", 0, 0, G_OPTION_ARG_NONE, &complete, NULL, NULL },
    { NULL }
  };
  const char *verb;

  if (!fb_cli_parse (cli, entries, argc, argv, 0, 2))
    return FB_CLI_USAGE;

  verb = cli->n_arguments > 0 ? cli->arguments[0] : "list";
  if (g_str_equal (verb, "show") && cli->n_arguments == 2)
    return show_template (cli, cli->arguments[1]);
  if (!g_str_equal (verb, "list") || cli->n_arguments == 2)
    return fb_cli_misused (cli);

  return list_templates (cli, &(FbCatalogueFilter) { country, kind, words, complete });
}
