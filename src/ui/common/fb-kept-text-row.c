/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-kept-text-row"

#include "ui/common/fb-kept-text-row.h"

#include "ui/common/fb-controls.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-text-box.h"

/* (transfer floating) @name: the kind and the field it will be, such as "outcome.remark" */
GtkWidget *
fb_kept_text_row_new (const char   *label,
                      const char   *text,
                      FbWorkspace  *workspace,
                      FbRecord     *about,
                      const char   *name,
                      GtkWidget   **view)
{
  GtkWidget *row = fb_plain_row_new (label, fb_text_box_new (label, view));

  if (text != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (*view)), text, -1);
  if (about != NULL)
    fb_kept_text_attach (*view, workspace, about, name);

  return row;
}
