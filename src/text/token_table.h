#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Tokens by number and numbers by token: a hash table of 8 bytes a slot beside the text that holds
// the tokens. Of a token listed twice the last number is found.
class TokenTable {
 public:
  struct Span {
    std::uint32_t begin, length;  // in bytes
  };

  TokenTable() = default;
  TokenTable(std::string text, std::vector<Span> tokens);  // token i is tokens[i] of the text

  Index ids() const { return static_cast<Index>(tokens_.size()); }
  Index size() const { return size_; }  // different tokens

  std::string_view token(Index id) const;    // 0 <= id < ids(), unchecked
  Index find(std::string_view token) const;  // -1: there is none

  // The longest token that is `prefix` followed by the beginning of `text`.
  struct Match {
    Index id = -1;
    std::size_t length = 0;  // in bytes of `text`; 0: there is none
  };
  Match longest(std::string_view prefix, std::string_view text) const;

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t id = -1;  // -1: the slot is free
  };
  std::size_t slot_of(std::uint32_t hash, std::string_view prefix, std::string_view rest) const;

  std::string text_;
  std::vector<Span> tokens_;
  std::vector<Slot> slots_ = std::vector<Slot>(1);  // a power of two, at most half of them taken
  Index size_ = 0;
  std::size_t longest_ = 0;  // token, in bytes
};

}  // namespace glassbert
