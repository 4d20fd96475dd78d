/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-check"

#include "ui/exchange/fb-sheet-check.h"

#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-person.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

/* More nobody reads one by one; what is chosen for all holds for the rest. */
#define MAX_SHOWN 100
#define MAX_PREVIEW 4
#define LINE "fb-sheet-line"

struct _FbSheetCheck
{
  AdwBin         parent_instance;

  FbWorkspace   *workspace;
  const FbSheet *sheet;     /* not owned: of whoever made this */
  FbSheetPlan   *plan;      /* the same */
  GtkWidget     *box;
  GtkWidget     *bad;       /* (nullable) drop-down */
  GtkWidget     *for_all;   /* (nullable) drop-down */
  GtkWidget     *absent;    /* (nullable) drop-down */
  GPtrArray     *choices;   /* drop-downs of those who may be known */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbSheetCheck, fb_sheet_check, ADW_TYPE_BIN)

static void
changed_cb (FbSheetCheck *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
add_group (FbSheetCheck *self,
           const char   *title,
           const char   *sentence)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, title, sentence);
  gtk_box_append (GTK_BOX (self->box), group);

  return group;
}

static GtkWidget *
add_row (GtkWidget  *group,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static void
add_more (GtkWidget *group,
          guint      n_all)
{
  g_autofree char *text = NULL;

  if (n_all <= MAX_SHOWN)
    return;

  text = g_strdup_printf (ngettext ("And %lu more.", "And %lu more.", (gulong) (n_all - MAX_SHOWN)),
                          (gulong) (n_all - MAX_SHOWN));
  add_row (group, text, NULL);
}

/* --- What comes in --- */

/* "Mentee · 1994 · Arabic, English · 000 00 00 01" */
static char *
dup_facts (char *const *values)
{
  static const char *const titles[] = { "name-used", "mentee", "mentor", NULL };
  GString *facts = g_string_new (NULL);
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *shown = fb_field_dup_display (fb_sheet_column_get_field (&columns[i]), values[i]);

      if (shown == NULL || g_strv_contains (titles, columns[i].name))
        continue;
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", shown);
    }

  return g_string_free (facts, FALSE);
}

/* "Amina Voorbeeld – Jan Beispiel" */
static char *
dup_pair (const FbSheetDuo *duo)
{
  const char *mentee = fb_sheet_get_value (duo->values, "mentee");
  const char *mentor = fb_sheet_get_value (duo->values, "mentor");

  return g_strdup_printf ("%s – %s", mentee != NULL ? mentee : "?", mentor != NULL ? mentor : "?");
}

static void
add_preview (FbSheetCheck *self)
{
  guint n = self->sheet->rows->len;
  g_autofree char *sentence = g_strdup_printf (ngettext ("One row of the table. This is how it is read:",
                                                         "%u rows of the table. This is how the first ones are read:",
                                                         n), n);
  GtkWidget *group = add_group (self, _("What Comes In"), sentence);

  for (guint i = 0; i < MIN (self->plan->lines->len, MAX_PREVIEW); i++)
    {
      const FbSheetLine *line = self->plan->lines->pdata[i];
      g_autofree char *facts = NULL;

      if (line->is_absent)
        continue;
      facts = dup_facts (line->values);
      add_row (group, line->name != NULL ? line->name : _("Without a name"), facts);
    }
  for (guint i = 0; i < MIN (self->plan->duos->len, MAX_PREVIEW); i++)
    {
      const FbSheetDuo *duo = self->plan->duos->pdata[i];
      g_autofree char *pair = dup_pair (duo);
      g_autofree char *facts = dup_facts (duo->values);

      add_row (group, pair, facts);
    }
}

/* --- What cannot be taken --- */

static GtkWidget *
make_drop_down (const char *const *names)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (names);

  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);

  return drop_down;
}

static void
add_problems (FbSheetCheck *self)
{
  const char *const names[] = { _("Choose…"), _("Leave Those Rows Out"), _("Leave Those Cells Empty"), NULL };
  GtkWidget *group;

  if (self->plan->problems->len == 0)
    return;

  group = add_group (self, _("What Cannot Be Taken"),
                     fb_sheet_plan_is_about_duos (self->plan)
                     ? _("Put it right in the spreadsheet, save it, and choose the file again; or say what is to "
                         "become of it. Rows of which mentee or mentor is not known stay outside.")
                     : _("Put it right in the spreadsheet, save it, and choose the file again; or say what is to "
                         "become of it. Rows without a name stay outside."));
  self->bad = make_drop_down (names);
  g_signal_connect_swapped (self->bad, "notify::selected", G_CALLBACK (changed_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("What Becomes of Them"), self->bad));

  for (guint i = 0; i < MIN (self->plan->problems->len, MAX_SHOWN); i++)
    {
      const FbSheetProblem *problem = self->plan->problems->pdata[i];
      g_autofree char *place = fb_sheet_problem_dup_place (problem, self->sheet);

      add_row (group, place, problem->reason);
    }
  add_more (group, self->plan->problems->len);
}

