/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-counted-as"

#include "ui/people/fb-counted-as.h"

#include "app/fb-eligibility-words.h"
#include "app/fb-newcomer-words.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

static const char *
get_words (FbFit fit)
{
  if (fit == FB_NOT_KNOWN_YET)
    return fb_fit_get_label (fit);

  return fit == FB_FITS ? C_("counted as", "Yes") : C_("counted as", "No");
}

GtkWidget *
fb_counted_as_new (const FbEnrolmentCase *whole)
{
  g_autoptr(GArray) counted = fb_enrolment_list_counted_as (whole);
  gboolean is_known = FALSE;
  GtkWidget *group;

  for (guint i = 0; i < counted->len; i++)
    is_known |= g_array_index (counted, FbCountedAs, i).fit != FB_NOT_KNOWN_YET;
  if (!is_known || g_strcmp0 (whole->enrolment->role, "mentee") != 0)
    return NULL;

  group = adw_preferences_group_new ();
  fb_form_set_title (group, _("Counted As"), _("Follows from what is known; nothing is asked for it."));
  for (guint i = 0; i < counted->len; i++)
    {
      const FbCountedAs *one = &g_array_index (counted, FbCountedAs, i);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *name = g_strdup_printf ("%s: %s", one->label, get_words (one->fit));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->label);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (get_words (one->fit)));
      fb_accessible_set_label (row, name);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}
