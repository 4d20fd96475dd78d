/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-mentor-file.h"
#include "exchange/fb-package.h"

G_BEGIN_DECLS

/* Parts of one subject: fb-mentor-file.c, fb-mentor-copy.c, fb-mentor-return.c,
 * fb-mentor-compare.c, fb-mentor-take.c. */

void  _fb_mentor_make_salt (const char *ticket,
                            guint8      salt[FB_PACKAGE_SALT_BYTES]);
/* (nullable): the entry of the file that was sent with this salt, or this ticket */
const FbExchange *_fb_mentor_find_sent (GPtrArray    *log,
                                        const guint8 *salt,
                                        const char   *ticket);
/* Whether a mentor may add to it or change it. */
gboolean _fb_mentor_takes_kind (const FbKind *kind);
/* (transfer none) (array length=n_kinds): these, parts after what they belong to */
const FbKind *const *_fb_mentor_get_kinds (guint *n_kinds);
/* (transfer full) (nullable): an element of the header of an exchange file */
char *_fb_mentor_read_head (const char *path,
                            const char *element);
/* (nullable): of @log, the newest file that went back for the one that the workspace was
 * made of, or brought up to date by */
const FbExchange *_fb_mentor_find_sent_back (FbStore   *store,
                                             GPtrArray *log);
/* Before a newer file comes in: what the mentor wrote, and how far that was sent back.
 * After it: puts back of that what they have not seen. fb-mentor-update.c */
GPtrArray *_fb_mentor_list_own    (FbStore    *store);
gint64    _fb_mentor_get_sent_seq (FbStore    *store);
gboolean  _fb_mentor_keep_own     (FbStore    *store,
                                   GPtrArray  *all,
                                   gint64      sent_seq,
                                   GError    **error);
/* What stays here although the office removed it, or what it is a part of. (transfer
 * full) (element-type FbLoadKeep). fb-mentor-removed.c */
GPtrArray *_fb_mentor_list_keeps  (FbStore    *store);
/* Whether the record was made here, and did not come with a file. */
gboolean  _fb_mentor_is_own       (FbStore    *store,
                                   FbRecord   *record);
/* (transfer full): what a record is called, by what gives it its meaning: "Contact: 12
 * Nov 2026". @subject: (nullable): what it ties together */
char     *_fb_mentor_dup_title    (FbRecord   *record,
                                   const char *subject);
/* A reading of the guide that came back, in @there. fb-mentor-reading.c */
/* (transfer full) (nullable): what was read, as it came */
FbGuideline *_fb_mentor_get_read  (FbStore           *here,
                                   FbStore           *there,
                                   FbAcknowledgement *reading);
/* Whether a mentor of the duo has read what mentors of its programme get. */
gboolean  _fb_mentor_reads_in_duo (FbStore           *here,
                                   FbStore           *there,
                                   const char        *duo_id,
                                   FbAcknowledgement *reading);
/* Whether that text is, or was, given here, to the letter. */
gboolean  _fb_mentor_knows_text   (FbStore           *here,
                                   FbGuideline       *read);
gboolean  _fb_mentor_take_reading (FbWorkspace         *workspace,
                                   const FbMentorLine  *line,
                                   GError             **error);
/* Sets what came back, in @there, beside what is here. */
void  _fb_mentor_compare   (FbStore        *here,
                            FbStore        *there,
                            gint64          sent_seq,
                            FbMentorReturn *self);

G_END_DECLS
