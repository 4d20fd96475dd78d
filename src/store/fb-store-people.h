/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* People, whatever part they take in anything. */

/* (transfer full) (nullable): the ids of all of them by name, FB_PACKED_ID bytes each; NULL with
 * an error */
GBytes    *fb_store_list_people      (FbStore     *self,
                                      GError     **error);
/* (transfer full) (element-type utf8) (nullable): the ids of others who have a number of the same
 * service that this person has; NULL with an error */
GPtrArray *fb_store_list_same_number (FbStore     *self,
                                      const char  *person_id,
                                      GError     **error);

/* Something that tells of a person: the person, an enrolment, a duo, an agreement or a vacancy.
 * Both ids are there for the call only. */
typedef void (*FbTellingFunc) (const char *record_id,
                               const char *person_id,
                               gpointer    data);

/* What tells of those whose identity is protected, or of those who did not say yes to @purpose, a
 * code of consent-purpose; NULL for the former. */
gboolean   fb_store_each_telling     (FbStore       *self,
                                      const char    *purpose,
                                      FbTellingFunc  func,
                                      gpointer       data,
                                      GError       **error);

G_END_DECLS
