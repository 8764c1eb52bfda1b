#include "shell/part_tables.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "draw/number_text.h"
#include "measure/by_chance.h"
#include "measure/spearman.h"
#include "shell/table.h"

namespace glassbert {
namespace {

std::string three(double x) { return fixed_text(x, 3); }

// Columns first .. last-1 of every row.
std::vector<double> columns_of(const Tensor& x, Index first, Index last) {
  std::vector<double> numbers;
  for (Index r = 0; r < x.dim(0); ++r)
    for (Index c = first; c < last; ++c) numbers.push_back(x(r, c));
  return numbers;
}

double sum_of(const std::vector<double>& x) { return std::accumulate(x.begin(), x.end(), 0.0); }

double middle_of(std::vector<double> x) {
  std::ranges::sort(x);
  return x[x.size() / 2];
}

std::vector<double> sizes(std::vector<double> x) {
  for (double& one : x) one = std::abs(one);
  return x;
}

}  // namespace

Matrix layer_map(const std::string& title, const Tensor& parts, Index A) {
  const Index L = parts.dim(0), C = parts.dim(1);
  Matrix map = plain_map(title, parts, ScaleKind::symmetric, "lead");
  map.row_title = "layer";
  map.column_title = "head, block";
  for (Index l = 0; l < L; ++l) map.rows[l] = std::to_string(l);
  if (C == A + 2) map.columns[A] = "attention";
  map.columns[C - 1] = "feed-forward";
  return map;
}

std::string ledger_table(const Ledger& ledger, double lead) {
  const Index A = ledger.parts.dim(1) - 1;
  Table table({"part of the lead", "sum"});
  table.add({"words and places", three(ledger.embedding)});
  table.add({"heads", three(sum_of(columns_of(ledger.parts, 0, A)))});
  table.add({"feed-forward blocks", three(sum_of(columns_of(ledger.parts, A, A + 1)))});
  table.add({"biases", three(ledger.bias)});
  table.add({"all of it", three(ledger.sum)});
  table.add({"the lead", three(lead)});
  return table.text();
}

std::string loss_table(const Tensor& off, const Tensor& held) {
  const Index C = off.dim(1);
  struct Columns {
    const char* name;
    Index first, last;
  };
  Table table({"what the lead loses", "off: most", "middle", "at its mean: most", "middle "});
  for (const Columns& kind :
       {Columns{"a head", 0, C - 2}, Columns{"a layer's attention", C - 2, C - 1},
        Columns{"a feed-forward block", C - 1, C}}) {
    std::vector<std::string> row{kind.name};
    for (const Tensor* one : {&off, &held}) {
      const std::vector<double> losses = columns_of(*one, kind.first, kind.last);
      row.push_back(three(*std::ranges::max_element(losses)));
      row.push_back(three(middle_of(losses)));
    }
    table.add(row);
  }
  return table.text();
}

std::string agreement_table(const Ledger& ledger, const Tensor& off, const Tensor& held, Rng& rng) {
  const Index A = ledger.parts.dim(1) - 1;
  // The ledger has no column for a whole attention block.
  const auto comparable = [A](const Tensor& x) {
    std::vector<double> list = columns_of(x, 0, A);
    const std::vector<double> blocks = columns_of(x, x.dim(1) - 1, x.dim(1));
    list.insert(list.end(), blocks.begin(), blocks.end());
    return sizes(std::move(list));
  };
  const std::vector<double> entries = comparable(ledger.parts);
  const auto agreement = [&](const Tensor& losses) {
    return fixed_text(
        spearman(entries, comparable(losses)).value_or(std::numeric_limits<double>::quiet_NaN()),
        2);
  };
  Table table({"the ledger's entries agree with", "correlation"});
  table.add({"losses when off", agreement(off)});
  table.add({"losses when held at the mean", agreement(held)});
  table.add({"chance", "up to " + fixed_text(chance_spearman(std::ssize(entries), rng), 2)});
  return table.text();
}

std::string ability_table(const PartStudy& study) {
  Table table({"ability", "how sure", "untrained", "needs most", "loses, off", "at its mean",
               "middle block"});
  for (std::size_t c = 0; c < study.abilities.size(); ++c) {
    const Index column = Index(c);
    const std::vector<double> held = columns_of(study.at_mean, column, column + 1);
    const auto most = static_cast<std::size_t>(std::ranges::max_element(held) - held.begin());
    table.add({study.abilities[c], fixed_text(study.whole[c], 2), fixed_text(study.untrained[c], 2),
               study.blocks[most], fixed_text(study.off(Index(most), column), 2),
               fixed_text(held[most], 2), fixed_text(middle_of(held), 2)});
  }
  return table.text();
}

std::string pair_table(const Tensor& surpluses, const PartStudy& study) {
  Index one = 0, other = 1;
  for (Index r = 0; r < surpluses.dim(0); ++r)
    for (Index c = r + 1; c < surpluses.dim(1); ++c)
      if (surpluses(r, c) > surpluses(one, other)) one = r, other = c;
  const double alone = surpluses(one, one), second = surpluses(other, other);
  Table table({"held at its mean", "sureness lost"});
  table.add({study.blocks[one], three(alone)});
  table.add({study.blocks[other], three(second)});
  table.add({"both added", three(alone + second)});
  table.add({"both at once", three(alone + second + double(surpluses(one, other)))});
  return table.text();
}

std::string head_pair_table(const PairLoss& pair, std::vector<PairLoss> all) {
  std::ranges::sort(all, {}, &PairLoss::surplus);
  Table table({"pair of heads", "the one", "the other", "both", "surplus"});
  const auto add = [&](const std::string& name, const PairLoss& x) {
    table.add({join(name, x.one.layer, ".", x.one.head, " and ", x.other.layer, ".", x.other.head),
               three(x.without_one), three(x.without_other), three(x.without_both),
               three(x.surplus())});
  };
  add("quiet alone: ", pair);
  add("most surplus: ", all.back());
  add("middle: ", all[all.size() / 2]);
  return table.text();
}

}  // namespace glassbert
