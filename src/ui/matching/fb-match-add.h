/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-matching.h"

G_BEGIN_DECLS

typedef void (*FbMatchAdded) (GtkWidget  *parent,
                              const char *pair,
                              const char *enrolment_id);

/* Asks who is added to a proposal, the best complement first. @pair comes back. */
GtkWidget *fb_match_add_present (GtkWidget        *parent,
                                 FbMatching       *matching,
                                 const FbProposal *proposal,
                                 FbSide            side,
                                 const char       *pair,
                                 FbMatchAdded      added);

G_END_DECLS
