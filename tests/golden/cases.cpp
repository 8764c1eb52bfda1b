#include "golden/cases.h"

#include <cmath>
#include <fstream>

#include "app/change.h"

using namespace glassbert;

std::vector<Json> read_lines(const std::filesystem::path& file, std::string_view part) {
  std::ifstream in(file);
  std::vector<Json> lines;
  for (std::string line; std::getline(in, line);)
    if (line.find(part) != line.npos) lines.push_back(Json::parse(line, file.string()));
  return lines;
}

std::vector<Index> integers(const Json* list) {
  std::vector<Index> numbers;
  if (list != nullptr)
    for (const Json& number : list->array("list")) numbers.push_back(number.integer("list"));
  return numbers;
}

void flatten(const Json& list, std::vector<double>& numbers) {
  if (list.is(JsonKind::array))
    for (const Json& part : list.array("list")) flatten(part, numbers);
  else
    numbers.push_back(list.is(JsonKind::null) ? NAN : list.number("list"));
}

Sequence sequence_of(const Json& line) {
  const std::vector<Index> mask = integers(line.find("mask"));
  return {integers(line.find("ids")), integers(line.find("types")), {mask.begin(), mask.end()}};
}

Hooks changes_of(const Json& line, const std::filesystem::path& folder, const Config& config,
                 const Batch& batch) {
  std::vector<std::string> changes;
  if (const Json* list = line.find("change"))
    for (const Json& change : list->array("change")) {
      std::string text = change.text("change");
      if (const auto equals = text.find('='); equals != std::string::npos)
        text.insert(equals + 1, folder.string() + "/");
      changes.push_back(text);
    }
  return parse_changes(changes, config, batch);
}

std::vector<std::string> objectives_of(const Json& line, const std::filesystem::path& folder) {
  std::vector<std::string> objectives;
  if (const Json* list = line.find("objectives"))
    for (const Json& objective : list->array("objectives")) {
      std::string text = objective.text("objective");
      if (const auto file = text.find(":inputs/"); file != std::string::npos)
        text.insert(file + 1, folder.string() + "/");
      objectives.push_back(text);
    }
  return objectives;
}
