/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signature"

#include "exchange/fb-signature-file.h"

#include "base/fb-error.h"
#include "base/fb-part.h"
#include "exchange/fb-key-private.h"
#include "exchange/fb-signature-detached.h"
#include "exchange/fb-signature-private.h"
#include "store/fb-store-lock.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/openssl/x509.h>
#include <xmlsec/templates.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>
#include <xmlsec/xmltree.h>

#define DSIG "http://www.w3.org/2000/09/xmldsig#"
#define C14N "http://www.w3.org/2001/10/xml-exc-c14n#"
#define END "</footbridge>"
/* What the signature itself adds to a file. */
#define ROOM 65536

static const char template[] =
  "  <Signature xmlns=\"" DSIG "\"><SignedInfo>"
  "<CanonicalizationMethod Algorithm=\"" C14N "\"/>"
  "<SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256\"/>"
  "<Reference URI=\"\"><Transforms>"
  "<Transform Algorithm=\"" DSIG "enveloped-signature\"/>"
  "<Transform Algorithm=\"" C14N "\"/>"
  "</Transforms><DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>"
  "<DigestValue/></Reference></SignedInfo><SignatureValue/>"
  "<KeyInfo><X509Data><X509Certificate/></X509Data></KeyInfo></Signature>\n";

typedef xmlSecDSigCtx SignatureContext;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignatureContext, xmlSecDSigCtxDestroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlBuffer, xmlBufferFree)

void
fb_seal_info_clear (FbSealInfo *self)
{
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->key, g_free);
  self->proof = FB_PROOF_NONE;
}

static gboolean
start_xmlsec (void)
{
  static gsize state = 0;

  if (g_once_init_enter (&state))
    {
      /* a signature that does not hold is an answer, not a message on the terminal */
      gboolean ok = xmlSecInit () >= 0 && xmlSecCryptoAppInit (NULL) >= 0 && xmlSecCryptoInit () >= 0;

      xmlSecErrorsDefaultCallbackEnableOutput (FALSE);
      g_once_init_leave (&state, ok ? 1 : 2);
    }

  return state == 1;
}

static void
be_silent (void       *data,
           const char *format,
           ...)
{
}

/* (transfer full) (nullable): no network, no entities, no document type */
static xmlDoc *
parse (const char *bytes,
       gsize       length)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *document = NULL;

  if (context == NULL || length > G_MAXINT)
    return NULL;

  context->sax->error = be_silent;
  context->sax->warning = be_silent;
  context->sax->serror = NULL;
  document = xmlCtxtReadMemory (context, bytes, (int) length, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlFreeParserCtxt (context);

  if (document != NULL && (document->intSubset != NULL || document->extSubset != NULL))
    g_clear_pointer (&document, xmlFreeDoc);

  return document;
}

static gboolean
is_signature (xmlNode *node)
{
  return node != NULL && xmlSecCheckNodeName (node, xmlSecNodeSignature, xmlSecDSigNs);
}

/* The signature stands last in the file, where a reader looks for it, or is the
 * file. */
static xmlNode *
find_signature (xmlDoc *document)
{
  static const xmlChar *ids[] = { (const xmlChar *) "Id", NULL };
  xmlNode *root = xmlDocGetRootElement (document);
  xmlNode *last = root != NULL ? xmlLastElementChild (root) : NULL;

  if (is_signature (root))
    {
      xmlSecAddIDs (document, root, ids);
      return root;
    }

  return is_signature (last) ? last : NULL;
}

/* ---- signing ---- */

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED,
                       _("The file could not be marked as coming from here."));
  return FALSE;
}

char *
_fb_signature_fill (const char *text,
                    gsize       length,
                    const char *key_path,
                    const char *certificate)
{
  g_autoptr(xmlDoc) document = parse (text, length);
  g_autoptr(SignatureContext) context = start_xmlsec () ? xmlSecDSigCtxCreate (NULL) : NULL;
  g_autoptr(xmlBuffer) buffer = xmlBufferCreate ();
  xmlNode *node = document != NULL && context != NULL ? find_signature (document) : NULL;

  if (node == NULL || buffer == NULL)
    return NULL;

  context->signKey = xmlSecCryptoAppKeyLoad (key_path, xmlSecKeyDataFormatPem, NULL, NULL, NULL);
  if (context->signKey == NULL ||
      xmlSecCryptoAppKeyCertLoadMemory (context->signKey, (const xmlSecByte *) certificate,
                                        (xmlSecSize) strlen (certificate), xmlSecKeyDataFormatCertPem) < 0 ||
      xmlSecDSigCtxSign (context, node) < 0 ||
      xmlNodeDump (buffer, document, node, 0, 0) < 0)
    return NULL;

  return g_strdup ((const char *) xmlBufferContent (buffer));
}

