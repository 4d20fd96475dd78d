/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-intake-page"

#include "ui/people/fb-intake-page.h"

#include "app/fb-deed-admission.h"
#include "app/fb-enrolment-case.h"
#include "app/fb-open-intake.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-flow.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-cv-dialog.h"
#include "ui/people/fb-eligibility-panel.h"
#include "ui/people/fb-intake-steps.h"

#include <glib/gi18n.h>

#define LAST_STEP (FB_INTAKE_N_STEPS - 1)
#define PANEL_WIDTH 340

struct _FbIntakePage
{
  FbPage              parent_instance;

  FbEnrolment        *enrolment; /* (nullable) until the first refresh */
  GtkWidget          *steps;     /* makes room for the panel */
  GtkListBox         *list;
  GtkWidget          *title;
  GtkWidget          *sentence;
  AdwBin             *step;
  GtkWidget          *revealer;
  FbEligibilityPanel *panel;     /* (nullable) until it is first looked at */
  GtkWidget          *seen;      /* the switch */
  GtkWidget          *rules;     /* the button */
  GtkWidget          *back;
  GtkWidget          *next;
  guint               current;
  guint               part;      /* of the current step */
  guint               n_parts;
  guint               focus_source;
};

G_DEFINE_FINAL_TYPE (FbIntakePage, fb_intake_page, FB_TYPE_PAGE)

/* The step at which an unfinished intake goes on. */
static char *
dup_setting_name (FbIntakePage *self)
{
  return g_strconcat ("intake-step-", fb_record_get_id (FB_RECORD (self->enrolment)), NULL);
}

static void
keep_step (FbIntakePage *self,
           const char   *step)
{
  g_autofree char *name = dup_setting_name (self);

  fb_store_set_setting (fb_page_get_store (FB_PAGE (self)), name, step, NULL);
}

static guint
find_kept_step (FbIntakePage *self)
{
  g_autofree char *name = dup_setting_name (self);
  g_autofree char *step = fb_store_dup_setting (fb_page_get_store (FB_PAGE (self)), name);
  guint64 n = step != NULL ? g_ascii_strtoull (step, NULL, 10) : 0;

  return n <= LAST_STEP ? (guint) n : 0;
}

static void
update_buttons (FbIntakePage *self)
{
  gboolean is_last = self->current == LAST_STEP;
  gboolean is_first = self->current == 0 && self->part == 0;
  gboolean is_done = self->enrolment->intake_on != NULL;

  gtk_widget_set_sensitive (self->back, !is_first);
  gtk_button_set_label (GTK_BUTTON (self->next),
                        !is_last ? _("_Next") : is_done ? _("_Close") : _("_Finish Intake"));
  fb_accessible_name_by_mnemonic (GTK_BUTTON (self->next));
}

static void
show_sentence (FbIntakePage *self)
{
  const char *sentence = fb_intake_step_get_sentence (self->current);
  const char *step = fb_intake_step_get_title (self->current);
  g_autofree char *title = self->n_parts == 1 ? g_strdup (step)
                                              /* Translators: a step of the intake, and which part of it is shown */
                                              : g_strdup_printf (_("%s (%u of %u)"), step, self->part + 1, self->n_parts);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->sentence, sentence != NULL);
}

/* Not by selecting: a selection would follow the focus through the list. */
static void
mark_row (FbIntakePage *self)
{
  for (guint i = 0; i < FB_INTAKE_N_STEPS; i++)
    {
      GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i));
      gboolean is_current = i == self->current;

      if (is_current)
        gtk_widget_add_css_class (row, "fb-current");
      else
        gtk_widget_remove_css_class (row, "fb-current");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_current, -1);
    }
}

/* Each step is made anew when it is shown: the last two tell what the others
 * brought. Leaving the old one saves what is typed. */
static void
show_step (FbIntakePage *self,
           guint         step,
           guint         part)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolmentCase) whole = NULL;
  GtkWidget *child;

  adw_bin_set_child (self->step, NULL);
  self->current = step;

  whole = fb_enrolment_case_new (fb_page_get_workspace (FB_PAGE (self)), self->enrolment, &error);
  if (whole == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  self->n_parts = fb_intake_step_count_parts (whole, step);
  self->part = MIN (part, self->n_parts - 1);
  child = fb_intake_step_new (whole, step, self->part);
  fb_accessible_name_scroll (child, fb_intake_step_get_title (step)); /* one may have no question */
  adw_bin_set_child (self->step, child);
  show_sentence (self);
  update_buttons (self);
  mark_row (self);
}

