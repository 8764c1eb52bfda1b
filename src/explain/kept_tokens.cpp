#include "explain/kept_tokens.h"

#include <algorithm>
#include <map>

#include "explain/removal.h"

namespace glassbert {

void check_kept_rows(const KeptRows& rows, Index n) {
  for (std::size_t r = 0; r < rows.size(); ++r)
    check(std::ssize(rows[r]) == n, "--masks: row ", r, " has ", rows[r].size(), " numbers, but ",
          n, " tokens of the input are not special");
}

std::vector<int> row_without(Index n, Index removed, Rng& rng) {
  std::vector<int> row(static_cast<std::size_t>(n), 1);
  std::fill_n(row.begin(), removed, 0);
  shuffle(std::span(row), rng);
  return row;
}

std::vector<double> values_of_kept(Question& question, std::span<const Index> tokens,
                                   const KeptRows& rows) {
  std::map<std::vector<int>, Index> number;  // of each row that is not like one before it
  KeptRows distinct;
  for (const std::vector<int>& row : rows)
    if (number.emplace(row, std::ssize(distinct)).second) distinct.push_back(row);
  const auto removed = [&](Index r) {
    std::vector<Index> positions;
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (distinct[r][i] == 0) positions.push_back(tokens[i]);
    return positions;
  };
  const std::vector<double> of_distinct =
      values_without(question, std::ssize(distinct), removed, Removal::mask);
  std::vector<double> values;
  for (const std::vector<int>& row : rows) values.push_back(of_distinct[number.at(row)]);
  return values;
}

std::vector<double> values_of_all_choices(Question& question, std::span<const Index> tokens) {
  const Index n = std::ssize(tokens);
  check(n <= most_players, "shapley: ", n, " tokens make 2^", n, " runs, more than 2^",
        most_players, "; sample them with --method kernel-shap");
  const auto removed = [&](Index kept) {
    std::vector<Index> positions;
    for (Index i = 0; i < n; ++i)
      if ((kept >> i & 1) == 0) positions.push_back(tokens[i]);
    return positions;
  };
  return values_without(question, Index{1} << n, removed, Removal::mask);
}

Tensor spread_over_input(std::span<const double> of_tokens, std::span<const Index> tokens,
                         Index T) {
  Tensor scores(Shape{T});
  for (std::size_t i = 0; i < tokens.size(); ++i)
    scores(tokens[i]) = static_cast<real>(of_tokens[i]);
  return scores;
}

void note_rows(const Choices& choices, Index rows, Explanation& answer) {
  answer.notes.push_back({"rows", static_cast<double>(rows)});
  if (choices.masks.empty()) answer.notes.push_back({"seed", static_cast<double>(choices.seed)});
}

}  // namespace glassbert
