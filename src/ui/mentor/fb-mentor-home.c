/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-home"

#include "ui/mentor/fb-mentor-home.h"

#include "app/fb-mentor-file.h"
#include "domain/fb-codes.h"
#include "domain/fb-organisation.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/mentor/fb-mentor-guide.h"

#include <glib/gi18n.h>

#define PART_KEY "fb-part"

struct _FbMentorHome
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *names;
  GtkWidget   *words;
  GtkWidget   *state;
  GtkWidget   *parties; /* the box with the list, made anew */
};

G_DEFINE_FINAL_TYPE (FbMentorHome, fb_mentor_home, ADW_TYPE_BIN)

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_party (GtkWidget  *list,
           const char *part,
           const char *name,
           const char *line)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: a part in a duo and who has it: "Mentor: Jan" */
  g_autofree char *title = g_strdup_printf (_("%s: %s"), part, name != NULL ? name : "—");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line != NULL ? line : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* (transfer full) (nullable): how to reach the organisation, and who looks after the duo */
static char *
dup_reach (FbMentorHome         *self,
           const FbOrganisation *organisation)
{
  g_autofree char *coordinator = fb_workspace_dup_name_of (self->workspace, "staff", self->duo->coordinator_id);
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();

  if (coordinator != NULL)
    g_ptr_array_add (parts, coordinator);
  if (organisation->phone != NULL)
    g_ptr_array_add (parts, organisation->phone);
  if (organisation->email != NULL)
    g_ptr_array_add (parts, organisation->email);
  g_ptr_array_add (parts, NULL);

  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

static void
show_parties (FbMentorHome    *self,
              const FbDuoCase *whole)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr(FbRecord) organisation = NULL;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  fb_accessible_set_label (list, _("Who You Are"));
  for (guint i = 0; i < whole->members->len; i++)
    {
      const FbDuoMember *member = whole->members->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (self->workspace, "person", member->person_id);

      if (member->until_date == NULL)
        add_party (list, fb_code_list_get_label (&fb_code_duo_role, member->role), name, NULL);
    }
  if (self->duo->organisation_id != NULL)
    organisation = fb_store_get (fb_workspace_get_store (self->workspace), &fb_organisation_kind,
                                 self->duo->organisation_id, NULL);
  if (organisation != NULL)
    {
      g_autofree char *line = dup_reach (self, FB_ORGANISATION (organisation));

      add_party (list, _("Organisation"), FB_ORGANISATION (organisation)->name, line);
    }
  adw_bin_set_child (ADW_BIN (self->parties), list);
}

static void
fill (GtkWidget *widget)
{
  FbMentorHome *self = FB_MENTOR_HOME (widget);
  g_autoptr(FbDuoCase) whole = fb_duo_case_new (self->workspace, self->duo, NULL);
  g_autofree char *name = fb_workspace_dup_name (self->workspace, FB_RECORD (self->duo));
  g_autofree char *words = whole != NULL ? fb_duo_case_dup_words (whole) : NULL;
  g_autofree char *state = fb_mentor_dup_state (fb_workspace_get_store (self->workspace));

  gtk_label_set_text (GTK_LABEL (self->names), name);
  gtk_label_set_text (GTK_LABEL (self->words), words != NULL ? words : "");
  gtk_label_set_text (GTK_LABEL (self->state), state);
  if (whole != NULL)
    show_parties (self, whole);
}

static void
activated_cb (FbMentorHome  *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (row), PART_KEY));
}

static void
add_deed (GtkWidget  *list,
          const char *part,
          const char *icon_name,
          const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), fb_icon_new (icon_name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  fb_accessible_set_label (row, title);
  g_object_set_data (G_OBJECT (row), PART_KEY, (gpointer) part);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
make_deeds (FbMentorHome *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  fb_accessible_set_label (list, _("What You Can Do Here"));
  add_deed (list, "contact", "fb-contact-symbolic", _("We Met, or Spoke"),
            _("Note when, how long and how, and what it brought."));
  add_deed (list, "plan", "fb-plan-symbolic", _("The Action Plan"),
            _("Tick off what is done, add a step, change a date."));
  add_deed (list, "how", "fb-check-in-symbolic", _("How It Goes"),
            _("A few questions about how it goes for you as a mentor."));
  if (fb_mentor_guide_is_there (self->workspace, fb_record_get_id (FB_RECORD (self->duo))))
    add_deed (list, "guide", "fb-mentor-symbolic", _("Guide for Mentors"),
              _("What mentoring is, what you may expect, and where your task ends."));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  fb_form_set_title (group, _("What You Can Do Here"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);

  return group;
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_head (FbMentorHome *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->names = make_label ("title-1");
  self->words = make_label ("dim-label");
  self->state = make_label (NULL);
  gtk_box_append (GTK_BOX (box), self->names);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), self->state);

  return box;
}

static void
fb_mentor_home_dispose (GObject *object)
{
  FbMentorHome *self = FB_MENTOR_HOME (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->duo);

  G_OBJECT_CLASS (fb_mentor_home_parent_class)->dispose (object);
}

static void
fb_mentor_home_class_init (FbMentorHomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_mentor_home_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
}

static void
fb_mentor_home_init (FbMentorHome *self)
{
}

/* (transfer floating) */
GtkWidget *
fb_mentor_home_new (FbWorkspace *workspace,
                    FbDuo       *duo)
{
  static const char *const kinds[] = { "duo", "duo-member", "contact", "goal", "action", "introduction", "check-in", NULL };
  FbMentorHome *self = g_object_new (FB_TYPE_MENTOR_HOME, NULL);
  GtkWidget *group = adw_preferences_group_new ();

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  self->parties = adw_bin_new ();
  fb_form_set_title (group, _("Who You Are"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->parties);
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (make_head (self), make_deeds (self), group, NULL));
  fb_follow_store (GTK_WIDGET (self), fb_workspace_get_store (workspace), kinds, fill);

  return GTK_WIDGET (self);
}

void
fb_mentor_home_update (FbMentorHome *self)
{
  g_return_if_fail (FB_IS_MENTOR_HOME (self));

  fb_follow_fill (GTK_WIDGET (self));
}
