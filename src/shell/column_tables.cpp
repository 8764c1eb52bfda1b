#include "shell/column_tables.h"

#include <algorithm>

#include "debate/pruning.h"
#include "draw/number_text.h"
#include "explain/attention_rows.h"
#include "explain/contribution.h"
#include "explain/lead.h"
#include "explain/norm_attention.h"
#include "explain/value_zeroing.h"
#include "shell/special_ids.h"
#include "shell/table.h"

namespace glassbert {
namespace {

std::string two(double x) { return fixed_text(x, 2); }

std::string name_of_head(HeadPlace head) { return join(head.layer, ".", head.head); }

}  // namespace

std::vector<Sequence> sequences_from(const Model& model, const std::vector<std::string>& texts) {
  std::vector<Sequence> all;
  for (const std::string& text : texts) all.push_back(encode(model, text).sequence);
  return all;
}

std::vector<ColumnKind> special_kinds(const Model& model) {
  const SpecialIds special = special_ids(model);
  std::vector<ColumnKind> kinds{
      {"[CLS]", {special.start}}, {"[SEP]", {special.separator}}, {".", {}}};
  for (const Index id : encode(model, ".").sequence.ids)
    if (id != special.start && id != special.separator) kinds[2].ids.push_back(id);
  return kinds;
}

Ask answer_of(const Model& model, const std::string& other) {
  const SpecialIds special = special_ids(model);
  if (model.bert.classifier && model.bert.pooler)
    return
        [&model, special](const Sequence& text) { return about_lead(model.bert, text, special); };
  const Objective similar = similarity_to(model.bert, encode(model, other).sequence);
  return [&model, special, similar](const Sequence& text) {
    return Question(model.bert, text, Aim{similar, "similarity"}, special);
  };
}

std::string column_table(const Model& model, const Bert& untrained,
                         const std::vector<std::string>& chosen_by,
                         const std::vector<std::string>& measured_on, const Ask& ask) {
  const std::vector<Sequence> select = sequences_from(model, chosen_by);
  const std::vector<Sequence> test = sequences_from(model, measured_on);
  Table table(
      {"column", "head", "weight", "untrained", "length", "slope", "loss", "own row", "to itself"});
  for (const ColumnKind& kind : special_kinds(model)) {
    const ColumnStudy study = study_column(model.bert, select, test, kind, ask);
    const Tensor blank = column_weights(untrained, select, kind);
    const auto add = [&](const std::string& name, const std::string& head,
                         const std::string& of_blank, const ColumnMeasures& x) {
      table.add({name, head, two(x.weight), of_blank, two(x.length), two(x.slope),
                 fixed_text(x.loss, 3), two(x.spread), two(x.to_itself)});
    };
    add(kind.name, name_of_head(study.head), two(double(std::ranges::max(blank.values()))),
        study.special);
    add("words there", name_of_head(study.head), "", study.words);
  }
  return table.text();
}

std::vector<Matrix> layer_panels(Question& question, const std::vector<std::string>& tokens,
                                 Index layer) {
  Choices choices;
  choices.row.reset();
  choices.layer = layer;
  const auto panel = [&](std::string title, const Tensor& values, const char* name) {
    return token_map(std::move(title), tokens, values, ScaleKind::panel, name);
  };
  const Tensor& probs = question.run().layers[layer].probs[0];
  return {panel(join("layer ", layer, ": weights, mean of heads"), mean_of_heads(probs), "weight"),
          panel("length of what is added", explain_by_norm_attention(question, choices).values,
                "length"),
          panel("turn without its values", explain_by_value_zeroing(question, choices).values,
                "share")};
}

std::vector<std::string> short_reviews(world::Split split, Index count, Index longest,
                                       const Tokenizer& tokenizer) {
  std::vector<std::string> texts;
  for (const GoldText& gold : sure_reviews(split, count, longest, tokenizer))
    texts.push_back(gold.example.text);
  return texts;
}

std::vector<Matrix> column_panels(Question& question, const std::vector<std::string>& tokens,
                                  HeadPlace head) {
  const LayerTrace& layer = question.run().layers[head.layer];
  const Tensor& W = question.bert().layers[head.layer].attention.output.weight();
  const Tensor norms = contribution_norms(layer.probs[0], layer.value, W);
  const Tensor slopes = question.derivatives(Wanted::maps, head.layer).layers[head.layer].probs[0];
  return {token_map("weights", tokens, slice(layer.probs[0], head.head)),
          token_map("length of what they bring", tokens, slice(norms, head.head), ScaleKind::panel,
                    "length"),
          token_map("slope of the answer", tokens, slice(slopes, head.head), ScaleKind::symmetric,
                    "derivative")};
}

}  // namespace glassbert
