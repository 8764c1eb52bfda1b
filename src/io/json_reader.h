#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "io/json_number.h"
#include "io/json_text.h"
#include "io/json_token.h"

namespace glassbert {

enum class JsonKind { null, boolean, number, text, array, object };

// "an object", "a number", ...: for messages.
const char* name_of(JsonKind kind);

// Reads one JSON text (RFC 8259, UTF-8 without byte-order mark) from front to back, in constant
// memory whatever its size. The caller pulls what it expects:
//
//   JsonReader reader(text, "config.json");
//   reader.begin_object();
//   while (const std::optional<JsonText> key = reader.next_key())
//     if (key->equals("hidden_size")) size = reader.number().as_unsigned();
//     else reader.skip();
//   reader.finish();
//
// Anything else than what was pulled is a FileError with line, column, byte and what was expected:
// wrong syntax, another kind of value, text that is not UTF-8, lone surrogates, numbers beyond
// double (1e400; 1e-400 is 0), nesting over `depth_limit`. Repeated keys are the caller's matter.
class JsonReader {
 public:
  static constexpr int depth_limit = 100;

  // `where` names the text in errors; its first byte counts as byte `first_byte` of the file.
  JsonReader(std::string_view text, std::string where, std::size_t first_byte = 0)
      : text_(text), where_(std::move(where)), first_byte_(first_byte) {}

  JsonKind peek();  // the kind of the value that comes next

  void begin_object() { enter(JsonKind::object); }
  std::optional<JsonText> next_key();  // none: the object is over; else its value comes next
  void begin_array() { enter(JsonKind::array); }
  bool next_element() {
    return !leaves(']');
  }  // false: the array is over; else its value comes next

  JsonText text();
  JsonNumber number();
  bool boolean();
  void null() {
    take_expected(JsonKind::null);
    take("null");
  }
  void skip();    // any one value, checked like the others
  void finish();  // the text is over: throws unless only white space is left

  // Errors of the caller's own, at the place just reached: fail throws FileError "WHERE: PLACE:
  // expected EXPECTED, found ..." and place() is "line 3, column 5, byte 40".
  [[noreturn]] void fail(const std::string& expected) const;
  std::string place() const;

 private:
  std::string found() const;
  void skip_white_space();
  bool take(std::string_view word);
  void take_token(const JsonTokenEnd& end);
  void take_expected(JsonKind kind);
  void enter(JsonKind kind);
  bool leaves(char close);

  std::string_view text_;
  std::string where_;
  std::size_t first_byte_;
  std::size_t at_ = 0;
  int depth_ = 0;
  bool first_ = false;  // no member or element of the innermost container has been read yet
};

}  // namespace glassbert
