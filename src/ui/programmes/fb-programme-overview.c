/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-overview"

#include "ui/programmes/fb-programme-overview.h"

#include "app/fb-catalogue.h"
#include "app/fb-eligibility-words.h"
#include "app/fb-launch.h"
#include "app/fb-new-programme.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-reached.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-banner.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-intake-steps.h"
#include "ui/programmes/fb-programme-flow.h"
#include "ui/programmes/fb-programme-launch.h"

#include <glib/gi18n.h>

struct _FbProgrammeOverview
{
  AdwBin        parent_instance;

  FbPage       *page;      /* unowned: this is a part of it */
  FbProgramme  *programme;

  GtkWidget    *next;      /* the one blue button */
  GtkWidget    *numbers[4];
  FbBanner     *remark;
  GtkWidget    *to_decide;
  GtkWidget    *launch;
  GtkWidget    *insists;
  GtkWidget    *asked;
  GtkWidget    *flow;
  GtkWidget    *changes;
  GtkWidget    *notes;
  GPtrArray    *lines;     /* rows of the four groups above, made anew */
};

G_DEFINE_FINAL_TYPE (FbProgrammeOverview, fb_programme_overview, ADW_TYPE_BIN)

static const struct
{
  const char *column;
  const char *page;
  const char *label;
} numbers[] = {
  { "n-mentees", "mentees", N_("Mentees") },
  { "n-mentors", "mentors", N_("Mentors") },
  { "n-duos", "duos", N_("Duos Going On") },
  { NULL, "rhythm", N_("Places Filled") },
};

static void
open_questions_cb (FbProgrammeOverview *self)
{
  fb_page_open (self->page, "programme-questions", fb_record_get_id (FB_RECORD (self->programme)));
}

/* @reason: (nullable): why, though something is open */
static void
start_programme (FbProgrammeOverview *self,
                 const char          *reason)
{
  g_autoptr(GError) error = NULL;

  if (fb_workspace_set_field (fb_page_get_workspace (self->page), FB_RECORD (self->programme),
                              "status", "running", reason, &error))
    fb_toast_undo (GTK_WIDGET (self), _("Programme Started"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
reason_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree char *reason = fb_ask_text_finish (result);

  if (reason != NULL)
    start_programme (FB_PROGRAMME_OVERVIEW (source), reason);
}

/* What is not done is done first, unless there is a reason. */
static void
ask_to_start (FbProgrammeOverview *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (self->page);
  guint n_left;
  g_autoptr(GArray) items = fb_programme_list_launch (workspace, self->programme, &n_left);
  g_autofree char *body = NULL;

  if (n_left == 0 || !fb_programme_insists (self->programme))
    {
      start_programme (self, NULL);
      return;
    }

  body = g_strdup_printf (ngettext ("%u thing is open under Before It Starts. A reason is kept in the history.",
                                    "%u things are open under Before It Starts. A reason is kept in the history.",
                                    n_left), n_left);
  fb_ask_text_async (GTK_WIDGET (self), _("Start All the Same?"), body, _("Why It Starts All the Same"), NULL, _("_Start"),
                     reason_cb, NULL);
}

static gboolean
is_planned (FbProgrammeOverview *self)
{
  return self->programme->status == NULL || g_str_equal (self->programme->status, "planned");
}

static guint
count_questions (FbProgrammeOverview *self)
{
  g_autoptr(GPtrArray) questions =
    fb_programme_list_open_questions (fb_page_get_workspace (self->page),
                                      fb_record_get_id (FB_RECORD (self->programme)), NULL);
  guint n = 0;

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    n += g_strcmp0 (FB_OPEN_QUESTION (questions->pdata[i])->state, "later") != 0;

  return n;
}

/* First decide, then start; what was put off is no reason to wait. */
static void
next_cb (FbProgrammeOverview *self)
{
  if (count_questions (self) > 0)
    open_questions_cb (self);
  else
    ask_to_start (self);
}

static void
update_next (FbProgrammeOverview *self)
{
  gboolean asks = count_questions (self) > 0;

  gtk_button_set_label (GTK_BUTTON (self->next), asks ? _("Decide Open Questions") : _("Start the Programme"));
  gtk_widget_set_visible (self->next, asks || is_planned (self));
}

static GtkWidget *
make_number (FbProgrammeOverview *self,
             guint                i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (_(numbers[i].label));

  self->numbers[i] = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->numbers[i], "title-1");
  gtk_widget_add_css_class (self->numbers[i], "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), self->numbers[i]);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_top (FbProgrammeOverview *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 36);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    gtk_box_append (GTK_BOX (top), make_number (self, i));

  self->next = gtk_button_new ();
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_hexpand (self->next, TRUE);
  gtk_widget_set_halign (self->next, GTK_ALIGN_END);
  gtk_widget_set_valign (self->next, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->next, "clicked", G_CALLBACK (next_cb), self);
  gtk_box_append (GTK_BOX (top), self->next);

  return top;
}

static void
build (FbProgrammeOverview *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (self->page);
  GtkWidget *form = fb_form_new (workspace, FB_RECORD (self->programme), _("Programme"), "name", "code", "name-local", "status", "country",
                                 "place", "kind", "application-field", NULL);
  GtkWidget *aims = fb_form_new (workspace, FB_RECORD (self->programme), _("What It Is For"), "target-group",
                                 "purpose", "mentor-types", NULL);
  GtkWidget *work = fb_form_new (workspace, FB_RECORD (self->programme), _("How It Works"), "activities",
                                 "reach-mentees", "reach-mentors", "challenges", NULL);
  GtkWidget *own = fb_form_new (workspace, FB_RECORD (self->programme), NULL, "template-changes", NULL);

  self->remark = g_object_new (FB_TYPE_BANNER, NULL);
  self->to_decide = adw_preferences_group_new ();
  self->launch = fb_programme_launch_new (self->page, self->programme);
  self->insists = fb_form_new (workspace, FB_RECORD (self->programme), NULL, "launch-complete", NULL);
  self->asked = adw_preferences_group_new ();
  self->flow = fb_programme_flow_new (workspace, fb_record_get_id (FB_RECORD (self->programme)));
  self->changes = adw_preferences_group_new ();
  self->notes = adw_preferences_group_new ();
  adw_bin_set_child (ADW_BIN (self),
                     fb_form_page_new (make_top (self), GTK_WIDGET (self->remark), self->to_decide, self->launch,
                                       self->insists, form, aims, work, self->asked, self->flow, self->changes, own, self->notes, NULL));
  gtk_widget_set_visible (own, self->programme->template_code != NULL);
  fb_accessible_name_list (self->insists, _("Before It Starts"));
  fb_accessible_name_list (own, _("Changed From the Template"));
}

static GtkWidget *
add_line (FbProgrammeOverview *self,
          GtkWidget           *group,
          const char          *text,
          const char          *second)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (second != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), second);
  fb_accessible_set_label (row, text);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (self->lines, row);

  return row;
}

