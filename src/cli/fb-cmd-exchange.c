/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-exchange-words.h"
#include "app/fb-exchanges.h"
#include "app/fb-mentor-file.h"
#include "app/fb-reports.h"
#include "app/fb-person-file.h"
#include "app/fb-protected.h"
#include "app/fb-word-list.h"
#include "base/fb-part.h"
#include "cli/fb-export-who.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
is_standard (const char *file)
{
  return g_str_equal (file, "-");
}

/* (transfer full): the file, or standard input; @size 0 where not known */
static GInputStream *
open_input (const char  *file,
            goffset     *size,
            GError     **error)
{
  g_autoptr(GFile) handle = g_file_new_for_commandline_arg (file);
  GStatBuf info;

  *size = 0;
  if (is_standard (file))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);

  if (g_stat (file, &info) == 0)
    *size = info.st_size;

  return G_INPUT_STREAM (g_file_read (handle, NULL, error));
}

static gboolean
write_file (FbStore            *store,
            FbScope             scope,
            const char         *subject_id,
            const char         *file,
            const char         *words,
            const char         *reason,
            const FbExportWho  *who,
            FbExportReport     *report,
            GError            **error)
{
  const FbExportOptions options = { .words = words, .reason = reason, .to = { who->id, who->words },
                                    .without = (const char *const *) who->without };
  g_autoptr(GOutputStream) stream = NULL;

  if (!is_standard (file))
    return fb_deed_export_file_with (store, scope, subject_id, file, &options, NULL, NULL, NULL, report, error);

  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return fb_export_with (store, scope, subject_id, stream, &options, NULL, NULL, NULL, report, error) &&
         fb_deed_log_export (store, scope, subject_id, file, &options, report, error);
}

/* To change where that is possible, so that the file is kept in the log; who
 * may only read may still export. */
static FbWorkspace *
open_to_export (FbCli   *cli,
                GError **error)
{
  g_autoptr(GError) local_error = NULL;
  FbWorkspace *workspace;

  cli->needs_no_staff = TRUE;
  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &local_error);
  if (workspace != NULL)
    return workspace;

  if (g_error_matches (local_error, FB_ERROR, FB_ERROR_LOCKED) ||
      g_error_matches (local_error, FB_ERROR, FB_ERROR_READ_ONLY))
    return fb_cli_open (cli, FB_STORE_READ_ONLY, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* On standard error: standard output may be the file. */
static void
tell_what_stayed (const FbExportReport *report)
{
  if (report->n_private > 0)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%d private value was left out.\n",
                             "%d private values were left out.\n", (gulong) report->n_private),
                (int) report->n_private);
  if (!report->is_signed)
    g_printerr ("%s\n", _("The file does not prove that it comes from here, as there is no key on this computer."));
  if (report->n_protected > 0)
    g_printerr (g_dngettext (GETTEXT_PACKAGE, "%d protected name was left out.\n",
                             "%d protected names were left out.\n", (gulong) report->n_protected),
                (int) report->n_protected);
}

/* Before the file is written, so that it is read before the file is sent. */
static gboolean
tell_mentions (FbWorkspace        *workspace,
               FbScope             scope,
               const char         *subject_id,
               const char *const  *without,
               GError            **error)
{
  g_autoptr(GPtrArray) found = fb_mentions_find (fb_workspace_get_store (workspace), scope, subject_id, without, NULL,
                                                 error);
  g_autofree char *warning = NULL;

  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    return TRUE;

  warning = fb_mentions_dup_warning (found->len);
  g_printerr ("%s\n", warning);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *place = fb_mention_dup_place (workspace, found->pdata[i]);

      g_printerr ("  %s  %s\n", ((FbMention *) found->pdata[i])->id, place);
    }

  return TRUE;
}

/* What is kept about a person, for that person: as PDF or as XML. */
static int
export_person (FbCli       *cli,
               FbWorkspace *workspace,
               const char  *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) person = fb_cli_find (workspace, "person", id, &error);
  g_autofree char *left_out = NULL;

  if (person == NULL || !fb_person_file_save (workspace, fb_record_get_id (person), cli->arguments[1], &error))
    return fb_cli_fail (error);

  left_out = fb_person_file_dup_left_out (workspace, fb_record_get_id (person));
  if (left_out != NULL)
    g_printerr ("%s\n", left_out);

  return FB_CLI_DONE;
}

