#include "core/utf8.h"
#include "draw/sheets.h"

namespace glassbert {

namespace {

// Makes valid UTF-8 of every text: the same characters that are drawn.
void clean(std::vector<std::string>& texts) {
  for (std::string& text : texts) text = encode_utf8(decode_utf8(text));
}

}  // namespace

void remark(Sheet& sheet, const std::string& key, std::string_view value) {
  sheet.head.emplace_back(key, value);
}

Sheet begin_sheet(const char* kind, const Caption& caption) {
  Sheet sheet;
  remark(sheet, "kind", kind);
  remark(sheet, "title", caption.title);
  remark(sheet, "subtitle", caption.subtitle);
  remark(sheet, "footer", caption.footer);
  return sheet;
}

Sheet to_sheet(const Picture& picture) {
  Sheet sheet = std::visit([](const auto& one) { return sheet_of(one); }, picture);
  for (auto& [key, value] : sheet.head) value = encode_utf8(decode_utf8(value));
  clean(sheet.columns);
  for (SheetPart& part : sheet.parts) {
    for (std::vector<std::string>& names : part.row_names) clean(names);
  }
  return sheet;
}

}  // namespace glassbert
