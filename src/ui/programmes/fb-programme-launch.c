/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-launch"

#include "ui/programmes/fb-programme-launch.h"

#include "app/fb-launch.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

#define PART_KEY "fb-part"

struct _FbProgrammeLaunch
{
  AdwBin       parent_instance;

  FbPage      *page;      /* unowned: this is a part of it */
  FbProgramme *programme;
  GtkWidget   *group;
  GPtrArray   *rows;      /* not owned */
};

G_DEFINE_FINAL_TYPE (FbProgrammeLaunch, fb_programme_launch, ADW_TYPE_BIN)

static void
row_activated_cb (FbProgrammeLaunch *self,
                  GtkWidget         *row)
{
  fb_page_show_part (self->page, g_object_get_data (G_OBJECT (row), PART_KEY));
}

/* A word and a mark, never a colour alone. */
static GtkWidget *
make_mark (gboolean is_done)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *word = is_done ? C_("before the start", "Done") : C_("before the start", "Open");
  GtkWidget *icon = gtk_image_new_from_icon_name (is_done ? "object-select-symbolic" : "go-next-symbolic");

  fb_accessible_set_label (icon, word);
  gtk_box_append (GTK_BOX (box), gtk_label_new (word));
  gtk_box_append (GTK_BOX (box), icon);

  return box;
}

static GtkWidget *
make_row (FbProgrammeLaunch  *self,
          const FbLaunchItem *item)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_mark (item->is_done));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  fb_accessible_set_label (row, item->title);
  g_object_set_data (G_OBJECT (row), PART_KEY, (gpointer) item->part);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);

  return row;
}

static void
fb_programme_launch_dispose (GObject *object)
{
  g_clear_object (&FB_PROGRAMME_LAUNCH (object)->programme);

  G_OBJECT_CLASS (fb_programme_launch_parent_class)->dispose (object);
}

static void
fb_programme_launch_finalize (GObject *object)
{
  g_ptr_array_unref (FB_PROGRAMME_LAUNCH (object)->rows);

  G_OBJECT_CLASS (fb_programme_launch_parent_class)->finalize (object);
}

static void
fb_programme_launch_class_init (FbProgrammeLaunchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_launch_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_programme_launch_finalize;
}

static void
fb_programme_launch_init (FbProgrammeLaunch *self)
{
  self->rows = g_ptr_array_new ();
  self->group = adw_preferences_group_new ();
  adw_bin_set_child (ADW_BIN (self), self->group);
}

GtkWidget *
fb_programme_launch_new (FbPage      *page,
                         FbProgramme *programme)
{
  FbProgrammeLaunch *self = g_object_new (FB_TYPE_PROGRAMME_LAUNCH, NULL);

  self->page = page;
  self->programme = g_object_ref (programme);

  return GTK_WIDGET (self);
}

void
fb_programme_launch_update (FbProgrammeLaunch *self)
{
  g_autoptr(GArray) items = NULL;
  g_autofree char *sentence = NULL;
  gboolean is_planned;
  guint n_left;

  g_return_if_fail (FB_IS_PROGRAMME_LAUNCH (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  is_planned = self->programme->status == NULL || g_str_equal (self->programme->status, "planned");
  gtk_widget_set_visible (GTK_WIDGET (self), is_planned);
  if (!is_planned)
    return;

  items = fb_programme_list_launch (fb_page_get_workspace (self->page), self->programme, &n_left);
  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *row = make_row (self, &g_array_index (items, FbLaunchItem, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }

  sentence = n_left == 0 ? g_strdup (_("Nothing is left to do."))
             : fb_programme_insists (self->programme)
               ? g_strdup_printf (ngettext ("%u is open. Do it first, or say why the programme starts all the same.",
                                            "%u are open. Do them first, or say why the programme starts all the same.",
                                            n_left), n_left)
                         : g_strdup_printf (ngettext ("%u is open. It can start all the same.",
                                                      "%u are open. It can start all the same.", n_left), n_left);
  fb_form_set_title (self->group, _("Before It Starts"), sentence);
}
