/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-choice.h"

G_BEGIN_DECLS

GPtrArray *fb_list_choices_find   (FbWorkspace        *workspace,
                                   const FbStoreQuery *query,
                                   const char         *kind);
GPtrArray *fb_search_choices_find (FbWorkspace        *workspace,
                                   const char         *words,
                                   const char         *kind);

G_END_DECLS
