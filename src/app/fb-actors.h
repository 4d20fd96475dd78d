/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-three-parties.h"

G_BEGIN_DECLS

/* The actors round a programme (R289-R291): who runs it, its partners and its funders,
 * by party, for a picture and for the same in words. */
typedef struct
{
  char *organisation_id;
  char *name;
  char *roles; /* "Initiator, Funder" */
} FbActor;

typedef struct
{
  char      *programme;
  GPtrArray *parties[FB_PARTY_N]; /* of FbActor, by name */
} FbActors;

/* (transfer full) (nullable). Partners whose time is over are left out. */
FbActors   *fb_actors_new         (FbWorkspace     *workspace,
                                   const char      *programme_id,
                                   GError         **error);
void        fb_actors_free        (FbActors        *self);
const char *fb_party_get_title    (FbParty          party);
/* (transfer full): whether the three parties are there, and who is missing */
char       *fb_actors_dup_verdict (const FbActors  *self);
/* (transfer full): "City of Sample (Funder), Sample Works (Referrer)", or that there is nobody */
char       *fb_actors_dup_party   (const FbActors  *self,
                                   FbParty          party);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbActors, fb_actors_free)

G_END_DECLS
