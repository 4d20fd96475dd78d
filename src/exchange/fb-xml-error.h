/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the parser and the grammar say, in sentences for a person. */
const char *fb_xml_parser_sentence (int         code,
                                    const char *message);
char       *fb_xml_schema_sentence (int         code,
                                    const char *message);

G_END_DECLS
