/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "base/fb-locale.h"
#include "base/fb-part.h"
#include "base/fb-privacy.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const FbCommand commands[] = {
  { "add", "WORKSPACE KIND FIELD=VALUE ...", fb_cmd_add },
  { "calendar", "WORKSPACE FILE [--duo CODE | --event ID | --coordinator CODE]", fb_cmd_calendar },
  { "catalogue", "[list [--country CODE] [--kind KIND] [--search WORDS] [--complete] | show ID]", fb_cmd_catalogue },
  { "agreement", "WORKSPACE DUO draft [--languages nl,ar] [--kind KIND] | extend --until DATE | amend | sign --party ROLE --name NAME"
                 " [--strokes FILE | --witness NAME | --paper SCAN] | verify | pdf FILE | xml FILE",
    fb_cmd_agreement },
  { "backup", "WORKSPACE FILE", fb_cmd_backup },
  { "duo", "WORKSPACE new --programme CODE --mentee ID ... --mentor ID ... [--reason TEXT] [--agreed]"
           " | withdraw DUO [--reason TEXT] | end DUO --reason CODE [--early] [--by ROLE] [--last-day DATE]"
           " | certificate DUO FILE [--languages nld]",
    fb_cmd_duo },
  { "eligibility", "WORKSPACE ENROLMENT", fb_cmd_eligibility },
  { "check", "FILE", fb_cmd_check },
  { "concern", "WORKSPACE raise RECORD TEXT [--kind CODE] [--source CODE] [--since DATE] [--owner CODE] [--reader CODE]"
               " | close CONCERN TEXT", fb_cmd_concern },
  { "contact", "WORKSPACE plan DUO DATE [--time TIME] [--how CODE] | log DUO [DATE] [--minutes N] [--how CODE]"
               " [--topics CODES] | hold CONTACT | move CONTACT DATE | miss CONTACT --by ROLE"
               " | agree CONTACT ACTION | step CONTACT GOAL TEXT [--by ROLE] [--due DATE]", fb_cmd_contact },
  { "decrypt", "FILE PLAIN [--words WORDS]", fb_cmd_decrypt },
  { "erase", "WORKSPACE PERSON --reason TEXT", fb_cmd_erase },
  { "europass", "WORKSPACE ENROLMENT FILE [--take] [--field FIELD ...]", fb_cmd_europass },
  { "event", "WORKSPACE EVENT [invite|invited|came|excused|absent WHO ...]", fb_cmd_event },
  { "exchanges", "WORKSPACE", fb_cmd_exchanges },
  { "export", "WORKSPACE FILE [--programme CODE | --duo CODE | --person ID | --along | --new] [--plain REASON | --protect | --mentor | --back]"
            " [--to RECIPIENT] [--everybody]", fb_cmd_export },
  { "filter", "WORKSPACE [save LIST NAME [--show CODE] [--sort CODE] [--words WORDS] | rename FILTER NAME"
              " | remove FILTER | use FILTER [--programme CODE] [--limit N]]", fb_cmd_filter },
  { "guideline", "WORKSPACE show PROGRAMME mentee|mentor | pdf PROGRAMME mentee|mentor FILE | "
                 "write PROGRAMME mentee|mentor FILE | read ENROLMENT [--aloud]; each [--language nl] | "
                 "versions PROGRAMME | readers PROGRAMME", fb_cmd_guideline },
  { "history", "WORKSPACE ID [--limit N]", fb_cmd_history },
  { "import", "WORKSPACE FILE [--dry-run] [--take ours|theirs|task|ask] [--words WORDS]", fb_cmd_import },
  { "info", "WORKSPACE", fb_cmd_info },
  { "key", "WORKSPACE [--new]", fb_cmd_key },
  { "list", "WORKSPACE KIND [--programme CODE] [--status S] [--limit N]", fb_cmd_list },
  { "match", "WORKSPACE --programme CODE [--objective score|people] [--other-sectors] [--accept [--reason TEXT]]",
    fb_cmd_match },
  { "new", "WORKSPACE [--organisation NAME] [--staff NAME]", fb_cmd_new },
  { "pass-on", "WORKSPACE [to STAFF DATE | back]", fb_cmd_pass_on },
  { "plan", "WORKSPACE DUO | propose DUO GOAL [--by ROLE] [--kind CODE] [--under GOAL | --final] | agree GOAL"
          " | review DUO [--held-on DATE] [--present ROLES] [--helps TEXT] [--hinders TEXT] [--changes TEXT]"
          " [--next-on DATE] [--goal GOAL=STATE,PERCENT ...]", fb_cmd_plan },
  { "programme", "WORKSPACE new [--from ID] [--set FIELD=VALUE ...] | questions CODE | "
                 "decide CODE FIELD VALUES | later CODE FIELD | changes CODE | compare CODE OTHER | "
                 "launch CODE | quality CODE | try CODE",
    fb_cmd_programme },
  { "purposes", "WORKSPACE [GROUP TEXT]", fb_cmd_purposes },
  { "receive", "WORKSPACE DUO FILE [--mail] [--scan FILE] | WORKSPACE DUO FILE --form | WORKSPACE FILE --form | WORKSPACE FILE --duo-file [--words WORDS]", fb_cmd_receive },
  { "redo", "WORKSPACE", fb_cmd_redo },
  { "remove", "WORKSPACE ID", fb_cmd_remove },
  { "retention", "WORKSPACE", fb_cmd_retention },
  { "same", "WORKSPACE [PERSON PERSON]", fb_cmd_same },
  { "sample", "WORKSPACE [--size demo|office|network] [--seed N]", fb_cmd_sample },
  { "search", "WORKSPACE WORDS ...", fb_cmd_search },
  { "set", "WORKSPACE ID FIELD=VALUE ... [--reason TEXT]", fb_cmd_set },
  { "sheet", "WORKSPACE template FILE | columns FILE | import FILE --programme CODE |"
             " export FILE --programme CODE [--to RECIPIENT] [--everybody]; each [--role mentee|mentor|duo]"
             " [--map COLUMN=FIELD ...] [--bad row|cell] [--alike new|same|out] [--absent add|out] [--dry-run]", fb_cmd_sheet },
  { "show", "WORKSPACE ID", fb_cmd_show },
  { "signals", "WORKSPACE [--programme CODE] | WORKSPACE take-up ID SIGNAL [TRIED | --tried TEXT] [--owner CODE] "
               "[--due DATE] | WORKSPACE all-right ID SIGNAL REASON", fb_cmd_signals },
  { "vcard", "WORKSPACE FILE ENROLMENT ... | WORKSPACE FILE --programme CODE [--role mentee|mentor];"
             " each [--to RECIPIENT] [--everybody]", fb_cmd_vcard },
  { "verify", "FILE [--workspace WORKSPACE]", fb_cmd_verify },
  { "undo", "WORKSPACE [GROUP]", fb_cmd_undo },
  { "write", "WORKSPACE invitation|waiting|proposal|reminder|end|event WHO ... [--event EVENT] [--until DATE] [--letters FILE]",
    fb_cmd_write },
};

