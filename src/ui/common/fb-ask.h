/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  FB_ASK_PLAIN,
  FB_ASK_SUGGESTED,   /* the verb is the next step */
  FB_ASK_DESTRUCTIVE, /* the verb cannot be taken back */
} FbAskStyle;

/* A question with a verb on its button, and Cancel. */
void      fb_ask_async       (GtkWidget            *parent,
                              const char           *heading,
                              const char           *body,
                              const char           *verb,
                              FbAskStyle            style,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
/* The same between two verbs: @other is what is done otherwise, and by Escape. */
void      fb_ask_between_async (GtkWidget           *parent,
                                const char          *heading,
                                const char          *body,
                                const char          *other,
                                const char          *verb,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);
gboolean  fb_ask_finish      (GAsyncResult         *result);

/* A sentence that has to be read before going on, with Close. */
void      fb_tell            (GtkWidget            *parent,
                              const char           *heading,
                              const char           *body);

/* The same; @callback goes on once it was read. */
void      fb_tell_async      (GtkWidget            *parent,
                              const char           *heading,
                              const char           *body,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);

/* With something below it, and a verb that says that both were read. */
void      fb_tell_with_async (GtkWidget            *parent,
                              const char           *heading,
                              const char           *body,
                              GtkWidget            *child,
                              const char           *verb,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);

/* A question with one line to type in: a reason, a name, a code. */
void      fb_ask_text_async  (GtkWidget            *parent,
                              const char           *heading,
                              const char           *body,
                              const char           *label,
                              const char           *text,
                              const char           *verb,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);
char     *fb_ask_text_finish (GAsyncResult         *result);

G_END_DECLS
