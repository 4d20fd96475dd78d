/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event-outcomes"

#include "ui/results/fb-event-outcomes.h"

#include "app/fb-deed-closing.h"
#include "base/fb-date.h"
#include "store/fb-store-facts.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/contacts/fb-timeline-row.h"
#include "ui/results/fb-outcome-dialog.h"

#include <glib/gi18n.h>

#define ID_KEY "fb-enrolment-id"

static void
note_cb (FbPage    *page,
         GtkWidget *button)
{
  fb_outcome_present_of_event (GTK_WIDGET (page), fb_page_get_workspace (page),
                               g_object_get_data (G_OBJECT (button), ID_KEY));
}

static void
look_cb (const FbEnrolmentRow *row,
         gpointer              user_data)
{
  gboolean *is_asked = user_data;

  *is_asked = row->attended != NULL;
}

/* (transfer full) (nullable): that it is time */
static char *
dup_due (FbWorkspace *workspace,
         const char  *enrolment_id)
{
  g_autofree char *date = NULL;
  FbFollowUp due;

  if (!fb_enrolment_is_follow_up_due (workspace, enrolment_id, &due))
    return NULL;

  date = fb_date_dup_display (due.due_on);

  return g_strdup_printf (ngettext ("To be asked: %d month later, on %s.", "To be asked: %d months later, on %s.",
                                    (gulong) due.months), due.months, date);
}

static GtkWidget *
make_button (FbPage     *page,
             const char *enrolment_id)
{
  GtkWidget *button = fb_accessible_button_new (_("Note _Outcome…"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (enrolment_id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (note_cb), page, G_CONNECT_SWAPPED);
  fb_hold_for_readers (button, fb_page_get_workspace (page));

  return button;
}

GtkWidget *
fb_event_outcomes_new (FbPage      *page,
                       FbEnrolment *enrolment)
{
  FbWorkspace *workspace = fb_page_get_workspace (page);
  const char *id = fb_record_get_id (FB_RECORD (enrolment));
  g_autoptr(GPtrArray) outcomes = fb_store_list (fb_workspace_get_store (workspace), &fb_outcome_kind, "enrolment-id", id,
                                                 "measured_on DESC", NULL);
  g_autofree char *due = dup_due (workspace, id);
  gboolean is_asked = FALSE;
  GtkWidget *group;

  fb_store_each_enrolment_by_id (fb_workspace_get_store (workspace), id, look_cb, &is_asked, NULL);
  if (!is_asked && (outcomes == NULL || outcomes->len == 0))
    return NULL;

  group = adw_preferences_group_new ();
  fb_form_set_title (group, _("What Came of Events"), due);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_button (page, id));
  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_timeline_row_new (workspace, outcomes->pdata[i]));

  return group;
}
