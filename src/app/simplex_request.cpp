#include "app/simplex_request.h"

#include <limits>
#include <sstream>

#include "core/utf8.h"
#include "explain/merge_pieces.h"
#include "explain/outcome.h"

namespace glassbert {
namespace {

constexpr Index any_number = std::numeric_limits<Index>::max();

// A word as the model's tokenizer writes it: lower case, its pieces joined. Without a vocabulary a
// token is called by its id.
std::vector<std::string> spelled(const Model& model, const std::string& word) {
  if (!model.tokenizer) return {word};
  const std::vector<std::string> tokens = encode(model, word).tokens;
  const Words joined = join_pieces(tokens);
  if (joined.text.size() <= 2) return {word};
  return {joined.text.begin() + 1, joined.text.end() - 1};
}

WordGroups parse_groups(const std::string& text, const Model& model) {
  WordGroups groups;
  std::istringstream parts(text);
  std::size_t g = 0;
  for (std::string part; std::getline(parts, part, '|'); ++g) {
    if (g == 3) break;
    std::istringstream words(part);
    std::vector<std::string> list;
    for (std::string word; words >> word;) list.push_back(word);
    if (list.empty()) throw UsageError("--groups", "an empty group", "write \"not | good | rest\"");
    if (list.size() == 1 && list[0] == "rest") continue;
    for (const std::string& word : list)
      for (const std::string& piece : spelled(model, word)) groups.words[g].push_back(piece);
  }
  if (g != 3)
    throw UsageError("--groups", "not three groups: \"" + printable(text) + "\"",
                     "write three with | between them: \"not | good | rest\"");
  return groups;
}

void check_below(const char* flag, std::optional<Index> value, Index count) {
  if (value && *value >= count)
    throw UsageError(flag, join(*value, " is not there"), join("give 0 to ", count - 1));
}

std::vector<double> mean_row(Question& question, const SimplexPlan& plan) {
  const Tensor& probs = question.run().layers[plan.layer].probs[0];
  std::vector<double> mean(question.T());
  const Index first = plan.head.value_or(0), end = plan.head ? first + 1 : probs.dim(0);
  for (Index a = first; a < end; ++a)
    for (Index t = 0; t < question.T(); ++t) mean[t] += probs(a, plan.row, t);
  return mean;
}

}  // namespace

std::vector<Flag> simplex_flags() {
  return {{"--layer", "L", "whose attention is changed (the last)"},
          {"--head", "A", "one head, or steepest: that of the largest weight times gradient (all)"},
          {"--row", "I", "the query whose row is changed (that which the answer is read from)"},
          {"--groups", "\"A | B | C\"",
           "words of each group, one may be rest (the two heaviest words, and the rest)"},
          {"--steps", "N", "points along an edge of the map (60)"},
          {"--epsilon", "E", "how far the answer may move and still be called equal (0.01)"},
          {"--permutations", "N", "how many permuted rows are drawn in (100)"},
          {"--seed", "S", "from what (1)"}};
}

SimplexRequest read_simplex(const Arguments& arguments, const Model& model) {
  SimplexRequest request;
  request.layer = arguments.integer("--layer", 0, any_number);
  request.row = arguments.integer("--row", 0, any_number);
  request.takes_steepest = arguments.value("--head") == "steepest";
  if (!request.takes_steepest) request.head = arguments.integer("--head", 0, any_number);
  if (const auto text = arguments.value("--groups")) request.groups = parse_groups(*text, model);
  request.plan.steps = arguments.integer("--steps", 2, 400).value_or(60);
  request.plan.epsilon = arguments.number("--epsilon", 0, 1).value_or(0.01);
  request.plan.permutations = arguments.integer("--permutations", 0, 100'000).value_or(100);
  request.plan.seed =
      static_cast<std::uint64_t>(arguments.integer("--seed", 0, any_number).value_or(1));
  return request;
}

SimplexPlan plan_simplex(SimplexRequest& request, Question& question, const Input& input) {
  const Config& config = question.bert().config;
  check_below("--layer", request.layer, config.L);
  check_below("--head", request.head, config.A);
  check_below("--row", request.row, question.T());
  question.run();
  check_has_outcome(question);
  SimplexPlan plan = request.plan;
  plan.layer = request.layer.value_or(config.L - 1);
  plan.row = request.row.value_or(outcome_row(question.aim()));
  plan.head = request.head;
  if (request.takes_steepest) plan.head = steepest_head(question, plan.layer, plan.row);
  if (!request.groups) request.groups = heaviest_words(input.tokens, mean_row(question, plan));
  try {
    plan.group = assign_groups(*request.groups, input.tokens);
  } catch (const std::invalid_argument& error) {
    throw UsageError("--groups", error.what(), "name words of the text, and rest for all others");
  }
  return plan;
}

}  // namespace glassbert
