/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-readers"

#include "app/fb-readers.h"

#include "app/fb-deed-concern.h"
#include "domain/fb-enrolment.h"

#include <glib/gi18n.h>
#include <string.h>

/* A note "only me" is of who wrote it; of nobody where that is not known, and then
 * everybody may read it. */
gboolean
fb_note_may_be_read (FbWorkspace *workspace,
                     FbNote      *note)
{
  g_return_val_if_fail (FB_IS_NOTE (note), FALSE);

  return g_strcmp0 (note->visible_to, "me") != 0 || note->staff_id == NULL ||
         g_strcmp0 (note->staff_id, fb_workspace_get_staff_id (workspace)) == 0;
}

/* (nullable) (transfer none): what it means, for whoever chooses it. A file for a mentor
 * holds no notes: it is a volunteer's home that it goes to. */
const char *
fb_note_get_hint (const char *readers)
{
  if (g_strcmp0 (readers, "duo") == 0)
    return _("It goes along in no file for the mentor. Tell them what it says, or show it to them.");
  if (g_strcmp0 (readers, "me") != 0)
    return NULL;

  return _("Only Me: colleagues do not see it here, and it is in no file they make about this person. "
           "It is not locked: who has the whole file can find it. The person may ask to read it.");
}

/* Whether the last day on which it is to be seen is past. */
gboolean
fb_note_is_over (FbNote     *note,
                 const char *today)
{
  g_return_val_if_fail (FB_IS_NOTE (note), FALSE);

  return note->visible_until != NULL && strcmp (note->visible_until, today) < 0;
}

/**
 * fb_record_may_be_read:
 * @record: of any kind
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED, which names who may, where it is not
 *   for who is working
 */
gboolean
fb_record_may_be_read (FbWorkspace  *workspace,
                       FbRecord     *record,
                       GError      **error)
{
  const char *owner_id = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);

  if (FB_IS_NOTE (record) && !fb_note_may_be_read (workspace, FB_NOTE (record)))
    owner_id = FB_NOTE (record)->staff_id;
  else if (FB_IS_CONCERN (record) && !fb_concern_may_be_read (workspace, FB_CONCERN (record)))
    owner_id = FB_CONCERN (record)->owner_id != NULL ? FB_CONCERN (record)->owner_id : FB_CONCERN (record)->reader_id;
  if (owner_id == NULL)
    return TRUE;

  name = fb_workspace_dup_name_of (workspace, "staff", owner_id);
  /* Translators: %s is a colleague */
  g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("Only %s may read this."), name);

  return FALSE;
}

static guint
count_about (FbWorkspace *workspace,
             const char  *field,
             const char  *id)
{
  g_autoptr(GPtrArray) notes = fb_store_list (fb_workspace_get_store (workspace), &fb_note_kind, field, id, NULL, NULL);
  guint n = 0;

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    n += !fb_note_may_be_read (workspace, notes->pdata[i]);

  return n;
}

/* How many notes about a person, and about where the person takes part, are not for
 * who is working: what a file for that person does not have. */
guint
fb_person_count_unread (FbWorkspace *workspace,
                        const char  *person_id)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "person-id",
                                                   person_id, NULL, NULL);
  guint n = count_about (workspace, "person-id", person_id);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    n += count_about (workspace, "enrolment-id", fb_record_get_id (enrolments->pdata[i]));

  return n;
}
