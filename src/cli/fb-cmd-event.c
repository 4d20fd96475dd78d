/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-event.h"
#include "app/fb-deeds.h"
#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"

#include <glib/gi18n.h>

/* Who was invited, and whether they came. */
static gboolean
print_all (FbCli        *cli,
           FbWorkspace  *workspace,
           const char   *event_id,
           GError      **error)
{
  static const char *const columns[] = { "id", "who", "state", "counted-minutes", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_attendance_kind, "event-id",
                                             event_id, "created", error);

  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];
      g_autofree char *who = fb_attendance_dup_who (workspace, one);
      g_autofree char *counted = fb_record_dup_text (FB_RECORD (one),
                                                     fb_kind_find_field (&fb_attendance_kind, "counted-minutes"));

      fb_cli_table_add (table, (const char *const[]){ fb_record_get_id (FB_RECORD (one)), who, one->state,
                                                      counted != NULL ? counted : "" });
    }

  return fb_cli_table_print (table, cli, error);
}

/* (transfer full) (nullable): the place of @who at the event, by the id of a person, of
 * their place in a programme, or of a contact person */
static FbAttendance *
find_attendance (FbWorkspace  *workspace,
                 const char   *event_id,
                 const char   *who,
                 GError      **error)
{
  g_autoptr(FbRecord) record = fb_cli_find (workspace, NULL, who, error);
  g_autoptr(GPtrArray) all = record != NULL ? fb_store_list (fb_workspace_get_store (workspace), &fb_attendance_kind,
                                                              "event-id", event_id, NULL, error)
                                             : NULL;
  const char *id = record != NULL ? fb_record_get_id (record) : NULL;

  if (record != NULL && FB_IS_ENROLMENT (record))
    id = FB_ENROLMENT (record)->person_id;
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbAttendance *one = all->pdata[i];

      if (g_strcmp0 (one->person_id, id) == 0 || g_strcmp0 (one->contact_person_id, id) == 0 ||
          g_str_equal (fb_record_get_id (FB_RECORD (one)), id))
        return g_object_ref (one);
    }

  if (all != NULL)
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("“%s” is not invited to this event."), who);
  return NULL;
}

/* All of them, or nobody. */
static gboolean
mark (FbWorkspace  *workspace,
      const char   *event_id,
      const char   *state,
      char        **who,
      GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  gboolean ok = TRUE;

  if (!fb_store_begin (store, "set-attendance", NULL, FB_GROUP_NONE, error))
    return FALSE;

  for (guint i = 0; ok && who[i] != NULL; i++)
    {
      g_autoptr(FbAttendance) attendance = find_attendance (workspace, event_id, who[i], error);

      ok = attendance != NULL && fb_deed_set_attendance (workspace, attendance, state, error);
    }
  if (ok)
    return fb_deed_commit (workspace, error);

  fb_store_rollback (store);
  return FALSE;
}

static gboolean
invite (FbWorkspace  *workspace,
        const char   *event_id,
        char        **who,
        GError      **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  for (guint i = 0; who[i] != NULL; i++)
    {
      g_autoptr(FbRecord) record = fb_cli_find (workspace, NULL, who[i], error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (ids, g_strdup (fb_record_get_id (record)));
    }

  return fb_deed_invite (workspace, event_id, (const char *const *) ids->pdata, NULL, error);
}

/* footbridge-cli event: who is invited to one, and who came. */
int
fb_cmd_event (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) event = NULL;
  g_autoptr(GError) error = NULL;
  const char *verb, *id;
  gboolean ok;

  if (!fb_cli_parse (cli, NULL, argc, argv, 2, 500))
    return FB_CLI_USAGE;

  verb = cli->n_arguments > 2 ? cli->arguments[2] : NULL;
  if (verb != NULL && (cli->n_arguments < 4 || (!g_str_equal (verb, "invite") &&
                                                fb_code_list_get_label (&fb_code_attendance_state, verb) == NULL)))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, verb == NULL ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (event = fb_cli_find (workspace, "event", cli->arguments[1], &error)) == NULL)
    return fb_cli_fail (error);

  id = fb_record_get_id (event);
  if (verb == NULL)
    ok = print_all (cli, workspace, id, &error);
  else if (g_str_equal (verb, "invite"))
    ok = invite (workspace, id, cli->arguments + 3, &error);
  else
    ok = mark (workspace, id, verb, cli->arguments + 3, &error);

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}
