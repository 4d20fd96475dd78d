/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-attendance.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-event.h"

G_BEGIN_DECLS

/* Events, who is invited to them and who came (R127, R201-R216, R218). What somebody
 * sat through in a training of mentors is added to the training of their place in the
 * programme (R119), once, and taken away again where it was a mistake. */

/* (transfer full); @kind: (nullable): a code of event-kind; @held_on: (nullable): as typed,
 * today where nothing is */
FbEvent  *fb_deed_add_event           (FbWorkspace         *workspace,
                                       const char          *programme_id,
                                       const char          *title,
                                       const char          *kind,
                                       const char          *held_on,
                                       GError             **error);
/* @ids: ended by NULL: of persons, enrolments or contact persons; who is there already
 * is not invited again. @n_added: (out) (optional) */
gboolean  fb_deed_invite              (FbWorkspace         *workspace,
                                       const char          *event_id,
                                       const char   *const *ids,
                                       guint               *n_added,
                                       GError             **error);
/* @state: a code of attendance-state */
gboolean  fb_deed_set_attendance      (FbWorkspace         *workspace,
                                       FbAttendance        *attendance,
                                       const char          *state,
                                       GError             **error);
/* Everybody of whom nothing else is known came. @n_came: (out) (optional) */
gboolean  fb_deed_all_came            (FbWorkspace         *workspace,
                                       const char          *event_id,
                                       guint               *n_came,
                                       GError             **error);
gboolean  fb_deed_remove_attendance   (FbWorkspace         *workspace,
                                       FbAttendance        *attendance,
                                       GError             **error);
/* With who was invited; what was counted as training by it is no longer. */
gboolean  fb_deed_remove_event        (FbWorkspace         *workspace,
                                       FbEvent             *event,
                                       GError             **error);

/* Whether what mentors sit through here is training: where nobody said, a training is. */
gboolean  fb_event_is_mentor_training (FbEvent             *event);
/* How many of the minutes of training of that mentor were added by events; 0 where none was. */
gint64     fb_enrolment_count_training (FbWorkspace *workspace,
                                        FbEnrolment *mentor);

G_END_DECLS
