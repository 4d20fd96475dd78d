/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-write-dialog"

#include "ui/people/fb-write-dialog.h"

#include "app/fb-messages.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"
#include "ui/people/fb-message-text-dialog.h"

#include <glib/gi18n.h>

/* So many drafts at once nobody would look through. */
#define MAX_DRAFTS 10
#define MAX_CHOICES 200
/* Everybody, mentees, mentors, contact persons. */
#define MOST_SIDES 4
#define WIDTH 680
#define HEIGHT 640

static const FbFileFilter pdf_filter[] = {
  { N_("PDF Documents"), "*.pdf" },
  { NULL },
};

/* The dialog. Freed with it. */
typedef struct
{
  GtkWidget   *parent;     /* not owned: below the dialog */
  FbDialog    *dialog;
  FbWorkspace *workspace;
  GPtrArray   *all;        /* of FbAddressee: everybody who was in the list */
  GPtrArray   *chosen;     /* those of them who are chosen */
  GPtrArray   *by_email;   /* those who may get one */
  GPtrArray   *by_letter;  /* the same */
  GtkWidget   *kind;
  GtkWidget   *side;       /* drop-down: all, or one of these */
  const char  *sides[MOST_SIDES];
  GtkWidget   *until;
  GtkWidget   *subject;
  GtkWidget   *body;
  GtkWidget   *text;       /* group: what it says */
  GtkWidget   *whom;       /* expander: who is chosen */
  GtkWidget   *ways[2];    /* rows: by e-mail, by letter */
  GtkWidget   *verbs[2];
  GtkWidget   *refused;    /* AdwBin */
} Write;

static void
write_free (gpointer data)
{
  Write *self = data;

  g_object_unref (self->workspace);
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->chosen);
  g_ptr_array_unref (self->by_email);
  g_ptr_array_unref (self->by_letter);
  g_free (self);
}

static const char *
get_kind (Write *self)
{
  return fb_code_drop_down_get (self->kind);
}

/* @until: (out) (transfer full) (nullable); FALSE where it cannot be read */
static gboolean
read_until (Write  *self,
            char  **until)
{
  g_autoptr(GError) error = NULL;

  if (fb_date_entry_read (self->until, fb_workspace_get_today (self->workspace), until, &error))
    return TRUE;

  fb_dialog_set_sentence (self->dialog, error->message);
  return FALSE;
}

/* Such as the first one gets it. */
static void
show_text (Write *self)
{
  g_autofree char *until = NULL;
  g_autoptr(FbMessage) message = NULL;

  fb_dialog_set_sentence (self->dialog, NULL);
  if (self->chosen->len == 0 || !read_until (self, &until))
    return;

  message = fb_message_new (self->workspace, self->chosen->pdata[0], get_kind (self), until);
  if (message == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->subject), message->subject);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)), message->body, -1);
}

/* Keeps in mind that it was written, tells so, and closes. */
static void
finish (Write      *self,
        GPtrArray  *written,
        FbWriteHow  how)
{
  g_autofree char *until = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!read_until (self, &until))
    return;
  if (!fb_deed_note_written (self->workspace, written, get_kind (self), how, until, &error))
    {
      fb_dialog_set_sentence (self->dialog, error->message);
      return;
    }

  text = g_strdup_printf (ngettext ("Noted with %u person", "Noted with %u people", written->len), written->len);
  fb_toast_undo (self->parent, text);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

/* --- E-mail --- */

/* (transfer full) */
static char *
dup_draft (Write             *self,
           const FbAddressee *to,
           const char        *until)
{
  const char *addresses[] = { fb_addressee_get_email (to), NULL };
  g_autoptr(FbMessage) message = NULL;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body));
  GtkTextIter start, end;
  g_autofree char *typed = NULL;

  if (self->chosen->len > 1)
    {
      message = fb_message_new (self->workspace, to, get_kind (self), until);
      return message != NULL ? fb_message_dup_mailto (addresses, message->subject, message->body) : NULL;
    }

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return fb_message_dup_mailto (addresses, gtk_editable_get_text (GTK_EDITABLE (self->subject)), typed);
}

