/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes one PDF of each kind into a folder, for check-pdf.py and for the eye.
 * All people are invented. */

#include <string.h>

#include "base/fb-field.h"
#include "base/fb-text.h"
#include "documents/fb-agreement-document.h"
#include "documents/fb-certificate-document.h"
#include "documents/fb-contact-sheet.h"
#include "documents/fb-plan-document.h"

typedef struct
{
  const char *language;
  const char *msgid;
  const char *text;
} Word;

static const Word words_table[] = {
  { "nld", "Page {page} of {pages}", "Pagina {page} van {pages}" },
  { "nld", "Version {version}, replaces version {replaced}", "Versie {version}, vervangt versie {replaced}" },
  { "nld", "Parties", "Partijen" },
  { "nld", "Term and Rhythm", "Duur en ritme" },
  { "nld", "Programme", "Programma" },
  { "nld", "From", "Van" },
  { "nld", "Until", "Tot en met" },
  { "nld", "Meeting Rhythm", "Ritme van de ontmoetingen" },
  { "nld", "Meetings in All, at Least", "Ontmoetingen, minstens" },
  { "nld", "Objectives", "Doelen" },
  { "nld", "In the Short Term", "Op korte termijn" },
  { "nld", "In the Long Term", "Op lange termijn" },
  { "nld", "What We Agree On", "Wat we afspreken" },
  { "nld", "Language that decides if the two texts differ: {language}",
    "Taal die beslist als de twee teksten verschillen: {language}" },
  { "nld", "Signatures", "Handtekeningen" },
  { "nld", "Signed: {moment}", "Ondertekend: {moment}" },
  { "nld", "Place: {place}", "Plaats: {place}" },
  { "nld", "Read in: {language}", "Gelezen in: {language}" },
  { "nld", "Read out in: {language}", "Voorgelezen in: {language}" },
  { "nld", "Interpreter: {name}", "Tolk: {name}" },
  { "nld", "Witness: {name}", "Getuige: {name}" },
  { "nld", "Simple electronic signature", "Eenvoudige elektronische handtekening" },
  { "nld", "Date", "Datum" },
  { "nld", "Place", "Plaats" },
  { "nld", "Who Received a Copy", "Wie een kopie kreeg" },
  { "nld", "Name", "Naam" },
  { "nld", "Language", "Taal" },
  { "nld", "Paper or PDF", "Vorm" },
  { "nld", "signing-party\004Mentor", "Mentor" },
  { "nld", "signing-party\004Mentee", "Mentee" },
  { "nld", "signing-party\004Organisation", "Organisatie" },
  { "nld", "signing-method\004Confirmed by Name", "Met naam bevestigd" },
  { "nld", "copy-form\004Paper", "Papier" },
  { "deu", "Page {page} of {pages}", "Seite {page} von {pages}" },
  { "deu", "Parties", "Beteiligte" },
  { "deu", "Signatures", "Unterschriften" },
  { "deu", "signing-party\004Mentee", "Mentee" },
  { "deu", "signing-party\004Mentor", "Mentor:in" },
  { "deu", "Objectives", "Ziele" },
  { "fin", "Page {page} of {pages}", "Sivu {page}/{pages}" },
  { "fin", "Parties", "Osapuolet" },
  { "fin", "Term and Rhythm", "Kesto ja tapaamistiheys" },
  { "fin", "Signatures", "Allekirjoitukset" },
  { "fin", "Objectives", "Tavoitteet" },
};

static const char *
translate (const char *language,
           const char *msgid,
           gpointer    data)
{
  for (guint i = 0; i < G_N_ELEMENTS (words_table); i++)
    if (g_str_equal (words_table[i].language, language) && g_str_equal (words_table[i].msgid, msgid))
      return words_table[i].text;

  return fb_document_words_find (language, msgid);
}

static char *
name_language (const char *language,
               const char *named,
               gpointer    data)
{
  static const Word names[] = {
    { "nld", "nld", "Nederlands" }, { "nld", "ara", "Arabisch" },
    { "ara", "nld", "الهولندية" },  { "ara", "ara", "العربية" },
    { "deu", "deu", "Deutsch" },    { "deu", "ukr", "Ukrainisch" },
    { "ukr", "deu", "німецька" },   { "ukr", "ukr", "українська" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].language, language) && g_str_equal (names[i].msgid, named))
      return g_strdup (names[i].text);

  return g_strdup (named);
}

