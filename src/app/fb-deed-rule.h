/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"
#include "domain/fb-programme-partner.h"
#include "domain/fb-rule.h"

G_BEGIN_DECLS

/* The rules of a programme, and who carries it. */

/* What a rule says; codes as in records. */
typedef struct
{
  const char *side;
  const char *field;
  const char *op;
  const char *value;    /* (nullable) several separated by '|' */
  const char *strength;
  const char *source;   /* (nullable) where it comes from; NULL leaves it as it is, "" empties it */
} FbRuleValues;

/* Whether people have been judged by the rules: changes then begin on a day,
 * and what was asked before stays on record (R86). */
gboolean  fb_programme_dates_its_rules (FbProgramme         *programme);
gboolean  fb_rule_is_over              (FbRule              *rule,
                                        const char          *today);

FbRule   *fb_deed_add_rule             (FbWorkspace         *workspace,
                                        const char          *programme_id,
                                        const FbRuleValues  *values,
                                        const char          *valid_from,
                                        GError             **error);
gboolean  fb_deed_change_rule          (FbWorkspace         *workspace,
                                        FbRule              *rule,
                                        const FbRuleValues  *values,
                                        const char          *valid_from,
                                        GError             **error);
gboolean  fb_deed_end_rule             (FbWorkspace         *workspace,
                                        FbRule              *rule,
                                        GError             **error);

FbProgrammePartner *
          fb_deed_add_partner          (FbWorkspace         *workspace,
                                        const char          *programme_id,
                                        const char          *organisation,
                                        const char          *role,
                                        GError             **error);

G_END_DECLS
