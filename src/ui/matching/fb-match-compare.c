/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-compare"

#include "ui/matching/fb-match-compare.h"

#include "app/fb-match-side-by-side.h"
#include "app/fb-match-words.h"
#include "ui/common/fb-accessible.h"

#include <glib/gi18n.h>

#define N_NEXT_BEST 3
#define MOST_LINES 6

struct _FbMatchCompare
{
  AdwBin     parent_instance;

  GtkWidget *content;
};

G_DEFINE_FINAL_TYPE (FbMatchCompare, fb_match_compare, ADW_TYPE_BIN)

static GtkWidget *
make_text (const char *text,
           const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);

  return label;
}

/* ---- side by side ---- */

/* In words as well as by the sign: no status by colour or picture alone. */
static GtkWidget *
make_sign (gint8 points)
{
  const char *icon = points == FB_POINTS_UNKNOWN ? "content-loading-symbolic"
                     : points >= 60              ? "object-select-symbolic"
                                                 : "list-remove-symbolic";
  const char *words = points == FB_POINTS_UNKNOWN ? _("Not known yet")
                                                  : points >= 60
    ? C_("comparison", "Fits")
          : points > 40
          ? C_("comparison", "Fits in part")
                                                  : C_("comparison", "Does not fit");
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (image, words);
  fb_accessible_set_label (image, words);

  return image;
}

static GtkWidget *
make_value (const char *value)
{
  GtkWidget *label = make_text (value != NULL ? value : "–", NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_widget_set_tooltip_text (label, value);

  return label;
}

/* @points: FB_POINTS_UNUSED where nothing is judged */
static void
add_line (GtkWidget  *grid,
          int         row,
          const char *title,
          const char *one,
          gint8       points,
          const char *other)
{
  gtk_grid_attach (GTK_GRID (grid), make_text (title, "dim-label"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_value (one), 1, row, 1, 1);
  if (points != FB_POINTS_UNUSED)
    gtk_grid_attach (GTK_GRID (grid), make_sign (points), 2, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_value (other), 3, row, 1, 1);
}

static void
add_criterion (GtkWidget        *grid,
               int               row,
               FbMatching       *matching,
               const FbProposal *proposal,
               FbMatchCriterion  criterion)
{
  g_autofree char *one = fb_matching_dup_beside (matching, proposal->mentee, proposal->mentor, FB_SIDE_MENTEE, criterion);
  g_autofree char *other = fb_matching_dup_beside (matching, proposal->mentee, proposal->mentor, FB_SIDE_MENTOR, criterion);

  add_line (grid, row, fb_match_criterion_get_words (criterion), one, proposal->match.points[criterion], other);
}

/* What each of them wants (R134). Returns whether anybody said anything. */
static gboolean
add_view (GtkWidget        *grid,
          int               row,
          FbMatching       *matching,
          const FbProposal *proposal,
          FbMatchView       view)
{
  g_autofree char *one = fb_matching_dup_view (matching, proposal->mentee, proposal->mentor, FB_SIDE_MENTEE, view);
  g_autofree char *other = fb_matching_dup_view (matching, proposal->mentee, proposal->mentor, FB_SIDE_MENTOR, view);

  if (one == NULL && other == NULL)
    return FALSE;

  add_line (grid, row, fb_match_view_get_label (view), one, FB_POINTS_UNUSED, other);
  return TRUE;
}

static GtkWidget *
make_grid (FbMatching       *matching,
           const FbProposal *proposal)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *shared = g_strconcat (FB_SHARED, _("In common"), NULL);
  int row = 1;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), make_text (shared, "dim-label"), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_text (fb_matching_get_person (matching, FB_SIDE_MENTEE, proposal->mentee)->name, "heading"), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_text (fb_matching_get_person (matching, FB_SIDE_MENTOR, proposal->mentor)->name, "heading"), 3, 0, 1, 1);
  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      if (proposal->match.points[i] != FB_POINTS_UNUSED)
        add_criterion (grid, row++, matching, proposal, (FbMatchCriterion) i);
    }
  for (guint i = 0; i < FB_MATCH_N_VIEWS; i++)
    {
      if (i == FB_MATCH_VIEW_PREFERENCES && proposal->match.points[FB_MATCH_PREFERENCES] != FB_POINTS_UNUSED)
        continue;
      row += add_view (grid, row, matching, proposal, (FbMatchView) i);
    }

  return grid;
}

/* ---- reasons ---- */

static void
add_reasons (GtkWidget  *box,
             const char *title,
             GPtrArray  *reasons)
{
  if (reasons->len == 0)
    return;

  gtk_box_append (GTK_BOX (box), make_text (title, "heading"));
  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("•  %s", (char *) reasons->pdata[i]);

      gtk_box_append (GTK_BOX (box), make_text (line, NULL));
    }
}

