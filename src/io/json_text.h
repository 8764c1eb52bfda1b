#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace glassbert {

// A JSON string where it stands in its text, between the quotes, escapes not yet replaced. It
// costs nothing however long the string is; the text must outlive it. JsonReader checks what it
// hands out, so that decoding can't fail.
class JsonText {
 public:
  explicit JsonText(std::string_view raw) : raw_(raw) {}

  std::string_view raw() const { return raw_; }

  // The string in UTF-8, its escapes replaced; at most `limit` bytes of it.
  std::string decoded(std::size_t limit = std::string::npos) const;

  // Compare the decoded bytes without making a copy of them: "t" equals "\u0074".
  friend bool operator==(const JsonText& a, const JsonText& b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(const JsonText& a, const JsonText& b);
  bool equals(std::string_view decoded) const { return compare(decoded) == 0; }
  std::strong_ordering compare(std::string_view decoded) const;

 private:
  std::string_view raw_;
};

}  // namespace glassbert