static void
done_cb (Write *self)
{
  g_autofree char *until = NULL;

  if (!read_until (self, &until))
    return;

  for (guint i = 0; i < self->by_email->len; i++)
    {
      g_autofree char *draft = dup_draft (self, self->by_email->pdata[i], until);
      g_autoptr(GError) error = NULL;

      if (draft != NULL && !g_app_info_launch_default_for_uri (draft, NULL, &error))
        {
          g_autofree char *sentence = g_strjoin (" ", _("There is no e-mail program on this computer. Copy the "
                                                        "address, and write elsewhere."), error->message, NULL);

          fb_dialog_set_sentence (self->dialog, sentence);
          return;
        }
    }
  finish (self, self->by_email, FB_WRITE_EMAIL);
}

static void
copy_cb (Write *self)
{
  g_autoptr(GPtrArray) addresses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < self->by_email->len; i++)
    g_ptr_array_add (addresses, g_strdup (fb_addressee_get_email (self->by_email->pdata[i])));
  g_ptr_array_add (addresses, NULL);
  all = g_strjoinv (", ", (char **) addresses->pdata);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->dialog)), all);
  finish (self, self->by_email, FB_WRITE_EMAIL);
}

/* --- Letters --- */

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWidget) dialog = user_data;
  Write *self = g_object_get_data (G_OBJECT (dialog), "fb-write");
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autofree char *until = NULL;
  g_autoptr(FbDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  if (file == NULL || !read_until (self, &until))
    return;

  document = fb_paper_new_letters (self->workspace, self->by_letter, get_kind (self), until, &error);
  if (document == NULL || !fb_document_write_pdf (document, g_file_peek_path (file), &error))
    fb_dialog_set_sentence (self->dialog, error->message);
  else
    finish (self, self->by_letter, FB_WRITE_LETTER);
}

static void
letters_cb (Write *self)
{
  g_autofree char *name = g_strdup_printf ("%s %s.pdf", fb_code_list_get_label (&fb_code_message_kind, get_kind (self)),
                                           fb_workspace_get_today (self->workspace));

  fb_pick_file_async (GTK_WIDGET (self->dialog), FB_PICK_SAVE, _("Save the Letters"), name, pdf_filter, picked_cb,
                      g_object_ref (self->dialog));
}

/* --- Who --- */

static GtkWidget *
sort_people (Write *self)
{
  GtkWidget *refused = adw_preferences_group_new ();

  gtk_widget_set_visible (refused, FALSE);
  fb_form_set_title (refused, _("Not to Be Written To"), NULL);
  g_ptr_array_set_size (self->by_email, 0);
  g_ptr_array_set_size (self->by_letter, 0);
  for (guint i = 0; i < self->chosen->len; i++)
    {
      FbAddressee *to = self->chosen->pdata[i];
      g_autofree char *email = fb_message_dup_obstacle (self->workspace, to, FB_WRITE_EMAIL);
      g_autofree char *letter = fb_message_dup_obstacle (self->workspace, to, FB_WRITE_LETTER);
      g_autofree char *both = NULL;
      GtkWidget *row;

      if (email == NULL)
        g_ptr_array_add (self->by_email, to);
      if (letter == NULL)
        g_ptr_array_add (self->by_letter, to);
      if (email == NULL || letter == NULL)
        continue;

      both = g_str_equal (email, letter) ? g_strdup (email) : g_strjoin (" ", email, letter, NULL);
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fb_addressee_get_name (to));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), both);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (refused), row);
      gtk_widget_set_visible (refused, TRUE);
    }

  return refused;
}

static void
show_way (Write *self,
          guint  way,
          guint  n)
{
  /* Translators: how many of those chosen may be written to in this way */
  g_autofree char *subtitle = g_strdup_printf (_("%u of %u"), n, self->chosen->len);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->ways[way]), subtitle);
  gtk_widget_set_sensitive (self->verbs[way], n > 0);
}

