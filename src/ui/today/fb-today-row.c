/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-today-row"

#include "ui/today/fb-today-row.h"

#include "app/fb-deeds.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-toast.h"
#include "ui/contacts/fb-check-in-dialog.h"
#include "ui/duos/fb-end-duo.h"
#include "ui/people/fb-people.h"
#include "ui/results/fb-outcome-dialog.h"
#include "ui/today/fb-signal-menu.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

/* What a row needs to know; as long as its widget. */
typedef struct
{
  FbPage       *page; /* not owned: above the row */
  char         *kind;
  char         *id;
  char         *about_kind;
  char         *about_id;
  FbSignalCode  code; /* FB_SIGNAL_N for a reminder or concern */
  const char   *side; /* (nullable): who said it or is to be asked, where that is one side */
  GtkWidget    *row;
} Row;

static void
row_free (gpointer data)
{
  Row *self = data;

  g_free (self->kind);
  g_free (self->id);
  g_free (self->about_kind);
  g_free (self->about_id);
  g_free (self);
}

/* A reminder or a concern is about another record. */
static gboolean
is_about (const Row *self)
{
  return self->about_kind != NULL;
}

/* What asking again answers. */
static gboolean
is_for_check_in (FbSignalCode code)
{
  return code == FB_SIGNAL_CHECK_IN_DUE || code == FB_SIGNAL_NOT_IN_TOUCH ||
         code == FB_SIGNAL_NEEDS_UNMET || code == FB_SIGNAL_NO_HELP ||
         code == FB_SIGNAL_CONDITIONS_UNMET || code == FB_SIGNAL_OTHER_SECTOR;
}

/* The tab of a duo where something can be done about it. */
static const char *
get_tab (FbSignalCode code)
{
  if (code == FB_SIGNAL_AGREEMENT_UNSIGNED)
    return "agreement";
  if (code == FB_SIGNAL_REVIEW_OVERDUE || code == FB_SIGNAL_GOAL_CHANGED || code == FB_SIGNAL_MENTOR_HOLDS_MOST)
    return "plan";
  if (code == FB_SIGNAL_PLANNED_PASSED || code == FB_SIGNAL_REPORT_AWAITED || code == FB_SIGNAL_MEETING_TODAY || code == FB_SIGNAL_NEVER_STARTED || code == FB_SIGNAL_FADING || code == FB_SIGNAL_SPORADIC ||
      code == FB_SIGNAL_MISSED_TWICE || code == FB_SIGNAL_APPLICATION_ONLY ||
      code == FB_SIGNAL_NETWORK_ABSENT || is_for_check_in (code))
    return "contact";

  if (code == FB_SIGNAL_OUTCOME_OPEN || code == FB_SIGNAL_FOLLOW_UP_DUE)
    return "results";

  return "overview";
}

static void
open_person (Row        *self,
             const char *id)
{
  g_autoptr(FbRecord) enrolment =
    fb_store_get (fb_page_get_store (self->page), &fb_enrolment_kind, id, NULL);
  gboolean is_mentor = enrolment != NULL &&
                       g_strcmp0 (FB_ENROLMENT (enrolment)->role, "mentor") == 0;
  const char *intake = is_mentor ? "mentor-intake" : "intake";

  if (self->code == FB_SIGNAL_INTAKE_UNFINISHED && fb_pages_find (intake) != NULL)
    fb_page_open (self->page, intake, id);
  else
    fb_people_open_part (self->page, id, is_about (self) ? "notes" : NULL);
}

/* Rows about the whole workspace are about no record, and nothing of an event is taken up. */
static gboolean
is_of_record (const char *kind)
{
  return !g_str_equal (kind, "protection") && !g_str_equal (kind, "backup") && !g_str_equal (kind, "event");
}

static void
open_row (Row *self)
{
  const char *kind = is_about (self) ? self->about_kind : self->kind;
  const char *id = is_about (self) ? self->about_id : self->id;

  if (g_strcmp0 (kind, "duo") == 0)
    fb_page_open_part (self->page, "duo", id, is_about (self) ? "notes" : get_tab (self->code));
  else if (g_strcmp0 (kind, "enrolment") == 0 || g_strcmp0 (kind, "person") == 0)
    open_person (self, id);
  else if (self->code == FB_SIGNAL_FUNDING_ENDS)
    fb_page_open_part (self->page, "programme", id, "partners");
  else if (g_strcmp0 (kind, "protection") == 0)
    fb_page_open (self->page, "protection", NULL);
  else if (g_strcmp0 (kind, "backup") == 0)
    gtk_widget_activate_action (self->row, "win.save-copy", NULL);
  else if (kind != NULL && fb_pages_find (kind) != NULL)
    fb_page_open (self->page, kind, id);
}

