#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/token_table.h"

namespace glassbert {

inline constexpr std::string_view pad_token = "[PAD]", unknown_token = "[UNK]",
                                  class_token = "[CLS]", separator_token = "[SEP]",
                                  mask_token = "[MASK]";
inline constexpr std::array<std::string_view, 5> special_tokens = {
    pad_token, unknown_token, class_token, separator_token, mask_token};

// The word pieces of a BERT and their numbers. A piece that goes on inside a word is spelt with ##
// before it. Of a token listed twice the later number counts; the earlier one still names it.
class Vocabulary {
 public:
  static constexpr Index line_limit = 1 << 20;  // bounds what a hostile file can cost

  // A vocab.txt: one token a line, its number the line's, from 0. Lines end in LF; white space at
  // their end is no part of them. Throws FileError, naming `where` and the line, for text that is
  // not UTF-8, for a special token that is missing, for no line and for more than line_limit.
  static Vocabulary parse(std::string text, const std::string& where);

  // The tokens as they are; special ones may be missing. Throws std::invalid_argument for more than
  // line_limit, and for a token that is not UTF-8.
  explicit Vocabulary(const std::vector<std::string>& tokens);

  Index ids() const { return table_.ids(); }    // one above the largest number
  Index size() const { return table_.size(); }  // different tokens

  // Throws std::invalid_argument unless 0 <= id < ids().
  std::string_view token(Index id) const;
  std::optional<Index> find(std::string_view token) const;

  // The number of a token that must be there. Throws FileError where the vocabulary lacks it.
  Index require(std::string_view token) const;

  // The longest token that `text` begins with; inside a word, the longest ## token.
  TokenTable::Match longest_prefix(std::string_view text, bool inside_word) const {
    return table_.longest(inside_word ? "##" : "", text);
  }

  // What a reader should know of a file that was accepted all the same: the first few tokens that
  // are empty or repeated, a sentence each.
  std::vector<std::string> remarks() const;

 private:
  explicit Vocabulary(TokenTable table) : table_(std::move(table)) {}

  TokenTable table_;
};

}  // namespace glassbert
