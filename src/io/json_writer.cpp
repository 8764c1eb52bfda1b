#include "io/json_writer.h"

#include <cmath>
#include <utility>

#include "core/check.h"
#include "core/utf8.h"
#include "io/number_text.h"

namespace glassbert {
namespace {

std::string escaped(char c) {
  const std::size_t letter = std::string_view("\"\\\b\f\n\r\t").find(c);
  if (letter != std::string_view::npos) return {'\\', "\"\\bfnrt"[letter]};
  if (static_cast<unsigned char>(c) >= 0x20) return {c};
  return {'\\', 'u', '0', '0', c < 0x10 ? '0' : '1', "0123456789abcdef"[c & 0xF]};
}

}  // namespace

std::string quoted(std::string_view text) {
  check(!first_invalid_utf8(text), "json: \"", printable(text), "\" is not UTF-8");
  std::string result = "\"";
  for (const char c : text) result += escaped(c);
  return result + '"';
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(quoted(name));
  text_ += ':';
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) { return value(quoted(text)); }
JsonWriter& JsonWriter::number(float number) {
  return value(std::isfinite(number) ? shortest_text(number) : "null");
}
JsonWriter& JsonWriter::number(double number) {
  return value(std::isfinite(number) ? shortest_text(number) : "null");
}
JsonWriter& JsonWriter::number(const JsonNumber& number) {
  if (!number.exact) return this->number(number.value);
  return value((number.negative ? "-" : "") + std::to_string(number.magnitude));
}
JsonWriter& JsonWriter::integer(std::int64_t number) { return value(std::to_string(number)); }
JsonWriter& JsonWriter::size(std::uint64_t number) { return value(std::to_string(number)); }
JsonWriter& JsonWriter::boolean(bool truth) { return value(truth ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return value("null"); }

std::string JsonWriter::take() {
  comma_due_ = false;
  return take_part();
}

JsonWriter& JsonWriter::text_piece(std::string_view raw) {
  text_ += raw;
  return *this;
}

JsonWriter& JsonWriter::end_text() { return text_piece("\""); }

JsonWriter& JsonWriter::colon() {
  text_ += ':';
  comma_due_ = false;
  return *this;
}

std::string JsonWriter::take_part() { return std::exchange(text_, {}); }

JsonWriter& JsonWriter::open(char bracket) {
  value({&bracket, 1});
  comma_due_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  comma_due_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view json) {
  if (comma_due_) text_ += ',';
  text_ += json;
  comma_due_ = true;
  return *this;
}

}  // namespace glassbert
