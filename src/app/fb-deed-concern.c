/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-concern.h"

#include "app/fb-deed-private.h"
#include "app/fb-stand-ins.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* FALSE where nothing is said. */
static gboolean
clean_text (const char  *typed,
            const char  *question,
            char       **clean,
            GError     **error)
{
  if (!fb_text_clean (typed != NULL ? typed : "", clean, error))
    return FALSE;
  if (*clean != NULL)
    return TRUE;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, question);
  return FALSE;
}

FbConcern *
fb_deed_raise_concern (FbWorkspace         *workspace,
                       FbRecord            *about,
                       const FbNewConcern  *values,
                       GError             **error)
{
  g_autoptr(FbRecord) concern = fb_record_new (&fb_concern_kind, NULL);
  g_autofree char *text = NULL;
  gboolean ok;

  if (!clean_text (values->text, _("Say what worries you."), &text, error) ||
      !_fb_deed_begin (workspace, "raise-concern", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, concern, error,
                      _fb_deed_get_about_field (about), fb_record_get_id (about),
                      "kind", values->kind,
                      "since", values->since != NULL ? values->since : fb_workspace_get_today (workspace),
                      "source", values->source,
                      "text", text,
                      "owner-id", values->owner_id != NULL ? values->owner_id : fb_workspace_get_staff_id (workspace),
                      "reader-id", values->reader_id,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_CONCERN (g_steal_pointer (&concern)) : NULL;
}

gboolean
fb_deed_close_concern (FbWorkspace  *workspace,
                       FbConcern    *concern,
                       const char   *tried,
                       GError      **error)
{
  g_autofree char *text = NULL;
  gboolean ok;

  if (!clean_text (tried, _("Say what was done."), &text, error) ||
      !_fb_deed_begin (workspace, "close-concern", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, concern, error, "tried", text, "closed-on", fb_workspace_get_today (workspace), NULL);

  return _fb_deed_end (workspace, ok, error);
}

gboolean
fb_concern_may_be_read (FbWorkspace *workspace,
                        FbConcern   *concern)
{
  const char *me = fb_workspace_get_staff_id (workspace);
  g_autoptr(FbStandIns) stand_ins = NULL;

  if (concern->owner_id == NULL && concern->reader_id == NULL)
    return TRUE;
  if (me == NULL)
    return FALSE;
  if (g_strcmp0 (concern->owner_id, me) == 0 || g_strcmp0 (concern->reader_id, me) == 0)
    return TRUE;

  stand_ins = fb_stand_ins_new (workspace, NULL);
  return stand_ins != NULL && g_strcmp0 (fb_stand_ins_resolve (stand_ins, concern->owner_id), me) == 0;
}

char *
fb_concern_dup_words (const char *kind)
{
  const char *label = kind != NULL ? fb_code_list_get_label (&fb_code_concern_kind, kind) : NULL;

  /* Translators: %s is what a concern is about, such as "Safety" */
  return label != NULL ? g_strdup_printf (_("Concern: %s"), label) : g_strdup (_("Concern"));
}
