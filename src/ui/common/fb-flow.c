/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-flow"

#include "ui/common/fb-flow.h"

/* The flow box of GTK is a list from which something is chosen. This one is not: its
 * parts take the keyboard themselves, and are no cells of a table to a screen reader. */

#define MOST_PARTS 8

/* (transfer floating) */
GtkWidget *
fb_flow_new (void)
{
  return g_object_new (GTK_TYPE_FLOW_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                       "selection-mode", GTK_SELECTION_NONE,
                       "max-children-per-line", MOST_PARTS,
                       "row-spacing", 6,
                       NULL);
}

/**
 * fb_flow_add:
 * @flow: from fb_flow_new()
 * @part: (transfer floating): what comes last in it
 * @align: where in its share of a line it stands
 */
void
fb_flow_add (GtkWidget *flow,
             GtkWidget *part,
             GtkAlign   align)
{
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                   "focusable", FALSE,
                                   "halign", align,
                                   "child", part,
                                   NULL);

  gtk_flow_box_insert (GTK_FLOW_BOX (flow), child, -1);
}
