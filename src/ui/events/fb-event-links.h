/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* (transfer floating) (nullable): the events to which a person was invited, or that were at an
 * organisation or with its people, with the way there; NULL where there is none.
 * @kind: "person", "organisation" */
GtkWidget *fb_event_links_new (FbPage     *page,
                               const char *kind,
                               const char *id);

G_END_DECLS
