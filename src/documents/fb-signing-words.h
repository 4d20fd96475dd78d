/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"

G_BEGIN_DECLS

/* What a signer reads on the screen besides the agreement, in a language of
 * the agreement. The same words as on paper where paper has them. */
typedef enum
{
  FB_SIGNING_HAND_TO,       /* {name} */
  FB_SIGNING_THANK_YOU,
  FB_SIGNING_READ_ALL,
  FB_SIGNING_I_READ,
  FB_SIGNING_READ_TO_ME,    /* {language} */
  FB_SIGNING_SIGN_HERE,
  FB_SIGNING_CLEAR,
  FB_SIGNING_SIGN,
  FB_SIGNING_BY_NAME,
  FB_SIGNING_BY_PEN,
  FB_SIGNING_AGREES,        /* {name} */
  FB_SIGNING_WITNESS,
  FB_SIGNING_NOT_NOW,
  FB_SIGNING_QUESTION,
  FB_SIGNING_ASK_NOW,
  FB_SIGNING_BACK,
  FB_SIGNING_SIMPLE,
  FB_SIGNING_DECIDES,       /* {language} */
  FB_SIGNING_N,
} FbSigningText;

const char *fb_signing_text_get (const FbDocumentWords *words,
                                 const char            *language,
                                 FbSigningText          text);
char       *fb_signing_text_dup (const FbDocumentWords *words,
                                 const char            *language,
                                 FbSigningText          text,
                                 const char            *place,
                                 const char            *value);

G_END_DECLS
