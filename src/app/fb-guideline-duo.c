/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-guidelines"

#include "app/fb-guidelines.h"

#include "app/fb-mentor-file.h"
#include "app/fb-paper-private.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-duo.h"
#include "domain/fb-organisation.h"
#include "domain/fb-person.h"
#include "domain/fb-programme.h"
#include "store/fb-store-log.h"

/* (transfer full) (nullable): in which language the first mentor of the duo likes to read */
static char *
dup_letter_language (FbWorkspace *workspace,
                     const char  *duo_id)
{
  g_autoptr(GPtrArray) mentors = fb_mentor_list_now (workspace, duo_id);
  g_autoptr(FbRecord) person = NULL;

  if (mentors->len > 0)
    person = fb_store_get (fb_workspace_get_store (workspace), &fb_person_kind,
                           FB_DUO_MEMBER (mentors->pdata[0])->person_id, NULL);

  return person != NULL ? g_strdup (FB_PERSON (person)->letter_language) : NULL;
}

/* (transfer full): the languages in which a text is looked for, the best one first */
static GStrv
list_languages (FbWorkspace *workspace,
                FbProgramme *programme,
                const char  *duo_id)
{
  g_autofree char *letters = dup_letter_language (workspace, duo_id);
  g_autofree char *all = g_strjoin (" ", letters != NULL ? letters : "", programme->languages != NULL ? programme->languages : "",
                                    "eng", NULL);

  return g_strsplit (all, " ", -1);
}

char *
fb_guideline_dup_for_mentor (FbWorkspace  *workspace,
                             const char   *duo_id,
                             char        **title,
                             char        **language)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) duo = fb_store_get (store, &fb_duo_kind, duo_id, NULL);
  const char *programme_id = duo != NULL ? FB_DUO (duo)->programme_id : NULL;
  g_autoptr(FbRecord) programme = programme_id != NULL ? fb_store_get (store, &fb_programme_kind, programme_id, NULL) : NULL;
  g_autoptr(FbRecord) organisation = NULL;
  g_autofree char *name = NULL;
  g_autofree char *coordinator = NULL;
  g_auto(GStrv) languages = NULL;

  *title = *language = NULL;
  if (programme == NULL)
    return NULL;

  if (FB_DUO (duo)->organisation_id != NULL)
    organisation = fb_store_get (store, &fb_organisation_kind, FB_DUO (duo)->organisation_id, NULL);
  name = fb_workspace_dup_name (workspace, programme);
  coordinator = fb_workspace_dup_name_of (workspace, "staff", FB_DUO (duo)->coordinator_id);
  languages = list_languages (workspace, FB_PROGRAMME (programme), duo_id);
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *body = *languages[i] != '\0'
                                ? fb_guideline_dup_text (workspace, programme_id, "mentor", languages[i], title) : NULL;

      if (body == NULL)
        continue;

      *language = g_strdup (languages[i]);
      return _fb_paper_fill (body, name, (FbOrganisation *) organisation, coordinator);
    }

  return NULL;
}

FbEnrolment *
fb_guideline_new_place (FbWorkspace  *workspace,
                        const char   *duo_id,
                        const char   *person_id,
                        GError      **error)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind, duo_id, error);
  FbRecord *place;

  if (duo == NULL)
    return NULL;

  place = fb_record_new (&fb_enrolment_kind, NULL);
  g_object_set (place, "person-id", person_id, "programme-id", FB_DUO (duo)->programme_id, "role", "mentor", NULL);

  return FB_ENROLMENT (place);
}

static gboolean
is_of_programme (FbStore    *store,
                 const char *duo_id,
                 const char *programme_id)
{
  g_autoptr(FbRecord) duo = duo_id != NULL ? fb_store_get (store, &fb_duo_kind, duo_id, NULL) : NULL;

  return duo != NULL && g_strcmp0 (FB_DUO (duo)->programme_id, programme_id) == 0;
}

gboolean
fb_guideline_was_sent (FbWorkspace *workspace,
                       FbGuideline *guideline)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) changes = fb_store_list_changes (store, fb_record_get_id (FB_RECORD (guideline)), 1, NULL);
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, NULL);
  gint64 last = changes != NULL && changes->len > 0 ? ((FbChange *) changes->pdata[0])->seq : 0;

  for (guint i = 0; g_strcmp0 (guideline->role, "mentor") == 0 && log != NULL && i < log->len; i++)
    {
      const FbExchange *entry = log->pdata[i];

      if (entry->direction == FB_EXCHANGE_OUT && entry->ticket != NULL && entry->seq >= last &&
          is_of_programme (store, entry->subject_id, guideline->programme_id))
        return TRUE;
    }

  return FALSE;
}
