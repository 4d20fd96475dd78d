/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching-page"

#include "ui/matching/fb-matching-private.h"

#include "app/fb-match-words.h"
#include "app/fb-paper-matching.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-programme.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-flow.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-status-page.h"
#include "ui/common/fb-toast.h"
#include "ui/common/fb-view-switcher.h"
#include "ui/matching/fb-match-shortage.h"

#include <glib/gi18n.h>

static void
shown_init (FbShownInterface *iface)
{
  iface->dup_table = _fb_matching_page_dup_table;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FbMatchingPage, fb_matching_page, FB_TYPE_PAGE,
                               G_IMPLEMENT_INTERFACE (FB_TYPE_SHOWN, shown_init))

/* ---- what is shown ---- */

static void
update_foot (FbMatchingPage *self)
{
  g_autoptr(GArray) chosen = fb_match_list_get_chosen (self->list);
  gboolean writes = !fb_workspace_is_read_only (fb_page_get_workspace (FB_PAGE (self)));
  FbAssignmentTotal total = { 0 };
  g_autofree char *change = NULL, *pairs = NULL, *text = NULL, *verb = NULL;

  if (self->matching != NULL)
    total = fb_matching_get_total (self->matching);
  change = self->matching != NULL ? fb_matching_dup_change (self->matching) : NULL;
  pairs = g_strdup_printf (ngettext ("%u proposal, total %d", "%u proposals, total %d", total.n_pairs), total.n_pairs,
                           (int) (total.score / 100));
  text = change != NULL ? g_strdup_printf ("%s · %s", pairs, change) : g_strdup (pairs);
  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_widget_set_tooltip_text (self->summary, text);

  verb = g_strdup_printf (ngettext ("_Propose %u Duo", "_Propose %u Duos", chosen->len), chosen->len);
  gtk_button_set_label (GTK_BUTTON (self->propose), chosen->len > 0 ? verb : _("_Propose"));
  fb_accessible_name_by_mnemonic (GTK_BUTTON (self->propose));
  gtk_widget_set_sensitive (self->propose, writes && chosen->len > 0);
  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->choose), chosen->len > 0 && chosen->len == total.n_pairs);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->choose), chosen->len > 0 && chosen->len < total.n_pairs);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (self->choose, writes && total.n_pairs > 0);
}

static void
show_selected (FbMatchingPage *self)
{
  fb_match_compare_show (self->compare, self->matching, fb_match_list_get_selected (self->list));
}

void
_fb_matching_page_show (FbMatchingPage *self)
{
  guint n = self->matching != NULL ? fb_matching_get_proposals (self->matching)->len : 0;
  gboolean writes = !fb_workspace_is_read_only (fb_page_get_workspace (FB_PAGE (self)));

  fb_match_list_show (self->list, self->matching);
  gtk_stack_set_visible_child_name (GTK_STACK (self->list_stack), n > 0                        ? "list"
                                                                  : self->matching != NULL     ? "empty"
                                                                  : self->programme_id == NULL ? "none"
                                                                                               : "stopped");
  gtk_widget_set_visible (GTK_WIDGET (self->compare), n > 0); /* else the keyboard comes to it */
  show_selected (self);
  for (guint side = 0; side < 2; side++)
    fb_match_pool_list_show (self->pools[side], self->matching);
  adw_bin_set_child (self->shortage, self->matching != NULL
                                       ? fb_match_shortage_new (fb_page_get_workspace (FB_PAGE (self)), self->matching,
                                                                self->programme_id)
                                       : NULL);
  gtk_widget_set_sensitive (self->weights, self->programme_id != NULL);
  gtk_widget_set_sensitive (self->by_hand, self->programme_id != NULL && writes);
  gtk_widget_set_sensitive (self->meeting, self->matching != NULL);
  update_foot (self);
}

void
_fb_matching_page_drop (FbMatchingPage *self)
{
  g_autoptr(FbMatching) matching = g_steal_pointer (&self->matching);

  fb_match_list_show (self->list, NULL);
  fb_match_compare_show (self->compare, NULL, NULL);
  for (guint side = 0; side < 2; side++)
    fb_match_pool_list_show (self->pools[side], NULL);
}

static void
wishes_changed_cb (FbMatchingPage *self)
{
  if (!self->is_filling)
    _fb_matching_page_solve (self);
}

/* ---- the programme ---- */

static void
set_programme (FbMatchingPage *self,
               const char     *id)
{
  if (g_strcmp0 (self->programme_id, id) == 0)
    return;

  g_free (self->programme_id);
  self->programme_id = g_strdup (id);
  self->has_new_pool = TRUE;
}

