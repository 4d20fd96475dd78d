/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sample"

#include "app/fb-sample-private.h"

#include "base/fb-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* How often progress is told and a wish to stop is heard. */
#define RECORDS_A_STEP 512

static const struct
{
  const char *name;
  guint       n_programmes, n_mentees, n_mentors, n_duos, n_contacts;
} sizes[] = {
  [FB_SAMPLE_DEMO] = { "demo", 2, 24, 16, 15, 90 },
  [FB_SAMPLE_OFFICE] = { "office", 3, 250, 150, 150, 1500 },
  [FB_SAMPLE_NETWORK] = { "network", 50, 20000, 12000, 15000, 90000 },
  [FB_SAMPLE_THIRD] = { "network-third", 17, 6667, 4000, 5000, 30000 },
  [FB_SAMPLE_TENTH] = { "network-tenth", 5, 2000, 1200, 1500, 9000 },
};

gboolean
fb_sample_size_from_name (const char   *name,
                          FbSampleSize *size)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      if (g_str_equal (sizes[i].name, name))
        {
          *size = (FbSampleSize) i;
          return TRUE;
        }
    }

  return FALSE;
}

guint
_fb_sample_below (FbSample *self,
                  guint     limit)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) limit);
}

gboolean
_fb_sample_chance (FbSample *self,
                   guint     percent)
{
  return _fb_sample_below (self, 100) < percent;
}

/* (transfer none): lives as long as the sample is made */
const char *
_fb_sample_text (FbSample   *self,
                 const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return g_string_chunk_insert (self->texts, text);
}

const char *
_fb_sample_day (FbSample *self,
                int       days_from_today)
{
  g_autofree char *day = fb_date_add_days (self->today, days_from_today);

  return g_string_chunk_insert (self->texts, day);
}

/* A UUID of version 4 drawn from the seed. */
static void
make_id (FbSample *self,
         char      id[37])
{
  guint32 a = g_rand_int (self->random);
  guint32 b = g_rand_int (self->random);
  guint32 c = g_rand_int (self->random);
  guint32 d = g_rand_int (self->random);

  g_snprintf (id, 37, "%08x-%04x-4%03x-%04x-%04x%08x", a, b >> 16, b & 0xfff,
              ((c >> 16) & 0x3fff) | 0x8000, c & 0xffff, d);
}

static void
fail (FbSample *self,
      GError   *error)
{
  if (!self->failed)
    g_propagate_error (self->error, error);
  else
    g_error_free (error);

  self->failed = TRUE;
}

static FbRecord *
make_record (FbSample     *self,
             const FbKind *kind,
             va_list       arguments)
{
  FbRecord *record;
  const char *name;
  char id[37];

  make_id (self, id);
  record = fb_record_new (kind, id);

  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      const char *text = va_arg (arguments, const char *);
      const FbField *field = fb_kind_find_field (kind, name);
      GError *error = NULL;

      g_assert (field != NULL);
      if (text != NULL && !fb_record_set_text (record, field, text, &error))
        {
          g_prefix_error (&error, "%s %s: ", kind->name, name);
          fail (self, error);
        }
    }

  return record;
}

/* (transfer full): a record that is not stored yet */
FbRecord *
_fb_sample_make (FbSample     *self,
                 const FbKind *kind,
                 ...)
{
  va_list arguments;
  FbRecord *record;

  va_start (arguments, kind);
  record = make_record (self, kind, arguments);
  va_end (arguments);

  return record;
}

void
_fb_sample_store (FbSample *self,
                  FbRecord *record)
{
  GError *error = NULL;

  if (self->failed)
    return;

  if (!fb_store_save (self->store, record, &error))
    {
      fail (self, error);
      return;
    }

  if (++self->n_done % RECORDS_A_STEP != 0)
    return;

  if (self->progress != NULL)
    self->progress (self->n_done, MAX (self->n_all, self->n_done), self->progress_data);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    fail (self, error);
}

const char *
_fb_sample_add (FbSample     *self,
                const FbKind *kind,
                ...)
{
  g_autoptr(FbRecord) record = NULL;
  va_list arguments;

  if (self->failed)
    return "";

  va_start (arguments, kind);
  record = make_record (self, kind, arguments);
  va_end (arguments);

  _fb_sample_store (self, record);

  return g_string_chunk_insert (self->texts, fb_record_get_id (record));
}

