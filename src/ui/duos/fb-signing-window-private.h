/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/duos/fb-signing-window.h"
#include "ui/duos/fb-signing-pad.h"

G_BEGIN_DECLS

struct _FbSigningWindow
{
  AdwWindow      parent_instance;

  FbSigningCase *whole;
  GtkWidget     *page;      /* a bin with the page that shows */
  gboolean       is_handed; /* somebody who signs has the laptop */

  /* of the page that shows */
  GtkWidget     *verb;      /* (nullable) can be chosen once there is something to sign */
  GtkWidget     *pad;       /* (nullable) */
  GtkWidget     *witness;   /* (nullable) */
  GtkWidget     *sentence;  /* (nullable) what went wrong */
  GtkWidget     *code;      /* (nullable) */
  GPtrArray     *copies;    /* (nullable) of drop-downs: language, form, language... */

  /* of whose turn it is */
  const char    *read_how;
};

/* Each makes the page that follows. */
void _fb_signing_show_prepare  (FbSigningWindow *self);
void _fb_signing_show_hand     (FbSigningWindow *self);
void _fb_signing_show_text     (FbSigningWindow *self);
void _fb_signing_show_question (FbSigningWindow *self);
void _fb_signing_show_pad      (FbSigningWindow *self);
void _fb_signing_show_by_name  (FbSigningWindow *self);
void _fb_signing_show_back     (FbSigningWindow *self);
void _fb_signing_show_copies   (FbSigningWindow *self);

/* Parts of pages. */
void       _fb_signing_set_page     (FbSigningWindow *self,
                                     GtkWidget       *page);
GtkWidget *_fb_signing_make_page    (GtkWidget       *content,
                                     GtkWidget       *foot);
GtkWidget *_fb_signing_make_foot    (FbSigningWindow *self,
                                     gboolean         can_refuse);
GtkWidget *_fb_signing_make_label   (const char      *text,
                                     const char      *language,
                                     const char      *css_class);
GtkWidget *_fb_signing_make_button  (FbSigningWindow *self,
                                     const char      *label,
                                     GCallback        callback,
                                     const char      *css_class);
const char *_fb_signing_get_text    (FbSigningWindow *self,
                                     FbSigningText    text);

/* Deeds. */
void _fb_signing_finish        (FbSigningWindow *self);
void _fb_signing_next          (FbSigningWindow *self);
void _fb_signing_sign          (FbSigningWindow *self,
                                const char      *method,
                                const char      *strokes,
                                const char      *witness);

G_END_DECLS
