/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-events-page"

#include "ui/events/fb-events-page.h"

#include "app/fb-deed-event.h"
#include "app/fb-event-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-programme-choice.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _FbEventsPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbEventsPage, fb_events_page, FB_TYPE_LIST_PAGE)

static guint
get_number (FbListRow  *row,
            const char *column)
{
  const char *digits = fb_list_row_get (row, column);

  return digits != NULL ? (guint) atoi (digits) : 0;
}

/* The day, or the first and the last, and below it the time. */
static char *
dup_when (FbListRow *row)
{
  g_autofree char *first = fb_list_row_dup_date (row, "date");
  g_autofree char *last = fb_list_row_dup_date (row, "until");
  const char *time = fb_list_row_get (row, "time");

  if (last != NULL && g_strcmp0 (fb_list_row_get (row, "date"), fb_list_row_get (row, "until")) < 0)
    return g_strdup_printf ("%s –\n%s", first, last);

  return g_strdup_printf ("%s\n%s", first, time != NULL ? time : "");
}

/* "12 of 15 places", and below it what is known of them. */
static char *
dup_people (FbListRow *row)
{
  const FbEventCount count = { .n_invited = get_number (row, "n-invited"), .n_came = get_number (row, "n-came"),
                               .n_excused = get_number (row, "n-excused"), .n_absent = get_number (row, "n-absent") };
  guint n = count.n_invited + count.n_came + count.n_excused + count.n_absent;
  const char *most = fb_list_row_get (row, "places");
  g_autofree char *places = fb_event_dup_places (fb_event_count_get_taken (&count),
                                                 most != NULL ? (gint64) atoi (most) : FB_UNSET);
  g_autofree char *came = NULL;

  if (count.n_came == 0)
    return g_steal_pointer (&places);

  /* Translators: how many of those invited to an event came */
  came = g_strdup_printf (_("%u of %u came"), count.n_came, n);

  return g_strdup_printf ("%s\n%s", places, came);
}

static void
fill_cells (FbListPage  *page,
            FbListRow   *row,
            const char  *id,
            char       **cells)
{
  const char *place = fb_list_row_get (row, "place");
  const char *organisation = fb_list_row_get (row, "organisation");

  cells[0] = g_strdup_printf ("%s\n%s", fb_list_row_get (row, "title"),
                              fb_code_list_get_label (&fb_code_event_kind, fb_list_row_get (row, "kind")));
  cells[1] = dup_when (row);
  cells[2] = dup_people (row);
  if (place != NULL && organisation != NULL && !g_str_equal (place, organisation))
    cells[3] = g_strdup_printf ("%s\n%s", place, organisation);
  else
    cells[3] = g_strdup (place != NULL ? place : organisation);
  cells[4] = g_strdup (fb_list_row_get (row, "programme"));
}

static void
open_record (FbListPage *page,
             const char *id)
{
  fb_page_open (FB_PAGE (page), "event", id);
}

/* --- A new one --- */

/* What the dialog asks; the widgets are its own. */
typedef struct
{
  GtkWidget *programme;
  GtkWidget *title;
  GtkWidget *kind;
  GtkWidget *day;
  GtkWidget *day_row;
} Question;

#define QUESTION_KEY "fb-question"

