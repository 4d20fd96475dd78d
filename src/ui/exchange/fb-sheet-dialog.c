/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-dialog"

#include "ui/exchange/fb-sheet-dialog.h"

#include "app/fb-sheet-memory.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-programme-choice.h"
#include "ui/exchange/fb-sheet-check.h"
#include "ui/exchange/fb-sheet-jobs.h"
#include "ui/exchange/fb-sheet-map.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define HEIGHT 640

static const FbFileFilter sheet_filter[] = {
  { N_("Tables (CSV)"), "*.csv *.CSV *.txt *.tsv" },
  { NULL },
};

/* What a row of the table is. */
static const FbCode row_codes[] = {
  { "mentee", NC_("sheet-row", "A Mentee") },
  { "mentor", NC_("sheet-row", "A Mentor") },
  { FB_SHEET_ROW_DUO, NC_("sheet-row", "A Duo") },
};
#define ROW_DUO 2 /* its place among them */
static const FbCodeList rows = FB_CODE_LIST ("sheet-row", row_codes);

/* The dialog, and how far it is. Freed with it. */
typedef struct
{
  GTask                *task;
  FbWorkspace          *workspace;
  FbDialog             *dialog;
  GtkWidget            *stack;     /* "file", "columns", "check" */
  GtkWidget            *programme;
  GtkWidget            *role;
  GtkWidget            *again;     /* back to the file */
  GtkWidget            *map;       /* (nullable) */
  GtkWidget            *check;     /* (nullable) */
  FbSheet              *sheet;     /* (nullable) */
  char                 *path;
  const FbSheetColumn **columns;
  FbSheetPlan          *plan;      /* (nullable) */
  const char           *taken_role;
  FbSheetResult         result;
  gboolean              is_done;
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_object_unref (self->workspace);
  g_clear_pointer (&self->plan, fb_sheet_plan_free);
  g_clear_pointer (&self->sheet, fb_sheet_free);
  g_free (self->columns);
  g_free (self->path);
  g_free (self);
}

static const char *
get_step (Import *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->stack));
}

static void
set_verb (Import     *self,
          const char *label,
          gboolean    can_do)
{
  GtkButton *verb = GTK_BUTTON (fb_dialog_get_verb (self->dialog));

  gtk_button_set_label (verb, label);
  fb_accessible_name_by_mnemonic (verb);
  fb_dialog_set_can_do (self->dialog, can_do);
}

/* The page of a step, in place of what stood there. */
static void
show_step (Import     *self,
           const char *name,
           GtkWidget  *page)
{
  GtkWidget *old = gtk_stack_get_child_by_name (GTK_STACK (self->stack), name);

  if (old != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), old);
  gtk_stack_add_named (GTK_STACK (self->stack), page, name);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->again, TRUE);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* --- What would come in --- */

static void
choices_changed_cb (Import *self)
{
  guint n = fb_sheet_check_count (FB_SHEET_CHECK (self->check));
  gboolean are_duos = fb_sheet_plan_is_about_duos (self->plan);
  /* Translators: how many people come in from a spreadsheet */
  g_autofree char *people = g_strdup_printf (ngettext ("_Take In %u Person", "_Take In %u People", n), n);
  /* Translators: how many duos come in from a spreadsheet */
  g_autofree char *duos = g_strdup_printf (ngettext ("_Take In %u Duo", "_Take In %u Duos", n), n);

  set_verb (self, n == 0 ? _("_Take In") : are_duos ? duos : people, n > 0);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GtkWidget) dialog = user_data;
  Import *self = g_object_get_data (G_OBJECT (dialog), "fb-import");
  FbSheetPlan *plan = fb_sheet_check_finish (result);

  if (plan == NULL)
    return;

  g_clear_pointer (&self->plan, fb_sheet_plan_free);
  self->plan = plan;
  self->check = fb_sheet_check_new (self->workspace, self->sheet, plan);
  g_signal_connect_swapped (self->check, "changed", G_CALLBACK (choices_changed_cb), self);
  show_step (self, "check", fb_form_page_new (self->check, NULL));
  choices_changed_cb (self);
}

static void
check (Import *self)
{
  g_autofree char *fault = fb_sheet_map_find_fault (self->map);
  const char *programme_id = fb_programme_choice_get (self->programme);

  if (fault == NULL && programme_id == NULL)
    fault = g_strdup (_("First make a programme: people take part in one."));
  if (fault != NULL)
    {
      fb_dialog_set_sentence (self->dialog, fault);
      return;
    }

  g_free (self->columns);
  self->columns = fb_sheet_map_get (self->map);
  self->taken_role = fb_code_drop_down_get (self->role);
  fb_sheet_check_async (GTK_WIDGET (self->dialog), self->workspace, self->sheet, self->columns, programme_id,
                        self->taken_role, checked_cb, g_object_ref (self->dialog));
}

/* --- Taking in --- */

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GtkWidget) dialog = user_data;
  Import *self = g_object_get_data (G_OBJECT (dialog), "fb-import");

  self->is_done = fb_sheet_take_finish (result, &self->result);
  if (!self->is_done)
    return;

  /* it is as well taken in where that cannot be kept */
  fb_sheet_remember_columns (fb_workspace_get_store (self->workspace), self->sheet, self->taken_role, self->columns,
                             NULL);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
take (Import *self)
{
  fb_sheet_take_async (GTK_WIDGET (self->dialog), self->workspace, self->plan,
                       fb_sheet_check_get_bad (FB_SHEET_CHECK (self->check)), self->path, taken_cb,
                       g_object_ref (self->dialog));
}

/* --- What the columns hold --- */

