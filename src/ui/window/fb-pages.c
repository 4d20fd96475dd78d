/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-pages"

#include "ui/window/fb-pages.h"

#include "ui/duos/fb-agreements-page.h"
#include "ui/duos/fb-duo-page.h"
#include "ui/duos/fb-duos-page.h"
#include "ui/duos/fb-propose-page.h"
#include "ui/events/fb-event-page.h"
#include "ui/events/fb-events-page.h"
#include "ui/matching/fb-matching-page.h"
#include "ui/organisations/fb-organisation-page.h"
#include "ui/organisations/fb-organisations-page.h"
#include "ui/organisations/fb-vacancies-page.h"
#include "ui/people/fb-enrolment-list-page.h"
#include "ui/people/fb-enrolment-page.h"
#include "ui/plans/fb-plans-page.h"
#include "ui/people/fb-intake-page.h"
#include "ui/people/fb-mentor-intake-page.h"
#include "ui/people/fb-protection-page.h"
#include "ui/programmes/fb-programme-page.h"
#include "ui/programmes/fb-programmes-page.h"
#include "ui/programmes/fb-questions-page.h"
#include "ui/programmes/fb-templates-page.h"
#include "ui/receive/fb-receive-page.h"
#include "ui/today/fb-today-page.h"

#include <glib/gi18n.h>

static const FbSidebarEntry sidebar[] = {
  { "today", N_("Today"), "fb-today-symbolic", 0, fb_today_page_count_async },
  { "mentees", N_("Mentees"), "fb-mentee-symbolic", 1, NULL },
  { "mentors", N_("Mentors"), "fb-mentor-symbolic", 1, NULL },
  { "matching", N_("Matching"), "fb-matching-symbolic", 1, NULL },
  { "duos", N_("Duos"), "fb-duo-symbolic", 2, NULL },
  { "plans", N_("Action Plans"), "fb-plan-symbolic", 2, NULL },
  { "agreements", N_("Agreements"), "fb-agreement-symbolic", 2, NULL },
  { "programmes", N_("Programmes"), "fb-programme-symbolic", 3, NULL },
  { "organisations", N_("Organisations"), "fb-organisation-symbolic", 3, NULL },
  { "events", N_("Events"), "fb-event-symbolic", 3, NULL },
  { "reports", N_("Reports"), "fb-report-symbolic", 3, NULL },
};

/* Every page of the window: a line each, sidebar pages before record pages.
 * (The last line ends the table.) */
static const FbPageType pages[] = {
  { "today", fb_today_page_get_type, "today", FALSE, FALSE },
  { "duos", fb_duos_page_get_type, "duos", FALSE, FALSE },
  { "duo", fb_duo_page_get_type, "duos", TRUE, FALSE },
  { "receive", fb_receive_page_get_type, "duos", FALSE, TRUE },
  { "propose", fb_propose_page_get_type, "duos", TRUE, TRUE },
  { "plans", fb_plans_page_get_type, "plans", FALSE, FALSE },
  { "agreements", fb_agreements_page_get_type, "agreements", FALSE, FALSE },
  { "mentees", fb_mentees_page_get_type, "mentees", FALSE, FALSE },
  { "mentors", fb_mentors_page_get_type, "mentors", FALSE, FALSE },
  { "mentee", fb_enrolment_page_get_type, "mentees", TRUE, FALSE },
  { "mentor", fb_enrolment_page_get_type, "mentors", TRUE, FALSE },
  { "intake", fb_intake_page_get_type, "mentees", TRUE, FALSE },
  { "mentor-intake", fb_mentor_intake_page_get_type, "mentors", TRUE, FALSE },
  { "protection", fb_protection_page_get_type, "today", FALSE, FALSE },
  { "matching", fb_matching_page_get_type, "matching", FALSE, FALSE },
  { "organisations", fb_organisations_page_get_type, "organisations", FALSE, FALSE },
  { "organisation", fb_organisation_page_get_type, "organisations", TRUE, FALSE },
  { "vacancies", fb_vacancies_page_get_type, "organisations", FALSE, FALSE },
  { "events", fb_events_page_get_type, "events", FALSE, FALSE },
  { "event", fb_event_page_get_type, "events", TRUE, FALSE },
  { "programmes", fb_programmes_page_get_type, "programmes", FALSE, FALSE },
  { "templates", fb_templates_page_get_type, "programmes", FALSE, TRUE },
  { "programme", fb_programme_page_get_type, "programmes", TRUE, FALSE },
  { "programme-questions", fb_questions_page_get_type, "programmes", TRUE, FALSE },
  { NULL },
};

static GPtrArray *added;

/* Sets @n_entries; every entry, with or without a page. */
const FbSidebarEntry *
fb_pages_get_sidebar (guint *n_entries)
{
  *n_entries = G_N_ELEMENTS (sidebar);

  return sidebar;
}

/* Every page, ended by one without a name */
const FbPageType *
fb_pages_list (void)
{
  return pages;
}

/* (nullable): the page of that name */
const FbPageType *
fb_pages_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (const FbPageType *type = pages; type->name != NULL; type++)
    {
      if (g_str_equal (type->name, name))
        return type;
    }

  for (guint i = 0; added != NULL && i < added->len; i++)
    {
      const FbPageType *type = g_ptr_array_index (added, i);

      if (g_str_equal (type->name, name))
        return type;
    }

  return NULL;
}

/* Adds a page that stays as long as the program; for tests. */
void
fb_pages_add (const FbPageType *type)
{
  g_return_if_fail (type != NULL && type->name != NULL);

  if (added == NULL)
    added = g_ptr_array_new ();
  g_ptr_array_add (added, (gpointer) type);
}
