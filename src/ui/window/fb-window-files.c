/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-mentor-file.h"
#include "app/fb-places.h"
#include "exchange/fb-package.h"
#include "store/fb-store-lock.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-settings.h"
#include "ui/common/fb-toast.h"
#include "ui/mentor/fb-mentor-window.h"
#include "ui/receive/fb-receive-page.h"

#include <glib/gi18n.h>

/* (nullable): what a window of this program shows */
static FbWorkspace *
get_workspace (gpointer window)
{
  if (FB_IS_MENTOR_WINDOW (window))
    return fb_mentor_window_get_workspace (window);

  return FB_IS_WINDOW (window) ? fb_window_get_workspace (window) : NULL;
}

/* (nullable): the one that shows the file already */
static GtkWindow *
find_window (FbWindow   *self,
             const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      FbWorkspace *workspace = get_workspace (l->data);

      if (workspace != NULL && fb_store_is_of (fb_workspace_get_store (workspace), path))
        return l->data;
    }

  return NULL;
}

/* Where a thread wrote to the file that a window shows. */
void
_fb_window_refresh_shown (FbWindow   *self,
                          const char *path)
{
  GtkWindow *shown = find_window (self, path);

  if (shown != NULL)
    fb_store_refresh (fb_workspace_get_store (get_workspace (shown)));
}

/* This window if it welcomes, else a new one. */
static FbWindow *
get_free_window (FbWindow *self)
{
  if (self->workspace == NULL)
    return self;

  return fb_window_new (gtk_window_get_application (GTK_WINDOW (self)));
}

/* --- What can go wrong with a file --- */

static const char *
get_heading (const GError *error)
{
  if (g_error_matches (error, FB_ERROR, FB_ERROR_NOT_FOUND))
    return _("The File Is Gone");
  if (g_error_matches (error, FB_ERROR, FB_ERROR_TOO_NEW))
    return _("A Newer Footbridge Is Needed");
  if (g_error_matches (error, FB_ERROR, FB_ERROR_INVALID))
    return _("Not a Footbridge File");
  if (g_error_matches (error, FB_ERROR, FB_ERROR_DAMAGED))
    return _("The File Is Damaged");

  return _("The File Cannot Be Opened");
}

static void
open_to_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autofree char *path = user_data;

  if (fb_ask_finish (result))
    fb_window_open_file (FB_WINDOW (source), path, FB_STORE_READ_ONLY);
}

static void
tell_error (FbWindow     *self,
            const char   *path,
            FbStoreMode   mode,
            const GError *error)
{
  gboolean can_read = mode == FB_STORE_READ_WRITE &&
                      (g_error_matches (error, FB_ERROR, FB_ERROR_LOCKED) ||
                       g_error_matches (error, FB_ERROR, FB_ERROR_READ_ONLY));

  if (can_read)
    fb_ask_async (GTK_WIDGET (self), _("Open to Read?"), error->message, _("_Open to Read"), FB_ASK_SUGGESTED, open_to_read_cb, g_strdup (path));
  else if (g_error_matches (error, FB_ERROR, FB_ERROR_DAMAGED) ||
           g_error_matches (error, FB_ERROR, FB_ERROR_INVALID) ||
           g_error_matches (error, FB_ERROR, FB_ERROR_NOT_FOUND))
    _fb_window_offer_copy (self, path, get_heading (error), error->message);
  else
    fb_tell (GTK_WIDGET (self), get_heading (error), error->message);
}

/* A window that only welcomes is not needed beside one that shows the file. */
static void
give_way (FbWindow *self)
{
  if (self->workspace == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
has_dialog (FbWindow *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self))
        return TRUE;
    }

  return FALSE;
}

/* Nothing was taken in: a window that only came for the file goes again, where another one
 * shows something and nothing is told in this one. */
void
_fb_window_leave_again (FbWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean is_alone = TRUE;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    is_alone = is_alone && get_workspace (l->data) == NULL;

  if (self->came_for_file && !is_alone && !has_dialog (self))
    give_way (self);
}

/* What a file for a mentor made has a window of its own, in the place of one that
 * welcomes. */
