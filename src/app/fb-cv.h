/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-person.h"
#include "exchange/fb-europass.h"

G_BEGIN_DECLS

/* A Europass CV beside what is known of a person in a programme. Each value is
 * seen before it is taken, and only what this programme may ask is seen at all. */

/* One value. */
typedef struct
{
  const char         *group;    /* N_() heading that it stands under */
  char               *name;     /* in the command line: "given-name", "language.nld", "note" */
  char               *label;
  char               *ours;     /* (nullable) as shown */
  char               *theirs;   /* as shown */
  gboolean            is_taken; /* as a person decides; proposed where ours is empty */
  FbRecord           *record;   /* (nullable) person or enrolment; not owned */
  const FbField      *field;    /* (nullable) of that record */
  char               *value;    /* (nullable) for the field, or the text of the note */
  const FbCvLanguage *language; /* (nullable) */
} FbCvLine;

typedef struct
{
  FbEuropass  *cv;
  FbPerson    *person;
  FbEnrolment *enrolment;
  char        *country;      /* (nullable) of the programme */
  gboolean     is_of_another; /* no part of the name is like ours: nothing is proposed */
  GPtrArray   *lines;   /* of FbCvLine: what differs */
  GPtrArray   *remarks; /* of char *: sentences about what cannot be taken */
  guint        n_same;  /* values that are the same here */
} FbCvPlan;

/* (transfer full): @cv: (transfer full) */
FbCvPlan   *fb_cv_plan_new         (FbWorkspace    *workspace,
                                    FbEnrolment    *enrolment,
                                    FbEuropass     *cv,
                                    GError        **error);
void        fb_cv_plan_free        (FbCvPlan       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbCvPlan, fb_cv_plan_free)
guint       fb_cv_plan_count_taken (const FbCvPlan *self);

/* (transfer full) (nullable): the name that stands in the CV */
char       *fb_cv_dup_name         (const FbEuropass *cv);
/* (nullable): a mother tongue, else the first language */
const char *fb_cv_get_language     (const FbEuropass *cv);

/* Takes the chosen lines in, as one change. FB_ERROR_REFUSED where none is. */
gboolean    fb_deed_take_cv        (FbWorkspace    *workspace,
                                    const FbCvPlan *plan,
                                    GError        **error);

G_END_DECLS
