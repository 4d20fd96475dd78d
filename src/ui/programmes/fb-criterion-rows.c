/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-criterion-rows"

#include "ui/programmes/fb-criterion-rows.h"

#include "app/fb-quality.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

struct _FbCriterionRows
{
  AdwBin            parent_instance;

  FbWorkspace      *workspace;
  char             *programme_id;
  const FbCodeList *list;
  GPtrArray        *codes;   /* utf8, static */
  FbFindCriterion   find;
  GtkWidget        *group;
  GPtrArray        *rows;    /* not owned; empty until the first update */
  GPtrArray        *records; /* as long as @rows */
};

G_DEFINE_FINAL_TYPE (FbCriterionRows, fb_criterion_rows, ADW_TYPE_BIN)

static const char *const fields[] = { "state", "evidence", "looked-on" };

static GtkWidget *
make_row (FbCriterionRows *self,
          const char      *code,
          FbRecord        *record)
{
  GtkWidget *row = adw_expander_row_new ();
  const char *title = fb_code_list_get_label (self->list, code);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  fb_accessible_set_label (row, title);
  fb_accessible_name_images (row, title);
  fb_accessible_name_list (row, title);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), fb_field_row_new (self->workspace, record, fields[i]));

  return row;
}

/* A new record takes the place of one that was never stored: the row stays. */
static gboolean
is_another (FbRecord *found,
            FbRecord *shown)
{
  return found != shown && (fb_record_get_revision (found) > 0 || fb_record_get_revision (shown) > 0);
}

/* Rows are made anew where the record is another one: after undo. */
static void
follow_records (FbCriterionRows *self)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_other = self->rows->len == 0;

  for (guint i = 0; i < self->codes->len; i++)
    {
      g_ptr_array_add (found, self->find (self->workspace, self->programme_id, self->codes->pdata[i]));
      is_other |= i < self->records->len && is_another (found->pdata[i], self->records->pdata[i]);
    }
  if (!is_other)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_unref (self->records);
  self->records = g_steal_pointer (&found);
  for (guint i = 0; i < self->codes->len; i++)
    {
      GtkWidget *row = make_row (self, self->codes->pdata[i], self->records->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
fb_criterion_rows_dispose (GObject *object)
{
  FbCriterionRows *self = FB_CRITERION_ROWS (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->programme_id, g_free);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_criterion_rows_parent_class)->dispose (object);
}

static void
fb_criterion_rows_class_init (FbCriterionRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_criterion_rows_dispose;
}

static void
fb_criterion_rows_init (FbCriterionRows *self)
{
  self->rows = g_ptr_array_new ();
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->group = adw_preferences_group_new ();
  adw_bin_set_child (ADW_BIN (self), self->group);
}

/**
 * fb_criterion_rows_new:
 * @list: where the codes have their names
 * @codes: (element-type utf8): those that are shown, in order
 *
 * Returns: (transfer floating): fb_criterion_rows_update() fills it
 */
GtkWidget *
fb_criterion_rows_new (FbWorkspace      *workspace,
                       const char       *programme_id,
                       const FbCodeList *list,
                       GPtrArray        *codes,
                       FbFindCriterion   find)
{
  FbCriterionRows *self = g_object_new (FB_TYPE_CRITERION_ROWS, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->list = list;
  self->codes = g_ptr_array_ref (codes);
  self->find = find;

  return GTK_WIDGET (self);
}

void
fb_criterion_rows_set_title (FbCriterionRows *self,
                             const char      *title,
                             const char      *sentence)
{
  g_return_if_fail (FB_IS_CRITERION_ROWS (self));

  fb_form_set_title (self->group, title, sentence);
}

void
fb_criterion_rows_update (FbCriterionRows *self)
{
  g_return_if_fail (FB_IS_CRITERION_ROWS (self));

  follow_records (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *state = NULL;
      g_autofree char *evidence = NULL;
      g_autofree char *looked_on = NULL;
      g_autofree char *words = NULL;

      g_object_get (self->records->pdata[i], "state", &state, "evidence", &evidence, "looked-on", &looked_on, NULL);
      words = fb_quality_dup_look (state, evidence, looked_on);
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->rows->pdata[i]), words);
    }
}
