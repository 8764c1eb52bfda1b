#include "golden/explain_case.h"

#include "app/explain_aim.h"
#include "app/explain_choices.h"
#include "app/input.h"
#include "golden/cases.h"

using namespace glassbert;
namespace fs = std::filesystem;

ExplainCases::ExplainCases(const fs::path& golden) {
  for (Json& line : read_lines(golden / "cases.jsonl")) {
    const std::string model = line.member("model", "case").text("model");
    if (models_.count(model) == 0) models_.emplace(model, open_model(golden / "models" / model));
    const std::string id = line.member("id", "case").text("id");
    cases_.emplace(id, std::move(line));
  }
}

const Model& ExplainCases::model(const std::string& case_name) const {
  return models_.at(line(case_name).member("model", "case").text("model"));
}

Input ExplainCases::input(const std::string& case_name) const {
  return with_labels(model(case_name), sequence_of(line(case_name)));
}

std::vector<std::string> ExplainCases::words_of(const Json& flags, const Json& line) {
  std::vector<std::string> words;
  for (const auto& [name, flag] : flags.object("flags")) {
    words.push_back("--" + name);
    std::string text = flag.is(JsonKind::text) ? flag.text(name) : flag.to_text();
    if (text.starts_with("@")) {
      const std::string json = line.member(text.substr(1), "case").to_text();
      if (name == "corrupt-ids")
        text = json.substr(1, json.size() - 2);
      else
        text = folder_.write(name + ".json", json);
    }
    words.push_back(text);
  }
  return words;
}

ExplainCases::Answered ExplainCases::answer(const Json& expected) {
  const std::string name = expected.member("case", "line").text("case");
  const Json& line = cases_.at(name);
  std::vector<std::string> words = words_of(expected.member("flags", "line"), line);
  words.insert(words.end(), {"--objective", line.member("objective", "case").text("objective")});
  Usage usage{"explain", "", "", 0, choice_flags(), ""};
  usage.flags.push_back({"--objective", "OBJ", ""});
  const Arguments arguments(usage, words);

  const Bert& bert = model(name).bert;
  const Vocabulary& vocabulary = model(name).tokenizer->vocabulary();
  const SpecialIds special{vocabulary.require(pad_token), vocabulary.require(mask_token),
                           vocabulary.require(class_token), vocabulary.require(separator_token)};
  const Method method = methods_named({expected.member("method", "line").text("method")}).front();
  Question question(bert, input(name).sequence, read_aim(arguments, bert.config.L), special);
  Explanation explanation = method.run(question, read_choices(arguments, bert.config, input(name)));
  return {std::move(explanation), question.value()};
}
