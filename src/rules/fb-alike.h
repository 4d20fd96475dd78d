/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How likely two records are about one person, by the name as it sounds, the birth date and the
 * postcode. A pure rule: whoever asks has made the sounds. */

typedef enum
{
  FB_ALIKE_NOT,
  FB_ALIKE_MAYBE,  /* nothing speaks against it */
  FB_ALIKE_LIKELY, /* the day of birth or the postcode says so too */
} FbAlikeDegree;

/* Of two records. What is not known is NULL, and speaks neither for nor against. */
typedef struct
{
  guint       n_words;    /* of the shorter name */
  guint       n_shared;   /* words of it that are heard in the other one */
  const char *birth_date; /* a day, a month or a year */
  const char *other_birth_date;
  const char *postcode;   /* as somebody wrote it */
  const char *other_postcode;
} FbAlikeFacts;

FbAlikeDegree fb_alike_judge        (const FbAlikeFacts *facts);
/* The least words of a name that have to be shared for fb_alike_judge() to see anything. */
guint         fb_alike_least_shared (const FbAlikeFacts *facts);
gboolean      fb_alike_is_same_age  (const char         *birth_date,
                                     const char         *other);
gboolean      fb_alike_is_same_post (const char         *postcode,
                                     const char         *other);

G_END_DECLS
