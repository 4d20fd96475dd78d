/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-launch"

#include "app/fb-launch.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

static guint
count_parts (FbWorkspace  *workspace,
             const FbKind *kind,
             const char   *programme_id)
{
  g_autoptr(GPtrArray) parts = fb_store_list (fb_workspace_get_store (workspace), kind, "programme-id", programme_id,
                                              NULL, NULL);

  return parts != NULL ? parts->len : 0;
}

/* Whether somebody looked at each of the seven building blocks. */
static gboolean
are_blocks_known (FbWorkspace *workspace,
                  const char  *programme_id)
{
  g_autoptr(GPtrArray) blocks = fb_store_list (fb_workspace_get_store (workspace), &fb_building_block_kind,
                                               "programme-id", programme_id, NULL, NULL);
  guint n_codes;
  guint n = 0;

  fb_code_list_get_codes (&fb_code_building_block, &n_codes);
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const char *state = FB_BUILDING_BLOCK (blocks->pdata[i])->state;

      n += state != NULL && !g_str_equal (state, "unknown");
    }

  return n >= n_codes;
}

static gboolean
has_rhythm (FbProgramme *programme)
{
  gboolean has_length = programme->duration_months_min != FB_UNSET || programme->duration_months_max != FB_UNSET;

  return has_length && (programme->meetings_per_month_min != FB_UNSET || programme->meetings_per_month_max != FB_UNSET ||
                        programme->minutes_per_month != FB_UNSET || programme->meetings_total_min != FB_UNSET);
}

static gboolean
has_monitoring (FbProgramme *programme)
{
  return programme->check_in_first_days != FB_UNSET && programme->check_in_every_days != FB_UNSET &&
         programme->review_every != FB_UNSET;
}

static gboolean
has_agreement (FbWorkspace *workspace,
               FbProgramme *programme)
{
  return programme->agreement_needed != NULL &&
         count_parts (workspace, &fb_guideline_kind, fb_record_get_id (FB_RECORD (programme))) >= 2;
}

static void
add (GArray     *items,
     const char *title,
     const char *part,
     gboolean    is_done)
{
  FbLaunchItem item = { title, part, is_done };

  g_array_append_val (items, item);
}

GArray *
fb_programme_list_launch (FbWorkspace *workspace,
                          FbProgramme *programme,
                          guint       *n_left)
{
  const char *id = fb_record_get_id (FB_RECORD (programme));
  GArray *items = g_array_new (FALSE, FALSE, sizeof (FbLaunchItem));

  add (items, _("It says what it is for, and for whom"), "overview",
       programme->purpose != NULL && programme->target_group != NULL);
  add (items, _("It says who can take part"), "rules", count_parts (workspace, &fb_rule_kind, id) > 0);
  add (items, _("It says how long a duo stays together, and how often it meets"), "rhythm", has_rhythm (programme));
  add (items, _("Check-ins and plan reviews have a rhythm"), "rhythm", has_monitoring (programme));
  add (items, _("It is clear who carries it, and who matches"), "partners",
       programme->organisation_id != NULL && programme->matching_owner_id != NULL && programme->model != NULL);
  add (items, _("Somebody looked at all seven building blocks"), "quality", are_blocks_known (workspace, id));
  add (items, _("Aims have a number, or a list of criteria was looked at"), "quality",
       count_parts (workspace, &fb_benchmark_kind, id) + count_parts (workspace, &fb_quality_check_kind, id) > 0);
  add (items, _("The agreement is decided, and both sides have a guideline"), "quality",
       has_agreement (workspace, programme));
  add (items, _("People will be asked again after the end"), "rhythm",
       count_parts (workspace, &fb_follow_up_point_kind, id) > 0);

  *n_left = 0;
  for (guint i = 0; i < items->len; i++)
    *n_left += !g_array_index (items, FbLaunchItem, i).is_done;

  return items;
}

gboolean
fb_programme_insists (FbProgramme *programme)
{
  return g_strcmp0 (programme->launch_complete, "yes") == 0;
}

/* Nobody takes part in it yet. */
static gboolean
is_planned (const char *status)
{
  return status == NULL || g_str_equal (status, "planned");
}

gboolean
fb_programme_may_start (FbWorkspace  *workspace,
                        FbProgramme  *programme,
                        const char   *before,
                        const char   *reason,
                        GError      **error)
{
  guint n_left;

  if (!is_planned (before) || is_planned (programme->status) || g_str_equal (programme->status, "ended") ||
      !fb_programme_insists (programme) || (reason != NULL && *reason != '\0'))
    return TRUE;

  g_array_unref (fb_programme_list_launch (workspace, programme, &n_left));
  if (n_left == 0)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
               ngettext ("%u thing is open before the start. Do it first, or say why the programme starts all the same.",
                         "%u things are open before the start. Do them first, or say why the programme starts all the "
                         "same.", n_left), n_left);
  return FALSE;
}
