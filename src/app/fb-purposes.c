/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-purposes"

#include "app/fb-purposes.h"

#include "app/fb-deed-private.h"
#include "domain/fb-codes.h"
#include "domain/fb-data-purpose.h"

#include <glib/gi18n.h>

/* Why the program has a place for it at all. On what ground it may be kept is
 * for each organisation to say. */
static const struct
{
  const char *group;
  const char *text;
} table[] = {
  { "reach", N_("To know who takes part, to reach people in the way and at the hours that suit them, and to keep "
                "nobody twice.") },
  { "languages", N_("To talk and write in a language that people understand well, and to find somebody they can "
                    "talk with.") },
  { "about", N_("To see whether the rules of a programme fit, to find somebody who suits them, and so that two people "
                "live near enough to meet.") },
  { "asked-by-rule", N_("Only where a rule of the programme or its funder needs it: to see who may take part, and to "
                        "count for the funder. Otherwise it is not asked.") },
  { "work", N_("To find a mentor who knows the work that somebody wishes for, and to set goals together.") },
  { "conditions", N_("So that the two can meet: when, where, and what needs a solution first.") },
  { "screening", N_("To know that a mentor is suitable, prepared and insured, and to count the hours that volunteers "
                    "give.") },
  { "duo", N_("To hold on to what was agreed, to work on the plan, and to see how the meetings go.") },
  { "check-ins", N_("To notice early when a duo needs help, and to do better the next time.") },
  { "outcomes", N_("To find out what came of it, also months later, and to report figures that name nobody.") },
  { "notes", N_("To keep promises, to look after people’s safety, and so that a colleague can go on.") },
  { "papers", N_("To have at hand what somebody gave or signed on paper, such as a CV or an agreement.") },
  { "consents", N_("To do only what somebody allows, and to be able to say who received what.") },
};

void
fb_purpose_free (FbPurpose *self)
{
  g_free (self->text);
  g_free (self);
}

static const char *
get_words_of_program (const char *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (g_str_equal (table[i].group, group))
        return _(table[i].text);
    }

  return NULL;
}

/* (nullable): of two, which another copy of the file may have made, the newer one */
static FbDataPurpose *
find_own (GPtrArray  *all,
          const char *group)
{
  for (guint i = all->len; i > 0; i--)
    {
      FbDataPurpose *own = all->pdata[i - 1];

      if (g_str_equal (own->data_group, group))
        return own;
    }

  return NULL;
}

static GPtrArray *
list_own (FbWorkspace  *workspace,
          GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_data_purpose_kind, NULL, NULL, "created", error);
}

GPtrArray *
fb_purposes_list (FbWorkspace  *workspace,
                  GError      **error)
{
  g_autoptr(GPtrArray) all = list_own (workspace, error);
  GPtrArray *purposes;
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_data_group, &n_codes);

  if (all == NULL)
    return NULL;

  purposes = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_purpose_free);
  for (guint i = 0; i < n_codes; i++)
    {
      FbDataPurpose *own = find_own (all, codes[i].code);
      FbPurpose *purpose = g_new0 (FbPurpose, 1);

      purpose->group = codes[i].code;
      purpose->label = fb_code_list_get_label (&fb_code_data_group, codes[i].code);
      purpose->text = g_strdup (own != NULL ? own->text : get_words_of_program (codes[i].code));
      purpose->is_own = own != NULL;
      g_ptr_array_add (purposes, purpose);
    }

  return purposes;
}

static gboolean
remove_own (FbWorkspace  *workspace,
            GPtrArray    *all,
            const char   *group,
            GError      **error)
{
  for (guint i = 0; i < all->len; i++)
    {
      if (g_str_equal (FB_DATA_PURPOSE (all->pdata[i])->data_group, group) &&
          !fb_store_remove (fb_workspace_get_store (workspace), all->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * fb_deed_set_purpose:
 * @group: a code of data-group
 *
 * Sets what a group of personal data is kept for, in the organisation's own words;
 * no words, or those of the program, take the own ones away.
 */
gboolean
fb_deed_set_purpose (FbWorkspace  *workspace,
                     const char   *group,
                     const char   *text,
                     GError      **error)
{
  g_autoptr(GPtrArray) all = list_own (workspace, error);
  g_autofree char *words = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  gboolean is_none = words == NULL || *words == '\0' || g_strcmp0 (words, get_words_of_program (group)) == 0;
  g_autoptr(FbRecord) record = NULL;
  gboolean ok;

  if (all == NULL || !_fb_deed_begin (workspace, "set-purpose", NULL, error))
    return FALSE;

  if (is_none)
    ok = remove_own (workspace, all, group, error);
  else
    {
      FbDataPurpose *own = find_own (all, group);

      record = own != NULL ? g_object_ref (FB_RECORD (own)) : fb_record_new (&fb_data_purpose_kind, NULL);
      ok = _fb_deed_save (workspace, record, error, "data-group", group, "text", words, NULL);
    }

  return _fb_deed_end (workspace, ok, error);
}
