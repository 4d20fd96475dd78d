/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Looks after the open file in quiet moments: after the first page it is
 * looked through for damage, copied once a day, and its signed agreements are
 * compared with what was signed, in a thread; and after three quiet seconds the
 * journal is brought into the file. Of a file that is open to read it sees what
 * others change in it.
 *
 * Signals "damaged" (sentence), "tampered" (sentence): signed agreements are
 * not as they were. Signal "replaced": the file open to read is not the one of
 * that name any more. */
#define FB_TYPE_CARE (fb_care_get_type ())
G_DECLARE_FINAL_TYPE (FbCare, fb_care, FB, CARE, GObject)

FbCare *fb_care_new  (FbWorkspace *workspace);
void    fb_care_tidy (FbCare      *self);

G_END_DECLS
