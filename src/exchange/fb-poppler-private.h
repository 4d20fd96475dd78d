/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <poppler.h>

G_BEGIN_DECLS

/* What we use of poppler. With the ten libraries behind it, it is loaded when
 * the first PDF comes in, which for most is never: it would cost every start 5 ms. */
#define FB_POPPLER_USES(use) \
  use (poppler_document_new_from_bytes) \
  use (poppler_document_get_n_pages) \
  use (poppler_document_get_page) \
  use (poppler_document_get_attachments) \
  use (poppler_attachment_save_to_callback) \
  use (poppler_page_get_form_field_mapping) \
  use (poppler_page_free_form_field_mapping) \
  use (poppler_form_field_get_name) \
  use (poppler_form_field_get_field_type) \
  use (poppler_form_field_text_get_text) \
  use (poppler_form_field_button_get_state)

#define FB_POPPLER_DECLARE(function) __typeof__ (function) *function;
typedef struct
{
  FB_POPPLER_USES (FB_POPPLER_DECLARE)
} FbPoppler;
#undef FB_POPPLER_DECLARE

/* (nullable): the functions, the same for all threads; FB_ERROR_FAILED where the
 * library is not on this computer */
const FbPoppler *_fb_poppler_get  (GError **error);
/* (transfer full) (nullable): FB_ERROR_INVALID where it is no PDF that can be read.
 * Poppler 22.12 has no autoptr of its own: g_object_unref(). */
PopplerDocument *_fb_poppler_open (GBytes  *bytes,
                                   GError **error);

G_END_DECLS
