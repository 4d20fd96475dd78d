/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-partners"

#include "ui/programmes/fb-programme-partners.h"

#include "app/fb-deed-rule.h"
#include "app/fb-parties-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-record-group.h"
#include "ui/programmes/fb-actors-picture.h"
#include "ui/programmes/fb-programme-funding.h"

#include <glib/gi18n.h>

struct _FbProgrammePartners
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  FbProgramme  *programme;
  GtkWidget    *partners;
  GtkWidget    *funding;
  GtkWidget    *actors;
  GtkWidget    *who;
};

G_DEFINE_FINAL_TYPE (FbProgrammePartners, fb_programme_partners, ADW_TYPE_BIN)

static void
tell_partner (FbWorkspace  *workspace,
              FbRecord     *record,
              char        **title,
              char        **subtitle)
{
  FbProgrammePartner *partner = FB_PROGRAMME_PARTNER (record);

  *title = fb_workspace_dup_name_of (workspace, "organisation", partner->organisation_id);
  *subtitle = fb_partner_dup_words (workspace, partner);
}

static const char *const partner_fields[] = { "organisation-id", "role", "side", "exclusive", "caseload-limit",
                                              "from-date", "until-date", "shared-direction", "remark", NULL };
static const FbRecordRowType partner_type = { tell_partner, partner_fields, N_("Partner Removed"), NULL };

static FbRecord *
add_partner (FbWorkspace       *workspace,
             const char        *programme_id,
             const char *const *values,
             GError           **error)
{
  return (FbRecord *) fb_deed_add_partner (workspace, programme_id, values[0], values[1], error);
}

static const FbRecordGroupType partners_type = {
  .title = N_("Partners"),
  .none = N_("No partners yet."),
  .add = N_("_Add Partner"),
  .new_title = N_("New Partner"),
  .added = N_("Partner Added"),
  .kind = &fb_programme_partner_kind,
  .owner_field = "programme-id",
  .order = "role",
  .row = &partner_type,
  .fields = {
    { N_("Organisation"), FB_ADD_TEXT, NULL, NULL, N_("One that is not known yet is added.") },
    { N_("Role"), FB_ADD_CODE, &fb_code_partner_role, "referrer", NULL },
  },
  .add_record = add_partner,
};

static void
build (FbProgrammePartners *self)
{
  const char *id = fb_record_get_id (FB_RECORD (self->programme));
  GtkWidget *asked = fb_form_new (self->workspace, FB_RECORD (self->programme), _("Asked for the Funder"),
                                  "funder-questions", NULL);

  fb_form_set_title (asked, _("Asked for the Funder"), _("Only what is marked here is asked, and only of mentees."));
  self->who = fb_form_new (self->workspace, FB_RECORD (self->programme), _("Who Does What"), "model",
                           "organisation-id", "matching-owner-id", "serves", NULL);
  self->partners = fb_record_group_new (self->workspace, id, NULL, &partners_type);
  self->funding = fb_record_group_new (self->workspace, id, NULL, &fb_programme_funding_type);
  self->actors = fb_actors_picture_new (self->workspace, id);
  adw_bin_set_child (ADW_BIN (self),
                     fb_form_page_new (self->who, self->partners, self->actors, self->funding, asked, NULL));
}

static void
fb_programme_partners_dispose (GObject *object)
{
  FbProgrammePartners *self = FB_PROGRAMME_PARTNERS (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (fb_programme_partners_parent_class)->dispose (object);
}

static void
fb_programme_partners_class_init (FbProgrammePartnersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_partners_dispose;
}

static void
fb_programme_partners_init (FbProgrammePartners *self)
{
}

GtkWidget *
fb_programme_partners_new (FbWorkspace *workspace,
                           FbProgramme *programme)
{
  FbProgrammePartners *self = g_object_new (FB_TYPE_PROGRAMME_PARTNERS, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  build (self);

  return GTK_WIDGET (self);
}

/* What nobody does, and who stands alone. */
static void
show_doubts (FbProgrammePartners *self)
{
  g_autoptr(GPtrArray) doubts = fb_programme_list_party_doubts (self->workspace, self->programme);
  g_autofree char *sentence = NULL;

  g_ptr_array_add (doubts, NULL);
  sentence = g_strjoinv ("\n", (char **) doubts->pdata);
  fb_form_set_title (self->who, _("Who Does What"), *sentence != '\0' ? sentence : NULL);
}

void
fb_programme_partners_update (FbProgrammePartners *self)
{
  g_return_if_fail (FB_IS_PROGRAMME_PARTNERS (self));

  show_doubts (self);
  fb_record_group_update (FB_RECORD_GROUP (self->partners));
  fb_record_group_update (FB_RECORD_GROUP (self->funding));
  fb_actors_picture_update (FB_ACTORS_PICTURE (self->actors));
}