static char *
format_date (const char *language,
             const char *date,
             gpointer    data)
{
  const char *separator = g_str_equal (language, "deu") || g_str_equal (language, "fin") ? "." : "/";

  return g_strdup_printf ("%.2s%s%.2s%s%.4s", date + 8, separator, date + 5, separator, date);
}

static const FbDocumentWords words = { translate, format_date, name_language, NULL };

static const char strokes[] =
  "0,900 120,500 320,80 420,20 460,120 380,520 300,900 330,1010 440,900 620,560 700,480 720,560 "
  "680,760 720,820 840,700 960,520 1040,470 1080,540 1040,700 1080,800 1200,720 1400,420 1560,160 "
  "1600,60 1570,20 1480,160 1400,500 1390,780 1450,860 1600,760 1800,560 1900,520 1920,600 1880,760 "
  "1940,800 2300,640 2900,420 3600,300;380,520 560,430 800,400;2100,250 2110,262";

static void
write_pdf (const char *folder,
           const char *name,
           FbDocument *document)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  if (!fb_document_write_pdf (document, path, &error))
    g_error ("%s", error->message);
  g_print ("%s\t%u\t%s\n", name, fb_document_get_n_pages (document),
           fb_document_get_missing_glyphs (document));
  g_object_unref (document);
}

static const char clauses_nld[] =
  "### 1. Wat mentoring is\n"
  "Jullie zijn een duo. De mentor deelt ervaring en netwerk; de mentee bepaalt zelf welke weg ze naar werk "
  "kiest. Jullie zijn gelijkwaardig en leren van elkaar.\n"
  "De mentor zoekt geen werk in de plaats van de mentee, en geeft geen geld of juridisch advies.\n"
  "### 2. Hoe we elkaar ontmoeten\n"
  "We zien elkaar twee keer per maand, ongeveer anderhalf uur. Wie niet kan komen, laat dat een dag vooraf "
  "weten, op 02 555 01 23 of per bericht.\n"
  "### 3. Vertrouwen\n"
  "Wat we elkaar vertellen, blijft tussen ons, tenzij iemand in gevaar is. De organisatie vraagt elke maand "
  "hoe het gaat.\n"
  "### 4. Stoppen mag\n"
  "Elk van ons kan op elk moment stoppen, zonder reden te geven. We zeggen het eerst aan de coördinator. Wie "
  "stopt, verliest de plaats op de wachtlijst niet.\n";

static const char clauses_ara[] =
  "### 1. ما هو الإرشاد\n"
  "أنتما ثنائي. يشارك المرشد خبرته وشبكة معارفه، وتقرر المسترشدة بنفسها أي طريق تختار نحو العمل. أنتما "
  "متساويان وتتعلمان من بعضكما.\n"
  "لا يبحث المرشد عن عمل نيابة عن المسترشدة، ولا يقدم مالاً أو نصيحة قانونية.\n"
  "### 2. كيف نلتقي\n"
  "نلتقي مرتين في الشهر، لمدة ساعة ونصف تقريباً. من لا يستطيع الحضور يخبر الآخر قبل يوم، على الرقم 02 555 01 23 "
  "أو برسالة.\n"
  "### 3. الثقة\n"
  "ما نقوله لبعضنا يبقى بيننا، إلا إذا كان أحد في خطر. تسأل المنظمة كل شهر كيف تسير الأمور.\n"
  "### 4. يجوز التوقف\n"
  "يمكن لكل منا أن يتوقف في أي وقت دون ذكر السبب. نخبر المنسقة أولاً. ومن يتوقف لا يفقد مكانه في قائمة الانتظار.\n";

