/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/fb-programme.h"
#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Asks for the text that mentors, or mentees, of a programme get to read. */
GtkWidget *fb_guideline_dialog_present (GtkWidget   *parent,
                                        FbWorkspace *workspace,
                                        FbProgramme *programme,
                                        const char  *role);
/* Asks for the printer, then prints it. @language: (nullable): that of the program */
void       fb_guideline_print          (GtkWidget   *parent,
                                        FbWorkspace *workspace,
                                        const char  *programme_id,
                                        const char  *role,
                                        const char  *language);
/* (transfer full): the language to begin with: the first of the programme, else that of the program */
char      *fb_guideline_dup_language   (FbProgramme *programme);

G_END_DECLS
