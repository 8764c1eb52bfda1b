#include "app/examine_report.h"

#include <iomanip>
#include <optional>
#include <sstream>

#include "io/json_writer.h"
#include "shell/table.h"

namespace glassbert {
namespace {

std::string rounded(std::optional<double> x) {
  if (!x) return "";
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << *x;
  return text.str();
}

std::string wanted(const Grade& grade) {
  if (grade.at_least) return "at least " + rounded(grade.at_least);
  return grade.at_most ? "at most " + rounded(grade.at_most) : "";
}

}  // namespace

std::string table_of(const std::vector<Grade>& grades) {
  Table table({"of what", "model", "must be", "", "untrained", "best rule", "", "cases"});
  for (const Grade& grade : grades) {
    const bool is_judged = grade.at_least || grade.at_most;
    table.add({grade.what, rounded(grade.model), wanted(grade),
               is_judged ? (grade.holds() ? "holds" : "MISSED") : "", rounded(grade.untrained),
               grade.rule, rounded(grade.by_rule), std::to_string(grade.cases)});
  }
  return table.text();
}

std::string json_of(const std::vector<Grade>& grades) {
  JsonWriter json;
  json.begin_array();
  for (const Grade& grade : grades) {
    json.begin_object().key("what").text(grade.what).key("model").number(grade.model);
    json.key("cases").integer(grade.cases);
    const auto add = [&](const char* key, std::optional<double> value) {
      if (value) json.key(key).number(*value);
    };
    add("at_least", grade.at_least);
    add("at_most", grade.at_most);
    add("untrained", grade.untrained);
    if (grade.by_rule) json.key("rule").text(grade.rule);
    add("by_rule", grade.by_rule);
    json.end_object();
  }
  json.end_array();
  return json.take() + "\n";
}

namespace {

std::string name_of(const Head& head) { return join(head.layer, ".", head.head); }

}  // namespace

std::string table_of(const std::vector<HeadStudy>& studies) {
  Table points({"behaviour", "head by pattern", "points there", "untrained", "offset", "by offset",
                "head by ablation", "points there", "cases"});
  Table skills({"behaviour", "model", "without head", "by pattern", "without head", "by ablation",
                "without both", "of the pair", "mean loss"});
  for (const HeadStudy& x : studies) {
    points.add({x.behaviour, name_of(x.by_pattern), rounded(x.pattern.share()),
                rounded(x.uniform.share()), std::to_string(x.offset), rounded(x.by_offset.share()),
                name_of(x.by_ablation), rounded(x.ablation_pattern.share()),
                std::to_string(x.pattern.cases)});
    const auto both = [](const Skill& skill) {
      return rounded(skill.right) + " / " + rounded(skill.sure);
    };
    skills.add({x.behaviour, both(x.whole), name_of(x.by_pattern), both(x.without_pattern),
                name_of(x.by_ablation), both(x.without_ablation),
                name_of(x.pair.first) + " " + name_of(x.pair.second), both(x.without_pair),
                rounded(x.mean_loss)});
  }
  return points.text() +
         "\nshare right / mean log p of the right answer, or of two their difference\n" +
         skills.text();
}

}  // namespace glassbert
