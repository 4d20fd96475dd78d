/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "domain/fb-area-travel.h"
#include "domain/fb-area.h"

/* Where the people of the sample live. */
static const struct
{
  const char *name;
  const char *postcodes;
} areas[] = {
  { "Antwerpen", "2000 2018 2060" },
  { "Brussel", "1000 1030 1080" },
  { "Gent", "9000 9040 9050" },
  { "Leuven", "3000 3001" },
  { "Mechelen", "2800" },
};

/* Minutes by train, from door to door; what is left out is not known. */
static const struct
{
  guint       from, to;
  const char *minutes;
} travel[] = {
  { 0, 1, "55" }, { 0, 2, "65" }, { 0, 4, "35" }, { 1, 2, "50" }, { 1, 3, "40" }, { 1, 4, "40" }, { 3, 4, "40" },
};

void
_fb_sample_areas (FbSample *self)
{
  const char *ids[G_N_ELEMENTS (areas)];

  for (guint i = 0; i < G_N_ELEMENTS (areas) && !self->failed; i++)
    ids[i] = _fb_sample_add (self, &fb_area_kind, "name", areas[i].name, "postcodes", areas[i].postcodes, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (travel) && !self->failed; i++)
    _fb_sample_add (self, &fb_area_travel_kind, "area-id", ids[travel[i].from], "other-id", ids[travel[i].to],
                    "minutes", travel[i].minutes, NULL);
}
