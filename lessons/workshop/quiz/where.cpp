#include "where.h"

#include "core/check.h"
#include "core/file_error.h"

namespace glassbert::quiz {

std::string Where::of(const std::string& id) const {
  const Formula& formula = formula_named(formulas_, id);
  const auto shown = shown_.find(id);
  if (shown == shown_.end())
    throw FileError(id, "no lesson shows this formula", "the quiz names it in an explanation");
  const std::filesystem::path folder = shown->second.readme.parent_path();
  return join("lesson ", folder.filename().string().substr(0, 2), " (", folder.string(),
              "), formula ", id, ", ", formula.source.string(), ":", formula.line);
}

}  // namespace glassbert::quiz
