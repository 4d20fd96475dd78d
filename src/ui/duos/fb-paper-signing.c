/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper-signing"

#include "ui/common/fb-accessible.h"
#include "ui/duos/fb-signing-start.h"

#include "app/fb-papers.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-toast.h"
#include "ui/duos/fb-signing-language.h"

#include <glib/gi18n.h>

/* What is asked of one signer. */
typedef struct
{
  GtkWidget *has_signed;
  GtkWidget *name;
  GtkWidget *date;
  GtkWidget *date_row;
  GtkWidget *beside; /* the interpreter, or the capacity of who signs for an organisation */
  GtkWidget *copy_language;
  GtkWidget *copy_form;
} Line;

typedef struct
{
  FbSigningCase *whole;
  GtkWidget     *parent; /* weak: below the dialog */
  GtkWidget     *dialog;
  GtkWidget     *scan_row;
  char          *scan;   /* (nullable) path */
  GArray        *lines;  /* of Line, one for each turn */
} PaperSigning;

static const FbFileFilter scan_filter[] = {
  { N_("Scans and Pictures"), "*.pdf *.png *.jpg *.jpeg *.tif *.tiff" },
  { NULL },
};

static void
paper_signing_free (gpointer  data,
                    GClosure *closure)
{
  PaperSigning *self = data;

  /* a file may still be chosen for it */
  g_object_set_data (G_OBJECT (self->dialog), "fb-signing", NULL);
  g_clear_weak_pointer (&self->parent);
  g_clear_pointer (&self->whole, fb_signing_case_free);
  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self->scan);
  g_free (self);
}

static void
print_cb (PaperSigning *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = fb_paper_new_agreement (self->whole->workspace, self->whole->agreement, &error);

  if (document != NULL)
    fb_print_document (self->dialog, document, _("Agreement"));
  else
    fb_dialog_set_sentence (FB_DIALOG (self->dialog), error->message);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  PaperSigning *self = g_object_get_data (source, "fb-signing");
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autofree char *name = NULL;

  if (file == NULL || self == NULL)
    return;

  g_free (self->scan);
  self->scan = g_file_get_path (file);
  name = g_file_get_basename (file);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scan_row), name);
}

static void
pick_cb (PaperSigning *self)
{
  fb_pick_file_async (self->dialog, FB_PICK_OPEN, _("Attach the Scan"), NULL, scan_filter, picked_cb, NULL);
}

static GtkWidget *
make_step (const char  *title,
           const char  *subtitle,
           const char  *verb,
           GCallback    callback,
           gpointer     data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = fb_accessible_button_new (verb);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, data);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static gboolean
is_organisation (const FbSigningTurn *turn)
{
  return g_str_equal (turn->party->party, "organisation");
}

static GtkWidget *
add_entry (AdwPreferencesGroup *group,
           const char          *label,
           const char          *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  adw_preferences_group_add (group, fb_plain_row_new (label, entry));

  return entry;
}

/* How the copy was given, and in which language. */
static void
add_copy (PaperSigning        *self,
          AdwPreferencesGroup *group,
          FbSigningTurn       *turn,
          Line                *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row;

  line->copy_form = fb_code_drop_down_new (&fb_code_copy_form, TRUE, "paper");
  line->copy_language = fb_signing_language_new (self->whole->agreement, turn->language);
  gtk_widget_set_valign (line->copy_form, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), line->copy_form);
  gtk_box_append (GTK_BOX (box), line->copy_language);
  row = fb_plain_row_new (_("Copy"), box);
  fb_accessible_set_label (line->copy_form, _("Copy"));
  fb_accessible_set_label (line->copy_language, _("Copy In"));
  adw_preferences_group_add (group, row);
}

static GtkWidget *
make_line (PaperSigning  *self,
           FbSigningTurn *turn)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *party = fb_code_list_get_label (&fb_code_signing_party, turn->party->party);
  Line line;

  fb_form_set_title (GTK_WIDGET (group), turn->party->name != NULL ? turn->party->name : party, party);
  line.has_signed = gtk_check_button_new_with_label (_("Has Signed"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (line.has_signed), !turn->party->is_unsure);
  adw_preferences_group_set_header_suffix (group, line.has_signed);
  line.name = add_entry (group, _("Name"), turn->name);
  line.date = fb_date_entry_new (_("Signed On"), fb_workspace_get_today (self->whole->workspace));
  line.date_row = fb_plain_row_new (_("Signed On"), line.date);
  adw_preferences_group_add (group, line.date_row);
  line.beside = is_organisation (turn) ? add_entry (group, _("Capacity"), turn->capacity)
                                       : add_entry (group, _("Interpreter (Name)"), turn->interpreter);
  add_copy (self, group, turn, &line);
  g_array_append_val (self->lines, line);

  return GTK_WIDGET (group);
}

