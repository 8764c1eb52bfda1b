// Lesson 21: which heads does a decision need? Attention times gradient on paper and in a
// classifier; what it says of heads beside what happens without them; three ways for it to be
// wrong; and heads taken out in its order.
#include "shell/lesson.h"
#include "debate/counter_examples.h"
#include "debate/pruning.h"
#include "draw/number_text.h"
#include "explain/gradient_attention.h"
#include "explain/gradient_panels.h"
#include "explain/lead.h"
#include "explain/shifted_values.h"
#include "shell/chart_table.h"
#include "shell/head_tables.h"

using namespace glassbert;
namespace glassbert {
// tests/mutants/gradient_attention/size_last.cpp
Tensor size_last(const Tensor& probs, const Tensor& d_probs);
}  // namespace glassbert

namespace {

const std::string example = "The story was superb. The music was superb.";
constexpr Index chosen_by = 12, tested_on = 32, longest = 14, step = 6;

// Two heads with the same map, whose derivatives differ in one row.
void work_on_paper(Album& album) {
  const std::vector<std::string> tokens{"good", "film"};
  const real a = real(0.75), b = real(0.25), h = real(0.5);
  const Tensor P(Shape{2, 2, 2}, {a, b, h, h, a, b, h, h});
  const Tensor d(Shape{2, 2, 2}, {2, -2, 1, 1, -2, 2, 1, 1});
  const auto product = [&](const char* title, const Tensor& map) {
    return token_map(title, tokens, map, ScaleKind::panel, "weight x |slope|");
  };
  album.add("paper", Heatmap{{"two heads of two tokens", "", "gradient_attention"},
                             {token_map("weights of both", tokens, slice(P, 0)),
                              gradient_panel("slopes, head 0", tokens, d, 0),
                              gradient_panel("slopes, head 1", tokens, d, 1),
                              product("weight x |slope|", gradient_attention(P, d)),
                              product("wrong: |mean|", size_last(P, d))}});
}

// A head with a strong map that little hangs on, beside the one that most hangs on.
void show_heads(const HeadScores& scores, Question& question, const Input& input, Album& album,
                Output& out) {
  const std::vector<HeadPlace> places{idle_head(scores), highest_head(scores.loss)};
  out << head_table(scores, places);
  album.add("heads", Heatmap{{"a strong map that little hangs on, and the head that most hangs on",
                              "", "attention · gradient_attention"},
                             head_panels(question, input.tokens, places)});
}

// Saturation, redundancy, and a shift of whole rows.
void show_doubts(HeadPlace most, Question& question, const Input& input, Album& album,
                 Output& out) {
  const Bert& bert = question.bert();
  LineChart gate = gate_chart(question, most_understated(question), 10);
  gate.caption = {"saturation: one head turned off slowly", "", "gate.map"};
  out << chart_table(gate, 3);
  album.add("saturation", gate);
  Bars pair = pair_bars(question, most_redundant(head_pairs(question, bert.config.L / 2)));
  pair.caption = {"redundancy: two heads that stand in for each other", "", "gate.map"};
  out << bar_list(pair, 3);
  album.add("redundancy", pair);
  Rng rng{21};
  const Bert shifted = shift_values(bert, most, normal(rng, Shape{bert.config.D()}));
  album.add("shift", Heatmap{{"a shift of whole rows: the same model twice, in other numbers", "",
                              "gradient_attention · softmax.rows.grad · seed 21"},
                             shift_panels(bert, shifted, input.sequence, input.tokens, most)});
  const double change = logit_change(bert, shifted, input.sequence);
  out << "the shift changes logits by "
      << (change < 1e-4 ? "less than 1e-4" : general_text(change, 2)) << '\n';
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("21-gradient-attention", out);
  work_on_paper(album);
  const Model model = open_model(lesson_model("world-sentiment"));
  const Input input = encode(model, lesson_text(example));
  Rng rng{21};
  const std::vector<Sequence> texts =
      sequences_of(sure_reviews(world::Split::select, chosen_by, longest, *model.tokenizer));
  const HeadScores scores = score_heads(model.bert, texts);
  const HeadScores blank = score_heads(untrained_classifier(model.bert, rng), texts);
  ask("how many of the ten heads with the strongest maps are among the ten most needed?", out);
  out << ranking_table(scores, blank, rng);
  album.add("importance", head_cloud(scores, blank));
  Question question = about_lead(model.bert, input.sequence, {});
  show_heads(scores, question, input, album, out);
  show_doubts(highest_head(scores.loss), question, input, album, out);
  const LineChart pruning = pruning_chart(
      model.bert, sure_reviews(world::Split::test, tested_on, longest, *model.tokenizer), scores,
      step, 2, rng);
  out << chart_table(pruning, 2);
  album.add("pruning", pruning);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
