#include "text/pieces.h"

#include <algorithm>

#include "core/utf8.h"

namespace glassbert {
namespace {

// Writes the word into `bytes`, whose memory serves all words.
void write_utf8(std::u32string_view word, std::string& bytes) {
  bytes.clear();
  for (const char32_t c : word) {
    if (c < 0x80)
      bytes += static_cast<char>(c);
    else
      bytes += encode_utf8(c);
  }
}

std::size_t count_code_points(std::string_view utf8) {
  const auto begins = [](char byte) { return (byte & 0xC0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), begins));
}

// Appends the pieces of the word, whose code points came from `source`; false: nothing fits at some
// point, and `pieces` holds those before it.
bool append_pieces(const Vocabulary& vocabulary, std::string_view word,
                   std::span<const std::uint32_t> source, std::uint32_t number,
                   std::vector<Piece>& pieces) {
  std::size_t begin = 0;  // in code points
  for (std::size_t at = 0; at < word.size();) {
    const TokenTable::Match match = vocabulary.longest_prefix(word.substr(at), at > 0);
    if (match.length == 0) return false;
    const std::size_t end = begin + count_code_points(word.substr(at, match.length));
    pieces.push_back({match.id, source[begin], source[end - 1] + 1, number});
    begin = end;
    at += match.length;
  }
  return true;
}

}  // namespace

std::vector<Piece> split_into_pieces(const Vocabulary& vocabulary, const NormalizedText& text,
                                     std::span<const Word> words, Index longest_word,
                                     std::uint32_t first_word) {
  std::vector<Piece> pieces;
  pieces.reserve(words.size() + words.size() / 2);
  std::string bytes;
  std::uint32_t number = first_word;
  for (const Word& word : words) {
    const std::size_t length = word.end - word.begin, before = pieces.size();
    const auto source = std::span(text.source).subspan(word.begin, length);
    write_utf8(std::u32string_view(text.text).substr(word.begin, length), bytes);
    if (static_cast<Index>(length) > longest_word ||
        !append_pieces(vocabulary, bytes, source, number, pieces)) {
      pieces.resize(before);
      pieces.push_back(
          {vocabulary.require(unknown_token), source.front(), source.back() + 1, number});
    }
    ++number;
  }
  return pieces;
}

}  // namespace glassbert
