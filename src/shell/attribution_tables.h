#pragma once

#include <string>
#include <vector>

#include "debate/ranking_curves.h"
#include "draw/heatmap.h"
#include "explain/question.h"

namespace glassbert {

// What the scores of the methods that multiply slopes by inputs add up to, beside the lead and what
// it gained from the baseline on.
std::string sums_table(Question& question);

// Each ranking's comprehensiveness and sufficiency; the controls last.
std::string curve_table(const std::vector<RankingCurve>& curves);

// The ledger of the lead by kind of part; `question` asks for the lead.
std::string lead_table(Question& question);

// The ledgers of two classes' logits, and of the lead of the first over the second.
std::vector<Matrix> ledger_panels(Question& question);

}  // namespace glassbert
