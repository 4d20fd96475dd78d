/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-print-sheet"

#include "ui/receive/fb-print-sheet.h"

#include "app/fb-reports.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* Whose sheet is printed. */
typedef struct
{
  FbWorkspace *workspace;
  char        *duo_id;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  g_object_unref (self->workspace);
  g_free (self->duo_id);
  g_free (self);
}

static void
printed_cb (GtkWidget *parent,
            gpointer   user_data)
{
  Sheet *self = user_data;
  g_autoptr(GError) error = NULL;

  if (fb_workspace_is_read_only (self->workspace))
    return;

  if (fb_deed_ask_report (self->workspace, self->duo_id, "sheet", &error))
    fb_toast_undo (parent, _("Sheet printed; Today reminds of it"));
  else
    fb_toast_error (parent, error);
}

void
fb_print_sheet (GtkWidget   *parent,
                FbWorkspace *workspace,
                const char  *duo_id,
                FbDocument  *document,
                const char  *title)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->workspace = g_object_ref (workspace);
  self->duo_id = g_strdup (duo_id);
  fb_print_document_then (parent, document, title, printed_cb, self, sheet_free);
}
