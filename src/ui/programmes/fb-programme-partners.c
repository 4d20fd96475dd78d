/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-partners"

#include "ui/programmes/fb-programme-partners.h"

#include "app/fb-deed-rule.h"
#include "app/fb-parties-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/programmes/fb-programme-funding.h"

#include <glib/gi18n.h>

#define NAME_KEY "fb-name"
#define ROLE_KEY "fb-role"

struct _FbProgrammePartners
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  FbProgramme  *programme;
  GtkWidget    *group;
  GtkWidget    *list;
  GtkWidget    *funding;
  GtkWidget    *who;
};

G_DEFINE_FINAL_TYPE (FbProgrammePartners, fb_programme_partners, ADW_TYPE_BIN)

static void
added_cb (FbDialog            *dialog,
          FbProgrammePartners *self)
{
  GtkWidget *name = g_object_get_data (G_OBJECT (dialog), NAME_KEY);
  GtkWidget *role = g_object_get_data (G_OBJECT (dialog), ROLE_KEY);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgrammePartner) partner = fb_deed_add_partner (
    self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
    gtk_editable_get_text (GTK_EDITABLE (name)), fb_code_drop_down_get (role), &error);

  if (partner == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (GTK_WIDGET (self), _("Partner Added"));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
add_cb (FbProgrammePartners *self)
{
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (self), _("New Partner"), _("_Add"));
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *name = gtk_entry_new ();
  GtkWidget *role = fb_code_drop_down_new (&fb_code_partner_role, FALSE, "referrer");
  GtkWidget *row = fb_plain_row_new (_("Organisation"), name);

  gtk_entry_set_activates_default (GTK_ENTRY (name), TRUE);
  gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
  fb_plain_row_set_hint (row, _("One that is not known yet is added."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Role"), role));
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_object_set_data (G_OBJECT (dialog), NAME_KEY, name);
  g_object_set_data (G_OBJECT (dialog), ROLE_KEY, role);
  g_signal_connect_object (dialog, "done", G_CALLBACK (added_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

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
                                              "from-date", "until-date", "remark", NULL };
static const FbRecordRowType partner_type = { tell_partner, partner_fields, N_("Partner Removed"), NULL };

static GtkWidget *
make_row (FbRecord *partner,
          gpointer  user_data)
{
  return fb_record_row_new (FB_PROGRAMME_PARTNERS (user_data)->workspace, partner, &partner_type);
}

static void
build (FbProgrammePartners *self)
{
  GtkWidget *add = fb_accessible_button_new (_("_Add Partner"));
  GtkWidget *asked;

  asked = fb_form_new (self->workspace, FB_RECORD (self->programme), _("Asked for the Funder"), "funder-questions",
                       NULL);
  fb_form_set_title (asked, _("Asked for the Funder"), _("Only what is marked here is asked, and only of mentees."));
  self->who = fb_form_new (self->workspace, FB_RECORD (self->programme), _("Who Does What"), "model",
                           "organisation-id", "matching-owner-id", "serves", NULL);
  self->funding = fb_programme_funding_new (self->workspace, self->programme);
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  fb_keep_still (add, self->workspace);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), add);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Partners"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->list);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (self->who, self->group, self->funding, asked, NULL));
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
  g_autoptr(GPtrArray) partners = NULL;

  g_return_if_fail (FB_IS_PROGRAMME_PARTNERS (self));

  partners =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_programme_partner_kind,
                   "programme-id", fb_record_get_id (FB_RECORD (self->programme)), "role", NULL);
  if (partners == NULL)
    return;

  show_doubts (self);
  fb_programme_funding_update (FB_PROGRAMME_FUNDING (self->funding));
  fb_record_rows_show (self->list, partners, make_row, self);
  gtk_widget_set_visible (self->list, partners->len > 0);
  fb_form_set_title (self->group, _("Partners"), partners->len == 0 ? _("No partners yet.") : NULL);
}
