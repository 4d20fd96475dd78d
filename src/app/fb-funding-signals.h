/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-signals.h"

G_BEGIN_DECLS

typedef void (*FbFundingSignalFunc) (const char     *programme_id,
                                     const FbSignal *signal,
                                     gpointer        data);

/* Fundings that end soon (R275), of one programme, or of all (NULL). The signal is
 * computed from the day on which the funding ends, so it follows whatever changes that.
 * Its text is valid in @func only. */
gboolean fb_funding_each_signal (FbWorkspace          *workspace,
                                 const char           *programme_id,
                                 FbFundingSignalFunc   func,
                                 gpointer              data,
                                 GError              **error);

G_END_DECLS
