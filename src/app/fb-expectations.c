/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-expectations"

#include "app/fb-expectations.h"

#include "base/fb-date.h"
#include "domain/fb-check-in.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"

#include <glib/gi18n.h>

static gboolean
is_there (const FbDuoMember *member)
{
  return member->until_date == NULL;
}

/* (transfer full) (nullable): "12/10/2026: Partly" by the latest check-in of that side that asked */
static char *
dup_met (const FbDuoCase *whole,
         const char      *party)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (whole->workspace), &fb_check_in_kind, "duo-id",
                                            fb_record_get_id (FB_RECORD (whole->duo)), "held_on DESC, created DESC", NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbCheckIn *check_in = all->pdata[i];
      g_autofree char *day = NULL;

      if (g_strcmp0 (check_in->party, party) != 0 || check_in->expectations_met == NULL)
        continue;
      day = fb_date_dup_display (check_in->held_on);
      /* Translators: whether hopes came true ("Yes", "Partly", "No"), and the day it was asked */
      return g_strdup_printf (_("Came true: %s (%s)"),
                              fb_code_list_get_label (&fb_code_check_answer, check_in->expectations_met), day);
    }

  return NULL;
}

static void
add_member (const FbDuoCase   *whole,
            const FbDuoMember *member,
            const FbEnrolment *enrolment,
            GPtrArray         *lines)
{
  g_autofree char *name = fb_workspace_dup_name_of (whole->workspace, "person", member->person_id);
  g_autofree char *title = g_strdup_printf ("%s (%s)", name, fb_code_list_get_label (&fb_code_duo_role, member->role));
  g_autofree char *met = dup_met (whole, member->role);
  g_autoptr(GString) words = g_string_new (enrolment->expectations);

  if (enrolment->expectations == NULL)
    g_string_append (words, _("Not asked yet"));
  if (met != NULL)
    g_string_append_printf (words, "\n%s", met);
  fb_flow_lines_add (lines, title, words->str);
}

/* The codes of @one that @other has (@shared), or has not. */
static char *
dup_motives (const char *one,
             const char *other,
             gboolean    shared)
{
  g_auto(GStrv) codes = g_strsplit (one != NULL ? one : "", " ", -1);
  g_auto(GStrv) others = g_strsplit (other != NULL ? other : "", " ", -1);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (*codes[i] != '\0' && g_strv_contains ((const char *const *) others, codes[i]) == shared)
        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", codes[i]);
    }

  return found->len > 0 ? fb_code_list_dup_labels (&fb_code_motive, found->str) : NULL;
}

static void
add_motives (const FbEnrolment *mentee,
             const FbEnrolment *mentor,
             GPtrArray         *lines)
{
  g_autofree char *both = dup_motives (mentee->motives, mentor->motives, TRUE);
  g_autofree char *of_mentee = dup_motives (mentee->motives, mentor->motives, FALSE);
  g_autofree char *of_mentor = dup_motives (mentor->motives, mentee->motives, FALSE);

  if (mentee->motives == NULL || mentor->motives == NULL)
    return;
  if (both != NULL)
    fb_flow_lines_add (lines, _("Both Came For"), both);
  if (of_mentee != NULL)
    fb_flow_lines_add (lines, _("Only the Mentee Came For"), of_mentee);
  if (of_mentor != NULL)
    fb_flow_lines_add (lines, _("Only the Mentor Came For"), of_mentor);
}

GPtrArray *
fb_duo_list_expectations (const FbDuoCase *whole)
{
  GPtrArray *lines = fb_flow_lines_new ();
  g_autoptr(FbEnrolment) mentee = NULL;
  g_autoptr(FbEnrolment) mentor = NULL;
  gboolean is_said = FALSE;

  for (guint i = 0; i < whole->members->len; i++)
    {
      const FbDuoMember *member = whole->members->pdata[i];
      g_autoptr(FbEnrolment) enrolment = is_there (member) ? fb_duo_case_find_enrolment (whole, member) : NULL;

      if (enrolment == NULL)
        continue;
      is_said |= enrolment->expectations != NULL || enrolment->motives != NULL;
      add_member (whole, member, enrolment, lines);
      if (g_str_equal (member->role, "mentee"))
        g_set_object (&mentee, enrolment);
      else
        g_set_object (&mentor, enrolment);
    }
  if (!is_said)
    g_ptr_array_set_size (lines, 0);
  else if (mentee != NULL && mentor != NULL)
    add_motives (mentee, mentor, lines);

  return lines;
}

char *
fb_duo_dup_unasked (const FbDuoCase *whole)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < whole->members->len; i++)
    {
      const FbDuoMember *member = whole->members->pdata[i];
      g_autoptr(FbEnrolment) enrolment = is_there (member) ? fb_duo_case_find_enrolment (whole, member) : NULL;
      g_autofree char *name = NULL;

      if (enrolment == NULL || enrolment->expectations != NULL)
        continue;
      name = fb_workspace_dup_name_of (whole->workspace, "person", member->person_id);
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "", name);
    }
  if (names->len == 0)
    return NULL;

  /* Translators: %s is one or more names */
  return g_strdup_printf (_("Ask, so that nobody is disappointed: %s."), names->str);
}
