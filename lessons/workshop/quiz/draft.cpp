#include "draft.h"

#include <numeric>

#include "core/check.h"
#include "draw/number_text.h"
#include "listing.h"

namespace glassbert::quiz {
namespace {

void add_paragraph(std::string& text, const std::string& paragraph) {
  if (!text.empty()) text += '\n';
  text += paragraph + '\n';
}

}  // namespace

void Draft::ask(const std::string& paragraph) { add_paragraph(question_.text, paragraph); }

void Draft::show(const std::string& lines) { add_paragraph(question_.text, indented(lines)); }

void Draft::show(const std::string& name, const Tensor& x, int decimals) {
  std::string lines;
  for (Index r = 0; r < x.rows(); ++r) {
    lines += r == 0 ? name + " =" : std::string(name.size() + 2, ' ');
    for (const real v : x.row(r)) {
      const std::string number = fixed_text(v, decimals);
      lines += std::string(number.size() < 7 ? 7 - number.size() : 1, ' ') + number;
    }
    lines += '\n';
  }
  show(lines);
}

void Draft::show_program(const std::string& function) {
  show(function_text("lessons/workshop/quiz/programs.cpp", function));
}

void Draft::draw(const Caption& caption, const std::vector<Matrix>& panels) {
  question_.picture = Heatmap{caption, panels};
}

void Draft::right(const std::string& text, const std::string& why) {
  right_.push_back(std::ssize(question_.options));
  question_.options.push_back({text, why});
}

void Draft::wrong(const std::string& text, const std::string& why) {
  question_.options.push_back({text, why});
}

void Draft::list(const std::vector<std::string>& texts, Index right) {
  for (const std::string& text : texts) question_.options.push_back({text, ""});
  right_ = {right};
  is_ordered_ = true;
}

void Draft::letter(const std::string& name) {
  question_.fields.push_back({name, Field::Type::letter, 0});
}

void Draft::number(const std::string& name, double value, double tolerance) {
  question_.fields.push_back({name, Field::Type::number, value, tolerance});
}

void Draft::whole(const std::string& name, Index value, Index tolerance) {
  question_.fields.push_back(
      {name, Field::Type::whole, static_cast<double>(value), static_cast<double>(tolerance)});
}

void Draft::explain(const std::string& paragraph) {
  add_paragraph(question_.explanation, paragraph);
}

Question Draft::finish() {
  const Index n = std::ssize(question_.options);
  check(n == 0 || right_.size() == 1, question_.id, ": exactly one option must be right");
  if (n > 0 && question_.fields.empty()) letter();
  std::vector<Index> order(n);
  std::iota(order.begin(), order.end(), Index{0});
  if (!is_ordered_) shuffle(std::span(order), rng);
  std::vector<Option> shuffled;
  for (Index place = 0; place < n; ++place) {
    shuffled.push_back(question_.options[order[place]]);
    if (order[place] != right_[0]) continue;
    for (Field& field : question_.fields)
      if (field.type == Field::Type::letter) field.value = static_cast<double>(place);
  }
  question_.options = std::move(shuffled);
  check(!question_.fields.empty(), question_.id, ": nothing is asked");
  return question_;
}

}  // namespace glassbert::quiz
