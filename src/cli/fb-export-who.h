/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sharing.h"
#include "exchange/fb-export.h"

G_BEGIN_DECLS

/* Who gets the file of footbridge-cli export, and who stays behind. */
typedef struct
{
  char  *id;      /* (nullable) of a person or an organisation */
  char  *words;   /* (nullable) */
  GStrv  without; /* (nullable): ids of people who did not say yes */
} FbExportWho;

/* @to: (nullable): as typed. Says on standard error who stays behind, or goes along all
 * the same. FALSE where somebody of one duo said no and @everybody was not asked for. */
gboolean fb_export_who_read  (FbWorkspace  *workspace,
                              FbScope       scope,
                              const char   *subject_id,
                              gboolean      is_for_mentor,
                              const char   *to,
                              gboolean      everybody,
                              FbExportWho  *who,
                              GError      **error);
void     fb_export_who_clear (FbExportWho  *who);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FbExportWho, fb_export_who_clear)

G_END_DECLS
