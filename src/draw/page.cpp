#include "draw/page.h"

#include <algorithm>

#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int margin = 24;
constexpr int least_width = 320;
constexpr std::size_t most_subtitle_lines = 3;
constexpr int most_title_width = 560;  // a title wider than this wraps before it widens the page

struct Paragraph {
  std::vector<std::string> lines;
  TextStyle style;
  int height() const { return static_cast<int>(lines.size()) * line_height(style); }
};

Paragraph paragraph(Font& font, const std::string& text, int width, const TextStyle& style) {
  return {wrap(font, text, width, style), style};
}

// The text's first lines; what is left out is marked. A picture may be of a whole page of text.
Paragraph cut_to(Paragraph text, std::size_t most_lines) {
  if (text.lines.size() <= most_lines) return text;
  text.lines.resize(most_lines);
  text.lines.back() += " ...";
  return text;
}

// Draws the lines from row y downwards; returns the row below them.
int draw_paragraph(Canvas& canvas, Font& font, const Paragraph& text, int x, int y) {
  for (const std::string& line : text.lines) {
    draw_text(canvas, font, line, x, y + cap_height(text.style) + 2, text.style);
    y += line_height(text.style);
  }
  return y;
}

std::string footer_of(const Caption& caption, const Content& content) {
  std::string footer = caption.footer;
  for (const std::string& note : content.notes) footer += (footer.empty() ? "" : " · ") + note;
  return footer;
}

}  // namespace

Canvas draw_page(Font& font, const Caption& caption, const Content& content) {
  const int width =
      std::max({content.width, least_width,
                std::min(text_width(font, caption.title, title_style), most_title_width),
                std::min(text_width(font, caption.subtitle, subtitle_style), most_title_width)});
  const Paragraph title = paragraph(font, caption.title, width, title_style);
  const Paragraph subtitle =
      cut_to(paragraph(font, caption.subtitle, width, subtitle_style), most_subtitle_lines);
  const Paragraph footer = paragraph(font, footer_of(caption, content), width, footer_style);
  const int head = title.height() + subtitle.height() + 16;
  const int foot = footer.lines.empty() ? 0 : footer.height() + 18;
  Canvas canvas(width + 2 * margin, 2 * margin + head + content.height + foot);
  int y = draw_paragraph(canvas, font, title, margin, margin - 4);
  draw_paragraph(canvas, font, subtitle, margin, y);
  content.draw(canvas, font, margin, margin + head);
  draw_paragraph(canvas, font, footer, margin, margin + head + content.height + 18);
  return canvas;
}

}  // namespace glassbert
