/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-page"

#include "ui/programmes/fb-programme-page.h"

#include "app/fb-history.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-heading.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/programmes/fb-compare-window.h"
#include "ui/programmes/fb-programme-overview.h"
#include "ui/programmes/fb-programme-partners.h"
#include "ui/programmes/fb-programme-quality.h"
#include "ui/programmes/fb-programme-rhythm.h"
#include "ui/programmes/fb-programme-rules.h"

#include <glib/gi18n.h>

struct _FbProgrammePage
{
  FbPage        parent_instance;

  FbProgramme  *programme; /* (nullable) until the first look */
  GtkStack     *parts;
  GtkWidget    *overview;
  GtkWidget    *rules;
  GtkWidget    *rhythm;
  GtkWidget    *partners;
  GtkWidget    *quality;
  GtkWidget    *heading;
};

G_DEFINE_FINAL_TYPE (FbProgrammePage, fb_programme_page, FB_TYPE_PAGE)

static void
build (FbProgrammePage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));

  self->overview = fb_programme_overview_new (FB_PAGE (self), self->programme);
  self->rules = fb_programme_rules_new (workspace, self->programme);
  self->rhythm = fb_programme_rhythm_new (workspace, self->programme);
  self->partners = fb_programme_partners_new (workspace, self->programme);
  self->quality = fb_programme_quality_new (workspace, self->programme);
  gtk_stack_add_titled (self->parts, self->overview, "overview", _("Overview"));
  gtk_stack_add_titled (self->parts, self->rules, "rules", _("Rules"));
  gtk_stack_add_titled (self->parts, self->rhythm, "rhythm", _("Rhythm"));
  gtk_stack_add_titled (self->parts, self->partners, "partners", _("Partners"));
  gtk_stack_add_titled (self->parts, self->quality, "quality", _("Quality"));
}

static FbRecord *
get_programme (FbProgrammePage *self)
{
  return fb_store_get (fb_page_get_store (FB_PAGE (self)), &fb_programme_kind,
                       fb_page_get_record_id (FB_PAGE (self)), NULL);
}

/* What the programme is called, and below it its code, how it stands, and where it is. */
static void
update_header (FbProgrammePage *self)
{
  FbProgramme *programme = self->programme;
  const char *name = programme->name != NULL ? programme->name : programme->code;
  const char *facts[4] = { NULL };
  guint n = 0;

  if (programme->code != NULL)
    facts[n++] = programme->code;
  if (programme->status != NULL)
    facts[n++] = fb_code_list_get_label (&fb_code_programme_status, programme->status);
  if (programme->place != NULL)
    facts[n++] = programme->place;

  fb_page_set_title (FB_PAGE (self), name);
  fb_heading_set (self->heading, name, facts);
}

static void
fb_programme_page_refresh (FbPage *page)
{
  FbProgrammePage *self = FB_PROGRAMME_PAGE (page);
  g_autoptr(FbRecord) programme = get_programme (self);

  if (programme == NULL)
    {
      fb_page_close (page);
      return;
    }

  if (self->programme == NULL)
    {
      self->programme = FB_PROGRAMME (g_object_ref (programme));
      build (self);
    }

  update_header (self);
  fb_programme_overview_update (FB_PROGRAMME_OVERVIEW (self->overview));
  fb_programme_rules_update (FB_PROGRAMME_RULES (self->rules));
  fb_programme_rhythm_update (FB_PROGRAMME_RHYTHM (self->rhythm));
  fb_programme_partners_update (FB_PROGRAMME_PARTNERS (self->partners));
  fb_programme_quality_update (FB_PROGRAMME_QUALITY (self->quality));
}

static void
fb_programme_page_show_part (FbPage     *page,
                             const char *part)
{
  FbProgrammePage *self = FB_PROGRAMME_PAGE (page);

  if (part == NULL)
    return;
  if (self->programme == NULL)
    fb_page_refresh (page);
  if (self->programme != NULL && gtk_stack_get_child_by_name (self->parts, part) != NULL)
    gtk_stack_set_visible_child_name (self->parts, part);
}

static void
fb_programme_page_print (FbPage *page)
{
  fb_print_information (GTK_WIDGET (page), fb_page_get_workspace (page), fb_page_get_record_id (page), NULL);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  fb_page_print (FB_PAGE (widget));
}

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (widget));
  g_auto(GStrv) ids = fb_history_list_programme (workspace, fb_page_get_record_id (FB_PAGE (widget)));

  fb_history_dialog_present (widget, workspace, fb_page_get_title (FB_PAGE (widget)), (const char *const *) ids);
}

static void
compare_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  fb_compare_window_present (widget, fb_page_get_workspace (FB_PAGE (widget)), fb_page_get_record_id (FB_PAGE (widget)));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Print the Information Sheet…"), "win.on-page::programme.print");
  g_menu_append (menu, _("_Compare With Another…"), "win.on-page::programme.compare");
  g_menu_append (menu, _("_History"), "win.on-page::programme.history");

  return G_MENU_MODEL (menu);
}

static void
fb_programme_page_dispose (GObject *object)
{
  g_clear_object (&FB_PROGRAMME_PAGE (object)->programme);

  G_OBJECT_CLASS (fb_programme_page_parent_class)->dispose (object);
}

static void
fb_programme_page_class_init (FbProgrammePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_page_dispose;
  FB_PAGE_CLASS (klass)->about_kind = &fb_programme_kind;
  FB_PAGE_CLASS (klass)->refresh = fb_programme_page_refresh;
  FB_PAGE_CLASS (klass)->show_part = fb_programme_page_show_part;
  FB_PAGE_CLASS (klass)->print = fb_programme_page_print;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "programme.print", NULL, print_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "programme.compare", NULL, compare_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "programme.history", NULL, history_action);
}

static void
fb_programme_page_init (FbProgrammePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  g_autoptr(GMenuModel) menu = make_menu ();

  fb_page_set_menu (FB_PAGE (self), menu);
  self->heading = fb_heading_new ();
  self->parts = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->parts), TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->parts);
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  fb_view_switcher_set_up (switcher);
  fb_page_follow_part (FB_PAGE (self), GTK_WIDGET (self->parts));
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->parts));
  adw_bin_set_child (ADW_BIN (self), box);
}
