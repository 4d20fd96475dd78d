/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-acknowledgement.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-guideline.h"

G_BEGIN_DECLS

/* What mentors and mentees get to read (R149-R151). Until a programme writes
 * its own text, the one that comes with the program is given; it is kept as
 * version 1 once somebody has read it. @role: mentee, mentor; @language: ISO
 * 639-3. */

FbGuideline       *fb_guideline_find       (FbWorkspace  *workspace,
                                            const char   *programme_id,
                                            const char   *role,
                                            const char   *language,
                                            GError      **error);
char              *fb_guideline_dup_text   (FbWorkspace  *workspace,
                                            const char   *programme_id,
                                            const char   *role,
                                            const char   *language,
                                            char        **title);
/* (transfer full) (nullable): what the mentors of a duo get to read, with the names in it, in the
 * language of the first of them or else of the programme. fb-guideline-duo.c */
char              *fb_guideline_dup_for_mentor (FbWorkspace  *workspace,
                                                const char   *duo_id,
                                                char        **title,
                                                char        **language);
/* (transfer full) (nullable): at the mentor's, where no enrolment is: a place of that mentor in the
 * programme of the duo, to read by and never to be saved. fb-guideline-duo.c */
FbEnrolment       *fb_guideline_new_place  (FbWorkspace  *workspace,
                                            const char   *duo_id,
                                            const char   *person_id,
                                            GError      **error);
FbGuideline       *fb_deed_write_guideline (FbWorkspace  *workspace,
                                            const char   *programme_id,
                                            const char   *role,
                                            const char   *language,
                                            const char   *title,
                                            const char   *body,
                                            GError      **error);
/* @read_on: (nullable): today */
FbAcknowledgement *fb_deed_read_guideline  (FbWorkspace  *workspace,
                                            FbEnrolment  *enrolment,
                                            const char   *language,
                                            const char   *read_on,
                                            gboolean      is_aloud,
                                            GError      **error);
/* Somebody enrolled, and what they have read of what their side is given. */
typedef struct
{
  FbEnrolment       *enrolment;
  char              *name;
  FbGuideline       *guideline; /* (nullable): nothing read yet */
  FbAcknowledgement *read;      /* (nullable) */
  gboolean           is_old;    /* there is a newer version in that language */
} FbGuidelineReader;

/* (transfer full) (element-type FbGuidelineReader): who takes part in the programme or has read
 * something, by name; @role: (nullable): one side only */
GPtrArray         *fb_guideline_list_readers (FbWorkspace  *workspace,
                                              const char   *programme_id,
                                              const char   *role,
                                              GError      **error);
/* (transfer full): the same words as fb_guideline_dup_read() */
char              *fb_guideline_reader_dup_words (const FbGuidelineReader *self);
/* How many people have read a version, once or again. */
guint              fb_guideline_count_readers (FbWorkspace *workspace,
                                               FbGuideline *guideline);
/* Whether a file took it to a mentor, as it is now: then it may have been read there.
 * fb-guideline-duo.c */
gboolean           fb_guideline_was_sent   (FbWorkspace  *workspace,
                                            FbGuideline  *guideline);
/* (transfer full): which version this person has read, and when */
char              *fb_guideline_dup_read   (FbWorkspace  *workspace,
                                            FbEnrolment  *enrolment);
/* Whether they have read what is given now. */
gboolean           fb_guideline_is_read    (FbWorkspace  *workspace,
                                            FbEnrolment  *enrolment);
/* (transfer full): the versions of a programme for one side, and how many read them */
char              *fb_guideline_dup_state  (FbWorkspace  *workspace,
                                            const char   *programme_id,
                                            const char   *role);

G_END_DECLS
