/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a rule asks for, in the form that suits what it is about: yes or no,
 * numbers, languages, words. */
#define FB_TYPE_RULE_VALUE (fb_rule_value_get_type ())
G_DECLARE_FINAL_TYPE (FbRuleValue, fb_rule_value, FB, RULE_VALUE, AdwBin)

GtkWidget          *fb_rule_value_new       (void);
void                fb_rule_value_set_field (FbRuleValue *self,
                                             const char  *field,
                                             const char  *value);
void                fb_rule_value_set_range (FbRuleValue *self,
                                             gboolean     is_range);
char               *fb_rule_value_dup       (FbRuleValue *self);
/* Ended by NULL: the conditions that go with a field. */
const char *const  *fb_rule_value_list_operators (const char *field);

G_END_DECLS
