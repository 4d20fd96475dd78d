/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plans-page"

#include "ui/plans/fb-plans-page.h"

#include "app/fb-duo-facts.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _FbPlansPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbPlansPage, fb_plans_page, FB_TYPE_LIST_PAGE)

static const FbListColumn columns[] = {
  { N_("Duo"), 260 },
  { N_("Final Objective"), -1 },
  { N_("Goals"), 80 },
  { N_("Open Steps"), 150 },
  { N_("Last Review"), 120 },
  { N_("Next Review"), 120 },
};

static const FbListOption filters[] = {
  { "current", N_("Current") },
  { "review-due", N_("Review Due") },
  { "no-goal", N_("No Final Objective") },
  { "open-actions", N_("With Open Steps") },
  { "all", N_("All") },
};

static const FbListOption sorts[] = {
  { "next-review", N_("Next Review First") },
  { "name", N_("By Name") },
  { "code", N_("By Code") },
  { "open-actions", N_("By Open Steps") },
};

static char *
make_steps_cell (FbListRow *row)
{
  const char *n_open = fb_list_row_get (row, "n-open-actions");
  const char *n_mentor = fb_list_row_get (row, "n-open-mentor");
  int n = n_mentor != NULL ? atoi (n_mentor) : 0;
  g_autofree char *with_mentor = NULL;

  if (n_open == NULL || n == 0)
    return g_strdup (n_open != NULL ? n_open : "");

  with_mentor = g_strdup_printf (ngettext ("%d with the mentor", "%d with the mentor", (gulong) n), n);
  return g_strdup_printf ("%s\n%s", n_open, with_mentor);
}

static void
fb_plans_page_fill_cells (FbListPage  *page,
                          FbListRow   *row,
                          const char  *id,
                          char       **cells)
{
  const char *code = fb_list_row_get (row, "code");
  g_autofree char *name = fb_duo_join_names (fb_list_row_get (row, "mentees"),
                                             fb_list_row_get (row, "mentors"), code);

  cells[0] = g_strdup_printf ("%s\n%s", name, code);
  cells[1] = g_strdup (fb_list_row_get (row, "final-objective"));
  cells[2] = g_strdup (fb_list_row_get (row, "n-goals"));
  cells[3] = make_steps_cell (row);
  cells[4] = fb_list_row_dup_date (row, "last-review");
  cells[5] = fb_list_row_dup_date (row, "next-review");
}

static void
fb_plans_page_open (FbListPage *page,
                    const char *id)
{
  fb_page_open_part (FB_PAGE (page), "duo", id, "plan");
}

static gboolean
fb_plans_page_concerns (FbPage     *page,
                        const char *kind,
                        const char *id)
{
  static const char *const kinds[] = { "duo", "duo-member", "goal", "action", "plan-review", "person",
                                       "programme", NULL };

  return g_strv_contains (kinds, kind);
}

static void
fb_plans_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_plans_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Action Plans"));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-plan-symbolic", _("No Action Plans Yet"),
                          _("A plan begins when a mentee and a mentor both said yes."));
}

static void
fb_plans_page_class_init (FbPlansPageClass *klass)
{
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_plans_page_constructed;
  FB_PAGE_CLASS (klass)->about_kind = &fb_duo_kind;
  FB_PAGE_CLASS (klass)->concerns = fb_plans_page_concerns;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->whom = "duo";
  list_class->list = FB_LIST_PLANS;
  list_class->fill_cells = fb_plans_page_fill_cells;
  list_class->open = fb_plans_page_open;
}

static void
fb_plans_page_init (FbPlansPage *self)
{
}
