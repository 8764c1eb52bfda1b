// Attention's debate: other weights, and what the model answers under them.
#include "debate/erasure_flip.h"
#include "debate/permutation.h"
#include "debate/uniform.h"
#include "explain/outcome.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

// A classifier whose last layer attends to all keys alike.
Bert even_classifier() {
  Bert bert = little_classifier();
  Linear& query = bert.layers.back().attention.query;
  for (real& x : query.change_weight().values()) x = 0;
  for (real& x : query.bias.values()) x = 0;
  return bert;
}

}  // namespace

TEST_CASE("permuting weights that are all alike moves nothing, nor does leaving them in place") {
  const Bert even = even_classifier(), bert = little_classifier();
  Choices choices;
  Question alike(even, little_sentence, logit_aim(0), little_special);
  for (const real moved : explain_by_permutation(alike, choices).values.values())
    CHECK(moved < tolerance::probability);
  choices.permutations = {{0, 1, 2, 3, 4, 5, 6}, {1, 0, 2, 3, 4, 5, 6}};
  Question question(bert, little_sentence, logit_aim(0), little_special);
  const Explanation answer = explain_by_permutation(question, choices);
  CHECK(answer.values(0) < tolerance::probability);
  CHECK(answer.values(1) > 1e-3);
  CHECK(number_note(answer, "median") == Approx(answer.values(1) / 2).margin(1e-6));
}

TEST_CASE("a weight goes to the key whose place in the permutation names its old key") {
  const Bert bert = little_classifier();
  Choices choices;
  choices.permutations = {{2, 0, 1, 3, 4, 5, 6}};
  Question question(bert, little_sentence, logit_aim(0), little_special);
  const Tensor& old = question.run().layers[2].probs[0];
  const auto move = [&](Index, Tensor& probs) {
    for (Index a = 0; a < 3; ++a) {
      probs(a, 0, 0) = old(a, 0, 2);
      probs(a, 0, 1) = old(a, 0, 0);
      probs(a, 0, 2) = old(a, 0, 1);
    }
  };
  const Trace moved = forward(bert, little_sentence, {{Site::probs, 2, move, {}}});
  const Outcome p = outcome_of(question.run(), 0, question.aim()),
                q = outcome_of(moved, 0, question.aim());
  double half = 0;
  for (std::size_t k = 0; k < 3; ++k) half += std::abs(p[k] - q[k]) / 2;
  CHECK(std::abs(explain_by_permutation(question, choices).values(0) - half) <
        tolerance::probability);
  choices.scope = Scope::last_layer;  // other rows feed nothing that the classifier reads
  CHECK(std::abs(explain_by_permutation(question, choices).values(0) - half) <
        tolerance::probability);
}

TEST_CASE("drawn permutations leave special and masked tokens where they are, and repeat") {
  const Bert bert = little_classifier();
  const Sequence specials{{2, 3, 0}, {}, {}};
  Choices choices;
  choices.samples = 20;
  Question fixed(bert, specials, logit_aim(0), little_special);
  for (const real moved : explain_by_permutation(fixed, choices).values.values())
    CHECK(moved < tolerance::probability);
  Question question(bert, padded_sentence, logit_aim(0), little_special);
  const Tensor once = explain_by_permutation(question, choices).values;
  CHECK(once.size() == 20);
  CHECK(same_bits(once, explain_by_permutation(question, choices).values));
  choices.permutations = {{0, 1, 2, 3, 4, 5, 5}};
  CHECK(error_of([&] {
          explain_by_permutation(question, choices);
        }).find("list 0 is no permutation") != std::string::npos);
}

TEST_CASE("uniform weights change nothing where they are so already, and spare masked keys") {
  const Bert even = even_classifier(), bert = little_classifier();
  Question alike(even, padded_sentence, logit_aim(0), little_special);
  const Explanation same = explain_by_uniform(alike, {});
  CHECK(number_note(same, "tvd") < tolerance::probability);
  CHECK(number_note(same, "same_decision") == 1);
  CHECK(std::abs(number_note(same, "value_after") - alike.value()) < 10 * tolerance::probability);
  Question question(bert, padded_sentence, logit_aim(0), little_special);
  const Explanation other = explain_by_uniform(question, {});
  CHECK(number_note(other, "tvd") > 1e-3);
  CHECK(std::abs(other.values(0) + other.values(1) + other.values(2) - 1) < 1e-6);
}

TEST_CASE("keys are erased in the order of their scores, the lower position first among equals") {
  const Bert even = even_classifier();
  Question question(even, padded_sentence, logit_aim(0), little_special);
  const Explanation answer = explain_by_erasure_flip(question, {});
  const auto order = [](const Explanation& of) {
    for (const Note& note : of.notes)
      if (note.name == "order") return std::get<std::vector<std::vector<double>>>(note.value)[0];
    return std::vector<double>();
  };
  CHECK(order(answer) == std::vector<double>{0, 1, 2, 3, 4, 5});
  Choices choices;
  choices.order = Order::reversed;
  CHECK(order(explain_by_erasure_flip(question, choices)) == std::vector<double>{5, 4, 3, 2, 1, 0});
  choices.order = Order::permutation;
  CHECK(error_of([&] { explain_by_erasure_flip(question, choices); }).find("--permutations") !=
        std::string::npos);
  choices.permutations = {{0, 1, 2, 3, 4, 6}};
  CHECK(error_of([&] {
          explain_by_erasure_flip(question, choices);
        }).find("does not hold each of the 6 keys once") != std::string::npos);
}

TEST_CASE("a decision that needs no attention never flips") {
  Bert bert = little_classifier();
  for (real& x : bert.classifier->change_weight().values()) x = 0;
  bert.classifier->bias = Tensor(Shape{3}, {0, 5, 0});
  Question question(bert, little_sentence, {}, little_special);
  const Explanation answer = explain_by_erasure_flip(question, {});
  CHECK(answer.values(0) == -1);
  for (const Note& note : answer.notes)
    if (note.name == "mass" || note.name == "fraction")
      CHECK(std::get<std::vector<double>>(note.value) == std::vector<double>{-1});
}
