/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-note.h"

G_BEGIN_DECLS

/* What is not for all of the staff: notes that somebody keeps to themselves, and
 * concerns. It keeps colleagues from reading over a shoulder; the file itself is
 * as open as ever to whoever has it. */

gboolean  fb_note_may_be_read    (FbWorkspace  *workspace,
                                  FbNote       *note);
const char *fb_note_get_hint     (const char   *readers);
gboolean  fb_note_is_over        (FbNote       *note,
                                  const char   *today);
gboolean  fb_record_may_be_read  (FbWorkspace  *workspace,
                                  FbRecord     *record,
                                  GError      **error);
guint     fb_person_count_unread (FbWorkspace  *workspace,
                                  const char   *person_id);

G_END_DECLS
