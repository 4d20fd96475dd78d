/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-alike-window"

#include "ui/exchange/fb-alike-window.h"

#include "app/fb-join-people.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"

#include <glib/gi18n.h>

#define PAIR "fb-alike-pair"

/* The window, and what it works on. */
typedef struct
{
  GtkWidget   *window;
  FbWorkspace *workspace;
  GtkWidget   *list;
  gboolean     is_search; /* both were here before */
} Alike;

static void
alike_free (gpointer data)
{
  Alike *self = data;

  g_object_unref (self->workspace);
  g_free (self);
}

static void
add_fact (GString    *facts,
          const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, fact);
}

/* "Sample Employment Service: SES-000017" */
static void
add_numbers (FbWorkspace *workspace,
             FbPerson    *person,
             GString     *facts)
{
  g_autoptr(GPtrArray) numbers = fb_store_list (fb_workspace_get_store (workspace), &fb_external_number_kind, "person-id",
                                                fb_record_get_id (FB_RECORD (person)), "system", NULL);

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      FbExternalNumber *one = numbers->pdata[i];
      /* Translators: a service, and the number that it gave to a person */
      g_autofree char *fact = g_strdup_printf (_("%s: %s"), one->system, one->number);

      add_fact (facts, fact);
    }
}

/* What tells people apart: birth, languages, place, phone, numbers. */
static char *
dup_facts (FbWorkspace *workspace,
           FbPerson    *person)
{
  GString *facts = g_string_new (NULL);
  g_autofree char *birth = person->birth_date != NULL ? fb_date_dup_display (person->birth_date)
                                                      : NULL;
  g_autofree char *born = NULL;
  g_autoptr(GPtrArray) skills = fb_store_list (fb_workspace_get_store (workspace),
                                               &fb_language_skill_kind, "person-id",
                                               fb_record_get_id (FB_RECORD (person)), NULL, NULL);

  /* Translators: %s is a day or a year */
  born = birth != NULL ? g_strdup_printf (_("born %s"), birth) : NULL;
  add_fact (facts, born);
  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      FbLanguageSkill *skill = skills->pdata[i];
      g_autofree char *language = fb_field_dup_display (
        fb_kind_find_field (&fb_language_skill_kind, "language"), skill->language);

      add_fact (facts, language);
    }
  add_fact (facts, person->postcode);
  add_fact (facts, person->place);
  add_fact (facts, person->phone);
  add_numbers (workspace, person, facts);

  return g_string_free (facts, FALSE);
}

static GtkWidget *
make_person (FbWorkspace *workspace,
             const char  *heading,
             FbPerson    *person)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *where = gtk_label_new (heading);
  g_autofree char *name = fb_workspace_dup_name (workspace, FB_RECORD (person));
  g_autofree char *facts = dup_facts (workspace, person);
  GtkWidget *who = gtk_label_new (name);
  GtkWidget *what = gtk_label_new (facts);
  GtkWidget *labels[] = { where, who, what };

  gtk_widget_add_css_class (where, "dim-label");
  gtk_widget_add_css_class (where, "caption");
  gtk_widget_add_css_class (who, "heading");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gtk_label_set_xalign (GTK_LABEL (labels[i]), 0);
      gtk_label_set_wrap (GTK_LABEL (labels[i]), TRUE);
      gtk_widget_set_visible (labels[i], *gtk_label_get_label (GTK_LABEL (labels[i])) != '\0');
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
take_away (Alike     *self,
           GtkWidget *row)
{
  gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (gtk_widget_get_first_child (self->list) == NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

static GtkWidget *
get_row (GtkWidget *button)
{
  return gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
}

static void
two_people_cb (Alike     *self,
               GtkWidget *button)
{
  if (self->is_search)
    fb_people_are_two (self->workspace, g_object_get_data (G_OBJECT (get_row (button)), PAIR), NULL);
  take_away (self, get_row (button));
}

/* What stood in another pair with the one that is gone has nothing to ask. */
static void
take_away_all_with (Alike      *self,
                    const char *came_id)
{
  GtkWidget *row = gtk_widget_get_first_child (self->list);

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);
      const FbAlike *pair = g_object_get_data (G_OBJECT (row), PAIR);

      if (g_str_equal (pair->came_id, came_id))
        gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
      row = next;
    }
  if (gtk_widget_get_first_child (self->list) == NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

static void
same_person_cb (Alike     *self,
                GtkWidget *button)
{
  const FbAlike *pair = g_object_get_data (G_OBJECT (get_row (button)), PAIR);
  g_autofree char *came_id = g_strdup (pair->came_id);
  g_autoptr(GError) error = NULL;

  if (fb_deed_join_people (self->workspace, pair->known_id, pair->came_id, &error))
    take_away_all_with (self, came_id);
  else
    fb_tell (self->window, _("They Stay Two People"), error->message);
}

static GtkWidget *
make_buttons (Alike      *self,
              const char *name)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *two = fb_accessible_button_new (_("_Two People"));
  GtkWidget *same = fb_accessible_button_new (_("_Same Person"));
  /* Translators: a button and whom it is about, for a screen reader */
  g_autofree char *two_name = g_strdup_printf (_("Two People: %s"), name);
  g_autofree char *same_name = g_strdup_printf (_("Same Person: %s"), name);

  g_signal_connect_swapped (two, "clicked", G_CALLBACK (two_people_cb), self);
  g_signal_connect_swapped (same, "clicked", G_CALLBACK (same_person_cb), self);
  fb_accessible_set_label (two, two_name);
  fb_accessible_set_label (same, same_name);
  gtk_widget_set_halign (buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), two);
  gtk_box_append (GTK_BOX (buttons), same);

  return buttons;
}

