/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ORGANISATION (fb_organisation_get_type ())
G_DECLARE_FINAL_TYPE (FbOrganisation, fb_organisation, FB, ORGANISATION, FbRecord)

/* A third actor, partner, funder, employer, school or service (R49-R67,
 * R217-R236). Members are read freely; they change through properties only. */
struct _FbOrganisation
{
  FbRecord  parent_instance;

  char     *name;
  char     *kind;
  char     *sector;
  char     *size;
  char     *street;
  char     *postcode;
  char     *place;
  char     *country;
  char     *phone;
  char     *email;
  char     *website;
  char     *service_languages;
  char     *in_house_training;
  char     *network_type;
  char     *host_places;
  char     *management_support;
  char     *tie_sectors;
  char     *needs_survey;
  char     *needs_surveyed_on;
  char     *diversity_plan;
  char     *diversity_label;
  char     *diversity_review_on;
  gint64    diversity_extensions;
  char     *specialisation;
  char     *services;
  char     *works_in;
  char     *still_needed;
};

extern const FbKind fb_organisation_kind;

G_END_DECLS
