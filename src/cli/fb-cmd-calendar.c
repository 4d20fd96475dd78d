/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-calendars.h"

/* footbridge-cli calendar: what lies ahead, as an iCalendar file. */
int
fb_cmd_calendar (FbCli  *cli,
                 int     argc,
                 char  **argv)
{
  g_autofree char *duo = NULL;
  g_autofree char *event = NULL;
  g_autofree char *coordinator = NULL;
  g_autofree char *text = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) about = NULL;
  g_autoptr(GError) error = NULL;
  const char *about_id = NULL;
  const char *staff_id = NULL;
  const GOptionEntry entries[] = {
    { "duo", 0, 0, G_OPTION_ARG_STRING, &duo, NULL, "CODE" },
    { "event", 0, 0, G_OPTION_ARG_STRING, &event, NULL, "ID" },
    { "coordinator", 0, 0, G_OPTION_ARG_STRING, &coordinator, NULL, "CODE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;
  if ((duo != NULL) + (event != NULL) + (coordinator != NULL) > 1)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (duo != NULL && (about = fb_cli_find (workspace, "duo", duo, &error)) == NULL) ||
      (event != NULL && (about = fb_cli_find (workspace, "event", event, &error)) == NULL) ||
      (coordinator != NULL && (about = fb_cli_find (workspace, "staff", coordinator, &error)) == NULL))
    return fb_cli_fail (error);

  if (duo != NULL || event != NULL)
    about_id = fb_record_get_id (about);
  else if (coordinator != NULL)
    staff_id = fb_record_get_id (about);

  if (!g_str_equal (cli->arguments[1], "-"))
    return fb_calendar_save (workspace, about_id, staff_id, cli->arguments[1], NULL, &error)
             ? FB_CLI_DONE : fb_cli_fail (error);

  text = fb_calendar_dup_text (workspace, about_id, staff_id, &error);
  if (text == NULL)
    return fb_cli_fail (error);

  g_print ("%s", text);
  return FB_CLI_DONE;
}
