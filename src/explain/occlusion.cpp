#include "explain/occlusion.h"

#include "explain/removal.h"

namespace glassbert {

Explanation explain_by_occlusion(Question& question, const Choices& choices) {
  std::vector<Index> tokens = question.content();
  const double whole = question.value();
  Explanation answer{Tensor(Shape{question.T()}),
                     Along::tokens,
                     Along::tokens,
                     {{"choices", join("F less F without the token, ",
                                       name_removal(choices.removal), "; special tokens stay")}}};
  const std::optional<Index> read = question.aim().position;
  if (choices.removal == Removal::erase && read && std::erase(tokens, *read) > 0)
    answer.notes.push_back({"kept", join("position ", *read, ", which the objective reads")});
  const auto one = [&](Index i) { return std::vector<Index>{tokens[i]}; };
  const std::vector<double> without =
      values_without(question, std::ssize(tokens), one, choices.removal);
  for (Index i = 0; i < std::ssize(tokens); ++i)
    answer.values(tokens[i]) = static_cast<real>(whole - without[i]);
  return answer;
}

}  // namespace glassbert
