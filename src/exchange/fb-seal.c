/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-seal"

#include "exchange/fb-seal-private.h"

#include "base/fb-error.h"

#include <glib/gi18n.h>
#include <libxml/c14n.h>
#include <libxml/tree.h>
#include <openssl/rand.h>
#include <string.h>

#define NAMESPACE "urn:x-footbridge:exchange:1"
#define DIGEST_BYTES 32

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

xmlDoc *
_fb_seal_make_document (const char        *element,
                        const char *const *pairs)
{
  g_autoptr(xmlDoc) document = xmlNewDoc (BAD_CAST "1.0");
  xmlNode *root = xmlNewNode (NULL, BAD_CAST element);

  xmlSetNs (root, xmlNewNs (root, BAD_CAST NAMESPACE, NULL));
  xmlDocSetRootElement (document, root);

  for (guint i = 0; pairs[i] != NULL; i += 2)
    {
      if (pairs[i + 1] != NULL)
        xmlNewTextChild (root, root->ns, BAD_CAST pairs[i], BAD_CAST pairs[i + 1]);
    }

  return g_steal_pointer (&document);
}

/**
 * fb_seal_digest:
 * @element: the name of the element
 * @pairs: (array zero-terminated=1): name and text of each child, in order;
 *   a child whose text is %NULL is left out, so a name may not follow one
 *   that ends the list
 *
 * SHA-256 over the exclusive canonical form (W3C xml-exc-c14n) of one element
 * with text children. The last pair is followed by %NULL.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
fb_seal_digest (const char        *element,
                const char *const *pairs,
                GError           **error)
{
  g_autoptr(xmlDoc) document = _fb_seal_make_document (element, pairs);
  xmlChar *canonical = NULL;
  char *digest;
  int length;

  length = xmlC14NDocDumpMemory (document, NULL, XML_C14N_EXCLUSIVE_1_0, NULL, 0, &canonical);
  if (length < 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED,
                           _("The text could not be prepared for signing."));
      return NULL;
    }

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, canonical, (gsize) length);
  xmlFree (canonical);

  return digest;
}

static gboolean
read_hex (const char *hex,
          guint8      bytes[DIGEST_BYTES])
{
  if (strlen (hex) != DIGEST_BYTES * 2)
    return FALSE;

  for (guint i = 0; i < DIGEST_BYTES; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      bytes[i] = (guint8) (high * 16 + low);
    }

  return TRUE;
}

/**
 * fb_seal_new_salt:
 *
 * What keeps names that were erased from being guessed by their digest (decision
 * 16 of the design): 256 bits that nobody can foresee.
 *
 * Returns: (transfer full): 64 hexadecimal digits; %NULL with an error where the
 *   system has none to give
 */
char *
fb_seal_new_salt (GError **error)
{
  guint8 bytes[DIGEST_BYTES];
  GString *salt;

  if (RAND_priv_bytes (bytes, sizeof bytes) != 1)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED, _("The agreement cannot be sealed on this computer."));
      return NULL;
    }

  salt = g_string_sized_new (2 * sizeof bytes);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (salt, "%02x", bytes[i]);

  return g_string_free (salt, FALSE);
}

/**
 * fb_seal_chain:
 * @digest: 64 hexadecimal digits
 * @previous: (nullable): the seal before; %NULL is 32 zero bytes
 *
 * SHA-256 over both, so that a seal vouches for all that came before it.
 *
 * Returns: (transfer full) (nullable): 64 hexadecimal digits; %NULL where one
 *   of them is no digest
 */
char *
fb_seal_chain (const char *digest,
               const char *previous)
{
  guint8 bytes[2 * DIGEST_BYTES] = { 0 };

  if (!read_hex (digest, bytes) || (previous != NULL && !read_hex (previous, bytes + DIGEST_BYTES)))
    return NULL;

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes, sizeof bytes);
}