static void
open_cb (GtkWidget *widget,
         Row       *self)
{
  open_row (self);
}

static void
check_in_cb (GtkWidget *widget,
             Row       *self)
{
  fb_check_in_present (GTK_WIDGET (self->page), fb_page_get_workspace (self->page), self->id, self->side);
}

static void
outcome_cb (GtkWidget *widget,
            Row       *self)
{
  if (g_str_equal (self->kind, "enrolment"))
    fb_outcome_present_of_event (GTK_WIDGET (self->page), fb_page_get_workspace (self->page), self->id);
  else
    fb_outcome_present (GTK_WIDGET (self->page), fb_page_get_workspace (self->page), self->id);
}

static void
end_cb (GtkWidget *widget,
        Row       *self)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_page_get_store (self->page), &fb_duo_kind, self->id, NULL);

  if (duo != NULL)
    fb_end_duo_present (GTK_WIDGET (self->page), fb_page_get_workspace (self->page), FB_DUO (duo), FALSE);
}

/* Where the answer comes in. */
static void
receive_cb (GtkWidget *widget,
            Row       *self)
{
  fb_page_open_part (self->page, "receive", NULL, self->id);
}

/* What can be done without going there; NULL where one goes there. */
static GCallback
get_deed (FbSignalCode code)
{
  if (is_for_check_in (code))
    return G_CALLBACK (check_in_cb);
  if (code == FB_SIGNAL_OUTCOME_OPEN || code == FB_SIGNAL_FOLLOW_UP_DUE)
    return G_CALLBACK (outcome_cb);
  if (code == FB_SIGNAL_REPORT_AWAITED)
    return G_CALLBACK (receive_cb);
  if (code == FB_SIGNAL_END_PASSED)
    return G_CALLBACK (end_cb);

  return NULL;
}

static void
done_cb (GtkWidget *button,
         Row       *self)
{
  g_autoptr(FbRecord) reminder =
    fb_store_get (fb_page_get_store (self->page), &fb_reminder_kind, self->id, NULL);
  g_autoptr(GError) error = NULL;

  if (reminder != NULL &&
      fb_deed_finish_reminder (fb_page_get_workspace (self->page), FB_REMINDER (reminder), &error))
    fb_toast_undo (GTK_WIDGET (self->page), _("Reminder done"));
  else
    fb_toast_error (GTK_WIDGET (self->page), error);
}

static FbRecord *
dup_about (const Row *self)
{
  if (!is_of_record (self->kind))
    return NULL;

  return fb_store_get (fb_page_get_store (self->page),
                       fb_kinds_find (is_about (self) ? self->about_kind : self->kind),
                       is_about (self) ? self->about_id : self->id, NULL);
}

