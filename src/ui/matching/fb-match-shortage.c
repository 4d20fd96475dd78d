/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-shortage"

#include "ui/matching/fb-match-shortage.h"

#include "app/fb-match-balance.h"
#include "base/fb-date.h"
#include "store/fb-store-match.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

#define MOST_ROWS 8

/* "3 mentees wait, 1 free place" */
static char *
dup_balance (const FbBalance *balance)
{
  g_autofree char *waiting = g_strdup_printf (ngettext ("%u mentee waits", "%u mentees wait", balance->n_waiting),
                                              balance->n_waiting);
  g_autofree char *places = g_strdup_printf (ngettext ("%u free place", "%u free places", balance->n_places),
                                             balance->n_places);

  return g_strdup_printf ("%s%s%s", waiting, C_("list", ", "), places);
}

static GtkWidget *
make_row (const FbBalance *balance)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = dup_balance (balance);
  g_autofree char *name = g_strdup_printf ("%s, %s", balance->label, words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), balance->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  fb_accessible_set_label (row, name);

  return row;
}

/* Those with more who wait than places, or the other way round. */
static GtkWidget *
make_group (GPtrArray  *balances,
            gboolean    is_shortage,
            const char *title,
            const char *sentence,
            const char *none)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint n = 0;

  for (guint i = 0; i < balances->len && n < MOST_ROWS; i++)
    {
      const FbBalance *balance = balances->pdata[is_shortage ? i : balances->len - 1 - i];

      if (is_shortage ? balance->n_waiting <= balance->n_places : balance->n_waiting >= balance->n_places)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (balance));
      n++;
    }
  fb_form_set_title (group, title, n > 0 ? sentence : none);

  return group;
}

static GtkWidget *
make_time (FbWorkspace *workspace,
           const char  *programme_id)
{
  GtkWidget *group = adw_preferences_group_new ();
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *from = fb_date_add_months (today, -12);
  g_autofree char *words = NULL;
  FbTimeToMatch time;

  if (!fb_store_get_time_to_match (fb_workspace_get_store (workspace), programme_id, from, today, &time, NULL) ||
      time.n == 0)
    words = g_strdup (_("Nobody was matched in the last twelve months."));
  else
    words = g_strdup_printf (ngettext ("In the last twelve months %d mentee was matched, %d days after applying (longest: %d).",
                                       "In the last twelve months %d mentees were matched, half of them within %d days of applying (longest: %d).",
                                       (gulong) time.n), time.n, time.median, time.longest);
  fb_form_set_title (group, _("Time to a Match"), words);

  return group;
}

/* (transfer floating) */
GtkWidget *
fb_match_shortage_new (FbWorkspace *workspace,
                       FbMatching  *matching,
                       const char  *programme_id)
{
  g_autoptr(GPtrArray) occupations = fb_matching_list_balance (matching, TRUE);
  g_autoptr(GPtrArray) sectors = fb_matching_list_balance (matching, FALSE);

  return fb_form_page_new (make_time (workspace, programme_id),
                           make_group (occupations, TRUE, _("Occupations Without a Mentor"),
                                       _("More mentees wait than there are free places."),
                                       _("Each occupation that is wished has a free place.")),
                           make_group (sectors, TRUE, _("Sectors Short of Mentors"),
                                       _("More mentees wait than there are free places."),
                                       _("Each sector that is wished has a free place.")),
                           make_group (sectors, FALSE, _("Mentors Who Wait, by Sector"),
                                       _("More free places than mentees who wait."),
                                       _("No sector has free places to spare.")),
                           NULL);
}
