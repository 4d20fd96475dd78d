/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_SITE (fb_site_get_type ())
G_DECLARE_FINAL_TYPE (FbSite, fb_site, FB, SITE, FbRecord)

/* A part of a programme with its own people, places and time (R31-R33, R61-R63, R102). Members are read freely;
 * they change through properties only. */
struct _FbSite
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *kind;
  char     *name;
  char     *place;
  char     *from_date;
  char     *until_date;
  gint64    places;
  char     *target_group;
  char     *local_variation;
  char     *coordinator_id;
  char     *organisation_id;
  char     *team_roles;
  char     *team;
};

extern const FbKind fb_site_kind;

G_END_DECLS
