/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today-page"

#include "ui/today/fb-today-page.h"

#include "app/fb-stand-ins.h"
#include "app/fb-today.h"
#include "domain/fb-person.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-busy.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-settings.h"
#include "ui/common/fb-status-page.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-people.h"
#include "ui/today/fb-today-row.h"
#include "ui/today/fb-today-table.h"

#include <glib/gi18n.h>

/* At first sight of one group, and of all together: no more fit a small screen. */
#define ROWS_OF_GROUP 5
#define ROWS_AT_FIRST 11
#define ROWS_MORE 50
#define N_GROUPS (FB_SIGNAL_GROUP_THIS_MONTH + 1)
#define VIEW_WHOSE "FbTodayPage.whose"

/* What takes less is there before anybody would have wondered. */
#define SLOW 1000 /* milliseconds */

struct _FbTodayPage
{
  FbPage      parent_instance;

  GtkWidget  *stack; /* "wait", "groups", "empty", "first-steps" */
  GtkWidget  *wait;
  GtkWidget  *groups;
  GtkWidget  *standing; /* who looks after whose work */
  GtkWidget  *done;
  GtkWidget  *empty;
  GtkWidget  *template; /* the first of the first steps, while there is no programme */
  GtkWidget  *mentor;   /* the next one */
  GtkWidget  *sheet;    /* many at once, into a programme */
  GtkWidget  *mine;
  GPtrArray  *rows;   /* (element-type FbTodayRow) */
  guint       shown[N_GROUPS]; /* how many of each group at most */

  GCancellable *cancellable; /* of the thread that reads */
  GPtrArray    *waiting;     /* (nullable) rows that were read before the window was there */
  gboolean      is_late;     /* something happened since it began */
  guint         slow_id;
};

static void shown_init (FbShownInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FbTodayPage, fb_today_page, FB_TYPE_PAGE,
                               G_IMPLEMENT_INTERFACE (FB_TYPE_SHOWN, shown_init))

/* One group: the widget, and its part of the rows. */
typedef struct
{
  GtkWidget *form;
  guint      first;
  guint      end;
} Group;

static void add_rows (FbTodayPage *self,
                      const Group *group,
                      guint        from,
                      gboolean     is_asked);

static guint *
get_shown (FbTodayPage *self,
           const Group *group)
{
  return &self->shown[((FbTodayRow *) self->rows->pdata[group->first])->group];
}

static void
show_more_cb (GtkWidget   *button,
              FbTodayPage *self)
{
  Group group = *(Group *) g_object_get_data (G_OBJECT (button), "fb-group");
  guint *shown = get_shown (self, &group);
  guint before = *shown;

  *shown += ROWS_MORE;
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group.form), button);
  add_rows (self, &group, before, TRUE);
}

static GtkWidget *
make_show_more (FbTodayPage *self,
                const Group *group)
{
  guint n = group->end - group->first;
  g_autofree char *label =
    n - *get_shown (self, group) <= ROWS_MORE
    ? g_strdup_printf (_("Show All %u"), n)
    /* Translators: the first number is 50, the second how many there are in all */
    : g_strdup_printf (_("Show %u More of %u"), ROWS_MORE, n);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_object_set_data_full (G_OBJECT (button), "fb-group", g_memdup2 (group, sizeof *group), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (show_more_cb), self);

  return button;
}

/* Rows of the group that are to show, those before @from do already. A large
 * organisation has thousands: they come a few at a time. Whoever asked for them
 * by keyboard goes on there. */
static void
add_rows (FbTodayPage *self,
          const Group *group,
          guint        from,
          gboolean     is_asked)
{
  guint end = MIN (group->end, group->first + *get_shown (self, group));

  for (guint i = group->first + from; i < end; i++)
    {
      GtkWidget *row = fb_today_row_new (FB_PAGE (self), self->rows->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group->form), row);
      if (is_asked && i == group->first + from)
        gtk_widget_grab_focus (row);
    }

  if (end < group->end)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group->form), make_show_more (self, group));
}

/* How many rows of each group show at first: of every group the first one, then
 * more of the groups in their order. */
