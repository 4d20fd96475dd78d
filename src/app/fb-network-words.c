/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-network-words"

#include "app/fb-network-words.h"

#include "domain/fb-codes.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* (transfer container) (element-type FbProgrammePartner): those of today, each organisation once;
 * what one of them answered counts, whatever its part */
static GPtrArray *
list_partners (FbWorkspace *workspace,
               const char  *programme_id)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_programme_partner_kind,
                                            "programme-id", programme_id, "shared_direction IS NULL, created", NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *partners = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbProgrammePartner *partner = all->pdata[i];

      if ((partner->until_date == NULL || strcmp (partner->until_date, today) >= 0) &&
          g_hash_table_add (seen, partner->organisation_id))
        g_ptr_array_add (partners, g_object_ref (partner));
    }

  return partners;
}

static void
append_name (GString    *names,
             const char *name)
{
  g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "", name);
}

static void
add_champions (FbWorkspace *workspace,
               GPtrArray   *partners,
               GPtrArray   *lines)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      g_autofree char *organisation = fb_workspace_dup_name_of (workspace, "organisation", partner->organisation_id);
      g_autoptr(GPtrArray) people = fb_store_list (fb_workspace_get_store (workspace), &fb_contact_person_kind,
                                                   "organisation-id", partner->organisation_id, "name", NULL);

      for (guint k = 0; people != NULL && k < people->len; k++)
        {
          FbContactPerson *person = people->pdata[k];
          g_autofree char *name = g_strdup_printf ("%s (%s)", person->name, organisation);

          if (g_strcmp0 (person->role, "champion") == 0)
            append_name (names, name);
        }
    }

  fb_flow_lines_add (lines, _("Champions"),
                     names->len > 0 ? names->str : _("Nobody at the top of a partner speaks up for it yet."));
}

/* How many gave each answer, of how many; who did not say yes is named. */
static void
add_answers (FbWorkspace *workspace,
             GPtrArray   *organisations,
             GPtrArray   *answers,
             GPtrArray   *lines,
             const char  *title)
{
  g_autoptr(GString) others = g_string_new (NULL);
  g_autofree char *words = NULL;
  guint n_asked = 0, n_yes = 0;

  for (guint i = 0; i < organisations->len; i++)
    {
      const char *answer = answers->pdata[i];
      g_autofree char *name = NULL, *said = NULL;

      if (answer == NULL)
        continue;
      n_asked++;
      if (g_str_equal (answer, "yes"))
        {
          n_yes++;
          continue;
        }
      name = fb_workspace_dup_name_of (workspace, "organisation", organisations->pdata[i]);
      said = g_strdup_printf ("%s (%s)", name, fb_code_list_get_label (&fb_code_check_answer, answer));
      append_name (others, said);
    }
  if (organisations->len == 0)
    return;

  /* Translators: how many said yes, how many were asked, and how many there are */
  words = g_strdup_printf (_("%u yes of %u asked, of %u in all"), n_yes, n_asked, organisations->len);
  if (others->len > 0)
    g_string_prepend (others, " · ");
  g_string_prepend (others, words);
  fb_flow_lines_add (lines, title, others->str);
}

static void
add_direction (FbWorkspace *workspace,
               GPtrArray   *partners,
               GPtrArray   *lines)
{
  g_autoptr(GPtrArray) organisations = g_ptr_array_new ();
  g_autoptr(GPtrArray) answers = g_ptr_array_new ();

  for (guint i = 0; i < partners->len; i++)
    {
      g_ptr_array_add (organisations, FB_PROGRAMME_PARTNER (partners->pdata[i])->organisation_id);
      g_ptr_array_add (answers, FB_PROGRAMME_PARTNER (partners->pdata[i])->shared_direction);
    }
  add_answers (workspace, organisations, answers, lines, _("Wants the Same as We Do"));
}

/* Of those who employ; one that no longer needs us is a success. */
static void
add_go_between (FbWorkspace *workspace,
                GPtrArray   *partners,
                GPtrArray   *lines)
{
  g_autoptr(GPtrArray) employers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) organisations = g_ptr_array_new ();
  g_autoptr(GPtrArray) answers = g_ptr_array_new ();

  for (guint i = 0; i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), &fb_organisation_kind,
                                                 partner->organisation_id, NULL);

      if (record == NULL ||
          (g_strcmp0 (FB_ORGANISATION (record)->kind, "employer") != 0 && !g_str_equal (partner->role, "employer")))
        continue;
      g_ptr_array_add (organisations, partner->organisation_id);
      g_ptr_array_add (answers, FB_ORGANISATION (record)->still_needed);
      g_ptr_array_add (employers, g_steal_pointer (&record));
    }
  add_answers (workspace, organisations, answers, lines, _("Still Needs a Go-Between"));
}

GPtrArray *
fb_programme_list_network (FbWorkspace *workspace,
                           const char  *programme_id)
{
  g_autoptr(GPtrArray) partners = list_partners (workspace, programme_id);
  GPtrArray *lines = fb_flow_lines_new ();

  if (partners->len == 0)
    return lines;

  add_champions (workspace, partners, lines);
  add_direction (workspace, partners, lines);
  add_go_between (workspace, partners, lines);

  return lines;
}
