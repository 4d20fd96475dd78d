/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Work that walks through everything: done in a thread, on a store that it
 * opens itself, while a small window shows how far it is and can stop it. */
typedef struct _FbJob FbJob;

/* In the thread. Touches nothing but @data and what it opens itself. */
typedef gboolean (*FbJobFunc) (FbJob     *job,
                               gpointer   data,
                               GError   **error);

void          fb_job_run_async       (GtkWidget           *parent,
                                      const char          *title,
                                      FbJobFunc            func,
                                      gpointer             data,
                                      GDestroyNotify       free_data,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean      fb_job_finish          (GAsyncResult        *result,
                                      GError             **error);
gpointer      fb_job_get_data        (GAsyncResult        *result);

/* For the function, in the thread */
GCancellable *fb_job_get_cancellable (FbJob               *job);
void          fb_job_progress        (double               part,
                                      gpointer             job);

G_END_DECLS
