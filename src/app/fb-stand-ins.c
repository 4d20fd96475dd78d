/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-stand-ins"

#include "app/fb-stand-ins.h"

#include "base/fb-date.h"

#include <glib/gi18n.h>
#include <string.h>

struct _FbStandIns
{
  GPtrArray *all; /* of FbStandIn, those of today */
};

FbStandIns *
fb_stand_ins_new (FbWorkspace  *workspace,
                  GError      **error)
{
  const char *today = fb_workspace_get_today (workspace);
  GPtrArray *all = fb_store_list (fb_workspace_get_store (workspace), &fb_stand_in_kind, NULL, NULL, "from_date",
                                  error);
  FbStandIns *self;

  if (all == NULL)
    return NULL;

  for (guint i = all->len; i > 0; i--)
    {
      FbStandIn *one = all->pdata[i - 1];

      if (strcmp (one->from_date, today) > 0 || strcmp (one->until_date, today) < 0)
        g_ptr_array_remove_index (all, i - 1);
    }
  self = g_new0 (FbStandIns, 1);
  self->all = all;

  return self;
}

void
fb_stand_ins_free (FbStandIns *self)
{
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* The latest one, where a file that was taken in brought a second. */
FbStandIn *
fb_stand_ins_find (const FbStandIns *self,
                   const char       *staff_id)
{
  for (guint i = self->all->len; i > 0; i--)
    {
      FbStandIn *one = self->all->pdata[i - 1];

      if (g_strcmp0 (one->staff_id, staff_id) == 0)
        return one;
    }

  return NULL;
}

/* Who stands in may be away too. Where all stand in for each other, everybody
 * looks after their own. */
const char *
fb_stand_ins_resolve (const FbStandIns *self,
                      const char       *staff_id)
{
  const char *who = staff_id;

  for (guint i = 0; who != NULL && i <= self->all->len; i++)
    {
      FbStandIn *one = fb_stand_ins_find (self, who);

      if (one == NULL)
        return who;
      who = one->deputy_id;
    }

  return staff_id;
}

GPtrArray *
fb_stand_ins_get_all (const FbStandIns *self)
{
  return self->all;
}

static void
append_line (GString     *lines,
             FbWorkspace *workspace,
             const char  *format,
             const char  *staff_id,
             const char  *until)
{
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "staff", staff_id);
  g_autofree char *day = fb_date_dup_display (until);

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append_printf (lines, format, name, day);
}

char *
fb_stand_ins_dup_words (const FbStandIns *self,
                        FbWorkspace      *workspace,
                        const char       *staff_id)
{
  g_autoptr(GString) lines = g_string_new (NULL);
  FbStandIn *mine = staff_id != NULL ? fb_stand_ins_find (self, staff_id) : NULL;

  if (mine != NULL)
    /* Translators: the first %s is a colleague, the second the last day */
    append_line (lines, workspace, _("%s looks after your work until %s."), mine->deputy_id, mine->until_date);
  for (guint i = 0; staff_id != NULL && i < self->all->len; i++)
    {
      FbStandIn *one = self->all->pdata[i];

      if (g_strcmp0 (one->deputy_id, staff_id) == 0)
        /* Translators: the first %s is a colleague, the second the last day */
        append_line (lines, workspace, _("You look after the work of %s until %s."), one->staff_id, one->until_date);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}
