/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreements-page"

#include "ui/duos/fb-agreements-page.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"

#include <glib/gi18n.h>

struct _FbAgreementsPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbAgreementsPage, fb_agreements_page, FB_TYPE_LIST_PAGE)

static const FbListColumn columns[] = {
  { N_("Duo"), -1 },
  { N_("Status"), 170 },
  { N_("Signatures"), 120 },
  { N_("From"), 140 },
  { N_("Until"), 140 },
};

static const FbListOption filters[] = {
  { "to-sign", N_("To Sign") },
  { "signed", N_("Signed") },
  { "ended", N_("Ended") },
  { "replaced", N_("Replaced") },
  { "all", N_("All") },
};

static const FbListOption sorts[] = {
  { "name", N_("By Name") },
  { "code", N_("By Code") },
  { "status", N_("By Status") },
  { "until", N_("Ending First") },
};

static GBytes *
fb_agreements_page_list_ids (FbListPage         *page,
                             const FbListQuery  *query,
                             guint              *n_all,
                             GError            **error)
{
  FbStore *store = fb_page_get_store (FB_PAGE (page));
  FbStoreQuery wanted = {
    .list = FB_LIST_AGREEMENTS,
    .programme_id = query->programme_id,
    .filter = g_strcmp0 (query->filter, "all") == 0 ? NULL : query->filter,
    .words = query->words,
    .sort = query->sort,
    .today = fb_workspace_get_today (fb_page_get_workspace (FB_PAGE (page))),
  };
  gint64 n = fb_store_count_list (store, FB_LIST_AGREEMENTS, query->programme_id, error);

  if (n < 0)
    return NULL;

  *n_all = (guint) n;

  return fb_store_list_ids (store, &wanted, error);
}

static char *
dup_date (FbListRow  *row,
          const char *column)
{
  const char *date = fb_list_row_get (row, column);

  return date != NULL ? fb_date_dup_display (date) : g_strdup ("");
}

static char **
fb_agreements_page_dup_cells (FbListPage *page,
                              const char *id)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_page_get_store (FB_PAGE (page)), FB_LIST_AGREEMENTS,
                                                    id, NULL);
  g_autofree char *version = NULL;
  char **cells = g_new0 (char *, 6);

  if (row == NULL)
    return cells;

  version = g_strdup_printf (_("Version %s"), fb_list_row_get (row, "version"));
  cells[0] = g_strdup_printf ("%s – %s\n%s · %s", fb_list_row_get (row, "mentees"),
                              fb_list_row_get (row, "mentors"), fb_list_row_get (row, "code"), version);
  cells[1] = g_strdup (fb_code_list_get_label (&fb_code_agreement_state, fb_list_row_get (row, "status")));
  cells[2] = g_strdup_printf (_("%s of %s"), fb_list_row_get (row, "n-signed"),
                              fb_list_row_get (row, "n-signers"));
  cells[3] = dup_date (row, "from");
  cells[4] = dup_date (row, "until");

  return cells;
}

static void
fb_agreements_page_open (FbListPage *page,
                         const char *id)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_page_get_store (FB_PAGE (page)), FB_LIST_AGREEMENTS,
                                                    id, NULL);

  if (row != NULL)
    fb_page_open_part (FB_PAGE (page), "duo", fb_list_row_get (row, "duo-id"), "agreement");
}

/* A note is about the duo. */
static FbRecord *
fb_agreements_page_dup_about (FbPage *page)
{
  const char *id = fb_list_page_get_selected (FB_LIST_PAGE (page));
  FbStore *store = fb_page_get_store (page);
  g_autoptr(FbListRow) row = id != NULL ? fb_store_get_list_row (store, FB_LIST_AGREEMENTS, id, NULL) : NULL;

  return row != NULL ? fb_store_get (store, &fb_duo_kind, fb_list_row_get (row, "duo-id"), NULL) : NULL;
}

static gboolean
fb_agreements_page_concerns (FbPage     *page,
                             const char *kind,
                             const char *id)
{
  static const char *const kinds[] = { "duo", "duo-member", "agreement", "signature", "person", NULL };

  return g_strv_contains (kinds, kind);
}

static void
fb_agreements_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_agreements_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Agreements"));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-agreement-symbolic", _("No Agreements Yet"),
                          _("Once both sides have said yes, the page of a duo drafts its agreement."));
}

static void
fb_agreements_page_class_init (FbAgreementsPageClass *klass)
{
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_agreements_page_constructed;
  FB_PAGE_CLASS (klass)->concerns = fb_agreements_page_concerns;
  FB_PAGE_CLASS (klass)->dup_about = fb_agreements_page_dup_about;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->list_ids = fb_agreements_page_list_ids;
  list_class->dup_cells = fb_agreements_page_dup_cells;
  list_class->open = fb_agreements_page_open;
}

static void
fb_agreements_page_init (FbAgreementsPage *self)
{
}
