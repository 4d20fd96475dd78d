/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"
#include "exchange/fb-europass.h"

#include <string.h>

/* A CV that is read holds clean texts of one line, and codes that our lists have. */

void
fuzz_prepare (void)
{
}

static void
check_text (const char *text)
{
  g_autofree char *clean = NULL;

  if (text == NULL)
    return;

  g_assert_true (fb_text_clean (text, &clean, NULL));
  g_assert_cmpstr (text, ==, clean);
  g_assert_null (strpbrk (text, "\n\t"));
}

static void
check_code (const FbCodeList *list,
            const char       *code)
{
  g_assert_true (code == NULL || fb_code_list_has (list, code));
}

static void
check_date (const char *date)
{
  g_assert_true (date == NULL || fb_date_is_valid (date, TRUE));
}

static void
check_periods (GPtrArray *periods)
{
  for (guint i = 0; i < periods->len; i++)
    {
      const FbCvPeriod *period = periods->pdata[i];

      g_assert_true (period->title != NULL || period->where != NULL);
      check_text (period->title);
      check_text (period->where);
      check_date (period->from);
      check_date (period->until);
      check_code (&fb_code_countries, period->country);
      check_code (&fb_code_sectors, period->sector);
    }
}

static void
check_languages (GPtrArray *languages)
{
  for (guint i = 0; i < languages->len; i++)
    {
      const FbCvLanguage *language = languages->pdata[i];

      g_assert_nonnull (language->language);
      check_code (&fb_code_languages, language->language);
      check_code (&fb_code_cefr, language->listening);
      check_code (&fb_code_cefr, language->reading);
      check_code (&fb_code_cefr, language->speaking);
      check_code (&fb_code_cefr, language->writing);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEuropass) cv = fb_europass_read (bytes, &error);

  if (cv == NULL)
    {
      fuzz_check_error (error);
      return 0;
    }

  check_text (cv->given_name);
  check_text (cv->family_name);
  check_text (cv->phone);
  check_date (cv->birth_date);
  check_code (&fb_code_gender, cv->gender);
  check_code (&fb_code_countries, cv->citizenship);
  check_code (&fb_code_occupations, cv->wished_code);
  check_languages (cv->languages);
  check_periods (cv->jobs);
  check_periods (cv->studies);

  return 0;
}
