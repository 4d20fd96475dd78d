/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-employer.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_said (const char  *typed,
         const char  *question,
         char       **clean,
         GError     **error)
{
  *clean = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  if (**clean != '\0')
    return TRUE;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, question);
  return FALSE;
}

FbCommitment *
fb_deed_add_commitment (FbWorkspace  *workspace,
                        const char   *organisation_id,
                        const char   *text,
                        const char   *from,
                        GError      **error)
{
  g_autoptr(FbRecord) commitment = fb_record_new (&fb_commitment_kind, NULL);
  g_autofree char *clean = NULL;
  gboolean ok;

  if (!is_said (text, _("What is promised?"), &clean, error) ||
      !_fb_deed_begin (workspace, "add-commitment", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, commitment, error, "organisation-id", organisation_id, "text", clean,
                      "from-date", from != NULL ? from : fb_workspace_get_today (workspace), NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_COMMITMENT (g_steal_pointer (&commitment)) : NULL;
}

FbVacancy *
fb_deed_add_vacancy (FbWorkspace  *workspace,
                     const char   *organisation_id,
                     const char   *title,
                     const char   *kind,
                     const char   *until,
                     GError      **error)
{
  g_autoptr(FbRecord) vacancy = fb_record_new (&fb_vacancy_kind, NULL);
  g_autofree char *clean = NULL;
  gboolean ok;

  if (!is_said (title, _("Which job or internship?"), &clean, error) ||
      !_fb_deed_begin (workspace, "add-vacancy", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, vacancy, error, "organisation-id", organisation_id, "title", clean,
                      "kind", kind != NULL ? kind : "job", "from-date", fb_workspace_get_today (workspace),
                      "until-date", until, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_VACANCY (g_steal_pointer (&vacancy)) : NULL;
}

/* For whom a mentor works, and in which programme the time was given, where that is one:
 * (transfer full) (nullable) */
static void
find_place (FbWorkspace  *workspace,
            const char   *person_id,
            char        **employer,
            char        **programme)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind, "person-id",
                                                   person_id, "created", NULL);
  guint n = 0;

  for (guint i = 0; enrolments != NULL && i < enrolments->len; i++)
    {
      FbEnrolment *enrolment = enrolments->pdata[i];

      if (*employer == NULL)
        *employer = g_strdup (enrolment->employer_id);
      if (g_strcmp0 (enrolment->role, "mentor") != 0 || g_strcmp0 (enrolment->programme_id, *programme) == 0)
        continue;
      g_free (*programme);
      *programme = g_strdup (enrolment->programme_id);
      n++;
    }
  if (n > 1)
    g_clear_pointer (programme, g_free);
}

FbVolunteerHours *
fb_deed_add_hours (FbWorkspace  *workspace,
                   const char   *person_id,
                   const char   *given_on,
                   const char   *minutes,
                   const char   *time,
                   GError      **error)
{
  g_autoptr(FbRecord) hours = fb_record_new (&fb_volunteer_hours_kind, NULL);
  g_autofree char *clean = NULL;
  g_autofree char *employer = NULL;
  g_autofree char *programme = NULL;
  gboolean ok;

  find_place (workspace, person_id, &employer, &programme);
  if (!is_said (minutes, _("How many minutes?"), &clean, error) ||
      !_fb_deed_begin (workspace, "add-hours", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, hours, error, "person-id", person_id, "organisation-id", employer,
                      "programme-id", programme, "given-on", given_on != NULL ? given_on : fb_workspace_get_today (workspace),
                      "minutes", clean, "time", time, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_VOLUNTEER_HOURS (g_steal_pointer (&hours)) : NULL;
}

/* --- In words --- */

static void
append (GString    *line,
        const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static void
append_dates (GString    *line,
              const char *from,
              const char *until)
{
  g_autofree char *first = from != NULL ? fb_date_dup_display (from) : NULL;
  g_autofree char *last = until != NULL ? fb_date_dup_display (until) : NULL;
  g_autofree char *both = NULL;

  if (first == NULL && last == NULL)
    return;

  both = g_strdup_printf ("%s – %s", first != NULL ? first : "…", last != NULL ? last : "…");
  append (line, both);
}

char *
fb_commitment_dup_words (FbCommitment *commitment)
{
  GString *line = g_string_new (NULL);

  append_dates (line, commitment->from_date, commitment->until_date);
  if (commitment->mentors != FB_UNSET)
    {
      g_autofree char *mentors = g_strdup_printf (ngettext ("%d mentor", "%d mentors", (gulong) commitment->mentors),
                                                  (int) commitment->mentors);

      append (line, mentors);
    }
  if (commitment->reasons != NULL)
    {
      g_autofree char *reasons = fb_code_list_dup_labels (&fb_code_commitment_reason, commitment->reasons);

      append (line, reasons);
    }
  append (line, fb_code_list_get_label (&fb_code_withdrawal_reason, commitment->withdrawal_reason));

  return g_string_free (line, FALSE);
}

char *
fb_vacancy_dup_words (FbWorkspace *workspace,
                      FbVacancy   *vacancy)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *person = vacancy->person_id != NULL
                            ? fb_workspace_dup_name_of (workspace, "person", vacancy->person_id) : NULL;
  GString *line = g_string_new (fb_code_list_get_label (&fb_code_vacancy_kind, vacancy->kind));

  append_dates (line, vacancy->from_date, vacancy->until_date);
  append (line, person);
  if (person == NULL && vacancy->until_date != NULL && strcmp (vacancy->until_date, today) < 0)
    append (line, _("over"));

  return g_string_free (line, FALSE);
}

/* "1:30 h" */
static char *
dup_hours (gint64 minutes)
{
  /* Translators: hours and minutes, such as 1:30 h */
  return g_strdup_printf (_("%d:%02d h"), (int) (minutes / 60), (int) (minutes % 60));
}

char *
fb_hours_dup_words (FbWorkspace      *workspace,
                    FbVolunteerHours *hours)
{
  g_autofree char *organisation = hours->organisation_id != NULL
                                  ? fb_workspace_dup_name_of (workspace, "organisation", hours->organisation_id) : NULL;
  GString *line = g_string_new (NULL);
  g_autofree char *time = dup_hours (hours->minutes);

  append (line, time);
  append (line, fb_code_list_get_label (&fb_code_hours_time, hours->time));
  append (line, organisation);
  append (line, hours->remark);

  return g_string_free (line, FALSE);
}

char *
fb_commitments_dup_gap (FbWorkspace *workspace,
                        const char  *organisation_id)
{
  const char *today = fb_workspace_get_today (workspace);
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_commitment_kind, "organisation-id",
                                            organisation_id, "from_date", NULL);
  const char *last = NULL;
  g_autofree char *day = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbCommitment *one = all->pdata[i];

      if (one->until_date == NULL || strcmp (one->until_date, today) >= 0)
        return NULL;
      if (last == NULL || strcmp (one->until_date, last) > 0)
        last = one->until_date;
    }
  if (last == NULL)
    return NULL;

  day = fb_date_dup_display (last);
  return g_strdup_printf (_("Nothing is promised since %s. Firms that wait long between two phases tend to leave."), day);
}

char *
fb_hours_dup_sum (FbWorkspace *workspace,
                  const char  *organisation_id)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_volunteer_hours_kind,
                                            "organisation-id", organisation_id, NULL, NULL);
  gint64 company = 0, other = 0;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbVolunteerHours *hours = all->pdata[i];

      if (g_strcmp0 (hours->time, "company") == 0)
        company += hours->minutes;
      else
        other += hours->minutes;
    }
  if (company + other == 0)
    return NULL;

  first = dup_hours (company);
  second = dup_hours (other);
  /* Translators: both %s are times such as 1:30 h */
  return g_strdup_printf (_("Given by its people: %s in time of the company, %s in their own."), first, second);
}

char *
fb_vacancies_dup_sum (FbWorkspace *workspace,
                      const char  *organisation_id)
{
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (workspace), &fb_vacancy_kind, "organisation-id",
                                            organisation_id, NULL, NULL);
  guint n = 0;

  for (guint i = 0; all != NULL && i < all->len; i++)
    n += FB_VACANCY (all->pdata[i])->person_id != NULL;

  return n == 0 ? NULL
         : g_strdup_printf (ngettext ("%u of %u went to somebody from a programme.",
                                      "%u of %u went to people from a programme.", n), n, all->len);
}
