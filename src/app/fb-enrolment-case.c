/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrolment-case"

#include "app/fb-enrolment-case.h"

#include "app/fb-eligibility-words.h"
#include "app/fb-step-words.h"
#include "base/fb-date.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-duo.h"

#include <glib/gi18n.h>

void
fb_enrolment_case_free (FbEnrolmentCase *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->enrolment);
  g_clear_object (&self->person);
  g_clear_object (&self->programme);
  g_clear_object (&self->check);
  g_clear_pointer (&self->duos, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_running (FbDuo *duo)
{
  return g_strcmp0 (duo->match_status, "agreed") == 0 &&
         g_strcmp0 (duo->relationship_status, "completed") != 0 &&
         g_strcmp0 (duo->relationship_status, "ended-early") != 0;
}

static gboolean
is_proposed (FbDuo *duo)
{
  return g_strcmp0 (duo->match_status, "proposed") == 0 ||
         g_strcmp0 (duo->match_status, "accepted") == 0;
}

static int
compare_duos (gconstpointer a,
              gconstpointer b)
{
  FbRecord *one = *(FbRecord **) a, *other = *(FbRecord **) b;

  return g_strcmp0 (fb_record_get_created (other), fb_record_get_created (one));
}

/* The duos of this person in this role and programme. */
static gboolean
add_duos (FbEnrolmentCase  *self,
          GError          **error)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "person-id",
                                                self->enrolment->person_id, NULL, error);

  if (members == NULL)
    return FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      g_autoptr(FbRecord) duo = NULL;

      if (g_strcmp0 (member->role, self->enrolment->role) != 0)
        continue;
      duo = fb_store_get (store, &fb_duo_kind, member->duo_id, error);
      if (duo == NULL)
        return FALSE;
      if (g_strcmp0 (FB_DUO (duo)->programme_id, self->enrolment->programme_id) != 0)
        continue;

      if (member->until_date == NULL)
        {
          self->facts.n_duos += is_running (FB_DUO (duo));
          self->facts.n_proposed += is_proposed (FB_DUO (duo));
        }
      g_ptr_array_add (self->duos, g_steal_pointer (&duo));
    }

  g_ptr_array_sort (self->duos, compare_duos);
  return TRUE;
}

static gboolean
add_check (FbEnrolmentCase  *self,
           GError          **error)
{
  g_autoptr(GPtrArray) checks =
    fb_store_list (fb_workspace_get_store (self->workspace), &fb_eligibility_check_kind,
                   "enrolment-id", fb_record_get_id (FB_RECORD (self->enrolment)),
                   "checked_on, created", error);

  if (checks == NULL)
    return FALSE;

  if (checks->len > 0)
    self->check = g_object_ref (checks->pdata[checks->len - 1]);

  return TRUE;
}

static void
fill_facts (FbEnrolmentCase *self)
{
  FbEnrolment *enrolment = self->enrolment;

  self->facts.role = enrolment->role;
  self->facts.status = enrolment->status;
  self->facts.status_since = enrolment->status_since;
  self->facts.applied_on = enrolment->applied_on;
  self->facts.capacity = enrolment->capacity;
  self->facts.next_word_on = enrolment->next_word_on;
  self->facts.is_intake_done = enrolment->intake_on != NULL;
  self->facts.eligibility = self->eligibility.fit;
  self->facts.is_overruled = self->check != NULL && self->check->reason != NULL &&
                             g_strcmp0 (self->check->decision, "admitted") == 0;
  self->facts.screening_result = enrolment->screening_result;
  self->facts.is_screening_overruled = enrolment->screening_overruled != NULL;
  self->facts.training_needed = self->programme->mentor_training_needed;
  self->facts.training_on = enrolment->training_on;
  self->state = fb_enrolment_get_state (&self->facts);
}

/**
 * fb_enrolment_find:
 * @id: of an enrolment, or of a person, whose newest enrolment is meant
 *
 * Returns: (transfer full): the enrolment; %FB_ERROR_NOT_FOUND
 */
