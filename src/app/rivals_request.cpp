#include "app/rivals_request.h"

#include <algorithm>
#include <sstream>

#include "shell/flag_value.h"

namespace glassbert {
namespace {

std::vector<double> numbers_in(const std::string& list) {
  std::vector<double> numbers;
  std::istringstream parts(list);
  for (std::string part; std::getline(parts, part, ',');)
    numbers.push_back(number_value("--lambda", part, 0, 1e6));
  if (numbers.empty()) throw UsageError("--lambda", "empty", "write numbers, as 0,0.01,0.1");
  return numbers;
}

}  // namespace

std::vector<Flag> rival_flags() {
  return {{"--vectors", "WHICH", "of the model, frozen: words or states (words)"},
          {"--count", "N", "reviews to learn from (4000)"},
          {"--test", "N", "reviews to be tested on (500)"},
          {"--seeds", "N", "other trainings of the same model (5)"},
          {"--epochs", "N", "times through the reviews (8)"},
          {"--lambda", "LIST", "what rivals gain by distance (0,0.003,0.01,0.03,0.1,0.3)"},
          {"--gain", "WHICH", "the distance that rivals gain by: jsd, or kl as in the paper (jsd)"},
          {"--rival-rate", "RATE", "their learning rate (0.01)"},
          {"--rival-epochs", "N", "times through the reviews for rivals (8)"},
          {"--rival-seed", "S", "their beginning (101)"},
          {"--epsilon", "E", "how far found weights may move the answer (0.01)"},
          {"--searched", "N", "reviews that weights are searched for (100)"},
          {"--budget", "N", "weights to try on each (3000)"},
          {"--rival", "DIR",
           "instead: whole models beside --model, by the row of [CLS] in the last layer", true},
          {"--out", "DIR", "also write need.png, trade.png and spread.png there"}};
}

RivalRequest read_rival_request(const Arguments& arguments) {
  RivalRequest request{};
  const auto whole = [&](const char* flag, Index usual) {
    return arguments.integer(flag, 1, 1'000'000).value_or(usual);
  };
  const auto vectors = arguments.choice("--vectors", {"words", "states"}).value_or("words");
  request.frozen = vectors == "words" ? Frozen::words : Frozen::states;
  const auto gain = arguments.choice("--gain", {"jsd", "kl"}).value_or("jsd");
  request.rivals.gain = gain == "kl" ? Gain::kullback_leibler : Gain::jensen_shannon;
  request.count = whole("--count", 4000);
  request.tested = whole("--test", 500);
  request.seeds = whole("--seeds", 5);
  request.searched = std::min(whole("--searched", 100), request.tested);
  request.budget = whole("--budget", 3000);
  request.recipe.epochs = whole("--epochs", request.recipe.epochs);
  request.rivals.recipe = request.recipe;
  request.rivals.recipe.epochs = whole("--rival-epochs", 8);
  request.rivals.recipe.rate = arguments.number("--rival-rate", 0, 1).value_or(0.01);
  request.rivals.recipe.seed = static_cast<std::uint64_t>(whole("--rival-seed", 101));
  request.rivals.lambdas =
      numbers_in(arguments.value("--lambda").value_or("0,0.003,0.01,0.03,0.1,0.3"));
  request.epsilon = arguments.number("--epsilon", 0, 1).value_or(0.01);
  return request;
}

}  // namespace glassbert
