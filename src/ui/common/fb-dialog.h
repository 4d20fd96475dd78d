/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A form that is not saved until its verb is chosen: a window over its parent
 * with Cancel and the verb. Escape cancels. Signal "done": the verb was chosen;
 * whoever listens closes it, or says what is missing. */
#define FB_TYPE_DIALOG (fb_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FbDialog, fb_dialog, FB, DIALOG, AdwWindow)

GtkWidget *fb_dialog_new          (GtkWidget  *parent,
                                   const char *title,
                                   const char *verb);
void       fb_dialog_set_content  (FbDialog   *self,
                                   GtkWidget  *content);
void       fb_dialog_set_sentence (FbDialog   *self,
                                   const char *sentence);
void       fb_dialog_set_can_do   (FbDialog   *self,
                                   gboolean    can_do);
GtkWidget *fb_dialog_get_verb     (FbDialog   *self);
/* What the verb is for was done, in @words, which can be taken back where
 * @parent (nullable) still is; closes it. */
void       fb_dialog_finish       (FbDialog   *self,
                                   GtkWidget  *parent,
                                   const char *words);

G_END_DECLS
