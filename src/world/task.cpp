#include "world/task.h"

#include <algorithm>
#include <array>

#include "core/check.h"

namespace glassbert::world {
namespace {

constexpr std::array<std::string_view, 12> names = {
    "text",   "sentence", "agreement",   "lexical",    "role",   "textbook",
    "review", "facts",    "exclamation", "final-stop", "length", "mark"};

}  // namespace

std::string_view name_of(Task task) { return names.at(static_cast<std::size_t>(task)); }

std::vector<std::string> task_names() { return {names.begin(), names.end()}; }

Task task_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  check(found != names.end(), "world: there is no task ", name);
  return static_cast<Task>(found - names.begin());
}

}  // namespace glassbert::world
