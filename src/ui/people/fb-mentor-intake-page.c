/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-intake-page"

#include "ui/people/fb-mentor-intake-page.h"

#include "app/fb-deed-admission.h"
#include "app/fb-enrolment-case.h"
#include "app/fb-open-intake.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-consent-list.h"
#include "ui/people/fb-cv-dialog.h"
#include "ui/people/fb-language-list.h"
#include "ui/people/fb-mentor-blocks.h"

#include <glib/gi18n.h>

struct _FbMentorIntakePage
{
  FbPage       parent_instance;

  FbEnrolment *enrolment; /* (nullable) until the first refresh */
  GtkWidget   *scrolled;
  GtkWidget   *intake;    /* the first block */
  GtkWidget   *screening; /* bins, filled anew when something was recorded */
  GtkWidget   *training;
  GtkWidget   *finish;
  GtkWidget   *wanted;    /* the block that gets the focus */
  guint        focus_source;
  char        *shown;     /* what the blocks were made from */
};

G_DEFINE_FINAL_TYPE (FbMentorIntakePage, fb_mentor_intake_page, FB_TYPE_PAGE)

static void
finish_clicked_cb (FbMentorIntakePage *self)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_finish_intake (fb_page_get_workspace (FB_PAGE (self)), self->enrolment, &error))
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_open_intake_set (fb_page_get_workspace (FB_PAGE (self)), NULL);
  fb_toast_undo (GTK_WIDGET (self), _("Intake finished"));
}

static GtkWidget *
make_work_form (const FbEnrolmentCase *whole)
{
  return fb_form_new (whole->workspace, FB_RECORD (whole->enrolment), _("Working Life"),
                      "mentor-status", "occupation", "sector", "insider", "experience-years",
                      "employer-id", "knows-better", NULL);
}

static GtkWidget *
make_offer_form (const FbEnrolmentCase *whole)
{
  return fb_form_new (whole->workspace, FB_RECORD (whole->enrolment), _("What They Offer"),
                      "capacity", "available-from", "half-days", "uses-network", "network-offered",
                      "leisure", "motives", "expectations", NULL);
}

/* How they see it, before they are brought together (R110, R114, R130, R131). */
static GtkWidget *
make_mentor_form (const FbEnrolmentCase *whole)
{
  return fb_form_new (whole->workspace, FB_RECORD (whole->enrolment), _("As a Mentor"),
                      "own-choice", "sees-gap", "mentor-framing", "network-how", NULL);
}

static GtkWidget *
make_person_form (const FbEnrolmentCase *whole)
{
  return fb_form_new (whole->workspace, FB_RECORD (whole->person), _("Intake"), "name-used",
                      "given-name", "family-name", "birth-date", "gender", "phone", "email", "place", NULL);
}

static void
build (FbMentorIntakePage    *self,
       const FbEnrolmentCase *whole)
{
  self->intake = make_person_form (whole);
  self->finish = gtk_button_new_with_label (_("Finish Intake"));
  gtk_widget_set_valign (self->finish, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->finish, "clicked", G_CALLBACK (finish_clicked_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->intake), self->finish);

  self->screening = adw_bin_new ();
  self->training = adw_bin_new ();
  self->scrolled =
    fb_form_page_new (self->intake,
                      fb_language_list_new (whole->workspace, whole->enrolment->person_id),
                      make_work_form (whole), make_offer_form (whole), make_mentor_form (whole), self->screening,
                      fb_form_new (whole->workspace, FB_RECORD (whole->enrolment), _("As a Volunteer"),
                                   "volunteer", "insured", "conduct-seen-on", "conduct-seen-by-id", NULL),
                      self->training,
                      fb_consent_list_new (whole->workspace, whole->enrolment->person_id), NULL);
  adw_bin_set_child (ADW_BIN (self), self->scrolled);
}

/* The blocks are made anew only for news, so that half-typed words stay. */
static void
show_blocks (FbMentorIntakePage    *self,
             const FbEnrolmentCase *whole)
{
  FbEnrolment *enrolment = whole->enrolment;
  char digits[32];
  g_autofree char *key = NULL;

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, enrolment->training_minutes);
  key = g_strjoin ("|", enrolment->screening_result != NULL ? enrolment->screening_result : "",
                   enrolment->screening_on != NULL ? enrolment->screening_on : "",
                   enrolment->screening_note != NULL ? enrolment->screening_note : "",
                   enrolment->screening_overruled != NULL ? enrolment->screening_overruled : "",
                   enrolment->training_on != NULL ? enrolment->training_on : "", digits, NULL);
  if (g_strcmp0 (key, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&key);
  adw_bin_set_child (ADW_BIN (self->screening), fb_screening_block_new (whole));
  adw_bin_set_child (ADW_BIN (self->training), fb_training_block_new (whole));
}

