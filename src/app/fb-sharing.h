/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "store/fb-store-rows.h"

G_BEGIN_DECLS

/* What people said about a file that is to go to somebody else. */
typedef struct
{
  GPtrArray *unwilling; /* of FbUnwilling: who did not say yes */
  guint      n_people;  /* in the file, all of them */
  guint      n_refused; /* of those who did not say yes */
} FbSharing;

/* Whether it matters what people said: a file of one programme or one duo that goes
 * to a mentor or to another organisation. (nullable): the code of consent-purpose */
const char *fb_sharing_get_purpose  (FbWorkspace      *workspace,
                                     FbScope           scope,
                                     const char       *recipient_id,
                                     const char       *recipient,
                                     gboolean          is_for_mentor);
/* (transfer full) (nullable): NULL with an error. @except: (nullable): a person of whom
 * it is not asked, as the file goes to that person */
FbSharing  *fb_sharing_find         (FbStore          *store,
                                     FbScope           scope,
                                     const char       *subject_id,
                                     const char       *purpose,
                                     const char       *except,
                                     GError          **error);
void        fb_sharing_free         (FbSharing        *self);
/* (transfer full): the ids of those who did not say yes */
GStrv       fb_sharing_list_without (const FbSharing  *self);
/* (transfer full) (nullable): "12 of 40 people: 2 said no, 10 were not asked"; NULL where all said yes */
char       *fb_sharing_dup_words    (const FbSharing  *self);
/* (transfer full) (nullable): how many were left out, and why */
char       *fb_sharing_dup_left_out (const FbSharing  *self);
/* (transfer full): "Amina said no, Jan was not asked", of those of one duo */
char       *fb_sharing_dup_names    (FbWorkspace      *workspace,
                                     const FbSharing  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSharing, fb_sharing_free)

G_END_DECLS
