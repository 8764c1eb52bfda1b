#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/rng.h"
#include "models.h"
#include "question.h"

namespace glassbert::quiz {

// Thrown by a question that can't be asked here; what() says why ("data/world-mlm is not there").
struct Skipped : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// A question while it is written: what is asked and what is right, in the order of the calls.
class Draft {
 public:
  Draft(Question begun, std::uint64_t of_seed, Rng& of_question, Models& at_hand)
      : seed(of_seed), rng(of_question), models(at_hand), question_(std::move(begun)) {}

  const std::uint64_t seed;
  Rng& rng;
  Models& models;

  void ask(const std::string& paragraph);  // a paragraph of the question
  void show(const std::string& lines);     // lines to be kept as they are
  void show(const std::string& name, const Tensor& x, int decimals = 2);  // a matrix or a row
  void show_program(const std::string& function);  // a function of programs.cpp
  void draw(const Caption& caption, const std::vector<Matrix>& panels);

  // Options in an order that chance chooses; `right` is called once.
  void right(const std::string& text, const std::string& why);
  void wrong(const std::string& text, const std::string& why);
  // Options whose order is given, `right` being the place of the right one.
  void list(const std::vector<std::string>& texts, Index right);

  void letter(const std::string& name = "the option");
  void number(const std::string& name, double value, double tolerance);
  void whole(const std::string& name, Index value, Index tolerance = 0);

  void explain(const std::string& paragraph);
  void see(const std::string& condition) { question_.condition = condition; }  // of a forecast

  // The question with its options in their final order.
  Question finish();

 private:
  Question question_;
  std::vector<Index> right_;  // the place of the right option, while known
  bool is_ordered_ = false;
};

// One question of the quiz: `write` makes it, with numbers drawn from the draft's rng.
struct Entry {
  std::string id;
  Kind kind;
  std::vector<std::string> formulas;
  std::function<void(Draft&)> write;
};

}  // namespace glassbert::quiz
