#include "debate/row_exchange.h"

#include <algorithm>

#include "core/rng.h"
#include "debate/adversary.h"
#include "debate/corner_descent.h"
#include "debate/other_rows.h"
#include "measure/jensen_shannon.h"

namespace glassbert {
namespace {

constexpr std::uint64_t deals_seed = 25;

// The distance between heads of what `part` makes of their rows, mean over the heads.
template <class Part>
double mean_distance_of(const HeadRows& own, const HeadRows& other, const Part& part) {
  double sum = 0;
  for (Index a = 0; a < own.A(); ++a) sum += jensen_shannon(part(own.row(a)), part(other.row(a)));
  return sum / static_cast<double>(own.A());
}

}  // namespace

// Jensen-Shannon is the distance of the groups' masses plus those inside of groups, so that what
// the masses leave is inside the one group that has several members: the words.
double RowExchange::distance_among_groups(const HeadRows& rows) const {
  const std::vector<Index>& keys = network_.keys();
  const std::vector<Index> content = question_.content();
  const auto masses = [&](std::span<const double> row) {
    std::vector<double> all{0};  // of the words; then each special token's
    for (std::size_t k = 0; k < row.size(); ++k)
      if (std::ranges::binary_search(content, keys[k]))
        all[0] += row[k];
      else
        all.push_back(row[k]);
    return all;
  };
  return mean_distance_of(network_.own_rows(), rows, masses);
}

std::vector<ExchangedRow> RowExchange::answered(const std::string& name,
                                                const std::vector<HeadRows>& rows) {
  const std::vector<RowAnswer> answers = network_.answers(rows);
  std::vector<ExchangedRow> all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double distance = mean_distance(network_.own_rows(), rows[i]);
    const Outcome& outcome = answers[i].outcome;  // first of it what the unchanged run decides for
    const double among_words = std::max(0.0, distance - distance_among_groups(rows[i]));
    all.push_back({name, rows[i], distance, among_words, answers[i].distance, outcome[0],
                   answers[i].decision == 0});
  }
  return all;
}

ExchangedRow RowExchange::own() { return answered("its own", {network_.own_rows()})[0]; }

ExchangedRow RowExchange::even() {
  return answered("even", {uniform_rows(network_.own_rows())})[0];
}

std::vector<ExchangedRow> RowExchange::even_heads() {
  const HeadRows& own = network_.own_rows();
  std::vector<HeadRows> rows(own.A(), own);
  for (Index a = 0; a < own.A(); ++a)
    std::ranges::fill(rows[a].row(a), 1 / static_cast<double>(own.K()));
  return answered("one head even", rows);
}

std::vector<ExchangedRow> RowExchange::dealt(Index count) {
  std::vector<HeadRows> rows;
  const std::vector<Index> content = question_.content();
  std::vector<int> movable;
  for (const Index key : network_.keys())
    movable.push_back(std::ranges::binary_search(content, key) ? 1 : 0);
  Rng rng{deals_seed};
  for (Index draw = 0; draw < count; ++draw)
    rows.push_back(permuted_rows(network_.own_rows(), movable, rng));
  return answered("dealt anew", rows);
}

ExchangedRow RowExchange::typical_deal(Index count) {
  std::vector<ExchangedRow> rows = dealt(count);
  const auto middle = rows.begin() + std::ssize(rows) / 2;
  std::ranges::nth_element(rows, middle, {}, &ExchangedRow::moved);
  return *middle;
}

ExchangedRow RowExchange::found(double epsilon, Index runs) {
  constexpr double safety = 2e-6;  // the rounding of a run, so that a whole one finds it within
  FeasibleBest best(network_, std::max(0.0, epsilon - safety));
  descend_corners(best, runs / 2);
  climb_by_heads(best, runs / 2);
  return answered("found", {best.rows()})[0];
}

std::vector<ExchangedRow> RowExchange::between(const ExchangedRow& from, const ExchangedRow& to,
                                               Index steps) {
  std::vector<HeadRows> rows;
  for (Index i = 0; i <= steps; ++i)
    rows.push_back(mix(from.rows, to.rows, double(i) / double(steps)));
  return answered("between", rows);
}

double RowExchange::ceiling() const { return mean_ceiling(network_.own_rows()); }

Tensor RowExchange::over_input(const ExchangedRow& row) const {
  Tensor weights(Shape{row.rows.A(), question_.T()});
  for (Index a = 0; a < row.rows.A(); ++a)
    for (Index k = 0; k < row.rows.K(); ++k)
      weights(a, network_.keys()[k]) = static_cast<real>(row.rows.row(a)[k]);
  return weights;
}

Tensor RowExchange::mean_over_input(const ExchangedRow& row) const {
  Tensor mean(Shape{question_.T()});
  for (Index a = 0; a < row.rows.A(); ++a)
    for (Index k = 0; k < row.rows.K(); ++k)
      mean(network_.keys()[k]) +=
          static_cast<real>(row.rows.row(a)[k] / static_cast<double>(row.rows.A()));
  return mean;
}

}  // namespace glassbert
