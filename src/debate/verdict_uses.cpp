// What scores are fit for, by the tests that they passed.
#include <algorithm>

#include "debate/verdict.h"
#include "debate/verdict_parts.h"

namespace glassbert {
namespace {

struct Use {
  const char *name, *what_for;
  std::vector<std::string> needs;
};

const std::vector<Use> all_uses{
    {"debugging", "to find what an answer hangs on", {"necessity"}},
    {"comparing", "to set beside another wording or model", {"stability: wordings"}},
    {"structure", "to say that the model reads from there", {"use"}},
    {"audit",
     "to justify a decision to others",
     {"uniqueness", "sufficiency", "stability: wordings", "stability: models", "liar"}}};

}  // namespace

// A use is untested only where nothing that it needs failed.
std::vector<CardRow> uses_of(std::span<const CardRow> rows) {
  std::vector<CardRow> uses;
  for (const Use& use : all_uses) {
    Badge badge = Badge::pass;
    std::string each;
    for (const std::string& need : use.needs) {
      const auto row = std::ranges::find(rows, need, &CardRow::name);
      const Badge found = row == rows.end() ? Badge::untested : row->badge;
      if (found == Badge::fail) badge = Badge::fail;
      if (found == Badge::untested && badge == Badge::pass) badge = Badge::untested;
      each += join(each.empty() ? "" : ", ", need, " (", badge_name(found), ")");
    }
    uses.push_back(card_row(use.name, badge, join(use.what_for, ": needs ", each)));
  }
  return uses;
}

}  // namespace glassbert
