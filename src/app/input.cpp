#include "app/input.h"

#include <limits>

#include "core/parallel.h"
#include "shell/environment.h"
#include "shell/text_input.h"

namespace glassbert {

std::vector<Flag> model_flags() {
  return {{"--model", "DIR", "a checkpoint directory (else GLASSBERT_MODEL, else the default)"},
          {"--threads", "N", "how many threads compute; the result is the same for every N"}};
}

std::vector<Flag> input_flags() {
  return {{"--text", "A", "the text; - reads standard input"},
          {"--pair", "B", "a second text, in segment 1"},
          {"--ids", "LIST", "run these token ids instead of a text: 101,7592,102"},
          {"--types", "LIST", "segment numbers for --ids: 0,0,0"},
          {"--mask", "LIST", "for --ids: 1 for each token that may be attended to, else 0"},
          {"--truncate", "", "cut a text that is longer than the model's positions"}};
}

std::vector<Flag> operator+(std::vector<Flag> a, const std::vector<Flag>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

void use_threads(const Arguments& arguments) {
  if (const auto threads = arguments.integer("--threads", 1, 1024))
    set_thread_count(static_cast<int>(*threads));
}

Model open_model(const Arguments& arguments, const std::string& otherwise) {
  use_threads(arguments);
  return open_model(model_folder(arguments.value("--model"), otherwise));
}

Input read_input(const Model& model, const Arguments& arguments) {
  const std::optional<TextInput> text = text_input(arguments);
  if (text.has_value() == arguments.given("--ids"))
    throw UsageError("input", text ? "a text and --ids" : "neither a text nor --ids",
                     "give one of them");
  if (text) return encode(model, text->text, text->pair, arguments.given("--truncate"));

  const Index largest = std::numeric_limits<Index>::max();
  Sequence sequence{
      arguments.integers("--ids", 0, largest), arguments.integers("--types", 0, largest), {}};
  for (const Index m : arguments.integers("--mask", 0, 1))
    sequence.mask.push_back(static_cast<int>(m));
  return with_labels(model, std::move(sequence));
}

}  // namespace glassbert
