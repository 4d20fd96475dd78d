/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "ui/common/fb-record-window.h"

G_BEGIN_DECLS

/* How a kind of record is told and edited in the timeline of a duo. */
typedef struct
{
  const FbKind       *kind;
  char             *(*dup_title)    (FbRecord *record);
  char             *(*dup_subtitle) (FbWorkspace *workspace,
                                     FbRecord    *record);
  /* (nullable): (transfer floating): what stands below its fields */
  GtkWidget        *(*make_last)    (FbWorkspace *workspace,
                                     FbRecord    *record);
  /* (nullable): what else can be done, in the menu and on the row */
  void              (*add_verbs)    (GtkWidget   *row,
                                     FbWorkspace *workspace,
                                     FbRecord    *record,
                                     GMenu       *menu);
  const FbRecordForm *forms;
  /* (nullable): where the forms depend on the record */
  const FbRecordForm *(*get_forms)  (FbRecord *record);
  const char         *title;     /* N_() string of the window with its fields */
  const char         *removed;   /* N_() string of the toast */
  const char         *icon_name;
} FbTimelineType;

/* (nullable): of a contact, a check-in, an introduction, an interview or an outcome */
const FbTimelineType *fb_timeline_type_find (const FbKind *kind);
GtkWidget            *fb_timeline_row_new   (FbWorkspace  *workspace,
                                             FbRecord     *record);
/* "a · b": adds @words to @line, unless there are none */
void                  fb_timeline_append    (GString      *line,
                                             const char   *words);

extern const FbTimelineType fb_timeline_contact;
extern const FbTimelineType fb_timeline_check_in;
extern const FbTimelineType fb_timeline_introduction;
extern const FbTimelineType fb_timeline_interview;
extern const FbTimelineType fb_timeline_outcome;

G_END_DECLS
