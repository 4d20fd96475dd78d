/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-elsewhere"

#include "app/fb-programme-elsewhere.h"

#include "app/fb-deed-private.h"
#include "app/fb-flow-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme.h"

#include <glib/gi18n.h>

/* ---- figures and results ---- */

/* (transfer full) (nullable): NULL with an error where nothing is said */
static char *
dup_what (const char  *typed,
          GError     **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  if (*clean != '\0')
    return g_steal_pointer (&clean);

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("Say what was counted."));
  return NULL;
}

FbFigure *
fb_deed_add_figure (FbWorkspace  *workspace,
                    const char   *programme_id,
                    const char   *what,
                    const char   *qualifier,
                    const char   *number,
                    const char   *moment,
                    GError      **error)
{
  g_autofree char *clean = dup_what (what, error);
  g_autoptr(FbRecord) figure = fb_record_new (&fb_figure_kind, NULL);
  gboolean ok;

  if (clean == NULL || !_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, figure, error, "programme-id", programme_id, "what", clean, "qualifier", qualifier,
                      "number", number, "moment", moment, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_FIGURE (g_steal_pointer (&figure)) : NULL;
}

FbProgrammeOutcome *
fb_deed_add_reported (FbWorkspace  *workspace,
                      const char   *programme_id,
                      const char   *what,
                      const char   *qualifier,
                      const char   *percent,
                      const char   *count,
                      const char   *moment,
                      GError      **error)
{
  g_autofree char *clean = dup_what (what, error);
  g_autoptr(FbRecord) outcome = fb_record_new (&fb_programme_outcome_kind, NULL);
  gboolean ok;

  if (clean == NULL || !_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, outcome, error, "programme-id", programme_id, "what", clean, "qualifier", qualifier,
                      "percent", percent, "count", count, "moment", moment, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_PROGRAMME_OUTCOME (g_steal_pointer (&outcome)) : NULL;
}

/* ---- other programmes ---- */

static gboolean
is_related (FbWorkspace *workspace,
            const char  *from_id,
            const char  *to_id)
{
  g_autoptr(GPtrArray) known = fb_store_list (fb_workspace_get_store (workspace), &fb_relation_kind, "programme-id",
                                              from_id, NULL, NULL);

  for (guint i = 0; known != NULL && i < known->len; i++)
    if (g_str_equal (FB_RELATION (known->pdata[i])->related_id, to_id))
      return TRUE;

  return FALSE;
}

/**
 * fb_deed_relate:
 * @other_id: (nullable): the other programme
 *
 * Notes that two programmes have to do with each other (R42). Refuses one with
 * itself, and what either of both says already.
 *
 * Returns: (transfer full): the relation; %NULL with an error
 */
FbRelation *
fb_deed_relate (FbWorkspace  *workspace,
                const char   *programme_id,
                const char   *other_id,
                GError      **error)
{
  g_autoptr(FbRecord) relation = fb_record_new (&fb_relation_kind, NULL);
  const char *sentence = NULL;
  gboolean ok;

  if (other_id == NULL || g_str_equal (programme_id, other_id))
    sentence = _("Choose another programme.");
  else if (is_related (workspace, programme_id, other_id) || is_related (workspace, other_id, programme_id))
    sentence = _("These two are noted as related already.");
  if (sentence != NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);
      return NULL;
    }
  if (!_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, relation, error, "programme-id", programme_id, "related-id", other_id, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_RELATION (g_steal_pointer (&relation)) : NULL;
}

/* (transfer full): how and where a programme is: "Pilot · Gent · Belgium"; may be empty */
char *
fb_programme_dup_place (FbWorkspace *workspace,
                        const char  *programme_id)
{
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, programme_id, NULL);
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  if (programme == NULL)
    return g_strdup ("");

  if (programme->status != NULL)
    g_ptr_array_add (parts, (char *) fb_code_list_get_label (&fb_code_programme_status, programme->status));
  if (programme->place != NULL)
    g_ptr_array_add (parts, programme->place);
  if (programme->country != NULL)
    g_ptr_array_add (parts, (char *) fb_code_list_get_label (&fb_code_countries, programme->country));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * fb_programme_list_named_by:
 *
 * Returns: (transfer full) (element-type FbFlowLine): the programmes that say
 *   of themselves that they have to do with this one
 */
GPtrArray *
fb_programme_list_named_by (FbWorkspace *workspace,
                            const char  *programme_id)
{
  g_autoptr(GPtrArray) relations = fb_store_list (fb_workspace_get_store (workspace), &fb_relation_kind, "related-id",
                                                  programme_id, "created", NULL);
  GPtrArray *lines = fb_flow_lines_new ();

  for (guint i = 0; relations != NULL && i < relations->len; i++)
    {
      const char *other_id = FB_RELATION (relations->pdata[i])->programme_id;
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "programme", other_id);
      g_autofree char *place = fb_programme_dup_place (workspace, other_id);

      fb_flow_lines_add (lines, name, place);
    }

  return lines;
}
