/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-words"

#include "documents/fb-signing-words.h"

#include <glib/gi18n.h>

static const char *const texts[FB_SIGNING_N] = {
  [FB_SIGNING_HAND_TO] = N_("Please hand the laptop to {name}"),
  [FB_SIGNING_THANK_YOU] = N_("Thank you."),
  [FB_SIGNING_READ_ALL] = N_("Please read to the end. Take your time."),
  [FB_SIGNING_I_READ] = N_("I have read it"),
  [FB_SIGNING_READ_TO_ME] = N_("It was read to me in {language}"),
  [FB_SIGNING_SIGN_HERE] = N_("Sign here with a finger, a pen or the mouse"),
  [FB_SIGNING_CLEAR] = N_("Clear"),
  [FB_SIGNING_SIGN] = N_("Sign"),
  [FB_SIGNING_BY_NAME] = N_("Confirm by Name"),
  [FB_SIGNING_BY_PEN] = N_("Draw the Signature"),
  [FB_SIGNING_AGREES] = N_("I, {name}, agree to this text."),
  [FB_SIGNING_WITNESS] = N_("Name of a second person who is present and confirms it"),
  [FB_SIGNING_NOT_NOW] = N_("Not Now"),
  [FB_SIGNING_QUESTION] = N_("I Have a Question"),
  [FB_SIGNING_ASK_NOW] = N_("Please ask now. You sign only when everything is clear to you, or not at all."),
  [FB_SIGNING_BACK] = N_("Back to the Text"),
  [FB_SIGNING_SIMPLE] = N_("Simple electronic signature"),
  [FB_SIGNING_DECIDES] = N_("Language that decides if the two texts differ: {language}"),
};

/* (transfer none): the text in @language, English where there is none */
const char *
fb_signing_text_get (const FbDocumentWords *words,
                     const char            *language,
                     FbSigningText          text)
{
  g_return_val_if_fail (text < FB_SIGNING_N, NULL);

  return fb_document_words_get (words, language, texts[text]);
}

/**
 * fb_signing_text_dup:
 * @place: the place in the text, without braces
 * @value: what stands there
 *
 * Returns: (transfer full): the text in @language with its value
 */
char *
fb_signing_text_dup (const FbDocumentWords *words,
                     const char            *language,
                     FbSigningText          text,
                     const char            *place,
                     const char            *value)
{
  g_return_val_if_fail (text < FB_SIGNING_N, NULL);

  return fb_document_words_fill (words, language, texts[text], place, value, NULL);
}
