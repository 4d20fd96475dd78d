/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreements-page"

#include "ui/duos/fb-agreements-page.h"

#include "app/fb-duo-facts.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

struct _FbAgreementsPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbAgreementsPage, fb_agreements_page, FB_TYPE_LIST_PAGE)

static const FbListColumn columns[] = {
  { N_("Duo"), -1 },
  { N_("Status"), 200 },
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

static void
fb_agreements_page_fill_cells (FbListPage  *page,
                               FbListRow   *row,
                               const char  *id,
                               char       **cells)
{
  const char *code = fb_list_row_get (row, "code");
  g_autofree char *name = fb_duo_join_names (fb_list_row_get (row, "mentees"),
                                             fb_list_row_get (row, "mentors"), code);
  g_autofree char *version = g_strdup_printf (_("Version %s"), fb_list_row_get (row, "version"));

  cells[0] = g_strdup_printf ("%s\n%s · %s", name, code, version);
  cells[1] = g_strdup (fb_code_list_get_label (&fb_code_agreement_state, fb_list_row_get (row, "status")));
  cells[2] = g_strdup_printf (C_("signatures", "%s of %s"), fb_list_row_get (row, "n-signed"),
                              fb_list_row_get (row, "n-signers"));
  cells[3] = fb_list_row_dup_date (row, "from");
  cells[4] = fb_list_row_dup_date (row, "until");
}

static void
fb_agreements_page_open (FbListPage *page,
                         const char *id)
{
  g_autoptr(FbListRow) row = fb_list_page_read_row (page, id);

  if (row != NULL)
    fb_page_open_part (FB_PAGE (page), "duo", fb_list_row_get (row, "duo-id"), "agreement");
}

/* A note is about the duo. */
static FbRecord *
fb_agreements_page_dup_about (FbPage *page)
{
  return fb_list_page_dup_record (FB_LIST_PAGE (page), &fb_duo_kind, "duo-id");
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
  list_class->whom = "agreement";
  list_class->list = FB_LIST_AGREEMENTS;
  list_class->fill_cells = fb_agreements_page_fill_cells;
  list_class->open = fb_agreements_page_open;
}

static void
fb_agreements_page_init (FbAgreementsPage *self)
{
}
