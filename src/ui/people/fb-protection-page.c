/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-protection-page"

#include "ui/people/fb-protection-page.h"

#include "app/fb-protection-read.h"
#include "app/fb-exchange-words.h"
#include "app/fb-places.h"
#include "app/fb-recipients.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-programme.h"
#include "store/fb-store-exchange.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-busy.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-erase-dialog.h"
#include "ui/people/fb-people.h"
#include "ui/people/fb-protection-table.h"
#include "ui/people/fb-purpose-list.h"

#include <glib/gi18n.h>

/* More is no work for one day. */
#define MAX_SHOWN 20
#define MAX_FILES 5
#define ID "fb-id"

struct _FbProtectionPage
{
  FbPage     parent_instance;

  GtkWidget    *content;     /* AdwBin */
  FbProtectionFacts *facts;  /* (nullable): what shows */
  GCancellable *cancellable; /* (nullable): of the thread that reads */
  gboolean      is_late;     /* something happened since it began */
};

static void fb_protection_page_shown_init (FbShownInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FbProtectionPage, fb_protection_page, FB_TYPE_PAGE,
                               G_IMPLEMENT_INTERFACE (FB_TYPE_SHOWN, fb_protection_page_shown_init))

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
open_questions_cb (FbProtectionPage *self,
                   GtkWidget        *row)
{
  fb_page_open (FB_PAGE (self), "programme-questions", get_id (row));
}

static void
open_programme_cb (FbProtectionPage *self,
                   GtkWidget        *row)
{
  fb_page_open_part (FB_PAGE (self), "programme", get_id (row), "rhythm");
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
          GPtrArray        *due)
{
  GtkWidget *group = make_group (_("Kept Longer Than Promised"), due->len == 0 ? _("Nobody.") : NULL);

  for (guint i = 0; i < MIN (due->len, MAX_SHOWN); i++)
    add_due (self, group, due->pdata[i]);
  add_more (self, group, due->len);

  return group;
}

/* --- Who was not asked --- */

static GtkWidget *
make_missing (FbProtectionPage        *self,
              const FbProtectionFacts *facts)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  guint n = facts->missing->len;
  g_autofree char *sentence =
    n == 0 ? g_strdup (_("Everybody who takes part said yes to keeping data."))
           : g_strdup_printf (ngettext ("%u person takes part without having said yes to keeping data.",
                                        "%u people take part without having said yes to keeping data.", n), n);
  GtkWidget *group = make_group (_("Still to Ask"), sentence);

  for (guint i = 0; i < MIN (n, MAX_SHOWN); i++)
    {
      g_autoptr(FbRecord) enrolment = fb_store_get (fb_workspace_get_store (workspace), &fb_enrolment_kind,
                                                    facts->missing->pdata[i], NULL);
      g_autofree char *name =
        enrolment != NULL ? fb_workspace_dup_name_of (workspace, "person", FB_ENROLMENT (enrolment)->person_id) : NULL;
      g_autofree char *programme =
        name != NULL ? fb_workspace_dup_name_of (workspace, "programme", FB_ENROLMENT (enrolment)->programme_id) : NULL;

      if (name != NULL)
        add_row (self, group, name, programme, facts->missing->pdata[i], G_CALLBACK (open_person_cb));
    }
  add_more (self, group, n);

  return group;
}

/* --- Who is protected --- */

static GtkWidget *
make_hidden (FbProtectionPage        *self,
             const FbProtectionFacts *facts)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  GtkWidget *group = make_group (_("Protected Identity"),
                                 facts->hidden->len == 0
                                 ? _("Nobody. Whose whereabouts nobody may learn is marked so on the profile.")
                                 : _("Files of a programme or a duo leave out the name, how to reach the person and all "
                                     "papers. A file with everything only goes out protected by six words."));

  for (guint i = 0; i < MIN (facts->hidden->len, MAX_SHOWN); i++)
    {
      const char *id = facts->hidden->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", id);
      g_autoptr(FbEnrolment) enrolment = fb_enrolment_find (workspace, id, NULL);
      g_autofree char *programme =
        enrolment != NULL ? fb_workspace_dup_name_of (workspace, "programme", enrolment->programme_id) : NULL;

      if (name != NULL)
        add_row (self, group, name, programme, id, enrolment != NULL ? G_CALLBACK (open_person_cb) : NULL);
    }
  add_more (self, group, facts->hidden->len);

  return group;
}

/* --- What people said, and how long it is kept --- */

