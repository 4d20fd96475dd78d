/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* When, how long and how: what is asked of a contact that was held. Stands on
 * a meeting of an hour today, so that two keys and Enter log the usual one. */
#define FB_TYPE_CONTACT_ENTRY (fb_contact_entry_get_type ())
G_DECLARE_FINAL_TYPE (FbContactEntry, fb_contact_entry, FB, CONTACT_ENTRY, AdwBin)

GtkWidget  *fb_contact_entry_new (FbWorkspace     *workspace);
/* Gives the keyboard to its first field. */
void        fb_contact_entry_start (FbContactEntry *self);
/* (transfer none) (nullable): what to tell about it: logged, or planned */
const char *fb_contact_entry_log (FbContactEntry  *self,
                                  const char      *duo_id,
                                  GError         **error);
/* What comes behind the fields, such as a button. */
void        fb_contact_entry_add (FbContactEntry  *self,
                                  GtkWidget       *widget);

G_END_DECLS