static FbDocument *
create_arabic_dutch (void)
{
  static const char *const organisations[] = { "Brug naar Werk vzw", "Maison Passerelle asbl", NULL };
  static const FbAgreementParty parties[] = {
    { "mentor", "Jan Voorbeeld", NULL },
    { "mentee", "أمينة المثال", NULL },
    { "organisation", "Brug naar Werk vzw", NULL },
  };
  static const FbAgreementClause clause = { .text = { clauses_nld, clauses_ara } };
  static const FbAgreementSigner signers[] = {
    { .party = "mentee", .name = "أمينة المثال", .method = "strokes", .strokes = strokes,
      .signed_at = "2026-11-22T14:32:00.000+01:00", .place = "Brussel", .read_how = "read-out",
      .read_language = "ara", .interpreter = "Samir Tolkman", .copy_language = "ara", .copy_form = "paper" },
    { .party = "mentor", .name = "Jan Voorbeeld", .method = "name-with-witness",
      .signed_at = "2026-11-22T14:35:00.000+01:00", .place = "Brussel", .read_how = "read",
      .read_language = "nld", .witness = "Anna Getuige", .copy_language = "nld", .copy_form = "pdf" },
    { .party = "organisation", .name = "Karim Fictief", .capacity = "coördinator" },
  };
  static const FbAgreementContent content = {
    .languages = { "nld", "ara" }, .title = { "Mentoringovereenkomst", "اتفاقية الإرشاد" },
    .id = "BNW-2026-014 · 2", .programme = "Duo naar Werk", .organisations = organisations,
    .parties = parties, .n_parties = G_N_ELEMENTS (parties),
    .term_from = "2026-12-01", .term_until = "2027-05-31",
    .rhythm = { "Twee keer per maand, anderhalf uur", "مرتان في الشهر، ساعة ونصف" }, .meetings_min = 10,
    .objectives_short = "Een cv en een motivatiebrief in het Nederlands.\nدورة تدريبية في المحاسبة.",
    .objectives_long = "أريد أن أعمل محاسبة كما كنت أعمل في بلدي.",
    .clauses = &clause, .n_clauses = 1, .deciding_language = "nld", .version = 2, .replaces = 1,
    .signers = signers, .n_signers = G_N_ELEMENTS (signers),
  };

  return fb_agreement_document_new (&content, &words, "2026-11-22");
}

/* Sixteen clauses of several paragraphs: breaks in every place a break can be. */
static FbDocument *
create_long (void)
{
  static const char paragraph_ukr[] =
    "Наставник ділиться досвідом і контактами, а підопічна сама вирішує, яким шляхом іти до роботи. Обидві "
    "сторони рівні й навчаються одна в одної. Те, що ми розповідаємо одне одному, залишається між нами, хіба що "
    "комусь загрожує небезпека.";
  static const char paragraph_deu[] =
    "Die Mentorin teilt Erfahrung und Kontakte; die Mentee entscheidet selbst, welchen Weg sie in die Arbeit geht. "
    "Beide sind gleichgestellt und lernen voneinander. Was wir einander erzählen, bleibt unter uns, es sei denn, "
    "jemand ist in Gefahr. Zuständigkeitsabgrenzungsvereinbarungen gibt es nicht.";
  static const char *const organisations[] = { "Brücke Beispiel e. V.", NULL };
  static const FbAgreementParty parties[] = {
    { "mentor", "Petra Muster", NULL },
    { "mentee", "Оксана Приклад", NULL },
  };
  static const FbAgreementSigner signers[] = {
    { .party = "mentor", .name = "Petra Muster" },
    { .party = "mentee", .name = "Оксана Приклад" },
  };
  FbAgreementClause clauses[16];
  FbAgreementContent content = {
    .languages = { "deu", "ukr" }, .title = { "Mentoring-Vereinbarung", "Угода про наставництво" },
    .id = "MUSTER-7", .organisations = organisations, .parties = parties,
    .n_parties = G_N_ELEMENTS (parties), .meetings_min = FB_UNSET, .clauses = clauses,
    .n_clauses = G_N_ELEMENTS (clauses), .deciding_language = "deu", .version = 1, .replaces = FB_UNSET,
    .signers = signers, .n_signers = G_N_ELEMENTS (signers),
  };
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      g_autoptr(GString) german = g_string_new (NULL);
      g_autoptr(GString) ukrainian = g_string_new (NULL);

      for (guint j = 0; j < 3 + i % 3; j++)
        {
          g_string_append_printf (german, "(%u.%u) %s\n", i + 1, j + 1, paragraph_deu);
          g_string_append_printf (ukrainian, "(%u.%u) %s\n", i + 1, j + 1, paragraph_ukr);
        }
      clauses[i] = (FbAgreementClause) { { "Regel", "Правило" }, { german->str, ukrainian->str } };
      g_ptr_array_add (texts, g_string_free (g_steal_pointer (&german), FALSE));
      g_ptr_array_add (texts, g_string_free (g_steal_pointer (&ukrainian), FALSE));
    }

  return fb_agreement_document_new (&content, &words, "2026-11-22");
}

