#include "text/unicode.h"

#include <algorithm>
#include <iterator>

#include "text/unicode_tables.h"

namespace glassbert {
namespace {

// The row of a sorted table, first .. last, that c lies in; null where there is none.
template <class Row, std::size_t n>
const Row* row_at(const Row (&table)[n], char32_t c) {
  const auto ends_before = [](const Row& row, char32_t value) { return row.last < value; };
  const Row* row = std::lower_bound(table, table + n, c, ends_before);
  return row != table + n && row->first <= c ? row : nullptr;
}

// Unicode, chapter 3.12: a syllable is a leading consonant, a vowel and perhaps a trailing
// consonant.
std::u32string decompose_hangul(char32_t c) {
  const char32_t vowels = 21, trails = 28, index = c - 0xAC00;
  std::u32string letters = {0x1100 + index / (vowels * trails), 0x1161 + index / trails % vowels};
  if (index % trails != 0) letters += 0x11A7 + index % trails;
  return letters;
}

}  // namespace

bool is_dropped(char32_t c) { return row_at(unicode::dropped, c) != nullptr; }
bool is_space(char32_t c) { return row_at(unicode::spaces, c) != nullptr; }
bool is_cjk(char32_t c) { return c >= 0x3400 && row_at(unicode::cjk, c) != nullptr; }
bool is_accent(char32_t c) { return c >= 0x300 && row_at(unicode::accents, c) != nullptr; }

bool is_punctuation(char32_t c) {
  if ((c >= 'a' && c <= 'z') || c == ' ') return false;  // the most frequent ones, without a search
  return row_at(unicode::punctuation, c) != nullptr;
}

std::u32string without_accents(char32_t c) {
  if (is_accent(c)) return {};
  if (c >= 0xAC00 && c <= 0xD7A3) return decompose_hangul(c);
  const auto comes_before = [](const unicode::Unaccented& row, char32_t value) {
    return row.from < value;
  };
  const auto* end = std::end(unicode::unaccented);
  const auto* row = std::lower_bound(std::begin(unicode::unaccented), end, c, comes_before);
  if (row == end || row->from != c) return {c};
  return {row->to, std::find(row->to, std::end(row->to), U'\0')};
}

std::u32string lower_case(char32_t c) {
  if (c == 0x130) return {0x69, 0x307};
  const unicode::LowerCase* row = row_at(unicode::lower_cases, c);
  if (row == nullptr || (c - row->first) % row->step != 0) return {c};
  return {static_cast<char32_t>(static_cast<std::int32_t>(c) + row->shift)};
}

}  // namespace glassbert
