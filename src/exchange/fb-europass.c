/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-europass"

#include "exchange/fb-europass-private.h"

#include "base/fb-error.h"
#include "exchange/fb-poppler-private.h"
#include "exchange/fb-small-file.h"

#include <glib/gi18n.h>
#include <string.h>

#define CANDIDATE_SPACE "http://www.europass.eu/"
#define PASSPORT_SPACE "http://europass.cedefop.europa.eu/Europass"

/* More than anybody tells; what follows them is left. */
#define MOST_ENTRIES 60
#define MOST_ATTACHMENTS 20
/* Where a PDF says that it is one. */
#define PDF_START 1024

/* --- What was read --- */

static void
language_free (gpointer data)
{
  FbCvLanguage *self = data;

  g_free (self->language);
  g_free (self->listening);
  g_free (self->reading);
  g_free (self->speaking);
  g_free (self->writing);
  g_free (self);
}

static void
period_free (gpointer data)
{
  FbCvPeriod *self = data;

  g_free (self->title);
  g_free (self->where);
  g_free (self->code);
  g_free (self->sector);
  g_free (self->country);
  g_free (self->from);
  g_free (self->until);
  g_free (self);
}

static FbEuropass *
europass_new (void)
{
  FbEuropass *self = g_new0 (FbEuropass, 1);

  self->languages = g_ptr_array_new_with_free_func (language_free);
  self->jobs = g_ptr_array_new_with_free_func (period_free);
  self->studies = g_ptr_array_new_with_free_func (period_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
fb_europass_free (FbEuropass *self)
{
  g_free (self->given_name);
  g_free (self->family_name);
  g_free (self->birth_date);
  g_free (self->gender);
  g_free (self->citizenship);
  g_free (self->email);
  g_free (self->phone);
  g_free (self->street);
  g_free (self->postcode);
  g_free (self->place);
  g_free (self->wished);
  g_free (self->wished_code);
  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->jobs);
  g_ptr_array_unref (self->studies);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}

static gboolean
has_language (FbEuropass *self,
              const char *code)
{
  for (guint i = 0; i < self->languages->len; i++)
    {
      if (g_str_equal (((FbCvLanguage *) self->languages->pdata[i])->language, code))
        return TRUE;
    }

  return FALSE;
}

void
_fb_europass_add_language (FbEuropass   *self,
                           FbCvLanguage *language,
                           const char   *words)
{
  if (language->language != NULL && self->languages->len < MOST_ENTRIES &&
      !has_language (self, language->language))
    {
      g_ptr_array_add (self->languages, language);
      return;
    }

  if (language->language == NULL && words != NULL && self->unknown->len < MOST_ENTRIES)
    g_ptr_array_add (self->unknown, g_strdup (words));
  language_free (language);
}

void
_fb_europass_add_period (GPtrArray  *list,
                         FbCvPeriod *period)
{
  if (list->len < MOST_ENTRIES && (period->title != NULL || period->where != NULL))
    g_ptr_array_add (list, period);
  else
    period_free (period);
}

/* What still goes on, then by the end, then by the start; one without dates last. */
static int
compare_newer (gconstpointer a,
               gconstpointer b)
{
  const FbCvPeriod *left = *(FbCvPeriod *const *) a;
  const FbCvPeriod *right = *(FbCvPeriod *const *) b;
  int order = right->is_current - left->is_current;

  if (order == 0)
    order = g_strcmp0 (right->until, left->until);

  return order != 0 ? order : g_strcmp0 (right->from, left->from);
}

/* --- XML --- */

static gboolean
is_root (xmlNode    *root,
         const char *name,
         const char *space)
{
  return root != NULL && g_strcmp0 ((const char *) root->name, name) == 0 && root->ns != NULL &&
         root->ns->href != NULL && g_str_has_prefix ((const char *) root->ns->href, space);
}

static FbEuropass *
read_tree (xmlDoc  *document,
           GError **error)
{
  g_autoptr(FbEuropass) self = europass_new ();
  xmlNode *root = xmlDocGetRootElement (document);

  if (is_root (root, "Candidate", CANDIDATE_SPACE))
    _fb_europass_read_candidate (self, root);
  else if (is_root (root, "SkillsPassport", PASSPORT_SPACE))
    _fb_europass_read_passport (self, root);
  else
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("This is not a Europass CV."));
      return NULL;
    }

  g_ptr_array_sort (self->jobs, compare_newer);
  g_ptr_array_sort (self->studies, compare_newer);

  return g_steal_pointer (&self);
}