/* One language, nothing signed: for signing on paper. */
static FbDocument *
create_english (void)
{
  static const char *const organisations[] = { "Example Bridge", NULL };
  static const FbAgreementParty parties[] = {
    { "mentor", "Zoë Sample", NULL },
    { "mentee", "Ngọc Ánh Thí Dụ", NULL },
    { "guardian", "Lê Văn Thí Dụ", "father" },
    { "organisation", "Example Bridge", NULL },
  };
  static const FbAgreementClause clauses[] = {
    { { "1. What We Do" }, { "We meet twice a month.\nWe talk about work and how to get there." } },
    { { "2. What Stays Between Us" }, { "What we tell each other stays between us." } },
  };
  static const FbAgreementSigner signers[] = {
    { .party = "mentor", .name = "Zoë Sample" },
    { .party = "mentee", .name = "Ngọc Ánh Thí Dụ" },
    { .party = "guardian", .name = "Lê Văn Thí Dụ", .capacity = "father" },
    { .party = "organisation", .name = "Ada Fictional", .capacity = "coordinator" },
  };
  static const FbAgreementContent content = {
    .languages = { "eng" }, .title = { "Mentoring Agreement" }, .id = "EB-3", .programme = "Steps",
    .organisations = organisations, .parties = parties, .n_parties = G_N_ELEMENTS (parties),
    .term_from = "2026-12-01", .term_until = "2027-05-31", .rhythm = { "Twice a month, one hour and a half" },
    .meetings_min = 8, .objectives_short = "Two company visits.", .objectives_long = "A job as a nurse.",
    .clauses = clauses, .n_clauses = G_N_ELEMENTS (clauses), .version = 1, .replaces = FB_UNSET,
    .signers = signers, .n_signers = G_N_ELEMENTS (signers),
  };

  return fb_agreement_document_new (&content, &words, "2026-11-22");
}

/* Right to left alone: the page is mirrored. */
static FbDocument *
create_arabic (void)
{
  static const char *const organisations[] = { "جسر المثال", NULL };
  static const FbAgreementParty parties[] = { { "mentor", "Jan Voorbeeld", NULL }, { "mentee", "أمينة المثال", NULL } };
  static const FbAgreementClause clause = { .text = { clauses_ara } };
  static const FbAgreementSigner signers[] = {
    { .party = "mentee", .name = "أمينة المثال", .method = "strokes", .strokes = strokes,
      .signed_at = "2026-11-22T14:32:00.000+01:00", .place = "Brussel", .read_how = "read",
      .read_language = "ara", .copy_language = "ara", .copy_form = "paper" },
    { .party = "mentor", .name = "Jan Voorbeeld" },
  };
  static const FbAgreementContent content = {
    .languages = { "ara" }, .title = { "اتفاقية الإرشاد" }, .id = "BNW-2026-015", .programme = "Duo naar Werk",
    .organisations = organisations, .parties = parties, .n_parties = G_N_ELEMENTS (parties),
    .term_from = "2026-12-01", .term_until = "2027-05-31", .meetings_min = 10,
    .objectives_long = "أريد أن أعمل محاسبة كما كنت أعمل في بلدي.", .clauses = &clause, .n_clauses = 1,
    .version = 1, .replaces = FB_UNSET, .signers = signers, .n_signers = G_N_ELEMENTS (signers),
  };

  return fb_agreement_document_new (&content, &words, "2026-11-22");
}

