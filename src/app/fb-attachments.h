/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-attachment.h"

G_BEGIN_DECLS

/* Files kept with a record: scans, CVs, certificates. */

#define FB_ATTACHMENT_MAX_BYTES (20 * 1024 * 1024)

/* @owner: a person, organisation, programme, duo, agreement or contact
 * @used_as: (nullable): a code of media-use */
FbAttachment *fb_deed_attach        (FbWorkspace   *workspace,
                                     FbRecord      *owner,
                                     const char    *path,
                                     const char    *used_as,
                                     GError       **error);
/* (transfer full) (element-type FbAttachment): oldest first */
GPtrArray    *fb_attachments_list   (FbWorkspace   *workspace,
                                     FbRecord      *owner,
                                     GError       **error);
/* (transfer full): the path of a copy that only this user may read, to be
 * opened by another program; it goes when this one ends */
char         *fb_attachment_unpack  (FbAttachment  *attachment,
                                     GError       **error);

G_END_DECLS
