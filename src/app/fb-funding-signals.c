/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-funding-signals"

#include "app/fb-funding-signals.h"

#include "app/fb-funding-risk.h"
#include "base/fb-date.h"

/* @days: until it ends */
static gboolean
tell (FbWorkspace          *workspace,
      FbFunding            *funding,
      int                   days,
      FbFundingSignalFunc   func,
      gpointer              data,
      GError              **error)
{
  FbSignal signal = { .code = FB_SIGNAL_FUNDING_ENDS, .days = days };
  g_autoptr(GPtrArray) duos = fb_funding_list_at_risk (workspace, funding->programme_id, funding->until_date, error);
  g_autofree char *funder = NULL;
  g_autofree char *names = NULL;

  if (duos == NULL)
    return FALSE;

  funder = funding->organisation_id != NULL
           ? fb_workspace_dup_name_of (workspace, "organisation", funding->organisation_id) : NULL;
  names = fb_duos_at_risk_dup_names (duos);
  signal.group = fb_signal_get_group (signal.code);
  signal.n = (int) duos->len;
  signal.what = funder;
  signal.who = names;
  g_strlcpy (signal.since, funding->until_date, sizeof signal.since);
  func (funding->programme_id, &signal, data);

  return TRUE;
}

gboolean
fb_funding_each_signal (FbWorkspace          *workspace,
                        const char           *programme_id,
                        FbFundingSignalFunc   func,
                        gpointer              data,
                        GError              **error)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_funding_kind,
                                            programme_id != NULL ? "programme-id" : NULL, programme_id, "until_date",
                                            error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbFunding *funding = all->pdata[i];

      if (fb_funding_ends_soon (workspace, funding) &&
          !tell (workspace, funding, fb_date_days_between (today, funding->until_date), func, data, error))
        return FALSE;
    }

  return all != NULL;
}