static void
share_rows (FbTodayPage *self)
{
  guint n[N_GROUPS] = { 0 };
  guint at_first[N_GROUPS];
  guint left = ROWS_AT_FIRST;

  for (guint i = 0; i < self->rows->len; i++)
    n[((FbTodayRow *) self->rows->pdata[i])->group]++;
  for (guint i = 0; i < N_GROUPS; i++)
    {
      at_first[i] = n[i] > 0;
      left -= at_first[i];
    }
  for (guint i = 0; i < N_GROUPS; i++)
    {
      guint more = MIN (MIN (n[i], ROWS_OF_GROUP) - at_first[i], left);

      left -= more;
      self->shown[i] = MAX (self->shown[i], at_first[i] + more);
    }
}

/* The rows of one group, from @first on; where the next one begins. */
static guint
add_group (FbTodayPage *self,
           guint        first)
{
  FbSignalGroup which = ((FbTodayRow *) self->rows->pdata[first])->group;
  Group group = { adw_preferences_group_new (), first, first };

  fb_form_set_title (group.form, fb_signal_group_get_title (which), NULL);
  while (group.end < self->rows->len &&
         ((FbTodayRow *) self->rows->pdata[group.end])->group == which)
    group.end++;
  add_rows (self, &group, 0, FALSE);
  gtk_box_append (GTK_BOX (self->groups), group.form);

  return group.end;
}

static gboolean
is_mine (FbTodayPage *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->mine));
}

/* Who looks after whose work. */
static void
show_standing (FbTodayPage *self)
{
  FbWorkspace *workspace = fb_page_get_workspace (FB_PAGE (self));
  g_autoptr(FbStandIns) all = fb_stand_ins_new (workspace, NULL);
  g_autofree char *words =
    all != NULL ? fb_stand_ins_dup_words (all, workspace, fb_workspace_get_staff_id (workspace)) : NULL;
  g_autoptr(GString) nothing = g_string_new (words);

  gtk_label_set_text (GTK_LABEL (self->standing), words != NULL ? words : "");
  gtk_widget_set_visible (self->standing, words != NULL);
  if (is_mine (self))
    g_string_append_printf (nothing, "%s%s", words != NULL ? "\n" : "", _("What others look after is under Everyone."));
  fb_status_page_set_text (ADW_STATUS_PAGE (self->empty), nothing->str);
}

static void
show_done (FbTodayPage *self)
{
  int n = fb_today_count_done (fb_page_get_workspace (FB_PAGE (self)));
  /* Translators: how much was done today */
  g_autofree char *text = g_strdup_printf (_("Done today: %d"), n);

  gtk_label_set_text (GTK_LABEL (self->done), text);
}

/* Whoever works here with the keyboard stays here when rows go. */
static gboolean
has_focus (FbTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (self->groups);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->groups);
}

/* What comes first stands out. */
static void
show_first_steps (FbTodayPage *self)
{
  gboolean has_programme = fb_store_count (fb_page_get_store (FB_PAGE (self)), &fb_programme_kind, NULL) > 0;

  gtk_widget_set_visible (self->template, !has_programme);
  gtk_widget_set_visible (self->sheet, has_programme);
  if (has_programme)
    gtk_widget_add_css_class (self->mentor, "suggested-action");
  else
    gtk_widget_remove_css_class (self->mentor, "suggested-action");
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "first-steps");
}

static void
show_child (FbTodayPage *self)
{
  FbStore *store = fb_page_get_store (FB_PAGE (self));

  if (self->rows->len > 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "groups");
  else if (fb_store_count (store, &fb_person_kind, NULL) == 0 && !fb_store_is_read_only (store))
    show_first_steps (self);
  else
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
}

static void
show_rows (FbTodayPage *self,
           GPtrArray   *rows)
{
  gboolean had_focus = has_focus (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_ref (rows);
  share_rows (self);
  for (guint i = 0; i < rows->len;)
    i = add_group (self, i);

  show_standing (self);
  show_done (self);
  show_child (self);
  if (had_focus)
    gtk_widget_child_focus (self->groups, GTK_DIR_TAB_FORWARD);
}

static void
drawn_cb (GdkFrameClock *clock,
          FbTodayPage   *self)
{
  g_autoptr(GPtrArray) rows = g_steal_pointer (&self->waiting);

  g_signal_handlers_disconnect_by_func (clock, drawn_cb, self);
  fb_busy_set (GTK_WIDGET (self), self->cancellable != NULL);
  show_rows (self, rows);
}

/* At a start the window comes first, and then what stands in it: it answers in between. */
static gboolean
wait_for_window (FbTodayPage *self,
                 GPtrArray   *rows)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (self->waiting != NULL)
    {
      g_ptr_array_unref (self->waiting);
      self->waiting = g_ptr_array_ref (rows);
      fb_busy_set (GTK_WIDGET (self), TRUE);
      return TRUE;
    }
  if (clock == NULL || gdk_frame_clock_get_frame_counter (clock) >= 0)
    return FALSE;

  self->waiting = g_ptr_array_ref (rows);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (drawn_cb), self, 0);
  fb_busy_set (GTK_WIDGET (self), TRUE);

  return TRUE;
}

