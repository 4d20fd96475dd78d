/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-record-group.h"

G_BEGIN_DECLS

/* Boxes of a programme: figures and results that others counted, and programmes
 * that it has to do with. */
extern const FbRecordGroupType fb_programme_figures_type;
extern const FbRecordGroupType fb_programme_reported_type;
extern const FbRecordGroupType fb_programme_relations_type;

G_END_DECLS
