/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-print"

#include "ui/common/fb-print.h"

#include "app/fb-papers.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define DOCUMENT_KEY "fb-document"
#define THEN_KEY "fb-then"

/* What is done once it is printed; as long as the operation. */
typedef struct
{
  FbPrintedFunc   printed;
  gpointer        user_data;
  GDestroyNotify  destroy; /* (nullable) */
} Then;

static void
then_free (gpointer data)
{
  Then *self = data;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

static const FbFileFilter pdf_filter[] = {
  { N_("PDF Documents"), "*.pdf" },
  { NULL },
};

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                FbDocument        *document)
{
  fb_document_layout (document, gtk_print_context_get_width (context), gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) fb_document_get_n_pages (document));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              FbDocument        *document)
{
  fb_document_draw_page (document, gtk_print_context_get_cairo_context (context), (guint) page);
}

/* Says so where a box stands on paper instead of a letter. */
static void
tell_finding (GtkWidget  *parent,
              FbDocument *document)
{
  g_autofree char *finding = fb_paper_dup_finding (document);

  if (finding != NULL)
    fb_tell (parent, _("Some Letters Are Missing"), finding);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *parent)
{
  const Then *then = g_object_get_data (G_OBJECT (operation), THEN_KEY);
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      if (then != NULL)
        then->printed (parent, then->user_data);
      tell_finding (parent, g_object_get_data (G_OBJECT (operation), DOCUMENT_KEY));
    }
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  fb_toast_error (parent, error);
}

static void
print (GtkWidget  *parent,
       FbDocument *document,
       const char *title,
       Then       *then)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_object (operation, "begin-print", G_CALLBACK (begin_print_cb), document, 0);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), document, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  /* the document lives as long as its printing */
  g_object_set_data_full (G_OBJECT (operation), DOCUMENT_KEY, g_object_ref (document), g_object_unref);
  if (then != NULL)
    g_object_set_data_full (G_OBJECT (operation), THEN_KEY, then, then_free);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    fb_toast_error (parent, error);
}

/**
 * fb_print_document:
 * @parent: a widget of the window that asks
 * @title: what the printer's list of jobs calls it
 *
 * Asks for the printer, then prints.
 */
void
fb_print_document (GtkWidget  *parent,
                   FbDocument *document,
                   const char *title)
{
  print (parent, document, title, NULL);
}

/**
 * fb_print_document_then:
 * @printed: called with @parent and @user_data once the pages are printed, and
 *   not where somebody thinks better of it
 * @destroy: (nullable): for @user_data
 */
void
fb_print_document_then (GtkWidget      *parent,
                        FbDocument     *document,
                        const char     *title,
                        FbPrintedFunc   printed,
                        gpointer        user_data,
                        GDestroyNotify  destroy)
{
  Then *then = g_new0 (Then, 1);

  *then = (Then) { printed, user_data, destroy };
  print (parent, document, title, then);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(FbDocument) document = user_data;
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;

  if (!fb_document_write_pdf (document, g_file_peek_path (file), &error))
    {
      fb_toast_error (GTK_WIDGET (source), error);
      return;
    }

  fb_toast_saved (GTK_WIDGET (source), file);
  tell_finding (GTK_WIDGET (source), document);
}

/* @name: what the file is to be called, without a folder */
void
fb_save_pdf (GtkWidget  *parent,
             FbDocument *document,
             const char *name)
{
  fb_pick_file_async (parent, FB_PICK_SAVE, _("Save as PDF"), name, pdf_filter, picked_cb,
                      g_object_ref (document));
}

/**
 * fb_print_information:
 * @programme_id: (nullable): which programme it is about
 * @language: (nullable): that of the reader; else that of the program
 *
 * Asks for the printer, then prints what is handed out before the first
 * question: what we keep and why. Without a text in that language it says so.
 */
void
fb_print_information (GtkWidget   *parent,
                      FbWorkspace *workspace,
                      const char  *programme_id,
                      const char  *language)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = fb_paper_new_information (workspace, programme_id, language, &error);

  if (document != NULL)
    fb_print_document (parent, document, _("Information Sheet"));
  else
    fb_toast_error (parent, error);
}
