/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-import"

#include "exchange/fb-import.h"

#include <glib/gi18n.h>

static void
finding_free (gpointer data)
{
  FbFinding *finding = data;

  g_free (finding->text);
  g_free (finding);
}

static void
difference_free (gpointer data)
{
  FbDifference *difference = data;

  g_free (difference->id);
  g_free (difference->ours);
  g_free (difference->theirs);
  g_free (difference);
}

FbImportReport *
fb_import_report_new (void)
{
  FbImportReport *self = g_new0 (FbImportReport, 1);

  self->findings = g_ptr_array_new_with_free_func (finding_free);
  self->differences = g_ptr_array_new_with_free_func (difference_free);
  self->kept = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
fb_import_report_free (FbImportReport *self)
{
  g_free (self->scope);
  g_free (self->subject);
  g_free (self->program);
  g_free (self->written);
  g_free (self->replica);
  g_free (self->ticket);
  fb_exchange_place_clear (&self->place);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/* The grammar is checked somewhat ahead of the values, and speaks of the same
 * mistake more than once and in its own words: one sentence a line is enough,
 * and ours is the better one. */
static gboolean
is_known (FbImportReport *self,
          gint64          line,
          gboolean        is_rough,
          char           *text)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      FbFinding *finding = self->findings->pdata[i];

      if (finding->line != line || !(finding->is_rough || is_rough))
        continue;

      if (!is_rough)
        {
          g_free (finding->text);
          finding->text = g_steal_pointer (&text);
          finding->is_rough = FALSE;
        }
      g_free (text);
      return TRUE;
    }

  return FALSE;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const FbFinding *first = *(const FbFinding *const *) a;
  const FbFinding *second = *(const FbFinding *const *) b;

  return first->line < second->line ? -1 : first->line > second->line;
}

void
fb_import_report_add (FbImportReport *self,
                      gint64          line,
                      gboolean        is_rough,
                      char           *text)
{
  FbFinding *finding;

  if (is_known (self, line, is_rough, text))
    return;

  self->n_findings++;
  if (self->findings->len == FB_MAX_FINDINGS)
    {
      g_free (text);
      return;
    }

  finding = g_new0 (FbFinding, 1);
  finding->line = line;
  finding->is_rough = is_rough;
  finding->text = text;
  g_ptr_array_add (self->findings, finding);
  g_ptr_array_sort (self->findings, compare_lines);
}

void
fb_import_report_add_difference (FbImportReport     *self,
                                 const FbDifference *difference)
{
  FbDifference *kept;

  if (self->differences->len == FB_MAX_FINDINGS)
    return;

  kept = g_new0 (FbDifference, 1);
  kept->kind = difference->kind;
  kept->id = g_strdup (difference->id);
  kept->field = difference->field;
  kept->ours = g_strdup (difference->ours);
  kept->theirs = g_strdup (difference->theirs);
  g_ptr_array_add (self->differences, kept);
}

/* What a mentor sends back is no file like others: of that only some counts. */
void
fb_import_report_judge_ticket (FbImportReport *self,
                               FbStore        *store)
{
  if (self->ticket != NULL && fb_store_gave_ticket (store, self->ticket))
    fb_import_report_add (self, 1, FALSE,
                          g_strdup (_("This file was sent to a mentor from here. What comes back is taken in under "
                                      "Receive.")));
}
