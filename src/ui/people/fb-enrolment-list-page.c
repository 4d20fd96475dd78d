/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrolment-list-page"

#include "ui/people/fb-enrolment-list-page.h"

#include "app/fb-step-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "ui/people/fb-people.h"

#include <glib/gi18n.h>

static const FbListOption sorts[] = {
  { "name", N_("By Name") },
  { "since", N_("Longest First") },
  { "status", N_("By Status") },
  { "next-word", N_("Next Word First") },
};

/* The code of a derived status, in words. */
static const char *
get_status_label (const char *code)
{
  for (guint i = 0; code != NULL && i < FB_ENROLMENT_N_STATES; i++)
    {
      if (g_str_equal (code, fb_enrolment_state_get_code (i)))
        return fb_enrolment_state_get_label (i);
    }

  return code;
}

/* (nullable): how long somebody has waited for a match, a mentee or a mentor
 * (R105, R123), and that they go before others */
static char *
dup_waited (FbListPage *page,
            FbListRow  *row)
{
  const char *status = fb_list_row_get (row, "status");
  const char *since = fb_list_row_get (row, "since");
  const char *priority = fb_list_row_get (row, "priority");
  g_autofree char *waited = NULL;
  int days = 0;

  if (g_strcmp0 (status, "waiting") != 0 && g_strcmp0 (status, "available") != 0)
    return NULL;

  if (since != NULL && *since != '\0')
    days = fb_date_days_between (since, fb_workspace_get_today (fb_page_get_workspace (FB_PAGE (page))));
  if (days > 0)
    waited = g_strdup_printf (ngettext ("for %d day", "for %d days", (gulong) days), days);
  if (priority == NULL || *priority == '\0')
    return g_steal_pointer (&waited);

  /* Translators: of a person, in a line of facts: matched before others */
  return waited != NULL ? g_strdup_printf ("%s · %s", waited, _("goes first")) : g_strdup (_("goes first"));
}

/* (nullable) (transfer full): one language, and below it the others: side by side
 * they would be cut off */
static char *
dup_languages (FbListRow *row)
{
  const char *codes = fb_list_row_get (row, "languages");
  g_auto(GStrv) parts = g_strsplit (codes != NULL ? codes : "", " ", 2);
  g_autofree char *others = NULL;

  if (parts[0] == NULL || parts[1] == NULL)
    return fb_code_list_dup_labels (&fb_code_languages, codes);

  others = fb_code_list_dup_labels (&fb_code_languages, parts[1]);
  return g_strdup_printf ("%s\n%s", fb_code_list_get_label (&fb_code_languages, parts[0]), others);
}

/* Name and programme, status and since when, languages, work, a last column. */
static void
fill_cells (FbListPage  *page,
            FbListRow   *row,
            const char  *id,
            char       **cells)
{
  g_autofree char *since = fb_list_row_dup_date (row, "since");
  g_autofree char *waited = dup_waited (page, row);

  if (fb_page_get_programme_id (FB_PAGE (page)) == NULL)
    cells[0] = g_strdup_printf ("%s\n%s", fb_list_row_get (row, "name"), fb_list_row_get (row, "programme"));
  else
    cells[0] = g_strdup (fb_list_row_get (row, "name"));
  cells[1] = g_strdup_printf ("%s\n%s", get_status_label (fb_list_row_get (row, "status")),
                              waited != NULL ? waited : since != NULL ? since : "");
  cells[2] = dup_languages (row);
  cells[3] = g_strdup (fb_code_list_get_label (&fb_code_occupations, fb_list_row_get (row, "occupation")));
  cells[4] = FB_LIST_PAGE_GET_CLASS (page)->list == FB_LIST_MENTORS ? g_strdup (fb_list_row_get (row, "n-free"))
                                                                    : fb_list_row_dup_date (row, "next-word");
}

static void
open_record (FbListPage *page,
             const char *id)
{
  fb_people_open (FB_PAGE (page), id);
}

static gboolean
concerns (FbPage     *page,
          const char *kind,
          const char *id)
{
  static const char *const kinds[] = { "enrolment", "person", "duo", "duo-member",
                                       "language-skill", "programme", NULL };

  return g_strv_contains (kinds, kind);
}

static void
init_class (FbListPageClass *klass)
{
  klass->sorts = sorts;
  klass->n_sorts = G_N_ELEMENTS (sorts);
  klass->fill_cells = fill_cells;
  klass->open = open_record;
  klass->whom = "enrolment";
  FB_PAGE_CLASS (klass)->about_kind = &fb_enrolment_kind;
  FB_PAGE_CLASS (klass)->concerns = concerns;
}