static void
programme_chosen_cb (FbMatchingPage *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->programme));

  if (self->is_filling || index >= self->programmes->len)
    return;

  set_programme (self, fb_record_get_id (self->programmes->pdata[index]));
  _fb_matching_page_solve (self);
}

static gboolean
has_programme (FbMatchingPage *self,
               const char     *id)
{
  for (guint i = 0; i < self->programmes->len; i++)
    if (g_strcmp0 (fb_record_get_id (self->programmes->pdata[i]), id) == 0)
      return TRUE;

  return FALSE;
}

/* The window's programme; where that is all of them, the one chosen here before,
 * or the one of the mentee who has waited longest. */
static void
choose_programme (FbMatchingPage *self)
{
  const char *filter = fb_page_get_programme_id (FB_PAGE (self));
  FbStoreQuery query = { .list = FB_LIST_MENTEES, .filter = "waiting", .sort = "since" };
  g_autoptr(GBytes) ids = NULL;
  g_autoptr(FbRecord) first = NULL;
  char id[37];

  if (filter != NULL || has_programme (self, self->programme_id))
    {
      set_programme (self, filter != NULL ? filter : self->programme_id);
      return;
    }

  ids = fb_store_list_ids (fb_page_get_store (FB_PAGE (self)), &query, NULL);
  if (ids != NULL && g_bytes_get_size (ids) >= FB_PACKED_ID)
    {
      fb_id_unpack (g_bytes_get_data (ids, NULL), id);
      first = fb_store_get (fb_page_get_store (FB_PAGE (self)), &fb_enrolment_kind, id, NULL);
    }
  if (first != NULL)
    set_programme (self, FB_ENROLMENT (first)->programme_id);
  else
    set_programme (self, self->programmes->len > 0 ? fb_record_get_id (self->programmes->pdata[0]) : NULL);
}

static void
fill_programmes (FbMatchingPage *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  self->programmes = fb_store_list (fb_page_get_store (FB_PAGE (self)), &fb_programme_kind, NULL, NULL, "name", NULL);
  if (self->programmes == NULL)
    self->programmes = g_ptr_array_new ();
  choose_programme (self);
  for (guint i = 0; i < self->programmes->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (fb_page_get_workspace (FB_PAGE (self)), self->programmes->pdata[i]);

      gtk_string_list_append (names, name);
      if (g_strcmp0 (fb_record_get_id (self->programmes->pdata[i]), self->programme_id) == 0)
        selected = i;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->programme), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->programme), selected);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->programme,
                          fb_page_get_programme_id (FB_PAGE (self)) == NULL && self->programmes->len > 1);
}

/* ---- the page ---- */

static void
fb_matching_page_refresh (FbPage *page)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (page);
  g_autoptr(GError) error = NULL;

  fill_programmes (self);
  if (self->matching == NULL || self->has_new_pool)
    {
      _fb_matching_page_solve (self);
      return;
    }

  if (!fb_matching_update_marks (self->matching, fb_page_get_workspace (page), &error))
    fb_toast_error (GTK_WIDGET (self), error);
  _fb_matching_page_show (self);
}

static gboolean
fb_matching_page_concerns (FbPage     *page,
                           const char *kind,
                           const char *id)
{
  static const char *const kinds[] = { "enrolment", "person", "duo", "duo-member", "language-skill", "programme",
                                       "area", "area-travel", "enrolment-area", "keep-away", "matching-criterion",
                                       NULL };

  if (kind == NULL || g_strv_contains (kinds, kind))
    FB_MATCHING_PAGE (page)->has_new_pool = TRUE;

  return kind == NULL || g_strv_contains (kinds, kind) || g_str_equal (kind, "match-mark");
}

static void
fb_matching_page_find (FbPage *page)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (page);

  adw_view_stack_set_visible_child_name (self->stack, "pool");
  gtk_widget_grab_focus (fb_match_pool_list_get_search (self->pools[FB_SIDE_MENTEE]));
}

static void
fb_matching_page_print (FbPage *page)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (page);
  g_autoptr(FbDocument) document = NULL;

  if (self->matching == NULL)
    return;

  document = fb_paper_new_matching (fb_page_get_workspace (page), self->matching, self->programme_id);
  fb_print_document (GTK_WIDGET (self), document, _("Matching for the Team Meeting"));
}

static GtkWidget *
fb_matching_page_get_focus_hint (FbPage *page)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (page);

  /* an empty list would keep the keyboard from Tab, as what is hidden: for that the window sees */
  return fb_match_list_get_selected (self->list) != NULL ? fb_match_list_get_view (self->list) : self->programme;
}

static void
fb_matching_page_show_part (FbPage     *page,
                            const char *part)
{
  adw_view_stack_set_visible_child_name (FB_MATCHING_PAGE (page)->stack, part);
}

