/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/value-words.h"

#include "model/wording.h"

/**
 * sulh_scenario_describe_value:
 * @scenario: names what is referred to
 * @part: a part of it
 * @field: a field of @part
 *
 * Returns: (transfer full): what stands there, as a sentence on a change would say it
 */
char *
sulh_scenario_describe_value (const SulhScenario *scenario, const SulhPart *part,
                              const SulhField *field)
{
  g_autoptr (SulhWording) wording = sulh_wording_new (scenario);

  return sulh_wording_describe_value (wording, part, field);
}
