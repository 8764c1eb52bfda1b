#include "zoo/special_columns.h"

#include <algorithm>
#include <cmath>

#include "explain/lead.h"
#include "support/ask.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

const ColumnKind separators{"[SEP]", {3}};
const std::vector<Sequence> texts{little_sentence, {{2, 9, 6, 3}, {}, {}}};

Question ask_lead(const Bert& bert, const Sequence& text) {
  return about_lead(bert, text, little_special);
}

}  // namespace

TEST_CASE("a column's weight is what the other tokens give to it, in even shares") {
  const Bert bert = little_classifier();
  const Tensor weights = column_weights(bert, texts, separators);
  for (Index l = 0; l < 3; ++l)
    for (Index a = 0; a < 3; ++a) {
      double expected = 0;
      for (const Sequence& text : texts) {
        const Index T = text.T();
        const Tensor P = forward(bert, text).layers[l].probs[0];
        for (Index t = 0; t + 1 < T; ++t)
          expected += double(P(a, t, T - 1)) * double(T) / double(T - 1) / 2;
      }
      CHECK(double(weights(l, a)) == Approx(expected).epsilon(1e-5));
    }
}

TEST_CASE("the five measurements are those of the head whose column is brightest") {
  const Bert bert = little_classifier();
  const std::vector<Sequence> one{little_sentence};
  const ColumnStudy study = study_column(
      bert, texts, one, separators, [&](const Sequence& text) { return ask_lead(bert, text); });
  const Tensor weights = column_weights(bert, texts, separators);
  CHECK(weights(study.head.layer, study.head.head) == std::ranges::max(weights.values()));

  const Index l = study.head.layer, a = study.head.head, T = 7, D = 4;
  Question question = ask_lead(bert, little_sentence);
  const LayerTrace layer = question.run().layers[l];
  const auto length = [&](Index s) {
    double squares = 0;
    for (Index o = 0; o < 12; ++o) {
      double given = 0;
      for (Index d = 0; d < D; ++d)
        given += double(layer.value(s, a * D + d)) *
                 double(bert.layers[l].attention.output.weight()(o, a * D + d));
      squares += given * given;
    }
    return std::sqrt(squares);
  };
  double of_words = 0;
  for (Index s = 1; s < 6; ++s) of_words += length(s) / 5;
  CHECK(study.special.length == Approx(length(6) / of_words).epsilon(1e-4));
  CHECK(study.words.length == 1);

  const Tensor& P = layer.probs[0];
  CHECK(study.special.to_itself == Approx(double(P(a, 6, 6)) * double(T)).epsilon(1e-4));
  double entropy_of_row = 0;
  for (Index s = 0; s < T; ++s) entropy_of_row -= double(P(a, 6, s)) * std::log(double(P(a, 6, s)));
  CHECK(study.special.spread == Approx(entropy_of_row / std::log(7.0)).epsilon(1e-4));

  const auto erase = [&](Index, Tensor& probs) {
    for (Index t = 0; t < T; ++t) {
      const double rest = 1 - double(probs(a, t, 6));
      probs(a, t, 6) = 0;
      for (Index s = 0; s < T; ++s)
        probs(a, t, s) = static_cast<real>(double(probs(a, t, s)) / rest);
    }
  };
  const Trace without = forward(bert, little_sentence, {{Site::probs, l, erase, {}}});
  const double lost = question.value() - question.aim().F(without).values[0];
  CHECK(study.special.loss == Approx(std::abs(lost)).margin(1e-5));

  const Tensor d = question.derivatives(Wanted::maps, l).layers[l].probs[0];
  double special = 0, words = 0;
  for (Index s = 1; s < T; ++s)
    for (Index t = 0; t < T; ++t)
      if (t != s) (s == 6 ? special : words) += std::abs(double(d(a, t, s))) / (s == 6 ? 6 : 30);
  CHECK(study.special.slope == Approx(words > 0 ? special / words : 0).epsilon(1e-4));
}

TEST_CASE("a kind that no text has can't be studied") {
  const Bert bert = little_classifier();
  CHECK_THROWS_AS(column_weights(bert, texts, {"none", {29}}), std::invalid_argument);
}
