/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* The pages of one workspace, of which one shows, and the way back. Lists
 * stay; pages of records stay while the way back leads over them, so that
 * going back finds page, record, place and focused field as they were.
 *
 * Properties: page (the one that shows), can-go-back. */
#define FB_TYPE_PAGE_STACK (fb_page_stack_get_type ())
G_DECLARE_FINAL_TYPE (FbPageStack, fb_page_stack, FB, PAGE_STACK, AdwBin)

void        fb_page_stack_set_workspace    (FbPageStack *self,
                                            FbWorkspace *workspace);
void        fb_page_stack_set_programme_id (FbPageStack *self,
                                            const char  *id);
gboolean    fb_page_stack_open             (FbPageStack *self,
                                            const char  *name,
                                            const char  *id,
                                            const char  *part);
gboolean    fb_page_stack_go_back          (FbPageStack *self);
FbPage     *fb_page_stack_get_page         (FbPageStack *self);
const char *fb_page_stack_get_page_name    (FbPageStack *self);

G_END_DECLS
