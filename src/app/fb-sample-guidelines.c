/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "app/fb-guidelines.h"

/* Two of three read the one, the others the other. */
static const char *const languages[] = { "nld", "nld", "fra" };
/* Of each side, so that a large sample does not grow by a record a person. */
#define MOST_READERS 150

static const char *
add_guideline (FbSample   *self,
               const char *programme_id,
               const char *role,
               const char *language)
{
  g_autofree char *title = NULL;
  g_autofree char *body = fb_guideline_dup_text (self->workspace, programme_id, role, language, &title);

  return _fb_sample_add (self, &fb_guideline_kind,
                         "programme-id", programme_id, "role", role, "language", language, "version", "1",
                         "title", title, "body", body, "issued-on", _fb_sample_day (self, -400), NULL);
}

/* Three of four have read what their side of their programme gets. */
static void
add_readers (FbSample   *self,
             GPtrArray  *persons,
             const char *role)
{
  g_autoptr(GHashTable) guidelines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < MIN (persons->len, MOST_READERS) && !self->failed; i++)
    {
      const FbSamplePerson *person = persons->pdata[i];
      const char *language = languages[i % G_N_ELEMENTS (languages)];
      g_autofree char *key = g_strconcat (person->programme_id, language, NULL);
      const char *guideline = g_hash_table_lookup (guidelines, key);

      if (guideline == NULL)
        {
          guideline = add_guideline (self, person->programme_id, role, language);
          g_hash_table_insert (guidelines, g_steal_pointer (&key), (gpointer) guideline);
        }
      if (i % 4 != 3)
        _fb_sample_add (self, &fb_acknowledgement_kind,
                        "person-id", person->id, "guideline-id", guideline,
                        "read-on", _fb_sample_day (self, -300 + (int) i),
                        "read-aloud", i % 5 == 0 ? "yes" : NULL, NULL);
    }
}

void
_fb_sample_guidelines (FbSample *self)
{
  add_readers (self, self->mentees, "mentee");
  add_readers (self, self->mentors, "mentor");
}
