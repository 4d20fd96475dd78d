/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-proposal-words"

#include "app/fb-proposal-words.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static void
append_answer (GString           *lines,
               const FbDuoCase   *whole,
               const FbDuoMember *member)
{
  gboolean has_answered = member->acceptance != NULL && !g_str_equal (member->acceptance, "asked");
  g_autofree char *name = fb_workspace_dup_name_of (whole->workspace, "person", member->person_id);
  g_autofree char *day = has_answered && member->accepted_on != NULL ? fb_date_dup_display (member->accepted_on) : NULL;
  const char *answer = has_answered ? fb_code_list_get_label (&fb_code_acceptance, member->acceptance) : _("no answer");

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append_printf (lines, _("%s: %s"), name != NULL ? name : fb_code_list_get_label (&fb_code_duo_role, member->role),
                          answer);
  if (day != NULL)
    g_string_append_printf (lines, " · %s", day);
}

char *
fb_proposal_dup_answers (const FbDuoCase *whole)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < whole->members->len; i++)
    append_answer (lines, whole, whole->members->pdata[i]);

  return g_string_free (lines, FALSE);
}
