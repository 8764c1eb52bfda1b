// [CLS] that sees itself alone below the last layer: a choice of our own in config.json.
#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "bert/config_json.h"
#include "bert/objective.h"
#include "gradient/differences.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/little_bert.h"
#include "support/temporary_folder.h"

using namespace glassbert;

namespace {

Bert lonely_bert() {
  Bert bert = little_bert(3);
  bert.config.lonely_class = true;
  return bert;
}

const Sequence text{{1, 7, 9, 30, 4, 2}, {}, {}}, other{{1, 8, 2}, {}, {}};

}  // namespace

TEST_CASE("below the last layer [CLS] is as if it stood alone, in the last it sees the text") {
  const Bert bert = lonely_bert();
  const Trace trace = forward(bert, text), alone = forward(bert, Sequence{{1}, {}, {}});
  for (const Index layer : {1, 2})
    for (Index h = 0; h < bert.config.H; ++h)
      CHECK(trace.hidden[layer](0, h) == Approx(alone.hidden[layer](0, h)).margin(1e-5));
  CHECK(trace.layers[1].probs[0](0, 0, 0) == 1);
  CHECK(trace.layers[1].probs[0](0, 1, 0) < 1);  // the others see it and each other
  CHECK(trace.layers[2].probs[0](0, 0, 0) < 1);
}

TEST_CASE("a batch of such runs is the same as each by itself") {
  const Bert bert = lonely_bert();
  const std::vector<Sequence> both = {text, other};
  const Trace batch = forward(bert, stack(both, bert.config));
  CHECK(difference(slice(batch.pooled, 1), slice(forward(bert, other).pooled, 0), {0, 0}) == "");
}

TEST_CASE("the choice is kept in config.json under a name of our own, and only if it is made") {
  const TemporaryFolder folder;
  save_checkpoint(folder.path(), lonely_bert());
  CHECK(load_checkpoint(folder.path()).bert.config.lonely_class);
  JsonWriter plain, lonely;
  write_config(little_bert().config, plain);
  write_config(lonely_bert().config, lonely);
  CHECK(plain.take().find("glassbert_") == std::string::npos);
  CHECK(lonely.take().find("\"glassbert_lonely_class\":true") != std::string::npos);
}

#ifdef GLASSBERT_DOUBLE
TEST_CASE("backward goes through it: derivatives are those of central differences") {
  const Bert bert = lonely_bert();
  const Trace trace = forward(bert, text);
  const Objective objective = pooled_number(3);
  const Gradient d = backward(bert, trace, objective(trace).d_trace, {}, Wanted::parameters);
  const auto by_words = [&](const Tensor& words) {
    Bert moved = bert;
    moved.embeddings.word = words;
    return objective(forward(moved, text)).values[0];
  };
  CHECK(fault(by_words, bert.embeddings.word, d.parameters->embeddings.word) == "");
  const auto by_query = [&](const Tensor& weight) {
    Bert moved = bert;
    moved.layers[1].attention.query.change_weight() = weight;
    return objective(forward(moved, text)).values[0];
  };
  CHECK(fault(by_query, bert.layers[1].attention.query.weight(),
              d.parameters->layers[1].attention.query.weight()) == "");
}
#endif
