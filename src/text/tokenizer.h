#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/fixed_tokens.h"
#include "text/normalize.h"
#include "text/pieces.h"
#include "text/tokens.h"
#include "text/truncate.h"
#include "text/vocabulary.h"

namespace glassbert {

// Named as in tokenizer_config.json.
struct TokenizerOptions {
  bool do_lower_case = true;
  std::optional<bool> strip_accents;  // none: as do_lower_case
  bool tokenize_chinese_chars = true;
  Index max_input_chars_per_word = 100;  // longer words are [UNK]
  std::vector<std::string> never_split;  // words that are one token as they stand
};

struct EncodeOptions {
  bool add_special_tokens = true;
  std::optional<Index> max_length;  // tokens, added ones included; none: as many as there are
  Truncation truncation = Truncation::longest_first;
  std::optional<Index> stride;  // given: what is cut off goes to Tokens::overflow, in windows that
                                // each begin `stride` tokens before the end of the one before
  Index pad_to = 0;             // at least as many tokens
};

// BERT's tokenizer: fixed tokens are cut out of the raw text; the rest is normalized, split into
// words, split into word pieces, truncated and laid out. Safe to share between threads.
class Tokenizer {
 public:
  explicit Tokenizer(Vocabulary vocabulary, const TokenizerOptions& options = {});

  // UTF-8 in; bytes that are not UTF-8 count as U+FFFD, which leaves no token. Throws FileError
  // when max_length has no room for the added tokens, when truncation can't do what is asked (see
  // truncate.h), and when a special token is needed that the vocabulary lacks.
  Tokens encode(std::string_view text, std::optional<std::string_view> pair = {},
                const EncodeOptions& options = {}) const;

  // The pieces of a text, nothing added, nothing cut; words are numbered from `first_word`.
  std::vector<Piece> pieces(std::string_view text, std::uint32_t first_word = 0) const;

  // The text of the tokens: special ones left out, ## pieces glued to what precedes them, a space
  // between words, none before . ? ! and comma. Throws std::invalid_argument for an unknown id.
  std::string decode(std::span<const Index> ids) const;

  const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  Vocabulary vocabulary_;
  FixedTokens fixed_tokens_;
  Normalizer normalizer_;
  Index longest_word_;
};

}  // namespace glassbert
