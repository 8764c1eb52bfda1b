// Lesson 17: what happens without a part? The ledger of a decision; every head and block off, and
// held at what it brings on average; which block which ability needs; and pairs of blocks that
// stand in for each other.
#include "shell/lesson.h"
#include "debate/head_rankings.h"
#include "debate/pruning.h"
#include "explain/lead.h"
#include "explain/logit_attribution.h"
#include "shell/part_tables.h"
#include "train/heads.h"

using namespace glassbert;
namespace glassbert {
// tests/mutants/parts.mean/of_each_row.cpp
Tensor of_each_row(const Tensor& x);
}  // namespace glassbert

namespace {

const std::string example = "The story was superb. The music was superb.";
constexpr Index count = 16, longest = 14;
constexpr double quiet = 0.05;  // of the lead

// What a part of two features brings over three tokens, its mean, and the mean of each token.
void work_on_paper(Album& album) {
  const Tensor brings(Shape{3, 2}, {2, 4, 4, 4, 6, 7});
  const Tensor mean = mean_row(brings), wrong = of_each_row(brings);
  Matrix rows = plain_map("what two features bring", brings);
  rows.row_title = "token";
  rows.column_title = "feature";
  const auto one_row = [&](const char* title, const Tensor& x) {
    Matrix one = plain_map(title, reshaped(x, Shape{1, x.size()}));
    one.row_title = "mean";
    one.column_title = "feature";
    return one;
  };
  album.add("paper",
            Heatmap{{"a part of two features, over three tokens", "", "parts.mean"},
                    {rows, one_row("its mean", mean), one_row("wrong: of each token", wrong)}});
}

// What every part wrote straight into the decision, and what the decision loses without it.
void open_ledger(const Model& model, const Input& input, const PartMeans& means, Album& album,
                 Output& out) {
  Question question = about_lead(model.bert, input.sequence, {});
  const Index label = *question.aim().label, other = label == 0 ? 1 : 0;
  const Ledger ledger = lead_ledger(model.bert, question.run(), label, other);
  out << ledger_table(ledger, question.value());
  const Index A = model.bert.config.A;
  const std::string footer = model.name() + " · logit-attribution";
  album.add("ledger", Heatmap{{"the ledger of the decision", input.text->text, footer},
                              {layer_map("straight into the decision", ledger.parts, A)}});
  ask("which loses more when it is off: a layer's attention or its feed-forward block?", out);
  const Tensor off = part_losses(question, nullptr), held = part_losses(question, &means);
  album.add("parts", Heatmap{{"what the decision loses without a part", input.text->text,
                              model.name() + " · parts.mean"},
                             {layer_map("off", off, A), layer_map("held at its mean", held, A)}});
  Rng rng{17};
  out << loss_table(off, held) << agreement_table(ledger, off, held, rng);
  const std::vector<PairLoss> pairs = head_pairs(question, model.bert.config.L / 2);
  out << head_pair_table(quiet_pair(pairs, quiet * question.value()), pairs);
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("17-parts", out);
  work_on_paper(album);
  const Model judge = open_model(lesson_model("world-sentiment"));
  const Model reader = open_model(own_model("world-mlm").value_or("data/world-mlm"));
  const std::vector<Sequence> others =
      sequences_of(sure_reviews(world::Split::select, count, longest, *judge.tokenizer));
  open_ledger(judge, encode(judge, lesson_text(example)), part_means(judge.bert, others), album,
              out);
  Rng rng{17};
  Bert blank = random_bert(reader.bert.config, rng);
  prepare_for_masked_words(blank, rng);
  const Ability judging =
      ability_to_judge(judge.bert, untrained_classifier(judge.bert, rng), *judge.tokenizer, count);
  std::vector<Ability> abilities{judging};
  for (const char* behaviour : {"verb to subject", "pronoun to antecedent"})
    abilities.push_back(ability_to_choose(behaviour, reader.bert, blank, *reader.tokenizer, count));
  const PartStudy study = study_parts(abilities);
  out << ability_table(study);
  album.add("abilities", part_maps(study));
  const Tensor pairs = block_surpluses(judging);
  Matrix map = plain_map("loss alone (diagonal), and surplus of two", pairs, ScaleKind::symmetric,
                         "sureness");
  map.rows = map.columns = study.blocks;
  map.row_title = map.column_title = "block held at its mean";
  album.add("pairs",
            Heatmap{{"two blocks at a time", "good or bad review", "parts.surplus"}, {map}});
  out << pair_table(pairs, study);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
