#include "app/explain_pictures.h"

#include <algorithm>
#include <numeric>

#include "draw/number_text.h"

namespace glassbert {
namespace {

constexpr Index most_bars = 40;

std::string text_note(const Answer& answer, const std::string& name) {
  for (const Note& note : answer.explanation.notes)
    if (note.name == name)
      if (const auto* text = std::get_if<std::string>(&note.value)) return *text;
  return "";
}

// What the numbers went through on their way into the picture, for the footer.
std::string view_of(const Answer& answer) {
  std::string text;
  if (const std::string words = text_note(answer, "words"); !words.empty()) text += " · " + words;
  if (!text_note(answer, "left_out").empty()) text += " · special tokens left out";
  return text;
}

std::string question_of(const Answer& answer) {
  return join("F = ", answer.objective, " = ", fixed_text(answer.value, 3));
}

Caption caption_of(const Answer& answer, const std::string& sentence, const std::string& model) {
  return {join(answer.method.name, ": ", answer.method.summary),
          join(sentence, " · ", question_of(answer)),
          join(model, " · ", text_note(answer, "choices"), view_of(answer))};
}

const char* value_name(const Answer& answer) {
  if (answer.explanation.columns == Along::classes) return "probability";
  if (answer.explanation.columns == Along::lists) return "answer to each list";
  if (answer.method.scale == ScaleKind::symmetric) return "score, red raises F";
  return answer.method.scale == ScaleKind::unit ? "share" : "score";
}

const char* axis_title(Along axis, bool is_row) {
  switch (axis) {
    case Along::layers:
      return "layer";
    case Along::states:
      return "hidden state: 0 is what enters layer 0";
    case Along::heads:
      return "head";
    case Along::parts:
      return "part of the layer";
    case Along::tokens:
      return is_row ? "query (attends from)" : "token";
    default:
      return "";
  }
}

Picture draw_matrix(const Answer& answer, const Caption& caption) {
  const Explanation& e = answer.explanation;
  Matrix matrix;
  matrix.rows = answer.rows;
  matrix.columns = answer.columns;
  matrix.row_title = axis_title(e.rows, true);
  matrix.column_title = axis_title(e.columns, false);
  if (e.rows == Along::tokens) matrix.column_title = "key (attended to)";
  matrix.value_name = value_name(answer);
  matrix.values = e.values;
  matrix.scale = answer.method.scale;
  return Heatmap{caption, {matrix}};
}

// Of very many, the largest.
Picture draw_bars(const Answer& answer, Caption caption) {
  const Tensor& values = answer.explanation.values;
  std::vector<Index> places(static_cast<std::size_t>(values.size()));
  std::iota(places.begin(), places.end(), 0);
  if (values.size() > most_bars) {
    std::ranges::stable_sort(places, [&](Index a, Index b) { return values(a) > values(b); });
    places.resize(most_bars);
    caption.footer += join(" · the ", most_bars, " largest of ", values.size());
  }
  Bars bars{caption, {}, {{answer.method.name, Tensor(Shape{std::ssize(places)})}}};
  for (Index i = 0; i < std::ssize(places); ++i) {
    bars.names.push_back(answer.columns[places[i]]);
    bars.series[0].values(i) = values(places[i]);
  }
  bars.value_name = value_name(answer);
  return bars;
}

bool is_strip(const Answer& answer) {
  return answer.explanation.columns == Along::tokens && !answer.explanation.is_matrix();
}

Picture draw_strip(const std::vector<Answer>& answers, const std::string& sentence,
                   const std::string& model) {
  const Answer& first = answers.front();
  Caption caption = caption_of(first, sentence, model);
  if (answers.size() > 1) {
    caption.title = join(answers.size(), " methods on one answer");
    caption.footer =
        model + view_of(first) + " · each row on its own scale; red raises F, blue lowers it";
    for (const Answer& answer : answers)
      caption.footer += " · " + answer.method.name + ": " + text_note(answer, "choices");
  }
  TokenStrip strip{caption, {}, answers.size() > 1 ? "score" : value_name(first)};
  for (const Answer& answer : answers)
    strip.rows.push_back({answer.method.name, answer.tokens, answer.explanation.values,
                          answers.size() > 1 && answer.method.scale == ScaleKind::unit
                              ? ScaleKind::panel
                              : answer.method.scale});
  return strip;
}

}  // namespace

std::vector<std::pair<std::string, Picture>> pictures_of(const std::vector<Answer>& answers,
                                                         const std::string& sentence,
                                                         const std::string& model) {
  std::vector<std::pair<std::string, Picture>> pictures;
  std::vector<Answer> of_tokens;
  for (const Answer& answer : answers) {
    const Caption caption = caption_of(answer, sentence, model);
    if (is_strip(answer))
      of_tokens.push_back(answer);
    else if (answer.explanation.is_matrix())
      pictures.emplace_back(answer.method.name, draw_matrix(answer, caption));
    else
      pictures.emplace_back(answer.method.name, draw_bars(answer, caption));
  }
  if (of_tokens.empty()) return pictures;
  const std::string name = of_tokens.size() > 1 ? "methods" : of_tokens.front().method.name;
  pictures.emplace(pictures.begin(), name, draw_strip(of_tokens, sentence, model));
  return pictures;
}

}  // namespace glassbert
