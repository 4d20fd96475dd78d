/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-page"

#include "ui/duos/fb-duo-page.h"

#include "app/fb-agreements.h"
#include "app/fb-deeds.h"
#include "app/fb-duo-case.h"
#include "app/fb-history.h"
#include "app/fb-papers.h"
#include "app/fb-step-words.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-history-dialog.h"
#include "ui/common/fb-notes-view.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-save-calendar.h"
#include "ui/common/fb-shorten.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/contacts/fb-contact-view.h"
#include "ui/duos/fb-agreement-view.h"
#include "ui/duos/fb-duo-overview.h"
#include "ui/duos/fb-end-duo.h"
#include "ui/duos/fb-send-mentor.h"
#include "ui/plans/fb-plan-view.h"
#include "ui/receive/fb-print-sheet.h"
#include "ui/results/fb-results-view.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>
#include <string.h>

struct _FbDuoPage
{
  FbPage           parent_instance;

  FbDuo           *duo; /* (nullable) where it is gone */
  FbStep           next;

  GtkWidget       *names;
  GtkWidget       *status;
  GtkWidget       *words;
  GtkWidget       *step;
  GtkWidget       *menu;
  GtkWidget       *switcher;
  AdwViewStack    *stack;

  FbDuoOverview   *overview;
  FbAgreementView *agreement;
  FbPlanView      *plan;
  FbContactView   *contact;
  FbResultsView   *results;
  FbNotesView     *notes;
};

G_DEFINE_FINAL_TYPE (FbDuoPage, fb_duo_page, FB_TYPE_PAGE)

static gboolean
has_tab (FbDuoPage  *self,
         const char *name)
{
  return adw_view_stack_get_child_by_name (self->stack, name) != NULL;
}

/* The tab where a step is taken; NULL for those that need none. */
static const char *
get_tab_of_step (FbStep step)
{
  if (step == FB_STEP_RECORD_ANSWERS)
    return "overview";
  if (step == FB_STEP_DRAFT_AGREEMENT || step == FB_STEP_ADD_TRANSLATION || step == FB_STEP_SIGN)
    return "agreement";
  if (step == FB_STEP_MAKE_PLAN || step == FB_STEP_REVIEW_PLAN)
    return "plan";
  if (step == FB_STEP_LOG_CONTACT)
    return "contact";
  if (step == FB_STEP_NOTE_OUTCOME)
    return "results";

  return NULL;
}

static void
show_step (FbDuoPage *self,
           FbStep     step)
{
  const char *tab = get_tab_of_step (step);
  const char *label = fb_step_get_label (step, NULL);
  gboolean can_do = label != NULL && (tab == NULL || has_tab (self, tab));

  self->next = step;
  gtk_button_set_label (GTK_BUTTON (self->step), label != NULL ? label : "");
  gtk_widget_set_visible (self->step, can_do);
}

static void
update_actions (FbDuoPage       *self,
                const FbDuoCase *whole)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writes = !fb_store_is_read_only (fb_page_get_store (FB_PAGE (self)));
  gboolean is_agreed = g_strcmp0 (whole->duo->match_status, "agreed") == 0;
  gboolean runs = writes && is_agreed && fb_duo_case_is_open (whole);
  gboolean is_paused = g_strcmp0 (whole->state, "paused") == 0;

  gtk_widget_action_set_enabled (widget, "duo.step", writes);
  gtk_widget_action_set_enabled (widget, "duo.pause", runs && !is_paused);
  gtk_widget_action_set_enabled (widget, "duo.resume", runs && is_paused);
  gtk_widget_action_set_enabled (widget, "duo.end", runs);
  gtk_widget_action_set_enabled (widget, "duo.send-to-mentor", runs);
  gtk_widget_action_set_enabled (widget, "duo.withdraw", writes && !is_agreed && fb_duo_case_is_open (whole));
  gtk_widget_action_set_enabled (widget, "duo.print-certificate", is_agreed && !fb_duo_case_is_open (whole));
  gtk_widget_action_set_enabled (widget, "duo.print-agreement", whole->agreement != NULL);
}

