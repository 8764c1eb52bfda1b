#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"

namespace glassbert {

// One flag of a verb: {"--layer", "L", "the layer, from 0"}. A flag without a value word is a
// switch. A repeatable one may be given several times.
struct Flag {
  std::string_view name;
  std::string_view value;
  std::string_view help;
  bool repeatable = false;
};

// All that a verb says about its command line; parsing, the help page and the suggestions of error
// lines are made from it. `plain` names the arguments without a flag as the usage line shows them
// ("[TEXT [PAIR]]"), at most `plain_limit` of them. `example` runs as it stands.
struct Usage {
  std::string_view verb;
  std::string_view summary;
  std::string_view plain;
  Index plain_limit = 0;
  std::vector<Flag> flags;
  std::string_view example;
};

// The help page: usage line, summary, a line for each flag, the example.
std::string help_page(const Usage& usage);

}  // namespace glassbert
