/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands before the first element. */
typedef enum
{
  FB_PROLOG_GOOD,
  FB_PROLOG_EMPTY,    /* no byte at all */
  FB_PROLOG_NOT_XML,
  FB_PROLOG_PROTECTED, /* by words */
  FB_PROLOG_NOT_UTF8, /* says that it is in another encoding */
  FB_PROLOG_DOCTYPE,
} FbProlog;

FbProlog fb_xml_prolog_scan (const char *bytes,
                             gsize       length,
                             gint64     *line);

G_END_DECLS
