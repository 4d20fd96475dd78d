/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "app/fb-deed-private.h"
#include "app/fb-guidelines.h"
#include "domain/fb-acknowledgement.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-duo.h"

#include <glib/gi18n.h>

/* That a mentor has read the guide comes back with the file (R151). It counts for the text that
 * was read, to the letter: a file brings no guideline, and no other text under a known id. */

static gboolean
is_mentor_of (FbStore    *here,
              const char *duo_id,
              const char *person_id)
{
  g_autoptr(GPtrArray) members = fb_store_list (here, &fb_duo_member_kind, "duo-id", duo_id, NULL, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];

      if (g_strcmp0 (member->role, "mentor") == 0 && g_strcmp0 (member->person_id, person_id) == 0)
        return TRUE;
    }

  return FALSE;
}

FbGuideline *
_fb_mentor_get_read (FbStore           *here,
                     FbStore           *there,
                     FbAcknowledgement *reading)
{
  FbRecord *record = fb_store_get (there, &fb_guideline_kind, reading->guideline_id, NULL);

  return (FbGuideline *) (record != NULL ? record : fb_store_get (here, &fb_guideline_kind, reading->guideline_id, NULL));
}

gboolean
_fb_mentor_reads_in_duo (FbStore           *here,
                         FbStore           *there,
                         const char        *duo_id,
                         FbAcknowledgement *reading)
{
  g_autoptr(FbRecord) duo = fb_store_get (here, &fb_duo_kind, duo_id, NULL);
  g_autoptr(FbGuideline) read = _fb_mentor_get_read (here, there, reading);

  return duo != NULL && read != NULL && g_strcmp0 (read->role, "mentor") == 0 &&
         g_strcmp0 (read->programme_id, FB_DUO (duo)->programme_id) == 0 &&
         is_mentor_of (here, duo_id, reading->person_id);
}

/* (transfer full) (nullable): what is here for mentors in that language, the latest version last */
static GPtrArray *
list_own (FbStore     *here,
          FbGuideline *read)
{
  g_autoptr(GPtrArray) all = fb_store_list (here, &fb_guideline_kind, "programme-id", read->programme_id, "version", NULL);

  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      const FbGuideline *one = all->pdata[i - 1];

      if (g_strcmp0 (one->role, "mentor") != 0 || g_strcmp0 (one->language, read->language) != 0)
        g_ptr_array_remove_index (all, i - 1);
    }

  return g_steal_pointer (&all);
}

static gboolean
is_same_text (FbGuideline *read,
              const char  *title,
              const char  *body)
{
  return g_strcmp0 (read->title, title) == 0 && g_strcmp0 (read->body, body) == 0;
}

/* (transfer full) (nullable): that of @all (nullable) which was read */
static FbGuideline *
find_own (GPtrArray   *all,
          FbGuideline *read)
{
  for (guint i = all != NULL ? all->len : 0; i > 0; i--)
    {
      const FbGuideline *one = all->pdata[i - 1];

      if (is_same_text (read, one->title, one->body))
        return g_object_ref (all->pdata[i - 1]);
    }

  return NULL;
}

/* Whether it is the text that comes with the program. */
static gboolean
is_of_program (FbGuideline *read)
{
  g_autofree char *title = NULL;
  g_autofree char *body = fb_guideline_dup_text (NULL, NULL, "mentor", read->language, &title);
  g_autofree char *kept = NULL;

  return body != NULL && fb_field_read (fb_kind_find_field (&fb_guideline_kind, "body"), body, &kept, NULL) &&
         is_same_text (read, title, kept);
}

gboolean
_fb_mentor_knows_text (FbStore     *here,
                       FbGuideline *read)
{
  g_autoptr(GPtrArray) all = list_own (here, read);
  g_autoptr(FbGuideline) own = find_own (all, read);

  /* where the programme has no text of its own, that of the program is given */
  return own != NULL || (all != NULL && all->len == 0 && is_of_program (read));
}

/* The text that comes with the program is version 1, once somebody has read it; under the
 * same id as at the mentor's, unless something else has that here. */
static FbGuideline *
keep (FbWorkspace  *workspace,
      FbGuideline  *read,
      GError      **error)
{
  const char *id = fb_record_get_id (FB_RECORD (read));
  g_autoptr(FbRecord) other = fb_store_get (fb_workspace_get_store (workspace), &fb_guideline_kind, id, NULL);
  g_autoptr(FbRecord) kept = fb_record_new (&fb_guideline_kind, other == NULL ? id : NULL);

  return _fb_deed_save_guideline (workspace, kept, read->programme_id, "mentor", read->language, 1, read->title, read->body,
                                  error)
           ? FB_GUIDELINE (g_steal_pointer (&kept)) : NULL;
}

gboolean
_fb_mentor_take_reading (FbWorkspace         *workspace,
                         const FbMentorLine  *line,
                         GError             **error)
{
  FbAcknowledgement *theirs = FB_ACKNOWLEDGEMENT (line->theirs);
  g_autoptr(GPtrArray) all = list_own (fb_workspace_get_store (workspace), line->read);
  g_autoptr(FbGuideline) own = find_own (all, line->read);
  g_autoptr(FbRecord) reading = fb_record_new (&fb_acknowledgement_kind, fb_record_get_id (line->theirs));

  if (own == NULL)
    own = keep (workspace, line->read, error);

  return own != NULL && _fb_deed_save (workspace, reading, error, "person-id", theirs->person_id, "guideline-id",
                                       fb_record_get_id (FB_RECORD (own)), "read-on", theirs->read_on, NULL);
}
