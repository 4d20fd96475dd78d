/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-receive-page"

#include "ui/receive/fb-receive-page.h"

#include "app/fb-report-form.h"
#include "app/fb-reports.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-list-choices.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-shorten.h"
#include "ui/common/fb-toast.h"
#include "ui/receive/fb-duo-file.h"
#include "ui/receive/fb-reply-dialog.h"
#include "ui/receive/fb-report-grid.h"

#include <glib/gi18n.h>

#define WIDTH 1040

struct _FbReceivePage
{
  FbPage        parent_instance;

  FbDuo        *duo;      /* (nullable) until one is chosen */
  char         *scan;     /* (nullable) path */
  GtkWidget    *button;   /* which duo */
  GtkWidget    *shown;
  GtkWidget    *hint;
  GtkWidget    *sheet;    /* what needs a duo */
  FbReportGrid *grid;
  GtkWidget    *scan_row;
  GtkWidget    *scan_drop;
  GtkWidget    *sentence;
  GtkWidget    *take;
};

G_DEFINE_FINAL_TYPE (FbReceivePage, fb_receive_page, FB_TYPE_PAGE)

static const FbFileFilter scan_filter[] = {
  { N_("Scans and Pictures"), "*.pdf *.png *.jpg *.jpeg *.tif *.tiff" },
  { NULL },
};

static const FbFileFilter pdf_filter[] = {
  { N_("PDF Documents"), "*.pdf" },
  { NULL },
};

static void
update (FbReceivePage *self)
{
  guint n = fb_report_grid_count (self->grid);
  g_autofree char *words = NULL;
  g_autofree char *name = self->scan != NULL ? g_path_get_basename (self->scan) : NULL;

  if (fb_report_grid_has_error (self->grid))
    words = g_strdup (_("Something cannot be read yet. What stands beside it says what."));
  else if (n > 0)
    words = g_strdup_printf (ngettext ("%u line will be taken in.", "%u lines will be taken in.", n), n);
  else
    words = g_strdup (_("Type what stands on the sheet. Tab goes to the next field, Enter to the next line."));
  gtk_label_set_text (GTK_LABEL (self->sentence), words);
  gtk_widget_set_sensitive (self->take, self->duo != NULL && !fb_report_grid_has_error (self->grid) &&
                                        (n > 0 || self->scan != NULL));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scan_row),
                               name != NULL ? name : _("It is kept with the duo."));
  gtk_widget_set_visible (self->scan_drop, self->scan != NULL);
}

static void
show_duo (FbReceivePage *self)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->sheet, self->duo != NULL);
  gtk_widget_set_visible (self->hint, self->duo == NULL);
  if (self->duo == NULL)
    return;

  name = fb_workspace_dup_name (fb_page_get_workspace (FB_PAGE (self)), FB_RECORD (self->duo));
  words = g_strdup_printf ("%s · %s", self->duo->code, name);
  gtk_label_set_text (GTK_LABEL (self->shown), words);
  fb_report_grid_set_duo (self->grid, self->duo);
  update (self);
}

static void
choose (FbReceivePage *self,
        const char    *duo_id)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_page_get_store (FB_PAGE (self)), &fb_duo_kind, duo_id, NULL);

  if (duo == NULL)
    return;

  g_set_object (&self->duo, FB_DUO (duo));
  show_duo (self);
}

static void
chosen_cb (GtkWidget     *picker,
           const char    *duo_id,
           FbReceivePage *self)
{
  choose (self, duo_id);
  gtk_widget_grab_focus (fb_report_grid_get_first (self->grid));
}

static GPtrArray *
search_cb (gpointer    user_data,
           const char *words)
{
  FbPage *self = FB_PAGE (user_data);
  const FbStoreQuery query = {
    .list = FB_LIST_DUOS,
    .programme_id = fb_page_get_programme_id (self),
    .filter = "current",
    .words = words,
    .sort = "name",
    .today = fb_workspace_get_today (fb_page_get_workspace (self)),
  };

  return fb_list_choices_find (fb_page_get_workspace (self), &query, "duo");
}

static void
take_cb (FbReceivePage *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  int n = fb_deed_receive_report (fb_page_get_workspace (FB_PAGE (self)),
                                  fb_record_get_id (FB_RECORD (self->duo)),
                                  fb_report_grid_get_lines (self->grid),
                                  fb_report_grid_get_route (self->grid), self->scan, &error);

  if (n < 0)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  words = g_strdup_printf (ngettext ("%d line taken in", "%d lines taken in", (gulong) n), n);
  fb_toast_undo (GTK_WIDGET (self), words);
  g_clear_pointer (&self->scan, g_free);
  fb_report_grid_clear (self->grid);
  update (self);
  gtk_widget_grab_focus (self->button);
}

