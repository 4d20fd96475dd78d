/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-add-dialog"

#include "ui/common/fb-add-dialog.h"

#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"

#include <glib/gi18n.h>

#define FORM_KEY "fb-add-form"

/* What the dialog asks with; as long as its window. */
typedef struct
{
  FbWorkspace      *workspace;
  const FbAddField *fields;
  FbAddFunc         func;
  GtkWidget        *controls[FB_ADD_FIELDS];
  GtkWidget        *rows[FB_ADD_FIELDS];
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->workspace);
  g_free (self);
}

/* FALSE where a date cannot be read: its row says so. */
static gboolean
read_values (Form  *self,
             char **values)
{
  const char *today = fb_workspace_get_today (self->workspace);
  gboolean ok = TRUE;

  for (guint i = 0; i < FB_ADD_FIELDS && self->controls[i] != NULL; i++)
    {
      if (self->fields[i].how == FB_ADD_DATE)
        ok = fb_plain_row_read_date (self->rows[i], self->controls[i], today, &values[i]) && ok;
      else if (self->fields[i].how == FB_ADD_CODE)
        values[i] = g_strdup (fb_code_drop_down_get (self->controls[i]));
      else
        values[i] = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->controls[i])));
    }

  return ok;
}

static void
done_cb (FbDialog  *dialog,
         GtkWidget *widget)
{
  Form *self = g_object_get_data (G_OBJECT (dialog), FORM_KEY);
  char *values[FB_ADD_FIELDS] = { NULL };
  g_autoptr(GError) error = NULL;

  if (read_values (self, values))
    {
      if (self->func (widget, (const char *const *) values, &error))
        gtk_window_close (GTK_WINDOW (dialog));
      else
        fb_dialog_set_sentence (dialog, error->message);
    }
  for (guint i = 0; i < FB_ADD_FIELDS; i++)
    g_free (values[i]);
}

static GtkWidget *
make_control (const FbAddField *field)
{
  GtkWidget *entry;

  if (field->how == FB_ADD_DATE)
    return fb_date_entry_new (_(field->label), field->chosen);
  if (field->how == FB_ADD_CODE)
    return fb_code_drop_down_new (field->list, field->chosen == NULL, field->chosen);

  entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);

  return entry;
}

/**
 * fb_add_dialog_present:
 * @widget: of the window below; given to @func
 * @fields: static: the questions; at most %FB_ADD_FIELDS, ended by one without a label
 * @func: called with the answers when the verb is chosen
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_add_dialog_present (GtkWidget        *widget,
                       FbWorkspace      *workspace,
                       const char       *title,
                       const FbAddField *fields,
                       FbAddFunc         func)
{
  GtkWidget *dialog = fb_dialog_new (widget, title, _("_Add"));
  GtkWidget *group = adw_preferences_group_new ();
  Form *self = g_new0 (Form, 1);

  self->workspace = g_object_ref (workspace);
  self->fields = fields;
  self->func = func;
  for (guint i = 0; i < FB_ADD_FIELDS && fields[i].label != NULL; i++)
    {
      self->controls[i] = make_control (&fields[i]);
      self->rows[i] = fb_plain_row_new (_(fields[i].label), self->controls[i]);
      if (fields[i].hint != NULL)
        fb_plain_row_set_hint (self->rows[i], _(fields[i].hint));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->rows[i]);
    }
  fb_dialog_set_content (FB_DIALOG (dialog), group);
  g_object_set_data_full (G_OBJECT (dialog), FORM_KEY, self, form_free);
  g_signal_connect_object (dialog, "done", G_CALLBACK (done_cb), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->controls[0]);

  return dialog;
}