static GtkWidget *
make_verb (Row        *self,
           const char *text,
           const char *name,
           GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *label = g_strdup_printf ("%s: %s", text, name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fb_accessible_set_label (button, label);
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

/* Since when; NULL where no day is known or it lies ahead. */
static const char *
get_since_format (const FbTodayRow *row,
                  const char       *today)
{
  int order = g_strcmp0 (*row->due_on != '\0' ? row->due_on : row->since, today);

  if (*row->due_on != '\0')
    return order < 0 ? _("Overdue since %s") : _("Due on %s");
  if (row->since == NULL || *row->since == '\0')
    return NULL;

  /* Translators: %s is the day from which on something is so */
  return order < 0 ? _("since %s") : NULL;
}

/* "The last meeting was 40 days ago · since 13.10.2026 · and 2 more" */
static char *
dup_subtitle (FbWorkspace      *workspace,
              const FbTodayRow *row)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *fact = row->text == NULL && g_str_equal (row->kind, "duo")
                            ? fb_signal_dup_words_of (workspace, row->id, &row->first) : fb_today_row_dup_fact (row);
  GString *line = g_string_new (fact);
  const char *format = get_since_format (row, today);

  if (format != NULL)
    {
      g_autofree char *date = fb_date_dup_display (*row->due_on != '\0' ? row->due_on : row->since);

      g_string_append (line, " · ");
      g_string_append_printf (line, format, date);
    }
  if (row->n_more > 0)
    {
      g_string_append (line, " · ");
      g_string_append_printf (line, ngettext ("and %u more", "and %u more", row->n_more), row->n_more);
    }

  return g_string_free (line, FALSE);
}

static GtkWidget *
make_menu (Row              *self,
           const FbTodayRow *from)
{
  g_autofree char *fact = from->first.code != FB_SIGNAL_N ? fb_signal_dup_words (&from->first)
                                                          : g_strdup (from->text);

  return fb_signal_menu_new (fb_page_get_workspace (self->page),
                             is_about (self) ? self->about_kind : self->kind,
                             is_about (self) ? self->about_id : self->id,
                             from->first.code, from->first.since, fact, from->name);
}

/* (nullable) */
static const char *
get_side (const FbSignal *signal)
{
  static const char *const sides[] = { "mentee", "mentor" };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      if (is_for_check_in (signal->code) && g_strcmp0 (signal->what, sides[i]) == 0)
        return sides[i];
    }

  return NULL;
}

static Row *
row_new (FbPage           *page,
         const FbTodayRow *from)
{
  Row *self = g_new0 (Row, 1);

  self->page = page;
  self->kind = g_strdup (from->kind);
  self->id = g_strdup (from->id);
  self->about_kind = g_strdup (from->about_kind);
  self->about_id = g_strdup (from->about_id);
  self->code = fb_signal_find_code (from->signal);
  self->side = get_side (&from->first);
  self->row = adw_action_row_new ();
  g_object_set_data_full (G_OBJECT (self->row), "fb-today-row", self, row_free);

  return self;
}

/* Whoever only reads cannot ask how it goes, but see what was said. */
static const char *
get_verb (FbSignalCode code,
          gboolean     writes)
{
  if (code == FB_SIGNAL_N)
    return C_("verb", "Open");
  if (is_for_check_in (code) && !writes)
    return fb_signal_get_verb (FB_SIGNAL_FADING);
  if (get_deed (code) != NULL && !writes)
    return C_("verb", "Open");

  return fb_signal_get_verb (code);
}

/**
 * fb_today_row_new:
 * @page: the page that shows it; it goes where the row leads
 *
 * Returns: (transfer floating): a row with one verb
 */
GtkWidget *
fb_today_row_new (FbPage           *page,
                  const FbTodayRow *from)
{
  Row *self = row_new (page, from);
  g_autofree char *subtitle = dup_subtitle (fb_page_get_workspace (page), from);
  AdwActionRow *row = ADW_ACTION_ROW (self->row);
  gboolean writes = !fb_store_is_read_only (fb_page_get_store (page));
  g_autofree char *more = fb_today_row_dup_more (from);
  const char *verb = g_str_equal (from->kind, "backup") ? _("Save a Copy…") : get_verb (self->code, writes);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), from->name);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_subtitle_lines (row, 2);
  gtk_widget_set_tooltip_text (self->row, more);
  fb_accessible_set_label (GTK_WIDGET (row), from->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);

  if (g_str_equal (from->kind, "reminder") && writes)
    adw_action_row_add_suffix (row, make_verb (self, _("Done"), from->name, G_CALLBACK (done_cb)));
  else if (get_deed (self->code) != NULL && writes)
    adw_action_row_add_suffix (row, make_verb (self, verb, from->name, get_deed (self->code)));
  else
    adw_action_row_add_suffix (row, make_verb (self, verb, from->name, G_CALLBACK (open_cb)));
  if (writes && is_of_record (from->kind))
    adw_action_row_add_suffix (row, make_menu (self, from));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_cb), self);

  return self->row;
}

/* (transfer full) (nullable): what the row that @widget stands in is about */
FbRecord *
fb_today_row_dup_about (GtkWidget *widget)
{
  GtkWidget *row = widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_ACTION_ROW) : NULL;
  const Row *self = row != NULL ? g_object_get_data (G_OBJECT (row), "fb-today-row") : NULL;

  return self != NULL ? dup_about (self) : NULL;
}
