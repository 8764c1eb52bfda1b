#include <algorithm>

#include "app/explain_agreement.h"
#include "app/explain_aim.h"
#include "app/explain_all.h"
#include "app/explain_answer.h"
#include "app/explain_choices.h"
#include "app/explain_methods.h"
#include "app/explain_pictures.h"
#include "app/explain_run.h"
#include "app/explain_view.h"
#include "app/input.h"
#include "app/verbs.h"
#include "core/utf8.h"
#include "draw/save.h"
#include "shell/message.h"

namespace glassbert {
namespace {

// Says which flags were given and read by none of the methods.
void warn_of_unread(const Arguments& arguments, const std::vector<Method>& methods) {
  for (const Flag& flag : choice_flags()) {
    const std::string name(flag.name);
    const auto reads = [&](const Method& method) { return method.reads(name); };
    if (arguments.given(name) && std::ranges::none_of(methods, reads))
      warning(name + ": not read by " + methods.front().name +
              (methods.size() > 1 ? " or the others" : ""));
  }
}

// Which layers a method may take at once is its own business.
void check_layers(const Choices& choices, const std::vector<Method>& methods) {
  if (!choices.all_layers) return;
  for (const Method& method : methods)
    if (method.reads("--layer") && method.name != "attention-erasure")
      throw UsageError("--layer", "\"all\" is no layer of " + method.name, "give a number");
}

std::string sentence_of(const Input& input) {
  if (!input.text) return join(input.tokens.size(), " tokens");
  const std::string both = input.text->text + (input.text->pair ? " | " + *input.text->pair : "");
  return printable(both, 160);
}

void save_pictures(const std::vector<Answer>& answers,
                   const std::optional<AnswersAgreement>& agreement, const Input& input,
                   const Model& model, const std::filesystem::path& folder, bool says_so,
                   Output& out) {
  std::filesystem::create_directories(folder);
  auto pictures = pictures_of(answers, sentence_of(input), model.name());
  if (agreement)
    pictures.emplace_back("agreement",
                          draw_agreement(*agreement, sentence_of(input), model.name()));
  for (const auto& [name, picture] : pictures) {
    const std::string path = (folder / (name + ".png")).string();
    const std::string numbers = save_picture(picture, path);
    if (says_so) out << path << '\n' << numbers << '\n';
  }
}

void run_explain(const Arguments& arguments, Output& out) {
  if (!arguments.given("--method"))
    throw UsageError("--method", "not given", "name one; `glassbert explain --help` lists them");
  const std::vector<std::string> names = arguments.values("--method");
  methods_named(names);  // refuses what is not known before a model is opened
  const Model model = open_model(arguments, "world-sentiment");
  const Input input = read_input(model, arguments);
  const Choices choices = read_choices(arguments, model.bert.config, input);
  const ExplainView view{arguments.given("--words"), arguments.given("--without-specials")};
  Question question(model.bert, input.sequence, read_aim(arguments, model.bert.config.L),
                    special_ids(model));
  const auto [methods, left_out] = fit_to_input(names, question, choices);
  check_layers(choices, methods);
  warn_of_unread(arguments, methods);
  for (const std::string& method : left_out) warning(method);
  std::vector<Answer> answers;
  for (const Method& method : methods)
    answers.push_back(as_shown(answer_by(method, question, choices, model, input), view));

  const bool in_json = arguments.given("--json");
  for (const Answer& answer : answers) out << (in_json ? to_json(answer) + "\n" : to_table(answer));
  const auto agreement = agreement_of(answers, choices.seed);
  if (agreement && !in_json) out << agreement_sentence(*agreement) << '\n';
  if (const auto folder = arguments.value("--out"))
    save_pictures(answers, agreement, input, model, *folder, !in_json, out);
}

// --method's help names them all.
std::string method_help() {
  std::string names;
  for (const Method& method : all_methods()) names += (names.empty() ? "" : ", ") + method.name;
  return "what explains: all, or one or several of " + names;
}

}  // namespace

Verb explain_verb() {
  static const std::string methods = method_help();
  return {
      {.verb = "explain",
       .summary = "says by one of many methods which tokens, heads or layers made the answer",
       .plain = "[TEXT [PAIR]]",
       .plain_limit = 2,
       .flags =
           std::vector<Flag>{{"--method", "M", methods, true}} + model_flags() + input_flags() +
           std::vector<Flag>{{"--objective", "OBJ",
                              "the number F to explain, as for trace; else the predicted "
                              "class's logit, or the likeliest word's at the first [MASK]"}} +
           choice_flags() +
           std::vector<Flag>{
               {"--words", "", "join the pieces of words: to a word the sum, from it the mean"},
               {"--without-specials", "", "leave out [CLS], [SEP] and [PAD]; nothing is scaled up"},
               {"--out", "DIR", "also write pictures and their numbers there"},
               {"--json", "", "JSON instead of a table; a line for each method"}},
       .example = "glassbert explain --method all --words --out out \"The film was not good.\""},
      run_explain};
}

}  // namespace glassbert
