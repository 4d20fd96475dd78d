/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-funding-risk"

#include "app/fb-funding-risk.h"

#include "app/fb-duo-facts.h"
#include "app/fb-signal-facts.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "store/fb-store-funding.h"

#include <glib/gi18n.h>

/* So many are named in a sentence. */
#define MAX_NAMES 3

static void
duo_at_risk_free (gpointer data)
{
  FbDuoAtRisk *self = data;

  g_free (self->duo_id);
  g_free (self->code);
  g_free (self->name);
  g_free (self->ends_on);
  g_free (self);
}

static void
add_duo (const FbDuoBeyondRow *row,
         gpointer              data)
{
  FbDuoAtRisk *duo = g_new0 (FbDuoAtRisk, 1);

  duo->duo_id = g_strdup (row->duo_id);
  duo->code = g_strdup (row->code);
  duo->name = fb_duo_join_names (row->mentees, row->mentors, row->code);
  duo->ends_on = g_strdup (row->ends_on);
  g_ptr_array_add (data, duo);
}

GPtrArray *
fb_funding_list_at_risk (FbWorkspace  *workspace,
                         const char   *programme_id,
                         const char   *until,
                         GError      **error)
{
  g_autoptr(GPtrArray) duos = g_ptr_array_new_with_free_func (duo_at_risk_free);

  if (!fb_store_each_duo_beyond (fb_workspace_get_store (workspace), programme_id, until, add_duo, duos, error))
    return NULL;

  return g_steal_pointer (&duos);
}

gboolean
fb_funding_ends_soon (FbWorkspace *workspace,
                      FbFunding   *funding)
{
  int days = funding->until_date != NULL
             ? fb_date_days_between (fb_workspace_get_today (workspace), funding->until_date) : -1;

  return days >= 0 && days <= fb_signal_thresholds_of (workspace, funding->programme_id).funding_within;
}

GPtrArray *
fb_programme_list_at_risk (FbWorkspace  *workspace,
                           const char   *programme_id,
                           char        **until,
                           GError      **error)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_funding_kind, "programme-id",
                                            programme_id, "until_date", error);

  *until = NULL;
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbFunding *funding = all->pdata[i];

      if (!fb_funding_ends_soon (workspace, funding))
        continue;
      *until = g_strdup (funding->until_date);
      return fb_funding_list_at_risk (workspace, programme_id, *until, error);
    }

  return all != NULL ? g_ptr_array_new_with_free_func (duo_at_risk_free) : NULL;
}

/* --- In words --- */

char *
fb_duos_at_risk_dup_names (GPtrArray *duos)
{
  guint n = MIN (duos->len, MAX_NAMES);
  g_autoptr(GString) names = g_string_new (NULL);

  if (duos->len == 0)
    return NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((FbDuoAtRisk *) duos->pdata[i])->name);
  if (duos->len > n)
    {
      g_string_append (names, ", ");
      g_string_append_printf (names, ngettext ("and %u more", "and %u more", duos->len - n), duos->len - n);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

char *
fb_duo_at_risk_dup_words (FbDuoAtRisk *duo)
{
  g_autofree char *day = fb_date_dup_display (duo->ends_on);

  /* Translators: %s is a day; a duo is planned to go on so long */
  return g_strdup_printf (_("to go on until %s"), day);
}

/* Who goes on longer, behind "ends in 38 days". */
static void
append_at_risk (GString     *words,
                FbWorkspace *workspace,
                FbFunding   *funding)
{
  g_autoptr(GPtrArray) duos = fb_funding_list_at_risk (workspace, funding->programme_id, funding->until_date, NULL);
  g_autofree char *names = duos != NULL ? fb_duos_at_risk_dup_names (duos) : NULL;

  g_string_append (words, ", ");
  if (names == NULL)
    g_string_append (words, _("and no duo goes on longer"));
  else
    /* Translators: behind "ends in 38 days, "; %s are the names of duos */
    g_string_append_printf (words, ngettext ("and %u duo goes on longer: %s", "and %u duos go on longer: %s", duos->len),
                            duos->len, names);
}

char *
fb_funding_dup_words (FbWorkspace *workspace,
                      FbFunding   *funding)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *from = funding->from_date != NULL ? fb_date_dup_display (funding->from_date) : NULL;
  g_autofree char *until = funding->until_date != NULL ? fb_date_dup_display (funding->until_date) : NULL;
  GString *words = g_string_new (fb_code_list_get_label (&fb_code_funding_role, funding->role));
  int days = funding->until_date != NULL ? fb_date_days_between (today, funding->until_date) : G_MAXINT;

  if (funding->support != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "",
                            fb_code_list_get_label (&fb_code_funding_support, funding->support));
  if (from != NULL || until != NULL)
    g_string_append_printf (words, "%s%s – %s", words->len > 0 ? " · " : "", from != NULL ? from : "…",
                            until != NULL ? until : "…");
  if (days < 0)
    g_string_append_printf (words, " · %s", _("over"));
  if (!fb_funding_ends_soon (workspace, funding))
    return g_string_free (words, FALSE);

  g_string_append (words, " · ");
  g_string_append_printf (words, ngettext ("ends in %d day", "ends in %d days", (gulong) days), days);
  append_at_risk (words, workspace, funding);

  return g_string_free (words, FALSE);
}
