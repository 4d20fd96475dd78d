/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-later-talk"

#include "app/fb-later-talk.h"

#include "app/fb-answers.h"
#include "base/fb-date.h"
#include "domain/fb-check-in.h"

#include <glib/gi18n.h>

/* Ended by NULL; what is open of them keeps the offer open, but for the words beside. */
const char *const fb_later_talk_fields[] = { "barriers", "barrier-levels", "needs", "need-note", NULL };
#define N_ASKED 3

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The days of check-ins with the mentee of a duo; of one day counts one. */
static void
add_days (FbStore    *store,
          const char *duo_id,
          GHashTable *seen,
          GPtrArray  *days)
{
  g_autoptr(GPtrArray) found = fb_store_list (store, &fb_check_in_kind, "duo-id", duo_id, NULL, NULL);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      FbCheckIn *check_in = found->pdata[i];

      if (g_str_equal (check_in->party, "mentee") && check_in->held_on != NULL &&
          g_hash_table_add (seen, g_strdup (check_in->held_on)))
        g_ptr_array_add (days, g_strdup (check_in->held_on));
    }
}

/**
 * fb_later_talk_dup_since:
 *
 * Returns: (transfer full) (nullable): the day of the second check-in with a mentee
 *   in this programme, as stored; %NULL where it was not kept yet, and for mentors
 */
char *
fb_later_talk_dup_since (FbWorkspace *workspace,
                         FbEnrolment *enrolment)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) members = NULL;

  g_return_val_if_fail (FB_IS_ENROLMENT (enrolment), NULL);

  if (g_strcmp0 (enrolment->role, "mentee") != 0)
    return NULL;

  members = fb_store_list (store, &fb_duo_member_kind, "person-id", enrolment->person_id, NULL, NULL);
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      g_autoptr(FbRecord) duo = fb_store_get (store, &fb_duo_kind, member->duo_id, NULL);

      if (g_str_equal (member->role, "mentee") && duo != NULL &&
          g_str_equal (FB_DUO (duo)->programme_id, enrolment->programme_id))
        add_days (store, member->duo_id, seen, days);
    }
  g_ptr_array_sort (days, compare_days);

  return days->len >= FB_LATER_TALK_CHECK_INS ? g_strdup (days->pdata[FB_LATER_TALK_CHECK_INS - 1]) : NULL;
}

static gboolean
is_answered (FbWorkspace *workspace,
             FbEnrolment *enrolment,
             const char  *name)
{
  FbRecord *record = FB_RECORD (enrolment);
  g_autofree char *answer = NULL;

  if (fb_record_is_set (record, fb_kind_find_field (&fb_enrolment_kind, name)))
    return TRUE;

  answer = fb_answers_dup (workspace, record, name);
  return answer != NULL;
}

/* Whether it is time, and something was not asked yet. */
gboolean
fb_later_talk_is_wanted (FbWorkspace *workspace,
                         FbEnrolment *enrolment)
{
  g_autofree char *since = fb_later_talk_dup_since (workspace, enrolment);

  for (guint i = 0; since != NULL && i < N_ASKED; i++)
    {
      if (!is_answered (workspace, enrolment, fb_later_talk_fields[i]))
        return TRUE;
    }

  return FALSE;
}

/* (transfer full): when it can be asked, or that it is too early */
char *
fb_later_talk_dup_sentence (FbWorkspace *workspace,
                            FbEnrolment *enrolment)
{
  g_autofree char *since = fb_later_talk_dup_since (workspace, enrolment);
  g_autofree char *day = since != NULL ? fb_date_dup_display (since) : NULL;

  if (day == NULL)
    return g_strdup (_("Better after the second check-in: people know each other by then."));

  /* Translators: %s is a date */
  return g_strdup_printf (_("The second check-in was on %s, so this can be asked now. Any question may be skipped."), day);
}

/* (transfer full) (nullable): of who is in a duo as a mentee, the first one to be asked */
FbEnrolment *
fb_later_talk_find (const FbDuoCase *whole)
{
  if (!fb_duo_case_is_open (whole))
    return NULL;

  for (guint i = 0; i < whole->members->len; i++)
    {
      const FbDuoMember *member = whole->members->pdata[i];
      g_autoptr(FbEnrolment) enrolment = NULL;

      if (!g_str_equal (member->role, "mentee") || member->until_date != NULL)
        continue;
      enrolment = fb_duo_case_find_enrolment (whole, member);
      if (enrolment != NULL && fb_later_talk_is_wanted (whole->workspace, enrolment))
        return g_steal_pointer (&enrolment);
    }

  return NULL;
}
