/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-organisation-links"

#include "ui/organisations/fb-organisation-links.h"

#include "app/fb-enrolment-case.h"
#include "app/fb-organisation-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-link-row.h"

#include <glib/gi18n.h>

/* @name: static: of the page that it opens */
static void
add_row (FbPage     *page,
         GtkWidget  *group,
         const char *title,
         const char *subtitle,
         const char *name,
         const char *id)
{
  const char *part = g_str_equal (name, "programme") ? "partners" : NULL;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_link_row_new (page, title, subtitle, name, id, part));
}

static GtkWidget *
make_group (const char *title,
            const char *sentence)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, title, sentence);

  return group;
}

GtkWidget *
fb_organisation_programmes_new (FbPage *page)
{
  g_autoptr(GPtrArray) partners = fb_store_list (fb_page_get_store (page), &fb_programme_partner_kind,
                                                 "organisation-id", fb_page_get_record_id (page), NULL, NULL);
  GtkWidget *group = make_group (_("Takes Part In"),
                                 partners == NULL || partners->len == 0 ? _("No programme yet.") : NULL);

  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (fb_page_get_workspace (page), "programme", partner->programme_id);

      add_row (page, group, name, fb_code_list_get_label (&fb_code_partner_role, partner->role), "programme",
               partner->programme_id);
    }

  return group;
}

GtkWidget *
fb_organisation_mentors_new (FbPage *page)
{
  FbWorkspace *workspace = fb_page_get_workspace (page);
  g_autoptr(GPtrArray) mentors = fb_organisation_list_mentors (workspace, fb_page_get_record_id (page));
  GtkWidget *group;

  if (mentors->len == 0)
    return NULL;

  group = make_group (_("Mentors Who Work There"), NULL);
  for (guint i = 0; i < mentors->len; i++)
    {
      FbEnrolment *mentor = mentors->pdata[i];
      g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (workspace, mentor, NULL);
      g_autofree char *programme = fb_workspace_dup_name_of (workspace, "programme", mentor->programme_id);
      g_autofree char *state = whole != NULL ? fb_enrolment_case_dup_words (whole) : NULL;
      g_autofree char *words = g_strdup_printf ("%s · %s", programme, state != NULL ? state : "–");

      add_row (page, group, whole != NULL ? whole->person->name_used : NULL, words, "mentor",
               fb_record_get_id (FB_RECORD (mentor)));
    }

  return group;
}

GtkWidget *
fb_organisation_knows_new (FbPage *page)
{
  FbWorkspace *workspace = fb_page_get_workspace (page);
  g_autoptr(GPtrArray) people = fb_organisation_list_knows (workspace, fb_page_get_record_id (page));
  GtkWidget *group;

  if (people->len == 0)
    return NULL;

  group = make_group (_("Organisations That Its People Know"), NULL);
  for (guint i = 0; i < people->len; i++)
    {
      FbContactPerson *person = people->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "organisation", person->organisation_id);

      add_row (page, group, name, person->name, "organisation", person->organisation_id);
    }

  return group;
}

GtkWidget *
fb_organisation_overlaps_new (FbPage         *page,
                              FbOrganisation *organisation)
{
  g_autoptr(GPtrArray) overlaps = fb_organisation_list_overlaps (fb_page_get_workspace (page), organisation);
  GtkWidget *group;

  if (overlaps->len == 0)
    return NULL;

  group = make_group (_("Others Do the Same Nearby"), _("Work together, or agree who does what."));
  for (guint i = 0; i < overlaps->len; i++)
    {
      const FbOverlap *overlap = overlaps->pdata[i];

      add_row (page, group, overlap->name, overlap->words, "organisation", overlap->organisation_id);
    }

  return group;
}
