#include "io/json_token.h"

#include <optional>

#include "core/utf8.h"

namespace glassbert {
namespace {

constexpr const char* hex_expected = "four hexadecimal digits after \\u";
constexpr const char* pair_expected = "a pair of surrogates";

// The character at a place, NUL behind the end: no token holds one.
char character(std::string_view text, std::size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The code unit that the four digits at a place spell; none when they are not four.
std::optional<unsigned> hex(std::string_view text, std::size_t at) {
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const std::size_t digit = std::string_view("0123456789abcdefABCDEF").find(character(text, i));
    if (digit == std::string_view::npos) return std::nullopt;
    value = value << 4 | static_cast<unsigned>(digit < 16 ? digit : digit - 6);
  }
  return value;
}

// One past the \uXXXX, or pair of them, at `begin`.
JsonTokenEnd find_unicode_escape_end(std::string_view text, std::size_t begin) {
  const std::optional<unsigned> unit = hex(text, begin + 2);
  if (!unit) return {begin, hex_expected};
  if (*unit < 0xD800 || *unit > 0xDFFF) return {begin + 6};
  if (*unit > 0xDBFF || text.substr(begin + 6, 2) != "\\u") return {begin, pair_expected};
  const std::optional<unsigned> low = hex(text, begin + 8);
  if (!low) return {begin + 6, hex_expected};
  if (*low < 0xDC00 || *low > 0xDFFF) return {begin, pair_expected};
  return {begin + 12};
}

JsonTokenEnd find_escape_end(std::string_view text, std::size_t begin) {
  const char letter = character(text, begin + 1);
  if (letter == 'u') return find_unicode_escape_end(text, begin);
  if (letter != '\0' && std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos)
    return {begin + 2};
  return {begin, "one of \" \\ / b f n r t u after the backslash"};
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (is_digit(character(text, at))) ++at;
  return at;
}

}  // namespace

JsonTokenEnd find_text_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (character(text, at) != '"') {
    if (at >= text.size()) return {at, "'\"' at the end of the string"};
    if (static_cast<unsigned char>(text[at]) < 0x20) return {at, "an escaped control character"};
    const JsonTokenEnd next = text[at] == '\\' ? find_escape_end(text, at) : JsonTokenEnd{at + 1};
    if (next.expected != nullptr) return next;
    at = next.at;
  }
  const std::optional<std::size_t> bad = first_invalid_utf8(text.substr(begin, at - begin));
  if (bad) return {begin + *bad, "UTF-8"};
  return {at};
}

JsonTokenEnd find_number_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin + (character(text, begin) == '-' ? 1 : 0);
  const auto is_at = [&](std::string_view letters) {
    return at < text.size() && letters.find(text[at]) != std::string_view::npos;
  };
  if (!is_digit(character(text, at))) return {at, "a digit"};
  at = is_at("0") ? at + 1 : skip_digits(text, at);
  if (is_at(".")) {
    const std::size_t fraction = ++at;
    at = skip_digits(text, at);
    if (at == fraction) return {at, "a digit"};
  }
  if (is_at("eE")) {
    ++at;
    if (is_at("+-")) ++at;
    const std::size_t exponent = at;
    at = skip_digits(text, at);
    if (at == exponent) return {at, "a digit"};
  }
  return {at};
}

}  // namespace glassbert
