#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"

namespace glassbert {

// The text behind --change and --objective, taken apart: KIND, KIND:NUMBER:NUMBER and, where a
// tensor belongs to it, the file that holds it.
struct Spec {
  std::string kind;
  std::vector<Index> numbers;
  std::string file;
};

// What a kind is written as: "mean" with 2 numbers and a file, "mean:LAYER:HEAD=FILE".
struct SpecForm {
  std::string kind;
  std::size_t numbers;
  const char* tensor;  // the one that its file must hold; null: it takes no file
  const char* text;
};

// Which of the kinds a text begins with. Throws UsageError, `flag` in front, for one that is not
// there, with the nearest that is.
std::size_t find_name(const std::string& flag, const std::string& text,
                      const std::vector<std::string>& kinds);

// The same in a table of anything that has a `form`.
template <class Kind>
const Kind& find_kind(const std::string& flag, const std::string& text,
                      const std::vector<Kind>& kinds) {
  std::vector<std::string> names;
  for (const Kind& kind : kinds) names.push_back(kind.form.kind);
  return kinds[find_name(flag, text, names)];
}

// The text taken apart. The file stands behind `=`, or, where a kind has no numbers, behind its
// colon. Throws UsageError for too few or too many parts.
Spec parse_spec(const std::string& flag, const std::string& text, const SpecForm& form);

// The form's tensor, read from the spec's file; empty where the form takes none. Throws FileError.
Tensor spec_tensor(const Spec& spec, const SpecForm& form);

}  // namespace glassbert