static void
print_help (void)
{
  g_print ("%s\n\n", _("Does the work of Footbridge without a window."));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  footbridge-cli %s %s\n", commands[i].name, commands[i].usage);

  g_print ("\n%s\n", _("Everywhere: --staff CODE (who is acting), --on DATE (today), --format text|csv|json|xml."));
}

static int
run_command (const FbCommand *command,
             int              argc,
             char           **argv)
{
  g_auto(FbCli) cli = { .command = command->name, .usage = command->usage };
  int status = command->run (&cli, argc, argv);

  /* What nobody could read was not answered. */
  if (status == FB_CLI_DONE && (fflush (stdout) != 0 || ferror (stdout)))
    {
      g_printerr (_("The answer could not be written: %s\n"), g_strerror (errno));
      return FB_CLI_REFUSED;
    }

  return status;
}

/* Arguments of other encodings would be stored, or sought, as something else. */
static gboolean
is_utf8 (int    argc,
         char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *shown = g_utf8_make_valid (argv[i], -1);

      if (!g_utf8_validate (argv[i], -1, NULL))
        {
          g_printerr (_("“%s” cannot be read: its letters are not in UTF-8.\n"), shown);
          return FALSE;
        }
    }

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  fb_privacy_init ();
  fb_locale_init (NULL);
  fb_parts_sweep ();
  if (!is_utf8 (argc, argv))
    return FB_CLI_USAGE;

  if (argc >= 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "help")))
    {
      print_help ();
      return FB_CLI_DONE;
    }

  if (argc >= 2 && g_str_equal (argv[1], "--version"))
    {
      g_print ("footbridge-cli %s\n", FB_VERSION);
      return FB_CLI_DONE;
    }

  for (guint i = 0; argc >= 2 && i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (argv[1], commands[i].name))
        return run_command (&commands[i], argc - 1, argv + 1);
    }

  g_printerr ("%s\n", _("Which command? “footbridge-cli --help” lists them."));
  return FB_CLI_USAGE;
}
