/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-exchanges.h"
#include "app/fb-workspace.h"
#include "domain/fb-acknowledgement.h"
#include "domain/fb-guideline.h"

G_BEGIN_DECLS

/* The file of one duo that goes to its mentor, and comes back filled in. It
 * bears a ticket that the log here keeps; what comes back is taken in once, with
 * that ticket and of that duo, and of it only what a mentor may change
 * (FB_FIELD_MENTOR). */

/* One field that the mentor filled in or changed. */
typedef struct
{
  const FbField *field;
  char          *ours;     /* (nullable) */
  char          *theirs;   /* (nullable) */
  char          *ours_name;   /* (nullable): of a reference, what it leads to, in words */
  char          *theirs_name; /* (nullable) */
  gboolean       is_twice; /* changed here too since the file was sent */
} FbMentorChange;

/* One record that is new or changed in what came back. */
typedef struct
{
  FbRecord  *theirs;
  FbRecord  *ours;     /* (nullable): it is new */
  char      *subject;  /* (nullable): what it ties together, in words */
  GPtrArray *changes;  /* of FbMentorChange */
  gboolean   is_twice; /* some of it was changed here too */
  gboolean   is_removed; /* here, and the mentor wrote on it since it was sent */
  gboolean   is_removal; /* the mentor removed what came from them before; then ours is theirs */
  FbGuideline *read;   /* (nullable): of a reading of the guide, what was read */
  gboolean   is_void;  /* another text was read than is given here: it cannot be taken */
  gboolean   is_taken; /* as a person decides; proposed where nothing is twice */
} FbMentorLine;

/* What came back. */
typedef struct
{
  char      *duo_id;
  char      *ticket;
  char      *file;   /* its name */
  char      *replica;
  char      *written;
  gint64     seq;
  GPtrArray *lines;  /* of FbMentorLine */
} FbMentorReturn;

/* Makes the file. @to: which mentor gets it. @words: (out) (transfer full): that protect
 * it, to be told. */
gboolean        fb_deed_send_to_mentor    (FbStore          *store,
                                           const char       *duo_id,
                                           FbRecipient       to,
                                           const char       *path,
                                           char            **words,
                                           FbProgressFunc    progress,
                                           gpointer          progress_data,
                                           GCancellable     *cancellable,
                                           FbExportReport   *report,
                                           GError          **error);
/* (transfer full) (element-type FbDuoMember): the mentors who are in the duo now */
GPtrArray      *fb_mentor_list_now        (FbWorkspace      *workspace,
                                           const char       *duo_id);
/* At the mentor's: the ticket and the duo of the file that this workspace was
 * made of. FALSE where it was made of something else. */
gboolean        fb_mentor_find_ticket     (FbStore          *store,
                                           char            **ticket,
                                           char            **duo_id);
/* What fb_deed_import_file() calls for the first file of a workspace. @words:
 * (nullable): that opened it, as the file knows them */
gboolean        fb_mentor_note_ticket     (FbStore              *store,
                                           const FbImportReport *report,
                                           const char           *words,
                                           GError              **error);
/* At the mentor's: whether @plain is a newer file for the duo of this workspace, which
 * fb_deed_import_file() then brings up to date: what they changed comes in, what the
 * mentor wrote and they have not seen stays. */
gboolean        fb_mentor_is_newer        (FbStore          *store,
                                           const char       *plain);
/* What came of it, (transfer full): in numbers, NULL where @report tells of no such file;
 * and what the office removed but stays here, as the mentor wrote on it, NULL for nothing */
char           *fb_mentor_dup_update      (const FbImportReport *report);
char           *fb_mentor_dup_kept        (FbStore              *store,
                                           const FbImportReport *report);
/* (transfer full) (nullable): the one of the workspaces @paths that an earlier file for
 * the same duo made. @is_newer: whether @plain is newer than what it holds */
char           *fb_mentor_find_copy       (const char         *plain,
                                           const char *const  *paths,
                                           gboolean           *is_newer);
/* Whether @plain, opened from @package, is a file for a mentor: then who knows
 * its words was told them by who sent it. */
gboolean        fb_mentor_is_told         (const char       *package,
                                           const char       *plain);
/* Whether this workspace was made of a file for a mentor. */
gboolean        fb_mentor_is_copy         (FbStore          *store);
/* Whether what is written there is taken in by the office; TRUE in any workspace
 * that no file for a mentor made. A record that came with the file stays. */
gboolean        fb_mentor_may_fill        (FbStore          *store,
                                           const FbKind     *kind,
                                           const char       *name);
gboolean        fb_mentor_may_change      (FbStore          *store,
                                           FbRecord         *record);
gboolean        fb_mentor_may_remove      (FbStore          *store,
                                           FbRecord         *record);
/* (transfer full): whether it was sent back, and how much of it, in words */
char           *fb_mentor_dup_state       (FbStore          *store);
/* (transfer full) (nullable): the one of the workspaces @paths that this
 * protected file made, so that opening it again goes on there; else the one that
 * it was sent from, and that it comes back to (@is_sender) */
char           *fb_mentor_find_home       (const char         *package,
                                           const char *const  *paths,
                                           gboolean           *is_sender);
/* At the mentor's: makes the file that goes back, under the same words. Where those are
 * not known, as the file was opened elsewhere, words are made: @told: (out) (transfer
 * full) (nullable): to be told by phone */
gboolean        fb_deed_send_back         (FbStore          *store,
                                           const char       *path,
                                           char            **told,
                                           FbProgressFunc    progress,
                                           gpointer          progress_data,
                                           GCancellable     *cancellable,
                                           GError          **error);
/* Reads what came back. @words: (nullable): that somebody typed, where it is not
 * protected by those of the file that it answers. (transfer full) (nullable): NULL with a
 * sentence for another duo, a ticket that is unknown or used, or a file that is none.
 * @needs_words: (out) (optional): whether it takes (other) words */
FbMentorReturn *fb_mentor_return_read     (FbWorkspace      *workspace,
                                           const char       *path,
                                           const char       *words,
                                           gboolean         *needs_words,
                                           GCancellable     *cancellable,
                                           GError          **error);
void            fb_mentor_return_free     (FbMentorReturn   *self);
/* (transfer full): "Contact: 12 Nov 2026 · New"; "Minutes: 60 · How: Phone (here:
 * Video)"; and both */
char           *fb_mentor_line_dup_title   (const FbMentorLine *line);
char           *fb_mentor_line_dup_changes (const FbMentorLine *line);
char           *fb_mentor_line_dup_words   (const FbMentorLine *line);
/* Takes in the lines that are taken, in one step. How many, -1 with an error. */
int             fb_deed_take_mentor_return (FbWorkspace     *workspace,
                                            FbMentorReturn  *self,
                                            GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbMentorReturn, fb_mentor_return_free)

G_END_DECLS