static void
clear_lines (FbProgrammeOverview *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      GtkWidget *row = self->lines->pdata[i];

      adw_preferences_group_remove (
        ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->lines, 0);
}

static void
update_to_decide (FbProgrammeOverview *self)
{
  g_autoptr(GPtrArray) questions =
    fb_programme_list_open_questions (fb_page_get_workspace (self->page),
                                      fb_record_get_id (FB_RECORD (self->programme)), NULL);
  guint n = questions != NULL ? questions->len : 0;

  for (guint i = 0; i < n; i++)
    {
      FbOpenQuestion *question = questions->pdata[i];
      gboolean is_later = g_strcmp0 (question->state, "later") == 0;
      GtkWidget *row = add_line (self, self->to_decide, fb_question_get_words (question),
                                 is_later ? _("Left open for now.") : NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (open_questions_cb), self);
    }

  fb_form_set_title (self->to_decide, _("To Decide"), NULL);
  gtk_widget_set_visible (self->to_decide, n > 0);
}

/* How much is asked of a mentee, and because of what. */
static void
update_asked (FbProgrammeOverview *self)
{
  g_autoptr(GPtrArray) rules =
    fb_intake_list_asking_rules (fb_page_get_workspace (self->page),
                                 fb_record_get_id (FB_RECORD (self->programme)));
  const char *codes = self->programme->funder_questions;
  g_auto(GStrv) funder = g_strsplit (codes != NULL ? codes : "", " ", -1);
  guint n_funder = codes != NULL ? g_strv_length (funder) : 0;
  guint n = fb_intake_count_questions () + rules->len + n_funder;
  /* Translators: %u questions, and how many of them because of rules, and for the funder */
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("%u at the intake of a mentee (%u because of rules, %u for the funder). Each can be left open.",
                               "%u at the intake of a mentee (%u because of rules, %u for the funder). Each can be left open.", n),
                     n, rules->len, n_funder);

  for (guint i = 0; i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];
      g_autofree char *words = fb_rule_dup_words (rule);
      /* Translators: why a question is asked; %s is a rule such as "Age: is less than 30" */
      g_autofree char *why = g_strdup_printf (_("Asked because of a rule of this programme. %s"), words);

      add_line (self, self->asked, fb_code_list_get_label (&fb_code_rule_field, rule->field), why);
    }

  for (guint i = 0; i < n_funder; i++)
    add_line (self, self->asked, fb_code_list_get_label (&fb_code_funder_question, funder[i]),
              _("Asked for the funder of this programme."));

  fb_form_set_title (self->asked, _("Questions We Ask"), sentence);
}

