/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plans-page"

#include "ui/plans/fb-plans-page.h"

#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"

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

static GBytes *
fb_plans_page_list_ids (FbListPage         *page,
                        const FbListQuery  *query,
                        guint              *n_all,
                        GError            **error)
{
  FbStore *store = fb_page_get_store (FB_PAGE (page));
  const FbStoreQuery wanted = {
    .list = FB_LIST_PLANS,
    .programme_id = query->programme_id,
    .filter = g_strcmp0 (query->filter, "all") == 0 ? NULL : query->filter,
    .words = query->words,
    .sort = query->sort,
    .today = fb_workspace_get_today (fb_page_get_workspace (FB_PAGE (page))),
  };
  gint64 n = fb_store_count_list (store, FB_LIST_PLANS, query->programme_id, error);

  if (n < 0)
    return NULL;

  *n_all = (guint) n;
  return fb_store_list_ids (store, &wanted, error);
}

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

static char *
make_date_cell (FbListRow  *row,
                const char *column)
{
  const char *date = fb_list_row_get (row, column);

  return date != NULL ? fb_date_dup_display (date) : g_strdup ("");
}

static char **
fb_plans_page_dup_cells (FbListPage *page,
                         const char *id)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_page_get_store (FB_PAGE (page)),
                                                    FB_LIST_PLANS, id, NULL);
  char **cells = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  g_autofree char *name = NULL;

  if (row == NULL)
    return cells;

  name = fb_workspace_dup_name_of (fb_page_get_workspace (FB_PAGE (page)), "duo", id);
  cells[0] = g_strdup_printf ("%s\n%s", name, fb_list_row_get (row, "code"));
  cells[1] = g_strdup (fb_list_row_get (row, "final-objective"));
  cells[2] = g_strdup (fb_list_row_get (row, "n-goals"));
  cells[3] = make_steps_cell (row);
  cells[4] = make_date_cell (row, "last-review");
  cells[5] = make_date_cell (row, "next-review");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      if (cells[i] == NULL)
        cells[i] = g_strdup ("");
    }

  return cells;
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
  list_class->list_ids = fb_plans_page_list_ids;
  list_class->dup_cells = fb_plans_page_dup_cells;
  list_class->open = fb_plans_page_open;
}

static void
fb_plans_page_init (FbPlansPage *self)
{
}
