/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-check-in.h"
#include "domain/fb-introduction.h"

G_BEGIN_DECLS

/* The questions of a check-in, in the order in which they are asked. */
typedef enum
{
  FB_ASK_IN_TOUCH,
  FB_ASK_NEEDS,
  FB_ASK_EXPECTATIONS,
  FB_ASK_TIME,
  FB_ASK_TRAVEL,
  FB_ASK_HELPS,
  FB_ASK_NETWORK,
  FB_N_ASKED,
} FbAsked;

/* What one side said. Anything but duo and party may be NULL: not asked. */
typedef struct
{
  const char *duo_id;
  const char *party;    /* mentee, mentor, organisation */
  const char *held_on;  /* today */
  const char *how;
  const char *answers[FB_N_ASKED]; /* codes of check-answer */
  const char *obstacle; /* why the network is not used */
  const char *note;    /* for staff only */
} FbNewCheckIn;

typedef struct
{
  const char *duo_id;
  const char *made_on; /* (nullable): today */
  const char *made_by;
  const char *to_whom;
  const char *kind;
  const char *result;
} FbNewIntroduction;

/* The field that holds the answer, and the question as staff put it; or as the
 * mentor reads it who answers in the own window. */
const char     *fb_asked_get_field       (FbAsked                  asked);
const char     *fb_asked_get_question    (FbAsked                  asked);
const char     *fb_asked_get_question_to_mentor (FbAsked           asked);

FbCheckIn      *fb_deed_check_in         (FbWorkspace             *workspace,
                                          const FbNewCheckIn      *values,
                                          GError                 **error);
/* (transfer full) (nullable): the latest one with this side */
FbCheckIn      *fb_check_in_find_latest  (FbWorkspace             *workspace,
                                          const char              *duo_id,
                                          const char              *party);
/* (transfer full): the side that is to be asked first, "mentee" or "mentor" */
char           *fb_check_in_dup_next_party (FbWorkspace           *workspace,
                                          const char              *duo_id);
FbIntroduction *fb_deed_add_introduction (FbWorkspace             *workspace,
                                          const FbNewIntroduction *values,
                                          GError                 **error);

G_END_DECLS
