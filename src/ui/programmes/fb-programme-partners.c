/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-partners"

#include "ui/programmes/fb-programme-partners.h"

#include "app/fb-deed-rule.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define PARTNER_KEY "fb-partner"
#define NAME_KEY "fb-name"
#define ROLE_KEY "fb-role"

struct _FbProgrammePartners
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  FbProgramme  *programme;
  GtkWidget    *group;
  GPtrArray    *rows;
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
remove_cb (FbProgrammePartners *self,
           GtkWidget           *button)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_remove_partner (self->workspace, g_object_get_data (G_OBJECT (button), PARTNER_KEY),
                              &error))
    fb_toast_undo (GTK_WIDGET (self), _("Partner Removed"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_remove (FbProgrammePartners *self,
             FbProgrammePartner  *partner,
             const char          *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: accessible name of a button; %s is an organisation */
  g_autofree char *label = g_strdup_printf (_("Remove %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), PARTNER_KEY, g_object_ref (partner), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  fb_keep_still (button, self->workspace);

  return button;
}

static GtkWidget *
make_row (FbProgrammePartners *self,
          FbProgrammePartner  *partner)
{
  g_autofree char *name =
    fb_workspace_dup_name_of (self->workspace, "organisation", partner->organisation_id);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               fb_code_list_get_label (&fb_code_partner_role, partner->role));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove (self, partner, name));

  return row;
}

static void
build (FbProgrammePartners *self)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add Partner"));
  GtkWidget *form = fb_form_new (self->workspace, FB_RECORD (self->programme), _("Who Does What"),
                                 "model", "organisation-id", "matching-owner-id", NULL);

  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  fb_keep_still (add, self->workspace);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), add);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (self->group, form, NULL));
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
fb_programme_partners_finalize (GObject *object)
{
  g_ptr_array_unref (FB_PROGRAMME_PARTNERS (object)->rows);

  G_OBJECT_CLASS (fb_programme_partners_parent_class)->finalize (object);
}

static void
fb_programme_partners_class_init (FbProgrammePartnersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_partners_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_programme_partners_finalize;
}

static void
fb_programme_partners_init (FbProgrammePartners *self)
{
  self->rows = g_ptr_array_new ();
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

void
fb_programme_partners_update (FbProgrammePartners *self)
{
  g_autoptr(GPtrArray) partners = NULL;

  g_return_if_fail (FB_IS_PROGRAMME_PARTNERS (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->group), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  partners =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_programme_partner_kind,
                   "programme-id", fb_record_get_id (FB_RECORD (self->programme)), "role", NULL);
  for (guint i = 0; partners != NULL && i < partners->len; i++)
    {
      GtkWidget *row = make_row (self, partners->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);
    }

  fb_form_set_title (self->group, _("Partners"), self->rows->len == 0 ? _("No partners yet.") : NULL);
}
