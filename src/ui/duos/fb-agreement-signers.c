/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-signers"

#include "ui/duos/fb-agreement-signers.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"

#include <glib/gi18n.h>

static void
append (GString    *words,
        const char *text)
{
  if (text != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
}

static void
append_named (GString    *words,
              const char *format,
              const char *name)
{
  g_autofree char *text = NULL;

  if (name == NULL)
    return;

  text = g_strdup_printf (format, name);
  append (words, text);
}

/* How the copy was given, and in which language. */
static void
append_copy (GString           *words,
             const FbSignature *signature)
{
  g_autofree char *both = NULL;
  const char *form = fb_code_list_get_label (&fb_code_copy_form, signature->copy_form);

  if (signature->copy_language != NULL)
    both = g_strdup_printf ("%s, %s", form, fb_language_get_name (signature->copy_language));
  append_named (words, _("copy: %s"), both != NULL ? both : form);
}

static void
append_signed (GString           *words,
               const FbSignature *signature)
{
  g_autofree char *day = signature->signed_at != NULL ? g_strndup (signature->signed_at, 10) : NULL;
  g_autofree char *shown = day != NULL ? fb_date_dup_display (day) : NULL;
  const char *language = signature->read_language != NULL ? signature->read_language : signature->language;

  append_named (words, _("Signed %s"), shown);
  append (words, fb_code_list_get_label (&fb_code_signing_method, signature->method));
  if (g_strcmp0 (signature->read_how, "read-out") == 0)
    append_named (words, _("read out in %s"), fb_language_get_name (language));
  else
    append_named (words, _("read in %s"), fb_language_get_name (language));
  append_named (words, _("interpreter: %s"), signature->interpreter_name);
  append_named (words, _("witness: %s"), signature->witness_name);
  append_copy (words, signature);
}

char *
fb_signing_party_dup_words (const FbSigningParty *party)
{
  g_autoptr(GString) words = g_string_new (NULL);

  append (words, fb_code_list_get_label (&fb_code_signing_party, party->party));
  if (party->signature != NULL)
    {
      /* an organisation is signed for by somebody */
      if (g_strcmp0 (party->signature->signer_name, party->name) != 0)
        append (words, party->signature->signer_name);
      append (words, party->signature->capacity);
      append_signed (words, party->signature);
    }
  else
    append (words, _("has still to sign"));
  if (party->is_unsure)
    append (words, _("only the year of birth is known: ask whether a guardian is needed"));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
make_row (const FbSigningParty *party)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (party->signature != NULL ? "emblem-ok-symbolic"
                                                                            : "content-loading-symbolic");
  g_autofree char *words = fb_signing_party_dup_words (party);
  const char *name = party->name != NULL ? party->name : _("Name Not Known Yet");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  fb_accessible_set_label (icon, party->signature != NULL ? _("Has Signed") : _("Has Still to Sign"));
  fb_accessible_set_label (row, name);

  return row;
}

/* (transfer floating): empty where the parties cannot be read */
GtkWidget *
fb_agreement_signers_new (FbWorkspace *workspace,
                          FbAgreement *agreement)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) parties = fb_agreement_list_parties (workspace, agreement, NULL);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Who Signs"));
  for (guint i = 0; parties != NULL && i < parties->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (parties->pdata[i]));

  return group;
}
