/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo-parties"

#include "ui/duos/fb-duo-parties.h"

#include "app/fb-guidelines.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-organisation.h"
#include "domain/fb-person.h"
#include "ui/common/fb-accessible.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

#define N_COLUMNS 3

struct _FbDuoParties
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (FbDuoParties, fb_duo_parties, ADW_TYPE_BIN)

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PAGE_KEY "fb-page"
#define ID_KEY "fb-id"

static void
clicked_cb (GtkWidget    *button,
            FbDuoParties *self)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (button), PAGE_KEY),
                 g_object_get_data (G_OBJECT (button), ID_KEY));
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A card that leads to a page, or without one is to be read: then it is no button. */
static GtkWidget *
make_card (FbDuoParties *self,
           const char   *page,
           const char   *id)
{
  gboolean leads = id != NULL && fb_pages_find (page) != NULL;
  GtkWidget *card = g_object_new (GTK_TYPE_BUTTON, "accessible-role",
                                  leads ? GTK_ACCESSIBLE_ROLE_BUTTON : GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_can_target (card, leads);
  gtk_widget_set_focusable (card, leads);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fb-party");
  gtk_widget_set_hexpand (card, TRUE);
  g_object_set_data (G_OBJECT (card), PAGE_KEY, (gpointer) page);
  g_object_set_data_full (G_OBJECT (card), ID_KEY, g_strdup (id), g_free);
  g_signal_connect (card, "clicked", G_CALLBACK (clicked_cb), self);

  return card;
}

/* The part, the name, and up to three lines. */
static void
fill_card (GtkWidget  *card,
           const char *part,
           const char *name,
           const char *line,
           const char *second_line,
           const char *last_line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  /* Translators: a part in a duo and who has it: "Mentor: Jan" */
  g_autofree char *spoken = g_strdup_printf (_("%s: %s"), part, name);

  gtk_box_append (GTK_BOX (box), make_label (part, "caption"));
  gtk_box_append (GTK_BOX (box), make_label (name, "heading"));
  if (line != NULL)
    gtk_box_append (GTK_BOX (box), make_label (line, "dim-label"));
  if (second_line != NULL)
    gtk_box_append (GTK_BOX (box), make_label (second_line, "dim-label"));
  if (last_line != NULL)
    gtk_box_append (GTK_BOX (box), make_label (last_line, "caption"));
  gtk_button_set_child (GTK_BUTTON (card), box);
  fb_accessible_set_label (card, spoken);
}

static char *
dup_reach (const FbPerson *person)
{
  if (person->phone != NULL)
    return g_strdup (person->phone);

  return g_strdup (person->email);
}

static char *
dup_term (const FbDuoMember *member)
{
  g_autofree char *until = NULL;

  if (member->until_date == NULL)
    return NULL;

  until = fb_date_dup_display (member->until_date);
  /* Translators: %s is a date; of somebody who is no longer in the duo */
  return g_strdup_printf (_("until %s"), until);
}

/* (transfer full) (nullable): which version of the guideline was read (R151) */
static char *
dup_guideline (const FbDuoCase *whole,
               FbEnrolment     *enrolment)
{
  g_autofree char *read = enrolment != NULL ? fb_guideline_dup_read (whole->workspace, enrolment) : NULL;

  /* Translators: which version of a guideline somebody has read, and when */
  return read != NULL ? g_strdup_printf (_("Guideline: %s"), read) : NULL;
}

static GtkWidget *
make_member (FbDuoParties      *self,
             const FbDuoCase   *whole,
             const FbDuoMember *member)
{
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (whole->workspace), &fb_person_kind,
                                             member->person_id, NULL);
  g_autoptr(FbEnrolment) enrolment = fb_duo_case_find_enrolment (whole, member);
  g_autofree char *reach = person != NULL ? dup_reach (FB_PERSON (person)) : NULL;
  g_autofree char *term = dup_term (member);
  g_autofree char *guideline = dup_guideline (whole, enrolment);
  const char *place = person != NULL ? FB_PERSON (person)->place : NULL;
  const char *name = person != NULL ? FB_PERSON (person)->name_used : NULL;
  GtkWidget *card = make_card (self, member->role, enrolment != NULL ? fb_record_get_id (FB_RECORD (enrolment)) : member->person_id);

  fill_card (card, fb_code_list_get_label (&fb_code_duo_role, member->role), name != NULL ? name : "—", reach,
             term != NULL ? term : place, guideline);

  return card;
}

static GtkWidget *
make_organisation (FbDuoParties    *self,
                   const FbDuoCase *whole)
{
  g_autoptr(FbRecord) record = NULL;
  g_autofree char *coordinator = fb_workspace_dup_name_of (whole->workspace, "staff", whole->duo->coordinator_id);
  g_autofree char *line = NULL;
  const FbOrganisation *organisation;
  GtkWidget *card;

  if (whole->duo->organisation_id != NULL)
    record = fb_store_get (fb_workspace_get_store (whole->workspace), &fb_organisation_kind,
                           whole->duo->organisation_id, NULL);
  organisation = (const FbOrganisation *) record;
  /* Translators: %s is the name of a member of staff */
  line = coordinator != NULL ? g_strdup_printf (_("Coordinator: %s"), coordinator)
                             : g_strdup (_("No coordinator yet")); /* each duo has somebody to turn to (R50) */

  card = make_card (self, "organisation", whole->duo->organisation_id);
  fill_card (card, _("Organisation"), organisation != NULL && organisation->name != NULL ? organisation->name : "—",
             line, organisation != NULL ? organisation->phone : NULL, NULL);

  return card;
}

static void
fb_duo_parties_class_init (FbDuoPartiesClass *klass)
{
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
fb_duo_parties_init (FbDuoParties *self)
{
}

GtkWidget *
fb_duo_parties_new (void)
{
  return g_object_new (FB_TYPE_DUO_PARTIES, NULL);
}

/* A flow box would do, were it not to keep the keyboard from Shift+Tab. */
static void
attach_card (GtkWidget *grid,
             GtkWidget *card,
             guint      position)
{
  gtk_grid_attach (GTK_GRID (grid), card, (int) position % N_COLUMNS, (int) position / N_COLUMNS, 1, 1);
}

void
fb_duo_parties_show (FbDuoParties    *self,
                     const FbDuoCase *whole)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n_members = whole->members->len;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < n_members; i++)
    attach_card (grid, make_member (self, whole, whole->members->pdata[i]), i);
  attach_card (grid, make_organisation (self, whole), n_members);
  adw_bin_set_child (ADW_BIN (self), grid);
}
