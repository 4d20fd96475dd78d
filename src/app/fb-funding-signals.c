/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-funding-signals"

#include "app/fb-funding-signals.h"

#include "app/fb-deed-organisation.h"
#include "base/fb-date.h"

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
      int days = funding->until_date != NULL ? fb_date_days_between (today, funding->until_date) : -1;
      FbSignal signal = { .code = FB_SIGNAL_FUNDING_ENDS, .days = days };
      g_autofree char *funder = NULL;

      if (days < 0 || days > FB_FUNDING_DAYS)
        continue;

      funder = funding->organisation_id != NULL
               ? fb_workspace_dup_name_of (workspace, "organisation", funding->organisation_id) : NULL;
      signal.group = fb_signal_get_group (signal.code);
      signal.n = (int) fb_funding_count_at_risk (workspace, funding->programme_id);
      signal.what = funder;
      g_strlcpy (signal.since, funding->until_date, sizeof signal.since);
      func (funding->programme_id, &signal, data);
    }

  return all != NULL;
}
