#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "io/json_number.h"

namespace glassbert {

// Makes one JSON text on one line, commas and quotes placed by the writer:
//
//   JsonWriter writer;
//   writer.begin_object().key("tokens").begin_array().text("it").end_array().end_object();
//   writer.take();  // {"tokens":["it"]}
//
// Throws std::invalid_argument for strings that are not UTF-8. Nesting is the caller's care.
class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);

  JsonWriter& text(std::string_view value);
  JsonWriter& number(float value);   // the shortest digits that give the same float again
  JsonWriter& number(double value);  // the same for double; NaN and infinities become null
  JsonWriter& number(const JsonNumber& value);  // as it was read: exactly, where it is exact
  JsonWriter& integer(std::int64_t value);
  JsonWriter& size(std::uint64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  // A string too long to be held, already in JSON's spelling (JsonText::raw), piece by piece; with
  // colon() behind it, it is a key.
  JsonWriter& begin_text() { return value("\""); }
  JsonWriter& text_piece(std::string_view raw);
  JsonWriter& end_text();
  JsonWriter& colon();

  // What has been written since the last take. take() ends the text; after take_part() it goes on,
  // so that a long one need not be in memory as a whole.
  std::string take();
  std::string take_part();

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& value(std::string_view json);

  std::string text_;
  bool comma_due_ = false;  // the next key or value follows another one
};

// The text as a JSON string, quotes included: only what must be escaped is, as short as can be
// (\" \\ \b \f \n \r \t, other controls \u00xx); throws std::invalid_argument unless it is UTF-8.
std::string quoted(std::string_view text);

}  // namespace glassbert
