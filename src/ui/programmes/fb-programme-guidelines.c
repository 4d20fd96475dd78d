/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-guidelines"

#include "ui/programmes/fb-programme-guidelines.h"

#include "app/fb-guidelines.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/programmes/fb-guideline-dialog.h"
#include "ui/programmes/fb-guideline-readers.h"

#include <glib/gi18n.h>

#define N_ROLES 2

/* What the group needs to know; as long as its widget. */
typedef struct
{
  FbWorkspace *workspace;
  FbProgramme *programme;
  GtkWidget   *rows[N_ROLES];
} Guidelines;

static const struct
{
  const char *role;
  const char *label;
} roles[N_ROLES] = {
  { "mentor", N_("Guide for Mentors") },
  { "mentee", N_("Guide for Mentees") },
};

static void
guidelines_free (gpointer data)
{
  Guidelines *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->programme);
  g_free (self);
}

static const char *
get_role (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "fb-role");
}

static void
change_cb (GtkWidget  *button,
           Guidelines *self)
{
  fb_guideline_dialog_present (button, self->workspace, self->programme, get_role (button));
}

static void
print_cb (GtkWidget  *button,
          Guidelines *self)
{
  g_autofree char *language = fb_guideline_dup_language (self->programme);

  fb_guideline_print (button, self->workspace, fb_record_get_id (FB_RECORD (self->programme)), get_role (button),
                      language);
}

static void
readers_cb (GtkWidget  *button,
            Guidelines *self)
{
  fb_guideline_readers_present (button, self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                                get_role (button));
}

static void
add_verb (Guidelines *self,
          guint       i,
          const char *text,
          GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *label = g_strdup_printf ("%s: %s", text, _(roles[i].label));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fb_accessible_set_label (button, label);
  g_object_set_data (G_OBJECT (button), "fb-role", (gpointer) roles[i].role);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->rows[i]), button);
}

/* (transfer floating) */
GtkWidget *
fb_programme_guidelines_new (FbWorkspace *workspace,
                             FbProgramme *programme)
{
  Guidelines *self = g_new0 (Guidelines, 1);
  GtkWidget *group = adw_preferences_group_new ();
  gboolean writes = !fb_workspace_is_read_only (workspace);

  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  g_object_set_data_full (G_OBJECT (group), "fb-guidelines", self, guidelines_free);
  fb_form_set_title (group, _("Guidelines"), _("What mentors and mentees read before they start."));
  for (guint i = 0; i < N_ROLES; i++)
    {
      self->rows[i] = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), _(roles[i].label));
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->rows[i]), 0);
      fb_accessible_set_label (self->rows[i], _(roles[i].label));
      gtk_widget_set_focusable (self->rows[i], FALSE);
      add_verb (self, i, _("Readers"), G_CALLBACK (readers_cb));
      if (writes)
        add_verb (self, i, _("Change…"), G_CALLBACK (change_cb));
      add_verb (self, i, _("Print…"), G_CALLBACK (print_cb));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
    }
  fb_programme_guidelines_update (group);

  return group;
}

/* Shows which versions there are now. */
void
fb_programme_guidelines_update (GtkWidget *group)
{
  Guidelines *self = g_object_get_data (G_OBJECT (group), "fb-guidelines");

  for (guint i = 0; i < N_ROLES; i++)
    {
      g_autofree char *state = fb_guideline_dup_state (self->workspace, fb_record_get_id (FB_RECORD (self->programme)),
                                                       roles[i].role);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), state);
      fb_accessible_set_label (self->rows[i], _(roles[i].label));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state, -1);
    }
}
