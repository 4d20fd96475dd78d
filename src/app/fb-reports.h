/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-contact.h"

G_BEGIN_DECLS

/* What mentor or mentee report of their contacts, by whatever route it comes:
 * lines that are read, set beside what is known, and taken in one by one. */

#define FB_REPORT_SHEET_LINES 8

typedef enum
{
  FB_REPORT_DATE,
  FB_REPORT_MINUTES,
  FB_REPORT_HOW,
  FB_REPORT_TOPICS,
  FB_REPORT_NEXT,
  FB_REPORT_N_CELLS
} FbReportCell;

/* Beside what is known. */
typedef enum
{
  FB_REPORT_EMPTY,   /* nothing is said */
  FB_REPORT_NEW,
  FB_REPORT_PLANNED, /* planned for that day: it was held */
  FB_REPORT_KNOWN,   /* held that day, as is known */
  FB_REPORT_AHEAD,   /* only a next date, or a meeting still to come */
} FbReportVerdict;

typedef struct
{
  char            *held_on; /* (nullable) */
  gint64           minutes; /* or FB_UNSET */
  char            *how;     /* (nullable) a code of contact-how */
  char            *topics;  /* (nullable) codes of topic */
  char            *next_on; /* (nullable) */
  char            *remark;  /* (nullable) */
  gboolean         calls;   /* "please call me" */
  gboolean         is_taken;

  FbReportVerdict  verdict; /* fb_report_line_compare() sets these */
  FbContact       *known;   /* (nullable) */
} FbReportLine;

FbReportLine *fb_report_line_new       (void);
void          fb_report_line_free      (FbReportLine  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbReportLine, fb_report_line_free)

gboolean      fb_report_line_read      (FbReportLine  *self,
                                        FbReportCell   cell,
                                        const char    *typed,
                                        const char    *today,
                                        GError       **error);
void          fb_report_line_set_rest  (FbReportLine  *self,
                                        const char    *calls,
                                        const char    *remark);
void          fb_report_line_compare   (FbReportLine  *self,
                                        GPtrArray     *contacts,
                                        const char    *today);
char         *fb_report_line_dup_words (FbReportLine  *self);

/* (transfer full) (element-type FbContact): what is known of a duo */
GPtrArray    *fb_report_list_known     (FbWorkspace   *workspace,
                                        const char    *duo_id);
gboolean      fb_deed_ask_report       (FbWorkspace   *workspace,
                                        const char    *duo_id,
                                        const char    *how,
                                        GError       **error);
int           fb_deed_receive_report   (FbWorkspace   *workspace,
                                        const char    *duo_id,
                                        GPtrArray     *lines,
                                        const char    *entered_how,
                                        const char    *scan,
                                        GError       **error);

G_END_DECLS
