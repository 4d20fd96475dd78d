/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-signature-file.h"

G_BEGIN_DECLS

/* The id of what a signature wraps. */
#define FB_SIGNATURE_OBJECT "content"

/* (transfer full) (nullable): the signature element in @text, an empty template,
 * filled in */
char *_fb_signature_fill (const char *text,
                          gsize       length,
                          const char *key_path,
                          const char *certificate);

G_END_DECLS