/**
 * fb_signature_add_to_file:
 * @path: an exchange file without signature, to %FB_SIGNATURE_MAX_BYTES; its
 *   bytes stay but for the signature before the end tag
 * @key_path: the private half
 * @certificate: the public half, as PEM
 */
gboolean
fb_signature_add_to_file (const char  *path,
                          const char  *key_path,
                          const char  *certificate,
                          GError     **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *signature = NULL;
  g_autoptr(GString) text = NULL;
  gsize length;
  char *end;
  gsize head;

  if (!g_file_get_contents (path, &bytes, &length, error))
    return FALSE;

  end = g_strrstr_len (bytes, (gssize) length, END);
  if (end == NULL || !start_xmlsec ())
    return fail (error);

  head = (gsize) (end - bytes);
  text = g_string_new_len (bytes, (gssize) head);
  g_string_append (text, template);
  g_string_append (text, END "\n");
  signature = _fb_signature_fill (text->str, text->len, key_path, certificate);
  if (signature == NULL)
    return fail (error);

  g_string_truncate (text, head);
  g_string_append_printf (text, "  %s\n" END "\n", signature);

  return fb_part_write (path, text->str, text->len, error);
}

/* ---- checking ---- */

/* What wraps holds one object, and nothing else could be meant by its id. */
static gboolean
wraps_one (xmlNode *signature)
{
  guint n_objects = 0;

  for (xmlNode *node = xmlFirstElementChild (signature); node != NULL; node = xmlNextElementSibling (node))
    {
      xmlChar *id = xmlGetProp (node, (const xmlChar *) "Id");
      gboolean is_object = xmlSecCheckNodeName (node, xmlSecNodeObject, xmlSecDSigNs);
      gboolean fits = is_object == (id != NULL && xmlStrEqual (id, (const xmlChar *) FB_SIGNATURE_OBJECT));

      xmlFree (id);
      if (!fits)
        return FALSE;
      n_objects += is_object;
    }

  return n_objects == 1;
}

/* One reference, to the whole document or to all that is wrapped; nothing else
 * is signed by it. */
static gboolean
covers_all (xmlNode *signature)
{
  gboolean wraps = signature->parent == (xmlNode *) signature->doc;
  xmlNode *info = xmlSecFindChild (signature, xmlSecNodeSignedInfo, xmlSecDSigNs);
  guint n_references = 0;

  for (xmlNode *node = info != NULL ? xmlFirstElementChild (info) : NULL; node != NULL;
       node = xmlNextElementSibling (node))
    {
      xmlChar *uri;
      gboolean whole;

      if (!xmlSecCheckNodeName (node, xmlSecNodeReference, xmlSecDSigNs))
        continue;
      uri = xmlGetProp (node, xmlSecAttrURI);
      whole = uri != NULL && (wraps ? xmlStrEqual (uri, (const xmlChar *) "#" FB_SIGNATURE_OBJECT) : *uri == '\0');
      xmlFree (uri);
      if (!whole || ++n_references > 1)
        return FALSE;
    }

  return n_references == 1 && (!wraps || wraps_one (signature));
}