static gboolean
check_empty (FbStore  *store,
             GError  **error)
{
  if (fb_store_count (store, &fb_staff_kind, error) == 0)
    return TRUE;

  if (error != NULL && *error == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         _("Sample data goes into a new, empty workspace only."));
  return FALSE;
}

static void
fill (FbSample *self)
{
  g_autoptr(GArray) reviews = g_array_new (FALSE, FALSE, sizeof (FbSampleReview));

  self->reviews = reviews;
  _fb_sample_programmes (self);
  _fb_sample_people (self);
  _fb_sample_duos (self);
  _fb_sample_areas (self);
  _fb_sample_plan_courses (self);
  _fb_sample_guidelines (self);
  _fb_sample_quality (self);
  _fb_sample_concerns (self);
  _fb_sample_beside (self);
  _fb_sample_events (self);
}

static gboolean
finish (FbSample  *self,
        GError   **error)
{
  if (self->failed)
    {
      fb_store_rollback (self->store);
      return FALSE;
    }

  return fb_store_commit (self->store, error) &&
         fb_store_set_setting (self->store, "organisation-id", self->organisations->pdata[0], error) &&
         fb_store_set_setting (self->store, "device-staff-id", self->staff->pdata[0], error) &&
         fb_store_set_setting (self->store, "sample", "yes", error) &&
         fb_workspace_set_staff (self->workspace, self->staff->pdata[0], error);
}

static void
free_person (gpointer person)
{
  g_free (person);
}

/**
 * fb_sample_fill:
 * @workspace: an empty one
 * @seed: the same seed and day give the same records, byte for byte
 * @progress: (nullable): told now and then
 *
 * Fills a workspace with fictional, plausible records, in one transaction.
 */
gboolean
fb_sample_fill (FbWorkspace            *workspace,
                FbSampleSize            size,
                gint64                  seed,
                GFileProgressCallback   progress,
                gpointer                user_data,
                GCancellable           *cancellable,
                GError                **error)
{
  g_autoptr(GPtrArray) staff = g_ptr_array_new ();
  g_autoptr(GPtrArray) organisations = g_ptr_array_new ();
  g_autoptr(GPtrArray) programmes = g_ptr_array_new ();
  g_autoptr(GPtrArray) mentees = g_ptr_array_new_with_free_func (free_person);
  g_autoptr(GPtrArray) mentors = g_ptr_array_new_with_free_func (free_person);
  g_autofree char *clock = NULL;
  FbSample self = {
    .workspace = workspace,
    .store = fb_workspace_get_store (workspace),
    .today = fb_workspace_get_today (workspace),
    .error = error,
    .n_programmes = sizes[size].n_programmes,
    .n_mentees = sizes[size].n_mentees,
    .n_mentors = sizes[size].n_mentors,
    .n_duos = sizes[size].n_duos,
    .n_contacts = sizes[size].n_contacts,
    .n_all = sizes[size].n_duos * 22 + (sizes[size].n_mentees + sizes[size].n_mentors) * 5,
    .staff = staff,
    .organisations = organisations,
    .programmes = programmes,
    .mentees = mentees,
    .mentors = mentors,
    .progress = progress,
    .progress_data = user_data,
    .cancellable = cancellable,
  };
  gboolean ok;

  if (!check_empty (self.store, error))
    return FALSE;

  clock = g_strdup_printf ("%sT09:00:00.000Z", self.today);
  fb_store_set_clock (self.store, clock);
  if (!fb_store_begin (self.store, "sample", NULL, FB_GROUP_BINDING | FB_GROUP_QUIET, error))
    return FALSE;

  self.random = g_rand_new_with_seed_array ((guint32[]) { (guint32) seed, (guint32) (seed >> 32) }, 2);
  self.texts = g_string_chunk_new (65536);
  fill (&self);
  ok = finish (&self, error);
  g_string_chunk_free (self.texts);
  g_rand_free (self.random);
  fb_store_set_clock (self.store, NULL);

  return ok;
}
