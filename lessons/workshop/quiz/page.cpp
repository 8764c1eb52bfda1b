#include "page.h"

#include "layout.h"
#include "listing.h"
#include "text_map.h"

namespace glassbert::quiz {
namespace {

std::string letter_of(std::size_t place) { return {static_cast<char>('a' + place)}; }

// The place of the right option; none where no letter is asked for.
std::size_t right_option(const Question& question) {
  for (const Field& field : question.fields)
    if (field.type == Field::Type::letter) return static_cast<std::size_t>(field.value);
  return question.options.size();
}

}  // namespace

std::string question_text(const Question& question, const std::string& drawn) {
  std::string text = wrapped(question.text);
  if (question.picture) {
    text += '\n' + indented(text_map(*question.picture)) + '\n';
    if (!drawn.empty()) text += "\nThe same in colours: " + drawn + '\n';
  }
  if (!question.options.empty()) text += '\n';
  for (std::size_t i = 0; i < question.options.size(); ++i)
    text += wrapped(letter_of(i) + ") " + question.options[i].text, 96, 3);
  return text;
}

std::string explanation_text(const Question& question, const Where& where) {
  std::string text = "The answer: " + right_answer(question) + "\n";
  if (!question.explanation.empty()) text += '\n' + wrapped(question.explanation);
  const std::size_t right = right_option(question);
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const std::string& why = question.options[i].why;
    if (!why.empty())
      text += wrapped((i == right ? "Yes, " : "Not ") + letter_of(i) + ": " + why, 96, 3);
  }
  for (const std::string& id : question.formulas) text += "-> " + where.of(id) + '\n';
  return text;
}

}  // namespace glassbert::quiz
