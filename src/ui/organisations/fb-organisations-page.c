/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-organisations-page"

#include "ui/organisations/fb-organisations-page.h"

#include "app/fb-deed-organisation.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define NAME_KEY "fb-name"
#define KIND_KEY "fb-kind"

struct _FbOrganisationsPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbOrganisationsPage, fb_organisations_page, FB_TYPE_LIST_PAGE)

static void
fill_cells (FbListPage  *page,
            FbListRow   *row,
            const char  *id,
            char       **cells)
{
  cells[0] = g_strdup (fb_list_row_get (row, "name"));
  cells[1] = fb_code_list_dup_labels (&fb_code_organisation_kind, fb_list_row_get (row, "kind"));
  cells[2] = g_strdup (fb_list_row_get (row, "place"));
  cells[3] = fb_code_list_dup_labels (&fb_code_sectors, fb_list_row_get (row, "sector"));
  cells[4] = g_strdup (fb_list_row_get (row, "phone"));
  cells[5] = g_strdup (fb_list_row_get (row, "n-programmes"));
}

static void
open_record (FbListPage *page,
             const char *id)
{
  fb_page_open (FB_PAGE (page), "organisation", id);
}

static void
added_cb (FbDialog *dialog,
          FbPage   *page)
{
  GtkWidget *name = g_object_get_data (G_OBJECT (dialog), NAME_KEY);
  GtkWidget *kind = g_object_get_data (G_OBJECT (dialog), KIND_KEY);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbOrganisation) organisation =
    fb_deed_add_organisation (fb_page_get_workspace (page), gtk_editable_get_text (GTK_EDITABLE (name)),
                              fb_code_drop_down_get (kind), &error);

  if (organisation == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_page_open (page, "organisation", fb_record_get_id (FB_RECORD (organisation)));
  fb_toast_undo (GTK_WIDGET (page), _("Organisation Added"));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
add (FbPage *page)
{
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (page), _("New Organisation"), _("_Add"));
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *kind = fb_code_drop_down_new (&fb_code_organisation_kind, TRUE, NULL);

  gtk_entry_set_activates_default (GTK_ENTRY (name), TRUE);
  gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Name"), name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Kind"), kind));
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_object_set_data (G_OBJECT (dialog), NAME_KEY, name);
  g_object_set_data (G_OBJECT (dialog), KIND_KEY, kind);
  g_signal_connect_object (dialog, "done", G_CALLBACK (added_cb), page, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (name);
}

static gboolean
concerns (FbPage     *page,
          const char *kind,
          const char *id)
{
  return kind == NULL || g_str_equal (kind, "organisation") || g_str_equal (kind, "programme-partner");
}

static void
vacancies_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  fb_page_open (FB_PAGE (widget), "vacancies", NULL);
}

static void
set_menu (FbPage *page)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("All _Vacancies"), "win.on-page::organisations.vacancies");
  fb_list_page_append_verbs (FB_LIST_PAGE (page), menu);
  fb_page_set_menu (page, G_MENU_MODEL (menu));
}

static void
fb_organisations_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_organisations_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Organisations"));
  fb_page_set_add_label (FB_PAGE (object), _("New Organisation"));
  set_menu (FB_PAGE (object));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-organisation-symbolic", _("No Organisations Yet"),
                          _("Partners, funders, employers, schools and services, with whom you speak there."));
}

static void
fb_organisations_page_class_init (FbOrganisationsPageClass *klass)
{
  static const FbListColumn columns[] = {
    { N_("Name"), -1 },
    { N_("Kind"), 205 },
    { N_("Place"), 120 },
    { N_("Sector"), 265 },
    { N_("Phone"), 120 },
    { N_("Programmes"), 100 },
  };
  static const FbListOption sorts[] = {
    { "name", N_("By Name") },
    { "kind", N_("By Kind") },
    { "place", N_("By Place") },
  };
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_organisations_page_constructed;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "organisations.vacancies", NULL, vacancies_action);
  FB_PAGE_CLASS (klass)->about_kind = &fb_organisation_kind;
  FB_PAGE_CLASS (klass)->add = add;
  FB_PAGE_CLASS (klass)->concerns = concerns;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->list = FB_LIST_ORGANISATIONS;
  list_class->fill_cells = fill_cells;
  list_class->open = open_record;
}

static void
fb_organisations_page_init (FbOrganisationsPage *self)
{
}
