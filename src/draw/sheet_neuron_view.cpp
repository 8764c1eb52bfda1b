#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

namespace {

constexpr Index most_dimensions = 1'000'000;

}  // namespace

Sheet sheet_of(const NeuronView& picture) {
  Sheet sheet = begin_sheet("neuron", picture.caption);
  sheet.index_titles = {"what", "token"};
  remark(sheet, "query", picture.query_token);
  remark(sheet, "tokens", label_list(picture.tokens));
  remark(sheet, "dimensions", std::to_string(picture.query.size()));
  sheet.parts.push_back({"query", &picture.query, {{"query", picture.query_token}}});
  for (const auto& [name, values] :
       {std::pair("key", &picture.keys), std::pair("product", &picture.products)}) {
    SheetPart part{name, values, {}};
    for (const std::string& token : picture.tokens) part.row_names.push_back({name, token});
    sheet.parts.push_back(std::move(part));
  }
  sheet.parts.push_back({"score", &picture.scores, {{"score of each token", ""}}});
  sheet.parts.push_back({"softmax", &picture.probs, {{"softmax of each token", ""}}});
  return sheet;
}

NeuronView read_neuron_view(const SheetSource& source, const Remarks& remarks) {
  NeuronView picture{
      remarks.caption(), remarks.text("query"), remarks.labels("tokens"), {}, {}, {}, {}, {}};
  const Index dimensions = remarks.number("dimensions", most_dimensions);
  const Index count = static_cast<Index>(picture.tokens.size());
  picture.query = source.tensor("query", Shape{dimensions}, 2);
  picture.keys = source.tensor("key", Shape{count, dimensions}, 2);
  picture.products = source.tensor("product", Shape{count, dimensions}, 2);
  picture.scores = source.tensor("score", Shape{count}, 2);
  picture.probs = source.tensor("softmax", Shape{count}, 2);
  return picture;
}

}  // namespace glassbert
