/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duos-page"

#include "ui/duos/fb-duos-page.h"

#include "app/fb-duo-facts.h"
#include "app/fb-step-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo.h"
#include "ui/duos/fb-propose-page.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _FbDuosPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbDuosPage, fb_duos_page, FB_TYPE_LIST_PAGE)

static const FbListColumn columns[] = {
  { N_("Duo"), -1 },
  { N_("Status"), 130 },
  { N_("Agreement"), 190 },
  { N_("Last Contact"), 125 },
  { N_("Next Step"), 215 },
};

static const FbListOption filters[] = {
  { "current", N_("Current") },
  { "proposed", N_("Proposed") },
  { "accepted", N_("Accepted") },
  { "unsigned", N_("Not Signed Yet") },
  { "beyond-funding", N_("Longer Than the Funding") },
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
dup_agreement (FbListRow *row)
{
  const char *code = fb_list_row_get (row, "agreement");
  const char *state = fb_code_list_get_label (&fb_code_agreement_state, code);

  if (g_strcmp0 (code, "partly-signed") != 0)
    return g_strdup (state);

  /* Translators: a status such as "Partly Signed", then how many of how many */
  return g_strdup_printf (_("%s, %d of %d"), state, atoi (fb_list_row_get (row, "n-signed")),
                          atoi (fb_list_row_get (row, "n-signers")));
}

static char *
dup_name (FbListPage *page,
          FbListRow  *row)
{
  const char *code = fb_list_row_get (row, "code");
  g_autofree char *name = fb_duo_join_names (fb_list_row_get (row, "mentees"),
                                             fb_list_row_get (row, "mentors"), code);

  if (fb_page_get_programme_id (FB_PAGE (page)) != NULL)
    return g_strdup_printf ("%s\n%s", name, code);

  return g_strdup_printf ("%s\n%s · %s", name, code, fb_list_row_get (row, "programme-name"));
}

static void
fb_duos_page_fill_cells (FbListPage  *page,
                         FbListRow   *row,
                         const char  *id,
                         char       **cells)
{
  const char *last = fb_list_row_get (row, "last-contact");

  cells[0] = dup_name (page, row);
  cells[1] = g_strdup (fb_code_list_get_label (&fb_code_duo_state, fb_list_row_get (row, "status")));
  cells[2] = dup_agreement (row);
  cells[3] = last != NULL ? fb_date_dup_display (last) : NULL;
  cells[4] = g_strdup (fb_step_get_label (fb_duo_find_next_step (fb_page_get_workspace (FB_PAGE (page)),
                                                                 id, NULL), NULL));
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
  list_class->whom = "duo";
  list_class->list = FB_LIST_DUOS;
  list_class->fill_cells = fb_duos_page_fill_cells;
  list_class->open = fb_duos_page_open;
}

static void
fb_duos_page_init (FbDuosPage *self)
{
}