static void
slow_cb (gpointer user_data)
{
  FbTodayPage *self = user_data;

  self->slow_id = 0;
  gtk_spinner_start (GTK_SPINNER (self->wait));
}

static void
stop_waiting (FbTodayPage *self)
{
  g_clear_handle_id (&self->slow_id, g_source_remove);
  gtk_spinner_stop (GTK_SPINNER (self->wait));
  g_clear_object (&self->cancellable);
  fb_busy_set (GTK_WIDGET (self), FALSE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fb_today_list_finish (result, &error);
  FbTodayPage *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* the page is gone */
    return;

  stop_waiting (self);
  if (self->is_late)
    fb_page_refresh (FB_PAGE (self));
  else if (rows != NULL && !wait_for_window (self, rows))
    show_rows (self, rows);
  else if (rows == NULL)
    fb_toast_error (GTK_WIDGET (self), error);
}

/* The rows stay until there are others, at first a page that says nothing. */
static void
fb_today_page_refresh (FbPage *page)
{
  FbTodayPage *self = FB_TODAY_PAGE (page);
  FbWorkspace *workspace = fb_page_get_workspace (page);

  self->is_late = self->cancellable != NULL;
  if (self->is_late)
    return;

  self->cancellable = g_cancellable_new ();
  self->slow_id = g_timeout_add_once (SLOW, slow_cb, self);
  fb_busy_set (GTK_WIDGET (self), TRUE);
  fb_today_list_async (workspace, fb_page_get_programme_id (page),
                       is_mine (self) ? fb_workspace_get_staff_id (workspace) : NULL,
                       self->cancellable, read_cb, self);
}

static void
template_cb (FbTodayPage *self)
{
  fb_page_open (FB_PAGE (self), "templates", NULL);
}

static void
add_mentor_cb (FbTodayPage *self)
{
  fb_people_add (FB_PAGE (self), "mentor");
}

static void
add_mentee_cb (FbTodayPage *self)
{
  fb_people_add (FB_PAGE (self), "mentee");
}

static void
print_cb (FbTodayPage *self)
{
  FbPage *page = FB_PAGE (self);

  fb_print_information (GTK_WIDGET (self), fb_page_get_workspace (page), fb_page_get_programme_id (page), NULL);
}

static GtkWidget *
make_first_steps (FbTodayPage *self)
{
  GtkWidget *page = fb_status_page_new ("fb-today-symbolic", _("First Steps"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *mentee = fb_accessible_button_new (_("Add Your First Men_tee"));
  GtkWidget *print = fb_accessible_button_new (_("_Print the Information Sheet…"));

  self->sheet = fb_accessible_button_new (_("From a Sprea_dsheet…"));
  gtk_widget_add_css_class (self->sheet, "pill");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->sheet), "win.from-sheet");
  self->template = fb_accessible_button_new (_("_Choose a Template"));
  self->mentor = fb_accessible_button_new (_("Add Your First Men_tor"));
  gtk_widget_add_css_class (self->template, "pill");
  gtk_widget_add_css_class (self->template, "suggested-action");
  gtk_widget_add_css_class (self->mentor, "pill");
  gtk_widget_add_css_class (mentee, "pill");
  gtk_widget_add_css_class (print, "pill");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->template, "clicked", G_CALLBACK (template_cb), self);
  g_signal_connect_swapped (self->mentor, "clicked", G_CALLBACK (add_mentor_cb), self);
  g_signal_connect_swapped (mentee, "clicked", G_CALLBACK (add_mentee_cb), self);
  g_signal_connect_swapped (print, "clicked", G_CALLBACK (print_cb), self);
  gtk_box_append (GTK_BOX (box), self->template);
  gtk_box_append (GTK_BOX (box), self->mentor);
  gtk_box_append (GTK_BOX (box), mentee);
  gtk_box_append (GTK_BOX (box), self->sheet);
  gtk_box_append (GTK_BOX (box), print);
  fb_status_page_set_text (ADW_STATUS_PAGE (page), _("What needs you will stand here, once there are people."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);

  return page;
}

static GtkWidget *
make_empty (void)
{
  return fb_status_page_new ("fb-today-symbolic", _("Nothing waits for you today."));
}

/* Whoever comes by keyboard stands here until there is a row, see GtkStack. */
static GtkWidget *
make_wait (void)
{
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (spinner, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (spinner, TRUE);
  fb_accessible_set_label (spinner, _("Reading…"));

  return spinner;
}

static gboolean
was_everyone (void)
{
  g_autofree char *whose = fb_settings_dup_view (VIEW_WHOSE);

  return g_strcmp0 (whose, "everyone") == 0;
}

static void
whose_toggled_cb (FbTodayPage *self)
{
  gboolean is_mine = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->mine));

  fb_settings_set_view (VIEW_WHOSE, is_mine ? NULL : "everyone");
  fb_page_refresh (FB_PAGE (self));
}

