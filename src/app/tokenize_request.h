#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/json.h"
#include "text/tokenizer.h"

namespace glassbert {

// One line of `glassbert tokenize --jsonl`: an object with `text` and, as wanted, `pair`, `config`
// (vocab, a list of tokens, and the options of TokenizerOptions) and `encode` (add_special_tokens,
// max_length, strategy, stride, pad_to). A field that is null counts as left out.
struct TokenizeRequest {
  std::string text;
  std::optional<std::string> pair;
  std::optional<TokenizerOptions> config;         // none: as the model
  std::optional<std::vector<std::string>> vocab;  // none: the model's
  EncodeOptions encode;
};

// Throws FileError that names the field.
TokenizeRequest read_request(const Json& line);

}  // namespace glassbert