/* The words that were made for it, where those of the file that came are not known. */
static int
send_back (FbCli       *cli,
           FbWorkspace *workspace)
{
  g_autofree char *told = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_deed_send_back (fb_workspace_get_store (workspace), cli->arguments[1], &told, NULL, NULL, NULL, &error))
    return fb_cli_fail (error);

  if (told != NULL)
    g_print ("%s\n", told);
  return FB_CLI_DONE;
}

/* footbridge-cli export: all of a workspace, one programme or one duo; what is
 * taken along to another computer, or what is new here. */
int
fb_cmd_export (FbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *programme = NULL;
  g_autofree char *duo = NULL;
  g_autofree char *person = NULL;
  gboolean along = FALSE;
  gboolean is_new = FALSE;
  gboolean is_protected = FALSE;
  g_autofree char *plain = NULL;
  gboolean is_for_mentor = FALSE;
  gboolean goes_back = FALSE;
  g_autofree char *words = NULL;
  g_autofree char *key = NULL;
  g_autofree char *organisation = NULL;
  g_autofree char *to = NULL;
  gboolean everybody = FALSE;
  g_auto(FbExportWho) who = { 0 };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) subject = NULL;
  g_autoptr(GError) error = NULL;
  FbScope scope = FB_SCOPE_WORKSPACE;
  const char *subject_id;
  FbExportReport report;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "duo", 0, 0, G_OPTION_ARG_STRING, &duo, NULL, "CODE" },
    { "person", 0, 0, G_OPTION_ARG_STRING, &person, NULL, "ID" },
    { "along", 0, 0, G_OPTION_ARG_NONE, &along, NULL, NULL },
    { "new", 0, 0, G_OPTION_ARG_NONE, &is_new, NULL, NULL },
    { "mentor", 0, 0, G_OPTION_ARG_NONE, &is_for_mentor, NULL, NULL },
    { "back", 0, 0, G_OPTION_ARG_NONE, &goes_back, NULL, NULL },
    { "protect", 0, 0, G_OPTION_ARG_NONE, &is_protected, NULL, NULL },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, NULL, "RECIPIENT" },
    { "everybody", 0, 0, G_OPTION_ARG_NONE, &everybody, NULL, NULL },
    { "plain", 0, 0, G_OPTION_ARG_STRING, &plain, NULL, "REASON" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;
  if ((programme != NULL) + (duo != NULL) + (person != NULL) + along + is_new + goes_back > 1 ||
      is_for_mentor + is_protected + (plain != NULL) + goes_back > 1 ||
      (is_for_mentor && duo == NULL) || (plain != NULL && (*plain == '\0' || person != NULL)) ||
      ((to != NULL || everybody) && (person != NULL || goes_back)) ||
      ((is_protected || is_for_mentor || goes_back) && (person != NULL || is_standard (cli->arguments[1]))))
    return fb_cli_misused (cli);

  workspace = open_to_export (cli, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  if (person != NULL)
    return export_person (cli, workspace, person);
  if (goes_back)
    return send_back (cli, workspace);

  if (along || is_new)
    scope = along ? FB_SCOPE_ALONG : FB_SCOPE_NEW;
  if (along)
    organisation = fb_workspace_dup_organisation_id (workspace);
  if (programme != NULL || duo != NULL)
    {
      scope = programme != NULL ? FB_SCOPE_PROGRAMME : FB_SCOPE_DUO;
      subject = fb_cli_find (workspace, programme != NULL ? "programme" : "duo",
                             programme != NULL ? programme : duo, &error);
      if (subject == NULL)
        return fb_cli_fail (error);
    }

  is_protected |= fb_scope_has_people (scope) && plain == NULL && !is_for_mentor;
  if (is_protected && is_standard (cli->arguments[1]))
    {
      g_set_error_literal (&error, FB_ERROR, FB_ERROR_REFUSED,
                           _("With people in it, it goes into a file that six words protect. Name a file, or say why "
                             "not with --plain."));
      return fb_cli_fail (error);
    }

  words = is_protected ? fb_words_make () : NULL;
  subject_id = subject != NULL ? fb_record_get_id (subject) : organisation;
  if (!fb_export_who_read (workspace, scope, subject_id, is_for_mentor, to, everybody, &who, &error) ||
      !tell_mentions (workspace, scope, subject_id, (const char *const *) who.without, &error) ||
      !(words == NULL || fb_words_read (words, &key, &error)) ||
      !(is_for_mentor
        ? fb_deed_send_to_mentor (fb_workspace_get_store (workspace), subject_id, (FbRecipient) { who.id, who.words },
                                  cli->arguments[1], &words, NULL, NULL, NULL, &report, &error)
        : write_file (fb_workspace_get_store (workspace), scope, subject_id, cli->arguments[1], key, plain, &who,
                      &report, &error)))
    return fb_cli_fail (error);

  /* the file is there, and only these open it */
  if (words != NULL)
    g_print ("%s\n", words);
  tell_what_stayed (&report);
  if (!is_for_mentor || fb_deed_ask_report (workspace, subject_id, "duo-file", &error))
    return FB_CLI_DONE;

  g_prefix_error (&error, "%s ", _("The file was made, but it is not noted that the mentor was asked."));
  return fb_cli_fail (error);
}

static gboolean
print_findings (FbCli           *cli,
                FbImportReport  *report,
                GError         **error)
{
  static const char *const columns[] = { "line", "finding", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const FbFinding *finding = report->findings->pdata[i];
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, finding->line);

      fb_cli_table_add (table, (const char *const[]) { line, finding->text });
    }

  return fb_cli_table_print (table, cli, error);
}

