/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-addressee.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* Writing to people (R306): texts that come with the program, each in the
 * language for letters of whoever reads it. The program sends nothing itself:
 * it makes drafts and letters, and keeps in mind that they were made. */

typedef enum
{
  FB_WRITE_EMAIL,
  FB_WRITE_LETTER,
} FbWriteHow;

typedef struct
{
  char *subject;
  char *body;
  char *language; /* ISO 639-3 */
} FbMessage;

FbMessage  *fb_message_new            (FbWorkspace        *workspace,
                                       const FbAddressee  *to,
                                       const char         *kind,
                                       const char         *until);
void        fb_message_free           (FbMessage          *self);
char       *fb_message_dup_obstacle   (FbWorkspace        *workspace,
                                       const FbAddressee  *to,
                                       FbWriteHow          how);
char       *fb_message_dup_mailto     (const char *const  *addresses,
                                       const char         *subject,
                                       const char         *body);
/* (element-type FbAddressee) @all: those who may get a letter, one page each */
FbDocument *fb_paper_new_letters      (FbWorkspace        *workspace,
                                       GPtrArray          *all,
                                       const char         *kind,
                                       const char         *until,
                                       GError            **error);
gboolean    fb_deed_note_written      (FbWorkspace        *workspace,
                                       GPtrArray          *all,
                                       const char         *kind,
                                       FbWriteHow          how,
                                       const char         *until,
                                       GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbMessage, fb_message_free)

G_END_DECLS
