/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-organisation-page"

#include "ui/organisations/fb-organisation-page.h"

#include "app/fb-deed-employer.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-organisation-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-heading.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/common/fb-notes-view.h"
#include "ui/common/fb-record-group.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/events/fb-event-links.h"
#include "ui/organisations/fb-organisation-links.h"

#include <glib/gi18n.h>

struct _FbOrganisationPage
{
  FbPage          parent_instance;

  FbOrganisation *organisation; /* (nullable) until the first look */
  GtkWidget      *heading;
  AdwViewStack   *stack;
  GtkWidget      *people;       /* groups */
  GtkWidget      *commitments;
  GtkWidget      *vacancies;
  GtkWidget      *given;        /* what its people gave, and what came of it */
  GtkWidget      *programmes;   /* AdwBins */
  GtkWidget      *mentors;
  GtkWidget      *knows;
  GtkWidget      *overlaps;
  GtkWidget      *events;
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
  g_autofree char *works_for = fb_workspace_dup_name_of (workspace, "organisation", person->works_for_id);
  const char *parts[5] = { NULL };
  guint n = 0;

  if (person->role != NULL)
    parts[n++] = fb_code_list_get_label (&fb_code_contact_person_role, person->role);
  if (works_for != NULL)
    parts[n++] = works_for;
  if (person->phone != NULL)
    parts[n++] = person->phone;
  if (person->email != NULL)
    parts[n++] = person->email;

  *title = g_strdup (person->name);
  *subtitle = g_strjoinv (" · ", (char **) parts);
}

static const char *const person_fields[] = { "name", "role", "phone", "email", "works-for-id", NULL };
static const FbRecordRowType person_type = { tell_person, person_fields, N_("Contact Person Removed"), NULL, NULL };

static FbRecord *
add_person (FbWorkspace       *workspace,
            const char        *organisation_id,
            const char *const *values,
            GError           **error)
{
  return (FbRecord *) fb_deed_add_contact_person (workspace, organisation_id, values[0], values[1], error);
}