/* --- Who may be known --- */

static void
choose (FbSheetLine *line,
        guint        selected)
{
  guint n_alike = line->alike != NULL ? line->alike->len : 0;

  if (selected == 0)
    fb_sheet_line_choose (line, FB_SHEET_ASK, NULL);
  else if (selected <= n_alike)
    fb_sheet_line_choose (line, FB_SHEET_SAME, line->alike->pdata[selected - 1]);
  else
    fb_sheet_line_choose (line, selected == n_alike + 1 ? FB_SHEET_NEW : FB_SHEET_OUT, NULL);
}

static void
chosen_cb (GtkWidget    *drop_down,
           GParamSpec   *property,
           FbSheetCheck *self)
{
  choose (g_object_get_data (G_OBJECT (drop_down), LINE), gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)));
  changed_cb (self);
}

/* The same answer for everybody, also those too many to be shown. */
static void
chosen_for_all_cb (FbSheetCheck *self)
{
  static const FbSheetChoice choices[] = { FB_SHEET_ASK, FB_SHEET_SAME, FB_SHEET_NEW, FB_SHEET_OUT };
  FbSheetChoice choice = choices[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->for_all)), 3)];

  for (guint i = 0; i < self->choices->len; i++)
    {
      FbSheetLine *line = g_object_get_data (self->choices->pdata[i], LINE);
      guint n_alike = line->alike != NULL ? line->alike->len : 0;
      guint selected[] = { 0, n_alike + 1, n_alike > 0 ? 1 : 2, n_alike + 2 }; /* by FbSheetChoice */

      gtk_drop_down_set_selected (self->choices->pdata[i], selected[choice]);
    }
  for (guint i = 0; i < self->plan->lines->len; i++)
    {
      FbSheetLine *line = self->plan->lines->pdata[i];

      if (line->alike != NULL || line->twin > 0)
        fb_sheet_line_choose (line, choice, NULL);
    }
  changed_cb (self);
}

/* --- Who is not here yet --- */

static void
absent_chosen_cb (FbSheetCheck *self)
{
  static const FbSheetChoice choices[] = { FB_SHEET_ASK, FB_SHEET_NEW, FB_SHEET_OUT };

  fb_sheet_plan_choose_absent (self->plan,
                               choices[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->absent)), 2)]);
  changed_cb (self);
}

/* "Row 5 · Mentor · 1961" */
static char *
dup_absent (const FbSheetLine *line)
{
  g_autofree char *place = g_strdup_printf (_("Row %u"), line->row);
  g_autofree char *birth = fb_date_dup_display (fb_sheet_get_value (line->values, "birth-date"));

  return g_strjoin (" · ", place, fb_code_list_get_label (&fb_code_duo_role, line->role), birth, NULL);
}

static void
add_absent (FbSheetCheck *self)
{
  const char *const names[] = { _("Choose…"), _("Add Them"), _("Leave Their Duos Out"), NULL };
  guint n = fb_sheet_plan_count_absent (self->plan);
  guint n_shown = 0;
  GtkWidget *group;

  if (n == 0)
    return;

  group = add_group (self, _("Not Here Yet"),
                     _("They stand in duos of the table. Those who are added take part in the programme as well."));
  self->absent = make_drop_down (names);
  g_signal_connect_swapped (self->absent, "notify::selected", G_CALLBACK (absent_chosen_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             fb_plain_row_new (_("What Becomes of Those Not Here Yet"), self->absent));

  for (guint i = 0; i < self->plan->lines->len && n_shown < MAX_SHOWN; i++)
    {
      const FbSheetLine *line = self->plan->lines->pdata[i];
      g_autofree char *facts = NULL;

      if (!fb_sheet_line_is_unknown (line))
        continue;
      facts = dup_absent (line);
      add_row (group, line->name, facts);
      n_shown++;
    }
  add_more (group, n);
}

/* "Same: Amina Voorbeeld, 1994, Sample Town" */
static char *
dup_known (FbSheetCheck *self,
           const char   *id)
{
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (self->workspace), &fb_person_kind, id, NULL);
  g_autofree char *birth = NULL;
  g_autofree char *who = NULL;

  if (person == NULL)
    return g_strdup (_("Same Person"));

  birth = fb_date_dup_display (FB_PERSON (person)->birth_date);
  who = g_strjoin (", ", FB_PERSON (person)->name_used, birth != NULL ? birth : FB_PERSON (person)->place,
                   birth != NULL ? FB_PERSON (person)->place : NULL, NULL);

  /* Translators: %s is a person, with birth date and place where these are known */
  return g_strdup_printf (_("Same Person: %s"), who);
}