/* ---- making ---- */

static void
name_drop_down (GtkWidget  *drop_down,
                const char *name)
{
  fb_accessible_set_label (drop_down, name);
  fb_accessible_set_label (gtk_widget_get_first_child (drop_down), name);
}

static GtkWidget *
make_button (const char *label,
             GCallback   callback,
             gpointer    self)
{
  GtkWidget *button = fb_accessible_button_new (label);

  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_wishes (FbMatchingPage *self)
{
  const char *const objectives[] = { _("Best Total"), _("Most People Matched"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->programme = gtk_drop_down_new (NULL, NULL);
  name_drop_down (self->programme, _("Programme"));
  fb_drop_down_shorten (self->programme, 8);
  g_signal_connect_swapped (self->programme, "notify::selected", G_CALLBACK (programme_chosen_cb), self);
  self->objective = gtk_drop_down_new_from_strings (objectives);
  name_drop_down (self->objective, _("What Is Best"));
  g_signal_connect_swapped (self->objective, "notify::selected", G_CALLBACK (wishes_changed_cb), self);
  self->other_sectors = gtk_check_button_new_with_label (_("Other Sectors Too"));
  g_signal_connect_swapped (self->other_sectors, "toggled", G_CALLBACK (wishes_changed_cb), self);
  gtk_box_append (GTK_BOX (box), self->programme);
  gtk_box_append (GTK_BOX (box), self->objective);
  gtk_box_append (GTK_BOX (box), self->other_sectors);

  return box;
}

static GtkWidget *
make_verbs (FbMatchingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->weights = make_button (_("_Weights…"), G_CALLBACK (_fb_matching_page_open_weights), self);
  self->by_hand = make_button (_("By _Hand…"), G_CALLBACK (_fb_matching_page_open_by_hand), self);
  self->meeting = make_button (_("_Team Meeting…"), G_CALLBACK (fb_page_print), self);
  gtk_box_append (GTK_BOX (box), self->weights);
  gtk_box_append (GTK_BOX (box), make_button (_("A_reas…"), G_CALLBACK (_fb_matching_page_open_areas), self));
  gtk_box_append (GTK_BOX (box), self->by_hand);
  gtk_box_append (GTK_BOX (box), self->meeting);

  return box;
}

/* What is wanted, over all parts of the page; in two lines where the letters are too large for one. */
static GtkWidget *
make_head (FbMatchingPage *self)
{
  GtkWidget *flow = fb_flow_new ();

  fb_flow_add (flow, make_wishes (self), GTK_ALIGN_START);
  fb_flow_add (flow, make_verbs (self), GTK_ALIGN_END);
  gtk_widget_add_css_class (flow, "fb-page-header");

  return flow;
}

static void
choose_all_cb (FbMatchingPage *self)
{
  if (!self->is_filling)
    fb_match_list_choose_all (self->list, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->choose)));
}

/* How good it is, and the verb: always in sight. */
static GtkWidget *
make_foot (FbMatchingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->choose = gtk_check_button_new_with_label (_("Choose All"));
  g_signal_connect_swapped (self->choose, "toggled", G_CALLBACK (choose_all_cb), self);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->summary, TRUE);
  self->propose = make_button (_("_Propose"), G_CALLBACK (_fb_matching_page_propose), self);
  gtk_widget_add_css_class (self->propose, "suggested-action");
  gtk_box_append (GTK_BOX (box), self->choose);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), self->propose);
  gtk_widget_add_css_class (box, "fb-foot");
  fb_hold_for_readers (box, fb_page_get_workspace (FB_PAGE (self)));

  return box;
}

static GtkWidget *
make_empty (const char *description)
{
  GtkWidget *page = fb_status_page_new ("fb-matching-symbolic", _("No Proposals"));

  fb_status_page_set_text (ADW_STATUS_PAGE (page), description);

  return page;
}

static GtkWidget *
make_empty_with_button (const char *description,
                        GtkWidget  *button)
{
  GtkWidget *page = make_empty (description);

  fb_status_page_set_button (ADW_STATUS_PAGE (page), button);

  return page;
}

static GtkWidget *
make_stopped (FbMatchingPage *self)
{
  return make_empty_with_button (_("You stopped before they were found."),
                                 make_button (_("Look _Again"), G_CALLBACK (_fb_matching_page_solve), self));
}

static void
template_cb (FbMatchingPage *self)
{
  fb_page_open (FB_PAGE (self), "templates", NULL);
}

