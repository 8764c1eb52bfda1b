#include <algorithm>
#include <filesystem>

#include "app/explain_run.h"
#include "app/input.h"
#include "app/verbs.h"
#include "debate/guides.h"
#include "draw/number_text.h"
#include "draw/save.h"
#include "shell/progress.h"
#include "shell/table.h"
#include "world/world.h"

namespace glassbert {
namespace {

// Whose weights guide.
struct GuideSource {
  std::optional<AdditiveHead> head;
  std::optional<Index> layer;  // below the last
};

std::vector<Guide> guides_for(const GuideSource& source) {
  if (source.head) return {std::begin(head_guides), std::end(head_guides)};
  if (source.layer) return {std::begin(layer_guides), std::end(layer_guides)};
  return {std::begin(all_guides), std::end(all_guides)};
}

// The texts of a split under each guide.
using TextsByGuide = std::vector<std::vector<GuidedText>>;

std::vector<GuidedText> read_one(const Model& model, const GuideSource& source,
                                 const Sequence& sequence, bool is_positive, double epsilon,
                                 Rng& rng) {
  if (source.head)
    return guided_texts(model.bert, sequence, *source.head, is_positive, epsilon, rng);
  if (source.layer) return guided_texts(model.bert, sequence, *source.layer, is_positive, rng);
  return guided_texts(model.bert, sequence, special_ids(model), is_positive, epsilon, rng);
}

TextsByGuide read_guided(const Model& model, const GuideSource& source, world::Split split,
                         Index count, double epsilon, Rng& rng) {
  const world::World micro_world(1);
  TextsByGuide texts(guides_for(source).size());
  Progress progress("asking the model for its weights", count);
  for (Index i = 0; i < count; ++i) {
    const world::Example example = micro_world.example(world::Task::review, split, i);
    const Input input = encode(model, example.text, {}, true);
    const bool is_positive = example.label == Index{1};
    std::vector<GuidedText> each =
        read_one(model, source, input.sequence, is_positive, epsilon, rng);
    for (std::size_t g = 0; g < each.size(); ++g) texts[g].push_back(std::move(each[g]));
    progress.advance();
  }
  return texts;
}

struct GuideScore {  // accuracy over the seeds
  double mean = 0, least = 1, most = 0;
};

GuideScore score_guide(const std::vector<GuidedText>& train, const std::vector<GuidedText>& test,
                       Index seeds, Index epochs) {
  GuideScore score;
  for (Index seed = 1; seed <= seeds; ++seed) {
    const GuidedMlp mlp =
        train_guided(train, {.epochs = epochs, .seed = static_cast<std::uint64_t>(seed)});
    const double accuracy = guided_accuracy(mlp, test);
    score.mean += accuracy / static_cast<double>(seeds);
    score.least = std::min(score.least, accuracy);
    score.most = std::max(score.most, accuracy);
  }
  return score;
}

GuideSource read_source(const Arguments& arguments, Index L) {
  GuideSource source;
  if (const auto path = arguments.value("--head")) source.head = load_additive_head(*path);
  source.layer = arguments.integer("--layer", 0, L - 1);
  if (source.head && source.layer)
    throw UsageError("--layer", "given with --head", "a head of its own has no layers");
  if (source.layer == L - 1) source.layer.reset();
  return source;
}

std::string source_name(const GuideSource& source, const Model& model) {
  if (source.head) return join(source.head->name, " on ", model.name());
  return source.layer ? join("layer ", *source.layer, " of ", model.name()) : model.name();
}

void run_guide(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments, "world-sentiment");
  const Index count = arguments.integer("--count", 10, 1'000'000).value_or(400);
  const Index tested = arguments.integer("--test", 10, 1'000'000).value_or(200);
  const Index seeds = arguments.integer("--seeds", 1, 100).value_or(3);
  const Index epochs = arguments.integer("--epochs", 1, 1000).value_or(8);
  const double epsilon = arguments.number("--epsilon", 0, 1).value_or(0.01);
  Rng rng{1};
  const GuideSource source = read_source(arguments, model.bert.config.L);
  const std::vector<Guide> guides = guides_for(source);
  const TextsByGuide train = read_guided(model, source, world::Split::train, count, epsilon, rng);
  const TextsByGuide test = read_guided(model, source, world::Split::test, tested, epsilon, rng);
  Table table({"guide", "accuracy", "least", "most"});
  Bars bars;
  bars.series.push_back({"accuracy", Tensor(Shape{std::ssize(guides)})});
  for (std::size_t g = 0; g < guides.size(); ++g) {
    const GuideScore score = score_guide(train[g], test[g], seeds, epochs);
    const std::string name(name_of(guides[g]));
    table.add(
        {name, fixed_text(score.mean, 3), fixed_text(score.least, 3), fixed_text(score.most, 3)});
    bars.names.push_back(name);
    bars.series[0].values(static_cast<Index>(g)) = static_cast<real>(score.mean);
  }
  out << table.text();
  const auto folder = arguments.value("--out");
  if (!folder) return;
  const bool has_adversary = std::ranges::find(guides, Guide::adversary) != guides.end();
  bars.caption = {
      "Whose weights guide a classifier that reads each word by itself",
      join("reviews of the micro-world: ", count, " to learn from, ", tested, " to be tested on"),
      join(
          source_name(source, model), " · its word embeddings and weights, neither trained · ",
          seeds, " seeds, their mean",
          has_adversary ? join(" · adversary: the answer within ", general_text(epsilon, 2)) : "")};
  bars.value_name = "accuracy";
  bars.axis = AxisKind::unit;
  std::filesystem::create_directories(*folder);
  const std::string path = (std::filesystem::path(*folder) / "guide.png").string();
  out << path << '\n' << save_picture(bars, path) << '\n';
}

}  // namespace

Verb guide_verb() {
  return {
      {.verb = "guide",
       .summary = "tests whether a model's attention helps a classifier of single words",
       .plain = "",
       .flags = model_flags() +
                std::vector<Flag>{
                    {"--head", "FILE",
                     "a head of additive attention on the model's vectors, to guide in its place"},
                    {"--layer", "N", "the row of [CLS] in this layer (the last one)"},
                    {"--count", "N", "reviews to learn from (400)"},
                    {"--test", "N", "reviews to be tested on (200)"},
                    {"--seeds", "N", "trainings of each guide (3)"},
                    {"--epochs", "N", "times through the reviews (8)"},
                    {"--epsilon", "E", "how far an adversary may move the answer (0.01)"},
                    {"--out", "DIR", "also write guide.png and guide.csv there"}},
       .example = "glassbert guide --count 20 --test 10 --seeds 1"},
      run_guide};
}

}  // namespace glassbert
