#include "draw/strokes.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "core/check.h"

namespace glassbert {

namespace {

// How far the control points of a quarter ellipse stand towards its corner: 0.55 is a circle, more
// is a squarer bowl, which keeps its counter open at small sizes.
constexpr double squareness = 0.60;

Point between(Point a, Point b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

StrokePart line(Point from, Point to) { return {false, from, from, to, to}; }

StrokePart quarter(Point from, Point corner, Point to) {
  return {true, from, between(from, corner, squareness), between(to, corner, squareness), to};
}

// Reads the drawing language from left to right.
class StrokeReader {
 public:
  explicit StrokeReader(std::string_view text) : text_(text) {}

  std::vector<Stroke> read() {
    while (!text_.empty()) {
      const char command = text_.front();
      text_.remove_prefix(1);
      apply(command);
    }
    return strokes_;
  }

 private:
  void apply(char command) {
    if (command == 'G') {
      include();
    } else if (command == 'T') {
      include_centred();
    } else if (command == 'M') {
      strokes_.emplace_back();
      at_ = point();
    } else {
      strokes_.back().push_back(piece(command));
      at_ = strokes_.back().back().to;
    }
  }

  StrokePart piece(char command) {
    if (command == 'C') {
      const Point control_1 = point();
      const Point control_2 = point();
      return {true, at_, control_1, control_2, point()};
    }
    const Point to = point();
    if (command == 'h') return quarter(at_, {to.x, at_.y}, to);
    if (command == 'v') return quarter(at_, {at_.x, to.y}, to);
    check(command == 'L', "glyph: unknown command '", command, "'");
    return line(at_, to);
  }

  void include() {
    const std::vector<Stroke> other = named();
    const double share = number() / 100;
    const Point shift = point();
    append(other, share, shift);
  }

  void include_centred() {
    const std::vector<Stroke> other = named();
    const double rise = number();
    append(other, 1, {middle(strokes_) - middle(other), rise});
  }

  std::vector<Stroke> named() {
    const GlyphStrokes* glyph = find_glyph(static_cast<char32_t>(number()));
    check(glyph != nullptr, "glyph: includes a character that is not drawn");
    return read_strokes(*glyph);
  }

  void append(std::vector<Stroke> other, double share, Point shift) {
    for (Stroke& stroke : other) {
      for (StrokePart& part : stroke) {
        for (Point* p : {&part.from, &part.control_1, &part.control_2, &part.to}) {
          *p = {p->x * share + shift.x, p->y * share + shift.y};
        }
      }
      strokes_.push_back(std::move(stroke));
    }
  }

  static double middle(const std::vector<Stroke>& strokes) {
    double least = strokes.front().front().from.x;
    double most = least;
    for (const Stroke& stroke : strokes) {
      for (const StrokePart& part : stroke) {
        least = std::min({least, part.from.x, part.to.x});
        most = std::max({most, part.from.x, part.to.x});
      }
    }
    return (least + most) / 2;
  }

  Point point() {
    const double x = number();
    return {x, number()};
  }

  double number() {
    while (!text_.empty() && text_.front() == ' ') text_.remove_prefix(1);
    int value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    check(error == std::errc(), "glyph: expected a number before '", text_, "'");
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }

  std::string_view text_;
  std::vector<Stroke> strokes_;
  Point at_;
};

}  // namespace

std::vector<Stroke> read_strokes(const GlyphStrokes& glyph) {
  return StrokeReader(glyph.strokes).read();
}

}  // namespace glassbert
