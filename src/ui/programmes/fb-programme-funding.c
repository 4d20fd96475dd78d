/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-funding"

#include "ui/programmes/fb-programme-funding.h"

#include "app/fb-deed-organisation.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define FUNDER_KEY "fb-funder"
#define SUPPORT_KEY "fb-support"
#define UNTIL_KEY "fb-until"

struct _FbProgrammeFunding
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbProgramme *programme;
  GtkWidget   *group;
  GtkWidget   *list;
};

G_DEFINE_FINAL_TYPE (FbProgrammeFunding, fb_programme_funding, ADW_TYPE_BIN)

static void
tell_funding (FbWorkspace  *workspace,
              FbRecord     *record,
              char        **title,
              char        **subtitle)
{
  FbFunding *funding = FB_FUNDING (record);

  *title = fb_workspace_dup_name_of (workspace, "organisation", funding->organisation_id);
  if (*title == NULL)
    *title = g_strdup (funding->text != NULL ? funding->text : _("A funder who is not named yet"));
  *subtitle = fb_funding_dup_words (workspace, funding);
}

static const char *const fields[] = { "organisation-id", "support", "text", "amount-cents", "currency", "from-date",
                                      "until-date", "renewal-months", "criteria", "priority", NULL };
static const FbRecordRowType funding_type = { tell_funding, fields, N_("Funding Removed"), NULL };

static GtkWidget *
make_row (FbRecord *funding,
          gpointer  user_data)
{
  return fb_record_row_new (FB_PROGRAMME_FUNDING (user_data)->workspace, funding, &funding_type);
}

static void
added_cb (FbDialog           *dialog,
          FbProgrammeFunding *self)
{
  g_autofree char *until = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(FbFunding) funding = NULL;

  if (fb_date_entry_read (g_object_get_data (G_OBJECT (dialog), UNTIL_KEY), fb_workspace_get_today (self->workspace),
                          &until, &error))
    funding = fb_deed_add_funding (self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                                   gtk_editable_get_text (g_object_get_data (G_OBJECT (dialog), FUNDER_KEY)),
                                   fb_code_drop_down_get (g_object_get_data (G_OBJECT (dialog), SUPPORT_KEY)), until,
                                   &error);
  if (funding == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (GTK_WIDGET (self), _("Funding Added"));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
add_cb (FbProgrammeFunding *self)
{
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (self), _("New Funding"), _("_Add"));
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *funder = gtk_entry_new ();
  GtkWidget *support = fb_code_drop_down_new (&fb_code_funding_support, TRUE, NULL);
  GtkWidget *until = fb_date_entry_new (_("Until"), NULL);
  GtkWidget *row = fb_plain_row_new (_("Until"), until);

  gtk_entry_set_activates_default (GTK_ENTRY (funder), TRUE);
  gtk_widget_set_valign (funder, GTK_ALIGN_CENTER);
  fb_plain_row_set_hint (row, _("Three months before, you are reminded."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Funder"), funder));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Core or Project"), support));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_object_set_data (G_OBJECT (dialog), FUNDER_KEY, funder);
  g_object_set_data (G_OBJECT (dialog), SUPPORT_KEY, support);
  g_object_set_data (G_OBJECT (dialog), UNTIL_KEY, until);
  g_signal_connect_object (dialog, "done", G_CALLBACK (added_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (funder);
}

static void
build (FbProgrammeFunding *self)
{
  GtkWidget *add = fb_accessible_button_new (_("Add _Funding"));

  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  fb_keep_still (add, self->workspace);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), add);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Funding"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->list);
  adw_bin_set_child (ADW_BIN (self), self->group);
}

static void
fb_programme_funding_dispose (GObject *object)
{
  FbProgrammeFunding *self = FB_PROGRAMME_FUNDING (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->programme);

  G_OBJECT_CLASS (fb_programme_funding_parent_class)->dispose (object);
}

static void
fb_programme_funding_class_init (FbProgrammeFundingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_funding_dispose;
}

static void
fb_programme_funding_init (FbProgrammeFunding *self)
{
}

GtkWidget *
fb_programme_funding_new (FbWorkspace *workspace,
                          FbProgramme *programme)
{
  FbProgrammeFunding *self = g_object_new (FB_TYPE_PROGRAMME_FUNDING, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  build (self);

  return GTK_WIDGET (self);
}

void
fb_programme_funding_update (FbProgrammeFunding *self)
{
  g_autoptr(GPtrArray) fundings = NULL;

  g_return_if_fail (FB_IS_PROGRAMME_FUNDING (self));

  fundings = fb_store_list (fb_workspace_get_store (self->workspace), &fb_funding_kind, "programme-id",
                            fb_record_get_id (FB_RECORD (self->programme)), "until_date", NULL);
  if (fundings == NULL)
    return;

  fb_record_rows_show (self->list, fundings, make_row, self);
  gtk_widget_set_visible (self->list, fundings->len > 0);
  fb_form_set_title (self->group, _("Funding"), fundings->len == 0 ? _("Nobody is noted who pays for it.") : NULL);
}
