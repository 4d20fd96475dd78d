/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store-log.h"

G_BEGIN_DECLS

/* What was done, in words made when they are shown: in the language of who
 * reads, not of who did it. In header capitals, as on a button. */

char *fb_deed_dup_words      (const char          *deed,
                              const char          *kind,
                              const char          *field);
char *fb_deed_dup_group      (const FbChangeGroup *group);
char *fb_deed_dup_undo_label (const FbChangeGroup *group);
char *fb_deed_dup_redo_label (const FbChangeGroup *group);

G_END_DECLS
