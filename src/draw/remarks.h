#pragma once

#include <string>
#include <vector>

#include "draw/label_list.h"
#include "draw/sheet.h"

namespace glassbert {

// At most so many panels, rows or series are read from a file.
inline constexpr Index most_panels = 10000;

// Reads remarks by key; every error names the file and the key.
class Remarks {
 public:
  explicit Remarks(const SheetSource& source) : source_(source) {}

  bool has(const std::string& key) const { return source_.find(key).has_value(); }
  std::string text(const std::string& key) const;
  std::vector<std::string> labels(const std::string& key) const;
  Index number(const std::string& key, Index most) const;  // from 0
  bool yes(const std::string& key) const;                  // "yes" or "no"
  ScaleKind scale(const std::string& key) const;
  AxisKind axis(const std::string& key) const;
  Caption caption() const;

  // Throws FileError.
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  const SheetSource& source_;
};

}  // namespace glassbert
