/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-erase-dialog"

#include "ui/people/fb-erase-dialog.h"

#include "app/fb-deed-erase.h"
#include "app/fb-readers.h"
#include "domain/fb-concern.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* Of a long text so much shows. */
#define SHOWN 160
#define HEIGHT 520
#define KEY "fb-erasable"

typedef struct
{
  FbWorkspace *workspace;
  FbPage      *page;   /* not owned: below the dialog */
  FbDialog    *dialog;
  char        *person_id;
  char        *name;
  GtkWidget   *reason;
  GPtrArray   *checks; /* of free text, not owned */
} EraseDialog;

/* What the thread needs. */
typedef struct
{
  char       *path;
  char       *actor; /* (nullable) */
  char       *today;
  char       *person_id;
  char       *reason;
  GHashTable *kept;
} Erasing;

static void
erase_dialog_free (gpointer  data,
                   GClosure *closure)
{
  EraseDialog *self = data;

  g_object_unref (self->workspace);
  g_ptr_array_unref (self->checks);
  g_free (self->person_id);
  g_free (self->name);
  g_free (self);
}

static void
erasing_free (gpointer data)
{
  Erasing *self = data;

  g_free (self->path);
  g_free (self->actor);
  g_free (self->today);
  g_free (self->person_id);
  g_free (self->reason);
  g_hash_table_unref (self->kept);
  g_free (self);
}

/* --- What shows --- */

static char *
dup_snippet (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\t", ' ');

  if (g_utf8_strlen (line, -1) <= SHOWN)
    return g_steal_pointer (&line);

  *g_utf8_offset_to_pointer (line, SHOWN) = '\0';
  return g_strconcat (line, "…", NULL);
}

/* What a colleague keeps to themselves can be erased, and is not read for that. */
static char *
dup_shown (EraseDialog      *self,
           const FbErasable *value)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  gboolean is_guarded = value->kind == &fb_note_kind || value->kind == &fb_concern_kind;
  g_autoptr(FbRecord) record = is_guarded ? fb_store_get (store, value->kind, value->id, NULL) : NULL;
  g_autoptr(GError) error = NULL;

  if (record != NULL && !fb_record_may_be_read (self->workspace, record, &error))
    return g_strdup (error->message);

  return dup_snippet (value->text != NULL ? value->text : _("A file"));
}

static GtkWidget *
make_text_row (EraseDialog      *self,
               const FbErasable *value)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *snippet = dup_shown (self, value);
  /* Translators: a kind of record and one of its fields: "Contact · Remark" */
  g_autofree char *where = g_strdup_printf (_("%s · %s"), _(value->kind->label), fb_field_get_label (value->field));
  /* Translators: %s is a text that may be erased */
  g_autofree char *spoken = g_strdup_printf (_("Erase: %s"), snippet);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), snippet);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (check), KEY, g_strdup_printf ("%s %s", value->id, value->field->name), g_free);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  fb_accessible_set_label (check, spoken); /* after the row, which names it too */
  g_ptr_array_add (self->checks, check);

  return row;
}

/* "Name to Use, Phone, Note": each once, but for what no person ever reads */
static char *
dup_labels (GPtrArray *values)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    {
      const FbErasable *value = values->pdata[i];
      const char *label = fb_field_get_label (value->field);

      if (!value->is_free && !g_str_equal (value->field->name, "salt") && g_hash_table_add (seen, (gpointer) label))
        g_ptr_array_add (labels, (gpointer) label);
    }
  g_ptr_array_add (labels, NULL);

  return g_strjoinv (", ", (char **) labels->pdata);
}

static GtkWidget *
make_sure_group (GPtrArray *values)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *labels = dup_labels (values);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Goes in Any Case"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), labels);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}

static GtkWidget *
make_free_group (EraseDialog *self,
                 GPtrArray   *values)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Texts"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Leave the tick away where a text is not about this person."));
  for (guint i = 0; i < values->len; i++)
    {
      const FbErasable *value = values->pdata[i];

      if (value->is_free)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_text_row (self, value));
    }
  gtk_widget_set_visible (group, self->checks->len > 0);

  return group;
}

