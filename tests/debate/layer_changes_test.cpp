// What replaces a layer's attention, and the mean attention of a corpus.
#include "debate/layer_changes.h"

#include "debate/mean_attention.h"
#include "explain/outcome.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/one_thread.h"
#include "support/study_case.h"

using namespace glassbert;

namespace {

const Sequence shorter{{2, 7, 9, 3}, {}, {}};

// The place of token t of T: in the first half from the start, else -1, -2, ... from the end.
Index place(Index t, Index T) { return 2 * t < T ? t : t - T; }

}  // namespace

TEST_CASE("mean attention is the mean over the texts that have both places, rows divided by sums") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  const std::vector<Sequence> texts{little_sentence, shorter, {{2, 6, 3}, {}, {}}};
  const MeanAttention mean = mean_attention(bert, texts);
  std::vector<Trace> runs;
  for (const Sequence& text : texts) runs.push_back(forward(bert, text));
  for (const Index T : {3, 4, 6, 7})
    for (Index l = 0; l < 3; ++l) {
      const Tensor got = mean.probs(l, T);
      for (Index a = 0; a < 3; ++a)
        for (Index i = 0; i < T; ++i) {
          std::vector<double> row(T);
          double sum = 0;
          for (Index j = 0; j < T; ++j) {
            double count = 0;
            for (std::size_t s = 0; s < texts.size(); ++s)
              for (Index y = 0; y < texts[s].T(); ++y)
                for (Index x = 0; x < texts[s].T(); ++x)
                  if (place(y, texts[s].T()) == place(i, T) &&
                      place(x, texts[s].T()) == place(j, T)) {
                    row[j] += double(runs[s].layers[l].probs[0](a, y, x));
                    ++count;
                  }
            sum += row[j] /= count;
          }
          for (Index j = 0; j < T; ++j) CHECK(std::abs(double(got(a, i, j)) - row[j] / sum) < 1e-6);
        }
    }
  CHECK(error_of([&] { mean.probs(0, 8); }).find("the longest text had 7") != std::string::npos);
}

TEST_CASE("each change gives what a forward under it alone gives") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  StudyChoices choices = short_choices();
  const MeanAttention mean = mean_attention(bert, std::vector<Sequence>{little_sentence, shorter});
  choices.mean = &mean;
  const StudyText text = little_text();
  Question question(bert, little_sentence, {}, little_special);
  const std::vector<LayerChange> changes = layer_changes(question, text, choices);
  const StudyRecord record =
      study(layers_experiment(), bert, little_special, "little", text, choices);
  CHECK(changes.size() == 3 * 4 + 20);
  REQUIRE(record.numbers.size() == changes.size());
  for (const LayerChange& change : changes) {
    const Outcome alone = outcome_of(forward(bert, little_sentence, change.hooks), 0, logit_aim(0));
    CHECK(record.at(change.name)[0] == double(decision_of(alone)));
    CHECK(std::abs(record.at(change.name)[1] - alone[record.decision()]) < 1e-6);
  }
  CHECK(record.at("off: layer 1")[2] > 1e-3);
  CHECK(record.at("uniform: all layers")[2] > 1e-3);
}

TEST_CASE("a change costs the layers from the lowest that it touches, no more") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  const StudyText text = little_text();
  double forwards = 1;  // the unchanged run
  for (const LayerChange& change : layer_changes(question, text, short_choices()))
    forwards += double(3 - change.lowest) / 3;
  question.restart_cost();
  layers_experiment().run(question, text, short_choices());
  CHECK(question.cost().forwards == Approx(forwards));
}

TEST_CASE("the largest weights are each head's own, in the last row or in every row") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  for (const LayerChange& change : layer_changes(question, little_text(), short_choices())) {
    if (!change.name.starts_with("top 2") && !change.name.starts_with("random 2")) continue;
    const bool last_row = change.name.ends_with("last row");
    const bool top = change.name.starts_with("top");
    const Trace run = forward(bert, little_sentence, change.hooks);
    for (Index l = 0; l < 3; ++l)
      for (Index r = 0; r < 21; ++r) {
        const bool changed = !last_row || (l == 2 && r % 7 == 0);
        const auto row = run.layers[l].probs[0].row(r);
        CHECK(std::ranges::count(row, real{0}) == (changed ? 2 : 0));
        if (!changed) continue;
        const auto before = run.layers[l].softmax[0].row(r);
        const auto largest = std::ranges::max_element(before) - before.begin();
        if (top) CHECK(row[largest] == 0);
        double sum = 0;
        for (const real weight : row) sum += double(weight);
        CHECK(sum == Approx(1).margin(1e-5));
      }
  }
}
