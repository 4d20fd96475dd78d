/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signature"

#include "exchange/fb-signature-detached.h"

#include "base/fb-error.h"
#include "base/fb-part.h"
#include "exchange/fb-key-private.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <string.h>

#define SUFFIX ".sig.xml"
#define DSIG "http://www.w3.org/2000/09/xmldsig#"
#define SHA256 "http://www.w3.org/2001/04/xmlenc#sha256"
#define NUMBER_BYTES 32
/* A signature is some hundred bytes. */
#define MAX_BYTES 65536

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BIO, BIO_free_all)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EVP_PKEY, EVP_PKEY_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EVP_MD_CTX, EVP_MD_CTX_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (X509, X509_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ECDSA_SIG, ECDSA_SIG_free)

char *
fb_signature_dup_detached_path (const char *path)
{
  return g_strconcat (path, SUFFIX, NULL);
}

/* (transfer full) (nullable): SHA-256 of the file as base64 */
static char *
dup_digest (const char  *path,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[NUMBER_BYTES];
  gsize length = sizeof digest;
  guchar buffer[65536];
  gssize n = 0;

  while (stream != NULL && (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL, error)) > 0)
    g_checksum_update (sum, buffer, n);
  if (stream == NULL || n < 0)
    return NULL;

  g_checksum_get_digest (sum, digest, &length);
  return g_base64_encode (digest, length);
}

/* (transfer full): what is signed: names the file and its digest */
static char *
make_signed_info (const char *name,
                  const char *digest)
{
  g_autofree char *uri = g_uri_escape_string (name, NULL, FALSE);

  return g_strdup_printf ("<SignedInfo xmlns=\"" DSIG "\">"
                          "<CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></CanonicalizationMethod>"
                          "<SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"></SignatureMethod>"
                          "<Reference URI=\"%s\"><DigestMethod Algorithm=\"" SHA256 "\"></DigestMethod>"
                          "<DigestValue>%s</DigestValue></Reference></SignedInfo>", uri, digest);
}

/* ---- signing ---- */

/* (transfer full) (nullable): two numbers of 32 bytes as base64, as XML wants it */
static char *
sign (const char *text,
      const char *key_path)
{
  g_autofree char *pem = NULL;
  g_autoptr(BIO) memory = NULL;
  g_autoptr(EVP_PKEY) key = NULL;
  g_autoptr(EVP_MD_CTX) context = EVP_MD_CTX_new ();
  g_autoptr(ECDSA_SIG) numbers = NULL;
  unsigned char der[256];
  const unsigned char *start = der;
  size_t length = sizeof der;
  guint8 raw[2 * NUMBER_BYTES];

  if (!g_file_get_contents (key_path, &pem, NULL, NULL))
    return NULL;

  memory = BIO_new_mem_buf (pem, -1);
  key = PEM_read_bio_PrivateKey (memory, NULL, NULL, NULL);
  if (key == NULL || EVP_DigestSignInit (context, NULL, EVP_sha256 (), NULL, key) != 1 ||
      EVP_DigestSign (context, der, &length, (const unsigned char *) text, strlen (text)) != 1 ||
      (numbers = d2i_ECDSA_SIG (NULL, &start, (long) length)) == NULL ||
      BN_bn2binpad (ECDSA_SIG_get0_r (numbers), raw, NUMBER_BYTES) < 0 ||
      BN_bn2binpad (ECDSA_SIG_get0_s (numbers), raw + NUMBER_BYTES, NUMBER_BYTES) < 0)
    return NULL;

  return g_base64_encode (raw, sizeof raw);
}

/* (transfer full): the certificate between its lines of dashes */
static char *
dup_bare (const char *certificate)
{
  const char *begin = strstr (certificate, "-----BEGIN CERTIFICATE-----");
  const char *end = strstr (certificate, "-----END CERTIFICATE-----");

  return begin != NULL && end > begin ? g_strndup (begin + 27, (gsize) (end - begin - 27)) : g_strdup ("");
}

gboolean
fb_signature_write_detached (const char  *path,
                             const char  *name,
                             const char  *signature_path,
                             const char  *key_path,
                             const char  *certificate,
                             GError     **error)
{
  g_autofree char *digest = dup_digest (path, error);
  g_autofree char *info = NULL;
  g_autofree char *value = NULL;
  g_autofree char *bare = dup_bare (certificate);
  g_autofree char *text = NULL;

  if (digest == NULL)
    return FALSE;

  info = make_signed_info (name, digest);
  value = sign (info, key_path);
  if (value == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED, _("The file could not be marked as coming from here."));
      return FALSE;
    }

  text = g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Signature xmlns=\"" DSIG "\">%s"
                          "<SignatureValue>%s</SignatureValue><KeyInfo><X509Data><X509Certificate>%s"
                          "</X509Certificate></X509Data></KeyInfo></Signature>\n", info, value, bare);

  return fb_part_write (signature_path, text, strlen (text), error);
}

