#include "io/json_reader.h"

#include <algorithm>
#include <array>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {

const char* name_of(JsonKind kind) {
  constexpr std::array names = {"null",     "true or false", "a number",
                                "a string", "an array",      "an object"};
  return names[static_cast<std::size_t>(kind)];
}

JsonKind JsonReader::peek() {
  skip_white_space();
  const char c = at_ < text_.size() ? text_[at_] : '\0';
  if (c == '{') return JsonKind::object;
  if (c == '[') return JsonKind::array;
  if (c == '"') return JsonKind::text;
  if (c == '-' || (c >= '0' && c <= '9')) return JsonKind::number;
  const std::string_view rest = text_.substr(at_);
  if (rest.starts_with("true") || rest.starts_with("false")) return JsonKind::boolean;
  if (rest.starts_with("null")) return JsonKind::null;
  fail("a value");
}

std::optional<JsonText> JsonReader::next_key() {
  if (leaves('}')) return std::nullopt;
  skip_white_space();
  if (at_ == text_.size() || text_[at_] != '"') fail("a key in double quotes");
  const JsonText key = text();
  skip_white_space();
  if (!take(":")) fail("':'");
  return key;
}

JsonText JsonReader::text() {
  take_expected(JsonKind::text);
  const std::size_t begin = at_ + 1;
  take_token(find_text_end(text_, begin));
  const JsonText text(text_.substr(begin, at_ - begin));
  ++at_;
  return text;
}

JsonNumber JsonReader::number() {
  take_expected(JsonKind::number);
  const std::size_t begin = at_;
  take_token(find_number_end(text_, begin));
  const std::optional<JsonNumber> number = parse_json_number(text_.substr(begin, at_ - begin));
  if (number) return *number;
  at_ = begin;
  fail("a number within the range of double");
}

bool JsonReader::boolean() {
  take_expected(JsonKind::boolean);
  if (take("true")) return true;
  take("false");
  return false;
}

void JsonReader::skip() {  // calls itself at most depth_limit deep
  const JsonKind kind = peek();
  if (kind == JsonKind::null) null();
  if (kind == JsonKind::boolean) boolean();
  if (kind == JsonKind::number) number();
  if (kind == JsonKind::text) text();
  if (kind == JsonKind::array)
    for (begin_array(); next_element();) skip();
  if (kind == JsonKind::object)
    for (begin_object(); next_key();) skip();
}

void JsonReader::finish() {
  skip_white_space();
  if (at_ < text_.size()) fail("the end of the text");
}

std::string JsonReader::place() const {
  const std::string_view before = text_.substr(0, at_);
  const std::string_view line = before.substr(before.rfind('\n') + 1);
  const auto is_first_byte = [](char c) { return (c & 0xC0) != 0x80; };
  return join("line ", 1 + std::count(before.begin(), before.end(), '\n'), ", column ",
              1 + std::count_if(line.begin(), line.end(), is_first_byte), ", byte ",
              first_byte_ + at_);
}

void JsonReader::fail(const std::string& expected) const {
  throw FileError(where_, join(place(), ": expected ", expected, ", found ", found()),
                  "correct the JSON there");
}

std::string JsonReader::found() const {
  const std::string_view rest = text_.substr(at_, 100);
  if (rest.empty()) return "the end of the text";
  if (rest[0] == '\0') return "NUL padding";
  if (rest.starts_with("\xEF\xBB\xBF")) return "a byte-order mark";
  return printable(rest, 20);
}

void JsonReader::skip_white_space() {
  at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size());
}

bool JsonReader::take(std::string_view word) {
  if (!text_.substr(at_).starts_with(word)) return false;
  at_ += word.size();
  return true;
}

void JsonReader::take_token(const JsonTokenEnd& end) {
  at_ = end.at;
  if (end.expected != nullptr) fail(end.expected);
}

void JsonReader::take_expected(JsonKind kind) {
  if (peek() != kind) fail(name_of(kind));
}

void JsonReader::enter(JsonKind kind) {
  take_expected(kind);
  if (depth_ == depth_limit) fail(join("at most ", depth_limit, " levels of nesting"));
  ++depth_;
  ++at_;
  first_ = true;
}

// Goes on to the next member or element; true when the container ends instead.
bool JsonReader::leaves(char close) {
  skip_white_space();
  if (take({&close, 1})) {
    --depth_;
    first_ = false;
    return true;
  }
  if (!first_ && !take(",")) fail(join("',' or '", close, "'"));
  first_ = false;
  return false;
}

}  // namespace glassbert