static void
update_changes (FbProgrammeOverview *self)
{
  g_autoptr(FbProgramme) template = self->programme->template_code != NULL
                                       ? fb_catalogue_find (self->programme->template_code, NULL)
                                       : NULL;
  g_autoptr(GPtrArray) changes = template != NULL
                                    ? fb_programme_list_changes (fb_page_get_workspace (self->page),
                                                                 self->programme, NULL)
                                    : NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    add_line (self, self->changes, changes->pdata[i], NULL);

  if (template != NULL)
    /* Translators: %s is the name of a programme */
    sentence = g_strdup_printf (_("The template is “%s”."), template->name);
  fb_form_set_title (self->changes, _("Changed From the Template"), sentence);
  gtk_widget_set_visible (self->changes, changes != NULL && changes->len > 0);
}

static void
update_notes (FbProgrammeOverview *self)
{
  g_autoptr(GPtrArray) notes =
    fb_store_list (fb_page_get_store (self->page), &fb_source_note_kind, "programme-id",
                   fb_record_get_id (FB_RECORD (self->programme)), "position", NULL);
  guint n = 0;

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      FbSourceNote *note = notes->pdata[i];

      if (!g_str_equal (note->kind, "ambiguity"))
        continue;
      add_line (self, self->notes, note->text, NULL);
      n++;
    }

  fb_form_set_title (self->notes, _("Check Before Use"), _("As described in 2014-2019."));
  gtk_widget_set_visible (self->notes, n > 0);
}

/* Places planned against places filled (R102). */
static void
update_places (FbProgrammeOverview *self)
{
  gint64 filled = fb_store_count_places (fb_page_get_store (self->page),
                                         fb_record_get_id (FB_RECORD (self->programme)), NULL);
  gint64 places = self->programme->places;
  g_autofree char *words =
    places != FB_UNSET ? g_strdup_printf (C_("target number", "%d of %d"), (int) filled, (int) places)
                       : g_strdup_printf ("%d", (int) filled);

  gtk_label_set_text (GTK_LABEL (self->numbers[G_N_ELEMENTS (numbers) - 1]), words);
}

static void
update_numbers (FbProgrammeOverview *self)
{
  g_autoptr(FbListRow) row =
    fb_store_get_list_row (fb_page_get_store (self->page), FB_LIST_PROGRAMMES,
                           fb_record_get_id (FB_RECORD (self->programme)), NULL);

  for (guint i = 0; row != NULL && i < G_N_ELEMENTS (numbers); i++)
    {
      if (numbers[i].column != NULL)
        gtk_label_set_text (GTK_LABEL (self->numbers[i]), fb_list_row_get (row, numbers[i].column));
    }
  update_places (self);
}

static void
fb_programme_overview_dispose (GObject *object)
{
  g_clear_object (&FB_PROGRAMME_OVERVIEW (object)->programme);

  G_OBJECT_CLASS (fb_programme_overview_parent_class)->dispose (object);
}

static void
fb_programme_overview_finalize (GObject *object)
{
  g_ptr_array_unref (FB_PROGRAMME_OVERVIEW (object)->lines);

  G_OBJECT_CLASS (fb_programme_overview_parent_class)->finalize (object);
}

static void
fb_programme_overview_class_init (FbProgrammeOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_programme_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_programme_overview_finalize;
}

static void
fb_programme_overview_init (FbProgrammeOverview *self)
{
  self->lines = g_ptr_array_new ();
}

GtkWidget *
fb_programme_overview_new (FbPage      *page,
                           FbProgramme *programme)
{
  FbProgrammeOverview *self = g_object_new (FB_TYPE_PROGRAMME_OVERVIEW, NULL);

  self->page = page;
  self->programme = g_object_ref (programme);
  build (self);

  return GTK_WIDGET (self);
}

void
fb_programme_overview_update (FbProgrammeOverview *self)
{
  const char *remark;

  g_return_if_fail (FB_IS_PROGRAMME_OVERVIEW (self));

  remark = fb_programme_kind_get_remark (self->programme->kind);
  if (remark != NULL)
    fb_banner_show (self->remark, remark, "fb-notice", NULL, NULL);
  else
    fb_banner_hide (self->remark);

  clear_lines (self);
  update_next (self);
  update_numbers (self);
  update_to_decide (self);
  fb_programme_launch_update (FB_PROGRAMME_LAUNCH (self->launch));
  gtk_widget_set_visible (self->insists, is_planned (self));
  update_asked (self);
  fb_programme_flow_update (FB_PROGRAMME_FLOW (self->flow));
  update_changes (self);
  update_notes (self);
}
