/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fb_seal_digest (const char        *element,
                      const char *const *pairs,
                      GError           **error);
char *fb_seal_new_salt (GError **error);
char *fb_seal_chain  (const char        *digest,
                      const char        *previous);

G_END_DECLS
