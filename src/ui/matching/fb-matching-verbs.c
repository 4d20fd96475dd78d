/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching-page"

#include "ui/matching/fb-matching-private.h"

#include "app/fb-match-exception.h"
#include "app/fb-match-words.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"
#include "ui/matching/fb-areas-window.h"
#include "ui/matching/fb-match-add.h"
#include "ui/matching/fb-weights-window.h"

#include <glib/gi18n.h>

static const FbPoolPerson *
get_person (FbMatchingPage   *self,
            const FbProposal *proposal,
            FbSide            side)
{
  return fb_matching_get_person (self->matching, side, side == FB_SIDE_MENTEE ? proposal->mentee : proposal->mentor);
}

/* ---- marks ---- */

static void
mark (FbMatchingPage   *self,
      const FbProposal *proposal,
      const char       *code,
      const char       *said)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_mark_pair (fb_page_get_workspace (FB_PAGE (self)),
                         get_person (self, proposal, FB_SIDE_MENTEE)->enrolment_id,
                         get_person (self, proposal, FB_SIDE_MENTOR)->enrolment_id, code, &error))
    fb_toast_undo (GTK_WIDGET (self), said);
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

void
_fb_matching_page_leave_out (FbMatchingPage *self,
                             const char     *enrolment_id,
                             gboolean        is_left_out)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_leave_out (fb_page_get_workspace (FB_PAGE (self)), enrolment_id, is_left_out, &error))
    fb_toast_undo (GTK_WIDGET (self), is_left_out ? _("Left out this time") : _("Taken in again"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* @verb: "lock", "forbid" or "leave-out"; about what is selected */
void
_fb_matching_page_act (FbMatchingPage *self,
                       const char     *verb)
{
  const FbProposal *proposal = fb_match_list_get_selected (self->list);

  if (proposal == NULL || fb_store_is_read_only (fb_page_get_store (FB_PAGE (self))))
    return;

  if (g_str_equal (verb, "lock"))
    mark (self, proposal, proposal->is_locked ? NULL : "lock", proposal->is_locked ? _("Unlocked") : _("Locked"));
  else if (g_str_equal (verb, "forbid"))
    mark (self, proposal, "forbid", _("These two are not proposed again"));
  else
    _fb_matching_page_leave_out (self, get_person (self, proposal, FB_SIDE_MENTEE)->enrolment_id, TRUE);
}

/* ---- more people in a proposal ---- */

static void
join (FbMatchingPage *self,
      const char     *mentee_id,
      const char     *mentor_id,
      const char     *added_id,
      gboolean        joins)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_join_pair (fb_page_get_workspace (FB_PAGE (self)), mentee_id, mentor_id, added_id, joins, &error))
    fb_toast_undo (GTK_WIDGET (self), joins ? _("Added to the proposal") : _("Taken out of the proposal"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

static void
added_cb (GtkWidget  *parent,
          const char *mentee_id,
          const char *mentor_id,
          const char *added_id)
{
  join (FB_MATCHING_PAGE (parent), mentee_id, mentor_id, added_id, TRUE);
}

static void
take_out_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  FbMatchingPage *self = user_data;
  const FbProposal *proposal = fb_match_list_get_selected (self->list);

  if (proposal != NULL)
    join (self, get_person (self, proposal, FB_SIDE_MENTEE)->enrolment_id,
          get_person (self, proposal, FB_SIDE_MENTOR)->enrolment_id, g_variant_get_string (parameter, NULL), FALSE);
}

static void
ask_added (FbMatchingPage *self,
           FbSide          side)
{
  const FbProposal *proposal = fb_match_list_get_selected (self->list);

  if (proposal != NULL)
    fb_match_add_present (GTK_WIDGET (self), self->matching, proposal, side, added_cb);
}

/* ---- proposing ---- */

/* @reason: (nullable) why some are outside the sector */
static void
propose_chosen (FbMatchingPage *self,
                const char     *reason)
{
  g_autoptr(GArray) chosen = fb_match_list_get_chosen (self->list);
  g_autofree FbProposal *proposals = g_new (FbProposal, chosen->len + 1);
  g_autofree char *said = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < chosen->len; i++)
    proposals[i] = g_array_index (fb_matching_get_proposals (self->matching), FbProposal,
                                  g_array_index (chosen, guint, i));

  if (!fb_deed_accept_proposals (fb_page_get_workspace (FB_PAGE (self)), self->matching, self->programme_id, proposals,
                                 chosen->len, reason, &error))
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  said = g_strdup_printf (ngettext ("%u duo proposed", "%u duos proposed", chosen->len), chosen->len);
  fb_toast_undo (GTK_WIDGET (self), said);
}

static void
reason_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree char *reason = fb_ask_text_finish (result);

  if (reason != NULL && *reason != '\0')
    propose_chosen (FB_MATCHING_PAGE (source), reason);
}

