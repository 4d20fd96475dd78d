/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-view"

#include "ui/contacts/fb-contact-view.h"

#include "app/fb-deed-check-in.h"
#include "app/fb-deeds.h"
#include "app/fb-mentor-file.h"
#include "app/fb-papers.h"
#include "app/fb-report-form.h"
#include "app/fb-reports.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-page.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-scans.h"
#include "ui/common/fb-toast.h"
#include "ui/contacts/fb-check-in-dialog.h"
#include "ui/contacts/fb-contact-entry.h"
#include "ui/contacts/fb-contact-totals.h"
#include "ui/contacts/fb-introduction-dialog.h"
#include "ui/contacts/fb-timeline-row.h"
#include "ui/receive/fb-ask-mail.h"
#include "ui/receive/fb-print-sheet.h"

#include <glib/gi18n.h>

struct _FbContactView
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  char         *duo_id;
  gboolean      is_mentors; /* at a mentor's: no sheets, and only the own answers */
  GtkWidget    *log;    /* the box with the line */
  GtkWidget    *entry;
  GtkWidget    *button;
  GtkWidget    *verbs;  /* what else can be added */
  GtkWidget    *filter;
  GtkWidget    *group;
  GtkWidget    *list;
  GtkWidget    *scans;  /* the sheets that came in */
};

G_DEFINE_FINAL_TYPE (FbContactView, fb_contact_view, ADW_TYPE_BIN)

/* What the timeline can show by itself. */
static const FbTimelineType *const types[] = { &fb_timeline_contact, &fb_timeline_check_in,
                                               &fb_timeline_introduction };

/* The day of an event of the timeline. */
static const char *
get_day (FbRecord *record)
{
  if (FB_IS_CONTACT (record))
    return FB_CONTACT (record)->held_on;
  if (FB_IS_CHECK_IN (record))
    return FB_CHECK_IN (record)->held_on;

  return FB_INTRODUCTION (record)->made_on;
}

/* Newest first. */
static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  FbRecord *one = *(FbRecord **) a, *other = *(FbRecord **) b;
  int order = g_strcmp0 (get_day (other), get_day (one));

  return order != 0 ? order
                    : g_strcmp0 (fb_record_get_created (other), fb_record_get_created (one));
}

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  return fb_timeline_row_new (FB_CONTACT_VIEW (user_data)->workspace, record);
}

/* (transfer full): what the filter lets through; 0 is all */
static GPtrArray *
list_events (FbContactView *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter));
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(GPtrArray) some = NULL;

      if (chosen != 0 && chosen != i + 1)
        continue;
      some = fb_store_list (fb_workspace_get_store (self->workspace), types[i]->kind, "duo-id",
                            self->duo_id, NULL, NULL);
      for (guint k = 0; some != NULL && k < some->len; k++)
        g_ptr_array_add (events, g_object_ref (some->pdata[k]));
    }
  g_ptr_array_sort (events, compare_events);

  return events;
}

static void
show_scans (FbContactView *self)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (self->workspace), &fb_duo_kind, self->duo_id, NULL);

  if (duo != NULL)
    adw_bin_set_child (ADW_BIN (self->scans),
                       fb_scans_new (self->workspace, duo, _("Photos of the sheets of this duo are kept here.")));
}

static void
fill (GtkWidget *widget)
{
  FbContactView *self = FB_CONTACT_VIEW (widget);
  gboolean writes = !fb_workspace_is_read_only (self->workspace);
  g_autoptr(GPtrArray) events = NULL;
  g_autofree char *totals = NULL;

  if (self->duo_id == NULL)
    return;

  events = list_events (self);
  totals = fb_contact_dup_totals (self->workspace, self->duo_id);
  fb_form_set_title (self->group, _("Contacts"), events->len > 0 ? totals : _("Nothing yet."));
  fb_record_rows_show (self->list, events, make_row, self);
  gtk_widget_set_visible (self->list, events->len > 0);
  if (!self->is_mentors)
    show_scans (self);
  gtk_widget_set_visible (self->log, writes);
  gtk_widget_set_visible (self->verbs, writes);
}

static void
log_cb (FbContactView *self)
{
  g_autoptr(GError) error = NULL;
  const char *words;

  if (self->duo_id == NULL)
    return;

  words = fb_contact_entry_log (FB_CONTACT_ENTRY (self->entry), self->duo_id, &error);
  if (words != NULL)
    fb_toast_undo (GTK_WIDGET (self), words);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static FbDocument *
make_sheet (FbContactView *self)
{
  g_autoptr(GError) error = NULL;
  FbDocument *document = fb_paper_new_contact_sheet (self->workspace, self->duo_id, NULL, &error);

  if (document == NULL)
    fb_toast_error (GTK_WIDGET (self), error);

  return document;
}

static void
print_cb (FbContactView *self)
{
  g_autoptr(FbDocument) document = make_sheet (self);

  if (document != NULL)
    fb_print_sheet (GTK_WIDGET (self), self->workspace, self->duo_id, document, _("Sheet for Contacts"));
}

static void
form_picked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  FbContactView *self = FB_CONTACT_VIEW (source);
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;
  if (!fb_report_write_form (self->workspace, self->duo_id, g_file_peek_path (file), &error) ||
      !fb_deed_ask_report (self->workspace, self->duo_id, "pdf", &error))
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_toast_saved (GTK_WIDGET (self), file);
}

