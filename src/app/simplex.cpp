#include <filesystem>

#include "app/explain_aim.h"
#include "app/explain_run.h"
#include "app/simplex_request.h"
#include "app/verbs.h"
#include "core/utf8.h"
#include "debate/simplex_panel.h"
#include "draw/number_text.h"
#include "draw/save.h"
#include "shell/table.h"

namespace glassbert {
namespace {

// One model's map with what is said about it.
struct Mapped {
  std::string model, decision;
  SimplexPlan plan;
  SimplexMap map;
};

std::string name_of_place(const SimplexPlan& plan) {
  return join("row ", plan.row, " of layer ", plan.layer,
              plan.head ? join(", head ", *plan.head) : ", all heads");
}

Mapped map_by(const Model& model, const Input& input, const Arguments& arguments,
              SimplexRequest& request) {
  Question question(model.bert, input.sequence, read_aim(arguments, model.bert.config.L),
                    special_ids(model));
  const SimplexPlan plan = plan_simplex(request, question, input);
  Mapped mapped{model.name(), "", plan, map_simplex(question, plan)};
  const Index k = mapped.map.decision;
  if (question.aim().reads_words)
    mapped.decision = with_labels(model, {{k}, {}, {}}).tokens[0];
  else
    mapped.decision =
        k < std::ssize(model.bert.config.labels) ? model.bert.config.labels[k] : join("class ", k);
  return mapped;
}

// "83 %", and "over 99 %" where it is not all.
std::string part_text(double share) {
  if (share < 1 && share > 0.99) return "over 99 %";
  return share > 0 && share < 0.01 ? "under 1 %" : percent_text(share);
}

// What was measured, in one line.
std::string verdict_of(const Mapped& mapped) {
  const SimplexMap& map = mapped.map;
  double low = map.own.p, high = map.own.p;
  for (const SimplexPoint& point : map.grid) {
    low = std::min(low, point.p);
    high = std::max(high, point.p);
  }
  std::string text =
      join(mapped.model, ", ", name_of_place(mapped.plan), ": p(", mapped.decision,
           ") = ", fixed_text(map.own.p, 3), ", on the map from ", fixed_text(low, 3), " to ",
           fixed_text(high, 3), "; ", part_text(std::min(1.0, map.kept)),
           " of all divisions keep the decision, ", part_text(map.alike), " the output within ",
           general_text(mapped.plan.epsilon, 2), "; ");
  if (map.adversary.jsd == 0) return text + "no other division was found that does";
  return text + join("the farthest found of these is ", fixed_text(map.adversary.jsd, 3),
                     " from the row (Jensen-Shannon; the map's ceiling is ",
                     fixed_text(map.ceiling, 3), ")");
}

Table table_of(const Mapped& mapped, const WordGroups& groups) {
  const auto names = groups.names();
  Table table({"weights", names[0], names[1], names[2], "p(" + mapped.decision + ")", "TVD", "JSD",
               "decision"});
  const auto add = [&](const std::string& name, const SimplexPoint& point) {
    table.add({name, fixed_text(point.shares[0], 3), fixed_text(point.shares[1], 3),
               fixed_text(point.shares[2], 3), fixed_text(point.p, 4), fixed_text(point.tvd, 4),
               fixed_text(point.jsd, 4), point.margin >= 0 ? "kept" : "flips"});
  };
  add("own", mapped.map.own);
  add("uniform", mapped.map.uniform);
  for (std::size_t g = 0; g < 3; ++g) add(names[g] + " erased", mapped.map.erased[g]);
  if (mapped.map.adversary.jsd > 0) add("adversary", mapped.map.adversary);
  return table;
}

TriangleMap picture_of(const std::vector<Mapped>& all, const WordGroups& groups,
                       const Input& input) {
  TriangleMap picture;
  picture.caption.title = "Every way to divide one row's attention among three groups of words";
  picture.caption.subtitle =
      input.text
          ? printable(input.text->text + (input.text->pair ? " | " + *input.text->pair : ""), 160)
          : join(input.tokens.size(), " tokens");
  for (const Mapped& mapped : all) {
    const std::string title =
        join(mapped.model, ": ", mapped.decision, " ", fixed_text(mapped.map.own.p, 2));
    picture.panels.push_back(panel_of(mapped.map, title, groups, mapped.plan.epsilon));
    picture.caption.footer += verdict_of(mapped) + " · ";
  }
  picture.value_name = "probability of what the model decides for";
  picture.caption.footer +=
      join("within a group the row's own proportions, each head its own · permuted: seed ",
           all[0].plan.seed);
  return picture;
}

void run_simplex(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments, "world-sentiment");
  const Input input = read_input(model, arguments);
  SimplexRequest request = read_simplex(arguments, model);
  std::vector<Mapped> all{map_by(model, input, arguments, request)};
  if (const auto folder = arguments.value("--beside")) {
    const Model other = open_model(std::filesystem::path(*folder));
    const Input again = input.text ? encode(other, input.text->text, input.text->pair)
                                   : with_labels(other, input.sequence);
    all.push_back(map_by(other, again, arguments, request));
  }
  for (const Mapped& mapped : all)
    out << verdict_of(mapped) << '\n' << table_of(mapped, *request.groups).text();
  const auto folder = arguments.value("--out");
  if (!folder) return;
  std::filesystem::create_directories(*folder);
  const std::string path = (std::filesystem::path(*folder) / "simplex.png").string();
  const std::string numbers = save_picture(picture_of(all, *request.groups, input), path);
  out << path << '\n' << numbers << '\n';
}

}  // namespace

Verb simplex_verb() {
  return {{.verb = "simplex",
           .summary = "maps every way to divide a row's attention among three groups of words",
           .plain = "[TEXT [PAIR]]",
           .plain_limit = 2,
           .flags = model_flags() + input_flags() + simplex_flags() +
                    std::vector<Flag>{
                        {"--objective", "OBJ", "as for explain: mlm:POS:ID for a masked word"},
                        {"--beside", "DIR", "a second model, for the same text and groups"},
                        {"--out", "DIR", "write simplex.png and simplex.csv there"}},
           .example = "glassbert simplex --out out \"The film was not good.\""},
          run_simplex};
}

}  // namespace glassbert