static void
fb_duo_page_refresh (FbPage *page)
{
  FbDuoPage *self = FB_DUO_PAGE (page);
  g_autoptr(FbDuoCase) whole = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  whole = self->duo != NULL ? fb_duo_case_new (fb_page_get_workspace (page), self->duo, &error) : NULL;
  if (whole == NULL)
    {
      fb_page_close (page);
      return;
    }

  name = fb_workspace_dup_name (whole->workspace, FB_RECORD (self->duo));
  words = fb_duo_case_dup_words (whole);
  fb_page_set_title (page, name);
  gtk_label_set_text (GTK_LABEL (self->names), name);
  gtk_label_set_text (GTK_LABEL (self->status), fb_code_list_get_label (&fb_code_duo_state, whole->state));
  gtk_label_set_text (GTK_LABEL (self->words), words);
  fb_duo_overview_show (self->overview, whole);
  fb_agreement_view_show (self->agreement, whole);
  show_step (self, whole->step);
  update_actions (self, whole);
}

static gboolean
fb_duo_page_concerns (FbPage     *page,
                      const char *kind,
                      const char *id)
{
  static const char *const kinds[] = { "duo", "duo-member", "agreement", "agreement-text", "signature", "attachment",
                                       "contact", "check-in", "introduction", "signal", "goal", "action",
                                       "plan-review", "outcome", "person", "staff", "enrolment",
                                       "organisation", "programme", "guideline", "acknowledgement", NULL };

  return g_strv_contains (kinds, kind);
}

static void
fb_duo_page_show_part (FbPage     *page,
                       const char *part)
{
  FbDuoPage *self = FB_DUO_PAGE (page);

  if (has_tab (self, part))
    adw_view_stack_set_visible_child_name (self->stack, part);
}

static void
report (FbDuoPage    *self,
        gboolean      ok,
        const char   *text,
        const GError *error)
{
  if (ok)
    fb_toast_undo (GTK_WIDGET (self), text);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
set_relationship (FbDuoPage  *self,
                  const char *status,
                  const char *text)
{
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_deed_set_relationship (fb_page_get_workspace (FB_PAGE (self)), self->duo, status, NULL,
                                          &error);

  report (self, ok, text, error);
}

static void
both_said_yes_cb (FbDuoPage *self)
{
  g_autoptr(GError) error = NULL;
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  gboolean ok = fb_deed_both_said_yes (workspace, self->duo, &error);
  g_autoptr(FbAgreement) agreement = ok ? fb_agreement_find_current (workspace, fb_record_get_id (FB_RECORD (self->duo)), NULL)
                                        : NULL;

  /* the button goes; what comes next is there */
  if (ok)
    gtk_widget_grab_focus (self->step);
  report (self, ok, agreement != NULL ? _("Both said yes, agreement drafted") : _("Both said yes"), error);
}

static void
withdraw_cb (FbDuoPage *self)
{
  fb_withdraw_duo_present (GTK_WIDGET (self), fb_page_get_workspace (FB_PAGE (self)), self->duo);
}

static void
open_cb (FbDuoPage  *self,
         const char *name,
         const char *id)
{
  if (fb_pages_find (name) != NULL)
    fb_page_open (FB_PAGE (self), name, id);
}

/* Early, as long as the agreed time is not over. */
static void
end_duo (FbDuoPage *self)
{
  const char *end = self->duo->extended_until_on != NULL ? self->duo->extended_until_on : self->duo->planned_end_on;
  gboolean is_early = end != NULL && strcmp (fb_workspace_get_today (fb_page_get_workspace (FB_PAGE (self))), end) < 0;

  fb_end_duo_present (GTK_WIDGET (self), fb_page_get_workspace (FB_PAGE (self)), self->duo, is_early);
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  FbDuoPage *self = FB_DUO_PAGE (widget);
  const char *tab = get_tab_of_step (self->next);

  if (tab != NULL)
    fb_page_show_part (FB_PAGE (self), tab);

  if (self->next == FB_STEP_CLOSE)
    end_duo (self);
  else if (self->next == FB_STEP_RESUME)
    set_relationship (self, "active", _("Duo resumed"));
  else if (g_strcmp0 (tab, "agreement") == 0)
    fb_agreement_view_step (self->agreement);
  else if (self->next == FB_STEP_RECORD_ANSWERS)
    gtk_widget_child_focus (GTK_WIDGET (self->overview), GTK_DIR_TAB_FORWARD);
  else if (self->next == FB_STEP_MAKE_PLAN)
    fb_plan_view_start (self->plan);
  else if (self->next == FB_STEP_REVIEW_PLAN)
    fb_plan_view_review (self->plan);
  else if (self->next == FB_STEP_NOTE_OUTCOME)
    fb_results_view_start (self->results);
  else if (self->next == FB_STEP_LOG_CONTACT)
    fb_contact_view_start (self->contact);
}

static void
relationship_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  FbDuoPage *self = FB_DUO_PAGE (widget);

  if (g_str_equal (action_name, "duo.pause"))
    set_relationship (self, "paused", _("Duo paused"));
  else
    set_relationship (self, "active", _("Duo resumed"));
}

