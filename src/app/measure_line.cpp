#include "app/measure_line.h"

#include <cmath>
#include <set>

#include "app/measure_reader.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

const std::set<std::string, std::less<>> text_members{"op", "rule", "form"};
const std::set<std::string, std::less<>> number_members{
    "attention", "gradient",      "x",     "y",          "scores",  "percent", "full",
    "values",    "masks",         "width", "ridge",      "n",       "steps",   "alpha",
    "lambda",    "impermissible", "layer", "from_layer", "position"};

bool is_whole(double x, double low, double high) {
  return x >= low && x <= high && x == std::floor(x);
}

}  // namespace

MeasureLine::MeasureLine(const std::string& line) {
  JsonReader reader(line, "line");
  reader.begin_object();
  while (const std::optional<JsonText> key = reader.next_key()) {
    const std::string name = key->decoded(100);
    const JsonKind kind = reader.peek();
    if (kind != JsonKind::null && text_members.contains(name)) {
      members_[name] = reader.text().decoded();
    } else if (kind != JsonKind::null && number_members.contains(name)) {
      if (name == "position" && kind == JsonKind::text)  // "all"
        members_[name] = reader.text().decoded();
      else
        members_[name] = read_numbers(reader, name);
    } else {
      reader.skip();
    }
  }
  reader.finish();
}

bool MeasureLine::is_text(const std::string& name) const {
  return has(name) && std::holds_alternative<std::string>(members_.at(name));
}

const std::string& MeasureLine::text(const std::string& name) const {
  check(has(name), "line: no \"", name, '"');
  check(is_text(name), name, ": expected a string");
  return std::get<std::string>(members_.at(name));
}

const NumberArray& MeasureLine::array(const std::string& name, std::size_t depth) const {
  static constexpr const char* kinds[] = {"a number", "a list of numbers", "lists of numbers", "",
                                          "lists in lists in lists of numbers"};
  check(has(name), "line: no \"", name, '"');
  check(!is_text(name), name, ": expected ", kinds[depth], ", found ",
        is_text(name) ? printable(text(name), 40) : "");
  const NumberArray& found = std::get<NumberArray>(members_.at(name));
  check(found.lengths.size() == depth, name, ": expected ", kinds[depth], ", found ",
        found.lengths.size(), " levels of lists");
  return found;
}

double MeasureLine::number(const std::string& name) const { return array(name, 0).values[0]; }

Index MeasureLine::integer(const std::string& name, Index low, Index high) const {
  const double value = number(name);
  check(is_whole(value, static_cast<double>(low), static_cast<double>(high)), name, ": ", value,
        " is no whole number from ", low, " to ", high);
  return static_cast<Index>(value);
}

const std::vector<double>& MeasureLine::list(const std::string& name) const {
  return array(name, 1).values;
}

std::vector<Index> MeasureLine::integers(const std::string& name) const {
  std::vector<Index> whole;
  for (const double x : list(name)) {
    check(is_whole(x, -1e15, 1e15), name, ": ", x, " is no whole number");
    whole.push_back(static_cast<Index>(x));
  }
  return whole;
}

std::vector<int> MeasureLine::bits(const std::string& name) const {
  std::vector<int> bits;
  for (const double x : list(name)) {
    check(x == 0 || x == 1, name, ": ", x, " is neither 0 nor 1");
    bits.push_back(x == 1 ? 1 : 0);
  }
  return bits;
}

std::vector<std::vector<int>> MeasureLine::bit_rows(const std::string& name) const {
  const auto& [lengths, values] = matrix(name);
  std::vector<std::vector<int>> rows(static_cast<std::size_t>(lengths[0]));
  for (std::size_t i = 0; i < values.size(); ++i) {
    check(values[i] == 0 || values[i] == 1, name, ": ", values[i], " is neither 0 nor 1");
    rows[i / static_cast<std::size_t>(lengths[1])].push_back(values[i] == 1 ? 1 : 0);
  }
  return rows;
}

const NumberArray& MeasureLine::matrix(const std::string& name) const { return array(name, 2); }

}  // namespace glassbert