/* Those who are chosen now: who may be written to how, and how it reads. */
static void
show_chosen (Write *self)
{
  guint n = self->chosen->len;
  gboolean is_one = n == 1;
  /* Translators: %s is the first of several people who get a message */
  g_autofree char *sentence = n < 2 ? NULL : g_strdup_printf (_("Each in their own language. This is how it reads for %s:"),
                                                              fb_addressee_get_name (self->chosen->pdata[0]));
  g_autofree char *chosen = g_strdup_printf (_("%u of %u"), n, self->all->len);

  adw_bin_set_child (ADW_BIN (self->refused), sort_people (self));
  show_way (self, 0, self->by_email->len);
  show_way (self, 1, self->by_letter->len);
  fb_dialog_set_can_do (self->dialog, self->by_email->len > 0 && self->by_email->len <= MAX_DRAFTS);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->whom), chosen);
  fb_form_set_title (self->text, _("What It Says"), sentence);
  gtk_editable_set_editable (GTK_EDITABLE (self->subject), is_one);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->body), is_one);
  show_text (self);
}

/* A single check among many, or the side, was chosen otherwise. */
static void
chosen_cb (Write *self)
{
  const char *side = self->sides[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->side)), MOST_SIDES - 1)];

  g_ptr_array_set_size (self->chosen, 0);
  for (guint i = 0; i < self->all->len; i++)
    {
      FbAddressee *to = self->all->pdata[i];
      GtkWidget *check = g_object_get_data (G_OBJECT (self->dialog), fb_record_get_id (fb_addressee_get_record (to)));
      gboolean is_of_side = side == NULL || g_strcmp0 (fb_addressee_get_side (to), side) == 0;

      if (check != NULL)
        gtk_widget_set_visible (gtk_widget_get_ancestor (check, ADW_TYPE_ACTION_ROW), is_of_side);
      if (is_of_side && (check == NULL || gtk_check_button_get_active (GTK_CHECK_BUTTON (check))))
        g_ptr_array_add (self->chosen, to);
    }
  show_chosen (self);
}

static gboolean
has_side (Write      *self,
          const char *side)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      if (g_strcmp0 (fb_addressee_get_side (self->all->pdata[i]), side) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A duo has both sides, an event may have contact persons too: one of them may be meant. */
static GtkWidget *
make_side (Write *self)
{
  const struct { const char *side; const char *label; } known[] = {
    { "mentee", _("Mentees") }, { "mentor", _("Mentors") }, { "contact-person", _("Contact Persons") }
  };
  gboolean has_contacts = has_side (self, "contact-person");
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *row;
  guint n = 1;

  gtk_string_list_append (labels, has_contacts ? C_("side", "All") : C_("side", "Both"));
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (!has_side (self, known[i].side))
        continue;
      self->sides[n++] = known[i].side;
      gtk_string_list_append (labels, known[i].label);
    }
  self->side = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_widget_set_valign (self->side, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->side, "notify::selected", G_CALLBACK (chosen_cb), self);
  row = fb_plain_row_new (has_contacts ? _("Which of Them") : _("Mentees or Mentors"), self->side);
  gtk_widget_set_visible (row, n > 2);

  return row;
}

/* Single people out of the list: more than fit a window are written to all at once. */
static GtkWidget *
make_whom (Write *self)
{
  self->whom = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->whom), _("To Whom"));
  fb_accessible_set_label (self->whom, _("To Whom"));
  gtk_widget_set_visible (self->whom, self->all->len > 1 && self->all->len <= MAX_CHOICES);
  for (guint i = 0; i < self->all->len && self->all->len > 1 && self->all->len <= MAX_CHOICES; i++)
    {
      FbAddressee *to = self->all->pdata[i];
      const char *name = fb_addressee_get_name (to);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      fb_accessible_set_label (check, name);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (chosen_cb), self);
      g_object_set_data (G_OBJECT (self->dialog), fb_record_get_id (fb_addressee_get_record (to)), check);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      if (to->organisation != NULL)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), to->organisation->name);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->whom), row);
    }

  fb_accessible_name_images (self->whom, _("To Whom"));
  fb_accessible_name_list (self->whom, _("To Whom"));

  return self->whom;
}

