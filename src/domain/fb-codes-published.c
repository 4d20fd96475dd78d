/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes-published.h"

#include <glib/gi18n.h>

/* A first handful of each; the full published lists replace this file. */
static const FbCode languages[] = {
  { "ara", "Arabic" }, { "deu", "German" }, { "eng", "English" }, { "fin", "Finnish" }, { "fra", "French" },
  { "nld", "Dutch" }, { "pus", "Pashto" }, { "swe", "Swedish" }, { "tir", "Tigrinya" }, { "ukr", "Ukrainian" },
};
const FbCodeList fb_code_languages = FB_CODE_LIST ("language", languages);
static const FbCode countries[] = { { "BE", "Belgium" }, { "DE", "Germany" }, { "FI", "Finland" }, { "FR", "France" }, { "SE", "Sweden" } };
const FbCodeList fb_code_countries = FB_CODE_LIST ("country", countries);
static const FbCode occupations[] = { { "2221", "Nursing professionals" }, { "2512", "Software developers" } };
const FbCodeList fb_code_occupations = FB_CODE_LIST ("occupation", occupations);
static const FbCode sectors[] = { { "62", "Computer programming" }, { "86", "Human health activities" } };
const FbCodeList fb_code_sectors = FB_CODE_LIST ("sector", sectors);
static const FbCode isced[] = { { "0", "0" }, { "1", "1" }, { "2", "2" }, { "3", "3" }, { "4", "4" }, { "5", "5" }, { "6", "6" }, { "7", "7" }, { "8", "8" } };
const FbCodeList fb_code_isced = FB_CODE_LIST ("isced", isced);
static const FbCode cefr[] = { { "a1", "A1" }, { "a2", "A2" }, { "b1", "B1" }, { "b2", "B2" }, { "c1", "C1" }, { "c2", "C2" }, { "native", "Native" } };
const FbCodeList fb_code_cefr = FB_CODE_LIST ("cefr", cefr);
static const FbCode yes_no[] = { { "yes", NC_("yes-no", "Yes") }, { "no", NC_("yes-no", "No") } };
const FbCodeList fb_code_yes_no = FB_CODE_LIST ("yes-no", yes_no);
