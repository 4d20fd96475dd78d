/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programmes-page"

#include "ui/programmes/fb-programmes-page.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"

#include <glib/gi18n.h>

struct _FbProgrammesPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbProgrammesPage, fb_programmes_page, FB_TYPE_LIST_PAGE)

static const FbListColumn columns[] = {
  { N_("Programme"), -1 },
  { N_("Status"), 130 },
  { N_("Country"), 140 },
  { N_("Mentees"), 90 },
  { N_("Mentors"), 90 },
  { N_("Duos"), 90 },
};

static const FbListOption filters[] = {
  { NULL, N_("All") },
  { "planned", N_("Planned") },
  { "pilot", N_("Pilot") },
  { "running", N_("Running") },
  { "extended", N_("Extended") },
  { "expanded", N_("Expanded") },
  { "mainstreamed", N_("Mainstreamed") },
  { "ended", N_("Ended") },
};

static const FbListOption sorts[] = {
  { "name", N_("By Name") },
  { "code", N_("By Code") },
  { "status", N_("By Status") },
};

/* A programme that has no name yet goes by its code. */
static char *
make_name_cell (FbListRow *row)
{
  const char *name = fb_list_row_get (row, "name");
  const char *code = fb_list_row_get (row, "code");

  return name != NULL ? g_strdup_printf ("%s\n%s", name, code)
                      : g_strdup_printf ("%s\n%s", code, _("No name yet"));
}

static void
fb_programmes_page_fill_cells (FbListPage  *page,
                               FbListRow   *row,
                               const char  *id,
                               char       **cells)
{
  cells[0] = make_name_cell (row);
  cells[1] = fb_code_list_dup_labels (&fb_code_programme_status, fb_list_row_get (row, "status"));
  cells[2] = fb_code_list_dup_labels (&fb_code_countries, fb_list_row_get (row, "country"));
  cells[3] = g_strdup (fb_list_row_get (row, "n-mentees"));
  cells[4] = g_strdup (fb_list_row_get (row, "n-mentors"));
  cells[5] = g_strdup (fb_list_row_get (row, "n-duos"));
}

static void
fb_programmes_page_open (FbListPage *page,
                         const char *id)
{
  fb_page_open (FB_PAGE (page), "programme", id);
}

static void
fb_programmes_page_add (FbPage *page)
{
  fb_page_open (page, "templates", NULL);
}

static gboolean
fb_programmes_page_concerns (FbPage     *page,
                             const char *kind,
                             const char *id)
{
  return kind == NULL || g_str_equal (kind, "programme") || g_str_equal (kind, "enrolment") ||
         g_str_equal (kind, "duo");
}

static void
fb_programmes_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_programmes_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Programmes"));
  fb_page_set_add_label (FB_PAGE (object), _("New Programme"));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-programme-symbolic", _("No Programmes Yet"),
                          _("Start from one that others have run, or from an empty one."));
}

static void
fb_programmes_page_class_init (FbProgrammesPageClass *klass)
{
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_programmes_page_constructed;
  FB_PAGE_CLASS (klass)->about_kind = &fb_programme_kind;
  FB_PAGE_CLASS (klass)->add = fb_programmes_page_add;
  FB_PAGE_CLASS (klass)->concerns = fb_programmes_page_concerns;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->list = FB_LIST_PROGRAMMES;
  list_class->fill_cells = fb_programmes_page_fill_cells;
  list_class->open = fb_programmes_page_open;
}

static void
fb_programmes_page_init (FbProgrammesPage *self)
{
}
