#include "io/json_text.h"

#include <charconv>

#include "core/utf8.h"

namespace glassbert {
namespace {

// Yields the decoded bytes one by one. A text that was changed since it was checked (a mapped file
// may be) gives wrong bytes, never a read outside it.
class DecodedBytes {
 public:
  explicit DecodedBytes(std::string_view raw) : raw_(raw) {}

  int next() {  // a byte, or -1 at the end
    if (given_ < pending_.size()) return static_cast<unsigned char>(pending_[given_++]);
    if (raw_.empty()) return -1;
    const char c = take(1)[0];
    if (c != '\\' || raw_.empty()) return static_cast<unsigned char>(c);
    pending_ = escaped(take(1)[0]);
    given_ = 0;
    return next();
  }

 private:
  std::string_view take(std::size_t count) {
    const std::string_view front = raw_.substr(0, count);
    raw_.remove_prefix(front.size());
    return front;
  }

  std::string escaped(char letter) {
    if (letter == 'u') return code_point();
    const std::size_t control = std::string_view("bfnrt").find(letter);
    return {control == std::string_view::npos ? letter : "\b\f\n\r\t"[control]};
  }

  std::string code_point() {
    char32_t c = hex(take(4));
    if (c >= 0xD800 && c < 0xDC00 && raw_.substr(0, 2) == "\\u")
      c = 0x10000 + ((c - 0xD800) << 10) + ((hex(take(6).substr(2)) - 0xDC00) & 0x3FF);
    return encode_utf8(c >= 0xD800 && c < 0xE000 ? char32_t{0xFFFD} : c);
  }

  static char32_t hex(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
  }

  std::string_view raw_;
  std::string pending_;  // the bytes of the last escape, of which `given_` are given
  std::size_t given_ = 0;
};

bool has_escapes(std::string_view raw) { return raw.find('\\') != std::string_view::npos; }

// Decoded bytes on both sides; a plain text is its own decoding once `Other` is a raw one.
template <class NextByte>
std::strong_ordering compare_bytes(DecodedBytes a, NextByte next_of_b) {
  for (;;) {
    const int x = a.next(), y = next_of_b();
    if (x != y || x < 0) return x <=> y;
  }
}

}  // namespace

std::string JsonText::decoded(std::size_t limit) const {
  if (!has_escapes(raw_)) return std::string(raw_.substr(0, limit));
  std::string bytes;
  DecodedBytes decoder(raw_);
  for (int byte = decoder.next(); byte >= 0 && bytes.size() < limit; byte = decoder.next())
    bytes += static_cast<char>(byte);
  return bytes;
}

std::strong_ordering operator<=>(const JsonText& a, const JsonText& b) {
  if (!has_escapes(b.raw_)) return a.compare(b.raw_);
  return compare_bytes(DecodedBytes(a.raw_),
                       [decoder = DecodedBytes(b.raw_)]() mutable { return decoder.next(); });
}

std::strong_ordering JsonText::compare(std::string_view decoded) const {
  if (!has_escapes(raw_)) return raw_ <=> decoded;
  std::size_t at = 0;
  return compare_bytes(DecodedBytes(raw_), [&] {
    return at < decoded.size() ? static_cast<unsigned char>(decoded[at++]) : -1;
  });
}

}  // namespace glassbert