static gboolean
open_at_mentor (FbWindow    *self,
                FbWorkspace *workspace)
{
  FbMentorWindow *window = fb_mentor_is_copy (fb_workspace_get_store (workspace))
                           ? fb_mentor_window_new (gtk_window_get_application (GTK_WINDOW (self)), workspace) : NULL;

  if (window == NULL)
    return FALSE;

  fb_settings_add_recent (fb_store_get_path (fb_workspace_get_store (workspace)));
  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    gtk_window_maximize (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  give_way (self);

  return TRUE;
}

/* (transfer none) (nullable): the window such as this in which it is open now; @self may
 * be gone */
static FbWindow *
open_workspace (FbWindow    *self,
                const char  *path,
                FbStoreMode  mode)
{
  GtkWindow *shown = find_window (self, path);
  FbWindow *window;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;

  if (shown != NULL)
    {
      gtk_window_present (shown);
      if (shown != GTK_WINDOW (self))
        give_way (self);
      return FB_IS_WINDOW (shown) ? FB_WINDOW (shown) : NULL;
    }

  workspace = fb_workspace_open (path, mode, &error);
  if (workspace == NULL)
    {
      gtk_window_present (GTK_WINDOW (self));
      tell_error (self, path, mode, error);
      return NULL;
    }
  if (open_at_mentor (self, workspace))
    return NULL;

  window = get_free_window (self);
  fb_window_set_staff (window, self->staff);
  fb_settings_add_recent (path);
  fb_window_set_workspace (window, workspace);
  _fb_window_present_and_ask (window);

  return window;
}

/* What a mentor sent back is received where it was sent from. */
static void
open_return (FbWindow   *self,
             const char *office,
             const char *file)
{
  FbWindow *window = open_workspace (self, office, FB_STORE_READ_WRITE);

  if (window == NULL)
    return;

  if (fb_window_open_page (window, "receive", NULL, NULL))
    fb_receive_page_read_duo_file (FB_RECEIVE_PAGE (fb_page_stack_get_page (window->pages)), file);
  else
    fb_toast (GTK_WIDGET (fb_page_stack_get_page (window->pages)), _("The file is open to read."));
}

/* (transfer full) (nullable): the workspace that the file belongs to */
static char *
dup_home (const char *file,
          gboolean   *is_sender)
{
  g_auto(GStrv) recent = fb_settings_dup_recent ();

  *is_sender = FALSE;
  return fb_package_is (file) ? fb_mentor_find_home (file, (const char *const *) recent, is_sender) : NULL;
}

/* Opens what the file of a mentor made before; FALSE where it made nothing yet. */
gboolean
_fb_window_go_on (FbWindow   *self,
                  const char *file)
{
  gboolean is_sender;
  g_autofree char *home = dup_home (file, &is_sender);

  if (home == NULL || is_sender)
    return FALSE;

  open_workspace (self, home, FB_STORE_READ_WRITE);
  return TRUE;
}

/**
 * fb_window_open_file:
 * @path: a workspace; or an exchange file, which becomes a new one unless it
 *   belongs to one that is known
 * @mode: to read and write, or to read
 *
 * Opens it here, or in a window of its own if another one is open here. What
 * goes wrong is told in the window.
 *
 * Returns: (transfer none) (nullable): the window such as this in which it is open now;
 *   what a mentor got has another one. @self is gone where it only welcomed and another
 *   one shows the file
 */
FbWindow *
fb_window_open_file (FbWindow    *self,
                     const char  *path,
                     FbStoreMode  mode)
{
  gboolean is_sender;
  g_autofree char *home = NULL;

  g_return_val_if_fail (FB_IS_WINDOW (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!g_str_has_suffix (path, ".xml") && !fb_package_is (path))
    return open_workspace (self, path, mode);

  home = dup_home (path, &is_sender);
  if (is_sender)
    open_return (self, home, path);
  else if (home != NULL)
    open_workspace (self, home, FB_STORE_READ_WRITE);
  else
    {
      self->came_for_file = !gtk_widget_get_visible (GTK_WIDGET (self));
      gtk_window_present (GTK_WINDOW (self));
      _fb_window_receive (self, path);
    }

  return NULL;
}

/* --- Start, New, Open, Recent --- */

void
_fb_window_start (FbWindow   *self,
                  const char *organisation,
                  const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = fb_places_dup_new_workspace (organisation, &error);
  g_autoptr(FbWorkspace) workspace = NULL;

  if (path != NULL)
    workspace = fb_workspace_make (path, organisation, name, &error);
  if (workspace == NULL)
    {
      fb_tell (GTK_WIDGET (self), _("The File Cannot Be Made"), error->message);
      return;
    }

  fb_settings_add_recent (path);
  fb_window_set_workspace (self, workspace);
  _fb_window_ask_staff (self);
  /* nothing can be done without a programme, so that comes first; back leads to Today */
  fb_page_stack_open (self->pages, "today", NULL, NULL);
  fb_page_stack_open (self->pages, "templates", NULL, NULL);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (get_free_window (FB_WINDOW (widget))));
}

static void
open_picked_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  if (file != NULL)
    fb_window_open_file (FB_WINDOW (source), g_file_peek_path (file), FB_STORE_READ_WRITE);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  fb_pick_file_async (widget, FB_PICK_OPEN, _("Open"), NULL, fb_file_filter_workspace, open_picked_cb, NULL);
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  fb_window_open_file (FB_WINDOW (widget), g_variant_get_string (parameter, NULL),
                       FB_STORE_READ_WRITE);
}

/* The submenu of the main menu, filled when that is opened. */
void
_fb_window_fill_recent (FbWindow *self)
{
  g_auto(GStrv) paths = fb_settings_dup_recent ();

  g_menu_remove_all (self->recent_menu);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *title = fb_places_dup_title (paths[i]);
      g_autoptr(GMenuItem) item = NULL;

      if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
        continue;
      item = g_menu_item_new (title, NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", paths[i]);
      g_menu_append_item (self->recent_menu, item);
    }
}

void
_fb_window_install_file_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  _fb_window_install_copy_actions (widget_class);
  _fb_window_install_taken_actions (widget_class);
}
