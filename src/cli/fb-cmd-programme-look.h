/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fb-cli.h"

#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Three looks at a programme, for footbridge-cli programme. */
int fb_cli_list_launch  (FbCli       *cli,
                         FbWorkspace *workspace,
                         FbProgramme *programme);
int fb_cli_tell_quality (FbCli       *cli,
                         FbWorkspace *workspace,
                         FbProgramme *programme);
int fb_cli_try_rules    (FbCli       *cli,
                         FbWorkspace *workspace,
                         FbProgramme *programme);

G_END_DECLS