static FbEuropass *
read_xml (GBytes  *bytes,
          GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr(xmlDoc) document = _fb_europass_parse (data != NULL ? data : "", length, error);

  return document != NULL ? read_tree (document, error) : NULL;
}

/* --- PDF --- */

/* An attachment may be larger than the file that it stands in. */
static gboolean
keep_piece_cb (const char  *bytes,
               gsize        length,
               gpointer     data,
               GError     **error)
{
  GByteArray *kept = data;

  if (kept->len + length > FB_SMALL_FILE_BYTES)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("The file is empty or larger than 20 MB."));
      return FALSE;
    }

  g_byte_array_append (kept, (const guint8 *) bytes, (guint) length);
  return TRUE;
}

/* What begins like XML, in one encoding or another. */
static gboolean
may_be_xml (const GByteArray *bytes)
{
  guint i = 0;

  while (i < bytes->len && (bytes->data[i] >= 0x80 || bytes->data[i] <= ' '))
    i++;

  return i < bytes->len && bytes->data[i] == '<';
}

static FbEuropass *
read_attachment (const FbPoppler    *poppler,
                 PopplerAttachment  *attachment,
                 GError            **error)
{
  GByteArray *kept = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  gboolean is_whole = poppler->poppler_attachment_save_to_callback (attachment, keep_piece_cb, kept, error);
  gboolean is_xml = may_be_xml (kept);

  bytes = g_byte_array_free_to_bytes (kept);
  if (!is_whole)
    return NULL;
  if (is_xml)
    return read_xml (bytes, error);

  g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("This is not a Europass CV."));
  return NULL;
}

/* The first that is one. Where none is, but one was broken or did harm, that is said. */
static FbEuropass *
read_pdf (GBytes  *bytes,
          GError **error)
{
  const FbPoppler *poppler = _fb_poppler_get (error);
  PopplerDocument *document = poppler != NULL ? _fb_poppler_open (bytes, error) : NULL;
  GList *attachments;
  FbEuropass *self = NULL;
  g_autoptr(GError) fault = NULL;
  guint n = 0;

  if (document == NULL)
    return NULL;

  attachments = poppler->poppler_document_get_attachments (document);
  for (GList *l = attachments; l != NULL && self == NULL && n < MOST_ATTACHMENTS; l = l->next, n++)
    {
      g_autoptr(GError) told = NULL;

      self = read_attachment (poppler, l->data, &told);
      if (self == NULL && fault == NULL && !g_error_matches (told, FB_ERROR, FB_ERROR_NOT_FOUND))
        fault = g_steal_pointer (&told);
    }
  g_list_free_full (attachments, g_object_unref);
  g_object_unref (document);

  if (self == NULL && fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  else if (self == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                         _("There is no Europass data in this PDF. Ask for the file as Europass made it, not printed "
                           "or scanned."));

  return self;
}

static gboolean
is_pdf (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 && g_strstr_len (data, (gssize) MIN (length, PDF_START), "%PDF-") != NULL;
}

/**
 * fb_europass_read:
 * @bytes: XML of either form, or a PDF with such a file in it
 *
 * Reads nothing but @bytes, and no more of them than an intake asks for.
 * Anything that is missing in the CV is missing in what is returned.
 *
 * Returns: (transfer full) (nullable): the CV; %FB_ERROR_NOT_FOUND where it is
 *   something else, %FB_ERROR_INVALID where it is broken or would do harm
 */
FbEuropass *
fb_europass_read (GBytes  *bytes,
                  GError **error)
{
  return is_pdf (bytes) ? read_pdf (bytes, error) : read_xml (bytes, error);
}

/* fb_europass_read() of a file; may be called in a thread. */
FbEuropass *
fb_europass_read_file (const char  *path,
                       GError     **error)
{
  g_autoptr(GBytes) bytes = fb_small_file_read (path, error);

  return bytes != NULL ? fb_europass_read (bytes, error) : NULL;
}
