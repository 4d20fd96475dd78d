/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-answers"

#include "app/fb-answers.h"

#include "domain/fb-answer.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-person.h"

/* The field of an answer that says whose it is. */
static const char *
get_owner_field (FbRecord *record)
{
  return FB_IS_PERSON (record) ? "person-id" : "enrolment-id";
}

/* (nullable) */
static FbAnswer *
find_answer (FbWorkspace *workspace,
             FbRecord    *record,
             const char  *field)
{
  g_autoptr(GPtrArray) answers =
    fb_store_list (fb_workspace_get_store (workspace), &fb_answer_kind, get_owner_field (record),
                   fb_record_get_id (record), NULL, NULL);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      FbAnswer *answer = answers->pdata[i];

      if (g_strcmp0 (answer->field, field) == 0)
        return g_object_ref (answer);
    }

  return NULL;
}

/* What staff write down about their own work is no question to a person; the
 * gender has an answer of its own for it. */
static gboolean
is_ours (const char *field)
{
  static const char *const beginnings[] = {
    "applied-", "conduct-", "gender", "information-", "intake-", "interpreter-used", "keep-away-",
    "keywords", "motivation", "next-word-", "own-choice", "prepared-", "protected-", "referral-",
    "right-to-work-seen-", "screening-", "status", "talk-", "track", "training-",
  };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      if (g_str_has_prefix (field, beginnings[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_answers_allowed:
 *
 * Returns: whether a person may leave this question open: optional fields of
 *   persons and enrolments
 */
gboolean
fb_answers_allowed (FbRecord   *record,
                    const char *field)
{
  const FbField *found = fb_kind_find_field (fb_record_get_kind (record), field);

  if (!FB_IS_PERSON (record) && !FB_IS_ENROLMENT (record))
    return FALSE;

  return found != NULL && !(found->flags & FB_FIELD_KEY) && found->kind != FB_FIELD_REF &&
         !is_ours (field);
}

/* (transfer full) (nullable): the code of the answer in place of a value */
char *
fb_answers_dup (FbWorkspace *workspace,
                FbRecord    *record,
                const char  *field)
{
  g_autoptr(FbAnswer) answer = NULL;

  if (!fb_answers_allowed (record, field))
    return NULL;

  answer = find_answer (workspace, record, field);

  return answer != NULL ? g_strdup (answer->state) : NULL;
}

static gboolean
save_answer (FbWorkspace  *workspace,
             FbRecord     *record,
             FbAnswer     *answer,
             const char   *field,
             const char   *state,
             GError      **error)
{

  g_object_set (answer, get_owner_field (record), fb_record_get_id (record), "field", field,
                "state", state, "asked-on", fb_workspace_get_today (workspace),
                "staff-id", fb_workspace_get_staff_id (workspace), NULL);

  return fb_store_save (fb_workspace_get_store (workspace), FB_RECORD (answer), error);
}

/* The value goes, the answer comes. */
static gboolean
take_within_group (FbWorkspace  *workspace,
                   FbRecord     *record,
                   const char   *field,
                   const char   *state,
                   GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  const FbField *found = fb_kind_find_field (fb_record_get_kind (record), field);
  g_autoptr(FbAnswer) answer = find_answer (workspace, record, field);

  if (state == NULL)
    return answer == NULL || fb_store_remove (store, FB_RECORD (answer), error);

  if (fb_record_is_set (record, found) &&
      (!fb_record_set_text (record, found, NULL, error) || !fb_store_save (store, record, error)))
    return FALSE;

  if (answer == NULL)
    answer = FB_ANSWER (fb_record_new (&fb_answer_kind, NULL));

  return save_answer (workspace, record, answer, field, state, error);
}

/* Within a group: a value came in another way, and the answer goes. */
gboolean
fb_answers_forget (FbWorkspace  *workspace,
                   FbRecord     *record,
                   const char   *field,
                   GError      **error)
{
  return take_within_group (workspace, record, field, NULL, error);
}

/**
 * fb_answers_take:
 * @record: a stored person or enrolment
 * @state: (nullable): a code of "answer-state"; %NULL forgets the answer
 *
 * Notes that the question got an answer that is no value, as one deed. A
 * value that stood there is dropped.
 */
gboolean
fb_answers_take (FbWorkspace  *workspace,
                 FbRecord     *record,
                 const char   *field,
                 const char   *state,
                 GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  const FbField *found = fb_kind_find_field (fb_record_get_kind (record), field);
  g_autofree char *before = NULL;

  g_return_val_if_fail (fb_answers_allowed (record, field), FALSE);

  before = fb_record_dup_text (record, found);
  if (!fb_store_begin (store, "set-answer", NULL, FB_GROUP_NONE, error))
    return FALSE;

  if (!take_within_group (workspace, record, field, state, error))
    {
      fb_store_rollback (store);
      fb_record_set_text (record, found, before, NULL);
      return FALSE;
    }

  return fb_store_commit (store, error);
}
