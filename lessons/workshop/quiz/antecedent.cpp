#include "antecedent.h"

#include "bert/interventions.h"
#include "bert/likeliest.h"
#include "school/gold_text.h"
#include "world/world.h"

namespace glassbert::quiz {
namespace {

// A sentence with the tokens of a pronoun and of the noun it stands for.
struct Sentence {
  GoldText gold;
  Index pronoun, noun;
};

std::vector<Sentence> sentences(const Model& model, const world::World& world, world::Split split,
                                Index count) {
  std::vector<Sentence> all;
  for (Index i = 0; std::ssize(all) < count; ++i) {
    GoldText gold = encode(world.example(world::Task::lexical, split, i), *model.tokenizer);
    const auto& words = gold.example.words;
    const Index pronoun =
        world::find_word(words, [](const auto& word) { return word.antecedent != world::nowhere; });
    if (pronoun == world::nowhere) continue;
    const Index noun = gold.first[words[pronoun].antecedent], at = gold.first[pronoun];
    all.push_back({std::move(gold), at, noun});
  }
  return all;
}

// The mean weight on the noun in every head of the last layer (A), in the pronoun's row, or in
// those of all other words.
Tensor weight_on_noun(const Model& model, const std::vector<Sentence>& all, bool of_pronoun) {
  const Index A = model.bert.config.A;
  Tensor mean(Shape{A});
  Index rows = 0;
  for (const Sentence& sentence : all) {
    const Trace trace = forward(model.bert, sentence.gold.text.sequence, {}, Depth::attention);
    const Tensor& P = trace.layers.back().probs[0];
    for (Index t = 1; t + 1 < P.dim(1); ++t) {
      if ((t == sentence.pronoun) != of_pronoun || t == sentence.noun) continue;
      ++rows;
      for (Index a = 0; a < A; ++a) mean(a) += P(a, t, sentence.noun);
    }
  }
  for (real& v : mean.values()) v /= static_cast<real>(rows);
  return mean;
}

// How often the likeliest word changes, of the pronouns and of the other words.
struct Changes {
  Index pronouns = 0, changed_pronouns = 0, others = 0, changed_others = 0;
};

// Masks each word in turn and guesses it with and without the head.
void count_changes(const Model& model, const Sentence& sentence, const Hook& without,
                   Changes& changes) {
  const Sequence& text = sentence.gold.text.sequence;
  std::vector<Sequence> masked;
  for (Index t = 1; t + 1 < text.T(); ++t) {
    masked.push_back(text);
    masked.back().ids[t] = model.tokenizer->vocabulary().require(mask_token);
  }
  const Batch batch = stack(masked, model.bert.config);
  const Trace before = forward(model.bert, batch);
  const Trace after = forward_from(model.bert, before, model.bert.config.L - 1, {without});
  for (Index i = 0; i < batch.S(); ++i) {
    const Index t = i + 1, row = batch.start[i] + t;
    const bool is_changed =
        likeliest(before.mlm_logits, row, 1)[0].id != likeliest(after.mlm_logits, row, 1)[0].id;
    ++(t == sentence.pronoun ? changes.pronouns : changes.others);
    (t == sentence.pronoun ? changes.changed_pronouns : changes.changed_others) += is_changed;
  }
}

}  // namespace

AntecedentHead study_antecedents(const Model& model, std::uint64_t seed, Index count) {
  const world::World world(seed);
  const Tensor chosen_by =
      weight_on_noun(model, sentences(model, world, world::Split::select, count), true);
  AntecedentHead found{0, 0, 0, 0, 0};
  for (Index a = 1; a < chosen_by.size(); ++a)
    if (chosen_by(a) > chosen_by(found.head)) found.head = a;
  const std::vector<Sentence> test = sentences(model, world, world::Split::test, count);
  found.of_pronoun = weight_on_noun(model, test, true)(found.head);
  found.of_others = weight_on_noun(model, test, false)(found.head);
  Changes changes;
  for (const Sentence& sentence : test)
    count_changes(model, sentence, ablate_head(model.bert.config.L - 1, found.head), changes);
  found.changed_pronoun =
      static_cast<double>(changes.changed_pronouns) / static_cast<double>(changes.pronouns);
  found.changed_others =
      static_cast<double>(changes.changed_others) / static_cast<double>(changes.others);
  return found;
}

}  // namespace glassbert::quiz