static FbDocument *
create_plan (gboolean blank)
{
  static const FbPlanAction actions[] = {
    { "Kirjoita ansioluettelo ja pyydä palautetta kahdelta alan työnantajalta.", "mentee", "2026-12-10", "2026-12-08" },
    { "Esittele Fatuma varaston esihenkilölle.", "mentor", "2027-01-15", NULL },
    { "Harjoitellaan haastattelua.", "both", "2027-01-22", NULL },
  };
  static const FbPlanGoal goals[] = {
    { "1", "application", "Ansioluettelo ja hakemus ovat valmiit", "2026-12-31", "in-progress", NULL, actions, 2 },
    { "1.1", "network", "Fatuma tuntee kolme ihmistä, jotka työskentelevät varastoalalla", "2027-02-28", NULL, "mentor", actions + 2, 1 },
    { "2", "language", NULL, NULL, NULL, NULL, NULL, 0 },
  };
  static const char *const reviews[] = { "2027-01-31", "2027-03-31", NULL };
  static const FbPlanContent filled = {
    .languages = { "fin", "eng" }, .id = "ESIM-22", .organisation = "Esimerkkisilta ry", .programme = "Askel",
    .mentee = "Fatuma Esimerkki", .mentor = "Matti Mallikas", .final_objective = "Vakituinen työ varastossa",
    .final_due_on = "2027-06-30", .goals = goals, .n_goals = G_N_ELEMENTS (goals), .n_blank_rows = 2,
    .leans_on_mentor = TRUE, .steps = "intermediate",
    .reviews = reviews, .next_meeting = "2026-12-01",
  };
  static const FbPlanContent empty = { .languages = { "fin", "eng" }, .organisation = "Esimerkkisilta ry" };

  return fb_plan_document_new (blank ? &empty : &filled, &words, "2026-11-22");
}

/* The starter text of resources/texts as it is, in two languages. */
static FbDocument *
create_starter (const char *folder)
{
  g_autofree char *first_path = g_build_filename (folder, "agreement.fi.txt", NULL);
  g_autofree char *second_path = g_build_filename (folder, "agreement.fr.txt", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *first_body = NULL;
  g_autofree char *second_body = NULL;
  static const char *const organisations[] = { "Esimerkkisilta ry", NULL };
  static const FbAgreementSigner signers[] = {
    { .party = "mentor", .name = "Matti Mallikas" },
    { .party = "mentee", .name = "Aïcha Exemple" },
  };
  FbAgreementContent content = {
    .languages = { "fin", "fra" }, .title = { "Mentorointisopimus", "Convention de mentorat" }, .id = "ESIM-22",
    .organisations = organisations, .meetings_min = FB_UNSET, .deciding_language = "fin", .version = 1,
    .replaces = FB_UNSET, .signers = signers, .n_signers = G_N_ELEMENTS (signers),
  };

  if (!g_file_get_contents (first_path, &first, NULL, NULL) || !g_file_get_contents (second_path, &second, NULL, NULL))
    g_error ("The starter texts are not in %s.", folder);
  first_body = fb_text_select (first, "objectives");
  second_body = fb_text_select (second, "objectives");
  content.body[0] = strchr (first_body, '\n');
  content.body[1] = strchr (second_body, '\n');

  return fb_agreement_document_new (&content, &words, "2026-11-22");
}

static FbDocument *
create_sheet (void)
{
  static const FbContactSheetContent content = {
    .leans_on_mentor = TRUE,
    .languages = { "nld", "ara" }, .organisation = "Brug naar Werk vzw", .duo = "BNW-14", .mentee = "أمينة",
    .mentor = "Jan", .send_to = "Anna, 02 555 01 23, anna@example.org",
  };

  return fb_contact_sheet_new (&content, &words, "2026-11-22");
}

static FbDocument *
create_certificate (void)
{
  static const FbCertificateContent content = {
    .languages = { "fin", NULL }, .organisation = "Esimerkkisilta ry", .programme = "Askel", .duo = "ESIM-22",
    .mentor = "Matti Mallikas", .from = "2026-05-01", .until = "2026-11-20", .months = 7, .minutes = 1590,
    .signer = "Anna Esimerkki",
  };

  return fb_certificate_new (&content, &words, "2026-11-22");
}

int
main (int   argc,
      char *argv[])
{
  g_assert (argc == 3);
  write_pdf (argv[1], "agreement-nld-ara.pdf", create_arabic_dutch ());
  write_pdf (argv[1], "agreement-deu-ukr.pdf", create_long ());
  write_pdf (argv[1], "agreement-eng.pdf", create_english ());
  write_pdf (argv[1], "agreement-ara.pdf", create_arabic ());
  write_pdf (argv[1], "agreement-starter.pdf", create_starter (argv[2]));
  write_pdf (argv[1], "contact-sheet.pdf", create_sheet ());
  write_pdf (argv[1], "plan-fin-eng.pdf", create_plan (FALSE));
  write_pdf (argv[1], "certificate.pdf", create_certificate ());
  write_pdf (argv[1], "plan-blank.pdf", create_plan (TRUE));

  return 0;
}