/* ---- checking ---- */

static xmlNode *
find_child (xmlNode    *parent,
            const char *name)
{
  for (xmlNode *node = parent != NULL ? xmlFirstElementChild (parent) : NULL; node != NULL;
       node = xmlNextElementSibling (node))
    {
      if (xmlStrEqual (node->name, BAD_CAST name) && node->ns != NULL && xmlStrEqual (node->ns->href, BAD_CAST DSIG))
        return node;
    }

  return NULL;
}

/* (transfer full) (nullable): the bytes that stand there as base64 */
static guchar *
dup_bytes (xmlNode *node,
           gsize   *length)
{
  xmlChar *text = node != NULL ? xmlNodeGetContent (node) : NULL;
  guchar *bytes = text != NULL ? g_base64_decode ((const char *) text, length) : NULL;

  xmlFree (text);
  return bytes;
}

static X509 *
read_certificate (xmlNode *signature)
{
  gsize length = 0;
  g_autofree guchar *der = dup_bytes (find_child (find_child (find_child (signature, "KeyInfo"), "X509Data"),
                                                  "X509Certificate"), &length);
  const unsigned char *start = der;

  return der != NULL ? d2i_X509 (NULL, &start, (long) length) : NULL;
}

static gboolean
is_signed_by (const char *text,
              xmlNode    *signature,
              X509       *certificate)
{
  gsize length = 0;
  g_autofree guchar *raw = dup_bytes (find_child (signature, "SignatureValue"), &length);
  g_autoptr(ECDSA_SIG) numbers = ECDSA_SIG_new ();
  g_autoptr(EVP_MD_CTX) context = EVP_MD_CTX_new ();
  EVP_PKEY *key = X509_get0_pubkey (certificate);
  unsigned char *der = NULL;
  int n_der;
  gboolean ok;

  if (raw == NULL || length != 2 * NUMBER_BYTES || key == NULL || EVP_PKEY_get_base_id (key) != EVP_PKEY_EC)
    return FALSE;

  ECDSA_SIG_set0 (numbers, BN_bin2bn (raw, NUMBER_BYTES, NULL), BN_bin2bn (raw + NUMBER_BYTES, NUMBER_BYTES, NULL));
  n_der = i2d_ECDSA_SIG (numbers, &der);
  ok = n_der > 0 && EVP_DigestVerifyInit (context, NULL, EVP_sha256 (), NULL, key) == 1 &&
       EVP_DigestVerify (context, der, (size_t) n_der, (const unsigned char *) text, strlen (text)) == 1;
  OPENSSL_free (der);

  return ok;
}

/* What we write has one form, so what is signed is made anew from the name in
 * it and from the bytes of the file, and nothing of it is trusted. */
static gboolean
holds (const char *path,
       xmlDoc     *document,
       FbSealInfo *info)
{
  xmlNode *signature = xmlDocGetRootElement (document);
  xmlNode *reference = find_child (find_child (signature, "SignedInfo"), "Reference");
  xmlChar *uri = reference != NULL ? xmlGetProp (reference, BAD_CAST "URI") : NULL;
  g_autofree char *name = uri != NULL ? g_uri_unescape_string ((const char *) uri, NULL) : NULL;
  g_autofree char *digest = dup_digest (path, NULL);
  g_autofree char *text = name != NULL && digest != NULL ? make_signed_info (name, digest) : NULL;
  g_autoptr(X509) certificate = signature != NULL ? read_certificate (signature) : NULL;

  xmlFree (uri);
  if (text == NULL || certificate == NULL || !is_signed_by (text, signature, certificate))
    return FALSE;

  info->owner = _fb_x509_dup_owner (certificate);
  info->key = _fb_x509_dup_fingerprint (certificate);
  return info->key != NULL;
}

/* (transfer full) (nullable): of a file that is no larger than a signature */
static xmlDoc *
read_document (GInputStream *stream)
{
  char bytes[MAX_BYTES + 1];
  gsize length;

  if (!g_input_stream_read_all (stream, bytes, sizeof bytes, &length, NULL, NULL) || length > MAX_BYTES)
    return NULL;

  return xmlReadMemory (bytes, (int) length, NULL, NULL,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

gboolean
fb_signature_check_detached (const char *path,
                             FbSealInfo *info)
{
  g_autofree char *signature_path = fb_signature_dup_detached_path (path);
  g_autoptr(GFile) file = g_file_new_for_path (signature_path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr(xmlDoc) document = NULL;

  *info = (FbSealInfo) { FB_PROOF_NONE, NULL, NULL };
  if (stream == NULL)
    return TRUE;

  info->proof = FB_PROOF_BROKEN;
  document = read_document (G_INPUT_STREAM (stream));
  if (document != NULL && document->intSubset == NULL && holds (path, document, info))
    info->proof = FB_PROOF_INTACT;

  return info->proof == FB_PROOF_INTACT;
}
