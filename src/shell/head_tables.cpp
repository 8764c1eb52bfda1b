#include "shell/head_tables.h"

#include "draw/number_text.h"
#include "measure/by_chance.h"
#include "shell/table.h"

namespace glassbert {

std::string ranking_table(const HeadScores& trained, const HeadScores& untrained, Rng& rng) {
  const std::vector<HeadRanking> ours = head_rankings(trained), blank = head_rankings(untrained);
  const Index n = trained.loss.size();
  Table table({"heads ranked by", "correlation with loss", "of the ten", "untrained"});
  for (std::size_t i = 0; i < ours.size(); ++i)
    table.add({ours[i].name, fixed_text(ours[i].correlation, 2), join(ours[i].shared),
               fixed_text(blank[i].correlation, 2)});
  const std::string chance = fixed_text(chance_spearman(n, rng), 2);
  table.add({"by chance", "up to " + chance, fixed_text(100 / static_cast<double>(n), 1),
             "up to " + chance});
  return table.text();
}

std::string head_table(const HeadScores& scores, std::span<const HeadPlace> places) {
  Table table({"head", "strength of map", "weight x |slope|", "gate", "loss without it"});
  for (const HeadPlace& place : places) {
    std::vector<std::string> row{join(place.layer, ".", place.head)};
    for (const Tensor* one : {&scores.strength, &scores.product, &scores.gate, &scores.loss})
      row.push_back(fixed_text((*one)(place.layer, place.head), 3));
    table.add(row);
  }
  return table.text();
}

std::string bar_list(const Bars& bars, int decimals) {
  std::string text;
  for (std::size_t i = 0; i < bars.names.size(); ++i)
    text += join(bars.names[i], ": ", fixed_text(bars.series[0].values(Index(i)), decimals), '\n');
  return text;
}

}  // namespace glassbert
