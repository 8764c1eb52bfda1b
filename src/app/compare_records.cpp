#include "app/compare_records.h"

#include <sstream>

#include "core/file_error.h"
#include "io/file.h"
#include "io/json.h"
#include "io/json_writer.h"

namespace glassbert {
namespace {

constexpr std::size_t largest_file = std::size_t{4} << 30;

void write_row(JsonWriter& json, std::span<const real> row) {
  json.begin_array();
  for (const real x : row) json.number(x);
  json.end_array();
}

void write_change(JsonWriter& json, const char* name, const std::optional<AnswerChange>& change) {
  if (!change) return;
  json.key(name).begin_object().key("tvd").number(change->tvd);
  json.key("changed").number(change->changed).end_object();
}

std::vector<real> read_numbers(const Json& list, const std::string& where) {
  std::vector<real> numbers;
  for (const Json& number : list.array(where))
    numbers.push_back(static_cast<real>(number.number(where)));
  return numbers;
}

std::optional<AnswerChange> read_change(const Json& record, const char* name,
                                        const std::string& where) {
  const Json* change = record.find(name);
  if (!change) return std::nullopt;
  return AnswerChange{change->member("tvd", where).number(where),
                      change->member("changed", where).number(where)};
}

ComparedText read_record(const Json& record, const std::string& where) {
  ComparedText text;
  text.text = record.member("text", where).text(where);
  std::vector<std::vector<real>> layers;
  for (const Json& layer : record.member("jsd", where).array(where))
    layers.push_back(read_numbers(layer, where + ": jsd"));
  const std::vector<real> within = read_numbers(record.member("within", where), where);
  bool fits = !layers.empty() && !layers[0].empty() && within.size() == layers.size();
  for (const auto& layer : layers) fits = fits && layer.size() == layers[0].size();
  if (!fits)
    throw FileError(where, "jsd is no list of equally long lists",
                    "give what compare --json wrote");
  text.attention = {Tensor(Shape{std::ssize(layers), std::ssize(layers[0])}),
                    Tensor(Shape{std::ssize(layers)})};
  for (Index l = 0; l < std::ssize(layers); ++l) {
    std::ranges::copy(layers[l], text.attention.heads.row(l).begin());
    text.attention.within(l) = within[l];
  }
  text.classes = read_change(record, "classes", where);
  text.words = read_change(record, "words", where);
  return text;
}

}  // namespace

std::string record_of(const ComparedText& text, const std::string& first,
                      const std::string& second) {
  JsonWriter json;
  json.begin_object().key("text").text(text.text);
  json.key("models").begin_array().text(first).text(second).end_array();
  json.key("jsd").begin_array();
  for (Index l = 0; l < text.attention.heads.dim(0); ++l)
    write_row(json, text.attention.heads.row(l));
  json.end_array().key("within");
  write_row(json, text.attention.within.values());
  write_change(json, "classes", text.classes);
  write_change(json, "words", text.words);
  return json.end_object().take();
}

Comparison read_comparison(const std::string& path) {
  std::istringstream lines(read_file(path, largest_file));
  Comparison comparison;
  Index number = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::string where = join(path, ": line ", ++number);
    if (line.empty()) continue;
    const Json record = Json::parse(line, where);
    const auto& models = record.member("models", where).array(where);
    if (models.size() != 2) throw FileError(where, "not two models", "give what compare wrote");
    comparison.first = models[0].text(where);
    comparison.second = models[1].text(where);
    comparison.texts.push_back(read_record(record, where));
    const Shape& shape = comparison.texts.back().attention.heads.shape();
    if (shape != comparison.texts[0].attention.heads.shape())
      throw FileError(where, "other layers or heads than the first line's",
                      "give the records of one comparison");
  }
  if (comparison.texts.empty()) throw FileError(path, "no records", "give what compare wrote");
  return comparison;
}

}  // namespace glassbert
