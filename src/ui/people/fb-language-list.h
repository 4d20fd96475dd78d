/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The languages of a person, each with its level; listening, reading, speaking
 * and writing apart where they differ. */
#define FB_TYPE_LANGUAGE_LIST (fb_language_list_get_type ())
G_DECLARE_FINAL_TYPE (FbLanguageList, fb_language_list, FB, LANGUAGE_LIST, AdwBin)

GtkWidget *fb_language_list_new (FbWorkspace *workspace,
                                 const char  *person_id);

G_END_DECLS