static GtkWidget *
make_way (const char *title,
          guint       way,
          const char *verb,
          GCallback   callback,
          Write      *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = fb_accessible_button_new (verb);

  self->ways[way] = row;
  self->verbs[way] = button;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* --- All of it --- */

/* The words of the programme of the first one, in the language that this one reads. */
static void
own_cb (Write *self)
{
  const FbAddressee *first = self->chosen->len > 0 ? self->chosen->pdata[0] : NULL;
  g_autofree char *until = NULL;
  g_autoptr(FbMessage) message = NULL;

  if (first == NULL || !read_until (self, &until))
    return;

  message = fb_message_new (self->workspace, first, get_kind (self), until);
  if (message != NULL)
    fb_message_text_present (GTK_WIDGET (self->dialog), self->workspace, fb_addressee_get_programme_id (first), get_kind (self),
                             message->language, G_CALLBACK (show_text), self);
}

static GtkWidget *
make_text (Write *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *own = fb_accessible_button_new (_("Own _Words…"));

  self->subject = gtk_entry_new ();
  gtk_widget_set_valign (self->subject, GTK_ALIGN_CENTER);
  self->body = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->body), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->body), FALSE);
  gtk_widget_set_size_request (self->body, -1, 190);
  gtk_widget_add_css_class (self->body, "card");
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->body), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->body), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->body), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->body), 9);
  fb_accessible_set_label (self->body, _("Text"));
  gtk_widget_add_css_class (own, "flat");
  g_signal_connect_swapped (own, "clicked", G_CALLBACK (own_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), own);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("Subject"), self->subject));

  return group;
}

/* The last one is about an event, and there only where there is one. */
static GtkWidget *
make_kind (gboolean is_event)
{
  GtkWidget *kind = fb_code_drop_down_new (&fb_code_message_kind, FALSE, is_event ? "event" : "invitation");
  GListModel *labels = gtk_drop_down_get_model (GTK_DROP_DOWN (kind));

  if (!is_event)
    gtk_string_list_remove (GTK_STRING_LIST (labels), g_list_model_get_n_items (labels) - 1);

  return kind;
}

static GtkWidget *
make_page (Write    *self,
           gboolean  is_event)
{
  GtkWidget *form = adw_preferences_group_new ();
  GtkWidget *ways = adw_preferences_group_new ();

  self->refused = adw_bin_new ();
  self->kind = make_kind (is_event);
  self->until = fb_date_entry_new (_("Answer By"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Message"), self->kind));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("Answer By"), self->until));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), make_side (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), make_whom (self));

  fb_form_set_title (ways, _("How"), has_side (self, "contact-person")
                                     ? _("Each of these is noted with the person, that of a contact person with the organisation.")
                                     : _("Each of these is noted with the person."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (ways),
                             make_way (_("By E-Mail"), 0, _("Copy _Addresses"),
                                       G_CALLBACK (copy_cb), self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (ways),
                             make_way (_("By Letter"), 1, _("Save _Letters…"),
                                       G_CALLBACK (letters_cb), self));
  self->text = make_text (self);
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (show_text), self);

  return fb_form_page_new (form, ways, self->text, self->body, self->refused, NULL);
}

/* Everybody who is still there. */
static void
read_whom (Write  *self,
           FbWhom *whom)
{
  const char *const *ids = fb_whom_get_ids (whom);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      FbAddressee *to = fb_addressee_new (self->workspace, ids[i], fb_whom_get_event (whom), NULL);

      if (to == NULL)
        continue;
      g_ptr_array_add (self->all, to);
      g_ptr_array_add (self->chosen, to);
    }
}

void
fb_write_dialog_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         FbWhom      *whom)
{
  Write *self = g_new0 (Write, 1);

  self->parent = parent;
  self->workspace = g_object_ref (workspace);
  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_addressee_free);
  self->chosen = g_ptr_array_new ();
  self->by_email = g_ptr_array_new ();
  self->by_letter = g_ptr_array_new ();
  read_whom (self, whom);
  if (self->all->len == 0)
    {
      write_free (self);
      return;
    }

  self->dialog = FB_DIALOG (fb_dialog_new (parent, _("Write To"), _("_Open in E-Mail")));
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-write", self, write_free);
  fb_dialog_set_content (self->dialog, make_page (self, fb_whom_get_event (whom) != NULL));
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), WIDTH, HEIGHT);
  show_chosen (self);
  g_signal_connect_swapped (self->dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
