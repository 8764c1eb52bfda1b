#include "app/model.h"

#include <limits>

#include "core/file_error.h"
#include "core/parallel.h"
#include "core/utf8.h"
#include "shell/environment.h"
#include "shell/message.h"

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

Model open_model(const Arguments& arguments) {
  use_threads(arguments);
  const std::filesystem::path folder = model_folder(arguments.value("--model"));
  Checkpoint checkpoint = load_checkpoint(folder);
  Model model{folder, std::move(checkpoint.bert), {}};
  if (std::filesystem::exists(folder / "vocab.txt")) {
    model.tokenizer = load_tokenizer(folder, checkpoint.warnings);
    const Index known = model.tokenizer->vocabulary().ids();
    if (known != model.bert.config.V)
      checkpoint.warnings.push_back(join((folder / "vocab.txt").string(), ": ", known,
                                         " tokens, but vocab_size is ", model.bert.config.V));
  }
  for (const std::string& text : checkpoint.warnings) warning(text);
  return model;
}

namespace {

std::string label(const Model& model, Index id) {
  const bool known = model.tokenizer && id >= 0 && id < model.tokenizer->vocabulary().ids();
  return known ? std::string(model.tokenizer->vocabulary().token(id)) : std::to_string(id);
}

}  // namespace

void warn_about_bytes(const std::string& text) {
  if (const auto at = first_invalid_utf8(text))
    warning(join("the text is not UTF-8 at byte ", *at, "; such bytes are left out"));
}

Input encode(const Model& model, const std::string& text, const std::optional<std::string>& pair,
             bool truncate) {
  if (!model.tokenizer)
    throw FileError((model.folder / "vocab.txt").string(), "there is no such file",
                    "a text needs the vocabulary; or give --ids");
  warn_about_bytes(text);
  if (pair) warn_about_bytes(*pair);
  EncodeOptions options;
  if (truncate) options.max_length = model.bert.config.positions;
  const Tokens tokens = model.tokenizer->encode(text, pair, options);
  if (tokens.size() > model.bert.config.positions)
    throw FileError("text",
                    join(tokens.size(), " tokens, but the model has ", model.bert.config.positions,
                         " positions"),
                    "shorten it, or cut it with --truncate");
  return {to_sequence(tokens), tokens.text, TextInput{text, pair}};
}

Input with_labels(const Model& model, Sequence sequence) {
  Input input{std::move(sequence), {}, {}};
  for (const Index id : input.sequence.ids) input.tokens.push_back(label(model, id));
  return input;
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