static void
finished_cb (FbReceivePage *self)
{
  if (gtk_widget_get_sensitive (self->take))
    gtk_widget_grab_focus (self->take);
}

/* --- The photo --- */

static void
scan_picked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  FbReceivePage *self = FB_RECEIVE_PAGE (source);
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  if (file == NULL)
    return;

  g_free (self->scan);
  self->scan = g_file_get_path (file);
  update (self);
}

static void
scan_cb (FbReceivePage *self)
{
  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_OPEN, _("Photo or Scan of the Sheet"), NULL, scan_filter,
                      scan_picked_cb, NULL);
}

static void
drop_scan_cb (FbReceivePage *self)
{
  g_clear_pointer (&self->scan, g_free);
  update (self);
}

static GtkWidget *
make_scan (FbReceivePage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *choose_button = fb_accessible_button_new (_("_Choose…"));

  self->scan_row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->scan_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->scan_row), _("Photo or Scan of the Sheet"));
  self->scan_drop = fb_accessible_button_new (_("_Leave Out"));
  gtk_widget_set_valign (choose_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->scan_drop, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (choose_button, "clicked", G_CALLBACK (scan_cb), self);
  g_signal_connect_swapped (self->scan_drop, "clicked", G_CALLBACK (drop_scan_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->scan_row), self->scan_drop);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->scan_row), choose_button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->scan_row);

  return group;
}

/* --- The sheet --- */

/* "A Face to Face · B Video": what the letters and numbers on the sheet say. */
static GtkWidget *
make_key (const char       *title,
          const FbCodeList *list,
          gboolean          has_letters)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);
  g_autoptr(GString) key = g_string_new (title);
  GtkWidget *label;

  for (guint i = 0; i < n_codes; i++)
    {
      g_string_append (key, i > 0 ? " · " : ": ");
      if (has_letters)
        g_string_append_c (key, (char) ('A' + i));
      else
        g_string_append_printf (key, "%u", i + 1);
      g_string_append_printf (key, "\302\240%s", fb_code_list_get_label (list, codes[i].code));
    }
  label = gtk_label_new (key->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
make_foot (FbReceivePage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->sentence = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_widget_set_hexpand (self->sentence, TRUE);
  self->take = fb_accessible_button_new (_("_Take In"));
  gtk_widget_add_css_class (self->take, "suggested-action");
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (take_cb), self);
  gtk_box_append (GTK_BOX (foot), self->sentence);
  gtk_box_append (GTK_BOX (foot), self->take);

  return foot;
}

static void
mail_cb (FbReceivePage *self)
{
  fb_reply_dialog_present (GTK_WIDGET (self), self->grid);
}

static void
form_picked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  FbReceivePage *self = FB_RECEIVE_PAGE (source);
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(GError) error = NULL;
  g_autofree char *duo_id = NULL;
  g_autofree char *lines = NULL;

  if (file == NULL)
    return;

  lines = fb_report_read_form (fb_page_get_workspace (FB_PAGE (self)), g_file_peek_path (file), &duo_id, &error);
  if (lines == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  choose (self, duo_id);
  if (!fb_report_grid_fill (self->grid, lines, "pdf"))
    fb_toast (GTK_WIDGET (self), _("There is not enough room below. Take in first what stands there."));
}

/* The PDF says whose sheet it is. */
static void
form_cb (FbReceivePage *self)
{
  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_OPEN, _("From a PDF"), NULL, pdf_filter, form_picked_cb, NULL);
}

static void
duo_file_picked_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  if (file != NULL)
    fb_receive_page_read_duo_file (FB_RECEIVE_PAGE (source), g_file_peek_path (file));
}

/* What a mentor sent back says whose it is, too. */
static void
duo_file_cb (FbReceivePage *self)
{
  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_OPEN, _("From a Duo File"), NULL, fb_file_filter_exchange,
                      duo_file_picked_cb, NULL);
}

/* Other ways than by hand into the lines. */
static GtkWidget *
make_routes (FbReceivePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mail = fb_accessible_button_new (_("From an _E-Mail…"));

  g_signal_connect_swapped (mail, "clicked", G_CALLBACK (mail_cb), self);
  gtk_box_append (GTK_BOX (box), mail);

  return box;
}

