#include "explain/tied_gradient.h"

#include "explain/repeated_word.h"
#include "math/matmul.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

Bert little_tied_bert() {
  Rng rng{3};
  return random_tied_bert(little_bert().config, rng);
}

}  // namespace

TEST_CASE("tied embeddings are told the sum of what their two uses are told") {
  const Bert bert = little_tied_bert();
  const Objective objective = masked_word_loss(2, 9);
  const Trace trace = forward(bert, repeated_word);
  const Gradient d = backward(bert, trace, objective(trace).d_trace, {}, Wanted::parameters);
  const auto [as_input, as_output] = tied_gradient(bert, repeated_word, objective);
  CHECK(difference(add(as_input, as_output), d.parameters->embeddings.word,
                   {tolerance::spec.absolute * 100, tolerance::spec.relative * 100}) == "");
}

TEST_CASE("a word that does not occur learns from being scored only") {
  const auto [as_input, as_output] =
      tied_gradient(little_tied_bert(), repeated_word, masked_word_loss(2, 9));
  for (const real v : as_input.row(9)) CHECK(v == 0);
  CHECK(as_output(9, 0) != 0);
  CHECK(as_input(7, 0) != 0);
}

TEST_CASE("a model without such a head says so") {
  CHECK_THROWS_WITH(tied_gradient(little_bert(), repeated_word, masked_word_loss(2, 9)),
                    holds("no decoder that is tied"));
}
