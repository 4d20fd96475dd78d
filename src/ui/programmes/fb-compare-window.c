/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-compare-window"

#include "ui/programmes/fb-compare-window.h"

#include "app/fb-new-programme.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"
#include "ui/common/fb-programme-choice.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define HEIGHT 640
#define COMPARE_KEY "fb-compare"

/* Lives as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  char        *programme_id;
  GtkWidget   *choice;
  GtkWidget   *differences; /* AdwBin */
} Compare;

static void
compare_free (gpointer data)
{
  Compare *self = data;

  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self);
}

static GtkWidget *
make_line (const char *words)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 10);
  gtk_widget_set_margin_bottom (label, 10);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  fb_accessible_set_label (row, words);

  return row;
}

/* (transfer full) (nullable): a line each */
static GPtrArray *
list_differences (Compare *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  const char *other_id = fb_programme_choice_get (self->choice);
  g_autoptr(FbRecord) programme = fb_store_get (store, &fb_programme_kind, self->programme_id, NULL);
  g_autoptr(FbRecord) other = other_id != NULL ? fb_store_get (store, &fb_programme_kind, other_id, NULL) : NULL;

  if (programme == NULL || other == NULL)
    return NULL;

  return fb_programme_list_differences (self->workspace, FB_PROGRAMME (programme), FB_PROGRAMME (other), NULL);
}

static void
show (Compare *self)
{
  g_autoptr(GPtrArray) differences = list_differences (self);
  GtkWidget *group = adw_preferences_group_new ();
  guint n = differences != NULL ? differences->len : 0;
  g_autofree char *sentence = NULL;

  if (differences == NULL)
    sentence = g_strdup (_("There is no other programme yet."));
  else if (n == 0)
    sentence = g_strdup (_("They are set up alike."));
  else
    sentence = g_strdup_printf (ngettext ("%u difference. What is alike is left out.",
                                          "%u differences. What is alike is left out.", n), n);
  fb_form_set_title (group, _("Where They Differ"), sentence);
  for (guint i = 0; i < n; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_line (differences->pdata[i]));
  adw_bin_set_child (ADW_BIN (self->differences), group);
}

static GtkWidget *
make_content (Compare *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("The Other Programme"), self->choice));
  fb_accessible_name_list (group, _("The Other Programme"));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), fb_form_page_new (group, self->differences, NULL));

  return box;
}

/**
 * fb_compare_window_present:
 *
 * A window with what makes a programme differ from another one (R296): to learn from it, or to
 * bring both into line. Escape closes it.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fb_compare_window_present (GtkWidget   *parent,
                           FbWorkspace *workspace,
                           const char  *programme_id)
{
  g_autofree char *name = fb_workspace_dup_name_of (workspace, "programme", programme_id);
  /* Translators: title of a window; %s is the name of a programme */
  g_autofree char *title = g_strdup_printf (_("Compare %s"), name);
  GtkWidget *window = fb_over_window_new (parent, title, WIDTH, HEIGHT);
  Compare *self = g_new0 (Compare, 1);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->choice = fb_programme_choice_new_others (workspace, programme_id);
  self->differences = adw_bin_new ();
  g_object_set_data_full (G_OBJECT (window), COMPARE_KEY, self, compare_free);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (show), self);
  adw_window_set_content (ADW_WINDOW (window), make_content (self));
  show (self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
