/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-help"

#include "ui/preferences/fb-help.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define HEIGHT 640

typedef struct
{
  const char *title; /* N_() strings */
  const char *text;
} Section;

static const Section sections[] = {
  { N_("What Footbridge Is For"),
    N_("Footbridge is for organisations that bring mentors and mentees together on the way to work. It "
       "keeps who takes part, what was agreed, how often a duo meets, and what came of it.") },
  { N_("Today"),
    N_("Here stands who waits for you: a line for each duo or person, with what was seen and what to do "
       "next. “Mine” is what you look after, “Everyone” is all of it.") },
  { N_("Mentees and Mentors"),
    N_("The lists show who takes part and where each one stands. Open somebody to see the next step, the "
       "profile, the duos and the notes. To add somebody a name is enough; the rest can come later.") },
  { N_("Matching"),
    N_("The program proposes who goes with whom; you decide. A proposal says why, what speaks against it, and "
       "who would be next best. L locks two people, F keeps them apart, O leaves the mentee out, the space bar "
       "chooses. “Pool” says why, for each person.") },
  { N_("How a Score Is Made"),
    N_("Each criterion gives 0 to 100 points: the same sector 100, a division of it 80, another one 0; an "
       "occupation alike in four digits 100, in three 80, in two 60; a common language at level A2 40, B1 70, "
       "B2 85, C1 95; the same area 100, further away less; one thing in common 60, two 85, three 100. What is "
       "not known gives 50. The score is the average by the weights: “a little” counts once, “important” twice, "
       "“very important” four times. Outside the sector it is halved. People without a common language, too far "
       "apart, kept apart or not trained are never proposed.") },
  { N_("Duos"),
    N_("The page of a duo holds everything about it: the three parties, the agreement, the plan, the "
       "contacts and the notes. The blue button is always the next step.") },
  { N_("Action Plans and Agreements"),
    N_("These two lists go across all duos: which plan should be talked about again, and which agreement "
       "is still to be signed or ends soon.") },
  { N_("Programmes"),
    N_("A programme says who can take part, how long a duo lasts and how often it meets. Start from a "
       "template or empty. The rules explain themselves. You may decide otherwise and say why.") },
  { N_("Organisations"),
    N_("Partners, funders, employers and services, with the people you speak with there. Who pays for a "
       "programme, and until when, stands with its partners; you are reminded in time.") },
  { N_("Quality and Target Numbers"),
    N_("On the page of a programme, “Quality” has the checks by known standards: say of each point how it stands and "
       "by what one sees it. Next to the aims stand the target numbers, with what was reached so far.") },
  { N_("Companies That Take Part"),
    N_("The page of an organisation keeps its commitments, also those that were withdrawn and why, its vacancies and "
       "internships, and the hours that its staff give as volunteers, in company time or their own.") },
  { N_("Concerns"),
    N_("“Raise Concern” stands with the notes of a person or a duo. A concern comes first on Today until it is "
       "closed with what was done. Only who looks after it, and one colleague if you name one, can read it.") },
  { N_("When You Are Away"),
    N_("“Pass On My Work”, below your name, asks a colleague and a day. Until then your duos, people and reminders "
       "stand on the colleague’s Today; on the day after they are yours again.") },
  { N_("Filters You Keep"),
    N_("The button with the ribbon beside a list saves under a name what you search for, what is shown and how it is "
       "sorted. There you choose it again, rename it or delete it. Only you see it, also at the next start.") },
  { N_("From a Spreadsheet, and to One"),
    N_("“From a Spreadsheet” in the main menu takes in people from a table that was saved as CSV: you see first "
       "how each row is read, what cannot be taken, and who may be known. “Save This List” writes a list for a "
       "spreadsheet program, or the contacts for a phone.") },
  { N_("Duos From a Spreadsheet"),
    N_("A table with a column for the mentee and one for the mentor is taken in as duos. Take in the people first. "
       "The names tell who is meant; where two people have one name the birth date does. A duo that is here already "
       "stays as it is.") },
  { N_("Writing to People"),
    N_("“Write To” stands in the menu of a person and of the lists. It opens drafts in your e-mail program, copies "
       "addresses or saves letters, each in the language of the reader, and leaves a note. Who may not be written "
       "to is named, with the reason.") },
  { N_("Data Protection"),
    N_("This page in the main menu says who is kept longer than promised and who is still to be asked. From the "
       "menu of a person you save the own file for that person, or erase what is known. Who is in the file twice is "
       "found from the menu of the lists.") },
  { N_("Everything Is Saved at Once"),
    N_("What you type is saved when you leave the field. You can take back what you did since you opened "
       "the file, step by step, with Ctrl+Z. A signature cannot be taken back.") },
  { N_("Where Your Data Is"),
    N_("Everything is in one file on this computer, and nothing is sent anywhere. “Save a Copy” in the "
       "main menu makes a second file, to keep in another place.") },
  { N_("Earlier Copies"),
    N_("On each day of work the program keeps a copy of the file, in a folder of its own. You find these "
       "copies in the preferences, should something go wrong.") },
  { N_("Working With Other Offices"),
    N_("“Export” writes a programme, a duo or everything into a file for another office. “Import” takes "
       "such a file in. Where both offices have changed the same thing, you decide what is right.") },
  { N_("Six Words"),
    N_("A file with people in it is protected by six words that the program makes. They are shown once: tell them by "
       "phone, not in the message that takes the file. Who opens the file types them; capitals do not matter.") },
  { N_("What Mentors and Mentees Report"),
    N_("Four ways lead into “Receive” in the main menu: a sheet of paper that you key in, an answer by e-mail, a form "
       "as PDF, and the file of a duo. “Send to Mentor” in the menu of a duo makes that file, for a mentor who has "
       "Footbridge at home. It opens with six words that you tell by phone. There the mentor sees this duo alone, writes, and sends "
       "it back. Here you see each line beside what is known, and take it in or leave it.") },
  { N_("When Others See the Screen"),
    N_("“Cover Screen” hides everything at once. During an intake, “Seen by Both” leaves out what is only "
       "for staff.") },
  { N_("Keys"),
    N_("Ctrl+K finds anyone and anything, Ctrl+F searches the list, Ctrl+N adds, Ctrl+M logs a contact, "
       "Ctrl+Shift+N writes a note, Ctrl+Shift+R sets a reminder, Alt+Left goes back. All keys stand "
       "under “Keyboard Shortcuts” in the main menu.") },
};

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Tab goes from one to the next, so that long help can be read by keyboard. */
static GtkWidget *
make_section (const Section *section)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "focusable", TRUE, NULL);

  gtk_box_append (GTK_BOX (box), make_label (_(section->title), "heading"));
  gtk_box_append (GTK_BOX (box), make_label (_(section->text), "body"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(section->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _(section->text), -1);

  return box;
}

static GtkWidget *
make_page (FbStore *store)
{
  GtkWidget *page = fb_form_page_new (NULL, NULL);

  fb_accessible_name_scroll (page, _("Help"));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    fb_form_page_append (page, make_section (&sections[i]));
  if (store != NULL)
    {
      /* Translators: %s is the path of the file that is open */
      g_autofree char *place = g_strdup_printf (_("This file: %s"), fb_store_get_path (store));

      fb_form_page_append (page, make_label (place, "dim-label"));
    }

  return page;
}

/**
 * fb_help_new:
 * @store: (nullable): the file that is open; its place is told
 *
 * Returns: (transfer none): a window that says what the pages are for, to be
 *   presented
 */
GtkWidget *
fb_help_new (GtkWindow *parent,
             FbStore   *store)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "title", _("Help"),
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, "default-width", WIDTH,
                                    "default-height", HEIGHT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_page (store));
  adw_window_set_content (ADW_WINDOW (window), box);

  return window;
}