/* To be sent by e-mail, filled in on a screen, and sent back. */
static void
form_cb (FbContactView *self)
{
  static const FbFileFilter pdf_filter[] = { { N_("PDF Documents"), "*.pdf" }, { NULL } };
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (self->workspace), &fb_duo_kind, self->duo_id, NULL);
  g_autofree char *name = duo != NULL ? g_strdup_printf ("%s.pdf", FB_DUO (duo)->code) : NULL;

  fb_pick_file_async (GTK_WIDGET (self), FB_PICK_SAVE, _("Save as PDF"), name, pdf_filter, form_picked_cb, NULL);
}

static void
check_in_cb (FbContactView *self)
{
  fb_check_in_present (GTK_WIDGET (self), self->workspace, self->duo_id, self->is_mentors ? "mentor" : NULL);
}

static void
introduction_cb (FbContactView *self)
{
  fb_introduction_present (GTK_WIDGET (self), self->workspace, self->duo_id);
}

static void
ask_mail_cb (FbContactView *self)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (self->workspace), &fb_duo_kind, self->duo_id, NULL);

  if (duo != NULL)
    fb_ask_mail_present (GTK_WIDGET (self), self->workspace, FB_DUO (duo));
}

/* On the page where sheets come in. */
static void
key_in_cb (FbContactView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), FB_TYPE_PAGE);

  if (page != NULL)
    fb_page_open_part (FB_PAGE (page), "receive", NULL, self->duo_id);
}

static void
fb_contact_view_dispose (GObject *object)
{
  FbContactView *self = FB_CONTACT_VIEW (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->duo_id, g_free);

  G_OBJECT_CLASS (fb_contact_view_parent_class)->dispose (object);
}

static void
fb_contact_view_class_init (FbContactViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_contact_view_dispose;
}

static void
fb_contact_view_init (FbContactView *self)
{
}

static GtkWidget *
make_log (FbContactView *self)
{
  GtkWidget *card = adw_preferences_group_new ();
  GtkWidget *row = adw_preferences_row_new ();

  self->entry = fb_contact_entry_new (self->workspace);
  self->button = fb_accessible_button_new (_("_Log Contact"));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (log_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (log_cb), self);
  fb_contact_entry_add (FB_CONTACT_ENTRY (self->entry), self->button);

  gtk_widget_set_margin_top (self->entry, 8);
  gtk_widget_set_margin_bottom (self->entry, 12);
  gtk_widget_set_margin_start (self->entry, 12);
  gtk_widget_set_margin_end (self->entry, 12);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("New Contact"));
  fb_accessible_set_label (row, _("New Contact"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (card), row);

  return card;
}

static void
add_verb (FbContactView *self,
          const char    *label,
          GCallback      callback)
{
  GtkWidget *button = fb_accessible_button_new (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_flow_box_append (GTK_FLOW_BOX (self->verbs), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static GtkWidget *
make_verbs (FbContactView *self)
{
  self->verbs = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->verbs), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->verbs), 6);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->verbs), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->verbs), 6);
  if (self->is_mentors)
    {
      add_verb (self, _("_How It Goes…"), G_CALLBACK (check_in_cb));
      add_verb (self, _("Add _Introduction…"), G_CALLBACK (introduction_cb));
      return self->verbs;
    }

  add_verb (self, _("Check _In…"), G_CALLBACK (check_in_cb));
  add_verb (self, _("Add _Introduction…"), G_CALLBACK (introduction_cb));
  add_verb (self, _("_Print a Sheet…"), G_CALLBACK (print_cb));
  add_verb (self, _("Sa_ve a Sheet to Fill In…"), G_CALLBACK (form_cb));
  add_verb (self, _("_Key In a Sheet…"), G_CALLBACK (key_in_cb));
  add_verb (self, _("As_k by E-Mail…"), G_CALLBACK (ask_mail_cb));

  return self->verbs;
}

static GtkWidget *
make_filter (FbContactView *self)
{
  const char *const names[] = { C_("contacts", "All"), C_("contacts", "Meetings"), C_("contacts", "Check-Ins"), C_("contacts", "Introductions"), NULL };

  self->filter = gtk_drop_down_new_from_strings (names);
  gtk_widget_set_name (self->filter, "timeline-filter");
  gtk_widget_set_valign (self->filter, GTK_ALIGN_CENTER);
  fb_accessible_set_label (self->filter, C_("contacts", "Show"));
  g_signal_connect_swapped (self->filter, "notify::selected", G_CALLBACK (fb_follow_fill), self);

  return self->filter;
}

static void
build (FbContactView *self)
{
  self->log = make_log (self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Contacts"));

  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), make_filter (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->list);

  self->scans = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self),
                     fb_form_page_new (self->log, make_verbs (self), self->group, self->scans, NULL));
}

/* (transfer floating): shows nothing until it is told the duo */
GtkWidget *
fb_contact_view_new (FbWorkspace *workspace)
{
  static const char *const kinds[] = { "contact", "attachment", "check-in", "introduction", "agreement", "duo", NULL };
  FbContactView *self = g_object_new (FB_TYPE_CONTACT_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->is_mentors = fb_mentor_is_copy (fb_workspace_get_store (workspace));
  build (self);
  fb_follow_store (GTK_WIDGET (self), fb_workspace_get_store (workspace), kinds, fill);

  return GTK_WIDGET (self);
}

void
fb_contact_view_set_duo (FbContactView *self,
                         const char    *duo_id)
{
  g_return_if_fail (FB_IS_CONTACT_VIEW (self));

  g_free (self->duo_id);
  self->duo_id = g_strdup (duo_id);
  fb_follow_fill (GTK_WIDGET (self));
}

void
fb_contact_view_start (FbContactView *self)
{
  g_return_if_fail (FB_IS_CONTACT_VIEW (self));

  fb_contact_entry_start (FB_CONTACT_ENTRY (self->entry));
}