/* Mine | Everyone, in the header. */
static GtkWidget *
make_switch (FbTodayPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *everyone = gtk_toggle_button_new_with_label (_("Everyone"));

  self->mine = gtk_toggle_button_new_with_label (C_("whose", "Mine"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (everyone), GTK_TOGGLE_BUTTON (self->mine));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (was_everyone () ? everyone : self->mine), TRUE);
  g_signal_connect_object (self->mine, "toggled", G_CALLBACK (whose_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->mine);
  gtk_box_append (GTK_BOX (box), everyone);

  return box;
}

/* What the row is about that has the keyboard. */
static FbRecord *
fb_today_page_dup_about (FbPage *page)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  return root != NULL ? fb_today_row_dup_about (gtk_root_get_focus (root)) : NULL;
}

/* Of every row, also of the ones that are shown only on demand. */
static void
fb_today_page_list_whom (FbPage *page,
                         FbWhom *whom)
{
  fb_today_list_whom (FB_TODAY_PAGE (page)->rows, whom);
}

static FbShownTable *
fb_today_page_dup_table (FbShown *shown)
{
  return fb_today_table_new (fb_page_get_workspace (FB_PAGE (shown)), FB_TODAY_PAGE (shown)->rows);
}

static void
shown_init (FbShownInterface *iface)
{
  iface->dup_table = fb_today_page_dup_table;
}

static void
fb_today_page_constructed (GObject *object)
{
  FbPage *page = FB_PAGE (object);

  G_OBJECT_CLASS (fb_today_page_parent_class)->constructed (object);

  g_signal_connect_object (fb_page_get_workspace (page), "copied", G_CALLBACK (fb_page_mark_stale), page, G_CONNECT_SWAPPED);
  fb_page_set_title (page, _("Today"));
  fb_page_set_whom_menu (page, _("Write To Those Shown…"));
  fb_page_set_title_widget (page, make_switch (FB_TODAY_PAGE (object)));
}

static void
fb_today_page_dispose (GObject *object)
{
  FbTodayPage *self = FB_TODAY_PAGE (object);

  g_clear_handle_id (&self->slow_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (fb_today_page_parent_class)->dispose (object);
}

static void
fb_today_page_finalize (GObject *object)
{
  g_clear_pointer (&FB_TODAY_PAGE (object)->rows, g_ptr_array_unref);
  g_clear_pointer (&FB_TODAY_PAGE (object)->waiting, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_today_page_parent_class)->finalize (object);
}

static void
fb_today_page_class_init (FbTodayPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = fb_today_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = fb_today_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fb_today_page_finalize;
  FB_PAGE_CLASS (klass)->refresh = fb_today_page_refresh;
  FB_PAGE_CLASS (klass)->dup_about = fb_today_page_dup_about;
  FB_PAGE_CLASS (klass)->list_whom = fb_today_page_list_whom;
}

static void
fb_today_page_init (FbTodayPage *self)
{
  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->standing = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->standing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->standing), TRUE);
  self->done = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->done), 0);
  gtk_widget_add_css_class (self->done, "dim-label");

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->wait = make_wait ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->wait, "wait");
  gtk_stack_add_named (GTK_STACK (self->stack), fb_form_page_new (self->standing, self->groups, self->done, NULL), "groups");
  self->empty = make_empty ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->empty, "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), make_first_steps (self), "first-steps");
  adw_bin_set_child (ADW_BIN (self), self->stack);
}

void
fb_today_page_count_async (FbWorkspace         *workspace,
                           const char          *programme_id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  fb_today_count_async (workspace, programme_id, fb_workspace_get_staff_id (workspace), cancellable, callback,
                        user_data);
}