static GtkWidget *
make_none (FbMatchingPage *self)
{
  GtkWidget *template = make_button (_("_Choose a Template"), G_CALLBACK (template_cb), self);

  fb_hold_for_readers (template, fb_page_get_workspace (FB_PAGE (self)));

  return make_empty_with_button (_("First make a programme: people take part in one."), template);
}

static GtkWidget *
make_proposals (FbMatchingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->list = FB_MATCH_LIST (fb_match_list_new (!fb_workspace_is_read_only (fb_page_get_workspace (FB_PAGE (self)))));
  self->list_stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->list_stack), GTK_WIDGET (self->list), "list");
  gtk_stack_add_named (GTK_STACK (self->list_stack), make_empty (_("Pool says why, for each person.")), "empty");
  gtk_stack_add_named (GTK_STACK (self->list_stack), make_stopped (self), "stopped");
  gtk_stack_add_named (GTK_STACK (self->list_stack), make_none (self), "none");
  self->compare = FB_MATCH_COMPARE (fb_match_compare_new ());
  g_signal_connect_swapped (self->list, "selected", G_CALLBACK (show_selected), self);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (update_foot), self);
  g_signal_connect_swapped (self->list, "act", G_CALLBACK (_fb_matching_page_act), self);

  gtk_widget_set_hexpand (self->list_stack, TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->compare), TRUE);
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), self->list_stack);
  gtk_box_append (GTK_BOX (sides), GTK_WIDGET (self->compare));
  gtk_widget_set_vexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), make_foot (self));

  return box;
}

static void
open_cb (FbMatchingPage  *self,
         const char      *enrolment_id,
         FbMatchPoolList *list)
{
  fb_page_open (FB_PAGE (self), list == self->pools[FB_SIDE_MENTEE] ? "mentee" : "mentor", enrolment_id);
}

static GtkWidget *
make_pool (FbMatchingPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gboolean writes = !fb_workspace_is_read_only (fb_page_get_workspace (FB_PAGE (self)));

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "fb-page-header");
  for (guint side = 0; side < 2; side++)
    {
      self->pools[side] = FB_MATCH_POOL_LIST (fb_match_pool_list_new ((FbSide) side, writes));
      g_signal_connect_swapped (self->pools[side], "open", G_CALLBACK (open_cb), self);
      g_signal_connect_swapped (self->pools[side], "leave-out", G_CALLBACK (_fb_matching_page_leave_out), self);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pools[side]));
    }

  return box;
}

static void
fb_matching_page_constructed (GObject *object)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (fb_matching_page_parent_class)->constructed (object);

  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->shortage = ADW_BIN (adw_bin_new ());
  adw_view_stack_add_titled_with_icon (self->stack, make_proposals (self), "proposals", _("Proposals"), "fb-matching-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, make_pool (self), "pool", _("Pool"), "fb-mentee-symbolic");
  adw_view_stack_add_titled_with_icon (self->stack, GTK_WIDGET (self->shortage), "shortage", _("Shortage"), "fb-report-symbolic");
  self->switcher = fb_view_switcher_new (self->stack);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  _fb_matching_page_add_actions (self);

  fb_page_set_title (FB_PAGE (self), _("Matching"));
  fb_page_set_whom_menu (FB_PAGE (self), _("Write To Those Chosen…"));
  fb_page_set_title_widget (FB_PAGE (self), self->switcher);
  fb_page_follow_part (FB_PAGE (self), GTK_WIDGET (self->stack));
}

static void
fb_matching_page_dispose (GObject *object)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (object);

  if (self->matching != NULL)
    _fb_matching_page_drop (self);

  G_OBJECT_CLASS (fb_matching_page_parent_class)->dispose (object);
}

static void
fb_matching_page_finalize (GObject *object)
{
  FbMatchingPage *self = FB_MATCHING_PAGE (object);

  g_clear_pointer (&self->programmes, g_ptr_array_unref);
  g_free (self->programme_id);

  G_OBJECT_CLASS (fb_matching_page_parent_class)->finalize (object);
}

static void
fb_matching_page_class_init (FbMatchingPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fb_matching_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fb_matching_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_matching_page_finalize;
  FB_PAGE_CLASS (klass)->refresh = fb_matching_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_matching_page_concerns;
  FB_PAGE_CLASS (klass)->find = fb_matching_page_find;
  FB_PAGE_CLASS (klass)->print = fb_matching_page_print;
  FB_PAGE_CLASS (klass)->get_focus_hint = fb_matching_page_get_focus_hint;
  FB_PAGE_CLASS (klass)->show_part = fb_matching_page_show_part;
  FB_PAGE_CLASS (klass)->list_whom = _fb_matching_page_list_whom;
}

static void
fb_matching_page_init (FbMatchingPage *self)
{
  self->most_at_once = FB_MATCHING_AT_ONCE;
}
