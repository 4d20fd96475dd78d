/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a telephone keeps of a person. Anything but the name may be NULL. */
typedef struct
{
  const char *name;
  const char *given_name;
  const char *family_name;
  const char *phone;
  const char *email;
  const char *street;
  const char *postcode;
  const char *place;
} FbCard;

/* (transfer full): as vCard 3.0, which every telephone reads */
char *fb_card_dup_text (const FbCard *self);

G_END_DECLS