static void
fb_mentor_intake_page_refresh (FbPage *page)
{
  FbMentorIntakePage *self = FB_MENTOR_INTAKE_PAGE (page);
  FbWorkspace *workspace = fb_page_get_workspace (page);
  gboolean is_first = self->enrolment == NULL;
  g_autoptr(FbEnrolmentCase) whole = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (is_first)
    self->enrolment = fb_enrolment_find (workspace, fb_page_get_record_id (page), NULL);
  if (self->enrolment != NULL)
    whole = fb_enrolment_case_new (workspace, self->enrolment, NULL);
  if (whole == NULL)
    {
      fb_page_close (page);
      return;
    }

  if (is_first)
    {
      fb_cv_update_menu (page);
      build (self, whole);
    }
  show_blocks (self, whole);

  title = g_strdup_printf (_("Intake: %s"), whole->person->name_used);
  words = fb_enrolment_case_dup_words (whole);
  fb_page_set_title (page, title);
  fb_form_set_title (self->intake, _("Intake"), words);
  gtk_widget_set_sensitive (self->finish, self->enrolment->intake_on == NULL);
  fb_hold_for_readers (self->finish, workspace);
}

/* Comes back at the next start, until it is finished. */
static void
fb_mentor_intake_page_map (GtkWidget *widget)
{
  FbMentorIntakePage *self = FB_MENTOR_INTAKE_PAGE (widget);

  GTK_WIDGET_CLASS (fb_mentor_intake_page_parent_class)->map (widget);

  if (self->enrolment != NULL && self->enrolment->intake_on == NULL)
    fb_open_intake_set (fb_page_get_workspace (FB_PAGE (self)), fb_record_get_id (FB_RECORD (self->enrolment)));
}

static gboolean
fb_mentor_intake_page_concerns (FbPage     *page,
                                const char *kind,
                                const char *id)
{
  static const char *const kinds[] = { "enrolment", "person", "programme", NULL };

  return g_strv_contains (kinds, kind);
}

static void
show_on_top (FbMentorIntakePage *self,
             GtkWidget          *block)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  GtkWidget *content = gtk_viewport_get_child (GTK_VIEWPORT (gtk_scrolled_window_get_child (scrolled)));
  graphene_point_t point;

  /* in the content, which stays where it is until the next layout, however far the focus scrolled it */
  if (gtk_widget_compute_point (block, content, &GRAPHENE_POINT_INIT (0, 0), &point))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scrolled), (double) point.y - 12);
}

static void
focus_idle_cb (gpointer user_data)
{
  FbMentorIntakePage *self = user_data;

  self->focus_source = 0;
  if (!gtk_widget_get_mapped (self->wanted))
    return;

  gtk_widget_child_focus (self->wanted, GTK_DIR_TAB_FORWARD);
  show_on_top (self, self->wanted);
}

/* "screening" and "training": the focus goes there, and the page scrolls. */
static void
fb_mentor_intake_page_show_part (FbPage     *page,
                                 const char *part)
{
  FbMentorIntakePage *self = FB_MENTOR_INTAKE_PAGE (page);

  if (self->enrolment == NULL)
    fb_page_refresh (page);
  if (self->enrolment == NULL)
    return;

  self->wanted = g_str_equal (part, "training") ? self->training : self->screening;
  if (self->focus_source == 0)
    self->focus_source = g_idle_add_once (focus_idle_cb, self);
}

static void
fb_mentor_intake_page_dispose (GObject *object)
{
  FbMentorIntakePage *self = FB_MENTOR_INTAKE_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->enrolment);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (fb_mentor_intake_page_parent_class)->dispose (object);
}

static void
fb_mentor_intake_page_class_init (FbMentorIntakePageClass *klass)
{
  FbPageClass *page_class = FB_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_mentor_intake_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = fb_mentor_intake_page_map;
  FB_PAGE_CLASS (klass)->about_kind = &fb_enrolment_kind;
  page_class->refresh = fb_mentor_intake_page_refresh;
  page_class->concerns = fb_mentor_intake_page_concerns;
  page_class->show_part = fb_mentor_intake_page_show_part;
  fb_cv_install_action (GTK_WIDGET_CLASS (klass));
}

static void
fb_mentor_intake_page_init (FbMentorIntakePage *self)
{
}
