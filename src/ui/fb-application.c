/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-application"

#include "ui/fb-application.h"

#include "base/fb-date.h"
#include "base/fb-memory.h"
#include "ui/common/fb-clicks.h"
#include "ui/common/fb-settings.h"
#include "ui/common/fb-tooltips.h"
#include "ui/preferences/fb-shortcuts.h"
#include "ui/window/fb-window.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _FbApplication
{
  AdwApplication  parent_instance;

  char           *page;  /* (nullable) to open at, and its record: --page, --id */
  char           *id;
  char           *staff; /* (nullable) who is working, by code: --staff */
};

G_DEFINE_FINAL_TYPE (FbApplication, fb_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "on", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Work as if it were this day"), N_("DATE") },
  { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open at this page"), N_("NAME") },
  { "id", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Show this record on it"), N_("ID") },
  { "staff", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Who is working"), N_("CODE") },
  { NULL },
};

/* The first window that welcomes, or a new one. */
static FbWindow *
get_window (FbApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (FB_IS_WINDOW (l->data) && fb_window_get_workspace (l->data) == NULL)
        return l->data;
    }

  return fb_window_new (GTK_APPLICATION (self));
}

static void
open_file (FbApplication *self,
           const char    *path)
{
  FbWindow *window = get_window (self);

  fb_window_set_staff (window, self->staff);
  window = fb_window_open_file (window, path, FB_STORE_READ_WRITE);
  if (window != NULL && self->page != NULL)
    fb_window_open_page (window, self->page, self->id, NULL);
}

/* A file that waits for its turn. */
typedef struct
{
  FbApplication *self;
  char          *path;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_application_release (G_APPLICATION (opening->self));
  g_object_unref (opening->self);
  g_free (opening->path);
  g_free (opening);
}

static gboolean
opening_cb (gpointer data)
{
  Opening *opening = data;

  open_file (opening->self, opening->path);

  return G_SOURCE_REMOVE;
}

/* What GTK sets up at a start takes long enough: the desktop is answered in between. */
static void
open_soon (FbApplication *self,
           const char    *path)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->self = g_object_ref (self);
  opening->path = g_strdup (path);
  g_application_hold (G_APPLICATION (self));
  g_idle_add_full (G_PRIORITY_DEFAULT, opening_cb, opening, opening_free);
  /* cppcheck-suppress memleak; opening_free() has it */
}

static void
fb_application_open (GApplication  *application,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_soon (FB_APPLICATION (application), g_file_peek_path (files[i]));
}

/* Without a file: the one that was open last, or the welcome. */
static void
fb_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));
  g_autofree char *last = fb_settings_dup_string ("last-workspace");

  if (window != NULL)
    gtk_window_present (window);
  else if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    open_soon (FB_APPLICATION (application), last);
  else
    gtk_window_present (GTK_WINDOW (get_window (FB_APPLICATION (application))));
}

static int
fb_application_handle_local_options (GApplication *application,
                                     GVariantDict *dict)
{
  FbApplication *self = FB_APPLICATION (application);
  const char *date;

  if (g_variant_dict_lookup (dict, "on", "&s", &date))
    {
      if (!fb_date_is_valid (date, FALSE))
        {
          g_printerr (_("“%s” is not a date. Write it as 2026-11-22.\n"), date);
          return EXIT_FAILURE;
        }
      g_setenv ("FOOTBRIDGE_TODAY", date, TRUE);
    }
  g_variant_dict_lookup (dict, "page", "s", &self->page);
  g_variant_dict_lookup (dict, "id", "s", &self->id);
  g_variant_dict_lookup (dict, "staff", "s", &self->staff);

  /* what was asked for is of this process, so it answers for itself */
  if (g_variant_dict_contains (dict, "on") || self->page != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
set_keys (GtkApplication   *application,
          const FbShortcut *shortcut)
{
  const char *keys[] = { shortcut->keys, NULL };

  if (shortcut->action != NULL)
    gtk_application_set_accels_for_action (application, shortcut->action, keys);
}

/* Where nothing says before which folders tell the types of files, GIO reads them a second time as soon as it
 * describes one, and lets go of both tables some seconds later: also while another thread, which lists the
 * files of a folder, looks into them. The program was killed by that. */
static void
read_file_types_once (void)
{
  g_content_type_get_mime_dirs ();
}

static void
load_icons (GTask        *task,
            gpointer      source,
            gpointer      theme,
            GCancellable *cancellable)
{
  g_task_return_boolean (task, gtk_icon_theme_has_icon (theme, "fb-today-symbolic"));
}

/* GTK loads the icons in a thread as soon as there is a screen, and again for the first icon that shows, as the
 * folders of libadwaita and of the program were added since. The window is set up meanwhile: a theme that is set
 * up may be asked from any thread. */
static void
load_icons_aside (void)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_task_set_task_data (task, g_object_ref (theme), g_object_unref);
  g_task_run_in_thread (task, load_icons);
}

static void
fb_application_startup (GApplication *application)
{
  const FbShortcutGroup *groups;
  guint n_groups;

  G_APPLICATION_CLASS (fb_application_parent_class)->startup (application);

  load_icons_aside ();
  read_file_types_once ();
  fb_clicks_keep ();
  fb_tooltips_keep ();
  groups = fb_shortcuts_get_groups (&n_groups);
  for (guint i = 0; i < n_groups; i++)
    for (guint j = 0; j < groups[i].n_shortcuts; j++)
      set_keys (GTK_APPLICATION (application), &groups[i].shortcuts[j]);
}

static void
fb_application_finalize (GObject *object)
{
  FbApplication *self = FB_APPLICATION (object);

  g_free (self->page);
  g_free (self->id);
  g_free (self->staff);

  G_OBJECT_CLASS (fb_application_parent_class)->finalize (object);
}

static void
fb_application_class_init (FbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fb_application_finalize;
  application_class->startup = fb_application_startup;
  application_class->activate = fb_application_activate;
  application_class->open = fb_application_open;
  application_class->handle_local_options = fb_application_handle_local_options;
}

static void
fb_application_init (FbApplication *self)
{
  g_set_application_name (_("Footbridge"));
  gtk_window_set_default_icon_name (FB_APP_ID);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE]"));
}

FbApplication *
fb_application_new (void)
{
  fb_memory_init ();

  return g_object_new (FB_TYPE_APPLICATION, "application-id", FB_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN, NULL);
}
