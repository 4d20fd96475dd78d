/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-timeline-contact"

#include "ui/contacts/fb-timeline-row.h"

#include "app/fb-contact-goals.h"
#include "app/fb-contact-steps.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact.h"
#include "ui/contacts/fb-contact-goals-list.h"
#include "ui/contacts/fb-contact-steps-list.h"
#include "ui/contacts/fb-contact-verbs.h"

#include <glib/gi18n.h>

static const char *const when_fields[] = { "held-on", "at-time", "minutes", "how", "state", "missed-by",
                                           "moved-to", NULL };
static const char *const where_fields[] = { "present", "place-kind", "agenda-by", "topics", NULL };
static const char *const what_fields[] = { "mentee-brought", "mentor-brought", "mentee-learned",
                                           "mentor-learned", "remark", NULL };
static const char *const staff_fields[] = { "staff-note", "entered-how", NULL };

static const FbRecordForm forms[] = {
  { N_("When and How"), when_fields },
  { N_("Who, Where and About What"), where_fields },
  { N_("What It Brought"), what_fields },
  { N_("For Staff"), staff_fields },
  { NULL, NULL },
};

/* "22.11.2026 · Face to Face · 60 min · Missed" */
static char *
dup_title (FbRecord *record)
{
  FbContact *contact = FB_CONTACT (record);
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *date = fb_date_dup_display (contact->held_on);
  g_autofree char *minutes = NULL;

  fb_timeline_append (line, date);
  fb_timeline_append (line, contact->at_time);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_contact_how, contact->how));
  if (contact->minutes != FB_UNSET)
    /* Translators: minutes, short */
    minutes = g_strdup_printf (_("%d min"), (int) contact->minutes);
  fb_timeline_append (line, minutes);
  if (g_strcmp0 (contact->state, "held") != 0)
    fb_timeline_append (line, fb_code_list_get_label (&fb_code_contact_state, contact->state));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* "Agenda Set By: Mentee" (R170) */
static char *
dup_named (FbRecord   *record,
           const char *name)
{
  const FbField *field = fb_kind_find_field (&fb_contact_kind, name);
  const char *value = fb_record_peek_text (record, field);
  g_autofree char *shown = value != NULL ? fb_field_dup_display (field, value) : NULL;

  return shown != NULL ? g_strdup_printf (_("%s: %s"), fb_field_get_label (field), shown) : NULL;
}

/* What each side brought and learned, a line each: what both give is to be seen, not only to be typed (R182). */
static void
append_give_and_take (GString  *text,
                      FbRecord *record)
{
  static const char *const names[] = { "mentee-brought", "mentor-brought", "mentee-learned", "mentor-learned" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *words = dup_named (record, names[i]);

      if (words == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, words);
    }
}

static char *
dup_subtitle (FbWorkspace *workspace,
              FbRecord    *record)
{
  FbContact *contact = FB_CONTACT (record);
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *topics = fb_code_list_dup_labels (&fb_code_topic, contact->topics);
  g_autofree char *goals = fb_contact_dup_goals (workspace, fb_record_get_id (record));
  g_autofree char *steps = fb_contact_dup_steps (workspace, fb_record_get_id (record));
  /* Translators: %s are steps of the plan, ", " between */
  g_autofree char *agreed = steps != NULL ? g_strdup_printf (_("Agreed: %s"), steps) : NULL;
  g_autofree char *agenda = dup_named (record, "agenda-by");
  g_autofree char *missed_by = NULL;
  g_autofree char *moved_to = NULL;

  if (contact->missed_by != NULL)
    /* Translators: %s is "Mentee", "Mentor", "Both" or "Organisation" */
    missed_by = g_strdup_printf (_("Missed by: %s"),
                                 fb_code_list_get_label (&fb_code_holder, contact->missed_by));
  if (contact->moved_to != NULL)
    {
      g_autofree char *date = fb_date_dup_display (contact->moved_to);

      /* Translators: %s is a date */
      moved_to = g_strdup_printf (_("Moved to %s"), date);
    }

  fb_timeline_append (line, missed_by);
  fb_timeline_append (line, moved_to);
  fb_timeline_append (line, fb_code_list_get_label (&fb_code_place_kind, contact->place_kind));
  fb_timeline_append (line, agenda);
  fb_timeline_append (line, topics);
  fb_timeline_append (line, goals);
  fb_timeline_append (line, agreed);
  fb_timeline_append (line, contact->remark);
  append_give_and_take (line, record);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* What of the plan it was about, and what was agreed. */
static GtkWidget *
make_plan (FbWorkspace *workspace,
           FbRecord    *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_box_append (GTK_BOX (box), fb_contact_goals_list_new (workspace, FB_CONTACT (record)));
  gtk_box_append (GTK_BOX (box), fb_contact_steps_list_new (workspace, FB_CONTACT (record)));

  return box;
}

static void
add_verbs (GtkWidget   *row,
           FbWorkspace *workspace,
           FbRecord    *record,
           GMenu       *menu)
{
  fb_contact_verbs_add (row, workspace, FB_CONTACT (record), menu);
}

const FbTimelineType fb_timeline_contact = {
  .kind = &fb_contact_kind,
  .dup_title = dup_title,
  .dup_subtitle = dup_subtitle,
  .make_last = make_plan,
  .add_verbs = add_verbs,
  .forms = forms,
  .title = N_("Contact"),
  .removed = N_("Contact Removed"),
  .icon_name = "fb-contact-symbolic",
};
