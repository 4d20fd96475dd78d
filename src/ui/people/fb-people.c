/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-people"

#include "ui/people/fb-people.h"

#include "domain/fb-enrolment.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-enrolment-page.h"

/**
 * fb_people_open:
 * @id: an enrolment, or a person, whose newest enrolment is then shown
 *
 * Goes to the page of that person.
 */
void
fb_people_open (FbPage     *page,
                const char *id)
{
  fb_people_open_part (page, id, NULL);
}

/* The same, at a part of that page, such as "notes". */
void
fb_people_open_part (FbPage     *page,
                     const char *id,
                     const char *part)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEnrolment) enrolment = fb_enrolment_find (fb_page_get_workspace (page), id, &error);

  if (enrolment == NULL)
    fb_toast_error (GTK_WIDGET (page), error);
  else
    fb_page_open_part (page, enrolment->role, fb_record_get_id (FB_RECORD (enrolment)), part);
}
