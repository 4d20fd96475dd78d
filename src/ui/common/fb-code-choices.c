/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-code-choices"

#include "ui/common/fb-code-choices.h"

#include "domain/fb-code-search.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-picker.h"

/* Shown before anything is typed: seven thousand languages begin with names
 * that nobody at the table speaks. */
static const char *const frequent_languages[] = {
  "nld", "fra", "deu", "eng", "swe", "fin", "ara", "prs", "pes", "pus", "ckb", "kmr", "tir", "amh",
  "som", "tur", "ukr", "rus", "spa", "por", "pol", "ron", "bul", "sqi", "srp", "urd", "ben", "hin",
  "tam", "cmn", "vie", "tha", "swa", "lin", "kin", "ful", "wol",
};

static void
add_code (GPtrArray        *choices,
          const FbCodeList *list,
          const char       *code)
{
  g_ptr_array_add (choices, fb_choice_new (code, fb_code_list_get_label (list, code), NULL));
}

/**
 * fb_code_choices_find:
 * @words: what was typed
 *
 * Returns: (transfer full) (element-type FbChoice): the codes that fit, for a
 *   picker; for no words the first ones, of languages the frequent ones
 */
GPtrArray *
fb_code_choices_find (const FbCodeList *list,
                      const char       *words)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_choice_free);
  g_autoptr(GPtrArray) found = NULL;

  if (*words == '\0' && list == &fb_code_languages)
    {
      for (guint i = 0; i < G_N_ELEMENTS (frequent_languages); i++)
        {
          if (fb_code_list_has (list, frequent_languages[i]))
            add_code (choices, list, frequent_languages[i]);
        }
      return choices;
    }

  found = fb_code_list_find (list, words);
  for (guint i = 0; i < found->len && choices->len < FB_PICKER_MAX; i++)
    add_code (choices, list, found->pdata[i]);

  return choices;
}
