/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-pool-list"

#include "ui/matching/fb-match-pool-list.h"

#include "app/fb-match-words.h"
#include "base/fb-date.h"
#include "store/fb-search-key.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-one-stop.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>

enum
{
  FILTER_ALL,
  FILTER_LEFT_OVER,
  FILTER_LEFT_OUT,
};

struct _FbMatchPoolList
{
  AdwBin         parent_instance;

  FbSide         side;
  gboolean       may_leave_out;
  FbMatching    *matching; /* not owned */
  GtkStringList *rows;     /* of positions in the pool, as text */
  GtkWidget     *search;
  GtkWidget     *filter;
  GtkWidget     *count;
  GtkWidget     *view;
};

enum
{
  OPEN,
  LEAVE_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbMatchPoolList, fb_match_pool_list, ADW_TYPE_BIN)

static guint
get_index (FbMatchPoolList *self,
           guint            position)
{
  return (guint) g_ascii_strtoull (gtk_string_list_get_string (self->rows, position), NULL, 10);
}

/* ---- rows ---- */

static void
leave_out_cb (GtkButton       *button,
              FbMatchPoolList *self)
{
  GtkListItem *list_item = g_object_get_data (G_OBJECT (button), "fb-item");
  const FbPoolPerson *person =
    fb_matching_get_person (self->matching, self->side, get_index (self, gtk_list_item_get_position (list_item)));

  g_signal_emit (self, signals[LEAVE_OUT], 0, person->enrolment_id, !person->is_left_out);
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

/* Why not is read to its end: it may take two lines. */
static GtkWidget *
make_reason (GtkWidget *box)
{
  GtkWidget *label = make_label (box, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);

  return label;
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          FbMatchPoolList    *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, self->may_leave_out);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  g_object_set_data (G_OBJECT (button), "fb-item", list_item);
  g_signal_connect_object (button, "clicked", G_CALLBACK (leave_out_cb), self, 0);
  g_object_set_data (G_OBJECT (box), "fb-name", make_label (lines, NULL));
  g_object_set_data (G_OBJECT (box), "fb-facts", make_label (lines, "dim-label"));
  g_object_set_data (G_OBJECT (box), "fb-state", make_reason (lines));
  g_object_set_data (G_OBJECT (box), "fb-button", button);
  gtk_list_item_set_child (list_item, box);
}

/* Since when, whether they go first; work, languages, place. */
static char *
dup_facts (FbMatchPoolList *self,
           guint            index)
{
  static const FbMatchCriterion told[] = { FB_MATCH_OCCUPATION, FB_MATCH_LANGUAGE, FB_MATCH_PLACE };
  const FbPoolPerson *person = fb_matching_get_person (self->matching, self->side, index);
  g_autoptr(GString) text = g_string_new (NULL);

  if (person->since != NULL)
    {
      g_autofree char *since = fb_date_dup_display (person->since);

      /* Translators: %s is a date */
      g_string_append_printf (text, self->side == FB_SIDE_MENTEE ? _("waiting since %s") : _("available since %s"), since);
    }
  if (person->goes_first)
    /* Translators: of a person, in a line of facts: matched before others */
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", _("goes first"));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *value = fb_matching_dup_value (self->matching, self->side, index, told[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "With Jan (82)", or why not. */
static char *
dup_state (FbMatchPoolList *self,
           guint            index)
{
  GArray *proposals = fb_matching_get_proposals (self->matching);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const FbProposal *proposal = &g_array_index (proposals, FbProposal, i);
      g_autofree char *others = NULL;

      if (!fb_proposal_has (proposal, self->side, index))
        continue;
      others = fb_matching_dup_names (self->matching, proposal, !self->side, FALSE);
      g_string_append_printf (names, "%s%s (%d)", names->len > 0 ? C_("list", ", ") : "", others, (proposal->match.score + 50) / 100);
    }
  if (names->len == 0)
    return fb_matching_dup_left_over (self->matching, self->side, index);

  /* Translators: %s is a name, or several, with a score */
  return g_strdup_printf (_("With %s"), names->str);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         FbMatchPoolList    *self)
{
  guint index = get_index (self, gtk_list_item_get_position (list_item));
  const FbPoolPerson *person = fb_matching_get_person (self->matching, self->side, index);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *button = g_object_get_data (G_OBJECT (box), "fb-button");
  g_autofree char *facts = dup_facts (self, index);
  g_autofree char *state = dup_state (self, index);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", person->name, facts, state);
  g_autofree char *verb = g_strdup_printf (person->is_left_out ? _("Take %s In Again") : _("Leave %s Out"), person->first_name);

  gtk_label_set_text (GTK_LABEL (g_object_get_data (G_OBJECT (box), "fb-name")), person->name);
  gtk_label_set_text (GTK_LABEL (g_object_get_data (G_OBJECT (box), "fb-facts")), facts);
  gtk_label_set_text (GTK_LABEL (g_object_get_data (G_OBJECT (box), "fb-state")), state);
  gtk_widget_set_tooltip_text (g_object_get_data (G_OBJECT (box), "fb-state"), state);
  gtk_button_set_label (GTK_BUTTON (button), person->is_left_out ? _("Take In") : _("Leave Out"));
  fb_accessible_set_label (button, verb);
  fb_accessible_set_label (gtk_widget_get_parent (box), name);
}

