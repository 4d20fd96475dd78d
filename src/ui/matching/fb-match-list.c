/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-list"

#include "ui/matching/fb-match-list.h"

#include "app/fb-match-exception.h"
#include "app/fb-match-words.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-one-stop.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>

/* One proposal as an item of the list; it only says which. */
#define FB_TYPE_MATCH_ITEM (fb_match_item_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchItem, fb_match_item, FB, MATCH_ITEM, GObject)

struct _FbMatchItem
{
  GObject parent_instance;

  guint   position; /* among the proposals */
};

G_DEFINE_FINAL_TYPE (FbMatchItem, fb_match_item, G_TYPE_OBJECT)

static void
fb_match_item_class_init (FbMatchItemClass *klass)
{
}

static void
fb_match_item_init (FbMatchItem *self)
{
}

struct _FbMatchList
{
  AdwBin              parent_instance;

  FbMatching         *matching; /* not owned */
  GListStore         *store;
  GtkSingleSelection *selection;
  GtkWidget          *view;
  GHashTable         *chosen;   /* pairs by the ids of their enrolments */
  char               *selected; /* (nullable): the same of the one that is selected */
  gboolean            may_choose;
  gboolean            is_filling;
  gboolean            had_focus; /* when it was emptied: it gets the keyboard back */
};

enum
{
  SELECTED,
  CHOSEN,
  ACT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbMatchList, fb_match_list, ADW_TYPE_BIN)

static FbProposal *
get_proposal (FbMatchList *self,
              guint        position)
{
  return &g_array_index (fb_matching_get_proposals (self->matching), FbProposal, position);
}

static const FbPoolPerson *
get_person (FbMatchList      *self,
            const FbProposal *proposal,
            FbSide            side)
{
  return fb_matching_get_person (self->matching, side, side == FB_SIDE_MENTEE ? proposal->mentee : proposal->mentor);
}

static char *
dup_pair (FbMatchList      *self,
          const FbProposal *proposal)
{
  return g_strdup_printf ("%s %s", get_person (self, proposal, FB_SIDE_MENTEE)->enrolment_id,
                          get_person (self, proposal, FB_SIDE_MENTOR)->enrolment_id);
}

/* ---- rows ---- */

static void
toggled_cb (GtkCheckButton *check,
            FbMatchList    *self)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (check), "fb-item");
  FbMatchItem *item = gtk_list_item_get_item (list_item);
  char *pair;

  if (item == NULL || self->is_filling)
    return;

  pair = dup_pair (self, get_proposal (self, item->position));
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->chosen, pair);
  else
    {
      g_hash_table_remove (self->chosen, pair);
      g_free (pair);
    }
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
make_label (GtkWidget  *box,
            const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  fb_shorten_label (label);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          FbMatchList        *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *mark = gtk_label_new (NULL);

  g_object_set_data (G_OBJECT (check), "fb-item", list_item);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_widget_set_sensitive (check, self->may_choose);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (mark, "fb-pill");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);

  g_object_set_data (G_OBJECT (box), "fb-check", check);
  g_object_set_data (G_OBJECT (box), "fb-title", make_label (lines, NULL));
  g_object_set_data (G_OBJECT (box), "fb-line", make_label (lines, "dim-label"));
  g_object_set_data (G_OBJECT (box), "fb-mark", mark);
  gtk_list_item_set_child (list_item, box);
}

/* (nullable): what stands at the end of the row */
static const char *
get_mark (FbMatchList      *self,
          const FbProposal *proposal)
{
  if (proposal->is_locked)
    return C_("proposal", "Locked");
  if (fb_matching_is_exception (self->matching, proposal))
    return C_("proposal", "Exception");

  return proposal->is_new ? C_("proposal", "New") : NULL;
}

/* "82, rests on 6 of 8 · Same sector: Health" */
static char *
dup_line (FbMatchList      *self,
          const FbProposal *proposal)
{
  g_autofree char *score = fb_match_dup_score (&proposal->match);
  g_autoptr(GPtrArray) reasons = fb_matching_list_for (self->matching, proposal->mentee, proposal->mentor,
                                                       &proposal->match, 1);

  return reasons->len > 0 ? g_strdup_printf ("%s · %s", score, (char *) reasons->pdata[0]) : g_strdup (score);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         FbMatchList        *self)
{
  FbMatchItem *item = gtk_list_item_get_item (list_item);
  FbProposal *proposal = get_proposal (self, item->position);
  GObject *box = G_OBJECT (gtk_list_item_get_child (list_item));
  GtkWidget *check = g_object_get_data (box, "fb-check"), *mark = g_object_get_data (box, "fb-mark");
  g_autofree char *pair = dup_pair (self, proposal);
  g_autofree char *line = dup_line (self, proposal);
  g_autofree char *mentees = fb_matching_dup_names (self->matching, proposal, FB_SIDE_MENTEE, FALSE);
  g_autofree char *mentors = fb_matching_dup_names (self->matching, proposal, FB_SIDE_MENTOR, FALSE);
  g_autofree char *title = g_strdup_printf ("%s – %s", mentees, mentors);
  g_autofree char *name = NULL;
  const char *words = get_mark (self, proposal);

  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->chosen, pair));
  self->is_filling = FALSE;
  gtk_label_set_text (GTK_LABEL (g_object_get_data (box, "fb-title")), title);
  gtk_label_set_text (GTK_LABEL (g_object_get_data (box, "fb-line")), line);
  gtk_label_set_text (GTK_LABEL (mark), words != NULL ? words : "");
  gtk_widget_set_visible (mark, words != NULL);

  fb_accessible_set_label (check, title);
  name = words != NULL ? g_strdup_printf ("%s, %s, %s", title, line, words) : g_strdup_printf ("%s, %s", title, line);
  fb_accessible_set_label (gtk_widget_get_parent (GTK_WIDGET (box)), name);
}