static void
focus_idle_cb (gpointer user_data)
{
  FbIntakePage *self = user_data;

  self->focus_source = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->step)))
    return;

  /* Without focus first: else it would go on to the second question. */
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->step), GTK_DIR_TAB_FORWARD);
}

/* To the first question, once it is on screen. */
static void
focus_step (FbIntakePage *self)
{
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_idle_cb, self);
}

static void
go_to (FbIntakePage *self,
       guint         step,
       guint         part)
{
  g_autofree char *text = g_strdup_printf ("%u", step);

  show_step (self, step, part);
  if (self->enrolment->intake_on == NULL)
    keep_step (self, text);
}

static void
finish (FbIntakePage *self)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_finish_intake (fb_page_get_workspace (FB_PAGE (self)), self->enrolment, &error))
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  keep_step (self, NULL);
  fb_open_intake_set (fb_page_get_workspace (FB_PAGE (self)), NULL);
  fb_page_close (FB_PAGE (self));
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbIntakePage *self = FB_INTAKE_PAGE (widget);

  if (self->enrolment == NULL)
    return;

  if (g_str_equal (action_name, "intake.back"))
    {
      if (self->part > 0)
        go_to (self, self->current, self->part - 1);
      else if (self->current > 0)
        go_to (self, self->current - 1, G_MAXUINT);
    }
  else if (self->part + 1 < self->n_parts)
    go_to (self, self->current, self->part + 1);
  else if (self->current < LAST_STEP)
    go_to (self, self->current + 1, 0);
  else
    {
      finish (self);
      return;
    }

  focus_step (self);
}

static void
row_activated_cb (FbIntakePage  *self,
                  GtkListBoxRow *row)
{
  if (self->enrolment == NULL)
    return;

  go_to (self, (guint) gtk_list_box_row_get_index (row), 0);
  focus_step (self);
}

/* The rules are for staff: out of sight while both look on. */
static void
rules_toggled_cb (FbIntakePage *self)
{
  gboolean shows = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->rules));

  if (shows && self->panel == NULL && self->enrolment != NULL)
    {
      GtkWidget *scrolled = fb_accessible_scroll_new (_("Rules"));

      self->panel = FB_ELIGIBILITY_PANEL (
        fb_eligibility_panel_new (fb_page_get_workspace (FB_PAGE (self)), self->enrolment));
      gtk_widget_add_css_class (GTK_WIDGET (self->panel), "fb-side-panel");
      gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->panel));
      gtk_widget_set_size_request (scrolled, PANEL_WIDTH, -1);
      gtk_revealer_set_child (GTK_REVEALER (self->revealer), scrolled);
    }
  else if (shows && self->panel != NULL)
    fb_eligibility_panel_refresh (self->panel);

  gtk_widget_set_visible (self->revealer, shows);
  gtk_widget_set_visible (self->steps, !shows);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), shows);
}

static void
seen_changed_cb (FbIntakePage *self)
{
  gboolean seen = gtk_switch_get_active (GTK_SWITCH (self->seen));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->rules), !seen);
  fb_toast_set_quiet (seen && gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
fb_intake_page_map (GtkWidget *widget)
{
  FbIntakePage *self = FB_INTAKE_PAGE (widget);

  GTK_WIDGET_CLASS (fb_intake_page_parent_class)->map (widget);

  if (self->enrolment != NULL && self->enrolment->intake_on == NULL)
    fb_open_intake_set (fb_page_get_workspace (FB_PAGE (self)),
                        fb_record_get_id (FB_RECORD (self->enrolment)));

  fb_toast_set_quiet (gtk_switch_get_active (GTK_SWITCH (self->seen)));
}

static void
fb_intake_page_unmap (GtkWidget *widget)
{
  fb_toast_set_quiet (FALSE);

  GTK_WIDGET_CLASS (fb_intake_page_parent_class)->unmap (widget);
}

static void
fb_intake_page_refresh (FbPage *page)
{
  FbIntakePage *self = FB_INTAKE_PAGE (page);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  gboolean is_first = self->enrolment == NULL;

  if (is_first)
    self->enrolment = fb_enrolment_find (fb_page_get_workspace (page), fb_page_get_record_id (page), &error);
  if (self->enrolment == NULL)
    {
      fb_page_close (page);
      return;
    }

  name = fb_workspace_dup_name (fb_page_get_workspace (page), FB_RECORD (self->enrolment));
  /* Translators: title of a page; %s is the name of a person */
  title = g_strdup_printf (_("Intake: %s"), name);
  fb_page_set_title (page, title);

  if (is_first)
    {
      fb_cv_update_menu (page);
      show_step (self, find_kept_step (self), 0);
      focus_step (self);
    }
  update_buttons (self);
  if (self->panel != NULL && gtk_widget_get_visible (self->revealer))
    fb_eligibility_panel_refresh (self->panel);
}

static gboolean
fb_intake_page_concerns (FbPage     *page,
                         const char *kind,
                         const char *id)
{
  static const char *const kinds[] = { "enrolment", "person", "language-skill", "answer",
                                       "rule-judgement", "rule", NULL };

  return g_strv_contains (kinds, kind);
}

static GtkWidget *
fb_intake_page_get_focus_hint (FbPage *page)
{
  return GTK_WIDGET (FB_INTAKE_PAGE (page)->step);
}

static void
fb_intake_page_dispose (GObject *object)
{
  FbIntakePage *self = FB_INTAKE_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->enrolment);

  G_OBJECT_CLASS (fb_intake_page_parent_class)->dispose (object);
}

