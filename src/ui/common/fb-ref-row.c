/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-ref-row"

#include "ui/common/fb-pick-row.h"

#include "domain/fb-kinds.h"
#include "rules/fb-plan-rules.h"
#include "store/fb-search-key.h"
#include "ui/common/fb-list-choices.h"
#include "ui/common/fb-picker.h"

#include <glib/gi18n.h>

struct _FbRefRow
{
  FbPickRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FbRefRow, fb_ref_row, FB_TYPE_PICK_ROW)

/* Staff are few; who no longer works here is not offered. */
static GPtrArray *
find_staff (FbWorkspace *workspace,
            const char  *words)
{
  g_autoptr(GPtrArray) staff = fb_store_list (fb_workspace_get_store (workspace), &fb_staff_kind, NULL, NULL,
                                              "name", NULL);
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  g_auto(GStrv) wanted = fb_search_words_split (words);

  for (guint i = 0; staff != NULL && i < staff->len && choices->len < FB_PICKER_MAX; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (workspace, staff->pdata[i]);

      if (g_strcmp0 (FB_STAFF (staff->pdata[i])->active, "no") != 0 && fb_search_words_find (wanted, name))
        g_ptr_array_add (choices, fb_choice_new (fb_record_get_id (staff->pdata[i]), name, NULL));
    }

  return choices;
}

/* The parts of the programme that the record belongs to. */
static GPtrArray *
find_sites (FbWorkspace *workspace,
            FbRecord    *record,
            const char  *words)
{
  const FbField *owner = fb_kind_find_field (fb_record_get_kind (record), "programme-id");
  const char *programme_id = owner != NULL ? fb_record_peek_text (record, owner) : NULL;
  g_autoptr(GPtrArray) sites = fb_store_list (fb_workspace_get_store (workspace), &fb_site_kind, "programme-id",
                                              programme_id, "from_date DESC, name", NULL);
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  g_auto(GStrv) wanted = fb_search_words_split (words);

  for (guint i = 0; sites != NULL && i < sites->len && choices->len < FB_PICKER_MAX; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (workspace, sites->pdata[i]);

      if (fb_search_words_find (wanted, name))
        g_ptr_array_add (choices, fb_choice_new (fb_record_get_id (sites->pdata[i]), name, FB_SITE (sites->pdata[i])->place));
    }

  return choices;
}

/* The goals of the same plan that this one can stand under (R158). */
static GPtrArray *
find_goals (FbWorkspace *workspace,
            FbGoal      *goal,
            const char  *words)
{
  g_autoptr(GPtrArray) goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", goal->duo_id,
                                              "position", NULL);
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  g_auto(GStrv) wanted = fb_search_words_split (words);

  for (guint i = 0; goals != NULL && i < goals->len && choices->len < FB_PICKER_MAX; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (workspace, goals->pdata[i]);

      if (fb_search_words_find (wanted, name) && fb_plan_can_stand_under (goals, goal, goals->pdata[i]))
        g_ptr_array_add (choices, fb_choice_new (fb_record_get_id (goals->pdata[i]), name, NULL));
    }

  return choices;
}

/* Of the others there may be thousands: only those that are shown are read. */
static GPtrArray *
search_records (FbPickRow  *row,
                const char *words)
{
  FbWorkspace *workspace = fb_field_row_get_workspace (FB_FIELD_ROW (row));
  const char *kind = fb_field_get_ref_kind (fb_field_row_get_field (FB_FIELD_ROW (row)));
  const FbStoreQuery query = { .list = FB_LIST_ORGANISATIONS, .words = words, .sort = "name" };

  if (g_str_equal (kind, "staff"))
    return find_staff (workspace, words);
  if (g_str_equal (kind, "site"))
    return find_sites (workspace, fb_field_row_get_record (FB_FIELD_ROW (row)), words);
  if (g_str_equal (kind, "goal"))
    return find_goals (workspace, FB_GOAL (fb_field_row_get_record (FB_FIELD_ROW (row))), words);
  if (g_str_equal (kind, "organisation"))
    return fb_list_choices_find (workspace, &query, kind);

  return fb_search_choices_find (workspace, words, kind);
}

static char *
dup_name (FbPickRow  *row,
          const char *text)
{
  FbWorkspace *workspace = fb_field_row_get_workspace (FB_FIELD_ROW (row));
  const char *kind = fb_field_get_ref_kind (fb_field_row_get_field (FB_FIELD_ROW (row)));

  return fb_workspace_dup_name_of (workspace, kind, text);
}

static void
fb_ref_row_class_init (FbRefRowClass *klass)
{
  FB_PICK_ROW_CLASS (klass)->search = search_records;
  FB_PICK_ROW_CLASS (klass)->dup_shown = dup_name;
}

static void
fb_ref_row_init (FbRefRow *self)
{
}