static void
added_cb (FbDialog *dialog,
          FbPage   *page)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), QUESTION_KEY);
  FbWorkspace *workspace = fb_page_get_workspace (page);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) event = NULL;
  g_autofree char *day = NULL;

  if (!fb_plain_row_read_date (question->day_row, question->day, fb_workspace_get_today (workspace), &day))
    return;

  event = fb_deed_add_event (workspace, fb_programme_choice_get (question->programme),
                             gtk_editable_get_text (GTK_EDITABLE (question->title)),
                             fb_code_drop_down_get (question->kind), day, &error);
  if (event == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_page_open (page, "event", fb_record_get_id (FB_RECORD (event)));
  fb_toast_undo (GTK_WIDGET (page), _("Event Added"));
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
add (FbPage *page)
{
  FbWorkspace *workspace = fb_page_get_workspace (page);
  GtkWidget *dialog = fb_dialog_new (GTK_WIDGET (page), _("New Event"), _("_Add"));
  GtkWidget *form = adw_preferences_group_new ();
  Question *question = g_new0 (Question, 1);
  GtkWidget *rows[4];

  question->title = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (question->title), TRUE);
  gtk_widget_set_valign (question->title, GTK_ALIGN_CENTER);
  question->kind = fb_code_drop_down_new (&fb_code_event_kind, FALSE, "training");
  question->day = fb_date_entry_new (_("Date"), fb_workspace_get_today (workspace));
  question->day_row = fb_plain_row_new (_("Date"), question->day);
  question->programme = fb_programme_choice_new (workspace, fb_page_get_programme_id (page));
  rows[0] = fb_plain_row_new (_("Title"), question->title);
  rows[1] = fb_plain_row_new (_("Kind"), question->kind);
  rows[2] = question->day_row;
  rows[3] = fb_plain_row_new (_("Programme"), question->programme);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), rows[i]);
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  if (fb_programme_choice_get (question->programme) == NULL)
    {
      fb_dialog_set_sentence (FB_DIALOG (dialog), _("An event belongs to a programme. Add a programme first."));
      fb_dialog_set_can_do (FB_DIALOG (dialog), FALSE);
    }
  g_object_set_data_full (G_OBJECT (dialog), QUESTION_KEY, question, g_free);
  g_signal_connect_object (dialog, "done", G_CALLBACK (added_cb), page, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (question->title);
}

static gboolean
concerns (FbPage     *page,
          const char *kind,
          const char *id)
{
  static const char *const kinds[] = { "event", "attendance", "programme", "organisation", NULL };

  return kind == NULL || g_strv_contains (kinds, kind);
}

/* A note is about the programme. */
static FbRecord *
dup_about (FbPage *page)
{
  return fb_list_page_dup_record (FB_LIST_PAGE (page), &fb_programme_kind, "programme-id");
}

static void
fb_events_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_events_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Events"));
  fb_page_set_add_label (FB_PAGE (object), _("New Event"));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-event-symbolic", _("No Events Yet"),
                          _("Trainings, mentors who meet, workshops, visits to firms: who is invited, and who came."));
}

static void
fb_events_page_class_init (FbEventsPageClass *klass)
{
  static const FbListColumn columns[] = {
    { N_("Event"), -1 },
    { N_("When"), 130 },
    { N_("Who Comes"), 180 },
    { N_("Place"), 210 },
    { N_("Programme"), 110 },
  };
  static const FbListOption filters[] = {
    { "coming", N_("Coming") },
    { "unmarked", N_("To Note Who Came") },
    { "over", N_("Over") },
    { "full", N_("Full") },
    { "training", N_("Trainings") },
    { "peer-meeting", N_("Mentors Meet") },
    { "champions", N_("Champions’ Circles") },
    { "all", N_("All") },
  };
  static const FbListOption sorts[] = {
    { "date", N_("First Ones First") },
    { "latest", N_("Latest First") },
    { "title", N_("By Name") },
    { "kind", N_("By Kind") },
    { "programme", N_("By Programme") },
  };
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = fb_events_page_constructed;
  FB_PAGE_CLASS (klass)->add = add;
  FB_PAGE_CLASS (klass)->concerns = concerns;
  FB_PAGE_CLASS (klass)->dup_about = dup_about;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->sorts = sorts;
  list_class->n_sorts = G_N_ELEMENTS (sorts);
  list_class->list = FB_LIST_EVENTS;
  list_class->fill_cells = fill_cells;
  list_class->open = open_record;
}

static void
fb_events_page_init (FbEventsPage *self)
{
}
