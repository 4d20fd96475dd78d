/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-addressee"

#include "app/fb-addressee.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

void
fb_addressee_free (FbAddressee *self)
{
  g_clear_object (&self->enrolment);
  g_clear_object (&self->person);
  g_clear_object (&self->contact);
  g_clear_object (&self->organisation);
  g_clear_object (&self->event);
  g_free (self);
}

static gboolean
fill_contact (FbAddressee  *self,
              FbStore      *store,
              const char   *id,
              GError      **error)
{
  self->contact = (FbContactPerson *) fb_store_get (store, &fb_contact_person_kind, id, error);
  if (self->contact == NULL)
    return FALSE;
  if (self->event == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("Contact persons of organisations are written to about an event."));
      return FALSE;
    }

  self->organisation = (FbOrganisation *) fb_store_get (store, &fb_organisation_kind, self->contact->organisation_id, error);
  return self->organisation != NULL;
}

FbAddressee *
fb_addressee_new (FbWorkspace  *workspace,
                  const char   *id,
                  FbEvent      *event,
                  GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbAddressee) self = g_new0 (FbAddressee, 1);
  gboolean ok;

  g_set_object (&self->event, event);
  self->enrolment = (FbEnrolment *) fb_store_get (store, &fb_enrolment_kind, id, NULL);
  if (self->enrolment != NULL)
    self->person = (FbPerson *) fb_store_get (store, &fb_person_kind, self->enrolment->person_id, error);
  ok = self->enrolment != NULL ? self->person != NULL : fill_contact (self, store, id, error);

  return ok ? g_steal_pointer (&self) : NULL;
}

FbRecord *
fb_addressee_get_record (const FbAddressee *self)
{
  return self->enrolment != NULL ? FB_RECORD (self->enrolment) : FB_RECORD (self->contact);
}

FbRecord *
fb_addressee_get_about (const FbAddressee *self)
{
  return self->enrolment != NULL ? FB_RECORD (self->enrolment) : FB_RECORD (self->organisation);
}

const char *
fb_addressee_get_name (const FbAddressee *self)
{
  return self->person != NULL ? self->person->name_used : self->contact->name;
}

const char *
fb_addressee_get_email (const FbAddressee *self)
{
  return self->person != NULL ? self->person->email : self->contact->email;
}

const char *
fb_addressee_get_side (const FbAddressee *self)
{
  return self->enrolment != NULL ? self->enrolment->role : fb_contact_person_kind.name;
}

const char *
fb_addressee_get_programme_id (const FbAddressee *self)
{
  return self->enrolment != NULL ? self->enrolment->programme_id : self->event->programme_id;
}

const char *
fb_addressee_get_staff_id (const FbAddressee *self)
{
  return self->enrolment != NULL ? self->enrolment->coordinator_id : self->event->staff_id;
}

/* (transfer full) (nullable): both, or the one that is known */
static char *
join (const char *separator,
      const char *first,
      const char *second)
{
  if (first == NULL)
    return g_strdup (second);

  return g_strjoin (separator, first, second, NULL);
}

char *
fb_addressee_dup_address (const FbAddressee *self)
{
  const FbPerson *person = self->person;
  const FbOrganisation *firm = self->organisation;
  g_autofree char *town = person != NULL ? join (" ", person->postcode, person->place) : join (" ", firm->postcode, firm->place);
  g_autofree char *full = NULL;

  if (person == NULL)
    return g_strjoin ("\n", firm->name, self->contact->name, firm->street, town, NULL);

  full = g_strjoin (" ", person->given_name != NULL ? person->given_name : person->name_used,
                    person->given_name != NULL ? person->family_name : NULL, NULL);
  return g_strjoin ("\n", full, person->street, town, NULL);
}
