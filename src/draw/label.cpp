#include "draw/label.h"

#include <algorithm>
#include <map>

#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int number_gap = 1;

bool is_special_token(const std::string& token) {
  return token == "[CLS]" || token == "[SEP]" || token == "[PAD]" || token == "[MASK]";
}

TextStyle text_style(const Label& label, int size) {
  return {size, Weight::regular, label.is_special ? dim_ink : ink};
}

TextStyle number_style(int size) { return {size * 3 / 4, Weight::regular, quiet_ink}; }

// The parts of a label after cutting.
struct Parts {
  std::string text;
  std::string number;
  int text_width = 0;
  int width = 0;
};

Parts cut(Font& font, const Label& label, int limit, int size) {
  Parts parts;
  if (label.number > 0) parts.number = std::to_string(label.number);
  const int tail =
      label.number > 0 ? number_gap + text_width(font, parts.number, number_style(size)) : 0;
  parts.text = cut_to_width(font, label.text, std::max(0, limit - tail), text_style(label, size));
  parts.text_width = text_width(font, parts.text, text_style(label, size));
  parts.width = parts.text_width + tail;
  return parts;
}

}  // namespace

std::vector<Label> make_labels(std::span<const std::string> tokens) {
  std::map<std::string, int> total, so_far;
  for (const std::string& token : tokens) ++total[token];
  std::vector<Label> labels;
  for (const std::string& token : tokens) {
    Label label{token, 0, is_special_token(token)};
    if (!label.is_special && total[token] > 1) label.number = ++so_far[token];
    labels.push_back(label);
  }
  return labels;
}

int label_width(Font& font, const Label& label, int limit, int size) {
  return cut(font, label, limit, size).width;
}

void draw_label(Canvas& canvas, Font& font, const Label& label, int limit, int x, int y, int size) {
  const Parts parts = cut(font, label, limit, size);
  draw_text(canvas, font, parts.text, x, y, text_style(label, size));
  draw_text(canvas, font, parts.number, x + parts.text_width + number_gap, y + 2,
            number_style(size));
}

void draw_label_upwards(Canvas& canvas, Font& font, const Label& label, int limit, int x, int y,
                        int size) {
  const Parts parts = cut(font, label, limit, size);
  draw_text_upwards(canvas, font, parts.text, x, y, text_style(label, size));
  draw_text_upwards(canvas, font, parts.number, x + 2, y - parts.text_width - number_gap,
                    number_style(size));
}

}  // namespace glassbert
