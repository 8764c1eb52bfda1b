#include "text/layout.h"

namespace glassbert {
namespace {

void append(const Vocabulary& vocabulary, const Piece& piece, Index type, Tokens& tokens) {
  tokens.text.emplace_back(vocabulary.token(piece.id));
  tokens.ids.push_back(piece.id);
  tokens.types.push_back(type);
  tokens.mask.push_back(1);
  tokens.special.push_back(0);
  tokens.offsets.push_back({piece.begin, piece.end});
  tokens.words.push_back(piece.word);
}

void append_special(const Vocabulary& vocabulary, std::string_view token, Index type, int mask,
                    Tokens& tokens) {
  tokens.text.emplace_back(token);
  tokens.ids.push_back(vocabulary.require(token));
  tokens.types.push_back(type);
  tokens.mask.push_back(mask);
  tokens.special.push_back(1);
  tokens.offsets.push_back({0, 0});
  tokens.words.push_back(-1);
}

void reserve(Tokens& tokens, std::size_t count) {
  tokens.text.reserve(count);
  tokens.ids.reserve(count);
  tokens.types.reserve(count);
  tokens.mask.reserve(count);
  tokens.special.reserve(count);
  tokens.offsets.reserve(count);
  tokens.words.reserve(count);
}

}  // namespace

Tokens lay_out(const Vocabulary& vocabulary, std::span<const Piece> first,
               std::optional<std::span<const Piece>> second, bool add_special_tokens) {
  Tokens tokens;
  reserve(tokens, first.size() + (second ? second->size() : 0) + 3);
  if (add_special_tokens) append_special(vocabulary, class_token, 0, 1, tokens);
  for (const Piece& piece : first) append(vocabulary, piece, 0, tokens);
  if (add_special_tokens) append_special(vocabulary, separator_token, 0, 1, tokens);
  if (!second) return tokens;
  for (const Piece& piece : *second) append(vocabulary, piece, 1, tokens);
  if (add_special_tokens) append_special(vocabulary, separator_token, 1, 1, tokens);
  return tokens;
}

Tokens pad(const Vocabulary& vocabulary, Tokens tokens, Index length) {
  while (tokens.size() < length) append_special(vocabulary, pad_token, 0, 0, tokens);
  return tokens;
}

}  // namespace glassbert