/* ---- keys ---- */

static gboolean
act_cb (GtkWidget *widget,
        GVariant  *verb,
        gpointer   user_data)
{
  FbMatchList *self = user_data;

  if (fb_match_list_get_selected (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[ACT], 0, g_variant_get_string (verb, NULL));
  return GDK_EVENT_STOP;
}

/* The row is bound again. */
static void
show_row_anew (FbMatchList *self,
               guint        position)
{
  g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (self->store), position);
  gpointer items[] = { item };

  self->is_filling = TRUE;
  g_list_store_splice (self->store, position, 1, items, 1);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_filling = FALSE;
}

/* Space chooses; the list itself would only select. */
static gboolean
space_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  FbMatchList *self = user_data;
  const FbProposal *proposal = fb_match_list_get_selected (self);
  guint selected = gtk_single_selection_get_selected (self->selection);
  char *pair;

  if (proposal == NULL || !self->may_choose)
    return GDK_EVENT_PROPAGATE;

  pair = dup_pair (self, proposal);
  if (g_hash_table_remove (self->chosen, pair))
    g_free (pair);
  else
    g_hash_table_add (self->chosen, pair);
  show_row_anew (self, selected);
  g_signal_emit (self, signals[CHOSEN], 0);

  return GDK_EVENT_STOP;
}

static void
add_key (FbMatchList    *self,
         GtkEventController *controller,
         guint           key,
         const char     *verb)
{
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                      gtk_callback_action_new (verb != NULL ? act_cb : space_cb, self, NULL));

  if (verb != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (verb));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* ---- the list ---- */

static void
selected_cb (FbMatchList *self)
{
  const FbProposal *proposal = fb_match_list_get_selected (self);

  if (self->is_filling)
    return;

  g_free (self->selected);
  self->selected = proposal != NULL ? dup_pair (self, proposal) : NULL;
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
fb_match_list_finalize (GObject *object)
{
  FbMatchList *self = FB_MATCH_LIST (object);

  g_hash_table_unref (self->chosen);
  g_clear_object (&self->store);
  g_free (self->selected);

  G_OBJECT_CLASS (fb_match_list_parent_class)->finalize (object);
}

static void
fb_match_list_class_init (FbMatchListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_match_list_finalize;

  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ACT] = g_signal_new ("act", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fb_match_list_init (FbMatchList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->store = g_list_store_new (FB_TYPE_MATCH_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->store)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->view), TRUE);
  fb_accessible_set_label (self->view, _("Proposals"));
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);

  add_key (self, keys, GDK_KEY_l, "lock");
  add_key (self, keys, GDK_KEY_f, "forbid");
  add_key (self, keys, GDK_KEY_o, "leave-out");
  add_key (self, keys, GDK_KEY_space, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->view, keys);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), fb_one_stop_new (scrolled));
}

GtkWidget *
fb_match_list_new (gboolean may_choose)
{
  FbMatchList *self = g_object_new (FB_TYPE_MATCH_LIST, NULL);

  self->may_choose = may_choose;

  return GTK_WIDGET (self);
}

/* What is chosen and is no proposal any more is forgotten. */
static void
forget_gone (FbMatchList *self,
             GHashTable  *pairs)
{
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    {
      if (!g_hash_table_contains (pairs, pair))
        g_hash_table_iter_remove (&iter);
    }
}

void
fb_match_list_show (FbMatchList *self,
                    FbMatching  *matching)
{
  g_autoptr(GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = matching != NULL ? fb_matching_get_proposals (matching)->len : 0;
  guint selected = 0;

  self->had_focus |= (gtk_widget_get_state_flags (self->view) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  self->is_filling = TRUE;
  g_list_store_remove_all (self->store);
  self->matching = matching;
  for (guint i = 0; i < n; i++)
    {
      FbMatchItem *item = g_object_new (FB_TYPE_MATCH_ITEM, NULL);
      char *pair = dup_pair (self, get_proposal (self, i));

      item->position = i;
      if (g_strcmp0 (pair, self->selected) == 0)
        selected = i;
      g_hash_table_add (pairs, pair);
      g_ptr_array_add (items, item);
    }
  forget_gone (self, pairs);
  g_list_store_splice (self->store, 0, 0, items->pdata, items->len);
  if (n > 0)
    gtk_single_selection_set_selected (self->selection, selected);
  self->is_filling = FALSE;
  selected_cb (self);
  if (self->had_focus && n > 0)
    {
      gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", selected);
      gtk_widget_grab_focus (self->view);
      self->had_focus = FALSE;
    }
}

const FbProposal *
fb_match_list_get_selected (FbMatchList *self)
{
  FbMatchItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL && self->matching != NULL ? get_proposal (self, item->position) : NULL;
}

GArray *
fb_match_list_get_chosen (FbMatchList *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = self->matching != NULL ? fb_matching_get_proposals (self->matching)->len : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *pair = dup_pair (self, get_proposal (self, i));

      if (g_hash_table_contains (self->chosen, pair))
        g_array_append_val (chosen, i);
    }

  return chosen;
}

void
fb_match_list_choose_all (FbMatchList *self,
                          gboolean     chosen)
{
  guint n = self->matching != NULL ? fb_matching_get_proposals (self->matching)->len : 0;

  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; chosen && i < n; i++)
    g_hash_table_add (self->chosen, dup_pair (self, get_proposal (self, i)));
  fb_match_list_show (self, self->matching);
  g_signal_emit (self, signals[CHOSEN], 0);
}

GtkWidget *
fb_match_list_get_view (FbMatchList *self)
{
  return self->view;
}
