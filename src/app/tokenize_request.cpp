#include "app/tokenize_request.h"

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

constexpr std::uint64_t largest_length = 1 << 20;  // so that no line asks for endless padding

const Json* find_given(const Json& object, const char* field) {
  const Json* value = object.find(field);
  return value == nullptr || value->is(JsonKind::null) ? nullptr : value;
}

bool boolean_or(bool otherwise, const Json& object, const char* field) {
  const Json* value = find_given(object, field);
  return value == nullptr ? otherwise : value->boolean(field);
}

std::optional<Index> find_length(const Json& object, const char* field) {
  const Json* value = find_given(object, field);
  if (value == nullptr) return std::nullopt;
  const std::uint64_t length = value->size(field);
  if (length > largest_length)
    throw FileError(field, join(length, " is too large"), join("give at most ", largest_length));
  return static_cast<Index>(length);
}

std::optional<std::vector<std::string>> find_texts(const Json& object, const char* field) {
  const Json* list = find_given(object, field);
  if (list == nullptr) return std::nullopt;
  std::vector<std::string> texts;
  for (const Json& entry : list->array(field)) texts.push_back(entry.text(field));
  return texts;
}

TokenizerOptions read_config(const Json& config) {
  TokenizerOptions options;
  options.do_lower_case = boolean_or(true, config, "do_lower_case");
  if (find_given(config, "strip_accents") != nullptr)
    options.strip_accents = boolean_or(true, config, "strip_accents");
  options.tokenize_chinese_chars = boolean_or(true, config, "tokenize_chinese_chars");
  options.max_input_chars_per_word =
      find_length(config, "max_input_chars_per_word").value_or(options.max_input_chars_per_word);
  options.never_split = find_texts(config, "never_split").value_or(options.never_split);
  return options;
}

Truncation truncation_of(const std::string& strategy) {
  if (strategy == "longest_first") return Truncation::longest_first;
  if (strategy == "only_first") return Truncation::only_first;
  if (strategy == "only_second") return Truncation::only_second;
  if (strategy == "do_not_truncate") return Truncation::do_not_truncate;
  throw FileError("strategy", "there is no " + printable(strategy),
                  "give longest_first, only_first, only_second or do_not_truncate");
}

EncodeOptions read_encode(const Json& encode) {
  EncodeOptions options;
  options.add_special_tokens = boolean_or(true, encode, "add_special_tokens");
  options.max_length = find_length(encode, "max_length");
  if (const Json* strategy = find_given(encode, "strategy"))
    options.truncation = truncation_of(strategy->text("strategy"));
  options.stride = find_length(encode, "stride");
  options.pad_to = find_length(encode, "pad_to").value_or(0);
  return options;
}

}  // namespace

TokenizeRequest read_request(const Json& line) {
  TokenizeRequest request;
  request.text = line.member("text", "line").text("text");
  if (const Json* pair = find_given(line, "pair")) request.pair = pair->text("pair");
  if (const Json* config = find_given(line, "config")) {
    config->object("config");
    request.config = read_config(*config);
    request.vocab = find_texts(*config, "vocab");
  }
  if (const Json* encode = find_given(line, "encode")) {
    encode->object("encode");
    request.encode = read_encode(*encode);
  }
  return request;
}

}  // namespace glassbert
