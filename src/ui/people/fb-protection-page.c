/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-protection-page"

#include "ui/people/fb-protection-page.h"

#include "app/fb-data-protection.h"
#include "app/fb-exchange-words.h"
#include "app/fb-places.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-programme.h"
#include "store/fb-store-exchange.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-erase-dialog.h"
#include "ui/people/fb-people.h"

#include <glib/gi18n.h>

/* More is no work for one day. */
#define MAX_SHOWN 20
#define MAX_FILES 5
#define ID "fb-id"

struct _FbProtectionPage
{
  FbPage     parent_instance;

  GtkWidget *content; /* AdwBin */
};

G_DEFINE_FINAL_TYPE (FbProtectionPage, fb_protection_page, FB_TYPE_PAGE)

static const char *
get_id (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), ID);
}

static void
open_person_cb (FbProtectionPage *self,
                GtkWidget        *row)
{
  fb_people_open (FB_PAGE (self), get_id (row));
}

static void
open_programme_cb (FbProtectionPage *self,
                   GtkWidget        *row)
{
  fb_page_open (FB_PAGE (self), "programme-questions", get_id (row));
}

static void
erase_cb (FbProtectionPage *self,
          GtkWidget        *button)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment = fb_enrolment_find (workspace, get_id (button), &error);
  g_autoptr(FbEnrolmentCase) whole = enrolment != NULL ? fb_enrolment_case_new (workspace, enrolment, &error) : NULL;

  if (whole != NULL)
    fb_erase_dialog_present (FB_PAGE (self), whole);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_group (const char *title,
            const char *sentence)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, title, sentence);

  return group;
}

/* @callback: (nullable): where the row leads to */
static GtkWidget *
add_row (FbProtectionPage *self,
         GtkWidget        *group,
         const char       *title,
         const char       *subtitle,
         const char       *id,
         GCallback         callback)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (id), g_free);
  if (callback != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static void
add_more (FbProtectionPage *self,
          GtkWidget        *group,
          guint             n)
{
  g_autofree char *text = NULL;

  if (n <= MAX_SHOWN)
    return;

  text = g_strdup_printf (ngettext ("And %lu more.", "And %lu more.", (gulong) (n - MAX_SHOWN)),
                          (gulong) (n - MAX_SHOWN));
  add_row (self, group, text, NULL, NULL, NULL);
}

/* --- Who is to be erased --- */

static void
add_due (FbProtectionPage *self,
         GtkWidget        *group,
         const FbRetained *retained)
{
  FbStore *store = fb_page_get_store (FB_PAGE (self));
  g_autofree char *words = fb_retained_dup_words (retained);
  GtkWidget *row = add_row (self, group, retained->name, words, retained->enrolment_id, G_CALLBACK (open_person_cb));
  GtkWidget *button = gtk_button_new_with_label (_("Erase…"));
  /* Translators: accessible name of a button; %s is a person */
  g_autofree char *label = g_strdup_printf (_("Erase: %s"), retained->name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !fb_store_is_read_only (store));
  fb_accessible_set_label (button, label);
  g_object_set_data_full (G_OBJECT (button), ID, g_strdup (retained->enrolment_id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (erase_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
make_due (FbProtectionPage *self,
          GError          **error)
{
  g_autoptr(GPtrArray) due = fb_retention_list_due (fb_page_get_workspace (FB_PAGE (self)), error);
  GtkWidget *group = make_group (_("Kept Longer Than Promised"), NULL);

  for (guint i = 0; due != NULL && i < MIN (due->len, MAX_SHOWN); i++)
    add_due (self, group, due->pdata[i]);
  if (due != NULL)
    add_more (self, group, due->len);
  if (due != NULL && due->len == 0)
    fb_form_set_title (group, _("Kept Longer Than Promised"), _("Nobody."));

  return group;
}

/* --- Who was not asked --- */

static GtkWidget *
make_missing (FbProtectionPage *self,
              GError          **error)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GPtrArray) missing = fb_consents_list_missing (workspace, error);
  guint n = missing != NULL ? missing->len : 0;
  g_autofree char *sentence =
    n == 0 ? g_strdup (_("Everybody who takes part said yes to keeping data."))
           : g_strdup_printf (ngettext ("%u person takes part without having said yes to keeping data.",
                                        "%u people take part without having said yes to keeping data.", n), n);
  GtkWidget *group = make_group (_("Still to Ask"), sentence);

  for (guint i = 0; i < MIN (n, MAX_SHOWN); i++)
    {
      FbEnrolment *enrolment = missing->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", enrolment->person_id);
      g_autofree char *programme = fb_workspace_dup_name_of (workspace, "programme", enrolment->programme_id);

      if (name != NULL)
        add_row (self, group, name, programme, fb_record_get_id (FB_RECORD (enrolment)), G_CALLBACK (open_person_cb));
    }
  add_more (self, group, n);

  return group;
}

/* --- Programmes that do not say --- */

static GtkWidget *
make_open (FbProtectionPage *self,
           GError          **error)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GPtrArray) open = fb_retention_list_open (workspace, error);
  GtkWidget *group = make_group (_("Programmes Without a Period"),
                                 _("They do not say how long what you know about people is kept after the end."));

  for (guint i = 0; open != NULL && i < open->len; i++)
    {
      g_autofree char *name = fb_workspace_dup_name (workspace, open->pdata[i]);

      add_row (self, group, name, NULL, fb_record_get_id (open->pdata[i]), G_CALLBACK (open_programme_cb));
    }
  gtk_widget_set_visible (group, open != NULL && open->len > 0);

  return group;
}

/* --- Files, and where all of it lies --- */

static GtkWidget *
make_files (FbProtectionPage *self,
            GError          **error)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(GPtrArray) files = fb_store_list_exchanges (fb_page_get_store (FB_PAGE (self)), error);
  GtkWidget *group = make_group (_("Files That Went Out"), NULL);
  GtkWidget *all = gtk_button_new_with_label (_("All Files…"));
  guint n = 0;

  for (guint i = 0; files != NULL && i < files->len && n < MAX_FILES; i++)
    {
      const FbExchange *file = files->pdata[i];
      g_autofree char *when = NULL;
      g_autofree char *about = NULL;
      g_autofree char *words = NULL;

      if (file->direction != FB_EXCHANGE_OUT)
        continue;
      when = fb_exchange_dup_when (workspace, file);
      about = fb_exchange_dup_about (workspace, file);
      words = g_strjoin (" · ", about, when, NULL);
      add_row (self, group, file->file != NULL ? file->file : _("A file without a name"), words, NULL, NULL);
      n++;
    }
  if (n == 0)
    fb_form_set_title (group, _("Files That Went Out"), _("None yet."));
  gtk_widget_add_css_class (all, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "win.files");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), all);

  return group;
}

