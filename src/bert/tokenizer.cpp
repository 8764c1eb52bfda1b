#include "bert/tokenizer.h"

#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"

namespace glassbert {
namespace {

constexpr std::size_t vocabulary_limit = std::size_t{64} << 20;

// The fields of one JSON file that may say how text is normalised, under its own names for them.
struct Names {
  const char* lower_case;
  const char* strip_accents;
  const char* chinese;
};

const Json* find_set(const Json& json, const char* field) {
  if (!json.is(JsonKind::object)) return nullptr;
  const Json* value = json.find(field);
  return value == nullptr || value->is(JsonKind::null) ? nullptr : value;
}

void read_options(const Json& json, const Names& names, const std::string& where,
                  TokenizerOptions& options) {
  const auto field = [&](const char* name) { return where + ": " + name; };
  if (const Json* value = find_set(json, names.lower_case))
    options.do_lower_case = value->boolean(field(names.lower_case));
  if (const Json* value = find_set(json, names.strip_accents))
    options.strip_accents = value->boolean(field(names.strip_accents));
  if (const Json* value = find_set(json, names.chinese))
    options.tokenize_chinese_chars = value->boolean(field(names.chinese));
}

TokenizerOptions load_options(const std::filesystem::path& folder, Warnings& warnings) {
  TokenizerOptions options;
  if (const auto path = folder / "tokenizer.json"; std::filesystem::exists(path)) {
    const Json json = Json::parse(read_file(path.string(), Json::byte_limit), path.string());
    if (const Json* normalizer = find_set(json, "normalizer"))
      read_options(*normalizer, {"lowercase", "strip_accents", "handle_chinese_chars"},
                   path.string() + ": normalizer", options);
  }
  if (const auto path = folder / "tokenizer_config.json"; std::filesystem::exists(path)) {
    const Json json = Json::parse(read_file(path.string(), Json::byte_limit), path.string());
    json.object(path.string());
    if (const std::string* key = json.repeated_key())
      warnings.push_back(path.string() + ": \"" + *key + "\" stands there twice; the last counts");
    read_options(json, {"do_lower_case", "strip_accents", "tokenize_chinese_chars"}, path.string(),
                 options);
    if (const Json* words = find_set(json, "never_split"))
      for (const Json& word : words->array(path.string() + ": never_split"))
        options.never_split.push_back(word.text(path.string() + ": never_split"));
  }
  return options;
}

}  // namespace

Vocabulary load_vocabulary(const std::filesystem::path& path, Warnings& warnings) {
  if (!std::filesystem::exists(path))
    throw FileError(path.string(), "there is no such file", "a checkpoint needs its vocabulary");
  Vocabulary vocabulary =
      Vocabulary::parse(read_file(path.string(), vocabulary_limit), path.string());
  for (const std::string& remark : vocabulary.remarks())
    warnings.push_back(path.string() + ": " + remark);
  return vocabulary;
}

Tokenizer load_tokenizer(const std::filesystem::path& folder, Warnings& warnings) {
  Vocabulary vocabulary = load_vocabulary(folder / "vocab.txt", warnings);
  return Tokenizer(std::move(vocabulary), load_options(folder, warnings));
}

Sequence to_sequence(const Tokens& tokens) { return {tokens.ids, tokens.types, tokens.mask}; }

}  // namespace glassbert
