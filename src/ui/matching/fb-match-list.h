/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-matching.h"

G_BEGIN_DECLS

/* The proposals of a matching: one is selected, any number is chosen to be
 * proposed. Whoever waits stays chosen when the list is shown anew.
 *
 * Signals: "selected"; "chosen", the choice changed; "act" (verb), a key was
 * pressed: "lock", "forbid" or "leave-out". */
#define FB_TYPE_MATCH_LIST (fb_match_list_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchList, fb_match_list, FB, MATCH_LIST, AdwBin)

/* @may_choose: else all can be gone to and read */
GtkWidget        *fb_match_list_new          (gboolean     may_choose);
/* @matching: borrowed until the next call; (nullable) */
void              fb_match_list_show         (FbMatchList *self,
                                              FbMatching  *matching);
/* (nullable) */
const FbProposal *fb_match_list_get_selected (FbMatchList *self);
/* (transfer full) (element-type guint): positions among the proposals */
GArray           *fb_match_list_get_chosen   (FbMatchList *self);
void              fb_match_list_choose_all   (FbMatchList *self,
                                              gboolean     chosen);
GtkWidget        *fb_match_list_get_view     (FbMatchList *self);

G_END_DECLS
