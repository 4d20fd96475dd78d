/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-organisation-page"

#include "ui/organisations/fb-organisation-page.h"

#include "app/fb-deed-organisation.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-heading.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-notes-view.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"

#include <glib/gi18n.h>

#define NAME_KEY "fb-name"
#define ROLE_KEY "fb-role"

struct _FbOrganisationPage
{
  FbPage          parent_instance;

  FbOrganisation *organisation; /* (nullable) until the first look */
  GtkWidget      *heading;
  AdwViewStack   *stack;
  GtkWidget      *people;       /* group */
  GtkWidget      *people_list;
  GtkWidget      *programmes;   /* AdwBin */
  FbNotesView    *notes;
};

G_DEFINE_FINAL_TYPE (FbOrganisationPage, fb_organisation_page, FB_TYPE_PAGE)

/* --- Whom one speaks with --- */

static void
tell_person (FbWorkspace  *workspace,
             FbRecord     *record,
             char        **title,
             char        **subtitle)
{
  FbContactPerson *person = FB_CONTACT_PERSON (record);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (person->role != NULL)
    parts[n++] = fb_code_list_get_label (&fb_code_contact_person_role, person->role);
  if (person->phone != NULL)
    parts[n++] = person->phone;
  if (person->email != NULL)
    parts[n++] = person->email;

  *title = g_strdup (person->name);
  *subtitle = g_strjoinv (" · ", (char **) parts);
}

static const char *const person_fields[] = { "name", "role", "phone", "email", NULL };
static const FbRecordRowType person_type = { tell_person, person_fields, N_("Contact Person Removed"), NULL };

static GtkWidget *
make_person (FbRecord *person,
             gpointer  user_data)
{
  return fb_record_row_new (fb_page_get_workspace (user_data), person, &person_type);
}

static void
added_cb (FbDialog           *dialog,
          FbOrganisationPage *self)
{
  GtkWidget *name = g_object_get_data (G_OBJECT (dialog), NAME_KEY);
  GtkWidget *role = g_object_get_data (G_OBJECT (dialog), ROLE_KEY);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbContactPerson) person =
    fb_deed_add_contact_person (fb_page_get_workspace (FB_PAGE (self)), fb_page_get_record_id (FB_PAGE (self)),
                                gtk_editable_get_text (GTK_EDITABLE (name)), fb_code_drop_down_get (role), &error);

  if (person == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (GTK_WIDGET (self), _("Contact Person Added"));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
add_person_cb (FbOrganisationPage *self)
{
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (self), _("New Contact Person"), _("_Add"));
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *role = fb_code_drop_down_new (&fb_code_contact_person_role, TRUE, NULL);

  gtk_entry_set_activates_default (GTK_ENTRY (name), TRUE);
  gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Name"), name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Role"), role));
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_object_set_data (G_OBJECT (dialog), NAME_KEY, name);
  g_object_set_data (G_OBJECT (dialog), ROLE_KEY, role);
  g_signal_connect_object (dialog, "done", G_CALLBACK (added_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (name);
}

static GtkWidget *
make_people (FbOrganisationPage *self)
{
  GtkWidget *add = fb_accessible_button_new (_("_Add Contact Person"));

  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_person_cb), self);
  fb_keep_still (add, fb_page_get_workspace (FB_PAGE (self)));
  self->people = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->people), add);
  self->people_list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->people_list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->people_list, "boxed-list");
  fb_accessible_set_label (self->people_list, _("Contact Persons"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->people), self->people_list);

  return self->people;
}

static void
show_people (FbOrganisationPage *self)
{
  g_autoptr(GPtrArray) people = fb_store_list (fb_page_get_store (FB_PAGE (self)), &fb_contact_person_kind,
                                               "organisation-id", fb_page_get_record_id (FB_PAGE (self)), "name", NULL);

  if (people == NULL)
    return;

  fb_record_rows_show (self->people_list, people, make_person, self);
  gtk_widget_set_visible (self->people_list, people->len > 0);
  fb_form_set_title (self->people, _("Contact Persons"),
                     people->len == 0 ? _("Who stands for mentoring there, and who looks after the mentors?") : NULL);
}

/* --- Where it takes part --- */

static void
open_programme_cb (FbOrganisationPage *self,
                   GtkWidget          *row)
{
  fb_page_open_part (FB_PAGE (self), "programme", g_object_get_data (G_OBJECT (row), "fb-id"), "partners");
}

static void
show_programmes (FbOrganisationPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GPtrArray) partners = fb_store_list (fb_page_get_store (FB_PAGE (self)), &fb_programme_partner_kind,
                                                 "organisation-id", fb_page_get_record_id (FB_PAGE (self)), NULL, NULL);
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, _("Takes Part In"), partners == NULL || partners->len == 0 ? _("No programme yet.") : NULL);
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      FbProgrammePartner *partner = partners->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "programme", partner->programme_id);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "–");
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                   fb_code_list_get_label (&fb_code_partner_role, partner->role));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "fb-id", g_strdup (partner->programme_id), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (open_programme_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_bin_set_child (ADW_BIN (self->programmes), group);
}

/* --- All of it --- */

