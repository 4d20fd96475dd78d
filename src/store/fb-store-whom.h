/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* (transfer full) (element-type utf8): the enrolments of those whom a record is about, mentees
 * first: of an enrolment itself, of a person the one that goes on, of a duo or one of its
 * agreements the one of each member who did not leave before; a contact person is themselves. None
 * for any other kind; NULL with an error. */
GPtrArray *fb_store_list_whom (FbStore     *self,
                               const char  *kind,
                               const char  *id,
                               const char  *today,
                               GError     **error);

G_END_DECLS
