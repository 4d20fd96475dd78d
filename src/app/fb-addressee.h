/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-event.h"
#include "domain/fb-organisation.h"
#include "domain/fb-person.h"

G_BEGIN_DECLS

/* Somebody who is written to (R306): a person with their place in a programme, or a
 * contact person of an organisation who is invited to an event. */
typedef struct
{
  FbEnrolment     *enrolment;    /* (nullable) */
  FbPerson        *person;       /* of it */
  FbContactPerson *contact;      /* (nullable): where there is no enrolment */
  FbOrganisation  *organisation; /* of the contact person */
  FbEvent         *event;        /* (nullable): that it is about */
} FbAddressee;

/* @id: of an enrolment or a contact person; @event: (nullable): only a person needs none.
 * NULL with a sentence where it is neither, or is gone. */
FbAddressee *fb_addressee_new              (FbWorkspace        *workspace,
                                            const char         *id,
                                            FbEvent            *event,
                                            GError            **error);
void         fb_addressee_free             (FbAddressee        *self);
/* The enrolment or the contact person. */
FbRecord    *fb_addressee_get_record       (const FbAddressee  *self);
/* What a note about a message to them is about. */
FbRecord    *fb_addressee_get_about        (const FbAddressee  *self);
const char  *fb_addressee_get_name         (const FbAddressee  *self);
/* (nullable) */
const char  *fb_addressee_get_email        (const FbAddressee  *self);
/* "mentee", "mentor" or "contact-person" */
const char  *fb_addressee_get_side         (const FbAddressee  *self);
const char  *fb_addressee_get_programme_id (const FbAddressee  *self);
/* (nullable): who looks after them, or after the event */
const char  *fb_addressee_get_staff_id     (const FbAddressee  *self);
/* (transfer full): as it stands on an envelope */
char        *fb_addressee_dup_address      (const FbAddressee  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbAddressee, fb_addressee_free)

G_END_DECLS
