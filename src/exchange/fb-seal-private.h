/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "exchange/fb-seal.h"

G_BEGIN_DECLS

/* (transfer full): one element with text children; see fb_seal_digest() */
xmlDoc *_fb_seal_make_document (const char        *element,
                                const char *const *pairs);

G_END_DECLS
