/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-protection-table"

#include "ui/people/fb-protection-table.h"

#include "app/fb-exchange-words.h"
#include "app/fb-purposes.h"
#include "app/fb-recipients.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"

#include <glib/gi18n.h>

/* One line: below which title it stands, what or whom it is about, and what is to be said. */
static void
add (FbShownTable *table,
     const char   *part,
     const char   *about_id,
     const char   *name,
     const char   *words)
{
  fb_shown_table_add (table, about_id, (const char *const[]) { part, name, words });
}

static void
add_people (FbShownTable            *table,
            FbWorkspace             *workspace,
            const FbProtectionFacts *facts)
{
  for (guint i = 0; i < facts->due->len; i++)
    {
      const FbRetained *retained = facts->due->pdata[i];
      g_autofree char *words = fb_retained_dup_words (retained);

      add (table, _("Kept Longer Than Promised"), retained->enrolment_id, retained->name, words);
    }
  for (guint i = 0; i < facts->missing->len; i++)
    {
      g_autoptr(FbRecord) record = fb_store_get (fb_workspace_get_store (workspace), &fb_enrolment_kind,
                                                 facts->missing->pdata[i], NULL);
      FbEnrolment *enrolment = (FbEnrolment *) record;
      g_autofree char *name = record != NULL ? fb_workspace_dup_name_of (workspace, "person", enrolment->person_id) : NULL;
      g_autofree char *programme =
        record != NULL ? fb_workspace_dup_name_of (workspace, "programme", enrolment->programme_id) : NULL;

      if (name != NULL)
        add (table, _("Still to Ask"), facts->missing->pdata[i], name, programme);
    }
}

/* Nobody's name: how long, what people said, and what for. */
static void
add_rules (FbShownTable            *table,
           FbWorkspace             *workspace,
           const FbProtectionFacts *facts)
{
  g_autoptr(GPtrArray) purposes = fb_purposes_list (workspace, NULL);

  for (guint i = 0; i < facts->periods->len; i++)
    {
      const FbPeriod *period = facts->periods->pdata[i];
      g_autofree char *words = fb_period_dup_words (period);

      add (table, _("How Long It Is Kept"), NULL, period->name, words);
    }
  for (guint i = 0; i < facts->consents->len; i++)
    {
      const FbConsentCount *count = facts->consents->pdata[i];
      g_autofree char *words = fb_consent_count_dup_words (count);

      add (table, _("What People Allow"), NULL, fb_code_list_get_label (&fb_code_consent_purpose, count->purpose), words);
    }
  for (guint i = 0; purposes != NULL && i < purposes->len; i++)
    {
      const FbPurpose *purpose = purposes->pdata[i];

      add (table, _("What It Is Kept For"), NULL, purpose->label, purpose->text);
    }
}

static void
add_files (FbShownTable *table,
           FbWorkspace  *workspace)
{
  g_autoptr(GPtrArray) files = fb_store_list_exchanges (fb_workspace_get_store (workspace), NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const FbExchange *file = files->pdata[i];
      g_autofree char *when = fb_exchange_dup_when (workspace, file);
      g_autofree char *about = fb_exchange_dup_about (workspace, file);
      g_autofree char *to = fb_exchange_dup_to (workspace, file);
      g_autofree char *words = g_strjoin (" · ", about, to, when, NULL);

      if (file->direction == FB_EXCHANGE_OUT)
        add (table, _("Files That Went Out"), file->subject_id, file->file, words);
    }
}

FbShownTable *
fb_protection_table_new (FbWorkspace             *workspace,
                         const FbProtectionFacts *facts)
{
  const char *const titles[] = { _("Part"), _("Name"), _("What Is Known"), NULL };
  FbShownTable *table = fb_shown_table_new (titles);

  if (facts != NULL)
    {
      add_people (table, workspace, facts);
      add_rules (table, workspace, facts);
      add_files (table, workspace);
    }

  return table;
}