static const FbRecordGroupType people_type = {
  .title = N_("Contact Persons"),
  .none = N_("Who stands for mentoring there, and who looks after the mentors?"),
  .add = N_("_Add Contact Person"),
  .new_title = N_("New Contact Person"),
  .added = N_("Contact Person Added"),
  .kind = &fb_contact_person_kind,
  .owner_field = "organisation-id",
  .order = "name",
  .row = &person_type,
  .fields = {
    { N_("Name"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("Role"), FB_ADD_CODE, &fb_code_contact_person_role, NULL, NULL },
  },
  .add_record = add_person,
};

/* --- What it promised and offers --- */

static void
tell_commitment (FbWorkspace  *workspace,
                 FbRecord     *record,
                 char        **title,
                 char        **subtitle)
{
  *title = g_strdup (FB_COMMITMENT (record)->text);
  *subtitle = fb_commitment_dup_words (FB_COMMITMENT (record));
}

static FbRecord *
add_commitment (FbWorkspace       *workspace,
                const char        *organisation_id,
                const char *const *values,
                GError           **error)
{
  return (FbRecord *) fb_deed_add_commitment (workspace, organisation_id, values[0], values[1], error);
}

static const char *const commitment_fields[] = { "text", "programme-id", "mentors", "reasons", "from-date", "until-date",
                                                 "withdrawal-reason", "remark", NULL };
static const FbRecordRowType commitment_type = { tell_commitment, commitment_fields, N_("Commitment Removed"), NULL, NULL };
static const FbRecordGroupType commitments_type = {
  .title = N_("Commitments"),
  .none = N_("Nothing is promised yet."),
  .add = N_("Add C_ommitment"),
  .new_title = N_("New Commitment"),
  .added = N_("Commitment Added"),
  .kind = &fb_commitment_kind,
  .owner_field = "organisation-id",
  .order = "from_date DESC",
  .row = &commitment_type,
  .fields = {
    { N_("What Was Promised"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("Joined On"), FB_ADD_DATE, NULL, NULL, NULL },
  },
  .add_record = add_commitment,
};

static void
tell_vacancy (FbWorkspace  *workspace,
              FbRecord     *record,
              char        **title,
              char        **subtitle)
{
  *title = g_strdup (FB_VACANCY (record)->title);
  *subtitle = fb_vacancy_dup_words (workspace, FB_VACANCY (record));
}

static FbRecord *
add_vacancy (FbWorkspace       *workspace,
             const char        *organisation_id,
             const char *const *values,
             GError           **error)
{
  return (FbRecord *) fb_deed_add_vacancy (workspace, organisation_id, values[0], values[1], values[2], error);
}

static const char *const vacancy_fields[] = { "title", "kind", "sector", "occupation", "weeks", "from-date", "until-date",
                                              "person-id", "remark", NULL };
static const FbRecordRowType vacancy_type = { tell_vacancy, vacancy_fields, N_("Vacancy Removed"), NULL, NULL };
static const FbRecordGroupType vacancies_type = {
  .title = N_("Vacancies and Internships"),
  .none = N_("Nothing is offered yet. Mentees do not see this list."),
  .add = N_("Add _Vacancy"),
  .new_title = N_("New Vacancy or Internship"),
  .added = N_("Vacancy Added"),
  .kind = &fb_vacancy_kind,
  .owner_field = "organisation-id",
  .order = "until_date DESC",
  .row = &vacancy_type,
  .fields = {
    { N_("Title"), FB_ADD_TEXT, NULL, NULL, NULL },
    { N_("Kind"), FB_ADD_CODE, &fb_code_vacancy_kind, "job", NULL },
    { N_("Until"), FB_ADD_DATE, NULL, NULL, NULL },
  },
  .add_record = add_vacancy,
};

/* What is lacking, a gap in which firms leave, hours given, and who got work there. */
static void
show_given (FbOrganisationPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  const char *id = fb_page_get_record_id (FB_PAGE (self));
  g_autofree char *gap = fb_commitments_dup_gap (workspace, id);
  g_autofree char *hours = fb_hours_dup_sum (workspace, id);
  g_autofree char *went = fb_vacancies_dup_sum (workspace, id);
  const char *const all[] = { gap, hours, went };
  g_autoptr(GPtrArray) doubts = fb_organisation_list_doubts (workspace, self->organisation);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (const char *) doubts->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (all[i] != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", all[i]);
    }
  gtk_label_set_text (GTK_LABEL (self->given), text->str);
  gtk_widget_set_visible (self->given, text->len > 0);
}

static void
show_parts (FbOrganisationPage *self)
{
  fb_record_group_update (FB_RECORD_GROUP (self->people));
  fb_record_group_update (FB_RECORD_GROUP (self->commitments));
  fb_record_group_update (FB_RECORD_GROUP (self->vacancies));
  show_given (self);
}

/* --- What it has to do with others --- */

static void
show_link (GtkWidget *bin,
           GtkWidget *group)
{
  adw_bin_set_child (ADW_BIN (bin), group);
  gtk_widget_set_visible (bin, group != NULL);
}

static void
show_links (FbOrganisationPage *self)
{
  FbPage *page = FB_PAGE (self);

  show_link (self->programmes, fb_organisation_programmes_new (page));
  show_link (self->mentors, fb_organisation_mentors_new (page));
  show_link (self->knows, fb_organisation_knows_new (page));
  show_link (self->overlaps, fb_organisation_overlaps_new (page, self->organisation));
  show_link (self->events, fb_event_links_new (page, "organisation", fb_page_get_record_id (page)));
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
  GtkWidget *what = fb_form_new (workspace, record, _("What It Is"), "name", "kind", "sector", "size", NULL);
  GtkWidget *does = fb_form_new (workspace, record, _("What It Does"), "services", "specialisation", "works-in",
                                 "service-languages", NULL);
  GtkWidget *reach = fb_form_new (workspace, record, _("How to Reach It"), "phone", "email", "website", "street",
                                  "postcode", "place", "country", NULL);
  GtkWidget *work = fb_form_new (workspace, record, _("As an Employer"), "management-support", "in-house-training",
                                 "network-type", "host-places", "tie-sectors", "still-needed", NULL);
  GtkWidget *needs = fb_form_new (workspace, record, _("Needs Survey"), "needs-surveyed-on", "needs-survey", NULL);
  GtkWidget *diversity = fb_form_new (workspace, record, _("Diversity"), "diversity-plan", "diversity-label",
                                      "diversity-review-on", "diversity-extensions", NULL);
  const char *id = fb_page_get_record_id (FB_PAGE (self));

  self->people = fb_record_group_new (workspace, id, NULL, &people_type);
  self->commitments = fb_record_group_new (workspace, id, NULL, &commitments_type);
  self->vacancies = fb_record_group_new (workspace, id, NULL, &vacancies_type);
  self->given = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->given), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->given), 0);
  self->programmes = adw_bin_new ();
  self->mentors = adw_bin_new ();
  self->knows = adw_bin_new ();
  self->overlaps = adw_bin_new ();
  self->events = adw_bin_new ();
  self->notes = FB_NOTES_VIEW (fb_notes_view_new (workspace, record));
  add_tab (self, fb_form_page_new (self->people, what, does, self->overlaps, reach, self->programmes, self->events, self->knows, NULL), "overview", _("Overview"),
           "view-grid-symbolic");
  add_tab (self, fb_form_page_new (self->given, self->commitments, self->vacancies, self->mentors, work, needs, diversity, NULL),
           "employer", _("As an Employer"), "fb-organisation-symbolic");
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
  show_parts (self);
  show_links (self);
}

static gboolean
fb_organisation_page_concerns (FbPage     *page,
                               const char *kind,
                               const char *id)
{
  static const char *const kinds[] = { "organisation", "contact-person", "programme-partner", "programme", "commitment",
                                       "vacancy", "volunteer-hours", "enrolment", "event", "attendance", NULL };

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
  fb_notes_view_start (self->notes, is_reminder);
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

  g_menu_append (menu, _("_History"), "win.on-page::organisation.history");
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
