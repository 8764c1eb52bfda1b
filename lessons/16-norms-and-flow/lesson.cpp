// Lesson 16: how far can one go with attention alone? As a flow through pipes, with the cut that
// proves it; with the lengths of what is brought; with the layer run without a token's values; and
// what a bright special column is.
#include "shell/lesson.h"
#include "debate/flow_pictures.h"
#include "debate/head_scores.h"
#include "debate/pruning.h"
#include "explain/cut_capacity.h"
#include "explain/mixing_ratio.h"
#include "explain/rollout.h"
#include "shell/chart_table.h"
#include "shell/column_tables.h"

using namespace glassbert;
namespace glassbert {
// tests/mutants/flow.cut/both_ways.cpp
double both_ways(std::span<const Tensor> pipes, const Tensor& in_set);
}  // namespace glassbert

namespace {

const std::string example = "The story was superb. The music was superb.";
constexpr Index texts = 12, longest = 14;

// Two layers of one head: "tired" reads "it", which has read "animal"; "animal" reads "tired".
void work_on_paper(Album& album, Output& out) {
  const std::vector<std::string> tokens{"animal", "it", "tired"};
  const std::vector<Tensor> maps{Tensor(Shape{1, 3, 3}, {1, 0, 0, 1, 0, 0, 0, 0, 1}),
                                 Tensor(Shape{1, 3, 3}, {0, 0, 1, 0, 1, 0, 0, 1, 0})};
  const std::vector<Tensor> pipes{residual_attention(maps[0]), residual_attention(maps[1])};
  FlowProof proof = flow_proof(maps, tokens, 2, 0, 0, 1);
  for (const Index l : {1, 0})
    proof.panels.push_back(token_map(join("layer ", l, ": all pipes"), tokens, pipes[l],
                                     ScaleKind::unit, "width of pipe"));
  album.add("paper", Heatmap{{"the flow from tired to animal, and its cut", "", "flow · flow.cut"},
                             proof.panels});
  const Tensor& side = proof.flow.source_side;
  out << "flow " << proof.flow.flow << ", cut " << cut_capacity(pipes, side)
      << ", wrong: pipes both ways " << both_ways(pipes, side) << ", rollout "
      << rollout(maps)(2, 0) << '\n';
}

// The flow of a real sentence, and what becomes of flows with depth.
void follow_flow(const Reading& reading, std::span<const Tensor> untrained,
                 const std::string& footer, Album& album, Output& out) {
  const std::vector<Tensor> maps = attention_maps(reading.trace);
  const std::span<const Tensor> two = std::span(maps).first(std::min<std::size_t>(2, maps.size()));
  const Index word = std::min<Index>(4, std::ssize(reading.input.tokens) - 1);
  const FlowProof proof = flow_proof(two, reading.input.tokens, 0, word, 0, std::ssize(two) - 1);
  out << "from " << reading.input.tokens[0] << " to " << reading.input.tokens[word]
      << " through two layers: flow " << proof.flow.flow << ", cut " << proof.flow.cut << '\n';
  album.add("cut", Heatmap{{"a flow through two layers, and its cut", "", footer + " · flow.cut"},
                           proof.panels});
  FlowDepth depth = flow_by_depth(maps, untrained, 0);
  depth.mean.caption = {"flow from [CLS] to the others", "", footer + " · flow · seed 16"};
  depth.range.caption = {"how far flows from [CLS] still differ", "", depth.mean.caption.footer};
  out << chart_table(depth.mean, 3) << chart_table(depth.range, 3);
  album.add("depth", depth.mean);
  album.add("range", depth.range);
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("16-norms-and-flow", out);
  work_on_paper(album, out);
  const Model model = open_model(lesson_model("world-sentiment"));
  const Reading reading = read_text(model, lesson_text(example));
  Rng rng{16};
  const Bert blank = model.bert.classifier ? untrained_classifier(model.bert, rng)
                                           : random_bert(model.bert.config, rng);
  const Trace run = forward(blank, reading.input.sequence);
  follow_flow(reading, attention_maps(run), model.name(), album, out);
  ask("of what a token becomes in an attention block, how much comes from others?", out);
  LineChart mixing = mixing_chart(mixing_ratios(model.bert, reading.trace),
                                  mixing_ratios(blank, run), rollout_mixing_ratios(reading.trace));
  mixing.caption = {"how much an attention block mixes in", "", model.name() + " · mixing.ratio"};
  out << chart_table(mixing, 3);
  album.add("mixing", mixing);
  const Ask ask_answer = answer_of(model, "The film was dull.");
  Question question = ask_answer(reading.input.sequence);
  album.add("layer",
            Heatmap{{"one layer, three ways", "",
                     model.name() + " · contribution.fused · value_zeroing.turn"},
                    layer_panels(question, reading.input.tokens, model.bert.config.L / 2)});
  const std::vector<std::string> select =
      short_reviews(world::Split::select, texts, longest, *model.tokenizer);
  out << column_table(model, blank, select,
                      short_reviews(world::Split::test, texts, longest, *model.tokenizer),
                      ask_answer);
  const Tensor weights =
      column_weights(model.bert, sequences_from(model, select), special_kinds(model)[1]);
  album.add("column",
            Heatmap{{"the brightest column of [SEP]", "", model.name()},
                    column_panels(question, reading.input.tokens, highest_head(weights))});
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