static void
add_alike (FbSheetCheck *self,
           GtkWidget    *group,
           FbSheetLine  *line)
{
  GtkStringList *names = gtk_string_list_new ((const char *const[]) { _("Choose…"), NULL });
  g_autofree char *facts = dup_facts (line->values);
  /* Translators: rows of a spreadsheet */
  g_autofree char *place = line->twin > 0 ? g_strdup_printf (_("Row %u, and row %u too"), line->row, line->twin)
                                          : g_strdup_printf (_("Row %u"), line->row);
  g_autofree char *subtitle = g_strjoin (*facts != '\0' ? " · " : "", place, facts, NULL);
  GtkWidget *row = add_row (group, line->name, subtitle);
  GtkWidget *drop_down;

  for (guint i = 0; line->alike != NULL && i < line->alike->len; i++)
    gtk_string_list_take (names, dup_known (self, line->alike->pdata[i]));
  gtk_string_list_append (names, _("Somebody Else"));
  gtk_string_list_append (names, _("Leave Out"));

  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  fb_drop_down_shorten (drop_down, 16);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  fb_accessible_set_label (drop_down, line->name);
  g_object_set_data (G_OBJECT (drop_down), LINE, line);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (chosen_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  gtk_widget_set_focusable (row, FALSE); /* one stop, and the list has the keyboard */
  g_ptr_array_add (self->choices, drop_down);
}

static void
add_all_alike (FbSheetCheck *self)
{
  const char *const names[] = { _("Choose…"), _("Same Person"), _("Somebody Else"), _("Leave Out"), NULL };
  guint n = fb_sheet_plan_count_asked (self->plan) - fb_sheet_plan_count_absent (self->plan);
  GtkWidget *group;

  if (n == 0)
    return;

  group = add_group (self, _("The Same Person?"),
                     _("Of somebody who is known, only what is not known yet is filled in."));
  self->for_all = make_drop_down (names);
  g_signal_connect_swapped (self->for_all, "notify::selected", G_CALLBACK (chosen_for_all_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("For All of Them"), self->for_all));

  for (guint i = 0; i < self->plan->lines->len && self->choices->len < MAX_SHOWN; i++)
    {
      FbSheetLine *line = self->plan->lines->pdata[i];

      if (line->choice == FB_SHEET_ASK && !fb_sheet_line_is_unknown (line))
        add_alike (self, group, line);
    }
  add_more (group, n);
}

static void
fb_sheet_check_dispose (GObject *object)
{
  FbSheetCheck *self = FB_SHEET_CHECK (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_sheet_check_parent_class)->dispose (object);
}

static void
fb_sheet_check_class_init (FbSheetCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_sheet_check_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fb_sheet_check_init (FbSheetCheck *self)
{
  self->choices = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * fb_sheet_check_new:
 * @sheet: stays until this widget is gone
 * @plan: the same; the choices go into it
 */
GtkWidget *
fb_sheet_check_new (FbWorkspace   *workspace,
                    const FbSheet *sheet,
                    FbSheetPlan   *plan)
{
  FbSheetCheck *self = g_object_new (FB_TYPE_SHEET_CHECK, NULL);

  self->workspace = g_object_ref (workspace);
  self->sheet = sheet;
  self->plan = plan;
  add_problems (self);
  add_all_alike (self);
  add_absent (self);
  add_preview (self);

  return GTK_WIDGET (self);
}

FbSheetBad
fb_sheet_check_get_bad (FbSheetCheck *self)
{
  static const FbSheetBad bad[] = { FB_SHEET_BAD_ASK, FB_SHEET_BAD_ROW, FB_SHEET_BAD_CELL };

  return self->bad != NULL ? bad[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->bad)), 2)] : FB_SHEET_BAD_ASK;
}

guint
fb_sheet_check_count (FbSheetCheck *self)
{
  FbSheetBad bad = fb_sheet_check_get_bad (self);

  if (fb_sheet_plan_count_asked (self->plan) > 0 || (self->bad != NULL && bad == FB_SHEET_BAD_ASK))
    return 0;

  return fb_sheet_plan_count_taken (self->plan, bad != FB_SHEET_BAD_CELL);
}
