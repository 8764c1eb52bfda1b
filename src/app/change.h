#pragma once

#include <string>

#include "bert/interventions.h"

namespace glassbert {

// The hook that a --change names: ablate:LAYER:HEAD, ablate-ffn:LAYER, attention-off:LAYER,
// mean:LAYER:HEAD=FILE, uniform:LAYER:HEAD, probs:LAYER=FILE, hidden:LAYER:POS=FILE,
// renormalise-without:LAYER:HEAD:KEY. Throws UsageError where the spelling is wrong, and
// std::invalid_argument where a layer, head or position is not there.
Hook parse_change(const std::string& text, const Config& config, const Batch& batch);

// The same for a list.
Hooks parse_changes(const std::vector<std::string>& texts, const Config& config,
                    const Batch& batch);

}  // namespace glassbert
