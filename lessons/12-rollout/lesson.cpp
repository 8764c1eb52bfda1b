// Lesson 12: how much of each word is in each token after all layers? Rollout on three tokens, then
// on a real BERT; the order of the product; what is left of a token, against depth and its
// controls.
#include "shell/lesson.h"
#include "explain/rollout.h"
#include "math/matmul.h"
#include "measure/row_spread.h"
#include "shell/chart_table.h"

using namespace glassbert;

namespace glassbert {
Tensor order(std::span<const Tensor> maps);  // tests/mutants/rollout/order.cpp
}

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";

Matrix share_map(std::string title, const std::vector<std::string>& tokens, const Tensor& shares,
                 ScaleKind scale = ScaleKind::panel, std::string name = "share") {
  return {std::move(title), tokens,          tokens, "token after the layers",
          "input token",    std::move(name), shares, scale};
}

// Two layers of one head: "it" reads "animal", and later "tired" reads "it".
void work_on_paper(Album& album) {
  const std::vector<Tensor> maps{Tensor(Shape{1, 3, 3}, {1, 0, 0, 1, 0, 0, 0, 0, 1}),
                                 Tensor(Shape{1, 3, 3}, {1, 0, 0, 0, 1, 0, 0, 1, 0})};
  Heatmap picture{{"two layers on paper", "", "rollout.residual · rollout"}, {}};
  const auto add = [&](const char* title, const Tensor& shares) {
    picture.panels.push_back(share_map(title, {"animal", "it", "tired"}, shares, ScaleKind::unit));
  };
  add("layer 0", residual_attention(maps[0]));
  add("layer 1", residual_attention(maps[1]));
  add("rollout", rollout(maps));
  add("wrong order", order(maps));
  album.add("paper", picture);
}

// The rollout of all layers beside untrained weights, and beside the one of the wrong order.
void draw_rollouts(const std::vector<std::string>& tokens, std::span<const Tensor> trained,
                   std::span<const Tensor> untrained, const std::string& model, Album& album) {
  const Tensor right = rollout(trained), wrong = order(trained);
  const std::string title = join("rollout through ", trained.size(), " layers");
  album.add("rollout", Heatmap{{title, "", model + " · rollout · seed 12"},
                               {share_map("trained", tokens, right),
                                share_map("untrained", tokens, rollout(untrained))}});
  album.add("order", Heatmap{{title + ", in both orders", "", model + " · rollout"},
                             {share_map("later layer on the left", tokens, right),
                              share_map("wrong: on the right", tokens, wrong),
                              share_map("wrong - right", tokens, subtract(wrong, right),
                                        ScaleKind::symmetric, "difference")}});
}

// What is left of a token, and how far rows are from being the same, after 1, 2, ... layers.
void follow_depth(std::span<const Tensor> trained, std::span<const Tensor> untrained,
                  const std::string& model, Album& album, Output& out) {
  const Index L = std::ssize(trained), T = trained[0].dim(1);
  Tensor x(Shape{L});
  Series own{"trained", x}, own_blank{"untrained", x, true}, own_uniform{"uniform", x, true};
  Series apart = own, apart_blank = own_blank;
  for (Index l = 0; l < L; ++l) {
    const Tensor R = rollout(trained.first(l + 1)), blank = rollout(untrained.first(l + 1));
    x(l) = static_cast<real>(l + 1);
    own.values(l) = static_cast<real>(own_share(R));
    own_blank.values(l) = static_cast<real>(own_share(blank));
    own_uniform.values(l) = static_cast<real>(uniform_own_share(l + 1, T));
    apart.values(l) = static_cast<real>(row_spread(R));
    apart_blank.values(l) = static_cast<real>(row_spread(blank));
  }
  const auto add = [&](const char* name, const char* title, const std::vector<Series>& lines) {
    const std::string footer = model + " · rollout.own · rollout.uniform · rows.spread · seed 12";
    const LineChart chart{{title, "", footer}, "layers", "share", x, lines};
    out << chart_table(chart, 3);
    album.add(name, chart);
  };
  add("own", "what is left of a token in its own row", {own, own_blank, own_uniform});
  add("apart", "how far rows are from being the same (total variation)", {apart, apart_blank});
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("12-rollout", out);
  work_on_paper(album);
  const Model model = open_model(lesson_model("world-mlm"));
  const Reading reading = read_text(model, lesson_text(example), Depth::attention);
  Rng rng{12};
  const Bert blank = random_bert(model.bert.config, rng);
  const std::vector<Tensor> trained = attention_maps(reading.trace);
  const std::vector<Tensor> untrained =
      attention_maps(forward(blank, reading.input.sequence, {}, Depth::attention));
  draw_rollouts(reading.input.tokens, trained, untrained, model.name(), album);
  ask(join("how much of a token is still in its own row after ", trained.size(), " layers?"), out);
  follow_depth(trained, untrained, model.name(), album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
