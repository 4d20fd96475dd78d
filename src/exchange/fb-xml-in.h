/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlreader.h>

#include "exchange/fb-import.h"

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

/* Nothing of ours is nested deeper than five. */
#define FB_MAX_DEPTH 64

/* Reads an exchange file node by node, checks it against the grammar on the
 * way, and turns what is wrong with it into findings of the report. Never
 * opens anything but its stream. */
typedef struct _FbXmlIn FbXmlIn;

FbXmlIn       *fb_xml_in_new        (GInputStream    *stream,
                                     FbImportReport  *report,
                                     GCancellable    *cancellable);
void           fb_xml_in_free       (FbXmlIn         *self);
/* Goes to the next node. FALSE at the end, after a finding with which the
 * reader cannot go on, and after an error of the stream. */
gboolean       fb_xml_in_next       (FbXmlIn         *self);
xmlTextReader *fb_xml_in_get_reader (FbXmlIn         *self);
/* The line of the current node. */
gint64         fb_xml_in_get_line   (FbXmlIn         *self);
goffset        fb_xml_in_get_offset (FbXmlIn         *self);
/* Stops reading, whatever comes. */
void           fb_xml_in_stop       (FbXmlIn         *self);
/* FALSE where the stream failed or was cancelled. */
gboolean       fb_xml_in_finish     (FbXmlIn         *self,
                                     GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbXmlIn, fb_xml_in_free)

G_END_DECLS
