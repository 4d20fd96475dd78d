/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signal-list"

#include "ui/today/fb-signal-list.h"

#include "app/fb-deed-signal.h"
#include "app/fb-today.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/today/fb-signal-menu.h"

#include <glib/gi18n.h>

#define MAX_EARLIER 20

struct _FbSignalList
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbRecord    *duo;
};

G_DEFINE_FINAL_TYPE (FbSignalList, fb_signal_list, ADW_TYPE_BIN)

static void
append (GString    *line,
        const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

/* "Anna Voorbeeld, due 03.12.2026 · Rang both" */
static void
append_taken (FbSignalList   *self,
              GString        *line,
              FbSignalRecord *taken)
{
  g_autofree char *who = taken->owner_id != NULL
                           ? fb_workspace_dup_name_of (self->workspace, "staff", taken->owner_id)
                           : NULL;
  g_autofree char *due = taken->due_on != NULL ? fb_date_dup_display (taken->due_on) : NULL;
  g_autofree char *words = NULL;

  if (g_strcmp0 (taken->state, "all-right") == 0)
    /* Translators: %s is a reason that somebody wrote */
    words = g_strdup_printf (_("All right because: %s"),
                             taken->all_right_reason != NULL ? taken->all_right_reason : "");
  else if (who != NULL && due != NULL)
    /* Translators: a member of staff, and a date */
    words = g_strdup_printf (_("Taken up by %s, due %s"), who, due);

  append (line, words);
  append (line, taken->tried);
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  fb_accessible_set_label (row, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  return row;
}

/* FALSE where it is not to be told here */
static gboolean
add_signal (FbSignalList   *self,
            GtkWidget      *form,
            const FbSignal *signal)
{
  g_autofree char *fact = fb_signal_dup_words_of (self->workspace, fb_record_get_id (self->duo), signal);
  g_autoptr(FbSignalRecord) taken =
    fb_signal_find_taken (self->workspace, self->duo, fb_signal_get_code (signal->code), NULL);
  g_autoptr(GString) line = g_string_new (NULL);
  GtkWidget *row;

  /* the page offers the talk itself */
  if (signal->code == FB_SIGNAL_LATER_TALK && taken == NULL)
    return FALSE;
  if (*signal->since != '\0' && g_strcmp0 (signal->since, fb_workspace_get_today (self->workspace)) < 0)
    {
      g_autofree char *date = fb_date_dup_display (signal->since);
      g_autofree char *since = g_strdup_printf (_("since %s"), date);

      append (line, since);
    }
  if (taken != NULL)
    append_taken (self, line, taken);

  row = make_row (fact, line->str);
  if (!fb_workspace_is_read_only (self->workspace))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               fb_signal_menu_new (self->workspace, "duo", fb_record_get_id (self->duo),
                                                   signal->code, signal->since, fact, fact));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);

  return TRUE;
}

/* What was taken up and is gone, the latest first. */
static void
add_earlier (FbSignalList *self,
             GtkWidget    *form,
             GPtrArray    *earlier)
{
  GtkWidget *expander = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("Earlier Signals"));
  fb_accessible_set_label (expander, _("Earlier Signals"));
  for (guint i = earlier->len; i > 0 && earlier->len - i < MAX_EARLIER; i--)
    {
      FbSignalRecord *signal = earlier->pdata[i - 1];
      g_autofree char *date = fb_date_dup_display (signal->closed_on);
      /* Translators: %s is a date */
      g_autofree char *closed = g_strdup_printf (_("Gone since %s"), date);
      g_autoptr(GString) line = g_string_new (closed);

      append (line, signal->tried);
      append (line, signal->all_right_reason);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                                make_row (fb_code_list_get_label (&fb_code_signal_kind, signal->kind),
                                          line->str));
    }
  fb_accessible_name_images (expander, _("Earlier Signals"));
  fb_accessible_name_list (expander, _("Earlier Signals"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), expander);
}

static GPtrArray *
list_earlier (FbSignalList *self)
{
  g_autoptr(GPtrArray) all =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_signal_record_kind, "duo-id",
                   fb_record_get_id (self->duo), "closed_on", NULL);
  GPtrArray *earlier = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      if (FB_SIGNAL_RECORD (all->pdata[i])->closed_on != NULL)
        g_ptr_array_add (earlier, g_object_ref (all->pdata[i]));
    }

  return earlier;
}

void
fb_signal_list_fill (FbSignalList *self)
{
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GPtrArray) earlier = NULL;
  GtkWidget *form = adw_preferences_group_new ();
  gboolean has_any = FALSE;

  g_return_if_fail (FB_IS_SIGNAL_LIST (self));

  rows = fb_today_list_duo (self->workspace, fb_record_get_id (self->duo), NULL);
  earlier = list_earlier (self);
  fb_form_set_title (form, _("What Needs Attention"), NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];

      has_any |= add_signal (self, form, &row->first);
      for (guint k = 0; k < row->n_more_signals; k++)
        has_any |= add_signal (self, form, &row->more[k]);
    }
  if (earlier->len > 0)
    add_earlier (self, form, earlier);

  adw_bin_set_child (ADW_BIN (self), form);
  gtk_widget_set_visible (GTK_WIDGET (self), has_any || earlier->len > 0);
}

static void
fb_signal_list_dispose (GObject *object)
{
  FbSignalList *self = FB_SIGNAL_LIST (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->duo);

  G_OBJECT_CLASS (fb_signal_list_parent_class)->dispose (object);
}

static void
fb_signal_list_class_init (FbSignalListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_signal_list_dispose;
}

static void
fb_signal_list_init (FbSignalList *self)
{
}

/* (transfer floating): fb_signal_list_fill() fills it */
GtkWidget *
fb_signal_list_new (FbWorkspace *workspace,
                    FbRecord    *duo)
{
  FbSignalList *self = g_object_new (FB_TYPE_SIGNAL_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);

  return GTK_WIDGET (self);
}
