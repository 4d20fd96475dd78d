/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-key"

#include "exchange/fb-key-private.h"

#include "base/fb-error.h"
#include "base/fb-part.h"

#include <glib/gi18n.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <string.h>

#define DAY (24 * 60 * 60)
#define YEARS 20
/* What one guess at the words costs: about 50 ms and 16 MiB. */
#define SCRYPT_N 16384
#define SCRYPT_MEMORY (64 * 1024 * 1024)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EVP_PKEY, EVP_PKEY_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (X509, X509_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BIO, BIO_free_all)

/* (transfer full): what was written to @memory */
static char *
dup_memory (BIO *memory)
{
  char *bytes = NULL;
  long length = BIO_get_mem_data (memory, &bytes);

  return g_strndup (bytes, (gsize) MAX (length, 0));
}

static gboolean
fill_certificate (X509       *certificate,
                  EVP_PKEY   *key,
                  const char *owner)
{
  X509_NAME *name = X509_get_subject_name (certificate);
  guint64 serial = 0;

  /* a clock that is behind elsewhere does not make it a certificate of tomorrow */
  return RAND_bytes ((unsigned char *) &serial, sizeof serial) == 1 &&
         X509_set_version (certificate, 2) == 1 &&
         ASN1_INTEGER_set_uint64 (X509_get_serialNumber (certificate), serial >> 1) == 1 &&
         X509_gmtime_adj (X509_getm_notBefore (certificate), -DAY) != NULL &&
         X509_time_adj_ex (X509_getm_notAfter (certificate), YEARS * 365, 0, NULL) != NULL &&
         X509_NAME_add_entry_by_txt (name, "O", MBSTRING_UTF8, (const unsigned char *) owner, -1, -1, 0) == 1 &&
         X509_NAME_add_entry_by_txt (name, "CN", MBSTRING_ASC, (const unsigned char *) "Footbridge", -1, -1, 0) == 1 &&
         X509_set_issuer_name (certificate, name) == 1 &&
         X509_set_pubkey (certificate, key) == 1 &&
         X509_sign (certificate, key, EVP_sha256 ()) > 0;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED, _("The key of this workspace could not be made."));
  return FALSE;
}

/**
 * fb_key_make:
 * @path: where the private half goes, readable for its owner alone; there must
 *   be no file yet
 * @owner: whose key it is: an organisation
 * @certificate: (out) (transfer full): the public half, as PEM
 */
gboolean
fb_key_make (const char  *path,
             const char  *owner,
             char       **certificate,
             GError     **error)
{
  g_autoptr(EVP_PKEY) key = EVP_EC_gen ("P-256");
  g_autoptr(X509) x509 = X509_new ();
  g_autoptr(BIO) private_half = BIO_new (BIO_s_secmem ());
  g_autoptr(BIO) public_half = BIO_new (BIO_s_mem ());
  char *bytes = NULL;
  long length;
  g_autofree char *short_owner = g_utf8_substring (owner, 0, MIN (g_utf8_strlen (owner, -1), 60));

  if (key == NULL || x509 == NULL || private_half == NULL || public_half == NULL ||
      !fill_certificate (x509, key, short_owner) ||
      PEM_write_bio_PrivateKey (private_half, key, NULL, NULL, 0, NULL, NULL) != 1 ||
      PEM_write_bio_X509 (public_half, x509) != 1)
    return fail (error);

  length = BIO_get_mem_data (private_half, &bytes);
  if (!fb_part_write (path, bytes, (gsize) length, error))
    return FALSE;

  *certificate = dup_memory (public_half);
  return TRUE;
}

char *
_fb_x509_dup_fingerprint (X509 *certificate)
{
  unsigned char *der = NULL;
  int length = i2d_X509_PUBKEY (X509_get_X509_PUBKEY (certificate), &der);
  char *sum;

  if (length <= 0)
    return NULL;

  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, der, (gsize) length);
  OPENSSL_free (der);

  return sum;
}

char *
_fb_x509_dup_owner (X509 *certificate)
{
  X509_NAME *name = X509_get_subject_name (certificate);
  int at = X509_NAME_get_index_by_NID (name, NID_organizationName, -1);
  unsigned char *utf8 = NULL;
  g_autofree char *owner = NULL;

  if (at < 0 ||
      ASN1_STRING_to_UTF8 (&utf8, X509_NAME_ENTRY_get_data (X509_NAME_get_entry (name, at))) < 0)
    return NULL;

  owner = g_strdup ((const char *) utf8);
  OPENSSL_free (utf8);

  return g_utf8_validate (owner, -1, NULL) && *owner != '\0' ? g_steal_pointer (&owner) : NULL;
}

char *
fb_key_dup_fingerprint (const char *certificate)
{
  g_autoptr(BIO) memory = BIO_new_mem_buf (certificate, -1);
  g_autoptr(X509) x509 = PEM_read_bio_X509 (memory, NULL, NULL, NULL);

  return x509 != NULL ? _fb_x509_dup_fingerprint (x509) : NULL;
}

gboolean
fb_key_get_numbers (const char *fingerprint,
                    guint8      numbers[FB_KEY_WORDS])
{
  static const char salt[] = "footbridge words 1";

  return EVP_PBE_scrypt (fingerprint, strlen (fingerprint), (const unsigned char *) salt, strlen (salt),
                         SCRYPT_N, 8, 1, SCRYPT_MEMORY, numbers, FB_KEY_WORDS) == 1;
}
