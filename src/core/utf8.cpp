#include "core/utf8.h"

#include <array>
#include <cstdint>

#include "core/check.h"

namespace glassbert {
namespace {

constexpr char32_t replacement = 0xFFFD;

// What stands at the front of `bytes`: a code point of `length` bytes, or an invalid stretch.
struct Decoded {
  char32_t code_point;
  std::size_t length;
  bool valid;
};

// How a sequence may begin: its length, the bits of the lead byte that count, and the range of the
// second byte (narrower than 80..BF where overlong forms, surrogates or 110000.. would begin).
struct Lead {
  std::size_t length;
  char32_t bits;
  std::uint8_t low, high;
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, char32_t(byte & 0x1F), 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0x0, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0xD, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, char32_t(byte & 0x0F), 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x0, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, char32_t(byte & 0x07), 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x4, 0x80, 0x8F};
  return {0, 0, 0, 0};
}

Decoded decode_front(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  if (byte(0) < 0x80) return {byte(0), 1, true};
  const Lead lead = lead_of(byte(0));
  if (lead.length == 0) return {replacement, 1, false};
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const std::uint8_t low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xBF;
    if (i >= bytes.size() || byte(i) < low || byte(i) > high) return {replacement, i, false};
    code_point = code_point << 6 | (byte(i) & 0x3F);
  }
  return {code_point, lead.length, true};
}

std::string hex(std::uint32_t value, int digits) {
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    text += "0123456789abcdef"[value >> shift & 0xF];
  return text;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded front = decode_front(bytes.substr(at));
    if (!front.valid) return at;
    at += front.length;
  }
  return std::nullopt;
}

std::u32string decode_utf8(std::string_view bytes) {
  std::u32string code_points;
  code_points.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded front = decode_front(bytes.substr(at));
    code_points += front.code_point;
    at += front.length;
  }
  return code_points;
}

std::string encode_utf8(char32_t c) {
  check(c < 0x110000 && (c < 0xD800 || c > 0xDFFF), "utf8: U+", hex(c, 6), " is no scalar value");
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

std::string encode_utf8(std::u32string_view code_points) {
  std::string bytes;
  bytes.reserve(code_points.size());
  for (const char32_t c : code_points) bytes += encode_utf8(c);
  return bytes;
}

std::string printable(std::string_view text, std::size_t limit) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == limit) return result + "...";
    const Decoded front = decode_front(text.substr(at));
    if (!front.valid)
      for (std::size_t i = 0; i < front.length; ++i)
        result += "\\x" + hex(static_cast<std::uint8_t>(text[at + i]), 2);
    else if (is_control(front.code_point))
      result += "\\u{" + hex(front.code_point, 4) + "}";
    else
      result += text.substr(at, front.length);
    at += front.length;
  }
  return result;
}

}  // namespace glassbert
