#include "app/spec.h"

#include <algorithm>
#include <limits>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/safetensors.h"
#include "shell/flag_value.h"
#include "shell/suggest.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text)
    if (c == separator)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

}  // namespace

std::size_t find_name(const std::string& flag, const std::string& text,
                      const std::vector<std::string>& kinds) {
  const std::string name = text.substr(0, text.find_first_of(":="));
  for (std::size_t i = 0; i < kinds.size(); ++i)
    if (name == kinds[i]) return i;
  const auto meant = nearest(name, kinds);
  throw UsageError(flag, '"' + printable(text) + "\" is not known",
                   meant ? "did you mean " + *meant + "?" : "see glassbert trace --help");
}

Spec parse_spec(const std::string& flag, const std::string& text, const SpecForm& form) {
  const bool wants_file = form.tensor != nullptr;
  const char before_file = form.numbers == 0 ? ':' : '=';
  const std::size_t end = wants_file ? std::min(text.find(before_file), text.size()) : text.size();
  const std::vector<std::string> parts = split(text.substr(0, end), ':');
  if (parts.size() != form.numbers + 1 || wants_file != (end < text.size()))
    throw UsageError(flag, '"' + printable(text) + "\" is not complete or too long",
                     std::string("write ") + form.text);
  Spec spec{form.kind, {}, wants_file ? text.substr(end + 1) : ""};
  for (std::size_t i = 1; i < parts.size(); ++i)
    spec.numbers.push_back(integer_value(flag, parts[i], 0, std::numeric_limits<Index>::max()));
  return spec;
}

Tensor spec_tensor(const Spec& spec, const SpecForm& form) {
  if (form.tensor == nullptr) return {};
  const Safetensors file(spec.file);
  const auto entry = file.find(form.tensor);
  if (!entry)
    throw FileError(spec.file, join("no tensor \"", form.tensor, '"'),
                    join(form.text, " reads that one"));
  return file.tensor(*entry);
}

}  // namespace glassbert