static GtkWidget *
make_consents (FbProtectionPage        *self,
               const FbProtectionFacts *facts)
{
  GtkWidget *group = make_group (_("What People Allow"), _("Of those who take part now."));

  for (guint i = 0; i < facts->consents->len; i++)
    {
      const FbConsentCount *count = facts->consents->pdata[i];
      g_autofree char *words = fb_consent_count_dup_words (count);

      add_row (self, group, fb_code_list_get_label (&fb_code_consent_purpose, count->purpose), words, NULL, NULL);
    }

  return group;
}

static GtkWidget *
make_periods (FbProtectionPage *self,
              GPtrArray        *periods)
{
  GtkWidget *group = make_group (_("How Long It Is Kept"), NULL);

  for (guint i = 0; i < MIN (periods->len, MAX_SHOWN); i++)
    {
      const FbPeriod *period = periods->pdata[i];
      g_autofree char *words = fb_period_dup_words (period);

      add_row (self, group, period->name, words, period->programme_id,
               period->months == FB_UNSET ? G_CALLBACK (open_questions_cb) : G_CALLBACK (open_programme_cb));
    }
  add_more (self, group, periods->len);
  gtk_widget_set_visible (group, periods->len > 0);

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
      g_autofree char *to = NULL;
      g_autofree char *words = NULL;

      if (file->direction != FB_EXCHANGE_OUT)
        continue;
      when = fb_exchange_dup_when (workspace, file);
      about = fb_exchange_dup_about (workspace, file);
      to = fb_exchange_dup_to (workspace, file);
      words = g_strdup_printf ("%s · %s\n%s", about, to, when);
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
show_facts (FbProtectionPage        *self,
            const FbProtectionFacts *facts)
{
  g_autoptr(GError) error = NULL;
  GtkWidget *files = make_files (self, &error);

  adw_bin_set_child (ADW_BIN (self->content),
                     fb_form_page_new (make_due (self, facts->due), make_missing (self, facts),
                                       make_hidden (self, facts), make_periods (self, facts->periods),
                                       make_consents (self, facts),
                                       fb_purpose_list_new (fb_page_get_workspace (FB_PAGE (self))), files,
                                       make_place (self), NULL));
  if (error != NULL)
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProtectionFacts) facts = fb_protection_read_finish (result, &error);
  FbProtectionPage *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* the page is gone */
    return;

  g_clear_object (&self->cancellable);
  fb_busy_set (GTK_WIDGET (self), FALSE);
  if (self->is_late)
    fb_page_refresh (FB_PAGE (self));
  else if (facts != NULL)
    {
      show_facts (self, facts);
      g_clear_pointer (&self->facts, fb_protection_facts_free);
      self->facts = g_steal_pointer (&facts);
    }
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* What showed stays until there is something else. */
static void
fb_protection_page_refresh (FbPage *page)
{
  FbProtectionPage *self = FB_PROTECTION_PAGE (page);

  self->is_late = self->cancellable != NULL;
  if (self->is_late)
    return;

  self->cancellable = g_cancellable_new ();
  fb_busy_set (GTK_WIDGET (self), TRUE);
  fb_protection_read_async (fb_page_get_workspace (page), self->cancellable, read_cb, self);
}

static gboolean
fb_protection_page_concerns (FbPage     *page,
                             const char *kind,
                             const char *id)
{
  static const char *const kinds[] = { "person", "enrolment", "consent", "programme", "funding", "organisation",
                                       "tombstone", FB_EXCHANGE_LOG, NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

static FbShownTable *
fb_protection_page_dup_table (FbShown *shown)
{
  return fb_protection_table_new (fb_page_get_workspace (FB_PAGE (shown)), FB_PROTECTION_PAGE (shown)->facts);
}

static void
fb_protection_page_shown_init (FbShownInterface *iface)
{
  iface->dup_table = fb_protection_page_dup_table;
}

static void
fb_protection_page_dispose (GObject *object)
{
  FbProtectionPage *self = FB_PROTECTION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->facts, fb_protection_facts_free);

  G_OBJECT_CLASS (fb_protection_page_parent_class)->dispose (object);
}

static void
fb_protection_page_class_init (FbProtectionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_protection_page_dispose;
  FB_PAGE_CLASS (klass)->refresh = fb_protection_page_refresh;
  FB_PAGE_CLASS (klass)->concerns = fb_protection_page_concerns;
}

static void
fb_protection_page_init (FbProtectionPage *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  self->content = adw_bin_new ();
  g_menu_append (menu, _("Save This List…"), "win.save-list");
  fb_page_set_menu (FB_PAGE (self), G_MENU_MODEL (menu));
  adw_bin_set_child (ADW_BIN (self), self->content);
  fb_page_set_title (FB_PAGE (self), _("Data Protection"));
}
