/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/fb-choice.h"

G_BEGIN_DECLS

/* A popover with a search entry and what it finds. Signal "chosen"
 * (const char *key): a line was picked, or taken back where several may be. */
#define FB_TYPE_PICKER (fb_picker_get_type ())
G_DECLARE_FINAL_TYPE (FbPicker, fb_picker, FB, PICKER, GtkPopover)

#define FB_PICKER_MAX 100

/* (transfer full) (element-type FbChoice): what @words find, best first, at
 * most FB_PICKER_MAX; all, or the first of them, for empty @words */
typedef GPtrArray *(*FbPickerSearch) (gpointer    user_data,
                                      const char *words);

GtkWidget *fb_picker_new        (FbPickerSearch  search,
                                 gpointer        user_data,
                                 const char     *label);
void       fb_picker_set_chosen (FbPicker       *self,
                                 const char     *keys,
                                 gboolean        multiple);

G_END_DECLS
