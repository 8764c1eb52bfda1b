#include "draw/remarks.h"

#include <charconv>

#include "core/check.h"
#include "core/file_error.h"

namespace glassbert {

std::string Remarks::text(const std::string& key) const {
  const std::optional<std::string> value = source_.find(key);
  if (!value) refuse("no \"" + key + "\" among its first lines");
  return *value;
}

std::vector<std::string> Remarks::labels(const std::string& key) const {
  return read_label_list(text(key), source_.where + ": " + key);
}

Index Remarks::number(const std::string& key, Index most) const {
  const std::string value = text(key);
  Index number = 0;
  const char* end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 0 || number > most) {
    refuse(join("\"", key, "\" is no whole number from 0 to ", most));
  }
  return number;
}

bool Remarks::yes(const std::string& key) const {
  const std::string word = text(key);
  if (word != "yes" && word != "no") refuse("\"" + key + "\" is neither yes nor no");
  return word == "yes";
}

ScaleKind Remarks::scale(const std::string& key) const {
  const std::string name = text(key);
  for (const ScaleKind kind : {ScaleKind::unit, ScaleKind::panel, ScaleKind::symmetric}) {
    if (scale_name(kind) == name) return kind;
  }
  refuse("\"" + key + "\" is none of fixed, panel, symmetric");
}

AxisKind Remarks::axis(const std::string& key) const {
  const std::string name = text(key);
  for (const AxisKind kind : {AxisKind::linear, AxisKind::unit, AxisKind::log10}) {
    if (axis_name(kind) == name) return kind;
  }
  refuse("\"" + key + "\" is none of linear, fixed, log10");
}

Caption Remarks::caption() const { return {text("title"), text("subtitle"), text("footer")}; }

void Remarks::refuse(const std::string& what) const {
  throw FileError(source_.where, what, "draw files that glassbert wrote beside its pictures");
}

}  // namespace glassbert
