/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-consent-list"

#include "ui/people/fb-consent-list.h"

#include "app/fb-consents.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbConsentList
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  char        *person_id;
};

G_DEFINE_FINAL_TYPE (FbConsentList, fb_consent_list, ADW_TYPE_BIN)

static void
fb_consent_list_finalize (GObject *object)
{
  FbConsentList *self = FB_CONSENT_LIST (object);

  g_clear_object (&self->workspace);
  g_free (self->person_id);

  G_OBJECT_CLASS (fb_consent_list_parent_class)->finalize (object);
}

static void
fb_consent_list_class_init (FbConsentListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_consent_list_finalize;
}

static void
fb_consent_list_init (FbConsentList *self)
{
}

static void
state_clicked_cb (FbConsentList *self,
                  GtkWidget     *button)
{
  const char *purpose = g_object_get_data (G_OBJECT (button), "purpose");
  const char *state = g_object_get_data (G_OBJECT (button), "state");
  g_autoptr(FbConsentList) alive = g_object_ref (self);
  g_autoptr(GError) error = NULL;

  if (!fb_deed_set_consent (self->workspace, self->person_id, purpose, state, &error))
    fb_toast_error (GTK_WIDGET (self), error);
  else
    fb_consent_list_refresh (self);
}

static GtkWidget *
make_button (FbConsentList *self,
             const char    *purpose,
             const char    *state,
             const char    *verb)
{
  GtkWidget *button = gtk_button_new_with_label (verb);
  g_autofree char *name =
    g_strdup_printf (_("%s: %s"), fb_code_list_get_label (&fb_code_consent_purpose, purpose), verb);

  fb_accessible_set_label (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "purpose", (gpointer) purpose);
  g_object_set_data (G_OBJECT (button), "state", (gpointer) state);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (state_clicked_cb), self);
  fb_hold_for_readers (button, self->workspace);

  return button;
}

static char *
dup_state (FbConsent *consent)
{
  const char *day = consent == NULL ? NULL
                    : consent->decided_on != NULL ? consent->decided_on
                                                  : consent->asked_on;
  g_autofree char *date = fb_date_dup_display (day);

  if (consent == NULL)
    return g_strdup (_("Not asked yet"));
  if (date == NULL)
    return g_strdup (fb_code_list_get_label (&fb_code_consent_state, consent->state));

  /* Translators: what somebody said, such as "Given", and a date */
  return g_strdup_printf (C_("consent", "%s on %s"),
                          fb_code_list_get_label (&fb_code_consent_state, consent->state), date);
}

static GtkWidget *
make_row (FbConsentList *self,
          const char    *purpose)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr(FbConsent) consent = fb_consents_find (self->workspace, self->person_id, purpose, NULL);
  const char *title = fb_code_list_get_label (&fb_code_consent_purpose, purpose);
  g_autofree char *state = dup_state (consent);
  gboolean is_given = consent != NULL && g_strcmp0 (consent->state, "given") == 0;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  gtk_widget_set_focusable (row, FALSE);

  if (is_given)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               make_button (self, purpose, "withdrawn", _("Withdraw")));
  else
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 make_button (self, purpose, "given", C_("consent", "Yes, Given")));
      if (consent == NULL || g_strcmp0 (consent->state, "asked") == 0)
        adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                   make_button (self, purpose, "refused", C_("consent", "No, Refused")));
    }
  fb_hold_row_for_readers (row, self->workspace, title, state);

  return row;
}

void
fb_consent_list_refresh (FbConsentList *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_consent_purpose, &n_codes);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("What This Person Allows"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Each can be refused, and taken back later, without losing the place."));
  for (guint i = 0; i < n_codes; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, codes[i].code));

  adw_bin_set_child (ADW_BIN (self), group);
  if (had_focus)
    gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
fb_consent_list_new (FbWorkspace *workspace,
                     const char  *person_id)
{
  FbConsentList *self = g_object_new (FB_TYPE_CONSENT_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  self->person_id = g_strdup (person_id);
  fb_consent_list_refresh (self);

  return GTK_WIDGET (self);
}