static void
fb_intake_page_class_init (FbIntakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FbPageClass *page_class = FB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_intake_page_dispose;
  widget_class->map = fb_intake_page_map;
  widget_class->unmap = fb_intake_page_unmap;
  FB_PAGE_CLASS (klass)->about_kind = &fb_enrolment_kind;
  page_class->refresh = fb_intake_page_refresh;
  page_class->concerns = fb_intake_page_concerns;
  page_class->get_focus_hint = fb_intake_page_get_focus_hint;

  gtk_widget_class_install_action (widget_class, "intake.back", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "intake.next", NULL, move_action);
  fb_cv_install_action (widget_class);
}

static GtkWidget *
make_step_row (guint step)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf ("%u  %s", step, fb_intake_step_get_title (step));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  fb_accessible_set_label (row, text);

  return row;
}

static GtkWidget *
make_list (FbIntakePage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  fb_accessible_set_label (GTK_WIDGET (self->list), _("Steps"));
  for (guint i = 0; i < FB_INTAKE_N_STEPS; i++)
    gtk_list_box_append (self->list, make_step_row (i));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (scrolled, 230, -1);

  return scrolled;
}

static GtkWidget *
make_switch (FbIntakePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Seen by Both"));

  self->seen = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (self->seen), TRUE);
  gtk_widget_set_valign (self->seen, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->seen);
  fb_accessible_set_label (self->seen, _("Seen by Both"));
  g_signal_connect_swapped (self->seen, "notify::active", G_CALLBACK (seen_changed_cb), self);
  gtk_box_append (GTK_BOX (box), self->seen);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
make_button (const char *action_name,
             const char *label)
{
  GtkWidget *button = fb_accessible_button_new (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);

  return button;
}

static GtkWidget *
make_bar (FbIntakePage *self)
{
  GtkWidget *bar = fb_flow_new (), *steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (bar, "fb-page-header");
  self->rules = gtk_toggle_button_new_with_label (_("Show How the Rules Look"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->rules))), TRUE); /* with large letters */
  g_signal_connect_swapped (self->rules, "toggled", G_CALLBACK (rules_toggled_cb), self);
  self->back = make_button ("intake.back", _("_Back"));
  self->next = make_button ("intake.next", _("_Next"));
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_box_append (GTK_BOX (steps), self->back);
  gtk_box_append (GTK_BOX (steps), self->next);

  fb_flow_add (bar, make_switch (self), GTK_ALIGN_START);
  fb_flow_add (bar, self->rules, GTK_ALIGN_START);
  fb_flow_add (bar, steps, GTK_ALIGN_END);

  return bar;
}

static GtkWidget *
make_middle (FbIntakePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (head, "fb-page-header");
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "title-2");
  self->sentence = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_widget_add_css_class (self->sentence, "dim-label");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->sentence);

  self->step = ADW_BIN (adw_bin_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->step), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->step));
  gtk_box_append (GTK_BOX (box), make_bar (self));

  return box;
}

/* Before lists and scrolled windows take these keys for themselves. */
static void
add_shortcut (GtkEventController *controller,
              guint               key,
              const char         *action_name)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                                          gtk_named_action_new (action_name)));
}

static void
add_shortcuts (FbIntakePage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, GDK_KEY_Page_Up, "intake.back");
  add_shortcut (controller, GDK_KEY_Page_Down, "intake.next");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
fb_intake_page_init (FbIntakePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_widget_set_visible (self->revealer, FALSE);

  self->steps = make_list (self);
  gtk_box_append (GTK_BOX (box), self->steps);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), make_middle (self));
  gtk_box_append (GTK_BOX (box), self->revealer);
  adw_bin_set_child (ADW_BIN (self), box);
  add_shortcuts (self);
}