static void
set_menu (FbPage *page)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  fb_list_page_append_verbs (FB_LIST_PAGE (page), menu);
  g_menu_append (menu, _("From a Spreadsheet…"), "win.from-sheet");
  g_menu_append (menu, _("Look for the Same Person Twice…"), "win.same-person");
  fb_page_set_menu (page, G_MENU_MODEL (menu));
}

struct _FbMenteesPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbMenteesPage, fb_mentees_page, FB_TYPE_LIST_PAGE)

static void
add_mentee (FbPage *page)
{
  fb_people_add (page, "mentee");
}

static void
fb_mentees_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_mentees_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Mentees"));
  fb_page_set_add_label (FB_PAGE (object), _("New Mentee"));
  set_menu (FB_PAGE (object));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-mentee-symbolic", _("No Mentees Yet"),
                          _("A name is enough to begin. The rest comes at the intake."));
}

static void
fb_mentees_page_class_init (FbMenteesPageClass *klass)
{
  static const FbListColumn columns[] = {
    { N_("Name"), -1 },
    { N_("Status"), 170 },
    { N_("Languages"), 185 },
    { N_("Wished Occupation"), -1 },
    { N_("Next Word"), 105 },
  };
  static const FbListOption filters[] = {
    { "current", N_("Current") },
    { "applied", N_("Applied") },
    { "in-intake", N_("In Intake") },
    { "waiting", N_("Waiting") },
    { "proposed", N_("Proposed") },
    { "in-a-duo", N_("In a Duo") },
    { "paused", N_("Paused") },
    { "completed", N_("Completed") },
    { "stopped", N_("Stopped by Them") },
    { "declined", N_("Declined by Them") },
    { "not-admitted", N_("Not Admitted by Us") },
    { "all", N_("Everybody") },
  };
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  init_class (list_class);
  G_OBJECT_CLASS (klass)->constructed = fb_mentees_page_constructed;
  FB_PAGE_CLASS (klass)->add = add_mentee;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->list = FB_LIST_MENTEES;
}

static void
fb_mentees_page_init (FbMenteesPage *self)
{
}

struct _FbMentorsPage
{
  FbListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FbMentorsPage, fb_mentors_page, FB_TYPE_LIST_PAGE)

static void
add_mentor (FbPage *page)
{
  fb_people_add (page, "mentor");
}

static void
fb_mentors_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (fb_mentors_page_parent_class)->constructed (object);

  fb_page_set_title (FB_PAGE (object), _("Mentors"));
  fb_page_set_add_label (FB_PAGE (object), _("New Mentor"));
  set_menu (FB_PAGE (object));
  fb_list_page_set_empty (FB_LIST_PAGE (object), "fb-mentor-symbolic", _("No Mentors Yet"),
                          _("A name is enough to begin. Intake, screening and training follow."));
}

static void
fb_mentors_page_class_init (FbMentorsPageClass *klass)
{
  static const FbListColumn columns[] = {
    { N_("Name"), -1 },
    { N_("Status"), 170 },
    { N_("Languages"), 185 },
    { N_("Occupation"), -1 },
    { N_("Free Places"), 105 },
  };
  static const FbListOption filters[] = {
    { "current", N_("Current") },
    { "applied", N_("Applied") },
    { "in-intake", N_("In Intake") },
    { "available", N_("Available") },
    { "proposed", N_("Proposed") },
    { "in-a-duo", N_("In a Duo") },
    { "paused", N_("Paused") },
    { "completed", N_("Completed") },
    { "stopped", N_("Stopped by Them") },
    { "declined", N_("Declined by Them") },
    { "not-admitted", N_("Not Admitted by Us") },
    { "all", N_("Everybody") },
  };
  FbListPageClass *list_class = FB_LIST_PAGE_CLASS (klass);

  init_class (list_class);
  G_OBJECT_CLASS (klass)->constructed = fb_mentors_page_constructed;
  FB_PAGE_CLASS (klass)->add = add_mentor;
  list_class->columns = columns;
  list_class->n_columns = G_N_ELEMENTS (columns);
  list_class->filters = filters;
  list_class->n_filters = G_N_ELEMENTS (filters);
  list_class->list = FB_LIST_MENTORS;
}

static void
fb_mentors_page_init (FbMentorsPage *self)
{
}
