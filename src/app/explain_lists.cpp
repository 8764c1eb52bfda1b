#include "app/explain_lists.h"

#include <limits>
#include <utility>

#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"

namespace glassbert {
namespace {

Json read_json(const std::string& path) {
  return Json::parse(read_file(path, Json::byte_limit), path);
}

// A file's list of lists of whole numbers from low to high.
template <class Number>
std::vector<std::vector<Number>> read_lists(const Arguments& arguments, const char* flag, Index low,
                                            Index high) {
  std::vector<std::vector<Number>> lists;
  const auto path = arguments.value(flag);
  if (!path) return lists;
  const Json json = read_json(*path);
  for (const Json& row : json.array(*path)) {
    std::vector<Number>& list = lists.emplace_back();
    for (const Json& number : row.array(*path + ": row")) {
      const Index n = number.integer(*path);
      if (n < low || n > high)
        throw FileError(*path, join(n, " in list ", lists.size() - 1, " is out of range"),
                        join("give numbers from ", low, " to ", high));
      list.push_back(static_cast<Number>(n));
    }
  }
  if (lists.empty()) throw FileError(*path, "an empty list", join(flag, " needs at least one"));
  return lists;
}

}  // namespace

std::vector<std::vector<int>> read_masks(const Arguments& arguments) {
  return read_lists<int>(arguments, "--masks", 0, 1);
}

std::vector<std::vector<Index>> read_permutations(const Arguments& arguments, Index T) {
  return read_lists<Index>(arguments, "--permutations", 0, T - 1);
}

std::vector<double> read_scores(const Arguments& arguments, Index T) {
  std::vector<double> scores;
  const auto path = arguments.value("--scores");
  if (!path) return scores;
  const Json json = read_json(*path);
  for (const Json& number : json.array(*path)) scores.push_back(number.number(*path));
  if (std::ssize(scores) != T)
    throw FileError(*path, join(scores.size(), " scores for ", T, " tokens"),
                    "give one for each token, special ones included");
  return scores;
}

std::optional<Sequence> read_corrupt(const Arguments& arguments, const Sequence& clean) {
  if (!arguments.given("--corrupt-ids")) {
    if (arguments.given("--corrupt-types"))
      throw UsageError("--corrupt-types", "there is no --corrupt-ids", "give both");
    return std::nullopt;
  }
  Sequence corrupt = clean;
  corrupt.ids = arguments.integers("--corrupt-ids", 0, std::numeric_limits<Index>::max());
  if (arguments.given("--corrupt-types"))
    corrupt.types = arguments.integers("--corrupt-types", 0, std::numeric_limits<Index>::max());
  for (const auto& [flag, list] :
       {std::pair{"--corrupt-ids", &corrupt.ids}, std::pair{"--corrupt-types", &corrupt.types}})
    if (!list->empty() && list->size() != clean.ids.size())
      throw UsageError(flag, join(list->size(), " numbers for ", clean.T(), " tokens"),
                       "the corrupted input is as long as the clean one");
  return corrupt;
}

}  // namespace glassbert
