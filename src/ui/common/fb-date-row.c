/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-date-row"

#include "ui/common/fb-date-row.h"

#include "base/fb-date-read.h"
#include "base/fb-date.h"
#include "ui/common/fb-date-button.h"

#include <glib/gi18n.h>

struct _FbDateRow
{
  FbTextRow  parent_instance;

  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (FbDateRow, fb_date_row, FB_TYPE_TEXT_ROW)

static void
date_chosen_cb (FbDateRow  *self,
                const char *date)
{
  g_autofree char *shown = fb_date_dup_display (date);

  gtk_editable_set_text (GTK_EDITABLE (fb_text_row_get_entry (FB_TEXT_ROW (self))), shown);
  fb_field_row_flush (FB_FIELD_ROW (self));
}

static gboolean
fb_date_row_read (FbFieldRow  *row,
                  const char  *typed,
                  char       **text,
                  GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  gboolean partial = (fb_field_row_get_field (row)->flags & FB_FIELD_PARTIAL) != 0;

  *text = NULL;
  if (*stripped == '\0')
    return TRUE;

  return fb_date_read (stripped, partial,
                       fb_workspace_get_today (fb_field_row_get_workspace (row)), text, error);
}

static char *
fb_date_row_dup_editable (FbTextRow  *row,
                          const char *text)
{
  return fb_date_dup_display (text);
}

static void
fb_date_row_show (FbFieldRow *row,
                  const char *text)
{
  FbDateRow *self = FB_DATE_ROW (row);
  const char *today = fb_workspace_get_today (fb_field_row_get_workspace (row));

  FB_FIELD_ROW_CLASS (fb_date_row_parent_class)->show (row, text);
  fb_date_button_set_date (FB_DATE_BUTTON (self->button), text != NULL ? text : today);
}

static void
fb_date_row_build (FbFieldRow *row)
{
  FbDateRow *self = FB_DATE_ROW (row);

  FB_FIELD_ROW_CLASS (fb_date_row_parent_class)->build (row);

  self->button = fb_date_button_new (fb_field_get_label (fb_field_row_get_field (row)));
  g_signal_connect_swapped (self->button, "chosen", G_CALLBACK (date_chosen_cb), self);
  fb_field_row_add_suffix (row, self->button);
}

static void
fb_date_row_class_init (FbDateRowClass *klass)
{
  FbFieldRowClass *row_class = FB_FIELD_ROW_CLASS (klass);

  row_class->build = fb_date_row_build;
  row_class->read = fb_date_row_read;
  row_class->show = fb_date_row_show;
  FB_TEXT_ROW_CLASS (klass)->waits_for_leaving = TRUE;
  FB_TEXT_ROW_CLASS (klass)->dup_editable = fb_date_row_dup_editable;
}

static void
fb_date_row_init (FbDateRow *self)
{
}
