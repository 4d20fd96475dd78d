/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-unfinished-list"

#include "ui/window/fb-unfinished-list.h"

#include "app/fb-drafts.h"
#include "app/fb-enrolment-case.h"
#include "app/fb-unfinished.h"
#include "ui/common/fb-accessible.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

#define WIDTH 380
#define MOST_HEIGHT 420
#define UNFINISHED_KEY "fb-unfinished"

struct _FbUnfinishedList
{
  GtkPopover   parent_instance;

  FbWorkspace *workspace;
  GtkWidget   *list;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbUnfinishedList, fb_unfinished_list, GTK_TYPE_POPOVER)

/* (transfer full) (nullable): the record whose page shows @home; @page: (out):
 * its name */
static FbRecord *
find_page (FbUnfinishedList  *self,
           FbRecord          *home,
           const char       **page)
{
  const FbKind *kind = fb_record_get_kind (home);
  g_autoptr(FbEnrolment) enrolment = NULL;

  *page = kind->name;
  if (kind != &fb_enrolment_kind && kind != &fb_person_kind)
    return fb_pages_find (*page) != NULL ? g_object_ref (home) : NULL;

  enrolment = fb_enrolment_find (self->workspace, fb_record_get_id (home), NULL);
  if (enrolment == NULL)
    return NULL;

  *page = enrolment->role;
  return FB_RECORD (g_steal_pointer (&enrolment));
}

static void
row_activated_cb (FbUnfinishedList *self,
                  GtkListBoxRow    *row)
{
  const FbUnfinished *unfinished = g_object_get_data (G_OBJECT (row), UNFINISHED_KEY);
  const char *page;
  g_autoptr(FbRecord) record = find_page (self, unfinished->home, &page);
  g_autofree char *id = record != NULL ? g_strdup (fb_record_get_id (record)) : NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (id != NULL)
    g_signal_emit (self, signals[OPEN], 0, page, id);
}

static void
forget_clicked_cb (FbUnfinishedList *self,
                   GtkWidget        *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  const FbUnfinished *unfinished = g_object_get_data (G_OBJECT (row), UNFINISHED_KEY);
  g_autoptr(FbWorkspace) workspace = g_object_ref (self->workspace);
  g_autoptr(FbRecord) record = g_object_ref (unfinished->record);
  g_autofree char *field = g_strdup (unfinished->field);

  fb_drafts_set (workspace, record, field, NULL);
}

static GtkWidget *
make_forget (FbUnfinishedList   *self,
             const FbUnfinished *unfinished)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: accessible name of a button: throw away what was typed for a field */
  g_autofree char *label = g_strdup_printf (_("Forget: %s"), unfinished->what);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Forget"));
  fb_accessible_set_label (button, label);
  gtk_widget_set_sensitive (button, !fb_workspace_is_read_only (self->workspace));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (forget_clicked_cb), self);

  return button;
}

static GtkWidget *
make_row (FbUnfinishedList *self,
          FbUnfinished     *unfinished)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: a field, and what was typed into it */
  g_autofree char *typed = g_strdup_printf (_("%s: %s"), unfinished->what, unfinished->typed);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), unfinished->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), typed);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  fb_accessible_set_label (row, unfinished->name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_forget (self, unfinished));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), UNFINISHED_KEY, unfinished, (GDestroyNotify) fb_unfinished_free);

  return row;
}

static void
fb_unfinished_list_dispose (GObject *object)
{
  g_clear_object (&FB_UNFINISHED_LIST (object)->workspace);

  G_OBJECT_CLASS (fb_unfinished_list_parent_class)->dispose (object);
}

static void
fb_unfinished_list_class_init (FbUnfinishedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_unfinished_list_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static GtkWidget *
make_sentence (void)
{
  GtkWidget *label =
    gtk_label_new (_("This was typed and is not saved yet: it cannot be read, or it was only begun."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
fb_unfinished_list_init (FbUnfinishedList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Unfinished"));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);

  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), make_sentence ());
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * fb_unfinished_list_fill:
 * @workspace: (nullable): %NULL where none is open
 *
 * Returns: how much is unfinished
 */
guint
fb_unfinished_list_fill (FbUnfinishedList *self,
                         FbWorkspace      *workspace)
{
  g_autoptr(GPtrArray) all = NULL;
  GtkWidget *row;
  guint n = 0;

  g_return_val_if_fail (FB_IS_UNFINISHED_LIST (self), 0);

  g_set_object (&self->workspace, workspace);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);

  all = workspace != NULL ? fb_unfinished_find_all (workspace) : NULL;
  for (; all != NULL && all->len > 0; n++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_steal_index (all, 0)));

  return n;
}
