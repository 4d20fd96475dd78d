/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "domain/fb-kinds.h"
#include "ui/common/fb-busy.h"

#include <glib/gstdio.h>
#include <string.h>

/* libadwaita 1.7 measures the heading of its own question narrower than it can be, and GTK 4.18 complains. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE") &&
          g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel") && strstr (fields[i].value, "width of 100,"))
        return G_LOG_WRITER_HANDLED;
    }

  return g_log_writer_default (level, fields, n_fields, data);
}

void
fb_test_place_set_up (FbTestPlace   *place,
                      gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  static gboolean has_writer;

  if (!has_writer)
    g_log_set_writer_func (write_log, NULL, NULL);
  has_writer = TRUE;

  place->folder = g_dir_make_tmp ("fb-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (place->folder, "test.footbridge", NULL);
  place->workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_workspace_set_today (place->workspace, "2026-11-22", &error);
  g_assert_no_error (error);
  fb_workspace_set_up (place->workspace, "Example House", "Anna Example", &error);
  g_assert_no_error (error);
}

#define PAUSE 50 /* ms */
#define MOST_TURNS 200

static gboolean
wake_cb (gpointer n_turns)
{
  (*(guint *) n_turns)++;

  return G_SOURCE_CONTINUE;
}

/* (transfer full) @workspace: what a thread still reads may keep it for a moment, and nothing else */
void
fb_test_close (FbWorkspace *workspace)
{
  gpointer left = workspace;
  guint n_turns = 0;
  guint source = g_timeout_add (PAUSE, wake_cb, &n_turns);

  g_object_add_weak_pointer (G_OBJECT (workspace), &left);
  g_object_unref (workspace);
  while (left != NULL && n_turns < MOST_TURNS)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_null (left);
}

void
fb_test_place_tear_down (FbTestPlace   *place,
                         gconstpointer  data)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  fb_test_close (place->workspace);

  dir = g_dir_open (place->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (place->folder);
  g_free (place->folder);
}

static void
save (FbWorkspace *workspace,
      FbRecord    *record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (fb_workspace_get_store (workspace), record, &error);
  g_assert_no_error (error);
}

FbRecord *
fb_test_add_person (FbWorkspace *workspace,
                    const char  *name)
{
  FbRecord *person = fb_record_new (&fb_person_kind, NULL);

  g_object_set (person, "name-used", name, NULL);
  save (workspace, person);

  return person;
}

FbRecord *
fb_test_add_enrolment (FbWorkspace *workspace,
                       const char  *name,
                       const char  *role)
{
  g_autoptr(FbRecord) person = fb_test_add_person (workspace, name);
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(GPtrArray) programmes = fb_store_list (fb_workspace_get_store (workspace),
                                                   &fb_programme_kind, NULL, NULL, NULL, NULL);
  FbRecord *enrolment = fb_record_new (&fb_enrolment_kind, NULL);

  if (programmes->len > 0)
    programme = g_object_ref (programmes->pdata[0]);
  else
    {
      programme = fb_record_new (&fb_programme_kind, NULL);
      g_object_set (programme, "code", "bridge", "name", "Bridge to Work", "status", "running", NULL);
      save (workspace, programme);
    }

  g_object_set (enrolment, "programme-id", fb_record_get_id (programme),
                "person-id", fb_record_get_id (person), "role", role, "status", "applied",
                "status-since", "2026-11-01", NULL);
  save (workspace, enrolment);

  return enrolment;
}

/* (transfer none): a window that shows @child; gtk_window_destroy() it */
GtkWidget *
fb_test_show (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();

  return window;
}

static gboolean
is_busy (GtkWidget *within)
{
  gboolean busy = fb_busy_get (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && !busy;
       child = gtk_widget_get_next_sibling (child))
    busy = is_busy (child);

  return busy;
}

static gboolean
reads_in_thread (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  gboolean reads = FALSE;

  for (GList *window = windows; window != NULL && !reads; window = window->next)
    reads = is_busy (window->data);

  return reads;
}

/* Until nothing is waiting any more, and no widget for its thread. */
void
fb_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE) ||
         (reads_in_thread () && g_main_context_iteration (NULL, TRUE)))
    ;
}

/* (transfer none) (nullable): the first widget of @type */
GtkWidget *
fb_test_find (GtkWidget *within,
              GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (within), type))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fb_test_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
fb_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

GtkWidget *
fb_test_find_question (void)
{
  GType type = g_type_from_name ("AdwMessageDialog"); /* by its name: it has aged in libadwaita 1.6 */

  return type != G_TYPE_INVALID ? fb_test_find_window (type) : NULL;
}

void
fb_test_answer (const char *heading,
                const char *body,
                const char *answer)
{
  g_autofree char *signal = g_strconcat ("response::", answer, NULL);
  g_autofree char *shown_heading = NULL;
  g_autofree char *shown_body = NULL;
  GtkWidget *question;

  while ((question = fb_test_find_question ()) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (question, "heading", &shown_heading, "body", &shown_body, NULL);
  g_assert_true (heading == NULL || strstr (shown_heading, heading) != NULL);
  g_assert_true (body == NULL || strstr (shown_body, body) != NULL);

  g_signal_emit_by_name (question, signal, answer);
  gtk_window_destroy (GTK_WINDOW (question)); /* as its button does */
}

GtkWidget *
fb_test_find_label (GtkWidget  *within,
                    const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (within) && g_str_equal (gtk_label_get_text (GTK_LABEL (within)), text))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fb_test_find_label (child, text);

  return found;
}

GtkWidget *
fb_test_find_button (GtkWidget  *within,
                     const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (within) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (within)), label) == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fb_test_find_button (child, label);

  return found;
}
