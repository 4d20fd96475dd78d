/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "base/fb-record.h"

G_BEGIN_DECLS

/* (transfer floating): what shows one record; it follows the record by itself */
typedef GtkWidget *(*FbMakeRecordRow) (FbRecord *record,
                                       gpointer  user_data);

void fb_record_rows_show (GtkWidget       *within,
                          GPtrArray       *records,
                          FbMakeRecordRow  make,
                          gpointer         user_data);

G_END_DECLS
