#include "shell/model.h"

#include <algorithm>

#include "core/file_error.h"
#include "core/utf8.h"
#include "shell/message.h"

namespace glassbert {

std::string Model::name() const {
  const std::filesystem::path path = std::filesystem::absolute(folder / "x").lexically_normal();
  return path.parent_path().filename().string();
}

Model open_model(const std::filesystem::path& folder) {
  Checkpoint checkpoint = load_checkpoint(folder);
  Model model{folder,
              std::move(checkpoint.bert),
              std::move(checkpoint.spelling),
              {},
              load_known_words(folder)};
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

namespace {

void warn_about_words(const Model& model, const Tokens& tokens, const TextInput& text) {
  if (!model.words) return;
  std::string words;
  for (const std::string& word : unknown_words(tokens, text, *model.words))
    words += join(words.empty() ? "" : ", ", '"', word, '"');
  if (!words.empty())
    warning(join(model.name(), " knows the words of a small world and never saw ", words,
                 "; another BERT may: --model DIR, in a lesson MODEL=DIR"));
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
  warn_about_words(model, tokens, {text, pair});
  return {to_sequence(tokens), tokens.text, TextInput{text, pair}};
}

Batch encode_all(const Model& model, const std::vector<std::string>& texts) {
  std::vector<Sequence> sequences;
  for (const std::string& text : texts) sequences.push_back(encode(model, text).sequence);
  return stack(sequences, model.bert.config);
}

Input with_labels(const Model& model, Sequence sequence) {
  Input input{std::move(sequence), {}, {}};
  for (const Index id : input.sequence.ids) input.tokens.push_back(label(model, id));
  return input;
}

Index Reading::position(const std::string& token) const {
  const auto at = std::ranges::find(input.tokens, token);
  if (at == input.tokens.end())
    throw FileError("text", "it has no token \"" + printable(token) + "\" for this model",
                    "choose other words, or another model");
  return at - input.tokens.begin();
}

Reading read_text(const Model& model, const std::string& text, Depth depth) {
  Input input = encode(model, text);
  Trace trace = forward(model.bert, input.sequence, {}, depth);
  return {std::move(input), std::move(trace)};
}

}  // namespace glassbert
