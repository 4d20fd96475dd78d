/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-matching.h"

G_BEGIN_DECLS

typedef void (*FbMatchAdded) (GtkWidget  *parent,
                              const char *mentee_id,
                              const char *mentor_id,
                              const char *added_id);

/* Asks who is added to a proposal, the best complement first; @added hears of whom, all
 * by their enrolments. */
GtkWidget *fb_match_add_present (GtkWidget        *parent,
                                 FbMatching       *matching,
                                 const FbProposal *proposal,
                                 FbSide            side,
                                 FbMatchAdded      added);

G_END_DECLS
