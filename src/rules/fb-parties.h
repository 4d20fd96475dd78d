/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who carries a programme: mentoring is never the work of one party, and each
 * task has somebody who does it (R36, R38, R48, R56, R57). */

typedef enum
{
  FB_PARTIES_ONE_ORGANISATION,  /* no other takes part (R48) */
  FB_PARTIES_ONE_PERSON,        /* one member of staff does it all (R48) */
  FB_PARTIES_NO_MATCHER,        /* nobody is named who matches (R38) */
  FB_PARTIES_NO_MENTEE_SIDE,    /* two organisations: who looks after mentees? (R36) */
  FB_PARTIES_NO_MENTOR_SIDE,    /* and who after mentors? */
  FB_PARTIES_SAME_SIDES,        /* two organisations are meant, one does both */
  FB_PARTIES_STRENGTHS_UNKNOWN, /* nobody noted what staff bring (R56) */
  FB_PARTIES_NO_EMPLOYERS,      /* nobody knows employers */
  FB_PARTIES_NO_TARGET_GROUP,   /* nobody knows the target group */
  FB_PARTIES_NO_ADVOCATE,       /* nobody knows about travel, childcare, housing (R57) */
  FB_PARTIES_N,
} FbPartiesCode;

typedef struct
{
  const char *organisation_id;
  const char *role; /* a code of the list partner-role */
} FbPartyFact;

typedef struct
{
  const char        *model;           /* dual, centralised; NULL not decided */
  const char        *organisation_id; /* (nullable) whose programme it is */
  const char        *matcher_id;      /* (nullable) the organisation that matches */
  const FbPartyFact *parties;         /* those of today */
  guint              n_parties;
  guint              n_staff;         /* who works here */
  const char        *strengths;       /* (nullable) of all staff, separated by blanks */
} FbPartiesFacts;

void        fb_parties_judge    (const FbPartiesFacts *facts,
                                 GArray               *findings);
const char *fb_parties_get_code (FbPartiesCode         code);

G_END_DECLS
