/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-answers"

#include "ui/duos/fb-duo-answers.h"

#include "app/fb-deeds.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-page.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbDuoAnswers
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;  /* (nullable) until something shows */
  GPtrArray   *buttons;    /* of toggle buttons, borrowed */
};

G_DEFINE_FINAL_TYPE (FbDuoAnswers, fb_duo_answers, ADW_TYPE_BIN)

enum
{
  BOTH_SAID_YES,
  WITHDRAW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define MEMBER_KEY "fb-member"
#define ANSWER_KEY "fb-answer"

static void
answer_cb (GtkToggleButton *button,
           FbDuoAnswers    *self)
{
  FbDuoMember *member = g_object_get_data (G_OBJECT (button), MEMBER_KEY);
  const char *answer = g_object_get_data (G_OBJECT (button), ANSWER_KEY);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), FB_TYPE_PAGE);
  g_autoptr(GError) error = NULL;

  if (!gtk_toggle_button_get_active (button) || g_strcmp0 (member->acceptance, answer) == 0)
    return;

  if (!fb_deed_answer_proposal (self->workspace, member, answer, &error))
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_toast_undo (GTK_WIDGET (self), _("Answer noted"));
  if (page != NULL && g_str_equal (answer, "rather-not"))
    fb_page_show_part (FB_PAGE (page), "results"); /* where whoever waits is matched again */
}

static GtkWidget *
make_button (FbDuoAnswers *self,
             FbDuoMember  *member,
             const char   *name,
             const char   *answer,
             GtkWidget    *group)
{
  const char *label = fb_code_list_get_label (&fb_code_acceptance, answer);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  /* Translators: an answer and who gave it: "Yes: Amina" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), label, name);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (member->acceptance, answer) == 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fb_accessible_set_label (button, spoken);
  g_object_set_data_full (G_OBJECT (button), MEMBER_KEY, g_object_ref (member), g_object_unref);
  g_object_set_data (G_OBJECT (button), ANSWER_KEY, (gpointer) answer);
  g_signal_connect (button, "toggled", G_CALLBACK (answer_cb), self);
  g_ptr_array_add (self->buttons, button);

  return button;
}

static GtkWidget *
make_row (FbDuoAnswers *self,
          FbDuoMember  *member)
{
  static const char *const answers[] = { "asked", "yes", "rather-not" };
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *name = fb_workspace_dup_name_of (self->workspace, "person", member->person_id);
  g_autofree char *on = NULL;
  g_autofree char *subtitle = NULL;
  const char *role = fb_code_list_get_label (&fb_code_duo_role, member->role);
  GtkWidget *group = NULL;

  if (member->accepted_on != NULL && g_strcmp0 (member->acceptance, "asked") != 0)
    on = fb_date_dup_display (member->accepted_on);
  /* Translators: a role such as "Mentor", and the day of the answer */
  subtitle = on != NULL ? g_strdup_printf (_("%s · answered %s"), role, on) : g_strdup (role);

  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  fb_accessible_set_label (row, name != NULL ? name : role);
  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      GtkWidget *button = make_button (self, member, name, answers[i], group);

      group = group != NULL ? group : button;
      gtk_box_append (GTK_BOX (box), button);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);

  return row;
}

static void
yes_clicked_cb (FbDuoAnswers *self)
{
  g_signal_emit (self, signals[BOTH_SAID_YES], 0);
}

static void
withdraw_clicked_cb (FbDuoAnswers *self)
{
  g_signal_emit (self, signals[WITHDRAW], 0);
}

static GtkWidget *
make_verbs (FbDuoAnswers *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *withdraw = fb_accessible_button_new (_("_Withdraw…"));
  GtkWidget *yes = fb_accessible_button_new (_("_Both Said Yes"));

  g_signal_connect_swapped (withdraw, "clicked", G_CALLBACK (withdraw_clicked_cb), self);
  g_signal_connect_swapped (yes, "clicked", G_CALLBACK (yes_clicked_cb), self);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), withdraw);
  gtk_box_append (GTK_BOX (box), yes);

  return box;
}

static void
fb_duo_answers_dispose (GObject *object)
{
  g_clear_object (&FB_DUO_ANSWERS (object)->workspace);

  G_OBJECT_CLASS (fb_duo_answers_parent_class)->dispose (object);
}

static void
fb_duo_answers_finalize (GObject *object)
{
  g_ptr_array_unref (FB_DUO_ANSWERS (object)->buttons);

  G_OBJECT_CLASS (fb_duo_answers_parent_class)->finalize (object);
}

static void
fb_duo_answers_class_init (FbDuoAnswersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_duo_answers_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_duo_answers_finalize;

  signals[BOTH_SAID_YES] = g_signal_new ("both-said-yes", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WITHDRAW] = g_signal_new ("withdraw", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fb_duo_answers_init (FbDuoAnswers *self)
{
  self->buttons = g_ptr_array_new ();
}

GtkWidget *
fb_duo_answers_new (void)
{
  return g_object_new (FB_TYPE_DUO_ANSWERS, NULL);
}

static GtkWidget *
make_group (FbDuoAnswers    *self,
            const FbDuoCase *whole)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, _("What Do Both Sides Say?"));
  adw_preferences_group_set_description (group, _("Ask each of them alone. Nobody needs a reason to say no."));
  adw_preferences_group_set_header_suffix (group, make_verbs (self));
  for (guint i = 0; i < whole->members->len; i++)
    {
      FbDuoMember *member = whole->members->pdata[i];

      if (member->until_date == NULL)
        adw_preferences_group_add (group, make_row (self, member));
    }

  return GTK_WIDGET (group);
}

/* Which of the buttons has the keyboard; -1 for none. The same people make the
 * same buttons again. */
static int
find_focus (FbDuoAnswers *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint index;

  return focus != NULL && g_ptr_array_find (self->buttons, focus, &index) ? (int) index : -1;
}

/* Shows nothing once the match is agreed or declined. */
void
fb_duo_answers_show (FbDuoAnswers    *self,
                     const FbDuoCase *whole)
{
  gboolean is_proposal = g_strcmp0 (whole->duo->match_status, "proposed") == 0 ||
                         g_strcmp0 (whole->duo->match_status, "accepted") == 0;
  int focus = find_focus (self);

  g_set_object (&self->workspace, whole->workspace);
  gtk_widget_set_visible (GTK_WIDGET (self), is_proposal);
  g_ptr_array_set_size (self->buttons, 0);
  adw_bin_set_child (ADW_BIN (self), is_proposal ? make_group (self, whole) : NULL);
  if (focus >= 0 && (guint) focus < self->buttons->len)
    gtk_widget_grab_focus (self->buttons->pdata[focus]);
}
