#include "shell/removal_tables.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "draw/number_text.h"
#include "explain/lead.h"
#include "explain/removal.h"
#include "measure/shapley.h"
#include "shell/table.h"

namespace glassbert {
namespace {

constexpr Index most_words = 12;

// Probability of a class of two whose logit leads by so much.
double share_at(double lead) { return 1 / (1 + std::exp(-lead)); }

}  // namespace

std::vector<Index> word_positions(const Input& input, const Question& question) {
  std::vector<Index> positions;
  for (const Index t : question.content()) {
    const std::string& token = input.tokens[t];
    const auto first = static_cast<unsigned char>(token[0]);
    if (std::isalnum(first) || first >= 0x80 || token.starts_with("##")) positions.push_back(t);
  }
  check(std::ssize(positions) <= most_words, "the text has ", positions.size(),
        " pieces of words; give one of at most ", most_words, ", for each makes twice the runs");
  return positions;
}

Index strongest_word(const Removals& removals) {
  const std::vector<double> exact = shapley_values(removals.n(), removals.values);
  return std::ranges::max_element(exact) - exact.begin();
}

std::string repetition_table(const Model& model, SpecialIds special) {
  const std::vector<std::string> sentences{"The story was superb.", " The music was superb.",
                                           " The stage was superb."};
  Table table({"\"superb\"", "lead", "without one", "without any", "probability", "without one ",
               "without any "});
  std::string text;
  for (std::size_t n = 0; n < sentences.size(); ++n) {
    text += sentences[n];
    const Input input = encode(model, text);
    std::vector<Index> places;
    for (Index t = 0; t < std::ssize(input.tokens); ++t)
      if (input.tokens[t] == "superb") places.push_back(t);
    Question question = about_lead(model.bert, input.sequence, special);
    const auto removed = [&](Index i) {
      return i == 0 ? std::vector<Index>(places.begin(), places.begin() + !places.empty()) : places;
    };
    const std::vector<double> without = values_without(question, 2, removed, Removal::mask);
    std::vector<std::string> row{join(n + 1, n == 0 ? " time" : " times")};
    for (const double lead : {question.value(), without[0], without[1]})
      row.push_back(fixed_text(lead, 2));
    for (const double lead : {question.value(), without[0], without[1]})
      row.push_back(fixed_text(share_at(lead), 3));
    table.add(row);
  }
  return table.text();
}

std::string redundancy_table(const Redundancy& study) {
  Table table({"method", "a deciding word: 1", "2", "3", "agrees with Shapley: 1", "2 ", "3 ",
               "top word decides: 1", "2  ", "3  "});
  for (std::size_t m = 0; m < study.scores.size(); ++m) {
    std::vector<std::string> row{study.scores[m].name};
    for (Index c = 0; c < 3; ++c) row.push_back(fixed_text(study.scores[m].values(c), 2));
    for (Index c = 0; c < 3; ++c) row.push_back(fixed_text(study.agreement[m][c], 2));
    for (Index c = 0; c < 3; ++c) row.push_back(percent_text(study.found[m][c]));
    table.add(row);
  }
  return table.text();
}

Bars redundancy_bars(const Redundancy& study) {
  Bars bars{{"what methods say of a deciding word, by how many say the same", "",
             "occlusion · lime.fit · kernel_shap.weight · shapley"},
            {},
            study.scores,
            "mean score of a deciding word (lead)"};
  for (const Index words : study.words)
    bars.names.push_back(join(words, words == 1 ? " word" : " words"));
  return bars;
}

}  // namespace glassbert