static GtkWidget *
make_columns_page (Import *self)
{
  self->map = fb_sheet_map_new (self->workspace, self->sheet, fb_code_drop_down_get (self->role));

  return fb_form_page_new (self->map, NULL);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) dialog = user_data;
  Import *self = g_object_get_data (G_OBJECT (dialog), "fb-import");
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(GError) error = NULL;
  FbSheet *sheet;

  if (file == NULL || !gtk_widget_get_visible (dialog))
    return;

  sheet = fb_sheet_read_file (g_file_peek_path (file), &error);
  if (sheet == NULL)
    {
      fb_dialog_set_sentence (self->dialog, error->message);
      return;
    }

  g_clear_pointer (&self->sheet, fb_sheet_free);
  self->sheet = sheet;
  g_free (self->path);
  self->path = g_file_get_path (file);
  if (fb_sheet_is_about_duos (sheet))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->role), ROW_DUO);
  show_step (self, "columns", make_columns_page (self));
  set_verb (self, _("_Next"), TRUE);
}

/* --- The file --- */

static void
pick (Import *self)
{
  fb_pick_file_async (GTK_WIDGET (self->dialog), FB_PICK_OPEN, _("From a Spreadsheet"), NULL, sheet_filter, picked_cb,
                      g_object_ref (self->dialog));
}

static void
template_picked_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GtkWidget) dialog = user_data;
  Import *self = g_object_get_data (G_OBJECT (dialog), "fb-import");
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;

  fb_sheet_write_template (g_file_peek_path (file), fb_code_drop_down_get (self->role), &error);
  fb_dialog_set_sentence (self->dialog, error != NULL ? error->message : NULL);
}

static void
template_cb (Import *self)
{
  gboolean are_duos = g_str_equal (fb_code_drop_down_get (self->role), FB_SHEET_ROW_DUO);

  /* Translators: of these, "Duos.csv" and "People.csv" are names of files */
  fb_pick_file_async (GTK_WIDGET (self->dialog), FB_PICK_SAVE, _("Save an Empty Table"),
                      are_duos ? _("Duos.csv") : _("People.csv"), sheet_filter, template_picked_cb, g_object_ref (self->dialog));
}

static void
again_cb (Import *self)
{
  gboolean is_check = g_str_equal (get_step (self), "check");

  fb_dialog_set_sentence (self->dialog, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_check ? "columns" : "file");
  gtk_widget_set_visible (self->again, is_check);
  set_verb (self, is_check ? _("_Next") : _("Choose _File…"), TRUE);
}

static GtkWidget *
make_file_page (Import     *self,
                const char *programme_id,
                const char *role)
{
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *help = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = fb_accessible_button_new (_("_Save an Empty Table…"));

  self->programme = fb_programme_choice_new (self->workspace, programme_id);
  self->role = fb_code_drop_down_new (&rows, FALSE, role);
  fb_form_set_title (form, NULL,
                     _("One person or one duo a row, names of the columns in the first one. In the spreadsheet program, "
                       "save the table as CSV. Nothing comes in before you have seen it, and it can be taken back as a "
                       "whole."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Programme"), self->programme));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Each Row Is"), self->role));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No Table Yet?"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Fill in this one: all columns, and a row made up."));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (template_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (help), row);

  return fb_form_page_new (form, help, NULL);
}

/* --- All of it --- */

static void
done_cb (Import *self)
{
  const char *step = get_step (self);

  if (g_str_equal (step, "file"))
    pick (self);
  else if (g_str_equal (step, "columns"))
    check (self);
  else
    take (self);
}

static void
closed_cb (Import *self)
{
  GTask *task = self->task;

  self->task = NULL;
  if (task == NULL)
    return;

  g_task_set_task_data (task, g_strdup (self->taken_role), g_free);
  g_task_return_pointer (task, self->is_done ? g_memdup2 (&self->result, sizeof self->result) : NULL, g_free);
  g_object_unref (task);
}

static GtkWidget *
make_content (Import     *self,
              const char *programme_id,
              const char *role)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->stack = gtk_stack_new ();
  self->again = fb_accessible_button_new (_("_Back"));
  gtk_widget_set_halign (self->again, GTK_ALIGN_START);
  gtk_widget_set_visible (self->again, FALSE);
  g_signal_connect_swapped (self->again, "clicked", G_CALLBACK (again_cb), self);
  gtk_stack_add_named (GTK_STACK (self->stack), make_file_page (self, programme_id, role), "file");
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (box), self->again);

  return box;
}

/**
 * fb_sheet_import_async:
 * @programme_id: (nullable): the programme to propose
 * @role: (nullable): what each row is, to propose: "mentee", "mentor", FB_SHEET_ROW_DUO
 */
void
fb_sheet_import_async (GtkWidget           *parent,
                       FbWorkspace         *workspace,
                       const char          *programme_id,
                       const char          *role,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Import *self = g_new0 (Import, 1);

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->workspace = g_object_ref (workspace);
  self->dialog = FB_DIALOG (fb_dialog_new (parent, _("From a Spreadsheet"), _("Choose _File…")));
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-import", self, import_free);
  fb_dialog_set_content (self->dialog, make_content (self, programme_id, role));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, HEIGHT);
  g_signal_connect_swapped (self->dialog, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (self->dialog, "destroy", G_CALLBACK (closed_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

gboolean
fb_sheet_import_finish (GAsyncResult   *task,
                        FbSheetResult  *result,
                        const char    **role)
{
  g_autofree FbSheetResult *taken = g_task_propagate_pointer (G_TASK (task), NULL);

  if (taken == NULL)
    return FALSE;

  *result = *taken;
  *role = g_task_get_task_data (G_TASK (task));
  return TRUE;
}
