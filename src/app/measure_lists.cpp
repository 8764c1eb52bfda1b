// The operations of `glassbert measure` on lists: distributions, rankings, curves, quadrature.
#include <limits>
#include <optional>

#include "app/measure_answer.h"
#include "measure/aopc.h"
#include "measure/attention_penalty.h"
#include "measure/entropy.h"
#include "measure/highest.h"
#include "measure/jensen_shannon.h"
#include "measure/kendall.h"
#include "measure/kullback_leibler.h"
#include "measure/quadrature.h"
#include "measure/spearman.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

using List = std::vector<double>;

void write_one(JsonWriter& json, std::optional<double> value) {
  json.key("value").number(value.value_or(std::numeric_limits<double>::quiet_NaN()));
}

void check_lengths(const List& x, const List& y) {
  check(x.size() == y.size(), "x, y: ", x.size(), " and ", y.size(), " numbers; give equally many");
}

// An operation on one distribution.
template <double function(std::span<const double>)>
void write_of_one(const MeasureLine& line, JsonWriter& json) {
  write_one(json, function(line.distribution("x")));
}

// An operation on two distributions.
template <double function(std::span<const double>, std::span<const double>)>
void write_of_two(const MeasureLine& line, JsonWriter& json) {
  const List &x = line.distribution("x"), &y = line.distribution("y");
  check_lengths(x, y);
  write_one(json, function(x, y));
}

// An operation on two lists of any numbers.
template <std::optional<double> function(std::span<const double>, std::span<const double>)>
void write_of_ranks(const MeasureLine& line, JsonWriter& json) {
  const List &x = line.list("x"), &y = line.list("y");
  check_lengths(x, y);
  write_one(json, function(x, y));
}

void write_selection(const MeasureLine& line, JsonWriter& json) {
  json.key("sets").begin_array();
  for (const Index percent : line.integers("percent")) {
    json.begin_array();
    for (const Index place : highest(line.list("scores"), percent)) json.integer(place);
    json.end_array();
  }
  json.end_array();
}

void write_aopc(const MeasureLine& line, JsonWriter& json) {
  write_one(json, aopc(line.number("full"), line.list("values")));
}

void write_quadrature(const MeasureLine& line, JsonWriter& json) {
  const std::string& name = line.text("rule");
  check(name == "gauss" || name == "midpoint", "rule: give gauss or midpoint");
  const Index steps = line.integer("steps", 1, std::numeric_limits<int>::max());
  const Quadrature rule = name == "gauss" ? gauss_rule(steps) : midpoint_rule(steps);
  write_list(json, "nodes", rule.nodes);
  write_list(json, "weights", rule.weights);
}

void write_penalty(const MeasureLine& line, JsonWriter& json) {
  const std::string& form = line.text("form");
  check(form == "mean" || form == "max", "form: give mean or max");
  const NumberArray& alpha = line.distributions("alpha");
  const std::vector<int> impermissible = line.bits("impermissible");
  check(std::ssize(impermissible) == alpha.lengths[1], "impermissible: ", impermissible.size(),
        " entries for ", alpha.lengths[1], " tokens");
  const Penalty penalty = attention_penalty(alpha.values, impermissible, line.number("lambda"),
                                            form == "mean" ? PenaltyForm::mean : PenaltyForm::max);
  write_one(json, penalty.value);
  write_matrix(json, penalty.d_logits, alpha.lengths[1]);
}

}  // namespace

std::vector<MeasureOperation> list_operations() {
  return {{"entropy", write_of_one<entropy>},
          {"tvd", write_of_two<total_variation>},
          {"jsd", write_of_two<jensen_shannon>},
          {"kl", write_of_two<kullback_leibler>},
          {"jsd-ceiling", write_of_one<jensen_shannon_ceiling>},
          {"tau", write_of_ranks<kendall_tau>},
          {"tau-p", write_of_ranks<kendall_p>},
          {"spearman", write_of_ranks<spearman>},
          {"select", write_selection},
          {"aopc", write_aopc},
          {"quadrature", write_quadrature},
          {"penalty", write_penalty}};
}

}  // namespace glassbert
