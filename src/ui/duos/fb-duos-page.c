/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duos-page"

#include "ui/duos/fb-duos-page.h"

#include "app/fb-duo-case.h"
#include "app/fb-step-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/duos/fb-propose-page.h"

#include <glib/gi18n.h>

struct _FbDuosPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbDuosPage, fb_duos_page, FB_TYPE_LIST_PAGE)

static const FbListColumn columns[] = {
  { N_("Duo"), -1 },
  { N_("Status"), 120 },
  { N_("Agreement"), 140 },
  { N_("Last Contact"), 125 },
  { N_("Next Step"), 165 },
};

static const FbListOption filters[] = {
  { "current", N_("Current") },
  { "proposed", N_("Proposed") },
  { "accepted", N_("Accepted") },
  { "unsigned", N_("Not Signed Yet") },
  { "active", N_("Active") },
  { "paused", N_("Paused") },
  { "completed", N_("Completed") },
  { "ended-early", N_("Ended Early") },
  { "declined", N_("Declined") },
  { "all", N_("All") },
};

static const FbListOption sorts[] = {
  { "name", N_("By Name") },
  { "code", N_("By Code") },
  { "status", N_("By Status") },
  { "last-contact", N_("Longest Without Contact") },
  { "ends", N_("Ending First") },
};

static char *
dup_agreement (const FbDuoCase *whole)
{
  const char *state = fb_code_list_get_label (&fb_code_agreement_state, whole->facts.agreement_state);

  if (g_strcmp0 (whole->facts.agreement_state, "partly-signed") != 0)
    return g_strdup (state);

  /* Translators: a status such as "Partly Signed", then how many of how many */
  return g_strdup_printf (_("%s, %d of %d"), state, whole->n_signed, whole->n_signers);
}

static FbDuoCase *
read_case (FbListPage *page,
           const char *id)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_page_get_store (FB_PAGE (page)), &fb_duo_kind, id, NULL);

  return duo != NULL ? fb_duo_case_new (fb_page_get_workspace (FB_PAGE (page)), FB_DUO (duo), NULL) : NULL;
}

static void
fb_duos_page_fill_cells (FbListPage  *page,
                         FbListRow   *row,
                         const char  *id,
                         char       **cells)
{
  g_autoptr(FbDuoCase) whole = read_case (page, id);
  g_autofree char *name = NULL;
  g_autofree char *programme = NULL;

  if (whole == NULL)
    return;

  name = fb_workspace_dup_name (whole->workspace, FB_RECORD (whole->duo));
  programme = fb_workspace_dup_name (whole->workspace, FB_RECORD (whole->programme));
  if (fb_page_get_programme_id (FB_PAGE (page)) == NULL)
    cells[0] = g_strdup_printf ("%s\n%s · %s", name, whole->duo->code, programme);
  else
    cells[0] = g_strdup_printf ("%s\n%s", name, whole->duo->code);
  cells[1] = g_strdup (fb_code_list_get_label (&fb_code_duo_state, whole->state));
  cells[2] = dup_agreement (whole);
  cells[3] = whole->facts.last_held_on != NULL ? fb_date_dup_display (whole->facts.last_held_on) : NULL;
  cells[4] = g_strdup (fb_step_get_label (whole->step, NULL));
}

static void
fb_duos_page_open (FbListPage *page,
                   const char *id)
{
  fb_page_open (FB_PAGE (page), "duo", id);
}

static void
fb_duos_page_add (FbPage *page)
{
  fb_propose_open (page, NULL);
}

static gboolean
fb_duos_page_concerns (FbPage     *page,
                       const char *kind,
                       const char *id)
{
  static const char *const kinds[] = { "duo", "duo-member", "agreement", "signature", "contact", "goal",
                                       "plan-review", "person", "programme", NULL };

  return g_strv_contains (kinds, kind);
}

static void
fb_duos_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_duos_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Duos"));
  fb_page_set_add_label (FB_PAGE (object), _("Propose Duo"));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-duo-symbolic", _("No Duos Yet"),
                          _("A mentee and a mentor who both said yes, and the organisation that supports them."));
}

static void
fb_duos_page_class_init (FbDuosPageClass *klass)
{
  FbPageClass *page_class = FB_PAGE_CLASS (klass);
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_duos_page_constructed;
  FB_PAGE_CLASS (klass)->about_kind = &fb_duo_kind;
  page_class->add = fb_duos_page_add;
  page_class->concerns = fb_duos_page_concerns;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->list = FB_LIST_DUOS;
  list_class->fill_cells = fb_duos_page_fill_cells;
  list_class->open = fb_duos_page_open;
}

static void
fb_duos_page_init (FbDuosPage *self)
{
}
