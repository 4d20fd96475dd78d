/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  FB_SAMPLE_DEMO,    /* 2 programmes, 40 people, 15 duos: for looking around */
  FB_SAMPLE_OFFICE,  /* 3 programmes, 400 people, 150 duos, 1,500 meetings */
  FB_SAMPLE_NETWORK, /* 50 programmes, 32,000 people, 15,000 duos, 90,000 meetings */
  FB_SAMPLE_THIRD,   /* of the network: to see how things grow */
  FB_SAMPLE_TENTH,
} FbSampleSize;

gboolean fb_sample_size_from_name (const char             *name,
                                   FbSampleSize           *size);
gboolean fb_sample_fill           (FbWorkspace            *workspace,
                                   FbSampleSize            size,
                                   gint64                  seed,
                                   GFileProgressCallback   progress,
                                   gpointer                user_data,
                                   GCancellable           *cancellable,
                                   GError                **error);

G_END_DECLS
