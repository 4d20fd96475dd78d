/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-exchanges"

#include "app/fb-exchange-words.h"

#include "app/fb-keys.h"
#include "app/fb-recipients.h"
#include "base/fb-date.h"
#include "exchange/fb-export.h"

#include <glib/gi18n.h>

static gboolean
is_about (const FbExchange *exchange,
          FbScope           scope)
{
  return g_strcmp0 (exchange->scope, fb_scope_get_name (scope)) == 0;
}

char *
fb_exchange_dup_about (FbWorkspace      *workspace,
                       const FbExchange *exchange)
{
  gboolean is_duo = is_about (exchange, FB_SCOPE_DUO);
  g_autofree char *name = NULL;

  if (is_about (exchange, FB_SCOPE_WORKSPACE))
    return g_strdup (_("Everything"));
  if (is_about (exchange, FB_SCOPE_ALONG))
    return g_strdup (_("Taken along: programmes and rules, no people"));
  if (is_about (exchange, FB_SCOPE_NEW))
    return g_strdup (_("Brought back: what was new on the way"));

  if (g_strcmp0 (exchange->scope, "sheet") == 0)
    return g_strdup (_("From a spreadsheet: people of one programme"));
  if (g_strcmp0 (exchange->scope, "list") == 0)
    return g_strdup (_("A list, for a spreadsheet"));

  if (is_about (exchange, FB_SCOPE_PERSON))
    {
      g_autofree char *id = fb_recipient_dup_kept (workspace, exchange->subject_id);

      name = fb_workspace_dup_name_of (workspace, "person", id);
      /* Translators: a file of what is kept about a person, for that person; %s is the name */
      return name != NULL ? g_strdup_printf (C_("file", "Own file of %s"), name)
                          : g_strdup (_("The own file of somebody"));
    }

  if (exchange->subject_id != NULL)
    name = fb_workspace_dup_name_of (workspace, is_duo ? "duo" : "programme", exchange->subject_id);
  /* it may have been removed since */
  if (name == NULL)
    return g_strdup (is_duo ? _("A duo that is not here") : _("A programme that is not here"));

  if (exchange->ticket != NULL)
    /* Translators: a file of one duo; %s are the names of two people */
    return g_strdup_printf (exchange->direction == FB_EXCHANGE_OUT ? C_("file", "Duo, for its mentor: %s")
                            /* Translators: a file of one duo; %s are the names of two people */
                                                                   : C_("file", "Duo, back from its mentor: %s"), name);

  /* Translators: %s are the names of two people */
  return g_strdup_printf (is_duo ? C_("file", "Duo: %s")
                                 /* Translators: %s is the name of a programme */
                                 : C_("file", "Programme: %s"), name);
}

char *
fb_exchange_dup_when (FbWorkspace      *workspace,
                      const FbExchange *exchange)
{
  g_autofree char *at = fb_stamp_dup_display (exchange->at);
  g_autofree char *staff = fb_workspace_dup_name_of (workspace, "staff", exchange->staff_id);
  /* Translators: %s is a day and a time */
  g_autofree char *when = g_strdup_printf (exchange->direction == FB_EXCHANGE_IN
                                           ? _("Came in on %s") : _("Went out on %s"), at);

  return staff != NULL ? g_strjoin (" · ", when, staff, NULL) : g_steal_pointer (&when);
}

char *
fb_exchange_dup_number (const FbExchange *exchange)
{
  if (exchange->number == 0)
    return NULL;

  /* Translators: files are numbered for each sender and subject, changes for each computer */
  return g_strdup_printf (_("File %lu about this, up to change %lu"), (gulong) exchange->number,
                          (gulong) exchange->seq);
}

char *
fb_exchange_dup_protection (const FbExchange *exchange)
{
  if (exchange->is_protected)
    return g_strdup (_("Protected by six words"));

  /* Translators: %s is a reason, as somebody typed it */
  return exchange->reason != NULL ? g_strdup_printf (_("Without protection: “%s”"), exchange->reason) : NULL;
}

char *
fb_exchange_dup_left_out (const FbExchange *exchange)
{
  guint n = 1;

  if (exchange->left_out == NULL)
    return NULL;

  for (const char *c = exchange->left_out; *c != '\0'; c++)
    n += *c == ' ' ? 1 : 0;

  return g_strdup_printf (ngettext ("%u person who did not say yes is not in it",
                                    "%u people who did not say yes are not in it", n), n);
}

char *
fb_exchange_dup_proof (const FbExchange *exchange)
{
  g_autofree char *words = exchange->key != NULL ? fb_keys_dup_words (exchange->key) : NULL;
  const char *owner = exchange->sealed_by != NULL ? exchange->sealed_by : _("an unnamed sender");

  if (words == NULL)
    return g_strdup (_("Does not prove who made it"));
  if (exchange->direction == FB_EXCHANGE_OUT)
    /* Translators: %s are four words: "harbour – lemon – seven – bridge" */
    return g_strdup_printf (_("With your words: %s"), words);

  /* Translators: the first %s is an organisation, the second four words: "harbour – lemon – seven – bridge" */
  return g_strdup_printf (_("From %s, with the words: %s"), owner, words);
}

/* (transfer full): the record, with the one that it belongs to */
static char *
dup_owner (FbWorkspace     *workspace,
           const FbMention *mention)
{
  g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), mention->kind, mention->id, NULL);

  for (guint i = 0; record != NULL && i < mention->kind->n_fields; i++)
    {
      const FbField *field = &mention->kind->fields[i];
      const char *id = field->kind == FB_FIELD_REF && (field->flags & FB_FIELD_OWNER) != 0
                       ? fb_record_peek_text (record, field) : NULL;
      g_autofree char *name = id != NULL ? fb_workspace_dup_name_of (workspace, fb_field_get_ref_kind (field), id)
                                         : NULL;

      if (name != NULL)
        /* Translators: a kind of record and whose it is, such as "Agreement: Amina – Jan" */
        return g_strdup_printf (_("%s: %s"), _(mention->kind->label), name);
    }

  return g_strdup (_(mention->kind->label));
}

char *
fb_mention_dup_place (FbWorkspace     *workspace,
                      const FbMention *mention)
{
  g_autofree char *record = dup_owner (workspace, mention);

  /* Translators: a record such as "Duo: Amina and Jan", one of its fields, and a name that stands in it */
  return g_strdup_printf (_("%s · %s: “%s”"), record, fb_field_get_label (mention->field), mention->name);
}

char *
fb_mentions_dup_warning (guint n_mentions)
{
  return g_strdup_printf (ngettext ("A name that is protected stands in %u text that goes along. Change it first, "
                                    "unless somebody else of that name is meant:",
                                    "Names that are protected stand in %u texts that go along. Change them first, "
                                    "unless somebody else of that name is meant:", n_mentions), n_mentions);
}
