/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-action.h"
#include "domain/fb-contact.h"

G_BEGIN_DECLS

/* Which steps of the plan were agreed in a contact (R171). */

char      *fb_contact_dup_steps         (FbWorkspace  *workspace,
                                         const char   *contact_id);
GPtrArray *fb_contact_list_step_choices (FbWorkspace  *workspace,
                                         FbContact    *contact,
                                         GError      **error);
gboolean   fb_contact_has_plan_steps    (FbWorkspace  *workspace,
                                         FbContact    *contact);
char      *fb_action_dup_agreed_words   (FbWorkspace  *workspace,
                                         FbAction     *action);
gboolean   fb_deed_set_contact_step     (FbWorkspace  *workspace,
                                         FbContact    *contact,
                                         FbAction     *action,
                                         gboolean      is_agreed,
                                         GError      **error);

G_END_DECLS