static void
activate_cb (FbMatchPoolList *self,
             guint            position)
{
  g_signal_emit (self, signals[OPEN], 0,
                 fb_matching_get_person (self->matching, self->side, get_index (self, position))->enrolment_id);
}

/* ---- search and filter ---- */

static gboolean
has_words (FbMatchPoolList *self,
           guint            index,
           GStrv            words)
{
  const FbPoolPerson *person = fb_matching_get_person (self->matching, self->side, index);
  g_autofree char *facts = dup_facts (self, index);
  g_autofree char *text = g_strconcat (person->name, " ", facts, NULL);

  return fb_search_words_find (words, text);
}

static gboolean
is_wanted (FbMatchPoolList *self,
           guint            index)
{
  switch (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter)))
    {
    case FILTER_LEFT_OVER:
      return !fb_matching_is_matched (self->matching, self->side, index);
    case FILTER_LEFT_OUT:
      return fb_matching_get_person (self->matching, self->side, index)->is_left_out;
    case FILTER_ALL:
    default:
      return TRUE;
    }
}

static void
fill (FbMatchPoolList *self)
{
  guint n = self->matching != NULL ? fb_matching_get_n (self->matching, self->side) : 0;
  g_auto(GStrv) words = fb_search_words_split (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr(GStrvBuilder) rows = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;
  g_autofree char *count = NULL;
  guint n_rows = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      if (!is_wanted (self, i) || (words[0] != NULL && !has_words (self, i, words)))
        continue;
      g_strv_builder_add (rows, text);
      n_rows++;
    }
  texts = g_strv_builder_end (rows);
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          (const char *const *) texts);
  /* Translators: how many of a list are shown */
  count = g_strdup_printf (_("%u of %u"), n_rows, n);
  gtk_label_set_text (GTK_LABEL (self->count), count);
}

static GtkWidget *
make_filter (FbMatchPoolList *self)
{
  const char *const names[] = { _("Everyone"), _("Left Over"), _("Left Out"), NULL };

  self->filter = gtk_drop_down_new_from_strings (names);
  fb_accessible_set_label (self->filter, _("Show"));
  fb_accessible_set_label (gtk_widget_get_first_child (self->filter), _("Show"));
  g_signal_connect_swapped (self->filter, "notify::selected", G_CALLBACK (fill), self);

  return self->filter;
}

static void
fb_match_pool_list_dispose (GObject *object)
{
  FbMatchPoolList *self = FB_MATCH_POOL_LIST (object);

  g_clear_object (&self->rows);

  G_OBJECT_CLASS (fb_match_pool_list_parent_class)->dispose (object);
}

static void
fb_match_pool_list_class_init (FbMatchPoolListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_match_pool_list_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEAVE_OUT] = g_signal_new ("leave-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
fb_match_pool_list_init (FbMatchPoolList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = gtk_string_list_new (NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)))),
                                  factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->view), TRUE);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  self->search = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->search, TRUE);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill), self);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "dim-label");
  gtk_widget_add_css_class (self->count, "numeric");

  gtk_box_append (GTK_BOX (head), self->search);
  gtk_box_append (GTK_BOX (head), make_filter (self));
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), fb_one_stop_new (scrolled));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fb_match_pool_list_new (FbSide   side,
                        gboolean may_leave_out)
{
  FbMatchPoolList *self = g_object_new (FB_TYPE_MATCH_POOL_LIST, NULL);
  const char *whom = side == FB_SIDE_MENTEE ? _("Mentees") : _("Mentors");

  self->side = side;
  self->may_leave_out = may_leave_out;
  fb_accessible_set_label (self->search, side == FB_SIDE_MENTEE ? _("Search Mentees") : _("Search Mentors"));
  fb_accessible_set_label (self->view, whom);
  fb_accessible_name_scroll (gtk_widget_get_parent (self->view), whom);

  return GTK_WIDGET (self);
}

void
fb_match_pool_list_show (FbMatchPoolList *self,
                         FbMatching      *matching)
{
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), NULL);
  self->matching = matching;
  fill (self);
}

GtkWidget *
fb_match_pool_list_get_search (FbMatchPoolList *self)
{
  return self->search;
}
