/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-flow"

#include "ui/programmes/fb-programme-flow.h"

#include "app/fb-flow-words.h"
#include "ui/common/fb-flow-group.h"

#include <glib/gi18n.h>

struct _FbProgrammeFlow
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  char        *programme_id;
};

G_DEFINE_FINAL_TYPE (FbProgrammeFlow, fb_programme_flow, ADW_TYPE_BIN)

static const struct
{
  FbFlow      flow;
  const char *title;
  const char *sentence;
} groups[] = {
  { FB_FLOW_CHANNELS, N_("How People Came"), N_("Of all who ever enrolled.") },
  { FB_FLOW_EFFORT, N_("What It Took to Reach Them"), N_("Minutes of the notes on recruiting and outreach.") },
  { FB_FLOW_YEARS, N_("Outreach by Year"), N_("Where many come unasked, less outreach may do.") },
  { FB_FLOW_HOURS, N_("Volunteer Hours"), N_("Given beside the meetings of a duo, by year and whose time it was.") },
  { FB_FLOW_REASONS, N_("Why People Left or Did Not Start"), N_("Of all who stopped, declined or were not admitted.") },
};

static void
fb_programme_flow_dispose (GObject *object)
{
  FbProgrammeFlow *self = FB_PROGRAMME_FLOW (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->programme_id, g_free);

  G_OBJECT_CLASS (fb_programme_flow_parent_class)->dispose (object);
}

static void
fb_programme_flow_class_init (FbProgrammeFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_flow_dispose;
}

static void
fb_programme_flow_init (FbProgrammeFlow *self)
{
}

/* (transfer floating): fb_programme_flow_update() fills it */
GtkWidget *
fb_programme_flow_new (FbWorkspace *workspace,
                       const char  *programme_id)
{
  FbProgrammeFlow *self = g_object_new (FB_TYPE_PROGRAMME_FLOW, NULL);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);

  return GTK_WIDGET (self);
}

/* Made anew: nothing in it takes what is typed. */
void
fb_programme_flow_update (FbProgrammeFlow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  g_return_if_fail (FB_IS_PROGRAMME_FLOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr(GPtrArray) lines = fb_programme_list_flow (self->workspace, self->programme_id, groups[i].flow);

      if (lines->len > 0)
        gtk_box_append (GTK_BOX (box), fb_flow_group_new (_(groups[i].title), _(groups[i].sentence), lines));
    }

  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (box) != NULL);
  adw_bin_set_child (ADW_BIN (self), box);
}