static GtkWidget *
make_form (EraseDialog *self,
           GPtrArray   *values)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row;
  g_autofree char *sentence =
    g_strdup_printf ("%s %s", _("Takes out for good what tells who this person is: from this file, its history and "
                                "its earlier copies. Coded facts stay, so that figures do."),
                     fb_erase_get_warning ());

  fb_form_set_title (group, NULL, sentence);
  self->reason = gtk_entry_new ();
  gtk_widget_set_valign (self->reason, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->reason, TRUE);
  row = fb_plain_row_new (_("Why"), self->reason);
  fb_plain_row_set_hint (row, _("Such as: asked for it. Name nobody here."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), make_sure_group (values));
  gtk_box_append (GTK_BOX (box), make_free_group (self, values));

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);

  return scroller;
}

/* --- Erasing --- */

static gboolean
erase_work (FbJob     *job,
            gpointer   data,
            GError   **error)
{
  Erasing *erasing = data;
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (erasing->path, FB_STORE_READ_WRITE, error);

  if (workspace == NULL || !fb_workspace_set_staff (workspace, erasing->actor, error) ||
      !fb_workspace_set_today (workspace, erasing->today, error))
    return FALSE;

  return fb_deed_erase (workspace, erasing->person_id, erasing->reason, erasing->kept, error);
}

static void
erased_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  FbPage *page = FB_PAGE (source);
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_job_finish (result, &error);

  fb_store_refresh (fb_page_get_store (page));
  if (ok)
    fb_toast (GTK_WIDGET (page), _("The personal data are erased."));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (page), _("Not Everything Is Erased"), error->message);
}

static Erasing *
erasing_new (EraseDialog *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  Erasing *erasing = g_new0 (Erasing, 1);

  erasing->path = g_strdup (fb_store_get_path (store));
  erasing->actor = g_strdup (fb_store_get_actor (store));
  erasing->today = g_strdup (fb_workspace_get_today (self->workspace));
  erasing->person_id = g_strdup (self->person_id);
  erasing->reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  erasing->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *check = self->checks->pdata[i];

      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_hash_table_add (erasing->kept, g_strdup (g_object_get_data (G_OBJECT (check), KEY)));
    }

  return erasing;
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  EraseDialog *self = user_data;
  FbPage *page = self->page;
  Erasing *erasing;

  if (!fb_ask_finish (result))
    return;

  erasing = erasing_new (self);
  gtk_window_destroy (GTK_WINDOW (self->dialog));
  fb_job_run_async (GTK_WIDGET (page), _("Erasing"), erase_work, erasing, erasing_free, erased_cb, NULL);
}

static void
done_cb (FbDialog    *dialog,
         EraseDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  /* Translators: %s is a person */
  g_autofree char *heading = g_strdup_printf (_("Erase What Is Known of %s?"), self->name);

  if (*reason == '\0')
    {
      fb_dialog_set_sentence (dialog, _("Say why the data are erased."));
      gtk_widget_grab_focus (self->reason);
      return;
    }

  fb_ask_async (GTK_WIDGET (dialog), heading, _("This cannot be taken back."), _("_Erase"), FB_ASK_DESTRUCTIVE,
                asked_cb, self);
}

void
fb_erase_dialog_present (FbPage                *page,
                         const FbEnrolmentCase *whole)
{
  g_autoptr(GError) error = NULL;
  const char *person_id = fb_record_get_id (FB_RECORD (whole->person));
  g_autoptr(GPtrArray) values = fb_store_list_erasable (fb_workspace_get_store (whole->workspace), person_id, &error);
  EraseDialog *self;

  if (values == NULL)
    {
      fb_toast_error (GTK_WIDGET (page), error);
      return;
    }

  self = g_new0 (EraseDialog, 1);
  self->workspace = g_object_ref (whole->workspace);
  self->page = page;
  self->person_id = g_strdup (person_id);
  self->name = g_strdup (whole->person->name_used);
  self->checks = g_ptr_array_new ();
  self->dialog = FB_DIALOG (fb_dialog_new (GTK_WIDGET (page), _("Erase Personal Data"), _("_Erase…")));
  fb_dialog_set_content (self->dialog, make_form (self, values));
  g_signal_connect_data (self->dialog, "done", G_CALLBACK (done_cb), self, erase_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
  gtk_widget_grab_focus (self->reason);
}
