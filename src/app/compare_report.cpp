#include "app/compare_report.h"

#include <algorithm>
#include <numeric>

#include "core/utf8.h"
#include "draw/number_text.h"
#include "draw/save.h"
#include "measure/rows.h"
#include "shell/table.h"

namespace glassbert {
namespace {

constexpr std::size_t shown_letters = 100;

// The places of the texts, those that differ most first.
std::vector<Index> most_different(const Comparison& comparison, Index most) {
  std::vector<Index> places(comparison.texts.size());
  std::iota(places.begin(), places.end(), 0);
  std::ranges::stable_sort(places, [&](Index a, Index b) {
    return comparison.texts[a].mean() > comparison.texts[b].mean();
  });
  places.resize(std::min<std::size_t>(places.size(), static_cast<std::size_t>(most)));
  return places;
}

// The means of a kind of answer over the texts that have it; none where none has.
std::optional<AnswerChange> mean_change(const Comparison& comparison,
                                        std::optional<AnswerChange> ComparedText::*kind) {
  AnswerChange mean;
  double count = 0;
  for (const ComparedText& text : comparison.texts) {
    if (!(text.*kind)) continue;
    mean.tvd += (text.*kind)->tvd;
    mean.changed += (text.*kind)->changed;
    ++count;
  }
  if (count == 0) return std::nullopt;
  return AnswerChange{mean.tvd / count, mean.changed / count};
}

std::string change_text(const Comparison& comparison) {
  std::string text;
  if (const auto classes = mean_change(comparison, &ComparedText::classes))
    text += join("; the class is another on ", percent_text(classes->changed),
                 " of the texts (mean total variation ", fixed_text(classes->tvd, 3), ")");
  if (const auto words = mean_change(comparison, &ComparedText::words))
    text += join("; the likeliest word is another at ", percent_text(words->changed),
                 " of the positions (mean total variation ", fixed_text(words->tvd, 3), ")");
  return text.empty() ? "; they have no head in common, so no answers are compared" : text;
}

std::string summary_of(const Comparison& comparison) {
  const HeadDistances mean = mean_over_texts(comparison);
  const auto values = mean.heads.values();
  const Index place = std::ranges::max_element(values) - values.begin();
  const Index A = mean.heads.dim(1);
  return join(comparison.first, " and ", comparison.second, " on ", comparison.texts.size(),
              " texts: attention ", fixed_text(mean_of(mean.heads), 3),
              " apart in the mean (Jensen-Shannon, nats; two heads of one layer of ",
              comparison.first, ": ", fixed_text(mean_of(mean.within), 3), "), most in layer ",
              place / A, ", head ", place % A, ": ", fixed_text(values[place], 3),
              change_text(comparison));
}

Matrix matrix_of_heads(const HeadDistances& mean) {
  Matrix matrix = plain_map("", mean.heads, ScaleKind::panel, "Jensen-Shannon distance (nats)");
  matrix.row_title = "layer";
  matrix.column_title = "head";
  return matrix;
}

}  // namespace

HeadDistances mean_over_texts(const Comparison& comparison) {
  HeadDistances mean = comparison.texts[0].attention;
  for (Tensor HeadDistances::*part : {&HeadDistances::heads, &HeadDistances::within}) {
    const auto values = (mean.*part).values();
    for (std::size_t i = 0; i < values.size(); ++i) {
      double sum = 0;
      for (const ComparedText& text : comparison.texts) sum += (text.attention.*part).values()[i];
      values[i] = static_cast<real>(sum / static_cast<double>(comparison.texts.size()));
    }
  }
  return mean;
}

void print_comparison(const Comparison& comparison, Index most_texts, Output& out) {
  out << summary_of(comparison) << '\n';
  Table table({"apart", "class TVD", "words TVD", "text"});
  const auto tvd = [](const std::optional<AnswerChange>& change) {
    return change ? fixed_text(change->tvd, 3) : std::string("-");
  };
  for (const Index i : most_different(comparison, most_texts)) {
    const ComparedText& text = comparison.texts[i];
    table.add({fixed_text(text.mean(), 3), tvd(text.classes), tvd(text.words),
               printable(text.text, shown_letters)});
  }
  out << table.text();
}

void draw_comparison(const Comparison& comparison, const std::string& data, Index most_texts,
                     const std::filesystem::path& folder, Output& out) {
  std::filesystem::create_directories(folder);
  const std::string both = comparison.first + " and " + comparison.second;
  const std::string footer =
      join(summary_of(comparison), " · ", data,
           " · heads are paired by their number, which says something only of models with a common "
           "ancestor");
  const std::vector<Index> places = most_different(comparison, most_texts);
  Bars bars{{"The texts on which they differ most: " + both, data, footer}, {}, {}};
  bars.series.push_back({"attention apart (nats)", Tensor(Shape{std::ssize(places)})});
  const bool has_classes = mean_change(comparison, &ComparedText::classes).has_value();
  if (has_classes)
    bars.series.push_back({"class, total variation", Tensor(Shape{std::ssize(places)})});
  for (Index i = 0; i < std::ssize(places); ++i) {
    const ComparedText& text = comparison.texts[places[i]];
    bars.names.push_back(printable(text.text, shown_letters));
    bars.series[0].values(i) = static_cast<real>(text.mean());
    if (has_classes)
      bars.series[1].values(i) = static_cast<real>(text.classes ? text.classes->tvd : 0);
  }
  bars.value_name = "distance, the mean over all heads";
  const Heatmap heads{
      {"How far apart the attention of two models is, head by head",
       join(both, " · mean over the queries of ", comparison.texts.size(), " texts"), footer},
      {matrix_of_heads(mean_over_texts(comparison))}};
  for (const auto& [name, picture] :
       {std::pair{"heads.png", Picture(heads)}, std::pair{"texts.png", Picture(bars)}}) {
    const std::string path = (folder / name).string();
    const std::string numbers = save_picture(picture, path);
    out << path << '\n' << numbers << '\n';
  }
}

}  // namespace glassbert