static void
add_pair (Alike         *self,
          const FbAlike *pair)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbRecord) came = fb_store_get (store, &fb_person_kind, pair->came_id, NULL);
  g_autoptr(FbRecord) known = fb_store_get (store, &fb_person_kind, pair->known_id, NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *people = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  FbAlike *own = g_new0 (FbAlike, 1);
  g_autofree char *name = came != NULL ? fb_workspace_dup_name (self->workspace, came) : NULL;

  own->came_id = g_strdup (pair->came_id);
  own->known_id = g_strdup (pair->known_id);
  g_object_set_data_full (G_OBJECT (row), PAIR, own, (GDestroyNotify) fb_alike_free);
  if (came == NULL || known == NULL)
    {
      g_object_ref_sink (row);
      g_object_unref (row);
      return;
    }

  gtk_box_set_homogeneous (GTK_BOX (people), TRUE);
  gtk_box_append (GTK_BOX (people), make_person (self->workspace, self->is_search ? _("One Record") : _("Came In"),
                                                 FB_PERSON (came)));
  gtk_box_append (GTK_BOX (people), make_person (self->workspace, self->is_search ? _("The Other, Which Stays")
                                                                                  : _("Known Here"), FB_PERSON (known)));
  gtk_box_append (GTK_BOX (box), people);
  gtk_box_append (GTK_BOX (box), make_buttons (self, name));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  fb_accessible_set_label (row, name);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static GtkWidget *
make_content (Alike *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (_("These people are alike. If it is the same person, both "
                                      "records become one; you can undo that."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("The Same Person?"));
  gtk_box_append (GTK_BOX (inner), label);
  gtk_box_append (GTK_BOX (inner), self->list);
  gtk_widget_set_margin_top (inner, 18);
  gtk_widget_set_margin_bottom (inner, 18);
  gtk_widget_set_margin_start (inner, 18);
  gtk_widget_set_margin_end (inner, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), inner);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scrolled);

  return box;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

/**
 * fb_alike_window_new:
 * @parent: a widget of the window below
 * @pairs: (element-type FbAlike): not empty
 * @is_search: whether both of each were here before
 *
 * Returns: (transfer none): to be presented
 */
GtkWidget *
fb_alike_window_new (GtkWidget   *parent,
                     FbWorkspace *workspace,
                     GPtrArray   *pairs,
                     gboolean     is_search)
{
  Alike *self = g_new0 (Alike, 1);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkRoot *root = gtk_widget_get_root (parent);

  self->window = g_object_new (ADW_TYPE_WINDOW, "title", _("The Same Person?"), "modal", TRUE, "default-width", 680, "default-height", 520, NULL);
  self->workspace = g_object_ref (workspace);
  self->list = gtk_list_box_new ();
  self->is_search = is_search;
  g_object_set_data_full (G_OBJECT (self->window), "fb-alike", self, alike_free);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (root));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (self->window, keys);
  adw_window_set_content (ADW_WINDOW (self->window), make_content (self));
  for (guint i = 0; i < pairs->len; i++)
    add_pair (self, pairs->pdata[i]);

  return self->window;
}
