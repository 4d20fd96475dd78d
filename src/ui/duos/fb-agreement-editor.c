/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-editor"

#include "ui/duos/fb-agreement-editor.h"

#include "documents/fb-language.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-form.h"
#include "ui/duos/fb-agreement-reader.h"

#include <glib/gi18n.h>

#define BODY_HEIGHT 420

static GtkWidget *
find_text_view (GtkWidget *within)
{
  if (GTK_IS_TEXT_VIEW (within))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Room for a page of text, written from the side where its language begins. */
static void
suit_language (GtkWidget  *form,
               const char *language)
{
  GtkWidget *body = fb_field_row_get_control (fb_form_find (form, "body"));
  GtkWidget *title = fb_field_row_get_control (fb_form_find (form, "title"));
  GtkTextDirection direction = fb_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  if (GTK_IS_SCROLLED_WINDOW (body))
    {
      gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (body), BODY_HEIGHT);
      gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (body), BODY_HEIGHT);
    }
  gtk_widget_set_direction (find_text_view (body), direction);
  gtk_widget_set_direction (title, direction);
}

static GtkWidget *
make_column (FbWorkspace     *workspace,
             FbAgreement     *agreement,
             FbAgreementText *text)
{
  const char *language = fb_code_list_get_label (&fb_code_languages, text->language);
  gboolean decides = g_strcmp0 (text->language, agreement->deciding_language) == 0;
  GtkWidget *form = fb_form_new (workspace, FB_RECORD (text), language, "title", "body", NULL);

  if (!decides)
    {
      fb_form_add (form, workspace, FB_RECORD (text), "checked-by");
      fb_form_add (form, workspace, FB_RECORD (text), "checked-on");
    }
  fb_form_set_title (form, language, decides ? _("This language decides if the two texts differ.")
                                              : _("A translation. Say who checked it."));
  suit_language (form, text->language);
  gtk_widget_set_hexpand (form, TRUE);
  gtk_widget_set_valign (form, GTK_ALIGN_START);

  return form;
}

/* (transfer floating) */
GtkWidget *
fb_agreement_editor_new (FbWorkspace *workspace,
                         FbAgreement *agreement)
{
  g_autoptr(GPtrArray) texts = fb_agreement_sort_texts (workspace, agreement, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *hint = gtk_label_new (_("Names, dates and objectives stand in the places in braces, such as {mentee} and "
                                     "{from}. “## ” begins a heading."));

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  for (guint i = 0; i < MIN (texts->len, 2); i++)
    gtk_box_append (GTK_BOX (columns), make_column (workspace, agreement, texts->pdata[i]));
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), columns);

  return box;
}
