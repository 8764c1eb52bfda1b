#include "app/predict.h"

#include "app/verbs.h"
#include "shell/shard.h"

namespace glassbert {
namespace {

// What the checkpoint can do with the input, when --task does not say.
std::string usual_task(const Model& model, const Input& input) {
  if (model.bert.masked_word && !masks_in(model, input.sequence).empty()) return "fill";
  return model.bert.classifier && model.bert.pooler ? "classify" : "similarity";
}

void run_predict(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments);
  if (const auto path = arguments.value("--pairs"))
    return compare_texts(model, read_pairs(*path, arguments), arguments, out);

  const Input input = read_input(model, arguments);
  const std::string task = arguments.choice("--task", {"fill", "classify", "similarity"})
                               .value_or(usual_task(model, input));
  if (task == "fill") return fill_masks(model, input, arguments, out);
  if (task == "classify") return classify(model, input, arguments, out);
  if (input.text && input.text->pair)
    return compare_texts(model, {{input.text->text, *input.text->pair}}, arguments, out);
  print_embedding(model, input, arguments, out);
}

}  // namespace

Verb predict_verb() {
  return {
      {.verb = "predict",
       .summary = "fills [MASK], classifies, or compares two texts",
       .plain = "[TEXT [PAIR]]",
       .plain_limit = 2,
       .flags = model_flags() + input_flags() +
                std::vector<Flag>{
                    {"--task", "TASK", "fill, classify or similarity (else what fits the model)"},
                    {"--top", "K", "fill: how many words for each [MASK] (5)"},
                    {"--pairs", "FILE", "compare the two texts of every line, a tab between them"},
                    {"--json", "", "JSON instead of a table"},
                    shard_flag()},
       .example = "glassbert predict \"A man is playing a guitar.\" \"Somebody makes music.\""},
      run_predict};
}

}  // namespace glassbert
