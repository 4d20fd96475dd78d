/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-export-who.h"

#include "app/fb-mentor-file.h"
#include "app/fb-recipients.h"
#include "cli/fb-cli.h"
#include "domain/fb-duo-member.h"

#include <glib/gi18n.h>
#include <string.h>

void
fb_export_who_clear (FbExportWho *who)
{
  g_clear_pointer (&who->id, g_free);
  g_clear_pointer (&who->words, g_free);
  g_clear_pointer (&who->without, g_strfreev);
}

/* The beginning of an id is enough, as everywhere. */
static void
read_prefix (FbWorkspace *workspace,
             FbExportWho *who)
{
  static const char *const kinds[] = { "organisation", "person", NULL };

  for (guint i = 0; who->words != NULL && strlen (who->words) >= 8 && kinds[i] != NULL; i++)
    {
      g_autoptr(FbRecord) record = fb_cli_find (workspace, kinds[i], who->words, NULL);

      if (record != NULL)
        {
          who->id = g_strdup (fb_record_get_id (record));
          g_clear_pointer (&who->words, g_free);
        }
    }
}

/* Of one mentor there is nothing to ask. */
static void
take_mentor (FbWorkspace *workspace,
             const char  *duo_id,
             FbExportWho *who)
{
  g_autoptr(GPtrArray) mentors = fb_mentor_list_now (workspace, duo_id);

  if (mentors->len == 1)
    who->id = g_strdup (FB_DUO_MEMBER (mentors->pdata[0])->person_id);
}

/* Without somebody of it there is no file of a duo. */
static gboolean
may_go (FbWorkspace      *workspace,
        const FbSharing  *sharing,
        gboolean          is_for_mentor,
        GError          **error)
{
  g_autofree char *names = fb_sharing_dup_names (workspace, sharing);

  if (is_for_mentor && sharing->n_refused == 0)
    {
      g_printerr ("%s\n", names);
      return TRUE;
    }

  /* Translators: %s is who said no to sharing; --everybody is an option and stays */
  g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
               _("%s. Nothing was written. With --everybody it goes out all the same."), names);
  return FALSE;
}

static gboolean
ask (FbWorkspace  *workspace,
     FbScope       scope,
     FbSharing    *sharing,
     gboolean      is_for_mentor,
     gboolean      everybody,
     FbExportWho  *who,
     GError      **error)
{
  g_autofree char *words = everybody ? fb_sharing_dup_words (sharing) : fb_sharing_dup_left_out (sharing);

  if (words == NULL)
    return TRUE;
  if (everybody)
    {
      /* Translators: %s is "12 of 40 people: 2 said no, 10 were not asked." */
      g_printerr (_("All go along, though not all said yes to it. %s"), words);
      g_printerr ("\n");
      return TRUE;
    }
  if (scope == FB_SCOPE_DUO)
    return may_go (workspace, sharing, is_for_mentor, error);

  g_printerr ("%s\n", words);
  who->without = fb_sharing_list_without (sharing);
  return TRUE;
}

gboolean
fb_export_who_read (FbWorkspace  *workspace,
                    FbScope       scope,
                    const char   *subject_id,
                    gboolean      is_for_mentor,
                    const char   *to,
                    gboolean      everybody,
                    FbExportWho  *who,
                    GError      **error)
{
  g_autoptr(FbSharing) sharing = NULL;
  const char *purpose;

  fb_recipient_read (workspace, to, &who->id, &who->words);
  read_prefix (workspace, who);
  if (is_for_mentor && to == NULL)
    take_mentor (workspace, subject_id, who);

  purpose = fb_sharing_get_purpose (workspace, scope, who->id, who->words, is_for_mentor);
  if (purpose == NULL)
    return TRUE;

  sharing = fb_sharing_find (fb_workspace_get_store (workspace), scope, subject_id, purpose, who->id, error);
  return sharing != NULL && ask (workspace, scope, sharing, is_for_mentor, everybody, who, error);
}