static GtkWidget *
make_place (FbProtectionPage *self)
{
  const char *path = fb_store_get_path (fb_page_get_store (FB_PAGE (self)));
  g_autofree char *title = fb_places_dup_title (path);
  GtkWidget *group = make_group (_("Where It Lies"), NULL);
  const char *words;

  switch (fb_disk_find (path))
    {
    case FB_DISK_ENCRYPTED:
      words = _("The disk is encrypted: whoever finds the computer cannot read it.");
      break;
    case FB_DISK_PLAIN:
      words = _("The disk does not seem to be encrypted: whoever finds the computer can read it. Ask whoever "
                "looks after your computers.");
      break;
    case FB_DISK_UNKNOWN:
    default:
      words = _("Whether the disk is encrypted cannot be told from here.");
      break;
    }
  add_row (self, group, title, words, NULL, NULL);

  return group;
}

static void
fb_protection_page_refresh (FbPage *page)
{
  FbProtectionPage *self = FB_PROTECTION_PAGE (page);
  g_autoptr(GError) error = NULL;
  GtkWidget *due = make_due (self, &error);
  GtkWidget *missing = make_missing (self, error == NULL ? &error : NULL);
  GtkWidget *open = make_open (self, error == NULL ? &error : NULL);
  GtkWidget *files = make_files (self, error == NULL ? &error : NULL);

  adw_bin_set_child (ADW_BIN (self->content), fb_form_page_new (due, missing, open, files, make_place (self), NULL));
  if (error != NULL)
    fb_toast_error (GTK_WIDGET (self), error);
}

static gboolean
fb_protection_page_concerns (FbPage     *page,
                             const char *kind,
                             const char *id)
{
  static const char *const kinds[] = { "person", "enrolment", "consent", "programme", "tombstone", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

static void
fb_protection_page_class_init (FbProtectionPageClass *klass)
{
  FB_PAGE_CLASS (klass)->refresh = fb_protection_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_protection_page_concerns;
}

static void
fb_protection_page_init (FbProtectionPage *self)
{
  self->content = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self), self->content);
  fb_page_set_title (FB_PAGE (self), _("Data Protection"));
}
