/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-import-window"

#include "ui/exchange/fb-import-window.h"

#include "app/fb-partner-task.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-focus-chain.h"

#include <glib/gi18n.h>

struct _FbImportWindow
{
  AdwWindow    parent_instance;

  FbWorkspace *workspace;

  GtkLabel    *sentence;
  GtkListBox  *list;
  GtkLabel    *more;
  GtkWidget   *buttons;
  GtkWidget   *task;
};

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbImportWindow, fb_import_window, ADW_TYPE_WINDOW)

static void
decide (FbImportWindow *self,
        FbTake          take)
{
  g_signal_emit (self, signals[DECIDED], 0, (int) take);
  gtk_window_close (GTK_WINDOW (self));
}

static void
keep_ours_cb (FbImportWindow *self)
{
  decide (self, FB_TAKE_OURS);
}

static void
take_theirs_cb (FbImportWindow *self)
{
  decide (self, FB_TAKE_THEIRS);
}

static void
take_task_cb (FbImportWindow *self)
{
  decide (self, FB_TAKE_TASK);
}

static void
add_row (FbImportWindow *self,
         const char     *title,
         const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (self->list, row);
}

static void
show_more (FbImportWindow *self,
           gint64          n_all)
{
  int n_shown = 0;
  gulong n_left;
  g_autofree char *text = NULL;

  while (gtk_list_box_get_row_at_index (self->list, n_shown) != NULL)
    n_shown++;
  n_left = (gulong) MAX (n_all - n_shown, 0);
  text = g_strdup_printf (ngettext ("And %lu more.",
                                    "And %lu more.",
                                    n_left),
                          n_left);
  gtk_label_set_label (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_all > n_shown);
}

static void
show_findings (FbImportWindow       *self,
               const FbImportReport *report)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Nothing Was Taken In"));
  gtk_label_set_label (self->sentence,
                       _("The file cannot be taken in as it is. Nothing has changed here. "
                         "Ask the sender for the file again, and tell what stands below."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What Is Wrong"), -1);

  for (guint i = 0; i < report->findings->len; i++)
    {
      const FbFinding *finding = g_ptr_array_index (report->findings, i);
      g_autofree char *line = g_strdup_printf (_("Line %lu"), (gulong) finding->line);

      add_row (self, finding->text, finding->line > 0 ? line : NULL);
    }
  show_more (self, report->n_findings);
}

/* (transfer full): a value as people read it; of a reference the name */
static char *
dup_value (FbImportWindow *self,
           const FbField  *field,
           const char     *text)
{
  g_autofree char *name = NULL;

  if (text == NULL)
    return g_strdup (_("nothing"));
  if (field->kind == FB_FIELD_REF)
    name = fb_workspace_dup_name_of (self->workspace, fb_field_get_ref_kind (field), text);
  if (name != NULL)
    return g_steal_pointer (&name);

  return field->kind == FB_FIELD_BLOB ? g_strdup (_("a file")) : fb_field_dup_display (field, text);
}

static void
add_difference (FbImportWindow     *self,
                const FbDifference *difference,
                gboolean            is_outside)
{
  g_autofree char *name = fb_workspace_dup_name_of (self->workspace, difference->kind->name,
                                                    difference->id);
  g_autofree char *ours = dup_value (self, difference->field, difference->ours);
  g_autofree char *theirs = dup_value (self, difference->field, difference->theirs);
  /* Translators: a record and one of its fields, such as "Amina: Phone" */
  g_autofree char *title = g_strdup_printf (_("%s: %s"),
                                               name != NULL ? name : _(difference->kind->label), fb_field_get_label (difference->field));
  g_autofree char *plain = g_strdup_printf (_("Here: %s\nIn the file: %s"), ours, theirs);
  g_autofree char *whole = is_outside ? g_strjoin ("\n", plain, _("No task of the sender"), NULL) : g_strdup (plain);

  add_row (self, title, whole);
}

/* What is no task of the sender stands first. Returns how much that is. */
static guint
add_differences (FbImportWindow       *self,
                 const FbImportReport *report,
                 const char           *side)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) inside = g_ptr_array_new ();

  for (guint i = 0; i < report->differences->len; i++)
    {
      const FbDifference *difference = report->differences->pdata[i];

      if (side != NULL && fb_partner_is_outside (store, side, difference->kind, difference->id))
        add_difference (self, difference, TRUE);
      else
        g_ptr_array_add (inside, (gpointer) difference);
    }
  for (guint i = 0; i < inside->len; i++)
    add_difference (self, inside->pdata[i], FALSE);

  return report->differences->len - inside->len;
}

static void
show_differences (FbImportWindow       *self,
                  const FbImportReport *report,
                  const char           *owner)
{
  const char *side = fb_partner_find_side (fb_workspace_get_store (self->workspace), report, owner);
  guint n_outside = add_differences (self, report, side);
  g_autofree char *sentence = NULL;
  g_autofree char *outside = n_outside > 0 ? fb_partner_dup_outside (side, owner, n_outside) : NULL;
  g_autofree char *whole = NULL;

  sentence = g_strdup_printf (ngettext ("%lu record is not the same here and in "
                                        "the file. Nothing has changed yet.",
                                        "%lu records are not the same here and in "
                                        "the file. Nothing has changed yet.",
                                        (gulong) report->n_different),
                              (gulong) report->n_different);
  gtk_window_set_title (GTK_WINDOW (self), _("Which Counts?"));
  whole = outside != NULL ? g_strjoin (" ", sentence, outside, NULL) : g_strdup (sentence);
  gtk_label_set_label (self->sentence, whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Differences"), -1);
  gtk_widget_set_visible (self->task, n_outside > 0);
  gtk_widget_set_visible (self->buttons, TRUE);
}

static void
fb_import_window_dispose (GObject *object)
{
  FbImportWindow *self = FB_IMPORT_WINDOW (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), FB_TYPE_IMPORT_WINDOW);

  G_OBJECT_CLASS (fb_import_window_parent_class)->dispose (object);
}

static void
fb_import_window_class_init (FbImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_import_window_dispose;

  signals[DECIDED] = g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FbImportWindow, sentence);
  gtk_widget_class_bind_template_child (widget_class, FbImportWindow, list);
  gtk_widget_class_bind_template_child (widget_class, FbImportWindow, more);
  gtk_widget_class_bind_template_child (widget_class, FbImportWindow, buttons);
  gtk_widget_class_bind_template_child (widget_class, FbImportWindow, task);
  gtk_widget_class_bind_template_callback (widget_class, keep_ours_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_theirs_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_task_cb);
}

static void
fb_import_window_init (FbImportWindow *self)
{
  fb_focus_chain_watch_popovers (GTK_WINDOW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    fb_accessible_name_by_mnemonic (GTK_BUTTON (button));
}

/**
 * fb_import_window_new:
 * @workspace: (nullable): names the records; %NULL where the file was to
 *   become a workspace of its own
 * @report: has findings, or differences
 * @owner: (nullable): whose key signed the file
 */
GtkWidget *
fb_import_window_new (GtkWidget            *parent,
                      FbWorkspace          *workspace,
                      const FbImportReport *report,
                      const char           *owner)
{
  FbImportWindow *self = g_object_new (FB_TYPE_IMPORT_WINDOW, NULL);
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;

  g_set_object (&self->workspace, workspace);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  if (report->n_findings > 0 || workspace == NULL)
    show_findings (self, report);
  else
    show_differences (self, report, owner);

  return GTK_WIDGET (self);
}
