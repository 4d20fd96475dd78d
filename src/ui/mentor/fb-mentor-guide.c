/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-guide"

#include "ui/mentor/fb-mentor-guide.h"

#include "app/fb-guidelines.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"
#include "ui/duos/fb-agreement-reader.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define HEIGHT 640

gboolean
fb_mentor_guide_is_there (FbWorkspace *workspace,
                          const char  *duo_id)
{
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = fb_guideline_dup_for_mentor (workspace, duo_id, &title, &language);

  return body != NULL;
}

/**
 * fb_mentor_guide_present:
 *
 * A window with the guide for mentors (R149, R150). Escape closes it.
 *
 * Returns: (transfer none) (nullable): the window; %NULL where there is no guide
 */
GtkWidget *
fb_mentor_guide_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         const char  *duo_id)
{
  g_autofree char *title = NULL;
  g_autofree char *language = NULL;
  g_autofree char *body = fb_guideline_dup_for_mentor (workspace, duo_id, &title, &language);
  GtkWidget *window, *box, *card, *reader;

  if (body == NULL)
    return NULL;

  window = fb_over_window_new (parent, _("Guide for Mentors"), WIDTH, HEIGHT);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  card = adw_bin_new ();
  reader = fb_agreement_reader_new ();
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fb-paper");
  adw_bin_set_child (ADW_BIN (card), reader);
  fb_agreement_reader_show_text (FB_AGREEMENT_READER (reader), title, body, language);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), fb_form_page_new (card, NULL));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