static void
end_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  FbDuoPage *self = FB_DUO_PAGE (widget);

  end_duo (self);
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  withdraw_cb (FB_DUO_PAGE (widget));
}

static void
send_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  fb_send_mentor_present (widget, fb_page_get_workspace (FB_PAGE (widget)), FB_DUO_PAGE (widget)->duo);
}

static void
history_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (widget));
  g_auto(GStrv) ids = fb_history_list_duo (workspace, fb_page_get_record_id (FB_PAGE (widget)));

  fb_history_dialog_present (widget, workspace, fb_page_get_title (FB_PAGE (widget)),
                             (const char *const *) ids);
}

static FbDocument *
make_paper (FbDuoPage   *self,
            const char  *action_name,
            GError     **error)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  const char *id = fb_page_get_record_id (FB_PAGE (self));
  g_autoptr(FbAgreement) agreement = NULL;

  if (g_str_equal (action_name, "duo.print-sheet"))
    return fb_paper_new_contact_sheet (workspace, id, NULL, error);
  if (g_str_equal (action_name, "duo.print-plan"))
    return fb_paper_new_plan (workspace, id, NULL, error);

  if (g_str_equal (action_name, "duo.print-certificate"))
    return fb_paper_new_certificate (workspace, id, NULL, error);

  agreement = fb_agreement_find_current (workspace, id, error);
  return agreement != NULL ? fb_paper_new_agreement (workspace, agreement, error) : NULL;
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = make_paper (FB_DUO_PAGE (widget), action_name, &error);

  if (document == NULL)
    fb_toast_error (widget, error);
  else if (g_str_equal (action_name, "duo.print-sheet"))
    fb_print_sheet (widget, fb_page_get_workspace (FB_PAGE (widget)), fb_page_get_record_id (FB_PAGE (widget)), document,
                    fb_page_get_title (FB_PAGE (widget)));
  else
    fb_print_document (widget, document, fb_page_get_title (FB_PAGE (widget)));
}

static void
calendar_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  FbDuoPage *self = FB_DUO_PAGE (widget);

  fb_save_calendar (widget, fb_page_get_workspace (FB_PAGE (self)), fb_page_get_record_id (FB_PAGE (self)), NULL,
                    self->duo->code);
}

/* Ctrl+P: the paper that goes with the tab. */
static void
fb_duo_page_print (FbPage *page)
{
  const char *tab = adw_view_stack_get_visible_child_name (FB_DUO_PAGE (page)->stack);

  if (g_strcmp0 (tab, "agreement") == 0)
    gtk_widget_activate_action (GTK_WIDGET (page), "duo.print-agreement", NULL);
  else if (g_strcmp0 (tab, "plan") == 0)
    gtk_widget_activate_action (GTK_WIDGET (page), "duo.print-plan", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "duo.print-sheet", NULL);
}

static void
fb_duo_page_start_note (FbPage   *page,
                        gboolean  is_reminder)
{
  FbDuoPage *self = FB_DUO_PAGE (page);

  if (self->notes == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->stack, "notes");
  fb_notes_view_start (self->notes, is_reminder);
}

static void
add_tab (FbDuoPage  *self,
         GtkWidget  *child,
         const char *name,
         const char *title,
         const char *icon_name)
{
  AdwViewStackPage *page = adw_view_stack_add_titled (self->stack, child, name, title);

  adw_view_stack_page_set_icon_name (page, icon_name);
}

/* Every tab of a duo: a line each. They follow the duo by themselves, or are
 * told by fb_duo_page_refresh(). */
