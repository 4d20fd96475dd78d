/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-message-texts"

#include "app/fb-message-texts.h"

#include "app/fb-agreements.h"
#include "app/fb-deed-private.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>

/* (transfer full) (nullable) */
static FbMessageText *
find_own (FbWorkspace *workspace,
          const char  *programme_id,
          const char  *kind,
          const char  *language)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_message_text_kind, "programme-id",
                                            programme_id, NULL, NULL);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbMessageText *one = all->pdata[i];

      if (g_str_equal (one->kind, kind) && g_str_equal (one->language, language))
        return g_object_ref (one);
    }

  return NULL;
}

char *
fb_message_text_load (FbWorkspace  *workspace,
                      const char   *programme_id,
                      const char   *kind,
                      const char   *language,
                      char        **subject)
{
  g_autoptr(FbMessageText) own = find_own (workspace, programme_id, kind, language);
  g_autofree char *name = g_strconcat ("message-", kind, NULL);

  if (own == NULL)
    return fb_starter_text_load (name, NULL, language, subject);

  *subject = g_strdup (own->title);
  return g_strdup (own->body);
}

gboolean
fb_message_text_is_own (FbWorkspace *workspace,
                        const char  *programme_id,
                        const char  *kind,
                        const char  *language)
{
  g_autoptr(FbMessageText) own = find_own (workspace, programme_id, kind, language);

  return own != NULL;
}

static gboolean
keep (FbWorkspace    *workspace,
      FbMessageText  *own,
      const char     *programme_id,
      const char     *kind,
      const char     *language,
      const char     *subject,
      const char     *body,
      GError        **error)
{
  g_autoptr(FbRecord) text = own != NULL ? FB_RECORD (g_object_ref (own)) : fb_record_new (&fb_message_text_kind, NULL);

  if (subject == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("A subject is needed."));
      return FALSE;
    }

  return _fb_deed_save (workspace, text, error, "programme-id", programme_id, "kind", kind, "language", language,
                        "title", subject, "body", body, NULL);
}

gboolean
fb_deed_set_message_text (FbWorkspace  *workspace,
                          const char   *programme_id,
                          const char   *kind,
                          const char   *language,
                          const char   *subject,
                          const char   *body,
                          GError      **error)
{
  g_autoptr(FbMessageText) own = find_own (workspace, programme_id, kind, language);
  g_autofree char *clean_subject = NULL;
  g_autofree char *clean_body = NULL;
  gboolean ok;

  if (!fb_text_clean (subject != NULL ? subject : "", &clean_subject, error) ||
      !fb_text_clean (body != NULL ? body : "", &clean_body, error))
    return FALSE;
  if (clean_body == NULL && own == NULL)
    return TRUE;
  if (!_fb_deed_begin (workspace, "write-message", NULL, error))
    return FALSE;

  if (clean_body == NULL)
    ok = fb_store_remove (fb_workspace_get_store (workspace), FB_RECORD (own), error);
  else
    ok = keep (workspace, own, programme_id, kind, language, clean_subject, clean_body, error);

  return _fb_deed_end (workspace, ok, error);
}
