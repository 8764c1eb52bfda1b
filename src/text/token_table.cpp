#include "text/token_table.h"

#include <algorithm>
#include <bit>

namespace glassbert {
namespace {

// The FNV-1a hash (Fowler, Noll, Vo), which can go on where it stopped: each longer prefix of a
// word costs one more step, and the hash of "##ing" is that of "ing" begun from the hash of "##".
std::uint32_t hash_step(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<std::uint8_t>(byte)) * 0x01000193;
}

std::uint32_t hash_of(std::string_view bytes) {
  std::uint32_t hash = 0x811C9DC5;
  for (const char byte : bytes) hash = hash_step(hash, byte);
  return hash;
}

}  // namespace

TokenTable::TokenTable(std::string text, std::vector<Span> tokens)
    : text_(std::move(text)),
      tokens_(std::move(tokens)),
      slots_(std::bit_ceil(2 * tokens_.size() + 1)) {
  for (Index id = 0; id < ids(); ++id) {
    const std::string_view name = token(id);
    const std::uint32_t hash = hash_of(name);
    Slot& slot = slots_[slot_of(hash, "", name)];
    if (slot.id < 0) ++size_;
    slot = {hash, static_cast<std::int32_t>(id)};
    longest_ = std::max(longest_, name.size());
  }
}

std::string_view TokenTable::token(Index id) const {
  const Span span = tokens_[static_cast<std::size_t>(id)];
  return std::string_view(text_).substr(span.begin, span.length);
}

// The slot that holds the token prefix + rest, or the free one where it would go.
std::size_t TokenTable::slot_of(std::uint32_t hash, std::string_view prefix,
                                std::string_view rest) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t at = hash & last;
  for (; slots_[at].id >= 0; at = (at + 1) & last) {
    if (slots_[at].hash != hash) continue;
    const std::string_view found = token(slots_[at].id);
    if (found.starts_with(prefix) && found.substr(prefix.size()) == rest) break;
  }
  return at;
}

Index TokenTable::find(std::string_view token) const {
  return slots_[slot_of(hash_of(token), "", token)].id;
}

TokenTable::Match TokenTable::longest(std::string_view prefix, std::string_view text) const {
  std::uint32_t hash = hash_of(prefix);
  const std::size_t most = std::min(text.size(), longest_);
  Match longest;
  for (std::size_t length = 1; length <= most; ++length) {
    hash = hash_step(hash, text[length - 1]);
    const Index id = slots_[slot_of(hash, prefix, text.substr(0, length))].id;
    if (id >= 0) longest = {id, length};
  }
  return longest;
}

}  // namespace glassbert
