/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* What a mentor sent back: reads it, and shows each line beside what is known
 * here, to be taken in or left. What is wrong with the file is told. */
void fb_duo_file_read (GtkWidget   *parent,
                       FbWorkspace *workspace,
                       const char  *path);

G_END_DECLS
