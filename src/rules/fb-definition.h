/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Is it mentoring to work? Seven building blocks together make the definition
 * (R1-R2); what a programme calls itself is held against them (R4). */

typedef enum
{
  FB_MENTORING_YES,         /* all seven are met */
  FB_MENTORING_NO,          /* one is not */
  FB_MENTORING_NOT_KNOWN_YET,
} FbMentoring;

/* In brackets what the finding carries. */
typedef enum
{
  FB_DEFINITION_NOT_MET,            /* [block] */
  FB_DEFINITION_NOT_KNOWN_YET,      /* [block] */
  FB_DEFINITION_NO_ORGANISATION,    /* nobody matches, follows and supports (R3) */
  FB_DEFINITION_NOT_NON_FORMAL,     /* only non-formal mentoring is meant (R6) */
  FB_DEFINITION_ONE_OFF,            /* an event: contact is not repeated (R10) */
  FB_DEFINITION_NOT_FOR_VOLUNTEERS, /* a method for professionals (R13) */
  FB_DEFINITION_OTHER_FIELD,        /* mentoring, but not on the way to work (R5) */
  FB_DEFINITION_WIDER,              /* work is one of several aims (R19) */
  FB_DEFINITION_NO_OBJECTIVES,      /* near mentoring: nothing is agreed at the start (R8) */
  FB_DEFINITION_FIXED_TARGETS,      /* near befriending: outcomes are aimed at in numbers (R9) */
  FB_DEFINITION_CALLED_MENTORING,   /* but a block is not met (R4) */
  FB_DEFINITION_CALLED_OTHERWISE,   /* but all blocks are met (R4) */
  FB_DEFINITION_N,
} FbDefinitionCode;

typedef struct
{
  const char *block; /* a code of the list building-block */
  const char *state; /* met, not-met, unknown */
} FbBlockFact;

typedef struct
{
  const FbBlockFact *blocks;          /* those that were looked at, in any order */
  guint              n_blocks;
  const char        *kind;            /* a code of the list programme-kind */
  const char        *standardisation; /* formal, informal, non-formal */
  gboolean           has_organisation;
  const char        *for_volunteers;  /* yes, no */
  const char        *application_field; /* a code of the list application-field */
  int                spectrum;        /* 1 befriending to 6 mentoring; 0 not known */
  const char        *agreement_needed; /* yes, no */
  gboolean           has_outcome_targets;
} FbDefinitionFacts;

typedef struct
{
  FbDefinitionCode  code;
  const char       *block; /* static, or NULL */
} FbDefinitionFinding;

FbMentoring  fb_definition_judge     (const FbDefinitionFacts *facts,
                                      guint                   *n_met,
                                      GArray                  *findings);
guint        fb_definition_n_blocks  (void);
const char  *fb_definition_get_code  (FbDefinitionCode         code);
const char  *fb_mentoring_get_code   (FbMentoring              mentoring);

G_END_DECLS
