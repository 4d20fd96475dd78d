/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_MESSAGE_TEXT (fb_message_text_get_type ())
G_DECLARE_FINAL_TYPE (FbMessageText, fb_message_text, FB, MESSAGE_TEXT, FbRecord)

/* The words of a programme for one kind of message in one language, instead of
 * those of the program (R306). Members are read freely; they change through
 * properties only. */
struct _FbMessageText
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *kind;
  char     *language;
  char     *title;
  char     *body;
};

extern const FbKind fb_message_text_kind;

G_END_DECLS