static GtkWidget *
make_sheet (FbReceivePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = adw_bin_new ();

  self->grid = FB_REPORT_GRID (fb_report_grid_new (fb_page_get_workspace (FB_PAGE (self))));
  gtk_widget_set_margin_top (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->grid), 12);
  g_signal_connect_swapped (self->grid, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->grid, "finished", G_CALLBACK (finished_cb), self);
  adw_bin_set_child (ADW_BIN (card), GTK_WIDGET (self->grid));
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (box), make_routes (self));
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), make_key (_("How"), &fb_code_contact_how, TRUE));
  gtk_box_append (GTK_BOX (box), make_key (_("Topics"), &fb_code_topic, FALSE));
  gtk_box_append (GTK_BOX (box), make_scan (self));
  gtk_box_append (GTK_BOX (box), make_foot (self));

  return box;
}

static GtkWidget *
make_duo (FbReceivePage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *picker = fb_picker_new (search_cb, self, _("Duo"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *form = fb_accessible_button_new (_("From a _PDF…"));
  GtkWidget *duo_file = fb_accessible_button_new (_("From a _Duo File…"));

  self->button = gtk_menu_button_new ();
  self->shown = gtk_label_new (_("Choose the Duo"));
  fb_shorten_label (self->shown);
  gtk_label_set_xalign (GTK_LABEL (self->shown), 0);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->shown);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), picker);
  fb_accessible_set_label (self->button, _("Whose Sheet"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_signal_connect (picker, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_valign (form, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (form, "clicked", G_CALLBACK (form_cb), self);
  g_signal_connect_swapped (duo_file, "clicked", G_CALLBACK (duo_file_cb), self);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), duo_file);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("Whose Sheet"), box));

  return group;
}

/* Before it is known whose report came in. */
static GtkWidget *
make_hint (void)
{
  GtkWidget *label = gtk_label_new (_("Choose the duo that reported: by a sheet of paper, or in an e-mail. A form that was "
                                      "filled in as PDF, and a file that a mentor sent back, say by themselves whose "
                                      "they are."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
fb_receive_page_constructed (GObject *object)
{
  FbReceivePage *self = FB_RECEIVE_PAGE (object);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  G_OBJECT_CLASS (fb_receive_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "fb-page-header");
  self->sheet = make_sheet (self);
  self->hint = make_hint ();
  gtk_box_append (GTK_BOX (box), make_duo (self));
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->sheet);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
  fb_page_set_title (FB_PAGE (self), _("Receive"));
  show_duo (self);
}

static void
fb_receive_page_refresh (FbPage *page)
{
  show_duo (FB_RECEIVE_PAGE (page));
}

/* The id of a duo: whose reports come in now. */
static void
fb_receive_page_show_part (FbPage     *page,
                           const char *part)
{
  FbReceivePage *self = FB_RECEIVE_PAGE (page);

  choose (self, part);
  if (self->duo != NULL)
    gtk_widget_grab_focus (fb_report_grid_get_first (self->grid));
}

static gboolean
fb_receive_page_concerns (FbPage     *page,
                          const char *kind,
                          const char *id)
{
  static const char *const kinds[] = { "contact", "duo", "duo-member", "person", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

static GtkWidget *
fb_receive_page_get_focus_hint (FbPage *page)
{
  FbReceivePage *self = FB_RECEIVE_PAGE (page);

  return self->duo != NULL ? fb_report_grid_get_first (self->grid) : self->button;
}

static void
fb_receive_page_dispose (GObject *object)
{
  FbReceivePage *self = FB_RECEIVE_PAGE (object);

  g_clear_object (&self->duo);
  g_clear_pointer (&self->scan, g_free);

  G_OBJECT_CLASS (fb_receive_page_parent_class)->dispose (object);
}

static void
fb_receive_page_class_init (FbReceivePageClass *klass)
{
  FbPageClass *page_class = FB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_receive_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fb_receive_page_dispose;
  page_class->refresh = fb_receive_page_refresh;
  page_class->concerns = fb_receive_page_concerns;
  page_class->show_part = fb_receive_page_show_part;
  page_class->get_focus_hint = fb_receive_page_get_focus_hint;
}

static void
fb_receive_page_init (FbReceivePage *self)
{
}

void
fb_receive_page_read_duo_file (FbReceivePage *self,
                               const char    *path)
{
  g_return_if_fail (FB_IS_RECEIVE_PAGE (self));

  fb_duo_file_read (GTK_WIDGET (self), fb_page_get_workspace (FB_PAGE (self)), path);
}
