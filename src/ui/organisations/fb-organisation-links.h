/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-organisation.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* What an organisation has to do with others, each a group of rows that open their page:
 * made anew at each look, for nothing in it takes what is typed. */

/* (transfer floating): where it takes part */
GtkWidget *fb_organisation_programmes_new (FbPage         *page);
/* (transfer floating) (nullable): the mentors who work there */
GtkWidget *fb_organisation_mentors_new    (FbPage         *page);
/* (transfer floating) (nullable): the firms that its counsellors know */
GtkWidget *fb_organisation_knows_new      (FbPage         *page);
/* (transfer floating) (nullable): who does the same in the same place */
GtkWidget *fb_organisation_overlaps_new   (FbPage         *page,
                                           FbOrganisation *organisation);

G_END_DECLS
