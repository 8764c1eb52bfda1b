#include <charconv>

#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "draw/label_list.h"
#include "draw/sheet.h"

namespace glassbert {

namespace {

// Reads remarks by key; every error names the file and the key.
class Remarks {
 public:
  explicit Remarks(const SheetSource& source) : source_(source) {}

  std::string text(const std::string& key) const {
    const std::optional<std::string> value = source_.find(key);
    if (!value) refuse("no \"" + key + "\" among its first lines");
    return *value;
  }

  std::vector<std::string> labels(const std::string& key) const {
    return read_label_list(text(key), source_.where + ": " + key);
  }

  bool has(const std::string& key) const { return source_.find(key).has_value(); }

  Index number(const std::string& key, Index most) const {
    const std::string value = text(key);
    Index number = 0;
    const char* end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number < 0 || number > most) {
      refuse(join("\"", key, "\" is no whole number from 0 to ", most));
    }
    return number;
  }

  ScaleKind scale(const std::string& key) const {
    const std::string name = text(key);
    for (const ScaleKind kind : {ScaleKind::unit, ScaleKind::panel, ScaleKind::symmetric}) {
      if (scale_name(kind) == name) return kind;
    }
    refuse("\"" + key + "\" is none of fixed, panel, symmetric");
  }

  [[noreturn]] void refuse(const std::string& what) const {
    throw FileError(source_.where, what, "draw files that glassbert wrote beside its pictures");
  }

 private:
  const SheetSource& source_;
};

constexpr Index most_panels = 10000;

Index count(const std::vector<std::string>& labels) { return static_cast<Index>(labels.size()); }

Caption read_caption(const Remarks& remarks) {
  return {remarks.text("title"), remarks.text("subtitle"), remarks.text("footer")};
}

Heatmap read_heatmap(const SheetSource& source, const Remarks& remarks) {
  Heatmap picture{read_caption(remarks), {}};
  const Index panels = remarks.number("panels", most_panels);
  for (std::size_t i = 0; i < static_cast<std::size_t>(panels); ++i) {
    const bool same_labels = remarks.has(panel_key("tokens", i));
    Matrix panel;
    panel.title = remarks.text(panel_key("panel title", i));
    panel.rows = remarks.labels(panel_key(same_labels ? "tokens" : "rows", i));
    panel.columns = same_labels ? panel.rows : remarks.labels(panel_key("columns", i));
    panel.row_title = remarks.text(panel_key("row title", i));
    panel.column_title = remarks.text(panel_key("column title", i));
    panel.value_name = remarks.text(panel_key("value", i));
    panel.scale = remarks.scale(panel_key("scale", i));
    panel.values =
        source.tensor(join("panel.", i), Shape{count(panel.rows), count(panel.columns)}, 2);
    picture.panels.push_back(std::move(panel));
  }
  return picture;
}

HeadGrid read_grid(const SheetSource& source, const Remarks& remarks) {
  HeadGrid picture{read_caption(remarks), remarks.labels("tokens"), {}};
  picture.value_name = remarks.text("value");
  picture.scale = remarks.scale("scale");
  picture.first_layer = remarks.number("first layer", most_panels);
  const Index layers = remarks.number("layers", most_panels);
  const Index tokens = count(picture.tokens);
  const Index heads = remarks.number("heads", most_panels);
  for (Index i = 0; i < layers; ++i) {
    picture.layers.push_back(
        source.tensor(join("layer.", picture.first_layer + i), Shape{heads, tokens, tokens}, 3));
  }
  return picture;
}

TokenStrip read_strip(const SheetSource& source, const Remarks& remarks) {
  TokenStrip picture{read_caption(remarks), {}, remarks.text("value")};
  const Index rows = remarks.number("rows", most_panels);
  for (std::size_t i = 0; i < static_cast<std::size_t>(rows); ++i) {
    StripRow row;
    row.name = remarks.text(panel_key("name", i));
    row.tokens = remarks.labels(panel_key("tokens", i));
    row.scale = remarks.scale(panel_key("scale", i));
    row.values = source.tensor(join("row.", i), Shape{count(row.tokens)}, 1);
    picture.rows.push_back(std::move(row));
  }
  return picture;
}

}  // namespace

Picture from_sheet(const SheetSource& source) {
  const Remarks remarks(source);
  const std::string kind = remarks.text("kind");
  if (kind == "heatmap") return read_heatmap(source, remarks);
  if (kind == "grid") return read_grid(source, remarks);
  if (kind == "strip") return read_strip(source, remarks);
  remarks.refuse("pictures of the kind \"" + printable(kind) + "\" are not known");
}

}  // namespace glassbert
