#include <cstdio>

#include "app/predict.h"
#include "bert/bert.h"
#include "bert/likeliest.h"
#include "core/file_error.h"
#include "io/json_writer.h"
#include "shell/table.h"

namespace glassbert {
namespace {

void write_candidate(JsonWriter& json, const char* name_key, const std::string& name,
                     const Candidate& x) {
  json.begin_object().key(name_key).text(name).key("id").integer(x.id);
  json.key("probability").number(x.probability).key("logit").number(x.logit).end_object();
}

}  // namespace

std::string decimals(const char* format, double x) {
  char text[64];
  std::snprintf(text, sizeof text, format, x);
  return text;
}

std::vector<Index> masks_in(const Model& model, const Sequence& sequence) {
  std::vector<Index> positions;
  if (!model.tokenizer) return positions;
  const auto mask = model.tokenizer->vocabulary().find(mask_token);
  for (Index t = 0; t < sequence.T(); ++t)
    if (mask && sequence.ids[t] == *mask) positions.push_back(t);
  return positions;
}

void fill_masks(const Model& model, const Input& input, const Arguments& arguments, Output& out) {
  const std::vector<Index> masks = masks_in(model, input.sequence);
  if (!model.bert.masked_word)
    throw FileError(model.folder.string(), "the checkpoint has no masked-word head",
                    "take one that was saved with it, such as bert-base-uncased");
  if (masks.empty())
    throw FileError("text", "no [MASK] in it", "write [MASK] for the word to guess");
  const Trace trace = forward(model.bert, input.sequence, {}, Depth::attention);
  const Index top = arguments.integer("--top", 1, model.bert.config.V).value_or(5);
  Table table({"position", "token", "id", "probability", "logit"});
  JsonWriter json;
  json.begin_object().key("masks").begin_array();
  for (const Index t : masks) {
    json.begin_object().key("position").integer(t).key("candidates").begin_array();
    for (const Candidate& x : likeliest(trace.mlm_logits, t, top)) {
      const std::string word(model.tokenizer->vocabulary().token(x.id));
      write_candidate(json, "token", word, x);
      table.add({std::to_string(t), word, std::to_string(x.id), decimals("%.4f", x.probability),
                 decimals("%.3f", x.logit)});
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
  out << (arguments.given("--json") ? json.take() + "\n" : table.text());
}

void classify(const Model& model, const Input& input, const Arguments& arguments, Output& out) {
  if (!model.bert.classifier || !model.bert.pooler)
    throw FileError(model.folder.string(), "the checkpoint has no classifier",
                    "take one that was fine-tuned, or ask for --task similarity");
  const Trace trace = forward(model.bert, input.sequence, {}, Depth::attention);
  Table table({"class", "id", "probability", "logit"});
  JsonWriter json;
  json.begin_object().key("classes").begin_array();
  for (const Candidate& x : likeliest(trace.logits, 0, trace.logits.dim(1))) {
    const std::string& label = model.bert.config.labels[x.id];
    write_candidate(json, "class", label, x);
    table.add(
        {label, std::to_string(x.id), decimals("%.4f", x.probability), decimals("%.3f", x.logit)});
  }
  json.end_array().end_object();
  out << (arguments.given("--json") ? json.take() + "\n" : table.text());
}

}  // namespace glassbert
