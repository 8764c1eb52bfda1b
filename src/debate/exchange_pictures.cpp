#include "debate/exchange_pictures.h"

#include "draw/number_text.h"

namespace glassbert {
namespace {

std::string with_probability(const std::string& decided, const ExchangedRow& row) {
  return decided + " " + fixed_text(row.probability, 3);
}

}  // namespace

Heatmap heads_side_by_side(const Caption& caption, const std::vector<std::string>& tokens,
                           const std::string& decided, const RowExchange& rows,
                           const std::vector<ExchangedRow>& shown) {
  Heatmap picture{caption, {}};
  for (const ExchangedRow& row : shown) {
    picture.panels.push_back(plain_map(row.name + ": " + with_probability(decided, row),
                                       rows.over_input(row), ScaleKind::unit, "attention weight"));
    picture.panels.back().columns = tokens;
    picture.panels.back().row_title = "head";
    picture.panels.back().column_title = "key";
  }
  return picture;
}

TokenStrip way_between(const Caption& caption, const std::vector<std::string>& tokens,
                       const std::string& decided, RowExchange& rows, const ExchangedRow& from,
                       const ExchangedRow& to, Index steps) {
  TokenStrip picture{caption, {}};
  for (const ExchangedRow& row : rows.between(from, to, steps)) {
    const double share = static_cast<double>(picture.rows.size()) / static_cast<double>(steps);
    picture.rows.push_back({percent_text(share) + ": " + with_probability(decided, row), tokens,
                            rows.mean_over_input(row)});
  }
  return picture;
}

TrianglePanel triangle_of(Question& question, const std::vector<std::string>& tokens,
                          const WordGroups& groups, const std::string& title, double epsilon) {
  SimplexPlan plan;
  plan.layer = question.bert().config.L - 1;
  plan.row = outcome_row(question.aim());
  plan.group = assign_groups(groups, tokens);
  plan.epsilon = epsilon;
  return panel_of(map_simplex(question, plan), title, groups, epsilon);
}

}  // namespace glassbert
