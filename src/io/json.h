#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "io/json_reader.h"

namespace glassbert {

class JsonWriter;

// A JSON value as a tree, for texts small enough to hold: configurations, indexes, vocabularies.
//
//   const Json config = Json::parse(read_file(path, Json::byte_limit), path);
//   const std::uint64_t hidden = config.member("hidden_size", path).size(path + ": hidden_size");
class Json {
 public:
  struct Member;
  using Array = std::vector<Json>;
  using Object = std::vector<Member>;  // in the order of the text, repeated keys included

  // A text may be as long as this and hold as many values, so that none costs more than 64 MB
  // beyond its own size.
  static constexpr std::size_t byte_limit = std::size_t{32} << 20;
  static constexpr int value_limit = 400'000;

  // Reads a whole text as JsonReader does. Throws FileError, `where` in front.
  static Json parse(std::string_view text, const std::string& where);

  JsonKind kind() const { return static_cast<JsonKind>(value_.index()); }
  bool is(JsonKind kind_asked) const { return kind() == kind_asked; }

  // The value, when it is of the kind asked for; otherwise FileError "WHERE: expected a string,
  // found 3". So `where` names file and field.
  bool boolean(const std::string& where) const;
  const std::string& text(const std::string& where) const;
  double number(const std::string& where) const;         // any number, rounded to double
  std::uint64_t size(const std::string& where) const;    // a whole number from 0 to 2^64 - 1
  std::int64_t integer(const std::string& where) const;  // a whole number of 64 bits with sign
  const Array& array(const std::string& where) const;
  const Object& object(const std::string& where) const;

  // Of an object: the value of `key`, the last one where the key repeats; null when there is none.
  const Json* find(std::string_view key) const;
  // The same for a key that must be there: FileError "WHERE: no KEY".
  const Json& member(std::string_view key, const std::string& where) const;
  // A key that this object holds twice; null when there is none (or this is no object).
  const std::string* repeated_key() const;

  // The value as JSON on one line: parsing it gives the same tree.
  std::string to_text() const;

 private:
  using Value = std::variant<std::nullptr_t, bool, JsonNumber, std::string, Array, Object>;

  explicit Json(Value value);
  static Json build(JsonReader& reader, int& values_left);
  void write(JsonWriter& writer) const;
  [[noreturn]] void fail(const char* expected, const std::string& where) const;

  Value value_;  // its alternatives stand in the order of JsonKind
};

struct Json::Member {
  std::string key;
  Json value;
};

}  // namespace glassbert
