// The operations of `glassbert measure` on tables of values: games of n players, lines near an
// input.
#include "app/measure_answer.h"
#include "measure/kernel_shap.h"
#include "measure/lime.h"
#include "measure/shapley.h"

namespace glassbert {
namespace {

constexpr Index most_in_a_table = 24;  // a table of 2^24 values
constexpr Index most_slopes = 2048;    // a system of equations of 32 MB

// The number of players, for whom there must be 2^n values.
Index players(const MeasureLine& line) {
  const Index n = line.integer("n", 1, most_in_a_table), given = std::ssize(line.list("values"));
  check(given == Index{1} << n, "values: ", given, " for ", n, " players; give 2^n, which is ",
        Index{1} << n);
  return n;
}

void write_shapley(const MeasureLine& line, JsonWriter& json) {
  const Index n = players(line);
  write_list(json, "scores", shapley_values(n, line.list("values")));
}

// Those coalitions of a table that the rows name.
Coalitions coalitions_of(const std::vector<std::vector<int>>& rows,
                         const std::vector<double>& values) {
  Coalitions coalitions;
  for (const std::vector<int>& row : rows) {
    std::size_t s = 0;
    for (std::size_t i = 0; i < row.size(); ++i) s |= static_cast<std::size_t>(row[i]) << i;
    coalitions.masks.push_back(row);
    coalitions.values.push_back(values[s]);
  }
  return coalitions;
}

void write_kernel_shap(const MeasureLine& line, JsonWriter& json) {
  const Index n = players(line);
  const std::vector<double>& values = line.list("values");
  Coalitions coalitions;
  if (line.has("masks")) {
    const auto rows = line.bit_rows("masks");
    check(std::ssize(rows[0]) == n, "masks: rows of ", rows[0].size(), " entries for ", n,
          " players");
    coalitions = coalitions_of(rows, values);
  } else {
    coalitions = all_coalitions(n, values);
  }
  write_list(json, "scores", kernel_shap(n, values.front(), values.back(), coalitions));
}

void write_lime(const MeasureLine& line, JsonWriter& json) {
  const auto rows = line.bit_rows("masks");
  const std::vector<double>& values = line.list("values");
  check(rows.size() == values.size(), "values: ", values.size(), " for ", rows.size(), " masks");
  check(std::ssize(rows[0]) <= most_slopes, "masks: rows of ", rows[0].size(), " entries; at most ",
        most_slopes);
  LimeOptions options;
  if (line.has("width")) options.width = line.number("width");
  if (line.has("ridge")) options.ridge = line.number("ridge");
  const LimeFit fit = fit_lime(rows, values, options);
  write_list(json, "scores", fit.slopes);
  json.key("intercept").number(fit.intercept);
  json.key("r2").number(fit.r2);
  json.key("local_value").number(fit.local_value);
}

}  // namespace

std::vector<MeasureOperation> game_operations() {
  return {{"shapley", write_shapley}, {"kernel-shap", write_kernel_shap}, {"lime", write_lime}};
}

}  // namespace glassbert