/* "Next best for Amina: Els (74), Jan (71)" */
static void
add_next_best (GtkWidget  *box,
               FbMatching *matching,
               FbSide      side,
               guint       index)
{
  guint others[N_NEXT_BEST];
  guint n = fb_matching_list_next_best (matching, side, index, N_NEXT_BEST, others);
  g_autoptr(GString) names = g_string_new (NULL);
  g_autofree char *line = NULL;

  for (guint i = 0; i < n; i++)
    {
      FbMatch match;

      fb_matching_judge (matching, side == FB_SIDE_MENTEE ? index : others[i],
                         side == FB_SIDE_MENTEE ? others[i] : index, &match);
      g_string_append_printf (names, "%s%s (%d)", i > 0 ? C_("list", ", ") : "", fb_matching_get_person (matching, !side, others[i])->name, (match.score + 50) / 100);
    }
  if (n == 0)
    g_string_append (names, _("nobody else"));

  /* Translators: the first %s is a name, the second a list of names with scores */
  line = g_strdup_printf (_("Next best for %s: %s"), fb_matching_get_person (matching, side, index)->first_name,
                          names->str);
  gtk_box_append (GTK_BOX (box), make_text (line, "dim-label"));
}

/* "Together with Els", with a way to take each out again. */
static void
add_added (GtkWidget        *box,
           FbMatching       *matching,
           const FbProposal *proposal)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < proposal->n_added[side]; i++)
      {
        const FbPoolPerson *person = fb_matching_get_person (matching, (FbSide) side, proposal->added[side][i]);
        /* Translators: who was added to a proposal */
        g_autofree char *words = g_strdup_printf (_("Together with %s"), person->name);
        g_autofree char *verb = g_strdup_printf (_("Take %s Out Again"), person->name);
        GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
        GtkWidget *label = make_text (words, NULL);
        GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

        gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
        gtk_widget_add_css_class (button, "flat");
        gtk_widget_set_tooltip_text (button, verb);
        fb_accessible_set_label (button, verb);
        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", person->enrolment_id);
        gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "matching.take-out");
        gtk_box_append (GTK_BOX (line), label);
        gtk_box_append (GTK_BOX (line), button);
        gtk_box_append (GTK_BOX (box), line);
      }
}

/* ---- verbs ---- */

static GtkWidget *
make_verb (const char *label,
           const char *action,
           const char *tooltip)
{
  GtkWidget *button = fb_accessible_button_new (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);

  return button;
}

static GtkWidget *
make_more (const FbPoolPerson *mentee,
           const FbPoolPerson *mentor)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) add = g_menu_new (), out = g_menu_new (), see = g_menu_new ();
  g_autofree char *mentee_out = g_strdup_printf (_("Leave %s Out"), mentee->first_name);
  g_autofree char *mentor_out = g_strdup_printf (_("Leave %s Out"), mentor->first_name);
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (add, _("Add a Second Mentor…"), "matching.add-mentor");
  g_menu_append (add, _("Add Another Mentee…"), "matching.add-mentee");
  g_menu_append (out, mentee_out, "matching.leave-out-mentee");
  g_menu_append (out, mentor_out, "matching.leave-out-mentor");
  g_menu_append (see, _("What the Mentor May See…"), "matching.introduce");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (see));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("More"));
  fb_accessible_set_label (button, _("More About This Proposal"));

  return button;
}

static GtkWidget *
make_verbs (FbMatching       *matching,
            const FbProposal *proposal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_verb (proposal->is_locked ? _("Un_lock") : _("_Lock"), "matching.lock", _("Keep these two together (L)")));
  gtk_box_append (GTK_BOX (box), make_verb (_("_Not These Two"), "matching.forbid",
                                            _("Never propose these two (F)")));
  gtk_box_append (GTK_BOX (box), make_more (fb_matching_get_person (matching, FB_SIDE_MENTEE, proposal->mentee),
                                            fb_matching_get_person (matching, FB_SIDE_MENTOR, proposal->mentor)));

  return box;
}

/* ---- the whole ---- */

static void
fb_match_compare_class_init (FbMatchCompareClass *klass)
{
}

static void
fb_match_compare_init (FbMatchCompare *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->content, "fb-page-header");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->content);
  gtk_widget_set_vexpand (scrolled, TRUE);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
fb_match_compare_new (void)
{
  return g_object_new (FB_TYPE_MATCH_COMPARE, NULL);
}

static void
fill (FbMatchCompare   *self,
      FbMatching       *matching,
      const FbProposal *proposal)
{
  GtkBox *box = GTK_BOX (self->content);
  g_autoptr(GPtrArray) good = fb_matching_list_for (matching, proposal->mentee, proposal->mentor, &proposal->match, 3);
  g_autoptr(GPtrArray) bad = fb_matching_list_against (matching, proposal->mentee, proposal->mentor, &proposal->match);
  g_autofree char *score = fb_match_dup_score (&proposal->match);
  g_autofree char *cost = fb_matching_dup_lock_cost (matching, proposal->mentee, proposal->mentor);

  gtk_box_append (box, make_text (score, "title-3"));
  gtk_box_append (box, make_verbs (matching, proposal));
  add_added (self->content, matching, proposal);
  if (cost != NULL)
    gtk_box_append (box, make_text (cost, "dim-label"));
  add_reasons (self->content, _("Speaks For"), good);
  add_reasons (self->content, _("Speaks Against"), bad);
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (box, make_grid (matching, proposal));
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_next_best (self->content, matching, FB_SIDE_MENTEE, proposal->mentee);
  add_next_best (self->content, matching, FB_SIDE_MENTOR, proposal->mentor);
}

void
fb_match_compare_show (FbMatchCompare   *self,
                       FbMatching       *matching,
                       const FbProposal *proposal)
{
  GtkWidget *child;

  g_return_if_fail (FB_IS_MATCH_COMPARE (self));

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);
  if (proposal != NULL)
    fill (self, matching, proposal);
}
