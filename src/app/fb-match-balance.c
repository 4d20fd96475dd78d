/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-balance"

#include "app/fb-match-balance.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

void
fb_balance_free (FbBalance *self)
{
  g_free (self->label);
  g_free (self);
}

static FbBalance *
find_balance (GPtrArray  *balances,
              GHashTable *known,
              const char *label)
{
  FbBalance *balance = g_hash_table_lookup (known, label);

  if (balance != NULL)
    return balance;

  balance = g_new0 (FbBalance, 1);
  balance->label = g_strdup (label);
  g_ptr_array_add (balances, balance);
  g_hash_table_insert (known, balance->label, balance);

  return balance;
}

static int
compare_balances (gconstpointer a,
                  gconstpointer b)
{
  const FbBalance *one = *(FbBalance **) a, *other = *(FbBalance **) b;
  int missing = (int) one->n_waiting - (int) one->n_places;
  int other_missing = (int) other->n_waiting - (int) other->n_places;

  return missing != other_missing ? other_missing - missing : g_utf8_collate (one->label, other->label);
}

/**
 * fb_matching_list_balance:
 * @by_occupation: by occupation, else by sector
 *
 * Returns: (transfer full) (element-type FbBalance): most people without a place first
 */
GPtrArray *
fb_matching_list_balance (FbMatching *self,
                          gboolean    by_occupation)
{
  GPtrArray *balances = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_balance_free);
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < fb_matching_get_n (self, (FbSide) side); i++)
      {
        const FbPoolPerson *person = fb_matching_get_person (self, (FbSide) side, i);
        const char *code = by_occupation ? person->occupation : person->sector;
        const char *label = code == NULL ? _("Not known yet")
                            : by_occupation ? fb_code_list_get_label (&fb_code_occupations, code)
                                            : fb_code_list_get_label (&fb_code_sectors, code);
        FbBalance *balance = find_balance (balances, known, label);

        if (side == FB_SIDE_MENTEE)
          balance->n_waiting++;
        else
          balance->n_places += person->n_places;
      }

  g_ptr_array_sort (balances, compare_balances);
  return balances;
}