/* Only what we write ourselves; in particular nothing that fetches or runs. */
static gboolean
restrict_context (SignatureContext *context)
{
  context->enabledReferenceUris = xmlSecTransformUriTypeEmpty | xmlSecTransformUriTypeSameDocument;
  context->keyInfoReadCtx.flags |= XMLSEC_KEYINFO_FLAGS_X509DATA_DONT_VERIFY_CERTS;
  context->keyInfoReadCtx.mode = xmlSecKeyInfoModeRead;

  return xmlSecPtrListAdd (&context->keyInfoReadCtx.enabledKeyData, (xmlSecPtr) xmlSecKeyDataX509Id) >= 0 &&
         xmlSecDSigCtxEnableReferenceTransform (context, xmlSecTransformEnvelopedId) >= 0 &&
         xmlSecDSigCtxEnableReferenceTransform (context, xmlSecTransformExclC14NId) >= 0 &&
         xmlSecDSigCtxEnableReferenceTransform (context, xmlSecTransformSha256Id) >= 0 &&
         xmlSecDSigCtxEnableSignatureTransform (context, xmlSecTransformExclC14NId) >= 0 &&
         xmlSecDSigCtxEnableSignatureTransform (context, xmlSecTransformEcdsaSha256Id) >= 0;
}

static void
read_signer (SignatureContext *context,
             FbSealInfo       *info)
{
  xmlSecKeyData *data = xmlSecKeyGetData (context->signKey, xmlSecOpenSSLKeyDataX509Id);
  X509 *certificate = data != NULL ? xmlSecOpenSSLKeyDataX509GetKeyCert (data) : NULL;

  if (certificate == NULL)
    return;

  info->owner = _fb_x509_dup_owner (certificate);
  info->key = _fb_x509_dup_fingerprint (certificate);
}

static gboolean
holds (xmlDoc     *document,
       FbSealInfo *info)
{
  g_autoptr(SignatureContext) context = NULL;
  xmlNode *signature = find_signature (document);
  xmlSecKeysMngr *keys;
  gboolean ok;

  if (signature == NULL || !covers_all (signature))
    return FALSE;

  keys = xmlSecKeysMngrCreate ();
  if (keys == NULL || xmlSecCryptoAppDefaultKeysMngrInit (keys) < 0)
    return FALSE;

  context = xmlSecDSigCtxCreate (keys);
  ok = context != NULL && restrict_context (context) &&
       xmlSecDSigCtxVerify (context, signature) >= 0 && context->status == xmlSecDSigStatusSucceeded;
  if (ok)
    read_signer (context, info);
  g_clear_pointer (&context, xmlSecDSigCtxDestroy);
  xmlSecKeysMngrDestroy (keys);

  return ok && info->key != NULL;
}

/**
 * fb_signature_check_bytes:
 * @info: (out caller-allocates): what was found
 *
 * Returns: whether there is nothing against the file: no signature, or one that
 *   holds
 */
gboolean
fb_signature_check_bytes (const char *bytes,
                          gsize       length,
                          FbSealInfo *info)
{
  g_autoptr(xmlDoc) document = NULL;

  *info = (FbSealInfo) { FB_PROOF_NONE, NULL, NULL };
  if (g_strstr_len (bytes, (gssize) length, DSIG) == NULL)
    return TRUE;

  info->proof = FB_PROOF_BROKEN;
  document = start_xmlsec () ? parse (bytes, length) : NULL;
  if (document != NULL && holds (document, info))
    info->proof = FB_PROOF_INTACT;
  else
    g_clear_pointer (&info->owner, g_free);

  return info->proof == FB_PROOF_INTACT;
}

/**
 * fb_signature_check_file:
 * @info: (out caller-allocates): what was found; clear it with
 *   fb_seal_info_clear()
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where the file was changed after it
 *   was signed, or with what the disk says
 */
gboolean
fb_signature_check_file (const char  *path,
                         FbSealInfo  *info,
                         GError     **error)
{
  g_autoptr(GFile) handle = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) readable = fb_store_check_not_open (path, error) ? g_file_read (handle, NULL, error) : NULL;
  g_autoptr(GMappedFile) file = NULL;
  gsize length;

  *info = (FbSealInfo) { FB_PROOF_NONE, NULL, NULL };
  if (readable == NULL || (file = g_mapped_file_new (path, FALSE, error)) == NULL)
    return FALSE;

  /* an empty file has no bytes to look at */
  length = g_mapped_file_get_length (file);
  if (length == 0 ||
      (length > FB_SIGNATURE_MAX_BYTES + ROOM
         ? fb_signature_check_detached (path, info)
         : fb_signature_check_bytes (g_mapped_file_get_contents (file), length, info)))
    return TRUE;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                       _("This file was changed after it was sent. Nothing was taken in. Ask for it again."));
  return FALSE;
}
