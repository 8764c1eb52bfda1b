#include "io/json.h"

#include <algorithm>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/json_writer.h"

namespace glassbert {

Json::Json(Value value) : value_(std::move(value)) {}

Json Json::parse(std::string_view text, const std::string& where) {
  if (text.size() > byte_limit)
    throw FileError(where,
                    join("JSON of ", text.size(), " bytes; at most ", byte_limit, " are read"),
                    "give a smaller file");
  JsonReader reader(text, where);
  int values_left = value_limit;
  Json tree = build(reader, values_left);
  reader.finish();
  return tree;
}

Json Json::build(JsonReader& reader, int& values_left) {  // as deep as the reader allows: 100
  if (values_left-- == 0) reader.fail(join("at most ", value_limit, " values"));
  const JsonKind kind = reader.peek();
  if (kind == JsonKind::boolean) return Json(reader.boolean());
  if (kind == JsonKind::number) return Json(reader.number());
  if (kind == JsonKind::text) return Json(reader.text().decoded());
  if (kind == JsonKind::array) {
    Array elements;
    for (reader.begin_array(); reader.next_element();)
      elements.push_back(build(reader, values_left));
    return Json(std::move(elements));
  }
  if (kind == JsonKind::object) {
    Object members;
    reader.begin_object();
    while (const std::optional<JsonText> key = reader.next_key())
      members.push_back({key->decoded(), build(reader, values_left)});
    return Json(std::move(members));
  }
  reader.null();
  return Json(nullptr);
}

void Json::fail(const char* expected, const std::string& where) const {
  throw FileError(where, join("expected ", expected, ", found ", printable(to_text(), 40)),
                  "correct the value");
}

bool Json::boolean(const std::string& where) const {
  if (!is(JsonKind::boolean)) fail("true or false", where);
  return std::get<bool>(value_);
}

const std::string& Json::text(const std::string& where) const {
  if (!is(JsonKind::text)) fail("a string", where);
  return std::get<std::string>(value_);
}

double Json::number(const std::string& where) const {
  if (!is(JsonKind::number)) fail("a number", where);
  return std::get<JsonNumber>(value_).value;
}

std::uint64_t Json::size(const std::string& where) const {
  const JsonNumber* number = std::get_if<JsonNumber>(&value_);
  if (number == nullptr || !number->as_unsigned()) fail("a whole number, 0 or more", where);
  return *number->as_unsigned();
}

std::int64_t Json::integer(const std::string& where) const {
  const JsonNumber* number = std::get_if<JsonNumber>(&value_);
  if (number == nullptr || !number->as_signed()) fail("a whole number", where);
  return *number->as_signed();
}

const Json::Array& Json::array(const std::string& where) const {
  if (!is(JsonKind::array)) fail("an array", where);
  return std::get<Array>(value_);
}

const Json::Object& Json::object(const std::string& where) const {
  if (!is(JsonKind::object)) fail("an object", where);
  return std::get<Object>(value_);
}

const Json* Json::find(std::string_view key) const {
  const Object* members = std::get_if<Object>(&value_);
  if (members == nullptr) return nullptr;
  const auto found = std::find_if(members->rbegin(), members->rend(),
                                  [key](const Member& member) { return member.key == key; });
  return found == members->rend() ? nullptr : &found->value;
}

const Json& Json::member(std::string_view key, const std::string& where) const {
  object(where);
  const Json* found = find(key);
  if (found == nullptr)
    throw FileError(where, "no \"" + printable(key) + "\"", "add it, or download the file again");
  return *found;
}

const std::string* Json::repeated_key() const {
  const Object* members = std::get_if<Object>(&value_);
  if (members == nullptr) return nullptr;
  std::vector<const std::string*> keys;
  for (const Member& member : *members) keys.push_back(&member.key);
  std::ranges::sort(keys, [](auto a, auto b) { return *a < *b; });
  const auto twice = std::ranges::adjacent_find(keys, [](auto a, auto b) { return *a == *b; });
  return twice == keys.end() ? nullptr : *twice;
}

std::string Json::to_text() const {
  JsonWriter writer;
  write(writer);
  return writer.take();
}

void Json::write(JsonWriter& writer) const {
  if (is(JsonKind::null)) writer.null();
  if (const bool* truth = std::get_if<bool>(&value_)) writer.boolean(*truth);
  if (const JsonNumber* number = std::get_if<JsonNumber>(&value_)) writer.number(*number);
  if (const std::string* text = std::get_if<std::string>(&value_)) writer.text(*text);
  if (const Array* elements = std::get_if<Array>(&value_)) {
    writer.begin_array();
    for (const Json& element : *elements) element.write(writer);
    writer.end_array();
  }
  if (const Object* members = std::get_if<Object>(&value_)) {
    writer.begin_object();
    for (const Member& member : *members) member.value.write(writer.key(member.key));
    writer.end_object();
  }
}

}  // namespace glassbert