static void
add_tab (FbOrganisationPage *self,
         GtkWidget          *page,
         const char         *name,
         const char         *title,
         const char         *icon_name)
{
  adw_view_stack_add_titled (self->stack, page, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack, page), icon_name);
}

static void
build (FbOrganisationPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  FbRecord *record = FB_RECORD (self->organisation);
  GtkWidget *what = fb_form_new (workspace, record, _("What It Is"), "name", "kind", "sector", "size",
                                 "service-languages", NULL);
  GtkWidget *reach = fb_form_new (workspace, record, _("How to Reach It"), "phone", "email", "website", "street",
                                  "postcode", "place", "country", NULL);
  GtkWidget *work = fb_form_new (workspace, record, _("As an Employer"), "management-support", "in-house-training",
                                 "network-type", "host-places", "tie-sectors", NULL);
  GtkWidget *needs = fb_form_new (workspace, record, _("Needs Survey"), "needs-surveyed-on", "needs-survey", NULL);
  GtkWidget *diversity = fb_form_new (workspace, record, _("Diversity"), "diversity-plan", "diversity-label",
                                      "diversity-review-on", NULL);

  self->programmes = adw_bin_new ();
  self->notes = FB_NOTES_VIEW (fb_notes_view_new (workspace, record));
  add_tab (self, fb_form_page_new (make_people (self), what, reach, self->programmes, NULL), "overview", _("Overview"),
           "view-grid-symbolic");
  add_tab (self, fb_form_page_new (work, needs, diversity, NULL), "employer", _("As an Employer"),
           "fb-organisation-symbolic");
  add_tab (self, GTK_WIDGET (self->notes), "notes", _("Notes"), "document-edit-symbolic");
  fb_view_switcher_set_up (fb_page_get_title_widget (FB_PAGE (self)));
}

static void
update_heading (FbOrganisationPage *self)
{
  const FbOrganisation *organisation = self->organisation;
  const char *facts[3] = { NULL };
  guint n = 0;

  if (organisation->kind != NULL)
    facts[n++] = fb_code_list_get_label (&fb_code_organisation_kind, organisation->kind);
  if (organisation->place != NULL)
    facts[n++] = organisation->place;

  fb_page_set_title (FB_PAGE (self), organisation->name);
  fb_heading_set (self->heading, organisation->name, facts);
}

static void
fb_organisation_page_refresh (FbPage *page)
{
  FbOrganisationPage *self = FB_ORGANISATION_PAGE (page);
  g_autoptr(FbRecord) record = fb_store_get (fb_page_get_store (page), &fb_organisation_kind,
                                             fb_page_get_record_id (page), NULL);

  if (record == NULL)
    {
      fb_page_close (page);
      return;
    }

  if (self->organisation == NULL)
    {
      self->organisation = FB_ORGANISATION (g_object_ref (record));
      build (self);
    }
  update_heading (self);
  show_people (self);
  show_programmes (self);
}

static gboolean
fb_organisation_page_concerns (FbPage     *page,
                               const char *kind,
                               const char *id)
{
  static const char *const kinds[] = { "organisation", "contact-person", "programme-partner", "programme", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

static void
fb_organisation_page_show_part (FbPage     *page,
                                const char *part)
{
  FbOrganisationPage *self = FB_ORGANISATION_PAGE (page);

  if (self->organisation == NULL)
    fb_page_refresh (page);
  if (part != NULL && adw_view_stack_get_child_by_name (self->stack, part) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, part);
}

static void
fb_organisation_page_start_note (FbPage   *page,
                                 gboolean  is_reminder)
{
  FbOrganisationPage *self = FB_ORGANISATION_PAGE (page);

  if (self->notes == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->stack, "notes");
  if (is_reminder)
    fb_notes_view_start_reminder (self->notes);
  else
    fb_notes_view_start_note (self->notes);
}

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const char *const ids[] = { fb_page_get_record_id (FB_PAGE (widget)), NULL };

  fb_history_dialog_present (widget, fb_page_get_workspace (FB_PAGE (widget)), fb_page_get_title (FB_PAGE (widget)),
                             ids);
}

static void
fb_organisation_page_dispose (GObject *object)
{
  g_clear_object (&FB_ORGANISATION_PAGE (object)->organisation);

  G_OBJECT_CLASS (fb_organisation_page_parent_class)->dispose (object);
}

static void
fb_organisation_page_class_init (FbOrganisationPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_organisation_page_dispose;
  FB_PAGE_CLASS (klass)->about_kind = &fb_organisation_kind;
  FB_PAGE_CLASS (klass)->refresh = fb_organisation_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_organisation_page_concerns;
  FB_PAGE_CLASS (klass)->show_part = fb_organisation_page_show_part;
  FB_PAGE_CLASS (klass)->start_note = fb_organisation_page_start_note;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "organisation.history", NULL, history_action);
}

static void
fb_organisation_page_init (FbOrganisationPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_menu_append (menu, _("_History"), "organisation.history");
  fb_page_set_menu (FB_PAGE (self), G_MENU_MODEL (menu));
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  fb_page_set_title_widget (FB_PAGE (self), fb_view_switcher_new (self->stack));
  fb_page_follow_part (FB_PAGE (self), GTK_WIDGET (self->stack));
  self->heading = fb_heading_new ();
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}
