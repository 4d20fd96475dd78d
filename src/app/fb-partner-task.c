/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-partner-task"

#include "app/fb-partner-task.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* (transfer full) (nullable): the programme that a file is of */
static char *
dup_programme_id (FbStore              *store,
                  const FbImportReport *report)
{
  g_autoptr(FbRecord) duo = NULL;

  if (report->subject == NULL)
    return NULL;
  if (g_strcmp0 (report->scope, "programme") == 0)
    return g_strdup (report->subject);
  if (g_strcmp0 (report->scope, "duo") != 0)
    return NULL;

  duo = fb_store_get (store, &fb_duo_kind, report->subject, NULL);
  return duo != NULL ? g_strdup (FB_DUO (duo)->programme_id) : NULL;
}

/* (transfer full) (nullable): the only organisation of that name */
static char *
dup_organisation_id (FbStore    *store,
                     const char *name)
{
  g_autoptr(GPtrArray) found = fb_store_list (store, &fb_organisation_kind, "name", name, NULL, NULL);

  return found != NULL && found->len == 1 ? g_strdup (fb_record_get_id (found->pdata[0])) : NULL;
}

const char *
fb_partner_find_side (FbStore              *store,
                      const FbImportReport *report,
                      const char           *owner)
{
  g_autofree char *programme_id = owner != NULL ? dup_programme_id (store, report) : NULL;
  g_autofree char *organisation_id = programme_id != NULL ? dup_organisation_id (store, owner) : NULL;
  g_autoptr(FbRecord) programme = organisation_id != NULL ? fb_store_get (store, &fb_programme_kind, programme_id, NULL)
                                                          : NULL;
  g_autoptr(GPtrArray) partners = NULL;
  gboolean has_mentees = FALSE, has_mentors = FALSE;

  if (programme == NULL || g_strcmp0 (FB_PROGRAMME (programme)->model, "dual") != 0)
    return NULL;

  partners = fb_store_list (store, &fb_programme_partner_kind, "programme-id", programme_id, NULL, NULL);
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];

      if (g_strcmp0 (partner->organisation_id, organisation_id) != 0 || partner->until_date != NULL)
        continue;
      has_mentees |= g_strcmp0 (partner->role, "mentee-side") == 0;
      has_mentors |= g_strcmp0 (partner->role, "mentor-side") == 0;
    }

  return has_mentees == has_mentors ? NULL : has_mentees ? "mentee" : "mentor";
}

/* Whether a person takes part, and never on this side. */
static gboolean
is_other (FbStore    *store,
          const char *person_id,
          const char *side)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (store, &fb_enrolment_kind, "person-id", person_id, NULL, NULL);

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      if (g_strcmp0 (FB_ENROLMENT (enrolments->pdata[i])->role, side) == 0)
        return FALSE;
    }

  return enrolments != NULL && enrolments->len > 0;
}

/* What is of a duo is a matter of both sides. */
gboolean
fb_partner_is_outside (FbStore      *store,
                       const char   *side,
                       const FbKind *kind,
                       const char   *id)
{
  g_autoptr(FbRecord) record = fb_store_get (store, kind, id, NULL);

  if (record == NULL)
    return FALSE;
  if (FB_IS_PERSON (record))
    return is_other (store, id, side);
  if (FB_IS_ENROLMENT (record))
    return g_strcmp0 (FB_ENROLMENT (record)->role, side) != 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      const char *owner = field->kind == FB_FIELD_REF && (field->flags & (FB_FIELD_OWNER | FB_FIELD_KEY)) != 0
                          ? fb_record_peek_text (record, field) : NULL;

      if (owner == NULL)
        continue;
      if (g_str_equal (fb_field_get_ref_kind (field), "duo"))
        return FALSE;
      if (g_str_equal (fb_field_get_ref_kind (field), "person"))
        return is_other (store, owner, side);
      if (g_str_equal (fb_field_get_ref_kind (field), "enrolment"))
        return fb_partner_is_outside (store, side, &fb_enrolment_kind, owner);
    }

  return FALSE;
}

gboolean
fb_partner_keeps (FbStore              *store,
                  const FbImportReport *report,
                  const char           *owner,
                  const FbKind         *kind,
                  const char           *id)
{
  const char *side = fb_partner_find_side (store, report, owner);

  return side != NULL && fb_partner_is_outside (store, side, kind, id);
}

char *
fb_partner_dup_outside (const char *side,
                        const char *owner,
                        guint       n_outside)
{
  if (g_str_equal (side, "mentee"))
    /* Translators: %s is an organisation that sent a file; before it stands how many values differ */
    return g_strdup_printf (ngettext ("%u of these is about mentors. %s looks after mentees.",
                                      "%u of these are about mentors. %s looks after mentees.", n_outside),
                            n_outside, owner);

  /* Translators: %s is an organisation that sent a file; before it stands how many values differ */
  return g_strdup_printf (ngettext ("%u of these is about mentees. %s looks after mentors.",
                                    "%u of these are about mentees. %s looks after mentors.", n_outside),
                          n_outside, owner);
}
