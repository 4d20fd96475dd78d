/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-words"

#include "app/fb-match-side-by-side.h"

#include "app/fb-match-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"

#include <glib/gi18n.h>
#include <string.h>

static void
add_item (GString    *text,
          gboolean    is_shared,
          const char *label)
{
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? C_("list", ", ") : "", is_shared ? FB_SHARED : "", label);
}

static char *
end_text (GString *text)
{
  return g_string_free (text, text->len == 0);
}

/* Of a list of codes; @list: (nullable) where the words are written as they are */
static char *
dup_marked (const FbCodeList *list,
            const char       *own,
            const char       *other,
            const char       *separators)
{
  g_auto(GStrv) items = g_strsplit_set (own != NULL ? own : "", separators, -1);
  g_auto(GStrv) others = g_strsplit_set (other != NULL ? other : "", separators, -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; items[i] != NULL; i++)
    {
      const char *label = list != NULL ? fb_code_list_get_label (list, items[i]) : items[i];

      if (*items[i] != '\0')
        add_item (text, g_strv_contains ((const char *const *) others, items[i]), label != NULL ? label : items[i]);
    }

  return end_text (text);
}

static gboolean
speaks (char       **tokens,
        const char  *language)
{
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      const char *rest = g_str_has_prefix (tokens[i], language) ? tokens[i] + strlen (language) : NULL;

      if (rest != NULL && *rest == ':')
        return TRUE;
    }

  return FALSE;
}

static char *
dup_languages (const FbPoolPerson *own,
               const FbPoolPerson *other)
{
  g_auto(GStrv) tokens = g_strsplit (own->languages != NULL ? own->languages : "", " ", -1);
  g_auto(GStrv) others = g_strsplit (other->languages != NULL ? other->languages : "", " ", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autofree char *words = fb_match_dup_language (tokens[i]);
      g_auto(GStrv) parts = g_strsplit (tokens[i], ":", 2);

      if (words != NULL)
        add_item (text, speaks (others, parts[0]), words);
    }

  return end_text (text);
}

/* One value each: shared where it is the same. */
static char *
dup_single (FbMatching       *self,
            guint             mentee,
            guint             mentor,
            FbSide            side,
            FbMatchCriterion  criterion)
{
  g_autofree char *one = fb_matching_dup_value (self, FB_SIDE_MENTEE, mentee, criterion);
  g_autofree char *two = fb_matching_dup_value (self, FB_SIDE_MENTOR, mentor, criterion);
  const char *own = side == FB_SIDE_MENTEE ? one : two;

  if (own == NULL)
    return NULL;

  return g_strconcat (g_strcmp0 (one, two) == 0 ? FB_SHARED : "", own, NULL);
}

char *
fb_matching_dup_beside (FbMatching       *self,
                        guint             mentee,
                        guint             mentor,
                        FbSide            side,
                        FbMatchCriterion  criterion)
{
  const FbPoolPerson *own = fb_matching_get_person (self, side, side == FB_SIDE_MENTEE ? mentee : mentor);
  const FbPoolPerson *other = fb_matching_get_person (self, !side, side == FB_SIDE_MENTEE ? mentor : mentee);

  if (criterion == FB_MATCH_LANGUAGE || criterion == FB_MATCH_CULTURES)
    return dup_languages (own, other);
  if (criterion == FB_MATCH_TIMES)
    return dup_marked (&fb_code_half_day, own->half_days, other->half_days, " ");
  if (criterion == FB_MATCH_INTERESTS)
    return dup_marked (&fb_code_leisure, own->leisure, other->leisure, " ");
  if (criterion == FB_MATCH_KEYWORDS)
    return dup_marked (NULL, own->keywords, other->keywords, " ,;.\n\t");
  if (criterion == FB_MATCH_NETWORK && own->network != NULL)
    return dup_marked (&fb_code_network_kind, own->network, other->network, " ");
  if (criterion == FB_MATCH_PREFERENCES)
    return fb_matching_dup_view (self, mentee, mentor, side, FB_MATCH_VIEW_PREFERENCES);

  return dup_single (self, mentee, mentor, side, criterion);
}

char *
fb_matching_dup_view (FbMatching  *self,
                      guint        mentee,
                      guint        mentor,
                      FbSide       side,
                      FbMatchView  view)
{
  guint index = side == FB_SIDE_MENTEE ? mentee : mentor;
  const FbPoolPerson *own = fb_matching_get_person (self, side, index);
  const FbPoolPerson *other = fb_matching_get_person (self, !side, side == FB_SIDE_MENTEE ? mentor : mentee);
  g_autofree char *wishes = NULL;

  switch (view)
    {
    case FB_MATCH_VIEW_MOTIVES:
      return dup_marked (&fb_code_motive, own->motives, other->motives, " ");
    case FB_MATCH_VIEW_EXPECTATIONS:
      return g_strdup (own->expectations);
    case FB_MATCH_VIEW_PREFERENCES:
      wishes = fb_matching_dup_value (self, side, index, FB_MATCH_PREFERENCES);
      if (wishes != NULL && own->preferences != NULL)
        return g_strdup_printf ("%s\n%s", wishes, own->preferences);
      return g_strdup (wishes != NULL ? wishes : own->preferences);
    case FB_MATCH_N_VIEWS:
    default:
      return NULL;
    }
}

const char *
fb_match_view_get_label (FbMatchView view)
{
  static const char *const fields[] = { "motives", "expectations", "preferences" };

  g_return_val_if_fail (view < FB_MATCH_N_VIEWS, NULL);

  return _(fb_kind_find_field (&fb_enrolment_kind, fields[view])->label);
}
