/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-funding-doubts"

#include "app/fb-funding-doubts.h"

#include "base/fb-date.h"
#include "domain/fb-funding.h"

#include <glib/gi18n.h>
#include <string.h>

/* "Near": there is time yet to look for what comes after. */
#define NEAR_DAYS 365
/* The frames in which the European Union plans its money. */
#define FRAME_YEARS 7

typedef struct
{
  guint       n;          /* of today or to come */
  guint       n_core;
  guint       n_earned;   /* from a sponsor, or own means */
  gboolean    ends_soon;
  const char *last_frame; /* (nullable): the first frame to end */
  gboolean    is_too_long;
} Money;

static gboolean
is_near (FbWorkspace *workspace,
         const char  *day)
{
  return day != NULL && fb_date_days_between (fb_workspace_get_today (workspace), day) <= NEAR_DAYS;
}

static void
count (FbWorkspace *workspace,
       FbFunding   *funding,
       Money       *money)
{
  money->n++;
  money->n_core += g_strcmp0 (funding->support, "core") == 0;
  money->n_earned += g_strcmp0 (funding->source, "private") == 0 || g_strcmp0 (funding->source, "own") == 0;
  money->ends_soon |= is_near (workspace, funding->until_date);
  if (funding->frame_until != NULL && (money->last_frame == NULL || strcmp (funding->frame_until, money->last_frame) < 0))
    money->last_frame = funding->frame_until;
  if (g_strcmp0 (funding->source, "european") == 0 && funding->from_date != NULL && funding->until_date != NULL)
    money->is_too_long |= fb_date_days_between (funding->from_date, funding->until_date) > FRAME_YEARS * 366;
}

static void
add (GPtrArray  *doubts,
     const char *sentence)
{
  g_ptr_array_add (doubts, g_strdup (sentence));
}

/* What the money alone says. */
static void
add_of_money (FbWorkspace *workspace,
              const Money *money,
              GPtrArray   *doubts)
{
  if (money->n_core == 0)
    add (doubts, _("All of it is money for a project; what keeps a programme going is core funding."));
  if (money->is_too_long)
    add (doubts, _("European frames run seven years at most; money is noted for longer than that."));
  if (is_near (workspace, money->last_frame))
    {
      g_autofree char *day = fb_date_dup_display (money->last_frame);

      g_ptr_array_add (doubts, g_strdup_printf (_("The frame behind the money ends on %s, and what follows may have other aims."), day));
    }
}

GPtrArray *
fb_programme_list_funding_doubts (FbWorkspace *workspace,
                                  FbProgramme *programme)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_funding_kind, "programme-id",
                                            fb_record_get_id (FB_RECORD (programme)), NULL, NULL);
  const char *today = fb_workspace_get_today (workspace);
  GPtrArray *doubts = g_ptr_array_new_with_free_func (g_free);
  Money money = { 0 };

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbFunding *funding = all->pdata[i];

      if (funding->until_date == NULL || strcmp (funding->until_date, today) >= 0)
        count (workspace, funding, &money);
    }
  if (money.n == 0)
    return doubts;

  add_of_money (workspace, &money, doubts);
  if (money.n_earned == 0 && programme->own_income == NULL)
    add (doubts, _("It lives on grants alone. What could it earn, and who would pay for what it brings?"));
  if (g_strcmp0 (programme->embedding, "add-on") == 0 &&
      (programme->mainstream_state == NULL || g_str_equal (programme->mainstream_state, "not-looked-for")))
    add (doubts, _("It is an add-on. Which regular service could take it over?"));
  if (money.ends_soon && programme->stays_after_funding == NULL)
    add (doubts, _("Money ends within a year, and nothing is noted that stays."));

  return doubts;
}
