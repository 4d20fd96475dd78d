/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "base/fb-part.h"

G_BEGIN_DECLS

/* Exit status, the same for every command. */
enum
{
  FB_CLI_DONE = 0,
  FB_CLI_REFUSED = 1, /* refused or invalid; nothing changed */
  FB_CLI_USAGE = 2,
};

/* What stands on every command line. */
typedef struct
{
  const char  *command;
  const char  *usage;
  char        *staff;  /* --staff CODE */
  char        *on;     /* --on DATE */
  char        *format; /* --format text|csv|json|xml */
  gint64       seed;   /* --seed N */
  char       **arguments; /* without options */
  guint        n_arguments;
  gboolean     needs_no_staff; /* takes in what others did: nobody here acts */
} FbCli;

typedef struct
{
  const char *name;
  const char *usage; /* after "footbridge-cli NAME", never translated */
  int       (*run) (FbCli *cli, int argc, char **argv);
} FbCommand;

gboolean     fb_cli_parse       (FbCli               *cli,
                                 const GOptionEntry  *entries,
                                 int                  argc,
                                 char               **argv,
                                 guint                min_arguments,
                                 guint                max_arguments);
int          fb_cli_fail        (GError              *error);
int          fb_cli_misused     (FbCli               *cli);
void         fb_cli_clear       (FbCli               *cli);

FbWorkspace *fb_cli_open        (FbCli               *cli,
                                 FbStoreMode          mode,
                                 GError             **error);
FbRecord    *fb_cli_find        (FbWorkspace         *workspace,
                                 const char          *kind,
                                 const char          *id,
                                 GError             **error);
gboolean     fb_cli_find_staff  (FbWorkspace         *workspace,
                                 const char          *code,
                                 char               **id,
                                 GError             **error);
gboolean     fb_cli_set_values  (FbWorkspace         *workspace,
                                 FbRecord            *record,
                                 char               **assignments,
                                 GError             **error);

/* The file that six words protect, in a private folder. */
FbPart      *fb_cli_unlock      (const char          *path,
                                 const char          *words,
                                 GError             **error);

/* Rows of text, printed by --format. Free with fb_cli_table_free(). */
typedef struct _FbCliTable FbCliTable;

FbCliTable  *fb_cli_table_new   (const char *const   *columns);
void         fb_cli_table_add   (FbCliTable          *self,
                                 const char *const   *values);
gboolean     fb_cli_table_print (FbCliTable          *self,
                                 FbCli               *cli,
                                 GError             **error);
void         fb_cli_table_free  (FbCliTable          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbCliTable, fb_cli_table_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FbCli, fb_cli_clear)

/* One function a command, in fb-cmd-*.c; the table is in main.c. */
int fb_cmd_add     (FbCli *cli, int argc, char **argv);
int fb_cmd_backup  (FbCli *cli, int argc, char **argv);
int fb_cmd_guideline (FbCli *cli, int argc, char **argv);
int fb_cmd_calendar (FbCli *cli, int argc, char **argv);
int fb_cmd_catalogue (FbCli *cli, int argc, char **argv);
int fb_cmd_agreement (FbCli *cli, int argc, char **argv);
int fb_cmd_decrypt (FbCli *cli, int argc, char **argv);
int fb_cmd_duo (FbCli *cli, int argc, char **argv);
int fb_cmd_eligibility (FbCli *cli, int argc, char **argv);
int fb_cmd_concern (FbCli *cli, int argc, char **argv);
int fb_cmd_contact (FbCli *cli, int argc, char **argv);
int fb_cmd_check   (FbCli *cli, int argc, char **argv);
int fb_cmd_erase   (FbCli *cli, int argc, char **argv);
int fb_cmd_europass (FbCli *cli, int argc, char **argv);
int fb_cmd_event   (FbCli *cli, int argc, char **argv);
int fb_cmd_exchanges (FbCli *cli, int argc, char **argv);
int fb_cmd_export  (FbCli *cli, int argc, char **argv);
int fb_cmd_filter  (FbCli *cli, int argc, char **argv);
int fb_cmd_history (FbCli *cli, int argc, char **argv);
int fb_cmd_import  (FbCli *cli, int argc, char **argv);
int fb_cmd_info    (FbCli *cli, int argc, char **argv);
int fb_cmd_key     (FbCli *cli, int argc, char **argv);
int fb_cmd_list    (FbCli *cli, int argc, char **argv);
int fb_cmd_match   (FbCli *cli, int argc, char **argv);
int fb_cmd_new     (FbCli *cli, int argc, char **argv);
int fb_cmd_pass_on (FbCli *cli, int argc, char **argv);
int fb_cmd_plan (FbCli *cli, int argc, char **argv);
int fb_cmd_programme (FbCli *cli, int argc, char **argv);
int fb_cmd_receive (FbCli *cli, int argc, char **argv);
int fb_cmd_redo    (FbCli *cli, int argc, char **argv);
int fb_cmd_remove  (FbCli *cli, int argc, char **argv);
int fb_cmd_purposes (FbCli *cli, int argc, char **argv);
int fb_cmd_retention (FbCli *cli, int argc, char **argv);
int fb_cmd_same    (FbCli *cli, int argc, char **argv);
int fb_cmd_sample  (FbCli *cli, int argc, char **argv);
int fb_cmd_search  (FbCli *cli, int argc, char **argv);
int fb_cmd_set     (FbCli *cli, int argc, char **argv);
int fb_cmd_sheet   (FbCli *cli, int argc, char **argv);
int fb_cmd_show    (FbCli *cli, int argc, char **argv);
int fb_cmd_signals (FbCli *cli, int argc, char **argv);
int fb_cmd_vcard   (FbCli *cli, int argc, char **argv);
int fb_cmd_verify  (FbCli *cli, int argc, char **argv);
int fb_cmd_write   (FbCli *cli, int argc, char **argv);
int fb_cmd_undo    (FbCli *cli, int argc, char **argv);

G_END_DECLS