static guint
count_exceptions (FbMatchingPage *self,
                  GArray         *chosen)
{
  guint n = 0;

  for (guint i = 0; i < chosen->len; i++)
    n += fb_matching_is_exception (self->matching, &g_array_index (fb_matching_get_proposals (self->matching), FbProposal,
                                                                   g_array_index (chosen, guint, i)));

  return n;
}

void
_fb_matching_page_propose (FbMatchingPage *self)
{
  g_autoptr(GArray) chosen = fb_match_list_get_chosen (self->list);
  guint n = self->matching != NULL ? count_exceptions (self, chosen) : 0;
  g_autofree char *body = NULL;

  if (chosen->len == 0)
    return;
  if (n == 0)
    {
      propose_chosen (self, NULL);
      return;
    }

  body = g_strdup_printf (ngettext ("%u of the chosen pairs is outside the sector that the mentee wishes.",
                                    "%u of the chosen pairs are outside the sector that the mentee wishes.", n),
                          n);
  fb_ask_text_async (GTK_WIDGET (self), _("Why an Exception?"), body, _("Reason"), NULL, _("_Propose"), reason_cb, NULL);
}

/* ---- what the mentor may see ---- */

static void
copy_cb (GtkWidget *dialog)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (dialog), g_object_get_data (G_OBJECT (dialog), "fb-text"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
introduce (FbMatchingPage *self)
{
  const FbProposal *proposal = fb_match_list_get_selected (self->list);
  char *text = proposal != NULL ? fb_matching_dup_introduction (self->matching, proposal->mentee) : NULL;
  GtkWidget *dialog, *label;

  if (text == NULL)
    return;

  dialog = fb_dialog_new (GTK_WIDGET (self), _("What the Mentor May See"), _("_Copy"));
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "fb-text", text, g_free);
  fb_dialog_set_content (FB_DIALOG (dialog), label);
  g_signal_connect (dialog, "done", G_CALLBACK (copy_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- beside the page ---- */

void
_fb_matching_page_open_weights (FbMatchingPage *self)
{
  gboolean people = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->objective)) == 1;

  if (self->programme_id != NULL)
    fb_weights_window_present (GTK_WIDGET (self), fb_page_get_workspace (FB_PAGE (self)), self->programme_id,
                               people ? FB_OBJECTIVE_PEOPLE : FB_OBJECTIVE_SCORE);
}

void
_fb_matching_page_open_areas (FbMatchingPage *self)
{
  fb_areas_window_present (GTK_WIDGET (self), fb_page_get_workspace (FB_PAGE (self)));
}

void
_fb_matching_page_open_by_hand (FbMatchingPage *self)
{
  if (self->programme_id != NULL)
    fb_page_open (FB_PAGE (self), "propose", self->programme_id);
}

/* ---- actions ---- */

static void
action_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  FbMatchingPage *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  const FbProposal *proposal = fb_match_list_get_selected (self->list);

  if (proposal == NULL)
    return;

  if (g_str_equal (name, "add-mentor"))
    ask_added (self, FB_SIDE_MENTOR);
  else if (g_str_equal (name, "add-mentee"))
    ask_added (self, FB_SIDE_MENTEE);
  else if (g_str_equal (name, "introduce"))
    introduce (self);
  else if (g_str_equal (name, "leave-out-mentor"))
    _fb_matching_page_leave_out (self, get_person (self, proposal, FB_SIDE_MENTOR)->enrolment_id, TRUE);
  else if (g_str_equal (name, "leave-out-mentee"))
    _fb_matching_page_act (self, "leave-out");
  else
    _fb_matching_page_act (self, name);
}

void
_fb_matching_page_add_actions (FbMatchingPage *self)
{
  const GActionEntry entries[] = {
    { .name = "lock", .activate = action_cb },
    { .name = "forbid", .activate = action_cb },
    { .name = "leave-out-mentee", .activate = action_cb },
    { .name = "leave-out-mentor", .activate = action_cb },
    { .name = "add-mentor", .activate = action_cb },
    { .name = "add-mentee", .activate = action_cb },
    { .name = "take-out", .activate = take_out_cb, .parameter_type = "s" },
    { .name = "introduce", .activate = action_cb },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  gboolean writes = !fb_store_is_read_only (fb_page_get_store (FB_PAGE (self)));

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (entries) - 1; i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), entries[i].name)),
                                 writes);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "matching", G_ACTION_GROUP (actions));
}