static void
add_tabs (FbDuoPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));

  self->overview = FB_DUO_OVERVIEW (fb_duo_overview_new (workspace, self->duo));
  self->agreement = FB_AGREEMENT_VIEW (fb_agreement_view_new (workspace, self->duo));
  self->plan = FB_PLAN_VIEW (fb_plan_view_new (workspace));
  fb_plan_view_set_duo (self->plan, fb_record_get_id (FB_RECORD (self->duo)));
  self->contact = FB_CONTACT_VIEW (fb_contact_view_new (workspace));
  fb_contact_view_set_duo (self->contact, fb_record_get_id (FB_RECORD (self->duo)));
  self->results = FB_RESULTS_VIEW (fb_results_view_new (workspace, self->duo));
  self->notes = FB_NOTES_VIEW (fb_notes_view_new (workspace, FB_RECORD (self->duo)));

  add_tab (self, GTK_WIDGET (self->overview), "overview", _("Overview"), "fb-duo-symbolic");
  add_tab (self, GTK_WIDGET (self->agreement), "agreement", _("Agreement"), "fb-agreement-symbolic");
  add_tab (self, GTK_WIDGET (self->plan), "plan", _("Plan"), "fb-plan-symbolic");
  add_tab (self, GTK_WIDGET (self->contact), "contact", C_("tab", "Contact"), "fb-contact-symbolic");
  add_tab (self, GTK_WIDGET (self->results), "results", _("Results"), "fb-report-symbolic");
  add_tab (self, GTK_WIDGET (self->notes), "notes", _("Notes"), "document-edit-symbolic");
  fb_view_switcher_set_up (self->switcher);
  fb_page_follow_part (FB_PAGE (self), GTK_WIDGET (self->stack));

  g_signal_connect_swapped (self->overview, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->results, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->overview, "both-said-yes", G_CALLBACK (both_said_yes_cb), self);
  g_signal_connect_swapped (self->overview, "withdraw", G_CALLBACK (withdraw_cb), self);
}

static void
fb_duo_page_constructed (GObject *object)
{
  FbDuoPage *self = FB_DUO_PAGE (object);
  FbPage *page = FB_PAGE (object);

  G_OBJECT_CLASS (fb_duo_page_parent_class)->constructed (object);

  self->duo = (FbDuo *) fb_store_get (fb_page_get_store (page), &fb_duo_kind, fb_page_get_record_id (page), NULL);
  if (self->duo != NULL)
    add_tabs (self);
}

static void
fb_duo_page_dispose (GObject *object)
{
  FbDuoPage *self = FB_DUO_PAGE (object);

  g_clear_object (&self->duo);
  gtk_widget_dispose_template (GTK_WIDGET (self), FB_TYPE_DUO_PAGE);

  G_OBJECT_CLASS (fb_duo_page_parent_class)->dispose (object);
}

static void
fb_duo_page_list_whom (FbPage *page,
                       FbWhom *whom)
{
  fb_whom_add (whom, "duo", fb_page_get_record_id (page));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "duo.step", step_action },
    { "duo.pause", relationship_action },
    { "duo.resume", relationship_action },
    { "duo.end", end_action },
    { "duo.withdraw", withdraw_action },
    { "duo.send-to-mentor", send_action },
    { "duo.history", history_action },
    { "duo.print-agreement", print_action },
    { "duo.print-plan", print_action },
    { "duo.print-sheet", print_action },
    { "duo.print-certificate", print_action },
    { "duo.save-calendar", calendar_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

static void
fb_duo_page_class_init (FbDuoPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FbPageClass *page_class = FB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_duo_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fb_duo_page_dispose;
  page_class->refresh = fb_duo_page_refresh;
  page_class->concerns = fb_duo_page_concerns;
  page_class->show_part = fb_duo_page_show_part;
  page_class->print = fb_duo_page_print;
  page_class->start_note = fb_duo_page_start_note;
  page_class->list_whom = fb_duo_page_list_whom;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/footbridge/Footbridge/ui/fb-duo-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, names);
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, status);
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, words);
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, step);
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, menu);
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, FbDuoPage, stack);
  install_actions (widget_class);
}

static void
fb_duo_page_init (FbDuoPage *self)
{
  GtkWidget *button;

  gtk_widget_init_template (GTK_WIDGET (self));
  fb_shorten_label (self->names);
  fb_shorten_label (self->words);

  button = gtk_widget_get_first_child (self->menu);
  fb_accessible_set_label (button, _("More About This Duo"));
}