static gboolean
print_differences (FbCli           *cli,
                   FbImportReport  *report,
                   GError         **error)
{
  static const char *const columns[] = { "kind", "id", "field", "ours", "theirs", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  for (guint i = 0; i < report->differences->len; i++)
    {
      const FbDifference *difference = report->differences->pdata[i];

      fb_cli_table_add (table, (const char *const[]) {
                          difference->kind->name, difference->id, difference->field->name,
                          difference->ours, difference->theirs });
    }

  return fb_cli_table_print (table, cli, error);
}

static void
add_count (FbCliTable *table,
           const char *name,
           gint64      count)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  fb_cli_table_add (table, (const char *const[]) { name, text });
}

static gboolean
print_result (FbCli           *cli,
              FbImportReport  *report,
              GError         **error)
{
  static const char *const columns[] = { "what", "value", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  fb_cli_table_add (table, (const char *const[]) { "scope", report->scope });
  if (report->program != NULL)
    fb_cli_table_add (table, (const char *const[]) { "program", report->program });
  if (report->written != NULL)
    fb_cli_table_add (table, (const char *const[]) { "written", report->written });
  add_count (table, "records", report->n_records);
  add_count (table, "new", report->n_new);
  add_count (table, "same", report->n_same);
  add_count (table, "different", report->n_different);
  add_count (table, "removed", report->n_removed);
  add_count (table, "kept", report->kept->len);
  add_count (table, "gone", report->n_gone);

  return fb_cli_table_print (table, cli, error);
}

static void
tell_place (const FbImportReport *report)
{
  g_autofree char *place = fb_exchange_dup_place (report);

  if (place != NULL)
    g_printerr ("%s\n", place);
}

/* Differences are printed where somebody has to say which side counts, or only looks; what was
 * settled is counted. */
static gboolean
shows_differences (const FbImportReport *report,
                   gboolean              only_looks,
                   const GError         *error)
{
  return report->differences->len > 0 && (error != NULL || only_looks);
}

/* Prints what is to be known of a file on standard output, and why it was
 * refused on standard error. */
static int
end (FbCli          *cli,
     FbImportReport *report,
     gboolean        only_looks,
     GError         *error)
{
  g_autoptr(GError) print_error = NULL;
  gboolean ok = TRUE;

  if (report != NULL && report->findings->len > 0)
    ok = print_findings (cli, report, &print_error);
  else if (report != NULL && shows_differences (report, only_looks, error))
    ok = print_differences (cli, report, &print_error);
  else if (report != NULL && error == NULL)
    ok = print_result (cli, report, &print_error);
  if (report != NULL)
    tell_place (report);

  if (error != NULL)
    return fb_cli_fail (error);

  return ok ? FB_CLI_DONE : fb_cli_fail (print_error);
}

/* footbridge-cli check: what is wrong with a file, by line. */
int
fb_cmd_check (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  goffset size;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  stream = open_input (cli->arguments[0], &size, &error);
  if (stream != NULL)
    fb_exchange_check (stream, size, NULL, NULL, NULL, &report, &error);

  return end (cli, report, TRUE, error);
}

static gboolean
read_side (const char *name,
           FbTake     *take)
{
  static const char *const names[] = { "ask", "ours", "theirs", "task" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (name == NULL || g_str_equal (name, names[i]))
        {
          *take = (FbTake) i;
          return TRUE;
        }
    }

  return FALSE;
}

/* What became of a mentor's copy, and what of it needs somebody. */
static void
tell_update (FbStore              *store,
             const FbImportReport *report)
{
  g_autofree char *update = fb_mentor_dup_update (report);
  g_autofree char *kept = fb_mentor_dup_kept (store, report);

  if (update != NULL)
    g_printerr ("%s\n", update);
  if (kept != NULL)
    g_printerr ("%s\n", kept);
}

/* What is no file is written down first, as it is looked at twice. */
static gboolean
take_in (FbCli            *cli,
         FbStore          *store,
         FbImportOptions  *options,
         const char       *words,
         FbImportReport  **report,
         GError          **error)
{
  const char *file = cli->arguments[1];
  g_autoptr(FbPart) folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *key = NULL;
  g_auto(FbSender) sender = { 0 };

  options->file = file;
  if (is_standard (file) ||
      (g_file_test (file, G_FILE_TEST_EXISTS) && !g_file_test (file, G_FILE_TEST_IS_REGULAR)))
    {
      goffset size;
      g_autoptr(GInputStream) in = open_input (file, &size, error);
      g_autoptr(GFileOutputStream) out = NULL;
      g_autoptr(GFile) copy = NULL;

      folder = in != NULL ? fb_part_new_folder (error) : NULL;
      if (folder == NULL)
        return FALSE;
      path = g_build_filename (fb_part_get_path (folder), "input.fbx.xml", NULL);
      copy = g_file_new_for_path (path);
      out = g_file_create (copy, G_FILE_CREATE_PRIVATE, NULL, error);
      if (out == NULL ||
          g_output_stream_splice (G_OUTPUT_STREAM (out), in, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
        return fb_part_explain (path, error);
    }
  else if (fb_package_is (file))
    {
      folder = fb_cli_unlock (file, words, error);
      if (folder == NULL)
        return FALSE;
      path = fb_unlocked_dup_path (folder);
      fb_words_read (words != NULL ? words : "", &key, NULL);
      options->words = key;
    }

  if (!fb_deed_import_file (store, path != NULL ? path : file, options, NULL, NULL, NULL, report, &sender,
                            error))
    return FALSE;

  sentence = sender.kind != FB_SENDER_UNKNOWN ? fb_exchange_dup_sender (&sender) : NULL;
  if (sentence != NULL)
    g_printerr ("%s\n", sentence);
  tell_update (store, *report);
  return TRUE;
}

/* footbridge-cli import: takes in a file, all of it or nothing. */
int
fb_cmd_import (FbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *side = NULL;
  g_autofree char *words = NULL;
  gboolean dry_run = FALSE;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  FbImportOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, NULL, NULL },
    { "take", 0, 0, G_OPTION_ARG_STRING, &side, NULL, "ours|theirs|task|ask" },
    { "words", 0, 0, G_OPTION_ARG_STRING, &words, NULL, "WORDS" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;
  if (!read_side (side, &options.take))
    return fb_cli_misused (cli);

  cli->needs_no_staff = TRUE;
  options.dry_run = dry_run;
  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace != NULL)
    take_in (cli, fb_workspace_get_store (workspace), &options, words, &report, &error);

  return end (cli, report, dry_run, error);
}
