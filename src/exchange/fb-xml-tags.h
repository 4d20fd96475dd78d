/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No tag of ours comes near this many bytes. */
#define FB_MAX_TAG_BYTES (64 * 1024)
/* A text of 1 MiB written with references, of six bytes or so, and some room; a
 * quarter of it may be such. */
#define FB_MAX_BETWEEN_BYTES (8 * 1024 * 1024)
#define FB_MAX_REFERENCES (256 * 1024)

/* Watches how long the tags are, and what stands between two of them, before
 * the parser gets them. It compares each attribute with all others of its
 * element, and copies a text for each reference in it, so that a file of a few
 * megabytes could keep it busy for days. All zero is the start of a file. */
typedef struct
{
  int    place;  /* see fb-xml-tags.c */
  char   quote;  /* that is open in a tag, or 0 */
  guint  n_seen; /* bytes of the mark that opens or closes something */
  gsize  length; /* of the open tag */
  gsize  between; /* bytes since the last tag */
  gsize  n_references; /* in these */
} FbXmlTags;

gboolean fb_xml_tags_watch (FbXmlTags  *self,
                            const char *bytes,
                            gsize       length);

G_END_DECLS
