/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes-published.h"

#include <glib/gi18n.h>

static const FbCode isced_codes[] = {
  { "0", NC_("isced", "Early Childhood Education") },
  { "1", NC_("isced", "Primary School") },
  { "2", NC_("isced", "Lower Secondary School") },
  { "3", NC_("isced", "Upper Secondary School") },
  { "4", NC_("isced", "After Secondary School, Not Higher Education") },
  { "5", NC_("isced", "Short Higher Education") },
  { "6", NC_("isced", "Bachelor’s Degree or Equivalent") },
  { "7", NC_("isced", "Master’s Degree or Equivalent") },
  { "8", NC_("isced", "Doctorate") },
};
const FbCodeList fb_code_isced = FB_CODE_LIST ("isced", isced_codes);

static const FbCode cefr_codes[] = {
  { "a1", NC_("cefr", "A1 (First Words)") },
  { "a2", NC_("cefr", "A2 (Simple Talk)") },
  { "b1", NC_("cefr", "B1 (Everyday Life)") },
  { "b2", NC_("cefr", "B2 (Independent)") },
  { "c1", NC_("cefr", "C1 (Advanced)") },
  { "c2", NC_("cefr", "C2 (Nearly Native)") },
  { "native", NC_("cefr", "Mother Tongue") },
};
const FbCodeList fb_code_cefr = FB_CODE_LIST ("cefr", cefr_codes);

static const FbCode yes_no_codes[] = {
  { "yes", NC_("yes-no", "Yes") },
  { "no", NC_("yes-no", "No") },
};
const FbCodeList fb_code_yes_no = FB_CODE_LIST ("yes-no", yes_no_codes);
