/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today-table"

#include "ui/today/fb-today-table.h"

#include "app/fb-today.h"
#include "base/fb-date.h"

#include <glib/gi18n.h>

/* A reminder or a concern is about another record. */
static const char *
get_about_id (const FbTodayRow *row)
{
  return row->about_kind != NULL ? row->about_id : row->id;
}

static void
add_row (FbShownTable     *table,
         FbWorkspace      *workspace,
         const FbTodayRow *row)
{
  g_autofree char *fact = row->text == NULL && g_str_equal (row->kind, "duo")
                          ? fb_signal_dup_words_of (workspace, row->id, &row->first) : fb_today_row_dup_fact (row);
  g_autofree char *since = row->since != NULL && *row->since != '\0' ? fb_date_dup_display (row->since) : NULL;
  g_autofree char *due = *row->due_on != '\0' ? fb_date_dup_display (row->due_on) : NULL;
  g_autofree char *more = fb_today_row_dup_more (row);
  const char *cells[] = { fb_signal_group_get_title (row->group), row->name, row->code, fact, since, due, more };

  fb_shown_table_add (table, get_about_id (row), cells);
}

FbShownTable *
fb_today_table_new (FbWorkspace *workspace,
                    GPtrArray   *rows)
{
  const char *const titles[] = { _("Group"), _("Name"), _("Code"), _("What Was Seen"), _("Since"), _("Due"),
                                 _("And More"), NULL };
  FbShownTable *table = fb_shown_table_new (titles);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_row (table, workspace, rows->pdata[i]);

  return table;
}

void
fb_today_list_whom (GPtrArray *rows,
                    FbWhom    *whom)
{
  gboolean goes_on = rows != NULL;

  for (guint i = 0; goes_on && i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];

      goes_on = fb_whom_add (whom, row->about_kind != NULL ? row->about_kind : row->kind, get_about_id (row));
    }
}
