#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

Sheet sheet_of(const HeadGrid& picture) {
  Sheet sheet = begin_sheet("grid", picture.caption);
  sheet.index_titles = {"layer", "head", "query"};
  sheet.columns = picture.tokens;
  const Index heads = picture.layers.empty() ? 0 : picture.layers.front().dim(0);
  remark(sheet, "tokens", label_list(picture.tokens));
  remark(sheet, "value", picture.value_name);
  remark(sheet, "scale", scale_name(picture.scale));
  remark(sheet, "first layer", std::to_string(picture.first_layer));
  remark(sheet, "layers", std::to_string(picture.layers.size()));
  remark(sheet, "heads", std::to_string(heads));
  for (std::size_t i = 0; i < picture.layers.size(); ++i) {
    const std::string layer = std::to_string(picture.first_layer + static_cast<Index>(i));
    SheetPart part{"layer." + layer, &picture.layers[i], {}};
    for (Index head = 0; head < heads; ++head) {
      for (const std::string& token : picture.tokens) {
        part.row_names.push_back({layer, std::to_string(head), token});
      }
    }
    sheet.parts.push_back(std::move(part));
  }
  return sheet;
}

HeadGrid read_grid(const SheetSource& source, const Remarks& remarks) {
  HeadGrid picture{remarks.caption(), remarks.labels("tokens"), {}};
  picture.value_name = remarks.text("value");
  picture.scale = remarks.scale("scale");
  picture.first_layer = remarks.number("first layer", most_panels);
  const Index layers = remarks.number("layers", most_panels);
  const Index tokens = static_cast<Index>(picture.tokens.size());
  const Index heads = remarks.number("heads", most_panels);
  for (Index i = 0; i < layers; ++i) {
    picture.layers.push_back(
        source.tensor(join("layer.", picture.first_layer + i), Shape{heads, tokens, tokens}, 3));
  }
  return picture;
}

}  // namespace glassbert
