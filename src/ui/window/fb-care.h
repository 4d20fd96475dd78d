/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Looks after the open file in quiet moments: after the first page it is
 * looked through for damage, copied once a day, and its signed agreements are
 * compared with what was signed, in a thread, and again on each day on which it
 * is still open; and after three quiet seconds the
 * journal is brought into the file. A file that is open to read is looked
 * through as well, but not copied; what others change in it is seen.
 *
 * Signals "damaged" (sentence), "tampered" (sentence): signed agreements are
 * not as they were. Signal "trouble" (nullable sentence): why the copy of the
 * day or what is being typed could not be kept; NULL once both are. Signal
 * "replaced": the file open to read is not the one of that name any more. */
#define FB_TYPE_CARE (fb_care_get_type ())
G_DECLARE_FINAL_TYPE (FbCare, fb_care, FB, CARE, GObject)

FbCare *fb_care_new  (FbWorkspace *workspace);
void    fb_care_tidy (FbCare      *self);
void    fb_care_wake (FbCare      *self);
void    fb_care_rest (FbCare      *self);
void    fb_care_end  (FbCare      *self);

G_END_DECLS
