#include "debate/study_record.h"

#include <cmath>
#include <limits>

#include "core/file_error.h"
#include "io/json.h"
#include "io/json_writer.h"

namespace glassbert {
namespace {

void write_list(JsonWriter& json, const std::vector<double>& numbers) {
  json.begin_array();
  for (const double x : numbers) json.number(x);
  json.end_array();
}

std::vector<double> read_list(const Json& json, const std::string& where) {
  std::vector<double> numbers;
  for (const Json& x : json.array(where))
    numbers.push_back(x.is(JsonKind::null) ? std::numeric_limits<double>::quiet_NaN()
                                           : x.number(where));
  return numbers;
}

}  // namespace

bool StudyRecord::has(const std::string& name) const {
  for (const auto& [key, values] : numbers)
    if (key == name) return true;
  return false;
}

const std::vector<double>& StudyRecord::at(const std::string& name, std::size_t least) const {
  for (const auto& [key, values] : numbers)
    if (key == name) {
      check(values.size() >= least, "record of text ", index, ": \"", name, "\" has ",
            values.size(), " numbers, not ", least);
      return values;
    }
  throw std::invalid_argument(join("record of text ", index, ": no \"", name, '"'));
}

std::string json_of(const StudyRecord& record) {
  JsonWriter json;
  json.begin_object().key("experiment").text(record.experiment).key("model").text(record.model);
  json.key("choices").text(record.choices).key("index").integer(record.index);
  json.key("text").text(record.text);
  json.key("tokens").integer(record.tokens).key("words").integer(record.words);
  if (record.label) json.key("label").integer(*record.label);
  if (!record.answers.empty()) {
    json.key("answers").begin_array();
    for (const Index id : record.answers) json.integer(id);
    json.end_array();
  }
  write_list(json.key("outcome"), record.outcome);
  json.key("numbers").begin_object();
  for (const auto& [name, values] : record.numbers) write_list(json.key(name), values);
  return json.end_object().end_object().take();
}

StudyRecord parse_study_record(const std::string& line, const std::string& where) {
  const Json json = Json::parse(line, where);
  const auto field = [&](const char* name) -> const Json& { return json.member(name, where); };
  const auto whole = [&](const char* name) {
    const std::int64_t x = field(name).integer(where + ": " + name);
    if (x < 0) throw FileError(where, join(name, " is ", x), "give what study wrote");
    return Index{x};
  };
  StudyRecord record{field("experiment").text(where),
                     field("model").text(where),
                     field("choices").text(where),
                     whole("index"),
                     field("text").text(where),
                     whole("tokens"),
                     whole("words"),
                     {},
                     {},
                     {}};
  if (json.find("label")) record.label = whole("label");
  if (json.find("answers"))
    for (const Json& id : field("answers").array(where + ": answers"))
      record.answers.push_back(id.integer(where + ": answers"));
  record.outcome = read_list(field("outcome"), where + ": outcome");
  if (record.outcome.empty()) throw FileError(where, "outcome is empty", "give what study wrote");
  for (const Json::Member& member : field("numbers").object(where + ": numbers"))
    record.numbers.emplace_back(member.key, read_list(member.value, where + ": " + member.key));
  return record;
}

}  // namespace glassbert
