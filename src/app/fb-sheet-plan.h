/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sheet-columns.h"
#include "app/fb-workspace.h"
#include "exchange/fb-sheet-in.h"

G_BEGIN_DECLS

/* A cell, or a row, that cannot be taken as it is. */
typedef struct
{
  guint  row;    /* as the spreadsheet counts */
  guint  column; /* of the sheet, from 0; the number of columns: the row as a whole */
  char  *reason;
} FbSheetProblem;

/* What is to become of somebody who may be known already. */
typedef enum
{
  FB_SHEET_ASK,  /* nobody said yet */
  FB_SHEET_NEW,  /* somebody else */
  FB_SHEET_SAME, /* the person of that name: gaps are filled, and they take part */
  FB_SHEET_OUT,  /* the row stays outside */
} FbSheetChoice;

/* One person: of a row, or named in a duo and not here yet. */
typedef struct
{
  guint          row;
  char          *name;   /* (nullable): where none can be told there is a problem */
  char         **values; /* by fb_sheet_columns_get(), (nullable) each; canonical */
  char          *role;
  guint          n_bad;  /* cells that cannot be taken */
  gboolean       is_bad; /* not even without those */
  GPtrArray     *alike;  /* (nullable) ids of persons who may be the same, the likeliest first */
  guint          twin;   /* an earlier row about the same person, 0: none */
  FbSheetChoice  choice; /* of those with alike or twin; else FB_SHEET_NEW */
  char          *same_id; /* of FB_SHEET_SAME */
  char          *programme_id; /* (nullable): where they take part, if not in that of the plan */
  gboolean       is_absent; /* only named in a duo, and takes no part in that role yet: it is asked
                             * whether they are added, or who they are */
} FbSheetLine;

/* One duo. Each side takes part already, or comes in with a line of the plan. */
typedef struct
{
  guint    row;
  char   **values;       /* by fb_sheet_columns_get(), (nullable) each; canonical */
  char    *programme_id; /* (nullable), as the other two: there is a problem then */
  char    *mentee_id;
  char    *mentor_id;
  FbSheetLine *mentee_line; /* (nullable), as the other one: instead of the id; of the plan */
  FbSheetLine *mentor_line;
  guint    n_bad;        /* cells that cannot be taken */
  gboolean is_bad;       /* not even without those */
} FbSheetDuo;

/* What a sheet would bring in: nothing is changed by it. */
typedef struct
{
  GPtrArray *lines;    /* (element-type FbSheetLine): where the rows are duos, those who are absent */
  GPtrArray *duos;     /* (element-type FbSheetDuo): where the rows are people, those whose other half is named */
  GPtrArray *problems; /* (element-type FbSheetProblem): in the order of the sheet */
  char      *programme_id;
} FbSheetPlan;

/* (transfer full): by column of the sheet what it holds, NULL for nothing */
const FbSheetColumn **fb_sheet_guess_columns (const FbSheet        *sheet,
                                              const char           *role);
/* Whether its columns name a mentee and a mentor: then each row is a duo */
gboolean              fb_sheet_is_about_duos (const FbSheet        *sheet);

FbSheetPlan *fb_sheet_plan_new         (FbWorkspace          *workspace,
                                        const FbSheet        *sheet,
                                        const FbSheetColumn *const *columns,
                                        const char           *programme_id,
                                        const char           *role,
                                        GError              **error);
void         fb_sheet_plan_free        (FbSheetPlan          *self);
guint        fb_sheet_plan_count_asked (const FbSheetPlan    *self);
/* Whether its rows are duos; else they are people, of whom some may be named as halves of duos */
gboolean     fb_sheet_plan_is_about_duos (const FbSheetPlan  *self);
/* Of those asked about: who is absent, and like nobody who is here */
guint        fb_sheet_plan_count_absent (const FbSheetPlan   *self);
/* Whether all of these are added, or stay outside with their duos. */
void         fb_sheet_plan_choose_absent (FbSheetPlan        *self,
                                          FbSheetChoice       choice);
guint        fb_sheet_plan_count_taken (const FbSheetPlan    *self,
                                        gboolean              without_bad_rows);
/* Whether nobody here is like somebody who is absent. */
gboolean     fb_sheet_line_is_unknown  (const FbSheetLine    *self);
/* Whether the person comes in, as things are chosen. */
gboolean     fb_sheet_line_is_taken    (const FbSheetLine    *self,
                                        gboolean              without_bad_rows);
gboolean     fb_sheet_duo_is_taken     (const FbSheetDuo     *self,
                                        gboolean              without_bad_rows);
/* (nullable): what stands in the column of that name */
const char  *fb_sheet_get_value        (char *const          *values,
                                        const char           *name);
void         fb_sheet_line_choose      (FbSheetLine          *self,
                                        FbSheetChoice         choice,
                                        const char           *same_id);
/* (transfer full): "Row 5, Birth Date" */
char        *fb_sheet_problem_dup_place (const FbSheetProblem *self,
                                         const FbSheet        *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSheetPlan, fb_sheet_plan_free)

G_END_DECLS
