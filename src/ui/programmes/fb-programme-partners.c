/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-partners"

#include "ui/programmes/fb-programme-partners.h"

#include "app/fb-deed-rule.h"
#include "app/fb-funding-doubts.h"
#include "app/fb-network-words.h"
#include "app/fb-parties-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-flow-group.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-record-group.h"
#include "ui/programmes/fb-actors-picture.h"
#include "ui/programmes/fb-funding-risk-group.h"
#include "ui/programmes/fb-programme-funding.h"

#include <glib/gi18n.h>

struct _FbProgrammePartners
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  FbProgramme  *programme;
  GtkWidget    *partners;
  GtkWidget    *funding;
  GtkWidget    *at_risk;  /* AdwBin */
  GtkWidget    *actors;
  GtkWidget    *network;  /* AdwBin */
  GtkWidget    *work;     /* the same */
  GtkWidget    *who;
  GtkWidget    *after;
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
                                              "from-date", "until-date", "shared-direction", "strengths", "remark", NULL };
static const FbRecordRowType partner_type = { tell_partner, partner_fields, N_("Partner Removed"), NULL, NULL };

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
  self->after = fb_form_new (self->workspace, FB_RECORD (self->programme), _("When the Money Ends"), "embedding",
                             "mainstream-state", "mainstream-id", "stays-after-funding", "own-income", NULL);
  self->partners = fb_record_group_new (self->workspace, id, NULL, &partners_type);
  self->funding = fb_record_group_new (self->workspace, id, NULL, &fb_programme_funding_type);
  self->actors = fb_actors_picture_new (self->workspace, id);
  self->at_risk = adw_bin_new ();
  self->network = adw_bin_new ();
  self->work = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (self->who, self->partners, self->network, self->work, self->actors,
                                                       self->funding, self->at_risk, self->after, asked, NULL));
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

/* @doubts: (element-type utf8): said below the title, a line each */
static void
say (GtkWidget  *form,
     const char *title,
     GPtrArray  *doubts)
{
  g_autoptr(GString) sentence = g_string_new (NULL);

  for (guint i = 0; i < doubts->len; i++)
    g_string_append_printf (sentence, "%s%s", i > 0 ? "\n" : "", (const char *) doubts->pdata[i]);
  fb_form_set_title (form, title, sentence->len > 0 ? sentence->str : NULL);
}

/* What nobody does, and who stands alone; and what may end with the money. */
static void
show_doubts (FbProgrammePartners *self)
{
  g_autoptr(GPtrArray) of_parties = fb_programme_list_party_doubts (self->workspace, self->programme);
  g_autoptr(GPtrArray) of_money = fb_programme_list_funding_doubts (self->workspace, self->programme);

  say (self->who, _("Who Does What"), of_parties);
  say (self->after, _("When the Money Ends"), of_money);
}

/* Made anew: nothing in it takes what is typed. */
static void
show_network (FbProgrammePartners *self)
{
  g_autoptr(GPtrArray) lines = fb_programme_list_network (self->workspace, fb_record_get_id (FB_RECORD (self->programme)));

  g_autoptr(GPtrArray) notes = fb_programme_list_flow (self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                                                       FB_FLOW_NETWORK);

  gtk_widget_set_visible (self->network, lines->len > 0);
  gtk_widget_set_visible (self->work, notes->len > 0);
  adw_bin_set_child (ADW_BIN (self->network), fb_flow_group_new (_("How the Partners Stand"), NULL, lines));
  adw_bin_set_child (ADW_BIN (self->work), fb_flow_group_new (_("What Was Done With Them"),
                                                              _("Notes about the programme and its partners, by kind."), notes));
}

/* The same: rows that lead to duos. */
static void
show_at_risk (FbProgrammePartners *self)
{
  GtkWidget *group = fb_funding_risk_group_new (self->workspace, fb_record_get_id (FB_RECORD (self->programme)));

  gtk_widget_set_visible (self->at_risk, gtk_widget_get_visible (group));
  adw_bin_set_child (ADW_BIN (self->at_risk), group);
}

void
fb_programme_partners_update (FbProgrammePartners *self)
{
  g_return_if_fail (FB_IS_PROGRAMME_PARTNERS (self));

  show_doubts (self);
  fb_record_group_update (FB_RECORD_GROUP (self->partners));
  fb_record_group_update (FB_RECORD_GROUP (self->funding));
  show_at_risk (self);
  show_network (self);
  fb_actors_picture_update (FB_ACTORS_PICTURE (self->actors));
}
