/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-benchmark"

#include "domain/fb-benchmark.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbBenchmark, fb_benchmark, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbBenchmark, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_TEXT (FbBenchmark, what, "what", N_("Aim"), FB_FIELD_NONE),
  FB_CODE (FbBenchmark, measure, "measure", N_("What Is Counted"),
           FB_FIELD_KEY, fb_code_benchmark_measure),
  FB_INT (FbBenchmark, target, "target", N_("Target Number"),
           FB_FIELD_NONE, FB_RANGE (0, 1000000000)),
  FB_INT (FbBenchmark, reached, "reached", N_("Reached, Counted by Hand"),
           FB_FIELD_NONE, FB_RANGE (0, 1000000000)),
  FB_DATE (FbBenchmark, from_date, "from-date", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbBenchmark, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
};

const FbKind fb_benchmark_kind = {
  .name = "benchmark",
  .table = "benchmark",
  .label = N_("Target Number"),
  .get_type = fb_benchmark_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_benchmark_class_init (FbBenchmarkClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_benchmark_kind);
}

static void
fb_benchmark_init (FbBenchmark *self)
{
}
