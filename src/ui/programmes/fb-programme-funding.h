/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-record-group.h"

G_BEGIN_DECLS

/* Who pays for a programme, from when until when, and what is at risk (R274-R288). */
extern const FbRecordGroupType fb_programme_funding_type;

G_END_DECLS
