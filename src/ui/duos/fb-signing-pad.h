/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A box to sign in, by finger, pen or mouse. It keeps lines only: no speed, no
 * pressure, no time. Signal "changed": something was drawn, or cleared. */
#define FB_TYPE_SIGNING_PAD (fb_signing_pad_get_type ())
G_DECLARE_FINAL_TYPE (FbSigningPad, fb_signing_pad, FB, SIGNING_PAD, AdwBin)

GtkWidget *fb_signing_pad_new      (const char   *label);
void       fb_signing_pad_clear    (FbSigningPad *self);
gboolean   fb_signing_pad_is_empty (FbSigningPad *self);
char      *fb_signing_pad_dup_text (FbSigningPad *self);

G_END_DECLS