static GtkWidget *
make_content (PaperSigning *self)
{
  GtkWidget *page;
  GtkWidget *steps = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (steps),
                             make_step (_("Print and Sign"), _("Everybody signs the same text by hand."), _("_Print…"),
                                        G_CALLBACK (print_cb), self));
  self->scan_row = make_step (_("Attach the Scan"), _("A photo of every page will do."), _("_Choose…"),
                              G_CALLBACK (pick_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (steps), self->scan_row);
  page = fb_form_page_new (steps, NULL);
  for (guint i = 0; i < self->whole->turns->len; i++)
    fb_form_page_append (page, make_line (self, self->whole->turns->pdata[i]));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), 420);

  return page;
}

/* Reads every date before anything is signed. */
static gboolean
read_dates (PaperSigning *self,
            GPtrArray    *dates)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      g_autoptr(GError) error = NULL;
      char *date = NULL;

      fb_plain_row_set_error (line->date_row, NULL);
      if (!fb_date_entry_read (line->date, fb_workspace_get_today (self->whole->workspace), &date, &error))
        {
          fb_plain_row_set_error (line->date_row, error->message);
          return FALSE;
        }
      g_ptr_array_add (dates, date);
    }

  return TRUE;
}

/* Names the guardian before anything is sealed. */
static gboolean
take_names (PaperSigning  *self,
            GError       **error)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      FbSigningTurn *turn = self->whole->turns->pdata[i];

      if (turn->signature != NULL)
        continue;
      fb_signing_set_text (&turn->name, gtk_editable_get_text (GTK_EDITABLE (line->name)));
      fb_signing_set_text (is_organisation (turn) ? &turn->capacity : &turn->interpreter,
                           gtk_editable_get_text (GTK_EDITABLE (line->beside)));
      if (g_str_equal (turn->party->party, "guardian") && turn->party->name == NULL && turn->name != NULL &&
          !fb_deed_name_guardian (self->whole->workspace, turn->party->person_id, turn->name, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
sign_one (PaperSigning   *self,
          FbSigningTurn  *turn,
          const Line     *line,
          const char     *date,
          const char     *scan,
          GError        **error)
{
  const char *form = fb_code_drop_down_get (line->copy_form);
  FbNewSignature values = {
    .party = turn->party->party,
    .name = turn->name,
    .person_id = turn->party->person_id,
    .organisation_id = turn->party->organisation_id,
    .capacity = turn->capacity,
    .language = turn->language,
    .read_how = "read",
    .read_language = turn->language,
    .signed_on = date,
    .method = "paper",
    .interpreter = turn->interpreter,
    .paper_scan = scan,
  };

  turn->signature = fb_deed_sign (self->whole->workspace, self->whole->agreement, &values, error);

  return turn->signature != NULL &&
         (form == NULL || fb_deed_set_copy (self->whole->workspace, turn->signature,
                                            fb_signing_language_get (line->copy_language), form, error));
}

/* The scan goes with the first of them. */
static int
sign_all (PaperSigning  *self,
          GPtrArray     *dates,
          GError       **error)
{
  int n_signed = 0;

  if (!take_names (self, error))
    return -1;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      FbSigningTurn *turn = self->whole->turns->pdata[i];

      if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (line->has_signed)) || turn->signature != NULL)
        continue;

      if (!sign_one (self, turn, line, dates->pdata[i], n_signed == 0 ? self->scan : NULL, error))
        return -1;
      n_signed++;
    }

  return n_signed;
}

static void
done_cb (FbDialog     *dialog,
         PaperSigning *self)
{
  g_autoptr(GPtrArray) dates = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  int n_signed;

  if (!read_dates (self, dates))
    return;
  if (self->scan == NULL)
    {
      fb_dialog_set_sentence (dialog, _("Attach the scan: it is what shows that they signed."));
      return;
    }

  n_signed = sign_all (self, dates, &error);
  if (n_signed < 0)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  if (self->parent != NULL && n_signed > 0)
    fb_toast (self->parent, _("Signatures on paper noted"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
fb_paper_signing_present (GtkWidget     *parent,
                          FbSigningCase *whole)
{
  PaperSigning *self = g_new0 (PaperSigning, 1);

  self->whole = whole;
  g_set_weak_pointer (&self->parent, parent);
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
  self->dialog = fb_dialog_new (parent, _("Sign on Paper"), _("_Note the Signatures"));
  g_object_set_data (G_OBJECT (self->dialog), "fb-signing", self);
  fb_dialog_set_content (FB_DIALOG (self->dialog), make_content (self));
  g_signal_connect_data (self->dialog, "done", G_CALLBACK (done_cb), self, paper_signing_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