FbEnrolment *
fb_enrolment_find (FbWorkspace  *workspace,
                   const char   *id,
                   GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) record = fb_store_get (store, &fb_enrolment_kind, id, NULL);
  g_autoptr(GPtrArray) enrolments = NULL;

  if (record != NULL)
    return FB_ENROLMENT (g_steal_pointer (&record));

  enrolments = fb_store_list (store, &fb_enrolment_kind, "person-id", id, "created", error);
  if (enrolments == NULL)
    return NULL;

  if (enrolments->len == 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                           _("This person takes part in no programme yet."));
      return NULL;
    }

  return g_object_ref (enrolments->pdata[enrolments->len - 1]);
}

/**
 * fb_enrolment_case_new:
 *
 * Reads what the rules about enrolments need. The texts of the facts belong to
 * the records: the case is for now, not for keeping.
 *
 * Returns: (transfer full): the case
 */
FbEnrolmentCase *
fb_enrolment_case_new (FbWorkspace  *workspace,
                       FbEnrolment  *enrolment,
                       GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbEnrolmentCase) self = g_new0 (FbEnrolmentCase, 1);
  g_autoptr(GPtrArray) lines = NULL;

  self->workspace = g_object_ref (workspace);
  self->enrolment = g_object_ref (enrolment);
  self->duos = g_ptr_array_new_with_free_func (g_object_unref);

  self->person = (FbPerson *) fb_store_get (store, &fb_person_kind, enrolment->person_id, error);
  if (self->person == NULL)
    return NULL;
  self->programme = (FbProgramme *) fb_store_get (store, &fb_programme_kind, enrolment->programme_id, error);
  if (self->programme == NULL)
    return NULL;

  lines = fb_eligibility_explain (workspace, enrolment, &self->eligibility, error);
  if (lines == NULL || !add_duos (self, error) || !add_check (self, error))
    return NULL;

  fill_facts (self);
  return g_steal_pointer (&self);
}

/* "In Intake, talk held on 12/10/2026": what is left is to decide. */
static char *
dup_talk_words (const FbEnrolmentCase *self,
                const char            *state)
{
  g_autofree char *day = fb_date_dup_display (self->enrolment->intake_on);

  /* Translators: the state "In Intake", and the date of the first talk */
  return g_strdup_printf (_("%s, talk held on %s"), state, day);
}

/* (transfer full): "Waiting since 12/10/2026, 41 days" */
static char *
dup_state_words (const FbEnrolmentCase *self)
{
  const char *state = fb_enrolment_state_get_label (self->state);
  const char *since = self->facts.status_since != NULL ? self->facts.status_since : self->facts.applied_on;
  g_autofree char *shown = NULL;
  int days;

  if (self->state == FB_ENROLMENT_IN_INTAKE && self->facts.is_intake_done)
    return dup_talk_words (self, state);
  if (since == NULL || self->state == FB_ENROLMENT_IN_A_DUO || self->state == FB_ENROLMENT_PROPOSED)
    return g_strdup (state);

  shown = fb_date_dup_display (since);
  days = fb_date_days_between (since, fb_workspace_get_today (self->workspace));
  if (days <= 0)
    /* Translators: a state such as "Waiting", and a date */
    return g_strdup_printf (_("%s since %s"), state, shown);

  /* Translators: a state such as "Waiting", a date, and how long that is */
  return g_strdup_printf (ngettext ("%s since %s, %d day", "%s since %s, %d days", (gulong) days),
                          state, shown, days);
}

/* (transfer full): "Waiting since 12/10/2026, 41 days · goes first since 22/11/2026" */
char *
fb_enrolment_case_dup_words (const FbEnrolmentCase *self)
{
  g_autofree char *state = dup_state_words (self);
  g_autofree char *first = fb_priority_dup_words (self->enrolment->priority_since);

  return first != NULL ? g_strdup_printf ("%s · %s", state, first) : g_steal_pointer (&state);
}
