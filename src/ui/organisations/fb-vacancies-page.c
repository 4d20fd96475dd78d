/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-vacancies-page"

#include "ui/organisations/fb-vacancies-page.h"

#include "domain/fb-codes.h"
#include "domain/fb-organisation.h"

#include <glib/gi18n.h>

struct _FbVacanciesPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbVacanciesPage, fb_vacancies_page, FB_TYPE_LIST_PAGE)

/* The sector, and below it the occupation. */
static char *
dup_work (FbListRow *row)
{
  const char *occupation = fb_list_row_get (row, "occupation");
  g_autofree char *sector = fb_code_list_dup_labels (&fb_code_sectors, fb_list_row_get (row, "sector"));

  if (occupation == NULL)
    return g_strdup (sector);

  return g_strdup_printf ("%s\n%s", fb_code_list_get_label (&fb_code_occupations, occupation),
                          sector != NULL ? sector : "");
}

static void
fill_cells (FbListPage  *page,
            FbListRow   *row,
            const char  *id,
            char       **cells)
{
  cells[0] = g_strdup_printf ("%s\n%s", fb_list_row_get (row, "title"),
                              fb_code_list_get_label (&fb_code_vacancy_kind, fb_list_row_get (row, "kind")));
  cells[1] = g_strdup (fb_list_row_get (row, "organisation"));
  cells[2] = dup_work (row);
  cells[3] = fb_list_row_dup_date (row, "from");
  cells[4] = fb_list_row_dup_date (row, "until");
  cells[5] = g_strdup (fb_list_row_get (row, "person"));
}

/* A vacancy stands with the organisation that has it. */
static void
open_record (FbListPage *page,
             const char *id)
{
  g_autoptr(FbListRow) row = fb_list_page_read_row (page, id);

  if (row != NULL)
    fb_page_open_part (FB_PAGE (page), "organisation", fb_list_row_get (row, "organisation-id"), "employer");
}

static gboolean
concerns (FbPage     *page,
          const char *kind,
          const char *id)
{
  static const char *const kinds[] = { "vacancy", "organisation", "person", "programme-partner", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

/* A note is about the organisation. */
static FbRecord *
dup_about (FbPage *page)
{
  return fb_list_page_dup_record (FB_LIST_PAGE (page), &fb_organisation_kind, "organisation-id");
}

static void
fb_vacancies_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_vacancies_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Vacancies"));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-organisation-symbolic", _("No Vacancies Yet"),
                          _("What an organisation offers is noted on its page, under As an Employer."));
}

static void
fb_vacancies_page_class_init (FbVacanciesPageClass *klass)
{
  static const FbListColumn columns[] = {
    { N_("Vacancy"), -1 },
    { N_("Organisation"), 200 },
    { N_("Occupation"), 235 },
    { N_("From"), 105 },
    { N_("Until"), 105 },
    { N_("Who Got It"), 150 },
  };
  static const FbListOption filters[] = {
    { "open", N_("Still Open") },
    { "job", N_("Open Jobs") },
    { "internship", N_("Open Internships") },
    { "filled", N_("Filled") },
    { "over", N_("Ended Unfilled") },
    { "all", N_("All") },
  };
  static const FbListOption sorts[] = {
    { "until", N_("Ending First") },
    { "title", N_("By Name") },
    { "organisation", N_("By Organisation") },
    { "kind", N_("By Kind") },
  };
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_vacancies_page_constructed;
  FB_PAGE_CLASS (klass)->concerns = concerns;
  FB_PAGE_CLASS (klass)->dup_about = dup_about;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->list = FB_LIST_VACANCIES;
  list_class->fill_cells = fill_cells;
  list_class->open = open_record;
}

static void
fb_vacancies_page_init (FbVacanciesPage *self)
{
}
